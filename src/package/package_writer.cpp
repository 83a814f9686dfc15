// SPDX-License-Identifier: Apache-2.0
// Parts → the bytes of a zip.
#include <zlib.h>

#include <algorithm>
#include <map>
#include <optional>

#include "package/package.h"
#include "package/xml.h"
#include "package/zip_stream.h"
#include "text/normalize.h"

namespace clausediff {
namespace {

/// Names are flagged as UTF-8 where they are and need it; others are in the zip's old code page and go over as they were read.
std::uint16_t flags_of(const std::string& name) { return !is_ascii(name) && clean_text(name) == name ? 1U << 11 : 0; }

/// Raw deflate (RFC 1951).
std::optional<std::string> deflated(std::string_view bytes) {
  z_stream stream{};
  if (deflateInit2(&stream, 6, Z_DEFLATED, -MAX_WBITS, MAX_MEM_LEVEL, Z_DEFAULT_STRATEGY) != Z_OK) return std::nullopt;
  std::string packed(deflateBound(&stream, static_cast<uLong>(bytes.size())), '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));  // zlib only reads there
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(packed.data());
  stream.avail_out = static_cast<uInt>(packed.size());
  const int state = deflate(&stream, Z_FINISH);
  packed.resize(packed.size() - stream.avail_out);
  deflateEnd(&stream);
  return state == Z_STREAM_END ? std::optional(std::move(packed)) : std::nullopt;
}

/// A zip as it grows (APPNOTE.TXT 4.3): entries, and the directory that goes behind them.
class ZipWriter {
 public:
  bool add(const std::string& name, std::string_view bytes) {
    if (bytes.size() > largest) return false;
    const std::optional<std::string> packed = deflated(bytes);
    ZipEntry entry{name, 0, 8, 0, 0, bytes.size(), 0};
    entry.checksum = static_cast<std::uint32_t>(crc32_z(0, reinterpret_cast<const Bytef*>(bytes.data()), bytes.size()));
    return packed && add_packed(std::move(entry), *packed);
  }

  /// As it was packed before, under the name in `entry`.
  bool add_packed(ZipEntry entry, std::string_view packed) {
    entry.flags = flags_of(entry.name);
    entry.packed = packed.size();
    entry.header = out_.size();
    if (entry.size > largest || packed.size() > largest || out_.size() > largest || entry.name.size() > 0xFFFF) return false;
    directory_ += "PK\x01\x02";
    put_little_endian(directory_, 3 << 8 | 63, 2);  // made by: Unix, version 6.3
    put_common(directory_, entry);
    directory_.append(2 + 2 + 2, '\0');                              // no comment, first disk, no text
    put_little_endian(directory_, std::uint64_t{0100666} << 16, 4);  // a plain file that all may read and write
    put_little_endian(directory_, entry.header, 4);
    directory_ += entry.name;
    out_ += "PK\x03\x04";
    put_common(out_, entry);
    out_ += entry.name;
    out_ += packed;
    ++entries_;
    return true;
  }

  std::optional<std::string> finish() {
    if (entries_ >= 0xFFFF || out_.size() > largest || directory_.size() > largest) return std::nullopt;
    const std::size_t begin = out_.size();
    out_ += directory_ + std::string("PK\x05\x06\0\0\0\0", 8);
    put_little_endian(out_, entries_, 2);
    put_little_endian(out_, entries_, 2);
    put_little_endian(out_, directory_.size(), 4);
    put_little_endian(out_, begin, 4);
    put_little_endian(out_, 0, 2);
    return std::move(out_);
  }

 private:
  static constexpr std::uint64_t largest = 0xFFFFFFFE;  // what a zip without extra fields can say

  /// What both headers of an entry say alike. 1980-01-01 00:00 is the earliest that a zip can say: no clock in the output.
  static void put_common(std::string& out, const ZipEntry& entry) {
    put_little_endian(out, 20, 2);
    put_little_endian(out, entry.flags, 2);
    put_little_endian(out, entry.method, 2);
    put_little_endian(out, 0, 2);
    put_little_endian(out, 1U << 5 | 1U, 2);
    put_little_endian(out, entry.checksum, 4);
    put_little_endian(out, entry.packed, 4);
    put_little_endian(out, entry.size, 4);
    put_little_endian(out, entry.name.size(), 2);
    put_little_endian(out, 0, 2);
  }

  std::string out_, directory_;
  std::size_t entries_ = 0;
};

/// What `add` puts into a zip, as its bytes.
template <class Add>
Result<std::string> write_zip(const std::string& file, const Add& add) {
  ZipWriter zip;
  std::optional<std::string> bytes;
  if (add(zip)) bytes = zip.finish();
  if (!bytes) return Error{ErrorCode::write_failed, file, "", "the package could not be put together", ""};
  return std::move(*bytes);
}

}  // namespace

Result<std::string> write_package(const std::vector<Part>& parts, const std::string& file) {
  return write_zip(file, [&](ZipWriter& zip) {
    return std::all_of(parts.begin(), parts.end(), [&](const Part& part) { return zip.add(part.name, part.bytes); });
  });
}

Result<std::string> write_package(Package& package) {
  // Parts of the package below that are not whole are written as they were read; all are read before the zip is begun, and only
  // those are kept.
  std::map<std::string, std::string> mended;
  const Package* base = package.base_;
  for (const std::string& name : package.names_) {
    if (package.part_by_name_.count(Package::folded(name)) != 0) continue;
    const std::size_t losses = base->losses_.size();
    Result<std::string> bytes = package.read(name);
    if (!bytes.ok()) return bytes.error();
    const bool packed = !base->entries_.empty() && base->losses_.size() == losses;
    if (!packed) mended.emplace(name, std::move(*bytes));
  }
  std::vector<std::string> names = package.names_;
  std::stable_partition(names.begin(), names.end(), [](const std::string& name) { return name == "[Content_Types].xml"; });
  return write_zip(package.file(), [&](ZipWriter& zip) {
    for (const std::string& name : names) {
      const auto own = package.part_by_name_.find(Package::folded(name));
      const auto whole = mended.find(name);
      const std::string* bytes = own != package.part_by_name_.end() ? &package.parts_[own->second].bytes
                                 : whole != mended.end()            ? &whole->second
                                                                    : nullptr;
      if (bytes != nullptr) {
        if (!zip.add(name, *bytes)) return false;
        continue;
      }
      ZipEntry entry = base->entries_[base->by_name_.at(Package::folded(name))];
      const std::optional<std::string_view> packed = packed_bytes(base->zip(), entry);
      entry.name = name;
      if (!packed || !zip.add_packed(std::move(entry), *packed)) return false;
    }
    return true;
  });
}

}  // namespace clausediff
