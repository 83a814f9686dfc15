// SPDX-License-Identifier: Apache-2.0
#include <set>
#include <string>
#include <vector>

#include "catch.h"
#include "findings.h"

using namespace clausediff;
using clausediff::test::compare_texts;
using clausediff::test::triples;

namespace {

struct Row {
  std::string before;
  std::string after;
  std::set<std::string> want;
};

void check(const std::vector<Row>& table) {
  for (const Row& row : table) {
    INFO(row.before << " / " << row.after);
    CHECK(triples(compare_texts(row.before, row.after)) == row.want);
  }
}

}  // namespace

TEST_CASE("A watched term comes, goes and turns") {
  check({
      {"Grower holds an exclusive licence for the Rose.",
       "Grower holds a non-exclusive licence for the Rose.",
       {"term/exclusivity/changed"}},
      {"Grower shall water the plants.", "Grower shall use reasonable endeavours to water the plants.", {"term/effort/added"}},
      {"The Bank is liable for its negligence.", "The Bank is liable for its gross negligence.", {"term/fault/changed"}},
      {"Either party may end the Plan after a breach.",
       "Either party may end the Plan after a material breach.",
       {"term/materiality/added"}},
      {"Repair is the sole remedy of the Buyer.", "Repair is a remedy of the Buyer.", {"term/remedy/removed"}},
      {"The Agent sells wine in Norway.", "The Agent sells wine in Iceland.", {"term/territory/changed"}},
      {"This Deed is governed by the laws of Ontario.",
       "This Deed is governed by the laws of Quebec.",
       {"term/governing-law/changed"}},
  });
}

TEST_CASE("A homograph is no term") {
  check({
      {"The Mill buys the grain from farms.", "The Mill buys the raw material from farms.", {}},
      {"The Fund holds shares in the Company.", "The Fund holds an interest in the Company.", {}},
      {"The sum is 100 pounds in all.", "The sum is 100 pounds in all, exclusive of VAT.", {"term/payment/added"}},
      {"The foreman hands work to the crew.", "The foreman assigns tasks to the crew.", {}},
  });
}

TEST_CASE("Other words for one force, one carve-out and one meaning are no finding") {
  check({
      {"The Guest shall have the right to leave the Hall.", "The Guest may leave the Hall.", {}},
      {"The Fee shall be paid to the Host.", "The Fee is to be paid to the Host.", {}},
      {"The Guard opens the gate unless the load weighs a ton (exclusive of the crate).",
       "The Guard opens the gate unless the load weighs a ton (excluding the crate).",
       {}},
      {"\"Barn\" means those sheds listed in the plan.", "\"Barn\" shall mean the sheds listed in the plan.", {}},
  });
}

TEST_CASE("A row that comes or goes in a table that stays has its numbers as findings, a table that comes whole has no_table") {
  const auto table = [](const std::string& rows) {
    return *read_bytes("The fees are:\n\n| Item | Fee |\n|---|---|\n" + rows + "\nThe end.\n", "table.md");
  };
  const std::string two = "| Setup | $1,000 |\n| Support | $500 |\n";
  const std::string three = "| Setup | $1,000 |\n| Training | $2,500 |\n| Support | $500 |\n";
  CHECK(triples(compare(table(two), table(three))).count("amount/-/added") == 1);
  CHECK(triples(compare(table(three), table(two))).count("amount/-/removed") == 1);
  const Document no_table = *read_bytes("The fees are:\n\nThe end.\n", "table.md");
  CHECK(triples(compare(no_table, table(three))).count("amount/-/added") == 0);
}

TEST_CASE("The force of an act, its sense and its reach") {
  check({
      {"The Tenant shall paint the door.", "The Tenant may paint the door.", {"modality/-/changed"}},
      {"The Tenant shall paint the door.", "The Tenant must paint the door.", {}},
      {"The Tenant shall paint the door.", "The Tenant shall not paint the door.", {"modality/-/changed"}},
      {"No party may publish the report.", "A party shall not publish the report.", {}},
      {"No such notice shall be necessary.", "No such notice shall not be necessary.", {"modality/-/changed"}},
      {"The Host shall have no right to ring the bell.",
       "The Host shall not have no right to ring the bell.",
       {"modality/-/changed"}},
      {"The frost shall in no event end the hire.", "The frost shall not in no event end the hire.", {"modality/-/changed"}},
      {"The hour counts as work.", "The hour does not count as work.", {"negation/-/added"}},
      {"Neither party transfers any rights in its products.",
       "The Company transfers no rights in its products.",
       {"party/-/changed"}},
      {"Nobody hears the driver.", "The driver is not heard by anybody.", {}},
      {"The hire ends without any song.", "The hire ends with no song.", {}},
      {"No error in an invoice changes the price.", "The price is not changed by an error in an invoice.", {}},
      {"Nothing in this letter changes the price.", "This letter does not change the price.", {}},
      {"The hall is open where not prohibited by law.", "The hall is open unless prohibited by law.", {"exception/-/added"}},
      {"The signs do not and will not harm the door.", "The signs do not harm the door.", {}},
      {"The headings are not meant to define or limit a rule.", "The headings neither define nor limit a rule.", {}},
      {"Neither a delay nor a strike ends the hire.", "No delay and no strike ends the hire.", {}},
      {"The lien ends by a nonjudicial sale.", "The lien ends by a non-judicial sale.", {}},
      {"The hour counts as work, and that is so for all who came.",
       "No hour that was lost by frost or rain and of which nobody told us in time counts as work, and that is so for all who "
       "came.",
       {}},
      {"A lawful strike ends the hire.", "An unlawful strike ends the hire.", {"negation/-/added"}},
      {"The Guide shows all rooms.", "The Guide shows certain rooms.", {"scope/-/changed"}},
      {"Mill and Farm are each a Member.", "Each of Mill and Farm is a Member.", {}},
      {"The Guide shows rooms and halls.", "The Guide shows rooms or halls.", {"scope/-/changed"}},
      {"The Guide shows the rooms.", "The Guide shows the rooms, unless they are let.", {"exception/-/added"}},
      {"The Seller shall insure the cargo.", "The Buyer shall insure the cargo.", {"party/-/changed"}},
  });
}

TEST_CASE("A bound put in its opposite's place is a finding, another word for the same bound is none") {
  check({
      {"The Guest pays the greater of the rent and the deposit.",
       "The Guest pays the lesser of the rent and the deposit.",
       {"scope/-/changed"}},
      {"The Mill grinds at least 40 sacks a day.", "The Mill grinds up to 40 sacks a day.", {"scope/-/changed"}},
      {"The hire ends on the earlier of the harvest and the frost.",
       "The hire ends on the later of the harvest and the frost.",
       {"scope/-/changed"}},
      {"The Mill grinds not less than 40 sacks a day.", "The Mill grinds at least 40 sacks a day.", {}},
      {"The Mill grinds 40 sacks a day.", "The Mill grinds at least 40 sacks a day.", {}},
      {"The Hall seats up to 40 guests.", "The Hall seats a maximum of 40 guests.", {}},
  });
}

TEST_CASE("What nobody does has no force to lose, and a thing is no party") {
  check({
      {"These licenses will end with the hire.", "These licenses end with the hire.", {}},
      {"The hire shall end at dawn.", "The hire ends at dawn.", {}},
      {"The Tenant will paint the door.", "The Tenant paints the door.", {"modality/-/removed"}},
      {"Data may be kept in the barn. Data may be sold.", "Content may be kept in the barn. Content may be sold.", {}},
      {"The Host adds 900 DKK/500 GB to the bill.", "The Host adds 1,000 DKK/500 GB to the bill.", {"amount/-/increased"}},
  });
}

TEST_CASE("Those who belong to a party come and go with it") {
  check({
      {"Customer and its Affiliates may ring the bell.", "Customer may ring the bell.", {"party/-/removed"}},
      {"The Bank shall spare Customer.", "The Bank shall spare Customer and its officers, agents and heirs.", {"party/-/added"}},
      {"Customer may ring the bell.", "Customer may ring the bell and its chimes.", {}},
  });
}

TEST_CASE("Who pays, who signs and who was named with another") {
  check({
      {"The Guest may count the plates at its expense.",
       "The Guest may count the plates at the Host's expense.",
       {"party/-/changed"}},
      {"Both you and Mill must sign the list.", "Mill must sign the list.", {"party/-/removed"}},
      {"The list is signed by the Borrower and the Bank.", "The list is signed by the Bank.", {"party/-/removed"}},
      {"Either party may ring the bell.", "Both parties may ring the bell.", {}},
      {"The Mill stands for 15 or more consecutive days.",
       "The Mill stands for 45 or more consecutive days.",
       {"duration/-/increased"}},
      {"The copy costs $25,000 USD.", "The copy costs $25,000 CAD.", {"amount/-/changed"}},
      {"The Mill keeps a dozen sacks.", "The Mill keeps twelve (12) sacks.", {}},
  });
}

TEST_CASE("What only stands elsewhere in its sentence is no finding") {
  check({
      {"Personal Data may be deleted by the Processor.", "The Processor may delete Personal Data.", {}},
      {"On the request of the Lessor, the Lessee shall show the plate.",
       "The Lessee shall, on the request of the Lessor, show the plate.",
       {}},
      {"The Order prevails over the Terms where they differ.",
       "The Terms prevail over the Order where they differ.",
       {"term/precedence/changed"}},
      {"If the Order and the Terms differ, the Order prevails over the Terms.",
       "If the Order and the Terms differ, the Terms prevail over the Order.",
       {"term/precedence/changed"}},
      {"The Mill bears no special, consequential or punitive damages.",
       "The Mill bears no special or consequential damages.",
       {"term/liability/removed"}},
  });
}

TEST_CASE("The name of a blank is no word of the contract") {
  check({
      {"Signed by the Host.", "Signed by the Host. {host_title_display_1}", {}},
      {"The Mill mends it within [ WARRANTY DURATION ] of the sale.",
       "The Mill mends it within [ REPAIR PERIOD ] of the sale.",
       {}},
      {"The Mill grants a licence to the Rose.",
       "The Mill grants an [exclusive] licence to the Rose.",
       {"term/exclusivity/added"}},
  });
}

TEST_CASE("What a sum is for counts as the sum does") {
  check({
      {"The Fee is $5 per TB of grain data.", "The Fee is $5 per GB of grain data.", {"amount/-/changed"}},
      {"The Fee is $5 per sack.", "The Fee is $5 for each sack.", {}},
      {"Rent bears 1% per month.", "Rent bears 1% per annum.", {"duration/-/increased"}},
      {"The Fee is 0.97 DKK/TB/month.", "The Fee is 0.097 DKK/GB/month.", {"amount/-/changed"}},
      {"The Fee is 0.97 DKK/TB/month.", "The Fee is 0.99 DKK/TB/month.", {"amount/-/increased"}},
      {"The Fee is $5 per sack.", "The Fee is $50 per wagon.", {"amount/-/changed"}},
      {"The Fee is $5 for each sack.", "The Fee is $6 per sack.", {"amount/-/increased"}},
      {"The Fee is $5 per sack.", "The Fee is $900.", {"amount/-/changed"}},
      {"The rent is EUR 40 a month.", "The rent is EUR 500 a year.", {"amount/-/changed"}},
      {"Rent bears 1.5% per month.", "Rent bears 12% per annum.", {"percentage/-/changed"}},
  });
  const Report report = compare_texts("The Fee is $5 per sack.", "The Fee is $50 per wagon.");
  CHECK(report.findings.items.front().sentence == "The amount changes from “$5 per sack” to “$50 per wagon”.");
  CHECK(report.findings.items.front().detail.empty());
}

TEST_CASE("The size of a change is told where it says something") {
  const auto detail = [](const std::string& before, const std::string& after) {
    return compare_texts("The Fee is $" + before + ".", "The Fee is $" + after + ".").findings.items.front().detail;
  };
  CHECK(detail("40,000", "40,001").empty());
  CHECK(detail("40,000", "40,010") == "+0.03 %");
  CHECK(detail("100", "1,099") == "+999 %");
  CHECK(detail("100", "1,250") == "× 12.5");
  CHECK(detail("100", "50") == "−50 %");
}

TEST_CASE("Quantities are compared by value") {
  check({
      {"The price is $1,000 for the lot.", "The price is $500 for the lot.", {"amount/-/decreased"}},
      {"The price is USD 1,000 for the lot.", "The price is EUR 1,000 for the lot.", {"amount/-/changed"}},
      {"Notice is thirty (30) days in writing.", "Notice is 30 days in writing.", {}},
      {"Notice is 30 days in writing.", "Notice is 30 business days in writing.", {"duration/-/increased"}},
      {"Notice is 60 days in writing.", "Notice is two months in writing.", {"duration/-/changed"}},
      {"The rate is 5% of sales.", "The rate is 7.5% of sales.", {"percentage/-/increased"}},
      {"It opens on 31 December 2025 at noon.", "It opens on June 30, 2026 at noon.", {"date/-/changed"}},
      {"The Author gets five copies of the book.", "The Author gets two copies of the book.", {"number/-/decreased"}},
  });
}

TEST_CASE("Writing that changes nothing gives no finding") {
  check({
      {"Licensee shall keep the \"Licence\" and its colour for 14 days.",
       "Licensee shall keep the “License” and its color for fourteen days.",
       {}},
      {"The Pre-Existing Works stay with the Author.", "The Preexisting Works stay with the Author.", {}},
      {"THE SOFTWARE IS PROVIDED \"AS IS\".", "The Software is provided “as is”.", {}},
  });
}

TEST_CASE("A definition changes, comes and is renamed") {
  check({
      {"1.1 \"Field\" means the treatment of psoriasis in humans.",
       "1.1 \"Field\" means the treatment of skin disease in humans.",
       {"definition/-/changed"}},
      {"1. The Mill opens at dawn.\n2. The Mill closes at dusk.",
       "1. The Mill opens at dawn.\n2. \"Shift\" means a working period.\n3. The Mill closes at dusk.",
       {"definition/-/added"}},
  });
}

TEST_CASE("A finding carries its rule, its words, its value and a sentence") {
  const Report report =
      compare_texts("The Seller shall give sixty (60) days of notice.", "The Seller shall give 30 days of notice.");
  REQUIRE(report.findings.items.size() == 1);
  const Finding& finding = report.findings.items.front();
  CHECK(finding.rule == "duration");
  CHECK(finding.detail.find("−50 %") != std::string::npos);
  CHECK(finding.sentence == "The period falls from “sixty (60) days” to “30 days”.");
  const std::string& text = report.after.document.paragraphs[0].text;
  CHECK(text.substr(finding.after.begin, finding.after.size()) == "30 days");
}

TEST_CASE("What is named after a party does not act for it") {
  const std::string lead = "The Carrier shall keep all Owner Data as the Owner's notes say, and ";
  const Report report = compare_texts(lead + "shall clean the hold.", lead + "may clean the hold.");
  REQUIRE(report.findings.items.size() == 1);
  CHECK(report.findings.items.front().favours == "Carrier");
}

TEST_CASE("What is paid is no party where it is put first in its sentence") {
  check({
      {"The Buyer shall pay the Fees.", "The Fees shall be paid by the Buyer.", {}},
  });
}

TEST_CASE("A turn of force says whom it burdens") {
  const Report report = compare_texts("The Carrier may clean the hold.", "The Carrier shall clean the hold.");
  REQUIRE(report.findings.items.size() == 1);
  CHECK(report.findings.items.front().burdens == "Carrier");
  CHECK(report.findings.items.front().favours.empty());
}
