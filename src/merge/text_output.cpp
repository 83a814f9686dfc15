// SPDX-License-Identifier: Apache-2.0
#include "merge/text_output.h"

#include <algorithm>

namespace clausediff::merging {
namespace {

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
    std::string_view line = text.substr(0, end);
    while (!line.empty() && (line.back() == '\n' || line.back() == '\r')) line.remove_suffix(1);
    lines.push_back(line);
    text.remove_prefix(end);
  }
  return lines;
}

using Lines = std::vector<std::string_view>;

std::string whole(const std::vector<TextPiece>& pieces, std::string TextPiece::*side) {
  std::string text;
  for (const TextPiece& piece : pieces) text += piece.disputed ? piece.*side : piece.ours;
  return text;
}

}  // namespace

std::size_t size_of_blank(std::string_view text) {
  const std::size_t word = std::min(text.find_first_not_of(" \t\n\v\f\r"), text.size());
  const std::size_t end = text.substr(0, word).find_last_of("\n\r");
  return end == std::string_view::npos ? 0 : end + 1;
}

/// Writes the blank lines before a clause, and returns it without them.
std::string_view TextOutput::opened(std::string_view text, std::string_view blank) {
  const std::size_t own = size_of_blank(text);
  if (!out_.empty()) out_ += !blank.empty() ? blank : own != 0 ? text.substr(0, own) : std::string_view(between_);
  return text.substr(own);
}

void TextOutput::add(const std::vector<TextPiece>& pieces, std::string_view blank) {
  if (pieces.empty()) return;
  const std::string ours = whole(pieces, &TextPiece::ours);
  const bool disputed = std::any_of(pieces.begin(), pieces.end(), [](const TextPiece& piece) { return piece.disputed; });
  if (disputed) return dispute(ours, whole(pieces, &TextPiece::base), whole(pieces, &TextPiece::theirs), blank);
  if (ours.empty()) return;
  out_ += opened(ours, blank);
  marked_ = false;
}

void TextOutput::dispute(std::string_view ours, std::string_view base, std::string_view theirs, std::string_view blank) {
  opened(ours.empty() ? theirs : ours, blank);
  Lines mine = lines_of(ours.substr(size_of_blank(ours))), old = lines_of(base.substr(size_of_blank(base))),
        other = lines_of(theirs.substr(size_of_blank(theirs)));
  // Lines that both sides have stand outside of the marks; with base shown, all of the clause stands in them.
  std::size_t head = 0, foot = 0;
  const std::size_t least = marks_.show_base ? 0 : std::min(mine.size(), other.size());
  while (head < least && mine[head] == other[head]) ++head;
  while (foot + head < least && mine[mine.size() - 1 - foot] == other[other.size() - 1 - foot]) ++foot;
  std::string text;
  const auto add_lines = [&](const Lines& lines, std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) text.append(lines[i]).append(line_end_);
  };
  add_lines(mine, 0, head);
  text += "<<<<<<< " + marks_.ours + line_end_;
  add_lines(mine, head, mine.size() - foot);
  if (marks_.show_base) text += "||||||| base" + line_end_;
  if (marks_.show_base) add_lines(old, 0, old.size());
  text += "=======" + line_end_;
  add_lines(other, head, other.size() - foot);
  text += ">>>>>>> " + marks_.theirs + line_end_;
  add_lines(mine, mine.size() - foot, mine.size());
  text.resize(text.size() - line_end_.size());  // the next clause begins with it
  out_ += text;
  marked_ = foot == 0;
}

std::string TextOutput::finish(std::string_view tail) {
  out_ += tail;
  if (marked_ && tail.find('\n') == std::string_view::npos) out_ += line_end_;
  return std::move(out_);
}

}  // namespace clausediff::merging
