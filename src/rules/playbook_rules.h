// SPDX-License-Identifier: Apache-2.0
// A playbook at work on the findings, on the changed clauses and on those that stayed.
#pragma once

#include <clausediff/playbook.h>
#include <clausediff/report.h>

#include <deque>
#include <optional>
#include <string_view>
#include <vector>

#include "language/stem.h"
#include "rules/draft.h"

namespace clausediff {

/// A playbook with its phrases and bounds read, once for all clauses. It does not change once it is made: threads may share it.
class PlaybookRules {
 public:
  PlaybookRules(Playbook playbook, const Language& language);
  PlaybookRules(const PlaybookRules&) = delete;
  PlaybookRules& operator=(const PlaybookRules&) = delete;

  const Playbook& book() const { return book_; }
  /// It says something about words, so that clauses have to be read for it.
  bool reads_clauses() const { return !watches_.empty() || !positions_.empty(); }
  bool has_positions() const { return !positions_.empty(); }
  /// What it says about one compared clause: its watched phrases where a change touches them, its positions wherever the clause
  /// stands.
  std::vector<Draft> check(const Unit& unit) const;
  /// A position may be about this clause. Quicker to ask than check().
  bool may_concern(const std::vector<Word>& words) const;

 private:
  struct Watch {
    const PlaybookWatch* rule = nullptr;
    PatternTable phrases;
  };
  struct Position {
    const PlaybookPosition* rule = nullptr;
    PatternTable about;
    PatternTable one_of;
    std::optional<Fact> at_least;
    std::optional<Fact> at_most;
  };
  struct Place;

  PatternTable compile(const std::vector<std::string>& phrases);
  std::optional<Fact> bound(const std::string& text) const;
  void check_watch(const Watch& watch, const Unit& unit, std::vector<Draft>& out) const;
  void check_position(const Position& position, const Unit& unit, std::vector<Draft>& out) const;
  static void check_limit(const Place& place, const std::optional<Fact>& bound, bool least, std::vector<Draft>& out);
  static void check_choice(const Place& place, std::vector<Draft>& out);

  Playbook book_;
  Stemmer stemmer_;
  std::deque<PatternCompiler> compilers_;  // own what the tables show
  std::vector<Watch> watches_;
  std::vector<Position> positions_;
};

/// Severities as the playbook weighs them, and violations of its "must not" beside the findings that show them.
void apply_playbook(const Playbook& playbook, std::vector<Finding>& findings);

}  // namespace clausediff
