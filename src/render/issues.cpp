// SPDX-License-Identifier: Apache-2.0
#include "render/issues.h"

#include <clausediff/names.h>
#include <clausediff/places.h>

#include <algorithm>

#include "render/labels.h"
#include "render/titles.h"
#include "text/ascii.h"

namespace clausediff {
namespace {

std::string number_and_title(const Report& report, std::uint32_t row) {
  std::string place = place_of_row(report, row);
  const std::string title = title_of_row(report, row);
  if (place.starts_with("Table ")) place = place.substr(0, place.find(", row"));
  return title.empty() || title == place ? place : place + " " + title;
}

std::size_t count_stance(const Report& report, Stance stance) {
  const auto& items = report.matters.items;
  return static_cast<std::size_t>(
      std::count_if(items.begin(), items.end(), [&](const Matter& one) { return one.stance == stance; }));
}

std::size_t count_severity(const Report& report, Severity severity) {
  const auto& items = report.matters.items;
  return static_cast<std::size_t>(
      std::count_if(items.begin(), items.end(), [&](const Matter& one) { return one.severity == severity; }));
}

}  // namespace

std::string place_of_matter(const Report& report, const Matter& matter) {
  const std::uint32_t row = matter.rows.front();
  std::string place = place_of_row(report, row);
  if (place.starts_with("Table ")) place = place.substr(0, place.find(", row"));
  const Relation relation = report.alignment.pairs[row].relation;
  if (relation == Relation::inserted) return place + " (new)";
  return relation == Relation::deleted ? place + " (deleted)" : place;
}

std::string title_of_matter(const Report& report, const Matter& matter) {
  std::string title = title_of_row(report, matter.rows.front());
  // The sentence says "Limitation of liability:" for a heading in capitals.
  const bool leads = ascii_lower(matter.sentence).find(ascii_lower(title) + ":") != std::string::npos;
  return leads || matter.sentence.find(title) != std::string::npos ? std::string() : title;
}

std::string reach_words(const Report& report, const std::vector<Reach>& reaches, std::size_t most) {
  std::vector<std::string> places;
  for (const Reach& reach : reaches) {
    std::string place = number_and_title(report, reach.pair);
    if (std::find(places.begin(), places.end(), place) == places.end()) places.push_back(std::move(place));
  }
  std::string text;
  const std::size_t shown = std::min(most, places.size());
  for (std::size_t i = 0; i < shown; ++i) text += (i == 0 ? "" : i + 1 == places.size() ? " and " : ", ") + places[i];
  if (shown < places.size()) text += " and " + std::to_string(places.size() - shown) + " more";
  return text;
}

std::string meaning_words(const Report& report, const NewMeaning& cause, std::size_t most) {
  std::string text = cause.sentence;
  if (text.ends_with('.')) text.pop_back();
  // Of a pointer that leads astray the sentence names the clause.
  if (cause.items.empty() && cause.reaches.size() == 1) return text;
  return text + ": " + reach_words(report, cause.reaches, most);
}

std::string standing_words(const Report& report, const Matter& matter) {
  switch (matter.stance) {
    case Stance::against:
      return "against you";
    case Stance::in_favour:
      return "for you";
    case Stance::both:
      return "for and against you";
    case Stance::neutral:
      break;
  }
  if (!report.options.party.empty()) return {};
  std::string words = matter.burdens.empty() ? std::string() : "burdens " + matter.burdens;
  if (!matter.favours.empty() && matter.favours != matter.burdens)
    words += (words.empty() ? "favours " : ", favours ") + matter.favours;
  return words;
}

std::string_view mark_of(const Report& report, const Matter& matter) {
  if (!report.options.party.empty()) {
    if (matter.stance == Stance::in_favour) return "\u25B2";
    return matter.stance == Stance::against ? "\u25BC" : "\u25C6";
  }
  return matter.severity == Severity::high ? "\u25CF" : matter.severity == Severity::medium ? "\u25CB" : "\u00B7";
}

std::string matters_summary(const Report& report) {
  const std::size_t all = report.matters.items.size();
  if (all == 0) return {};
  const std::string head = counted(all, "matter of substance", "matters of substance") + ": ";
  if (report.options.party.empty())
    return head + std::to_string(count_severity(report, Severity::high)) + " high \u25CF, " +
           std::to_string(count_severity(report, Severity::medium)) + " medium \u25CB, " +
           std::to_string(count_severity(report, Severity::low)) + " low \u00B7.";
  const std::size_t against = count_stance(report, Stance::against);
  const std::size_t in_favour = count_stance(report, Stance::in_favour);
  return head + std::to_string(against) + " against " + report.options.party + " \u25BC, " + std::to_string(in_favour) +
         " for it \u25B2, " + std::to_string(all - against - in_favour) + " both or neither \u25C6.";
}

std::string_view topic_title(Topic topic) {
  switch (topic) {
    case Topic::parties:
      return "Parties and subject";
    case Topic::payment:
      return "Price and payment";
    case Topic::liability:
      return "Liability";
    case Topic::indemnity:
      return "Indemnities";
    case Topic::exclusivity:
      return "Exclusivity";
    case Topic::non_compete:
      return "Non-compete";
    case Topic::ip_ownership:
      return "Intellectual property";
    case Topic::licence:
      return "Licences";
    case Topic::commercialization:
      return "Commercialization";
    case Topic::term:
      return "Term and renewal";
    case Topic::termination:
      return "Termination";
    case Topic::default_event:
      return "Events of default";
    case Topic::security:
      return "Security and collateral";
    case Topic::governing_law:
      return "Governing law";
    case Topic::governance:
      return "Votes and governance";
    case Topic::disputes:
      return "Disputes";
    case Topic::data_protection:
      return "Data";
    case Topic::confidentiality:
      return "Confidentiality";
    case Topic::survival:
      return "Survival";
    case Topic::assignment:
      return "Assignment and change of control";
    case Topic::warranty:
      return "Warranties";
    case Topic::performance:
      return "Performance";
    case Topic::insurance:
      return "Insurance";
    case Topic::audit:
      return "Audit";
    case Topic::publicity:
      return "Publicity";
    case Topic::force_majeure:
      return "Force majeure";
    case Topic::precedence:
      return "Precedence and amendment";
    case Topic::notices:
      return "Notices";
    case Topic::definitions:
      return "Definitions";
    case Topic::general:
      return "Other";
  }
  return "Other";
}

std::string no_substance_summary(const Report& report) {
  std::string text;
  for (const NoSubstance& one : report.matters.no_substance) text += (text.empty() ? "" : " ") + one.sentence;
  return text;
}

std::vector<IssueRow> issue_rows(const Report& report) {
  std::vector<IssueRow> rows;
  for (const Matter& matter : report.matters.items) {
    IssueRow row;
    row.number = std::to_string(rows.size() + 1);
    const std::string title = title_of_row(report, matter.rows.front());
    row.clause = place_of_matter(report, matter) + (title.empty() ? "" : " " + title);
    row.changes = matter.sentence;
    // A clause that came or went is told by its sentence.
    const Relation relation = report.alignment.pairs[matter.rows.front()].relation;
    row.before = relation == Relation::deleted ? "(deleted)" : matter.before;
    row.after = relation == Relation::inserted ? "(new)" : matter.after;
    row.whom = standing_words(report, matter);
    row.weight = severity_name(matter.severity);
    const std::string reach = reach_words(report, matter.reaches, 2);
    row.notes = matter.note + (matter.note.empty() || reach.empty() ? "" : "; ") + (reach.empty() ? "" : "reaches " + reach);
    rows.push_back(std::move(row));
  }
  for (const NewMeaning& cause : report.matters.same_words) {
    IssueRow row;
    row.clause = "Same words, new meaning";
    row.changes = cause.sentence;
    row.weight = severity_name(cause.severity);
    row.notes = "reaches " + reach_words(report, cause.reaches, 8);
    rows.push_back(std::move(row));
  }
  return rows;
}

}  // namespace clausediff
