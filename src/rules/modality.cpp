// SPDX-License-Identifier: Apache-2.0
// The force of an act that both versions have: duty, permission, recommendation, ban, no duty.
#include <algorithm>
#include <map>

#include "language/lexicon.h"
#include "rules/rule_list.h"
#include "text/cue_names.h"

namespace clausediff {
namespace {

bool is_adverb(const Reading& reading, std::size_t at) {
  const Word& word = reading.words[at];
  return word.is(Cue::modality_passed) || reading.language->cues.ends(Cue::token_adverb_endings, word.norm);
}

// "shall, upon request, show": past the phrase between two commas; `at` where none begins there.
std::size_t behind_inserted(const Reading& reading, std::size_t at) {
  const auto comma = [&](std::size_t i) {
    return i < reading.words.size() && reading.words[i].marks.find(',') != std::string::npos;
  };
  if (!comma(at)) return at;
  for (std::size_t i = at + 1; i < reading.words.size() && i < at + 25 && !begins_sentence(reading.words, i); ++i)
    if (comma(i)) return i;
  return at;
}

// The verb behind a modal: the next word that is no adverb, past an inserted phrase in commas where there is one.
std::size_t verb_of(const Reading& reading, const Hit& modal) {
  std::size_t at = behind_inserted(reading, modal.end);
  while (at < reading.words.size() && at < modal.end + 3 && is_adverb(reading, at)) ++at;
  return at < reading.words.size() && !begins_sentence(reading.words, at) ? at : no_word;
}

bool same_verb(const Unit& unit, std::size_t before, std::size_t after) {
  if (before == no_word || after == no_word) return false;
  return unit.to_after[before] == after || unit.before.words[before].stem == unit.after.words[after].stem;
}

// Which modals stand at, or govern, each word: a lookup for each word keeps a clause of many modals linear.
std::vector<std::size_t> modals_by_word(const Reading& reading) {
  std::vector<std::size_t> found(reading.words.size(), no_word);
  for (std::size_t i = reading.modals.size(); i-- > 0;)
    for (std::size_t word = reading.modals[i].begin; word < reading.modals[i].end; ++word) found[word] = i;
  return found;
}

std::vector<std::vector<std::size_t>> modals_by_verb(const Reading& reading) {
  std::vector<std::vector<std::size_t>> found(reading.words.size());
  for (std::size_t i = 0; i < reading.modals.size(); ++i)
    if (const std::size_t verb = verb_of(reading, reading.modals[i]); verb != no_word) found[verb].push_back(i);
  return found;
}

// "No party" shortly before the modal.
bool has_nobody_before(const Reading& reading, const Hit& modal) {
  for (std::size_t i = modal.begin; i > 0 && i + 4 > modal.begin && !begins_sentence(reading.words, i); --i)
    if (reading.words[i - 1].is(Cue::modality_nobody)) return true;
  return false;
}

// A ban that a second "no" turns round: "no notice shall not be necessary", "shall not have no power".
bool is_doubled(const Reading& reading, const Hit& modal) {
  if (modal.term != Term::modality_ban) return false;
  if (has_nobody_before(reading, modal)) return true;
  const auto own = [&](auto&& says) {
    return std::any_of(reading.words.begin() + static_cast<std::ptrdiff_t>(modal.begin),
                       reading.words.begin() + static_cast<std::ptrdiff_t>(modal.end), says);
  };
  if (own([](const Word& word) { return word.is(Cue::excerpt_not); }) &&
      own([](const Word& word) { return word.is(Cue::modality_nobody); }))
    return true;
  const Hit* other =
      modal.begin > 0 ? reading.modals.at(modal.begin - 1) : nullptr;  // "shall not" of "shall not have no right to"
  if (other != nullptr && other->term == Term::modality_ban) return true;
  for (std::size_t i = modal.end; i < std::min(reading.words.size(), modal.end + 3); ++i) {
    if (begins_sentence(reading.words, i) || reading.words[i].marks.find(',') != std::string::npos) return false;
    if (reading.words[i].is(Cue::modality_nobody)) return true;
  }
  return false;
}

class ModalityCheck {
 public:
  ModalityCheck(const Unit& unit, std::vector<Draft>& drafts)
      : unit_(unit),
        drafts_(drafts),
        used_(unit.after.modals.size(), false),
        at_word_(modals_by_word(unit.after)),
        of_verb_(modals_by_verb(unit.after)) {
    for (const Hit& modal : unit.after.modals)
      if (const std::uint32_t group = group_inside(unit, after_view(unit), modal.begin, modal.end); group != none)
        in_group_[group].push_back(&modal);
  }

  void run() {
    std::vector<const Hit*> open;
    for (const Hit& modal : unit_.before.modals) {
      if (const Hit* partner = partner_of(modal)) {
        used_[unit_.after.modals.index_of(*partner)] = true;
        if (differs(modal, *partner)) emit(Direction::changed, &modal, partner);
      } else {
        open.push_back(&modal);
      }
    }
    for (const Hit* modal : open) alone(*modal, before_view(unit_), Direction::removed);
    for (std::size_t i = 0; i < unit_.after.modals.size(); ++i)
      if (!used_[i]) alone(unit_.after.modals[i], after_view(unit_), Direction::added);
  }

 private:
  bool free(const Hit& hit) const { return !used_[unit_.after.modals.index_of(hit)]; }

  // "No party may" says what "A party shall not" says.
  static bool bans(const Reading& reading, const Hit& modal) {
    return modal.term == Term::modality_ban || has_nobody_before(reading, modal);
  }

  static bool is_ban(const Hit& hit) { return hit.term == Term::modality_ban; }

  bool differs(const Hit& before, const Hit& after) const {
    if (is_doubled(unit_.before, before) != is_doubled(unit_.after, after)) return true;
    if (before.term != after.term && bans(unit_.before, before) && bans(unit_.after, after) && (is_ban(before) || is_ban(after)))
      return false;
    return before.term != after.term || turns_first(before, after);
  }

  // "shall have the power" → "may have the power": the same class, and yet the first word was turned. "shall have the right to" →
  // "may" is not that.
  bool turns_first(const Hit& before, const Hit& after) const {
    if (unit_.to_after[before.begin] != no_word || unit_.to_before[after.begin] != no_word) return false;
    const std::size_t next = before.begin + 1;
    if (next < unit_.to_after.size() && unit_.to_after[next] != after.begin + 1) return false;
    const Word& a = unit_.before.words[before.begin];
    const Word& b = unit_.after.words[after.begin];
    const auto turned = [](const Word& x, const Word& y) { return x.is(Cue::modality_binds) && y.is(Cue::modality_permits); };
    return turned(a, b) || turned(b, a);
  }

  // By the verb, then by the modal's own words, then by the edit both stand in.
  const Hit* partner_of(const Hit& modal) const {
    const std::size_t verb = verb_of(unit_.before, modal);
    if (const std::size_t partner = verb == no_word ? no_word : unit_.to_after[verb]; partner != no_word)
      for (const std::size_t other : of_verb_[partner])
        if (!used_[other]) return &unit_.after.modals[other];
    for (std::size_t i = modal.begin; i < modal.end; ++i)
      if (const std::size_t there = unit_.to_after[i]; there != no_word && at_word_[there] != no_word && !used_[at_word_[there]])
        return &unit_.after.modals[at_word_[there]];
    const std::uint32_t group = group_inside(unit_, before_view(unit_), modal.begin, modal.end);
    const auto others = in_group_.find(group);
    if (group == none || others == in_group_.end()) return nullptr;
    for (const Hit* other : others->second)
      if (free(*other) && (is_small(group) || same_verb(unit_, verb, verb_of(unit_.after, *other)))) return other;
    return nullptr;
  }

  // An edit of a few words around the modal: the act behind it is the same.
  bool is_small(std::uint32_t group) const {
    const GroupRange range = range_of(unit_, group);
    return range.before.end - range.before.begin <= 6 && range.after.end - range.after.begin <= 6;
  }

  // A modal that comes or goes while its verb stays, and no other modal governs the verb over there.
  void alone(const Hit& modal, const View& view, Direction direction) {
    if (modal.term == Term::modality_ban || unit_.whole) return;
    const std::size_t verb = verb_of(view.own, modal);
    if (verb == no_word || group_inside(unit_, view, modal.begin, modal.end) == none) return;
    std::size_t there = view.partner[verb];
    if (there == no_word) there = same_stem_in_group(view, verb);
    // "means" → "shall mean", "the license will end" → "the license ends": what nobody does has no force to lose.
    if (view.own.words[verb].is(Cue::modality_mean) || (modal.term == Term::modality_duty && !has_actor(view.own, modal))) return;
    if (there == no_word || governed(view.other, there) || is_infinitive(view.other, there)) return;
    if (direction == Direction::removed)
      emit(direction, &modal, nullptr);
    else
      emit(direction, nullptr, &modal);
  }

  // A party stands right before the modal, adverbs aside.
  static bool has_actor(const Reading& reading, const Hit& modal) {
    std::size_t at = modal.begin;
    while (at > 0 && !begins_sentence(reading.words, at) && is_adverb(reading, at - 1)) --at;
    return at > 0 && reading.parties.touch(at - 1, at);
  }

  std::size_t same_stem_in_group(const View& view, std::size_t verb) const {
    const std::uint32_t group = group_of(unit_, view, verb, verb + 1);
    if (group == none || is_function_word(view.own.words[verb])) return no_word;
    const GroupRange range = range_of(unit_, group);
    const WordRange side = view.is_before ? range.after : range.before;
    for (std::size_t i = side.begin; i < side.end; ++i)
      if (view.other.words[i].stem == view.own.words[verb].stem) return i;
    return no_word;
  }

  // "fails to remove", "of removing": the verb is there, and says no longer what somebody does.
  static bool is_infinitive(const Reading& reading, std::size_t verb) {
    return verb > 0 && (reading.words[verb - 1].is(Cue::word_to) || reading.words[verb].norm.ends_with("ing"));
  }

  static bool governed(const Reading& reading, std::size_t verb) {
    const WordRange sentence = sentence_at(reading, verb);
    return std::any_of(reading.modals.begin(), reading.modals.end(),
                       [&](const Hit& hit) { return hit.begin >= sentence.begin && hit.begin < verb; });
  }

  void emit(Direction direction, const Hit* before, const Hit* after) {
    Draft draft = drafted(FindingKind::modality, direction, before, after);
    if (before != nullptr && after != nullptr)
      draft.detail = std::string(name(before->term)) + " → " + std::string(name(after->term));
    drafts_.push_back(std::move(draft));
  }

  const Unit& unit_;
  std::vector<Draft>& drafts_;
  std::vector<bool> used_;                                     // of the after modals
  std::vector<std::size_t> at_word_;                           // after word → after modal
  std::vector<std::vector<std::size_t>> of_verb_;              // after word → after modals whose verb it is
  std::map<std::uint32_t, std::vector<const Hit*>> in_group_;  // group of edits → after modals in it
};

void check_modality(const Unit& unit, std::vector<Draft>& drafts) {
  if (!unit.whole) ModalityCheck(unit, drafts).run();
}

std::string force(const Hit* modal) {
  switch (modal == nullptr ? Term::nothing : modal->term) {
    case Term::modality_duty:
      return "must act";
    case Term::modality_permission:
      return "may choose";
    case Term::modality_ban:
      return "must not act";
    case Term::modality_exempt:
      return "need not act";
    default:
      return "should act";
  }
}

std::string modality_sentence(const Wording& wording) {
  const auto& [input, unit, draft, words] = wording;
  if (words.before.empty()) return "What was a statement becomes " + words.after + ".";
  if (words.after.empty()) return "What was " + words.before + " becomes a plain statement.";
  const std::string actor = actor_before(input.after, unit.after, draft.after.begin);
  const std::string who = actor.empty() ? "whoever acts" : actor;
  const Hit* before = unit.before.modals.at(draft.before.begin);
  const Hit* after = unit.after.modals.at(draft.after.begin);
  const bool was = before != nullptr && is_doubled(unit.before, *before), is = after != nullptr && is_doubled(unit.after, *after);
  const auto says = [&](const Hit* modal, bool doubled) {
    return was == is ? force(modal) : std::string(doubled ? "must act" : "must not act");
  };
  const std::string text = who + " " + says(after, is) + " where before it " + says(before, was) + ": " + words.before +
                           " becomes " + words.after + ".";
  return actor.empty() ? "W" + text.substr(1) : text;
}

}  // namespace

const Rule modality_rule = {FindingKind::modality,
                            Severity::high,
                            Severity::high,
                            "",
                            "The force of an act that both versions have: duty, permission, recommendation, ban.",
                            "shall deliver",
                            "may deliver",
                            check_modality,
                            modality_sentence};

}  // namespace clausediff
