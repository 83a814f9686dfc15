// SPDX-License-Identifier: Apache-2.0
// Page marks, page numbers, running heads and feet.
#include "plain/furniture.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <tuple>
#include <utility>

#include "text/ascii.h"
#include "text/cue_names.h"
#include "text/filing_marks.h"

namespace clausediff {
namespace {

constexpr std::size_t edge_lines = 3;             // a head or foot has no more of them
constexpr std::uint32_t longest_running = 120;    // code points of a running line
constexpr std::size_t fewest_pages = 3;           // a line runs where it stands on so many, or on each of two
constexpr std::size_t shortest_running_page = 8;  // lines, on the average, where heads and feet are looked for
constexpr std::size_t shortest_page = 3;          // lines from one page number to the next
constexpr std::size_t fewest_page_words = 60;     // from one bare number to the next
constexpr std::size_t sure_pages = 4;             // so numbered: then one of few words may follow

bool is_page_mark(std::string_view text) { return text.substr(0, 6) == "<PAGE>" && text.size() < 16; }

/// The lines that hold page numbers of one form which count on.
using PageSeries = std::vector<std::size_t>;

struct PageWalk {
  std::vector<Line>& lines;
  const Language& language;
  std::vector<bool> gone;
  std::vector<bool> breaks;  // a page begins with this line; one entry more for the end
  std::vector<bool> tables;  // nothing but marks of a table
  std::vector<PageSeries> numbered = {};
};

/// A printer's own sign of a page's end stands beside the line, or the number says itself that it is a page's: "- 5 -", "iv".
bool is_sure(const PageWalk& walk, std::size_t at, const PageNumber& number) {
  const std::string_view text = walk.lines[at].text;
  const bool marked = (at > 0 && is_page_mark(walk.lines[at - 1].text)) || walk.breaks[at] || walk.breaks[at + 1] ||
                      (at + 1 < walk.lines.size() && is_page_mark(walk.lines[at + 1].text));
  return number.says_page || number.roman || marked || (text.size() > 2 && text.front() == '-' && text.back() == '-');
}

bool stands_alone(const std::vector<Line>& lines, std::size_t at) {
  return lines[at].after_blank && (at + 1 == lines.size() || lines[at + 1].after_blank || is_page_mark(lines[at + 1].text));
}

bool near_break(const PageWalk& walk, std::size_t at) {
  const std::size_t from = at - std::min(at, edge_lines - 1);
  const std::size_t to = std::min(at + edge_lines, walk.lines.size());
  const auto begin = walk.breaks.begin();
  return std::find(begin + static_cast<std::ptrdiff_t>(from), begin + static_cast<std::ptrdiff_t>(to) + 1, true) !=
         begin + static_cast<std::ptrdiff_t>(to) + 1;
}

/// How many words stand above each line.
std::vector<std::size_t> count_words(const std::vector<Line>& lines) {
  std::vector<std::size_t> above;
  std::size_t words = 0;
  for (const Line& line : lines) {
    above.push_back(words);
    words += 1 + static_cast<std::size_t>(std::count(line.text.begin(), line.text.end(), ' '));
  }
  return above;
}

/// The last page number of one form, and how many pages of many words led up to it.
struct LastNumber {
  std::size_t line = 0;
  std::uint32_t value = 0;
  std::size_t pages = 0;
  PageSeries series = {};
};

/// Numbers that count on are those of pages; a lone "5" may be a table's or a clause's, and so is what counts on from one row
/// of a table to the next: a page has more words than a row.
void find_page_numbers(PageWalk& walk) {
  std::map<std::tuple<std::string_view, std::string_view, bool>, LastNumber> last;
  const std::vector<std::size_t> words = count_words(walk.lines);
  for (std::size_t at = 0; at < walk.lines.size(); ++at) {
    const PageNumber number = page_number(walk.lines[at].text, walk.language);
    const bool edge = near_break(walk, at) || stands_alone(walk.lines, at);
    if (number.value == 0 || !(number.says_page || edge)) continue;
    const auto [known, first] =
        last.emplace(std::tuple(number.lead, number.total, number.roman), LastNumber{at, number.value, 0, {}});
    if (first) continue;
    LastNumber& before = known->second;
    const bool counts_on = number.value > before.value && number.value <= before.value + 2 &&
                           (!number.total.empty() || at - before.line >= shortest_page);
    const bool many_words = words[at] - words[before.line] >= fewest_page_words;
    if (counts_on && (is_sure(walk, at, number) || many_words || before.pages >= sure_pages)) {
      walk.gone[at] = walk.gone[before.line] = true;
      if (before.series.empty() || before.series.back() != before.line) before.series.push_back(before.line);
      before.series.push_back(at);
      before.pages += many_words ? 1 : 0;
    }
    before.line = at;
    before.value = number.value;
  }
  for (const auto& [form, number] : last) {
    if (!number.series.empty()) walk.numbered.push_back(number.series);
  }
}

/// "Page 1 of 1" as the first or the last line of a file is the only page's.
void find_only_page(PageWalk& walk) {
  for (const std::size_t at : {std::size_t{0}, walk.lines.size() - 1}) {
    const PageNumber number = page_number(walk.lines[at].text, walk.language);
    const bool alone = at == 0 ? walk.lines.size() == 1 || walk.lines[1].after_blank : walk.lines[at].after_blank;
    if (alone && number.value > 0 && !number.lead.empty() && !number.total.empty() && !number.roman) walk.gone[at] = true;
  }
}

void find_page_marks(PageWalk& walk) {
  for (std::size_t at = 0; at < walk.lines.size(); ++at) {
    if (is_page_mark(walk.lines[at].text)) walk.gone[at] = true;
    if (is_table_mark_line(walk.lines[at].text)) walk.gone[at] = walk.tables[at] = true;
    if (walk.lines[at].page_break) walk.breaks[at] = true;
  }
}

/// The line with each number as one sign, so that "Draft 3" of each page and "Page 3 of 9 - Confidential" are one form.
std::string form_of(std::string_view text) {
  std::string form;
  for (const char c : text) {
    const bool digit = c >= '0' && c <= '9';
    if (digit && !form.empty() && form.back() == '#') continue;
    if (c == ' ' && !form.empty() && form.back() == ' ') continue;
    form += digit ? '#' : c;
  }
  return form;
}

using Digits = std::pair<std::size_t, std::size_t>;

/// Where the runs of digits of a line stand.
std::vector<Digits> numerals(std::string_view text) {
  constexpr std::string_view digits = "0123456789";
  std::vector<Digits> found;
  for (std::size_t at = text.find_first_of(digits); at < text.size(); at = text.find_first_of(digits, at)) {
    const std::size_t end = std::min(text.find_first_not_of(digits, at), text.size());
    found.emplace_back(at, end);
    at = end;
  }
  return found;
}

/// 0 where the digits are too many for a page.
std::uint32_t page_value(std::string_view digits) {
  std::uint32_t value = 0;
  if (digits.size() > 4) return 0;
  for (const char c : digits) value = value * 10 + static_cast<std::uint32_t>(c - '0');
  return value;
}

struct Edge {
  std::size_t line = 0;
  std::size_t page = 0;
  bool head = false;
};

/// A page's first or last lines, `step` 1 or -1 from `at` on.
void add_edge(const PageWalk& walk, std::size_t at, std::size_t page, bool head, std::vector<Edge>& edges) {
  std::size_t found = 0;
  for (std::size_t steps = 0; found < edge_lines && at < walk.lines.size() && steps < 4 * edge_lines; ++steps) {
    if (head && found > 0 && walk.breaks[at]) return;
    if (!walk.gone[at]) edges.push_back({at, page, head}), ++found;
    if (!head && walk.breaks[at]) return;
    at += head ? 1 : static_cast<std::size_t>(-1);  // stepping below 0 wraps around
  }
}

/// A blank to be filled in, or what stands before one: "By: ____", "Name:".
bool awaits_filling(std::string_view text) { return text.find("__") != std::string_view::npos || text.back() == ':'; }

/// Of one form on one page's edge there is one line; several of them are a list that the page ends in. The very same line twice
/// was printed there twice, by the page and by what was laid out in pages again.
std::vector<Edge> one_a_page(const PageWalk& walk, const std::vector<Edge>& edges, bool twice) {
  const auto text = [&](std::size_t at) { return walk.lines[edges[at].line].text; };
  std::vector<Edge> single;
  for (std::size_t at = 0; at < edges.size();) {
    std::size_t end = at + 1;
    bool same = twice && !awaits_filling(text(at));
    for (; end < edges.size() && edges[end].page == edges[at].page; ++end) same = same && text(end) == text(at);
    if (end == at + 1 || same) {
      for (std::size_t k = at; k < end; ++k) single.push_back(edges[k]);
    }
    at = end;
  }
  return single;
}

std::size_t count_pages(const std::vector<Edge>& edges) {
  std::size_t pages = 0;
  for (std::size_t at = 0; at < edges.size(); ++at) pages += at == 0 || edges[at].page != edges[at - 1].page ? 1 : 0;
  return pages;
}

bool counts_the_pages(const PageWalk& walk, const std::vector<Edge>& edges, const std::vector<std::vector<Digits>>& numbers,
                      std::size_t slot) {
  std::uint32_t last = 0;
  for (std::size_t k = 0; k < edges.size(); ++k) {
    const std::string_view text = walk.lines[edges[k].line].text;
    const auto [begin, end] = numbers[k][slot];
    const std::uint32_t value = page_value(text.substr(begin, end - begin));
    if (value == 0 || !may_be_page_number(text, begin, end, walk.language)) return false;
    if (k > 0 && value != last + (edges[k].page - edges[k - 1].page)) return false;
    last = value;
  }
  return true;
}

/// Whether the lines of one form say the same on each page, the page's number aside. Any other number that differs from page
/// to page is an amount, a date or a label, and so the line is text.
bool runs_on(const PageWalk& walk, const std::vector<Edge>& edges) {
  std::vector<std::vector<Digits>> numbers;
  numbers.reserve(edges.size());
  for (const Edge& edge : edges) numbers.push_back(numerals(walk.lines[edge.line].text));
  const auto words = [&](std::size_t k, std::size_t slot) {
    const auto [begin, end] = numbers[k][slot];
    return walk.lines[edges[k].line].text.substr(begin, end - begin);
  };
  for (std::size_t slot = 0; slot < numbers.front().size(); ++slot) {
    bool same = true;
    for (std::size_t k = 1; k < edges.size(); ++k) same = same && words(k, slot) == words(0, slot);
    if (!same && !counts_the_pages(walk, edges, numbers, slot)) return false;
  }
  return true;
}

/// On half of the pages, or on nearly each left or each right one. What is to be filled in is a page's only where nearly each
/// page has it; else it is a signature's.
bool stands_often(const PageWalk& walk, const std::vector<Edge>& edges, std::size_t pages) {
  const std::size_t standing = count_pages(edges);
  if (standing < fewest_pages) return standing == pages && pages == 2;
  if (awaits_filling(walk.lines[edges.front().line].text)) return standing * 4 >= pages * 3;
  const bool one_side = std::all_of(edges.begin(), edges.end(), [&](const Edge& e) { return e.page % 2 == edges[0].page % 2; });
  return standing * (one_side ? 5 : 4) >= pages * 2;
}

bool has_words(std::string_view form) {
  return std::count_if(form.begin(), form.end(), is_ascii_letter) >= 3 ||
         std::any_of(form.begin(), form.end(), [](char c) { return (c & 0x80) != 0; });
}

void take_running(PageWalk& walk, const std::vector<Edge>& edges, Furniture& furniture) {
  RunningLines& lines = furniture.printed.back();
  std::vector<std::string>& texts = edges.front().head ? lines.head : lines.foot;
  texts.emplace_back(walk.lines[edges.front().line].text);
  for (const Edge& edge : edges) walk.gone[edge.line] = true, ++furniture.running_lines;
}

/// "BY 4.0" beneath a running line on each page is its second line, however few words it has.
bool goes_with_running(const PageWalk& walk, const std::vector<Edge>& edges,
                       const std::vector<const std::vector<Edge>*>& running) {
  const std::string_view text = walk.lines[edges.front().line].text;
  const auto is_running = [&](std::size_t line) {
    return std::any_of(running.begin(), running.end(), [&](const std::vector<Edge>* same) {
      const auto found =
          std::lower_bound(same->begin(), same->end(), line, [](const Edge& e, std::size_t at) { return e.line < at; });
      return found != same->end() && found->line == line;
    });
  };
  return std::all_of(edges.begin(), edges.end(), [&](const Edge& edge) {
    return walk.lines[edge.line].text == text && !walk.lines[edge.line].after_blank && edge.line > 0 && is_running(edge.line - 1);
  });
}

/// The pages that begin at form feeds.
std::vector<std::size_t> fed_pages(const PageWalk& walk) {
  std::vector<std::size_t> pages{0};
  for (std::size_t at = 1; at < walk.lines.size(); ++at) {
    if (walk.lines[at].page_break) pages.push_back(at);
  }
  return pages;
}

/// The pages that begin behind page marks and page numbers.
std::vector<std::size_t> marked_pages(const PageWalk& walk) {
  std::vector<std::size_t> pages{0};
  for (std::size_t at = 1; at < walk.lines.size(); ++at) {
    if (walk.gone[at - 1] && !walk.gone[at]) pages.push_back(at);
  }
  return pages;
}

bool is_numbered_at_feeds(const PageWalk& walk, const PageSeries& series) {
  const auto fed = [&](std::size_t at) {
    const std::size_t from = at - std::min(at, edge_lines - 1), to = std::min(at + edge_lines + 1, walk.lines.size());
    bool found = to == walk.lines.size();
    for (std::size_t line = from; line < to; ++line) found = found || walk.lines[line].page_break;
    return found;
  };
  return static_cast<std::size_t>(std::count_if(series.begin(), series.end(), fed)) * 2 > series.size();
}

/// A number and nothing else on its line may be that of an item in a schedule.
bool is_bare(const PageWalk& walk, const PageSeries& series) {
  return std::all_of(series.begin(), series.end(),
                     [&](std::size_t at) { return walk.lines[at].text.find_first_not_of("0123456789 ") == std::string::npos; });
}

/// Where what had pages was laid out in pages again, its own begin behind those page numbers that do not stand at the form feeds.
std::vector<std::size_t> inner_pages(const PageWalk& walk) {
  std::vector<std::size_t> pages{0};
  for (const PageSeries& series : walk.numbered) {
    if (is_numbered_at_feeds(walk, series) || is_bare(walk, series)) continue;
    for (std::size_t at : series) {
      while (at < walk.lines.size() && walk.gone[at]) ++at;
      if (at < walk.lines.size()) pages.push_back(at);
    }
  }
  std::sort(pages.begin(), pages.end());
  pages.erase(std::unique(pages.begin(), pages.end()), pages.end());
  return pages;
}

/// `again`: the text was laid out in pages twice.
void find_running(PageWalk& walk, const std::vector<std::size_t>& pages, bool again, Furniture& furniture) {
  if (pages.size() < 2 || walk.lines.size() < pages.size() * shortest_running_page) return;
  furniture.printed.emplace_back();
  walk.breaks.assign(walk.lines.size() + 1, false);
  walk.breaks.back() = true;
  for (const std::size_t at : pages) walk.breaks[at] = true;
  std::vector<Edge> edges;
  for (std::size_t k = 0; k < pages.size(); ++k) {
    add_edge(walk, pages[k], k, true, edges);
    add_edge(walk, (k + 1 < pages.size() ? pages[k + 1] : walk.lines.size()) - 1, k, false, edges);
  }
  std::map<std::pair<std::string, bool>, std::vector<Edge>> by_form;
  for (const Edge& edge : edges) {
    const Line& line = walk.lines[edge.line];
    if (count_code_points(line.text) > longest_running) continue;
    std::vector<Edge>& same = by_form[{form_of(line.text), edge.head}];
    if (same.empty() || same.back().line != edge.line) same.push_back(edge);
  }
  std::vector<const std::vector<Edge>*> running, wordless;
  for (auto& [form, same] : by_form) {
    same = one_a_page(walk, same, again);
    if (same.empty() || !stands_often(walk, same, pages.size())) continue;
    if (runs_on(walk, same)) (has_words(form.first) ? running : wordless).push_back(&same);
  }
  const std::size_t sure = running.size();
  for (const std::vector<Edge>* same : wordless) {
    if (goes_with_running(walk, *same, {running.begin(), running.begin() + static_cast<std::ptrdiff_t>(sure)}))
      running.push_back(same);
  }
  std::sort(running.begin(), running.end(),
            [](const std::vector<Edge>* x, const std::vector<Edge>* y) { return x->front().line < y->front().line; });
  for (const std::vector<Edge>* same : running) take_running(walk, *same, furniture);
}

void find_running(PageWalk& walk, Furniture& furniture) {
  const std::vector<std::size_t> pages = fed_pages(walk);
  if (pages.size() < 2) return find_running(walk, marked_pages(walk), false, furniture);
  const std::vector<std::size_t> inner = inner_pages(walk);
  find_running(walk, pages, inner.size() > 1, furniture);
  find_running(walk, inner, inner.size() > 1, furniture);
}

/// Ends in a date as a printer stamps it: "3/31/2010".
bool ends_in_stamp(std::string_view text) {
  const std::size_t space = text.find_last_of(' ');
  if (space == std::string_view::npos) return false;
  const std::string_view stamp = text.substr(space + 1);
  return numerals(stamp).size() == 3 && std::count(stamp.begin(), stamp.end(), '/') == 2 &&
         stamp.find_first_not_of("0123456789/") == std::string_view::npos;
}

bool begins_source(std::string_view text, const Language& language) {
  const auto sources = language.cues.list(Cue::page_sources);
  return std::any_of(sources.begin(), sources.end(), [&](std::string_view source) { return text.starts_with(source); });
}

/// "Source: …" of a filing's print, with the day of the filing, stands on each page, wherever that page was cut. The source of
/// a table's figures is text.
void find_sources(PageWalk& walk, Furniture& furniture) {
  std::map<std::string_view, std::vector<Edge>> sources;
  for (std::size_t at = 0; at < walk.lines.size(); ++at) {
    const std::string_view text = walk.lines[at].text;
    if (!walk.gone[at] && begins_source(text, walk.language) && ends_in_stamp(text)) sources[text].push_back({at, 0, false});
  }
  if (furniture.printed.empty()) furniture.printed.emplace_back();
  for (const auto& [text, same] : sources) {
    if (same.size() >= 2) take_running(walk, same, furniture);
  }
}

void close_up(PageWalk& walk, std::vector<TakenLine>& taken) {
  std::size_t kept = 0;
  bool gap = false, blank = false;
  for (std::size_t at = 0; at < walk.lines.size(); ++at) {
    if (walk.gone[at]) {
      blank = true;
      gap = gap || !walk.tables[at];
      taken.push_back({std::string(walk.lines[at].text), walk.lines[at].number, kept});
      continue;
    }
    Line line = walk.lines[at];
    line.after_blank = line.after_blank || blank;
    line.page_break = line.page_break || gap;
    gap = blank = false;
    walk.lines[kept++] = line;
  }
  walk.lines.resize(kept);
}

}  // namespace

Furniture take_furniture(std::vector<Line>& lines, const Language& language) {
  PageWalk walk{lines, language, std::vector<bool>(lines.size(), false), std::vector<bool>(lines.size() + 1, false),
                std::vector<bool>(lines.size(), false)};
  Furniture furniture;
  if (lines.empty()) return furniture;
  walk.breaks[lines.size()] = true;
  find_page_marks(walk);
  find_page_numbers(walk);
  find_only_page(walk);
  furniture.page_marks = static_cast<std::size_t>(std::count(walk.gone.begin(), walk.gone.end(), true));
  find_running(walk, furniture);
  find_sources(walk, furniture);
  close_up(walk, furniture.taken);
  return furniture;
}

}  // namespace clausediff
