// SPDX-License-Identifier: Apache-2.0
// What a statement is about, by its verb, or by a noun that is its subject or object.
#include "statements/topic.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "text/cue_names.h"
#include "text/language.h"

namespace clausediff {
namespace {

struct Entry {
  Cue words;
  Topic topic;
};

// What a statement is about by its verb alone, and by a noun that is its object or subject.
constexpr std::array acts = {Entry{Cue::about_act_indemnity, Topic::indemnity},
                             Entry{Cue::about_act_termination, Topic::termination},
                             Entry{Cue::about_act_term, Topic::term},
                             Entry{Cue::about_act_survival, Topic::survival},
                             Entry{Cue::about_act_assignment, Topic::assignment},
                             Entry{Cue::about_act_payment, Topic::payment},
                             Entry{Cue::about_act_governing_law, Topic::governing_law},
                             Entry{Cue::about_act_disputes, Topic::disputes},
                             Entry{Cue::about_act_insurance, Topic::insurance},
                             Entry{Cue::about_act_audit, Topic::audit},
                             Entry{Cue::about_act_definitions, Topic::definitions},
                             Entry{Cue::about_act_precedence, Topic::precedence},
                             Entry{Cue::about_act_non_compete, Topic::non_compete},
                             Entry{Cue::about_act_confidentiality, Topic::confidentiality},
                             Entry{Cue::about_act_licence, Topic::licence},
                             Entry{Cue::about_act_commercialization, Topic::commercialization},
                             Entry{Cue::about_act_notices, Topic::notices},
                             Entry{Cue::about_act_warranty, Topic::warranty}};

constexpr std::array nouns = {Entry{Cue::about_noun_liability, Topic::liability},
                              Entry{Cue::about_noun_indemnity, Topic::indemnity},
                              Entry{Cue::about_noun_exclusivity, Topic::exclusivity},
                              Entry{Cue::about_noun_ip_ownership, Topic::ip_ownership},
                              Entry{Cue::about_noun_licence, Topic::licence},
                              Entry{Cue::about_noun_payment, Topic::payment},
                              Entry{Cue::about_noun_term, Topic::term},
                              Entry{Cue::about_noun_termination, Topic::termination},
                              Entry{Cue::about_noun_default_event, Topic::default_event},
                              Entry{Cue::about_noun_security, Topic::security},
                              Entry{Cue::about_noun_disputes, Topic::disputes},
                              Entry{Cue::about_noun_governing_law, Topic::governing_law},
                              Entry{Cue::about_noun_confidentiality, Topic::confidentiality},
                              Entry{Cue::about_noun_insurance, Topic::insurance},
                              Entry{Cue::about_noun_audit, Topic::audit},
                              Entry{Cue::about_noun_warranty, Topic::warranty},
                              Entry{Cue::about_noun_notices, Topic::notices},
                              Entry{Cue::about_noun_publicity, Topic::publicity},
                              Entry{Cue::about_noun_force_majeure, Topic::force_majeure},
                              Entry{Cue::about_noun_assignment, Topic::assignment}};

template <std::size_t N>
Topic find(const std::array<Entry, N>& table, const CueSet& word) {
  const auto* found = std::find_if(table.begin(), table.end(), [&](const Entry& entry) { return word.has(entry.words); });
  return found == table.end() ? Topic::general : found->topic;
}

// The first listed noun of a text decides.
Topic of_text(std::string_view text, const CueTable& cues) {
  std::string word;
  for (std::size_t i = 0; i <= text.size(); ++i) {
    const char c = i < text.size() ? text[i] : ' ';
    if (c >= 'a' && c <= 'z') {
      word += c;
    } else if (c >= 'A' && c <= 'Z') {
      word += static_cast<char>(c + 32);
    } else {
      const Topic topic = find(nouns, cues.of(word));
      if (topic != Topic::general) return topic;
      word.clear();
    }
  }
  return Topic::general;
}

}  // namespace

Topic topic_of(const Document& document, const Statement& statement, const Language& language) {
  const Topic by_act = find(acts, language.cues.of(statement.act));
  const Span subject = statement.subject_span;
  if (by_act != Topic::general) return by_act;
  if (!subject.empty()) {
    const Topic by_subject = of_text(
        std::string_view(document.paragraphs[statement.clause].text).substr(subject.begin, subject.size()), language.cues);
    if (by_subject != Topic::general) return by_subject;
  }
  const Topic by_object = of_text(std::string_view(statement.object).substr(0, 200), language.cues);
  return by_object != Topic::general || statement.force == Force::effect ? by_object : Topic::performance;
}

}  // namespace clausediff
