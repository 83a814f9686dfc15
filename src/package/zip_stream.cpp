// SPDX-License-Identifier: Apache-2.0
#include "package/zip_stream.h"

#include <zlib.h>

#include <algorithm>
#include <cstring>

namespace clausediff {
namespace {

constexpr std::uint16_t stored = 0, by_deflate = 8;

}  // namespace

std::optional<std::string_view> packed_bytes(std::string_view zip, const ZipEntry& entry) {
  constexpr std::size_t header = 30;
  if (entry.header > zip.size() || zip.size() - entry.header < header || zip.substr(entry.header, 4) != "PK\x03\x04")
    return std::nullopt;
  const std::uint64_t begin =
      entry.header + header + little_endian(zip, entry.header + 26, 2) + little_endian(zip, entry.header + 28, 2);
  if (begin > zip.size() || entry.packed > zip.size() - begin) return std::nullopt;
  return zip.substr(begin, entry.packed);
}

void ZipStream::End::operator()(z_stream_s* stream) const {
  inflateEnd(stream);
  delete stream;
}

std::optional<ZipStream> ZipStream::open(std::string_view zip, const ZipEntry& entry) {
  const std::optional<std::string_view> packed = packed_bytes(zip, entry);
  if (!packed || entry.is_encrypted() || (entry.method != stored && entry.method != by_deflate)) return std::nullopt;
  ZipStream stream;
  stream.packed_ = *packed;
  stream.size_ = entry.size;
  stream.wanted_ = entry.checksum;
  if (entry.method == stored) return stream;
  auto inflater = std::make_unique<z_stream_s>();
  if (inflateInit2(inflater.get(), -MAX_WBITS) != Z_OK) return std::nullopt;
  stream.inflater_.reset(inflater.release());
  return stream;
}

/// Less than `size` only where the data end, well or not.
std::size_t ZipStream::inflate_some(char* to, std::size_t size) {
  constexpr std::size_t most = std::size_t{1} << 30;  // zlib counts in 32 bits
  size = std::min(size, most);
  if (!inflater_) {
    const std::size_t got = std::min(size, packed_.size());
    std::memcpy(to, packed_.data(), got);
    packed_.remove_prefix(got);
    ended_ = packed_.empty();
    return got;
  }
  z_stream_s& stream = *inflater_;
  stream.next_out = reinterpret_cast<Bytef*>(to);
  stream.avail_out = static_cast<uInt>(size);
  while (stream.avail_out > 0 && !ended_ && !damaged_) {
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed_.data()));  // zlib only reads there
    stream.avail_in = static_cast<uInt>(std::min(packed_.size(), most));
    const uInt given = stream.avail_in, room = stream.avail_out;
    const int state = inflate(&stream, Z_NO_FLUSH);
    packed_.remove_prefix(given - stream.avail_in);
    ended_ = state == Z_STREAM_END;
    const bool stands = stream.avail_in == given && stream.avail_out == room;
    damaged_ = !ended_ && (state != Z_OK || stands);
  }
  return size - stream.avail_out;
}

std::int64_t ZipStream::read(char* to, std::size_t size) {
  if (size == 0) return 0;
  const std::size_t got = ended_ || damaged_ ? 0 : inflate_some(to, size);
  checksum_ = static_cast<std::uint32_t>(crc32_z(checksum_, reinterpret_cast<const Bytef*>(to), got));
  come_ += got;
  if (got > 0) return static_cast<std::int64_t>(got);
  return damaged_ || come_ != size_ || checksum_ != wanted_ ? -1 : 0;
}

}  // namespace clausediff
