// SPDX-License-Identifier: Apache-2.0
// The proof that a redline holds both versions: the bytes that were made are parsed anew and read by the reader that reads every
// contract, once with all changes rejected and once with all accepted. It shares nothing with what wrote them.
#pragma once

#include <clausediff/document.h>
#include <clausediff/options.h>

#include <cstdint>
#include <string>
#include <vector>

namespace clausediff::redlining {

/// A paragraph as its reader meets it: which story and which table cells it stands in, and what it says and shows.
struct ProofLine {
  std::string where;
  std::string text;             // its words, then what they do not tell: targets of links, codes of fields, ticks, objects
  std::uint32_t paragraph = 0;  // index in the document
};

/// What is asked of a redline: of which pages the headers, beside those of all and of first pages, and whether the content that
/// files of a format that is not read bring into the text, and what of a format changes what the page says.
struct AskedPages {
  bool even = true;
  bool imports = true;
  bool states = true;  // words that are hidden, struck through, raised or lowered
};

/// The lines of a version: the body, then headers and footers by kind, text boxes, and notes in the order of their references.
/// Comments are left out: they are remarks on the text, and no change of theirs can be tracked.
std::vector<ProofLine> lines_of(const Document& document, const AskedPages& pages = {});

/// What a redline must give back. Whether even pages have headers of their own is a setting of the whole document (even_pages.h),
/// and imported content (17.17.2) has no mark: where the two do not agree on it, it is not asked for.
AskedPages asked_pages(const Document& wanted, const Document& got);

/// The digests of the content that is imported as a whole, in order.
std::vector<std::string> imported_wholes(const Document& document);

struct Verdict {
  bool holds = true;
  bool even_pages = true;  // whether headers of their own for even pages were asked for
  std::vector<std::uint32_t>
      wrong;  // paragraphs of the version that the redline does not give back, or gives back at a wrong place
};

/// Compares line by line; lines that differ only in the way of writing are equal unless `options` is exact.
Verdict compare_lines(const std::vector<ProofLine>& wanted, const std::vector<ProofLine>& got, const CompareOptions& options);

/// SHA-256 of the lines in their normal form, lower-case hexadecimal.
std::string digest_of(const std::vector<ProofLine>& lines, const CompareOptions& options);

}  // namespace clausediff::redlining
