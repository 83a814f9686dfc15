// SPDX-License-Identifier: Apache-2.0
#include "diff/stories.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "diff/tables.h"

namespace clausediff {
namespace {

using Stories = std::vector<std::uint32_t>;

// Carries the partners of two rows of units over to their paragraphs.
void carry(const AlignVersion& before, const UnitRow& left, const AlignVersion& after, const UnitRow& right, const Matching& m,
           Matching& partners) {
  for (std::uint32_t i = 0; i < left.size(); ++i) {
    if (m.to_after[i] == none) continue;
    const AlignUnit& b = left.items[i];
    const AlignUnit& a = right.items[m.to_after[i]];
    if ((b.kind == UnitKind::table) != (a.kind == UnitKind::table)) continue;  // the same words, once in a table: nobody's cells
    if (b.kind == UnitKind::table) {
      match_table(before, b, after, a, m.moved[i], partners);
      continue;
    }
    partners.to_after[b.first] = a.first;
    partners.reason[b.first] = m.reason[i];
    partners.certainty[b.first] = m.certainty[i];
    partners.moved[b.first] = m.moved[i];
  }
  for (std::uint32_t j = 0; j < right.size(); ++j) {
    if (m.to_before[j] == none || right.items[j].kind == UnitKind::table) continue;
    const AlignUnit& b = left.items[m.to_before[j]];
    if (b.kind != UnitKind::table) partners.to_before[right.items[j].first] = b.first;
  }
}

// The lines of the tables of contents that stand in a story.
UnitRow contents_units(const AlignVersion& version, const Story& story) {
  std::vector<std::uint32_t> lines;
  for (std::uint32_t p = story.first_paragraph; p < story.end_paragraph; ++p) {
    if (version.side.clauses.items[p].kind == ClauseKind::contents && version.side.document.paragraphs[p].cell == none)
      lines.push_back(p);
  }
  return plain_units(version, lines);
}

void match_story(const AlignVersion& before, const Story& left, const AlignVersion& after, const Story& right, bool moves,
                 Matching& partners) {
  const UnitRow b = paragraph_units(before, left.first_paragraph, left.end_paragraph);
  const UnitRow a = paragraph_units(after, right.first_paragraph, right.end_paragraph);
  carry(before, b, after, a, match_units(b, a, moves), partners);
  const UnitRow was = contents_units(before, left);
  const UnitRow is = contents_units(after, right);
  if (was.size() > 0 && is.size() > 0) carry(before, was, after, is, match_units(was, is, false), partners);
}

// The paragraphs of each story.
std::vector<std::vector<std::uint32_t>> paragraphs_of(const Stories& stories, const std::vector<Story>& all) {
  std::vector<std::vector<std::uint32_t>> out;
  for (const std::uint32_t s : stories) {
    out.emplace_back();
    for (std::uint32_t p = all[s].first_paragraph; p < all[s].end_paragraph; ++p) out.back().push_back(p);
  }
  return out;
}

// Stories that hang at one place: where they are as many as before, in order; else by their words.
void match_stories(const AlignVersion& before, const Stories& left, const AlignVersion& after, const Stories& right,
                   Matching& partners) {
  const auto& was = before.side.document.stories;
  const auto& is = after.side.document.stories;
  std::vector<std::uint32_t> to_after(left.size(), none);
  if (left.size() == right.size()) {
    for (std::uint32_t k = 0; k < left.size(); ++k) to_after[k] = k;
  } else {
    to_after = match_units(grouped_units(before, paragraphs_of(left, was)), grouped_units(after, paragraphs_of(right, is)), false)
                   .to_after;
  }
  for (std::uint32_t k = 0; k < left.size(); ++k) {
    if (to_after[k] != none) match_story(before, was[left[k]], after, is[right[to_after[k]]], false, partners);
  }
}

// Which section of before each one of after is: the one that most of its paragraphs came from, each taken once and in order. The
// last ones, and what is left where as many are left on both sides, are one another's.
std::vector<std::uint32_t> section_partners(const Document& before, const Document& after, const Matching& partners) {
  std::vector<std::uint32_t> section_of(before.stories[0].end_paragraph, none);
  std::uint32_t p = 0;
  for (std::uint32_t k = 0; k < before.sections.size(); ++k)
    for (; p < std::min<std::size_t>(before.sections[k].end_paragraph, section_of.size()); ++p) section_of[p] = k;
  std::vector<std::uint32_t> found(after.sections.size(), none);
  std::uint32_t next = 0;
  p = after.stories[0].first_paragraph;
  for (std::uint32_t k = 0; k < after.sections.size(); ++k) {
    std::map<std::uint32_t, std::uint32_t> votes;
    for (; p < std::min(after.sections[k].end_paragraph, after.stories[0].end_paragraph); ++p) {
      const std::uint32_t partner = partners.to_before[p];
      if (partner < section_of.size() && section_of[partner] != none && section_of[partner] >= next) ++votes[section_of[partner]];
    }
    const auto best =
        std::max_element(votes.begin(), votes.end(), [](const auto& x, const auto& y) { return x.second < y.second; });
    if (best == votes.end()) continue;
    found[k] = best->first;
    next = best->first + 1;
  }
  if (before.sections.size() == after.sections.size()) {
    for (std::uint32_t k = 0; k < found.size(); ++k)
      if (found[k] == none && std::find(found.begin(), found.end(), k) == found.end()) found[k] = k;
  }
  return found;
}

// Headers and footers that the pages of two sections print, where the sections are one another's.
void match_furniture(const AlignVersion& before, const AlignVersion& after, std::vector<bool>& left_done,
                     std::vector<bool>& right_done, Matching& partners) {
  const Document& was = before.side.document;
  const Document& is = after.side.document;
  const std::vector<std::uint32_t> sections = section_partners(was, is, partners);
  for (std::uint32_t k = 0; k < sections.size(); ++k) {
    if (sections[k] == none) continue;
    for (const std::uint32_t b : was.sections[sections[k]].furniture) {
      for (const std::uint32_t a : is.sections[k].furniture) {
        const bool same = was.stories[b].kind == is.stories[a].kind && was.stories[b].pages == is.stories[a].pages;
        if (!same || left_done[b] || right_done[a]) continue;
        left_done[b] = right_done[a] = true;
        match_story(before, was.stories[b], after, is.stories[a], false, partners);
      }
    }
  }
}

// What tells a story's place: its kind, its pages and section, or the paragraph it hangs in, as one of the before version.
using Place = std::tuple<StoryKind, PageKind, std::uint32_t>;

Place place_of(const Story& story, std::uint32_t anchor) {
  return {story.kind, story.pages, is_furniture(story) ? story.section : anchor};
}

struct AtPlace {
  Stories before;
  Stories after;
};

// How many stories each hangs in, one in another: a text box in a header 2, the header 1, the body 0.
std::vector<std::uint32_t> depths(const Document& document) {
  std::vector<std::uint32_t> depth(document.stories.size(), 0);
  for (std::uint32_t s = 1; s < depth.size(); ++s) {
    std::uint32_t steps = 1;
    for (std::uint32_t at = s; document.stories[at].anchor_paragraph != none && steps < depth.size(); ++steps) {
      at = document.paragraphs[document.stories[at].anchor_paragraph].story;
      if (at == 0) break;
    }
    depth[s] = steps;
  }
  return depth;
}

// The stories of one depth; what they hang in has been matched before.
void match_depth(const AlignVersion& before, const Stories& left, const AlignVersion& after, const Stories& right,
                 Matching& partners) {
  std::map<Place, AtPlace> places;
  for (const std::uint32_t s : left) {
    const Story& story = before.side.document.stories[s];
    places[place_of(story, story.anchor_paragraph)].before.push_back(s);
  }
  for (const std::uint32_t s : right) {
    const Story& story = after.side.document.stories[s];
    const std::uint32_t anchor = story.anchor_paragraph;
    places[place_of(story, anchor == none ? none : partners.to_before[anchor])].after.push_back(s);
  }
  for (const auto& [place, stories] : places) match_stories(before, stories.before, after, stories.after, partners);
}

// Whether no paragraph of a story has a partner.
bool is_alone(const Story& story, const std::vector<std::uint32_t>& partners) {
  return std::all_of(partners.begin() + story.first_paragraph, partners.begin() + story.end_paragraph,
                     [](std::uint32_t partner) { return partner == none; });
}

// Notes and boxes that hang elsewhere now: the same or nearly the same words, which nothing took up where they were.
void match_moved_stories(const AlignVersion& before, const AlignVersion& after, Matching& partners) {
  constexpr float least_certainty = 0.7F;
  for (const StoryKind kind : {StoryKind::footnote, StoryKind::endnote, StoryKind::text_box}) {
    const auto alone = [&](const Document& document, const std::vector<std::uint32_t>& of) {
      Stories found;
      for (std::uint32_t s = 1; s < document.stories.size(); ++s)
        if (document.stories[s].kind == kind && is_alone(document.stories[s], of)) found.push_back(s);
      return found;
    };
    const auto& was = before.side.document.stories;
    const auto& is = after.side.document.stories;
    const Stories left = alone(before.side.document, partners.to_after), right = alone(after.side.document, partners.to_before);
    if (left.empty() || right.empty()) continue;
    const UnitRow b = grouped_units(before, paragraphs_of(left, was)), a = grouped_units(after, paragraphs_of(right, is));
    const Matching found = match_units(b, a, true);
    for (std::uint32_t k = 0; k < left.size(); ++k) {
      const bool sure = found.to_after[k] != none && b.items[k].words > 0 &&
                        (found.reason[k] == Reason::exact || found.reason[k] == Reason::content) &&
                        found.certainty[k] >= least_certainty;
      if (!sure) continue;
      match_story(before, was[left[k]], after, is[right[found.to_after[k]]], false, partners);
      for (std::uint32_t p = was[left[k]].first_paragraph; p < was[left[k]].end_paragraph; ++p)
        partners.moved[p] = partners.to_after[p] != none;
    }
  }
}

}  // namespace

Matching match_documents(const AlignVersion& before, const AlignVersion& after) {
  const Document& was = before.side.document;
  const Document& is = after.side.document;
  Matching partners;
  partners.to_after.assign(was.paragraphs.size(), none);
  partners.to_before.assign(is.paragraphs.size(), none);
  partners.reason.assign(was.paragraphs.size(), Reason::unmatched);
  partners.certainty.assign(was.paragraphs.size(), 0.0F);
  partners.moved.assign(was.paragraphs.size(), false);
  if (was.stories.empty() || is.stories.empty()) return partners;
  match_story(before, was.stories[0], after, is.stories[0], true, partners);
  std::vector<bool> was_done(was.stories.size(), false);
  std::vector<bool> is_done(is.stories.size(), false);
  match_furniture(before, after, was_done, is_done, partners);
  std::map<std::uint32_t, AtPlace> by_depth;
  const std::vector<std::uint32_t> was_deep = depths(was);
  const std::vector<std::uint32_t> is_deep = depths(is);
  for (std::uint32_t s = 1; s < was_deep.size(); ++s)
    if (!was_done[s]) by_depth[was_deep[s]].before.push_back(s);
  for (std::uint32_t s = 1; s < is_deep.size(); ++s)
    if (!is_done[s]) by_depth[is_deep[s]].after.push_back(s);
  for (const auto& [depth, stories] : by_depth) match_depth(before, stories.before, after, stories.after, partners);
  match_moved_stories(before, after, partners);
  return partners;
}

}  // namespace clausediff
