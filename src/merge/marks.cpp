// SPDX-License-Identifier: Apache-2.0
#include "merge/marks.h"

#include <string_view>

#include "redline/tree.h"
#include "text/ascii.h"

namespace clausediff::merging {
namespace {

using redlining::next_element;

bool is_added(std::uint64_t name) { return name == "w:ins"_name || name == "w:moveTo"_name || name == "w:cellIns"_name; }

bool is_removed(std::uint64_t name) { return name == "w:del"_name || name == "w:moveFrom"_name || name == "w:cellDel"_name; }

bool is_format_change(pugi::xml_node node) {
  const std::string_view name = node.name();
  return name.starts_with("w:") && name.ends_with("Change");
}

/// A letter or a digit; of what is not ASCII all but the spaces, dashes and quotation marks of General Punctuation.
bool has_word(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto c = static_cast<unsigned char>(text[i]);
    if (c < 0x80) {
      if (is_ascii_alphanumeric(text[i])) return true;
      continue;
    }
    if (text.substr(i, 2) == "\xC2\xA0") {
      ++i;
    } else if (text.substr(i, 2) == "\xE2\x80") {
      i += 2;
    } else {
      return true;
    }
  }
  return false;
}

/// What a run shows. An object, a note's sign or a field's code is a word without letters.
Piece piece_of_run(pugi::xml_node run) {
  Piece piece;
  for (const pugi::xml_node child : redlining::elements(run)) {
    switch (name_of(child)) {
      case "w:t"_name:
      case "w:delText"_name:
        piece.text += redlining::text_in(child);
        break;
      case "w:rPr"_name:
      case "w:commentReference"_name:
      case "w:annotationRef"_name:
      case "w:footnoteRef"_name:
      case "w:endnoteRef"_name:
      case "w:lastRenderedPageBreak"_name:
        break;
      case "w:tab"_name:
      case "w:br"_name:
      case "w:cr"_name:
      case "w:ptab"_name:
        piece.text += ' ';
        break;
      case "w:noBreakHyphen"_name:
      case "w:softHyphen"_name:
        piece.text += '-';
        break;
      default:
        piece.word = true;
    }
  }
  piece.word = piece.word || has_word(piece.text);
  return piece;
}

bool is_anchor(std::uint64_t name) {
  switch (name) {
    case "w:pPr"_name:
    case "w:proofErr"_name:
    case "w:sdtPr"_name:
    case "w:sdtEndPr"_name:
    case "w:moveFromRangeStart"_name:
    case "w:moveFromRangeEnd"_name:
    case "w:moveToRangeStart"_name:
    case "w:moveToRangeEnd"_name:
      return true;
    default:
      return redlining::is_range_mark(name);
  }
}

/// What is looked into for runs; everything else in a paragraph is an object.
bool is_holder(std::uint64_t name) {
  switch (name) {
    case "w:hyperlink"_name:
    case "w:sdt"_name:
    case "w:sdtContent"_name:
    case "w:smartTag"_name:
    case "w:customXml"_name:
    case "w:bdo"_name:
    case "w:dir"_name:
    case "w:fldSimple"_name:
      return true;
    default:
      return is_added(name) || is_removed(name);
  }
}

/// Reads a tree in one walk in document order.
class Reader {
 public:
  Story read(pugi::xml_node root) {
    for (pugi::xml_node at = root; at; at = next_element(root, at)) visit(at);
    return std::move(story_);
  }

 private:
  void visit(pugi::xml_node node) {
    const std::uint64_t name = name_of(node);
    if (name == "w:p"_name) {
      read_line(node);
    } else if (name == "w:tr"_name) {
      read_row(node);
    } else if (name == "w:tc"_name) {
      read_cell(node);
    } else if (is_format_change(node)) {
      story_.formats.push_back({node, origin_of(node.attribute("w:author").value()), false});
    }
  }

  std::uint32_t add_mark(pugi::xml_node node) {
    const Origin origin = origin_of(node.attribute("w:author").value());
    const auto [found, fresh] = known_.try_emplace(node.hash_value(), static_cast<std::uint32_t>(story_.marks.size()));
    if (fresh) story_.marks.push_back({node, origin, is_added(name_of(node))});
    return found->second;
  }

  std::uint32_t mark_among(pugi::xml_node properties) {
    for (const pugi::xml_node child : properties.children()) {
      if (is_added(name_of(child)) || is_removed(name_of(child))) return add_mark(child);
    }
    return no_mark;
  }

  std::uint32_t mark_around(pugi::xml_node node, pugi::xml_node paragraph) {
    for (pugi::xml_node at = node; at != paragraph; at = at.parent()) {
      if (is_added(name_of(at)) || is_removed(name_of(at))) return add_mark(at);
    }
    return no_mark;
  }

  std::uint32_t row_around(pugi::xml_node node) const {
    for (pugi::xml_node at = node.parent(); at; at = at.parent()) {
      if (name_of(at) != "w:tr"_name) continue;
      const auto found = rows_.find(at.hash_value());
      return found == rows_.end() ? no_mark : found->second;
    }
    return no_mark;
  }

  void read_line(pugi::xml_node paragraph) {
    Line line{paragraph, {}, mark_among(paragraph.child("w:pPr").child("w:rPr")), row_around(paragraph)};
    for (pugi::xml_node at = next_element(paragraph, paragraph); at;) {
      const std::uint64_t name = name_of(at);
      const bool holder = is_holder(name);
      if (!holder && !is_anchor(name)) {
        Piece piece = name == "w:r"_name ? piece_of_run(at) : Piece{"", true, no_mark};
        piece.mark = mark_around(at, paragraph);
        if (piece.word || !piece.text.empty()) line.pieces.push_back(std::move(piece));
      }
      at = next_element(paragraph, at, !holder);
    }
    story_.lines.push_back(std::move(line));
  }

  void read_row(pugi::xml_node row) {
    rows_.emplace(row.hash_value(), static_cast<std::uint32_t>(story_.rows.size()));
    story_.rows.push_back({row, mark_among(row.child("w:trPr")), {}});
  }

  void read_cell(pugi::xml_node cell) {
    const std::uint32_t row = row_around(cell), mark = mark_among(cell.child("w:tcPr"));
    if (row != no_mark && mark != no_mark) story_.rows[row].cells.push_back(mark);
  }

  Story story_;
  std::map<std::size_t, std::uint32_t> known_;  // element of a mark → its index
  std::map<std::size_t, std::uint32_t> rows_;
};

std::string text_of(const Story& story, const Line& line, bool carrier) {
  std::string text;
  for (const Piece& piece : line.pieces) {
    if (piece.mark == no_mark || story.marks[piece.mark].adds == carrier) text += piece.text;
  }
  return text;
}

}  // namespace

Story read_story(pugi::xml_node root) { return Reader().read(root); }

std::string carrier_text(const Story& story, const Line& line) { return text_of(story, line, true); }
std::string other_text(const Story& story, const Line& line) { return text_of(story, line, false); }

std::string squeezed(const std::string& text) {
  std::string out;
  for (const char c : text)
    if (c != ' ' && c != '\t' && c != '\n' && c != '\f') out += c;
  return out;
}

std::string plain_text(pugi::xml_node paragraph) {
  std::string text;
  for (pugi::xml_node at = next_element(paragraph, paragraph); at;) {
    const bool run = name_of(at) == "w:r"_name;
    if (run) text += piece_of_run(at).text;
    at = next_element(paragraph, at, run);
  }
  return text;
}

}  // namespace clausediff::merging
