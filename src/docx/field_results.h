// SPDX-License-Identifier: Apache-2.0
// What a field shows that carries no result: generated files leave them to Word, and some kinds never store one.
#pragma once

#include <string>
#include <string_view>

#include "docx/build.h"

namespace clausediff {

struct FieldCode {
  std::string_view code;
  pugi::xml_node form_data;  // w:ffData, of form fields
  int outline_level = -1;    // of the paragraph it stands in
};

/// What can be said where the field stands; empty where nothing is shown, or where it depends on what comes later.
std::string missing_result(const FieldCode& field, Build& build, Counters& counters);

/// After reading: fields that point at a bookmark get its text, its paragraph's number or its note's mark (17.16.5.45,
/// 17.16.5.50). One that points at nothing is told.
void fill_empty_references(Build& build);

}  // namespace clausediff
