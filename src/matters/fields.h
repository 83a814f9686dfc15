// SPDX-License-Identifier: Apache-2.0
// What a form says to whoever fills it in, and where it is signed: no line of the issues list.
#pragma once

#include <clausediff/report.h>

#include "matters/passage.h"

namespace clausediff {

/// All paragraphs of the passage are tags of a program, blanks, or lines of a block of signatures.
bool are_form_fields(const Report& report, const Passage& passage);

/// The lines of a block of signatures, some of them side by side: labels with what stands behind them, and addresses.
bool are_signature_lines(const Report& report, const Passage& passage);

/// "[Full legal name of the company]" for "{company_name}": the same blank for another way of filling it in.
bool is_blank_for_blank(const Report& report, const Passage& passage, const PassageEdit& edit);

/// "through the support portal" for "via our contact form", of whoever may be contacted. How notice is given is no such thing.
bool is_contact(const Passage& passage, const PassageEdit& edit);

/// Another street, floor, telephone number or person for whose attention, where notices are sent; a person with a mailbox who is
/// to be contacted.
bool is_address(const Report& report, const Passage& passage, const PassageEdit& edit);

/// A line of an address that came or went whole under a heading that tells where somebody is reached.
bool is_address_line(const Report& report, const Passage& passage);

/// The number of the exhibit or the name of the file under which the document was published.
bool is_file_line(const Passage& passage, const Report& report);

}  // namespace clausediff
