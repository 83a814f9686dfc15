// SPDX-License-Identifier: Apache-2.0
#include "diff/same_layout.h"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "diff/breaks.h"
#include "diff/broken_words.h"
#include "diff/cell_order.h"
#include "diff/lent_numbers.h"
#include "diff/line_stories.h"
#include "diff/loose_tables.h"
#include "diff/page_furniture.h"
#include "diff/page_lines.h"
#include "diff/page_marks.h"
#include "diff/printed_notes.h"
#include "diff/same_letters.h"
#include "diff/slide.h"
#include "diff/source_marks.h"
#include "diff/word_map.h"
#include "recut.h"
#include "story_lines.h"
#include "text/leads.h"
#include "text/tokens.h"

namespace clausediff {
namespace {

constexpr std::uint32_t few_paragraphs = 3;    // a version with no more has lost its structure
constexpr std::size_t few_breaks = 4;          // that one version has alone: a drafter's own cuts and joins
constexpr std::size_t fewest_breaks = 2;       // the same where the other version has lost many of its own
constexpr std::size_t few_share = 50;          // or one in so many paragraphs
constexpr std::size_t alike_share = 4;         // of so many that both have at most one is the other version's alone
constexpr std::uint32_t joined_apart = 40;     // words that may differ at a break that is a mere line's end
constexpr std::uint32_t most_marks = 8;        // of layout in a row: six hashes, a bullet
constexpr std::size_t line_share = 10;         // of so many paragraphs at least one is cut in mid-sentence, or pages cut them
constexpr std::uint32_t fewest_line_ends = 5;  // breaks in mid-sentence that make a version one of lines

bool made_of_lines(const Document& document) {
  return std::any_of(document.warnings.begin(), document.warnings.end(),
                     [](const Warning& warning) { return warning.id == "lines-are-paragraphs"; });
}

/// What is known of the breaks that one version has alone.
struct Alone {
  std::size_t paragraphs = 0;  // of the version, blank ones aside
  std::vector<Break> breaks;
  std::vector<BreakForm> forms;
  std::uint32_t by_form[4] = {0, 0, 0, 0};

  std::uint32_t count(BreakForm form) const { return by_form[static_cast<std::size_t>(form)]; }
};

/// The two versions as one of them sees the other.
struct Facing {
  const Running& side;
  const Running& other;
  const std::vector<std::uint32_t>& to_other;
  const std::vector<std::uint32_t>& to_side;
  const std::vector<std::uint32_t>& moved;  // words of the side that stand elsewhere in the other version

  /// A paragraph of the side ends, or begins, at the words of the other version's place.
  bool has_edge(std::uint32_t word) const {
    const std::uint32_t next = word < other.size() ? to_side[word] : none, last = word > 0 ? to_side[word - 1] : none;
    return (next != none && side.begins(next)) || (last != none && side.begins(last + 1));
  }

  /// Whether a paragraph of the other version could begin with the word: behind an end, with a label, or at an edge of the
  /// side's.
  bool may_begin(std::uint32_t word) const {
    return other.begins(word) || closes_item(other.text_before(word), other.language()) ||
           lead_of(other.text_from(word), other.language()) != Lead::text || has_edge(word);
  }
};

/// A paragraph whose words stand elsewhere in the other version, in one row between two ends, is one there, whatever stands
/// around the place it was taken from.
void place_moved(const Facing& sides, Break& found) {
  const std::uint32_t begin = found.own, end = sides.side.end_of_paragraph(begin), place = sides.moved[begin];
  if (place == none || sides.moved[end - 1] == none || sides.moved[end - 1] < place) return;
  const std::uint32_t behind = sides.moved[end - 1] + 1, size = end - begin, there = behind - place;
  if (std::max(size, there) - std::min(size, there) > size / 4) return;  // what moved may have been edited
  if (!sides.may_begin(place) || !sides.may_begin(behind)) return;
  const bool more = end < sides.side.size() && sides.moved[end] == behind;  // the next break of the side is asked of that place
  found.same = place;
  found.other = sides.other.begins(place) ? none : place;
  found.also = more || sides.other.begins(behind) ? none : behind;
  found.has = found.other == none && found.also == none;
  found.labelled_anew = false;
  found.apart = 0;
}

/// A break inside of what moved: the other version has the words before and behind it in one row too.
bool place_inside_moved(const Facing& sides, Break& found) {
  const std::uint32_t begin = found.own, place = sides.moved[begin];
  if (place == none || sides.moved[begin - 1] == none || sides.moved[begin - 1] + 1 != place) return false;
  found.same = place;
  found.has = sides.other.begins(place);
  found.other = found.has ? none : place;
  found.also = none;
  found.labelled = lead_of(sides.side.text_from(begin), sides.side.language()) != Lead::text;
  found.labelled_anew = false;
  found.came = true;
  found.apart = 0;
  return true;
}

Alone breaks_alone(const Facing& sides) {
  const Running& side = sides.side;
  const Running& other = sides.other;
  Alone alone;
  for (std::uint32_t at = 0; at < side.size(); ++at) alone.paragraphs += side.begins(at) ? 1 : 0;
  std::vector<bool> inside;  // of the other version, once it is asked for
  for (Break found : find_breaks(side, other, sides.to_other)) {
    if (!place_inside_moved(sides, found)) place_moved(sides, found);
    if (found.labelled_anew || (found.has && found.other == none && found.also == none)) continue;
    alone.breaks.push_back(found);
    if (!found.has && inside.empty()) inside = inside_compounds(other);
    const bool in_compound = !found.has && found.same != none && inside[found.same];
    alone.forms.push_back(found.has ? BreakForm::structure : in_compound ? BreakForm::mid_sentence : form_of(side, found.own));
    if (!found.has) ++alone.by_form[static_cast<std::size_t>(alone.forms.back())];
  }
  return alone;
}

/// Of one version's paragraphs that somebody set apart, with the words around known to the other version.
struct Marked {
  std::size_t shared = 0;  // set apart there too
  std::size_t alone = 0;
};

/// Where a page ends nothing is known of either version.
Marked marked_breaks(const Facing& sides) {
  Marked marked;
  const Running& side = sides.side;
  const auto is_mark = [](const Running& text, std::uint32_t word) { return text.paragraph(word).parting == Parting::mark; };
  for (std::uint32_t at = 1; at < side.size(); ++at) {
    if (!side.begins(at) || !is_mark(side, at)) continue;
    const std::uint32_t place = sides.to_other[at];
    if (place == none || place == 0 || sides.to_other[at - 1] + 1 != place) continue;
    const bool begins = sides.other.begins(place);
    if (begins && sides.other.paragraph(place).parting == Parting::page) continue;
    ++(begins && is_mark(sides.other, place) ? marked.shared : marked.alone);
  }
  return marked;
}

/// Which of the breaks that one version has alone, and that somebody set apart, are cuts and joins of a drafter.
enum class Drafted : std::uint8_t { none, sentences, all };

/// The one version's are nearly all the other's too: a few that are not were set by whoever wrote it, even where the other
/// version has many that were lost.
Drafted drafted_of(const Marked& own, const Marked& other) {
  const bool alike = std::max(own.alone, other.alone) * alike_share <= std::min(own.shared, other.shared);
  const bool few = own.alone <= (alike ? few_breaks : fewest_breaks) || own.alone * few_share <= own.shared;
  if (own.alone > own.shared) return Drafted::none;
  return !few ? Drafted::none : alike ? Drafted::all : Drafted::sentences;
}

/// What is to be done to one version.
struct Plan {
  std::vector<std::uint32_t> cuts;   // words that shall begin a paragraph
  std::vector<std::uint32_t> joins;  // words that shall begin none
};

/// Clauses that only one version has, one behind another in a text that lost its breaks: where a number or a term that is defined
/// begins behind a sentence's end.
void cut_clauses(const Running& text, std::uint32_t begin, std::uint32_t end, std::vector<std::uint32_t>& cuts) {
  for (std::uint32_t at = begin + 1; at < end; ++at) {
    const bool spaced = text.span_of(at - 1).end < text.span_of(at).begin;
    if (!text.is_mark(at - 1) || text.begins(at) || !spaced || !closes_sentence(text.text_before(at), text.language())) continue;
    const Lead lead = lead_of(text.text_from(at), text.language());
    if (lead == Lead::number || lead == Lead::keyword || begins_quoted(text.text_from(at))) cuts.push_back(at);
  }
}

struct Judge {
  const Alone& own;
  const Running& other;
  bool other_is_flat = false;  // the other version has hardly a paragraph left
  bool own_may_change = true;
  bool other_may_change = true;
  bool few = false;  // breaks of both versions: what a drafter cut or joined, and no other layout
  Drafted drafted = Drafted::none;

  /// Lines were taken for paragraphs: where a sentence happens to end with its line, nothing is known. A few paragraphs that
  /// pages cut in two are no lines.
  bool of_lines() const {
    const std::uint32_t cut = own.count(BreakForm::mid_sentence);
    return cut >= fewest_line_ends && cut * 5 >= own.breaks.size() && cut * line_share >= own.paragraphs;
  }

  bool keeps(BreakForm form) const {
    switch (form) {
      case BreakForm::structure:
        return true;
      case BreakForm::sentence:
        return !of_lines() && (other_is_flat || own.count(BreakForm::structure) * 4 >= own.count(BreakForm::sentence));
      case BreakForm::loose:
        return !of_lines();
      case BreakForm::mid_sentence:
        return false;
    }
    return true;
  }

  /// A cut or a join between two sentences, as a drafter makes one. A label inside a sentence begins an item in both versions,
  /// and so does what is a line for certain.
  bool is_drafters(std::size_t k) const {
    const Break& found = own.breaks[k];
    const bool between = drafted == Drafted::sentences && own.forms[k] == BreakForm::sentence && found.apart == 0;
    const bool may_be = (drafted == Drafted::all && found.came) || between;
    if (!few && !(may_be && found.parting == Parting::mark)) return false;
    return own.forms[k] != BreakForm::mid_sentence && !(found.labelled && !found.closed) && !found.of_loose_cell &&
           !found.of_line && found.parting != Parting::page;
  }

  void settle(Plan& own_plan, Plan& other_plan) const {
    for (std::size_t k = 0; k < own.breaks.size(); ++k) {
      const Break& found = own.breaks[k];
      if (is_drafters(k)) continue;
      const bool keep = keeps(own.forms[k]) || !own_may_change || found.apart > joined_apart;
      if (!keep) {
        own_plan.joins.push_back(found.own);
      } else if (other_may_change) {
        const auto cut = [&](std::uint32_t word) {
          if (word != none && (!few || found.of_loose_cell || found.of_line || word == found.same))
            other_plan.cuts.push_back(word);
        };
        cut(found.other);
        cut(found.also);
        if (!few && found.other != none && found.also != none && found.same == found.also)
          cut_clauses(other, found.other, found.also, other_plan.cuts);
      }
    }
  }
};

/// Signs that mark structure in a text and are none of its words: Markdown's hashes and bars, a typed bullet.
bool is_layout_mark(const Running& text, std::uint32_t word) {
  return text.is_mark(word) && std::string_view("().,;:\"'[]$%_").find(text.word(word)[0]) == std::string_view::npos;
}

/// Where a paragraph begins with such marks and the other version's has none: they are dropped.
void drop_marks(const Running& text, const std::vector<std::uint32_t>& to_other, const Running& other,
                const std::vector<std::uint32_t>& cuts, std::vector<DroppedText>& dropped) {
  std::size_t cut = 0;
  for (std::uint32_t at = 0; at < text.size(); ++at) {
    while (cut < cuts.size() && cuts[cut] < at) ++cut;
    const bool begins = text.begins(at) || (cut < cuts.size() && cuts[cut] == at);
    if (!begins) continue;
    std::uint32_t end = at;
    while (end < text.size() && to_other[end] == none && is_layout_mark(text, end) && end - at < most_marks) ++end;
    if (end == at || end >= text.size() || to_other[end] == none || !other.begins(to_other[end])) continue;
    if (text.paragraph_of(end) != text.paragraph_of(at)) continue;
    dropped.push_back({text.paragraph_of(at), {text.span_of(at).begin, text.span_of(end - 1).end}});
  }
}

void unify(std::vector<std::uint32_t>& words) {
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
}

/// A line that ends in a hyphen and the next one: the reader of the words tells whether the hyphen is the word's.
LineJoin join_behind(std::string_view text) {
  return text.size() > 1 && text.back() == '-' && text[text.size() - 2] != ' ' ? LineJoin::line_break : LineJoin::space;
}

Recutting recutting_of(const Running& side, const Plan& plan, std::vector<DroppedText> dropped) {
  Recutting recutting;
  recutting.dropped = std::move(dropped);
  recutting.joins.assign(side.document().paragraphs.size(), LineJoin::begins);
  for (const std::uint32_t word : plan.joins) {
    const std::uint32_t to = side.paragraph_of(word);
    const std::uint32_t from = side.paragraph_of(word - 1);
    recutting.joins[to] = join_behind(side.document().paragraphs[from].text);
    for (std::uint32_t blank = from + 1; blank < to; ++blank) recutting.joins[blank] = LineJoin::word;
  }
  for (const std::uint32_t word : plan.cuts) {
    if (!side.begins(word)) recutting.cuts.push_back({side.paragraph_of(word), side.span_of(word).begin});
  }
  return recutting;
}

bool is_empty(const Recutting& recutting) {
  return recutting.cuts.empty() && recutting.dropped.empty() &&
         std::all_of(recutting.joins.begin(), recutting.joins.end(), [](LineJoin join) { return join == LineJoin::begins; });
}

/// What is to be taken out of one version.
struct Out {
  std::size_t marks = 0;    // of pages
  std::size_t objects = 0;  // that the other version's format does not hold
};

Out lay_out(const Running& side, Plan& plan, const std::vector<std::uint32_t>& to_other, const Running& other, bool may_change,
            Recutting& recutting) {
  Out out;
  if (!may_change) return out;
  unify(plan.cuts);
  unify(plan.joins);
  std::vector<DroppedText> dropped;
  drop_marks(side, to_other, other, plan.cuts, dropped);
  find_bars(side, other, to_other, dropped);
  const std::size_t signs = dropped.size();
  find_page_marks(side, to_other, dropped);
  out.marks = dropped.size() - signs;
  find_objects(side, other, to_other, dropped);
  out.objects = dropped.size() - signs - out.marks;
  std::sort(dropped.begin(), dropped.end(), [](const DroppedText& x, const DroppedText& y) {
    return x.paragraph != y.paragraph ? x.paragraph < y.paragraph : x.span.begin < y.span.begin;
  });
  recutting = recutting_of(side, plan, std::move(dropped));
  return out;
}

void count_objects(Document& document, std::uint64_t count) {
  if (count > 0)
    document.coverage.push_back(
        {"images and objects that the other version's file does not hold", count, Treatment::not_compared});
}

/// Whether a version's paragraphs are to be left as they are.
bool stands(const Document& document, const Document& other) {
  return document.kind == SourceKind::docx && other.kind == SourceKind::docx && !made_of_lines(document);
}

}  // namespace

void lay_out_alike(Document& before, Document& after, const CompareOptions& options) {
  const bool before_may = !stands(before, after), after_may = !stands(after, before);
  if (options.exact || (!before_may && !after_may)) return;
  const bool lowered = lower_line_stories(before, after);
  drop_source_marks(before, after);
  set_furniture_aside(before, after, options);
  if (before.paragraphs.empty() || after.paragraphs.empty()) return;  // a contract that comes or goes whole has no other layout
  if (before.kind == SourceKind::docx && after.kind != SourceKind::docx) drop_printed_notes(before, after, options);
  if (after.kind == SourceKind::docx && before.kind != SourceKind::docx) drop_printed_notes(after, before, options);
  mend_broken_words(before, after, before_may, after_may);
  if (before_may && after_may) drop_page_lines(before, after, options);
  order_cells(before, after, options);
  mend_same_letters(before, after, before_may, after_may, options);
  Recutting before_cutting, after_cutting;
  Out before_out, after_out;
  LooseTables loose;
  {
    const Words words = tokenize(before, after, options, Compounds::apart);
    const Running left(before, words.before, *options.language), right(after, words.after, *options.language);
    WordMap map = map_words(left.ids(), right.ids());
    slide_to_paragraphs(left, right, map);
    const Alone of_before = breaks_alone({left, right, map.to_after, map.to_before, map.moved_to_after});
    const Alone of_after = breaks_alone({right, left, map.to_before, map.to_after, map.moved_to_before});
    Plan before_plan, after_plan;
    const std::size_t alone = of_before.breaks.size() + of_after.breaks.size();
    const std::size_t paragraphs = std::min(before.paragraphs.size(), after.paragraphs.size());
    const bool lines = made_of_lines(before) || made_of_lines(after);  // whose breaks no drafter set
    const bool few = !lines && (alone <= few_breaks || alone * few_share <= paragraphs);
    const Marked before_marked = marked_breaks({left, right, map.to_after, map.to_before, map.moved_to_after});
    const Marked after_marked = marked_breaks({right, left, map.to_before, map.to_after, map.moved_to_before});
    const bool before_flat = before.paragraphs.size() <= few_paragraphs, after_flat = after.paragraphs.size() <= few_paragraphs;
    const Drafted before_drafted = lines ? Drafted::none : drafted_of(before_marked, after_marked);
    const Drafted after_drafted = lines ? Drafted::none : drafted_of(after_marked, before_marked);
    Judge{of_before, right, after_flat, before_may, after_may, few, before_drafted}.settle(before_plan, after_plan);
    Judge{of_after, left, before_flat, after_may, before_may, few, after_drafted}.settle(after_plan, before_plan);
    loose = loose_tables(left, right, map.to_after, map.to_before);
    before_out = lay_out(left, before_plan, map.to_after, right, before_may, before_cutting);
    after_out = lay_out(right, after_plan, map.to_before, left, after_may, after_cutting);
  }
  if (!is_empty(before_cutting)) recut(before, before_cutting);
  if (!is_empty(after_cutting)) recut(after, after_cutting);
  loosen_tables(before, loose.before);
  loosen_tables(after, loose.after);
  count_page_furniture(before, before_out.marks);
  count_page_furniture(after, after_out.marks);
  count_objects(before, before_out.objects);
  count_objects(after, after_out.objects);
  mend_broken_words(before, after, before_may, after_may);
  lend_numbers(before, after, options);
  if (lowered) lift_story_lines(before), lift_story_lines(after);
}

}  // namespace clausediff
