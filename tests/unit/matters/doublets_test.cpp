// SPDX-License-Identifier: Apache-2.0
// Numbers that are written twice are told once, and only where both say the same.
#include "matters/doublets.h"

#include <clausediff/language.h>

#include "catch.h"

using namespace clausediff;

TEST_CASE("a number in words and digits is told in digits, what differs is left as it stands") {
  const Stemmer stemmer(english());
  struct Case {
    const char* sentence;
    const char* told;
  };
  const Case cases[] = {
      {"Buyer pays within thirty (30) (was sixty (60)) days.", "Buyer pays within 30 (was 60) days."},
      {"Tenant pays \u201Cseventeen and one-half percent (17.5%)\u201D (was \u201Ctwenty percent (20%)\u201D) of Rent.",
       "Tenant pays 17.5% (was 20%) of Rent."},
      {"The cap is ten per cent (10%) of the Price.", "The cap is 10% of the Price."},
      {"Notice is given twenty-one (21) Business Days before.", "Notice is given 21 Business Days before."},
      {"Notice is sixty (90) days.", "Notice is sixty (90) days."},
      {"The rate is five percent (6%) a year.", "The rate is five percent (6%) a year."},
      {"Pay five dollars ($5).", "Pay $5."},
      {"Pay \u201Cfifty dollars ($50) a week\u201D (was \u201Cforty dollars ($40) a week\u201D).",
       "Pay $50 a week (was $40 a week)."},
      {"Pay six dollars ($5).", "Pay six dollars ($5)."},
      {"Pay fifty dollars (\u20AC50).", "Pay fifty dollars (\u20AC50)."},
      {"The three (was two) regions of Section 4 (a) are open.", "The three (was two) regions of Section 4 (a) are open."},
      {"Two (2) cats and three (3) dogs, one of them old.", "2 cats and 3 dogs, one of them old."},
      {"", ""}};
  for (const Case& expected : cases) {
    INFO(expected.sentence);
    CHECK(without_doublets(expected.sentence, stemmer) == expected.told);
  }
}
