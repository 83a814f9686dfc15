// SPDX-License-Identifier: Apache-2.0
// Lines that a printer put on the pages of one version, found again among the words of the other.
#pragma once

#include <clausediff/document.h>
#include <clausediff/options.h>

namespace clausediff {

/// Where one version's reader took a line out as a page's, and the other version has the same words at the same place of its
/// text (its lines or its pages are lost), they are taken out there too, and the coverage says so. Such words are told by the
/// line's place among the words of both versions, never by their form alone: what stands elsewhere is text.
void drop_page_lines(Document& before, Document& after, const CompareOptions& options);

/// Adds to the row of the coverage that says how much of the pages' furniture is not compared.
void count_page_furniture(Document& document, std::uint64_t count);

}  // namespace clausediff
