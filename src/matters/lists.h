// SPDX-License-Identifier: Apache-2.0
// The sentence of what came or went in several paragraphs: definitions, a row of a table, rows.
#pragma once

#include <clausediff/report.h>

#include <string>

#include "matters/passage.h"

namespace clausediff {

/// Of several definitions that came or went, of the cells of one row of a table, of rows of a table; empty where it is none.
std::string list_sentence(const Report& report, const Passage& passage, const std::string& lead);

}  // namespace clausediff
