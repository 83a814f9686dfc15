// SPDX-License-Identifier: Apache-2.0
// Passages → the issues list.
#include "matters/matters.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "matters/doublets.h"
#include "matters/gather.h"
#include "matters/lead.h"
#include "matters/no_substance.h"
#include "matters/order.h"
#include "matters/passage.h"
#include "matters/phrasing.h"
#include "matters/policy.h"
#include "matters/reach.h"
#include "matters/rest.h"
#include "matters/standing.h"
#include "matters/state_passages.h"
#include "matters/topics.h"
#include "matters/wording.h"

namespace clausediff {
namespace {

constexpr std::size_t most_headings = 4;  // above a passage that say what it is about
constexpr std::size_t of_reach = 8;       // weight of each clause that a definition reaches
constexpr std::size_t most_reach = 4;     // that count

class Builder {
 public:
  Builder(const Report& report, std::vector<Passage> passages, const Stemmer& stemmer)
      : report_(report),
        stemmer_(stemmer),
        passages_(std::move(passages)),
        trivia_(report, passages_),
        leads_(report, stemmer_),
        evidence_(report),
        reach_(reach_counts(report)),
        leaning_(leaning_rows(report)) {}

  Matters build() {
    Rest rest(report_);
    for (const Passage& passage : passages_) {
      if (in_contents(passage)) {
        rest.add({NoSubstanceKind::derived, "tables of contents"}, passage);
        continue;
      }
      if (in_comment(passage)) {
        rest.add({NoSubstanceKind::other, "comments of reviewers, which are no words of the contract"}, passage);
        continue;
      }
      if (const std::optional<Triviality> why = trivia_.of(passage)) {
        rest.add(*why, passage);
        continue;
      }
      Passage kept = without_trivia(passage, rest);
      if (!kept.edits.empty()) weigh_lines(kept);
    }
    absorb_slight(weighed_);
    StatePassages states(report_, passages_, stemmer_);
    std::vector<Weighed> links;
    while (const std::optional<StatePassage> state = states.next()) (state->link ? links : weighed_).push_back(weigh(*state));
    add_links(links);
    gather(weighed_);
    order_matters(weighed_, report_.options.party);
    Matters matters;
    for (Weighed& weighed : weighed_) matters.items.push_back(std::move(weighed.matter));
    add_reaches(report_, matters);
    claim_rows(matters);
    rest.add_unclaimed(matters);
    matters.no_substance = rest.take();
    return matters;
  }

 private:
  /// The passage without the edits that are worth no line; its changes go with them where nothing else is left.
  Passage without_trivia(const Passage& passage, Rest& rest) {
    Passage kept = passage;
    std::optional<Triviality> last;
    std::erase_if(kept.edits, [&](const PassageEdit& edit) {
      std::optional<Triviality> why = trivia_.of(passage, edit);
      const bool light = why.has_value();
      if (light) last = std::move(why);
      return light;
    });
    if (kept.edits.empty() && last) rest.add(*last, passage);
    return kept;
  }

  void weigh_lines(const Passage& passage) {
    const LeadWords lead = leads_.of(passage);
    Matter all;
    evidence_.add(passage, all);
    LeadForms forms{lead.words, lead.longer, lead.term, lead.heading_only};
    if (forms.brief.empty()) forms.brief = scope_of(passage, all);
    std::vector<PassageLine> lines = lines_of(report_, passage, forms);
    const std::size_t first = weighed_.size();
    for (const PassageLine& line : lines) add_line(passage, line, lead, forms);
    const auto grave = std::count_if(weighed_.begin() + static_cast<std::ptrdiff_t>(first), weighed_.end(),
                                     [](const Weighed& one) { return one.weight >= high_from; });
    if (lines.size() > 1 && grave < 2) {
      // What weighs little has no line of its own: the sentence is one.
      weighed_.resize(first);
      lines = {{passage, {}}};
      add_line(passage, lines.front(), lead, forms);
    }
    if (lines.size() < 2) return;
    lift_gravest(passage, lead, first);
    const std::size_t count = weighed_.size();
    weighed_.erase(std::remove_if(weighed_.begin() + static_cast<std::ptrdiff_t>(first), weighed_.end(),
                                  [](const Weighed& one) { return one.weight < high_from; }),
                   weighed_.end());
    give_rest(passage, all, first);
    note_lesser(weighed_[first].matter, count - weighed_.size());
  }

  void add_line(const Passage& passage, const PassageLine& line, const LeadWords& lead, const LeadForms& forms) {
    weighed_.emplace_back();
    evidence_.add(line.part, weighed_.back().matter);
    weigh(passage, line, lead, forms, weighed_.back());
  }

  /// What a sentence does in several places together weighs as one; its gravest line stands where it would.
  void lift_gravest(const Passage& passage, const LeadWords& lead, std::size_t first) {
    Weighed whole;
    whole.matter.topic = topic_of(passage, headings_above(passage, lead.heading), {}, stemmer_);
    for (std::size_t m = first; m < weighed_.size(); ++m) {
      const std::vector<std::uint32_t>& findings = weighed_[m].matter.findings;
      whole.matter.findings.insert(whole.matter.findings.end(), findings.begin(), findings.end());
    }
    clausediff::weigh(report_, passage, lead, stemmer_, signs_of(passage), whole);
    const auto gravest = std::max_element(weighed_.begin() + static_cast<std::ptrdiff_t>(first), weighed_.end(),
                                          [](const Weighed& a, const Weighed& b) { return a.weight < b.weight; });
    gravest->weight = std::max(gravest->weight, whole.weight);
    gravest->matter.severity = std::min(gravest->matter.severity, severity_of_weight(gravest->weight));
  }

  /// Each change, delta and finding is of the first line that has its words; those of none are of the first.
  void give_rest(const Passage& passage, const Matter& all, std::size_t first) {
    const auto share = [&](std::vector<std::uint32_t> Matter::*list, const std::vector<std::uint32_t>& whole) {
      std::unordered_set<std::uint32_t> taken;
      for (std::size_t m = first; m < weighed_.size(); ++m)
        std::erase_if(weighed_[m].matter.*list, [&](std::uint32_t one) { return !taken.insert(one).second; });
      std::vector<std::uint32_t>& mine = weighed_[first].matter.*list;
      for (const std::uint32_t one : whole)
        if (taken.insert(one).second) mine.push_back(one);
      std::sort(mine.begin(), mine.end());
    };
    share(&Matter::deltas, all.deltas);
    share(&Matter::findings, all.findings);
    share(&Matter::changes, passage.changes);
  }

  void weigh(const Passage& passage, const PassageLine& line, const LeadWords& lead, const LeadForms& forms, Weighed& weighed) {
    Matter& matter = weighed.matter;
    matter.rows = passage.rows;
    for (const std::uint32_t change : passage.changes)
      if (line.limbs.changed.empty() || touches(line.part, report_.changes.items[change])) matter.changes.push_back(change);
    const std::vector<std::string> headings = headings_above(passage, lead.heading);
    matter.topic = topic_of(line.part, headings, topics_of_deltas(matter), stemmer_);
    if (matter.topic == Topic::general && !line.limbs.changed.empty()) matter.topic = topic_of(passage, headings, {}, stemmer_);
    MatterWords wording = word_line(report_, stemmer_, passage, line, forms);
    matter.sentence = without_doublets(wording.sentence, stemmer_);
    matter.before = std::move(wording.before);
    matter.after = std::move(wording.after);
    if (const Delta* only = told_by_delta(line.part, matter)) matter.sentence = only->sentence;
    const Signs signs = signs_of(line.part);
    clausediff::weigh(report_, line.part, lead, stemmer_, signs, weighed);
    weighed.heading = lead.heading;
    weighed.same = key_of_edit(line.part, signs);
    weighed.weight += weight_of_reach(passage);
    if (leaning_.count(passage.rows.front()) != 0) weighed.weight += of_leaning;
    matter.severity = severity_of_weight(weighed.weight);
    // A firm's own rules say how grave it is.
    if (!report_.options.playbook_name.empty())
      for (const std::uint32_t f : matter.findings)
        matter.severity = std::min(matter.severity, report_.findings.items[f].severity);
  }

  /// A program makes tables of contents of what the headings say.
  bool in_contents(const Passage& passage) const {
    const auto inside = [](const Side& side, const Strip& strip) {
      return strip.words.empty() || side.document.paragraphs[strip.clause].contents ||
             side.clauses.items[strip.clause].kind == ClauseKind::contents;
    };
    return inside(report_.before, passage.before) && inside(report_.after, passage.after);
  }

  /// What a reviewer remarks is about the contract and makes no difference of it (differs()).
  bool in_comment(const Passage& passage) const {
    const auto remark = [](const Side& side, const Strip& strip) {
      return strip.words.empty() || side.clauses.items[strip.clause].kind == ClauseKind::comment;
    };
    return remark(report_.before, passage.before) && remark(report_.after, passage.after);
  }

  /// That a row of a table came or went belongs to the matter that tells of its words.
  void claim_rows(Matters& matters) const {
    std::unordered_map<std::uint32_t, Matter*> of_row;
    for (Matter& matter : matters.items)
      for (const std::uint32_t row : matter.rows) of_row.emplace(row, &matter);
    const auto& items = report_.changes.items;
    for (std::uint32_t c = 0; c < items.size(); ++c) {
      if (items[c].kind != ChangeKind::row_inserted && items[c].kind != ChangeKind::row_deleted) continue;
      const auto found = of_row.find(items[c].pair);
      if (found != of_row.end()) found->second->changes.push_back(c);
    }
    for (Matter& matter : matters.items) std::sort(matter.changes.begin(), matter.changes.end());
  }

  /// Words that stayed and are shown otherwise: they are told in a sentence of their own.
  Weighed weigh(const StatePassage& state) {
    const LeadWords lead = leads_.of(state.passage);
    Weighed weighed;
    Matter& matter = weighed.matter;
    matter.rows = state.passage.rows;
    matter.changes = state.passage.changes;
    matter.before = matter.after = state.words;
    if (!state.passage.edits.empty()) {
      matter.topic = topic_of(state.passage, headings_above(state.passage, lead.heading), {}, stemmer_);
      clausediff::weigh(report_, state.passage, lead, stemmer_, signs_of(state.passage), weighed);
    }
    weighed.weight = std::max(weighed.weight, state.least);
    weighed.heading = lead.heading;
    weighed.same = state.sentence;
    matter.severity = severity_of_weight(weighed.weight);
    matter.sentence = with_lead(lead.words, state.sentence);
    return weighed;
  }

  /// Several links that lead elsewhere are one line: what each leads to stands in the redline.
  void add_links(std::vector<Weighed>& links) {
    constexpr std::size_t fewest = 2;
    if (links.size() < fewest) {
      std::move(links.begin(), links.end(), std::back_inserter(weighed_));
      return;
    }
    Weighed all =
        *std::max_element(links.begin(), links.end(), [](const Weighed& a, const Weighed& b) { return a.weight < b.weight; });
    std::vector<std::string> words;
    Matter& matter = all.matter;
    for (const Weighed& link : links) {
      matter.rows.insert(matter.rows.end(), link.matter.rows.begin(), link.matter.rows.end());
      matter.changes.insert(matter.changes.end(), link.matter.changes.begin(), link.matter.changes.end());
      if (!link.matter.after.empty()) words.push_back(quoted(link.matter.after));
    }
    for (std::vector<std::uint32_t>* list : {&matter.rows, &matter.changes}) {
      std::sort(list->begin(), list->end());
      list->erase(std::unique(list->begin(), list->end()), list->end());
    }
    matter.sentence = several_links(words);
    all.same = matter.sentence;
    weighed_.push_back(std::move(all));
  }

  static std::string several_links(const std::vector<std::string>& words) {
    constexpr std::size_t of_frame = 8;  // words that say how many more there are
    std::string sentence = std::to_string(words.size()) + " links lead elsewhere now: ";
    std::size_t told = 0;
    for (; told < words.size() && count_words(sentence) + count_words(words[told]) + of_frame <= longest_sentence; ++told)
      sentence += (told == 0 ? "" : ", ") + words[told];
    if (told == 0) return std::to_string(words.size()) + " links lead elsewhere now.";
    return sentence + (told < words.size() ? " and " + std::to_string(words.size() - told) + " more." : ".");
  }

  /// Where there is room for it.
  static std::string with_lead(const std::string& lead, const std::string& sentence) {
    if (lead.empty() || count_words(lead) + count_words(sentence) > longest_sentence) return sentence;
    return lead + ": " + sentence;
  }

  /// A definition weighs with the clauses that lean on it.
  std::int32_t weight_of_reach(const Passage& passage) const {
    const std::uint32_t clause = passage.after.clause;
    if (clause == none || report_.after.clauses.items[clause].kind != ClauseKind::definition) return 0;
    const auto found = reach_.find(clause);
    return found == reach_.end() ? 0 : static_cast<std::int32_t>(of_reach * std::min(found->second, most_reach));
  }

  /// "Narrower" or "Wider" of a definition whose deltas all say so.
  std::string scope_of(const Passage& passage, const Matter& matter) const {
    const std::uint32_t clause = passage.after.clause;
    if (clause == none || passage.inserted() || matter.deltas.empty()) return {};
    if (report_.after.clauses.items[clause].kind != ClauseKind::definition) return {};
    const auto all = [&](DeltaKind kind) {
      return std::all_of(matter.deltas.begin(), matter.deltas.end(),
                         [&](std::uint32_t d) { return report_.deltas.items[d].kind == kind; });
    };
    return all(DeltaKind::act_narrowed) ? "Narrower" : all(DeltaKind::act_widened) ? "Wider" : std::string();
  }

  /// The delta that says better than an excerpt what its passage does: the force alone of a statement turned.
  const Delta* told_by_delta(const Passage& passage, const Matter& matter) const {
    if (matter.deltas.size() != 1 || passage.edits.size() != 1) return nullptr;
    const Delta& delta = report_.deltas.items[matter.deltas.front()];
    return delta.kind == DeltaKind::force && count_words(delta.sentence) <= longest_sentence ? &delta : nullptr;
  }

  /// What the passage stands under, the nearest first.
  std::vector<std::string> headings_above(const Passage& passage, const std::string& nearest) const {
    std::vector<std::string> headings = {nearest};
    const Side& side = passage.deleted() ? report_.before : report_.after;
    const std::uint32_t clause = passage.deleted() ? passage.before.clause : passage.after.clause;
    for (std::uint32_t at = clause; at != none && headings.size() < most_headings; at = side.clauses.items[at].parent) {
      const Span span = side.clauses.items[at].heading;
      std::string heading = side.document.paragraphs[at].text.substr(span.begin, span.size());
      if (!heading.empty() && heading != nearest) headings.push_back(std::move(heading));
    }
    return headings;
  }

  /// By act and object, each topic once; a duty to do anything at all and a definition say nothing of what it is about.
  std::vector<Topic> topics_of_deltas(const Matter& matter) const {
    std::vector<Topic> topics;
    for (const std::uint32_t d : matter.deltas) {
      const Topic topic = report_.deltas.items[d].topic;
      const bool plain = topic == Topic::general || topic == Topic::performance || topic == Topic::definitions;
      if (!plain && std::find(topics.begin(), topics.end(), topic) == topics.end()) topics.push_back(topic);
    }
    return topics;
  }

  const Report& report_;
  const Stemmer& stemmer_;
  std::vector<Passage> passages_;
  Trivia trivia_;
  Leads leads_;
  Evidence evidence_;
  std::unordered_map<std::uint32_t, std::size_t> reach_;  // by clause of after
  std::unordered_set<std::uint32_t> leaning_;
  std::vector<Weighed> weighed_;
};

}  // namespace

Matters find_matters(const Report& report, std::vector<Passage> passages, const Stemmer& stemmer) {
  return Builder(report, std::move(passages), stemmer).build();
}

}  // namespace clausediff
