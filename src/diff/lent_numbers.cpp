// SPDX-License-Identifier: Apache-2.0
#include "diff/lent_numbers.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "diff/breaks.h"
#include "diff/lent_emphasis.h"
#include "diff/word_map.h"
#include "recut.h"
#include "text/ascii.h"
#include "text/leads.h"
#include "text/scanner.h"
#include "text/tokens.h"

namespace clausediff {
namespace {

constexpr std::size_t fewest_lost = 3;        // numbers: fewer may be a drafter's own
constexpr std::size_t lost_share = 5;         // one in so many at least
constexpr std::uint32_t nearest_labels = 80;  // words between a paragraph and its number
constexpr std::size_t longest_typed = 24;     // bytes of a typed label

/// A numbered paragraph of the .docx and the paragraph that it is in the other version.
struct Numbered {
  std::uint32_t from = 0;
  std::uint32_t to = 0;
  std::uint32_t word = 0;  // of the other version: the first one of the paragraph's own
  Span typed;              // the label that is typed there, if any
  bool lost = false;       // it has no number there, or one of another form
  bool apart = false;      // it has the number, on a line of its own some way off
};

/// "2.1" and "§ 3.4" without what stands around the numbers and letters.
std::string_view core(std::string_view label) {
  const auto is_plain = [](char c) { return is_ascii_alphanumeric(c) || (c & 0x80) != 0; };
  while (!label.empty() && !is_plain(label.front())) label.remove_prefix(1);
  while (!label.empty() && !is_plain(label.back())) label.remove_suffix(1);
  return label;
}

/// How many numbers it has, and of which kind: "2.1" is as "4.12", "a" as "c" and "iv".
std::string form_of(std::string_view label) {
  std::string form;
  for (const char c : core(label)) {
    const char sign = is_ascii_digit(c) ? '#' : is_ascii_lower(c) ? 'a' : is_ascii_upper(c) ? 'A' : c;
    if (form.empty() || form.back() != sign || sign == '.') form += sign;
  }
  return form;
}

bool is_numbered(const Paragraph& paragraph) { return !paragraph.label.empty() && !paragraph.bullet && paragraph.story == 0; }

/// The words of the text's paragraph before the one that the numbered paragraph begins with, where they are a label.
Span typed_label(const Running& text, std::uint32_t word, const std::vector<std::uint32_t>& to_docx) {
  const std::uint32_t first = text.first_of_paragraph(word);
  for (std::uint32_t at = first; at < word; ++at) {
    if (to_docx[at] != none) return {};
  }
  const std::string_view before = text.text_before(word);
  return first < word && before.size() <= longest_typed && is_label_alone(before)
             ? Span{text.span_of(first).begin, text.span_of(word).begin}
             : Span{};
}

std::vector<Numbered> find_numbered(const Running& docx, const Running& text, const std::vector<std::uint32_t>& to_text,
                                    const std::vector<std::uint32_t>& to_docx) {
  std::vector<Numbered> found;
  for (std::uint32_t word = 0; word < docx.size(); ++word) {
    if (!docx.begins(word) || to_text[word] == none || !is_numbered(docx.paragraph(word))) continue;
    const std::uint32_t place = to_text[word];
    const Span typed = typed_label(text, place, to_docx);
    if (typed.empty() && !text.begins(place)) continue;
    const Paragraph& paragraph = text.paragraph(place);
    const std::string_view label =
        !typed.empty() ? std::string_view(paragraph.text).substr(typed.begin, typed.size()) : paragraph.label;
    const bool lost = paragraph.bullet || form_of(label) != form_of(docx.paragraph(word).label);
    found.push_back({docx.paragraph_of(word), text.paragraph_of(place), place, typed, lost, false});
  }
  return found;
}

/// The numbers that a page's text has on lines of their own, or several on one, beside the paragraphs they belong to.
class LooseLabels {
 public:
  LooseLabels(const Running& text, const std::vector<std::uint32_t>& to_docx) : text_(text), free_(text.size(), false) {
    for (std::uint32_t at = 0; at < text.size();) {
      std::uint32_t end = at;
      while (end < text.size() && (end == at || !text.begins(end))) ++end;
      for (; at < end && to_docx[at] == none; ++at) free_[at] = true;  // at a paragraph's beginning
      for (std::uint32_t last = end; last > at && to_docx[last - 1] == none; --last) free_[last - 1] = true;
      at = end;
    }
  }

  /// Takes the label's words nearest to the paragraph that begins with `word` out, if they stand somewhere near.
  bool take(const std::string& label, std::uint32_t word, std::vector<DroppedText>& dropped) {
    std::vector<Token> tokens;
    scan(label, false, tokens);
    const auto size = static_cast<std::uint32_t>(tokens.size());
    if (size == 0) return false;
    for (std::uint32_t away = 1; away <= nearest_labels; ++away) {
      for (const std::uint32_t at : {word - away, word + away}) {
        if (at >= text_.size() || text_.size() - at < size || !stands(label, tokens, at)) continue;
        for (std::uint32_t k = 0; k < size; ++k) {
          free_[at + k] = false;
          dropped.push_back({text_.paragraph_of(at + k), text_.span_of(at + k), {}});
        }
        return true;
      }
    }
    return false;
  }

 private:
  bool stands(const std::string& label, const std::vector<Token>& tokens, std::uint32_t at) const {
    for (std::uint32_t k = 0; k < tokens.size(); ++k) {
      const Span span = tokens[k].span;
      if (!free_[at + k] || text_.word(at + k) != std::string_view(label).substr(span.begin, span.size())) return false;
      if (k > 0 && text_.begins(at + k)) return false;
    }
    return true;
  }

  const Running& text_;
  std::vector<bool> free_;
};

void sort(std::vector<DroppedText>& dropped) {
  std::sort(dropped.begin(), dropped.end(), [](const DroppedText& x, const DroppedText& y) {
    return x.paragraph != y.paragraph ? x.paragraph < y.paragraph : x.span.begin < y.span.begin;
  });
}

void lend(const Document& docx, const std::vector<Numbered>& numbered, bool all, std::vector<DroppedText>& dropped,
          Document& text) {
  for (const Numbered& one : numbered) {
    if (!one.apart && !(all && one.lost)) continue;
    const Paragraph& from = docx.paragraphs[one.from];
    Paragraph& to = text.paragraphs[one.to];
    to.label = from.label;
    to.bullet = false;
    to.tight = from.tight;
    to.number_level = from.number_level;
    to.outline_level = from.outline_level;
    if (!one.typed.empty()) dropped.push_back({one.to, one.typed, {}});
  }
  if (dropped.empty()) return;
  sort(dropped);
  Recutting recutting;
  recutting.dropped = std::move(dropped);
  recut(text, recutting);
}

void lend_from(Document& docx, Document& text, const CompareOptions& options) {
  std::vector<Numbered> numbered;
  std::vector<DroppedText> dropped;
  std::vector<std::vector<Span>> bold;
  std::size_t lost = 0, apart = 0;
  {
    const Words words = tokenize(docx, text, options, Compounds::apart);
    const Running left(docx, words.before, *options.language), right(text, words.after, *options.language);
    const WordMap map = map_words(left.ids(), right.ids());
    numbered = find_numbered(left, right, map.to_after, map.to_before);
    if (text.kind == SourceKind::text) bold = bold_spans(left, right, map.to_before);
    LooseLabels loose(right, map.to_before);
    for (Numbered& one : numbered) {
      if (!one.lost) continue;
      one.apart = one.typed.empty() && loose.take(docx.paragraphs[one.from].label, one.word, dropped);
      ++(one.apart ? apart : lost);
    }
  }
  lend_emphasis(bold, text);
  const bool all = lost >= fewest_lost && lost * lost_share >= numbered.size();
  lend(docx, numbered, all, dropped, text);
  if (apart > 0) text.coverage.push_back({"numbers that stand apart from their paragraphs", apart, Treatment::compared});
  if (all)
    text.coverage.push_back(
        {"automatic numbers of the other version, which this file does not carry", lost, Treatment::not_compared});
}

}  // namespace

void lend_numbers(Document& before, Document& after, const CompareOptions& options) {
  const bool from_before = before.kind == SourceKind::docx, from_after = after.kind == SourceKind::docx;
  if (from_before == from_after) return;
  if (from_before)
    lend_from(before, after, options);
  else
    lend_from(after, before, options);
}

}  // namespace clausediff
