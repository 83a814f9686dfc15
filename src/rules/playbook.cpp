// SPDX-License-Identifier: Apache-2.0
#include "rules/playbook.h"

#include "rules/rule_list.h"

#include <algorithm>

namespace clausediff {
namespace {

std::vector<PatternMatch> found_in(const std::vector<std::string>& phrases, const Reading& reading, const Stemmer& stemmer) {
  PatternCompiler compiler(stemmer);
  std::string why;
  for (std::size_t i = 0; i < phrases.size(); ++i) compiler.add(phrases[i], 0, static_cast<std::uint16_t>(i), PatternRole::term, why);
  return find_patterns(compiler.table(), reading.words);
}

bool touches_change(const View& view, const PatternMatch& match) {
  for (std::size_t i = match.begin; i < match.end; ++i)
    if (view.partner[i] == no_word) return true;
  return false;
}

struct PlaybookCheck {
  const Unit& unit;
  std::vector<Draft>& drafts;
  std::vector<Severity>& severities;
  const Stemmer& stemmer;

  void emit(const std::string& id, Severity severity, FindingKind kind, Direction direction, WordRange before, WordRange after, const std::string& message) const {
    Draft draft;
    draft.rule = id;
    draft.kind = kind;
    draft.direction = direction;
    draft.before = before;
    draft.after = after;
    draft.sentence = message;
    drafts.push_back(std::move(draft));
    severities.push_back(severity);
  }

  void watch(const PlaybookWatch& watch) const {
    const auto side = [&](const View& view, Direction direction) {
      for (const PatternMatch& match : found_in(watch.phrases, view.own, stemmer)) {
        if (!touches_change(view, match)) continue;
        const WordRange range{match.begin, match.end};
        emit(watch.id, watch.severity, FindingKind::term, direction, view.is_before ? range : WordRange{}, view.is_before ? WordRange{} : range, watch.message);
      }
    };
    side(before_view(unit), Direction::removed);
    side(after_view(unit), Direction::added);
  }

  // Only sentences of after that a change touches, and that speak of the position's subject.
  void position(const PlaybookPosition& position) const {
    if (position.about.empty()) return;
    std::size_t seen = 0;
    for (const PatternMatch& about : found_in(position.about, unit.after, stemmer)) {
      const WordRange sentence = sentence_at(unit.after.words, about.begin);
      if (sentence.begin < seen || !is_touched(sentence)) continue;
      seen = sentence.end;
      limit(position, sentence, position.at_least, true);
      limit(position, sentence, position.at_most, false);
      choice(position, sentence);
    }
  }

  bool is_touched(const WordRange& sentence) const {
    for (std::size_t i = sentence.begin; i < sentence.end; ++i)
      if (unit.to_before[i] == no_word) return true;
    for (const WordHunk& hunk : unit.hunks)
      if (hunk.after.begin > sentence.begin && hunk.after.begin < sentence.end) return true;
    return false;
  }

  void limit(const PlaybookPosition& position, const WordRange& sentence, const std::string& bound, bool least) const {
    if (bound.empty()) return;
    std::vector<Word> words;
    const std::string text = "is " + bound;  // a number at the very start would be read as a label
    read_words(text, {0, static_cast<std::uint32_t>(text.size())}, 0, stemmer, words);
    const std::vector<Fact> facts = find_facts(words);
    if (facts.empty()) return;
    const Fact& wanted = facts.front();
    for (const Fact& fact : unit.after.facts) {
      if (fact.kind != wanted.kind || fact.begin < sentence.begin || fact.begin >= sentence.end || fact.weak) continue;
      if (fact.kind == FindingKind::amount && fact.unit != wanted.unit) continue;
      const bool broken = least ? fact.high < wanted.low : fact.low > wanted.high;
      if (broken) emit(position.id, position.severity, fact.kind, least ? Direction::decreased : Direction::increased, {}, {fact.begin, fact.end}, message_of(position, (least ? "The playbook asks for at least " : "The playbook allows at most ") + bound + "."));
    }
  }

  void choice(const PlaybookPosition& position, const WordRange& sentence) const {
    if (position.one_of.empty()) return;
    for (const PatternMatch& match : found_in(position.one_of, unit.after, stemmer))
      if (match.begin >= sentence.begin && match.begin < sentence.end) return;
    std::string choices;
    for (const std::string& phrase : position.one_of) choices += (choices.empty() ? "" : ", ") + phrase;
    emit(position.id, position.severity, FindingKind::term, Direction::changed, {}, sentence, message_of(position, "The playbook asks for one of: " + choices + "."));
  }

  static std::string message_of(const PlaybookPosition& position, std::string plain) { return position.message.empty() ? std::move(plain) : position.message; }
};

bool violates(const PlaybookPosition& position, const Finding& finding) {
  if (position.must_not.empty()) return false;
  if (position.kind && *position.kind != finding.kind) return false;
  if (!position.family.empty() && position.family != finding.family) return false;
  return std::find(position.must_not.begin(), position.must_not.end(), finding.direction) != position.must_not.end();
}

}  // namespace

void check_playbook(const Playbook& playbook, const Unit& unit, std::vector<Draft>& drafts, std::vector<Severity>& severities, const Stemmer& stemmer) {
  const PlaybookCheck check{unit, drafts, severities, stemmer};
  for (const PlaybookWatch& watch : playbook.watches) check.watch(watch);
  for (const PlaybookPosition& position : playbook.positions) check.position(position);
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
