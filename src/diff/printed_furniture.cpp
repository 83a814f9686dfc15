// SPDX-License-Identifier: Apache-2.0
#include "diff/printed_furniture.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "diff/breaks.h"
#include "diff/word_map.h"
#include "recut.h"
#include "text/normalize.h"
#include "text/tokens.h"

namespace clausediff {
namespace {

constexpr std::uint32_t sure_words = 5;  // of a header, which nobody writes by accident
constexpr std::uint32_t few_words = 2;   // that are a line of their own

/// The words of all headers and footers in a row.
struct PrintedLines {
  std::vector<std::string> words;  // in small letters
  std::vector<bool> begins;        // a paragraph begins with the word; one entry more for the end
  std::unordered_map<std::string, std::vector<std::uint32_t>> places;
};

bool is_number(std::string_view word) {
  return word.size() <= 4 && word.find_first_not_of("0123456789") == std::string_view::npos;
}

PrintedLines furniture_of(const Document& docx, const DocumentWords& words) {
  PrintedLines furniture;
  for (const Story& story : docx.stories) {
    const bool in_one = story.kind == StoryKind::text_box && story.anchor_paragraph != none &&
                        is_page_furniture(docx.stories[docx.paragraphs[story.anchor_paragraph].story]);
    if (!is_page_furniture(story) && !in_one) continue;
    for (std::uint32_t p = story.first_paragraph; p < story.end_paragraph; ++p) {
      for (std::uint32_t token = words.first[p]; token < words.first[p + 1]; ++token) {
        const Span span = words.tokens[token].span;
        const std::string_view word = std::string_view(docx.paragraphs[p].text).substr(span.begin, span.size());
        furniture.begins.push_back(token == words.first[p]);
        if (is_number(word)) {
          furniture.words.emplace_back();  // stands for any page's number
          continue;
        }
        furniture.words.push_back(folded_case(word));
        furniture.places[furniture.words.back()].push_back(static_cast<std::uint32_t>(furniture.words.size() - 1));
      }
    }
  }
  furniture.begins.push_back(true);
  return furniture;
}

/// Words [begin, end) of the page that are a header's.
struct Printed {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::uint32_t words = 0;  // numbers aside
};

class FurnitureSearch {
 public:
  FurnitureSearch(const PrintedLines& furniture, const Running& page, const std::vector<std::uint32_t>& to_docx)
      : furniture_(furniture), page_(page), to_docx_(to_docx), edge_(page.size() + 1, false) {
    find_edges();
  }

  std::vector<Printed> find() const {
    std::vector<Printed> found;
    for (std::uint32_t at = 0; at < page_.size();) {
      const bool behind = !found.empty() && found.back().end == at;
      const Printed one = to_docx_[at] == none ? longest_at(at, behind) : Printed();
      if (one.words == 0) {
        ++at;
        continue;
      }
      found.push_back(one);
      at = one.end;
    }
    return found;
  }

 private:
  /// Marks the words before which the reader took a page's line out, and those that begin a paragraph.
  void find_edges() {
    const std::vector<PageLine>& lines = page_.document().page_lines;
    std::size_t next = 0;
    for (std::uint32_t at = 0; at <= page_.size(); ++at) {
      edge_[at] = page_.begins(at);
      if (at == page_.size()) break;
      const auto is_before = [&](const PageLine& line) {
        const std::uint32_t paragraph = page_.paragraph_of(at);
        return line.paragraph < paragraph || (line.paragraph == paragraph && line.position <= page_.span_of(at).begin);
      };
      for (; next < lines.size() && is_before(lines[next]); ++next) edge_[at] = true;
    }
  }

  Printed longest_at(std::uint32_t at, bool behind) const {
    Printed best;
    const auto known = furniture_.places.find(folded_case(page_.word(at)));
    if (known == furniture_.places.end()) return best;
    for (std::size_t k = 0; k < known->second.size() && k < most_candidates; ++k) {
      const Printed one = match(at, known->second[k], behind);
      if (one.words > best.words) best = one;
    }
    return best;
  }

  /// A full stop behind a header's words is the header's, whichever one it was taken for.
  bool may_be(std::uint32_t at, bool inside) const {
    return at < page_.size() && (to_docx_[at] == none || (inside && page_.is_mark(at)));
  }

  bool free_number(std::uint32_t at) const { return at < page_.size() && to_docx_[at] == none && is_number(page_.word(at)); }

  Printed match(std::uint32_t at, std::uint32_t from, bool behind) const {
    Printed one{at, at, 0};
    std::uint32_t word = from, numbers = 0;
    while (word < furniture_.words.size()) {
      if (furniture_.words[word].empty())
        ++word;
      else if (may_be(one.end, one.words > 0) && folded_case(page_.word(one.end)) == furniture_.words[word])
        ++one.end, ++word, ++one.words;
      else if (free_number(one.end))
        ++one.end, ++numbers;
      else
        break;
    }
    if (free_number(one.end) && !page_.begins(one.end)) ++one.end, ++numbers;
    const bool line = (behind || edge_[at]) && edge_[one.end];
    const bool head = furniture_.begins[from], tail = furniture_.begins[word];
    const bool sure = one.words >= sure_words && (head || tail || line);
    const bool own_line = line && ((head && tail) || (one.words + numbers >= few_words && (head || tail)));
    return sure || own_line ? one : Printed();
  }

  const PrintedLines& furniture_;
  const Running& page_;
  const std::vector<std::uint32_t>& to_docx_;
  std::vector<bool> edge_;  // by word: a line of the page begins there, as far as that is known
};

void drop(const Running& page, const Printed& printed, std::vector<DroppedText>& dropped) {
  for (std::uint32_t at = printed.begin; at < printed.end; ++at) {
    if (at > printed.begin && !page.begins(at))
      dropped.back().span.end = page.span_of(at).end;
    else
      dropped.push_back({page.paragraph_of(at), page.span_of(at), {}});
  }
}

}  // namespace

bool is_page_furniture(const Story& story) { return story.kind == StoryKind::header || story.kind == StoryKind::footer; }

std::uint64_t drop_printed_furniture(const Document& docx, Document& printed, const CompareOptions& options) {
  if (std::none_of(docx.stories.begin(), docx.stories.end(), is_page_furniture)) return 0;
  Recutting recutting;
  std::uint64_t count = 0;
  {
    const Words words = tokenize(docx, printed, options, Compounds::apart);
    const PrintedLines furniture = furniture_of(docx, words.before);
    if (furniture.places.empty()) return 0;
    const Running body(docx, words.before, *options.language), page(printed, words.after, *options.language);
    const WordMap map = map_words(body.ids(), page.ids());
    for (const Printed& one : FurnitureSearch(furniture, page, map.to_before).find()) {
      drop(page, one, recutting.dropped);
      ++count;
    }
  }
  if (count > 0) recut(printed, recutting);
  return count;
}

}  // namespace clausediff
