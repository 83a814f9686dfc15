// SPDX-License-Identifier: Apache-2.0
// What both sides did alike to a clause, and what one of them changed in it besides.
#include "contracts.h"

namespace clausediff {

TEST_CASE("a clause that both sides moved alike and one of them edited stands there edited") {
  const std::string sixty = replaced(payment, "thirty", "sixty");
  const std::vector<std::string> base = {delivery, payment, secrecy, notice, law},
                                 moved = {delivery, secrecy, notice, law, payment},
                                 edited = {delivery, secrecy, notice, law, sixty};
  check_clean(merged_of(base, moved, edited), edited);
  check_clean(merged_of(base, edited, moved), edited);
  // Where both edited it, words that do not touch are combined, and such that do are a conflict.
  const std::string set_off = replaced(payment, "set-off", "counterclaim");
  check_clean(merged_of(base, {delivery, secrecy, notice, law, set_off}, edited),
              {delivery, secrecy, notice, law, replaced(set_off, "thirty", "sixty")});
  const Merged both = merged_of(base, {delivery, secrecy, notice, law, replaced(payment, "thirty", "ninety")}, edited);
  CHECK(both.conflicts.size() == 1);
}

TEST_CASE("a paragraph that both sides cut in two or joined alike and one of them edited is combined") {
  const std::string whole = delivery + " " + payment, sixty = replaced(payment, "thirty", "sixty");
  check_clean(merged_of({whole, secrecy, law}, {delivery, payment, secrecy, law}, {delivery, sixty, secrecy, law}),
              {delivery, sixty, secrecy, law});
  check_clean(merged_of({whole, secrecy, law}, {delivery, sixty, secrecy, law}, {delivery, payment, secrecy, law}),
              {delivery, sixty, secrecy, law});
  check_clean(merged_of({delivery, payment, secrecy, law}, {whole, secrecy, law}, {delivery + " " + sixty, secrecy, law}),
              {delivery + " " + sixty, secrecy, law});
}

}  // namespace clausediff
