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

TEST_CASE("numbers that fall back time and again are those of lists that lost their indents") {
  const Document document = read_markdown(
      "# Order\n\n1. Grinding\n\n1. Sacks\n\n2. Toll\n\n2. Payment\n\n1. Bills\n\n2. Interest\n\n3. Delay\n\n1. Notice\n");
  REQUIRE(document.paragraphs.size() == 9);
  CHECK(document.paragraphs[2].label == "1.");
  CHECK(document.paragraphs[4].label == "2.");
  CHECK(document.paragraphs[5].label == "1.");
  CHECK(document.paragraphs[8].label == "1.");
}

TEST_CASE("one number that falls back, and numbers left out or typed twice, count on as Markdown has them") {
  const Document document = read_markdown("1. One\n2. Two\n1. Three\n3. Four\n3. Five\n");
  REQUIRE(document.paragraphs.size() == 5);
  CHECK(document.paragraphs[2].label == "3.");
  CHECK(document.paragraphs[4].label == "5.");
}

TEST_CASE("a number with which a line of running text happens to begin is no item") {
  const Document document = read_markdown(
      "# Order\n\nExamples of such laws are the Mills Act 1994 and the Tolls Act\n2010. The mill keeps both. It keeps "
      "Section\n6. and more.\n");
  REQUIRE(document.paragraphs.size() == 2);
  CHECK(document.paragraphs[1].label.empty());
}

TEST_CASE("items of a list without full stops are items whatever their numbers skip") {
  const Document document = read_markdown("The mill grinds:\n1. corn\n2. bran\n4. malt\n");
  REQUIRE(document.paragraphs.size() == 4);
  CHECK(document.paragraphs[3].label == "4.");
}

TEST_CASE("rows between bars with blank lines between them are one table") {
  const Document document = read_markdown("# Fees\n\n| Tier | Price |\n\n| Bran | 100 |\n\nPaid in May.\n");
  REQUIRE(document.tables.size() == 1);
  CHECK(document.tables[0].rows == 2);
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

TEST_CASE("rows between bars are a table without a rule of dashes too, as textconv writes them") {
  const Document document = read_markdown("# Fees\n\nThese are due.\n| Tier | Price |\n|  | 100 |\nPaid in May.\n\na | b\n");
  REQUIRE(document.paragraphs.size() == 8);
  REQUIRE(document.tables.size() == 1);
  CHECK(document.tables[0].rows == 2);
  CHECK(document.tables[0].columns == 2);
  CHECK(document.paragraphs[2].text == "Tier");
  CHECK(document.paragraphs[4].text.empty());
  CHECK(document.cells[document.paragraphs[5].cell].row == 1);
  CHECK(document.paragraphs[6].text == "Paid in May.");
  CHECK(document.paragraphs[7].text == "a | b");
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

TEST_CASE("pandoc's attributes, raised letters, addresses and dashes leave their words") {
  struct Case {
    const char* source;
    const char* text;
  };
  const Case cases[] = {{"[Fees]{.underline}. Pay.", "Fees. Pay."},
                        {"**[Fees]{.underline}** and `x`{.code}", "Fees and x"},
                        {"[a](b){target=\"_blank\" .c} d", "a d"},
                        {"write to <mill@flour.example> soon", "write to mill@flour.example soon"},
                        {"the 1^st^ of May", "the 1st of May"},
                        {"sections 15.50--15.52",
                         "sections 15.50\xE2\x80\x93"
                         "15.52"},
                        {"{customer name} pays [fee]{the blank}", "{customer name} pays [fee]{the blank}"},
                        {"2^10 is more^", "2^10 is more^"},
                        {"a [^1] b", "a [^1] b"}};
  for (const Case& one : cases) {
    INFO(one.source);
    CHECK(read_inline(one.source).text == one.text);
  }
}

TEST_CASE("a heading's attributes, an item that is a heading and a fenced part leave their words") {
  const Document document = read_markdown(
      "# Fees {#fees .list-paragraph}\n\n2.  # [Rights]{.underline} {#rights}\n\n    1.  ## Of the mill\n\n::: "
      "{custom-style=\"Body\"}\n"
      "Text of the part.\n:::\n\n# Set {of blanks}\n");
  REQUIRE(document.paragraphs.size() == 5);
  CHECK(document.paragraphs[0].text == "Fees");
  CHECK(document.paragraphs[1].text == "Rights");
  CHECK(document.paragraphs[1].label == "2.");
  CHECK(document.paragraphs[1].outline_level == 0);
  CHECK(document.paragraphs[2].text == "Of the mill");
  CHECK(document.paragraphs[2].outline_level == 1);
  CHECK(document.paragraphs[3].text == "Text of the part.");
  CHECK(document.paragraphs[4].text == "Set {of blanks}");
}

TEST_CASE("kramdown's attributes leave the heading and the paragraph that they stand behind") {
  const Document document =
      read_markdown("# Fees {: #fees }\n\nEffective May 7, 2024\n{: datetime=\"2024-05-07\" }\n\nThe name is {: of a blank }.\n");
  REQUIRE(document.paragraphs.size() == 3);
  CHECK(document.paragraphs[0].text == "Fees");
  CHECK(document.paragraphs[1].text == "Effective May 7, 2024");
  CHECK(document.paragraphs[2].text == "The name is {: of a blank }.");
}

TEST_CASE("notes hang where their marks stand, and one without a mark is text") {
  const Document document =
      read_markdown("Paid[^a] and kept[^b].\n\n[^b]: In the mill.\n\n[^a]: In *silver*.\n\n[^c]: Nowhere.\n");
  REQUIRE(document.stories.size() == 3);
  CHECK(document.paragraphs[0].text == "Paid and kept.");
  CHECK(document.paragraphs[1].text == "[^c]: Nowhere.");
  CHECK(document.stories[1].kind == StoryKind::footnote);
  CHECK(document.stories[1].label == "1");
  CHECK(document.paragraphs[document.stories[1].first_paragraph].text == "In silver.");
  CHECK(document.stories[2].anchor == 13);
  REQUIRE(document.note_references.size() == 2);
  CHECK(document.note_references[0].position == 4);
}

TEST_CASE("an image is an object, named by its description") {
  const Document document = read_markdown("Sealed ![the seal](seal.png){width=\"2in\"} here.\n");
  REQUIRE(document.objects.size() == 1);
  CHECK(document.objects[0].description == "the seal");
  CHECK(document.paragraphs[0].text == "Sealed \xEF\xBF\xBC here.");
}

TEST_CASE("tables drawn with rules are read cell by cell") {
  const std::string grid =
      "+-----------+------------------+\n| **Flour   | 41 crowns        |\n| of wheat**|                  |\n|           | - in "
      "May         |\n"
      "|           | - in June        |\n+===========+==================+\n| Over both columns            "
      "|\n+-----------+------------------+\n";
  const std::string multiline =
      "  ------------------------------\n  Goods        Price of\n               them\n  ------------ -----------------\n"
      "  Flour of     41 crowns\n  wheat        a sack\n\n  Bran         nothing\n  ------------------------------\n";
  const std::string simple = "  Goods   Price\n  ------- ------\n  Flour   41\n  Bran\n";
  const Document first = read_markdown("Before.\n\n" + grid + "\nBehind.\n");
  REQUIRE(first.tables.size() == 1);
  CHECK(first.tables[0].rows == 2);
  CHECK(first.tables[0].columns == 2);
  REQUIRE(first.paragraphs.size() == 7);
  CHECK(first.paragraphs[1].text == "Flour of wheat");
  CHECK(first.paragraphs[2].text == "41 crowns");
  CHECK(first.paragraphs[4].text == "in June");
  CHECK(first.paragraphs[4].bullet);
  CHECK(first.cells[first.paragraphs[5].cell].column_span == 2);
  CHECK(first.paragraphs[6].cell == none);
  for (const Document& document : {read_markdown(multiline), read_plain_text(multiline)}) {
    REQUIRE(document.tables.size() == 1);
    CHECK(document.tables[0].rows == 3);
    REQUIRE(document.paragraphs.size() == 6);
    CHECK(document.paragraphs[1].text == "Price of them");
    CHECK(document.paragraphs[2].text == "Flour of wheat");
    CHECK(document.paragraphs[3].text == "41 crowns a sack");
  }
  const Document lines = read_markdown(simple);
  REQUIRE(lines.tables.size() == 1);
  CHECK(lines.tables[0].rows == 3);
  CHECK(lines.paragraphs[4].text == "Bran");
  CHECK(lines.paragraphs[5].text.empty());
}

TEST_CASE("rules around and under text make no table") {
  const char* const texts[] = {"-----------------\n\nText of a letter.\n\n-----------------\n",
                               "Goodsmen and prices\n----- ----------- ---\nFlour of the mill and its bran\n", "+---+\n",
                               "+----+\n| no end\n", "------- -------\n"};
  for (const char* text : texts) {
    INFO(text);
    CHECK(read_plain_text(text).tables.empty());
    CHECK(read_markdown(text).tables.empty());
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

TEST_CASE("lines that nobody wrapped and no blank line parts are paragraphs, as textconv writes them") {
  const std::string clause =
      "1.1 The Keeper shall keep the Hall open on each day of the week from eight in the morning until ten in the evening, "
      "and shall admit the Guests of the Owner without charge at all times.";
  const std::string lines = "AGREEMENT\n# 1 Opening\n" + clause + "\nThe Keeper may close it.\n# 2 Law\nEnglish law applies.\n";
  CHECK(read_markdown(lines).paragraphs.size() == 6);
  // Wrapped text without a blank line is one paragraph still.
  CHECK(read_markdown("# 1 Opening\nThe Keeper shall keep the Hall\nopen on each day.\n").paragraphs.size() == 2);
}

TEST_CASE("brackets without end cost no more than their length") {
  const std::string source(200000, '[');
  CHECK(read_inline(source).text == source);
  std::string open;
  for (int k = 0; k < 50000; ++k) open += "<!--";
  CHECK(read_inline(open).text == open);
}

TEST_CASE("a comment over several paragraphs is none of the text, and one without an end is") {
  const Document document = read_markdown("Kept <!-- gone\n\nGone too.\n\nGone --> kept.\n\nLast <!-- open\n\nend.\n");
  REQUIRE(document.paragraphs.size() == 4);
  CHECK(document.paragraphs[0].text == "Kept");
  CHECK(document.paragraphs[1].text == "kept.");
  CHECK(document.paragraphs[2].text == "Last <!-- open");
}

TEST_CASE("a comment that begins behind the end of another one is none of the text, however long it is") {
  const Document document = read_markdown("Kept. <!-- gone\n\ngone --> Kept too. <!-- gone\n\ngone --> And this -->.\n");
  REQUIRE(document.paragraphs.size() == 3);
  CHECK(document.paragraphs[1].text == "Kept too.");
  CHECK(document.paragraphs[2].text == "And this -->.");
  const std::string note = "<!-- " + std::string(5000, 'x') + " -->";
  CHECK(read_inline(note + "Kept. <!-- open").text == "Kept. <!-- open");
}

TEST_CASE("Markdown that lost its lines is told by the number of its marks") {
  std::string marked, redacted;
  for (int k = 0; k < 4; ++k) marked += "**Fees.** Pay [here](x). ", redacted += "The price is [**] or **. ";
  CHECK(looks_like_markdown(marked));
  CHECK_FALSE(looks_like_markdown(redacted));
  CHECK_FALSE(looks_like_markdown("Draft **"));
}

TEST_CASE("a grid whose lines are not of one width is text, and no word of it is lost") {
  const char* const grids[] = {"+----+----+\n| one | two |\n+----+----+\n", "+---+\n| one | two |\n+-----+-----+\n",
                               "+-----+-----+\n| one | two |\n+-three-----+\n+-----+-----+\n",
                               "+-----+-----+\n| one | two | three |\n+-----+-----+\n"};
  for (const char* grid : grids) {
    INFO(grid);
    for (const Document& document : {read_markdown(grid), read_plain_text(grid)}) {
      std::string text;
      for (const Paragraph& paragraph : document.paragraphs) text += paragraph.text + ' ';
      for (const char* word : {"one", "two", "three"}) {
        if (std::string(grid).find(word) != std::string::npos) CHECK(text.find(word) != std::string::npos);
      }
      for (const Cell& cell : document.cells) CHECK(cell.row < document.tables[cell.table].rows);
    }
  }
}
