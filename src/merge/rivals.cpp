// SPDX-License-Identifier: Apache-2.0
#include "merge/rivals.h"

#include <algorithm>
#include <set>
#include <sstream>

#include "redline/settle.h"
#include "redline/tree.h"

namespace clausediff::merging {
namespace {

std::set<std::string> words_in(const std::string& text) {
  std::set<std::string> words;
  std::istringstream in(text);
  for (std::string word; in >> word;) words.insert(word);
  return words;
}

/// Nothing of base is in the line: every word is new on one side, and both sides have some.
bool is_all_new(const Story& story, const Line& line) {
  bool carrier = false, other = false;
  for (const Piece& piece : line.pieces) {
    if (!piece.word) continue;
    if (piece.mark == no_mark) return false;
    const Mark& mark = story.marks[piece.mark];
    if (mark.origin == Origin::carrier && mark.adds)
      carrier = true;
    else if (mark.origin == Origin::other && !mark.adds)
      other = true;
    else
      return false;
  }
  return carrier && other;
}

/// The paragraph as one side has it, put before `place`.
void put_version(pugi::xml_node paragraph, pugi::xml_node place, redlining::Settle way) {
  pugi::xml_document own;
  pugi::xml_node body = own.append_child("w:body");
  body.append_copy(paragraph);
  redlining::settle(body, way);
  for (pugi::xml_node made : redlining::elements(body)) {
    if (way == redlining::Settle::reject) {
      made.remove_attribute("w14:paraId");
      made.remove_attribute("w14:textId");
    }
    place.parent().insert_copy_before(made, place);
  }
}

}  // namespace

bool are_alike(const std::string& a, const std::string& b) {
  constexpr double enough = 0.4;
  const std::set<std::string> x = words_in(a), y = words_in(b);
  const auto shared = std::count_if(x.begin(), x.end(), [&](const std::string& word) { return y.count(word) != 0; });
  return static_cast<double>(shared) >= enough * static_cast<double>(std::max(x.size(), y.size()));
}

bool part_strangers(const Story& story) {
  bool any = false;
  for (const Line& line : story.lines) {
    pugi::xml_node paragraph = line.node;
    if (line.mark != no_mark || paragraph.child("w:pPr").child("w:sectPr") || !is_all_new(story, line)) continue;
    if (are_alike(carrier_text(story, line), other_text(story, line))) continue;
    put_version(paragraph, paragraph, redlining::Settle::accept);
    put_version(paragraph, paragraph, redlining::Settle::reject);
    paragraph.parent().remove_child(paragraph);
    any = true;
  }
  return any;
}

}  // namespace clausediff::merging
