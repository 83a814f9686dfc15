// SPDX-License-Identifier: Apache-2.0
// A paragraph that ends in a colon, a dash or in the middle of its sentence introduces those below it; its list's other items
// follow the first.
#include "statements/lead_ins.h"

#include <algorithm>
#include <string_view>

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

bool begins_small(std::string_view body) { return !body.empty() && body.front() >= 'a' && body.front() <= 'z'; }

bool is_running(ClauseKind kind) {
  return kind != ClauseKind::furniture && kind != ClauseKind::signature && kind != ClauseKind::cell && is_own_text(kind);
}

}  // namespace

std::vector<LeadIn> find_leads(const Document& document, const Clauses& clauses) {
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
      if (sibling != none && leads[sibling].link == Link::item && !own_heading &&
          (labelled == !items[sibling].label.empty() || begins_small(body)))
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
