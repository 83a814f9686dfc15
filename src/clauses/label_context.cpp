// SPDX-License-Identifier: Apache-2.0
#include "clauses/label_context.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>

#include "clauses/characters.h"
#include "text/ascii.h"
#include "text/cue_names.h"
#include "text/leads.h"

namespace clausediff {
namespace {

constexpr std::size_t short_line = 60;  // bytes: a heading or a line of a title ends without a mark

/// The nearest paragraph above that has words; `none` where there is none in the same story, outside of tables.
std::uint32_t paragraph_above(const Document& document, std::uint32_t paragraph) {
  for (std::uint32_t at = paragraph; at > 0; --at) {
    const Paragraph& above = document.paragraphs[at - 1];
    if (above.story != document.paragraphs[paragraph].story || above.cell != none) return none;
    if (!above.text.empty()) return at - 1;
  }
  return none;
}

bool counts_what_follows(std::string_view text, const Label& label, const Language& language) {
  const std::size_t next = skip_space(text, label.span.end);
  return language.cues.has(Cue::label_units, text.substr(next, count_while(text, next, is_lower)));
}

/// "For the purposes of | (a) above, …": the line that ended before the mark ended no sentence.
bool is_pointed_at(const Document& document, std::uint32_t paragraph, const Label& label, const Language& language) {
  const std::string_view text = document.paragraphs[paragraph].text;
  const std::size_t next = skip_space(text, label.span.end);
  if (!language.cues.has(Cue::label_pointed_at, text.substr(next, count_while(text, next, is_lower)))) return false;
  const std::uint32_t at = paragraph_above(document, paragraph);
  return at != none && !closes_item(document.paragraphs[at].text, language);
}

}  // namespace

bool is_pointer(const Document& document, std::uint32_t paragraph, const Label& label, const Language& language) {
  return (label.shape == LabelShape::bracket || label.shape == LabelShape::half || label.shape == LabelShape::decimal) &&
         is_pointed_at(document, paragraph, label, language);
}

void forget_listed_schedules(const Document& document, std::vector<Label>& labels) {
  constexpr std::size_t fewest = 2;
  std::unordered_map<std::string, std::uint32_t> last;  // where each begins for the last time
  const auto key = [](const Label& label) { return ascii_lower(label.number); };
  for (std::uint32_t at = 0; at < labels.size(); ++at) {
    if (labels[at].shape == LabelShape::schedule) last[key(labels[at])] = at;
  }
  std::vector<std::uint32_t> list;
  const auto settle = [&](std::uint32_t end) {
    const bool repeated = std::all_of(list.begin(), list.end(), [&](std::uint32_t at) { return last[key(labels[at])] >= end; });
    if (repeated && list.size() >= fewest) {
      for (const std::uint32_t at : list) labels[at] = Label();
    }
    list.clear();
  };
  for (std::uint32_t at = 0; at < labels.size(); ++at) {
    if (labels[at].shape == LabelShape::schedule)
      list.push_back(at);
    else if (!document.paragraphs[at].text.empty())
      settle(at);
  }
}

bool goes_on_from_above(const Document& document, std::uint32_t paragraph, const Label& label, const Language& language) {
  const bool named = label.shape == LabelShape::article || label.shape == LabelShape::part || label.shape == LabelShape::schedule;
  const std::string& text = document.paragraphs[paragraph].text;
  if (named || skip_space(text, label.span.end) >= text.size()) return false;
  if (counts_what_follows(text, label, language)) return true;
  const std::uint32_t at = paragraph_above(document, paragraph);
  if (at == none || document.paragraphs[at].outline_level >= 0) return false;
  const std::string_view above = document.paragraphs[at].text;
  if (closes_item(above, language) || is_all_capitals(above)) return false;
  return above.size() > short_line || awaits_noun(above, language);
}

}  // namespace clausediff
