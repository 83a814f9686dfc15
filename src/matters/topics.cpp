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

constexpr std::array<FamilyTopic, 27> families = {{
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
    {Family::territory, Topic::licence},
    {Family::termination, Topic::termination},
    {Family::warranty, Topic::warranty},
}};

// How much each place says about what a passage is about.
constexpr std::int32_t by_changed_words = 3;  // a watched term that came or went
constexpr std::int32_t by_opening = 1;        // the first term of a sentence: what it does comes before what it costs
constexpr std::int32_t by_statement = 7;      // act and object of a statement that changed
constexpr std::int32_t by_heading = 4;        // drafters say there what a clause is about
constexpr std::int32_t by_heading_above = 2;  // of the article around it
constexpr std::int32_t by_other_words = 1;    // what stands beside the change
constexpr std::int32_t by_money = 2;

class Votes {
 public:
  void add(Topic topic, std::int32_t weight) {
    if (topic != Topic::general) votes_[static_cast<std::size_t>(topic)] += weight;
  }

  void add(const Votes& others) {
    for (std::size_t at = 0; at < votes_.size(); ++at) votes_[at] += others.votes_[at];
  }

  /// Once for each topic, however many of its words stand there.
  void add_terms(const std::vector<Word>& words, const Language& language, const std::vector<std::size_t>* partner,
                 std::int32_t changed, std::int32_t other) {
    const PatternTable& table = lexicon_of(language).phrases;
    std::vector<Topic> seen_changed;
    std::vector<Topic> seen_other;
    for (const PatternMatch& match : find_patterns(table, words)) {
      const PatternHead& head = table.patterns[match.pattern];
      if (static_cast<PatternRole>(head.role) != PatternRole::term) continue;
      const Topic topic = topic_of_family(static_cast<Family>(head.family));
      const bool own = partner != nullptr && any_without_partner(*partner, match);
      std::vector<Topic>& seen = own ? seen_changed : seen_other;
      if (std::find(seen.begin(), seen.end(), topic) != seen.end()) continue;
      if (own && seen.empty() && topic != Topic::general) add(topic, by_opening);
      seen.push_back(topic);
      add(topic, own ? changed : other);
    }
  }

  /// The topic with most votes, the weightier one of several; general where nothing speaks.
  Topic winner() const {
    Topic best = Topic::general;
    for (const TopicPolicy& policy : topic_policies()) {
      const std::int32_t votes = of(policy.topic);
      if (votes > of(best) || (votes == of(best) && votes > 0 && policy.weight > policy_of(best).weight)) best = policy.topic;
    }
    return best;
  }

 private:
  static bool any_without_partner(const std::vector<std::size_t>& partner, const PatternMatch& match) {
    for (std::size_t at = match.begin; at < match.end; ++at)
      if (partner[at] == no_partner) return true;
    return false;
  }

  std::int32_t of(Topic topic) const { return votes_[static_cast<std::size_t>(topic)]; }

  std::vector<std::int32_t> votes_ = std::vector<std::int32_t>(topic_policies().size());  // by Topic
};

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

/// Of the words of a sentence, where neither the lexicon nor a heading says anything.
constexpr std::array<HeadingTopic, 9> said_topics = {{
    {Cue::topic_said_liability, Topic::liability},
    {Cue::topic_said_payment, Topic::payment},
    {Cue::topic_said_non_compete, Topic::non_compete},
    {Cue::topic_said_licence, Topic::licence},
    {Cue::topic_said_security, Topic::security},
    {Cue::topic_said_governance, Topic::governance},
    {Cue::topic_said_disputes, Topic::disputes},
    {Cue::topic_said_performance, Topic::performance},
    {Cue::topic_said_audit, Topic::audit},
}};

Votes votes_of_plain_words(const Strip& strip) {
  Votes votes;
  for (std::size_t at = 0; at < strip.words.size(); ++at)
    for (const HeadingTopic& one : said_topics)
      if (strip.words[at].is(one.words))
        votes.add(one.topic, strip.partner[at] == no_partner ? by_changed_words : by_other_words);
  return votes;
}

Votes votes_of_heading(const std::string& heading, std::int32_t weight, const Stemmer& stemmer) {
  std::vector<Word> words;
  read_words(heading, {0, static_cast<std::uint32_t>(heading.size())}, 0, stemmer, words);
  Votes votes;
  votes.add_terms(words, stemmer.language(), nullptr, weight, weight);
  votes.add(topic_of_heading(words), weight);
  return votes;
}

}  // namespace

Topic topic_of_family(Family family) {
  const auto found = std::find_if(families.begin(), families.end(), [&](const FamilyTopic& one) { return one.family == family; });
  return found == families.end() ? Topic::general : found->topic;
}

Topic topic_of(const Passage& passage, std::span<const std::string> headings, std::span<const Topic> statements,
               const Stemmer& stemmer) {
  const Language& language = stemmer.language();
  Votes votes;
  for (const Strip* strip : {&passage.before, &passage.after})
    votes.add_terms(strip->words, language, &strip->partner, by_changed_words, by_other_words);
  for (const Topic topic : statements) votes.add(topic, by_statement);
  // "Exceptions" says nothing of its own: the first heading on the way up that says something counts most.
  std::int32_t weight = by_heading;
  for (const std::string& heading : headings) {
    const Votes own = votes_of_heading(heading, weight, stemmer);
    votes.add(own);
    if (own.winner() != Topic::general) weight = by_heading_above;
  }
  if (money_changed(passage.before) || money_changed(passage.after)) votes.add(Topic::payment, by_money);
  if (votes.winner() == Topic::general)
    for (const Strip* strip : {&passage.before, &passage.after}) votes.add(votes_of_plain_words(*strip));
  return votes.winner();
}

}  // namespace clausediff
