// SPDX-License-Identifier: Apache-2.0
#include "diff/page_furniture.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "diff/printed_furniture.h"
#include "recut.h"
#include "story_lines.h"
#include "text/ascii.h"

namespace clausediff {
namespace {

/// A head or foot that was found on pages; one that a line of text states is part of that text, whatever it was printed on.
bool is_printed(const Document& document, const Story& story) { return is_page_furniture(story) && !is_of_line(document, story); }

bool has_furniture(const Document& document) {
  return std::any_of(document.stories.begin(), document.stories.end(),
                     [&](const Story& story) { return is_printed(document, story); });
}

/// Nobody shall have to look for a line that is in neither text: each is named.
void name_lines(Document& document, const Story& story) {
  for (std::uint32_t p = story.first_paragraph; p < story.end_paragraph; ++p) {
    if (document.paragraphs[p].text.empty()) continue;
    document.coverage.push_back({"running line \"" + document.paragraphs[p].text + '"', 1, Treatment::not_compared});
  }
}

/// `is_other` tells of a header or a footer whether it goes. What stays is still compared.
template <typename IsOther>
void set_aside(Document& document, const IsOther& is_other) {
  std::vector<bool> gone;
  std::uint64_t count = 0;
  bool all = true;
  for (const Story& story : document.stories) {
    // A text box in a header goes with it.
    const bool in_gone = story.anchor_paragraph != none && gone[document.paragraphs[story.anchor_paragraph].story];
    gone.push_back((is_page_furniture(story) && is_other(story)) || in_gone);
    count += gone.back() ? 1 : 0;
    all = all && (gone.back() || !is_printed(document, story));
    if (gone.back() && document.kind != SourceKind::docx) name_lines(document, story);
  }
  if (count == 0) return;
  drop_stories(document, gone);
  if (!all) return;
  std::erase_if(document.coverage, [](const Coverage& c) { return c.construct == "running heads and feet"; });
  document.coverage.push_back({"running heads and feet", count, Treatment::not_compared});
}

void set_aside(Document& document) {
  set_aside(document, [](const Story&) { return true; });
}

void set_printed_aside(Document& document) {
  set_aside(document, [&](const Story& story) { return is_printed(document, story); });
}

/// By print of a text's running lines, which is a section of them: how many of the lines are the other version's too.
std::map<std::uint32_t, std::size_t> shared_lines(const Document& document, const Document& other) {
  std::set<std::string> known;
  for (const Story& story : other.stories) {
    for (std::uint32_t p = story.first_paragraph; is_printed(other, story) && p < story.end_paragraph; ++p)
      known.insert(other.paragraphs[p].text);
  }
  std::map<std::uint32_t, std::size_t> shared;
  for (const Story& story : document.stories) {
    if (!is_printed(document, story)) continue;
    std::size_t& count = shared[story.section];
    for (std::uint32_t p = story.first_paragraph; p < story.end_paragraph; ++p) count += known.count(document.paragraphs[p].text);
  }
  return shared;
}

/// The line with one space between words and each number as one sign, for it may count the pages.
std::string form_of(std::string_view text) {
  std::string form;
  for (const char c : text) {
    const bool digit = is_ascii_digit(c), space = c == ' ' || c == '\n' || c == '\t';
    if (!form.empty() && ((digit && form.back() == '#') || (space && form.back() == ' '))) continue;
    form += digit ? '#' : space ? ' ' : c;
  }
  return form;
}

/// How often lines, in their form, stand among the words of a body.
class Body {
 public:
  explicit Body(const Document& document) {
    const std::uint32_t end = document.stories.empty() ? 0 : document.stories[0].end_paragraph;
    for (std::uint32_t p = 0; p < end; ++p) text_ += document.paragraphs[p].text + '\n';
    text_ = form_of(text_);
  }

  std::size_t count(const std::string& form) const {
    std::size_t found = 0;
    for (std::size_t at = text_.find(form); !form.empty() && at != std::string::npos; at = text_.find(form, at + form.size()))
      ++found;
    return found;
  }

 private:
  std::string text_;
};

/// A print that shares no line with the other version's pages, and whose lines stand among the other's words more often than
/// among the words around it, was laid out in pages again there: both versions have it, and it is found there by the words around
/// it.
void set_reprinted_aside(Document& document, const Document& other) {
  const std::map<std::uint32_t, std::size_t> shared = shared_lines(document, other);
  if (std::all_of(shared.begin(), shared.end(), [](const auto& print) { return print.second > 0; })) return;
  constexpr std::size_t fewest = 2, most_forms = 200;  // of lines that are looked for: pages print few
  const Body own(document), others(other);
  std::set<std::pair<std::uint32_t, std::string>> asked;  // print and form
  std::set<std::uint32_t> reprinted;
  for (const Story& story : document.stories) {
    if (!is_printed(document, story) || shared.at(story.section) > 0) continue;
    for (std::uint32_t p = story.first_paragraph; p < story.end_paragraph && asked.size() < most_forms; ++p) {
      const std::string form = form_of(document.paragraphs[p].text);
      if (asked.emplace(story.section, form).second && others.count(form) >= own.count(form) + fewest)
        reprinted.insert(story.section);
    }
  }
  set_aside(document, [&](const Story& story) { return is_printed(document, story) && reprinted.count(story.section) > 0; });
}

/// Where one version was laid out in pages again, what that printed has nothing to be compared with: the print that shares most
/// lines with the other version stays, of two that share as many the inner one.
void set_prints_aside(Document& document, std::size_t more, const std::map<std::uint32_t, std::size_t>& shared) {
  std::vector<std::pair<std::size_t, std::uint32_t>> prints;  // the first are the strangest
  for (const auto& [print, lines] : shared) prints.emplace_back(lines, print);
  std::sort(prints.begin(), prints.end());
  prints.resize(more);
  set_aside(document, [&](const Story& story) {
    return std::any_of(prints.begin(), prints.end(), [&](const auto& print) { return print.second == story.section; });
  });
  std::map<std::uint32_t, std::uint32_t> left;  // the prints that stay are counted anew, as the other version counts its own
  for (const Story& story : document.stories) {
    if (is_printed(document, story)) left.emplace(story.section, static_cast<std::uint32_t>(left.size()));
  }
  for (Story& story : document.stories) {
    if (is_printed(document, story)) story.section = left[story.section];
  }
}

void set_prints_aside(Document& before, Document& after) {
  const std::map<std::uint32_t, std::size_t> of_before = shared_lines(before, after), of_after = shared_lines(after, before);
  if (of_before.size() > of_after.size()) set_prints_aside(before, of_before.size() - of_after.size(), of_before);
  if (of_after.size() > of_before.size()) set_prints_aside(after, of_after.size() - of_before.size(), of_after);
}

void drop_printed(const Document& docx, Document& printed, const CompareOptions& options) {
  const std::uint64_t count = drop_printed_furniture(docx, printed, options);
  if (count > 0)
    printed.coverage.push_back({"headers and footers of the other version, printed in the text", count, Treatment::not_compared});
}

}  // namespace

void set_furniture_aside(Document& before, Document& after, const CompareOptions& options) {
  const bool texts = before.kind != SourceKind::docx && after.kind != SourceKind::docx;
  if (texts && has_furniture(before) && has_furniture(after)) {
    set_reprinted_aside(before, after);
    set_reprinted_aside(after, before);
  }
  const bool both = has_furniture(before) && has_furniture(after);
  const bool one_kind = texts || (before.kind == SourceKind::docx && after.kind == SourceKind::docx);
  if (texts && both) set_prints_aside(before, after);
  if (one_kind && (both || !texts)) return;
  if (texts) {
    set_printed_aside(before);
    set_printed_aside(after);
    return;
  }
  if (before.kind == SourceKind::docx) drop_printed(before, after, options);
  if (after.kind == SourceKind::docx) drop_printed(after, before, options);
  set_aside(before);
  set_aside(after);
}

}  // namespace clausediff
