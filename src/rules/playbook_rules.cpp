// SPDX-License-Identifier: Apache-2.0
#include "rules/playbook_rules.h"

#include <algorithm>
#include <utility>

#include "rules/rule_list.h"

namespace clausediff {
namespace {

bool touches_change(const View& view, const PatternMatch& match) {
  for (std::size_t i = match.begin; i < match.end; ++i)
    if (view.partner[i] == no_word) return true;
  return false;
}

bool is_touched(const Unit& unit, const WordRange& sentence) {
  for (std::size_t i = sentence.begin; i < sentence.end; ++i)
    if (unit.to_before[i] == no_word) return true;
  for (const WordHunk& hunk : unit.hunks)
    if (hunk.after.begin > sentence.begin && hunk.after.begin < sentence.end) return true;
  return false;
}

// Where words of after that stand in both versions stand in before.
WordRange before_of(const Unit& unit, const WordRange& after) {
  if (after.begin >= after.end || unit.to_before[after.begin] == no_word || unit.to_before[after.end - 1] == no_word) return {};
  return {unit.to_before[after.begin], unit.to_before[after.end - 1] + 1};
}

// The very same quantity stands in before: whatever else changed, the revision did not bring it.
bool stood(const Unit& unit, const Fact& fact) {
  const std::size_t partner = unit.to_before[fact.begin];
  if (partner == no_word || unit.before.fact_of[partner] == no_word) return false;
  return unit.before.facts[unit.before.fact_of[partner]].key == fact.key;
}

bool violates(const PlaybookPosition& position, const Finding& finding) {
  if (position.must_not.empty()) return false;
  if (position.kind && *position.kind != finding.kind) return false;
  if (!position.family.empty() && position.family != finding.family) return false;
  return std::find(position.must_not.begin(), position.must_not.end(), finding.direction) != position.must_not.end();
}

Draft own_draft(const std::string& id, Severity severity, FindingKind kind, Direction direction, std::string sentence) {
  Draft draft;
  draft.kind = kind;
  draft.direction = direction;
  draft.own_rule = id;
  draft.severity = severity;
  draft.sentence = std::move(sentence);
  return draft;
}

}  // namespace

// One sentence of after that a position is about.
struct PlaybookRules::Place {
  const Position& position;
  const Unit& unit;
  WordRange sentence;

  Draft made(FindingKind kind, Direction direction, const WordRange& words, bool stands, const std::string& plain) const {
    const PlaybookPosition& rule = *position.rule;
    std::string sentence_text = rule.message.empty() ? plain : rule.message;
    if (stands) sentence_text += " It stood so before.";
    Draft made = own_draft(rule.id, rule.severity, kind, stands ? Direction::unchanged : direction, std::move(sentence_text));
    made.after = words;
    made.stands = stands;
    if (stands) made.before = before_of(unit, words);
    return made;
  }
};

PlaybookRules::PlaybookRules(Playbook playbook, const Language& language) : book_(std::move(playbook)), stemmer_(language) {
  for (const PlaybookWatch& watch : book_.watches) watches_.push_back({&watch, compile(watch.phrases)});
  for (const PlaybookPosition& position : book_.positions) {
    if (position.about.empty()) continue;
    positions_.push_back(
        {&position, compile(position.about), compile(position.one_of), bound(position.at_least), bound(position.at_most)});
  }
}

PatternTable PlaybookRules::compile(const std::vector<std::string>& phrases) {
  PatternCompiler& compiler = compilers_.emplace_back(stemmer_);
  std::string why;
  for (std::size_t i = 0; i < phrases.size(); ++i)
    compiler.add(phrases[i], 0, static_cast<std::uint16_t>(i), PatternRole::term, why);
  return compiler.table();
}

std::optional<Fact> PlaybookRules::bound(const std::string& text) const {
  if (text.empty()) return std::nullopt;
  const std::string measure = "is " + text;  // a number at the very start would be read as a label
  std::vector<Word> words;
  read_words(measure, {0, static_cast<std::uint32_t>(measure.size())}, 0, stemmer_, words);
  std::vector<Fact> facts = find_facts(words, stemmer_.language());
  return facts.empty() ? std::nullopt : std::optional(std::move(facts.front()));
}

bool PlaybookRules::may_concern(const std::vector<Word>& words) const {
  return std::any_of(positions_.begin(), positions_.end(),
                     [&](const Position& position) { return !find_patterns(position.about, words).empty(); });
}

std::vector<Draft> PlaybookRules::check(const Unit& unit) const {
  std::vector<Draft> out;
  for (const Watch& watch : watches_) check_watch(watch, unit, out);
  for (const Position& position : positions_) check_position(position, unit, out);
  return out;
}

void PlaybookRules::check_watch(const Watch& watch, const Unit& unit, std::vector<Draft>& out) const {
  const auto side = [&](const View& view, Direction direction) {
    for (const PatternMatch& match : find_patterns(watch.phrases, view.own.words)) {
      if (!touches_change(view, match)) continue;
      Draft made = own_draft(watch.rule->id, watch.rule->severity, FindingKind::term, direction, watch.rule->message);
      (view.is_before ? made.before : made.after) = {match.begin, match.end};
      out.push_back(std::move(made));
    }
  };
  side(before_view(unit), Direction::removed);
  side(after_view(unit), Direction::added);
}

// Only what the after version says counts, sentence by sentence.
void PlaybookRules::check_position(const Position& position, const Unit& unit, std::vector<Draft>& out) const {
  std::size_t seen = 0;
  for (const PatternMatch& about : find_patterns(position.about, unit.after.words)) {
    const WordRange sentence = sentence_at(unit.after, about.begin);
    if (sentence.begin < seen) continue;
    seen = sentence.end;
    const Place place{position, unit, sentence};
    check_limit(place, position.at_least, true, out);
    check_limit(place, position.at_most, false, out);
    check_choice(place, out);
  }
}

void PlaybookRules::check_limit(const Place& place, const std::optional<Fact>& bound, bool least, std::vector<Draft>& out) {
  if (!bound) return;
  const PlaybookPosition& rule = *place.position.rule;
  for (const Fact& fact : place.unit.after.facts) {
    if (fact.kind != bound->kind || fact.begin < place.sentence.begin || fact.begin >= place.sentence.end || fact.weak) continue;
    if (fact.kind == FindingKind::amount && fact.unit != bound->unit) continue;
    if (least ? fact.high >= bound->low : fact.low <= bound->high) continue;
    const std::string plain =
        least ? "The playbook asks for at least " + rule.at_least + "." : "The playbook allows at most " + rule.at_most + ".";
    out.push_back(place.made(fact.kind, least ? Direction::decreased : Direction::increased, {fact.begin, fact.end},
                             stood(place.unit, fact), plain));
  }
}

void PlaybookRules::check_choice(const Place& place, std::vector<Draft>& out) {
  const PlaybookPosition& rule = *place.position.rule;
  if (rule.one_of.empty()) return;
  for (const PatternMatch& match : find_patterns(place.position.one_of, place.unit.after.words))
    if (match.begin >= place.sentence.begin && match.begin < place.sentence.end) return;
  std::string choices;
  for (const std::string& phrase : rule.one_of) choices += (choices.empty() ? "" : ", ") + phrase;
  out.push_back(place.made(FindingKind::term, Direction::changed, place.sentence, !is_touched(place.unit, place.sentence),
                           "The playbook asks for one of: " + choices + "."));
}

void apply_playbook(const Playbook& playbook, std::vector<Finding>& findings) {
  const std::size_t own = findings.size();
  for (std::size_t i = 0; i < own; ++i) {
    for (const SeverityOverride& entry : playbook.severities)
      if (entry.rule == findings[i].rule) findings[i].severity = entry.severity;
    for (const PlaybookPosition& position : playbook.positions) {
      if (!violates(position, findings[i])) continue;
      Finding violation = findings[i];
      violation.rule = position.id;
      violation.severity = position.severity;
      violation.sentence = position.message.empty() ? "Against the playbook: " + findings[i].sentence : position.message;
      findings.push_back(std::move(violation));
    }
  }
}

}  // namespace clausediff
