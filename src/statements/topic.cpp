// SPDX-License-Identifier: Apache-2.0
// Two tables: verbs that say by themselves what a statement is about, and nouns that say it as object or subject.
#include "statements/topic.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace clausediff {
namespace {

struct Entry {
  std::string_view word;
  Topic topic;
};

constexpr std::array acts = {Entry{"indemnify", Topic::indemnity},
                             Entry{"terminate", Topic::termination},
                             Entry{"cancel", Topic::termination},
                             Entry{"expire", Topic::term},
                             Entry{"renew", Topic::term},
                             Entry{"survive", Topic::survival},
                             Entry{"assign", Topic::assignment},
                             Entry{"novate", Topic::assignment},
                             Entry{"delegate", Topic::assignment},
                             Entry{"subcontract", Topic::assignment},
                             Entry{"pay", Topic::payment},
                             Entry{"reimburse", Topic::payment},
                             Entry{"refund", Topic::payment},
                             Entry{"invoice", Topic::payment},
                             Entry{"govern", Topic::governing_law},
                             Entry{"arbitrate", Topic::disputes},
                             Entry{"insure", Topic::insurance},
                             Entry{"audit", Topic::audit},
                             Entry{"inspect", Topic::audit},
                             Entry{"mean", Topic::definitions},
                             Entry{"prevail", Topic::precedence},
                             Entry{"supersede", Topic::precedence},
                             Entry{"amend", Topic::precedence},
                             Entry{"compete", Topic::non_compete},
                             Entry{"solicit", Topic::non_compete},
                             Entry{"disclose", Topic::confidentiality},
                             Entry{"license", Topic::licence},
                             Entry{"sublicense", Topic::licence},
                             Entry{"resell", Topic::commercialization},
                             Entry{"market", Topic::commercialization},
                             Entry{"distribute", Topic::commercialization},
                             Entry{"notify", Topic::notices},
                             Entry{"warrant", Topic::warranty},
                             Entry{"represent", Topic::warranty},
                             Entry{"disclaim", Topic::warranty}};

constexpr std::array nouns = {Entry{"liability", Topic::liability},
                              Entry{"liable", Topic::liability},
                              Entry{"damages", Topic::liability},
                              Entry{"indemnification", Topic::indemnity},
                              Entry{"exclusive", Topic::exclusivity},
                              Entry{"title", Topic::ip_ownership},
                              Entry{"ownership", Topic::ip_ownership},
                              Entry{"license", Topic::licence},
                              Entry{"licence", Topic::licence},
                              Entry{"fee", Topic::payment},
                              Entry{"fees", Topic::payment},
                              Entry{"price", Topic::payment},
                              Entry{"interest", Topic::payment},
                              Entry{"invoice", Topic::payment},
                              Entry{"invoices", Topic::payment},
                              Entry{"royalties", Topic::payment},
                              Entry{"payments", Topic::payment},
                              Entry{"payment", Topic::payment},
                              Entry{"term", Topic::term},
                              Entry{"termination", Topic::termination},
                              Entry{"default", Topic::default_event},
                              Entry{"collateral", Topic::security},
                              Entry{"arbitration", Topic::disputes},
                              Entry{"dispute", Topic::disputes},
                              Entry{"disputes", Topic::disputes},
                              Entry{"jurisdiction", Topic::governing_law},
                              Entry{"confidential", Topic::confidentiality},
                              Entry{"confidentiality", Topic::confidentiality},
                              Entry{"confidence", Topic::confidentiality},
                              Entry{"insurance", Topic::insurance},
                              Entry{"records", Topic::audit},
                              Entry{"warranty", Topic::warranty},
                              Entry{"warranties", Topic::warranty},
                              Entry{"notice", Topic::notices},
                              Entry{"notices", Topic::notices},
                              Entry{"publicity", Topic::publicity},
                              Entry{"majeure", Topic::force_majeure},
                              Entry{"assignment", Topic::assignment}};

template <std::size_t N>
Topic find(const std::array<Entry, N>& table, std::string_view word) {
  const auto* found = std::find_if(table.begin(), table.end(), [&](const Entry& entry) { return entry.word == word; });
  return found == table.end() ? Topic::general : found->topic;
}

// The first listed noun of a text decides.
Topic of_text(std::string_view text) {
  std::string word;
  for (std::size_t i = 0; i <= text.size(); ++i) {
    const char c = i < text.size() ? text[i] : ' ';
    if (c >= 'a' && c <= 'z') {
      word += c;
    } else if (c >= 'A' && c <= 'Z') {
      word += static_cast<char>(c + 32);
    } else {
      const Topic topic = find(nouns, word);
      if (topic != Topic::general) return topic;
      word.clear();
    }
  }
  return Topic::general;
}

}  // namespace

Topic topic_of(const Document& document, const Statement& statement) {
  const Topic by_act = find(acts, statement.act);
  const Span subject = statement.subject_span;
  if (by_act != Topic::general) return by_act;
  if (!subject.empty()) {
    const Topic by_subject =
        of_text(std::string_view(document.paragraphs[statement.clause].text).substr(subject.begin, subject.size()));
    if (by_subject != Topic::general) return by_subject;
  }
  const Topic by_object = of_text(std::string_view(statement.object).substr(0, 200));
  return by_object != Topic::general || statement.force == Force::effect ? by_object : Topic::performance;
}

}  // namespace clausediff
