// SPDX-License-Identifier: Apache-2.0
#include "package/zip_directory.h"

#include <algorithm>
#include <optional>

namespace clausediff {
namespace {

constexpr std::uint64_t in_extra = 0xFFFFFFFF;  // the number stands in the zip64 extra field
constexpr std::size_t local_header = 30, record_head = 46, end_record = 22, locator = 20;

/// What the record at the end states of the directory (4.3.16).
struct Extent {
  std::uint64_t begin = 0, size = 0, entries = 0;
};

/// The zip64 record's numbers (4.3.14), where a locator before the usual record leads to one.
Extent read_large(std::string_view bytes, std::size_t end, const Extent& usual) {
  if (end < locator || bytes.substr(end - locator, 4) != "PK\x06\x07") return usual;
  const std::uint64_t at = little_endian(bytes, end - locator + 8, 8);
  if (at > end || bytes.substr(at, 4) != "PK\x06\x06") return usual;
  return {little_endian(bytes, at + 48, 8), little_endian(bytes, at + 40, 8), little_endian(bytes, at + 32, 8)};
}

Extent extent_at(std::string_view bytes, std::size_t end) {
  const Extent usual{little_endian(bytes, end + 16, 4), little_endian(bytes, end + 12, 4), little_endian(bytes, end + 10, 2)};
  const bool large = usual.begin == in_extra || usual.size == in_extra || usual.entries == 0xFFFF;
  return large ? read_large(bytes, end, usual) : usual;
}

bool leads_to_directory(std::string_view bytes, std::size_t end, const Extent& extent) {
  if (extent.begin > end || extent.size > end - extent.begin) return false;
  return extent.entries == 0 || bytes.substr(extent.begin, 4) == "PK\x01\x02";
}

/// The last record that ends a directory; a comment of up to 65,535 bytes may stand behind it.
std::optional<Extent> find_directory(std::string_view bytes) {
  constexpr std::size_t furthest = end_record + 0xFFFF;
  const std::size_t first = bytes.size() > furthest ? bytes.size() - furthest : 0;
  for (std::size_t at = bytes.rfind("PK\x05\x06"); at != std::string_view::npos && at >= first;
       at = at == 0 ? std::string_view::npos : bytes.rfind("PK\x05\x06", at - 1)) {
    if (at + end_record > bytes.size()) continue;
    const Extent extent = extent_at(bytes, at);
    if (leads_to_directory(bytes, at, extent)) return extent;
  }
  return std::nullopt;
}

/// Sizes and place of the zip64 extra field (4.5.3) stand in this order, each only where it is needed.
void read_zip64(std::string_view extra, ZipEntry& entry) {
  for (std::size_t at = 0; at + 4 <= extra.size(); at += 4 + little_endian(extra, at + 2, 2)) {
    if (little_endian(extra, at, 2) != 1) continue;
    std::size_t value = at + 4;
    for (std::uint64_t* one : {&entry.size, &entry.packed, &entry.header}) {
      if (*one != in_extra) continue;
      *one = little_endian(extra, value, 8);
      value += 8;
    }
    return;
  }
}

/// One record of the directory from `at` on, which is moved behind it. False where it does not fit in.
bool read_record(std::string_view directory, std::size_t& at, ZipEntry& entry) {
  if (at + record_head > directory.size() || directory.substr(at, 4) != "PK\x01\x02") return false;
  const auto number = [&](std::size_t offset, std::size_t count) { return little_endian(directory, at + offset, count); };
  entry.flags = static_cast<std::uint16_t>(number(8, 2));
  entry.method = static_cast<std::uint16_t>(number(10, 2));
  entry.checksum = static_cast<std::uint32_t>(number(16, 4));
  entry.packed = number(20, 4), entry.size = number(24, 4), entry.header = number(42, 4);
  const std::size_t name = number(28, 2), extra = number(30, 2), comment = number(32, 2);
  if (directory.size() - at - record_head < name + extra + comment) return false;
  entry.name = directory.substr(at + record_head, name);
  read_zip64(directory.substr(at + record_head + name, extra), entry);
  at += record_head + name + extra + comment;
  return true;
}

}  // namespace

std::uint64_t little_endian(std::string_view bytes, std::size_t at, std::size_t count) {
  if (at > bytes.size() || count > bytes.size() - at) return 0;
  std::uint64_t value = 0;
  for (std::size_t i = count; i > 0; --i) value = value << 8 | static_cast<unsigned char>(bytes[at + i - 1]);
  return value;
}

void put_little_endian(std::string& out, std::uint64_t value, int count) {
  for (int i = 0; i < count; ++i) out += static_cast<char>(value >> (8 * i) & 0xFF);
}

ZipDirectory read_zip_directory(std::string_view bytes, std::uint64_t most_entries) {
  const std::optional<Extent> extent = find_directory(bytes);
  if (!extent) return {{}, "it has no directory of its parts", 0};
  const std::string_view directory = bytes.substr(extent->begin, extent->size);
  const ZipDirectory broken{{}, "the directory of its parts is broken", extent->entries};
  if (extent->entries > directory.size() / record_head) return broken;
  ZipDirectory found{{}, {}, extent->entries};
  if (found.stated > most_entries) return found;
  found.entries.reserve(found.stated);
  std::size_t at = 0;
  for (std::uint64_t i = 0; i < found.stated; ++i) {
    ZipEntry entry;
    if (!read_record(directory, at, entry)) return broken;
    found.entries.push_back(std::move(entry));
  }
  return found;
}

bool has_overlapping_entries(const std::vector<ZipEntry>& entries, std::size_t zip_size) {
  struct Place {
    std::uint64_t begin = 0, end = 0;
  };
  std::vector<Place> places;
  for (const ZipEntry& entry : entries) {
    const std::uint64_t begin = std::min<std::uint64_t>(entry.header, zip_size);
    places.push_back({begin, begin + local_header + entry.name.size() + std::min<std::uint64_t>(entry.packed, zip_size)});
  }
  std::sort(places.begin(), places.end(), [](const Place& a, const Place& b) { return a.begin < b.begin; });
  return std::adjacent_find(places.begin(), places.end(), [](const Place& a, const Place& b) { return b.begin < a.end; }) !=
         places.end();
}

bool inflates_greatly(std::string_view bytes, std::uint64_t most_entries) {
  constexpr std::uint64_t small = 1U << 20, usual = 50, most = std::uint64_t{1} << 40;
  const std::optional<Extent> extent = find_directory(bytes);
  if (!extent || extent->entries > most_entries) return false;
  const std::string_view directory = bytes.substr(extent->begin, extent->size);
  std::uint64_t size = 0;
  std::size_t at = 0;
  ZipEntry entry;  // one for all: their sizes alone are asked for
  for (std::uint64_t i = 0; i < extent->entries; ++i) {
    if (!read_record(directory, at, entry)) return false;
    size += std::min(entry.size, most);
  }
  return size > small && size > usual * bytes.size();
}

}  // namespace clausediff
