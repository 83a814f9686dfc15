// SPDX-License-Identifier: Apache-2.0
// A .docx against the text that another program made of it: tables as lines, numbers left out, pages printed.
#include <algorithm>
#include <string>
#include <vector>

#include "catch.h"
#include "in_english.h"
#include "plain/plain.h"
#include "versions.h"

using namespace clausediff;

namespace {

const std::string prose =
    "This contract is made between the mill and the carter for the carriage of flour to the harbour each week.\n\n"
    "The carter shall fetch the sacks from the mill before noon and shall bring them to the quay before the tide turns.\n\n"
    "The mill pays the carter for each sack that arrives dry, and nothing for a sack that was left in the rain.\n\n";

/// Markdown read as if a .docx had said it.
Document docx(const std::string& markdown) {
  Document document = read_markdown(markdown);
  document.kind = SourceKind::docx;
  return document;
}

std::vector<std::string> words_of(const Report& report) {
  std::vector<std::string> words;
  for (const Change& change : report.changes.items) {
    const bool before = !change.before.empty();
    const Pair& pair = report.alignment.pairs[change.pair];
    const Side& side = before ? report.before : report.after;
    const Span span = before ? change.before : change.after;
    words.push_back(side.document.paragraphs[before ? pair.before : pair.after].text.substr(span.begin, span.size()));
  }
  return words;
}

void check_same(const Report& report) {
  CHECK(words_of(report).empty());
  CHECK_FALSE(differs(report));
  CHECK(report.findings.items.empty());
  CHECK(report.findings.ripples.empty());
}

bool covers(const Document& document, const std::string& construct) {
  return std::any_of(document.coverage.begin(), document.coverage.end(),
                     [&](const Coverage& row) { return row.construct.find(construct) != std::string::npos; });
}

}  // namespace

TEST_CASE("cells beside one another on a page are read as the table has them") {
  const std::string table =
      "| Party | Name in full |\n|---|---|\n"
      "| Carter | [Full name of the person who signs this contract for the carter] |\n"
      "| Title of the signatory | [Title that the signatory bears in the business of the carter] |\n"
      "| Mill | [Full name of the person who signs this contract for the mill] |\n\n";
  const std::string page =
      "Party             Name in full\n"
      "                  [Full name of the person who signs\n"
      "Carter            this contract for the carter]\n"
      "Title of the      [Title that the signatory bears in the\n"
      "signatory         business of the carter]\n"
      "                  [Full name of the person who\n"
      "Mill              signs this contract for the mill]\n\n";
  check_same(compare(docx(prose + table), read_plain_text(prose + page)));
  check_same(compare(read_plain_text(prose + page), docx(prose + table)));
  const std::string columns =
      "Party\n\nCarter\n\nTitle of the signatory\n\nMill\n\nName in full\n\n"
      "[Full name of the person who signs this contract for the carter]\n\n"
      "[Title that the signatory bears in the business of the carter]\n\n"
      "[Full name of the person who signs this contract for the mill]\n\n";
  check_same(compare(docx(prose + table), read_plain_text(prose + columns)));

  std::string edited = page;
  edited.replace(edited.find("this contract for the carter"), 13, "this covenant");
  CHECK(words_of(compare(docx(prose + table), read_plain_text(prose + edited))) == std::vector<std::string>{"contract"});
}

TEST_CASE("words that the edge of a column cut in two are whole") {
  const std::string table =
      "| Signs | {carter_signatory_title_display} | {miller_signatory_title_display} |\n|---|---|---|\n| On the day | of "
      "carriage | of payment |\n\n";
  const std::string page =
      "         {carter_signatory_title_di           {miller_signatory_title_d\n"
      "Signs\n"
      "         splay}                               isplay}\n"
      "On the day    of carriage                     of payment\n\n";
  check_same(compare(docx(prose + table), read_plain_text(prose + page)));
}

TEST_CASE("a row that stands elsewhere as a whole has moved") {
  const std::string rows[] = {"| Flour of wheat | 41 crowns for each sack |\n", "| Flour of rye | 38 crowns for each sack |\n",
                              "| Oat meal in barrels | 12 crowns for each barrel |\n",
                              "| Bran | nothing, for it is given away |\n"};
  const std::string head = "| Goods | Price of them |\n|---|---|\n";
  const std::string page =
      "Goods   Price of them\n\nFlour of wheat   41 crowns for each sack\n\nOat meal in barrels   12 crowns for each barrel\n\n"
      "Bran   nothing, for it is given away\n\nFlour of rye   38 crowns for each sack\n\n";
  const Report report = compare(docx(prose + head + rows[0] + rows[1] + rows[2] + rows[3] + "\n"), read_plain_text(prose + page));
  CHECK_FALSE(report.changes.items.empty());
}

TEST_CASE("automatic numbers that the other program left out or counted anew are lent, those of the same form are compared") {
  const auto numbered = [](const std::vector<std::string>& labels) {
    Document document = docx(prose +
                             "The carter keeps two horses, as clause 2.2 says.\n\nThe horses are fed by the carter.\n\n"
                             "The carts are painted green by the mill.\n\nA cart that breaks is mended within three days.\n");
    for (std::size_t k = 0; k < labels.size(); ++k) {
      document.paragraphs[3 + k].label = labels[k];
      document.paragraphs[3 + k].number_level = 1;
    }
    return document;
  };
  const auto text = [](const std::vector<std::string>& labels) {
    return read_plain_text(prose + labels[0] + "The carter keeps two horses, as clause 2.2 says.\n\n" + labels[1] +
                           "The horses are fed by the carter.\n\n" + labels[2] + "The carts are painted green by the mill.\n\n" +
                           labels[3] + "A cart that breaks is mended within three days.\n");
  };
  const std::vector<std::string> labels = {"2.1", "2.2", "2.3", "2.4"};
  const Report left_out = compare(numbered(labels), text({"", "", "", ""}));
  check_same(left_out);
  CHECK(covers(left_out.after.document, "automatic numbers"));
  CHECK(left_out.after.clauses.items[4].number == left_out.before.clauses.items[4].number);
  check_same(compare(numbered(labels), text({"1. ", "2. ", "3. ", "4. "})));
  check_same(compare(numbered(labels), text({"2.1 ", "2.2 ", "2.3 ", "2.4 "})));
  check_same(compare(numbered(labels), text({"2.1\n\n", "2.2\n\n", "", "2.3 2.4\n\n"})));

  const Report renumbered = compare(numbered(labels), text({"2.2 ", "2.3 ", "2.4 ", "2.5 "}));
  CHECK_FALSE(covers(renumbered.after.document, "automatic numbers"));
  CHECK(renumbered.after.clauses.items[3].number != renumbered.before.clauses.items[3].number);
}

TEST_CASE("the same letters are the same words, but for what the white space or the hyphen may tell apart") {
  const auto changes = [](const std::string& before, const std::string& after) {
    return words_of(compare(docx(prose + before + "\n"), read_plain_text(prose + after + "\n"))).size();
  };
  CHECK(changes("The carter waits fifty-two days for his pay.", "The carter waits fiftytwo days for his pay.") == 0);
  CHECK(changes("The carter is in near-permanent service here.", "The carter is in nearpermanent service here.") == 0);
  CHECK(changes("He signs under {carter_signatory_name} below.", "He signs under {carter_si gnatory_name} below.") == 0);
  CHECK(changes("See https://flour.example/standards/carriage/1.0 here.",
                "See https://flour.example/stand ards/carriage/1.0 here.") == 0);
  CHECK(changes("This carriage AGREEMENT binds them.", "This carriage A G R E E M E N T binds them.") == 0);
  CHECK(changes("The carter gives fourteen-day notice in a 14-day month.",
                "The carter gives fourteen-day notice in a 14-\nday month.") == 0);

  CHECK(changes("The carter has a 14-day period.", "The carter has a 14day period.") == 0);
  CHECK(changes("See Code 32-581.02 and Code 32-581.01(12).", "See Code 32-581.02 and Code 32581.01(12).") == 0);

  CHECK(changes("See Code 32-580.02 and Code 32-581.01(12).", "See Code 32-580.02 and Code 32581.01(12).") == 1);
  CHECK(changes("The carter files a 10-K report.", "The carter files a 10K report.") == 1);
  CHECK(changes("The carter shall re-sign this contract.", "The carter shall resign this contract.") == 1);
  CHECK(changes("The sacks may be wet when they arrive.", "The sacks maybe wet when they arrive.") == 1);
  CHECK(changes("The sacks cost 1 000 crowns a year.", "The sacks cost 1000 crowns a year.") == 1);
  CHECK(changes("Sacks 10-2 are kept.", "Sacks 102 are kept.") == 1);
}

TEST_CASE("words that a .docx shows in capitals are the capitals of the page") {
  Document with_capitals = docx(prose + "Carter\n");
  Format capitals;
  capitals.caps = true;
  with_capitals.formats.push_back(capitals);
  with_capitals.paragraphs[3].runs[0].format = static_cast<std::uint32_t>(with_capitals.formats.size() - 1);
  check_same(compare(with_capitals, read_plain_text(prose + "CARTER\n")));
  check_same(compare(with_capitals, read_plain_text(prose + "Carter\n")));
  CHECK_FALSE(compare(docx(prose + "Carter\n"), read_plain_text(prose + "CARTER\n")).changes.items.empty());
}

TEST_CASE("a term that is defined by bold letters is defined in the plain text too") {
  const std::string bold = "**Dry Sack** means a sack of flour that no rain has reached.\n\nA Dry Sack is paid within a week.\n";
  const std::string plain = "Dry Sack means a sack of flour that no rain has reached.\n\nA Dry Sack is paid within a week.\n";
  const Report report = compare(docx(prose + bold), read_plain_text(prose + plain));
  check_same(report);
  CHECK(report.before.clauses.definitions.size() == report.after.clauses.definitions.size());
  CHECK_FALSE(report.before.clauses.definitions.empty());
}

TEST_CASE("a .docx's footer is found on the page in lines, with its page's number") {
  Document with_footer = docx(prose);
  Story story;
  story.kind = StoryKind::footer;
  story.first_paragraph = static_cast<std::uint32_t>(with_footer.paragraphs.size());
  story.end_paragraph = story.first_paragraph + 1;
  Paragraph paragraph;
  paragraph.text = "Contract of carriage (v0.1.0). Free to use under CC BY 4.0 Page 1 of 3";
  paragraph.runs.push_back({{0, static_cast<std::uint32_t>(paragraph.text.size())}, 0});
  paragraph.story = 1;
  with_footer.paragraphs.push_back(paragraph);
  with_footer.stories.push_back(story);
  const std::string page = prose + "Contract of carriage (v0.1.0). Free to use\n\nunder CC BY 4.0          Page 2 of 3\n\n";
  check_same(compare(with_footer, read_plain_text(page)));
  const Report report = compare(with_footer, read_plain_text(prose + "The contract of carriage is free.\n\n"));
  CHECK(report.changes.items.size() == 1);
}

TEST_CASE("a contract that comes or goes whole is all there, pictures too") {
  const Document contract = docx("![Seal of the mill](seal.png)\n");
  for (const Report& report : {compare_words({}, contract, {}), compare_words(contract, {}, {})}) {
    CHECK(report.changes.items.size() == 1);
    CHECK_FALSE(covers(report.before.document, "images and objects"));
    CHECK_FALSE(covers(report.after.document, "images and objects"));
  }
}

TEST_CASE("an image that the other file's format does not hold is named and no change") {
  const Report report = compare(docx(prose + "![Seal of the mill](seal.png)\n"), read_plain_text(prose));
  check_same(report);
  CHECK(covers(report.before.document, "images and objects"));
  CHECK_FALSE(compare(read_markdown(prose + "![Seal](seal.png)\n"), read_markdown(prose)).changes.items.empty());
}

TEST_CASE("notes at a page's foot or at the end are the .docx's, and a number or a note of other words is text") {
  const std::string note = "The days of the tide tables are no days of work at the mill.";
  const auto report = [](const std::string& before, const std::string& after) {
    return compare(docx(prose + before), read_plain_text(prose + after));
  };
  const std::string hung =
      "The carter is paid within 1 day.[^1] He keeps the keys.\n\n[^1]: " + note + "\n\nHe sweeps the cart.\n";
  REQUIRE(docx(hung).stories.size() == 2);
  const std::string tail = " He keeps the keys.\n\n";
  check_same(report(hung, "The carter is paid within 1 day.1" + tail + "1\n" + note + "\n\nHe sweeps the cart.\n"));
  check_same(report(hung, "The carter is paid within 1 day.[1]" + tail + "He sweeps the cart.\n\n[1] " + note + "\n"));
  check_same(report(hung, "The carter is paid within 1 day.[^1]" + tail + "He sweeps the cart.\n\n[^1]: " + note + "\n"));
  check_same(report("The carter is paid within[^1] 1 day.\n\n[^1]: " + note + "\n",
                    "The carter is paid within 1 day.\n\n1 " + note + "\n"));
  check_same(report(hung, "The carter is paid within 1 day.1" + tail + note + "\n\nHe sweeps the cart.\n"));
  CHECK_FALSE(words_of(report(hung, "The carter is paid within 1 day." + tail + note + "\n\nHe sweeps the cart.\n")).empty());

  const std::string other = "The days of the tide tables are no days of rest at the mill.";
  CHECK_FALSE(
      words_of(report(hung, "The carter is paid within 1 day.1" + tail + "1\n" + other + "\n\nHe sweeps the cart.\n")).empty());
  CHECK_FALSE(words_of(report(hung, "The carter is paid within 1 day." + tail + "He sweeps the cart.\n")).empty());
}
