// SPDX-License-Identifier: Apache-2.0
// Each kind of delta has its frame; what it is filled with are the statement's own words, shortened. Words are cut, never
// guessed.
#include "effects/sentences.h"

#include <clausediff/names.h>

#include "effects/burdens.h"
#include "effects/phrases.h"

namespace clausediff {
namespace {

constexpr std::size_t most_words = 30;

/// How long the parts of a sentence may be; they shrink until it fits.
struct Room {
  std::size_t object = 9;
  std::size_t quote = 10;
};

struct ToldDelta {
  const Report& report;
  const Delta& delta;
  Room room;

  bool gone() const { return delta.after_statement == none; }
  const Side& side() const { return gone() ? report.before : report.after; }
  const Statement& statement() const { return side().statements.items[gone() ? delta.before_statement : delta.after_statement]; }
  std::string name() const { return name_of(side(), statement(), room.object); }
  std::string clause() const { return clause_of(side(), statement(), room.object); }
  std::string act() const { return act_of(side(), statement(), room.object); }
  std::string before() const { return quoted(delta.before, room.quote); }
  std::string after() const { return quoted(delta.after, room.quote); }
  bool has_before() const { return !delta.before.empty(); }
  bool has_after() const { return !delta.after.empty(); }
  /// "“after” instead of “before”", or the one that there is.
  std::string swap() const {
    if (has_before() && has_after()) {
      const TwoTexts texts = what_differs(delta.before, delta.after, room.quote);
      return quoted(texts.after, room.quote) + " instead of " + quoted(texts.before, room.quote);
    }
    return has_after() ? after() + " is added" : before() + " is out";
  }
};

std::string on_removed(const ToldDelta& told) {
  const Statement& statement = told.statement();
  const bool plural = is_plural(statement.who);
  if (statement.act == "mean") return "Deleted: " + told.name();
  if (!statement.who.empty() && !statement.passive) {
    if (statement.force == Force::duty)
      return statement.who + (plural ? " no longer have to " : " no longer has to ") + told.act();
    if (statement.force == Force::permission) return "Deleted: " + told.name();
  }
  return "Deleted: " + told.clause();
}

std::string on_added(const ToldDelta& told) { return "New: " + told.clause(); }

std::string words_for(std::string_view force) {
  if (force == "duty") return "must";
  if (force == "permission") return "may";
  if (force == "ban") return "must not";
  if (force == "no-duty") return "need not";
  return force == "effect" ? "it was so without anybody's act" : force == "grant" ? "done at once" : "vouched for";
}

// In a relative clause: the words themselves, from the modal to the verb.
std::string on_aside(const ToldDelta& told) {
  const Report& report = told.report;
  const Pair& row = report.alignment.pairs[told.delta.pair];
  const auto words = [&](const Side& side, std::uint32_t clause, Span span) {
    return clause == none || span.empty() ? std::string() : text_of(side.document, clause).substr(span.begin, span.size());
  };
  const std::string was = words(report.before, row.before, told.delta.before_span);
  const std::string is = words(report.after, row.after, told.delta.after_span);
  if (was.empty() || is.empty())
    return told.name() + ": “" + words_for(told.delta.after) + "” instead of “" + words_for(told.delta.before) + "”";
  const std::string who = told.delta.who.empty() ? std::string() : capitalized(told.delta.who) + " ";
  return who + quoted(is, told.room.quote) + " instead of " + quoted(was, told.room.quote) + ", in " + told.name();
}

std::string on_force(const ToldDelta& told) {
  const Statement& statement = told.statement();
  if (told.delta.act != statement.act || told.delta.who != statement.who) return on_aside(told);
  if (statement.who.empty() || statement.passive) return told.clause() + " (before: " + words_for(told.delta.before) + ")";
  const std::string& was = told.delta.before;
  const std::string& is = told.delta.after;
  const std::string& who = statement.who;
  const bool plural = is_plural(who);
  if (was == "duty" && is == "permission") return who + " may, but no longer must, " + told.act();
  if (was == "permission" && is == "duty") return who + " must, and no longer only may, " + told.act();
  if (was == "duty" && is == "no-duty") return who + (plural ? " no longer have to " : " no longer has to ") + told.act();
  if (was == "ban" && is == "permission") return who + " may now " + told.act();
  if (was == "permission" && is == "ban") return who + " may no longer " + told.act();
  if (was == "no-duty" && is == "duty") return who + (plural ? " now have to " : " now has to ") + told.act();
  if (is == "ban") return who + " must not " + told.act() + " (before: " + words_for(was) + ")";
  return told.clause() + " (before: " + words_for(was) + ")";
}

std::string on_actor(const ToldDelta& told) {
  const Statement& statement = told.statement();
  if (statement.force == Force::effect || statement.passive)
    return capitalized(told.delta.after) + " instead of " + told.delta.before + ": " + told.clause();
  return capitalized(told.delta.after) + ", no longer " + told.delta.before + ": " + told.clause();
}

std::string on_extent(const ToldDelta& told, std::string_view how) {
  if (is_label(told.statement())) return told.name() + ": " + told.swap();
  return told.name() + " is " + std::string(how) + ": " + told.swap();
}

std::string on_bound(const ToldDelta& told, std::string_view what) {
  const std::string noun(what);
  const bool whole = told.delta.kind != DeltaKind::condition_changed && told.delta.kind != DeltaKind::exception_changed;
  if (!whole) return noun + " for " + told.name() + ": " + told.swap();
  if (!told.has_before()) return "New " + noun + " for " + told.name() + ": " + told.after();
  if (!told.has_after()) return noun + " deleted for " + told.name() + ": " + told.before();
  return noun + " for " + told.name() + ": " + told.swap();
}

std::string on_measure(const ToldDelta& told, std::string_view how) {
  std::string text = told.name() + ": " + told.swap();
  if (!how.empty()) text += " (" + std::string(how) + ")";
  return text;
}

std::string on_standard(const ToldDelta& told, bool raised) {
  const std::string& who = told.statement().who;
  const std::string effect = raised ? "stricter" : "looser";
  return told.name() + " is " + effect + (who.empty() ? "" : " on " + who) + ": " + told.swap();
}

std::string on_moved(const ToldDelta& told) {
  const Pair& row = told.report.alignment.pairs[told.delta.pair];
  const std::string number = row.after == none ? std::string() : told.report.after.clauses.items[row.after].number;
  return told.name() + " now stands in " + (number.empty() ? "another clause" : number) + ", with the same words";
}

std::string frame(const ToldDelta& told) {
  switch (told.delta.kind) {
    case DeltaKind::added:
      return on_added(told);
    case DeltaKind::removed:
      return on_removed(told);
    case DeltaKind::force:
      return on_force(told);
    case DeltaKind::actor:
      return on_actor(told);
    case DeltaKind::beneficiary:
      return told.name() + ", for whom: " + told.swap();
    case DeltaKind::act_widened:
      return on_extent(told, "wider");
    case DeltaKind::act_narrowed:
      return on_extent(told, "narrower");
    case DeltaKind::act_changed:
      return told.name() + (is_label(told.statement()) ? ": " : " changes: ") + told.swap();
    case DeltaKind::condition_added:
    case DeltaKind::condition_removed:
    case DeltaKind::condition_changed:
      return on_bound(told, "condition");
    case DeltaKind::exception_added:
    case DeltaKind::exception_removed:
    case DeltaKind::exception_changed:
      return on_bound(told, "exception");
    case DeltaKind::time_longer:
      return on_measure(told, "longer");
    case DeltaKind::time_shorter:
      return on_measure(told, "shorter");
    case DeltaKind::amount_increased:
      return on_measure(told, "more");
    case DeltaKind::amount_decreased:
      return on_measure(told, "less");
    case DeltaKind::time_added:
    case DeltaKind::time_removed:
    case DeltaKind::time_changed:
    case DeltaKind::amount_added:
    case DeltaKind::amount_removed:
    case DeltaKind::amount_changed:
      return on_measure(told, "");
    case DeltaKind::standard_raised:
      return on_standard(told, true);
    case DeltaKind::standard_lowered:
      return on_standard(told, false);
    case DeltaKind::moved:
      return on_moved(told);
  }
  return std::string(name(told.delta.kind));
}

std::string sentence_of(const Report& report, const Delta& delta) {
  ToldDelta told{report, delta, {}};
  std::string text = frame(told);
  while (phrase_length(text) > most_words && (told.room.object > 3 || told.room.quote > 4)) {
    if (told.room.object > 3) --told.room.object;
    if (told.room.quote > 4) --told.room.quote;
    text = frame(told);
  }
  if (phrase_length(text) > most_words) text = shortened(text, most_words - 1);
  if (!text.ends_with('.')) text += '.';
  return capitalized(std::move(text));
}

}  // namespace

void write_sentences(const Report& report, std::vector<Delta>& deltas) {
  for (Delta& delta : deltas) {
    delta.sentence = sentence_of(report, delta);
    set_burden(report, delta);
  }
}

}  // namespace clausediff
