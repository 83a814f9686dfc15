// SPDX-License-Identifier: Apache-2.0
// Lines that textconv wrote beside the body, where the other version's lines were cut anew.
#pragma once

#include <clausediff/document.h>

namespace clausediff {

/// Where one version's reader found lines that say which story they are, and the other version has such words inside its
/// paragraphs: both are to be laid out with those lines in the body, and lifted from it afterwards. True where that was done.
bool lower_line_stories(Document& before, Document& after);

}  // namespace clausediff
