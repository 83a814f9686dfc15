// SPDX-License-Identifier: Apache-2.0
#include "diff/printed_notes.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <vector>

#include "diff/breaks.h"
#include "diff/word_map.h"
#include "recut.h"
#include "text/ascii.h"
#include "text/tokens.h"

namespace clausediff {
namespace {

constexpr std::uint32_t fewest_words = 4;  // of a note that is looked for
constexpr std::uint32_t hidden_words = 4;  // before a note's number that may be glued to it

bool is_note(const Story& story) { return story.kind == StoryKind::footnote || story.kind == StoryKind::endnote; }

/// Words [begin, end) of the page.
struct Stretch {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

class NoteSearch {
 public:
  NoteSearch(const Document& docx, const DocumentWords& words, const Running& body, const Running& page, const WordMap& map)
      : docx_(docx), words_(words), body_(body), page_(page), map_(map), ids_(page.ids()), taken_(page.size(), false) {
    for (std::uint32_t at = 0; at + 1 < page_.size(); ++at) {
      if (free(at) && free(at + 1)) places_[key(ids_[at], ids_[at + 1])].push_back(at);
    }
  }

  /// Whether the page has the note; then what is to be dropped of the page.
  bool find(const Story& note) {
    std::vector<std::uint32_t> ids;
    for (std::uint32_t p = note.first_paragraph; p < note.end_paragraph; ++p) {
      for (std::uint32_t token = words_.first[p]; token < words_.first[p + 1]; ++token) ids.push_back(words_.tokens[token].id);
    }
    if (ids.size() < fewest_words) return false;
    const auto known = places_.find(key(ids[0], ids[1]));
    if (known == places_.end()) return false;
    for (std::size_t k = 0; k < known->second.size() && k < most_candidates; ++k) {
      const std::uint32_t at = known->second[k];
      if (!stands_at(ids, at)) continue;
      const Stretch found{at, at + static_cast<std::uint32_t>(ids.size())};
      const Stretch numbered = with_number(found, note.label);
      const bool has_number = numbered.end - numbered.begin > ids.size();
      // The same words without the note's number are a paragraph of the text, unless the sentence has the number.
      const bool whole = page_.begins(found.begin) && page_.begins(found.end);
      const bool hangs = (has_number || whole) && drop_hanging_number(note);
      if (!has_number && !hangs) continue;
      std::fill(taken_.begin() + found.begin, taken_.begin() + found.end, true);
      drop(numbered);
      return true;
    }
    return false;
  }

  std::vector<DroppedText> dropped() && {
    std::sort(dropped_.begin(), dropped_.end(), [](const DroppedText& x, const DroppedText& y) {
      return std::tie(x.paragraph, x.span.begin, x.span.end) < std::tie(y.paragraph, y.span.begin, y.span.end);
    });
    return std::move(dropped_);
  }

 private:
  static std::uint64_t key(std::uint32_t first, std::uint32_t second) { return (std::uint64_t{first} << 32) | second; }

  bool free(std::uint32_t at) const { return map_.to_before[at] == none; }

  bool stands_at(const std::vector<std::uint32_t>& ids, std::uint32_t at) const {
    if (at + ids.size() > page_.size()) return false;
    for (const std::uint32_t id : ids) {
      if (ids_[at] != id || taken_[at] || !(free(at) || page_.is_mark(at))) return false;
      ++at;
    }
    return true;
  }

  /// "1 ", "[1] ", "[^1]: " before a note's words, or its number on the line behind them.
  Stretch with_number(Stretch note, const std::string& label) const {
    const auto is_own = [this](std::uint32_t at) { return at < page_.size() && free(at) && !taken_[at]; };
    const auto is_sign = [&](std::uint32_t at, std::string_view signs) {
      return is_own(at) && signs.find(page_.word(at)) != std::string_view::npos;
    };
    std::uint32_t at = note.begin;
    while (at > 0 && is_sign(at - 1, "]:).")) --at;
    if (at > 0 && is_own(at - 1) && page_.word(at - 1) == label) {
      for (--at; at > 0 && is_sign(at - 1, "[^(");) --at;
      return {at, note.end};
    }
    if (is_own(note.end) && page_.word(note.end) == label) ++note.end;
    return note;
  }

  void drop(Stretch words) {
    for (std::uint32_t at = words.begin; at < words.end; ++at) {
      if (at > words.begin && !page_.begins(at))
        dropped_.back().span.end = page_.span_of(at).end;
      else
        dropped_.push_back({page_.paragraph_of(at), page_.span_of(at), {}});
    }
  }

  /// The number in the sentence, behind the words that stand before the note's anchor; whether it stands there.
  bool drop_hanging_number(const Story& note) {
    if (note.anchor_paragraph == none || docx_.paragraphs[note.anchor_paragraph].story != 0) return false;
    const std::uint32_t first = words_.first[note.anchor_paragraph];
    std::uint32_t word = first, steps = 0;
    while (word < words_.first[note.anchor_paragraph + 1] && body_.span_of(word).end <= note.anchor) ++word;
    while (word > first && map_.to_after[word - 1] == none && steps < hidden_words) --word, ++steps;
    if (word == first || map_.to_after[word - 1] == none) return false;
    const std::uint32_t partner = map_.to_after[word - 1];
    const std::uint32_t from = body_.span_of(word - 1).end, end = page_.span_of(partner).end;
    const std::string_view between =
        std::string_view(docx_.paragraphs[note.anchor_paragraph].text).substr(from, note.anchor - from);
    const std::string_view rest = std::string_view(page_.paragraph(partner).text).substr(end);
    if (rest.substr(0, between.size()) != between) return false;
    std::uint32_t at = partner + 1;  // a number that the body has there too is no note's
    while (at < page_.size() && !page_.begins(at) && page_.span_of(at).end <= end + between.size()) ++at;
    if (at == page_.size() || !free(at)) return false;
    return drop_number(page_.paragraph_of(partner), end + static_cast<std::uint32_t>(between.size()), note.label);
  }

  bool drop_number(std::uint32_t paragraph, std::uint32_t at, const std::string& label) {
    const std::vector<Paragraph>& paragraphs = page_.document().paragraphs;
    const std::string_view rest = std::string_view(paragraphs[paragraph].text).substr(at);
    const std::size_t space = std::min(rest.find_first_not_of(" \n"), rest.size());
    if (space == rest.size() && paragraph + 1 < paragraphs.size() && paragraphs[paragraph + 1].text == label) {
      dropped_.push_back({paragraph + 1, {0, static_cast<std::uint32_t>(label.size())}, {}});
      return true;
    }
    for (const std::string& form : {"[^" + label + "]", "[" + label + "]", label}) {
      const std::string_view behind = rest.substr(space).substr(0, form.size() + 1);
      if (behind.substr(0, form.size()) != form || (behind.size() > form.size() && is_ascii_alphanumeric(behind.back())))
        continue;
      dropped_.push_back({paragraph, {at, at + static_cast<std::uint32_t>(space + form.size())}, {}});
      return true;
    }
    return false;
  }

  const Document& docx_;
  const DocumentWords& words_;
  const Running& body_;
  const Running& page_;
  const WordMap& map_;
  std::vector<std::uint32_t> ids_;
  std::vector<bool> taken_;
  std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> places_;  // of the first two words of what only the page has
  std::vector<DroppedText> dropped_;
};

}  // namespace

std::uint64_t drop_printed_notes(Document& docx, Document& printed, const CompareOptions& options) {
  const auto has_notes = [](const Document& d) { return std::any_of(d.stories.begin(), d.stories.end(), is_note); };
  if (!has_notes(docx) || has_notes(printed)) return 0;
  Recutting recutting;
  std::vector<bool> gone(docx.stories.size(), false);
  {
    const Words words = tokenize(docx, printed, options, Compounds::apart);
    const Running body(docx, words.before, *options.language), page(printed, words.after, *options.language);
    const WordMap map = map_words(body.ids(), page.ids());
    NoteSearch search(docx, words.before, body, page, map);
    for (std::size_t s = 0; s < docx.stories.size(); ++s) gone[s] = is_note(docx.stories[s]) && search.find(docx.stories[s]);
    recutting.dropped = std::move(search).dropped();
  }
  const auto count = static_cast<std::uint64_t>(std::count(gone.begin(), gone.end(), true));
  if (count == 0) return 0;
  recut(printed, recutting);
  drop_stories(docx, gone);
  printed.coverage.push_back({"notes of the other version, printed in the text", count, Treatment::compared});
  return count;
}

}  // namespace clausediff
