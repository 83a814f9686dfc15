// SPDX-License-Identifier: Apache-2.0
// Pointers as they stand in the text: sections, exhibits, statutes. Where they lead is known by Report::references.
#include "rules/facts/facts.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace clausediff {
namespace {

struct Kind {
  std::string_view word;
  std::string_view unit;
};

constexpr std::array kinds = {
    Kind{"section", "section"}, Kind{"sections", "section"}, Kind{"clause", "section"}, Kind{"clauses", "section"}, Kind{"article", "section"}, Kind{"articles", "section"},
    Kind{"paragraph", "section"}, Kind{"paragraphs", "section"}, Kind{"subsection", "section"}, Kind{"subsections", "section"}, Kind{"subclause", "section"}, Kind{"condition", "section"},
    Kind{"conditions", "section"}, Kind{"regulation", "section"}, Kind{"sec", "section"}, Kind{"art", "section"}, Kind{"exhibit", "schedule"}, Kind{"exhibits", "schedule"}, Kind{"schedule", "schedule"}, Kind{"schedules", "schedule"}, Kind{"annex", "schedule"},
    Kind{"annexes", "schedule"}, Kind{"annexure", "schedule"}, Kind{"annexures", "schedule"}, Kind{"appendix", "schedule"}, Kind{"appendices", "schedule"}, Kind{"attachment", "schedule"},
    Kind{"attachments", "schedule"}, Kind{"addendum", "schedule"}};

const Kind* kind_of(std::string_view norm) {
  const auto found = std::find_if(kinds.begin(), kinds.end(), [&](const Kind& kind) { return kind.word == norm; });
  return found == kinds.end() ? nullptr : &*found;
}

bool is_roman(std::string_view norm) { return !norm.empty() && norm.size() <= 6 && norm.find_first_not_of("ivxlc") == std::string_view::npos; }

bool is_target(const Word& word) {
  if (word.number) return true;
  if (word.norm.size() == 1 && word.norm[0] >= 'a' && word.norm[0] <= 'z' && (word.capital || word.marks.find('(') != std::string::npos)) return true;
  return is_roman(word.norm) && (word.upper || word.capital || word.marks.find('(') != std::string::npos);
}

// "(a)", "(iii)", ".1" and letters that cling to the target: "4.2(b)(iii)", "A-1", "12A".
std::size_t past_target(const std::vector<Word>& words, std::size_t at, std::string& key) {
  key += words[at].norm;
  std::size_t next = at + 1;
  while (next < words.size()) {
    const Word& word = words[next];
    const bool bracket = word.marks == "(" || word.marks == ")(";
    const bool clings = (word.marks.empty() || word.marks == ".") && word.joined && (word.number || word.norm.size() <= 2);
    if (!clings && !(bracket && (word.norm.size() <= 4) && is_target(word))) break;
    key += bracket ? "(" + word.norm + ")" : word.norm;
    ++next;
  }
  return next;
}

}  // namespace

std::optional<Fact> read_pointer(const std::vector<Word>& words, std::size_t at) {
  const Kind* kind = kind_of(words[at].norm);
  if (kind == nullptr || at + 1 >= words.size()) return std::nullopt;
  if (words[at + 1].marks.find_first_of(";:\n\"") != std::string::npos || !is_target(words[at + 1])) return std::nullopt;
  if (words[at + 1].norm == "a" && words[at + 1].marks.empty() && !words[at].capital) return std::nullopt;
  if (words[at + 1].norm == "i" && words[at + 1].marks.empty() && kind->unit == "schedule" && !words[at].capital) return std::nullopt;
  Fact fact;
  fact.kind = FindingKind::reference;
  fact.begin = at;
  fact.unit = kind->unit;
  std::string target;
  fact.end = past_target(words, at + 1, target);
  fact.key = fact.unit + " " + target;
  return fact;
}

}  // namespace clausediff
