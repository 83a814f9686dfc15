// SPDX-License-Identifier: Apache-2.0
// The proof that a redline holds both versions: accepting all gives after, rejecting all gives before. It reads packages on its
// own and shares nothing with what wrote them but the settling.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "redline/job.h"
#include "redline/settle.h"

namespace clausediff::redline {

/// A paragraph as its reader meets it: which story and which table cell it stands in, its words, its style, its fields' codes.
struct ProofLine {
  std::string where;
  std::string text;
  std::size_t node = 0;  // hash value of the w:p, to find it again
};

/// The lines of a version: body, headers and footers by section, notes in the order of their references.
std::vector<ProofLine> lines_of(const Source& source);

/// The lines of the redline with its changes settled.
std::vector<ProofLine> lines_of(Job& job, Settle way);

struct Verdict {
  bool holds = true;
  std::vector<std::size_t> wrong;  // w:p's of the version that the redline does not give back, or gives back at a wrong place
};

/// Compares line by line; lines that differ only in the way of writing are equal unless `options` is exact.
Verdict compare_lines(const std::vector<ProofLine>& wanted, const std::vector<ProofLine>& got, const CompareOptions& options);

/// SHA-256 of the lines in their normal form, lower-case hexadecimal.
std::string digest_of(const std::vector<ProofLine>& lines, const CompareOptions& options);

}  // namespace clausediff::redline
