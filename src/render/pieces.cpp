// SPDX-License-Identifier: Apache-2.0
#include "render/pieces.h"

#include <clausediff/places.h>

#include <algorithm>

#include "render/segments.h"
#include "text/utf8.h"

namespace clausediff {
namespace {

void add(std::vector<RedlinePiece>& pieces, RedlinePieceKind kind, std::string_view text) {
  if (!text.empty()) pieces.push_back({kind, text});
}

/// The end of a beginning of about `keep` bytes: at a space where one is near, else between two characters.
std::size_t head_end(std::string_view text, std::size_t keep) {
  std::size_t end = std::min(keep, text.size());
  const std::size_t space = text.rfind(' ', end);
  if (space != std::string_view::npos && space + 30 > end) return space;
  while (end < text.size() && is_utf8_tail(text[end])) ++end;
  return end;
}

std::size_t tail_begin(std::string_view text, std::size_t keep) {
  std::size_t begin = text.size() - std::min(keep, text.size());
  const std::size_t space = text.find(' ', begin);
  if (space != std::string_view::npos && space < begin + 30) return space + 1;
  while (begin < text.size() && is_utf8_tail(text[begin])) ++begin;
  return begin;
}

void add_elided(std::vector<RedlinePiece>& out, std::string_view text, bool first, bool last, std::size_t keep) {
  const std::size_t kept = (first ? 0 : keep) + (last ? 0 : keep);
  if (text.size() <= kept + keep / 2 || (first && last)) return add(out, RedlinePieceKind::equal, text);
  const std::size_t head = first ? 0 : head_end(text, keep);
  const std::size_t tail = last ? text.size() : std::max(head, tail_begin(text, keep));
  add(out, RedlinePieceKind::equal, text.substr(0, head));
  out.push_back({RedlinePieceKind::elided, {}});
  add(out, RedlinePieceKind::equal, text.substr(tail));
}

Span rest_of(Span span, std::uint32_t begin) { return {std::clamp(begin, span.begin, span.end), span.end}; }

void add_edited(std::vector<RedlinePiece>& pieces, const Report& report, std::uint32_t row, std::uint32_t skip) {
  const Pair& pair = report.alignment.pairs[row];
  const auto& first = report.changes.first;
  const bool known = row + 1 < first.size();
  std::uint32_t at = pair.after_span.begin;
  bool skipped = false;
  for (std::uint32_t c = known ? first[row] : 0; known && c < first[row + 1]; ++c) {
    const Change& change = report.changes.items[c];
    if (!has_words(change.kind)) continue;
    if (!skipped && change.after.begin >= skip) at = std::max(at, skip);
    skipped = true;
    add(pieces, RedlinePieceKind::equal, words_of(report.after.document, pair.after, {at, std::max(at, change.after.begin)}));
    add(pieces, RedlinePieceKind::deleted, words_of(report.before.document, pair.before, change.before));
    add(pieces, RedlinePieceKind::inserted, words_of(report.after.document, pair.after, change.after));
    at = std::max(at, change.after.end);
  }
  if (!skipped) at = std::max(at, skip);
  add(pieces, RedlinePieceKind::equal, words_of(report.after.document, pair.after, rest_of(pair.after_span, at)));
}

}  // namespace

std::vector<RedlinePiece> pieces_of(const Report& report, std::uint32_t row, std::uint32_t skip_before,
                                    std::uint32_t skip_after) {
  std::vector<RedlinePiece> pieces;
  const Pair& pair = report.alignment.pairs[row];
  if (pair.before == none) {
    add(pieces, RedlinePieceKind::inserted, words_of(report.after.document, pair.after, rest_of(pair.after_span, skip_after)));
  } else if (pair.after == none) {
    add(pieces, RedlinePieceKind::deleted, words_of(report.before.document, pair.before, rest_of(pair.before_span, skip_before)));
  } else {
    add_edited(pieces, report, row, skip_after);
  }
  return pieces;
}

std::vector<RedlinePiece> elide(const std::vector<RedlinePiece>& pieces, std::size_t keep) {
  std::vector<RedlinePiece> out;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    if (pieces[i].kind == RedlinePieceKind::equal)
      add_elided(out, pieces[i].text, i == 0, i + 1 == pieces.size(), keep);
    else
      out.push_back(pieces[i]);
  }
  return out;
}

}  // namespace clausediff
