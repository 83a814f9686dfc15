// SPDX-License-Identifier: Apache-2.0
#include "matters/state_passages.h"

#include <algorithm>
#include <string_view>

#include "matters/components.h"
#include "matters/phrasing.h"
#include "matters/policy.h"
#include "matters/wording.h"
#include "text/ascii.h"

namespace clausediff {
namespace {

constexpr std::size_t most_quoted = 18;  // words, so that there is room for what is said of them
constexpr std::size_t most_around = 60;  // words of its sentence on either side: one that never ends may have thousands of states

bool in_running_text(const Document& document, std::uint32_t paragraph) {
  const StoryKind kind = document.stories[document.paragraphs[paragraph].story].kind;
  return kind != StoryKind::header && kind != StoryKind::footer && kind != StoryKind::comment;
}

/// Whether the words are no longer on the page as words that count, or are there again.
bool goes(StateKind kind) { return kind == StateKind::hidden || kind == StateKind::struck; }
bool comes(StateKind kind) { return kind == StateKind::revealed || kind == StateKind::unstruck; }

std::string_view words_of(StateKind kind) {
  switch (kind) {
    case StateKind::hidden:
      return "Now hidden, no longer on the page: ";
    case StateKind::revealed:
      return "Hidden before, now on the page: ";
    case StateKind::struck:
      return "Now struck through by hand: ";
    case StateKind::unstruck:
      return "No longer struck through: ";
    default:
      return "";
  }
}

/// The first words between blanks, on one line.
std::string first_words(std::string_view text, std::size_t most) {
  const std::string line = on_one_line(text);
  std::size_t words = 0;
  for (std::size_t at = 0; at < line.size(); ++at) {
    if (line[at] == ' ' && ++words == most) return line.substr(0, at) + " " + std::string(ellipsis);
  }
  return line;
}

/// The words themselves, the first of many.
std::string words_in(const Report& report, const Change& change) {
  const std::string_view text = text_of(report.after.document, report.alignment.pairs[change.pair].after);
  return first_words(stripped(text.substr(change.after.begin, change.after.size()), " \t\n,;:."), most_quoted);
}

std::string sentence_of(const Report& report, const StateChange& state, const Change& change) {
  const std::string words = quoted(words_in(report, change));
  if (goes(state.kind) || comes(state.kind)) return std::string(words_of(state.kind)) + words + ".";
  if (count_words(state.sentence) <= longest_sentence) return state.sentence;
  return state.kind == StateKind::link ? "The words " + words + " lead elsewhere now."
                                       : first_words(state.sentence, longest_sentence - 1);
}

bool touches(const Word& word, Span span) { return word.span.begin < span.end && span.begin < word.span.end; }

bool ends_before(const Word& word, std::uint32_t begin) { return word.span.end <= begin; }

}  // namespace

void ParagraphWords::read(const Side& side, std::uint32_t of, Span of_part, const Stemmer& stemmer) {
  if (all.clause == of && part.begin == of_part.begin && part.end == of_part.end) return;
  part = of_part;
  all = {};
  all.language = &stemmer.language();
  all.clause = of;
  read_words(text_of(side.document, of), part, of, stemmer, all.words);
  sentences = sentences_of(all);
}

Strip ParagraphWords::around(Span span) const {
  const auto begin = all.words.begin();
  const auto first = std::lower_bound(begin, all.words.end(), span.begin, ends_before);
  auto last = first;
  while (last != all.words.end() && touches(*last, span)) ++last;
  Strip strip;
  strip.language = all.language;
  strip.clause = all.clause;
  if (first == last) return strip;
  WordSpan range{static_cast<std::size_t>(first - begin), static_cast<std::size_t>(last - begin)};
  const WordSpan own = range;
  const auto whole_of = [&](std::size_t word) {
    const auto at = std::partition_point(sentences.begin(), sentences.end(), [&](WordSpan one) { return one.end <= word; });
    return at == sentences.end() ? WordSpan{word, word + 1} : *at;
  };
  range = {whole_of(own.begin).begin, whole_of(own.end - 1).end};
  range.begin = std::max(range.begin, own.begin - std::min(own.begin, most_around));
  range.end = std::min(range.end, own.end + most_around);
  strip.words.assign(begin + static_cast<std::ptrdiff_t>(range.begin), begin + static_cast<std::ptrdiff_t>(range.end));
  return strip;
}

namespace {

void drop_words(Strip& strip, Span span) {
  std::erase_if(strip.words, [&](const Word& word) { return touches(word, span); });
}

/// What else became of the sentence is another passage's.
void keep_edits_of(Passage& passage, bool gone, const Change& change) {
  const Strip& strip = gone ? passage.before : passage.after;
  const Span span = gone ? change.before : change.after;
  std::erase_if(passage.edits, [&](const PassageEdit& edit) {
    const WordSpan range = gone ? edit.before : edit.after;
    const auto begin = strip.words.begin() + static_cast<std::ptrdiff_t>(range.begin);
    return std::none_of(begin, begin + static_cast<std::ptrdiff_t>(range.size()),
                        [&](const Word& word) { return touches(word, span); });
  });
}

/// The edit of words that stay the same: what is shown of them is another.
void edit_of_span(Passage& passage, const Change& change) {
  const auto range = [](const Strip& strip, Span span) {
    WordSpan found;
    while (found.begin < strip.words.size() && !touches(strip.words[found.begin], span)) ++found.begin;
    found.end = found.begin;
    while (found.end < strip.words.size() && touches(strip.words[found.end], span)) ++found.end;
    return found;
  };
  const WordSpan before = range(passage.before, change.before), after = range(passage.after, change.after);
  passage.edits.clear();
  if (!before.empty() && !after.empty()) passage.edits.push_back({before, after});
}

/// A sign that is raised, a box, words that nobody sees: a partner looks at them. Where a link leads is what its words say it is,
/// and what a field shows stayed.
std::int32_t least_of(StateKind kind) { return kind == StateKind::link || kind == StateKind::source ? 0 : medium_from; }

std::string_view name_of(ObjectKind kind) {
  switch (kind) {
    case ObjectKind::image:
      return "picture";
    case ObjectKind::equation:
      return "equation";
    case ObjectKind::chart:
      return "chart";
    case ObjectKind::embedded:
      return "embedded object";
    case ObjectKind::other:
      return "object";
  }
  return "object";
}

/// The first object in a stretch of a paragraph.
const Object* object_in(const Document& document, std::uint32_t paragraph, Span span) {
  if (paragraph == none || span.empty()) return nullptr;
  auto at = std::lower_bound(document.objects.begin(), document.objects.end(), paragraph,
                             [](const Object& object, std::uint32_t p) { return object.paragraph < p; });
  for (; at != document.objects.end() && at->paragraph == paragraph; ++at)
    if (at->span.begin >= span.begin && at->span.end <= span.end) return &*at;
  return nullptr;
}

/// "A picture", "An object".
std::string one(std::string_view name, bool capital) {
  const bool vowel = std::string_view("aeiou").find(name.front()) != std::string_view::npos;
  return (capital ? "A" : "a") + std::string(vowel ? "n " : " ") + std::string(name);
}

std::string named(const Object& object) {
  return object.description.empty() ? std::string() : " " + quoted(first_words(object.description, most_quoted));
}

std::string sentence_of(const Object* was, const Object* is) {
  if (was == nullptr) return "New: " + one(name_of(is->kind), false) + named(*is) + ".";
  if (is == nullptr) return "Deleted: " + one(name_of(was->kind), false) + named(*was) + ".";
  return one(name_of(is->kind), true) + named(*is) + " stands in place of another one.";
}

}  // namespace

StatePassages::StatePassages(const Report& report, const std::vector<Passage>& passages, const Stemmer& stemmer)
    : report_(report), stemmer_(stemmer), told_(report.changes.items.size(), false) {
  for (const Passage& passage : passages)
    for (const std::uint32_t change : passage.changes) told_[change] = true;
}

std::optional<StatePassage> StatePassages::next() {
  while (state_ < report_.changes.states.size()) {
    const StateChange& state = report_.changes.states[state_++];
    const Change& change = report_.changes.items[state.change];
    if (!in_running_text(report_.after.document, report_.alignment.pairs[change.pair].after)) continue;
    return StatePassage{passage_of(state, change), sentence_of(report_, state, change), words_in(report_, change),
                        state.kind == StateKind::link, least_of(state.kind)};
  }
  while (change_ < told_.size()) {
    const std::uint32_t c = change_++;
    const Change& change = report_.changes.items[c];
    if (told_[c] || change.kind == ChangeKind::state || change.kind == ChangeKind::format || change.kind == ChangeKind::move)
      continue;
    const Pair& pair = report_.alignment.pairs[change.pair];
    const Object* was = object_in(report_.before.document, pair.before, change.before);
    const Object* is = object_in(report_.after.document, pair.after, change.after);
    const bool in_text = is != nullptr ? in_running_text(report_.after.document, pair.after)
                                       : was != nullptr && in_running_text(report_.before.document, pair.before);
    if (!in_text) continue;
    Passage passage;
    passage.rows = {change.pair};
    passage.changes = {c};
    passage.before.clause = pair.before;
    passage.after.clause = pair.after;
    return StatePassage{std::move(passage), sentence_of(was, is), {}, false, 0};
  }
  return std::nullopt;
}

Passage StatePassages::passage_of(const StateChange& state, const Change& change) {
  const Pair& pair = report_.alignment.pairs[change.pair];
  before_.read(report_.before, pair.before, pair.before_span, stemmer_);
  after_.read(report_.after, pair.after, pair.after_span, stemmer_);
  Passage passage;
  passage.rows = {change.pair};
  passage.changes = {state.change};
  passage.before = before_.around(change.before);
  passage.after = after_.around(change.after);
  if (goes(state.kind)) drop_words(passage.after, change.after);
  if (comes(state.kind)) drop_words(passage.before, change.before);
  match_strips(passage);
  if (goes(state.kind) || comes(state.kind))
    keep_edits_of(passage, goes(state.kind), change);
  else
    edit_of_span(passage, change);
  return passage;
}

}  // namespace clausediff
