// SPDX-License-Identifier: Apache-2.0
// Structure and names of the fields are those of APPNOTE.TXT 6.3, 4.3. A field that lies beyond the bytes makes the zip
// inconsistent: nothing is guessed here; `recover` puts a damaged zip together anew (rebuild_zip.h).
#include "package/zip_reader.h"

#include <zlib.h>

#include <algorithm>
#include <optional>

#include "package/zip_directory.h"

namespace clausediff {
namespace {

constexpr std::size_t end_size = 22;      // of the record that ends the directory, without its comment
constexpr std::size_t locator_size = 20;  // of what points to the end record of zip64
constexpr std::size_t large_end_size = 56;
constexpr std::size_t record_size = 46;  // of an entry of the directory
constexpr std::size_t header_size = 30;  // of the header before an entry's bytes
constexpr std::size_t longest_comment = 0xFFFF;
constexpr std::uint64_t largest_place = UINT64_MAX >> 1U;

constexpr std::string_view not_a_zip = "Not a zip archive";
constexpr std::string_view inconsistent = "Zip archive inconsistent";
constexpr std::string_view many_disks = "Multi-disk zip archives not supported";
constexpr std::string_view out_of_reach = "Seek error";

/// Fields of a stretch of bytes, one after the other. Where it ends too early, zeros, and `ok` is false.
class Fields {
 public:
  explicit Fields(std::string_view bytes) : bytes_(bytes) {}
  std::uint64_t number(std::size_t size) {
    const std::uint64_t value = little_endian(bytes_, at_, size);
    skip(size);
    return value;
  }
  std::uint16_t two() { return static_cast<std::uint16_t>(number(2)); }
  std::uint32_t four() { return static_cast<std::uint32_t>(number(4)); }
  std::string_view text(std::size_t size) {
    const std::string_view found = left() < size ? std::string_view() : bytes_.substr(at_, size);
    skip(size);
    return found;
  }
  std::size_t left() const { return bytes_.size() - at_; }
  bool ok() const { return ok_; }

 private:
  void skip(std::size_t size) {
    ok_ = ok_ && size <= left();
    at_ += std::min(size, left());
  }
  std::string_view bytes_;
  std::size_t at_ = 0;
  bool ok_ = true;
};

/// Where the directory lies.
struct Directory {
  std::uint64_t entries = 0, size = 0, offset = 0;
  bool large = false;  // zip64
};

std::string_view read_end(Fields fields, Directory& directory) {
  fields.text(4);
  if (fields.four() != 0) return many_disks;
  const std::uint16_t here = fields.two();
  directory.entries = fields.two();
  directory.size = fields.four();
  directory.offset = fields.four();
  return here == directory.entries ? std::string_view() : not_a_zip;
}

/// By the locator of zip64 that begins at `locator`.
std::string_view read_large_end(std::string_view bytes, std::size_t locator, Directory& directory) {
  Fields place(bytes.substr(locator, locator_size));
  place.text(4);
  if (place.four() != 0) return many_disks;
  const std::uint64_t begin = place.number(8);
  if (begin > largest_place) return out_of_reach;
  if (begin + large_end_size > locator) return inconsistent;
  Fields fields(bytes.substr(begin, large_end_size));
  if (fields.text(4) != "PK\x06\x06") return inconsistent;
  fields.text(8 + 2 + 2);  // its own size, versions
  if (fields.number(4) != 0 || fields.number(4) != 0) return many_disks;
  const std::uint64_t here = fields.number(8);
  directory.entries = fields.number(8);
  directory.size = fields.number(8);
  directory.offset = fields.number(8);
  directory.large = true;
  if (here != directory.entries) return many_disks;
  return directory.offset > largest_place || directory.offset + directory.size < directory.offset ? out_of_reach
                                                                                                  : std::string_view();
}

/// The extra fields of a record: each has a number and a size. Empty without one of that number.
std::string_view extra_field(std::string_view extra, std::uint16_t wanted) {
  for (std::size_t at = 0; at + 4 <= extra.size(); at += 4 + little_endian(extra, at + 2, 2))
    if (little_endian(extra, at, 2) == wanted) return extra.substr(at + 4, little_endian(extra, at + 2, 2));
  return {};
}

/// Whether the fields fill the bytes; up to three zeros may stand behind them.
bool is_filled(std::string_view extra) {
  std::size_t at = 0;
  while (at + 4 <= extra.size()) {
    const std::size_t size = little_endian(extra, at + 2, 2);
    if (at + 4 + size > extra.size()) return false;
    at += 4 + size;
  }
  return extra.substr(at).find_first_not_of('\0') == std::string_view::npos;
}

bool is_utf8(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if ((byte > 31 && byte < 128) || byte == '\r' || byte == '\n' || byte == '\t') continue;
    const std::size_t more = (byte & 0xE0U) == 0xC0 ? 1 : (byte & 0xF0U) == 0xE0 ? 2 : (byte & 0xF8U) == 0xF0 ? 3 : 0;
    if (more == 0 || i + more >= text.size()) return false;
    for (std::size_t k = 1; k <= more; ++k)
      if ((static_cast<unsigned char>(text[i + k]) & 0xC0U) != 0x80) return false;
    i += more;
  }
  return true;
}

/// A name in UTF-8 that Info-ZIP keeps beside the one in an old encoding (APPNOTE.TXT 4.6.9); it counts as long as the other one
/// is the one it was made for.
std::string_view full_name_of(std::string_view name, std::string_view extra) {
  const std::string_view field = extra_field(extra, 0x7075);
  if (field.size() < 5 || field[0] != 1) return name;
  const uLong sum = crc32(0, reinterpret_cast<const Bytef*>(name.data()), static_cast<uInt>(name.size()));
  const std::string_view better = field.substr(5);
  return little_endian(field, 1, 4) == sum && is_utf8(better) ? better : name;
}

/// What is more than a record has room for stands in the field of zip64 (APPNOTE.TXT 4.5.3), in this order.
bool read_large(std::string_view extra, ZipEntry& entry) {
  constexpr std::uint64_t elsewhere = 0xFFFFFFFF;
  if (entry.size != elsewhere && entry.packed != elsewhere && entry.offset != elsewhere) return true;
  Fields fields(extra_field(extra, 1));
  for (std::uint64_t* one : {&entry.size, &entry.packed, &entry.offset})
    if (*one == elsewhere) *one = fields.number(8);
  return fields.ok();
}

std::string_view read_record(Fields& fields, ZipEntry& entry) {
  if (fields.text(4) != "PK\x01\x02") return not_a_zip;
  entry.host = static_cast<std::uint16_t>(fields.two() >> 8U);
  entry.needed = fields.two();
  entry.flags = fields.two();
  entry.method = fields.two();
  fields.four();  // when it was changed
  entry.checksum = fields.four();
  entry.packed = fields.four();
  entry.size = fields.four();
  const std::size_t name = fields.two(), extra = fields.two(), comment = fields.two();
  fields.two();  // the disk
  entry.is_text = (fields.two() & 1U) != 0;
  entry.attributes = fields.four();
  entry.offset = fields.four();
  const std::string_view written = fields.text(name), more = fields.text(extra), remark = fields.text(comment);
  if (!fields.ok() || !is_filled(more)) return inconsistent;
  constexpr unsigned utf8 = 0x0800, encrypted = 1, aes = 99;
  if ((entry.flags & utf8) != 0 && (!is_utf8(written) || !is_utf8(remark))) return inconsistent;
  entry.name = full_name_of(written, more);
  entry.encrypted = (entry.flags & encrypted) != 0 || entry.method == aes;
  if (!read_large(more, entry)) return inconsistent;
  return entry.offset > largest_place ? out_of_reach : std::string_view();
}

/// The directory whose end record begins at `end`.
std::string_view read_directory(std::string_view bytes, std::size_t end, std::vector<ZipEntry>& entries) {
  if (bytes.size() - end < end_size) return inconsistent;
  Directory directory;
  const bool large = end >= locator_size && bytes.substr(end - locator_size, 4) == "PK\x06\x07";
  const std::string_view fault =
      large ? read_large_end(bytes, end - locator_size, directory) : read_end(Fields(bytes.substr(end)), directory);
  if (!fault.empty()) return fault;
  if (directory.offset + directory.size > end) return inconsistent;
  if (little_endian(bytes, end + 20, 2) > bytes.size() - end - end_size) return inconsistent;  // the comment
  const std::string_view all = bytes.substr(directory.offset);
  Fields fields(all);
  // Some programs write the number of entries without what is over 65,535 of it.
  const auto used = [&] { return all.size() - fields.left(); };
  while (used() < directory.size) {
    if (entries.size() == directory.entries && (directory.large || directory.size - used() < record_size)) break;
    ZipEntry entry;
    const std::string_view wrong = read_record(fields, entry);
    if (!wrong.empty()) return entries.size() >= directory.entries && wrong == not_a_zip ? inconsistent : wrong;
    entries.push_back(std::move(entry));
  }
  const bool counted = directory.large ? entries.size() == directory.entries : (entries.size() & 0xFFFFU) == directory.entries;
  return counted ? std::string_view() : inconsistent;
}

class Stored : public ZipStream {
 public:
  Stored(const Zip& zip, const ZipEntry& entry) : ZipStream(zip, entry) {}

 private:
  std::int64_t unpack(char* to, std::size_t size) override {
    if (left_.empty() && cut_off_) return -1;
    const std::size_t count = left_.copy(to, size);
    left_.remove_prefix(count);
    return static_cast<std::int64_t>(count);
  }
};

class Deflated : public ZipStream {
 public:
  Deflated(const Zip& zip, const ZipEntry& entry) : ZipStream(zip, entry) { ready_ = inflateInit2(&state_, -MAX_WBITS) == Z_OK; }
  ~Deflated() override {
    if (ready_) inflateEnd(&state_);
  }
  Deflated(const Deflated&) = delete;
  Deflated& operator=(const Deflated&) = delete;

 private:
  /// More of the packed bytes; false where there are no more.
  bool feed() {
    constexpr std::size_t block = 8192;  // what damage spoils goes with no more than these
    const std::string_view next = left_.substr(0, block);
    left_.remove_prefix(next.size());
    state_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(next.data()));
    state_.avail_in = static_cast<uInt>(next.size());
    return !next.empty();
  }

  std::int64_t unpack(char* to, std::size_t size) override {
    constexpr std::size_t most = std::size_t{1} << 30U;
    std::size_t have = 0;
    while (have < size && !ended_ && !damaged_) {
      state_.next_out = reinterpret_cast<Bytef*>(to + have);
      const std::size_t room = std::min(size - have, most);
      state_.avail_out = static_cast<uInt>(room);
      const int status = ready_ ? inflate(&state_, Z_SYNC_FLUSH) : Z_MEM_ERROR;
      const bool hungry = status == Z_BUF_ERROR && state_.avail_in == 0;
      damaged_ = status != Z_OK && status != Z_STREAM_END && status != Z_BUF_ERROR;
      if (!damaged_) have += room - state_.avail_out;  // what comes with damage is not to be trusted
      ended_ = status == Z_STREAM_END;
      if (hungry && !feed()) ended_ = !cut_off_, damaged_ = cut_off_;
    }
    return have == 0 && damaged_ ? -1 : static_cast<std::int64_t>(have);
  }

  z_stream state_{};
  bool ready_ = false;
  bool ended_ = false;
  bool damaged_ = false;
};

}  // namespace

std::string_view read_zip(std::string_view bytes, Zip& zip) {
  zip = {bytes, {}};
  if (bytes.empty()) return {};
  if (bytes.size() < end_size) return not_a_zip;
  // The end record stands last, but for a comment, which may hold another one's mark. The first that leads to a directory counts.
  constexpr std::size_t farthest = longest_comment + 1 + end_size;
  std::string_view fault = not_a_zip;
  for (std::size_t at = bytes.size() > farthest ? bytes.size() - farthest : 0;; ++at) {
    at = bytes.find("PK\x05\x06", at);
    if (at == std::string_view::npos) return fault;
    zip.entries.clear();
    fault = read_directory(bytes, at, zip.entries);
    if (fault.empty()) return {};
  }
}

std::string_view packed_bytes(const Zip& zip, const ZipEntry& entry) {
  const std::uint64_t size = zip.bytes.size();
  if (entry.offset + header_size > size) return {};
  const std::uint64_t begin = entry.offset + header_size + little_endian(zip.bytes, entry.offset + 26, 2) +
                              little_endian(zip.bytes, entry.offset + 28, 2);
  return begin > size ? std::string_view() : zip.bytes.substr(begin, entry.packed);
}

ZipStream::ZipStream(const Zip& zip, const ZipEntry& entry)
    : left_(packed_bytes(zip, entry)), cut_off_(left_.size() < entry.packed), entry_(entry) {}

std::unique_ptr<ZipStream> ZipStream::open(const Zip& zip, const ZipEntry& entry) {
  if (entry.encrypted || entry.offset + header_size > zip.bytes.size()) return nullptr;
  if (entry.method == 0) return std::make_unique<Stored>(zip, entry);
  if (entry.method == Z_DEFLATED) return std::make_unique<Deflated>(zip, entry);
  return nullptr;
}

std::int64_t ZipStream::read(char* to, std::size_t size) {
  if (size == 0) return 0;
  const std::int64_t got = unpack(to, size);
  if (got > 0) {
    checksum_ = static_cast<std::uint32_t>(crc32_z(checksum_, reinterpret_cast<const Bytef*>(to), static_cast<z_size_t>(got)));
    have_ += static_cast<std::uint64_t>(got);
  }
  return got == 0 && (checksum_ != entry_.checksum || have_ != entry_.size) ? -1 : got;
}

}  // namespace clausediff
