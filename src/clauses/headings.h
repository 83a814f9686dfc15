// SPDX-License-Identifier: Apache-2.0
// The heading that a clause begins with, as a whole paragraph or run in before its words.
#pragma once

#include <clausediff/document.h>

#include <string_view>

#include "text/language.h"

namespace clausediff {

/// The heading of a paragraph whose label ends at byte `begin`; empty where there is none. It holds no punctuation behind it.
/// A paragraph that is nothing but its heading has it whole.
Span find_heading(const Document& document, std::uint32_t paragraph, std::uint32_t begin, bool labelled, const Language& language);

/// Where the words of the clause begin: behind the heading's full stop, colon or dash and white space.
std::uint32_t body_after(std::string_view text, const Span& heading, std::uint32_t begin);

/// Letters, and none of them a lower-case one.
bool is_all_capitals(std::string_view text, Span span);

}  // namespace clausediff
