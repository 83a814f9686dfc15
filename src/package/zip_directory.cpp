// SPDX-License-Identifier: Apache-2.0
#include "package/zip_directory.h"

#include <algorithm>
#include <cstdint>
#include <vector>

namespace clausediff {
namespace {

constexpr std::uint64_t in_extra = 0xFFFFFFFF;  // the number stands in the zip64 extra field

/// Where the directory begins: just before the record that ends it. The offset that the record states is wrong where something
/// was put before the zip.
std::size_t directory_begin(std::string_view bytes) {
  const std::size_t end = bytes.rfind("PK\x05\x06");
  if (end == std::string_view::npos) return std::string_view::npos;
  std::uint64_t size = little_endian(bytes, end + 12, 4);
  std::size_t behind = end;
  // Searched for only where the usual record points there: it would be looked for in the whole file.
  const std::size_t large = size == in_extra ? bytes.rfind("PK\x06\x06", end) : std::string_view::npos;
  if (large != std::string_view::npos) {
    size = little_endian(bytes, large + 40, 8);
    behind = large;
  }
  return size <= behind ? behind - static_cast<std::size_t>(size) : std::string_view::npos;
}

/// An entry of the directory: where it lies, and what it says that it inflates to.
struct Record {
  std::uint64_t begin = 0, end = 0, size = 0;
};

/// Sizes and offset of the zip64 extra field (APPNOTE.TXT 4.5.3) stand in this order, each only where it is needed.
void read_zip64(std::string_view extra, std::uint64_t& size, std::uint64_t& packed, std::uint64_t& offset) {
  for (std::size_t at = 0; at + 4 <= extra.size(); at += 4 + little_endian(extra, at + 2, 2)) {
    if (little_endian(extra, at, 2) != 1) continue;
    std::size_t value = at + 4;
    for (std::uint64_t* one : {&size, &packed, &offset}) {
      if (*one != in_extra) continue;
      *one = little_endian(extra, value, 8);
      value += 8;
    }
    return;
  }
}

std::vector<Record> records_of(std::string_view bytes) {
  constexpr std::size_t record = 46, header = 30;
  std::vector<Record> records;
  for (std::size_t at = directory_begin(bytes); at != std::string_view::npos && at + record <= bytes.size();) {
    if (bytes.substr(at, 4) != "PK\x01\x02") break;
    std::uint64_t packed = little_endian(bytes, at + 20, 4), size = little_endian(bytes, at + 24, 4),
                  offset = little_endian(bytes, at + 42, 4);
    const std::size_t name = little_endian(bytes, at + 28, 2), extra = little_endian(bytes, at + 30, 2),
                      comment = little_endian(bytes, at + 32, 2);
    read_zip64(bytes.substr(std::min(at + record + name, bytes.size()), extra), size, packed, offset);
    records.push_back({offset, offset + header + name + std::min<std::uint64_t>(packed, bytes.size()), size});
    at += record + name + extra + comment;
  }
  return records;
}

}  // namespace

std::uint64_t little_endian(std::string_view bytes, std::size_t at, std::size_t count) {
  if (at + count > bytes.size()) return 0;
  std::uint64_t value = 0;
  for (std::size_t i = count; i > 0; --i) value = value << 8 | static_cast<unsigned char>(bytes[at + i - 1]);
  return value;
}

bool has_overlapping_entries(std::string_view bytes) {
  std::vector<Record> entries = records_of(bytes);
  std::sort(entries.begin(), entries.end(), [](const Record& a, const Record& b) { return a.begin < b.begin; });
  return std::adjacent_find(entries.begin(), entries.end(), [](const Record& a, const Record& b) { return b.begin < a.end; }) !=
         entries.end();
}

bool inflates_greatly(std::string_view bytes) {
  constexpr std::uint64_t small = 1U << 20, usual = 50, most = std::uint64_t{1} << 40;
  std::uint64_t size = 0;
  for (const Record& record : records_of(bytes)) size += std::min(record.size, most);
  return size > small && size > usual * bytes.size();
}

}  // namespace clausediff
