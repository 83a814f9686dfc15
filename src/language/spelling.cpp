// SPDX-License-Identifier: Apache-2.0
// A few regular endings and a short list: enough that neither the lexicon nor the diff has to know who drafted the clause.
#include "language/spelling.h"

#include <algorithm>
#include <array>
#include <utility>

namespace clausediff {
namespace {

struct Spelling {
  std::string_view from;
  std::string_view to;
};

// Sorted by `from`.
constexpr std::array other_spellings = {
    Spelling{"acknowledgement", "acknowledgment"},
    Spelling{"afterwards", "afterward"},
    Spelling{"amongst", "among"},
    Spelling{"analyse", "analyze"},
    Spelling{"analysed", "analyzed"},
    Spelling{"behaviour", "behavior"},
    Spelling{"can't", "cannot"},
    Spelling{"cancelled", "canceled"},
    Spelling{"cancelling", "canceling"},
    Spelling{"centre", "center"},
    Spelling{"centres", "centers"},
    Spelling{"cheque", "check"},
    Spelling{"cheques", "checks"},
    Spelling{"colour", "color"},
    Spelling{"defence", "defense"},
    Spelling{"endeavour", "endeavor"},
    Spelling{"endeavours", "endeavors"},
    Spelling{"favour", "favor"},
    Spelling{"favourable", "favorable"},
    Spelling{"favoured", "favored"},
    Spelling{"fulfil", "fulfill"},
    Spelling{"fulfilment", "fulfillment"},
    Spelling{"goodwill", "goodwill"},
    Spelling{"honour", "honor"},
    Spelling{"instalment", "installment"},
    Spelling{"instalments", "installments"},
    Spelling{"insure", "insure"},
    Spelling{"judgement", "judgment"},
    Spelling{"labelled", "labeled"},
    Spelling{"labelling", "labeling"},
    Spelling{"labour", "labor"},
    Spelling{"licence", "license"},
    Spelling{"licenced", "licensed"},
    Spelling{"licencee", "licensee"},
    Spelling{"licences", "licenses"},
    Spelling{"licencing", "licensing"},
    Spelling{"licensable", "licensable"},
    Spelling{"modelled", "modeled"},
    Spelling{"modelling", "modeling"},
    Spelling{"neighbour", "neighbor"},
    Spelling{"offence", "offense"},
    Spelling{"practise", "practice"},
    Spelling{"practises", "practices"},
    Spelling{"programme", "program"},
    Spelling{"programmes", "programs"},
    Spelling{"totalled", "totaled"},
    Spelling{"towards", "toward"},
    Spelling{"travelled", "traveled"},
    Spelling{"travelling", "traveling"},
    Spelling{"tyre", "tire"},
    Spelling{"whilst", "while"},
    Spelling{"wilful", "willful"},
    Spelling{"wilfully", "willfully"},
};

// -ise and -isation, but not in words such as "otherwise", "exercise", "promise".
struct RegularEnding {
  std::string_view from;
  std::string_view to;
};
constexpr std::array regular_endings = {RegularEnding{"isation", "ization"}, RegularEnding{"isations", "izations"},
                                        RegularEnding{"ising", "izing"},     RegularEnding{"ised", "ized"},
                                        RegularEnding{"ises", "izes"},       RegularEnding{"ise", "ize"}};
constexpr std::array<std::string_view, 26> kept = {
    "advis",     "advert",  "aris",     "compris",  "compromis", "concis",   "demis",      "devis",  "disguis",
    "enterpris", "exercis", "expertis", "franchis", "improvis",  "likew",    "merchandis", "otherw", "prais",
    "precis",    "premis",  "promis",   "rais",     "revis",     "supervis", "surpris",    "televis"};

bool keeps_s(std::string_view word) {
  return std::any_of(kept.begin(), kept.end(), [&](std::string_view part) { return word.find(part) != std::string_view::npos; });
}

}  // namespace

std::string one_spelling(std::string_view word) {
  const auto* found = std::lower_bound(other_spellings.begin(), other_spellings.end(), word,
                                       [](const Spelling& a, std::string_view b) { return a.from < b; });
  if (found != other_spellings.end() && found->from == word) return std::string(found->to);
  if (word.size() > 6 && word.find("is") != std::string_view::npos && !keeps_s(word)) {
    for (const RegularEnding& ending : regular_endings)
      if (word.ends_with(ending.from))
        return std::string(word.substr(0, word.size() - ending.from.size())) + std::string(ending.to);
  }
  return std::string(word);
}

}  // namespace clausediff
