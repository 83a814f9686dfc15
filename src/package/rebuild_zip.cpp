// SPDX-License-Identifier: Apache-2.0
#include "package/rebuild_zip.h"

#include <algorithm>
#include <cstdint>
#include <vector>

#include "package/zip_directory.h"

namespace clausediff {
namespace {

struct Entry {
  std::string name;
  std::uint16_t flags = 0, method = 0;
  std::uint32_t checksum = 0, packed = 0, size = 0;
  std::size_t data = 0;  // where its bytes begin
};

std::uint32_t short_number(std::string_view bytes, std::size_t at, std::size_t count) {
  return static_cast<std::uint32_t>(little_endian(bytes, at, count));
}

/// Where the entry's data end when its header does not say: at the next header or directory record, less a data descriptor.
void find_end(std::string_view bytes, Entry& entry) {
  const std::size_t described = bytes.find("PK\x07\x08", entry.data);
  const std::size_t next = std::min(bytes.find("PK\x03\x04", entry.data), bytes.find("PK\x01\x02", entry.data));
  const std::size_t end = std::min({described, next, bytes.size()});
  entry.packed = static_cast<std::uint32_t>(end - entry.data);
  if (end == described && described + 16 <= bytes.size()) {
    entry.checksum = short_number(bytes, described + 4, 4);
    entry.size = short_number(bytes, described + 12, 4);
  }
}

bool read_header(std::string_view bytes, std::size_t at, Entry& entry) {
  constexpr std::size_t header = 30;
  if (at + header > bytes.size()) return false;
  entry.flags = static_cast<std::uint16_t>(short_number(bytes, at + 6, 2) & ~8U);
  entry.method = static_cast<std::uint16_t>(short_number(bytes, at + 8, 2));
  entry.checksum = short_number(bytes, at + 14, 4);
  entry.packed = short_number(bytes, at + 18, 4);
  entry.size = short_number(bytes, at + 22, 4);
  const std::size_t name = short_number(bytes, at + 26, 2), extra = short_number(bytes, at + 28, 2);
  entry.data = at + header + name + extra;
  if (entry.data > bytes.size() || name == 0) return false;
  entry.name = bytes.substr(at + header, name);
  if ((short_number(bytes, at + 6, 2) & 8U) != 0 || entry.data + entry.packed > bytes.size()) find_end(bytes, entry);
  // A truncated entry: what is left inflates to an unknown size; guess well, whoever inflates it then reports the short read.
  if (entry.size == 0 && entry.packed > 0) entry.size = entry.method == 0 ? entry.packed : entry.packed * 20;
  return true;
}

void put_common(std::string& out, const Entry& entry) {
  put_little_endian(out, 20, 2);
  put_little_endian(out, entry.flags, 2);
  put_little_endian(out, entry.method, 2);
  put_little_endian(out, 0, 2);
  put_little_endian(out, 0x21, 2);
  put_little_endian(out, entry.checksum, 4);
  put_little_endian(out, entry.packed, 4);
  put_little_endian(out, entry.size, 4);
  put_little_endian(out, entry.name.size(), 2);
  put_little_endian(out, 0, 2);
}

}  // namespace

std::string rebuild_zip(std::string_view bytes) {
  std::string out, directory;
  std::uint64_t entries = 0;
  for (std::size_t at = bytes.find("PK\x03\x04"); at != std::string_view::npos;) {
    Entry entry;
    if (!read_header(bytes, at, entry)) break;
    directory += "PK\x01\x02";
    put_little_endian(directory, 20, 2);
    put_common(directory, entry);
    directory.append(2 + 2 + 2 + 4, '\0');  // no comment, first disk, no attributes
    put_little_endian(directory, out.size(), 4);
    directory += entry.name;
    out += "PK\x03\x04";
    put_common(out, entry);
    out += entry.name;
    out += bytes.substr(entry.data, entry.packed);
    ++entries;
    at = bytes.find("PK\x03\x04", std::min(entry.data + entry.packed, bytes.size()));
  }
  if (entries == 0 || entries > 0xFFFF) return {};
  const std::size_t start = out.size();
  out += directory + std::string("PK\x05\x06\0\0\0\0", 8);
  put_little_endian(out, entries, 2);
  put_little_endian(out, entries, 2);
  put_little_endian(out, directory.size(), 4);
  put_little_endian(out, start, 4);
  put_little_endian(out, 0, 2);
  return out;
}

}  // namespace clausediff
