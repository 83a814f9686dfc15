// SPDX-License-Identifier: Apache-2.0
// What a paragraph sets in quotation marks or in bold.
#include "clauses/quotes.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "clauses/characters.h"

namespace clausediff {
namespace {

constexpr std::size_t longest_term = 120;  // bytes

struct Marks {
  std::string_view open;
  std::string_view close;
};

// Where one opens in several ways, the usual one first; two single marks before one.
constexpr Marks marks[] = {{"“", "”"}, {"\"", "\""}, {"''", "''"}, {"``", "''"}, {"„", "“"},   {"„", "”"},  {"«", "»"},
                           {"»", "«"}, {"‘‘", "’’"}, {"‘", "’"},   {"‚", "‘"},   {"‟", "”"},   {"”", "”"},  {"“", "\""},
                           {"″", "″"}, {"＂", "＂"}, {"ʺ", "ʺ"},   {"❝", "❞"},   {"〝", "〞"}, {"〝", "〟"}};

constexpr std::array<bool, 256> openers() {
  std::array<bool, 256> may{};
  for (std::size_t c = 0; c < may.size(); ++c) may[c] = c == '"' || c == '\'' || c == '`' || c >= 0x80;
  return may;
}
constexpr std::array<bool, 256> is_opener = openers();

bool may_open(char c) { return is_opener[static_cast<unsigned char>(c)]; }

Span trimmed(std::string_view text, std::size_t begin, std::size_t end) {
  while (begin < end && (is_space(text[begin]) || text[begin] == '*' || text[begin] == '_')) ++begin;
  while (end > begin && (is_space(text[end - 1]) || std::string_view(",.;:*_").find(text[end - 1]) != std::string_view::npos))
    --end;
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

/// The closing mark within reach, or npos. An apostrophe inside ‘…’ is followed by a letter and closes nothing.
std::size_t find_close(std::string_view text, std::size_t from, std::string_view close) {
  const std::string_view reach = text.substr(0, std::min(text.size(), from + longest_term + close.size()));
  std::size_t at = reach.find(close, from);
  while (at != std::string_view::npos && close == "’" && at + close.size() < text.size() && is_letter(text[at + close.size()]))
    at = reach.find(close, at + 1);
  return at;
}

}  // namespace

std::vector<Quote> find_quotes(std::string_view text) {
  std::vector<Quote> quotes;
  for (std::size_t at = 0; at < text.size();) {
    if (!may_open(text[at])) {
      ++at;
      continue;
    }
    bool found = false;
    for (const Marks& mark : marks) {
      if (!begins_with(text.substr(at), mark.open)) continue;
      const std::size_t begin = at + mark.open.size();
      const std::size_t close = find_close(text, begin, mark.close);
      if (close == std::string_view::npos || close == begin) continue;
      const Span term = trimmed(text, begin, close);
      const std::size_t end = close + mark.close.size();
      if (!term.empty()) quotes.push_back({{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)}, term, true});
      at = end;
      found = true;
      break;
    }
    if (!found) ++at;
  }
  return quotes;
}

std::vector<Quote> find_bold(const Document& document, const Paragraph& paragraph) {
  std::vector<Quote> quotes;
  const std::string_view text = paragraph.text;
  std::size_t plain = 0;
  bool open = false;
  for (const Run& run : paragraph.runs) {
    const bool bold = document.formats[run.format].bold;
    if (!bold && run.span.size() > 0)
      plain += space_at(text.substr(run.span.begin, run.span.size()), 0) < run.span.size() ? 1 : 0;
    if (bold && open)
      quotes.back().outer.end = run.span.end;
    else if (bold)
      quotes.push_back({run.span, run.span, false});
    open = bold;
  }
  if (plain == 0) return {};
  std::size_t kept = 0;
  for (Quote& quote : quotes) {
    quote.term = trimmed(text, quote.outer.begin, quote.outer.end);
    const bool quoted = !quote.term.empty() && (text[quote.term.begin] == '"' || begins_with(text.substr(quote.term.begin), "“"));
    if (!quote.term.empty() && quote.term.size() <= longest_term && !quoted) quotes[kept++] = quote;
  }
  quotes.resize(kept);
  return quotes;
}

}  // namespace clausediff
