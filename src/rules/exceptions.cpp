// SPDX-License-Identifier: Apache-2.0
// Carve-outs, conditions and overrides that come, go or change.
#include <algorithm>

#include "language/lexicon.h"
#include "rules/rule_list.h"
#include "text/cue_names.h"

namespace clausediff {
namespace {

const Hit* partner_marker(const View& view, const Hit& hit) {
  for (std::size_t i = hit.begin; i < hit.end; ++i)
    if (view.partner[i] != no_word)
      if (const Hit* other = view.other.exceptions.at(view.partner[i])) return other;
  return nullptr;
}

std::vector<LooseHit> loose_markers(const Unit& unit, const View& view) {
  std::vector<LooseHit> loose;
  for (const Hit& hit : view.own.exceptions) {
    if (const Hit* other = partner_marker(view, hit); other != nullptr && other->term == hit.term) continue;
    const std::uint32_t group = group_inside(unit, view, hit.begin, hit.end);
    if (group != none) loose.push_back({&hit, group, false});
  }
  return loose;
}

void emit_exception(Direction direction, const Hit* before, const Hit* after, std::vector<Draft>& drafts) {
  drafts.push_back(drafted(FindingKind::exception, direction, before, after));
}

// Where the main clause begins: behind the last comma before the first verb of force that follows one ("Unless X or, in time, Z
// does, Y may …"), or behind the first comma where there is no such verb.
std::size_t main_clause(const Reading& reading, const WordRange& range) {
  std::size_t first = range.end;
  std::size_t last = range.end;
  for (std::size_t i = range.begin; i < range.end; ++i) {
    if (reading.words[i].marks.find(',') != std::string::npos) last = i;
    first = std::min(first, last);
    if (last != range.end && reading.modals.at(i) != nullptr) return last;
  }
  return first;
}

// The words a carve-out governs: from its marker to the end of its sentence, or to the main clause where it stands in front.
WordRange reach_of(const Reading& reading, const Hit& hit) {
  WordRange range{hit.end, hit.end};
  if (hit.end < reading.words.size() && !begins_sentence(reading.words, hit.end)) range.end = sentence_at(reading, hit.end).end;
  const bool in_front =
      begins_sentence(reading.words, hit.begin) || reading.label[hit.begin - 1] || reading.heading[hit.begin - 1];
  if (in_front) range.end = main_clause(reading, range);
  return range;
}

// "prior written consent" → "prior written approval", "exclusive of" → "excluding": one term in two forms.
bool same_term(const Unit& unit, const WordHunk& hunk) {
  if (hunk.before.begin == hunk.before.end || hunk.after.begin == hunk.after.end) return false;
  const auto equal = [&](const Hit* a, const Hit* b) {
    return a != nullptr && b != nullptr && a->family == b->family && a->term == b->term && hunk.before.end <= a->end &&
           hunk.after.end <= b->end;
  };
  return equal(unit.before.hits.at(hunk.before.begin), unit.after.hits.at(hunk.after.begin)) ||
         equal(unit.before.exceptions.at(hunk.before.begin), unit.after.exceptions.at(hunk.after.begin));
}

// "materials" → "material": one noun in two numbers.
bool same_noun(const Unit& unit, const WordHunk& hunk) {
  if (hunk.before.end != hunk.before.begin + 1 || hunk.after.end != hunk.after.begin + 1) return false;
  const std::string_view a = unit.before.words[hunk.before.begin].norm;
  const std::string_view b = unit.after.words[hunk.after.begin].norm;
  const auto is_plural = [](std::string_view many, std::string_view one) {
    return many.size() == one.size() + 1 && many.ends_with('s') && many.starts_with(one);
  };
  return is_plural(b, a) || is_plural(a, b);
}

bool only_function_words(const Reading& reading, const WordRange& range) {
  for (std::size_t i = range.begin; i < range.end; ++i)
    if (!is_function_word(reading.words[i])) return false;
  return true;
}

// "provided that the notice was sent" and "if the notice was sent" are one condition.
bool says_the_same(const Hit& a, const Hit& b) {
  const auto is = [&](Term before, Term after) { return a.term == before && b.term == after; };
  return a.term == b.term || is(Term::exception_provided, Term::exception_if) || is(Term::exception_if, Term::exception_provided);
}

bool is_carve_out(const Hit& hit) {
  return hit.term == Term::exception_except || hit.term == Term::exception_unless || hit.term == Term::exception_provided ||
         hit.term == Term::exception_only_if;
}

bool is_pointer(const Reading& reading, const WordRange& range) {
  bool found = false;
  for (std::size_t i = range.begin; i < range.end; ++i) {
    const bool pointer = reading.fact_of[i] != no_word && reading.facts[reading.fact_of[i]].kind == FindingKind::reference;
    if (!pointer && !is_function_word(reading.words[i])) return false;
    found = found || pointer;
  }
  return found;
}

// "except for gross negligence[, fraud] or wilful misconduct": words of weight that come or go beside a comma, "and" or "or".
bool is_limb(const Unit& unit, const WordHunk& hunk) {
  const bool come = hunk.before.begin == hunk.before.end, gone = hunk.after.begin == hunk.after.end;
  if (come == gone) return false;
  const Reading& reading = come ? unit.after : unit.before;
  const WordRange range = come ? hunk.after : hunk.before;
  const auto joint = [&](std::size_t i) {
    return i < reading.words.size() && (reading.words[i].is(Cue::word_and) || reading.words[i].is(Cue::word_or));
  };
  const bool listed = joint(range.begin) || joint(range.end) || reading.words[range.begin].marks.find(',') != std::string::npos;
  return listed && !only_function_words(reading, range);
}

// True where the sentence is edited only inside the reach of a carve-out that stands, and no finding explains the edit yet.
bool unexplained_edit(const Unit& unit, const WordRange& range, const std::vector<Draft>& drafts) {
  const WordRange sentence = sentence_at(unit.before, range.begin - 1);
  bool found = false;
  const auto ends_before = [&](const WordHunk& hunk) { return hunk.before.end <= sentence.begin; };
  for (auto at = std::partition_point(unit.hunks.begin(), unit.hunks.end(), ends_before); at != unit.hunks.end(); ++at) {
    const WordHunk& hunk = *at;
    if (hunk.before.begin > sentence.end) break;
    const bool at_end = range.end == sentence.end && hunk.before.begin == sentence.end && hunk.before.begin == hunk.before.end &&
                        hunk.after.begin < unit.after.words.size() && !begins_sentence(unit.after.words, hunk.after.begin);
    if (hunk.before.begin >= sentence.end && !at_end) continue;
    if (hunk.before.begin < range.begin) return false;
    if (hunk.before.begin >= range.end && !at_end) continue;
    if (same_term(unit, hunk) || same_noun(unit, hunk) ||
        (only_function_words(unit.before, hunk.before) && only_function_words(unit.after, hunk.after)))
      continue;
    const bool pointer = is_pointer(unit.before, hunk.before) || is_pointer(unit.after, hunk.after);
    // A limb put into a carve-out or struck from it changes the carve-out, even where a sum or a definition says so too.
    const bool limb = is_limb(unit, hunk);
    const bool explained = pointer || std::any_of(drafts.begin(), drafts.end(), [&](const Draft& draft) {
                             if (limb && draft.kind != FindingKind::term) return false;
                             return (draft.before.begin < hunk.before.end && hunk.before.begin < draft.before.end) ||
                                    (draft.after.begin < hunk.after.end && hunk.after.begin < draft.after.end);
                           });
    found = found || !explained;
  }
  return found;
}

void check_exceptions(const Unit& unit, std::vector<Draft>& drafts) {
  if (unit.whole) return;
  std::vector<LooseHit> gone = loose_markers(unit, before_view(unit));
  std::vector<LooseHit> come = loose_markers(unit, after_view(unit));
  settle_loose(gone, come, [](const LooseHit& a, const LooseHit& b) { return says_the_same(*a.hit, *b.hit); });
  settle_loose(
      gone, come, [](const LooseHit& a, const LooseHit& b) { return a.group == b.group; },
      [&](const LooseHit& a, const LooseHit& b) { emit_exception(Direction::changed, a.hit, b.hit, drafts); });
  bool any = std::any_of(gone.begin(), gone.end(), [](const LooseHit& l) { return !l.settled; }) ||
             std::any_of(come.begin(), come.end(), [](const LooseHit& l) { return !l.settled; });
  for (const LooseHit& loose : gone)
    if (!loose.settled) emit_exception(Direction::removed, loose.hit, nullptr, drafts);
  for (const LooseHit& loose : come)
    if (!loose.settled) emit_exception(Direction::added, nullptr, loose.hit, drafts);
  if (any) return;
  for (const Hit& hit : unit.before.exceptions) {
    const Hit* other = partner_marker(before_view(unit), hit);
    if (!is_carve_out(hit) || other == nullptr || other->term != hit.term) continue;
    const WordRange range = reach_of(unit.before, hit);
    if (!unexplained_edit(unit, range, drafts)) continue;
    emit_exception(Direction::changed, &hit, other, drafts);
    drafts.back().before.end = range.end;
    drafts.back().after.end = reach_of(unit.after, *other).end;
  }
}

std::string exception_sentence(const Wording& wording) { return plain_sentence("A condition or carve-out", wording.words); }

}  // namespace

const Rule exception_rule = {FindingKind::exception,
                             Severity::medium,
                             Severity::medium,
                             "",
                             "A carve-out, condition or override comes, goes or changes.",
                             "shall repair the roof",
                             "shall repair the roof, unless the Tenant damaged it",
                             check_exceptions,
                             exception_sentence};

}  // namespace clausediff
