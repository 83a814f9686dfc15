// SPDX-License-Identifier: Apache-2.0
// Capitalised words that a revision brings in and nothing defines.
#include "rules/new_names.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string_view>
#include <unordered_set>

#include "rules/definitions.h"
#include "rules/uses.h"
#include "text/ascii.h"
#include "text/cue_names.h"
#include "text/language.h"

namespace clausediff {
namespace {

bool is_name(char c) { return is_ascii_letter(c) || c == '-'; }

/// "Approved Purpose" at `at`: words of an upper and then lower-case letters, parted by single spaces.
Span phrase_at(std::string_view text, std::size_t at, std::size_t& words) {
  std::size_t end = at;
  words = 0;
  while (end < text.size()) {
    const std::size_t begin = words == 0 ? end : end + 1;
    std::size_t stop = begin;
    while (stop < text.size() && is_name(text[stop])) ++stop;
    const bool title =
        stop > begin + 1 && is_ascii_upper(text[begin]) && is_ascii_lower(text[begin + 1]) && (words == 0 || text[end] == ' ');
    if (!title) break;
    end = stop;
    ++words;
  }
  return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)};
}

std::string word_before(std::string_view text, std::size_t at) {
  if (at < 2 || text[at - 1] != ' ') return {};
  std::size_t begin = at - 1;
  while (begin > 0 && is_name(text[begin - 1])) --begin;
  return ascii_lower(text.substr(begin, at - 1 - begin));
}

bool is_full_month(std::string_view word, const Language& language) {
  const MonthWord* month = language.months.find(word);
  return month != nullptr && !month->is_short;
}

bool is_worldly(std::string_view phrase, const Language& language) {
  for (std::size_t at = 0; at < phrase.size();) {
    const std::size_t end = std::min(phrase.find(' ', at), phrase.size());
    const std::string word = ascii_lower(phrase.substr(at, end - at));
    if (language.cues.has(Cue::name_worldly, word) || is_full_month(word, language)) return true;
    at = end + 1;
  }
  return false;
}

/// All capitalised phrases of the before version, so that a new one can be told.
std::unordered_set<std::string> known_phrases(const Document& document) {
  std::unordered_set<std::string> known;
  for (const Paragraph& paragraph : document.paragraphs) {
    const std::string_view text = paragraph.text;
    for (std::size_t at = 0; at < text.size(); ++at) {
      if (!is_ascii_upper(text[at]) || (at > 0 && is_name(text[at - 1]))) continue;
      std::size_t words = 0;
      const Span span = phrase_at(text, at, words);
      if (words < 2) continue;
      known.insert(singular(text.substr(span.begin, span.size())));
      at = span.end - 1;
    }
  }
  return known;
}

}  // namespace

std::vector<NewName> find_new_names(const RuleInput& input) {
  std::vector<NewName> names;
  std::optional<std::unordered_set<std::string>> known;  // read when the first name is found: most revisions bring none
  const TermIndex terms(input.after.clauses.definitions);
  for (const Change& change : input.changes.items) {
    const Pair& pair = input.alignment.pairs[change.pair];
    if (!changes_words(change) || pair.after == none || change.after.empty()) continue;
    const std::string_view text = text_of(input.after.document, pair.after);
    for (std::size_t at = change.after.begin; at < change.after.end; ++at) {
      if (!is_ascii_upper(text[at]) || (at > 0 && is_name(text[at - 1]))) continue;
      std::size_t words = 0;
      const Span span = phrase_at(text, at, words);
      const std::string_view phrase = text.substr(span.begin, span.size());
      const bool candidate = words >= 2 && words <= 5 && input.language.cues.has(Cue::name_determiners, word_before(text, at)) &&
                             !is_worldly(phrase, input.language);
      if (words > 0) at = span.end - 1;
      if (!candidate) continue;
      std::vector<TermUse> uses;
      terms.find_uses(phrase, 0, uses);
      if (!uses.empty()) continue;
      if (!known) known = known_phrases(input.before.document);
      if (known->insert(singular(phrase)).second) names.push_back({pair.after, span, std::string(phrase)});
    }
  }
  return names;
}

}  // namespace clausediff
