// SPDX-License-Identifier: Apache-2.0
// Words that change how a thing is cited, filled in, exemplified or reached, and not what anybody owes: statutes, blanks of a form,
// examples, ways of contact. Part of the issues list's "no substance".
#pragma once

#include <clausediff/report.h>

#include "matters/passage.h"

namespace clausediff {

/// A statute named in another way, or its section added or left out: "48 C.F.R. § 12.212" for "FAR section 12.212".
bool is_citation(const Passage& passage, const PassageEdit& edit);

/// Both sides stand inside a blank of the form: "[FREELANCER RATE]", "[RATE]".
bool is_blank_renamed(const Report& report, const Passage& passage, const PassageEdit& edit);

/// The label of a line ("Trade secrets: …") has another name, and what is said of it is the same.
bool is_label_of_line(const Report& report, const Passage& passage, const PassageEdit& edit);

/// "Version 1.0" of a form that is named in passing, where nothing is agreed and nothing defined.
bool is_version_of_form(const Passage& passage, const PassageEdit& edit);

/// Another name after "such as" or "for example".
bool is_example(const Passage& passage, const PassageEdit& edit);

/// "contact us" that became "contact us through the support portal".
bool is_way_of_contact(const Passage& passage, const PassageEdit& edit);

/// "Intentionally omitted", "Reserved": what holds the place of a clause that went.
bool holds_a_place(const Strip& strip);

}  // namespace clausediff
