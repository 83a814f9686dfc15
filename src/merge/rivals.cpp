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

/// Clauses of base by their text, as far as one clause alone reads so: what a side did to each.
struct Fates {
  std::set<std::string> left;  // to be found as base has them
  std::set<std::string> gone;
};

Fates fates_of(const Report& report) {
  Fates fates;
  std::multiset<std::string> texts;
  const std::vector<Paragraph>&before = report.before.document.paragraphs, &after = report.after.document.paragraphs;
  for (const Paragraph& paragraph : before) texts.insert(squeezed(paragraph.text));
  for (const Pair& pair : report.alignment.pairs) {
    if (pair.before == none) continue;
    const std::string text = squeezed(before[pair.before].text);
    if (text.empty() || texts.count(text) != 1) continue;
    if (pair.after == none)
      fates.gone.insert(text);
    else if (before[pair.before].text == after[pair.after].text)
      fates.left.insert(text);
  }
  return fates;
}

/// What each side has there is a clause of base that the other one took away.
bool are_taken(const Fates& by_carrier, const Fates& by_other, const std::string& carrier, const std::string& other) {
  return carrier != other && by_carrier.left.count(carrier) != 0 && by_other.gone.count(carrier) != 0 &&
         by_other.left.count(other) != 0 && by_carrier.gone.count(other) != 0;
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

bool drop_taken(const Histories& histories, const Story& story) {
  const Fates by_carrier = fates_of(histories.carrier), by_other = fates_of(histories.other);
  bool any = false;
  for (const Line& line : story.lines) {
    pugi::xml_node paragraph = line.node;
    if (line.mark != no_mark || paragraph.child("w:pPr").child("w:sectPr")) continue;
    if (!are_taken(by_carrier, by_other, squeezed(carrier_text(story, line)), squeezed(other_text(story, line)))) continue;
    const pugi::xml_node next = paragraph.next_sibling("w:p");  // a cell, a note and the like end with a paragraph
    if (!next) continue;
    paragraph.parent().remove_child(paragraph);
    any = true;
  }
  return any;
}

}  // namespace clausediff::merging
