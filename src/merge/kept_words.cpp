// SPDX-License-Identifier: Apache-2.0
#include "merge/kept_words.h"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <vector>

#include "diff/sequence.h"
#include "text/ascii.h"

namespace clausediff::merging {
namespace {

/// What a paragraph of a side is made of.
struct Descent {
  std::string text;                 // of base, that became it
  std::set<std::uint32_t> clauses;  // of base
  bool rearranged = false;          // it stands elsewhere, or its paragraphs have other ends
};

/// By its text without white space; what two paragraphs say alike is left out.
using Descents = std::map<std::string, Descent>;

bool is_rearranged(Relation relation) {
  return relation == Relation::moved || relation == Relation::moved_edited || relation == Relation::split ||
         relation == Relation::merged;
}

Descents descents_of(const Report& report) {
  std::map<std::uint32_t, Descent> by_paragraph;
  for (const Pair& pair : report.alignment.pairs) {
    if (pair.before == none || pair.after == none) continue;
    Descent& descent = by_paragraph[pair.after];
    const std::string& text = report.before.document.paragraphs[pair.before].text;
    const bool part = pair.relation == Relation::split;
    descent.text += " " + (part ? text.substr(pair.before_span.begin, pair.before_span.end - pair.before_span.begin) : text);
    descent.clauses.insert(pair.before);
    descent.rearranged = descent.rearranged || is_rearranged(pair.relation);
  }
  Descents descents;
  std::set<std::string> doubled;
  for (auto& [paragraph, descent] : by_paragraph) {
    const std::string text = squeezed(report.after.document.paragraphs[paragraph].text);
    if (!descents.emplace(text, std::move(descent)).second) doubled.insert(text);
  }
  for (const std::string& text : doubled) descents.erase(text);
  return descents;
}

struct Token {
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// Words, and each other character that is no space.
std::vector<Token> tokens_of(std::string_view text) {
  const auto in_word = [](char c) { return is_ascii_alphanumeric(c) || static_cast<unsigned char>(c) >= 0x80; };
  std::vector<Token> tokens;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at + 1;
    while (in_word(text[at]) && end < text.size() && in_word(text[end])) ++end;
    if (text[at] != ' ') tokens.push_back({at, end});
    at = end;
  }
  return tokens;
}

/// For each token of `text` whether base had it there.
std::vector<bool> kept_tokens(std::string_view base, std::string_view text, const std::vector<Token>& tokens) {
  std::map<std::string_view, std::uint32_t> known;
  const auto ids = [&known](std::string_view whole, const std::vector<Token>& all) {
    std::vector<std::uint32_t> row;
    for (const Token& token : all)
      row.push_back(known.emplace(whole.substr(token.begin, token.end - token.begin), static_cast<std::uint32_t>(known.size()))
                        .first->second);
    return row;
  };
  const std::vector<std::uint32_t> before = ids(base, tokens_of(base)), after = ids(text, tokens);
  std::vector<bool> kept(tokens.size(), true);
  for (const Hunk& hunk : edit_script(before, after))
    for (std::uint32_t i = hunk.after_begin; i < hunk.after_end; ++i) kept[i] = false;
  return kept;
}

/// Where a piece stands in the text of a side that has it.
struct Stretch {
  std::uint32_t mark = no_mark;
  std::size_t begin = 0;
  std::size_t end = 0;
};

std::vector<Stretch> stretches_of(const Story& story, const Line& line, bool carrier) {
  std::vector<Stretch> stretches;
  std::size_t at = 0;
  for (const Piece& piece : line.pieces) {
    if (piece.mark != no_mark && story.marks[piece.mark].adds != carrier) continue;
    if (piece.mark != no_mark) stretches.push_back({piece.mark, at, at + piece.text.size()});
    at += piece.text.size();
  }
  return stretches;
}

/// Signs what one side has and the other one has not.
void sign_side(Story& story, const Line& line, bool carrier, const std::string& base, const std::string& text) {
  const std::vector<Token> tokens = tokens_of(text);
  const std::vector<bool> kept = kept_tokens(base, text, tokens);
  struct Found {
    bool kept = false, brought = false;
  };
  std::map<std::uint32_t, Found> marks;
  for (const Stretch& stretch : stretches_of(story, line, carrier)) {
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      if (tokens[i].end <= stretch.begin || tokens[i].begin >= stretch.end) continue;
      Found& found = marks[stretch.mark];
      (kept[i] ? found.kept : found.brought) = true;
    }
  }
  const Origin own = carrier ? Origin::carrier : Origin::other, opposite = carrier ? Origin::other : Origin::carrier;
  for (const auto& [mark, found] : marks)
    if (found.kept != found.brought) story.marks[mark].origin = found.kept ? opposite : own;
}

/// White space goes with the words beside it.
void forget_spaces(Story& story, const Line& line) {
  for (const Piece& piece : line.pieces) {
    const bool blank = piece.text.find_first_not_of(' ') == std::string::npos && !piece.word;
    if (blank && piece.mark != no_mark) story.marks[piece.mark].origin = Origin::unknown;
  }
}

bool is_changed(const Story& story, const Line& line) {
  bool added = false, removed = false, plain = false;
  for (const Piece& piece : line.pieces) {
    if (piece.mark == no_mark)
      plain = plain || piece.word;
    else
      (story.marks[piece.mark].adds ? added : removed) = true;
  }
  return plain && (added || removed);
}

/// Clauses of base that the side has no more.
std::set<std::uint32_t> gone_from(const Report& report) {
  std::set<std::uint32_t> gone;
  for (const Pair& pair : report.alignment.pairs)
    if (pair.after == none) gone.insert(pair.before);
  return gone;
}

/// Paragraphs that the side brought; what two of them say alike is left out.
std::set<std::string> new_texts(const Report& report) {
  std::multiset<std::string> all;
  for (const Pair& pair : report.alignment.pairs)
    if (pair.before == none) all.insert(squeezed(report.after.document.paragraphs[pair.after].text));
  std::set<std::string> texts;
  for (const std::string& text : all)
    if (all.count(text) == 1) texts.insert(text);
  return texts;
}

/// What there is to know of one side's paragraphs.
struct SideTexts {
  Descents descents;
  std::set<std::uint32_t> gone;
  std::set<std::string> fresh;
};

SideTexts texts_of(const Report& report) { return {descents_of(report), gone_from(report), new_texts(report)}; }

/// All of the paragraph is one side's: whether that is the carrier.
bool is_lone_line(const Story& story, const Line& line, bool& carrier) {
  if (line.mark == no_mark || line.pieces.empty()) return false;
  carrier = story.marks[line.mark].adds;
  return std::all_of(line.pieces.begin(), line.pieces.end(),
                     [&](const Piece& piece) { return piece.mark != no_mark && story.marks[piece.mark].adds == carrier; });
}

}  // namespace

void sign_lone_lines(const Histories& histories, Story& story) {
  const SideTexts by_carrier = texts_of(histories.carrier), by_other = texts_of(histories.other);
  for (const Line& line : story.lines) {
    bool carrier = false;
    if (!is_lone_line(story, line, carrier)) continue;
    const SideTexts &own = carrier ? by_carrier : by_other, &opposite = carrier ? by_other : by_carrier;
    const std::string text = squeezed(carrier ? carrier_text(story, line) : other_text(story, line));
    const auto descent = own.descents.find(text);
    const bool fresh = descent == own.descents.end() && own.fresh.count(text) != 0;
    // What one side moved and the other one deleted is for a person to settle.
    const bool deleted = descent != own.descents.end() && !descent->second.rearranged && own.fresh.count(text) == 0 &&
                         std::all_of(descent->second.clauses.begin(), descent->second.clauses.end(),
                                     [&](std::uint32_t clause) { return opposite.gone.count(clause) != 0; });
    if (!fresh && !deleted) continue;
    const Origin origin = carrier == fresh ? Origin::carrier : Origin::other;
    for (const Piece& piece : line.pieces) story.marks[piece.mark].origin = origin;
    story.marks[line.mark].origin = origin;
  }
}

void sign_kept_words(const Histories& histories, Story& story, bool all) {
  const Descents by_carrier = descents_of(histories.carrier), by_other = descents_of(histories.other);
  for (const Line& line : story.lines) {
    if (!is_changed(story, line)) continue;
    const std::string carrier = carrier_text(story, line), other = other_text(story, line);
    const auto mine = by_carrier.find(squeezed(carrier)), theirs = by_other.find(squeezed(other));
    if (mine == by_carrier.end() || theirs == by_other.end() || mine->second.clauses != theirs->second.clauses) continue;
    if (!all && (!mine->second.rearranged || !theirs->second.rearranged)) continue;
    forget_spaces(story, line);
    sign_side(story, line, true, mine->second.text, carrier);
    sign_side(story, line, false, theirs->second.text, other);
  }
}

}  // namespace clausediff::merging
