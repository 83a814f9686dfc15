// SPDX-License-Identifier: Apache-2.0
#include "statements/bare_names.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace clausediff {
namespace {

template <std::size_t N>
bool one_of(const std::array<std::string_view, N>& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

// What only persons do.
constexpr std::array<std::string_view, 72> personal = {
    "pay",         "terminate", "deliver",  "notify",   "indemnify",  "assign",    "sell",    "buy",       "purchase",
    "grant",       "disclose",  "use",      "defend",   "reimburse",  "inspect",   "appoint", "furnish",   "supply",
    "return",      "repair",    "replace",  "invoice",  "sublicense", "license",   "submit",  "approve",   "consent",
    "hire",        "employ",    "solicit",  "transfer", "elect",      "request",   "agree",   "represent", "warrant",
    "acknowledge", "retain",    "keep",     "obtain",   "perform",    "cooperate", "comply",  "permit",    "provide",
    "give",        "make",      "maintain", "collect",  "report",     "inform",    "end",     "cancel",    "ensure",
    "procure",     "lodge",     "insure",   "carry",    "store",      "erect",     "build",   "remove",    "allow",
    "accept",      "attend",    "hold",     "sign",     "appear",     "consult",   "cause",   "refrain",   "discharge"};

// What things do too.
constexpr std::array<std::string_view, 98> impersonal = {
    "accrue",  "affect",   "apply",     "arise",    "attach",   "be",        "bear",     "become",     "begin",    "belong",
    "bind",    "cease",    "come",      "commence", "comprise", "conform",   "consist",  "constitute", "contain",  "continue",
    "control", "cover",    "decrease",  "depend",   "describe", "determine", "do",       "end",        "equal",    "exceed",
    "exclude", "exist",    "expire",    "extend",   "fail",     "fall",      "follow",   "form",       "function", "go",
    "govern",  "have",     "impair",    "imply",    "impose",   "include",   "increase", "inure",      "involve",  "issue",
    "lapse",   "last",     "lie",       "limit",    "list",     "mature",    "mean",     "meet",       "occur",    "operate",
    "pass",    "preclude", "prejudice", "prevail",  "prevent",  "proceed",   "reduce",   "refer",      "relate",   "relieve",
    "remain",  "require",  "restrict",  "result",   "revert",   "rise",      "run",      "satisfy",    "set",      "show",
    "specify", "stand",    "start",     "state",    "stay",     "survive",   "take",     "vary",       "vest",     "waive",
    "work",    "identify", "confer",    "create",   "obligate", "entitle",   "address",  "reflect"};

// "Arbitration", "Installation", "Payment": what is done, and nobody's name.
bool names_act(std::string_view norm) {
  static constexpr std::array<std::string_view, 9> endings = {"tion", "sion", "ment", "ance", "ence",
                                                              "ing",  "ity",  "ness", "ship"};
  return std::any_of(endings.begin(), endings.end(), [&](std::string_view ending) { return norm.ends_with(ending); });
}

bool does_what_persons_do(const std::string& act) { return one_of(personal, act); }

}  // namespace

bool is_bare_name(const Tokens& tokens, const Subject& subject, const Act& act, bool modal) {
  if (subject.person || subject.generic || act.passive || subject.phrase.empty()) return false;
  const ReadToken& head = tokens[subject.head];
  const std::size_t length = subject.phrase.end - subject.phrase.begin;
  const ReadToken& first = tokens[subject.phrase.begin];
  const bool article = length == 2 && first.role == Role::determiner && subject.head == subject.phrase.begin + 1;
  // "the other may end": one of two persons.
  if ((article || length == 1) && (head.is("other") || head.is("others") || head.is("one")))
    return does_what_persons_do(act.lemma);
  if (length != 1 && !(article && head.form.can_be(part::person))) return false;  // "The Courier shall": else a thing
  if (!head.word->capital || head.role != Role::other) return false;
  const bool initials = head.word->upper && head.norm().size() > 1 && !tokens[act.verb].word->upper;  // "MAS shall install"
  const bool plural = head.form.has(inflection::plural) || (head.form.inflections & inflection::plural) != 0;
  if (plural && !initials) return false;
  if (does_what_persons_do(act.lemma)) return true;
  return length == 1 && modal && !one_of(impersonal, act.lemma) && (initials || !names_act(head.norm())) &&
         !names_thing(*head.word);
}

}  // namespace clausediff
