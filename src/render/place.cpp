// SPDX-License-Identifier: Apache-2.0
#include "render/place.h"

#include <algorithm>

namespace clausediff {
namespace {

bool exists(const Side& side, std::uint32_t clause) {
  return clause < side.clauses.items.size() && clause < side.document.paragraphs.size();
}

std::uint32_t parent_of(const Side& side, std::uint32_t clause) {
  const std::uint32_t parent = side.clauses.items[clause].parent;
  return parent < clause ? parent : none;  // a parent stands before its children, so that this walk ends
}

}  // namespace

std::string_view words_of(const Document& document, std::uint32_t paragraph, Span span) {
  if (paragraph >= document.paragraphs.size()) return {};
  const std::string_view text = document.paragraphs[paragraph].text;
  const std::size_t begin = std::min<std::size_t>(span.begin, text.size());
  const std::size_t end = std::clamp<std::size_t>(span.end, begin, text.size());
  return text.substr(begin, end - begin);
}

std::uint32_t numbered_clause(const Side& side, std::uint32_t clause) {
  while (exists(side, clause) && side.clauses.items[clause].number.empty()) clause = parent_of(side, clause);
  return exists(side, clause) ? clause : none;
}

std::string_view number_around(const Side& side, std::uint32_t clause) {
  const std::uint32_t numbered = numbered_clause(side, clause);
  return numbered == none ? std::string_view() : std::string_view(side.clauses.items[numbered].number);
}

std::string_view heading_around(const Side& side, std::uint32_t clause) {
  while (exists(side, clause) && side.clauses.items[clause].heading.empty()) clause = parent_of(side, clause);
  return exists(side, clause) ? words_of(side.document, clause, side.clauses.items[clause].heading) : std::string_view();
}

}  // namespace clausediff
