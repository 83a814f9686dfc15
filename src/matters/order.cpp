// SPDX-License-Identifier: Apache-2.0
#include "matters/order.h"

#include <algorithm>

#include "language/facts/facts.h"
#include "language/lexicon.h"
#include "matters/topics.h"

namespace clausediff {
namespace {

constexpr std::int32_t of_modal = 14;       // a duty, right or ban comes, goes or turns
constexpr std::int32_t of_fact = 10;        // a figure, a period or a date comes, goes or changes
constexpr std::int32_t of_negation = 12;    // not, without, unless
constexpr std::int32_t of_family = 8;       // a watched term comes or goes
constexpr std::int32_t of_struck = 6;       // words are struck, and with them what they protected
constexpr std::int32_t of_whole = 4;        // a sentence comes or goes
constexpr std::int32_t of_buried = 12;      // what is grave stands under a heading that speaks of another thing
constexpr std::int32_t of_few_words = -12;  // a word or two, and nothing that the rules know
constexpr std::int32_t of_recital = -30;
constexpr std::int32_t of_bare = -25;  // a heading or a label alone
constexpr std::int32_t high_from = 92;
constexpr std::int32_t medium_from = 60;

struct Signs {
  bool modal = false;
  bool negation = false;
  bool family = false;
  bool fact = false;
  std::size_t words = 0;
  std::size_t struck = 0;
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

void read_signs(const Strip& strip, Signs& signs) {
  signs.modal = signs.modal || table_hits(lexicon().modality, strip);
  signs.negation = signs.negation || table_hits(lexicon().negation, strip) || table_hits(lexicon().exception, strip);
  signs.family = signs.family || table_hits(lexicon().phrases, strip);
  for (const Fact& fact : find_facts(strip.words))
    signs.fact = signs.fact || (any_changed(strip, fact.begin, fact.end) && fact.kind != FindingKind::reference);
  for (std::size_t at = 0; at < strip.words.size(); ++at)
    signs.words += strip.partner[at] == no_partner && !is_function_word(strip.words[at].norm) ? 1U : 0U;
}

ClauseKind kind_of(const Report& report, const Passage& passage) {
  const bool in_before = passage.after.words.empty();
  const Side& side = in_before ? report.before : report.after;
  const std::uint32_t clause = in_before ? passage.before.clause : passage.after.clause;
  return clause < side.clauses.items.size() ? side.clauses.items[clause].kind : ClauseKind::text;
}

/// Under "Notices" nobody looks for a cap.
bool is_buried(Topic topic, const std::string& heading, const Stemmer& stemmer) {
  if (policy_of(topic).weight < 90 || heading.empty()) return false;
  std::vector<Word> words;
  read_words(heading, {0, static_cast<std::uint32_t>(heading.size())}, 0, stemmer, words);
  if (words.size() > 6) return false;
  Passage named;
  named.after.words = std::move(words);
  named.after.partner.assign(named.after.words.size(), no_partner);
  const Topic own = topic_of(named, "", stemmer);
  return own != Topic::general && policy_of(own).weight < 70;
}

}  // namespace

std::int32_t weight_of(const Report& report, const Passage& passage, Matter& matter, const std::string& heading,
                       const Stemmer& stemmer) {
  Signs signs;
  read_signs(passage.before, signs);
  signs.struck = signs.words;
  read_signs(passage.after, signs);
  std::int32_t weight = static_cast<std::int32_t>(policy_of(matter.topic).weight);
  weight += (signs.modal ? of_modal : 0) + (signs.negation ? of_negation : 0) + (signs.fact ? of_fact : 0) +
            (signs.family ? of_family : 0);
  if (signs.struck > 2) weight += of_struck;
  if (passage.inserted() || passage.deleted()) weight += of_whole;
  if (signs.words <= 2 && !signs.modal && !signs.negation && !signs.fact && !signs.family) weight += of_few_words;
  const ClauseKind kind = kind_of(report, passage);
  if (kind == ClauseKind::recital) weight += of_recital;
  const std::size_t size = std::max(passage.before.words.size(), passage.after.words.size());
  if ((passage.inserted() || passage.deleted()) && size <= 4 && !signs.fact) weight += of_bare;
  if ((signs.modal || signs.fact) && is_buried(matter.topic, heading, stemmer)) {
    weight += of_buried;
    matter.note = "buried in " + heading;
  }
  return weight;
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
