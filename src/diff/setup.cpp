// SPDX-License-Identifier: Apache-2.0
#include "diff/setup.h"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <utility>

namespace clausediff {
namespace {

constexpr std::size_t most_words_bytes = 60;  // of a paragraph that a sentence quotes

/// The beginning of a text, cut at a word.
std::string first_words(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t' || text.front() == '\n')) text.remove_prefix(1);
  std::string words(text.substr(0, text.find_first_of("\t\n\f")));
  if (words.size() <= most_words_bytes) return words;
  const std::size_t blank = words.rfind(' ', most_words_bytes);
  std::size_t end = blank == std::string::npos ? most_words_bytes : blank;
  while (blank == std::string::npos && end > 0 && (static_cast<unsigned char>(words[end]) & 0xC0U) == 0x80U) --end;
  return words.substr(0, end) + " …";
}

/// "before “SCHEDULE 1”", or where nothing follows, "after “The end.”".
std::string place_of_break(const Document& document, std::uint32_t paragraph) {
  const Story& body = document.stories.front();
  constexpr std::uint32_t most_empty = 20;
  for (std::uint32_t p = paragraph; p < body.end_paragraph && p < paragraph + most_empty; ++p) {
    const std::string words = first_words(document.paragraphs[p].text);
    if (!words.empty()) return "before “" + words + "”";
  }
  for (std::uint32_t p = paragraph; p > body.first_paragraph && p + most_empty > paragraph; --p) {
    const std::string words = first_words(document.paragraphs[p - 1].text);
    if (!words.empty()) return "after “" + words + "”";
  }
  return "at the end";
}

/// For each break of before the one of after at the same place, or none; in order.
std::vector<std::uint32_t> pair_breaks(const std::vector<std::uint32_t>& before, const std::vector<std::uint32_t>& after,
                                       const Document& document, const Alignment& alignment) {
  std::vector<std::uint32_t> partner(document.paragraphs.size(), none);
  for (const Pair& pair : alignment.pairs)
    if (pair.before != none && pair.after != none && partner[pair.before] == none) partner[pair.before] = pair.after;
  std::vector<std::uint32_t> found(before.size(), none);
  std::uint32_t free = 0;
  const auto take = [&](std::size_t k, std::uint32_t place) {
    const auto at = std::lower_bound(after.begin() + free, after.end(), place);
    if (at == after.end() || *at != place) return false;
    found[k] = static_cast<std::uint32_t>(at - after.begin());
    free = found[k] + 1;
    return true;
  };
  for (std::size_t k = 0; k < before.size(); ++k) {
    const std::uint32_t p = before[k];
    const bool behind = p > 0 && p - 1 < partner.size() && partner[p - 1] != none && take(k, partner[p - 1] + 1);
    if (!behind && p < partner.size() && partner[p] != none) take(k, partner[p]);
  }
  // Where what stands beside a break changed too, as many as both versions have between two that are known are one another's.
  for (std::size_t k = 0; k < before.size();) {
    std::size_t end = k;
    while (end < before.size() && found[end] == none) ++end;
    const std::uint32_t first = k == 0 ? 0 : found[k - 1] + 1,
                        last = end < before.size() ? found[end] : static_cast<std::uint32_t>(after.size());
    if (end > k && last - first == end - k)
      for (std::size_t n = k; n < end; ++n) found[n] = first + static_cast<std::uint32_t>(n - k);
    k = end + 1;
  }
  return found;
}

std::string number_words(const std::string& format) {
  static constexpr std::pair<std::string_view, std::string_view> known[] = {{"", "1, 2, 3"},
                                                                            {"lowerRoman", "i, ii, iii"},
                                                                            {"upperRoman", "I, II, III"},
                                                                            {"lowerLetter", "a, b, c"},
                                                                            {"upperLetter", "A, B, C"}};
  for (const auto& [name, words] : known)
    if (format == name) return std::string(words);
  return "another way (" + format + ")";
}

/// The headers and footers of one version, and which of the other each became as its words did.
class Furniture {
 public:
  Furniture(const Document& before, const Document& after, const Alignment& alignment) : before_(before), after_(after) {
    const std::vector<std::uint32_t> old = stories_of(before), now = stories_of(after);
    for (const Pair& pair : alignment.pairs) {
      if (pair.before == none || pair.after == none || old[pair.before] == none || now[pair.after] == none) continue;
      pairs_.emplace(old[pair.before], now[pair.after]);
      old_.insert(old[pair.before]);
      new_.insert(now[pair.after]);
    }
  }

  /// Whether a section prints another one at one place, and no change of words tells of it.
  bool untold(std::uint32_t was, std::uint32_t is) const {
    const std::string old = words_of(before_, was), now = words_of(after_, is);
    if (old == now || pairs_.count({was, is}) != 0) return false;
    if (!now.empty()) return new_.count(is) != 0;  // otherwise it is told as one that came
    return old_.count(was) != 0;                   // or as one that went
  }

  std::string words_after(std::uint32_t story) const { return words_of(after_, story); }

  /// What the pages of a section print at one place, or none.
  static std::uint32_t printed(const Document& document, const Section& section, StoryKind kind, PageKind pages) {
    for (const std::uint32_t s : section.furniture)
      if (document.stories[s].kind == kind && document.stories[s].pages == pages) return s;
    return none;
  }

 private:
  static std::vector<std::uint32_t> stories_of(const Document& document) {
    std::vector<std::uint32_t> found(document.paragraphs.size(), none);
    for (std::uint32_t s = 0; s < document.stories.size(); ++s) {
      const Story& story = document.stories[s];
      if (story.kind != StoryKind::header && story.kind != StoryKind::footer) continue;
      for (std::uint32_t p = story.first_paragraph; p < story.end_paragraph && p < found.size(); ++p) found[p] = s;
    }
    return found;
  }

  static std::string words_of(const Document& document, std::uint32_t s) {
    std::string words;
    if (s == none) return words;
    for (std::uint32_t p = document.stories[s].first_paragraph; p < document.stories[s].end_paragraph; ++p) {
      const std::string& text = document.paragraphs[p].text;
      if (text.find_first_not_of(" \t\n\f") != std::string::npos) words += (words.empty() ? "" : "\n") + text;
    }
    return words;
  }

  const Document& before_;
  const Document& after_;
  std::set<std::pair<std::uint32_t, std::uint32_t>> pairs_;
  std::set<std::uint32_t> old_, new_;
};

/// A section that is not written down is set up as if nothing were said, and takes over what the one before it prints.
Section section_of(const Document& document, std::uint32_t index) {
  if (index < document.sections.size()) return document.sections[index];
  Section unsaid;
  if (document.sections.empty()) return unsaid;
  for (const std::uint32_t s : document.sections.back().furniture)
    if (document.stories[s].pages != PageKind::first) unsaid.furniture.push_back(s);
  return unsaid;
}

class Comparison {
 public:
  Comparison(const Document& before, const Document& after, const Alignment& alignment)
      : before_(before), after_(after), furniture_(before, after, alignment) {}

  /// A body that ends without saying how its last section is set up has one all the same.
  void compare(std::uint32_t b, std::uint32_t a) {
    const Section was = section_of(before_, b), is = section_of(after_, a);
    if (was.furniture.empty() && is.furniture.empty()) return;  // nothing of it is printed
    const bool several = before_.sections.size() > 1 || after_.sections.size() > 1;
    const std::string of = several ? " of section " + std::to_string(a + 1) : std::string();
    if (was.title_page != is.title_page)
      add(b, a,
          "The first page" + of +
              (is.title_page ? " has a header and footer of its own now, or none."
                             : " has no header and footer of its own any more."));
    if (was.page_number != is.page_number && is.page_number != none)
      add(b, a, "The page numbers" + of + " begin at " + std::to_string(is.page_number) + " now.");
    if (was.page_number != is.page_number && is.page_number == none)
      add(b, a, "The page numbers" + of + " do not begin anew any more.");
    if (was.page_format != is.page_format)
      add(b, a, "The pages" + of + " are numbered " + number_words(is.page_format) + " now.");
    compare_chapters(b, a, was, is, of);
    for (const StoryKind kind : {StoryKind::header, StoryKind::footer})
      for (const PageKind pages : {PageKind::all, PageKind::first, PageKind::even}) compare_printed(b, a, was, is, kind, pages);
  }

  /// Chapters count by the numbers of their headings (ECMA-376 part 1, 17.6.12).
  void compare_chapters(std::uint32_t b, std::uint32_t a, const Section& was, const Section& is, const std::string& of) {
    const bool chapters = is.page_chapter > 0;
    if (was.page_chapter == is.page_chapter && (!chapters || was.chapter_separator == is.chapter_separator)) return;
    const std::string sign = is.chapter_separator.empty() ? "-" : is.chapter_separator;
    add(b, a,
        "The page numbers" + of +
            (chapters ? " begin with the number of the heading of level " + std::to_string(is.page_chapter) + " now, such as “1" +
                            sign + "1”."
                      : " do not begin with the number of their heading any more."));
  }

  /// A section that takes over another header than before, or has an empty one now, prints other words though none changed.
  void compare_printed(std::uint32_t b, std::uint32_t a, const Section& was, const Section& is, StoryKind kind, PageKind pages) {
    if (pages == PageKind::first && was.title_page != is.title_page) return;
    if (pages == PageKind::even && before_.even_pages != after_.even_pages) return;
    const std::uint32_t old = Furniture::printed(before_, was, kind, pages), now = Furniture::printed(after_, is, kind, pages);
    if (!furniture_.untold(old, now)) return;
    const std::string name = std::string(kind == StoryKind::header ? "header" : "footer") +
                             (pages == PageKind::first  ? " of the first page"
                              : pages == PageKind::even ? " of even pages"
                                                        : "") +
                             " of section " + std::to_string(a + 1);
    const std::string words = first_words(furniture_.words_after(now));
    add(b, a, "The " + name + (words.empty() ? " prints nothing any more." : " is “" + words + "” now."));
  }

  void add(std::uint32_t b, std::uint32_t a, std::string sentence) {
    found_.push_back({b < before_.sections.size() ? b : none, a < after_.sections.size() ? a : none, std::move(sentence)});
  }

  std::vector<SetupChange> take() { return std::move(found_); }

 private:
  const Document& before_;
  const Document& after_;
  Furniture furniture_;
  std::vector<SetupChange> found_;
};

/// Those that have no header while others have one print nothing, which is of their own too.
bool prints_even_pages(const Document& document) {
  return document.even_pages && std::any_of(document.sections.begin(), document.sections.end(),
                                            [](const Section& section) { return !section.furniture.empty(); });
}

}  // namespace

std::vector<std::uint32_t> section_breaks(const Document& document) {
  std::vector<std::uint32_t> breaks;
  for (std::size_t k = 0; k < document.sections.size(); ++k) {
    const std::uint32_t end = document.sections[k].end_paragraph;
    const bool of_body = k + 1 == document.sections.size() && end >= document.stories.front().end_paragraph;
    if (!of_body) breaks.push_back(end);
  }
  return breaks;
}

std::vector<SetupChange> setup_changes(const Document& before, const Document& after, const Alignment& alignment) {
  if (before.kind != SourceKind::docx || after.kind != SourceKind::docx) return {};
  Comparison comparison(before, after, alignment);
  const bool even_before = prints_even_pages(before), even_after = prints_even_pages(after);
  if (even_before != even_after)
    comparison.add(none, none,
                   even_after ? "Even pages have headers and footers of their own now."
                              : "Even pages have no headers and footers of their own any more.");
  const std::vector<std::uint32_t> old = section_breaks(before), now = section_breaks(after);
  const std::vector<std::uint32_t> partner = pair_breaks(old, now, before, alignment);
  comparison.compare(0, 0);
  std::uint32_t a = 0;
  const auto come = [&](std::uint32_t end) {
    for (; a < end; ++a) comparison.add(none, a + 1, "There is a section break " + place_of_break(after, now[a]) + " now.");
  };
  for (std::uint32_t b = 0; b < old.size(); ++b) {
    if (partner[b] == none) {
      comparison.add(b + 1, none, "The section break " + place_of_break(before, old[b]) + " is gone.");
      continue;
    }
    come(partner[b]);
    a = partner[b] + 1;
    comparison.compare(b + 1, a);
  }
  come(static_cast<std::uint32_t>(now.size()));
  return comparison.take();
}

}  // namespace clausediff
