// SPDX-License-Identifier: Apache-2.0
// Words that change how a thing is cited, filled in, exemplified, and not what anybody owes: statutes, blanks of a form,
// examples. Part of the issues list's "no substance".
#pragma once

#include <clausediff/report.h>

#include "matters/passage.h"

namespace clausediff {

/// A statute named in another way, or its section added or left out: "48 C.F.R. § 12.212" for "FAR section 12.212". Another
/// figure is another rule.
bool is_citation(const Passage& passage, const PassageEdit& edit);

/// Both sides stand inside a blank of the form ("[FREELANCER RATE]", "[RATE]"), or are what its program reads ("{END-IF}").
bool is_blank_renamed(const Report& report, const Passage& passage, const PassageEdit& edit);

/// "Section 8.2 (Damages Waiver)" for "Section 7.2 (Damages Waiver)": what is pointed at has the name that it had.
bool is_named_pointer(const Passage& passage, const PassageEdit& edit);

/// The label of a line tells, or no longer tells, what kind of entry stands behind it: "Trade secrets:", "Trade secrets
/// duration:".
bool is_label_of_line(const Report& report, const Passage& passage, const PassageEdit& edit);

/// "Version 1.0" of a form that is named in passing, where nothing is agreed and nothing defined.
bool is_version_of_form(const Passage& passage, const PassageEdit& edit);

/// Another address after "such as" or "for example": "barn.example", "hall.example".
bool is_example(const Passage& passage, const PassageEdit& edit);

/// "Version 1.2, effective November 1, 2023": what a publisher says of the draft, and nothing that binds.
bool is_date_line(const Strip& strip);

/// "Exclusive Appointment" for "Appointment".
bool is_another_title(const Passage& passage, const PassageEdit& edit);

/// "Intentionally omitted", "Reserved": what holds the place of a clause that went.
bool holds_a_place(const Strip& strip);

}  // namespace clausediff
