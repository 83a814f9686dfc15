// SPDX-License-Identifier: Apache-2.0
// After's sentence with its edits marked: "upon 90 (was 30) days notice (no longer “or otherwise”)".
#include <algorithm>

#include "language/facts/facts.h"
#include "matters/excerpt.h"
#include "matters/phrasing.h"
#include "matters/wording.h"
#include "text/cue_names.h"

namespace clausediff {
namespace {

constexpr std::size_t longest_mark = 12;    // words of before that are quoted beside what took their place; of several fewer
constexpr std::size_t longest_title = 5;    // words of a heading that a pointer is told with
constexpr std::size_t longest_pointer = 8;  // words of an edit beside which its pointer's heading can still be read
constexpr std::size_t shortest_mark = 4;

/// " [Exclusivity]" for "Section 2.2": the heading of the one clause that the words point at, where they do not give it
/// themselves.
std::string pointed_title(const Side& side, const Strip& strip, WordSpan range) {
  if (range.size() > longest_pointer) return {};
  const Word* number = nullptr;
  for (std::size_t at = range.begin; at < range.end; ++at) {
    const bool cue = at > 0 && strip.words[at - 1].is(Cue::excerpt_pointer_nouns);
    if (!strip.words[at].number || !cue) continue;
    if (number != nullptr) return {};
    number = &strip.words[at];
  }
  if (number == nullptr || text_of(side.document, number->clause).substr(number->span.end, 2).find('(') != std::string::npos)
    return {};
  for (std::uint32_t c = 0; c < side.clauses.items.size(); ++c) {
    const Clause& clause = side.clauses.items[c];
    if (clause.number != number->norm || clause.heading.empty()) continue;
    std::string title(text_of(side.document, c).substr(clause.heading.begin, clause.heading.size()));
    while (!title.empty() && (title.back() == '.' || title.back() == ':' || title.back() == ' ')) title.pop_back();
    return count_words(title) <= longest_title ? " [" + title + "]" : std::string();
  }
  return {};
}

/// "Two Million Dollars ($2,000,000)".
bool is_sum(const Strip& strip, WordSpan range) {
  if (range.size() <= shortest_mark) return false;
  const std::vector<Fact> facts = find_facts(strip.words, *strip.language);
  return std::any_of(facts.begin(), facts.end(), [&](const Fact& fact) {
    return fact.kind == FindingKind::amount && fact.begin <= range.begin && fact.end >= range.end;
  });
}

/// "and" made "or", or the other way round, changes what is enough: it is said in words.
std::string link_turned(const Passage& passage, const PassageEdit& edit) {
  if (edit.before.empty() || edit.after.empty()) return {};
  const Word& before = passage.before.words[edit.before.end - 1];
  const Word& after = passage.after.words[edit.after.end - 1];
  if (before.is(Cue::word_and) && after.is(Cue::word_or)) return "(was and: either is enough)";
  return before.is(Cue::word_or) && after.is(Cue::word_and) ? "(was or: both are needed)" : std::string();
}

}  // namespace

std::string mark_of(const Report& report, const Passage& passage, const PassageEdit& edit) {
  if (edit.before.empty()) return {};
  // A sum in words is told in figures in the end, however many words it has.
  const std::size_t most = is_sum(passage.before, edit.before)
                               ? edit.before.size()
                               : std::max(shortest_mark, 2 * longest_mark / (passage.edits.size() + 1));
  const std::string words = part_words(report, passage.before, true, edit.before, most);
  const bool few = edit.before.size() <= 3;
  const std::string link = link_turned(passage, edit);
  if (!link.empty()) return link;
  const std::string title = pointed_title(report.before, passage.before, edit.before);
  if (edit.after.empty()) return "(no longer " + quoted(words) + title + ")";
  return "(was " + (few ? words : quoted(words)) + title + ")";
}

namespace {

/// "5 years (was 2)": what is counted stands with the number, and what was before it behind both.
WordSpan with_unit(const Passage& passage, const PassageEdit& change) {
  const Strip& strip = passage.after;
  const WordSpan edit = change.after;
  if (change.before.empty() || edit.empty() || !strip.words[edit.end - 1].number) return edit;
  if (!passage.before.words[change.before.end - 1].number) return edit;  // "ten Business" for "five"
  const auto stays = [&](std::size_t at) {
    return at < strip.words.size() && strip.partner[at] != no_partner &&
           strip.words[at].marks.find_first_of(".,;:(\n") == std::string::npos;  // "five (5) days" is one
  };
  std::size_t end = edit.end;
  if (stays(end) && strip.words[end].is(Cue::unit_of_day)) ++end;
  const bool owned = end + 1 < strip.words.size() && strip.words[end + 1].marks.starts_with("'");  // "five days' wages"
  return !owned && stays(end) && strip.words[end].is(Cue::excerpt_units) ? WordSpan{edit.begin, end + 1} : edit;
}

/// Where an edit hangs: what is gone is read with the word that stood before it.
WordSpan anchor_of(const PassageEdit& edit) {
  if (!edit.after.empty() || edit.after.begin == 0) return edit.after;
  return {edit.after.begin - 1, edit.after.begin - 1};
}

bool tells_something(const Strip& strip, WordSpan range) {
  for (std::size_t at = range.begin; at < range.end; ++at)
    if (!is_function_word(strip.words[at]) || is_denial(strip.words[at])) return true;
  return false;
}

/// Edits with one word between them, of which one is of small words alone, are read as one: "neither define nor (was “are not
/// intended to define or”)".
Passage with_joined_edits(const Passage& passage) {
  constexpr std::size_t longest_joined = 8;  // words on either side
  const auto is_small = [&](const PassageEdit& edit) {
    return !tells_something(passage.before, edit.before) && !tells_something(passage.after, edit.after) &&
           link_turned(passage, edit).empty();
  };
  Passage joined = passage;
  joined.edits.clear();
  bool small = false;  // the last one of `joined` is
  for (const PassageEdit& edit : passage.edits) {
    const bool next_small = is_small(edit);
    if (!joined.edits.empty() && (small || next_small)) {
      PassageEdit& last = joined.edits.back();
      const bool near = edit.after.begin - last.after.end <= 1 && edit.before.begin - last.before.end <= 1;
      const bool turned = !link_turned(passage, last).empty() || !link_turned(passage, edit).empty();
      const WordSpan before{last.before.begin, edit.before.end}, after{last.after.begin, edit.after.end};
      if (near && !turned && before.size() <= longest_joined && after.size() <= longest_joined) {
        last = {before, after};
        small = small && next_small;
        continue;
      }
    }
    joined.edits.push_back(edit);
    small = next_small;
  }
  return joined;
}

/// "attorneys (no longer “and”), advisors and lenders": the "and" moved on to the new last item of its list.
Passage without_moved_links(const Passage& passage) {
  constexpr std::size_t furthest = 16;  // words
  const auto moved_on = [&](const PassageEdit& edit) {
    if (edit.before.size() != 1 || !edit.after.empty()) return false;
    const Word& link = passage.before.words[edit.before.begin];
    if (!link.is(Cue::word_and) && !link.is(Cue::word_or)) return false;
    const std::size_t end = std::min(passage.after.words.size(), edit.after.begin + furthest);
    for (std::size_t at = edit.after.begin; at < end && !begins_sentence(passage.after.words, at); ++at)
      if (passage.after.partner[at] == no_partner && passage.after.words[at].norm == link.norm) return true;
    return false;
  };
  Passage plain = passage;
  std::erase_if(plain.edits, moved_on);
  return plain.edits.empty() ? passage : plain;
}

/// Sums and rates written in several words: no word of one is told by itself.
std::vector<Fact> sums_of(const Strip& strip) {
  constexpr std::size_t fewest = 3;
  std::vector<Fact> facts = find_facts(strip.words, *strip.language);
  std::erase_if(facts, [](const Fact& fact) {
    return fact.end - fact.begin < fewest || (fact.kind != FindingKind::amount && fact.kind != FindingKind::percentage);
  });
  return facts;
}

/// The sum of which `range` is a part, or at an end of which it stands.
const Fact* sum_at(const std::vector<Fact>& sums, WordSpan range) {
  const auto at = std::lower_bound(sums.begin(), sums.end(), range.begin,
                                   [](const Fact& fact, std::size_t begin) { return fact.end < begin; });
  return at != sums.end() && at->begin <= range.begin && range.end <= at->end ? &*at : nullptr;
}

/// "$375,000 (was $325,000)", not "Three Hundred Seventy-Five (was Twenty-Five) Thousand Dollars".
Passage with_whole_sums(const Passage& passage) {
  const std::vector<Fact> before = sums_of(passage.before), after = sums_of(passage.after);
  if (before.empty() || after.empty()) return passage;
  Passage whole = passage;
  whole.edits.clear();
  for (PassageEdit edit : passage.edits) {
    const Fact* was = sum_at(before, edit.before);
    const Fact* is = sum_at(after, edit.after);
    if (was != nullptr && is != nullptr && was->kind == is->kind) edit = {{was->begin, was->end}, {is->begin, is->end}};
    PassageEdit* last = whole.edits.empty() ? nullptr : &whole.edits.back();
    if (last != nullptr && (edit.before.begin < last->before.end || edit.after.begin < last->after.end)) {
      last->before.end = std::max(last->before.end, edit.before.end);
      last->after.end = std::max(last->after.end, edit.after.end);
    } else {
      whole.edits.push_back(edit);
    }
  }
  return whole;
}

/// The parts of the kept words, cut where an edit begins and ends, each in the form in which it is told.
class Inline {
 public:
  Inline(const Report& report, const Passage& passage) : report_(report), passage_(passage) {}

  std::string write(std::size_t budget, const std::vector<bool>& fresh) {
    std::vector<std::string> marks;
    std::vector<WordSpan> must;
    std::vector<WordSpan> anchors;
    std::size_t used = 0;
    for (const PassageEdit& edit : passage_.edits) {
      marks.push_back(mark_of(report_, passage_, edit));
      used += count_words(marks.back()) + (edit.before.empty() ? 1 : 0);
      must.push_back(edit.before.empty() ? edit.after : with_unit(passage_, edit));
      anchors.push_back(edit.after.empty() ? anchor_of(edit) : must.back());
    }
    const std::vector<WordSpan> kept = choose_words(passage_.after, anchors, budget > used + 6 ? budget - used : 6,
                                                    frames_of(report_, passage_.after, false), fresh);
    std::size_t next = 0;
    std::size_t last = 0;
    for (const WordSpan& range : kept) {
      for (; next < must.size() && must[next].end < range.begin; ++next) add_lone(must[next], marks[next]);
      if (range.begin != last) append(text_, ellipsis);
      last = write_range(range, must, marks, next);
    }
    for (; next < must.size(); ++next) add_lone(must[next], marks[next]);
    if (last != passage_.after.words.size()) append(text_, ellipsis);
    return text_;
  }

 private:
  std::size_t write_range(WordSpan range, const std::vector<WordSpan>& must, const std::vector<std::string>& marks,
                          std::size_t& next) {
    std::size_t at = range.begin;
    for (; next < must.size() && must[next].begin <= range.end; ++next) {
      const WordSpan edit{std::max(must[next].begin, range.begin), std::min(must[next].end, range.end)};
      if (edit.begin == range.end && must[next].end > range.end) break;
      add(at, edit.begin);
      const bool struck = edit.empty() && !marks[next].empty();
      if (at < edit.begin && !struck) add_stop(edit.begin);
      add_edit(edit, marks[next]);
      if (edit.end < range.end && (struck || !edit.empty())) add_stop(edit.end);
      at = std::max(at, edit.end);
      if (must[next].end > range.end) {
        ++next;
        break;
      }
    }
    add(at, range.end);
    return range.end;
  }

  void add(std::size_t begin, std::size_t end) {
    if (begin < end) append(text_, slice(report_, passage_.after, false, {begin, end}));
  }

  /// The comma or semicolon between the word before `at` and the next one, also behind a closing mark.
  void add_stop(std::size_t at) {
    if (at == 0 || at >= passage_.after.words.size() || text_.empty()) return;
    const Word& word = passage_.after.words[at - 1];
    std::string_view rest(text_of(report_.after.document, word.clause));
    rest.remove_prefix(std::min<std::size_t>(word.span.end, rest.size()));
    for (bool more = true; more;) {
      more = false;
      for (const std::string_view close : {")", "]", "}", "\u201D", "\u2019", "\"", "%"})
        if (rest.starts_with(close)) rest.remove_prefix(close.size()), more = true;
    }
    if (rest.starts_with(',') || rest.starts_with(';')) text_ += rest.front();
  }

  /// The mark of an edit beside which no word is told: "(was Holders)" would be read as that of another word.
  void add_lone(WordSpan edit, const std::string& mark) {
    if (edit.empty()) add_mark(mark);
  }

  /// "No longer “or otherwise”: The notice" where nothing stands before it.
  void add_mark(const std::string& mark) {
    const bool leads = text_.empty() && mark.starts_with("(no longer ");
    append(text_, leads ? "No longer " + mark.substr(11, mark.size() - 12) + ":" : mark);
  }

  /// A box that is ticked now, or no longer.
  bool add_tick(WordSpan edit, const std::string& mark) {
    if (edit.size() != 1 || mark.empty()) return false;
    const std::string words = slice(report_, passage_.after, false, edit);
    if (words.find("\u2612") == std::string::npos && words.find("\u2610") == std::string::npos &&
        words.find("\u2611") == std::string::npos)
      return false;
    const bool now = words.find("\u2610") == std::string::npos;
    if (text_.empty())
      text_ = now ? "Now ticked:" : "No longer ticked:";
    else
      text_ += now ? "; now ticked:" : "; no longer ticked:";
    return true;
  }

  /// "may not", "is not": a lone "not" is told with its verb.
  bool add_not(WordSpan edit, const std::string& mark) {
    if (!mark.empty() || edit.size() != 1 || edit.begin == 0) return false;
    const Word& word = passage_.after.words[edit.begin];
    if (!word.is(Cue::excerpt_not)) return false;
    const Word& verb = passage_.after.words[edit.begin - 1];
    append(text_, (verb.is(Cue::excerpt_forces) ? "not (was " : "not (no longer \u201C") + std::string(verb.norm) +
                      (verb.is(Cue::excerpt_forces) ? ")" : "\u201D)"));
    return true;
  }

  void add_edit(WordSpan edit, const std::string& mark) {
    if (add_not(edit, mark) || add_tick(edit, mark)) return;
    if (edit.begin < edit.end) {
      const std::string words = slice(report_, passage_.after, false, edit);
      const std::string title = pointed_title(report_.after, passage_.after, edit);
      append(text_, (mark.empty()              ? (text_.empty() ? "Now " : "now ") + quoted(words)
                     : count_words(words) <= 3 ? words
                                               : quoted(words)) +
                        title);
    }
    add_mark(mark);
  }

  const Report& report_;
  const Passage& passage_;
  std::string text_;
};

}  // namespace

std::string marked_sentence(const Report& report, const Passage& passage, std::size_t budget, const std::vector<bool>& fresh) {
  const Passage plain = with_joined_edits(with_whole_sums(without_moved_links(passage)));
  return Inline(report, plain).write(budget, fresh);
}

}  // namespace clausediff
