// SPDX-License-Identifier: Apache-2.0
#include "clauses/contents.h"

#include <algorithm>
#include <string>
#include <unordered_set>

#include "clauses/characters.h"
#include "text/contents_line.h"

namespace clausediff {
namespace {

constexpr std::size_t longest_line = 300;  // bytes; a longer paragraph in there is no line of it

// Letters and digits in lower case: how a heading is spaced and set says nothing.
std::string key_of(std::string_view words) {
  std::string key;
  for (const char c : words) {
    if (is_word(c)) key += lower(c);
  }
  return key;
}

bool may_be_contents(const Document& document, const std::vector<Clause>& clauses, std::uint32_t at) {
  return clauses[at].kind == ClauseKind::furniture && document.stories[document.paragraphs[at].story].kind == StoryKind::body;
}

}  // namespace

bool is_made_contents(const Document& document, const Paragraph& paragraph) {
  if (paragraph.text.size() > longest_line) return false;
  if (paragraph.contents) return true;
  if (paragraph.style == none) return false;
  const std::string& name = document.styles[paragraph.style];
  if (name.empty() || lower(name[0]) != 't') return false;
  const std::string style = lower(name);
  return begins_with(style, "toc ") || begins_with(style, "table of contents") ||
         (begins_with(style, "toc") && style.size() == 4);
}

void tell_contents(const Document& document, std::vector<Clause>& clauses) {
  std::vector<std::uint32_t> lines;
  for (std::uint32_t at = 0; at < clauses.size(); ++at) {
    if (may_be_contents(document, clauses, at)) lines.push_back(at);
  }
  if (lines.empty()) return;
  std::unordered_set<std::string> headings;
  for (std::uint32_t at = 0; at < clauses.size(); ++at) {
    const Span heading = clauses[at].heading;
    if (!heading.empty()) headings.insert(key_of(std::string_view(text_of(document, at)).substr(heading.begin, heading.size())));
  }
  for (const std::uint32_t at : lines) {
    const std::string_view text = text_of(document, at);
    const Span words = contents_words(text);
    if (headings.count(key_of(text.substr(words.begin, words.size()))) > 0) clauses[at].kind = ClauseKind::contents;
  }
}

}  // namespace clausediff
