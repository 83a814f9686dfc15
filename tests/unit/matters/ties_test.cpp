// SPDX-License-Identifier: Apache-2.0
// Where a long sentence is cut: never between words of which one says nothing without the other.
#include "matters/ties.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "catch.h"
#include "findings.h"
#include "in_english.h"
#include "language/stem.h"
#include "language/words.h"

namespace {

using namespace clausediff;

Strip strip_of(std::string_view text, const Stemmer& stemmer) {
  Strip strip;
  strip.language = &stemmer.language();
  strip.clause = 0;
  read_words(text, {0, static_cast<std::uint32_t>(text.size())}, 0, stemmer, strip.words);
  strip.partner.assign(strip.words.size(), no_partner);
  return strip;
}

std::size_t place_of(const Strip& strip, std::string_view word) {
  for (std::size_t at = 0; at < strip.words.size(); ++at)
    if (strip.words[at].norm == word) return at;
  FAIL("no word " << word);
  return 0;
}

struct Cut {
  std::string_view text;
  std::string_view close;  // a word before which a gap ends badly
  std::string_view far;    // one before which it ends well
};

}  // namespace

TEST_CASE("A gap that leaves a word without what it hangs on costs more than one at a joint of the sentence") {
  const Stemmer stemmer(english());
  const std::vector<Cut> cuts = {
      {"The Keeper shall repair the hull of the Boat, the mast and the rigging", "of", "the"},
      {"Any berth that the Harbour lets, if it is empty, may be let again", "that", "if"},
      {"The Keeper may recover more than the price, unless the Harbour objects", "than", "unless"},
      {"The Harbour is entitled to inspect the Boat, where a defect is found", "to", "where"},
      {"The Keeper shall paint the hull or the mast, provided the weather allows", "or", "provided"},
      {"The engine will be mended by the Keeper, except where it is beyond repair", "by", "except"},
  };
  for (const Cut& cut : cuts) {
    CAPTURE(cut.text);
    const Strip strip = strip_of(cut.text, stemmer);
    const Ties ties = ties_of(strip);
    REQUIRE(ties.close.size() == strip.words.size() + 1);
    std::size_t well = place_of(strip, cut.far);
    while (well < strip.words.size() && (strip.words[well].norm != cut.far || strip.words[well].marks.empty())) ++well;
    REQUIRE(well < strip.words.size());
    CHECK(ties.close[place_of(strip, cut.close)] > 2 * ties.close[well]);
  }
}

TEST_CASE("A gap behind a modal or a verb costs more than one behind its object") {
  const Stemmer stemmer(english());
  const struct {
    std::string_view text;
    std::string_view tied;   // before this word a gap must not begin
    std::string_view loose;  // before this one it may
  } cuts[] = {
      {"The Keeper shall protect the Boat at its own cost", "protect", "at"},
      {"The Keeper shall protect hulls against frost", "hulls", "against"},
      {"The Harbour hereby assigns berths to the Keeper", "berths", "to"},
      {"The Keeper has not paid rent for the berth", "paid", "for"},
      {"The Harbour is entitled to inspect hulls by daylight", "to", "by"},
      {"The Harbour may choose either repair or payment at any time", "or", "at"},
  };
  for (const auto& cut : cuts) {
    CAPTURE(cut.text);
    const Strip strip = strip_of(cut.text, stemmer);
    const Ties ties = ties_of(strip);
    CHECK(ties.open[place_of(strip, cut.tied)] > 2 * ties.open[place_of(strip, cut.loose)]);
  }
}

TEST_CASE("A long sentence is cut at its joints") {
  const auto sentence_of = [](const std::string& before, const std::string& after) {
    const Report report = test::compare_texts(before, after);
    REQUIRE(report.matters.items.size() == 1);
    return report.matters.items.front().sentence;
  };
  const std::string upon = sentence_of(
      "7. Relief. Upon a failure of the moorings of this Harbour, the Keeper is entitled to seek appropriate shelter for the "
      "Boat "
      "in any other basin of the estuary, including the outer basin, in addition to whatever else the harbour master has "
      "allowed.",
      "7. Relief. Upon a failure of the moorings of this Harbour, the Keeper is entitled to seek appropriate shelter for the "
      "Boat "
      "in any other basin of the estuary, including the outer basin, after ten (10) days' notice and upon lodging a bond, in "
      "addition to whatever else the harbour master has allowed.");
  CAPTURE(upon);
  CHECK(upon.find("entitled to seek") != std::string::npos);
  CHECK(upon.find("\u2026 of") == std::string::npos);
  const std::string clause = sentence_of(
      "8. Work. Nothing in this Agreement shall prevent the Keeper from keeping other boats in the basin or from letting them "
      "out.",
      "8. Work. Nothing in this Agreement shall prevent the Keeper from keeping other boats in the basin or from letting them "
      "out, "
      "and the Harbour may neither set off against, nor reduce by anything that the Keeper earns elsewhere, the amounts due to "
      "him "
      "under this Agreement, he having no duty to lessen any loss.");
  CAPTURE(clause);
  CHECK(clause.starts_with("Work: now \u201Cthe Harbour may neither set off"));
}
