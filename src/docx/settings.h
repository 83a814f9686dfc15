// SPDX-License-Identifier: Apache-2.0
// What stands beside the text: settings, properties, and what kind of package this is.
#pragma once

#include "docx/build.h"

namespace clausediff {

/// settings.xml (ECMA-376 part 1, 17.15): protection and the numbering of notes. docProps/core.xml: the title.
void load_settings(Build& build, const SourcePart& main);

/// The body's section `node` has ended: notes are numbered as the next one says.
void begin_next_section(Build& build, pugi::xml_node node);

/// What a zip without a Word document is, as far as its parts tell.
std::string describe_package(const Package& package);

/// Refuses a DOCTYPE in the XML parts that nobody has parsed. A DOCTYPE can only stand before the root element.
void refuse_doctypes(Build& build);

}  // namespace clausediff
