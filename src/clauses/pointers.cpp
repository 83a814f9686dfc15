// SPDX-License-Identifier: Apache-2.0
// Pointers as they stand in a text.
#include "clauses/pointers.h"

#include <algorithm>
#include <cstddef>

#include "clauses/characters.h"
#include "clauses/labels.h"
#include "text/cue_names.h"

namespace clausediff {
namespace {

constexpr std::string_view section_sign = "§";
constexpr std::size_t home_reach = 110;  // bytes behind a pointer in which the name of its document is looked for

struct Number {
  std::size_t size = 0;  // 0 where there is none
  bool relative = false;
  bool dotted = false;  // holds a full stop or a bracket
};

std::size_t brackets_at(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && text[end] == '(') {
    const std::size_t close = text.substr(end, 8).find(')');
    if (close == std::string_view::npos || close < 2) break;
    const std::string_view mark = text.substr(end + 1, close - 1);
    const bool digits = std::all_of(mark.begin(), mark.end(), is_digit);
    const bool letters = std::all_of(mark.begin(), mark.end(), is_letter) &&
                         (mark.size() == 1 || roman_value(mark) != 0 || (mark.size() == 2 && mark[0] == mark[1]));
    if (!digits && !letters) break;
    end += close + 1;
  }
  return end - at;
}

Number number_at(std::string_view text, std::size_t at, PointerKind word) {
  Number number;
  std::size_t end = at;
  while (end < text.size() && is_digit(text[end])) {
    end += count_while(text, end, is_digit);
    if (end + 1 < text.size() && is_upper(text[end]) && !is_word(text[end + 1])) ++end;
    if (end + 1 >= text.size() || text[end] != '.' || !is_digit(text[end + 1])) break;
    number.dotted = true;
    ++end;
  }
  if (end == at) {
    const std::size_t letters = count_while(text, at, is_upper);
    const bool roman = letters > 0 && roman_value(text.substr(at, letters)) != 0;
    const bool single =
        letters == 1 && (word == PointerKind::schedule || word == PointerKind::recital || word == PointerKind::part);
    // "A.2", "II.1": a letter or a numeral before digits.
    const std::size_t dot = at + letters;
    const bool compound = (roman || letters == 1) && dot + 1 < text.size() && text[dot] == '.' && is_digit(text[dot + 1]);
    if (roman || single || compound) end = dot;
    while (compound && end + 1 < text.size() && text[end] == '.' && is_digit(text[end + 1])) {
      end += 1 + count_while(text, end + 1, is_digit);
      number.dotted = true;
    }
  }
  const bool joined =
      end > at && end + 1 < text.size() && text[end] == '-' && (is_digit(text[end + 1]) || is_upper(text[end + 1]));
  if (joined && (word == PointerKind::schedule || is_upper(text[end - 1])))
    end += 1 + count_while(text, end + 1, [](char c) { return is_digit(c) || is_upper(c); });
  number.relative = end == at;
  const std::size_t brackets = brackets_at(text, end);
  number.dotted = number.dotted || brackets > 0;
  end += brackets;
  if (end == at || (end < text.size() && (is_word(text[end]) || text[end] == '%'))) return {};
  number.size = end - at;
  return number;
}

std::string word_at(std::string_view text, std::size_t at) {
  return lower(text.substr(at, count_while(text, at, [](char c) { return is_word(c) || c == '-'; })));
}

/// Behind a number of a list: where the next number can begin, or npos.
std::size_t next_in_list(std::string_view text, std::size_t at, bool& joined, const Language& language) {
  std::size_t next = skip_space(text, at);
  joined = false;
  const bool comma = next < text.size() && text[next] == ',';
  if (comma) next = skip_space(text, next + 1);
  for (const std::string_view word : language.cues.list(Cue::pointer_joints)) {
    if (!begins_with(text.substr(next), word)) continue;
    joined = true;
    return skip_space(text, next + word.size());
  }
  return comma ? next : std::string_view::npos;
}

class Scanner {
 public:
  Scanner(std::string_view text, std::uint32_t begin, const PointerFinder& finder)
      : text_(text), at_(begin), finder_(finder), language_(finder.language()) {}

  std::vector<Pointer> scan() {
    while (at_ < text_.size()) {
      if (is_letter(text_[at_]))
        read_word();
      else if (text_[at_] == section_sign[0] && begins_with(text_.substr(at_), section_sign))
        read_sign();
      else
        ++at_;
    }
    return std::move(pointers_);
  }

 private:
  void read_sign() {
    const std::size_t begin = at_;
    std::size_t end = at_;
    while (begins_with(text_.substr(end), section_sign)) end += section_sign.size();
    at_ = end;
    read_numbers({section_sign, PointerKind::section, end - begin > 2, ""}, begin, skip_space(text_, end));
  }

  void read_word() {
    const std::size_t begin = at_;
    at_ += count_while(text_, at_, [](char c) { return is_word(c) || c == '-'; });
    const std::size_t size = at_ - begin;
    if (size < 3 || !finder_.may_be_noun(text_[begin], size)) return;
    const std::string word = lower(text_.substr(begin, size));
    const PointerNoun* keyword = language_.pointers.find(word);
    if (keyword == nullptr || keyword->use == PointerUse::label) return;
    std::size_t end = at_;
    if (is(Cue::pointer_abbreviated, word) && end < text_.size() && text_[end] == '.') ++end;
    read_numbers(*keyword, begin, skip_space(text_, end));
  }

  void read_numbers(const PointerNoun& keyword, std::size_t begin, std::size_t at) {
    const Number first = number_at(text_, at, keyword.kind);
    const bool capital = is_upper(text_[begin]) || static_cast<unsigned char>(text_[begin]) >= 0x80U;
    if (first.size == 0) return read_self(keyword, begin);
    if (keyword.kind == PointerKind::part && !capital) return;
    const std::size_t made = pointers_.size();
    add(keyword, begin, at, first);
    read_list(keyword, at + first.size, first.dotted);
    if (keyword.kind == PointerKind::schedule && first.relative) pointers_.resize(made);
    find_home(made, begin);
  }

  void add(const PointerNoun& keyword, std::size_t begin, std::size_t number, const Number& size) {
    Pointer pointer;
    pointer.word = keyword.kind;
    pointer.noun = keyword.title;
    pointer.span = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(number + size.size)};
    pointer.number = text_.substr(number, size.size);
    pointer.relative = size.relative;
    at_ = number + size.size;
    pointers_.push_back(std::move(pointer));
  }

  /// "4.1, 4.2 and 5(a)" behind the first number; "(a) or (b)" goes on from the number before it.
  void read_list(const PointerNoun& keyword, std::size_t at, bool dotted) {
    bool joined = false;
    for (std::size_t next = next_in_list(text_, at, joined, language_); next != std::string_view::npos;
         next = next_in_list(text_, at, joined, language_)) {
      const Number number = number_at(text_, next, keyword.kind);
      const bool sure = keyword.plural || (joined && (number.dotted || number.relative));
      if (number.size == 0 || !sure || (dotted && !number.dotted && !keyword.plural)) return;
      if (!number.dotted && is(Cue::pointer_quantities, word_at(text_, skip_space(text_, next + number.size)))) return;
      const std::string before = pointers_.back().number;
      const bool relative_list = pointers_.back().relative;
      add(keyword, next, next, number);
      if (number.relative && !relative_list) {
        const std::size_t bracket = before.find_last_of('(');
        pointers_.back().number = before.substr(0, bracket) + pointers_.back().number;
        pointers_.back().relative = false;
      }
      at = next + number.size;
    }
  }

  /// "this Section": the clause the words stand in.
  void read_self(const PointerNoun& keyword, std::size_t begin) {
    if (keyword.plural || keyword.kind == PointerKind::paragraph || keyword.kind == PointerKind::part) return;
    const std::size_t size = self_before(begin);
    if (size == 0) return;
    const std::size_t from = begin - size;
    if ((from > 0 && is_word(text_[from - 1])) || !is_upper(text_[begin])) {
      if (keyword.kind != PointerKind::clause) return;
    }
    Pointer pointer;
    pointer.word = keyword.kind;
    pointer.noun = keyword.title;
    pointer.span = {static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(at_)};
    pointer.home = PointerHome::here;
    pointers_.push_back(std::move(pointer));
  }

  /// Bytes of "this " before `at`; 0 where it does not stand there.
  std::size_t self_before(std::size_t at) const {
    for (const std::string_view word : language_.cues.list(Cue::pointer_self)) {
      if (at >= word.size() && lower(text_.substr(at - word.size(), word.size())) == word) return word.size();
    }
    return 0;
  }

  /// The words around a list of pointers say whose clauses they are; all of the list share them.
  void find_home(std::size_t made, std::size_t begin) {
    Pointer found;
    const std::string_view before = text_.substr(begin > 24 ? begin - 24 : 0, std::min<std::size_t>(begin, 24));
    const std::size_t last = before.find_last_not_of(" \t\n\xC2\xA0");
    const std::size_t word = last == std::string_view::npos ? last : before.find_last_of(" \t\n(", last);
    const std::string previous = last == std::string_view::npos
                                     ? std::string()
                                     : lower(before.substr(word == std::string_view::npos ? 0 : word + 1,
                                                           last - (word == std::string_view::npos ? std::size_t{0} - 1 : word)));
    if (is(Cue::pointer_statutes, previous))
      found.home = PointerHome::statute;
    else
      read_home(found);
    for (std::size_t at = made; at < pointers_.size(); ++at) {
      pointers_[at].home = found.home;
      pointers_[at].home_number = found.home_number;
      pointers_[at].home_noun = found.home_noun;
    }
  }

  void read_home(Pointer& found) const {
    std::size_t at = skip_space(text_, at_);
    std::string word = word_at(text_, at);
    if (is(Cue::pointer_here, word)) {
      found.home = PointerHome::here;
      return;
    }
    if (begins_with(text_.substr(at), ",")) {
      const std::size_t next = skip_space(text_, at + 1);
      const std::string behind = word_at(text_, next);
      if (is(Cue::word_of, behind)) at = next, word = behind;
    }
    if (!is(Cue::pointer_home_links, word)) return;
    at = skip_space(text_, at + word.size());
    const std::string next = word_at(text_, at);
    if (is(Cue::word_this, next)) {
      found.home = PointerHome::here;
      read_own_schedule(found, skip_space(text_, at + next.size()));
      return;
    }
    read_named_home(found, at, is(Cue::pointer_firm_home_links, word));
  }

  /// "this Schedule" in "paragraph 3 of this Schedule".
  void read_own_schedule(Pointer& found, std::size_t at) const {
    const std::string word = word_at(text_, at);
    for (const PointerNoun& keyword : language_.pointers.entries) {
      if (keyword.kind == PointerKind::schedule && keyword.use != PointerUse::label && keyword.word == word)
        found.home = PointerHome::schedule;
    }
  }

  void read_named_home(Pointer& found, std::size_t at, bool firm) const {
    const bool definite = is(Cue::word_the, word_at(text_, at));
    std::size_t words = 0;
    const std::size_t end = std::min(text_.size(), at + home_reach);
    while (at < end && words < 12) {
      const std::string word = word_at(text_, at);
      if (word.empty()) {
        if (std::string_view(",;()\"").find(text_[at]) != std::string_view::npos) return;
        at += text_[at] == '.' && at + 1 < text_.size() && space_at(text_, at + 1) > 0 ? home_reach : 1;
        continue;
      }
      const std::size_t next = at + word.size();
      const bool capital = !is_lower(text_[at]);
      if (read_schedule_home(found, word, next)) return;
      if (capital && (is(Cue::pointer_statutes, word) || begins_with_any(text_.substr(at), Cue::pointer_statute_codes)))
        found.home = PointerHome::statute;
      else if (capital && firm && is(Cue::pointer_agreements, word)) {
        if (definite && words == 1)
          found.home_noun = word;
        else
          found.home = PointerHome::agreement;
      }
      if (found.home != PointerHome::unsaid || !found.home_noun.empty()) return;
      if (!capital && words > 0 && !is(Cue::pointer_name_links, word)) return;
      at = skip_space(text_, next);
      ++words;
    }
  }

  bool read_schedule_home(Pointer& found, const std::string& word, std::size_t at) const {
    for (const PointerNoun& keyword : language_.pointers.entries) {
      if (keyword.kind != PointerKind::schedule || keyword.use == PointerUse::label || keyword.word != word) continue;
      const std::size_t next = skip_space(text_, at);
      const Number number = number_at(text_, next, PointerKind::schedule);
      if (number.size == 0) return false;
      found.home = PointerHome::schedule;
      found.home_number = std::string(keyword.title) + " " + std::string(text_.substr(next, number.size));
      return true;
    }
    return false;
  }

  bool begins_with_any(std::string_view text, Cue cue) const {
    const auto list = language_.cues.list(cue);
    return std::any_of(list.begin(), list.end(), [&](std::string_view phrase) { return begins_with(text, phrase); });
  }

  bool is(Cue cue, std::string_view word) const { return language_.cues.has(cue, word); }

  std::string_view text_;
  std::size_t at_ = 0;
  const PointerFinder& finder_;
  const Language& language_;
  std::vector<Pointer> pointers_;
};

}  // namespace

PointerFinder::PointerFinder(const Language& language) : language_(language) {
  for (const PointerNoun& noun : language.pointers.entries) {
    if (noun.word.empty() || noun.word.size() > longest_noun) continue;
    for (const char first : {noun.word[0], ascii_upper(noun.word[0])})
      noun_sizes_[static_cast<unsigned char>(first)] |= static_cast<std::uint16_t>(1U << noun.word.size());
  }
}

std::vector<Pointer> PointerFinder::find(std::string_view text, std::uint32_t begin) const {
  return Scanner(text, begin, *this).scan();
}

}  // namespace clausediff
