// SPDX-License-Identifier: Apache-2.0
#include "effects/tokens.h"

#include <algorithm>

#include "effects/lemmas.h"
#include "effects/plain_forms.h"
#include "effects/synonyms.h"
#include "text/cue_names.h"

namespace clausediff {
namespace {

std::vector<std::string> words_in(std::string_view text, Span span, const Stemmer& stemmer) {
  std::vector<Word> words;
  read_words(text, span, 0, stemmer, words);
  std::vector<std::string> norms;
  for (const Word& word : words)
    if (!word.is(Cue::word_the)) norms.emplace_back(word.norm);
  return norms;
}

// "(b)", "(iii)": the mark of an item, which says nothing; not the "(s)" of "arbitrator(s)", nor "fifteen (15)".
bool is_item_mark(const std::vector<Word>& words, std::size_t at) {
  const Word& word = words[at];
  if (word.marks.find('(') == std::string::npos || word.norm.size() > 4 || at + 1 >= words.size() ||
      !words[at + 1].marks.starts_with(')'))
    return false;
  if (at > 0 && word.span.begin <= words[at - 1].span.end + 1) return false;
  if (word.number || points_to_item(words, at)) return false;
  return word.norm.size() == 1 || word.norm.find_first_not_of("ivxl") == std::string::npos;
}

bool stand_at(const std::vector<Word>& words, std::size_t at, const std::vector<std::string>& norms) {
  if (norms.empty() || at + norms.size() > words.size()) return false;
  for (std::size_t i = 0; i < norms.size(); ++i)
    if (words[at + i].norm != norms[i]) return false;
  return true;
}

// What a clause is called is nothing that it says, unless it is a part of a figure: "1.5 Million Dollars".
void drop_label(Span label, ClauseTokens& tokens) {
  if (label.begin != 0 || label.empty()) return;
  std::uint32_t words = 0;
  while (words < tokens.words.size() && tokens.words[words].span.begin < label.end) ++words;
  std::size_t facts = 0;
  for (; facts < tokens.facts.size() && tokens.facts[facts].begin < words; ++facts)
    if (tokens.words[tokens.facts[facts].end - 1].span.end > label.end) return;
  tokens.words.erase(tokens.words.begin(), tokens.words.begin() + words);
  tokens.facts.erase(tokens.facts.begin(), tokens.facts.begin() + static_cast<std::ptrdiff_t>(facts));
  for (Fact& fact : tokens.facts) fact.begin -= words, fact.end -= words;
}

}  // namespace

TokenReader::TokenReader(const Report& report, const Stemmer& stemmer) : report_(report), stemmer_(stemmer) {
  number_references();
  for (const Suppressed& held : report.changes.suppressed) {
    if (held.kind != SuppressedKind::renamed_term || new_names_.size() >= 32) continue;
    const Pair& pair = report.alignment.pairs[held.pair];
    if (pair.before == none || pair.after == none) continue;
    RenamedWords name{words_in(text_of(report.before.document, pair.before), held.before, stemmer_),
                      words_in(text_of(report.after.document, pair.after), held.after, stemmer_)};
    const bool known = std::any_of(new_names_.begin(), new_names_.end(), [&](const RenamedWords& other) {
      return other.before == name.before && other.after == name.after;
    });
    if (!known && !name.before.empty() && !name.after.empty()) new_names_.push_back(std::move(name));
  }
}

// A pointer that follows its target says the same on both sides.
void TokenReader::number_references() {
  before_reference_.assign(report_.before.clauses.references.size(), none);
  after_reference_.assign(report_.after.clauses.references.size(), none);
  for (std::uint32_t i = 0; i < report_.references.size(); ++i) {
    const ReferenceChange& change = report_.references[i];
    const bool same = change.fate == ReferenceFate::unchanged || change.fate == ReferenceFate::followed ||
                      change.fate == ReferenceFate::circular || change.fate == ReferenceFate::stale;
    if (!same || change.before >= before_reference_.size() || change.after >= after_reference_.size()) continue;
    before_reference_[change.before] = after_reference_[change.after] = i;
  }
}

std::uint32_t TokenReader::reference_at(const Side& side, std::uint32_t clause, Span span, bool before) const {
  const auto& all = side.clauses.references;
  auto it = std::lower_bound(all.begin(), all.end(), std::pair(clause, span.begin),
                             [](const Reference& r, const auto& at) { return std::pair(r.clause, r.span.end) <= at; });
  if (it == all.end() || it->clause != clause || it->span.begin >= span.end) return none;
  return (before ? before_reference_ : after_reference_)[static_cast<std::size_t>(it - all.begin())];
}

std::uint32_t TokenReader::id_of(std::string_view key) {
  if (const auto known = ids_.find(key); known != ids_.end()) return known->second;
  return ids_.emplace(key, static_cast<std::uint32_t>(ids_.size())).first->second;
}

// A renamed term under either name: how many words it takes.
std::size_t TokenReader::name_at(const std::vector<Word>& words, std::size_t at, bool before, std::uint32_t& id) {
  if (!words[at].capital) return 0;
  for (std::size_t n = 0; n < new_names_.size(); ++n) {
    const auto& norms = before ? new_names_[n].before : new_names_[n].after;
    if (!stand_at(words, at, norms)) continue;
    id = id_of("\x02" + std::to_string(n));
    return norms.size();
  }
  return 0;
}

const ClauseTokens& TokenReader::read(const Side& side, std::uint32_t clause, bool before) {
  auto& known = before ? before_ : after_;
  const auto [entry, fresh] = known.try_emplace(clause);
  if (fresh) fill(side, clause, before, entry->second);
  return entry->second;
}

void TokenReader::fill(const Side& side, std::uint32_t clause, bool before, ClauseTokens& into) {
  const std::string& text = text_of(side.document, clause);
  read_words(text, {0, static_cast<std::uint32_t>(text.size())}, clause, stemmer_, into.words);
  into.facts = find_facts(into.words, stemmer_.language());
  drop_label(side.clauses.items[clause].label_span, into);
  std::size_t fact = 0;
  bool blank = false;
  const Language& language = stemmer_.language();
  for (std::size_t at = 0; at < into.words.size();) {
    while (fact < into.facts.size() && into.facts[fact].begin < at) ++fact;
    EffectToken token;  // a figure of its own counts before the phrase that it stands in
    std::size_t length = name_at(into.words, at, before, token.id);
    Equal equal;
    PlainForm plain;
    if (length == 0 && (plain = plain_form_at(into.words, at, language)).words > 0) {
      length = plain.words;
      token.id = id_of(plain.form);
    } else if (length == 0 && fact < into.facts.size() && into.facts[fact].begin == at) {
      const Fact& found = into.facts[fact];
      length = found.end - found.begin;
      token.fact = static_cast<std::uint32_t>(fact);
      std::uint32_t shared = none;
      if (found.kind == FindingKind::reference)
        shared = reference_at(side, clause, {into.words[at].span.begin, into.words[found.end - 1].span.end}, before);
      token.id = shared != none ? id_of("\x03" + std::to_string(shared))
                                : id_of("\x01" + std::to_string(static_cast<int>(found.kind)) + found.key);
    } else if (length == 0 && is_item_mark(into.words, at)) {
      length = 1;
      token.id = id_of("\x07");
      token.weight = Weight::light;
    } else if (length == 0 && (equal = equal_phrase_at(into.words, at, language)).words > 0) {
      length = equal.words;
      token.id = id_of(equal.form.find(' ') == std::string_view::npos ? stemmer_.stem(equal.form) : equal.form);
      const bool joint = equal.words == 1 && into.words[at].is(Cue::weighed_joint);
      token.weight = equal.form.empty() || language.cues.has(Cue::word_shall, equal.form) ||
                             language.cues.has(Cue::weighed_light, equal.form)
                         ? Weight::light
                     : joint ? Weight::joint
                             : Weight::heavy;
    } else if (length == 0) {
      const Word& word = into.words[at];
      length = 1;
      const std::string deed = deed_of(word, stemmer_.language());
      token.id = id_of(deed.empty() ? word.stem : stemmer_.stem(deed));
      token.weight = word.is(Cue::weighed_light) ? Weight::light : word.is(Cue::weighed_joint) ? Weight::joint : Weight::heavy;
    }
    // "[ PAYMENT TERMS ]": a blank says nothing before it is filled.
    const std::string_view marks = into.words[at].marks;
    if (marks.find('[') != std::string::npos) blank = true;
    if (marks.find(']') != std::string::npos && marks.find('[') == std::string::npos) blank = false;
    if (blank && into.words[at].upper && token.fact == none) token.weight = Weight::light;
    token.first = static_cast<std::uint32_t>(at);
    token.end = static_cast<std::uint32_t>(at + length);
    token.span = {into.words[at].span.begin, into.words[at + length - 1].span.end};
    into.items.push_back(token);
    at += length;
  }
}

TokenStretch tokens_in(const ClauseTokens& tokens, Span span) {
  const auto& items = tokens.items;
  const auto from = std::lower_bound(items.begin(), items.end(), span.begin,
                                     [](const EffectToken& t, std::uint32_t at) { return t.span.end <= at; });
  const auto to =
      std::lower_bound(from, items.end(), span.end, [](const EffectToken& t, std::uint32_t at) { return t.span.begin < at; });
  return {static_cast<std::uint32_t>(from - items.begin()), static_cast<std::uint32_t>(to - items.begin())};
}

}  // namespace clausediff
