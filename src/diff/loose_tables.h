// SPDX-License-Identifier: Apache-2.0
// Tables that one version shows as lines: a .docx against what another program made of it, or of a page.
#pragma once

#include <clausediff/document.h>

#include <cstdint>
#include <vector>

#include "diff/breaks.h"

namespace clausediff {

/// By table: whether most of its words stand in the other version, and there in no table. Files of one kind keep their tables.
std::vector<bool> loose_tables(const Running& side, const Running& other, const std::vector<std::uint32_t>& to_other);

/// Makes the cells of these tables, and of those inside them, ordinary paragraphs. The coverage says so.
void loosen_tables(Document& document, const std::vector<bool>& loose);

}  // namespace clausediff
