// SPDX-License-Identifier: Apache-2.0
// What a passage is about.
#pragma once

#include <clausediff/delta.h>
#include <clausediff/finding.h>

#include <cstdint>
#include <span>
#include <string>

#include "language/symbols.h"
#include "matters/passage.h"
#include "matters/policy.h"

namespace clausediff {

/// The topic of a family of the lexicon; general where it says how and not what (effort, materiality, timing).
Topic topic_of_family(Family family);

/// What a passage is about, by votes: its changed words, the statements that changed (`statements`: their topics, each once), the
/// headings above it (the nearest first) and the words beside the change. Of equals the weightier one; general where nothing
/// speaks.
Topic topic_of(const Passage& passage, std::span<const std::string> headings, std::span<const Topic> statements,
               const Stemmer& stemmer);

}  // namespace clausediff
