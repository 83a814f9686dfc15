// SPDX-License-Identifier: Apache-2.0
#include "effects/pairing.h"

#include <algorithm>
#include <map>
#include <unordered_map>
#include <unordered_set>

namespace clausediff {
namespace {

constexpr std::uint32_t most_apart = 24;     // words between two that were left to themselves
constexpr std::size_t most_candidates = 12;  // statements that are looked at for one: what bounds the work

struct Reading {
  const std::vector<Statement>& items;
  FlowSide& flow;
  std::vector<TokenRun> spans;       // by statement
  std::vector<bool> paired;          // by statement
  std::vector<std::uint32_t> heavy;  // by statement: tokens of weight
};

Reading read_side(const Statements& statements, FlowSide& flow, const std::vector<TokenRun>& fields) {
  Reading side{statements.items, flow, fields, {}, {}};
  for (const TokenRun span : fields) {
    std::uint32_t heavy = 0;
    for (std::uint32_t i = span.begin; i < span.end; ++i) heavy += flow.tokens[i].weight == Weight::heavy ? 1 : 0;
    side.heavy.push_back(heavy);
  }
  side.paired.assign(statements.items.size(), false);
  return side;
}

/// Two clauses that share statements.
struct ClausePair {
  std::uint32_t before = 0;
  std::uint32_t after = 0;
  std::uint32_t statements = 0;  // how many went from the one to the other
  std::uint32_t ways = 0;        // how many counterparts the one of them has that has fewer
  bool aligned = false;
};

class Matcher {
 public:
  Matcher(const Report& report, Flow& flow, const std::vector<TokenRun>& before, const std::vector<TokenRun>& after)
      : flow_(flow),
        before_(read_side(report.before.statements, flow.before, before)),
        after_(read_side(report.after.statements, flow.after, after)) {
    for (const Pair& pair : report.alignment.pairs)
      if (pair.before != none && pair.after != none) counterparts_.insert(key(pair.before, pair.after));
    for (std::uint32_t a = 0; a < after_.items.size(); ++a) {
      for (std::uint32_t i = act_of(after_, a).begin; i < act_of(after_, a).end; ++i) by_act_[i].push_back(a);
      auto& of_sentence = sentences_[after_.items[a].sentence];
      of_sentence.push_back(a);
      sentence_of_.resize(flow.after.tokens.size(), none);
      for (std::uint32_t i = after_.spans[a].begin; i < after_.spans[a].end; ++i) sentence_of_[i] = after_.items[a].sentence;
    }
    sentence_of_.resize(flow.after.tokens.size(), none);
  }

  Pairing run() {
    for (std::uint32_t b = 0; b < before_.items.size(); ++b) by_verb(b);
    for (std::uint32_t b = 0; b < before_.items.size(); ++b) in_sentence(b, true);
    for (std::uint32_t b = 0; b < before_.items.size(); ++b) in_sentence(b, false);
    elsewhere();
    match_same_words();
    return result();
  }

 private:
  static std::uint64_t key(std::uint32_t before, std::uint32_t after) { return (std::uint64_t{before} << 32U) | after; }

  static TokenRun act_of(const Reading& side, std::uint32_t at) {
    return side.flow.stretch(side.items[at].clause, side.items[at].act_span);
  }

  // The share of the words of weight that one has of the other, from 0 to 1.
  double overlap(std::uint32_t b, std::uint32_t a) const {
    const TokenRun span = before_.spans[b];
    const TokenRun other = after_.spans[a];
    std::uint32_t common = 0;
    for (std::uint32_t i = span.begin; i < span.end; ++i) {
      const std::uint32_t partner = flow_.before.partner[i];
      if (flow_.before.tokens[i].weight == Weight::heavy && partner >= other.begin && partner < other.end) ++common;
    }
    const std::uint32_t all = before_.heavy[b] + after_.heavy[a];
    return all == 0 ? 0.0 : 2.0 * common / all;
  }

  static bool same_act(const Statement& b, const Statement& a) { return b.act == a.act; }

  void join(std::uint32_t b, std::uint32_t a) {
    before_.paired[b] = after_.paired[a] = true;
    made_.push_back({b, a, false});
  }

  // The verb itself went on as the other's verb.
  void by_verb(std::uint32_t b) {
    const TokenRun act = act_of(before_, b);
    std::uint32_t best = none;
    double most = 0.15;
    for (std::uint32_t i = act.begin; i < act.end; ++i) {
      const auto found = by_act_.find(flow_.before.partner[i]);
      if (flow_.before.partner[i] == none || found == by_act_.end()) continue;
      for (std::size_t k = 0; k < found->second.size() && k < most_candidates; ++k) {
        const std::uint32_t a = found->second[k];
        if (after_.paired[a]) continue;
        const double shared = overlap(b, a) + (same_act(before_.items[b], after_.items[a]) ? 0.16 : 0.0);
        if (shared > most) most = shared, best = a;
      }
    }
    if (best != none) join(b, best);
  }

  // The sentence of after that most of its words went to.
  std::uint32_t likely_sentence(std::uint32_t b) const {
    std::unordered_map<std::uint32_t, std::uint32_t> votes;
    std::uint32_t best = none;
    std::uint32_t most = 0;
    const TokenRun span = before_.spans[b];
    for (std::uint32_t i = span.begin; i < span.end; ++i) {
      const std::uint32_t partner = flow_.before.partner[i];
      if (partner == none || sentence_of_[partner] == none || flow_.before.tokens[i].weight == Weight::light) continue;
      const std::uint32_t count = ++votes[sentence_of_[partner]];
      if (count > most) most = count, best = sentence_of_[partner];
    }
    return best;
  }

  void in_sentence(std::uint32_t b, bool same_verb) {
    if (before_.paired[b]) return;
    const std::uint32_t sentence = likely_sentence(b);
    if (sentence == none) return;
    std::uint32_t best = none;
    double most = same_verb ? 0.25 : 0.45;
    std::size_t seen = 0;
    for (const std::uint32_t a : sentences_.at(sentence)) {
      if (after_.paired[a] || (same_verb && !same_act(before_.items[b], after_.items[a]))) continue;
      if (++seen > most_candidates) break;
      double shared = overlap(b, a) + (before_.items[b].force == after_.items[a].force ? 0.05 : 0.0);
      const bool turned = before_.items[b].who == after_.items[a].who && before_.items[b].force != after_.items[a].force;
      if (same_verb && turned) shared = std::max(shared, free_overlap(b, a));
      if (shared > most) most = shared, best = a;
    }
    if (best == none) return;
    if (same_verb && overlap(b, best) < free_overlap(b, best)) {
      for (const auto& [before, after] : free_words(b, best)) {
        flow_.before.partner[before] = after;
        flow_.after.partner[after] = before;
      }
    }
    join(b, best);
  }

  // The words of both that nothing was matched with, one by one, where they are the same: "shall not build or sell" → "may build
  // but shall not sell" leaves "build" to itself.
  std::vector<std::pair<std::uint32_t, std::uint32_t>> free_words(std::uint32_t b, std::uint32_t a) const {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> found;
    std::uint32_t next = after_.spans[a].begin;
    for (std::uint32_t i = before_.spans[b].begin; i < before_.spans[b].end; ++i) {
      if (flow_.before.partner[i] != none || flow_.before.tokens[i].weight != Weight::heavy) continue;
      for (std::uint32_t k = next; k < std::min(after_.spans[a].end, next + most_apart); ++k) {
        if (flow_.after.partner[k] != none || flow_.after.tokens[k].id != flow_.before.tokens[i].id) continue;
        found.emplace_back(i, k);
        next = k + 1;
        break;
      }
    }
    return found;
  }

  // As `overlap`, by words that nothing was matched with: the act and what is done to.
  double free_overlap(std::uint32_t b, std::uint32_t a) const {
    const std::size_t common = free_words(b, a).size();
    return common < 2 ? 0.0 : 2.0 * static_cast<double>(common) / (before_.heavy[b] + after_.heavy[a]);
  }

  std::vector<std::uint32_t> heavy_ids(const Reading& side, std::uint32_t at) const {
    std::vector<std::uint32_t> ids;
    for (std::uint32_t i = side.spans[at].begin; i < side.spans[at].end; ++i)
      if (side.flow.tokens[i].weight == Weight::heavy) ids.push_back(side.flow.tokens[i].id);
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    return ids;
  }

  // What is left, over the whole document: by the rare words that they share.
  void elsewhere() {
    std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> holders;  // by token id: statements of after
    std::unordered_map<std::uint32_t, std::size_t> sizes;
    for (std::uint32_t a = 0; a < after_.items.size(); ++a) {
      if (after_.paired[a]) continue;
      const auto ids = heavy_ids(after_, a);
      sizes[a] = ids.size();
      for (const std::uint32_t id : ids)
        if (holders[id].size() <= most_candidates) holders[id].push_back(a);
    }
    for (std::uint32_t b = 0; b < before_.items.size(); ++b) {
      if (before_.paired[b]) continue;
      const auto ids = heavy_ids(before_, b);
      const std::uint32_t a = likest(b, ids, holders, sizes);
      if (a == none) continue;
      match_stretches(flow_, before_.spans[b], after_.spans[a]);
      join(b, a);
    }
  }

  std::uint32_t likest(std::uint32_t b, const std::vector<std::uint32_t>& ids,
                       const std::unordered_map<std::uint32_t, std::vector<std::uint32_t>>& holders,
                       const std::unordered_map<std::uint32_t, std::size_t>& sizes) const {
    std::unordered_map<std::uint32_t, std::uint32_t> common;
    for (const std::uint32_t id : ids) {
      const auto found = holders.find(id);
      if (found == holders.end() || found->second.size() > most_candidates) continue;
      for (const std::uint32_t a : found->second) ++common[a];
    }
    std::uint32_t best = none;
    double most = 0;
    for (const auto& [a, count] : common) {
      if (after_.paired[a]) continue;
      const double dice = 2.0 * count / static_cast<double>(ids.size() + sizes.at(a));
      const bool same = same_act(before_.items[b], after_.items[a]);
      const bool fits = count >= 3 && dice >= (same ? 0.6 : 0.75);
      if (fits && (dice > most || (dice == most && a < best))) most = dice, best = a;
    }
    return best;
  }

  // "the Barge" that stands in two sentences may have been matched crosswise where one of them moved.
  void match_same_words() {
    for (const StatementPair& pair : made_) {
      const TokenRun before = before_.spans[pair.before];
      const TokenRun after = after_.spans[pair.after];
      if (before.size() != after.size()) continue;
      bool same = true;
      bool crossed = false;
      for (std::uint32_t i = 0; i < before.size() && same; ++i) {
        same = flow_.before.tokens[before.begin + i].id == flow_.after.tokens[after.begin + i].id;
        crossed = crossed || flow_.before.partner[before.begin + i] != after.begin + i;
      }
      if (same && crossed) match_stretches(flow_, before, after);
    }
  }

  // Clauses that go on as each other, each at most once. The surest first: one that has a single counterpart, then the one that
  // most statements went to.
  std::vector<ClausePair> clause_pairs() const {
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::uint32_t> shared;
    std::unordered_map<std::uint32_t, std::uint32_t> ways_on;    // by clause of before
    std::unordered_map<std::uint32_t, std::uint32_t> ways_back;  // by clause of after
    for (const StatementPair& pair : made_) {
      const auto ends = std::pair(before_.items[pair.before].clause, after_.items[pair.after].clause);
      if (++shared[ends] > 1) continue;
      ++ways_on[ends.first], ++ways_back[ends.second];
    }
    std::vector<ClausePair> all;
    for (const auto& [ends, count] : shared)
      all.push_back({ends.first, ends.second, count, std::min(ways_on.at(ends.first), ways_back.at(ends.second)),
                     counterparts_.count(key(ends.first, ends.second)) > 0});
    std::stable_sort(all.begin(), all.end(), [](const ClausePair& x, const ClausePair& y) {
      if (x.ways != y.ways) return x.ways < y.ways;
      return x.statements != y.statements ? x.statements > y.statements : x.aligned > y.aligned;
    });
    return all;
  }

  // A statement that is now in the clause which another clause goes on in stands elsewhere, unless its whole clause joined that
  // one; in a clause of its own it was only split off.
  void set_elsewhere() {
    std::unordered_map<std::uint32_t, std::uint32_t> goes_on;     // by clause of before
    std::unordered_map<std::uint32_t, std::uint32_t> comes_from;  // by clause of after
    for (const ClausePair& pair : clause_pairs()) {
      if (goes_on.count(pair.before) > 0 || comes_from.count(pair.after) > 0) continue;
      goes_on[pair.before] = pair.after;
      comes_from[pair.after] = pair.before;
    }
    for (StatementPair& pair : made_) {
      const std::uint32_t from = before_.items[pair.before].clause;
      const std::uint32_t to = after_.items[pair.after].clause;
      const auto on = goes_on.find(from);
      const bool stays = on != goes_on.end() && on->second == to;
      const bool both_go_on = on != goes_on.end() && comes_from.count(to) > 0;
      pair.elsewhere = !stays && (both_go_on || counterparts_.count(key(from, to)) == 0);
    }
  }

  Pairing result() {
    std::sort(made_.begin(), made_.end(), [](const StatementPair& x, const StatementPair& y) { return x.after < y.after; });
    set_elsewhere();
    Pairing pairing;
    pairing.pairs = std::move(made_);
    for (std::uint32_t b = 0; b < before_.items.size(); ++b)
      if (!before_.paired[b]) pairing.removed.push_back(b);
    for (std::uint32_t a = 0; a < after_.items.size(); ++a)
      if (!after_.paired[a]) pairing.added.push_back(a);
    return pairing;
  }

  Flow& flow_;
  Reading before_;
  Reading after_;
  std::unordered_set<std::uint64_t> counterparts_;
  std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> by_act_;  // by token of after
  std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> sentences_;
  std::vector<std::uint32_t> sentence_of_;  // by token of after
  std::vector<StatementPair> made_;
};

}  // namespace

Pairing pair_statements(const Report& report, Flow& flow, const std::vector<TokenRun>& before,
                        const std::vector<TokenRun>& after) {
  return Matcher(report, flow, before, after).run();
}

}  // namespace clausediff
