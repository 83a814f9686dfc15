// SPDX-License-Identifier: Apache-2.0
#include "effects/phrases.h"

#include <clausediff/names.h>

#include <algorithm>
#include <array>

namespace clausediff {
namespace {

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\f'; }

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && (is_blank(text.front()) || text.front() == ',' || text.front() == ';')) text.remove_prefix(1);
  while (!text.empty() && (is_blank(text.back()) || std::string_view(",;:.-").find(text.back()) != std::string_view::npos))
    text.remove_suffix(1);
  return text;
}

// A bracket or quotation mark that opens and never closes, or closes and never opened, goes.
std::string balanced(std::string text) {
  for (const auto& [open, close] : {std::pair('(', ')'), std::pair('[', ']')}) {
    const auto opened = std::count(text.begin(), text.end(), open);
    const auto closed = std::count(text.begin(), text.end(), close);
    if (opened == closed) continue;
    if (opened > closed) {
      const std::size_t at = text.rfind(open);
      // What stands in a bracket that was cut off is left out with it.
      if (at > 8 && at * 2 > text.size() && text[at - 1] == ' ')
        text.resize(at - 1);
      else
        text.erase(at, 1);
    } else
      text.erase(text.find(close), 1);
  }
  constexpr std::string_view open = "“";
  constexpr std::string_view close = "”";
  if (const std::size_t first = text.find(close); first != std::string::npos && first < text.find(open))
    text.erase(first, close.size());
  if (const std::size_t last = text.rfind(open); last != std::string::npos && text.find(close, last) == std::string::npos)
    text.erase(last, open.size());
  return text;
}

// "3 The amounts due": a clause's typed number is none of its words.
std::string without_number(std::string text) {
  std::size_t at = 0;
  while (at < text.size() && ((text[at] >= '0' && text[at] <= '9') || text[at] == '.' || text[at] == ')')) ++at;
  std::size_t blank = at;
  while (blank < text.size() && is_blank(text[blank])) ++blank;
  const bool label = at > 0 && blank > at && blank < text.size() && text[blank] >= 'A' && text[blank] <= 'Z';
  return label ? text.substr(blank) : text;
}

// Words that lead on to what was cut: "pay the Fees and".
std::string without_tail(std::string text) {
  for (bool cut = true; cut;) {
    cut = false;
    for (const std::string_view tail :
         {" and", " or", " to", " of", " the", " with", " for", " by", " in", " a", " an", " that", " nor", " shall", " will"}) {
      if (!text.ends_with(tail)) continue;
      text.resize(text.size() - tail.size());
      text = std::string(trimmed(text));
      cut = true;
    }
  }
  return text;
}

std::string words_at(const Side& side, std::uint32_t clause, Span span) {
  if (clause == none || span.empty()) return {};
  std::string words = text_of(side.document, clause).substr(span.begin, span.size());
  return span.begin == 0 ? without_number(std::move(words)) : words;
}

std::string possessive(const std::string& name) {
  if (name == "you" || name == "You") return "your";
  if (name == "we" || name == "We") return "our";
  if (name == "I") return "my";
  return name + (name.ends_with('s') ? "'" : "'s");
}

std::string object_of(const Side& side, const Statement& statement, std::size_t most) {
  return shortened(words_at(side, statement.clause, statement.object_span), most);
}

std::string subject_of(const Side& side, const Statement& statement, std::size_t most) {
  return shortened(words_at(side, statement.clause, statement.subject_span), most);
}

// "grant" → "grants", "waive" → "waives"; "be" → "is".
std::string third_person(const std::string& act, bool plural) {
  if (act == "be") return plural ? "are" : "is";
  if (act == "have") return plural ? "have" : "has";
  if (plural) return act;
  if (act.ends_with('s') || act.ends_with("sh") || act.ends_with("ch") || act.ends_with('x') || act.ends_with('o'))
    return act + "es";
  if (act.size() > 2 && act.ends_with('y') && std::string_view("aeiou").find(act[act.size() - 2]) == std::string_view::npos)
    return act.substr(0, act.size() - 1) + "ies";
  return act + "s";
}

std::string joined(std::initializer_list<std::string_view> parts) {
  std::string all;
  for (const std::string_view part : parts) {
    if (part.empty()) continue;
    if (!all.empty()) all += ' ';
    all += part;
  }
  return all;
}

// An effect in its own words, from its subject to the end of its object, so that nothing is guessed.
std::string effect_clause(const Side& side, const Statement& statement, std::size_t most) {
  Span words = statement.span;
  if (!statement.subject_span.empty() && statement.subject_span.begin < words.begin) words.begin = statement.subject_span.begin;
  return shortened(words_at(side, statement.clause, words), most + 8);
}

std::string passive_clause(const Side& side, const Statement& statement, std::size_t most) {
  const std::string subject = subject_of(side, statement, most);
  const std::string verb = words_at(side, statement.clause, statement.act_span);
  if (subject.empty() || verb.empty()) return {};
  std::string text = joined({subject, modal(statement.force), "be", verb});
  if (!statement.who.empty()) text += " by " + statement.who;
  return text;
}

}  // namespace

std::size_t phrase_length(std::string_view text) {
  std::size_t words = 0;
  bool inside = false;
  for (const char c : text) {
    if (!is_blank(c) && !inside) ++words;
    inside = !is_blank(c);
  }
  return words;
}

std::string shortened(std::string_view text, std::size_t most) {
  text = trimmed(text);
  std::string out;
  std::size_t words = 0;
  bool inside = false;
  for (const char c : text) {
    if (is_blank(c)) {
      inside = false;
      continue;
    }
    if (!inside && words == most) return without_tail(balanced(std::string(trimmed(out)))) + " …";
    if (!inside && words++ > 0) out += ' ';
    inside = true;
    out += c;
  }
  return without_tail(balanced(out));
}

TwoTexts what_differs(std::string_view before, std::string_view after, std::size_t most) {
  before = trimmed(before);
  after = trimmed(after);
  if (phrase_length(before) <= most && phrase_length(after) <= most) return {std::string(before), std::string(after)};
  std::size_t common = 0;
  while (common < before.size() && common < after.size() && before[common] == after[common]) ++common;
  std::size_t blanks = 0;
  while (common > 0 && blanks < 3) {
    --common;
    if (is_blank(before[common])) ++blanks;
  }
  return {std::string(before.substr(common)), std::string(after.substr(common))};
}

std::string quoted(std::string_view text, std::size_t most) { return "“" + shortened(text, most) + "”"; }

std::string capitalized(std::string text) {
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 32);
  return text;
}

bool is_plural(const std::string& name) {
  if (name == "you" || name == "You" || name == "we" || name == "We" || name == "I" || name == "they" ||
      name.find(" and ") != std::string::npos)
    return true;
  if (name.starts_with("each ") || name.starts_with("either ")) return false;
  return name.size() > 2 && (name.ends_with('s') || name.ends_with('S')) && !name.ends_with("ss");
}

bool is_label(const Statement& statement) {
  return statement.force == Force::effect && statement.act == "be" && statement.act_span.empty() &&
         !statement.subject_span.empty();
}

const std::string& person_of(const Statement& statement) { return statement.who.empty() ? statement.holder : statement.who; }

std::string act_of(const Side& side, const Statement& statement, std::size_t object_words) {
  return joined({statement.act, object_of(side, statement, object_words)});
}

std::string clause_of(const Side& side, const Statement& statement, std::size_t object_words) {
  if (statement.force == Force::effect) return effect_clause(side, statement, object_words);
  if (statement.passive) {
    if (std::string text = passive_clause(side, statement, object_words); !text.empty()) return text;
    return effect_clause(side, statement, object_words);
  }
  if (statement.who.empty()) return effect_clause(side, statement, object_words);
  const std::string object = object_of(side, statement, object_words);
  const bool done = statement.force == Force::grant || statement.force == Force::warranty;
  if (done) return joined({statement.who, third_person(statement.act, is_plural(statement.who)), object});
  return joined({statement.who, modal(statement.force), statement.act, object});
}

namespace {

// "The", "All" and the like begin no name.
std::string uncapitalized(std::string text) {
  static constexpr std::array<std::string_view, 16> small = {
      "The", "All", "Any", "This", "Each", "Either", "Neither", "No", "Such", "These", "Every", "If", "In", "A", "An", "Both"};
  const std::string_view first = std::string_view(text).substr(0, text.find(' '));
  if (std::find(small.begin(), small.end(), first) != small.end()) text[0] = static_cast<char>(text[0] + 32);
  return text;
}

// From the subject to the verb, and the object where there is room: "Support Services will automatically renew".
std::string predicate_of(const Side& side, const Statement& statement, std::size_t most) {
  Span words = statement.span;
  if (!statement.subject_span.empty()) words.begin = std::min(words.begin, statement.subject_span.begin);
  Span head = words;
  if (!statement.act_span.empty()) head.end = std::max(statement.act_span.end, head.begin);
  const std::string short_form = words_at(side, statement.clause, head);
  return phrase_length(short_form) + 3 > most + 3 ? shortened(short_form, most + 3)
                                                  : shortened(words_at(side, statement.clause, words), most + 3);
}

std::string effect_name(const Side& side, const Statement& statement, std::size_t most) {
  const std::string subject = subject_of(side, statement, most);
  if (is_label(statement) && !subject.empty()) return subject;
  if (statement.act == "mean") return "the definition of " + quoted(subject.empty() ? "the term" : subject, most);
  if (statement.act == "govern") return "the governing law";
  if (statement.act == "exceed" && !subject.empty()) return "the limit on " + subject;
  if (statement.act == "survive") return subject.empty() ? "what survives" : "the survival of " + subject;
  if (statement.topic == Topic::default_event && statement.act == "be") return "what is an Event of Default";
  return "the rule that " + uncapitalized(predicate_of(side, statement, most));
}

}  // namespace

std::string name_of(const Side& side, const Statement& statement, std::size_t object_words) {
  const std::string& who = statement.who;
  if (statement.force == Force::effect) return effect_name(side, statement, object_words);
  if (statement.passive || who.empty()) {
    const std::string subject = subject_of(side, statement, object_words);
    const std::string verb = words_at(side, statement.clause, statement.act_span);
    if (subject.empty()) return "the rule that " + uncapitalized(predicate_of(side, statement, object_words));
    return "the rule that " + uncapitalized(joined({subject, modal(statement.force), "be", verb}));
  }
  const std::string act = act_of(side, statement, object_words);
  switch (statement.force) {
    case Force::duty:
      return possessive(who) + " duty to " + act;
    case Force::permission:
      return possessive(who) + " right to " + act;
    case Force::ban:
      return "the rule that " + who + " must not " + act;
    case Force::no_duty:
      return "the rule that " + who + " need not " + act;
    case Force::grant:
      return "what " + joined({who, third_person(statement.act, is_plural(who)), object_of(side, statement, object_words)});
    default:
      return "what " + joined({who, third_person(statement.act, is_plural(who))});
  }
}

}  // namespace clausediff
