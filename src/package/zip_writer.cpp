// SPDX-License-Identifier: Apache-2.0
// The fields are those of APPNOTE.TXT 6.3, 4.3.7, 4.3.12 and 4.3.16.
#include "package/zip_writer.h"

#include <zlib.h>

#include <algorithm>

namespace clausediff {
namespace {

constexpr std::uint64_t most_bytes = 0xFFFFFFFE;  // beyond, sizes stand elsewhere (zip64)
constexpr std::uint16_t unix_host = 3;
constexpr int usual_level = 6, best_level = 9;  // of zlib

void put_number(std::string& out, std::uint64_t value, int count) {
  for (int i = 0; i < count; ++i) out += static_cast<char>(value >> (8 * i) & 0xFF);
}

/// Empty where it cannot be done.
std::string deflated(std::string_view bytes, int level) {
  z_stream state{};
  if (deflateInit2(&state, level, Z_DEFLATED, -MAX_WBITS, MAX_MEM_LEVEL, Z_DEFAULT_STRATEGY) != Z_OK) return {};
  std::string packed(deflateBound(&state, static_cast<uLong>(bytes.size())), '\0');
  state.next_out = reinterpret_cast<Bytef*>(packed.data());
  state.avail_out = static_cast<uInt>(packed.size());
  state.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  state.avail_in = static_cast<uInt>(bytes.size());
  const int status = deflate(&state, Z_FINISH);
  packed.resize(status == Z_STREAM_END ? packed.size() - state.avail_out : 0);
  deflateEnd(&state);
  return packed;
}

bool is_ascii(std::string_view name) {
  return std::all_of(name.begin(), name.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// What the header before an entry and its record in the directory have in common.
std::string common_of(const ZipEntry& entry, std::size_t name) {
  constexpr std::uint32_t first_day = 1U << 21U | 1U << 16U;  // 1980-01-01 00:00: the earliest a zip can say
  std::string out;
  put_number(out, entry.needed, 2);
  put_number(out, entry.flags, 2);
  put_number(out, entry.method, 2);
  put_number(out, first_day, 4);
  put_number(out, entry.checksum, 4);
  put_number(out, entry.packed, 4);
  put_number(out, entry.size, 4);
  put_number(out, name, 2);
  put_number(out, 0, 2);  // no extra fields
  return out;
}

}  // namespace

void ZipWriter::add(std::string_view name, bool utf8, std::string_view bytes) {
  constexpr std::uint32_t plain_file = 0100666U << 16U;  // for any system but Unix it says nothing
  if (bytes.size() > most_bytes) {
    too_large_ = true;
    return;
  }
  const std::string packed = deflated(bytes, usual_level);
  ZipEntry entry;
  entry.size = bytes.size();
  entry.packed = packed.size();
  entry.checksum = static_cast<std::uint32_t>(crc32_z(0, reinterpret_cast<const Bytef*>(bytes.data()), bytes.size()));
  entry.attributes = plain_file;
  entry.host = unix_host;
  entry.method = Z_DEFLATED;
  too_large_ = too_large_ || packed.empty();
  put(name, utf8, std::move(entry), packed);
}

bool ZipWriter::copy(std::string_view name, bool utf8, const Zip& from, const ZipEntry& entry) {
  constexpr unsigned kept = 0x0036;  // how it was packed; what says where its sizes stand is not true here
  const std::string_view packed = packed_bytes(from, entry);
  if (packed.size() != entry.packed) return false;
  ZipEntry own = entry;
  own.flags = static_cast<std::uint16_t>(entry.flags & kept);
  const std::string smaller = entry.method == 0 ? deflated(packed, best_level) : std::string();
  const bool use = !smaller.empty() && smaller.size() < packed.size();
  if (use) own.method = Z_DEFLATED, own.packed = smaller.size();
  put(name, utf8, std::move(own), use ? smaller : packed);
  return true;
}

void ZipWriter::put(std::string_view name, bool utf8, ZipEntry entry, std::string_view packed) {
  constexpr std::uint16_t written_by = 63, deflate_needs = 20, utf8_name = 0x0800;
  if (utf8 && !is_ascii(name)) entry.flags |= utf8_name;
  entry.needed = std::max(entry.needed, deflate_needs);
  const std::uint64_t offset = bytes_.size();
  const std::string common = common_of(entry, name.size());
  bytes_.append("PK\x03\x04").append(common).append(name).append(packed);
  directory_ += "PK\x01\x02";
  put_number(directory_, std::uint64_t{entry.host} << 8U | written_by, 2);
  directory_ += common;
  put_number(directory_, 0, 4);  // no comment, the first disk
  put_number(directory_, entry.is_text ? 1 : 0, 2);
  put_number(directory_, entry.attributes, 4);
  put_number(directory_, offset, 4);
  directory_ += name;
  ++entries_;
  too_large_ = too_large_ || bytes_.size() > most_bytes || name.size() > 0xFFFF;
}

std::string ZipWriter::finish() {
  const std::uint64_t offset = bytes_.size();
  if (too_large_ || entries_ >= 0xFFFF || offset + directory_.size() > most_bytes) return {};
  std::string out = std::move(bytes_) + directory_ + "PK\x05\x06";
  put_number(out, 0, 4);  // one disk
  put_number(out, entries_, 2);
  put_number(out, entries_, 2);
  put_number(out, directory_.size(), 4);
  put_number(out, offset, 4);
  put_number(out, 0, 2);  // no comment
  return out;
}

}  // namespace clausediff
