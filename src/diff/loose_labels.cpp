// SPDX-License-Identifier: Apache-2.0
#include "diff/loose_labels.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string_view>
#include <vector>

#include "text/ascii.h"
#include "text/leads.h"

namespace clausediff {
namespace {

constexpr std::uint32_t largest_roman = 60;
constexpr std::string_view blanks = " \t\r\n\xC2\xA0";  // the bytes of a line that shows nothing

/// A number cut into its last part and what stands before and behind that: "4.2(", "b" and ")".
struct Parts {
  std::string before, last, behind;
};

Parts parts_of(std::string_view number) {
  Parts parts;
  if (!number.empty() && number.back() == ')') {
    parts.behind = ")";
    number.remove_suffix(1);
  }
  const std::size_t cut = number.find_last_of(parts.behind.empty() ? ". )" : "(");
  const std::size_t begin = cut == std::string_view::npos ? 0 : cut + 1;
  parts.before = number.substr(0, begin);
  parts.last = number.substr(begin);
  return parts;
}

bool all(std::string_view text, bool (*good)(char)) { return !text.empty() && std::all_of(text.begin(), text.end(), good); }

std::string roman(std::uint32_t value) {
  constexpr std::uint32_t values[] = {50, 40, 10, 9, 5, 4, 1};
  constexpr std::string_view signs[] = {"l", "xl", "x", "ix", "v", "iv", "i"};
  std::string out;
  for (std::size_t k = 0; k < std::size(values); ++k) {
    for (; value >= values[k]; value -= values[k]) out += signs[k];
  }
  return out;
}

/// 0 where it is none.
std::uint32_t roman_value(const std::string& part) {
  const std::string numeral = ascii_lower(part);
  for (std::uint32_t value = 1; value <= largest_roman; ++value) {
    if (roman(value) == numeral) return value;
  }
  return 0;
}

std::string in_case_of(std::string part, const std::string& like) {
  if (!like.empty() && is_ascii_upper(like[0])) {
    for (char& c : part) c = is_ascii_lower(c) ? static_cast<char>(c - 'a' + 'A') : c;
  }
  return part;
}

/// What comes before a part in each way in which it can be read; `first` where one of them is the first of its series, and
/// `known` where there is any.
struct Predecessors {
  std::vector<std::string> parts;
  bool first = false;
  bool known = false;
};

void add_digits(const std::string& part, Predecessors& found) {
  const std::uint32_t value = static_cast<std::uint32_t>(std::stoul(part.substr(0, 6)));
  found.known = true;
  found.first = value <= 1;
  if (value == 0) return;
  const std::string plain = std::to_string(value - 1);
  found.parts = {plain, std::string(part.size() - std::min(part.size(), plain.size()), '0') + plain};
}

/// "b" and "bb"; "aa" comes behind "z".
void add_letters(const std::string& part, Predecessors& found) {
  if (part.size() > 3 || !std::all_of(part.begin(), part.end(), [&](char c) { return c == part[0]; })) return;
  found.known = true;
  const bool begins = ascii_lower(part)[0] == 'a';
  found.first = found.first || (begins && part.size() == 1);
  if (!begins) found.parts.emplace_back(part.size(), static_cast<char>(part[0] - 1));
  if (begins && part.size() > 1) found.parts.push_back(in_case_of(std::string(part.size() - 1, 'z'), part));
}

void add_roman(const std::string& part, Predecessors& found) {
  const std::uint32_t value = roman_value(part);
  if (value == 0) return;
  found.known = true;
  found.first = found.first || value == 1;
  if (value > 1) found.parts.push_back(in_case_of(roman(value - 1), part));
}

Predecessors before(const std::string& part) {
  Predecessors found;
  const std::size_t digits = std::min(part.find_first_not_of("0123456789"), part.size());
  if (digits == part.size() && digits > 0) {
    add_digits(part, found);
  } else if (digits > 0 && digits + 1 == part.size()) {  // "4A" behind "4", "4B" behind "4A"
    const char letter = part.back();
    found.known = is_ascii_upper(letter);
    found.parts.push_back(letter == 'A' ? part.substr(0, digits) : part.substr(0, digits) + static_cast<char>(letter - 1));
  } else if (all(part, is_ascii_letter)) {
    add_letters(part, found);
    add_roman(part, found);
  }
  return found;
}

bool is_typed(const Clause& clause) { return !clause.label_span.empty(); }

/// "30" of "(30)", "30." and "30)": how a number is set off is layout.
std::string figure_of(const std::string& label) {
  std::string figure;
  std::copy_if(label.begin(), label.end(), std::back_inserter(figure),
               [](char c) { return is_ascii_alphanumeric(c) || c == '.'; });
  while (!figure.empty() && figure.back() == '.') figure.pop_back();
  return figure;
}

/// By clause: its typed label is one that no numbering explains. What stands first in a text may be cut from another one.
std::vector<bool> loose_labels(const Side& side, const Language& language) {
  std::vector<bool> loose;
  ClauseNumbers numbering;
  std::string_view above;
  for (std::uint32_t at = 0; at < side.clauses.items.size(); ++at) {
    const Clause& clause = side.clauses.items[at];
    // "7.03 Waiver." behind "7.01": a number was left out.
    const bool headed = !clause.heading.empty() && numbering.has_siblings(clause.number);
    const bool labelled = !above.empty() && is_typed(clause) && !clause.number.empty();
    loose.push_back(labelled && !headed && !numbering.explains(clause.number, closes_sentence(above, language)));
    if (!clause.number.empty()) numbering.add(clause.number);
    if (const auto text = stripped(text_of(side.document, at), blanks); !text.empty()) above = text;
  }
  return loose;
}

/// A number that Word counted on one side is no figure of the other's words.
bool is_counted(const Clause& clause) { return !is_typed(clause) && !clause.label.empty(); }

void take_label(Clause& clause, std::uint32_t at) {
  if (!is_typed(clause)) return;
  if (clause.heading.empty()) clause.body.begin = 0;
  clause.label.clear();
  clause.label_span = {};
  if (clause.end == at + 1) clause.number.clear();
}

}  // namespace

void ClauseNumbers::add(const std::string& number) {
  const Parts parts = parts_of(number);
  seen_.insert(number);
  if (!parts.before.empty()) prefixes_.insert(parts.before);
  plain_ = plain_ || parts.before.empty();
  if (parts.before.empty() || parts.before.back() != ' ') return;
  containers_.insert(parts.last);
  containers_.insert(std::to_string(roman_value(parts.last)));
}

/// "2.1" in "2" or "Article II"; behind "1.4" where no number stands above either. Lists of
/// letters and plain numbers begin anew as often as they like.
bool ClauseNumbers::explains_first(const std::string& prefix) const {
  if (prefix.empty() || prefix.back() != '.') return true;
  const std::string above = prefix.substr(0, prefix.size() - 1);
  if (seen_.count(above) > 0 || seen_.empty()) return true;
  const Parts parts = parts_of(above);
  if (containers_.count(parts.last) > 0) return true;
  if (plain_) return false;
  const Predecessors last = before(parts.last);
  return last.first || std::any_of(last.parts.begin(), last.parts.end(),
                                   [&](const std::string& part) { return prefixes_.count(parts.before + part + ".") > 0; });
}

bool ClauseNumbers::has_siblings(const std::string& number) const {
  const Parts parts = parts_of(number);
  return !parts.before.empty() && prefixes_.count(parts.before) > 0;
}

bool ClauseNumbers::explains(const std::string& number, bool may_repeat) const {
  const Parts parts = parts_of(number);
  const Predecessors found = before(parts.last);
  if (!found.known) return true;
  if (!parts.before.empty() && parts.before.back() == '.' && seen_.count(number) > 0) return may_repeat;
  if (found.first && explains_first(parts.before)) return true;
  return std::any_of(found.parts.begin(), found.parts.end(),
                     [&](const std::string& part) { return seen_.count(parts.before + part + parts.behind) > 0; });
}

void tell_loose_labels(Side& before, Side& after, const Language& language, Alignment& alignment) {
  const std::vector<bool> loose_before = loose_labels(before, language), loose_after = loose_labels(after, language);
  for (Pair& pair : alignment.pairs) {
    if (pair.before == none || pair.after == none || !(loose_before[pair.before] || loose_after[pair.after])) continue;
    Clause& left = before.clauses.items[pair.before];
    Clause& right = after.clauses.items[pair.after];
    if (is_counted(left) || is_counted(right) || figure_of(left.label) == figure_of(right.label)) continue;
    take_label(left, pair.before);
    take_label(right, pair.after);
    pair.renumbered = false;
  }
}

}  // namespace clausediff
