// SPDX-License-Identifier: Apache-2.0
#include "effects/synonyms.h"

#include <algorithm>
#include <array>

#include "language/phrase_index.h"
#include "text/word_table.h"

namespace clausediff {
namespace {

struct Phrase {
  std::string_view words;  // in lower case, one blank between them
  std::string_view form;
};

// Of two that fit the longer one counts.
constexpr std::array phrases = {
    Phrase{"other than", "except"},
    Phrase{"except for", "except"},
    Phrase{"save for", "except"},
    Phrase{"save", "except"},
    Phrase{"apart from", "except"},
    Phrase{"otherwise than", "except"},
    Phrase{"continue in effect after", "survive"},
    Phrase{"continue in force after", "survive"},
    Phrase{"continue in full force and effect after", "survive"},
    Phrase{"remain in effect after", "survive"},
    Phrase{"remain in force after", "survive"},
    Phrase{"remain in full force and effect after", "survive"},
    Phrase{"continue to apply after", "survive"},
    Phrase{"be deemed to be", "be"},
    Phrase{"deemed to be", "be"},
    Phrase{"deemed", ""},
    Phrase{"at the rate of", "at"},
    Phrase{"at a rate of", "at"},
    Phrase{"own cost", "cost"},
    Phrase{"own expense", "cost"},
    Phrase{"sole cost", "cost"},
    Phrase{"sole expense", "cost"},
    Phrase{"sole cost and expense", "cost"},
    Phrase{"own cost and expense", "cost"},
    Phrase{"in any circumstances", ""},
    Phrase{"under any circumstances", ""},
    Phrase{"in any event", ""},
    Phrase{"whatsoever", ""},
    Phrase{"in full force and effect", "in effect"},
    Phrase{"in force", "in effect"},
    Phrase{"endeavours", "efforts"},
    Phrase{"endeavors", "efforts"},
    Phrase{"judgement", "judgment"},
    Phrase{"cheque", "check"},
    Phrase{"a maximum of", "at most"},
    Phrase{"a minimum of", "at least"},
    Phrase{"absent", "without"},
    Phrase{"acting reasonably", "reasonable"},
    Phrase{"an", "a"},
    Phrase{"any and all", "all"},
    Phrase{"as long as", "so long as"},
    Phrase{"as provided in", "under"},
    Phrase{"as regards", "about"},
    Phrase{"as set forth in", "under"},
    Phrase{"as set out in", "under"},
    Phrase{"at a minimum", "at least"},
    Phrase{"at all times", "always"},
    Phrase{"at least", "at least"},
    Phrase{"at most", "at most"},
    Phrase{"because of", "due to"},
    Phrase{"begin", "start"},
    Phrase{"begins", "start"},
    Phrase{"but not limited to", ""},
    Phrase{"by reason of", "due to"},
    Phrase{"clause", "section"},
    Phrase{"clauses", "section"},
    Phrase{"commence", "start"},
    Phrase{"commences", "start"},
    Phrase{"commencing", "start"},
    Phrase{"concerning", "about"},
    Phrase{"continue to", ""},
    Phrase{"continues to", ""},
    Phrase{"each and every", "each"},
    Phrase{"every", "each"},
    Phrase{"for so long as", "so long as"},
    Phrase{"for as long as", "so long as"},
    Phrase{"exclusive of", "without regard to"},
    Phrase{"forthwith", "immediately"},
    Phrase{"in accordance with", "under"},
    Phrase{"in an amount equal to", ""},
    Phrase{"of this agreement", "hereof"},
    Phrase{"of this deed", "hereof"},
    Phrase{"under this agreement", "hereunder"},
    Phrase{"under this deed", "hereunder"},
    Phrase{"to this agreement", "hereto"},
    Phrase{"in this agreement", "herein"},
    Phrase{"other party", "other"},
    Phrase{"immediately before", "before"},
    Phrase{"immediately following", "following"},
    Phrase{"immediately preceding", "preceding"},
    Phrase{"immediately prior to", "before"},
    Phrase{"in case of", "if"},
    Phrase{"in connection with", "about"},
    Phrase{"in no event", "not"},
    Phrase{"in order to", "to"},
    Phrase{"in respect of", "about"},
    Phrase{"in the event", "if"},
    Phrase{"in the event of", "if"},
    Phrase{"in the event that", "if"},
    Phrase{"in the case of", "if"},
    Phrase{"in writing", "written"},
    Phrase{"including without limitation", "including"},
    Phrase{"includes without limitation", "include"},
    Phrase{"may", "can"},
    Phrase{"must", "shall"},
    Phrase{"shall", "shall"},
    Phrase{"no fewer than", "at least"},
    Phrase{"no later than", "within"},
    Phrase{"no less than", "at least"},
    Phrase{"no more than", "at most"},
    Phrase{"not later than", "within"},
    Phrase{"not less than", "at least"},
    Phrase{"not more than", "at most"},
    Phrase{"not to exceed", "at most"},
    Phrase{"not exceeding", "at most"},
    Phrase{"by giving", "on"},
    Phrase{"nor", "or"},
    Phrase{"on behalf of", "for"},
    Phrase{"percent", "%"},
    Phrase{"prior to", "before"},
    Phrase{"prior written", "written prior"},
    Phrase{"provided however that", "provided that"},
    Phrase{"pursuant to", "under"},
    Phrase{"regarding", "about"},
    Phrase{"relating to", "about"},
    Phrase{"related to", "about"},
    Phrase{"set forth in", "under"},
    Phrase{"set out in", "under"},
    Phrase{"state of", ""},
    Phrase{"stated in", "under"},
    Phrase{"specified in", "under"},
    Phrase{"so long as", "so long as"},
    Phrase{"subsequent to", "after"},
    Phrase{"sufficient", "enough"},
    Phrase{"terminated", "terminate"},
    Phrase{"termination", "terminate"},
    Phrase{"leads to", "result in"},
    Phrase{"lead to", "result in"},
    Phrase{"results in", "result in"},
    Phrase{"result in", "result in"},
    Phrase{"till", "until"},
    Phrase{"up to", "at most"},
    Phrase{"upon", "on"},
    Phrase{"utilize", "use"},
    Phrase{"utilizes", "use"},
    Phrase{"when", "if"},
    Phrase{"where", "if"},
    Phrase{"whenever", "if"},
    Phrase{"whilst", "while"},
    Phrase{"will", "shall"},
    Phrase{"with regard to", "about"},
    Phrase{"with respect to", "about"},
    Phrase{"without delay", "promptly"},
    Phrase{"without undue delay", "promptly"},
    Phrase{"without unreasonable delay", "promptly"},
    Phrase{"without giving effect to", "without regard to"},
    Phrase{"without limitation", ""},
    Phrase{"without limiting", ""},
    Phrase{"without reference to", "without regard to"},
    Phrase{"without regard to", "without regard to"},
    Phrase{"assist", "help"},
    Phrase{"assistance", "help"},
    Phrase{"buy", "purchase"},
    Phrase{"cease", "stop"},
    Phrase{"ceases", "stop"},
    Phrase{"complete", "finish"},
    Phrase{"cost and expense", "cost"},
    Phrase{"costs and expenses", "cost"},
    Phrase{"cure", "remedy"},
    Phrase{"cures", "remedy"},
    Phrase{"cured", "remedy"},
    Phrase{"electronic mail", "email"},
    Phrase{"e mail", "email"},
    Phrase{"each month", "monthly"},
    Phrase{"each quarter", "quarterly"},
    Phrase{"each week", "weekly"},
    Phrase{"each year", "annually"},
    Phrase{"every month", "monthly"},
    Phrase{"every quarter", "quarterly"},
    Phrase{"every week", "weekly"},
    Phrase{"every year", "annually"},
    Phrase{"expense", "cost"},
    Phrase{"expenses", "cost"},
    Phrase{"furnish", "provide"},
    Phrase{"inform", "notify"},
    Phrase{"obtain", "get"},
    Phrase{"null and void", "void"},
    Phrase{"on a monthly basis", "monthly"},
    Phrase{"on a quarterly basis", "quarterly"},
    Phrase{"on a weekly basis", "weekly"},
    Phrase{"on a yearly basis", "annually"},
    Phrase{"on an annual basis", "annually"},
    Phrase{"on a daily basis", "daily"},
    Phrase{"supply", "provide"},
    Phrase{"tell", "notify"},
    Phrase{"yearly", "annually"},
    Phrase{"it is agreed that", ""},
    Phrase{"the parties agree that", ""},
    Phrase{"for the avoidance of doubt", ""},
    Phrase{"from and after", "after"},
    Phrase{"pursuant hereto", "hereunder"},
    Phrase{"with immediate effect", "immediately"},
    Phrase{"in no case", "not"},
    Phrase{"under no circumstances", "not"},
    Phrase{"at no time", "never"},
    Phrase{"any kind whatsoever", "any kind"},
    Phrase{"costs", "cost"},
    Phrase{"lawyer", "attorney"},
    Phrase{"lawyers", "attorney"},
    Phrase{"in the aggregate", "aggregate"},
};

constexpr PhraseIndex phrase_index(phrases);

// How many words of `phrase` stand at `at`: all of them, or none.
std::size_t length_at(const std::vector<Word>& words, std::size_t at, std::string_view phrase) {
  std::size_t taken = 0;
  while (!phrase.empty()) {
    const std::size_t blank = std::min(phrase.find(' '), phrase.size());
    if (at + taken >= words.size() || words[at + taken].norm != phrase.substr(0, blank)) return 0;
    if (taken > 0 && words[at + taken].marks.find_first_of(".;:\n") != std::string::npos) return 0;
    phrase.remove_prefix(std::min(blank + 1, phrase.size()));
    ++taken;
  }
  return taken;
}

struct ListedWord {
  std::string_view word;
};

constexpr WordTable light_words(std::array{ListedWord{"a"}, ListedWord{"about"}, ListedWord{"above"},
                                           ListedWord{"above-mentioned"}, ListedWord{"accordingly"}, ListedWord{"also"},
                                           ListedWord{"am"}, ListedWord{"an"}, ListedWord{"are"}, ListedWord{"as"},
                                           ListedWord{"at"}, ListedWord{"be"}, ListedWord{"been"}, ListedWord{"being"},
                                           ListedWord{"by"}, ListedWord{"did"}, ListedWord{"do"}, ListedWord{"does"},
                                           ListedWord{"for"}, ListedWord{"forth"}, ListedWord{"from"}, ListedWord{"further"},
                                           ListedWord{"had"}, ListedWord{"has"}, ListedWord{"have"}, ListedWord{"having"},
                                           ListedWord{"he"}, ListedWord{"her"}, ListedWord{"hereby"}, ListedWord{"herein"},
                                           ListedWord{"hereof"}, ListedWord{"hereto"}, ListedWord{"hereunder"},
                                           ListedWord{"him"}, ListedWord{"his"}, ListedWord{"however"}, ListedWord{"in"},
                                           ListedWord{"into"}, ListedWord{"is"}, ListedWord{"it"}, ListedWord{"its"},
                                           ListedWord{"of"}, ListedWord{"on"}, ListedWord{"said"}, ListedWord{"she"},
                                           ListedWord{"so"}, ListedWord{"such"}, ListedWord{"than"}, ListedWord{"that"},
                                           ListedWord{"the"}, ListedWord{"their"}, ListedWord{"them"}, ListedWord{"then"},
                                           ListedWord{"there"}, ListedWord{"thereby"}, ListedWord{"therefore"},
                                           ListedWord{"therefor"}, ListedWord{"thereof"}, ListedWord{"thereto"},
                                           ListedWord{"thereunder"}, ListedWord{"these"}, ListedWord{"they"},
                                           ListedWord{"this"}, ListedWord{"those"}, ListedWord{"to"}, ListedWord{"under"},
                                           ListedWord{"upon"}, ListedWord{"us"}, ListedWord{"was"}, ListedWord{"we"},
                                           ListedWord{"were"}, ListedWord{"which"}, ListedWord{"who"}, ListedWord{"whom"},
                                           ListedWord{"whose"}, ListedWord{"with"}, ListedWord{"would"}, ListedWord{"you"},
                                           ListedWord{"your"}});

constexpr WordTable joint_words(std::array{ListedWord{"all"}, ListedWord{"and"}, ListedWord{"any"}, ListedWord{"both"},
                                           ListedWord{"but"}, ListedWord{"certain"}, ListedWord{"each"}, ListedWord{"either"},
                                           ListedWord{"every"}, ListedWord{"neither"}, ListedWord{"never"}, ListedWord{"no"},
                                           ListedWord{"none"}, ListedWord{"nor"}, ListedWord{"not"}, ListedWord{"only"},
                                           ListedWord{"or"}, ListedWord{"some"}, ListedWord{"sole"}, ListedWord{"solely"}});

}  // namespace

Equal equal_phrase_at(const std::vector<Word>& words, std::size_t at) {
  const std::string& norm = words[at].norm;
  Equal best;
  for (std::size_t place = phrase_index.first(norm); place != 0; place = phrase_index.next(place)) {
    const Phrase& phrase = phrases[place - 1];
    const std::size_t length = length_at(words, at, phrase.words);
    if (length > best.words) best = {length, phrase.form};
  }
  return best;
}

bool is_light_word(std::string_view norm) { return light_words.find(norm) != nullptr; }
bool is_joint_word(std::string_view norm) { return joint_words.find(norm) != nullptr; }

}  // namespace clausediff
