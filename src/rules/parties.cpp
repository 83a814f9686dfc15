// SPDX-License-Identifier: Apache-2.0
// Who a clause speaks of: roles with a capital, "each party", names that act.
#include <algorithm>

#include "rules/reading.h"
#include "text/cue_names.h"

namespace clausediff {
namespace {

bool is_role(const Word& word) { return word.is(Cue::party_word) || (word.capital && word.is(Cue::party_roles)); }

bool plain_capital(const Word& word) { return word.capital && !is_function_word(word) && word.norm.size() > 2; }

bool determiner(const Word& word) { return word.is(Cue::party_leads); }

// A capitalised name right before a modal verb acts: "Cloudmere shall".
bool acts(const Reading& reading, std::size_t at) {
  const Hit* modal = reading.modals.at(at + 1);
  return modal != nullptr && modal->begin == at + 1;
}

// "This Agreement shall", "Content may": what is owed, made or written does not act.
bool is_a_thing(const Word& word) {
  return word.is(Cue::subject_things) || word.is(Cue::deed_things) || word.is(Cue::pointer_agreements);
}

// Families whose words name what is paid, told, stored or owned, never who acts.
bool names_things(const Hit& hit) {
  return hit.family == Family::payment || hit.family == Family::confidentiality || hit.family == Family::data_protection ||
         hit.family == Family::ip_ownership || hit.family == Family::insurance;
}

// A word of such a family stands at this place.
bool names_a_thing(const Reading& reading, std::size_t at) {
  const Hit* first = reading.hits.at(at);
  if (first == nullptr) return false;
  const auto begin = reading.hits.begin() + static_cast<std::ptrdiff_t>(reading.hits.index_of(*first));
  const auto end = std::find_if(begin, reading.hits.end(), [&](const Hit& hit) { return hit.begin > at; });
  return std::any_of(begin, end, [&](const Hit& hit) { return at < hit.end && !hit.counterpart && names_things(hit); });
}

// "WARNER and COVER-ALL agree to": a name joined to one that acts acts too.
std::vector<Hit> with_joined_names(const Reading& reading, std::vector<Hit> parties) {
  const std::size_t known = parties.size();
  for (std::size_t p = 0; p < known; ++p) {
    const std::size_t begin = parties[p].begin;
    if (begin < 2 || begins_phrase(reading.words, begin) || !reading.words[begin - 1].is(Cue::word_and)) continue;
    // Parties begin and end in order, so only the one before this can hold the name.
    const std::size_t name = begin - 2;
    const bool taken = p > 0 && (parties[p - 1].begin == begin || name < parties[p - 1].end);
    if (!taken && plain_capital(reading.words[name]) && reading.fact_of[name] == no_word)
      parties.push_back({Family::nothing, Term::nothing, name, begin - 1, false});
  }
  std::sort(parties.begin(), parties.end(), [](const Hit& a, const Hit& b) { return a.begin < b.begin; });
  return parties;
}

}  // namespace

std::vector<Hit> find_parties(const Reading& reading) {
  std::vector<Hit> parties;
  const auto& words = reading.words;
  for (std::size_t at = 0; at < words.size(); ++at) {
    if (reading.heading[at] || reading.fact_of[at] != no_word) continue;
    // "The Fees shall be paid", "Personal Data may be kept": what a watched word names is spoken of, and does not act.
    const bool named = plain_capital(words[at]) && acts(reading, at) && !names_a_thing(reading, at) && !is_a_thing(words[at]);
    if (!is_role(words[at]) && !named) continue;
    std::size_t begin = at;
    while (begin > 0 && !begins_phrase(words, begin) &&
           (determiner(words[begin - 1]) || (plain_capital(words[begin - 1]) && !is_role(words[begin - 1]))))
      --begin;
    std::size_t end = at + 1;
    // "Disclosing Party", "Service Provider": the name's other capitals belong to it.
    if (end < words.size() && !begins_phrase(words, end) && is_role(words[end]) && words[end].capital) ++end;
    parties.push_back({Family::nothing, Term::nothing, begin, end, false});
    at = end - 1;
  }
  return with_joined_names(reading, std::move(parties));
}

}  // namespace clausediff
