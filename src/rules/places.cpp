// SPDX-License-Identifier: Apache-2.0
// Names of places, and what they are named for: the reach of a right, a law, a court; or nothing that is watched.
#include <algorithm>

#include "language/lexicon.h"
#include "rules/reading.h"
#include "text/cue_names.h"

namespace clausediff {
namespace {

enum class Use { territory, law, dispute, other };

Use use_of(const std::vector<Word>& words, const PatternMatch& place) {
  const std::size_t next = place.end;
  if (next < words.size() && !begins_phrase(words, next)) {
    if (words[next].is(Cue::place_law_behind)) return Use::law;
    if (words[next].is(Cue::place_other_behind)) return Use::other;
  }
  if (next < words.size() && words[next].number && words[next].norm.size() >= 5) return Use::other;  // a post code
  std::size_t seen = 0;
  for (std::size_t at = place.begin; at > 0 && seen < 14 && !begins_sentence(words, at); --at, ++seen) {
    const Word& before = words[at - 1];
    if (before.is(Cue::place_identity) && seen < 6) return Use::other;
    if (before.is(Cue::place_law)) return Use::law;
    if (before.is(Cue::place_dispute)) return Use::dispute;
  }
  return Use::territory;
}

// "worldwide" qualifies a grant or names a territory.
void settle_worldwide(const std::vector<Word>& words, std::vector<Hit>& hits) {
  const auto is_worldwide = [](const Hit& hit) { return hit.term == Term::license_scope_worldwide; };
  if (std::none_of(hits.begin(), hits.end(), is_worldwide)) return;
  const Sentences sentences(words);
  for (Hit& hit : hits) {
    if (!is_worldwide(hit)) continue;
    const WordRange sentence = sentences.at(hit.begin);
    bool grant = false;
    for (std::size_t i = sentence.begin; i < sentence.end; ++i) grant = grant || words[i].is(Cue::place_grants);
    if (!grant) hit.family = Family::territory;
  }
}

}  // namespace

void add_places(const std::vector<Word>& words, const Lexicon& lexicon, std::vector<Hit>& hits) {
  settle_worldwide(words, hits);
  const PatternTable& table = lexicon.places;
  for (const PatternMatch& match : find_patterns(table, words)) {
    const Use use = use_of(words, match);
    if (use == Use::other) continue;
    const Family family = use == Use::law       ? Family::governing_law
                          : use == Use::dispute ? Family::dispute_resolution
                                                : Family::territory;
    hits.push_back({family, place_term(table.patterns[match.pattern].term), match.begin, match.end, false});
  }
  std::sort(hits.begin(), hits.end(), [](const Hit& a, const Hit& b) { return a.begin < b.begin; });
}

}  // namespace clausediff
