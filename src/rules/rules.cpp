// SPDX-License-Identifier: Apache-2.0
// Each changed clause, or each split or merge as a whole, is read once and shown to every rule; then the rules that read the
// whole.
#include "rules/rules.h"

#include <clausediff/clausediff.h>

#include <algorithm>
#include <functional>
#include <future>
#include <iterator>
#include <span>
#include <unordered_map>
#include <utility>

#include "language/stem.h"
#include "rules/hygiene.h"
#include "rules/place_findings.h"
#include "rules/playbook_rules.h"
#include "rules/ripple.h"
#include "rules/rule_list.h"
#include "rules/rules_internal.h"
#include "rules/stakes.h"
#include "rules/unit.h"
#include "text/launch.h"

namespace clausediff {
namespace {

std::vector<Draft> check_unit(const Unit& unit) {
  std::vector<Draft> drafts;
  for (const Rule* rule : rules())
    if (rule->check != nullptr) rule->check(unit, drafts);
  return drafts;
}

// By severity, then by place in the redline.
bool comes_first(const Finding& a, const Finding& b) {
  if (a.severity != b.severity) return a.severity < b.severity;
  if (a.pair != b.pair) return a.pair < b.pair;
  return a.after.begin < b.after.begin;
}

bool same_finding(const Finding& a, const Finding& b) {
  return a.rule == b.rule && a.direction == b.direction && a.pair == b.pair && a.before == b.before && a.after == b.after;
}

using Rows = std::vector<std::uint32_t>;

// By pair: a paragraph of a row or column that comes or goes, in a table that stays.
std::vector<bool> edited_lines(const RuleInput& input) {
  const auto cell_of = [](const Side& side, std::uint32_t clause) {
    return clause == none ? none : side.document.paragraphs[clause].cell;
  };
  std::vector<bool> stays_before(input.before.document.tables.size(), false);
  std::vector<bool> stays_after(input.after.document.tables.size(), false);
  const auto& pairs = input.alignment.pairs;
  for (const Pair& pair : pairs) {
    const std::uint32_t before = cell_of(input.before, pair.before);
    const std::uint32_t after = cell_of(input.after, pair.after);
    if (before == none || after == none) continue;
    stays_before[input.before.document.cells[before].table] = true;
    stays_after[input.after.document.cells[after].table] = true;
  }
  std::vector<bool> edited(pairs.size(), false);
  for (std::uint32_t p = 0; p < pairs.size(); ++p) {
    const std::uint32_t before = cell_of(input.before, pairs[p].before);
    const std::uint32_t after = cell_of(input.after, pairs[p].after);
    if (pairs[p].after == none) edited[p] = before != none && stays_before[input.before.document.cells[before].table];
    if (pairs[p].before == none) edited[p] = after != none && stays_after[input.after.document.cells[after].table];
  }
  return edited;
}

// The numbers of a clause that comes or goes are not listed one by one; a row of a table that stays is an edit of the table, and
// its are.
void add_quantities(Unit& unit, std::vector<Draft>& drafts) {
  unit.whole = false;
  amount_rule.check(unit, drafts);
  unit.whole = true;
}

struct UnitFindings {
  std::vector<Finding> items;
  std::vector<Finding> own;  // of the playbook
};

UnitFindings check_units(const RuleInput& input, const PlaybookRules& playbook, const std::vector<Rename>& renames,
                         const std::vector<bool>& edited, std::span<const Rows> groups, const Stemmer& stemmer) {
  UnitFindings found;
  for (const Rows& rows : groups) {
    Unit unit = read_unit(input, rows, renames, stemmer);
    std::vector<Draft> drafts = check_unit(unit);
    if (unit.whole && edited[rows.front()]) add_quantities(unit, drafts);
    place_findings(input, unit, std::move(drafts), found.items);
    if (playbook.reads_clauses()) place_findings(input, unit, playbook.check(unit), found.own);
  }
  return found;
}

// A position counts in the clauses that the revision left alone too.
void check_untouched(const RuleInput& input, const PlaybookRules& playbook, const std::vector<Rows>& groups,
                     const Stemmer& stemmer, std::vector<Finding>& found) {
  if (!playbook.has_positions()) return;
  const auto& pairs = input.alignment.pairs;
  std::vector<bool> touched(pairs.size(), false);
  for (const Rows& rows : groups)
    for (const std::uint32_t p : rows) touched[p] = true;
  for (std::uint32_t p = 0; p < pairs.size(); ++p) {
    if (touched[p] || pairs[p].after == none) continue;
    std::vector<Word> words;
    const std::string& text = text_of(input.after.document, pairs[p].after);
    read_words(text, {0, static_cast<std::uint32_t>(text.size())}, pairs[p].after, stemmer, words);
    if (!playbook.may_concern(words)) continue;
    const Unit unit = read_unit(input, {p}, {}, stemmer);
    place_findings(input, unit, playbook.check(unit), found);
  }
}

void append(std::vector<Finding>& all, std::vector<Finding>&& more) {
  all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

/// A change of length, rate, reach, carve-out or pointer weighs one step more where liability or exclusivity is the clause's
/// matter, and the gravest clauses come first.
class Weigher {
 public:
  explicit Weigher(const RuleInput& input) : input_(input) {}

  void weigh(std::vector<Finding>& findings) {
    for (Finding& finding : findings) {
      if (weight_of(finding) < grave || !gains(finding.kind)) continue;
      finding.severity = finding.severity == Severity::low ? Severity::medium : Severity::high;
    }
  }

  std::uint32_t weight_of(const Finding& finding) {
    const auto [known, fresh] = weights_.try_emplace(finding.pair, 0);
    if (!fresh) return known->second;
    const Pair& pair = input_.alignment.pairs[finding.pair];
    const bool after = pair.after != none;
    return known->second = weight_of(after ? input_.after : input_.before, after ? pair.after : pair.before);
  }

 private:
  /// A clause is also about what the headings above it name; a running header is about nothing.
  std::uint32_t weight_of(const Side& side, std::uint32_t clause) const {
    const ClauseKind kind = side.clauses.items[clause].kind;
    if (kind == ClauseKind::furniture || kind == ClauseKind::title || !is_own_text(kind)) return 0;
    std::uint32_t weight = stakes_of(side, clause, input_.language).weight;
    for (std::uint32_t at = side.clauses.items[clause].parent; at != none; at = side.clauses.items[at].parent)
      weight = std::max(weight, heading_weight(side, at, input_.language));
    return weight;
  }

  static constexpr std::uint32_t grave = 15;  // named by the heading: liability, indemnity, damages, exclusivity; see stakes.cpp

  static bool gains(FindingKind kind) {
    return kind == FindingKind::duration || kind == FindingKind::percentage || kind == FindingKind::scope ||
           kind == FindingKind::exception || kind == FindingKind::reference;
  }

  const RuleInput& input_;
  std::unordered_map<std::uint32_t, std::uint32_t> weights_;  // by row
};

}  // namespace

Findings check_rules(const RuleInput& input, const Playbook& book, Stemmer& stemmer) {
  // Hygiene reads the whole of both versions and needs nothing of the rest; no unit needs another.
  const std::launch launch = launch_for(input.before.document, input.after.document);
  std::future<std::vector<Hygiene>> hygiene = std::async(launch, check_hygiene, std::cref(input));
  const PlaybookRules playbook(book, input.language);
  const std::vector<Rename> renames = find_renames(input, stemmer);
  const std::vector<Rows> groups = group_rows(input);
  const std::vector<bool> edited = edited_lines(input);
  const std::span<const Rows> all(groups);
  const std::size_t half = all.size() / 2;
  Stemmer here = stemmer.beside(), there = stemmer.beside();
  std::future<UnitFindings> second = std::async(launch, check_units, std::cref(input), std::cref(playbook), std::cref(renames),
                                                std::cref(edited), all.subspan(half), std::cref(there));
  UnitFindings found = check_units(input, playbook, renames, edited, all.first(half), here);
  UnitFindings rest = second.get();
  stemmer.take(here);
  stemmer.take(there);
  Findings findings;
  findings.items = std::move(found.items);
  append(findings.items, std::move(rest.items));
  std::vector<Finding> own = std::move(found.own);
  append(own, std::move(rest.own));
  check_untouched(input, playbook, groups, stemmer, own);
  check_references(input, findings.items);
  drop_doubles(input, findings.items);
  Weigher weigher(input);
  weigher.weigh(findings.items);
  apply_playbook(playbook.book(), findings.items);
  findings.items.insert(findings.items.end(), own.begin(), own.end());
  std::stable_sort(findings.items.begin(), findings.items.end(), [&](const Finding& a, const Finding& b) {
    if (a.severity != b.severity) return a.severity < b.severity;
    const std::uint32_t x = weigher.weight_of(a), y = weigher.weight_of(b);
    return x != y ? x > y : comes_first(a, b);
  });
  findings.items.erase(std::unique(findings.items.begin(), findings.items.end(), same_finding), findings.items.end());
  findings.ripples = find_ripples(input, findings.items);
  findings.hygiene = hygiene.get();
  return findings;
}

}  // namespace clausediff
