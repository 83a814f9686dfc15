// SPDX-License-Identifier: Apache-2.0
// A zip as it lies in memory: its directory, and its entries inflated. Only what is packed as ECMA-376 part 2, 7.3 allows it can
// be inflated: stored or deflated.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace clausediff {

/// An entry of the directory (APPNOTE.TXT 4.3.12).
struct ZipEntry {
  std::string name;  // in whatever encoding it stands there
  std::uint64_t size = 0;
  std::uint64_t packed = 0;
  std::uint64_t offset = 0;  // of its own header
  std::uint32_t checksum = 0;
  std::uint32_t attributes = 0;  // for the system `host`
  std::uint16_t host = 0;
  std::uint16_t needed = 0;  // version of the format
  std::uint16_t flags = 0;
  std::uint16_t method = 0;
  bool is_text = false;
  bool encrypted = false;
};

/// Refers to the bytes it was read from: they must outlive it.
struct Zip {
  std::string_view bytes;
  std::vector<ZipEntry> entries;
};

/// What is wrong with the zip, or nothing: then its entries are in `zip`. No bytes are a zip without entries.
std::string_view read_zip(std::string_view bytes, Zip& zip);

/// The entry's bytes as they are packed; shorter where the file ends before.
std::string_view packed_bytes(const Zip& zip, const ZipEntry& entry);

/// An entry that is inflated little by little. The zip must outlive it.
class ZipStream {
 public:
  /// Null where it is packed in another way, or has no header in the file.
  static std::unique_ptr<ZipStream> open(const Zip& zip, const ZipEntry& entry);
  virtual ~ZipStream() = default;
  ZipStream(const ZipStream&) = delete;
  ZipStream& operator=(const ZipStream&) = delete;

  /// Fills `to` as far as there is something; 0 at the end, and -1 where nothing can be had for damage. What ends must have its
  /// size and its checksum.
  std::int64_t read(char* to, std::size_t size);

 protected:
  ZipStream(const Zip& zip, const ZipEntry& entry);
  /// As read(), without a look at size and checksum.
  virtual std::int64_t unpack(char* to, std::size_t size) = 0;

  std::string_view left_;  // packed bytes that were not used yet
  bool cut_off_ = false;   // the file ends before the entry does

 private:
  const ZipEntry& entry_;
  std::uint64_t have_ = 0;
  std::uint32_t checksum_ = 0;
};

}  // namespace clausediff
