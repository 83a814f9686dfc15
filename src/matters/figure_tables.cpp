// SPDX-License-Identifier: Apache-2.0
#include "matters/figure_tables.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

#include "language/facts/facts.h"
#include "matters/phrasing.h"
#include "matters/wording.h"
#include "text/ascii.h"
#include "text/cue_names.h"

namespace clausediff {
namespace {

constexpr std::size_t fewest_pairs = 2;          // figures that changed
constexpr std::size_t longest_table_name = 9;    // words of the line over a table
constexpr std::size_t longest_label = 7;         // words before a figure
constexpr std::size_t longest_label_gap = 16;    // bytes: a clause's number with the blanks behind it
constexpr std::size_t most_above = 4;            // paragraphs over a table that are asked for its name
constexpr std::size_t longest_over_table = 160;  // bytes of such a paragraph's line

/// The words of both sides are the same but for figures: where these differ. Nothing where other words do.
std::vector<std::size_t> changed_figures(const Passage& passage) {
  const std::vector<Word>&before = passage.before.words, &after = passage.after.words;
  std::vector<std::size_t> figures;
  if (before.size() != after.size()) return figures;
  for (std::size_t at = 0; at < after.size(); ++at) {
    if (before[at].norm == after[at].norm) continue;
    if (!before[at].number || !after[at].number || before[at].clause != before.front().clause ||
        after[at].clause != after.front().clause)
      return {};
    figures.push_back(at);
  }
  // A day or a year is part of a date.
  std::size_t next = 0;
  for (const Fact& fact : find_facts(after, *passage.after.language)) {
    while (next < figures.size() && figures[next] < fact.begin) ++next;
    if (next < figures.size() && figures[next] < fact.end && fact.kind == FindingKind::date) return {};
  }
  return figures;
}

/// Columns stand apart by blanks, or are marked by tags.
bool is_drawn(std::string_view text) {
  return text.find("    ") != std::string_view::npos || text.find("<C>") != std::string_view::npos;
}

bool has_letter(std::string_view text) { return std::any_of(text.begin(), text.end(), is_ascii_letter); }

/// The cells of a stretch of text: what stands between tags, lines and wide blanks.
std::vector<std::string> cells_of(std::string_view text) {
  std::vector<std::string> cells;
  std::string cell;
  const auto end = [&] {
    std::string line = on_one_line(cell);
    if (!line.empty()) cells.push_back(std::move(line));
    cell.clear();
  };
  for (std::size_t at = 0; at < text.size(); ++at) {
    const std::size_t close = text[at] == '<' ? text.find('>', at) : std::string_view::npos;
    if (close != std::string_view::npos) {
      end();
      at = close;
      continue;
    }
    if (text[at] == '\n' || text[at] == '|' || text.substr(at).starts_with("   ")) end();
    cell += text[at];
  }
  end();
  return cells;
}

/// "March 31, 2001" before its figure: the last cell with letters, without the figures before it.
std::string label_in(std::string_view text) {
  const std::vector<std::string> cells = cells_of(text);
  const auto found = std::find_if(cells.rbegin(), cells.rend(), [](const std::string& cell) { return has_letter(cell); });
  if (found == cells.rend()) return {};
  std::string label = *found;
  while (!label.empty() && !has_letter(label.substr(0, label.find(' ')))) {
    const std::size_t blank = label.find(' ');
    if (blank == std::string::npos) return {};
    label.erase(0, blank + 1);
  }
  return count_words(label) <= longest_label ? label : std::string();
}

/// The heads of the columns: cells with letters and no figures before the first row.
std::string head_in(std::string_view text) {
  std::string head;
  for (const std::string& cell : cells_of(text))
    if (has_letter(cell) && !has_digit(cell) && count_words(cell) <= longest_table_name) head = cell;
  return head;
}

std::vector<std::string> tokens_of(std::string_view text) {
  std::vector<std::string> tokens;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    if (end > at) tokens.emplace_back(text.substr(at, end - at));
    at = end + 1;
  }
  return tokens;
}

bool is_capital(const std::string& token) { return !token.empty() && is_ascii_upper(token.front()); }

/// The name with `head`'s last word in what leads in to the table: "minimum EBITDA", "maximum Ratio of Consolidated Debt to
/// EBITDA".
std::string named_in(std::string_view above, const std::string& head, const Language& language) {
  const std::vector<std::string> tokens = tokens_of(above), heads = tokens_of(head);
  const auto found = heads.empty() ? tokens.end() : std::find(tokens.begin(), tokens.end(), heads.back());
  if (found == tokens.end()) return {};
  const auto at = static_cast<std::size_t>(found - tokens.begin());
  std::size_t begin = at;
  while (begin > 0 && at - begin < longest_table_name / 2 && !language.cues.has(Cue::word_the, tokens[begin - 1])) --begin;
  if (begin == 0 || !language.cues.has(Cue::word_the, tokens[begin - 1])) return {};
  std::size_t end = at + 1;
  for (bool more = true; more && end < tokens.size();) {
    const bool joint = language.cues.has(Cue::grammar_function_words, tokens[end]);
    more = is_capital(tokens[end]) || (joint && end + 1 < tokens.size() && is_capital(tokens[end + 1]));
    if (more) end += joint ? 2 : 1;
  }
  std::string name;
  for (std::size_t t = begin; t < std::min(end, begin + longest_table_name); ++t) append(name, tokens[t]);
  return on_one_line(name);
}

/// What the table shows: the line over it, or the words by which the paragraph before leads in to it, with its head.
std::string name_of(const Side& side, std::uint32_t clause, const std::string& head, const Language& language) {
  std::size_t passed = 0;
  for (std::uint32_t at = clause; at-- > 0 && passed < most_above;) {
    const std::string line = on_one_line(side.document.paragraphs[at].text);
    if (line.empty()) continue;
    ++passed;
    if (is_drawn(line.size() < longest_label_gap ? std::string_view()
                                                 : std::string_view(side.document.paragraphs[at].text).substr(longest_label_gap)))
      continue;
    const bool title = line.size() <= longest_over_table && count_words(line) <= longest_table_name && !has_digit(line) &&
                       line.find(';') == std::string::npos;
    if (title) return line;
    const std::string named = named_in(line, head, language);
    return named.empty() ? head : named;
  }
  return head;
}

std::optional<double> value_of(const Word& word) {
  std::string digits;
  for (const char c : word.norm)
    if (c != ',') digits += c;
  double value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return error == std::errc() ? std::optional<double>(value) : std::nullopt;
}

/// "lower" where each is.
std::string turn_of(const Passage& passage, const std::vector<std::size_t>& figures) {
  std::size_t lower = 0, higher = 0;
  for (const std::size_t at : figures) {
    const auto before = value_of(passage.before.words[at]), after = value_of(passage.after.words[at]);
    if (!before || !after) return {};
    lower += *after < *before ? 1 : 0;
    higher += *after > *before ? 1 : 0;
  }
  return lower == figures.size() ? "lower" : higher == figures.size() ? "higher" : std::string();
}

/// "3.75:1" is one figure.
std::size_t figure_end(const std::vector<Word>& words, std::size_t at) {
  const bool ratio = at + 1 < words.size() && words[at + 1].number && words[at + 1].marks == ":" &&
                     words[at + 1].span.begin == words[at].span.end + 1;
  return at + (ratio ? 2 : 1);
}

}  // namespace

std::string figures_sentence(const Report& report, const Passage& passage, std::size_t budget) {
  if (passage.inserted() || passage.deleted() || passage.edits.size() < fewest_pairs) return {};
  const std::uint32_t clause = passage.after.clause;
  const std::string_view text = text_of(report.after.document, clause);
  const std::vector<std::size_t> figures = is_drawn(text) ? changed_figures(passage) : std::vector<std::size_t>();
  if (figures.size() < fewest_pairs) return {};
  const auto begin_of = [&](std::size_t at) { return passage.after.words[at].span.begin; };
  const std::string head = head_in(text.substr(0, begin_of(figures.front())));
  std::string sentence = name_of(report.after, clause, head, *passage.after.language);
  if (sentence.empty()) return {};
  sentence.front() = ascii_upper(sentence.front());
  const std::string turn = turn_of(passage, figures);
  sentence += turn.empty() ? ":" : " (" + turn + "):";
  std::size_t told = 0, from = passage.after.words.front().span.begin;
  for (const std::size_t at : figures) {
    std::string pair = label_in(text.substr(from, begin_of(at) - from));
    if (!pair.empty()) pair += ":";
    const std::size_t end = figure_end(passage.after.words, at);
    append(pair,
           slice(report, passage.after, false, {at, end}) + " (was " + slice(report, passage.before, true, {at, end}) + ")");
    if (told > 0 && count_words(sentence) + count_words(pair) + 3 > budget) break;
    append(sentence, pair);
    from = passage.after.words[at].span.end;
    if (++told < figures.size()) sentence += ";";
  }
  if (told < figures.size()) {
    sentence.pop_back();
    append(sentence, "and " + std::to_string(figures.size() - told) + " more");
  }
  return sentence + ".";
}

}  // namespace clausediff
