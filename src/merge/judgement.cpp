// SPDX-License-Identifier: Apache-2.0
#include "merge/judgement.h"

#include <algorithm>
#include <map>

#include "merge/rivals.h"
#include "redline/tree.h"
#include "text/ascii.h"

namespace clausediff::merging {
namespace {

/// All of a paragraph, its own mark too, that one side brought or took away.
struct Whole {
  Origin origin = Origin::neither;  // neither: it is no such paragraph
  bool adds = false;
  bool is() const { return origin != Origin::neither; }
  /// The carrier's own text, or the other side's: not what one of them took away.
  bool brings() const { return (origin == Origin::carrier && adds) || (origin == Origin::other && !adds); }
};

class Judge {
 public:
  Judge(const Story& story, const std::multiset<std::string>& base) : story_(story), base_(base) {
    judgement_.disputed.assign(story.marks.size(), false);
    judgement_.disputed_formats.assign(story.formats.size(), false);
    kinds_.assign(story.lines.size(), ConflictKind::words);
    disputed_lines_.assign(story.lines.size(), false);
    for (const Line& line : story.lines) wholes_.push_back(whole_of(line));
  }

  Judgement run() {
    judge_words();
    judge_neighbours();
    judge_wholes();
    judge_moves();
    judge_tables();
    judge_rows();
    tell();
    judge_formats();
    return std::move(judgement_);
  }

 private:
  Whole whole_of(const Line& line) const {
    if (line.mark == no_mark) return {};
    const Mark& first = story_.marks[line.mark];
    const bool all = std::all_of(line.pieces.begin(), line.pieces.end(), [&](const Piece& piece) {
      return piece.mark != no_mark && story_.marks[piece.mark].origin == first.origin &&
             story_.marks[piece.mark].adds == first.adds;
    });
    return all ? Whole{first.origin, first.adds} : Whole{};
  }

  void dispute_line(std::uint32_t index, ConflictKind kind) {
    if (disputed_lines_[index]) return;
    disputed_lines_[index] = true;
    kinds_[index] = kind;
  }

  /// All that is marked in a paragraph, and the paragraph's own mark.
  void dispute_all(std::uint32_t index, ConflictKind kind) {
    dispute_line(index, kind);
    const Line& line = story_.lines[index];
    for (const Piece& piece : line.pieces)
      if (piece.mark != no_mark) judgement_.disputed[piece.mark] = true;
    if (line.mark != no_mark) judgement_.disputed[line.mark] = true;
  }

  /// Marks with no word between them, and the lines they stand in.
  struct Cluster {
    std::vector<std::uint32_t> marks;
    std::vector<std::uint32_t> lines;
  };

  void close(Cluster& cluster) {
    bool carrier = false, other = false, unknown = false;
    for (const std::uint32_t mark : cluster.marks) {
      carrier = carrier || story_.marks[mark].origin == Origin::carrier;
      other = other || story_.marks[mark].origin == Origin::other;
      unknown = unknown || (story_.marks[mark].origin != Origin::carrier && story_.marks[mark].origin != Origin::other);
    }
    if (unknown || (carrier && other)) {
      for (const std::uint32_t mark : cluster.marks) judgement_.disputed[mark] = true;
      for (const std::uint32_t line : cluster.lines) dispute_line(line, ConflictKind::words);
    }
    cluster = {};
  }

  void judge_words() {
    Cluster cluster;
    const auto add = [&](std::uint32_t mark, std::uint32_t line) {
      cluster.marks.push_back(mark);
      if (cluster.lines.empty() || cluster.lines.back() != line) cluster.lines.push_back(line);
    };
    for (std::uint32_t i = 0; i < story_.lines.size(); ++i) {
      const Line& line = story_.lines[i];
      const bool goes_on = i > 0 && line.node.parent() == story_.lines[i - 1].node.parent();
      if (wholes_[i].is() || !goes_on) close(cluster);
      for (const Piece& piece : line.pieces) {
        if (piece.mark != no_mark)
          add(piece.mark, i);
        else if (piece.word)
          close(cluster);
      }
      if (line.mark != no_mark) add(line.mark, i);
      if (wholes_[i].is() || line.mark == no_mark) close(cluster);
    }
    close(cluster);
  }

  /// Both sides put whole paragraphs at the same place. Where two of them are alike, they are rivals; else both stay, which is
  /// told.
  void judge_neighbours() {
    for (std::uint32_t i = 0; i < story_.lines.size();) {
      std::uint32_t end = i + 1;
      if (wholes_[i].is()) {
        while (end < story_.lines.size() && wholes_[end].is() && are_neighbours(end - 1, end)) ++end;
        std::vector<std::uint32_t> carrier, other;
        for (std::uint32_t k = i; k < end; ++k)
          if (wholes_[k].brings()) (wholes_[k].origin == Origin::carrier ? carrier : other).push_back(k);
        if (are_rivals(carrier, other))
          for (std::uint32_t k = i; k < end; ++k) dispute_all(k, ConflictKind::added);
        else if (!carrier.empty() && !other.empty())
          judgement_.beside.push_back(i);
      }
      i = end;
    }
  }

  /// A new paragraph, or a new row of a table with all its cells.
  struct News {
    std::string key;  // of a row the first cell with letters, else the first that is not empty: what the row is about
    std::string text;
  };

  /// "3", "14.": a cell that counts the rows says nothing of what one is about.
  static bool has_name(const std::string& cell) {
    return std::any_of(cell.begin(), cell.end(),
                       [](char c) { return is_ascii_letter(c) || static_cast<unsigned char>(c) >= 0x80; });
  }

  std::vector<News> news_in(const std::vector<std::uint32_t>& lines) const {
    std::vector<News> found;
    std::uint32_t open = no_mark;  // the row that the last line stands in
    for (const std::uint32_t k : lines) {
      const Line& line = story_.lines[k];
      const std::string text = wholes_[k].adds ? carrier_text(story_, line) : other_text(story_, line);
      const std::uint32_t row = line.row != no_mark && story_.rows[line.row].mark != no_mark ? line.row : no_mark;
      if (row == no_mark || row != open || found.empty()) {
        found.push_back({text, text});
      } else {
        if (found.back().key.empty() || (!has_name(found.back().key) && has_name(text))) found.back().key = text;
        found.back().text += ' ' + text;
      }
      open = row;
    }
    return found;
  }

  /// Cells of two rows may well say the same ("100 dollars"): rows are versions of one another where they are about the same.
  bool are_rivals(const std::vector<std::uint32_t>& carrier, const std::vector<std::uint32_t>& other) const {
    const std::vector<News> ours = news_in(carrier), theirs = news_in(other);
    return std::any_of(ours.begin(), ours.end(), [&](const News& a) {
      return std::any_of(theirs.begin(), theirs.end(),
                         [&](const News& b) { return are_alike(a.key, b.key) && are_alike(a.text, b.text); });
    });
  }

  static pugi::xml_node next_block(pugi::xml_node node) {
    for (node = node.next_sibling(); node; node = node.next_sibling())
      if (name_of(node) == "w:p"_name || name_of(node) == "w:tbl"_name || name_of(node) == "w:sdt"_name ||
          name_of(node) == "w:tr"_name)
        return node;
    return {};
  }

  bool are_neighbours(std::uint32_t a, std::uint32_t b) const {
    const Line& first = story_.lines[a];
    const Line& second = story_.lines[b];
    if (next_block(first.node) == second.node) return true;
    const bool rows = first.row != no_mark && second.row != no_mark && story_.rows[first.row].mark != no_mark &&
                      story_.rows[second.row].mark != no_mark;
    return rows && (first.row == second.row || next_block(story_.rows[first.row].node) == story_.rows[second.row].node);
  }

  /// What one side took away whole, the other side must have left as base had it: what only lost words shows no mark of its own.
  void judge_wholes() {
    for (std::uint32_t i = 0; i < story_.lines.size(); ++i) {
      const Whole& whole = wholes_[i];
      if (!whole.is() || whole.brings()) continue;
      const std::string text = whole.adds ? carrier_text(story_, story_.lines[i]) : other_text(story_, story_.lines[i]);
      if (has_letters(text) && base_.count(text) == 0) dispute_all(i, ConflictKind::deleted);
    }
  }

  static bool has_letters(const std::string& text) {
    return std::any_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) > '0'; });
  }

  /// How many lines say that on the side that did not bring it.
  std::size_t count_on_other_side(Origin side, const std::string& text) {
    if (carrier_lines_.empty() && other_lines_.empty()) {
      for (const Line& line : story_.lines) {
        ++carrier_lines_[carrier_text(story_, line)];
        ++other_lines_[other_text(story_, line)];
      }
    }
    const std::map<std::string, std::size_t>& lines = side == Origin::carrier ? other_lines_ : carrier_lines_;
    const auto found = lines.find(text);
    return found == lines.end() ? 0 : found->second;
  }

  /// Words of base that stand at a new place on one side: the other side must have left them where they were.
  void judge_moves() {
    std::map<std::string, std::vector<std::uint32_t>> brought, taken;
    for (std::uint32_t i = 0; i < story_.lines.size(); ++i) {
      const Whole& whole = wholes_[i];
      if (!whole.is()) continue;
      const std::string text = whole.adds ? carrier_text(story_, story_.lines[i]) : other_text(story_, story_.lines[i]);
      if (has_letters(text)) (whole.brings() ? brought : taken)[text].push_back(i);
    }
    for (const auto& [text, lines] : brought) {
      const Origin first = wholes_[lines.front()].origin;
      const bool both = std::any_of(lines.begin(), lines.end(), [&](std::uint32_t k) { return wholes_[k].origin != first; });
      const auto gone = taken.find(text);
      const bool old = base_.count(text) != 0;
      // One side brings what base has already: it moved there, and the other side must have it still.
      if (both && !old) judgement_.doubled.push_back(lines.front());
      const bool lone = base_.count(text) > count_on_other_side(first, text);
      if (!(both && old) && !lone) continue;
      for (const std::uint32_t i : lines) dispute_all(i, both ? ConflictKind::moved : ConflictKind::deleted);
      if (gone == taken.end()) continue;
      for (const std::uint32_t i : gone->second) dispute_all(i, ConflictKind::moved);
    }
    // What moved and is disputed at its old place is disputed at its new one too.
    for (const auto& [text, lines] : taken) {
      const auto come = brought.find(text);
      if (come == brought.end()) continue;
      std::vector<std::uint32_t> all = lines;
      all.insert(all.end(), come->second.begin(), come->second.end());
      if (std::none_of(all.begin(), all.end(), [&](std::uint32_t i) { return disputed_lines_[i]; })) continue;
      for (const std::uint32_t i : all) dispute_all(i, ConflictKind::moved);
    }
  }

  /// Columns of the one side and rows or columns of the other one make a table that no page can show.
  void judge_tables() {
    struct Shape {
      std::set<Origin> rows, cells;
      std::vector<std::uint32_t> all;
    };
    std::map<std::size_t, Shape> tables;
    for (std::uint32_t r = 0; r < story_.rows.size(); ++r) {
      Shape& shape = tables[story_.rows[r].node.parent().hash_value()];
      shape.all.push_back(r);
      if (story_.rows[r].mark != no_mark) shape.rows.insert(story_.marks[story_.rows[r].mark].origin);
      for (const std::uint32_t cell : story_.rows[r].cells) shape.cells.insert(story_.marks[cell].origin);
    }
    for (const auto& [table, shape] : tables) {
      std::set<Origin> all = shape.rows;
      all.insert(shape.cells.begin(), shape.cells.end());
      if (shape.cells.empty() || all.size() < 2) continue;
      for (const std::uint32_t r : shape.all) disputed_rows_.insert(r);
    }
  }

  /// A row comes and goes with all that it holds.
  void judge_rows() {
    for (std::uint32_t i = 0; i < story_.lines.size(); ++i) {
      const Line& line = story_.lines[i];
      if (line.row == no_mark || (story_.rows[line.row].mark == no_mark && story_.rows[line.row].cells.empty())) continue;
      const std::uint32_t mark = story_.rows[line.row].mark;
      const auto strange = [&](std::uint32_t inner) {
        return mark != no_mark && inner != no_mark &&
               (story_.marks[inner].origin != story_.marks[mark].origin || story_.marks[inner].adds != story_.marks[mark].adds);
      };
      const bool odd = strange(line.mark) || std::any_of(line.pieces.begin(), line.pieces.end(),
                                                         [&](const Piece& piece) { return strange(piece.mark); });
      const bool unknown = mark != no_mark && story_.marks[mark].origin == Origin::unknown;
      if (odd || unknown || disputed_lines_[i]) disputed_rows_.insert(line.row);
    }
    for (const std::uint32_t row : disputed_rows_) {
      if (story_.rows[row].mark != no_mark) judgement_.disputed[story_.rows[row].mark] = true;
      for (const std::uint32_t cell : story_.rows[row].cells) judgement_.disputed[cell] = true;
    }
    for (std::uint32_t i = 0; i < story_.lines.size(); ++i) {
      const bool marked = story_.lines[i].row != no_mark && disputed_rows_.count(story_.lines[i].row) != 0 &&
                          (story_.rows[story_.lines[i].row].mark != no_mark || !story_.rows[story_.lines[i].row].cells.empty());
      if (marked) dispute_all(i, ConflictKind::table);
    }
  }

  /// One dispute for a row of lines that are disputed side by side.
  void tell() {
    for (std::uint32_t i = 0; i < story_.lines.size(); ++i) {
      if (!disputed_lines_[i]) continue;
      const std::string carrier = carrier_text(story_, story_.lines[i]), other = other_text(story_, story_.lines[i]);
      const bool goes_on = i > 0 && disputed_lines_[i - 1] && !judgement_.disputes.empty() &&
                           kinds_[i] == judgement_.disputes.back().kind && (are_neighbours(i - 1, i) && wholes_[i].is());
      if (!goes_on) {
        judgement_.disputes.push_back({kinds_[i], i, carrier, other});
        continue;
      }
      Dispute& last = judgement_.disputes.back();
      for (const auto& [text, all] : {std::pair(&carrier, &last.carrier), std::pair(&other, &last.other)})
        if (!text->empty()) *all += (all->empty() ? "" : " ") + *text;
    }
  }

  void judge_formats() {
    std::map<std::size_t, std::uint32_t> lines;
    for (std::uint32_t i = 0; i < story_.lines.size(); ++i) lines.emplace(story_.lines[i].node.hash_value(), i);
    std::set<std::uint32_t> told;
    for (std::uint32_t k = 0; k < story_.formats.size(); ++k) {
      if (story_.formats[k].origin == Origin::carrier || story_.formats[k].origin == Origin::other) continue;
      judgement_.disputed_formats[k] = true;
      const std::uint32_t line = line_of(story_.formats[k].node, lines);
      if (disputed_lines_.empty() || (line < disputed_lines_.size() && disputed_lines_[line]) || !told.insert(line).second)
        continue;
      const bool any = line < story_.lines.size();
      judgement_.disputes.push_back({ConflictKind::format, line, any ? carrier_text(story_, story_.lines[line]) : "",
                                     any ? other_text(story_, story_.lines[line]) : ""});
    }
    std::stable_sort(judgement_.disputes.begin(), judgement_.disputes.end(),
                     [](const Dispute& a, const Dispute& b) { return a.line < b.line; });
  }

  /// The paragraph around a change of format; for a table or a section the next one inside or before it.
  std::uint32_t line_of(pugi::xml_node node, const std::map<std::size_t, std::uint32_t>& lines) const {
    pugi::xml_node holder = node;
    for (; holder; holder = holder.parent()) {
      const auto found = lines.find(holder.hash_value());
      if (found != lines.end()) return found->second;
      if (name_of(holder) == "w:tbl"_name || name_of(holder) == "w:tr"_name || name_of(holder) == "w:tc"_name) break;
    }
    for (pugi::xml_node at = holder; at; at = redlining::next_element(holder, at)) {
      const auto found = lines.find(at.hash_value());
      if (found != lines.end()) return found->second;
    }
    return story_.lines.empty() ? 0 : static_cast<std::uint32_t>(story_.lines.size() - 1);
  }

  const Story& story_;
  const std::multiset<std::string>& base_;
  Judgement judgement_;
  std::vector<Whole> wholes_;         // by line
  std::vector<bool> disputed_lines_;  // by line
  std::vector<ConflictKind> kinds_;   // by line
  std::set<std::uint32_t> disputed_rows_;
  std::map<std::string, std::size_t> carrier_lines_, other_lines_;  // by text, once they were asked for
};

}  // namespace

Judgement judge(const Story& story, const std::multiset<std::string>& base) { return Judge(story, base).run(); }

}  // namespace clausediff::merging
