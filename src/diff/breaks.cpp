// SPDX-License-Identifier: Apache-2.0
#include "diff/breaks.h"

#include <algorithm>
#include <utility>

#include "text/ascii.h"
#include "text/leads.h"
#include "text/scanner.h"

namespace clausediff {
namespace {

constexpr std::uint32_t own_paragraph = 8;    // words, with a sentence's end, that only one version has: a paragraph of its own
constexpr std::uint32_t longest_tail = 3;     // words with which a paragraph ends, by which its end is found
constexpr std::uint32_t farthest_tail = 400;  // words among which they are looked for
constexpr std::uint32_t longest_mark = 3;     // words that a page leaves behind a sentence: "- 6 -"
constexpr std::size_t short_line = 60;        // bytes of a heading's or an address's line

bool ends_text(std::string_view word) { return word == "." || word == ";" || word == ":" || word == "?" || word == "!"; }

std::string_view trimmed(std::string_view text) { return stripped(text, " \t\n\f"); }

/// The last of the words [from, to) of a text before which a paragraph could begin: behind a sentence's end, or at a label.
std::uint32_t best_place(const Running& text, std::uint32_t from, std::uint32_t to) {
  for (std::uint32_t at = to; at > from; --at) {
    if (at < text.size() && ends_text(text.word(at - 1))) return at;
  }
  for (std::uint32_t at = to; at > from; --at) {
    if (at < text.size() && lead_of(text.text_from(at), text.language()) != Lead::text) return at;
  }
  return none;
}

/// The places of a break whose nearest partners in the other version are the words `last` and `next`.
struct Places {
  std::uint32_t first = none;
  std::uint32_t second = none;
};

/// The best place of the gap that was asked for last: all breaks between the same two partners ask for the same one.
struct KnownPlace {
  std::uint32_t from = none;
  std::uint32_t to = none;
  std::uint32_t place = none;
};

std::uint32_t best_place(const Running& other, std::uint32_t from, std::uint32_t to, KnownPlace& known) {
  if (known.from != from || known.to != to) known = {from, to, best_place(other, from, to)};
  return known.place;
}

/// "… was paid. 6": a page's number, or a sign or two, behind the sentence.
bool ends_before_mark(const Running& text, std::uint32_t begin, std::uint32_t end) {
  for (std::uint32_t at = end - std::min(end - begin, longest_mark); at < end; ++at) {
    if (at > begin && ends_text(text.word(at - 1))) return true;
  }
  return false;
}

/// Nothing, or signs that stand right behind the word before them, as a comma that one version alone has.
bool stands_on_word(const Running& other, std::uint32_t begin, std::uint32_t end) {
  for (std::uint32_t at = begin; at < end; ++at) {
    if (!other.is_mark(at) || other.begins(at) || other.span_of(at - 1).end != other.span_of(at).begin) return false;
  }
  return true;
}

Places places_between(const Running& other, std::uint32_t last, std::uint32_t next, bool last_exact, bool next_exact,
                      KnownPlace& known) {
  const std::uint32_t begin = last + 1;  // `none` wraps to 0: the start of the text
  if (begin == next || (last != none && next - begin <= longest_mark && stands_on_word(other, begin, next))) return {next, none};
  if (last_exact && next_exact) {
    const std::uint32_t size = next - begin;
    const bool labelled = lead_of(other.text_from(begin), other.language()) != Lead::text;
    const bool sentence = ends_text(other.word(next - 1));
    const bool ended = sentence || ends_before_mark(other, begin, next);
    if (size >= own_paragraph && (ended || labelled)) return {begin, next};
    return {sentence && !labelled ? next : begin, none};
  }
  if (last_exact) return {begin, none};
  if (next_exact) return {next, none};
  return {best_place(other, begin, next, known), none};
}

/// Signs of Markdown that begin a line stand between two words, and nothing else.
bool is_marked(const Running& other, std::uint32_t begin, std::uint32_t end) {
  for (std::uint32_t at = begin; at < end; ++at) {
    if (other.word(at).find_first_not_of("#|") != std::string_view::npos) return false;
  }
  return begin < end;
}

/// A page ended between the words `above` and `below` of the paragraph.
bool ends_page(const Document& document, std::uint32_t paragraph, Span above, Span below) {
  const auto line = std::lower_bound(document.page_lines.begin(), document.page_lines.end(), std::pair(paragraph, above.end),
                                     [](const PageLine& at, const std::pair<std::uint32_t, std::uint32_t>& place) {
                                       return std::pair(at.paragraph, at.position) < place;
                                     });
  return line != document.page_lines.end() && line->paragraph == paragraph && line->position <= below.begin;
}

/// A page ends within the word's paragraph before the word, or a line does, and with a whole word.
bool ends_line(const Running& text, std::uint32_t word) {
  if (text.begins(word)) return false;
  const Span above = text.span_of(word - 1), below = text.span_of(word);
  if (ends_page(text.document(), text.paragraph_of(word), above, below)) return true;
  const std::string_view between = std::string_view(text.paragraph(word).text).substr(above.end, below.begin - above.end);
  return between.find('\n') != std::string_view::npos && text.word(word - 1) != "-";
}

bool ends_in_half_word(std::string_view text) {
  return text.size() > 2 && text.back() == '-' && is_ascii_letter(text[text.size() - 2]);
}

bool is_short(std::string_view text) { return text.size() <= short_line; }

bool begins_upper_case(std::string_view text) {
  return !text.empty() && !begins_lower_case(text) && std::string_view("(,;.").find(text[0]) == std::string_view::npos;
}

}  // namespace

Running::Running(const Document& document, const DocumentWords& words, const Language& language)
    : document_(document), words_(words), language_(language) {
  const std::uint32_t end = document.stories.empty() ? 0 : document.stories[0].end_paragraph;
  paragraph_.reserve(words.first[end]);
  for (std::uint32_t p = 0; p < end; ++p) paragraph_.insert(paragraph_.end(), words.first[p + 1] - words.first[p], p);
}

std::vector<std::uint32_t> Running::ids() const {
  std::vector<std::uint32_t> ids(size());
  for (std::uint32_t at = 0; at < size(); ++at) ids[at] = words_.tokens[at].id;
  return ids;
}

std::string_view Running::word(std::uint32_t at) const {
  const Span span = span_of(at);
  return std::string_view(paragraph(at).text).substr(span.begin, span.size());
}

std::string_view Running::text_from(std::uint32_t word) const {
  return trimmed(std::string_view(paragraph(word).text).substr(span_of(word).begin));
}

std::string_view Running::text_before(std::uint32_t word) const {
  return trimmed(std::string_view(paragraph(word).text).substr(0, span_of(word).begin));
}

namespace {

/// Where the words with which one version's paragraph ends stand in the other's gap, which goes on behind them: an edit before
/// them left so few of them that they have no partners. One past them, `none` where they stand there more than once or never.
class Tails {
 public:
  Tails(const Running& side, const Running& other) : other_(other), side_ids_(side.ids()), other_ids_(other.ids()) {}

  std::uint32_t end_in(std::uint32_t from, std::uint32_t to, std::uint32_t begin, std::uint32_t end) const {
    if (to - from > farthest_tail) return none;
    for (std::uint32_t size = std::min(end - begin, longest_tail); size > 0; --size) {
      const std::uint32_t found = only_place(from, to, end - size, size);
      if (found != none) return to - found >= own_paragraph && ends_text(other_.word(to - 1)) ? found : none;
    }
    return none;
  }

 private:
  /// One past the place of the `size` words from `begin` on, where the other has them once among its words [from, to).
  std::uint32_t only_place(std::uint32_t from, std::uint32_t to, std::uint32_t begin, std::uint32_t size) const {
    std::uint32_t found = none;
    for (std::uint32_t at = from; at + size <= to; ++at) {
      if (!std::equal(side_ids_.begin() + begin, side_ids_.begin() + begin + size, other_ids_.begin() + at)) continue;
      if (found != none) return none;
      found = at + size;
    }
    return found;
  }

  const Running& other_;
  std::vector<std::uint32_t> side_ids_;
  std::vector<std::uint32_t> other_ids_;
};

}  // namespace

std::vector<Break> find_breaks(const Running& side, const Running& other, const std::vector<std::uint32_t>& to_other) {
  std::vector<Break> breaks;
  std::vector<std::uint32_t> begun(other.size() + 2, 0);  // how many paragraphs of the other begin before a word
  for (std::uint32_t at = 0; at <= other.size(); ++at) begun[at + 1] = begun[at] + (other.begins(at) ? 1 : 0);
  std::uint32_t last = none;  // of the words before: the nearest one that has a partner
  std::uint32_t next = 0;     // the nearest one from here on
  KnownPlace known;
  const Tails tails(side, other);
  const bool docx = side.document().kind == SourceKind::docx && other.document().kind == SourceKind::docx;
  for (std::uint32_t at = 0; at < side.size(); ++at) {
    if (at > 0 && side.begins(at)) {
      next = std::max(next, at);
      while (next < side.size() && to_other[next] == none) ++next;
      const std::uint32_t from = last == none ? none : to_other[last];
      const std::uint32_t to = next < side.size() ? to_other[next] : other.size();
      const bool last_exact = last != none && last + 1 == at;
      const bool next_exact = next == at;
      Break found;
      found.own = at;
      found.apart = (last == none ? at : at - last - 1) + (next - at) + (to - from - 1);
      found.came = from + 1 == to;
      const bool other_labelled = from + 1 < to && lead_of(other.text_from(from + 1), other.language()) != Lead::text;
      const Lead lead = lead_of(side.text_from(at), side.language());
      const bool labelled = lead != Lead::text;
      found.of_line = lead == Lead::story || (last_exact && next_exact && is_marked(other, from + 1, to)) ||
                      (next_exact && ends_line(other, to));
      const bool near = begun[to + 1] > begun[from + 1];  // a paragraph begins behind the one and not behind the other
      const bool instead = last_exact && !near && from + 1 < to && ends_text(other.word(from));  // another sentence stands there
      found.labelled_anew = !next_exact && !other_labelled && labelled && !instead;
      const bool of_cell = side.paragraph(at).cell != none || side.paragraph(at - 1).cell != none;
      found.of_loose_cell = of_cell && !docx;
      found.labelled = next_exact && labelled;
      const std::string_view above = trimmed(side.paragraph(at - 1).text);
      found.parting = side.paragraph(at).parting;
      found.closed = closes_item(above, side.language()) && above.back() != ':';
      if (next_exact) found.same = to;
      Places places = places_between(other, from, to, last_exact, next_exact, known);
      if (next_exact && !last_exact && last != none) {
        const std::uint32_t tail = tails.end_in(from + 1, to, std::max(last + 1, side.first_of_paragraph(at - 1)), at);
        if (tail != none) places = {tail, to};
      }
      const auto has = [&](std::uint32_t place) { return place == none || other.begins(place); };
      found.has = last_exact && next_exact ? has(places.first) || (places.second == none && near) : near;
      found.other = has(places.first) ? none : places.first;
      found.also = has(places.second) ? none : places.second;
      breaks.push_back(found);
    }
    if (to_other[at] != none) last = at;
  }
  return breaks;
}

std::vector<bool> inside_compounds(const Running& text) {
  std::vector<bool> inside(text.size() + 1, false);
  std::vector<Token> tokens;
  for (std::uint32_t at = 0; at < text.size();) {
    const std::uint32_t end = text.end_of_paragraph(at);
    tokens.clear();
    scan(text.paragraph(at).text, false, tokens);
    join_compounds(text.paragraph(at).text, 0, text.language(), tokens);
    auto token = tokens.begin();
    for (; at < end; ++at) {
      const std::uint32_t begin = text.span_of(at).begin;
      while (token != tokens.end() && token->span.end <= begin) ++token;
      inside[at] = token != tokens.end() && token->span.begin < begin;
    }
  }
  return inside;
}

bool begins_quoted(std::string_view text) {
  return text.substr(0, 1) == "\"" || text.substr(0, 3) == "\xE2\x80\x9C" || text.substr(0, 2) == "``";
}

BreakForm form_of(const Running& side, std::uint32_t word) {
  const Paragraph& next = side.paragraph(word);
  const Paragraph& line = side.paragraph(word - 1);
  const std::string_view text = side.text_from(word);
  const std::string_view above = trimmed(line.text);
  if (next.cell != none || line.cell != none || next.outline_level >= 0 || !next.label.empty()) return BreakForm::structure;
  const bool closed = closes_item(above, side.language());
  if (ends_in_half_word(above) && !text.empty() && is_ascii_letter(text[0])) return BreakForm::mid_sentence;
  if (line.outline_level >= 0) return begins_lower_case(text) && !closed ? BreakForm::mid_sentence : BreakForm::structure;
  if (is_label_alone(above)) return BreakForm::mid_sentence;  // "(a)" is none without its words
  const Lead lead = lead_of(text, side.language());
  if (is_told_again(above, text, side.language())) return BreakForm::mid_sentence;
  if (lead == Lead::keyword && awaits_noun(above, side.language())) return BreakForm::mid_sentence;
  if (lead != Lead::text && !awaits_number(above, side.language())) return BreakForm::structure;
  if (begins_lower_case(text)) return closed ? BreakForm::loose : BreakForm::mid_sentence;
  if (begins_quoted(text) && closed) return BreakForm::structure;
  if (is_all_capitals(above) != is_all_capitals(text) && (is_short(above) || is_short(text))) return BreakForm::structure;
  if (is_short(above) && is_short(text) && begins_upper_case(text)) return BreakForm::structure;
  if (closed) return BreakForm::sentence;
  return is_short(above) && begins_upper_case(text) ? BreakForm::structure : BreakForm::loose;
}

}  // namespace clausediff
