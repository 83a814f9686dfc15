// SPDX-License-Identifier: Apache-2.0
// Pieces that the lists of findings are made of.
#pragma once

#include "render/html/page.h"

namespace clausediff::html {

void write_tag(Severity severity, std::string& out);
void write_place(const Page& page, std::uint32_t row, const std::string& address, std::string& out);

/// Clauses that a change elsewhere reaches, under the change that reaches them: those whose own words are the same, or the
/// others.
void write_ripples(const Page& page, bool same_words, std::string& out);

}  // namespace clausediff::html
