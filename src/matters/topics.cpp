// SPDX-License-Identifier: Apache-2.0
#include "matters/topics.h"

#include <algorithm>
#include <array>
#include <utility>

#include "language/facts/facts.h"
#include "language/lexicon.h"
#include "text/cue_names.h"

namespace clausediff {
namespace {

struct FamilyTopic {
  Family family = Family::nothing;
  Topic topic;
};

constexpr std::array<FamilyTopic, 26> families = {{
    {Family::assignment, Topic::assignment},
    {Family::audit, Topic::audit},
    {Family::commercialization, Topic::commercialization},
    {Family::confidentiality, Topic::confidentiality},
    {Family::data_protection, Topic::data_protection},
    {Family::dispute_resolution, Topic::disputes},
    {Family::exclusivity, Topic::exclusivity},
    {Family::fault, Topic::liability},
    {Family::force_majeure, Topic::force_majeure},
    {Family::governing_law, Topic::governing_law},
    {Family::indemnity, Topic::indemnity},
    {Family::insurance, Topic::insurance},
    {Family::ip_ownership, Topic::ip_ownership},
    {Family::liability, Topic::liability},
    {Family::license_scope, Topic::licence},
    {Family::most_favored, Topic::payment},
    {Family::non_compete, Topic::non_compete},
    {Family::payment, Topic::payment},
    {Family::precedence, Topic::precedence},
    {Family::publicity, Topic::publicity},
    {Family::refusal_right, Topic::exclusivity},
    {Family::remedy, Topic::liability},
    {Family::renewal, Topic::term},
    {Family::survival, Topic::survival},
    {Family::termination, Topic::termination},
    {Family::warranty, Topic::warranty},
}};

/// By topic the number of hits that `counts` lets pass.
template <class Counts>
Topic heaviest(const std::vector<Word>& words, const Language& language, Counts counts) {
  Topic best = Topic::general;
  const PatternTable& table = lexicon_of(language).phrases;
  for (const PatternMatch& match : find_patterns(table, words)) {
    const PatternHead& head = table.patterns[match.pattern];
    if (static_cast<PatternRole>(head.role) != PatternRole::term || !counts(match)) continue;
    const Topic topic = topic_of_family(static_cast<Family>(head.family));
    if (policy_of(topic).weight > policy_of(best).weight) best = topic;
  }
  return best;
}

Topic topic_of_changed(const Strip& strip) {
  return heaviest(strip.words, *strip.language, [&](const PatternMatch& match) {
    for (std::size_t at = match.begin; at < match.end; ++at)
      if (strip.partner[at] == no_partner) return true;
    return false;
  });
}

/// A sum of money that comes, goes or changes is about payment where nothing else is said.
bool money_changed(const Strip& strip) {
  for (const Fact& fact : find_facts(strip.words, *strip.language)) {
    if (fact.kind != FindingKind::amount) continue;
    for (std::size_t at = fact.begin; at < fact.end; ++at)
      if (strip.partner[at] == no_partner) return true;
  }
  return false;
}

struct HeadingTopic {
  Cue words;
  Topic topic = Topic::general;
};

/// Of headings, where the lexicon knows none of their words.
constexpr std::array<HeadingTopic, 8> heading_topics = {{
    {Cue::topic_warranty, Topic::warranty},
    {Cue::topic_security, Topic::security},
    {Cue::topic_default_event, Topic::default_event},
    {Cue::topic_payment, Topic::payment},
    {Cue::topic_term, Topic::term},
    {Cue::topic_termination, Topic::termination},
    {Cue::topic_performance, Topic::performance},
    {Cue::topic_notices, Topic::notices},
}};

Topic topic_of_heading(const std::vector<Word>& words) {
  for (const HeadingTopic& one : heading_topics)
    if (std::any_of(words.begin(), words.end(), [&](const Word& word) { return word.is(one.words); })) return one.topic;
  return Topic::general;
}

Topic heavier(Topic a, Topic b) { return policy_of(b).weight > policy_of(a).weight ? b : a; }

Topic topic_of_all(const std::vector<Word>& words, const Language& language) {
  return heaviest(words, language, [](const PatternMatch&) { return true; });
}

}  // namespace

Topic topic_of_family(Family family) {
  const auto found = std::find_if(families.begin(), families.end(), [&](const FamilyTopic& one) { return one.family == family; });
  return found == families.end() ? Topic::general : found->topic;
}

Topic topic_of(const Passage& passage, std::string_view heading, const Stemmer& stemmer) {
  const Topic changed = heavier(topic_of_changed(passage.before), topic_of_changed(passage.after));
  const bool money = money_changed(passage.before) || money_changed(passage.after);
  // A duty to buy for another sum is about the sum.
  if (money && (changed == Topic::general || changed == Topic::performance)) {
    const Topic said = heavier(topic_of_all(passage.before.words, stemmer.language()), topic_of_all(passage.after.words, stemmer.language()));
    if (policy_of(said).weight < policy_of(Topic::payment).weight) return Topic::payment;
  }
  if (changed != Topic::general) return changed;
  std::vector<Word> words;
  read_words(heading, {0, static_cast<std::uint32_t>(heading.size())}, 0, stemmer, words);
  const Topic above = topic_of_all(words, stemmer.language());
  if (above != Topic::general) return above;
  const Topic said = heavier(topic_of_all(passage.before.words, stemmer.language()), topic_of_all(passage.after.words, stemmer.language()));
  if (said != Topic::general) return said;
  const Topic named = topic_of_heading(words);
  if (named != Topic::general) return named;
  return money ? Topic::payment : Topic::general;
}

}  // namespace clausediff
