// SPDX-License-Identifier: Apache-2.0
#include "diff/states.h"

#include <algorithm>
#include <string>

#include "diff/content.h"
#include "diff/field_sources.h"
#include "diff/looks.h"
#include "diff/state_words.h"

namespace clausediff {
namespace {

constexpr std::size_t looked_back = 4;  // findings of one row: kinds that can alternate

// Equal words in both versions.
struct Twins {
  Span before;
  Span after;
};

std::string_view slice(const std::string& text, Span span) { return std::string_view(text).substr(span.begin, span.size()); }

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\n\f\xC2\xA0") == std::string_view::npos; }

class Row {
 public:
  Row(const Side& before, const Side& after, const Words& words, const LinkPlaces& places, const Pair& pair)
      : was_(text_of(before.document, pair.before)),
        is_(text_of(after.document, pair.after)),
        words_(words),
        places_(places),
        pair_(pair),
        left_(looks_of(before.document, pair.before, &places.before())),
        right_(looks_of(after.document, pair.after, &places.after())) {}

  bool plain() const { return left_.empty() && right_.empty(); }

  // What lies between two changes of words is equal on both sides, but perhaps for its spelling.
  void stretch(Span before, Span after) {
    if (slice(was_, before) == slice(is_, after)) return twins({before, after});
    const TokenRange b =
        within(words_.before, {words_.before.first[pair_.before], words_.before.first[pair_.before + 1]}, before);
    const TokenRange a = within(words_.after, {words_.after.first[pair_.after], words_.after.first[pair_.after + 1]}, after);
    if (b.size() != a.size()) return;
    for (std::uint32_t k = 0; k < b.size(); ++k)
      twins({words_.before.tokens[b.begin + k].span, words_.after.tokens[a.begin + k].span});
  }

  std::vector<StateFound> take() { return std::move(found_); }

 private:
  // The look at a byte, and where it ends.
  static Look look_at(const std::vector<Looked>& looks, std::size_t& next, std::uint32_t at, std::uint32_t& end) {
    while (next < looks.size() && looks[next].span.end <= at) ++next;
    if (next == looks.size()) return {};
    const bool inside = looks[next].span.begin <= at;
    end = std::min(end, inside ? looks[next].span.end : looks[next].span.begin);
    return inside ? looks[next].look : Look{};
  }

  void twins(const Twins& equal) {
    const bool alike = equal.before.size() == equal.after.size();
    for (std::uint32_t at = equal.before.begin; at < equal.before.end;) {
      std::uint32_t end = equal.before.end;
      const Look was = look_at(left_, next_left_, at, end);
      std::uint32_t other = equal.after.begin + (alike ? at - equal.before.begin : 0);
      std::uint32_t other_end = alike ? other + (end - at) : equal.after.end;
      const Look is = look_at(right_, next_right_, other, other_end);
      if (!alike)
        end = equal.before.end, other = equal.after.begin, other_end = equal.after.end;
      else
        end = at + (other_end - other);
      if (was != is) compare(was, is, {{at, end}, {other, other_end}});
      at = end;
    }
  }

  void compare(const Look& was, const Look& is, const Twins& where) {
    if (is_blank(slice(was_, where.before))) return;
    if (was.hidden != is.hidden) add({is.hidden ? StateKind::hidden : StateKind::revealed, where.before, where.after, {}, {}});
    if (was.struck != is.struck) add({is.struck ? StateKind::struck : StateKind::unstruck, where.before, where.after, {}, {}});
    if (was.vertical != is.vertical) {
      const StateKind kind = is.vertical == VerticalAlign::superscript ? StateKind::raised
                             : is.vertical == VerticalAlign::subscript ? StateKind::lowered
                                                                       : StateKind::levelled;
      add({kind, where.before, where.after, {}, {}});
    }
    if (was.link != is.link) {
      add({StateKind::link, where.before, where.after, std::string(was.link), std::string(is.link)});
    } else if (places_.elsewhere(was.place, is.place)) {
      add({StateKind::link, where.before, where.after, places_.words_before(was.place), places_.words_after(is.place)});
    }
  }

  void add(const StateFound& found) {
    for (std::size_t back = 0; back < std::min(looked_back, found_.size()); ++back) {
      StateFound& last = found_[found_.size() - 1 - back];
      const bool same = last.kind == found.kind && last.link_before == found.link_before && last.link_after == found.link_after;
      if (!same || !is_blank(slice(was_, {last.before.end, std::max(last.before.end, found.before.begin)}))) continue;
      last.before.end = found.before.end;
      last.after.end = found.after.end;
      return;
    }
    found_.push_back(found);
  }

  const std::string& was_;
  const std::string& is_;
  const Words& words_;
  const LinkPlaces& places_;
  const Pair& pair_;
  std::vector<Looked> left_;
  std::vector<Looked> right_;
  std::size_t next_left_ = 0;
  std::size_t next_right_ = 0;
  std::vector<StateFound> found_;
};

// The tick boxes that begin in a row's part of a paragraph.
std::vector<const ContentControl*> boxes_in(const Document& document, std::uint32_t paragraph, Span part) {
  std::vector<const ContentControl*> boxes;
  auto at = std::lower_bound(document.controls.begin(), document.controls.end(), paragraph,
                             [](const ContentControl& c, std::uint32_t p) { return c.paragraph < p; });
  for (; at != document.controls.end() && at->paragraph == paragraph; ++at) {
    if (at->kind == ControlKind::checkbox && at->begin >= part.begin && at->begin <= part.end) boxes.push_back(&*at);
  }
  return boxes;
}

// A box whose mark is the same and whose state is not: where the mark differs, the words do.
void compare_boxes(const Side& before, const Side& after, const Pair& pair, std::vector<StateFound>& found) {
  const auto left = boxes_in(before.document, pair.before, pair.before_span);
  const auto right = boxes_in(after.document, pair.after, pair.after_span);
  if (left.size() != right.size()) return;
  for (std::size_t k = 0; k < left.size(); ++k) {
    const bool whole = left[k]->end_paragraph == pair.before && right[k]->end_paragraph == pair.after;
    if (!whole || left[k]->checked == right[k]->checked) continue;
    const Span b{left[k]->begin, left[k]->end};
    const Span a{right[k]->begin, right[k]->end};
    const bool same_mark = slice(text_of(before.document, pair.before), b) == slice(text_of(after.document, pair.after), a);
    if (same_mark) found.push_back({right[k]->checked ? StateKind::ticked : StateKind::unticked, b, a, {}, {}});
  }
}

}  // namespace

States::States(const Side& before, const Side& after, const Alignment& alignment, const Words& words)
    : before_(before),
      after_(after),
      words_(words),
      places_(before.document, after.document, alignment),
      comparable_(before.document.kind == after.document.kind) {}

void States::add(const Pair& pair, std::uint32_t p, Changes& changes) const {
  if (!comparable_) return;
  std::vector<StateFound> found;
  Row row(before_, after_, words_, places_, pair);
  const std::size_t first = changes.first[p];
  FieldSources fields(before_.document, after_.document, places_, pair);
  if (!row.plain() || !fields.plain()) {
    std::uint32_t b = pair.before_span.begin;
    std::uint32_t a = pair.after_span.begin;
    for (std::size_t i = first; i <= changes.items.size(); ++i) {
      const bool last = i == changes.items.size();
      if (!last && changes.items[i].kind == ChangeKind::move) continue;
      const Span gone = last ? Span{pair.before_span.end, pair.before_span.end} : changes.items[i].before;
      const Span come = last ? Span{pair.after_span.end, pair.after_span.end} : changes.items[i].after;
      const Span before{b, std::max(b, gone.begin)}, after{a, std::max(a, come.begin)};
      if (!row.plain()) row.stretch(before, after);
      fields.stretch(before, after, last);
      b = gone.end;
      a = come.end;
    }
    found = row.take();
    for (StateFound& one : fields.take()) found.push_back(std::move(one));
  }
  compare_boxes(before_, after_, pair, found);
  const std::string& was = text_of(before_.document, pair.before);
  const std::string& is = text_of(after_.document, pair.after);
  std::erase_if(found, [&](const StateFound& one) { return !says_something(one, was); });
  std::stable_sort(found.begin(), found.end(),
                   [](const StateFound& x, const StateFound& y) { return x.before.begin < y.before.begin; });
  for (const StateFound& one : found) {
    changes.states.push_back({0, one.kind, state_sentence(one, was, is)});
    changes.items.push_back({ChangeKind::state, p, one.before, one.after});
  }
}

}  // namespace clausediff
