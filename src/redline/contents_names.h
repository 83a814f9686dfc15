// SPDX-License-Identifier: Apache-2.0
// Names of bookmarks that a program gives the headings when it makes a table of contents. They are made anew with it
// ("_Toc123456789", LibreOffice's "__RefHeading___Toc12_34"), so a line of contents that leads to another such name is the same.
#pragma once

#include <string>
#include <string_view>

namespace clausediff::redlining {

/// The code of a field, or a link's target, of a line of contents: each word that begins with an underscore, as only a program
/// names a bookmark, is one underscore; runs of white space are one space.
std::string without_own_names(std::string_view code);

}  // namespace clausediff::redlining
