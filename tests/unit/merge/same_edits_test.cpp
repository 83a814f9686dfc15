// SPDX-License-Identifier: Apache-2.0
// What both sides did alike, and what each of them did beside the other: neither is a conflict.
#include "contracts.h"

namespace clausediff {
namespace {

/// Every word is a run of its own, as Word leaves them behind where a clause was edited often.
std::string in_runs(const std::string& text) {
  std::string runs = text;
  for (std::size_t at = 0; (at = runs.find(' ', at)) != std::string::npos;) {
    const std::string cut = " </w:t></w:r><w:r><w:t xml:space=\"preserve\">";
    runs.replace(at, 1, cut);
    at += cut.size();
  }
  return p(runs);
}

}  // namespace

TEST_CASE("an edit that both sides made is no conflict in a clause of several runs") {
  struct Edit {
    std::string what, with;
  };
  // A word replaced, put in, struck; one beside its like, which can be drawn in two ways; two words, and one at either end.
  for (const Edit& edit :
       {Edit{"thirty", "sixty"}, Edit{"each invoice", "each proper invoice"}, Edit{" without any deduction or set-off", ""},
        Edit{"The Customer", "Each Customer"}, Edit{"set-off.", "claim."}, Edit{"thirty days of", "sixty days after"},
        Edit{"any deduction", "any any deduction"}, Edit{"pay each invoice", "pay pay each invoice each"},
        Edit{"receipt, without any", "receipt and approval by the Customer, with no"}}) {
    const std::string same = replaced(payment, edit.what, edit.with), twelve = replaced(delivery, "ten", "twelve"),
                      ten = "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">The </w:t></w:r>" +
                            p(replaced(delivery, "The ", "")).substr(5);
    const std::string doubled = replaced(payment, "thirty", "thirty thirty"), once = payment;
    for (const bool ours : {true, false}) {
      const std::vector<std::string> more = {twelve, notice, same, law}, less = {ten, notice, same, law};
      INFO(edit.what << " -> " << edit.with);
      check_clean(merged_of({ten, notice, in_runs(payment), law}, ours ? more : less, ours ? less : more),
                  {twelve, notice, same, law});
      // The same the other way round: what stands twice loses one.
      const std::vector<std::string> first = {twelve, notice, once, law}, second = {ten, notice, once, law};
      check_clean(merged_of({ten, notice, in_runs(doubled), law}, ours ? first : second, ours ? second : first),
                  {twelve, notice, once, law});
    }
  }
}

TEST_CASE("of two clauses beside each other each side deletes one, and what stands beside is combined") {
  const std::string holdings =
      "\"Passive Holdings\" means ownership of securities of a public company that represent less than five percent of a class.";
  const std::string interests =
      "\"Protected Interests\" means the secrets and the goodwill in the relations with customers of the Employer.";
  const std::string secrets = "\"Secrets\" means what the Employer takes measures to keep secret, and what nobody else knows.";
  const std::string insurance =
      "The Supplier keeps insurance of at least one million dollars for as long as this Agreement lasts.";
  const std::string twelve = replaced(delivery, "ten", "twelve"), few = replaced(secrets, "nobody", "no competitor");
  for (const bool first : {true, false}) {
    const std::string &a = first ? holdings : interests, &b = first ? interests : holdings;
    const std::vector<std::string> base = {delivery, holdings, interests, secrets, law};
    check_clean(merged_of(base, {delivery, a, secrets, law}, {delivery, b, secrets, law}), {delivery, secrets, law});
    // Beside what each side edits, or puts in further down.
    check_clean(merged_of(base, {twelve, a, secrets, law}, {delivery, b, secrets, law}), {twelve, secrets, law});
    check_clean(merged_of(base, {delivery, a, few, law}, {delivery, b, secrets, law}), {delivery, few, law});
    check_clean(merged_of(base, {delivery, a, secrets, insurance, law}, {delivery, b, few, law}),
                {delivery, few, insurance, law});
  }
  // At the end of a cell, and with a clause that nobody touches between them.
  const std::vector<std::string> spread = {delivery, holdings, payment, interests, law};
  check_clean(merged_of(spread, {delivery, payment, interests, law}, {delivery, holdings, payment, law}),
              {delivery, payment, law});
}

TEST_CASE("a clause that one side deletes is no conflict with its neighbour that the other side moves away") {
  const std::string holdings =
      "\"Passive Holdings\" means ownership of securities of a public company that represent less than five percent of a class.";
  const std::string interests =
      "\"Protected Interests\" means the secrets and the goodwill in the relations with customers of the Employer.";
  for (const bool ours : {true, false}) {
    for (const bool first : {true, false}) {
      const std::string &stays = first ? holdings : interests, &moves = first ? interests : holdings;
      const std::vector<std::string> base = {delivery, holdings, interests, payment, secrecy, notice, law},
                                     without = {delivery, moves, payment, secrecy, notice, law},
                                     moved = {delivery, stays, payment, secrecy, notice, moves, law};
      check_clean(merged_of(base, ours ? without : moved, ours ? moved : without),
                  {delivery, payment, secrecy, notice, moves, law});
    }
  }
}

}  // namespace clausediff
