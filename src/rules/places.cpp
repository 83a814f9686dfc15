// SPDX-License-Identifier: Apache-2.0
// Names of places, and what they are named for: the reach of a right, a law, a court; or nothing that is watched.
#include <algorithm>
#include <array>

#include "language/lexicon.h"
#include "rules/reading.h"

namespace clausediff {
namespace {

template <std::size_t N>
bool one_of(const std::array<std::string_view, N>& list, std::string_view norm) {
  return std::find(list.begin(), list.end(), norm) != list.end();
}

constexpr std::array<std::string_view, 12> of_law = {"law",      "laws",  "court",       "courts",   "jurisdiction", "venue",
                                                     "governed", "forum", "legislation", "statutes", "judiciary",    "govern"};
constexpr std::array<std::string_view, 6> of_dispute = {"arbitration", "arbitrated",  "seat",
                                                        "mediation",   "arbitrators", "arbitral"};
constexpr std::array<std::string_view, 16> of_identity = {
    "incorporated", "organized", "existing", "registered",    "formed", "domiciled",  "office",   "residing",
    "resident",     "address",   "located",  "headquartered", "bank",   "university", "republic", "established"};
constexpr std::array<std::string_view, 22> names_other = {
    "corporation", "limited", "company",    "llc",  "ltd",      "inc", "gmbh", "dollars", "dollar",     "currency", "corp",
    "partnership", "bank",    "university", "gaap", "sterling", "act", "code", "plc",     "government", "post",     "mail"};
constexpr std::array<std::string_view, 4> law_behind = {"law", "laws", "court", "courts"};

enum class Use { territory, law, dispute, other };

Use use_of(const std::vector<Word>& words, const PatternMatch& place) {
  const std::size_t next = place.end;
  if (next < words.size() && !begins_phrase(words, next)) {
    if (one_of(law_behind, words[next].norm)) return Use::law;
    if (one_of(names_other, words[next].norm)) return Use::other;
  }
  if (next < words.size() && words[next].number && words[next].norm.size() >= 5) return Use::other;  // a post code
  std::size_t seen = 0;
  for (std::size_t at = place.begin; at > 0 && seen < 14 && !begins_sentence(words, at); --at, ++seen) {
    const std::string& norm = words[at - 1].norm;
    if (one_of(of_identity, norm) && seen < 6) return Use::other;
    if (one_of(of_law, norm)) return Use::law;
    if (one_of(of_dispute, norm)) return Use::dispute;
  }
  return Use::territory;
}

// "worldwide" qualifies a grant or names a territory.
void settle_worldwide(const std::vector<Word>& words, std::vector<Hit>& hits) {
  static constexpr std::array<std::string_view, 14> grants = {"license",  "licenses", "grant",      "grants",      "granted",
                                                              "right",    "rights",   "sublicense", "irrevocable", "perpetual",
                                                              "licensed", "royalty",  "exclusive",  "transferable"};
  for (Hit& hit : hits) {
    if (hit.term != Term::license_scope_worldwide) continue;
    const WordRange sentence = sentence_at(words, hit.begin);
    bool grant = false;
    for (std::size_t i = sentence.begin; i < sentence.end; ++i) grant = grant || one_of(grants, words[i].norm);
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
