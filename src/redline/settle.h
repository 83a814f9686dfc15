// SPDX-License-Identifier: Apache-2.0
// Accepting and rejecting tracked changes in a tree (ECMA-376 part 1, 17.13.5): used on the inputs, which may bring their own,
// and on the finished redline to prove that it holds both versions.
#pragma once

#include <cstddef>
#include <pugixml.hpp>
#include <utility>
#include <vector>

namespace clausediff::redlining {

enum class Settle { accept, reject };

/// Paragraphs that flowed into others: hash values of the w:p that went and of the one it is in now.
using Joined = std::vector<std::pair<std::size_t, std::size_t>>;

/// Settles everything below `root`, in place, and takes out the marks. A paragraph whose mark goes flows into the one after it.
Joined settle(pugi::xml_node root, Settle way);

/// Whether there is anything to settle.
bool has_revisions(pugi::xml_node root);

}  // namespace clausediff::redlining
