// SPDX-License-Identifier: Apache-2.0
// What a statement is about.
#pragma once

#include <clausediff/statement.h>

namespace clausediff {

struct Language;

/// By its act, then by the nouns of its object and subject.
Topic topic_of(const Document& document, const Statement& statement, const Language& language);

}  // namespace clausediff
