// SPDX-License-Identifier: Apache-2.0
#include "effects/wordings.h"

#include <string_view>

#include "text/cue_names.h"

namespace clausediff {

// "free of charge", "at no cost", "at cost": what is paid, without a number.
bool is_price(const FlowSide& flow, TokenRun run) {
  bool price = false;
  bool free = false;
  for (std::uint32_t i = run.begin; i < run.end; ++i) {
    price = price || flow.is(i, Cue::wordings_price);
    free = free || flow.is(i, Cue::wordings_free);
  }
  return price && free && run.size() <= 5;
}

// "at its own expense" → "at the Buyer's expense": neither more nor less is done.
bool is_bearer(const FlowSide& flow, TokenRun run) {
  if (run.empty() || run.end >= flow.tokens.size() || flow.clause[run.end] != flow.clause[run.begin]) return false;
  if (!flow.word(run.end - 1).possessive) return false;
  return flow.is(run.end, Cue::wordings_borne);
}

// "[INTEREST PERCENT]": a blank that was filled in is neither wider nor narrower.
bool is_blank_name(const FlowSide& flow, TokenRun run) {
  bool any = false;
  for (std::uint32_t i = run.begin; i < run.end; ++i) {
    if (!flow.word(i).upper || flow.tokens[i].weight != Weight::light) return false;
    any = true;
  }
  return any;
}

// "International Monetary Systems, Ltd. (IMS)": a short name in brackets.
bool is_short_name(const FlowSide& flow, TokenRun run) {
  if (run.empty()) return true;
  if (run.size() > 3 || run.end >= flow.tokens.size()) return false;
  for (std::uint32_t i = run.begin; i < run.end; ++i)
    if (!flow.word(i).capital) return false;
  const auto marks = [&](std::uint32_t i) {
    return flow.text[i]->words[flow.tokens[i].first].marks;
  };
  return marks(run.begin).find('(') != std::string::npos && marks(run.end).find(')') != std::string::npos;
}

// "11 U.S.C. § 365", "of the Bankruptcy Code", "(as amended)": another way to name a statute.
bool is_citation(const FlowSide& flow, TokenRun run) {
  bool statute = run.empty();
  for (std::uint32_t i = run.begin; i < run.end; ++i) {
    const Word& word = flow.word(i);
    if (flow.tokens[i].weight == Weight::light || word.number || flow.fact(i) != nullptr) continue;
    if (!word.capital) return false;
    statute = statute || word.is(Cue::wordings_names);
  }
  return statute;
}

}  // namespace clausediff
