// SPDX-License-Identifier: Apache-2.0
// Page marks, page numbers, running heads and feet.
#include "plain/furniture.h"

#include <algorithm>
#include <cctype>
#include <cstddef>
#include <map>

namespace clausediff {
namespace {

constexpr std::size_t edge_lines = 3;             // a head or foot has no more of them
constexpr std::uint32_t longest_running = 120;    // code points of a running line
constexpr std::size_t fewest_pages = 3;           // a line runs where it stands on so many, or on each of two
constexpr std::size_t shortest_running_page = 8;  // lines, on the average, where heads and feet are looked for
constexpr std::size_t shortest_page = 3;          // lines from one page number to the next

bool is_page_mark(std::string_view text) { return text.substr(0, 6) == "<PAGE>" && text.size() < 16; }

struct Walk {
  std::vector<Line>& lines;
  std::vector<bool> gone;
  std::vector<bool> breaks;  // a page begins with this line; one entry more for the end
};

bool stands_alone(const std::vector<Line>& lines, std::size_t at) {
  return lines[at].after_blank && (at + 1 == lines.size() || lines[at + 1].after_blank || is_page_mark(lines[at + 1].text));
}

bool near_break(const Walk& walk, std::size_t at) {
  const std::size_t from = at - std::min(at, edge_lines - 1);
  const std::size_t to = std::min(at + edge_lines, walk.lines.size());
  const auto begin = walk.breaks.begin();
  return std::find(begin + static_cast<std::ptrdiff_t>(from), begin + static_cast<std::ptrdiff_t>(to) + 1, true) !=
         begin + static_cast<std::ptrdiff_t>(to) + 1;
}

/// Numbers that count on are those of pages; a lone "5" may be a table's or a clause's.
void find_page_numbers(Walk& walk) {
  struct Last {
    std::size_t line = 0;
    std::uint32_t value = 0;
  };
  std::map<std::pair<std::string, bool>, Last> last;
  for (std::size_t at = 0; at < walk.lines.size(); ++at) {
    const PageNumber number = page_number(walk.lines[at].text);
    const bool edge = near_break(walk, at) || stands_alone(walk.lines, at);
    if (number.value == 0 || !(number.says_page || edge)) continue;
    const auto [known, first] = last.emplace(std::pair(std::string(number.lead), number.roman), Last{at, number.value});
    if (first) continue;
    const bool counts_on = number.value > known->second.value && number.value <= known->second.value + 2;
    if (counts_on && at - known->second.line >= shortest_page) walk.gone[at] = walk.gone[known->second.line] = true;
    known->second = {at, number.value};
  }
}

void find_page_marks(Walk& walk) {
  for (std::size_t at = 0; at < walk.lines.size(); ++at) {
    if (is_page_mark(walk.lines[at].text)) walk.gone[at] = true;
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

std::uint32_t number_in(std::string_view text) {
  std::uint32_t value = 0;
  const std::size_t first = text.find_first_of("0123456789");
  for (std::size_t at = first; at < text.size() && text[at] >= '0' && text[at] <= '9' && value < 100000; ++at)
    value = value * 10 + static_cast<std::uint32_t>(text[at] - '0');
  return value;
}

struct Edge {
  std::size_t line = 0;
  std::size_t page = 0;
  bool head = false;
};

/// A page's first or last lines, `step` 1 or -1 from `at` on.
void add_edge(const Walk& walk, std::size_t at, std::size_t page, bool head, std::vector<Edge>& edges) {
  std::size_t found = 0;
  for (std::size_t steps = 0; found < edge_lines && at < walk.lines.size() && steps < 4 * edge_lines; ++steps) {
    if (head && found > 0 && walk.breaks[at]) return;
    if (!walk.gone[at]) edges.push_back({at, page, head}), ++found;
    if (!head && walk.breaks[at]) return;
    at += head ? 1 : static_cast<std::size_t>(-1);  // stepping below 0 wraps around
  }
}

/// Whether the lines of one form are the same on each page, or count the pages.
bool runs_on(const Walk& walk, const std::vector<Edge>& edges) {
  bool same = true, counts = true;
  for (std::size_t k = 1; k < edges.size(); ++k) {
    const std::string_view last = walk.lines[edges[k - 1].line].text;
    const std::string_view here = walk.lines[edges[k].line].text;
    same = same && last == here;
    counts = counts && number_in(here) == number_in(last) + (edges[k].page - edges[k - 1].page);
  }
  return same || counts;
}

/// On half of the pages, or on nearly each left or each right one.
bool stands_often(const std::vector<Edge>& edges, std::size_t pages) {
  if (edges.size() < fewest_pages) return edges.size() == pages && pages == 2;
  const bool one_side = std::all_of(edges.begin(), edges.end(), [&](const Edge& e) { return e.page % 2 == edges[0].page % 2; });
  return edges.size() * (one_side ? 5 : 4) >= pages * 2;
}

bool has_words(std::string_view form) {
  return std::count_if(form.begin(), form.end(), [](char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0; }) >= 3 ||
         std::any_of(form.begin(), form.end(), [](char c) { return (c & 0x80) != 0; });
}

void take_running(Walk& walk, const std::vector<Edge>& edges, Furniture& furniture) {
  std::vector<std::string>& texts = edges.front().head ? furniture.head : furniture.foot;
  texts.emplace_back(walk.lines[edges.front().line].text);
  for (const Edge& edge : edges) walk.gone[edge.line] = true, ++furniture.running_lines;
}

/// Where each page begins: at the form feeds, or where there are none behind a page mark or a page number.
std::vector<std::size_t> find_breaks(Walk& walk) {
  std::vector<std::size_t> at{0};
  const bool fed = std::any_of(walk.lines.begin(), walk.lines.end(), [](const Line& line) { return line.page_break; });
  for (std::size_t i = 1; i < walk.lines.size(); ++i) {
    if (fed ? walk.lines[i].page_break : walk.gone[i - 1] && !walk.gone[i]) at.push_back(i);
  }
  for (const std::size_t i : at) walk.breaks[i] = true;
  return at;
}

void find_running(Walk& walk, Furniture& furniture) {
  const std::vector<std::size_t> pages = find_breaks(walk);
  if (pages.size() < 2 || walk.lines.size() < pages.size() * shortest_running_page) return;
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
  std::vector<const std::vector<Edge>*> running;
  for (const auto& [form, same] : by_form) {
    const bool often = stands_often(same, pages.size());
    if (often && has_words(form.first) && runs_on(walk, same)) running.push_back(&same);
  }
  std::sort(running.begin(), running.end(),
            [](const std::vector<Edge>* x, const std::vector<Edge>* y) { return x->front().line < y->front().line; });
  for (const std::vector<Edge>* same : running) take_running(walk, *same, furniture);
}

/// "Source: …" of a filing's print stands on each page, wherever that page was cut.
void find_sources(Walk& walk, Furniture& furniture) {
  std::map<std::string_view, std::vector<Edge>> sources;
  for (std::size_t at = 0; at < walk.lines.size(); ++at) {
    if (!walk.gone[at] && walk.lines[at].text.substr(0, 7) == "Source:") sources[walk.lines[at].text].push_back({at, 0, false});
  }
  for (const auto& [text, same] : sources) {
    if (same.size() >= 2) take_running(walk, same, furniture);
  }
}

void close_up(Walk& walk) {
  std::size_t kept = 0;
  bool gap = false;
  for (std::size_t at = 0; at < walk.lines.size(); ++at) {
    gap = gap || walk.gone[at];
    if (walk.gone[at]) continue;
    Line line = walk.lines[at];
    line.after_blank = line.after_blank || gap;
    line.page_break = line.page_break || gap;
    gap = false;
    walk.lines[kept++] = line;
  }
  walk.lines.resize(kept);
}

}  // namespace

Furniture take_furniture(std::vector<Line>& lines) {
  Walk walk{lines, std::vector<bool>(lines.size(), false), std::vector<bool>(lines.size() + 1, false)};
  Furniture furniture;
  if (lines.empty()) return furniture;
  walk.breaks[lines.size()] = true;
  find_page_marks(walk);
  find_page_numbers(walk);
  furniture.page_marks = static_cast<std::size_t>(std::count(walk.gone.begin(), walk.gone.end(), true));
  find_running(walk, furniture);
  find_sources(walk, furniture);
  close_up(walk);
  return furniture;
}

}  // namespace clausediff
