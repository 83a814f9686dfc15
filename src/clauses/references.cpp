// SPDX-License-Identifier: Apache-2.0
// Pointers at other clauses, and where they lead in their own version.
#include "clauses/references.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "clauses/characters.h"
#include "clauses/numbers.h"
#include "clauses/pointers.h"
#include "text/cue_names.h"

namespace clausediff {
namespace {

class Resolver {
 public:
  Resolver(const Document& document, const std::vector<Clause>& clauses, const Language& language)
      : document_(document), clauses_(clauses), language_(language), index_(clauses, language) {
    for (std::uint32_t at = 0; at < clauses.size(); ++at) {
      if (clauses[at].kind == ClauseKind::title) title_ += " " + lower(document.paragraphs[at].text);
    }
  }

  /// False where the pointer is none that a reader could follow: "(a)" of a list inside a sentence.
  bool resolve(const Pointer& pointer, Reference& reference) const {
    reference.kind = pointer.word == PointerKind::schedule ? ReferenceKind::schedule : ReferenceKind::internal;
    reference.target = pointer.noun.empty() ? pointer.number : pointer.noun + " " + pointer.number;
    if (is_elsewhere(pointer, reference)) return true;
    if (pointer.number.empty()) return resolve_self(pointer, reference);
    if (pointer.relative) return resolve_relative(pointer, reference);
    if (pointer.word == PointerKind::recital) return false;
    resolve_whole(pointer, reference);
    if (reference.target_clause == none && reads_as_law(pointer, document_.paragraphs[reference.clause].text))
      reference.kind = ReferenceKind::statute;
    return pointer.word != PointerKind::part || reference.target_clause != none;
  }

 private:
  bool is_elsewhere(const Pointer& pointer, Reference& reference) const {
    if (pointer.home == PointerHome::statute)
      reference.kind = ReferenceKind::statute;
    else if (pointer.home == PointerHome::agreement)
      reference.kind = ReferenceKind::agreement;
    else if (!pointer.home_noun.empty() && !names_this(pointer.home_noun))
      reference.kind = ReferenceKind::agreement;
    else
      return false;
    return true;
  }

  /// What leads nowhere and looks like the section of a statute is one: "§ 42", "Section 409A", "Section 12.212".
  static bool reads_as_law(const Pointer& pointer, std::string_view text) {
    if (begins_with(text.substr(pointer.span.begin), "§")) return true;
    if (pointer.word != PointerKind::section && pointer.word != PointerKind::paragraph) return false;
    std::size_t digits = 0;
    std::size_t longest = 0;
    for (const char c : pointer.number) {
      digits = is_digit(c) ? digits + 1 : 0;
      longest = std::max(longest, digits);
    }
    return longest >= 3;
  }

  /// Whether "the Agreement" is this one: not where this one amends another.
  bool names_this(const std::string& noun) const {
    const auto amending = language_.cues.list(Cue::part_amending_titles);
    const bool amends = std::any_of(amending.begin(), amending.end(),
                                    [&](std::string_view word) { return title_.find(word) != std::string::npos; });
    if (language_.cues.has(Cue::pointer_own_agreement, noun)) return !amends;
    return !amends && title_.find(noun) != std::string::npos;
  }

  std::string schedule_of(std::uint32_t at) const {
    for (std::uint32_t up = at; up != none; up = clauses_[up].parent) {
      if (clauses_[up].kind == ClauseKind::schedule) return clauses_[up].number;
    }
    return {};
  }

  void lead_to(std::uint32_t clause, Reference& reference) const {
    reference.target_clause = clause;
    if (clause != none && !clauses_[clause].number.empty()) reference.target = clauses_[clause].number;
  }

  bool resolve_self(const Pointer& pointer, Reference& reference) const {
    std::uint32_t found = none;
    for (std::uint32_t up = reference.clause; up != none; up = clauses_[up].parent) {
      const Clause& clause = clauses_[up];
      if (clause.number.empty()) continue;
      const bool schedule = clause.kind == ClauseKind::schedule;
      if ((pointer.word == PointerKind::schedule) != schedule) continue;
      if (pointer.word != PointerKind::article && clause.number.back() == ')') continue;
      found = up;
      if (pointer.word != PointerKind::article) break;
    }
    if (found == none) return false;
    lead_to(found, reference);
    return true;
  }

  bool resolve_relative(const Pointer& pointer, Reference& reference) const {
    for (std::uint32_t up = reference.clause; up != none; up = clauses_[up].parent) {
      const std::uint32_t found = clauses_[up].number.empty() ? none : index_.find(clauses_[up].number + pointer.number);
      if (found == none) continue;
      lead_to(found, reference);
      return true;
    }
    return false;
  }

  void resolve_whole(const Pointer& pointer, Reference& reference) const {
    const std::string number = reference.target;
    const std::string own = schedule_of(reference.clause);
    const bool named = pointer.home == PointerHome::schedule && !pointer.home_number.empty();
    const std::string scope = named ? pointer.home_number : own;
    const bool scoped_first =
        pointer.home == PointerHome::schedule || pointer.word == PointerKind::paragraph || pointer.word == PointerKind::section;
    std::uint32_t found = none;
    if (!scope.empty() && scoped_first && pointer.word != PointerKind::schedule) found = find_in(scope + " ", number, reference);
    if (found == none && !named) found = find_in("", number, reference);
    if (found == none && !scope.empty() && pointer.word != PointerKind::schedule) found = find_in(scope + " ", number, reference);
    if (found != none && named) reference.kind = ReferenceKind::schedule;
  }

  /// "4.2(b)" leads to 4.2 where (b) stands inside its sentence.
  std::uint32_t find_in(const std::string& scope, std::string number, Reference& reference) const {
    const std::uint32_t exact = index_.find(scope + number);
    if (exact != none) {
      lead_to(exact, reference);
      return exact;
    }
    for (std::size_t cut = number.rfind('('); cut != std::string::npos && cut > 0; cut = number.rfind('(')) {
      const std::string mark = number.substr(cut);
      number.resize(cut);
      const std::uint32_t above = index_.find(scope + number);
      if (above == none) continue;
      const bool inside = document_.paragraphs[above].text.find(mark.substr(0, mark.find(')') + 1)) != std::string::npos;
      if (inside) reference.target_clause = above;
      return inside ? above : none;
    }
    return none;
  }

  const Document& document_;
  const std::vector<Clause>& clauses_;
  const Language& language_;
  NumberIndex index_;
  std::string title_;
};

bool is_reference_field(const Field& field) {
  const std::size_t begin = field.instruction.find_first_not_of(" \t");
  if (begin == std::string::npos || field.bookmark.empty()) return false;
  return field.instruction.compare(begin, 4, "REF ") == 0;
}

bool shows_number(const Field& field) {
  for (const std::string_view option : {"\\r", "\\n", "\\w"}) {
    if (field.instruction.find(option) != std::string::npos) return true;
  }
  return false;
}

std::uint32_t numbered(const std::vector<Clause>& clauses, std::uint32_t clause) {
  while (clause != none && clauses[clause].number.empty()) clause = clauses[clause].parent;
  return clause;
}

/// A field knows its target better than its printed number does.
void follow_fields(const Document& document, const std::vector<Clause>& clauses, std::vector<Reference>& references) {
  std::unordered_map<std::string_view, std::uint32_t> bookmarks;
  for (const Bookmark& bookmark : document.bookmarks) bookmarks.emplace(bookmark.name, bookmark.paragraph);
  const std::size_t typed = references.size();
  for (const Field& field : document.fields) {
    if (!is_reference_field(field) || field.paragraph >= clauses.size()) continue;
    const auto bookmark = bookmarks.find(field.bookmark);
    const std::uint32_t target = bookmark == bookmarks.end() ? none : numbered(clauses, bookmark->second);
    const auto before = [](const Reference& r, const Field& f) {
      return std::tie(r.clause, r.span.end) <= std::tie(f.paragraph, f.span.begin);
    };
    const auto found =
        std::lower_bound(references.begin(), references.begin() + static_cast<std::ptrdiff_t>(typed), field, before);
    const bool overlaps = found != references.begin() + static_cast<std::ptrdiff_t>(typed) && found->clause == field.paragraph &&
                          found->span.begin < field.span.end;
    if (overlaps && target != none) {
      found->target_clause = target;
      found->target = clauses[target].number;
    } else if (!overlaps && shows_number(field) && !field.span.empty()) {
      Reference reference{field.paragraph, field.span, ReferenceKind::internal,
                          document.paragraphs[field.paragraph].text.substr(field.span.begin, field.span.size()), target};
      if (target != none) reference.target = clauses[target].number;
      if (target != none && clauses[target].kind == ClauseKind::schedule) reference.kind = ReferenceKind::schedule;
      references.push_back(std::move(reference));
    }
  }
}

}  // namespace

std::vector<Reference> find_references(const Document& document, const std::vector<Clause>& clauses, const Language& language) {
  const Resolver resolver(document, clauses, language);
  const PointerFinder pointers(language);
  std::vector<Reference> references;
  for (std::uint32_t at = 0; at < clauses.size(); ++at) {
    const ClauseKind kind = clauses[at].kind;
    if (kind == ClauseKind::furniture || kind == ClauseKind::title || !is_own_text(kind)) continue;
    for (const Pointer& pointer : pointers.find(document.paragraphs[at].text, clauses[at].label_span.end)) {
      Reference reference;
      reference.clause = at;
      reference.span = pointer.span;
      const bool heading = pointer.span.size() + 2 >= document.paragraphs[at].text.size();  // "Exhibit 10.2" above a contract
      if (!heading && resolver.resolve(pointer, reference)) references.push_back(std::move(reference));
    }
  }
  follow_fields(document, clauses, references);
  std::stable_sort(references.begin(), references.end(), [](const Reference& a, const Reference& b) {
    return std::tie(a.clause, a.span.begin) < std::tie(b.clause, b.span.begin);
  });
  return references;
}

}  // namespace clausediff
