// SPDX-License-Identifier: Apache-2.0
// The words for the values of the issues list.
#include <clausediff/names.h>

#include <array>

namespace clausediff {

std::string_view name(Topic value) {
  switch (value) {
    case Topic::parties:
      return "parties";
    case Topic::payment:
      return "payment";
    case Topic::liability:
      return "liability";
    case Topic::indemnity:
      return "indemnity";
    case Topic::exclusivity:
      return "exclusivity";
    case Topic::non_compete:
      return "non-compete";
    case Topic::ip_ownership:
      return "ip-ownership";
    case Topic::licence:
      return "licence";
    case Topic::commercialization:
      return "commercialization";
    case Topic::term:
      return "term";
    case Topic::termination:
      return "termination";
    case Topic::default_event:
      return "default-event";
    case Topic::security:
      return "security";
    case Topic::governing_law:
      return "governing-law";
    case Topic::governance:
      return "governance";
    case Topic::disputes:
      return "disputes";
    case Topic::data_protection:
      return "data-protection";
    case Topic::confidentiality:
      return "confidentiality";
    case Topic::survival:
      return "survival";
    case Topic::assignment:
      return "assignment";
    case Topic::warranty:
      return "warranty";
    case Topic::performance:
      return "performance";
    case Topic::insurance:
      return "insurance";
    case Topic::audit:
      return "audit";
    case Topic::publicity:
      return "publicity";
    case Topic::force_majeure:
      return "force-majeure";
    case Topic::precedence:
      return "precedence";
    case Topic::notices:
      return "notices";
    case Topic::definitions:
      return "definitions";
    case Topic::general:
      return "general";
  }
  return "unknown";
}

std::string_view name(Stance value) {
  switch (value) {
    case Stance::neutral:
      return "neutral";
    case Stance::in_favour:
      return "in-favour";
    case Stance::against:
      return "against";
    case Stance::both:
      return "both";
  }
  return "unknown";
}

std::string_view name(NoSubstanceKind value) {
  switch (value) {
    case NoSubstanceKind::renamed:
      return "renamed";
    case NoSubstanceKind::restated:
      return "restated";
    case NoSubstanceKind::typo:
      return "typo";
    case NoSubstanceKind::citation:
      return "citation";
    case NoSubstanceKind::draft_date:
      return "draft-date";
    case NoSubstanceKind::renumbered:
      return "renumbered";
    case NoSubstanceKind::moved:
      return "moved";
    case NoSubstanceKind::page_setup:
      return "page-setup";
    case NoSubstanceKind::derived:
      return "derived";
    case NoSubstanceKind::format:
      return "format";
    case NoSubstanceKind::other:
      return "other";
  }
  return "unknown";
}

template <>
std::span<const Topic> values<Topic>() {
  static constexpr std::array topics = {Topic::parties,
                                        Topic::payment,
                                        Topic::liability,
                                        Topic::indemnity,
                                        Topic::exclusivity,
                                        Topic::non_compete,
                                        Topic::ip_ownership,
                                        Topic::licence,
                                        Topic::commercialization,
                                        Topic::term,
                                        Topic::termination,
                                        Topic::default_event,
                                        Topic::security,
                                        Topic::governing_law,
                                        Topic::disputes,
                                        Topic::governance,
                                        Topic::data_protection,
                                        Topic::confidentiality,
                                        Topic::survival,
                                        Topic::assignment,
                                        Topic::warranty,
                                        Topic::performance,
                                        Topic::insurance,
                                        Topic::audit,
                                        Topic::publicity,
                                        Topic::force_majeure,
                                        Topic::precedence,
                                        Topic::notices,
                                        Topic::definitions,
                                        Topic::general};
  return topics;
}

}  // namespace clausediff
