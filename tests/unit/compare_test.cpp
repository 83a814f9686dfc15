// SPDX-License-Identifier: Apache-2.0
#include <clausediff/clausediff.h>

#include <algorithm>
#include <utility>

#include "catch.h"

using namespace clausediff;

TEST_CASE("a document compared with itself does not differ") {
  const auto document = read_bytes("1. Term.\n\nThis Agreement runs for two years.\n", "a.txt");
  REQUIRE(document.ok());
  CHECK_FALSE(differs(compare(*document, *document)));
}

TEST_CASE("a mark that points at a note or owns a name takes no word away") {
  for (const char* mark : {"†", "‡", "※", "™", "®", "*"}) {
    INFO(mark);
    const auto text = [](const std::string& behind) {
      const std::string words =
          "1. The price" + behind + " is due on signing, and the liability" + behind + " of the Seller ends.\n";
      return *read_bytes(words, "text.txt");
    };
    CHECK(compare(text(""), text(mark)).findings.items.empty());
    CHECK(compare(text(mark), text("")).findings.items.empty());
  }
}

TEST_CASE("a party that nothing concerns is asked about") {
  const auto before = read_bytes("1. Term.\n\nThe Shipper shall pay $20 a day.\n", "a.txt");
  const auto after = read_bytes("1. Term.\n\nThe Shipper shall pay $30 a day.\n", "b.txt");
  REQUIRE(before.ok());
  REQUIRE(after.ok());
  for (const auto& [party, asked] : {std::pair{"Shipper", false}, std::pair{"Shiper", true}, std::pair{"", false}}) {
    INFO(party);
    CompareOptions options;
    options.party = party;
    const Report report = compare(*before, *after, options);
    REQUIRE_FALSE(report.matters.items.empty());
    const auto& warnings = report.after.document.warnings;
    CHECK(std::any_of(warnings.begin(), warnings.end(), [](const Warning& warning) { return warning.id == "party"; }) == asked);
  }
}

TEST_CASE("a comparison of words alone has the changes and their counts, and says nothing of what they mean") {
  const auto document = [](const char* text) { return *read_bytes(text, "a.txt"); };
  const char* before = "1. Rent. The Tenant shall pay $900 each month.\n";
  const char* after = "1. Rent. The Tenant shall pay $750 each month.\n";
  const Report words = compare_words(document(before), document(after)), all = compare(document(before), document(after));
  CHECK(words.changes.items.size() == all.changes.items.size());
  CHECK(words.counts.replacements == 1);
  CHECK(words.findings.items.empty());
  CHECK(words.deltas.items.empty());
  CHECK(words.matters.items.empty());
  CHECK(!all.matters.items.empty());
}
