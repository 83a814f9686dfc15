// SPDX-License-Identifier: Apache-2.0
#include "diff/same_letters.h"

#include <algorithm>
#include <cctype>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "diff/breaks.h"
#include "diff/word_map.h"
#include "recut.h"
#include "text/ascii.h"
#include "text/cue_names.h"
#include "text/leads.h"
#include "text/normalize.h"
#include "text/tokens.h"

namespace clausediff {
namespace {

constexpr std::uint32_t longest_gap = 60;  // words between two equal ones that are looked at: a line in spaced capitals has many
constexpr std::string_view address_mark = "://";
constexpr std::size_t fewest_spaced = 3;  // letters that stand apart
constexpr std::uint32_t few_times = 2;    // that a word without its hyphen may stand in a version

/// The same letters as words of both versions.
struct Unit {
  std::uint32_t before = 0;
  std::uint32_t before_end = 0;
  std::uint32_t after = 0;
  std::uint32_t after_end = 0;
  bool same_case = true;
};

/// What a reader of letters alone sees.
std::string letters_of(std::string_view word, const CompareOptions& options) {
  std::string letters;
  for (const char c : normal_form(word, options)) {
    if (c != '-') letters += c;
  }
  return letters;
}

std::string lower(std::string_view word) { return folded_case(word); }

/// "32-581" of "Code 32-581.01(12)": the digits on both sides of the hyphen.
std::string_view numbers_around(std::string_view text, std::size_t hyphen) {
  std::size_t begin = hyphen, end = hyphen + 1;
  while (begin > 0 && is_ascii_digit(text[begin - 1])) --begin;
  while (end < text.size() && is_ascii_digit(text[end])) ++end;
  return begin < hyphen && end > hyphen + 1 ? text.substr(begin, end - begin) : std::string_view();
}

/// How often each word stands in a version, and each two numbers with a hyphen between them.
class Vocabulary {
 public:
  explicit Vocabulary(const Running& text) {
    for (std::uint32_t at = 0; at < text.size(); ++at) {
      const std::string_view word = text.word(at);
      ++counts_[lower(word)];
      const std::size_t hyphen = word.find('-');
      if (hyphen == std::string_view::npos) continue;
      const std::string_view numbers = numbers_around(text.paragraph(at).text, text.span_of(at).begin + hyphen);
      if (!numbers.empty() && numbers != word) ++counts_[std::string(numbers)];
    }
  }

  std::uint32_t count(std::string_view word) const {
    const auto found = counts_.find(lower(word));
    return found == counts_.end() ? 0 : found->second;
  }

 private:
  std::unordered_map<std::string, std::uint32_t> counts_;
};

bool shows_capitals(const Running& text, std::uint32_t word) {
  const Paragraph& paragraph = text.paragraph(word);
  const std::uint32_t at = text.span_of(word).begin;
  const auto run = std::find_if(paragraph.runs.begin(), paragraph.runs.end(), [at](const Run& r) { return at < r.span.end; });
  if (run == paragraph.runs.end()) return false;
  const Format& format = text.document().formats[run->format];
  return format.caps || format.small_caps;
}

/// One side of a comparison and what is to be done to its text.
struct Half {
  const Running& text;
  bool may_change = false;
  std::vector<DroppedText>& changes;
};

class Mender {
 public:
  Mender(Half before, Half after, const CompareOptions& options)
      : before_(before), after_(after), options_(options), cross_(before.text.document().kind != after.text.document().kind) {}

  void mend(const std::vector<std::uint32_t>& to_after) {
    std::uint32_t b = 0, a = 0;
    for (std::uint32_t at = 0; at <= before_.text.size(); ++at) {
      const bool end = at == before_.text.size();
      if (!end && to_after[at] == none) continue;
      const std::uint32_t partner = end ? after_.text.size() : to_after[at];
      read_gap(b, at, a, partner);
      b = at + 1;
      a = partner + 1;
    }
    if (units_.empty()) return;
    const Vocabulary in_before(before_.text), in_after(after_.text);
    for (const Unit& unit : units_) settle(unit, in_before, in_after);
  }

 private:
  /// Cuts the words between two equal ones into units of the same letters.
  void read_gap(std::uint32_t b, std::uint32_t b_end, std::uint32_t a, std::uint32_t a_end) {
    if (b == b_end || a == a_end || b_end - b > longest_gap || a_end - a > longest_gap) return;
    std::string left, right;
    Unit unit{b, b, a, a};
    while (true) {
      if (left.size() == right.size() && !left.empty()) {
        if (left != right && lower(left) != lower(right)) return;
        unit.same_case = left == right;
        units_.push_back(unit);
        unit = {unit.before_end, unit.before_end, unit.after_end, unit.after_end};
        left.clear();
        right.clear();
        continue;
      }
      if (left.size() <= right.size()) {
        if (unit.before_end == b_end) return;
        left += letters_of(before_.text.word(unit.before_end++), options_);
      } else {
        if (unit.after_end == a_end) return;
        right += letters_of(after_.text.word(unit.after_end++), options_);
      }
    }
  }

  static bool is_one(std::uint32_t begin, std::uint32_t end) { return end == begin + 1; }

  void settle(const Unit& unit, const Vocabulary& in_before, const Vocabulary& in_after) {
    if (!unit.same_case) return settle_capitals(unit);
    const bool one_before = is_one(unit.before, unit.before_end), one_after = is_one(unit.after, unit.after_end);
    if (cross_ && one_after && settle_numbers(after_, unit.after, in_after, before_, unit.before, unit.before_end, in_before))
      return;
    if (cross_ && one_before && settle_numbers(before_, unit.before, in_before, after_, unit.after, unit.after_end, in_after))
      return;
    if (one_before && one_after)
      settle_hyphen(unit, in_before, in_after);
    else if (one_before)
      close_up(after_, unit.after, unit.after_end, in_after, in_before, before_.text.word(unit.before));
    else if (one_after)
      close_up(before_, unit.before, unit.before_end, in_before, in_after, after_.text.word(unit.after));
  }

  /// The page has capitals where the .docx has small letters and asks for capitals.
  void settle_capitals(const Unit& unit) {
    if (!is_one(unit.before, unit.before_end) || !is_one(unit.after, unit.after_end)) return;
    const std::string_view was = before_.text.word(unit.before), is = after_.text.word(unit.after);
    if (before_.may_change && shows_capitals(before_.text, unit.before) && is_all_capitals(is))
      replace(before_, unit.before, is);
    else if (after_.may_change && shows_capitals(after_.text, unit.after) && is_all_capitals(was))
      replace(after_, unit.after, was);
  }

  /// "fiftytwo" for "fifty-two": the file that was made of the other one's page is mended.
  void settle_hyphen(const Unit& unit, const Vocabulary& in_before, const Vocabulary& in_after) {
    const std::string_view was = before_.text.word(unit.before), is = after_.text.word(unit.after);
    if (!cross_ || was.size() == is.size()) return;
    const bool in_after_whole = is.size() < was.size();
    const std::string_view whole = in_after_whole ? is : was, hyphenated = in_after_whole ? was : is;
    const Vocabulary& of_whole = in_after_whole ? in_after : in_before;
    const Vocabulary& of_hyphenated = in_after_whole ? in_before : in_after;
    if (of_hyphenated.count(whole) > 0 || of_whole.count(whole) > few_times) return;
    if (of_whole.count(hyphenated) == 0 && may_be_another(hyphenated)) return;
    if (after_.may_change && after_.text.document().kind != SourceKind::docx)
      replace(after_, unit.after, was);
    else if (before_.may_change)
      replace(before_, unit.before, is);
  }

  /// "32581.01" for "32-581.01": only where the version has "32-581" elsewhere, and the other one has no such number.
  static bool settle_numbers(Half& half, std::uint32_t word, const Vocabulary& own, const Half& other, std::uint32_t begin,
                             std::uint32_t end, const Vocabulary& others) {
    if (!half.may_change || half.text.document().kind == SourceKind::docx) return false;
    if (other.text.paragraph_of(begin) != other.text.paragraph_of(end - 1)) return false;
    const std::string_view whole = half.text.word(word);
    const Span span{other.text.span_of(begin).begin, other.text.span_of(end - 1).end};
    const std::string_view hyphenated = std::string_view(other.text.paragraph(begin).text).substr(span.begin, span.size());
    std::string without;
    for (std::size_t at = 0; at < hyphenated.size(); ++at) {
      if (hyphenated[at] != '-')
        without += hyphenated[at];
      else if (numbers_around(hyphenated, at).empty() || own.count(numbers_around(hyphenated, at)) == 0)
        return false;
    }
    if (without != whole || whole.size() == hyphenated.size()) return false;
    if (others.count(whole) > 0 || own.count(whole) > few_times) return false;
    replace(half, word, hyphenated);
    return true;
  }

  /// "re-sign" is not "resign": where so short a part is set off, the hyphen may be what tells two words apart. "14day" can be
  /// but "14-day".
  static bool may_be_another(std::string_view hyphenated) {
    constexpr std::size_t short_part = 2;
    std::size_t begin = 0;
    for (std::size_t end = hyphenated.find('-'); end != std::string_view::npos; end = hyphenated.find('-', begin)) {
      const bool number = end > begin && is_ascii_digit(hyphenated[end - 1]);
      if (number ? !has_letters(hyphenated.substr(end + 1), short_part + 1) : end - begin <= short_part) return true;
      begin = end + 1;
    }
    return hyphenated.size() - begin <= short_part;
  }

  static bool has_letters(std::string_view text, std::size_t count) {
    return text.size() >= count && std::all_of(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(count), is_ascii_letter);
  }

  /// The parts that stand apart are one word, for at least one of them is none.
  void close_up(Half& half, std::uint32_t begin, std::uint32_t end, const Vocabulary& own, const Vocabulary& other,
                std::string_view whole) {
    const Running& text = half.text;
    if (!half.may_change || text.paragraph_of(begin) != text.paragraph_of(end - 1)) return;
    std::size_t single = 0;
    bool fragment = false, words = false, signs = false, function_word = false;
    for (std::uint32_t at = begin; at < end; ++at) {
      const std::string_view part = text.word(at);
      if (part == "-") return;
      single += part.size() == 1 && is_ascii_letter(part[0]) ? 1 : 0;
      words = words || std::any_of(part.begin(), part.end(), [](char c) { return is_ascii_letter(c); });
      signs = signs || part.find_first_of("/_@") != std::string_view::npos;
      function_word = function_word || options_.language->cues.has(Cue::grammar_function_words, lower(part));
      fragment = fragment || (other.count(part) == 0 && own.count(part) <= few_times);
    }
    const bool spaced = single == end - begin && single >= fewest_spaced;
    if (!spaced &&
        !(words && (signs || (fragment && !function_word)) && (cross_ || whole.find(address_mark) != std::string_view::npos)))
      return;
    for (std::uint32_t at = begin; at + 1 < end; ++at) {
      const Span gap{text.span_of(at).end, text.span_of(at + 1).begin};
      if (!gap.empty()) half.changes.push_back({text.paragraph_of(at), gap, {}});
    }
  }

  static void replace(Half& half, std::uint32_t word, std::string_view with) {
    half.changes.push_back({half.text.paragraph_of(word), half.text.span_of(word), std::string(with)});
  }

  Half before_;
  Half after_;
  const CompareOptions& options_;
  bool cross_;
  std::vector<Unit> units_;
};

/// Letters that stand apart, "A G R E E", or an address: what two texts of one kind are looked through for.
bool has_spaced_or_address(const Document& document) {
  for (const Paragraph& paragraph : document.paragraphs) {
    const std::string_view text = paragraph.text;
    if (text.find(address_mark) != std::string_view::npos) return true;
    std::size_t single = 0;
    for (std::size_t at = 1; at + 1 < text.size(); at += 2) {
      // Single letters in a row stand at every second byte, whichever of the two is looked at.
      const bool here = is_ascii_letter(text[at]) && text[at - 1] == ' ' && text[at + 1] == ' ';
      const bool beside = is_ascii_letter(text[at - 1]) && text[at] == ' ' && is_ascii_letter(text[at + 1]);
      single = here || beside ? single + 1 : 0;
      if (single >= fewest_spaced) return true;
    }
  }
  return false;
}

}  // namespace

void mend_same_letters(Document& before, Document& after, bool mend_before, bool mend_after, const CompareOptions& options) {
  if (before.kind == after.kind && !has_spaced_or_address(before) && !has_spaced_or_address(after)) return;
  Recutting before_cutting, after_cutting;
  {
    const Words words = tokenize(before, after, options, Compounds::apart);
    const Running left(before, words.before, *options.language), right(after, words.after, *options.language);
    const WordMap map = map_words(left.ids(), right.ids());
    Mender({left, mend_before, before_cutting.dropped}, {right, mend_after, after_cutting.dropped}, options).mend(map.to_after);
  }
  if (!before_cutting.dropped.empty()) recut(before, before_cutting);
  if (!after_cutting.dropped.empty()) recut(after, after_cutting);
}

}  // namespace clausediff
