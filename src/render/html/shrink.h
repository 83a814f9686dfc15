// SPDX-License-Identifier: Apache-2.0
// The page in fewer bytes: people send it around. What a browser builds of it stays the same but for white space between blocks.
#pragma once

#include <string>
#include <string_view>

namespace clausediff::html {

/// Leaves out what HTML lets be left out: quotes around plain values of the page's own attributes, the end tags of list items,
/// table cells and rows and of paragraphs at the end of a block, and entities for quotes in text (HTML Living Standard, 13.1.2.3
/// and 13.1.2.4). Knows only markup that this program writes: attributes in double quotes, every "<" of a text escaped. Script
/// and style stay byte for byte, for the policy names their digests.
std::string shrink(std::string_view html);

}  // namespace clausediff::html
