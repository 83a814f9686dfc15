// SPDX-License-Identifier: Apache-2.0
// Entries → the bytes of a zip: deflated, or as another zip has them packed. The same entries give the same bytes, without a
// clock in them.
#pragma once

#include <string>
#include <string_view>

#include "package/zip_reader.h"

namespace clausediff {

class ZipWriter {
 public:
  /// `utf8`: the name is in UTF-8; else it is in the zip's old code page.
  void add(std::string_view name, bool utf8, std::string_view bytes);
  /// An entry of another zip as it is packed there; what is only stored there is deflated where that makes it smaller. False
  /// where that zip ends before the entry does.
  bool copy(std::string_view name, bool utf8, const Zip& from, const ZipEntry& entry);
  /// The whole zip. Empty where it holds more than the plain form has room for.
  std::string finish();

 private:
  void put(std::string_view name, bool utf8, ZipEntry entry, std::string_view packed);

  std::string bytes_;
  std::string directory_;
  std::uint64_t entries_ = 0;
  bool too_large_ = false;
};

}  // namespace clausediff
