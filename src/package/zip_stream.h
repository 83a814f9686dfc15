// SPDX-License-Identifier: Apache-2.0
// The data of one entry of a zip, inflated piece by piece.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>

#include "package/zip_directory.h"

struct z_stream_s;

namespace clausediff {

/// The bytes of an entry as they lie in the zip; nothing where its local header is not where the directory says, or the zip ends
/// before.
std::optional<std::string_view> packed_bytes(std::string_view zip, const ZipEntry& entry);

class ZipStream {
 public:
  /// Nothing where the entry is encrypted, packed in a way that Word files are not (ECMA-376 part 2, annex B), or not there.
  static std::optional<ZipStream> open(std::string_view zip, const ZipEntry& entry);

  /// Up to `size` more bytes, and how many; 0 where all have come and are as long as the entry says and have its checksum; -1
  /// where the data are damaged, behind all that could be inflated before.
  std::int64_t read(char* to, std::size_t size);

 private:
  struct End {
    void operator()(z_stream_s* stream) const;
  };
  ZipStream() = default;
  std::size_t inflate_some(char* to, std::size_t size);

  std::string_view packed_;                    // what has not been read yet
  std::unique_ptr<z_stream_s, End> inflater_;  // null for what is stored
  std::uint64_t size_ = 0, come_ = 0;
  std::uint32_t checksum_ = 0, wanted_ = 0;
  bool ended_ = false, damaged_ = false;
};

}  // namespace clausediff
