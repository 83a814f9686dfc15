// SPDX-License-Identifier: Apache-2.0
// How much two texts share, as numbers between 0 and 1.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace clausediff {

/// The ids sorted: what a text is made of, without its order.
std::vector<std::uint32_t> sorted_ids(std::span<const std::uint32_t> ids);

/// How many elements two sorted rows share, each as often as both have it.
std::size_t shared_count(std::span<const std::uint32_t> a, std::span<const std::uint32_t> b);

/// Dice's coefficient of two sorted rows: twice what they share, over what they have. 1 for two empty ones.
double dice(std::span<const std::uint32_t> a, std::span<const std::uint32_t> b);
double dice(std::span<const std::uint64_t> a, std::span<const std::uint64_t> b);

}  // namespace clausediff
