// SPDX-License-Identifier: Apache-2.0
#include "matters/order.h"

#include <algorithm>
#include <unordered_map>

#include "matters/rewritten.h"
#include "matters/signs.h"
#include "matters/topics.h"
#include "matters/wording.h"
#include "text/cue_names.h"

namespace clausediff {
namespace {

/// Under "Notices" nobody looks for a cap.
bool is_buried(Topic topic, const std::string& heading, const Stemmer& stemmer) {
  if (policy_of(topic).weight < 70 || heading.empty()) return false;
  std::vector<Word> words;
  read_words(heading, {0, static_cast<std::uint32_t>(heading.size())}, 0, stemmer, words);
  if (words.size() > 6) return false;
  Passage named;
  named.before.language = named.after.language = &stemmer.language();
  named.after.words = std::move(words);
  named.after.partner.assign(named.after.words.size(), no_partner);
  const auto& own_words = named.after.words;
  if (std::any_of(own_words.begin(), own_words.end(), [](const Word& word) { return word.is(Cue::weight_quiet_headings); }))
    return true;
  const Topic own = topic_of(named, {}, {}, stemmer);
  return own != Topic::general && policy_of(own).weight + 15 < policy_of(topic).weight;
}

/// Of all that the changed words speak of, the graver together up to a bound.
std::int32_t weight_of_gravity(const Signs& signs) {
  std::int32_t grave = 0, light = 0;
  for (const GravityPolicy& one : gravity_policies()) {
    if (std::find(signs.gravity.begin(), signs.gravity.end(), one.term) == signs.gravity.end()) continue;
    (one.weight > 0 ? grave : light) += one.weight;
  }
  return std::min(grave, most_gravity) + light;
}

/// "Procedures", "Export": there stands how a thing is done.
bool is_quiet_heading(const std::string& heading, const Stemmer& stemmer) {
  std::vector<Word> words;
  read_words(heading, {0, static_cast<std::uint32_t>(heading.size())}, 0, stemmer, words);
  return std::any_of(words.begin(), words.end(), [](const Word& word) { return word.is(Cue::weight_light_headings); });
}

/// A watched word came or went, a place of law or of courts among them.
bool has_term(const Report& report, const Matter& matter) {
  return std::any_of(matter.findings.begin(), matter.findings.end(),
                     [&](std::uint32_t finding) { return report.findings.items[finding].kind == FindingKind::term; });
}

}  // namespace

void weigh(const Report& report, const Passage& passage, const LeadWords& lead, const Stemmer& stemmer, Signs signs,
           Weighed& weighed) {
  const std::string& heading = lead.heading;
  Matter& matter = weighed.matter;
  signs.add(Sign::family, has_term(report, matter));
  std::int32_t weight = policy_of(matter.topic).weight;
  for (const SignPolicy& one : sign_policies()) weight += signs.has(one.sign) ? one.weight : 0;
  weight += weight_of_gravity(signs);
  if (is_quiet_heading(heading, stemmer)) weight += of_quiet_heading;
  for (std::size_t words = std::min(signs.words, most_counted) + 1; words > 1; words /= 2) weight += of_each_double;
  weight += passage.deleted() ? of_struck : passage.inserted() ? of_new : 0;
  const ClauseKind kind = clause_kind_of(report, passage);
  if (kind == ClauseKind::definition && !passage.inserted() && !passage.deleted()) weight += of_definition;
  if (kind == ClauseKind::recital) weight += of_recital;
  if (kind == ClauseKind::cell) weight += of_cell;
  if (kind == ClauseKind::article || kind == ClauseKind::schedule || kind == ClauseKind::signature) weight += of_form;
  if (matter.topic == Topic::liability && signs.has(Sign::time) && !signs.has(Sign::sum)) weight += of_cap;
  const std::size_t size = std::max(passage.before.words.size(), passage.after.words.size());
  if ((passage.inserted() || passage.deleted()) && size <= 4 && !signs.has(Sign::sum) && !signs.has(Sign::time))
    weight += of_bare;
  if ((signs.has(Sign::modal) || signs.has(Sign::sum) || signs.has(Sign::time)) && is_buried(matter.topic, heading, stemmer)) {
    weight += of_buried;
    matter.note = "buried in " + heading;
  }
  weighed.weight = weight;
  const bool one_side = passage.inserted() || passage.deleted();
  weighed.slight = !signs.any() && !lead.item && (one_side || (signs.words <= most_slight && !signs.name));
}

/// Where there is room the graver line says also what came or went beside it. False where there is none.
static bool tell_with(std::string& sentence, const Matter& slight) {
  const bool one_side = slight.sentence.starts_with("New:") || slight.sentence.starts_with("Deleted:") ||
                        slight.sentence.starts_with(replaced_mark);
  if (!one_side) return true;
  if (count_words(sentence) + count_words(slight.sentence) > longest_sentence) return false;
  sentence += " " + slight.sentence;
  return true;
}

void absorb_slight(std::vector<Weighed>& matters) {
  std::unordered_map<std::uint32_t, std::size_t> gravest;  // by row
  for (std::size_t m = 0; m < matters.size(); ++m) {
    if (matters[m].slight) continue;
    const auto [found, fresh] = gravest.emplace(matters[m].matter.rows.front(), m);
    if (!fresh && matters[m].weight > matters[found->second].weight) found->second = m;
  }
  for (Weighed& one : matters) {
    if (!one.slight || one.matter.rows.size() > 1) continue;
    const auto found = gravest.find(one.matter.rows.front());
    if (found == gravest.end()) continue;
    Matter& into = matters[found->second].matter;
    const auto add = [](std::vector<std::uint32_t>& list, const std::vector<std::uint32_t>& more) {
      list.insert(list.end(), more.begin(), more.end());
      std::sort(list.begin(), list.end());
      list.erase(std::unique(list.begin(), list.end()), list.end());
    };
    if (!tell_with(into.sentence, one.matter)) continue;
    add(into.changes, one.matter.changes);
    add(into.deltas, one.matter.deltas);
    add(into.findings, one.matter.findings);
    one.matter.rows.clear();
  }
  std::erase_if(matters, [](const Weighed& one) { return one.matter.rows.empty(); });
}

Severity severity_of_weight(std::int32_t weight) {
  return weight >= high_from ? Severity::high : weight >= medium_from ? Severity::medium : Severity::low;
}

void order_matters(std::vector<Weighed>& matters, const std::string& party) {
  const auto rank = [&](const Weighed& one) {
    if (party.empty()) return 0;
    return one.matter.stance == Stance::against || one.matter.stance == Stance::both ? 0 : 1;
  };
  std::stable_sort(matters.begin(), matters.end(), [&](const Weighed& a, const Weighed& b) {
    if (rank(a) != rank(b)) return rank(a) < rank(b);
    if (a.matter.severity != b.matter.severity) return a.matter.severity < b.matter.severity;
    return a.weight > b.weight;
  });
}

}  // namespace clausediff
