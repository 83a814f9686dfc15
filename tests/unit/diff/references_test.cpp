// SPDX-License-Identifier: Apache-2.0
// Each fate of a cross-reference has its case here.
#include <algorithm>

#include "catch.h"
#include "versions.h"

using namespace clausediff;

namespace {

using Texts = std::vector<std::string>;

/// The fate of the one reference whose words are `before` or `after`.
ReferenceFate fate(const Report& report, const std::string& before, const std::string& after) {
  const auto words = [](const Side& side, std::uint32_t reference) {
    if (reference == none) return std::string();
    const Reference& r = side.clauses.references[reference];
    return text_of(side.document, r.clause).substr(r.span.begin, r.span.size());
  };
  const auto found = std::find_if(report.references.begin(), report.references.end(), [&](const ReferenceChange& change) {
    return words(report.before, change.before) == before && words(report.after, change.after) == after;
  });
  REQUIRE(found != report.references.end());
  return found->fate;
}

const std::string storage = "Storage. The Keeper stores the instruments in a dry room and insures them against fire.";
const std::string fees = "Fees. The Owner pays the Keeper ninety euros a quarter for each instrument.";
const std::string visits = "Visits. The Owner may play the instruments on any weekday after lunch.";

std::string late(const std::string& pointer) {
  return "Delay. Interest on sums due under " + pointer + " runs from the due date.";
}

}  // namespace

TEST_CASE("a reference follows its clause to another number, and is no change") {
  const Report report = diffed({"1. " + storage, "2. " + fees, "3. " + late("Section 2")},
                               {"1. " + storage, "2. " + visits, "3. " + fees, "4. " + late("Section 3")});
  CHECK(fate(report, "Section 2", "Section 3") == ReferenceFate::followed);
  CHECK(report.changes.items.size() == 1);  // the new clause
  const auto& ledger = report.changes.suppressed;
  CHECK(std::any_of(ledger.begin(), ledger.end(),
                    [](const Suppressed& s) { return s.kind == SuppressedKind::followed_reference; }));
}

TEST_CASE("a reference that stays behind, is turned, loses its clause or leads back is told apart") {
  const Texts before = {"1. " + storage, "2. " + fees, "3. " + late("Section 2")};
  const auto after = [&](const Texts& texts) { return diffed(before, texts); };
  CHECK(fate(after({"1. " + storage, "2. " + visits, "3. " + fees, "4. " + late("Section 2")}), "Section 2", "Section 2") ==
        ReferenceFate::stale);
  CHECK(fate(after({"1. " + storage, "2. " + fees, "3. " + late("Section 1")}), "Section 2", "Section 1") ==
        ReferenceFate::retargeted);
  CHECK(fate(after({"1. " + storage, "2. " + fees, "3. " + late("Section 9")}), "Section 2", "Section 9") ==
        ReferenceFate::dangling);
  CHECK(fate(after({"1. " + storage, "2. " + fees, "3. " + late("Section 3")}), "Section 2", "Section 3") ==
        ReferenceFate::circular);
  CHECK(fate(after(before), "Section 2", "Section 2") == ReferenceFate::unchanged);
}

TEST_CASE("a reference that comes or goes is told, and a new one to nothing dangles") {
  const Texts with = {"1. " + storage, "2. " + fees, "3. " + late("Section 2")};
  const Texts without = {"1. " + storage, "2. " + fees, "3. " + late("this contract")};
  CHECK(fate(diffed(without, with), "", "Section 2") == ReferenceFate::added);
  CHECK(fate(diffed(with, without), "Section 2", "") == ReferenceFate::removed);
  CHECK(fate(diffed(without, {"1. " + storage, "2. " + fees, "3. " + late("Section 8")}), "", "Section 8") ==
        ReferenceFate::dangling);
}

TEST_CASE("two clauses that come to lead to one another are a circle") {
  const Texts before = {"1. " + storage + " Section 2 applies.", "2. " + fees, "3. " + visits};
  const Texts after = {"1. " + storage + " Section 2 applies.", "2. " + fees + " Section 1 applies.", "3. " + visits};
  CHECK(fate(diffed(before, after), "", "Section 1") == ReferenceFate::circular);
}

TEST_CASE("a thousand references that follow in one paragraph are masked in one go") {
  std::string before = "2. Index. See";
  std::string after = "3. Index. See";
  for (int k = 0; k < 1000; ++k) before += " Section 1,", after += " Section 2,";
  const Report report =
      diffed({"1. " + storage, before + " each once."}, {"1. " + visits, "2. " + storage, after + " each once."});
  CHECK(report.changes.items.size() == 1);
}
