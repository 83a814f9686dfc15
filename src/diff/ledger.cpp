// SPDX-License-Identifier: Apache-2.0
#include "diff/ledger.h"

#include <string>

#include "diff/masks.h"
#include "text/characters.h"
#include "text/normalize.h"

namespace clausediff {
namespace {

// The text without what cannot be seen, each quotation mark and dash plain where asked, each stretch of space one space.
std::string reduced(std::string_view text, bool quotes, bool dashes) {
  std::string out;
  bool space = false;
  for (std::uint32_t at = 0; at < text.size();) {
    const std::uint32_t begin = at;
    const char32_t c = next_code_point(text, at);
    if (is_invisible(c)) continue;
    if (is_white_space(c)) {
      if (!space) out += ' ';
      space = true;
      continue;
    }
    space = false;
    if (quotes && plain_quote(c) != 0)
      out += plain_quote(c);
    else if (dashes && is_dash(c))
      out += '-';
    else
      out.append(text.substr(begin, at - begin));
  }
  return out;
}

bool has_invisible(std::string_view text) {
  for (std::uint32_t at = 0; at < text.size();) {
    if (is_invisible(next_code_point(text, at))) return true;
  }
  return false;
}

SuppressedKind kind_of(std::string_view before, std::string_view after) {
  if (reduced(before, false, false) == reduced(after, false, false)) {
    return has_invisible(before) || has_invisible(after) ? SuppressedKind::invisible : SuppressedKind::white_space;
  }
  if (reduced(before, true, false) == reduced(after, true, false)) return SuppressedKind::quotes;
  if (reduced(before, false, true) == reduced(after, false, true)) return SuppressedKind::dashes;
  if (compatibility_form(before) == compatibility_form(after)) return SuppressedKind::compatibility;
  const CompareOptions plain;
  return normal_form(before, plain) == normal_form(after, plain) ? SuppressedKind::other : SuppressedKind::letter_case;
}

struct Walk {
  const PairSide& before;
  const PairSide& after;
  std::uint32_t pair;
  std::vector<Suppressed>& ledger;

  void compare(SuppressedKind kind, Span b, Span a, bool known) {
    const std::string_view left = before.text.substr(b.begin, b.size());
    const std::string_view right = after.text.substr(a.begin, a.size());
    if (left != right) ledger.push_back({known ? kind : kind_of(left, right), pair, b, a});
  }

  // Tokens [i, i + size) of before are equal to those from j on.
  void stretch(std::uint32_t i, std::uint32_t j, std::uint32_t size) {
    if (size == 0) return;
    const std::uint32_t b = before.begin_of(i);
    const std::uint32_t a = after.begin_of(j);
    if (before.text.substr(b, before.end_before(i + size) - b) == after.text.substr(a, after.end_before(j + size) - a)) return;
    for (std::uint32_t k = 0; k < size; ++k) {
      const Token& left = before.tokens[i + k];
      const Token& right = after.tokens[j + k];
      if (k > 0)
        compare(SuppressedKind::white_space, {before.end_before(i + k), left.span.begin},
                {after.end_before(j + k), right.span.begin}, false);
      const bool masked = is_mask(left.id);
      compare(masked ? mask_kind(left.id) : SuppressedKind::other, left.span, right.span, masked);
    }
  }
};

}  // namespace

void note_suppressed(const PairSide& before, const PairSide& after, const std::vector<Hunk>& hunks, std::uint32_t pair,
                     const CompareOptions& options, std::vector<Suppressed>& ledger) {
  if (options.exact) return;
  Walk walk{before, after, pair, ledger};
  std::uint32_t i = 0;
  std::uint32_t j = 0;
  for (const Hunk& h : hunks) {
    walk.stretch(i, j, h.before_begin - i);
    i = h.before_end;
    j = h.after_end;
  }
  walk.stretch(i, j, static_cast<std::uint32_t>(before.tokens.size()) - i);
}

}  // namespace clausediff
