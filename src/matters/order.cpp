// SPDX-License-Identifier: Apache-2.0
#include "matters/order.h"

#include <algorithm>
#include <unordered_map>

#include "language/facts/facts.h"
#include "language/lexicon.h"
#include "matters/topics.h"
#include "matters/wording.h"
#include "text/cue_names.h"

namespace clausediff {
namespace {

// What is added to the weight of the topic. Of a change in words alone its length tells most.
constexpr std::int32_t of_modal = 6;        // a duty, right or ban comes, goes or turns
constexpr std::int32_t of_sum = 16;         // an amount, a rate or a multiple
constexpr std::int32_t of_time = 3;         // a period or a date
constexpr std::int32_t of_negation = 5;     // not, without, unless
constexpr std::int32_t of_family = 4;       // a watched term comes or goes
constexpr std::int32_t of_silence = 16;     // what is deemed, and what silence does
constexpr std::int32_t of_each_double = 7;  // each doubling of the changed words
constexpr std::int32_t of_struck = 10;      // a sentence is struck, and with it what it protected
constexpr std::int32_t of_new = 6;          // a sentence comes
constexpr std::int32_t of_buried = 12;      // what is grave stands under a heading that speaks of another thing
constexpr std::int32_t of_bare = -25;       // a line that says nothing by itself
constexpr std::int32_t of_recital = -30;
constexpr std::int32_t of_cell = -14;  // a schedule's figure follows the clause that it belongs to
constexpr std::size_t most_counted = 40;  // changed words
constexpr std::size_t most_slight = 2;    // changed words of an edit that says little
constexpr std::int32_t high_from = 105;
constexpr std::int32_t medium_from = 80;

struct Signs {
  bool modal = false;
  bool negation = false;
  bool family = false;
  bool sum = false;
  bool time = false;
  bool silence = false;
  bool name = false;  // a name inside a sentence: a seat, a party, a product
  std::size_t words = 0;
};

bool any_changed(const Strip& strip, std::size_t begin, std::size_t end) {
  for (std::size_t at = begin; at < end; ++at)
    if (strip.partner[at] == no_partner) return true;
  return false;
}

bool table_hits(const PatternTable& table, const Strip& strip) {
  const std::vector<PatternMatch> matches = find_patterns(table, strip.words);
  return std::any_of(matches.begin(), matches.end(),
                     [&](const PatternMatch& match) { return any_changed(strip, match.begin, match.end); });
}

void read_fact(const Fact& fact, Signs& signs) {
  signs.sum = signs.sum || fact.kind == FindingKind::amount || fact.kind == FindingKind::percentage;
  signs.time =
      signs.time || fact.kind == FindingKind::duration || fact.kind == FindingKind::date || fact.kind == FindingKind::number;
}

void read_signs(const Strip& strip, Signs& signs) {
  signs.modal = signs.modal || table_hits(lexicon_of(*strip.language).modality, strip);
  signs.negation = signs.negation || table_hits(lexicon_of(*strip.language).negation, strip) || table_hits(lexicon_of(*strip.language).exception, strip);
  signs.family = signs.family || table_hits(lexicon_of(*strip.language).phrases, strip);
  for (const Fact& fact : find_facts(strip.words, *strip.language))
    if (any_changed(strip, fact.begin, fact.end)) read_fact(fact, signs);
  for (std::size_t at = 0; at < strip.words.size(); ++at) {
    if (strip.partner[at] != no_partner) continue;
    ++signs.words;
    signs.name = signs.name || (at > 0 && strip.words[at].capital && !is_function_word(strip.words[at]));
    signs.silence = signs.silence || strip.words[at].is(Cue::weight_silence);
  }
}

ClauseKind kind_of(const Report& report, const Passage& passage) {
  const bool in_before = passage.after.words.empty();
  const Side& side = in_before ? report.before : report.after;
  const std::uint32_t clause = in_before ? passage.before.clause : passage.after.clause;
  return clause < side.clauses.items.size() ? side.clauses.items[clause].kind : ClauseKind::text;
}

/// Under "Notices" nobody looks for a cap.
bool is_buried(Topic topic, const std::string& heading, const Stemmer& stemmer) {
  if (policy_of(topic).weight < 70 || heading.empty()) return false;
  std::vector<Word> words;
  read_words(heading, {0, static_cast<std::uint32_t>(heading.size())}, 0, stemmer, words);
  if (words.size() > 6) return false;
  Passage named;
  named.before.language = named.after.language = &stemmer.language();
  named.after.words = std::move(words);
  named.after.partner.assign(named.after.words.size(), no_partner);
  const auto& own_words = named.after.words;
  if (std::any_of(own_words.begin(), own_words.end(),
                  [](const Word& word) { return word.is(Cue::weight_quiet_headings); }))
    return true;
  const Topic own = topic_of(named, "", stemmer);
  return own != Topic::general && policy_of(own).weight + 15 < policy_of(topic).weight;
}

}  // namespace

void weigh(const Report& report, const Passage& passage, const LeadWords& lead, const Stemmer& stemmer, Weighed& weighed) {
  const std::string& heading = lead.heading;
  Matter& matter = weighed.matter;
  Signs signs;
  read_signs(passage.before, signs);
  read_signs(passage.after, signs);
  std::int32_t weight = static_cast<std::int32_t>(policy_of(matter.topic).weight);
  weight += (signs.modal ? of_modal : 0) + (signs.negation ? of_negation : 0) + (signs.family ? of_family : 0);
  weight += (signs.sum ? of_sum : 0) + (signs.time ? of_time : 0) + (signs.silence ? of_silence : 0);
  for (std::size_t words = std::min(signs.words, most_counted) + 1; words > 1; words /= 2) weight += of_each_double;
  weight += passage.deleted() ? of_struck : passage.inserted() ? of_new : 0;
  const ClauseKind kind = kind_of(report, passage);
  if (kind == ClauseKind::recital) weight += of_recital;
  if (kind == ClauseKind::cell) weight += of_cell;
  const std::size_t size = std::max(passage.before.words.size(), passage.after.words.size());
  if ((passage.inserted() || passage.deleted()) && size <= 4 && !signs.sum && !signs.time) weight += of_bare;
  if ((signs.modal || signs.sum || signs.time) && is_buried(matter.topic, heading, stemmer)) {
    weight += of_buried;
    matter.note = "buried in " + heading;
  }
  weighed.weight = weight;
  const bool one_side = passage.inserted() || passage.deleted();
  weighed.slight = !signs.modal && !signs.negation && !signs.family && !signs.sum && !signs.time && !signs.silence &&
                   !lead.item && (one_side || (signs.words <= most_slight && !signs.name));
}

/// Where there is room the graver line says also what came or went beside it. False where there is none.
static bool tell_with(std::string& sentence, const Matter& slight) {
  const bool one_side = slight.sentence.starts_with("New:") || slight.sentence.starts_with("Deleted:");
  if (!one_side) return true;
  if (count_words(sentence) + count_words(slight.sentence) > longest_sentence) return false;
  sentence += " " + slight.sentence;
  return true;
}

void absorb_slight(std::vector<Weighed>& matters) {
  std::unordered_map<std::uint32_t, std::size_t> gravest;  // by row
  for (std::size_t m = 0; m < matters.size(); ++m) {
    if (matters[m].slight) continue;
    const auto [found, fresh] = gravest.emplace(matters[m].matter.rows.front(), m);
    if (!fresh && matters[m].weight > matters[found->second].weight) found->second = m;
  }
  for (Weighed& one : matters) {
    if (!one.slight || one.matter.rows.size() > 1) continue;
    const auto found = gravest.find(one.matter.rows.front());
    if (found == gravest.end()) continue;
    Matter& into = matters[found->second].matter;
    const auto add = [](std::vector<std::uint32_t>& list, const std::vector<std::uint32_t>& more) {
      list.insert(list.end(), more.begin(), more.end());
      std::sort(list.begin(), list.end());
      list.erase(std::unique(list.begin(), list.end()), list.end());
    };
    if (!tell_with(into.sentence, one.matter)) continue;
    add(into.changes, one.matter.changes);
    add(into.deltas, one.matter.deltas);
    add(into.findings, one.matter.findings);
    one.matter.rows.clear();
  }
  std::erase_if(matters, [](const Weighed& one) { return one.matter.rows.empty(); });
}

Severity severity_of_weight(std::int32_t weight) {
  return weight >= high_from ? Severity::high : weight >= medium_from ? Severity::medium : Severity::low;
}

void order_matters(std::vector<Weighed>& matters, const std::string& party) {
  const auto rank = [&](const Weighed& one) {
    if (party.empty()) return 0;
    return one.matter.stance == Stance::against || one.matter.stance == Stance::both ? 0 : 1;
  };
  std::stable_sort(matters.begin(), matters.end(), [&](const Weighed& a, const Weighed& b) {
    if (rank(a) != rank(b)) return rank(a) < rank(b);
    return a.weight > b.weight;
  });
}

}  // namespace clausediff
