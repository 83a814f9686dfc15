// SPDX-License-Identifier: Apache-2.0
#include "diff/field_sources.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "text/ascii.h"
#include "text/field_code.h"

namespace clausediff {
namespace {

std::string_view result_of(const Document& document, const Field& field) {
  return std::string_view(document.paragraphs[field.paragraph].text).substr(field.span.begin, field.span.size());
}

/// A link's address is compared as that of a link, the state of a form field as text; marks for an index stand for no words.
bool is_compared(const std::string& kind) {
  constexpr std::string_view others[] = {"", "HYPERLINK", "FORMCHECKBOX", "FORMDROPDOWN", "FORMTEXT", "TC", "XE", "TA", "RD"};
  return std::find(std::begin(others), std::end(others), kind) == std::end(others);
}

/// The fields of a row's part of a paragraph, by their begin. Those of a table of contents follow from its headings.
std::vector<const Field*> fields_of(const Document& document, std::uint32_t paragraph, Span part) {
  std::vector<const Field*> fields;
  if (document.paragraphs[paragraph].contents) return fields;
  auto at = std::lower_bound(document.fields.begin(), document.fields.end(), paragraph,
                             [](const Field& field, std::uint32_t p) { return field.paragraph < p; });
  for (; at != document.fields.end() && at->paragraph == paragraph; ++at) {
    const bool inside = at->span.begin >= part.begin && at->span.end <= part.end;
    if (inside && is_compared(field_kind(at->instruction))) fields.push_back(&*at);
  }
  std::stable_sort(fields.begin(), fields.end(),
                   [](const Field* one, const Field* other) { return one->span.begin < other->span.begin; });
  return fields;
}

/// Those that stand whole in a stretch, which is none before the last one asked for.
std::vector<const Field*> fields_in(const std::vector<const Field*>& fields, std::size_t& next, Span stretch, bool last) {
  std::vector<const Field*> found;
  while (next < fields.size() && fields[next]->span.begin < stretch.begin) ++next;
  for (; next < fields.size(); ++next) {
    const Span span = fields[next]->span;
    if (span.begin > stretch.end || (span.begin == stretch.end && !last)) break;
    if (span.end <= stretch.end) found.push_back(fields[next]);
  }
  return found;
}

/// What decides the result: not that it leads to its source, nor that it keeps its format, nor capitals of the kind and blanks.
std::string plain_code(const Field& field) {
  std::string code = field_kind(field.instruction);
  if (field.derived) return code;  // switches say how the page or the hour is written
  const std::vector<std::string> words = field_words(field.instruction);
  const bool formula = code == "=";  // its sign may stand in one word with what is worked out
  if (formula) code = words.front();
  for (std::size_t i = 1; i < words.size(); ++i) {
    if (equal_ignoring_ascii_case(words[i], "\\h")) continue;
    const bool kept =
        words[i] == "\\*" && i + 1 < words.size() &&
        (equal_ignoring_ascii_case(words[i + 1], "mergeformat") || equal_ignoring_ascii_case(words[i + 1], "charformat"));
    if (kept)
      ++i;
    else
      code += ' ' + words[i];
  }
  return code;
}

/// A program names its bookmarks by a leading line, and anew whenever it likes.
bool is_own_name(std::string_view name) { return name.starts_with('_'); }

}  // namespace

FieldSources::FieldSources(const Document& before, const Document& after, const LinkPlaces& places, const Pair& pair)
    : before_(before),
      after_(after),
      places_(places),
      left_(fields_of(before, pair.before, pair.before_span)),
      right_(fields_of(after, pair.after, pair.after_span)) {}

/// As many fields in both versions are one another's by their order; else those are that stand at one place.
void FieldSources::stretch(Span before, Span after, bool last) {
  const std::vector<const Field*> left = fields_in(left_, next_left_, before, last);
  const std::vector<const Field*> right = fields_in(right_, next_right_, after, last);
  if (left.size() == right.size()) {
    for (std::size_t k = 0; k < left.size(); ++k) compare(*left[k], *right[k]);
    return;
  }
  if (before.size() != after.size()) return;
  std::size_t at = 0;
  for (const Field* was : left) {
    const std::uint32_t begin = was->span.begin - before.begin + after.begin;
    while (at < right.size() && right[at]->span.begin < begin) ++at;
    if (at < right.size() && right[at]->span == Span{begin, begin + was->span.size()}) compare(*was, *right[at++]);
  }
}

void FieldSources::compare(const Field& was, const Field& is) {
  const std::string code_before = plain_code(was), code_after = plain_code(is);
  const bool same_kind = field_kind(was.instruction) == field_kind(is.instruction);
  if (same_kind && !was.bookmark.empty() && !is.bookmark.empty()) return compare_places(was, is);
  if (code_before == code_after) return;
  if (!(was.derived && is.derived) && result_of(before_, was) != result_of(after_, is)) return;
  found_.push_back({StateKind::source, was.span, is.span, code_before, code_after});
}

void FieldSources::compare_places(const Field& was, const Field& is) {
  const auto place_before = places_.before().find(was.bookmark), place_after = places_.after().find(is.bookmark);
  const bool known_before = place_before != places_.before().end(), known_after = place_after != places_.after().end();
  if (known_before && known_after) {
    if (places_.elsewhere(place_before->second, place_after->second))
      found_.push_back({StateKind::source, was.span, is.span, places_.words_before(place_before->second),
                        places_.words_after(place_after->second)});
    return;
  }
  const bool says_nothing = is_own_name(was.bookmark) && is_own_name(is.bookmark);
  if (!known_before && !known_after && (was.bookmark == is.bookmark || says_nothing)) return;
  if (known_before != known_after || was.bookmark != is.bookmark)
    found_.push_back({StateKind::source, was.span, is.span,
                      known_before ? places_.words_before(place_before->second) : was.bookmark,
                      known_after ? places_.words_after(place_after->second) : is.bookmark});
}

}  // namespace clausediff
