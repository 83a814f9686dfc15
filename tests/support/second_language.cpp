// SPDX-License-Identifier: Apache-2.0
#include "second_language.h"

#include <array>
#include <bit>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "language/lexicon.h"
#include "language/stem.h"
#include "text/cue_names.h"
#include "text/language.h"

namespace clausediff {
namespace {

constexpr WordTable cardinals(std::array{NumberWord{"unu", 1}, NumberWord{"du", 2}, NumberWord{"tri", 3}, NumberWord{"dek", 10},
                                         NumberWord{"dudek", 20}});
constexpr WordTable scales(std::array{NumberWord{"cent", 100}, NumberWord{"mil", 1000}});
constexpr WordTable short_scales(std::array{NumberWord{"mn", 1e6}});
constexpr WordTable ordinals(std::array{NumberWord{"unua", 1}, NumberWord{"dua", 2}});
constexpr WordTable parts(std::array{NumberWord{"duono", 2}});
constexpr WordTable months(std::array{MonthWord{"januaro", 1}, MonthWord{"majo", 5}, MonthWord{"maj", 5, true}});
constexpr WordTable currencies(std::array{CurrencyWord{"spesmiloj", "SPM"}, CurrencyWord{"spm", "SPM", true}});
constexpr WordTable time_units(std::array{TimeUnit{"tagoj", "s", 86400}, TimeUnit{"monatoj", "m", 1}});
constexpr WordTable pointers(std::array{PointerNoun{"paragrafo", PointerKind::section, false, ""},
                                        PointerNoun{"aldono", PointerKind::schedule, false, "Aldono"},
                                        PointerNoun{"artikolo", PointerKind::article, false, "Artikolo"}});

/// The lists as they are written here, made into the tables that a language has.
class CueLists {
 public:
  explicit CueLists(const std::map<Cue, std::vector<std::string_view>>& lists) {
    std::map<std::string_view, CueSet> sets;
    begins_.push_back(0);
    for (std::size_t c = 0; c < cue_count; ++c) {
      const auto found = lists.find(static_cast<Cue>(c));
      if (found != lists.end()) entries_.insert(entries_.end(), found->second.begin(), found->second.end());
      begins_.push_back(static_cast<std::uint32_t>(entries_.size()));
    }
    for (const auto& [cue, words] : lists)
      for (const std::string_view word : words) sets[word].add(cue);
    for (const auto& [word, cues] : sets) words_.push_back({word, cues});
    slots_.resize(std::bit_ceil(4 * words_.size()));
    for (std::size_t i = 0; i < words_.size(); ++i) {
      std::size_t slot = cue_hash(words_[i].word) & (slots_.size() - 1);
      while (slots_[slot] != 0) slot = (slot + 1) & (slots_.size() - 1);
      slots_[slot] = static_cast<std::uint16_t>(i + 1);
    }
  }

  CueTable table() const { return {words_, slots_, entries_, begins_}; }

 private:
  std::vector<CueWord> words_;
  std::vector<std::uint16_t> slots_;
  std::vector<std::string_view> entries_;
  std::vector<std::uint32_t> begins_;
};

const std::map<Cue, std::vector<std::string_view>> lists = {
    {Cue::grammar_function_words, {"la", "de", "kaj", "el"}},
    {Cue::word_and, {"kaj"}},
    {Cue::word_the, {"la"}},
    {Cue::word_of, {"de"}},
    {Cue::part_recital_headings, {"enkonduko"}},
    {Cue::part_signature_beginnings, {"subskribite"}},
    {Cue::definition_means, {"signifas"}},
    {Cue::pointer_joints, {"kaj "}},
    {Cue::party_roles, {"vendisto", "aĉetanto"}},
    {Cue::party_leads, {"la"}},
};

/// A phrase of the grammar.
struct Phrase {
  const char* words;
  Term term;
};

class Grammar {
 public:
  Grammar(const Language& language, const std::vector<Phrase>& phrases) : stemmer_(language), compiler_(stemmer_) {
    std::string why;
    for (const Phrase& phrase : phrases)
      compiler_.add(phrase.words, 0, static_cast<std::uint16_t>(phrase.term), PatternRole::term, why);
  }

  PatternTable table() { return compiler_.table(); }

 private:
  Stemmer stemmer_;
  PatternCompiler compiler_;
};

struct Second {
  Language language;
  CueLists cues{lists};
  Lexicon lexicon;
  Grammar modality{language, {{"=devas", Term::modality_duty}, {"=rajtas", Term::modality_permission}}};
  Grammar exceptions{language, {{"=krom", Term::exception_except}}};

  Second() {
    language.cardinals = cardinals.list();
    language.scales = scales.list();
    language.short_scales = short_scales.list();
    language.ordinals = ordinals.list();
    language.parts = parts.list();
    language.months = months.list();
    language.currencies = currencies.list();
    language.time_units = time_units.list();
    language.pointers = pointers.list();
    language.cues = cues.table();
    lexicon.modality = modality.table();
    lexicon.exception = exceptions.table();
    language.lexicon = &lexicon;
  }
};

}  // namespace

const Language& second_language() {
  static const Second second;
  return second.language;
}

}  // namespace clausediff
