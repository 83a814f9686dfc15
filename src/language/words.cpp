// SPDX-License-Identifier: Apache-2.0
// Text → words. One pass over the bytes; what is not ASCII is folded where it is a mark or a ligature, and kept where it is a
// letter.
#include "language/words.h"

#include <algorithm>
#include <array>

#include "text/ascii.h"
#include "text/cue_names.h"
#include "text/utf8.h"

namespace clausediff {
namespace {

enum class Class { letter, digit, space, mark, nothing };

struct Glyph {
  Class what = Class::nothing;
  std::uint32_t bytes = 1;
  std::string_view plain;  // what it stands for; empty: its own bytes
};

struct Folded {
  std::string_view bytes;
  Class what;
  std::string_view plain;
};

// What points at a note (†), or says who owns a name (™), is no letter of the word before it.
constexpr std::array folded = {
    Folded{"\u00A0", Class::space, " "},   Folded{"\u2009", Class::space, " "},    Folded{"\u202F", Class::space, " "},
    Folded{"\u2007", Class::space, " "},   Folded{"\u2002", Class::space, " "},    Folded{"\u2003", Class::space, " "},
    Folded{"\u200B", Class::nothing, ""},  Folded{"\u200C", Class::nothing, ""},   Folded{"\u200D", Class::nothing, ""},
    Folded{"\uFEFF", Class::nothing, ""},  Folded{"\u00AD", Class::nothing, ""},   Folded{"\u2018", Class::mark, "'"},
    Folded{"\u2019", Class::mark, "'"},    Folded{"\u201A", Class::mark, "'"},     Folded{"\u201C", Class::mark, "\""},
    Folded{"\u201D", Class::mark, "\""},   Folded{"\u201E", Class::mark, "\""},    Folded{"\u00AB", Class::mark, "\""},
    Folded{"\u00BB", Class::mark, "\""},   Folded{"\u2010", Class::mark, "-"},     Folded{"\u2011", Class::mark, "-"},
    Folded{"\u2012", Class::mark, "-"},    Folded{"\u2013", Class::mark, "-"},     Folded{"\u2212", Class::mark, "-"},
    Folded{"\u2014", Class::mark, ";"},    Folded{"\u2022", Class::mark, ";"},     Folded{"\u2026", Class::mark, "."},
    Folded{"\u00B7", Class::mark, "-"},    Folded{"\uFB00", Class::letter, "ff"},  Folded{"\uFB01", Class::letter, "fi"},
    Folded{"\uFB02", Class::letter, "fl"}, Folded{"\uFB03", Class::letter, "ffi"}, Folded{"\uFB04", Class::letter, "ffl"},
    Folded{"\u20AC", Class::letter, "€"},  Folded{"\u00A3", Class::letter, "£"},   Folded{"\u20B9", Class::letter, "₹"},
    Folded{"\u00A5", Class::letter, "¥"},  Folded{"\u00A7", Class::letter, "§"},   Folded{"\u00BD", Class::letter, "½"},
    Folded{"\u00BC", Class::letter, "¼"},  Folded{"\u00BE", Class::letter, "¾"},   Folded{"\uFFFC", Class::mark, ","},
    Folded{"\u2020", Class::nothing, ""},  Folded{"\u2021", Class::nothing, ""},   Folded{"\u203B", Class::nothing, ""},
    Folded{"\u2217", Class::nothing, ""},  Folded{"\u00B6", Class::nothing, ""},   Folded{"\u2122", Class::nothing, ""},
    Folded{"\u2120", Class::nothing, ""},  Folded{"\u00AE", Class::nothing, ""},   Folded{"\u00A9", Class::nothing, ""},
};

Glyph glyph_at(std::string_view text, std::uint32_t at) {
  const auto c = static_cast<unsigned char>(text[at]);
  if (c >= 0x80) {
    const auto length = static_cast<std::uint32_t>(std::min(utf8_announced(c), text.size() - at));
    const std::string_view bytes = text.substr(at, length);
    for (const Folded& entry : folded)
      if (entry.bytes == bytes) return {entry.what, length, entry.plain};
    return {Class::letter, length, {}};
  }
  if (c <= ' ') return {Class::space, 1, " "};
  if (is_ascii_digit(text[at])) return {Class::digit, 1, {}};
  if (is_ascii_letter(text[at])) return {Class::letter, 1, {}};
  return {Class::mark, 1, {}};
}

// Symbols that are words by themselves: they are read aloud.
std::string_view symbol_word(std::string_view plain) {
  if (plain.empty() || is_ascii_alphanumeric(plain[0])) return {};
  if (plain.size() == 1) return std::string_view("$%+&").find(plain[0]) != std::string_view::npos ? plain : std::string_view();
  if (plain == "€" || plain == "£" || plain == "₹" || plain == "¥" || plain == "½" || plain == "¼" || plain == "¾") return plain;
  if (plain == "§") return plain;
  if (plain == "≥" || plain == "≤" || plain == "≠" || plain == "≈" || plain == "±" || plain == "×" || plain == "÷") return plain;
  return {};
}

// Of a blank in angle brackets: "<30 days>".
constexpr std::size_t longest_blank = 60;

// The bytes of a comparison written with the keyboard's own marks ("<", ">=", "=<", "<>"), or none: what it stands for is in
// `norm`. It stands before a figure or a sum, and holds no blank to be filled in.
std::uint32_t comparison_at(std::string_view text, std::uint32_t at, std::string_view& norm) {
  struct Written {
    std::string_view marks, norm;
  };
  static constexpr std::array written = {Written{"<=", "≤"}, Written{"=<", "≤"}, Written{">=", "≥"},
                                         Written{"=>", "≥"}, Written{"<>", "≠"}, Written{"!=", "≠"},
                                         Written{"<", "<"},  Written{">", ">"},  Written{"=", "="}};
  if (std::string_view("<>=!").find(text[at]) == std::string_view::npos) return 0;
  const auto is_known = [&](const Written& one) { return text.substr(at).starts_with(one.marks); };
  const auto* found = std::find_if(written.begin(), written.end(), is_known);
  if (found == written.end()) return 0;
  const std::string_view rest = text.substr(at + found->marks.size());
  if (found->marks == "<" && rest.substr(0, longest_blank).find('>') != std::string_view::npos) return 0;
  const std::size_t before = std::min<std::size_t>(at, longest_blank);
  if (found->marks == ">" && text.substr(at - before, before).find('<') != std::string_view::npos) return 0;
  // Blanks, and a currency in letters or as a sign, may stand before the figure.
  constexpr std::size_t most_between = 6;
  const std::size_t figure = rest.substr(0, most_between + 1).find_first_of("0123456789");
  if (figure == std::string_view::npos) return 0;
  norm = found->norm;
  return static_cast<std::uint32_t>(found->marks.size());
}

constexpr std::size_t most_reserved = 4096;  // words that room is made for before any is read

class Reader {
 public:
  Reader(std::string_view text, Span range, std::uint32_t clause, const Stemmer& stemmer, std::vector<Word>& words)
      : text_(text.substr(0, range.end)), at_(range.begin), clause_(clause), stemmer_(stemmer), words_(words) {}

  void read() {
    space_ = true;
    marks_ = words_.empty() ? "" : "\n";
    if (words_.empty() && at_ < text_.size()) words_.reserve(std::min<std::size_t>((text_.size() - at_) / 5 + 2, most_reserved));
    while (at_ < text_.size()) {
      if (is_ascii_letter(text_[at_])) {
        read_letters();
        continue;
      }
      if (text_[at_] == ' ') {
        space_ = true;
        ++at_;
        continue;
      }
      const Glyph glyph = glyph_at(text_, at_);
      const std::string_view plain = plain_of(glyph);
      std::string_view compared;
      if (!symbol_word(plain).empty()) {
        read_symbol(glyph, plain);
      } else if (const std::uint32_t bytes = comparison_at(text_, at_, compared)) {
        read_comparison(bytes, compared);
      } else if (glyph.what == Class::letter) {
        read_letters();
      } else if (glyph.what == Class::digit) {
        read_digits();
      } else {
        skip(glyph, plain);
      }
    }
  }

 private:
  std::string_view plain_of(const Glyph& glyph) const {
    return glyph.plain.empty() && glyph.what != Class::nothing ? text_.substr(at_, glyph.bytes) : glyph.plain;
  }

  // "&" is read as "and".
  std::string_view read_aloud(std::string_view plain) const {
    const auto word = stemmer_.language().cues.list(plain == "&" ? Cue::grammar_ampersand : Cue::grammar_section_sign);
    const bool has_word = (plain == "&" || plain == "§") && !word.empty();
    return has_word ? word.front() : symbol_word(plain);
  }

  void skip(const Glyph& glyph, std::string_view plain) {
    if (glyph.what == Class::space) {
      space_ = true;
      if (text_[at_] == '\n') marks_ += '\n';
    }
    if (glyph.what == Class::mark) {
      if (plain == "-")
        hyphen_ = true;
      else
        marks_ += plain;
    }
    at_ += glyph.bytes;
  }

  Glyph peek(std::uint32_t at) const { return at < text_.size() ? glyph_at(text_, at) : Glyph{}; }

  void read_symbol(const Glyph& glyph, std::string_view plain) {
    Word& word = words_.emplace_back();
    word.span = {at_, at_ + glyph.bytes};
    at_ += glyph.bytes;
    while (plain == "§" && at_ < text_.size() && text_.substr(at_).starts_with("§")) at_ += 2, word.span.end = at_;
    take_sign(word, read_aloud(plain));
  }

  /// Letters of ASCII up to the next other byte, in lower case behind `norm_`. How many of them are capitals.
  std::size_t take_plain() {
    const char* const begin = text_.data() + at_;
    const char* const end = text_.data() + text_.size();
    const char* at = begin;
    std::size_t uppers = 0;
    for (; at < end && is_ascii_letter(*at); ++at) uppers += is_ascii_upper(*at) ? 1 : 0;
    const std::size_t old = norm_.size();
    norm_.append(begin, at);
    at_ += static_cast<std::uint32_t>(at - begin);
    if (uppers > 0)
      std::transform(norm_.begin() + static_cast<std::ptrdiff_t>(old), norm_.end(),
                     norm_.begin() + static_cast<std::ptrdiff_t>(old), [](char c) { return ascii_lower(c); });
    return uppers;
  }

  void read_comparison(std::uint32_t bytes, std::string_view norm) {
    Word& word = words_.emplace_back();
    word.span = {at_, at_ + bytes};
    at_ += bytes;
    take_sign(word, norm);
  }

  // An apostrophe between letters belongs to the word; so do full stops between single capitals ("U.S.").
  void read_letters() {
    Word& word = words_.emplace_back();
    word.span = {at_, at_};
    word.capital = is_ascii_upper(text_[at_]) || static_cast<unsigned char>(text_[at_]) == 0xC3;
    norm_.clear();
    std::size_t uppers = is_ascii_letter(text_[at_]) ? take_plain() : 0;
    word.span.end = at_;
    // Nearly every word is letters up to a space, with nothing in it that needs a look.
    const bool is_plain = at_ < text_.size() && text_[at_] == ' ';
    while (!is_plain && at_ < text_.size()) {
      if (is_ascii_letter(text_[at_])) {
        uppers += take_plain();
        word.span.end = at_;
        continue;
      }
      if (text_[at_] == ' ') break;  // what ends nearly every word needs no look at its glyph
      const Glyph glyph = glyph_at(text_, at_);
      const std::string_view plain = plain_of(glyph);
      const bool apostrophe = plain == "'" && peek(at_ + glyph.bytes).what == Class::letter;
      const bool dotted = plain == "." && is_initial(norm_) && is_ascii_upper(text_[at_ - 1]) && at_ + 1 < text_.size() &&
                          is_ascii_upper(text_[at_ + 1]);
      const bool digit = glyph.what == Class::digit && !norm_.empty() && !is_currency(norm_);
      if (!apostrophe && !dotted && !digit && glyph.what != Class::letter && glyph.what != Class::nothing) break;
      if (glyph.what == Class::letter && !symbol_word(plain).empty()) break;
      uppers += is_ascii_upper(plain.empty() ? 'a' : plain[0]) ? 1 : 0;
      append_lower(norm_, plain);
      word.span.end = at_ += glyph.bytes;
    }
    word.upper = uppers > 1 && uppers == norm_.size();
    if (!is_plain) {
      word.possessive = norm_.ends_with("'s");
      if (word.possessive) norm_.resize(norm_.size() - 2);
      if (read_contraction(word)) return;
    }
    if (word.upper && is_short_name(norm_)) return take_sign(word, norm_.substr(0, 1) + "." + norm_.substr(1));
    take(word, stemmer_.entry(norm_));
  }

  // "we'll" is "we will": two words.
  bool read_contraction(Word& word) {
    const std::size_t apostrophe = norm_.rfind('\'');
    if (apostrophe == std::string::npos || apostrophe == 0 || norm_.size() - apostrophe > 3) return false;
    const std::string_view ending = std::string_view(norm_).substr(apostrophe);
    std::string_view whole;
    for (const std::string_view entry : stemmer_.language().cues.list(Cue::word_contractions))
      if (entry.starts_with(ending) && entry[ending.size()] == ' ') whole = entry.substr(ending.size() + 1);
    if (whole.empty()) return false;
    const Span rest{word.span.begin + static_cast<std::uint32_t>(apostrophe), word.span.end};
    const bool upper = word.upper;
    word.span.end = rest.begin;
    take_sign(word, std::string_view(norm_).substr(0, apostrophe));
    space_ = true;  // no part of the word before it
    Word& second = words_.emplace_back();
    second.upper = upper;
    second.span = rest;
    take_sign(second, whole);
    return true;
  }

  // "US" in capitals is the country, "us" is not: written as "U.S".
  bool is_short_name(std::string_view norm) const {
    return norm.size() == 2 && stemmer_.language().cues.has(Cue::grammar_initials, norm);
  }

  // "USD16,667", "Rs500": the sum is a word of its own.
  bool is_currency(std::string_view norm) const {
    const CurrencyWord* currency = stemmer_.language().currencies.find(norm);
    return currency != nullptr && currency->clings;
  }

  // One letter, alone or after a full stop: "U", "U.S".
  static bool is_initial(const std::string& norm) {
    return norm.size() == 1 || (norm.size() > 1 && norm[norm.size() - 2] == '.');
  }

  static void append_lower(std::string& out, std::string_view plain) {
    for (std::size_t i = 0; i < plain.size(); ++i) {
      const char c = plain[i];
      const bool latin = i > 0 && static_cast<unsigned char>(plain[i - 1]) == 0xC3;
      const auto byte = static_cast<unsigned char>(c);
      if (is_ascii_upper(c))
        out += static_cast<char>(c + 32);
      else if (latin && byte >= 0x80 && byte <= 0x9E && byte != 0x97)
        out += static_cast<char>(byte + 0x20);
      else
        out += c;
    }
  }

  // Digits with the marks and the spaces that group them: "1,000,000.00", "750 000", "4.2.1". A space groups only three digits.
  void read_digits() {
    Word& word = words_.emplace_back();
    word.number = true;
    word.span.begin = at_;
    norm_.clear();
    while (at_ < text_.size()) {
      const Glyph glyph = glyph_at(text_, at_);
      const std::string_view plain = plain_of(glyph);
      const std::uint32_t next = at_ + glyph.bytes;
      const bool digit_follows = peek(next).what == Class::digit;
      if (glyph.what == Class::digit)
        norm_ += plain;
      else if (glyph.what == Class::space && digit_follows && groups(norm_, next))
        norm_ += '\'';
      else if (digit_follows && (plain == "." || plain == "," || plain == "'"))
        norm_ += plain;
      else
        break;
      at_ = next;
      word.span.end = at_;
    }
    take_sign(word, norm_);
  }

  bool groups(const std::string& before, std::uint32_t at) const {
    std::uint32_t digits = 0;
    while (at + digits < text_.size() && text_[at + digits] >= '0' && text_[at + digits] <= '9') ++digits;
    const std::size_t last = before.rfind('\'');
    const std::size_t head = last == std::string::npos ? before.size() : before.size() - last - 1;
    const bool plain_head = before.find_first_not_of("0123456789'") == std::string::npos;
    return digits == 3 && plain_head && (last == std::string::npos ? head <= 3 : head == 3);
  }

  /// A number, a sign, a country's initials, the first of two words that were written as one.
  void take_sign(Word& word, std::string_view norm) { take(word, stemmer_.sign(norm, word.number)); }

  void take(Word& word, const WordEntry& entry) {
    word.entry = &entry;
    word.norm = entry.norm;
    word.stem = entry.stem;
    word.cues = entry.cues;
    word.leads = entry.leads;
    place(word);
  }

  /// What the last word, which this is, has from what stands before it.
  void place(Word& word) {
    const bool follows = words_.size() > 1 && words_[words_.size() - 2].clause == clause_;
    word.clause = clause_;
    word.joined = !space_ && follows && (marks_.empty() || marks_ == "/" || marks_ == "(");
    word.hyphen = word.joined && hyphen_;
    if (hyphen_ && space_) marks_ += ';';  // a dash between words
    if (!marks_.empty()) word.marks = stemmer_.keep(marks_);
    marks_.clear();
    space_ = hyphen_ = false;
  }

  std::string_view text_;
  std::uint32_t at_;
  std::uint32_t clause_;
  const Stemmer& stemmer_;
  std::vector<Word>& words_;
  std::string marks_;
  std::string norm_;  // of the word that is being read
  bool space_ = true;
  bool hyphen_ = false;
};

}  // namespace

void read_words(std::string_view text, Span range, std::uint32_t clause, const Stemmer& stemmer, std::vector<Word>& words) {
  Reader(text, range, clause, stemmer, words).read();
}

namespace {

/// "u.s", "u.s.c": "the U.S. Court order" goes on.
bool is_initials(std::string_view norm) {
  if (norm.size() < 3 || norm.size() % 2 == 0) return false;
  for (std::size_t at = 0; at < norm.size(); ++at)
    if (at % 2 == 0 ? !is_ascii_letter(norm[at]) : norm[at] != '.') return false;
  return true;
}

/// "Schedule A", "(B)", "April 30": a letter or a number that a sentence may end on, and no label of its own.
bool is_designation(const std::vector<Word>& words, std::size_t at) {
  const Word& word = words[at];
  if (word.number) return word.marks.empty() && at > 1;
  if (word.norm.size() != 1) return false;
  return words[at + 1].marks.find(").") != std::string::npos || words[at - 1].is(Cue::sentence_lettered);
}

/// "jane.Mary.Roe@hall.example": the word stands in a name with stops, and no blank behind any.
bool is_dotted_name(const std::vector<Word>& words, std::size_t at) {
  const auto tight = [&](std::size_t next, std::string_view mark) {
    return next < words.size() && words[next].marks == mark && words[next].clause == words[next - 1].clause &&
           words[next].span.begin == words[next - 1].span.end + 1;
  };
  return tight(at, ".") && (tight(at + 1, ".") || tight(at + 1, "@"));
}

/// "(this\n"Agreement")": a bracket is open before the word, and closed behind it.
bool is_in_short_bracket(const std::vector<Word>& words, std::size_t at) {
  constexpr std::size_t longest = 8;  // words
  const std::string_view own = words[at].marks.substr(0, words[at].marks.find('\n'));
  if (own.find(')') != std::string_view::npos) return false;
  bool open = own.find('(') != std::string_view::npos;
  for (std::size_t back = at; !open && back-- > at - std::min(at, longest);) {
    if (words[back].marks.find(')') != std::string_view::npos) return false;
    open = words[back].marks.find('(') != std::string_view::npos;
  }
  for (std::size_t next = at + 1; open && next < std::min(words.size(), at + longest); ++next)
    if (words[next].marks.find(')') != std::string_view::npos) return words[next].marks.find('\n') == std::string_view::npos;
  return false;
}

}  // namespace

bool begins_sentence_behind_marks(const std::vector<Word>& words, std::size_t at) {
  const Word& word = words[at];
  if (word.marks.find_first_of(";?!") != std::string::npos) return true;
  if (word.marks.find('\n') != std::string::npos && !is_in_short_bracket(words, at)) return true;
  // A full stop ends a sentence where a capital follows and what stands before it is no abbreviation.
  if (word.marks.find('.') == std::string::npos || is_dotted_name(words, at)) return false;
  const std::size_t last = words[at - 1].norm.size();
  if (at > 2 && word.capital && is_designation(words, at - 1)) return true;
  if (is_initials(words[at - 1].norm) && !is_function_word(word)) return false;
  return (word.capital || word.number) && (last > 2 || (last == 2 && is_function_word(words[at - 1])));
}

bool points_to_item(const std::vector<Word>& words, std::size_t at) {
  if (at == 0 || at >= words.size()) return false;
  const Word& last = words[at - 1];
  if (last.is(Cue::sentence_lettered) || last.number || last.is(Cue::role_to)) return true;
  const bool joins = last.is(Cue::word_and) || last.is(Cue::word_or);  // an item would have words of its own between
  return joins && at > 1 && words[at - 2].marks.find('(') != std::string::npos && last.marks.starts_with(')');
}

bool begins_phrase(const std::vector<Word>& words, std::size_t at) {
  return at == 0 || at >= words.size() ||
         (!words[at].marks.empty() && words[at].marks.find_first_of(".,;:()\n") != std::string::npos);
}

bool is_function_word(const Word& word) { return word.is(Cue::grammar_function_words); }

}  // namespace clausediff
