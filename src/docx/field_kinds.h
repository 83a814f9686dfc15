// SPDX-License-Identifier: Apache-2.0
// What kinds of fields mean to a reader of the page, and their switches.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "text/field_code.h"

namespace clausediff {

/// The word behind a switch, for "\\r 5" and for "\\r5" alike. Null where the switch is not there.
const char* switch_argument(const std::vector<std::string>& words, std::string_view name);
bool has_switch(const std::vector<std::string>& words, std::string_view name);

/// TOC, TOA and INDEX: made of other paragraphs.
bool is_contents_field(std::string_view kind);
bool points_at_bookmark(std::string_view kind);
/// The result is none of the contract's words: the layout, the clock or the file makes it.
bool is_derived_field(std::string_view kind);
/// SET and ASK, whose result is kept and not shown; marks of indexes and tables (TC, XE, TA, RD). Part 1, 17.16.5.
bool prints_nothing(std::string_view kind);
/// The state of a form field stands in its data; a result beside it is not shown.
bool is_form_state(std::string_view kind);

}  // namespace clausediff
