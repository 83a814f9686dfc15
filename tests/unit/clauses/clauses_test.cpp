// SPDX-License-Identifier: Apache-2.0
#include "clauses/clauses.h"

#include <string>
#include <vector>

#include "catch.h"
#include "in_english.h"
#include "plain/plain.h"

using namespace clausediff;

namespace {

/// Each paragraph on a line of its own; the first line is the title.
Document contract(const std::string& lines) { return read_plain_text("AGREEMENT\n\n" + lines); }

std::vector<std::string> numbers(const Clauses& clauses) {
  std::vector<std::string> result;
  for (const Clause& clause : clauses.items) {
    if (!clause.number.empty()) result.push_back(clause.number);
  }
  return result;
}

std::string cut(const Document& document, std::uint32_t clause, Span span) {
  return document.paragraphs[clause].text.substr(span.begin, span.size());
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("numbers are whole, from the nesting") {
  const Clauses clauses =
      find_clauses(contract("1. Fees\n\n1.1 The Customer pays:\n\n(a) the price;\n\n(b) the following:\n\n(i) tax; and\n\n(ii) "
                            "freight.\n\n(c) interest.\n\n1.2 No more.\n\n2. Term\n"));
  CHECK(numbers(clauses) == Texts{"1", "1.1", "1.1(a)", "1.1(b)", "1.1(b)(i)", "1.1(b)(ii)", "1.1(c)", "1.2", "2"});
  CHECK(clauses.items[1].parent == none);
  CHECK(clauses.items[2].parent == 1);
  CHECK(clauses.items[5].parent == 4);
  CHECK(clauses.items[2].end == 8);
  CHECK(clauses.items[1].end == 9);
  CHECK(clauses.items[5].depth == 3);
}

TEST_CASE("(i) after (h) is a letter where (j) comes next, and a numeral where (ii) does") {
  const std::string head = "1. List of things\n\n(g) one thing;\n\n(h) another thing;\n\n(i) a third thing;\n\n";
  CHECK(numbers(find_clauses(contract(head + "(j) a fourth thing.\n"))).back() == "1(j)");
  CHECK(numbers(find_clauses(contract(head + "(ii) a fourth thing.\n"))).back() == "1(h)(ii)");
}

TEST_CASE("letters that begin at a gap are labels where the next one follows, and initials of names are not") {
  CHECK(numbers(find_clauses(contract("1. Changes\n\nd. The first hall.\n\ne. The second hall.\n\nf. The third hall.\n"))) ==
        Texts{"1", "1(d)", "1(e)", "1(f)"});
  CHECK(numbers(find_clauses(contract("1. Owners\n\nJ. Smith\n\nM. Brown\n"))) == Texts{"1"});
}

TEST_CASE("a figure that a sentence goes on with is no label, and a heading behind what does not end is one") {
  const std::string head = "1. Price\n\n1.1 The Buyer pays the price of all of the goods that it took over no later than\n\n";
  CHECK(numbers(find_clauses(contract(head + "(30) days after it took them.\n\n1.2 No more.\n"))) == Texts{"1", "1.1", "1.2"});
  CHECK(numbers(find_clauses(contract(head + "10.5 Business Days after it took them.\n\n1.2 No more.\n"))) ==
        Texts{"1", "1.1", "1.2"});
  CHECK(numbers(find_clauses(contract(head + "PART III\n\n2. Term\n")))[2] == "Part III");
}

TEST_CASE("articles enclose their sections, by either notation") {
  const Clauses clauses = find_clauses(contract(
      "ARTICLE I\nDEFINITIONS\n\nSection 1.1 Fees. The fees are due.\n\nARTICLE II\nTERM\n\nSection 2.1 Years. Two years.\n"));
  CHECK(numbers(clauses) == Texts{"Article I", "1.1", "Article II", "2.1"});
  CHECK(clauses.items[2].parent == 1);
  CHECK(clauses.items[4].parent == 3);
  CHECK(clauses.items[1].kind == ClauseKind::article);
}

TEST_CASE("the second level of an automatic list goes on from the first") {
  const Clauses clauses = find_clauses(
      read_markdown("# Terms\n\n1. Fees\n   1. The fees are due.\n   2. Tax is due too.\n2. Term\n   1. Two years pass.\n"));
  CHECK(numbers(clauses) == Texts{"1", "1.1", "1.2", "2", "2.1"});
}

TEST_CASE("an item that is indented otherwise than its list goes on with it") {
  const Clauses clauses = find_clauses(read_markdown(
      "# Terms\n\n1. Fees\n    1. The fees are due.\n        2. Tax is due too.\n    3. So is freight.\n2. Term\n"));
  CHECK(numbers(clauses) == Texts{"1", "1.1", "1.2", "1.3", "2"});
}

TEST_CASE("sections that begin anew in each article stay apart") {
  const Clauses clauses = find_clauses(
      contract("ARTICLE I\n\nSection 1. Fees are due.\n\nSection 2. Tax is due.\n\nARTICLE II\n\nSection 1. Two years pass.\n"));
  CHECK(numbers(clauses) == Texts{"Article I", "1", "2", "Article II", "Article II 1"});
}

TEST_CASE("numbers inside a schedule carry its name") {
  const Clauses clauses =
      find_clauses(contract("1. The fees are due.\n\nSchedule 1\n\n1. Stages of the work are three.\n\n1.1 The first stage is "
                            "short.\n\nSchedule 2\n\n1. Prices are low.\n"));
  CHECK(numbers(clauses) == Texts{"1", "Schedule 1", "Schedule 1 1", "Schedule 1 1.1", "Schedule 2", "Schedule 2 1"});
  CHECK(clauses.items[2].kind == ClauseKind::schedule);
  CHECK(clauses.items[2].end == 5);
}

TEST_CASE("exhibits that are listed in the middle do not take in the clauses behind them") {
  const auto numbers_of = [](const std::string& text) { return numbers(find_clauses(contract(text))); };
  CHECK(
      numbers_of("ARTICLE 1: TERMS\n\n1.1 It is so.\n\nExhibit A: Land\n\nExhibit B: Budget\n\nARTICLE 2: LOANS\n\n2.1 Loans are "
                 "made.\n\nExhibit A\n\n1. The land lies here.\n") ==
      Texts{"Article 1", "1.1", "Exhibit A", "Exhibit B", "Article 2", "2.1", "Exhibit A", "Exhibit A 1"});
  CHECK(numbers_of("1. Fees are due.\n\n2. Tax is due.\n\nSchedule 1\n\nThe prices are these.\n\n3. Two years pass.\n") ==
        Texts{"1", "2", "Schedule 1", "3"});
  CHECK(numbers_of("1. Fees are due.\n\nSchedule 1\n\n1. Prices are low.\n\n2. Prices rise.\n") ==
        Texts{"1", "Schedule 1", "Schedule 1 1", "Schedule 1 2"});
}

TEST_CASE("an exhibit number above the title encloses nothing") {
  const Clauses clauses = find_clauses(
      read_plain_text("EXHIBIT 10.2\n\nLEASE\n\nThis Lease is made today.\n\n1. Rent is due.\n\n2. The term is a year.\n"));
  CHECK(numbers(clauses) == Texts{"1", "2"});
}

TEST_CASE("headings are found whole and run in") {
  struct Case {
    const char* text;
    const char* heading;
    const char* body;
  };
  const Case cases[] = {
      {"2.1 Exclusive Provider. During the Term it is so.", "Exclusive Provider", "During the Term it is so."},
      {"2. DEFINITIONS", "DEFINITIONS", ""},
      {"3. Rights in the Work: All rights are kept.", "Rights in the Work", "All rights are kept."},
      {"4. The Supplier shall deliver. It shall do so soon.", "", "The Supplier shall deliver. It shall do so soon."},
      {"5. \"Fee\" means the price.", "", "\"Fee\" means the price."},
      {"6. Mr. Smith shall pay. So it is.", "", "Mr. Smith shall pay. So it is."},
      {"7. Term – This Agreement runs for a year.", "Term", "This Agreement runs for a year."}};
  for (const Case& one : cases) {
    INFO(one.text);
    const Document document = contract(std::string("0. First thing here is this.\n\n") + one.text + "\n");
    const Clauses clauses = find_clauses(document);
    const Clause& clause = clauses.items.at(2);
    CHECK(cut(document, 2, clause.heading) == one.heading);
    CHECK(cut(document, 2, clause.body) == one.body);
  }
}

TEST_CASE("title, preamble, recitals, clauses and signatures are told apart") {
  const Clauses clauses = find_clauses(
      contract("This Agreement is made today between A and B.\n\nRECITALS\n\nA. A makes things.\n\nB. B buys things.\n\nThe "
               "parties agree as follows:\n\n1. A sells.\n\nIN WITNESS WHEREOF, they sign.\n\nBy: ________\n"));
  const std::vector<ClauseKind> expected{ClauseKind::title,   ClauseKind::preamble,  ClauseKind::recital,
                                         ClauseKind::recital, ClauseKind::recital,   ClauseKind::recital,
                                         ClauseKind::clause,  ClauseKind::signature, ClauseKind::signature};
  REQUIRE(clauses.items.size() == expected.size());
  for (std::size_t at = 0; at < expected.size(); ++at) CHECK(clauses.items[at].kind == expected[at]);
}

TEST_CASE("recitals that nothing announces are lettered, and what counts anew behind recitals are clauses") {
  const auto kinds = [](const std::string& text) {
    std::string out;
    for (const Clause& clause : find_clauses(contract(text)).items) {
      const bool told = clause.kind == ClauseKind::recital || clause.kind == ClauseKind::clause;
      if (told && !clause.number.empty())
        out += (clause.kind == ClauseKind::recital ? "recital " : "clause ") + clause.number + "\n";
    }
    return out;
  };
  const std::string title = "SERVICE AGREEMENT\n\n", buys = "The Buyer buys the goods of the Seller.\n\n",
                    sells = "The Seller sells goods to the trade.\n\n";
  CHECK(kinds(title + "I) " + buys + "II) " + sells) == "clause (I)\nclause (II)\n");
  CHECK(kinds(title + "A) " + buys + "B) " + sells + "I) " + buys + "II) " + sells) ==
        "recital A\nrecital B\nclause (I)\nclause (II)\n");
  CHECK(kinds(title + "(A) " + buys + "(B) " + sells + "1. " + buys + "2. " + sells) ==
        "recital (A)\nrecital (B)\nclause 1\nclause 2\n");
  CHECK(kinds(title + "RECITALS\n\nA. " + sells + "B. The parties agreed that:\n\n1. " + buys + "2. " + sells + "C. " + buys) ==
        "recital A\nrecital B\nrecital 1\nrecital 2\nrecital C\n");
  CHECK(kinds(title + "RECITALS\n\nI. " + buys + "II. " + sells + "1. " + buys) == "recital I\nrecital II\nclause 1\n");
}

TEST_CASE("lines of a table of contents are no clauses") {
  const Clauses clauses = find_clauses(contract("1. Fees.......... 3\n\n2. Term.......... 5\n\n1. Fees\n\nThe fees are due.\n"));
  CHECK(numbers(clauses) == Texts{"1"});
  CHECK(clauses.items[1].kind == ClauseKind::contents);
}

TEST_CASE("definitions are found in all usual forms") {
  struct Case {
    const char* text;
    const char* term;
    const char* meaning;
    DefinitionForm form;
  };
  const Case cases[] = {
      {"1. \"Fee\" means the price of it.", "Fee", "the price of it.", DefinitionForm::means},
      {"1. “Fee” shall mean the price.", "Fee", "the price.", DefinitionForm::means},
      {"1. The term “Fee,” as used here, and “Fees” mean the price.", "", "", DefinitionForm::means},
      {"1. ″Fee″ means the price.", "Fee", "the price.", DefinitionForm::means},
      {"1. ‘‘Fee’’ means the price.", "Fee", "the price.", DefinitionForm::means},
      {"1. ``Fee'' means the price.", "Fee", "the price.", DefinitionForm::means},
      {"1. ❝Fee❞ means the price.", "Fee", "the price.", DefinitionForm::means},
      {"1. „Fee” means the price.", "Fee", "the price.", DefinitionForm::means},
      {"1. “Fee” has the meaning given in Section 3.", "Fee", "given in Section 3.", DefinitionForm::meaning_given_in},
      {"1. Acme Ltd. (the \"Seller\") sells.", "Seller", "Acme Ltd.", DefinitionForm::parenthetical},
      {"1. Acme and Beta (each, a \"Party\" and together the \"Parties\") agree.", "Party", "Acme and Beta",
       DefinitionForm::parenthetical},
      {"1. the software (together with all updates, the “Software”) is old.", "Software", "the software",
       DefinitionForm::parenthetical},
      {"1. Confidential Information means all that is secret.", "Confidential Information", "all that is secret.",
       DefinitionForm::means}};
  for (const Case& one : cases) {
    INFO(one.text);
    const Document document = contract(std::string(one.text) + "\n\n2. More.\n");
    const Clauses clauses = find_clauses(document);
    if (one.term[0] == '\0') continue;
    REQUIRE_FALSE(clauses.definitions.empty());
    const Definition& definition = clauses.definitions[0];
    CHECK(definition.term == one.term);
    CHECK(cut(document, definition.clause, definition.meaning) == one.meaning);
    CHECK(definition.form == one.form);
  }
}

TEST_CASE("a quotation that defines nothing is no definition") {
  for (const char* text : {"1. The label \"Fragile\" is put on each box.", "1. He said \"stop\" and means it.",
                           "1. This means that the fees are due.", "1. (see \"Annex\") applies."}) {
    INFO(text);
    CHECK(find_clauses(contract(std::string(text) + "\n\n2. More.\n")).definitions.empty());
  }
}

TEST_CASE("the parts of a definition stand in it, and the next definition beside it") {
  const Document document = contract(
      "1. Definitions\n\n\"Fee\" means each of:\n\n(a) the price; and\n\n(b) the tax.\n\n\"Term\" means a year.\n\n2. Fees are "
      "due.\n");
  const Clauses clauses = find_clauses(document);
  CHECK(clauses.items[2].kind == ClauseKind::definition);
  CHECK(clauses.items[3].parent == 2);
  CHECK(clauses.items[2].end == 5);
  CHECK(clauses.items[5].parent == 1);
  CHECK(clauses.items[3].number == "1(a)");
}

TEST_CASE("references lead to their clauses") {
  struct Case {
    const char* words;
    Texts targets;
  };
  const Case cases[] = {{"under Section 2.1", {"2.1"}},
                        {"under clauses 2.1, 2.2 and 3", {"2.1", "2.2", "3"}},
                        {"under Section 2.2(a) or (b)", {"2.2(a)", "2.2(b)"}},
                        {"under Sections 2.1 to 2.2 above", {"2.1", "2.2"}},
                        {"within 30 days of Section 3 and 30 days more", {"3"}},
                        {"in Schedule 1", {"Schedule 1"}},
                        {"in paragraph 1 of Schedule 1", {"Schedule 1 1", "Schedule 1"}},
                        {"under this Section", {"4"}},
                        {"under Article 3 hereof", {"3"}},
                        {"under § 2.1", {"2.1"}}};
  for (const Case& one : cases) {
    INFO(one.words);
    const Document document = contract(
        "2. Two\n\n2.1 The first thing is so.\n\n2.2 These things are so:\n\n(a) one thing;\n\n(b) another thing.\n\n3. A third "
        "thing is so.\n\n4. It is due " +
        std::string(one.words) + ".\n\nSchedule 1\n\n1. Stages are listed here.\n");
    const Clauses clauses = find_clauses(document);
    Texts targets;
    for (const Reference& reference : clauses.references) {
      REQUIRE(reference.target_clause != none);
      CHECK(clauses.items[reference.target_clause].number == reference.target);
      targets.push_back(reference.target);
    }
    CHECK(targets == one.targets);
  }
}

TEST_CASE("references to statutes and other agreements stay outside") {
  struct Case {
    const char* words;
    ReferenceKind kind;
  };
  const Case cases[] = {{"Section 409A of the Internal Revenue Code", ReferenceKind::statute},
                        {"section 2 of the Sale of Goods Act 1979", ReferenceKind::statute},
                        {"Code Section 280G", ReferenceKind::statute},
                        {"15 U.S.C. § 78", ReferenceKind::statute},
                        {"Section 2 of the Credit Agreement", ReferenceKind::agreement},
                        {"Section 2 of this Agreement", ReferenceKind::internal},
                        {"Section 2 of the Agreement", ReferenceKind::internal}};
  for (const Case& one : cases) {
    INFO(one.words);
    const Clauses clauses =
        find_clauses(contract("1. It is due under " + std::string(one.words) + " at once.\n\n2. Two is so.\n"));
    REQUIRE(clauses.references.size() == 1);
    CHECK(clauses.references[0].kind == one.kind);
    CHECK((clauses.references[0].target_clause == 2) == (one.kind == ReferenceKind::internal));
  }
}

TEST_CASE("a pointer at a clause that is not there dangles") {
  const Clauses clauses = find_clauses(contract("1. It is due under Section 7.4.\n\n2. Two.\n"));
  REQUIRE(clauses.references.size() == 1);
  CHECK(clauses.references[0].target_clause == none);
  CHECK(clauses.references[0].target == "7.4");
}

TEST_CASE("there is one clause for each paragraph, and parents stand before their children") {
  const Document document =
      contract("1. One.\n\nText.\n\n(b) Loose.\n\n1. Again.\n\n7.3.1 Deep.\n\n(iv) Roman.\n\nARTICLE X\n\n(a) more.\n");
  const Clauses clauses = find_clauses(document);
  REQUIRE(clauses.items.size() == document.paragraphs.size());
  for (std::uint32_t at = 0; at < clauses.items.size(); ++at) {
    const Clause& clause = clauses.items[at];
    CHECK(clause.end > at);
    if (clause.parent == none) continue;
    CHECK(clause.parent < at);
    CHECK(clauses.items[clause.parent].end >= clause.end);
    CHECK(clause.depth == clauses.items[clause.parent].depth + 1);
  }
}

TEST_CASE("spans lie inside their paragraphs, also where one bracket holds two terms") {
  const Document document = contract(
      "1. Acme (each a \"Party\" and together with Beta (the \"Buyer\"), the \"Parties\") and (\"A\") (\"B\") agree under § "
      "2.\n\n2. \"Fee\" means\n\n3. (the \"X\"\n\n4. \"Y\" means \"Z\" means.\n");
  const Clauses clauses = find_clauses(document);
  REQUIRE(clauses.definitions.size() >= 5);
  for (const Definition& definition : clauses.definitions) {
    const std::size_t size = document.paragraphs[definition.clause].text.size();
    CHECK(definition.meaning.begin <= definition.meaning.end);
    CHECK(definition.meaning.end <= size);
    CHECK(definition.term_span.end <= size);
    CHECK(definition.term_span.begin < definition.term_span.end);
  }
}

TEST_CASE("labels with a letter or a numeral before the digits nest and are pointed at") {
  const Document document = contract(
      "A. Supply\n\nA.1 The Lessor delivers the crane.\n\nA.2 The Lessee returns it as A.1 says.\n\nB. Fees\n\nB.1 The Lessee "
      "pays under "
      "Section A.2.\n\nII. Term\n\nII.1 Two years, unless Section II.2 applies.\n\nII.2 One more year.\n");
  const Clauses clauses = find_clauses(document);
  CHECK(numbers(clauses) == Texts{"A", "A.1", "A.2", "B", "B.1", "II", "II.1", "II.2"});
  CHECK(clauses.items[2].parent == 1);
  CHECK(clauses.items[5].parent == 4);
  CHECK(clauses.items[7].parent == 6);
  std::vector<std::string> targets;
  for (const Reference& one : clauses.references)
    targets.push_back(one.target_clause == none ? "-" : clauses.items[one.target_clause].number);
  CHECK(targets == Texts{"A.2", "II.2"});
}

TEST_CASE("items belong to the numbered clause before them where only first lines are indented") {
  Document document =
      contract("1. Fees\n\n1.1 The Lessee pays as follows:\n\nEach sum is net of tax.\n\n(a) monthly; and\n\n(b) in advance.\n");
  for (Paragraph& paragraph : document.paragraphs) {
    paragraph.indent_start = 0;
    paragraph.indent_first = paragraph.text.find("1.1") == 0 ? 720 : paragraph.text.find('(') == 0 ? 1440 : 0;
  }
  CHECK(numbers(find_clauses(document)) == Texts{"1", "1.1", "1.1(a)", "1.1(b)"});
}

TEST_CASE("a schedule's heading may have a typed number before it, an item of a list of schedules may not") {
  const Clauses clauses = find_clauses(contract("1. Fees\n\nThe Customer pays.\n\n2. Appendix 1\n\nThe pumps are blue.\n"));
  CHECK(numbers(clauses) == Texts{"1", "Appendix 1"});
  CHECK(clauses.items[3].kind == ClauseKind::schedule);
  const Clauses listed = find_clauses(
      contract("1. Fees\n\nThe Customer pays.\n\n2. Documents\n\nThese belong to it:\n\n1. Appendix 1\n\n2. Appendix 2\n"));
  for (const Clause& clause : listed.items) CHECK(clause.kind != ClauseKind::schedule);
  const Clauses sentence = find_clauses(contract("1. Fees\n\nThe Customer pays.\n\n2. Appendix 1 applies.\n\nNo more.\n"));
  CHECK(numbers(sentence) == Texts{"1", "2"});
}
