// SPDX-License-Identifier: Apache-2.0
// Three texts → one, clause by clause: cut into clauses, paired with base's, the words of each merged, written with git's marks.
#include <clausediff/merge.h>

#include <algorithm>
#include <set>
#include <utility>

#include "diff/sequence.h"
#include "merge/text_output.h"
#include "merge/text_tables.h"

namespace clausediff {
namespace merging {
namespace {

struct TextSide {
  Text text;
  TextPairs pairs;
  std::vector<WordRange> words;  // by base's block: what the side made of it, with what it split off
  TableColumns columns;
};

/// Where a clause stands in each version that has it.
struct Where {
  WordRange base, ours, theirs;
};

/// Blocks of base that one side joined, or a single one.
struct Unit {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

std::string between_of(const Text& text) {
  for (const TextBlock& block : text.blocks) {
    const std::string_view space = text.words[block.begin].space;
    if (space.find('\n') != std::string_view::npos) return std::string(space.substr(0, space.find_last_of("\n\r") + 1));
  }
  return "\n\n";
}

class TextMerger {
 public:
  TextMerger(std::string_view base, std::string_view ours, std::string_view theirs, const MergeOptions& options)
      : by_line_(has_paragraphs_by_line(base.empty() ? ours : base)),
        base_(cut_text(base, by_line_, ids_)),
        ours_(side_of(ours)),
        theirs_(side_of(theirs)),
        line_end_(ours.find("\r\n") != std::string_view::npos ? "\r\n" : "\n"),
        out_({options.ours, options.theirs, options.show_base}, between_of(ours_.text), line_end_) {}

  MergedText run() {
    find_contested();
    const auto blocks = static_cast<std::uint32_t>(base_.blocks.size());
    for (std::uint32_t b = 0; b < blocks;) {
      const Unit unit = unit_at(b);
      if (!merge_replaced(b)) merge_new(b), merge_unit(unit);
      b = unit.end;
    }
    merge_new(blocks);
    const std::string_view tail = ours_.text.tail != base_.tail ? ours_.text.tail : theirs_.text.tail;
    result_.bytes = out_.finish(tail);
    return std::move(result_);
  }

 private:
  TextSide side_of(std::string_view bytes) {
    TextSide side{cut_text(bytes, by_line_, ids_), {}, {}, {}};
    side.pairs = pair_texts(base_, side.text);
    side.columns = columns_of(base_, side.text, side.pairs);
    side.words.resize(base_.blocks.size());
    for (std::uint32_t b = 0; b < base_.blocks.size(); ++b)
      if (side.pairs.of_base[b] != no_block) side.words[b] = range_of(side.text.blocks[side.pairs.of_base[b]]);
    take_split_off(side);
    return side;
  }

  static WordRange range_of(const TextBlock& block) { return {block.begin, block.end}; }

  /// What is most of a block's words: so much of it must come from its neighbour to have been split off or joined.
  static bool is_most(std::uint32_t shared, std::uint32_t size) { return shared * 10 >= size * 6; }

  /// A new block right behind an old one that shares with base's what the old one lost.
  void take_split_off(TextSide& side) const {
    for (std::uint32_t b = 0; b < base_.blocks.size(); ++b) {
      if (side.pairs.of_base[b] == no_block || side.pairs.moved[b]) continue;
      std::vector<std::uint32_t>& behind = side.pairs.before[b + 1];
      const WordRange whole = range_of(base_.blocks[b]);
      while (!behind.empty() && side.pairs.of_side[behind.front()] == no_block) {
        const TextBlock& block = side.text.blocks[behind.front()];
        const WordRange longer{side.words[b].begin, block.end};
        const std::uint32_t more =
            shared_words(base_, whole, side.text, longer) - shared_words(base_, whole, side.text, side.words[b]);
        if (block.begin != side.words[b].end || !is_most(more, block.size())) break;
        side.words[b] = longer;
        behind.erase(behind.begin());
      }
    }
  }

  static bool stays(const TextSide& side, std::uint32_t b) { return side.pairs.of_base[b] != no_block && !side.pairs.moved[b]; }
  static bool is_gone(const TextSide& side, std::uint32_t b) { return side.pairs.of_base[b] == no_block; }

  /// Whether a side's version of the blocks [begin, end) has most of the words of block `end`, which the side has no more.
  bool joined(const TextSide& side, std::uint32_t begin, std::uint32_t end) const {
    const WordRange whole{base_.blocks[begin].begin, base_.blocks[end].end}, part{whole.begin, base_.blocks[end - 1].end};
    const std::uint32_t more =
        shared_words(base_, whole, side.text, side.words[begin]) - shared_words(base_, part, side.text, side.words[begin]);
    return is_most(more, base_.blocks[end].size());
  }

  Unit unit_at(std::uint32_t b) {
    Unit unit{b, b + 1};
    if (!stays(ours_, b) || !stays(theirs_, b)) return unit;
    for (; unit.end < base_.blocks.size(); ++unit.end) {
      bool any = false, all = true;
      for (const TextSide* side : {&ours_, &theirs_}) {
        const bool gone = is_gone(*side, unit.end);
        const bool goes_on = stays(*side, unit.end) && side->words[unit.end].begin == side->words[b].end;
        const bool fits = side->pairs.before[unit.end].empty() && (gone ? joined(*side, b, unit.end) : goes_on);
        any = any || gone, all = all && fits;
      }
      if (!any || !all) break;
      for (TextSide* side : {&ours_, &theirs_})
        if (!is_gone(*side, unit.end)) side->words[b].end = side->words[unit.end].end;
    }
    return unit;
  }

  TextPart base_part(const Unit& unit) const { return {base_, {base_.blocks[unit.begin].begin, base_.blocks[unit.end - 1].end}}; }
  static TextPart part_of(const TextSide& side, std::uint32_t b) { return {side.text, side.words[b]}; }
  static TextPart block_of(const TextSide& side, std::uint32_t s) { return {side.text, range_of(side.text.blocks[s])}; }

  bool is_as_base(const TextSide& side, std::uint32_t b) const {
    if (side.columns[b] && is_same_row(base_part({b, b + 1}), part_of(side, b), *side.columns[b])) return true;
    return side.text.blocks[side.pairs.of_base[b]].id == base_.blocks[b].id && side.words[b].size() == base_.blocks[b].size();
  }

  void note_place(const TextPart& part) {
    if (part.words.size() == 0) return;
    const std::string_view word = part.text.words[part.words.begin].word;
    if (is_label(word) && word.size() > 1) place_ = std::string(word);
  }

  static bool follows(WordRange last, WordRange next) { return last.size() != 0 && next.size() != 0 && last.end == next.begin; }
  static std::string_view blank_of(const Text& text, WordRange words) {
    const std::string_view space = text.words[words.begin].space;
    return space.substr(0, size_of_blank(space));
  }

  /// The line ends between what was written last and this, as a side has them that has the two side by side.
  std::string_view blank_before(const Where& where) {
    const Where last = std::exchange(last_, where);
    const bool ours = follows(last.ours, where.ours), theirs = follows(last.theirs, where.theirs);
    if (!ours && !theirs) return {};
    if (!theirs) return blank_of(ours_.text, where.ours);
    if (!ours) return blank_of(theirs_.text, where.theirs);
    const std::string_view mine = blank_of(ours_.text, where.ours);
    const bool as_base = follows(last.base, where.base) && mine == blank_of(base_, where.base);
    return as_base ? blank_of(theirs_.text, where.theirs) : mine;
  }

  static Where where_of(const TextPart& part, bool by_ours) {
    return by_ours ? Where{{}, part.words, {}} : Where{{}, {}, part.words};
  }

  void tell(ConflictKind kind, std::string ours, std::string theirs) {
    const auto trimmed = [](std::string text) {
      text.erase(0, std::min(text.find_first_not_of(" \t\r\n"), text.size()));
      return text;
    };
    result_.conflicts.push_back({kind, place_, trimmed(std::move(ours)), trimmed(std::move(theirs))});
  }

  void dispute(ConflictKind kind, const std::string& ours, const std::string& base, const std::string& theirs,
               const Where& where) {
    tell(kind, ours, theirs);
    out_.dispute(ours, base, theirs, blank_before(where));
  }

  void dispute_against_nothing(ConflictKind kind, const TextPart& text, bool by_ours, const std::string& base) {
    const std::string words = written(text);
    note_place(text);
    dispute(kind, by_ours ? words : "", base, by_ours ? "" : words, where_of(text, by_ours));
  }

  void merge_unit(const Unit& unit) {
    const std::uint32_t b = unit.begin;
    if (stays(ours_, b) && stays(theirs_, b)) return add_words(unit);
    for (const bool by_ours : {true, false}) {
      const TextSide &side = by_ours ? ours_ : theirs_, &other = by_ours ? theirs_ : ours_;
      if (stays(side, b) && is_gone(other, b) && !is_as_base(side, b))
        dispute_against_nothing(ConflictKind::deleted, part_of(side, b), by_ours, written(base_part(unit)));
      else if (stays(side, b) && contested_.count(b) != 0)
        dispute_against_nothing(ConflictKind::moved, part_of(side, b), by_ours, "");
    }
  }

  void add_words(const Unit& unit) {
    const TextPart ours = part_of(ours_, unit.begin), theirs = part_of(theirs_, unit.begin);
    note_place(ours);
    const TextPart base = base_part(unit);
    const std::optional<std::vector<TextPiece>> row =
        merge_rows(base, ours, theirs, ours_.columns[unit.begin], theirs_.columns[unit.begin]);
    const std::vector<TextPiece> pieces = row ? *row : merge_words(base, ours, theirs);
    for (const TextPiece& piece : pieces)
      if (piece.disputed) tell(ConflictKind::words, piece.ours, piece.theirs);
    out_.add(pieces, blank_before({base.words, ours.words, theirs.words}));
  }

  /// One side put something else where the other one changed what stood there: both stand against each other.
  bool merge_replaced(std::uint32_t b) {
    for (const bool by_ours : {true, false}) {
      const TextSide &side = by_ours ? ours_ : theirs_, &other = by_ours ? theirs_ : ours_;
      const std::vector<std::uint32_t>& fresh = side.pairs.before[b];
      const bool replaced =
          is_gone(side, b) && stays(other, b) && !is_as_base(other, b) && !fresh.empty() && other.pairs.before[b].empty();
      if (!replaced || !std::all_of(fresh.begin(), fresh.end(), [&](std::uint32_t s) { return is_new(side, s); })) continue;
      std::string words;
      for (const std::uint32_t s : fresh) words += written(block_of(side, s));
      note_place(part_of(other, b));
      const std::string changed = written(part_of(other, b)), base = written(base_part({b, b + 1}));
      dispute(ConflictKind::deleted, by_ours ? words : changed, base, by_ours ? changed : words,
              where_of(part_of(other, b), !by_ours));
      return true;
    }
    return false;
  }

  static bool is_new(const TextSide& side, std::uint32_t s) { return side.pairs.of_side[s] == no_block; }

  /// Equal where both sides brought the same words, or moved the same clause.
  static std::uint32_t key_of(const TextSide& side, std::uint32_t s) {
    constexpr std::uint32_t moved = 1U << 31U;
    return is_new(side, s) ? side.text.blocks[s].id : moved | side.pairs.of_side[s];
  }

  /// What both sides put before base's block `b`, or moved there.
  void merge_new(std::uint32_t b) {
    const std::vector<std::uint32_t>&mine = ours_.pairs.before[b], &other = theirs_.pairs.before[b];
    std::vector<std::uint32_t> before, after;
    for (const std::uint32_t s : mine) before.push_back(key_of(ours_, s));
    for (const std::uint32_t s : other) after.push_back(key_of(theirs_, s));
    std::uint32_t at = 0;
    for (const Hunk& hunk : edit_script(before, after)) {
      for (; at < hunk.before_begin; ++at) add_same(mine[at]);
      const std::vector<std::uint32_t> ours(mine.begin() + hunk.before_begin, mine.begin() + hunk.before_end),
          theirs(other.begin() + hunk.after_begin, other.begin() + hunk.after_end);
      add_beside(ours, theirs, b);
      at = hunk.before_end;
    }
    for (; at < before.size(); ++at) add_same(mine[at]);
  }

  void add_same(std::uint32_t s) {
    const std::uint32_t b = ours_.pairs.of_side[s];
    if (b != no_block) return add_words({b, b + 1});
    add_block(ours_, s, true, theirs_block_like(s));
  }

  void add_block(const TextSide& side, std::uint32_t s, bool by_ours, WordRange in_theirs) {
    const TextPart part = block_of(side, s);
    note_place(part);
    Where where = where_of(part, by_ours);
    if (by_ours) where.theirs = in_theirs;
    out_.add({{false, written(part), "", ""}}, blank_before(where));
  }

  /// Of a block that both sides brought.
  WordRange theirs_block_like(std::uint32_t s) const {
    for (const TextBlock& block : theirs_.text.blocks)
      if (block.id == ours_.text.blocks[s].id) return range_of(block);
    return {};
  }

  /// A clause that one side moved beside one that the other side moved away: what stands where is for a person to say.
  void find_contested() {
    for (const bool by_ours : {true, false}) {
      const TextSide &side = by_ours ? ours_ : theirs_, &other = by_ours ? theirs_ : ours_;
      const auto moved_away = [&](std::uint32_t b) {
        return b < base_.blocks.size() && other.pairs.of_base[b] != no_block && other.pairs.moved[b];
      };
      for (std::uint32_t place = 0; place < side.pairs.before.size(); ++place) {
        for (const std::uint32_t s : side.pairs.before[place]) {
          if (!is_new(side, s) && (moved_away(place) || (place > 0 && moved_away(place - 1))))
            contested_.insert(side.pairs.of_side[s]);
        }
      }
    }
  }

  bool are_rivals(const std::vector<std::uint32_t>& ours, const std::vector<std::uint32_t>& theirs) const {
    return std::any_of(ours.begin(), ours.end(), [&](std::uint32_t s) {
      return is_new(ours_, s) && std::any_of(theirs.begin(), theirs.end(), [&](std::uint32_t t) {
               return is_new(theirs_, t) &&
                      likeness(ours_.text, ours_.text.blocks[s], theirs_.text, theirs_.text.blocks[t]) >= least_likeness;
             });
    });
  }

  /// `b`: base's block behind it.
  void add_beside(const std::vector<std::uint32_t>& ours, const std::vector<std::uint32_t>& theirs, std::uint32_t b) {
    if (base_.blocks.empty() ? !ours.empty() && !theirs.empty() : are_rivals(ours, theirs)) return dispute_new(ours, theirs, b);
    const std::size_t told = result_.conflicts.size();
    for (const std::uint32_t s : ours) add_lone(s, true, b);
    for (const std::uint32_t s : theirs) add_lone(s, false, b);
    const auto is_fresh = [](const TextSide& side) { return [&side](std::uint32_t s) { return is_new(side, s); }; };
    if (told == result_.conflicts.size() && std::any_of(ours.begin(), ours.end(), is_fresh(ours_)) &&
        std::any_of(theirs.begin(), theirs.end(), is_fresh(theirs_)))
      result_.warnings.push_back({"side-by-side", "both sides put something new at the same place, and all of it stands" +
                                                      (place_.empty() ? "" : ": " + place_)});
  }

  /// Versions of something new; clauses that moved there stand behind them.
  void dispute_new(const std::vector<std::uint32_t>& ours, const std::vector<std::uint32_t>& theirs, std::uint32_t b) {
    std::string mine, other;
    for (const std::uint32_t s : ours)
      if (is_new(ours_, s)) note_place(block_of(ours_, s)), mine += written(block_of(ours_, s));
    for (const std::uint32_t s : theirs)
      if (is_new(theirs_, s)) other += written(block_of(theirs_, s));
    dispute(ConflictKind::added, mine, "", other, where_of(block_of(ours_, ours.front()), true));
    for (const std::uint32_t s : ours)
      if (!is_new(ours_, s)) add_lone(s, true, b);
    for (const std::uint32_t s : theirs)
      if (!is_new(theirs_, s)) add_lone(s, false, b);
  }

  /// A new row beside base's block `next` of a table whose columns the other side changed: what stands in them nobody said.
  bool lacks_columns(const TextSide& side, const TextSide& other, std::uint32_t s, std::uint32_t next) const {
    if (side.text.blocks[s].bars == 0) return false;
    for (const std::uint32_t b : {next, next - 1}) {
      if (b >= base_.blocks.size() || base_.blocks[b].bars == 0) continue;
      if (other.columns[b] && side.columns[b] != other.columns[b]) return true;
    }
    return false;
  }

  /// What one side alone has there, before base's block `next`.
  void add_lone(std::uint32_t s, bool by_ours, std::uint32_t next) {
    const TextSide &side = by_ours ? ours_ : theirs_, &other = by_ours ? theirs_ : ours_;
    const std::uint32_t b = side.pairs.of_side[s];
    if (b == no_block && lacks_columns(side, other, s, next))
      return dispute_against_nothing(ConflictKind::table, block_of(side, s), by_ours, "");
    if (b == no_block) {
      warn_of_double(side, other, s);
      return add_block(side, s, by_ours, {});
    }
    if (stays(other, b) && contested_.count(b) == 0) return add_words({b, b + 1});
    // The other side deleted it, or moved it elsewhere.
    dispute_against_nothing(ConflictKind::moved, block_of(side, s), by_ours, "");
  }

  /// Both sides bring the same clause, at different places.
  void warn_of_double(const TextSide& side, const TextSide& other, std::uint32_t s) {
    constexpr std::uint32_t fewest_words = 4;
    const TextBlock& block = side.text.blocks[s];
    if (block.size() < fewest_words || told_twice_.count(block.body_id) != 0) return;
    for (std::uint32_t t = 0; t < other.text.blocks.size(); ++t) {
      if (!is_new(other, t) || other.text.blocks[t].body_id != block.body_id) continue;
      told_twice_.insert(block.body_id);
      const std::string place(side.text.words[block.begin].word);
      result_.warnings.push_back(
          {"stands-twice", "both sides bring the same paragraph, at different places, and it stands twice" +
                               (is_label(place) ? ": " + place : std::string())});
      return;
    }
  }

  TextIds ids_;
  bool by_line_;
  Text base_;
  TextSide ours_, theirs_;
  std::string line_end_;
  TextOutput out_;
  Where last_;                         // of what was written last
  std::set<std::uint32_t> contested_;  // of base's blocks
  MergedText result_;
  std::string place_;                   // the last number that was passed
  std::set<std::uint32_t> told_twice_;  // body_id
};

/// The line ends of a text that has one kind only; else nothing.
std::string line_end_of(std::string_view text) {
  const auto feeds = std::count(text.begin(), text.end(), '\n');
  std::ptrdiff_t both = 0;
  for (std::size_t at = text.find("\r\n"); at != std::string_view::npos; at = text.find("\r\n", at + 2)) ++both;
  return feeds == 0 ? "" : both == feeds ? "\r\n" : both == 0 ? "\n" : "";
}

std::string with_line_ends(const std::string& text, const std::string& end) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n') continue;
    if (text[i] == '\n')
      out += end;
    else
      out += text[i];
  }
  return out;
}

}  // namespace
}  // namespace merging

MergedText merge_text(std::string_view base, std::string_view ours, std::string_view theirs, const MergeOptions& options) {
  if (ours == theirs || base == theirs) return {std::string(ours), {}, {}};
  if (base == ours) return {std::string(theirs), {}, {}};
  MergedText merged = merging::TextMerger(base, ours, theirs, options).run();
  const std::string was = merging::line_end_of(base), mine = merging::line_end_of(ours), other = merging::line_end_of(theirs);
  const std::string end = mine != was ? mine : other;
  if (!end.empty()) merged.bytes = merging::with_line_ends(merged.bytes, end);
  return merged;
}

}  // namespace clausediff
