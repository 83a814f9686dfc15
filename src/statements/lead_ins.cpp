// SPDX-License-Identifier: Apache-2.0
// A paragraph that ends in a colon, a dash or in the middle of its sentence introduces those below it; its list's other items
// follow the first.
#include "statements/lead_ins.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "language/dictionary.h"
#include "text/ascii.h"
#include "text/cue_names.h"

namespace clausediff {
namespace {

std::string_view body_of(const Document& document, const Clause& clause, std::uint32_t index) {
  const std::string_view text = text_of(document, index);
  const std::size_t begin = std::min<std::size_t>(clause.body.begin, text.size());
  std::string_view body = text.substr(begin, clause.body.size());
  while (!body.empty() && (body.back() == ' ' || body.back() == '\n' || body.back() == '\t')) body.remove_suffix(1);
  while (!body.empty() && (body.front() == ' ' || body.front() == '\n' || body.front() == '\t')) body.remove_prefix(1);
  return body;
}

bool ends_with_dash(std::string_view body) { return body.ends_with("—") || body.ends_with("–") || body.ends_with(" -"); }

// Ends in a colon, or in a word of its sentence.
bool is_open(std::string_view body) {
  if (body.empty()) return false;
  const char last = body.back();
  const bool letter = (last >= 'a' && last <= 'z') || last == ',';
  return last == ':' || letter || ends_with_dash(body);
}

bool introduces(std::string_view body) { return !body.empty() && (body.back() == ':' || ends_with_dash(body)); }

std::string_view next_word(std::string_view text, std::size_t& at) {
  constexpr std::string_view ends = " ,;:.()\n\t";
  const std::size_t begin = std::min(text.find_first_not_of(ends, at), text.size());
  at = std::min(text.find_first_of(ends, begin), text.size());
  return text.substr(begin, at - begin);
}

// "Borrower will not without Bank's consent:" is completed by each paragraph below it that begins with a verb, whatever its
// heading: "5.2 Investments. Make any further investment".
bool lacks_verb(std::string_view body, const Language& language) {
  constexpr std::size_t most_behind = 60;  // bytes behind the last comma or the modal: "without Bank's prior written consent:"
  std::string words = ascii_lower(body.substr(body.size() - std::min(body.size(), most_behind)));
  for (std::size_t at = words.size(); at > 0;) {
    const std::size_t space = words.find_last_of(" \n\t,", at - 1);
    const std::size_t begin = space == std::string::npos ? 0 : space + 1;
    std::string_view word = std::string_view(words).substr(begin, at - begin);
    while (!word.empty() && (word.back() == ':' || word.back() == ',')) word.remove_suffix(1);
    if (language.cues.has(Cue::role_modal, word)) {
      // "shall deliver the following:" has its verb.
      std::size_t behind = begin + word.size();
      std::string_view next = next_word(words, behind);
      while (!next.empty() && (language.cues.has(Cue::role_negation, next) || language.cues.has(Cue::role_adverb, next)))
        next = next_word(words, behind);
      return !look_up(next, language).has(inflection::base);
    }
    at = space == std::string::npos ? 0 : space;
  }
  return false;
}

// "Use any of the proceeds", not "Notice to Bank is valid": what begins with a noun has a verb of its own soon.
bool begins_with_verb(std::string_view body, const Language& language) {
  constexpr std::size_t near = 8;  // words
  std::size_t at = 0;
  const std::string word = ascii_lower(next_word(body, at));
  const WordForm form = look_up(word, language);
  if (!form.has(inflection::base) || language.cues.has(Cue::role_determiner, word)) return false;
  if (!form.can_be(part::noun)) return true;
  for (std::size_t count = 0; count < near && at < body.size() && body[at] != '.' && body[at] != ','; ++count) {
    const std::string next = ascii_lower(next_word(body, at));
    if (language.cues.has(Cue::role_relative, next) || language.cues.has(Cue::role_that, next)) break;
    const WordForm other = look_up(next, language);
    const bool finite = language.cues.has(Cue::role_modal, next) || language.cues.has(Cue::role_be, next) ||
                        (other.has(inflection::third) && !other.can_be(part::noun)) ||
                        (count == 0 && other.has(inflection::third));
    if (finite) return false;
    // "Purchase orders of the Buyer bind it": a plural behind the first word makes a noun of it.
    if (count == 0 && other.has(inflection::plural)) return false;
  }
  return true;
}

bool begins_small(std::string_view body) { return !body.empty() && body.front() >= 'a' && body.front() <= 'z'; }

bool is_running(ClauseKind kind) {
  return kind != ClauseKind::furniture && kind != ClauseKind::signature && kind != ClauseKind::cell && is_own_text(kind);
}

}  // namespace

std::vector<LeadIn> find_leads(const Document& document, const Clauses& clauses, const Language& language) {
  const std::vector<Clause>& items = clauses.items;
  std::vector<LeadIn> leads(items.size());
  std::vector<std::uint32_t> last_child(items.size() + 1, none);  // the last slot is of the top
  std::uint32_t last = none;
  for (std::uint32_t i = 0; i < items.size(); ++i) {
    const Clause& clause = items[i];
    if (!is_running(clause.kind)) continue;
    const std::string_view body = body_of(document, clause, i);
    std::uint32_t& sibling = last_child[clause.parent == none ? items.size() : clause.parent];
    const bool labelled = !clause.label.empty();
    LeadIn& lead = leads[i];
    if (last != none && document.paragraphs[last].story == document.paragraphs[i].story) {
      const std::string_view before = body_of(document, items[last], last);
      const bool own_heading = !clause.heading.empty();
      const bool of_list = sibling != none && leads[sibling].link == Link::item;
      const auto completes = [&] {
        const std::uint32_t above = leads[sibling].clause;
        return begins_with_verb(body, language) && lacks_verb(body_of(document, items[above], above), language);
      };
      if (of_list && (!own_heading || completes()) && (labelled == !items[sibling].label.empty() || begins_small(body)))
        lead = {labelled ? Link::item : begins_small(body) ? Link::continuation : Link::item, leads[sibling].clause};
      else if (introduces(before) || (labelled && is_open(before) && (begins_small(body) || clause.parent == last)))
        lead = {Link::item, last};
      else if (!labelled && begins_small(body) && is_open(before) && before.size() > 40)
        lead = {Link::continuation, last};
      // A full stop behind the last item ends the list for what has no mark of an item.
      if (lead.link == Link::item && !labelled && sibling != none && lead.clause == leads[sibling].clause &&
          body_of(document, items[sibling], sibling).ends_with('.') && !begins_small(body))
        lead = {};
    }
    sibling = i;
    last = i;
  }
  return leads;
}

}  // namespace clausediff
