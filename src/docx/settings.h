// SPDX-License-Identifier: Apache-2.0
// What stands beside the text: settings, properties, and what kind of package this is.
#pragma once

#include "docx/build.h"

namespace clausediff {

/// settings.xml (ECMA-376 part 1, 17.15): protection, and what counts for every section. docProps/core.xml: the title.
void load_settings(Build& build, const SourcePart& main);

/// What a zip without a Word document is, as far as its parts tell.
std::string describe_package(const Package& package);

}  // namespace clausediff
