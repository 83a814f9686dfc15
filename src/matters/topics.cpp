// SPDX-License-Identifier: Apache-2.0
#include "matters/topics.h"

#include <algorithm>
#include <array>
#include <utility>

#include "language/facts/facts.h"
#include "language/lexicon.h"

namespace clausediff {
namespace {

constexpr std::array<TopicPolicy, 29> policies = {{
    {Topic::parties, 80, Severity::high},
    {Topic::payment, 74, Severity::high},
    {Topic::liability, 98, Severity::high},
    {Topic::indemnity, 90, Severity::high},
    {Topic::exclusivity, 84, Severity::high},
    {Topic::non_compete, 78, Severity::high},
    {Topic::ip_ownership, 68, Severity::high},
    {Topic::licence, 70, Severity::high},
    {Topic::commercialization, 62, Severity::high},
    {Topic::term, 68, Severity::high},
    {Topic::termination, 60, Severity::high},
    {Topic::default_event, 70, Severity::high},
    {Topic::security, 70, Severity::high},
    {Topic::governing_law, 46, Severity::high},
    {Topic::disputes, 52, Severity::medium},
    {Topic::data_protection, 68, Severity::high},
    {Topic::confidentiality, 64, Severity::medium},
    {Topic::survival, 68, Severity::medium},
    {Topic::assignment, 52, Severity::medium},
    {Topic::warranty, 66, Severity::medium},
    {Topic::performance, 52, Severity::medium},
    {Topic::insurance, 44, Severity::medium},
    {Topic::audit, 44, Severity::medium},
    {Topic::publicity, 44, Severity::low},
    {Topic::force_majeure, 44, Severity::medium},
    {Topic::precedence, 66, Severity::medium},
    {Topic::notices, 36, Severity::low},
    {Topic::definitions, 48, Severity::medium},
    {Topic::general, 44, Severity::low},
}};

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

Topic heavier(Topic a, Topic b) { return policy_of(b).weight > policy_of(a).weight ? b : a; }

Topic topic_of_all(const std::vector<Word>& words, const Language& language) {
  return heaviest(words, language, [](const PatternMatch&) { return true; });
}

}  // namespace

std::span<const TopicPolicy> topic_policies() { return policies; }

const TopicPolicy& policy_of(Topic topic) {
  const auto found = std::find_if(policies.begin(), policies.end(), [&](const TopicPolicy& one) { return one.topic == topic; });
  return found == policies.end() ? policies.back() : *found;
}

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
  return money ? Topic::payment : Topic::general;
}

}  // namespace clausediff
