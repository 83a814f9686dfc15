// SPDX-License-Identifier: Apache-2.0
// The central directory of a zip, as far as libzip does not tell it: where its entries lie.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace clausediff {

/// The number that `count` bytes are, the lowest first; 0 where the bytes end before.
std::uint64_t little_endian(std::string_view bytes, std::size_t at, std::size_t count);

/// Whether two entries lie over each other in the file (APPNOTE.TXT 4.3.7, 4.3.12): then a few bytes count many times. False too
/// where no directory is found, which whoever opens the zip will tell.
bool has_overlapping_entries(std::string_view bytes);

/// Whether the parts say that they are more than a megabyte and more than fifty times the zip, which nothing is that somebody
/// wrote: two such files are read one after the other, so that the first is refused before the second takes memory too.
bool inflates_greatly(std::string_view bytes);

}  // namespace clausediff
