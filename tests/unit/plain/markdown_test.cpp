// SPDX-License-Identifier: Apache-2.0
#include <string>

#include "catch.h"
#include "in_english.h"
#include "plain/inline.h"
#include "plain/plain.h"

using namespace clausediff;

TEST_CASE("headings of both kinds have their level") {
  const Document document = read_markdown("# Terms of Service\n\nFees\n----\n\nText that\nis wrapped.\n\n### Late payment ###\n");
  REQUIRE(document.paragraphs.size() == 4);
  CHECK(document.paragraphs[0].text == "Terms of Service");
  CHECK(document.paragraphs[0].outline_level == 0);
  CHECK(document.paragraphs[1].outline_level == 1);
  CHECK(document.paragraphs[2].text == "Text that is wrapped.");
  CHECK(document.paragraphs[3].text == "Late payment");
  CHECK(document.paragraphs[3].outline_level == 2);
}

TEST_CASE("list items count on from their first number, with their nesting") {
  const Document document = read_markdown("1. One\n1. Two\n   - inner\n   - more\n1. Three\n\n7. Seven\n");
  REQUIRE(document.paragraphs.size() == 6);
  CHECK(document.paragraphs[1].label == "2.");
  CHECK(document.paragraphs[2].bullet);
  CHECK(document.paragraphs[2].number_level == 1);
  CHECK(document.paragraphs[4].label == "3.");
  CHECK(document.paragraphs[4].number_level == 0);
  CHECK(document.paragraphs[5].label == "7.");
  CHECK(document.paragraphs[0].text == "One");
}

TEST_CASE("a table has a paragraph for each cell") {
  const Document document = read_markdown("| Term | Meaning |\n|------|---------|\n| **Fee** | the price |\n\nAfter.\n");
  REQUIRE(document.paragraphs.size() == 5);
  REQUIRE(document.tables.size() == 1);
  CHECK(document.tables[0].rows == 2);
  CHECK(document.tables[0].columns == 2);
  CHECK(document.paragraphs[2].text == "Fee");
  CHECK(document.cells[document.paragraphs[3].cell].row == 1);
  CHECK(document.cells[document.paragraphs[3].cell].column == 1);
  CHECK(document.paragraphs[4].cell == none);
}

TEST_CASE("marks of emphasis, escapes, tags and links leave the text") {
  struct Case {
    const char* source;
    const char* text;
  };
  const Case cases[] = {{"**Fees.** Pay *now*.", "Fees. Pay now."},
                        {"a \\* b", "a * b"},
                        {"[terms](https://example.org/x \"t\") apply", "terms apply"},
                        {"2 * 3 * 4 = 24", "2 * 3 * 4 = 24"},
                        {"snake_case_name", "snake_case_name"},
                        {"price [***] and [***] sums", "price [***] and [***] sums"},
                        {"a<br>b", "a\nb"},
                        {"AT&amp;T", "AT&T"},
                        {"<a name=\"x\"></a>Scope", "Scope"},
                        {"5 < 6 [open", "5 < 6 [open"},
                        {"`*raw*`", "*raw*"}};
  for (const Case& one : cases) {
    INFO(one.source);
    CHECK(read_inline(one.source).text == one.text);
  }
}

TEST_CASE("what only looks like a tag stays in the text") {
  const char* const kept[] = {"between <Customer Name> and <Company>",
                              "<a company name> (the Seller)",
                              "see <Table> of <Code>",
                              "if x <y and z> 5",
                              "<p",
                              "<a href=>",
                              "</Customer>",
                              "<!DOCTYPE>",
                              "<b 5>",
                              "<span x=\"y>"};
  for (const char* source : kept) {
    INFO(source);
    CHECK(read_inline(source).text == source);
  }
  struct Case {
    const char* source;
    const char* text;
  };
  const Case cases[] = {{"<span style=\"color: red\" class='x'>Fee</span >", "Fee"},
                        {"<td nowrap width=50>Fee</TD>", "Fee"},
                        {"a<BR />b<br/>c", "a\nb\nc"},
                        {"Fee<!-- <b> not > this --> due", "Fee due"},
                        {"at <https://example.org/x>.", "at https://example.org/x."}};
  for (const Case& one : cases) {
    INFO(one.source);
    CHECK(read_inline(one.source).text == one.text);
  }
}

TEST_CASE("front matter is named as not compared") {
  for (const char* end : {"---", "..."}) {
    const Document document =
        read_markdown(std::string("---\ntitle: Terms\n# note\ntags:\n- a\n  more\n") + end + "\nThe Fee is due.\n");
    REQUIRE(document.paragraphs.size() == 1);
    CHECK(document.paragraphs[0].text == "The Fee is due.");
    REQUIRE(document.coverage.size() == 1);
    CHECK(document.coverage[0].construct == "front matter");
    CHECK(document.coverage[0].treatment == Treatment::not_compared);
  }
}

TEST_CASE("text between two rules at the beginning is no front matter") {
  const char* const sources[] = {"---\n\nThe Fee is due.\n\n---\n\nEnd.\n", "---\nThe Fee is due.\n---\nEnd.\n",
                                 "---\n# The Fee is due.\n---\nEnd.\n", "---\n- The Fee is due.\n\n---\nEnd.\n",
                                 "\n---\nThe Fee is due.\n\nEnd.\n"};
  for (const char* source : sources) {
    INFO(source);
    const Document document = read_markdown(source);
    REQUIRE(document.paragraphs.size() == 2);
    CHECK(document.paragraphs[0].text == "The Fee is due.");
    CHECK(document.paragraphs[1].text == "End.");
    CHECK(document.coverage.empty());
  }
  CHECK(read_markdown("---\ntitle: Terms\n\nThe Fee is due.\n\n---\n\nEnd.\n").paragraphs.size() == 3);
}

TEST_CASE("emphasis becomes format, and runs partition the text") {
  const Document document = read_markdown("# T\n\nThe **Fee** is *due* ~~now~~.\n");
  const Paragraph& paragraph = document.paragraphs[1];
  REQUIRE(paragraph.runs.size() == 7);
  CHECK(document.formats[paragraph.runs[1].format].bold);
  CHECK(document.formats[paragraph.runs[3].format].italic);
  CHECK(document.formats[paragraph.runs[5].format].strike);
  std::uint32_t at = 0;
  for (const Run& run : paragraph.runs) {
    CHECK(run.span.begin == at);
    at = run.span.end;
  }
  CHECK(at == paragraph.text.size());
}

TEST_CASE("Markdown is told by content") {
  CHECK(looks_like_markdown("# Title\n\nText"));
  CHECK(looks_like_markdown("| a | b |\n|---|---|\n| 1 | 2 |\n"));
  CHECK_FALSE(looks_like_markdown("1. Term.\n\nThe price is [***] and *** is a mark.\n"));
  CHECK_FALSE(looks_like_markdown("#5 is a number sign"));
}

TEST_CASE("brackets without end cost no more than their length") {
  const std::string source(200000, '[');
  CHECK(read_inline(source).text == source);
}
