// SPDX-License-Identifier: Apache-2.0
#include "catch.h"
#include "findings.h"
#include "has.h"
#include "matters/word_counts.h"

using namespace clausediff;
using clausediff::test::compare_texts;
using clausediff::test::has;

namespace {

struct Silent {
  const char* why;
  const char* before;
  const char* after;
};

struct Told {
  const char* before;
  const char* after;
  const char* words;  // of the sentence of the first matter
};

}  // namespace

TEST_CASE("What changes in form alone gets no line") {
  static constexpr Silent cases[] = {
      {"a statute cited in another code", "The Goods are commercial items under FAR section 12.212.",
       "The Goods are commercial items under 48 C.F.R. § 12.212."},
      {"a statute's year and place", "Each party shall comply with the Foreign Corrupt Practices Act and with local law.",
       "Each party shall comply with the Foreign Corrupt Practices Act of 1977, 15 U.S.C. § 78dd-1, and with local law."},
      {"another blank of the form", "The Designer shall work for a price of [DESIGNER RATE] each day.",
       "The Designer shall work for a price of [RATE] each day."},
      {"another example", "The Site includes pages on other domains, such as barn.example.org, that the Host runs.",
       "The Site includes pages on other domains, such as hall.example.org, that the Host runs."},
      {"a label", "Trade secrets: ten years", "Trade secrets duration: ten years"},
      {"a plural", "Keeper shall pay on delivery of the Goods.", "Keeper shall pay on deliveries of the Goods."},
      {"a misspelt word", "The Keeper shall mantain the Hall.", "The Keeper shall maintain the Hall."},
      {"the version of a form", "The parties use the Mutual Form Version 0.1 free of charge.",
       "The parties use the Mutual Form Version 1.0 free of charge."},
      {"all and the", "All Credit Notes issued under this Agreement are unsecured.",
       "The Credit Notes issued under this Agreement are unsecured."},
      {"the terms of", "The Keeper may retain copies, but this Agreement applies to them.",
       "The Keeper may retain copies, but the terms of this Agreement applies to them."},
      {"another way to point", "The Keeper shall pay the fee as provided in Section 6.",
       "The Keeper shall pay the fee under Section 6."},
      {"a slip of the keys", "The Keeper shall protect the Owner form all claims of Guests.",
       "The Keeper shall protect the Owner from all claims of Guests."},
      {"all at the beginning", "All notices under this Agreement must be in writing.",
       "Any notices under this Agreement must be in writing."},
      {"null and void", "An assignment without consent is null and void.", "An assignment without consent is void."},
      {"a control of the form", "Duration: {term_duration}", "Duration: {term_duration}{END-IF}"}};
  for (const Silent& one : cases) {
    INFO(one.why);
    const Report report = compare_texts(std::string("1. ") + one.before, std::string("1. ") + one.after);
    CHECK(report.matters.items.empty());
    CHECK_FALSE(report.matters.no_substance.empty());
  }
}

TEST_CASE("What looks like form and binds somebody keeps its line") {
  static constexpr Told cases[] = {
      {"1. The Borrower shall comply with the covenants in Section 6.",
       "1. The Borrower shall comply with the covenants in Section 5.", "Section 5"},
      {"1. The Designer shall work for a price of [RATE] each day.", "1. The Designer shall work for a price of $900 each day.",
       "$900"},
      {"1. \"Standard Terms\" means the Guild Standard Terms Version 1.0.",
       "1. \"Standard Terms\" means the Guild Standard Terms Version 2.0.", "2.0"},
      {"1. Notices are sent by letter or email to the Keeper.", "1. Notices are sent by letter to the Keeper.", "email"}};
  for (const Told& one : cases) {
    INFO(one.after);
    const Report report = compare_texts(one.before, one.after);
    REQUIRE_FALSE(report.matters.items.empty());
    CHECK(has(report.matters.items.front().sentence, one.words));
  }
}

TEST_CASE("What is short, in brackets, behind a label or like its neighbour can still be the whole point") {
  struct Point {
    const char* before;
    const char* after;
  };
  static constexpr Point cases[] = {
      {"THE CAP IN SECTION 2 APPLIES THE FEES ARE PAID.", "THE CAP IN SECTION 2 APPLIES IF THE FEES ARE PAID."},
      {"This Agreement is governed by the laws of [Delaware].", "This Agreement is governed by the laws of [New York]."},
      {"[Seller] shall pay the freight.", "[Buyer] shall pay the freight."},
      {"The fee is [$5,000] a year.", "The fee is [$8,000] a year."},
      {"“Rival” means a person that sells pumps, such as Acme.", "“Rival” means a person that sells pumps, such as Globex."},
      {"Fees exclude taxes such as VAT.", "Fees exclude taxes such as GST."},
      {"Landlord: repairs of the roof", "Tenant: repairs of the roof"},
      {"Trade secrets: ten years", "Personal data: ten years"},
      {"Processor shall comply with Regulation (EU) 2016/679.", "Processor shall comply with Directive 95/46/EC."},
      {"Indemnity. Provider shall indemnify Customer against all claims of third parties.", "Indemnity. Reserved."},
      {"Supplier shall insure each Vessel at its cost.", "Supplier shall insure such Vessel at its cost."},
      {"The Host repairs the site at our cost.", "The Host repairs the site at your cost."},
      {"Employer shall return the keys.", "Employee shall return the keys."},
      {"The insured shall give notice of a loss.", "The insurer shall give notice of a loss."},
      {"The licensed works are the Software.", "The licensing works are the Software."},
      {"The parties use Incoterms Version 2010 for delivery.", "The parties use Incoterms Version 2020 for delivery."},
      {"Affiliates are third party beneficiaries of this Agreement.",
       "Customers are third party beneficiaries of this Agreement."}};
  for (const Point& one : cases) {
    INFO(one.after);
    const std::string rest = "\n\n2. This Agreement begins on signature.";
    CHECK_FALSE(
        compare_texts(std::string("1. ") + one.before + rest, std::string("1. ") + one.after + rest).matters.items.empty());
  }
  const std::string rest = "\n\n1. Buyer pays the freight.";
  CHECK_FALSE(compare_texts("EXCLUSIVE SUPPLY AGREEMENT" + rest, "NON-EXCLUSIVE SUPPLY AGREEMENT" + rest).matters.items.empty());
}

TEST_CASE("A name of two words that lost one throughout is renamed, and so is one that is part of another name") {
  const auto text = [](const std::string& name) {
    return "1. The " + name + " shall open the gate.\n\n2. The " + name +
           " may close the gate at nine.\n\n3. Nobody else than the " + name + " has a key.\n\n4. The Keeper answers to the " +
           name + " each May.";
  };
  for (const auto& [before, after] :
       {std::pair{"Orchard Company", "Orchard"}, std::pair{"Advance Request Note", "Borrowing Note"}}) {
    INFO(before);
    const Report report = compare_texts(text(before), text(after));
    CHECK(report.matters.items.empty());
    REQUIRE_FALSE(report.matters.no_substance.empty());
    CHECK(report.matters.no_substance.front().kind == NoSubstanceKind::renamed);
  }
}

TEST_CASE("A name that lost its first word is another one where something else had the shorter name") {
  const auto text = [](const std::string& name) {
    return "1. The " + name + " may sell the mill.\n\n2. The " + name + " is paid first.\n\n3. The " + name +
           " may look into the books.\n\n4. The " + name + " may call a meeting.\n\n5. Each Lender has one vote.";
  };
  CHECK_FALSE(compare_texts(text("Senior Lender"), text("Lender")).matters.items.empty());
}

TEST_CASE("A word that came before or left the same name throughout is one line, and is told") {
  const auto text = [](const std::string& name) {
    return "1. A Warden hears the " + name + " on Monday.\n\n2. Books of the " + name + " lie open.\n\n3. Letters of the " +
           name + " are sealed.\n\n4. Friends of the " + name + " wait outside.";
  };
  for (const auto& [before, after] : {std::pair{"Plan Members", "Members"}, std::pair{"Profits", "Net Profits"}}) {
    INFO(before);
    const Report report = compare_texts(text(before), text(after));
    REQUIRE(report.matters.items.size() == 1);
    CHECK(report.matters.items.front().rows.size() == 4);
  }
}

TEST_CASE("Who signs for a party, and where, is no matter of the list; what stands among the signatures is") {
  const auto text = [](const std::string& block, const std::string& more) {
    return "1. The Keeper shall guard the gate.\n\nIN WITNESS WHEREOF, the parties have signed this Agreement.\n\n" + block +
           more;
  };
  const std::string before = "By: /s/ Ann Roe\nName: Ann Roe\nTitle: Warden\n6 Mill Lane, Ashford",
                    after = "By:\nName:\nTitle:\n9 Dock Road, Ashford";
  const Report silent = compare_texts(text(before, ""), text(after, ""));
  CHECK(silent.matters.items.empty());
  CHECK_FALSE(silent.matters.no_substance.empty());
  CHECK_FALSE(compare_texts(text(before, "\n\nThe Warden shall pay $900 a month to the Keeper."),
                            text(after, "\n\nThe Warden shall pay $950 a month to the Keeper."))
                  .matters.items.empty());
  for (const auto& [was, is] : {std::pair{"Signed for Alpha Ltd", "Signed for Beta Corp"},
                                std::pair{"Governed by the laws of New York", "Governed by the laws of Delaware"},
                                std::pair{"The Buyer owes a penalty of EUR 500 as told at https://example.com/s/fees",
                                          "The Buyer owes a penalty of EUR 500,000 as told at https://example.com/s/fees"}}) {
    INFO(is);
    CHECK_FALSE(
        compare_texts(text(before, std::string("\n\n") + was), text(before, std::string("\n\n") + is)).matters.items.empty());
  }
}

TEST_CASE("A term of two words held equal to one of one word does not shift what stayed") {
  const auto text = [](const std::string& name, const std::string& more) {
    return "“" + name + "” means whoever gets the Papers.\n\n1. The " + name + " shall keep the Papers safe; the " + name +
           " shall return the Papers" + more + "; the " + name + " shall destroy all copies of the Papers.\n\n2. The " + name +
           " may show the Papers to its staff.";
  };
  const Report report = compare_texts(text("Receiving Party", ""), text("Recipient", " within ten days"));
  REQUIRE(report.matters.items.size() == 1);
  CHECK(has(report.matters.items.front().sentence, "within ten days"));
  CHECK_FALSE(has(report.matters.items.front().sentence, "no longer"));
}

TEST_CASE("A deleted sentence and the one that takes its place are one line") {
  const Report report = compare_texts(
      "1. Amendment. The parties keep the Hall open. Any amendment of this Agreement needs the signature of both parties.",
      "1. Amendment. The parties keep the Hall open. The Keeper may amend this Agreement by notice.");
  REQUIRE(report.matters.items.size() == 1);
  CHECK(has(report.matters.items.front().sentence, "Keeper may amend"));
  CHECK(has(report.matters.items.front().sentence, "signature"));
}

TEST_CASE("New definitions that only name their terms are one line") {
  const std::string kept = "1. The Keeper shall open the Hall.";
  const Report report =
      compare_texts(kept, kept +
                              "\n\n“Hall” means the building named in the Cover Sheet.\n\n“Keeper” means the person named in "
                              "the Cover Sheet.\n\n“Gate” means the gate named in the Cover Sheet.");
  REQUIRE(report.matters.items.size() == 1);
  CHECK(report.matters.items.front().sentence == "New definitions: “Hall”, “Keeper”, “Gate”.");
  CHECK(report.matters.items.front().rows.size() == 3);
}

TEST_CASE("A box that is ticked is told as ticked, several below one another in one line") {
  const Report report = compare_texts("☐ Storage fee: $40\n\n☐ Cleaning fee: $60\n\n☐ Key fee: $5",
                                      "☒ Storage fee: $40\n\n☒ Cleaning fee: $60\n\n☐ Key fee: $5");
  REQUIRE(report.matters.items.size() == 1);
  CHECK(has(report.matters.items.front().sentence, "Now ticked: Storage fee"));
  CHECK(has(report.matters.items.front().sentence, "now ticked: Cleaning fee"));
}

TEST_CASE("Marks of quotation inside quoted words are single ones") {
  const Report report = compare_texts("1. The rules of the lower “Moored Vessel” class apply to all Members.",
                                      "1. The rules of Bruges apply to all Members.");
  REQUIRE(report.matters.items.size() == 1);
  CHECK(has(report.matters.items.front().sentence, "(was “the lower ‘Moored Vessel’ class”)"));
  CHECK_FALSE(has(report.matters.items.front().sentence, "““"));
}

TEST_CASE("A sign that compares is told, in a sentence and in a line without a verb") {
  static constexpr Told cases[] = {
      {"1. The Host pays a credit if uptime is < 99% in a month.", "1. The Host pays a credit if uptime is > 99% in a month.",
       "> (was <) 99%"},
      {"1. The Host grants a rebate where turnover is >= EUR 500,000.",
       "1. The Host grants a rebate where turnover is <= EUR 500,000.", "<= (was >=) EUR 500,000"},
      {"1. The ratio must be < 3.5 at each test date.", "1. The ratio must be <= 3.5 at each test date.", "<="},
      {"Uptime: ≥99.9%", "Uptime: ≤99.9%", "≤ (was ≥)"},
      {"Purity => 98%.", "Purity =< 98%.", "=< (was =>)"},
      {"The tolerance is ±2 mm.", "The tolerance is +2 mm.", "+ (was ±) 2 mm"},
      {"Debt/EBITDA > 2.0", "Debt/EBITDA < 2.0", "< (was >)"},
  };
  for (const Told& one : cases) {
    INFO(one.after);
    const Report report = compare_texts(one.before, one.after);
    REQUIRE(report.matters.items.size() == 1);
    INFO(report.matters.items.front().sentence);
    CHECK(has(report.matters.items.front().sentence, one.words));
    // No figure changed.
    for (const Finding& finding : report.findings.items) CHECK(finding.kind == FindingKind::scope);
  }
  const Report blank = compare_texts("1. The Host holds <30 days> ready.", "1. The Host holds <45 days> ready.");
  REQUIRE(blank.matters.items.size() == 1);
  CHECK_FALSE(has(blank.matters.items.front().sentence, "(was <"));
}

TEST_CASE("Words and pairs of neighbours are counted, those of two paragraphs are no neighbours") {
  Document document;
  document.paragraphs.resize(2);
  document.paragraphs[0].text = "Acme Ltd. owes Acme Ltd-UK; Caf\u00E9 Acme Ltd";
  document.paragraphs[1].text = "owes 750 000";
  const WordCounts counts(document);
  CHECK(counts.of("Acme") == 3);
  CHECK(counts.of("Acme Ltd") == 2);
  CHECK(counts.of("Ltd-UK") == 1);
  CHECK(counts.of("Caf\u00E9 Acme") == 1);
  CHECK(counts.of("Ltd owes") == 1);
  CHECK(counts.of("750 000") == 1);
  CHECK(counts.of("acme") == 0);
  CHECK(counts.of("owes Ltd") == 0);
  CHECK(counts.of("Acme Ltd owes") == 0);
  CHECK(counts.of("") == 0);
}

TEST_CASE("All and any are told where they change what is met") {
  const Report report = compare_texts("1. The Owner may end this Agreement if all of the conditions fail.",
                                      "1. The Owner may end this Agreement if any of the conditions fail.");
  REQUIRE(report.matters.items.size() == 1);
  CHECK(has(report.matters.items.front().sentence, "any (was all)"));
}

TEST_CASE("A heading that names another thing is told") {
  const Report report = compare_texts("2. Warranty. The Keeper warrants that the Hall is dry.",
                                      "2. Limited Warranty. The Keeper warrants that the Hall is dry.");
  REQUIRE(report.matters.items.size() == 1);
  CHECK(has(report.matters.items.front().sentence, "Limited"));
}

TEST_CASE("A name's own words go with its definition to another place") {
  const Report report = compare_texts(
      "1. Seats. The Keeper and the Owner hold equal seats for life.\n\n2. Reports. The Keeper shall report to the Council of "
      "Wardens of the Hall (the “Council”) each year.",
      "1. Seats. The Keeper and the Owner hold equal seats for life in the Council of Wardens of the Hall (the “Council”).\n\n2. "
      "Reports. The Keeper shall report to the "
      "Council each year.");
  for (const Matter& matter : report.matters.items) CHECK(report.alignment.pairs[matter.rows.front()].after == 0);
}

TEST_CASE("What only a form, its publisher or a drafter's reading needs gets no line") {
  static constexpr Silent cases[] = {
      {"a blank filled in by a program", "The rent is due to [Full legal name of the owner] each May.",
       "The rent is due to {owner_name} each May."},
      {"one binding word for another", "The Keeper will not sell the Hall.", "The Keeper shall not sell the Hall."},
      {"an agreement for a duty", "The Keeper agrees not to sell the Hall.", "The Keeper shall not sell the Hall."},
      {"a judgment", "The covenant is reasonable (Marsh v. Cook, 354 S.W.3d 764 (Tex. 2011)).", "The covenant is reasonable."},
      {"how somebody is reached", "You may contact the Keeper via our contact form.",
       "You may contact the Keeper through the Hall Support portal."},
      {"a misread digit", "The bylaws of 1MS bind the Keeper.", "The bylaws of IMS bind the Keeper."}};
  for (const Silent& one : cases) {
    INFO(one.why);
    const std::string rest = "\n\n2. This Agreement begins on signature.";
    const Report report = compare_texts(std::string("1. ") + one.before + rest, std::string("1. ") + one.after + rest);
    CHECK(report.matters.items.empty());
    CHECK_FALSE(report.matters.no_substance.empty());
  }
  // A block of signatures, and the date of a draft.
  const std::string kept = "1. The Keeper shall open the Hall.";
  CHECK(compare_texts(kept, kept + "\n\nPrint Name: {keeper_name}\n\nTitle:\n\nSignature").matters.items.empty());
  CHECK(compare_texts(kept, kept + "\n\nPROVIDER: {provider_name}\n\nSignature\n\nPrint Name").matters.items.empty());
  CHECK(compare_texts(kept, kept + "\n\nSTOCKHOLDER\n\nSignature\n\nPrint Name\n\nDate").matters.items.empty());
  CHECK(compare_texts("Version 9 May 2023\n\n" + kept, "Version 16 August 2023\n\n" + kept).matters.items.empty());
}

TEST_CASE("A pointer whose number alone changed beside the name that it is pointed at with has no line") {
  const std::string before = "1. The limits in Sections 8.1 (Caps) and 8.2 (Waiver of Damages) hold in tort.";
  CHECK(compare_texts(before, "1. The limits in Sections 7.1 (Caps) and 7.2 (Waiver of Damages) hold in tort.")
            .matters.items.empty());
  for (const char* after : {"1. The limits in Sections 8.1 (Caps) and 7.2 (Waiver of Fees) hold in tort.",
                            "1. The limits in Sections 8.1 (Caps) and 7.2 hold in tort."})
    CHECK_FALSE(compare_texts(before, after).matters.items.empty());
  CHECK_FALSE(compare_texts("1. The Keeper has fourteen (Working) days.", "1. The Keeper has twelve (Working) days.")
                  .matters.items.empty());
}

TEST_CASE("A contract that declares what is so, in either tense, has no line; a duty that is none any more has one") {
  for (const auto& [before, after] :
       {std::pair{"All remedies shall be cumulative.", "All remedies are cumulative."},
        std::pair{"This Charter is governed by the law of Ohio.", "This Charter shall be governed by the law of Ohio."},
        std::pair{"The Warden will be liable for lost ropes.", "The Warden is liable for lost ropes."}}) {
    INFO(after);
    CHECK(compare_texts(std::string("1. ") + before, std::string("1. ") + after).matters.items.empty());
  }
  for (const auto& [before, after] :
       {std::pair{"The ropes shall be inspected each May.", "The ropes are inspected each May."},
        std::pair{"The Warden may be liable for lost ropes.", "The Warden is liable for lost ropes."},
        std::pair{"The Warden shall be paid each May.", "The Warden is paid each May."}}) {
    INFO(after);
    CHECK_FALSE(compare_texts(std::string("1. ") + before, std::string("1. ") + after).matters.items.empty());
  }
}

TEST_CASE("A tag that decides, a way of giving notice and a duty that is none any more keep their line") {
  static constexpr Told cases[] = {
      {"1. {IF keeper_named} The Keeper opens the Hall.", "1. {IF keeper_paid} The Keeper opens the Hall.", "keeper_paid"},
      {"1. Notices may be sent to the contact person by email.", "1. Notices may be sent to the contact person by mail.", "mail"},
      {"1. The Keeper will open the Hall.", "1. The Keeper may open the Hall.", "may"}};
  for (const Told& one : cases) {
    INFO(one.after);
    const Report report = compare_texts(one.before, one.after);
    REQUIRE_FALSE(report.matters.items.empty());
    CHECK(has(report.matters.items.front().sentence, one.words));
  }
}

TEST_CASE("A run-in heading, a person's mailbox and a blank inside a number have no line") {
  const std::string text =
      " To the extent that the law allows it, neither party is liable to the other for what it could not have foreseen when it "
      "signed.";
  static constexpr Silent cases[] = {
      {"a heading on a line of its own", "", "Remote Loss.\n\n"},
      {"a heading that is another one", "Loss From Afar.\n\n", "Remote Loss.\n\n"},
  };
  for (const Silent& one : cases) {
    INFO(one.why);
    const Report report = compare_texts("1. The Keeper shall open the Hall.\n\n" + std::string(one.before) + text,
                                        "1. The Keeper shall open the Hall.\n\n" + std::string(one.after) + text);
    CHECK(report.matters.items.empty());
  }
  static constexpr Silent lines[] = {
      {"a mailbox", "2. Contact person: Dr Jane Roe, jane.roe@hall.example.", "2. Contact person: Cy Poe, c.poe@hall.example."},
      {"a blank in a number", "2. The Keeper pays what is told in Subparagraph 5.2.1 of the Rules of the House.",
       "2. The Keeper pays what is told in Subparagraph 5.2. 1 of the Rules of the House."}};
  for (const Silent& one : lines) {
    INFO(one.why);
    const Report report = compare_texts("1. The Keeper shall open the Hall.\n\n" + std::string(one.before),
                                        "1. The Keeper shall open the Hall.\n\n" + std::string(one.after));
    for (const Matter& matter : report.matters.items) FAIL_CHECK(matter.sentence);
  }
}

TEST_CASE("A phrase for one that says the same, and a denial that moved to its verb, have no line beside what changed or alone") {
  static constexpr Silent cases[] = {
      {"a definition's verb", "\"Hall Rate\" shall mean the rate that the Keeper has posted.",
       "\"Hall Rate\" means the rate that the Keeper has posted."},
      {"a condition", "In the event that the Keeper leaves, the Warden closes the Hall.",
       "If the Keeper leaves, the Warden closes the Hall."},
      {"a right", "The Keeper shall have the right to close the Hall.", "The Keeper may close the Hall."},
      {"a right that is had", "The Keeper is entitled to close the Hall.", "The Keeper may close the Hall."},
      {"a denial", "No Guest shall sell a seat in the Hall.", "A Guest shall not sell a seat in the Hall."}};
  for (const Silent& one : cases) {
    INFO(one.why);
    for (const bool forth : {true, false}) {
      const Report report = compare_texts(std::string("1. ") + (forth ? one.before : one.after),
                                          std::string("1. ") + (forth ? one.after : one.before));
      for (const Matter& matter : report.matters.items) FAIL_CHECK(matter.sentence);
    }
  }
  const Report beside = compare_texts("1. In the event that the Keeper leaves, the Warden pays $100.",
                                      "1. If the Keeper leaves, the Warden pays $200.");
  REQUIRE(beside.matters.items.size() == 1);
  CHECK_FALSE(has(beside.matters.items.front().sentence, "event"));
  static constexpr Told told[] = {
      {"1. The Keeper may close the Hall.", "1. The Keeper shall close the Hall.", "shall"},
      {"1. The Keeper may close the Hall.", "1. The Keeper is not entitled to close the Hall.", "not"},
      {"1. No Guest shall sell a seat.", "1. A Guest shall sell a seat.", "Guest"}};
  for (const Told& one : told) {
    INFO(one.after);
    CHECK_FALSE(compare_texts(one.before, one.after).matters.items.empty());
  }
}
