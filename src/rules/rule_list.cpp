// SPDX-License-Identifier: Apache-2.0
// The list, and how it is printed: for a terminal and as docs/rules.md.
#include "rules/rule_list.h"

#include <clausediff/clausediff.h>
#include <clausediff/names.h>

#include <array>

#include "language/lexicon.h"

namespace clausediff {
namespace {

constexpr std::array list = {
    Rule{"term", FindingKind::term, "A watched legal term appears, goes, or turns into another of its family.", "by family",
         "an exclusive license", "a non-exclusive license", check_terms},
    Rule{"amount", FindingKind::amount, "A sum of money or its currency.", "high", "$1,000,000", "$500,000", check_quantities},
    Rule{"percentage", FindingKind::percentage, "A rate, a fraction or a multiple.", "medium", "5%", "7.5%", nullptr},
    Rule{"duration", FindingKind::duration, "A length of time, in calendar or business days, months, years.", "medium",
         "thirty (30) days", "60 days", nullptr},
    Rule{"date", FindingKind::date, "A calendar date.", "medium", "31 December 2025", "June 30, 2026", nullptr},
    Rule{"number", FindingKind::number, "Any other quantity that counts.", "low", "five copies", "two copies", nullptr},
    Rule{"modality", FindingKind::modality, "The force of an act that both versions have: duty, permission, recommendation, ban.",
         "high", "shall deliver", "may deliver", check_modality},
    Rule{"negation", FindingKind::negation, "A sense reversed by not, no, never, without, un-, non-.", "high", "is liable for",
         "is not liable for", check_negation},
    Rule{"party", FindingKind::party, "Who must, may, pays or benefits.", "high", "Supplier shall insure",
         "Customer shall insure", check_parties},
    Rule{"scope", FindingKind::scope,
         "How far a statement reaches: all, any, only, certain, and, or, including; a bound turned about, such as at least and "
         "up to.",
         "medium", "all Services", "certain Services", check_scope},
    Rule{"exception", FindingKind::exception, "A carve-out, condition or override comes, goes or changes.", "medium",
         "shall repair the roof", "shall repair the roof, unless the Tenant damaged it", check_exceptions},
    Rule{"definition", FindingKind::definition, "A definition is added, removed, renamed or changed in substance.", "high",
         "\"Field\" means psoriasis", "\"Field\" means skin disease", check_definitions},
    Rule{"reference", FindingKind::reference,
         "A pointer leads elsewhere, comes or goes; one that follows its renumbered target is none.",
         "high where it leads elsewhere, else low", "Section 4.2", "Section 7.1", check_enactments},
};

void print(std::string& out, std::string_view id, std::string_view severity, std::string_view summary, std::string_view before,
           std::string_view after) {
  out += std::string(id) + " (" + std::string(severity) + ")\n  " + std::string(summary) + "\n  " + std::string(before) + " → " +
         std::string(after) + "\n";
}

void print_row(std::string& out, std::string_view id, std::string_view severity, std::string_view summary,
               std::string_view before, std::string_view after) {
  out += "| `" + std::string(id) + "` | " + std::string(severity) + " | " + std::string(summary) + " | " + std::string(before) +
         " → " + std::string(after) + " |\n";
}

using Printer = void (*)(std::string&, std::string_view, std::string_view, std::string_view, std::string_view, std::string_view);

std::string sentence_case(std::string_view text) {
  std::string out(text);
  if (!out.empty() && out[0] >= 'a' && out[0] <= 'z') out[0] = static_cast<char>(out[0] - 32);
  return out + ".";
}

std::string listed(Printer printer) {
  std::string out;
  for (const Rule& rule : list)
    if (rule.id != "term") printer(out, rule.id, rule.severity, rule.summary, rule.example_before, rule.example_after);
  for (const LexiconFamily& family : lexicon().families)
    printer(out, "term-" + std::string(family.name), family.severity, sentence_case(family.about), family.example_before,
            family.example_after);
  return out;
}

}  // namespace

std::span<const Rule> rules() { return list; }

std::string to_rule_list() { return listed(print); }

std::string to_rule_markdown() {
  return "| rule | severity | what it flags | example |\n|---|---|---|---|\n" + listed(print_row);
}

}  // namespace clausediff
