// SPDX-License-Identifier: Apache-2.0
// Outline levels that are no headings: templates give one to a style in which nearly all paragraphs stand.
#pragma once

#include "docx/build.h"

namespace clausediff {

/// After reading: where paragraphs have their level from a style that states it for most of the body, and that is the default
/// style or does not number them, they are text.
void drop_body_outlines(Build& build);

}  // namespace clausediff
