// SPDX-License-Identifier: Apache-2.0
#include "merge/untraced.h"

#include <algorithm>
#include <map>

namespace clausediff::merging {
namespace {

bool is_unknown(const Story& story, std::uint32_t mark) {
  return mark != no_mark && story.marks[mark].origin != Origin::carrier && story.marks[mark].origin != Origin::other;
}

/// The whole line is untraced, and one side alone has it.
bool is_one_sided(const Story& story, const Line& line) {
  if (line.pieces.empty() || line.pieces.front().mark == no_mark) return false;
  const bool adds = story.marks[line.pieces.front().mark].adds;
  return std::all_of(line.pieces.begin(), line.pieces.end(),
                     [&](const Piece& piece) { return is_unknown(story, piece.mark) && story.marks[piece.mark].adds == adds; });
}

void sign_line(Story& story, const Line& line, Origin origin) {
  for (const Piece& piece : line.pieces) story.marks[piece.mark].origin = origin;
  if (is_unknown(story, line.mark) && story.marks[line.mark].adds == story.marks[line.pieces.front().mark].adds)
    story.marks[line.mark].origin = origin;
}

/// White space goes with the words beside it that come or go in the same way.
void sign_spaces(Story& story, const Line& line) {
  for (std::size_t i = 0; i < line.pieces.size(); ++i) {
    const Piece& piece = line.pieces[i];
    if (piece.word || !is_unknown(story, piece.mark)) continue;
    Mark& mark = story.marks[piece.mark];
    for (const std::size_t beside : {i - 1, i + 1}) {
      if (beside >= line.pieces.size() || line.pieces[beside].mark == no_mark) continue;
      const Mark& neighbour = story.marks[line.pieces[beside].mark];
      if (neighbour.adds == mark.adds && is_unknown(story, piece.mark)) mark.origin = neighbour.origin;
    }
  }
}

}  // namespace

void sign_untraced(Story& story, const std::multiset<std::string>& base, bool lines) {
  std::map<std::string, std::uint32_t> lines_with;
  for (const Line& line : story.lines) {
    const std::string carrier = carrier_text(story, line), other = other_text(story, line);
    ++lines_with[carrier];
    if (other != carrier) ++lines_with[other];
  }
  for (const Line& line : story.lines) {
    sign_spaces(story, line);
    if (!lines || !is_one_sided(story, line)) continue;
    const bool adds = story.marks[line.pieces.front().mark].adds;
    const std::string text = adds ? carrier_text(story, line) : other_text(story, line);
    if (base.count(text) == 1 && lines_with[text] == 1) sign_line(story, line, adds ? Origin::other : Origin::carrier);
  }
}

}  // namespace clausediff::merging
