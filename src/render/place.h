// SPDX-License-Identifier: Apache-2.0
// Where something stands, in the words a reader knows: what the renderers look up in a Report. Every look-up is total.
#pragma once

#include <clausediff/report.h>

#include <cstdint>
#include <string_view>

namespace clausediff {

/// The bytes of `span` in a paragraph's text; empty where the paragraph is `none`.
std::string_view words_of(const Document& document, std::uint32_t paragraph, Span span);

/// The clause that carries the number under which a reader looks for `clause`: itself, or the nearest one around it that
/// has a number; `none` where there is none.
std::uint32_t numbered_clause(const Side& side, std::uint32_t clause);

/// The number of numbered_clause(), or empty.
std::string_view number_around(const Side& side, std::uint32_t clause);

/// Its own heading, or that of the nearest clause around it that has one; empty where there is none.
std::string_view heading_around(const Side& side, std::uint32_t clause);

}  // namespace clausediff
