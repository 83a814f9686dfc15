// SPDX-License-Identifier: Apache-2.0
#include "effects/flow.h"

#include <algorithm>
#include <numeric>

#include "diff/sequence.h"
#include "row_groups.h"
#include "text/cue_names.h"

namespace clausediff {
namespace {

void append(FlowSide& side, std::uint32_t clause, const ClauseTokens& text) {
  side.base.emplace(clause, static_cast<std::uint32_t>(side.tokens.size()));
  side.by_clause.emplace(clause, &text);
  side.tokens.insert(side.tokens.end(), text.items.begin(), text.items.end());
  side.clause.insert(side.clause.end(), text.items.size(), clause);
  side.text.insert(side.text.end(), text.items.size(), &text);
}

std::vector<std::uint32_t> ids_of(const FlowSide& side, const std::vector<std::uint32_t>& places) {
  std::vector<std::uint32_t> ids;
  ids.reserve(places.size());
  for (const std::uint32_t place : places) ids.push_back(side.tokens[place].id);
  return ids;
}

void join(Flow& flow, std::uint32_t before, std::uint32_t after) {
  flow.before.partner[before] = after;
  flow.after.partner[after] = before;
}

// "… the Services [and will refund the price of the Services]" for "… the [Services and will refund the price of the] Services":
// of what came or went alone the joint stands first. Slides [begin, end) by as many words as stand on both sides of it.
std::uint32_t words_to_joint(const FlowSide& side, const std::vector<std::uint32_t>& places, std::uint32_t begin,
                             std::uint32_t end) {
  constexpr std::uint32_t furthest = 6;
  for (std::uint32_t by = 0; by < furthest && begin + by < end && end + by <= places.size(); ++by) {
    if (side.is(places[begin + by], Cue::effect_sliding)) return by;
    if (end + by == places.size() || side.tokens[places[begin + by]].id != side.tokens[places[end + by]].id) break;
  }
  return 0;
}

void slide_to_joints(const Flow& flow, const std::vector<std::uint32_t>& before, const std::vector<std::uint32_t>& after,
                     std::vector<Hunk>& hunks) {
  for (std::size_t h = 0; h < hunks.size(); ++h) {
    Hunk& hunk = hunks[h];
    const bool came = hunk.before_begin == hunk.before_end, went = hunk.after_begin == hunk.after_end;
    if (came == went) continue;
    const std::uint32_t by = came ? words_to_joint(flow.after, after, hunk.after_begin, hunk.after_end)
                                  : words_to_joint(flow.before, before, hunk.before_begin, hunk.before_end);
    const std::size_t room = (h + 1 < hunks.size() ? hunks[h + 1].before_begin : before.size()) - hunk.before_end;
    if (by == 0 || by > room) continue;
    hunk.before_begin += by, hunk.before_end += by, hunk.after_begin += by, hunk.after_end += by;
  }
}

void match_places(Flow& flow, const std::vector<std::uint32_t>& before, const std::vector<std::uint32_t>& after) {
  std::vector<Hunk> hunks = edit_script(ids_of(flow.before, before), ids_of(flow.after, after));
  slide_to_joints(flow, before, after, hunks);
  std::size_t b = 0;
  std::size_t a = 0;
  for (std::size_t h = 0; h <= hunks.size(); ++h) {
    const std::size_t stop = h < hunks.size() ? hunks[h].before_begin : before.size();
    for (; b < stop; ++b, ++a) join(flow, before[b], after[a]);
    if (h < hunks.size()) b = hunks[h].before_end, a = hunks[h].after_end;
  }
}

// "you have" for "Customer has", among the words of two stretches that no other one took.
void match_voices(Flow& flow, const Voices& voices, const std::vector<std::uint32_t>& before,
                  const std::vector<std::uint32_t>& after) {
  const auto words_at = [](const FlowSide& side, const std::vector<std::uint32_t>& places) {
    VoicedWords words;
    for (const std::uint32_t place : places) {
      words.words.push_back(&side.word(place));
      words.free.push_back(side.partner[place] == none);
    }
    return words;
  };
  for (const auto& [b, a] : voiced_pairs(voices, words_at(flow.before, before), words_at(flow.after, after)))
    join(flow, before[b], after[a]);
}

// Words that went to another place of the same clauses: runs of at least three that occur once on each side among what is left.
class Wanderers {
 public:
  static constexpr std::size_t least = 3;

  explicit Wanderers(Flow& flow) : flow_(flow) {}

  void match(const std::vector<std::uint32_t>& before, const std::vector<std::uint32_t>& after) {
    std::unordered_map<std::uint64_t, std::uint32_t>
        seen;  // by key of a run: the place in before that it begins at; none: several
    for (std::size_t i = 0; i + least <= before.size(); ++i) {
      if (!is_free(flow_.before, before, i)) continue;
      const auto [entry, fresh] = seen.emplace(key(flow_.before, before[i]), before[i]);
      if (!fresh) entry->second = none;
    }
    if (seen.empty()) return;
    for (std::size_t i = 0; i + least <= after.size(); ++i) {
      if (!is_free(flow_.after, after, i)) continue;
      const auto found = seen.find(key(flow_.after, after[i]));
      if (found != seen.end() && found->second != none) extend(found->second, after[i]);
    }
  }

 private:
  static bool is_free(const FlowSide& side, const std::vector<std::uint32_t>& places, std::size_t at) {
    bool heavy = false;
    for (std::size_t i = at; i < at + least; ++i) {
      if (places[i] != places[at] + (i - at) || side.partner[places[i]] != none) return false;
      heavy = heavy || side.tokens[places[i]].weight == Weight::heavy;
    }
    return heavy;
  }

  static std::uint64_t key(const FlowSide& side, std::uint32_t at) {
    std::uint64_t value = 1469598103934665603ULL;
    for (std::uint32_t i = at; i < at + least; ++i) value = (value ^ side.tokens[i].id) * 1099511628211ULL;
    return value;
  }

  void extend(std::uint32_t before, std::uint32_t after) {
    while (before < flow_.before.tokens.size() && after < flow_.after.tokens.size() && flow_.before.partner[before] == none &&
           flow_.after.partner[after] == none && flow_.before.tokens[before].id == flow_.after.tokens[after].id)
      join(flow_, before++, after++);
  }

  Flow& flow_;
};

void add_places(const FlowSide& side, std::uint32_t clause, std::vector<std::uint32_t>& places) {
  const auto base = side.base.find(clause);
  if (base == side.base.end()) return;
  const auto size = static_cast<std::uint32_t>(side.by_clause.at(clause)->items.size());
  for (std::uint32_t i = 0; i < size; ++i) places.push_back(base->second + i);
}

// A clause with its counterpart; the parts of a split or a merge together.
void match_rows(const Report& report, const Voices& voices, Flow& flow) {
  const auto& pairs = report.alignment.pairs;
  std::vector<bool> taken_before(report.before.document.paragraphs.size(), false);
  std::vector<bool> taken_after(report.after.document.paragraphs.size(), false);
  for (const std::vector<std::uint32_t>& rows : row_groups(report.alignment)) {
    std::vector<std::uint32_t> before, after;
    for (const std::uint32_t p : rows) {
      // All rows of a clause are in one group, so that each clause is added once.
      if (pairs[p].before != none && !taken_before[pairs[p].before]) add_places(flow.before, pairs[p].before, before);
      if (pairs[p].after != none && !taken_after[pairs[p].after]) add_places(flow.after, pairs[p].after, after);
      if (pairs[p].before != none) taken_before[pairs[p].before] = true;
      if (pairs[p].after != none) taken_after[pairs[p].after] = true;
    }
    if (before.empty() || after.empty()) continue;
    match_places(flow, before, after);
    if (!voices.items.empty()) match_voices(flow, voices, before, after);
    Wanderers(flow).match(before, after);
  }
}

std::vector<std::uint32_t> places_of(TokenRun stretch) {
  std::vector<std::uint32_t> places(stretch.size());
  std::iota(places.begin(), places.end(), stretch.begin);
  return places;
}

void separate(FlowSide& side, FlowSide& other, TokenRun stretch) {
  for (std::uint32_t i = stretch.begin; i < stretch.end; ++i) {
    if (side.partner[i] != none) other.partner[side.partner[i]] = none;
    side.partner[i] = none;
  }
}

}  // namespace

TokenRun FlowSide::stretch(std::uint32_t of, Span span) const {
  const auto found = base.find(of);
  if (found == base.end() || span.empty()) return {};
  const TokenStretch local = tokens_in(*by_clause.at(of), span);
  return {found->second + local.begin, found->second + local.end};
}

Span FlowSide::span(TokenRun run) const {
  return run.empty() ? Span{} : Span{tokens[run.begin].span.begin, tokens[run.end - 1].span.end};
}

std::vector<std::uint32_t> clauses_of(const Statements& statements) {
  std::vector<std::uint32_t> clauses;
  for (const Statement& statement : statements.items) {
    clauses.push_back(statement.clause);
    for (const std::uint32_t other : {statement.lead_in, statement.who_clause})
      if (other != none) clauses.push_back(other);
    for (const StatementTerm& term : statement.terms)
      if (term.clause != clauses.back()) clauses.push_back(term.clause);
  }
  std::sort(clauses.begin(), clauses.end());
  clauses.erase(std::unique(clauses.begin(), clauses.end()), clauses.end());
  return clauses;
}

Flow read_flow(const Report& report, const Voices& voices, TokenReader& reader) {
  Flow flow;
  flow.voices = &voices;
  for (const std::uint32_t clause : clauses_of(report.before.statements)) append(flow.before, clause, reader.before(clause));
  for (const std::uint32_t clause : clauses_of(report.after.statements)) append(flow.after, clause, reader.after(clause));
  flow.before.partner.assign(flow.before.tokens.size(), none);
  flow.after.partner.assign(flow.after.tokens.size(), none);
  match_rows(report, voices, flow);
  return flow;
}

void match_stretches(Flow& flow, TokenRun before, TokenRun after) {
  separate(flow.before, flow.after, before);
  separate(flow.after, flow.before, after);
  match_places(flow, places_of(before), places_of(after));
  Wanderers(flow).match(places_of(before), places_of(after));
}

}  // namespace clausediff
