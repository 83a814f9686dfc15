// SPDX-License-Identifier: Apache-2.0
// Sections of both versions: breaks that came or went, and set-up that changes what their pages print (ECMA-376 part 1, 17.6).
#pragma once

#include <clausediff/alignment.h>
#include <clausediff/change.h>
#include <clausediff/document.h>

#include <cstdint>
#include <vector>

namespace clausediff {

/// The section breaks of a document, each as the paragraph that it stands before. The end of the body ends a section too and is
/// no break.
std::vector<std::uint32_t> section_breaks(const Document& document);

/// What the pages print otherwise though no word changed, in the order of the sections. Only two .docx are compared so.
std::vector<SetupChange> setup_changes(const Document& before, const Document& after, const Alignment& alignment);

}  // namespace clausediff
