// SPDX-License-Identifier: Apache-2.0
#include "merge/text_blocks.h"

#include <algorithm>

#include "text/ascii.h"

namespace clausediff::merging {
namespace {

constexpr std::size_t longest_short = 120;    // bytes; where paragraphs stand by line, a longer line is one of its own
constexpr std::size_t longest_wrapped = 250;  // no printer and no editor cuts lines to more

bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

/// In Markdown a bar behind a backslash stands for itself.
bool begins_bar(std::string_view bytes, std::size_t at) { return bytes[at] == '|' && (at == 0 || bytes[at - 1] != '\\'); }

/// The words and the space between them.
std::vector<TextWord> words_of(std::string_view bytes, TextIds& ids, std::string_view& tail) {
  std::vector<TextWord> words;
  for (std::size_t at = 0; at < bytes.size();) {
    std::size_t begin = at;
    while (begin < bytes.size() && is_space(bytes[begin])) ++begin;
    std::size_t end = begin;
    while (end < bytes.size() && !is_space(bytes[end]) && !begins_bar(bytes, end)) ++end;
    if (end == begin && end < bytes.size()) ++end;
    if (begin == end) {
      tail = bytes.substr(at);
      break;
    }
    const std::string_view word = bytes.substr(begin, end - begin);
    auto found = ids.words.find(word);
    if (found == ids.words.end()) found = ids.words.emplace(word, static_cast<std::uint32_t>(ids.words.size())).first;
    words.push_back({bytes.substr(at, begin - at), word, found->second});
    at = end;
  }
  return words;
}

std::size_t line_ends_in(std::string_view space) {
  const auto feeds = std::count(space.begin(), space.end(), '\n');
  return static_cast<std::size_t>(feeds != 0 ? feeds : std::count(space.begin(), space.end(), '\r'));
}

/// "|", "-", "*", "+", "#", "##", ">".
bool is_mark(std::string_view word) {
  if (word == "-" || word == "*" || word == "+" || word == "\xE2\x80\xA2") return true;
  return !word.empty() && word.size() <= 6 && word.find_first_not_of('#') == std::string_view::npos;
}

/// "4.", "4.2", "4.2.1", "(4)", "4)", "(a)", "(iv)", "b)": digits, or up to five letters, with what marks a number.
bool is_number(std::string_view word) {
  const bool opened = word.size() > 1 && word.front() == '(';
  if (opened) word.remove_prefix(1);
  const bool closed = word.size() > 1 && word.back() == ')';
  if (closed) word.remove_suffix(1);
  const bool dotted = !closed && word.size() > 1 && word.back() == '.';
  if (dotted) word.remove_suffix(1);
  const bool digits =
      !word.empty() && std::all_of(word.begin(), word.end(), [](char c) { return is_ascii_digit(c) || c == '.'; });
  if (digits) return is_ascii_digit(word.front()) && (closed || dotted || word.find('.') != std::string_view::npos);
  const bool letters = word.size() <= 5 && std::all_of(word.begin(), word.end(), is_ascii_letter);
  return letters && !word.empty() && (closed || (dotted && word.size() == 1));
}

/// By word: whether it begins a line that holds a bar, a row of a table.
std::vector<bool> rows_of(const std::vector<TextWord>& words) {
  std::vector<bool> rows(words.size(), false);
  std::size_t line = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (line_ends_in(words[i].space) != 0) line = i;
    if (is_bar(words[i].word)) rows[line] = true;
  }
  return rows;
}

std::uint32_t id_of_row(const std::vector<TextWord>& words, std::uint32_t begin, std::uint32_t end, TextIds& ids) {
  std::vector<std::uint32_t> row;
  for (std::uint32_t i = begin; i < end; ++i) row.push_back(words[i].id);
  return ids.rows.emplace(std::move(row), static_cast<std::uint32_t>(ids.rows.size())).first->second;
}

}  // namespace

bool is_label(std::string_view word) { return is_mark(word) || is_number(word); }

bool has_paragraphs_by_line(std::string_view bytes) {
  std::size_t in_long_lines = 0;
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t end = std::min(bytes.find('\n', at), bytes.size() - 1) + 1;
    if (end - at > longest_wrapped) in_long_lines += end - at;
    at = end;
  }
  return in_long_lines * 4 > bytes.size();
}

Text cut_text(std::string_view bytes, bool by_line, TextIds& ids) {
  Text text;
  text.words = words_of(bytes, ids, text.tail);
  const std::vector<bool> rows = rows_of(text.words);
  std::size_t line = 0;  // bytes of the line so far
  bool behind_row = false;
  for (std::uint32_t i = 0; i < text.words.size(); ++i) {
    const TextWord& word = text.words[i];
    const std::size_t ends = line_ends_in(word.space);
    const bool begins =
        ends > 1 || (ends == 1 && ((by_line && line > longest_short) || is_label(word.word) || rows[i] || behind_row));
    if (ends != 0 || i == 0) line = 0, behind_row = rows[i];
    line += word.word.size() + word.space.size();
    if (i == 0 || begins) text.blocks.push_back({i, i, 0, 0, 0});
    text.blocks.back().end = i + 1;
    if (is_bar(word.word)) ++text.blocks.back().bars;
  }
  for (TextBlock& block : text.blocks) {
    const bool labelled = block.size() > 1 && block.bars == 0 && is_label(text.words[block.begin].word);
    block.id = id_of_row(text.words, block.begin, block.end, ids);
    block.body_id = labelled ? id_of_row(text.words, block.begin + 1, block.end, ids) : block.id;
  }
  return text;
}

}  // namespace clausediff::merging
