// SPDX-License-Identifier: Apache-2.0
#include "matters/restated.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "language/facts/facts.h"
#include "language/inversion.h"
#include "language/lexicon.h"
#include "text/cue_names.h"

namespace clausediff {
namespace {

constexpr std::size_t most_moved = 4;  // words; of more the order tells something

bool is_small(const Word& word) { return word.is(Cue::restated_small); }

/// "All notices" and "Notices", "any assignment" and "an assignment".
bool is_quantifier(const Word& word) { return word.is(Cue::restated_quantifiers); }

/// "Each" and "such" choose among things, "each" and "the" do not where all of them are meant.
bool all_determiners(const Strip& strip, WordSpan range) {
  return std::all_of(strip.words.begin() + static_cast<std::ptrdiff_t>(range.begin),
                     strip.words.begin() + static_cast<std::ptrdiff_t>(range.end),
                     [](const Word& word) { return is_quantifier(word) || word.is(Cue::restated_articles); });
}

/// Among a thing and all of its kind: "All notices" and "Notices" begin a rule for the same things, "all of the Goods" and "any
/// of the Goods" do not meet the same.
bool is_same_reach(const Strip& before, WordSpan b, const Strip& after, WordSpan a) {
  const auto has = [](const Strip& strip, WordSpan range, Cue cue) {
    return std::any_of(strip.words.begin() + static_cast<std::ptrdiff_t>(range.begin),
                       strip.words.begin() + static_cast<std::ptrdiff_t>(range.end),
                       [&](const Word& word) { return word.is(cue); });
  };
  if (b.begin == 0 && a.begin == 0) return true;
  const bool all_before = has(before, b, Cue::restated_all), all_after = has(after, a, Cue::restated_all);
  const bool any_before = has(before, b, Cue::restated_any), any_after = has(after, a, Cue::restated_any);
  if ((all_before && any_after) || (any_before && all_after)) return false;
  // One of them, or whichever of them.
  const auto the = [&](const Strip& strip, WordSpan range) { return has(strip, range, Cue::word_the); };
  return !(any_before && the(after, a)) && !(the(before, b) && any_after);
}

/// Whose a thing is: who speaks, who is spoken to, or somebody else.
enum class Owner : std::uint8_t { nobody, speaker, addressed, other };

Owner owner_in(const Strip& strip, WordSpan range) {
  for (std::size_t at = range.begin; at < range.end; ++at) {
    const Word& word = strip.words[at];
    if (!word.is(Cue::role_possessive) && !word.is(Cue::restated_owners)) continue;
    return word.is(Cue::like_speakers) ? Owner::speaker : word.is(Cue::like_addressed) ? Owner::addressed : Owner::other;
  }
  return Owner::nobody;
}

/// "our" of one side for "your" or "their" of the other is another party's.
bool is_same_owner(const Passage& passage, const PassageEdit& edit) {
  const Owner before = owner_in(passage.before, edit.before), after = owner_in(passage.after, edit.after);
  return before == Owner::nobody || after == Owner::nobody || before == after;
}

bool all_small(const Strip& strip, WordSpan range) {
  return std::all_of(strip.words.begin() + static_cast<std::ptrdiff_t>(range.begin),
                     strip.words.begin() + static_cast<std::ptrdiff_t>(range.end), is_small);
}

/// "; or" before the last item moves when an item comes or goes.
bool is_list_link(const Strip& strip, WordSpan range) {
  if (range.size() != 1) return false;
  const std::string_view word = strip.words[range.begin].norm;
  if (word != "or" && word != "and") return false;
  const bool last = range.end == strip.words.size();
  return last || strip.words[range.end].marks.find('(') != std::string::npos;
}

/// "(i)", "and (ii)": marks that part what was one phrase, or no longer do. "(a) above" is what the sentence points at.
bool is_enumerator(const Strip& strip, WordSpan range) {
  if (range.end < strip.words.size() && strip.words[range.end].is(Cue::label_pointed_at)) return false;
  bool any = false;
  for (std::size_t at = range.begin; at < range.end; ++at) {
    const Word& word = strip.words[at];
    const bool bracket =
        word.marks.find('(') != std::string::npos && word.norm.find_first_not_of("ivxabcdef") == std::string::npos;
    if (!bracket && !word.is(Cue::word_and_or)) return false;
    any = any || bracket;
  }
  return any;
}

bool are_synonyms(const Word& before, const Word& after, const Language& language) {
  const auto pairs = language.cues.list(Cue::restated_synonyms);
  const std::string was(before.norm), is(after.norm);
  const std::string one = was + " " + is, other = is + " " + was;
  return std::any_of(pairs.begin(), pairs.end(), [&](std::string_view pair) { return pair == one || pair == other; });
}

/// "herein" and "in this Agreement".
bool is_here(const Strip& strip, WordSpan range) {
  return std::all_of(strip.words.begin() + static_cast<std::ptrdiff_t>(range.begin),
                     strip.words.begin() + static_cast<std::ptrdiff_t>(range.end),
                     [](const Word& word) { return word.is(Cue::restated_here); });
}

bool has_word(const Strip& strip, std::string_view norm) {
  return norm.empty() || std::any_of(strip.words.begin(), strip.words.end(), [&](const Word& word) {
           return word.norm == norm || (norm.ends_with('s') && word.norm == norm.substr(0, norm.size() - 1));
         });
}

/// What every contract says in words of its drafter's own.
bool is_boilerplate(const Strip& strip) {
  if (strip.words.empty()) return false;
  const auto kinds = strip.language->cues.list(Cue::restated_boilerplate);
  return std::any_of(kinds.begin(), kinds.end(), [&](std::string_view kind) {
    const std::size_t blank = kind.find(' ');
    return has_word(strip, kind.substr(0, blank)) && (blank == std::string_view::npos || has_word(strip, kind.substr(blank + 1)));
  });
}

/// Words whose place decides what they say.
bool is_bound_to_place(const Word& word) { return word.is(Cue::restated_bound); }

bool is_name(const Word& word) { return word.capital && !is_function_word(word); }

struct Moved {
  std::vector<std::string> words;
  std::size_t names = 0;
  bool bound = false;
};

Moved words_moved(const Strip& strip, const std::vector<PassageEdit>& edits, WordSpan PassageEdit::*side) {
  Moved moved;
  for (const PassageEdit& edit : edits) {
    for (std::size_t at = (edit.*side).begin; at < (edit.*side).end; ++at) {
      const Word& word = strip.words[at];
      moved.bound = moved.bound || is_bound_to_place(word);
      if (is_small(word) || word.is(Cue::restated_small_moved)) continue;
      moved.names += is_name(word) && !word.joined ? 1U : 0U;
      moved.words.emplace_back(word.norm);
    }
  }
  std::sort(moved.words.begin(), moved.words.end());
  return moved;
}

}  // namespace

/// "the terms of this Agreement" and "this Agreement", "despite any expiration" and "despite expiration".
static bool is_filler(const Strip& strip, WordSpan range) {
  const auto word = [&](std::size_t k) { return strip.words[range.begin + k].norm; };
  if (range.size() == 1) return word(0) == "any";
  if (range.size() == 2 && word(0) == "null" && word(1) == "and") return true;  // "null and void"
  const bool article = range.size() == 3 && word(0) == "the";
  if (range.size() != 2 && !article) return false;
  const Word& noun = strip.words[range.begin + (article ? 1U : 0U)];
  return word(article ? 2 : 1) == "of" && (noun.is(Cue::restated_filler_nouns));
}

/// "as provided in Section 5", "under Section 5": both only point.
static bool is_pointing(const Strip& strip, WordSpan range) {
  if (range.empty() || range.end >= strip.words.size()) return false;
  const Word& next = strip.words[range.end];
  if (!next.is(Cue::excerpt_pointer_nouns) && !next.is(Cue::word_this)) return false;
  return strip.words[range.end - 1].is(Cue::restated_pointing_ends) &&
         std::all_of(strip.words.begin() + static_cast<std::ptrdiff_t>(range.begin),
                     strip.words.begin() + static_cast<std::ptrdiff_t>(range.end),
                     [](const Word& word) { return word.is(Cue::restated_pointing) || word.is(Cue::restated_pointing_ends); });
}

/// "the holder form the Owner": of two short words alike, one that no grammar has there.
static bool is_misread(const Strip& before, WordSpan b, const Strip& after, WordSpan a) {
  if (b.size() != 1 || a.size() != 1) return false;
  const Word& one = before.words[b.begin];
  const Word& other = after.words[a.begin];
  const auto pair = [](const Word& small, const Word& word) {
    return small.is(Cue::restated_misread) && !is_function_word(word) && !word.capital && word.norm.size() <= small.norm.size() &&
           word.norm.size() >= 3 && word.norm.size() <= 4 &&
           std::is_permutation(word.norm.begin(), word.norm.end(), small.norm.begin(), small.norm.end());
  };
  return pair(one, other) || pair(other, one);
}

/// All words of the range are of the list, and one is of its narrower part.
static bool all_of_list(const Strip& strip, WordSpan range, Cue list, Cue key) {
  bool any = false;
  for (std::size_t at = range.begin; at < range.end; ++at) {
    if (!strip.words[at].is(list)) return false;
    any = any || strip.words[at].is(key);
  }
  return any;
}

/// "may be referred to collectively herein as" and "are together called"; "are, and shall continue to be," and "remain".
static bool is_same_naming(const Passage& passage, const PassageEdit& edit) {
  const auto both = [&](Cue list, Cue key) {
    return all_of_list(passage.before, edit.before, list, key) && all_of_list(passage.after, edit.after, list, key);
  };
  return both(Cue::restated_naming, Cue::restated_named) || both(Cue::restated_lasting, Cue::restated_lasts);
}

/// The verb of a condition: an "if" stands before it in the same phrase, no other verb between the two, and a comma behind, where
/// what follows from the condition begins.
static bool is_in_condition(const Strip& strip, WordSpan verb) {
  constexpr std::size_t furthest = 20;
  bool closed = false;
  for (std::size_t at = verb.end; at < strip.words.size() && at < verb.end + furthest && !closed; ++at)
    closed = strip.words[at].marks.find(',') != std::string::npos;
  for (std::size_t at = verb.begin; closed && at > 0 && at + furthest > verb.begin; --at) {
    const Word& word = strip.words[at - 1];
    if (word.is(Cue::restated_conditions)) return true;
    if (word.is(Cue::role_modal) || word.is(Cue::role_be) || word.is(Cue::role_have) || word.is(Cue::role_relative) ||
        word.is(Cue::role_that) || begins_phrase(strip.words, at - 1))
      return false;
  }
  return false;
}

/// "If a part is held void", "If a part shall be held void", "Should a part be held void".
static bool is_tense_of_condition(const Passage& passage, const PassageEdit& edit) {
  const auto all = [](const Strip& strip, WordSpan range, Cue cue) {
    return std::all_of(strip.words.begin() + static_cast<std::ptrdiff_t>(range.begin),
                       strip.words.begin() + static_cast<std::ptrdiff_t>(range.end),
                       [&](const Word& word) { return word.is(cue); });
  };
  const auto opens = [](const Strip& strip, WordSpan range) {
    return range.size() == 1 && opens_condition(strip.words, range.begin);
  };
  const bool turned = opens(passage.before, edit.before) != opens(passage.after, edit.after);
  if (turned && edit.before.size() == 1 && edit.after.size() == 1)
    return all(passage.before, edit.before, Cue::restated_conditions) && all(passage.after, edit.after, Cue::restated_conditions);
  return all(passage.before, edit.before, Cue::restated_tense) && all(passage.after, edit.after, Cue::restated_tense) &&
         is_in_condition(passage.before, edit.before) && is_in_condition(passage.after, edit.after);
}

/// "at law or in equity": whichever word joins them, both are meant.
static bool joins_idiom(const std::vector<Word>& words, std::size_t link) {
  const auto is_half = [&](std::size_t preposition) {
    return words[preposition].is(Cue::role_preposition) && words[preposition + 1].is(Cue::restated_idioms);
  };
  return link >= 2 && link + 2 < words.size() && is_half(link - 2) && is_half(link + 1);
}

/// One of the two words that may join them took the other's place there.
static bool is_idiom_turned(const Passage& passage, const PassageEdit& edit) {
  if (edit.before.size() != 1 || edit.after.size() != 1) return false;
  return passage.before.words[edit.before.begin].is(Cue::word_and_or) &&
         passage.after.words[edit.after.begin].is(Cue::word_and_or) && joins_idiom(passage.before.words, edit.before.begin) &&
         joins_idiom(passage.after.words, edit.after.begin);
}

/// "The Company agrees not to", "the Company shall not": both are bound.
static bool is_same_duty(const Strip& before, WordSpan b, const Strip& after, WordSpan a) {
  struct Read {
    bool all = true;
    bool binds = false;
    std::size_t nots = 0;
  };
  const auto read = [](const Strip& strip, WordSpan range) {
    Read found;
    for (std::size_t at = range.begin; at < range.end; ++at) {
      const Word& word = strip.words[at];
      found.binds = found.binds || word.is(Cue::duty_binding);
      found.all = found.all && (word.is(Cue::duty_binding) || word.is(Cue::duty_small));
      found.nots += word.is(Cue::excerpt_not) ? 1U : 0U;
    }
    return found;
  };
  const Read one = read(before, b), other = read(after, a);
  return one.all && other.all && one.binds && other.binds && one.nots == other.nots;
}

/// Two sentences became one, or one two: "… . To the Company's knowledge", "…, and to the Company's knowledge".
static bool is_sentence_link(const Strip& strip, WordSpan range, const Strip& other, std::size_t place) {
  if (range.size() != 1 || !strip.words[range.begin].is(Cue::word_and) || place == 0 || place >= other.words.size()) return false;
  return other.words[place].marks.find_first_of(".;") != std::string::npos;
}

/// "All remedies are cumulative" for "shall be cumulative": the contract declares what is so, and nobody has to do anything.
static bool is_declared(const Passage& passage, const PassageEdit& edit) {
  const auto to_be = [](const Strip& strip, WordSpan range) {
    const bool modal = range.size() == 2 && strip.words[range.begin].is(Cue::restated_declaring);
    return (modal || range.size() == 1) && strip.words[range.end - 1].is(Cue::restated_tense) && range.end < strip.words.size() &&
           strip.words[range.end].marks.empty() && strip.words[range.end].is(Cue::restated_declared);
  };
  return edit.before.size() + edit.after.size() == 3 && !edit.before.empty() && !edit.after.empty() &&
         to_be(passage.before, edit.before) && to_be(passage.after, edit.after);
}

bool is_restated(const Passage& passage, const PassageEdit& edit) {
  if (all_small(passage.before, edit.before) && all_small(passage.after, edit.after)) return is_same_owner(passage, edit);
  const bool first = edit.before.begin == 0 && edit.after.begin == 0;
  if ((first || (!edit.before.empty() && !edit.after.empty())) && all_determiners(passage.before, edit.before) &&
      all_determiners(passage.after, edit.after))
    return is_same_reach(passage.before, edit.before, passage.after, edit.after);
  if (edit.before.empty() &&
      (is_filler(passage.after, edit.after) || is_sentence_link(passage.after, edit.after, passage.before, edit.before.begin)))
    return true;
  if (edit.after.empty() &&
      (is_filler(passage.before, edit.before) || is_sentence_link(passage.before, edit.before, passage.after, edit.after.begin)))
    return true;
  if ((edit.before.empty() || edit.after.empty()) && is_tense_of_condition(passage, edit)) return true;
  if (edit.before.empty()) return is_list_link(passage.after, edit.after) || is_enumerator(passage.after, edit.after);
  if (edit.after.empty()) return is_list_link(passage.before, edit.before) || is_enumerator(passage.before, edit.before);
  if (is_enumerator(passage.before, edit.before) && is_enumerator(passage.after, edit.after) &&
      !points_to_item(passage.before.words, edit.before.begin) && !points_to_item(passage.after.words, edit.after.begin))
    return true;
  if (is_pointing(passage.before, edit.before) && is_pointing(passage.after, edit.after)) return true;
  if (is_same_naming(passage, edit) || is_tense_of_condition(passage, edit) || is_idiom_turned(passage, edit) ||
      is_declared(passage, edit))
    return true;
  if (is_same_duty(passage.before, edit.before, passage.after, edit.after)) return true;
  if (is_misread(passage.before, edit.before, passage.after, edit.after)) return true;
  if (is_here(passage.before, edit.before) && is_here(passage.after, edit.after)) return true;
  return edit.before.size() == 1 && edit.after.size() == 1 &&
         are_synonyms(passage.before.words[edit.before.begin], passage.after.words[edit.after.begin], *passage.after.language);
}

/// Words of content stand where other ones stood, at two places: they took each other's place.
static bool are_exchanged(const Passage& passage) {
  const auto tells = [](const Strip& strip, WordSpan range) {
    return std::any_of(strip.words.begin() + static_cast<std::ptrdiff_t>(range.begin),
                       strip.words.begin() + static_cast<std::ptrdiff_t>(range.end),
                       [](const Word& word) { return !is_small(word) && !word.is(Cue::restated_small_moved); });
  };
  return std::count_if(passage.edits.begin(), passage.edits.end(), [&](const PassageEdit& edit) {
           return tells(passage.before, edit.before) && tells(passage.after, edit.after);
         }) >= 2;
}

bool is_reordered(const Passage& passage) {
  if (passage.inserted() || passage.deleted() || passage.edits.size() < 2 || are_exchanged(passage)) return false;
  const Moved before = words_moved(passage.before, passage.edits, &PassageEdit::before);
  const Moved after = words_moved(passage.after, passage.edits, &PassageEdit::after);
  // Two names that changed places are two parties that did.
  return !before.bound && !after.bound && !before.words.empty() && before.words.size() <= most_moved && before.names < 2 &&
         before.words == after.words;
}

bool says_nothing(const Passage& passage) {
  const auto empty = [](const Strip& strip) {
    return std::all_of(strip.words.begin(), strip.words.end(), [&](const Word& word) {
      const bool letter = word.norm.size() == 1 && !word.number;
      const bool label =
          word.number && strip.words.size() == 1 && word.norm.size() <= 2;  // of an item whose words stand elsewhere
      return is_function_word(word) || letter || label;
    });
  };
  return (passage.inserted() && empty(passage.after)) || (passage.deleted() && empty(passage.before));
}

/// Whom it is about: a role, or a name inside the sentence.
static bool names_somebody(const Strip& strip, WordSpan range) {
  for (std::size_t at = range.begin; at < range.end; ++at) {
    const Word& word = strip.words[at];
    if (!word.capital || word.is(Cue::party_word) || word.is(Cue::pointer_own_agreement)) continue;
    if (word.is(Cue::party_roles) || (at > 0 && !word.upper && !is_function_word(word))) return true;
  }
  return false;
}

/// Watched words as terms of the lexicon: "Non-Exclusive" is another one than "Exclusive".
static std::vector<std::pair<std::uint16_t, std::uint16_t>> terms_of(const Strip& strip) {
  std::vector<std::pair<std::uint16_t, std::uint16_t>> terms;
  if (strip.words.empty()) return terms;
  const PatternTable& table = lexicon_of(*strip.language).phrases;
  for (const PatternMatch& match : find_patterns(table, strip.words))
    terms.emplace_back(table.patterns[match.pattern].family, table.patterns[match.pattern].term);
  std::sort(terms.begin(), terms.end());
  return terms;
}

/// What no clause that every contract has should say.
static std::vector<std::pair<std::uint16_t, std::uint16_t>> grave_terms(const Strip& strip) {
  static constexpr std::array<Family, 7> grave = {Family::payment,    Family::liability,   Family::indemnity,
                                                  Family::discretion, Family::termination, Family::ip_ownership,
                                                  Family::exclusivity};
  auto terms = terms_of(strip);
  std::erase_if(terms, [](const auto& term) {
    return std::find(grave.begin(), grave.end(), static_cast<Family>(term.first)) == grave.end();
  });
  return terms;
}

bool is_boilerplate_restated(const Passage& passage) {
  if (passage.inserted() || passage.deleted() || !is_boilerplate(passage.before) || !is_boilerplate(passage.after)) return false;
  for (const PassageEdit& edit : passage.edits)
    if (names_somebody(passage.before, edit.before) || names_somebody(passage.after, edit.after)) return false;
  const auto negated = [](const Strip& strip) {
    return !find_patterns(lexicon_of(*strip.language).negation, strip.words).empty();
  };
  // "If a provision is invalid" and "any invalid provision" meet the same.
  const auto exceptions = [](const Strip& strip) {
    const PatternTable& table = lexicon_of(*strip.language).exception;
    const auto matches = find_patterns(table, strip.words);
    return std::count_if(matches.begin(), matches.end(), [&](const PatternMatch& match) {
      return static_cast<Term>(table.patterns[match.pattern].term) != Term::exception_if;
    });
  };
  return find_facts(passage.before.words, *passage.before.language).size() ==
             find_facts(passage.after.words, *passage.after.language).size() &&
         negated(passage.before) == negated(passage.after) && exceptions(passage.before) == exceptions(passage.after) &&
         grave_terms(passage.before) == grave_terms(passage.after);
}

static bool binds(const Strip& strip) {
  if (strip.words.empty()) return false;
  const Lexicon& lexicon = lexicon_of(*strip.language);
  return !find_patterns(lexicon.modality, strip.words).empty() || !find_patterns(lexicon.exception, strip.words).empty();
}

bool is_title_alike(const Passage& passage) {
  return !binds(passage.before) && !binds(passage.after) && terms_of(passage.before) == terms_of(passage.after);
}

bool is_title_restated(const Passage& passage) {
  const auto is_title = [](const Strip& strip) {
    return !strip.words.empty() && strip.words.size() <= 16 &&
           std::all_of(strip.words.begin(), strip.words.end(),
                       [](const Word& word) { return word.upper || word.capital || is_function_word(word); }) &&
           std::any_of(strip.words.begin(), strip.words.end(),
                       [](const Word& word) { return word.upper && word.norm.size() > 3; }) &&
           std::none_of(strip.words.begin(), strip.words.end(), [](const Word& word) { return word.number; });
  };
  return is_title(passage.before) && is_title(passage.after) && is_title_alike(passage);
}

}  // namespace clausediff
