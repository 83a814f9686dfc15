// SPDX-License-Identifier: Apache-2.0
// The central directory of a zip: which entries it has, and where they lie. Nothing is inflated here.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace clausediff {

/// One entry as the directory states it (APPNOTE.TXT 4.3.12).
struct ZipEntry {
  std::string name;            // its bytes, whatever code page they are in
  std::uint16_t flags = 0;     // bit 0: encrypted; bit 3: sizes stand behind the data, too; bit 11: the name is UTF-8
  std::uint16_t method = 0;    // 0 stored, 8 deflated
  std::uint32_t checksum = 0;  // CRC-32 of what it inflates to
  std::uint64_t packed = 0;    // bytes in the zip
  std::uint64_t size = 0;      // bytes that it says it inflates to
  std::uint64_t header = 0;    // where its local header begins

  bool is_encrypted() const { return (flags & 1U) != 0; }
};

/// `fault` says why the bytes are no whole zip; empty where they are.
struct ZipDirectory {
  std::vector<ZipEntry> entries;
  std::string fault;
  std::uint64_t stated = 0;  // how many entries it says it has; where these are more than were asked for, none is read
};

/// Reads at most so many entries: a directory that states more is not read at all.
ZipDirectory read_zip_directory(std::string_view bytes, std::uint64_t most_entries);

/// Whether two entries lie over each other in the file: then a few bytes count many times.
bool has_overlapping_entries(const std::vector<ZipEntry>& entries, std::size_t zip_size);

/// Whether the parts say that they are more than a megabyte and more than fifty times the zip, which nothing is that somebody
/// wrote: two such files are read one after the other, so that the first is refused before the second takes memory too.
/// A package of more entries than that is refused whatever they say.
bool inflates_greatly(std::string_view bytes, std::uint64_t most_entries);

/// The number that `count` bytes are, the lowest first; 0 where the bytes end before.
std::uint64_t little_endian(std::string_view bytes, std::size_t at, std::size_t count);

/// Adds a number of `count` bytes, the lowest first.
void put_little_endian(std::string& out, std::uint64_t value, int count);

}  // namespace clausediff
