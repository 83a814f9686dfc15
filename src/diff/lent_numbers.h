// SPDX-License-Identifier: Apache-2.0
// Automatic numbers of a .docx that another program left out, or counted in its own way, when it made text of the contract.
#pragma once

#include <clausediff/document.h>
#include <clausediff/options.h>

namespace clausediff {

/// Where many of the paragraphs that the .docx numbers stand in the other version without a number, or with one of another form
/// ("1." for "2.1"), they are given the number and the place in the outline that they have in the .docx; the coverage says so.
/// Numbers of the same form stay, for there a difference is the contract's. Its bold words are lent to a plain text. Does nothing for two files of one kind.
void lend_numbers(Document& before, Document& after, const CompareOptions& options);

}  // namespace clausediff
