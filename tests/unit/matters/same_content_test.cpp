// SPDX-License-Identifier: Apache-2.0
#include "catch.h"
#include "findings.h"

using namespace clausediff;
using clausediff::test::compare_texts;

namespace {

struct Rewording {
  const char* why;
  const char* before;
  const char* after;
};

Report compared(const Rewording& pair) {
  const std::string kept = "2. Hall. The Keeper shall keep the Hall clean.";
  return compare_texts(std::string("1. ") + pair.before + "\n\n" + kept, std::string("1. ") + pair.after + "\n\n" + kept);
}

}  // namespace

TEST_CASE("A sentence written anew that says what it said gets no line") {
  static constexpr Rewording cases[] = {
      {"active and passive", "The Keeper shall bear all expenses of the audits required to be made hereunder.",
       "All expenses of the audits required to be made hereunder shall be borne by the Keeper."},
      {"a phrase moved", "The Keeper will give the Owner, on a confidential basis, a summary copy of its Report.",
       "The Keeper will give the Owner a summary copy of its Report, on a confidential basis."},
      {"a condition put first", "There shall be no cumulative voting unless the law requires it.",
       "Unless required by law, there shall be no cumulative voting."},
      {"what will be is", "Whether or not Guests are seated upon such arrival will be determined on the first night.",
       "Whether Guests are seated on such arrival is determined on the first night."},
      {"a clause that every contract has", "There are no third-party beneficiaries of this Agreement.",
       "This Agreement has no third-party beneficiaries."},
      {"severability", "Should any provision of this Agreement be held invalid, the remaining provisions will not be affected.",
       "A provision of this Agreement that is held invalid does not affect the remaining provisions."},
      {"names", "The Keeper and the Owner may be referred to collectively herein as the Hosts of the Fair.",
       "The Keeper and the Owner are together called the Hosts of the Fair."},
      {"what goes on", "The Licences of the Fair are, and shall continue to be, in full force.",
       "The Licences of the Fair remain in full force."}};
  for (const Rewording& one : cases) {
    INFO(one.why);
    const Report report = compared(one);
    CHECK(report.matters.items.empty());
    CHECK_FALSE(report.matters.no_substance.empty());
  }
}

TEST_CASE("The same words that say another thing keep their line") {
  static constexpr Rewording cases[] = {
      {"not both is not neither", "Neither party shall disclose the price.", "The parties shall not both disclose the price."},
      {"another act is denied", "The Porter shall open the gates daily, and shall not light any fires.",
       "The Porter shall light any fires daily, and shall not open the gates."},
      {"who does it to whom", "Seller indemnifies Buyer for loss and Buyer repays Seller.",
       "Buyer indemnifies Seller for loss and Seller repays Buyer."},
      {"what is in and what is out", "The rent includes water and heating and excludes power and cleaning.",
       "The rent includes power and cleaning and excludes water and heating."},
      {"the rule and its exception", "All claims for damages are waived, except claims for unpaid fees.",
       "All claims for unpaid fees are waived, except claims for damages."},
      {"the condition and what follows", "If the Hall burns down the lease of the garden ends at once.",
       "If the lease of the garden ends the Hall burns down at once."},
      {"who does which", "The Tenant pays the water of the Hall, and the Landlord bears the heating.",
       "The Tenant bears the heating, and the Landlord pays the water of the Hall."},
      {"who elects whom", "The Board appoints the chairman, and the members elect the secretary.",
       "The members appoint the chairman, and the Board elects the secretary."},
      {"what passes when", "Risk in the goods passes on delivery, and title in them passes on payment.",
       "Title in the goods passes on delivery, and risk in them passes on payment."},
      {"another one pays", "The Keeper shall pay the whole repair of the Hall to the Owner.",
       "The Owner shall pay the whole repair of the Hall to the Keeper."},
      {"another one bears", "The Keeper shall bear all expenses of the audits hereunder.",
       "All expenses of the audits hereunder shall be borne by the Owner."},
      {"another order in time", "The Keeper shall paint the Hall before delivery and after payment.",
       "The Keeper shall paint the Hall after delivery and before payment."},
      {"a right for a duty", "The Keeper shall give the Owner a summary copy of its Report.",
       "The Keeper may give to the Owner a summary copy of its Report."},
      {"another rank", "If the Order Form and the Master Terms differ, the Order Form prevails over the Master Terms.",
       "If the Order Form and the Master Terms differ, the Master Terms prevails over the Order Form."},
      {"either is enough", "The Keeper shall show the licence and the deed of the Hall on request.",
       "On request the Keeper shall show the licence or the deed of the Hall."},
      {"only", "The Keeper may use only the Hall for the storage of apples in winter.",
       "In winter the Keeper may use the Hall for the storage only of apples."}};
  for (const Rewording& one : cases) {
    INFO(one.why);
    CHECK_FALSE(compared(one).matters.items.empty());
  }
}

TEST_CASE("The same figure in another form gets no line, another figure does") {
  static constexpr Rewording same[] = {
      {"digits", "The Keeper shall answer within fifteen (15) days after receipt.",
       "The Keeper shall answer within 15 days after receipt."},
      {"words", "The Keeper shall answer within 45 days after receipt.",
       "The Keeper shall answer within forty-five (45) days after receipt."},
      {"cents", "The Keeper shall pay $750.00 for each day.", "The Keeper shall pay $750 for each day."}};
  for (const Rewording& one : same) {
    INFO(one.why);
    CHECK(compared(one).matters.items.empty());
  }
  static constexpr Rewording other[] = {
      {"more days", "The Keeper shall answer within fifteen (15) days after receipt.",
       "The Keeper shall answer within 50 days after receipt."},
      {"business days", "The Keeper shall answer within fifteen (15) days after receipt.",
       "The Keeper shall answer within 15 business days after receipt."},
      {"a tenth", "The Keeper shall pay $750.00 for each day.", "The Keeper shall pay $75.00 for each day."}};
  for (const Rewording& one : other) {
    INFO(one.why);
    CHECK_FALSE(compared(one).matters.items.empty());
  }
}

TEST_CASE("The address for notices gets no line, the address of what is let does") {
  CHECK(compared({"", "Notices to the Owner go to: Mill Hall LLP, 40 West Mill Street, Suite 5, Attention: Ann Reed.",
                  "Notices to the Owner go to: Mill Hall LLP, 41 West Mill Street, Suite 5, Attention: General Counsel."})
            .matters.items.empty());
  CHECK_FALSE(compared({"", "Premises. The Owner lets to the Keeper the hall at 40 West Mill Street, Suite 5.",
                        "Premises. The Owner lets to the Keeper the hall at 41 West Mill Street, Suite 5."})
                  .matters.items.empty());
}
