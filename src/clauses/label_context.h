// SPDX-License-Identifier: Apache-2.0
// What stands around a label tells whether it is one: the words above it, and those that it seems to count.
#pragma once

#include <clausediff/document.h>

#include <cstdint>
#include <vector>

#include "clauses/labels.h"
#include "text/language.h"

namespace clausediff {

/// What reads like a label is what the sentence above points at: "(a) above".
bool is_pointer(const Document& document, std::uint32_t paragraph, const Label& label, const Language& language);

/// The paragraph's typed label stands in the middle of a sentence: the words above it do not end, or what it counts stands
/// behind it ("(30) days after"). What has no words behind it, or names a part of the contract, is a heading.
bool goes_on_from_above(const Document& document, std::uint32_t paragraph, const Label& label, const Language& language);

/// "Appendix A Employers", "Appendix B Members" one below the other, each of which begins once more further down: a list of what
/// is attached, as at the end of a table of contents. Their labels are taken away, for what follows stands in none of them.
void forget_listed_schedules(const Document& document, std::vector<Label>& labels);

}  // namespace clausediff
