// SPDX-License-Identifier: Apache-2.0
// The same contract in another layout: everything that a mail, a PDF or a converter does to breaks, and one real edit.
#include <cctype>
#include <string>
#include <vector>

#include "catch.h"
#include "in_english.h"
#include "plain/plain.h"
#include "trades.h"
#include "versions.h"

using namespace clausediff;
namespace {

using trades::all_trades;
using trades::contract;
using trades::joined;
using trades::Texts;

/// Lines of at most `width` characters; long words are broken where asked.
std::string wrapped(const std::string& text, std::size_t width, bool broken) {
  std::string out, line, word;
  for (const char c : text + " ") {
    if (c != ' ') {
      word += c;
      continue;
    }
    if (!line.empty() && line.size() + word.size() + 1 > width) {
      if (broken && word.size() > 7 && line.size() + 6 < width) {
        line += " " + word.substr(0, 4) + "-";
        word.erase(0, 4);
      }
      out += line + "\n";
      line.clear();
    }
    line += (line.empty() ? "" : " ") + word;
    word.clear();
  }
  return out + line;
}

std::string wrapped(const Texts& paragraphs, const std::string& between, bool broken) {
  Texts blocks;
  for (const std::string& paragraph : paragraphs) blocks.push_back(wrapped(paragraph, 60, broken));
  return joined(blocks, between);
}

std::string paged(const Texts& paragraphs) {
  const std::string text = wrapped(paragraphs, "\n\n", false);
  std::string out;
  std::size_t line = 0, page = 1;
  for (std::size_t at = 0; at < text.size(); ++line) {
    if (line % 11 == 0)
      out += (line == 0 ? "" : "\n- " + std::to_string(page++) + " -\nDraft of 3 May\n\f") + std::string("BUILDING CONTRACT\n\n");
    const std::size_t end = text.find('\n', at);
    out += text.substr(at, end + 1 - at);
    at = end + 1;
  }
  return out + "\n- " + std::to_string(page) + " -\nDraft of 3 May\n";
}

Report report_of(const std::string& before, const std::string& after, const CompareOptions& options = {}) {
  return compare(read_plain_text(before), read_plain_text(after), options);
}

/// One clause edited, in the middle of the contract.
Texts edited() {
  Texts paragraphs = contract();
  paragraphs[8].replace(paragraphs[8].find("shall begin"), 5, "shall not");
  return paragraphs;
}

struct Layout {
  const char* name;
  std::string (*lay_out)(const Texts& paragraphs);
};

const std::vector<Layout>& layouts() {
  static const std::vector<Layout> all = {
      {"in one line", [](const Texts& p) { return joined(p, " "); }},
      {"wrapped without blank lines", [](const Texts& p) { return wrapped(p, "\n", false); }},
      {"words broken at the line's end", [](const Texts& p) { return wrapped(p, "\n\n", true); }},
      {"on pages", [](const Texts& p) { return paged(p); }},
      {"a sentence a paragraph",
       [](const Texts& p) {
         std::string text = joined(p, "\n\n");
         for (std::size_t at = text.find(". They"); at != std::string::npos; at = text.find(". They", at + 1))
           text.replace(at, 2, ".\n\n");
         return text;
       }},
      {"two paragraphs in one",
       [](const Texts& p) {
         std::string text;
         for (std::size_t k = 0; k < p.size(); ++k) text += p[k] + (k % 2 == 0 ? " " : "\n\n");
         return text;
       }},
  };
  return all;
}

}  // namespace

TEST_CASE("the same words in another layout are the same contract") {
  const std::string before = joined(contract(), "\n\n");
  for (const Layout& layout : layouts()) {
    INFO(layout.name);
    const Report report = report_of(before, layout.lay_out(contract()));
    CHECK(report.changes.items.empty());
    CHECK(report.findings.items.empty());
    CHECK_FALSE(differs(report));
    const Report reverse = report_of(layout.lay_out(contract()), before);
    CHECK(reverse.changes.items.empty());
    CHECK_FALSE(differs(reverse));
  }
}

TEST_CASE("one edit in another layout is one change, told at its clause") {
  const std::string before = joined(contract(), "\n\n");
  for (const Layout& layout : layouts()) {
    INFO(layout.name);
    const Report report = report_of(before, layout.lay_out(edited()));
    REQUIRE(report.changes.items.size() == 1);
    const Pair& pair = report.alignment.pairs[report.changes.items[0].pair];
    REQUIRE(pair.before != none);
    REQUIRE(pair.after != none);
    CHECK(report.before.clauses.items[pair.before].number == "7");
    CHECK(report.after.clauses.items[pair.after].number == "7");
  }
}

TEST_CASE("a clause that moved is found in a text of one line") {
  Texts after = contract();
  const std::string moved = after[3];
  after.erase(after.begin() + 3);
  after.insert(after.begin() + 12, moved);
  const Report report = report_of(joined(contract(), "\n\n"), joined(after, " "));
  int moves = 0;
  for (const Change& change : report.changes.items) moves += change.kind == ChangeKind::move ? 1 : 0;
  CHECK(moves == 1);
  CHECK(report.changes.items.size() == 1);
}

TEST_CASE("a paragraph that moved beside new words is whole in a text of one line, and a sentence that took it in is not cut") {
  const std::string moved = "The porter of the yard keeps the keys of both gates in the iron box below the stairs.";
  const std::string added = "Nobody but the glaziers may light a fire on the lower roof of the house in winter.";
  Texts before = contract(), after = contract(), within = contract();
  before.insert(before.begin() + 4, moved);
  after.insert(after.begin() + 12, {added, moved, added + " Dogs stay outside."});
  const Report report = report_of(joined(before, "\n\n"), joined(after, " "));
  bool whole = false;
  for (const Change& change : report.changes.items) {
    const Pair& pair = report.alignment.pairs[change.pair];
    whole = whole || (change.kind == ChangeKind::move && report.after.document.paragraphs[pair.after].text == moved);
  }
  CHECK(whole);

  within[12].insert(within[12].size() - 1, ", and for the masons " + moved.substr(0, moved.size() - 1) + " and of the shed");
  const Report taken = report_of(joined(before, "\n\n"), joined(within, " "));
  for (const Paragraph& paragraph : taken.after.document.paragraphs) CHECK(paragraph.text.compare(0, 10, "The porter") != 0);
}

TEST_CASE("under exact the breaks stay as each file has them") {
  CompareOptions exact;
  exact.exact = true;
  const Report report = report_of(joined(contract(), "\n\n"), joined(contract(), " "), exact);
  CHECK(differs(report));
}

TEST_CASE("a clause cut in two numbered ones is split in a text too") {
  Texts after = contract();
  after[9].replace(after[9].find("They"), 4, "\n\n8A. They");
  const Report report = report_of(joined(contract(), "\n\n"), joined(after, "\n\n"));
  CHECK(differs(report));
}

namespace {

/// The contract with a page's line behind every fourth paragraph.
std::string with_page_lines(const Texts& paragraphs, const std::string& lead, const std::string& between) {
  std::string text;
  std::size_t page = 1;
  for (std::size_t k = 0; k < paragraphs.size(); ++k) {
    text += paragraphs[k] + between;
    if (k % 4 == 3) text += lead + std::to_string(page++) + between;
  }
  return text;
}

}  // namespace

TEST_CASE("page numbers that one version shows on lines of their own are none of the other's words") {
  for (const std::string lead : {"Page ", ""}) {
    INFO(lead);
    const std::string before = with_page_lines(contract(), lead, "\n\n");
    const std::string after = with_page_lines(contract(), lead, " ");
    REQUIRE(read_plain_text(before).page_lines.size() == 5);
    const Report report = report_of(before, after);
    CHECK(report.changes.items.empty());
    CHECK_FALSE(differs(report));
    CHECK(report_of(after, before).changes.items.empty());
  }
}

TEST_CASE("a page that the other version's sentence speaks of stays in it") {
  Texts after = contract();
  after[6] += " The paint is that of Page 2 of the Specification.";
  const Report report = report_of(with_page_lines(contract(), "Page ", "\n\n"), with_page_lines(after, "Page ", " "));
  REQUIRE(report.changes.items.size() == 1);
  const Change& change = report.changes.items[0];
  const Pair& pair = report.alignment.pairs[change.pair];
  CHECK(report.after.document.paragraphs[pair.after].text.find("that of Page 2 of the Specification.") != std::string::npos);
}

TEST_CASE("a label inside one version's paragraph that begins one in the other is not gone") {
  const std::string lead = "The tenant shall not: (a) keep horses in the yard; (b) store oil";
  for (const std::string mark : {" (c) ", "\n\n(c) "}) {
    Texts after = contract();
    after.push_back(lead + " in the cellar or in the attic; or" + mark + "light fires in the open on any day of the year.");
    Texts before = contract();
    before.push_back(lead + " in the cellar or in the attic; or (c) light fires in the open on any day of the year.");
    const Report report = report_of(joined(before, "\n\n"), joined(after, "\n\n"));
    CHECK(report.changes.items.empty());
    CHECK_FALSE(differs(report));
  }
}

TEST_CASE("a section that a sentence points at behind a page's edge begins no paragraph") {
  Texts before = contract();
  before.push_back("17. Disputes. What the parties differ about is settled by the court in accordance with this Section 17.");
  std::string after = joined(before, "\n\n");
  after.replace(after.find("this Section 17"), 5, "this\f");
  const Report report = report_of(joined(before, "\n\n"), after);
  CHECK(report.changes.items.empty());
}

TEST_CASE("halves of a word that both versions part are the same word in both") {
  Texts before = contract();
  before[3] +=
      " The licence is non- transferable. A clean-up follows, and the cleanup crew and the cleanup van are paid by them.";
  std::string after = joined(before, "\n\n");
  after.replace(after.find("non- transferable"), 5, "non-\n");
  after.replace(after.find("clean-up"), 6, "clean-\n");
  CHECK(report_of(joined(before, "\n\n"), after).changes.items.empty());
}

TEST_CASE("a number with a hyphen behind it is the same at a line's end and before a space") {
  const std::string lead = joined(contract(), "\n\n") + "\n17. Deed. The deed of March 3, ";
  const std::string tail = " the 4- to 6-day term is in the book.\n";
  const std::string before = lead + "2002- in" + tail;
  CHECK(report_of(before, lead + "2002-\nin" + tail).changes.items.empty());
  CHECK(report_of(lead + "2002-\nin" + tail, before).changes.items.empty());
  CHECK(report_of(before, lead + "2003-\nin" + tail).changes.items.size() == 1);
}

TEST_CASE("half a word at a line's end goes on, whatever the next line begins with") {
  const std::string before =
      joined(contract(), "\n\n") + "\n17. Pre-Existing Stones. The masons keep the Pre-Existing Stones of the old wall.\n";
  std::string after = wrapped(contract(), "\n\n", false) +
                      "\n17. Pre-Existing Stones. The masons keep the Pre-\nExisting Stones of the old wall.\n";
  CHECK(report_of(before, after).changes.items.empty());
  CHECK(report_of(after, before).changes.items.empty());
}

TEST_CASE("an address that a page cut in two is the same address") {
  const std::string text = joined(contract(), "\n\n");
  const std::string whole = text + "\nThe plans are at https://plans.example/houses/gate_22/roof now.\n";
  const std::string cut = text + "\nThe plans are at https://plans.example/hou ses/gate_22/roof now.\n";
  CHECK(report_of(whole, cut).changes.items.empty());
}

TEST_CASE("a date, an amount or a duration that is cut over two paragraphs is the same one") {
  const std::string text = joined(contract(), "\n\n");
  const std::string whole = text +
                            "\nThe works as of December 31, 2014 are listed.\n\n17. The roof costs EUR 4,100 and 77.76 % of it "
                            "is paid within thirty (30) days.\n";
  const std::string cut = text +
                          "\nThe works as of December 31,\n\n2014 are listed.\n\n17. The roof costs EUR\n\n4,100 and 77.76\n\n% "
                          "of it is paid within thirty\n\n(30) days.\n";
  for (const Report& report : {report_of(whole, cut), report_of(cut, whole)}) {
    CHECK(report.changes.items.empty());
    CHECK(report.findings.items.empty());
  }
}

TEST_CASE("a heading that is but a label is not taken for an empty paragraph") {
  Texts before = contract();
  before.insert(before.begin() + 8, "APPENDIX 1");
  Texts after = contract();
  after.insert(after.begin() + 8, "<PAGE> 12 APPENDIX 1");
  CHECK(report_of(joined(before, "\n\n"), joined(after, " ")).changes.items.empty());
}

TEST_CASE("a table that the other version shows as lines is the same text") {
  const std::string table =
      "| Item | Price |\n|---|---|\n| Oak plank | 410 crowns |\n| Ash plank | 380 crowns |\n| Iron nails | 12 crowns |\n| "
      "Varnish |  |\n\n";
  const std::string lines =
      "Item            Price\n\nOak plank       410 crowns\n\nAsh plank       380 crowns\n\nIron nails      12 "
      "crowns\n\nVarnish\n\n";
  const std::string text = joined(contract(), "\n\n");
  const Report report = compare(read_markdown(table + text), read_plain_text(lines + text));
  CHECK(report.changes.items.empty());
  CHECK_FALSE(differs(report));
  std::string dearer = lines;
  dearer.replace(dearer.find("380"), 3, "390");
  const Report edited_one = compare(read_plain_text(dearer + text), read_markdown(table + text));
  REQUIRE(edited_one.changes.items.size() == 1);
  CHECK(edited_one.changes.items[0].kind == ChangeKind::replacement);
}

TEST_CASE("a rule that another program drew around a table is no word") {
  const std::string table = "| Item | Price |\n|---|---|\n| Oak plank | 410 crowns |\n\n";
  const std::string grid =
      "--------------- ----------\n\nItem            Price\n\nOak plank       410 crowns\n\n--------------- ----------\n\n";
  const std::string text = joined(contract(), "\n\n");
  CHECK(compare(read_markdown(table + text), read_plain_text(grid + text)).changes.items.empty());
}

TEST_CASE("a .docx's header that stands in the other version's text is its furniture, and what its body has too is text") {
  const auto document = [](const std::string& header) {
    Document with_header = document_of(contract());
    with_header.kind = SourceKind::docx;
    Story story;
    story.kind = StoryKind::header;
    story.first_paragraph = static_cast<std::uint32_t>(with_header.paragraphs.size());
    story.end_paragraph = story.first_paragraph + 1;
    Paragraph paragraph;
    paragraph.text = header;
    paragraph.story = 1;
    with_header.paragraphs.push_back(paragraph);
    with_header.stories.push_back(story);
    return with_header;
  };
  const std::string text = joined(contract(), "\n\n");
  CHECK(compare(document("COVER TERMS"), read_plain_text("Cover Terms\n\n" + text)).changes.items.empty());
  CHECK(compare(document("PART A WORKS BY roofers"), read_plain_text(text)).changes.items.empty());
}

namespace {

/// Definitions that all begin with the same words.
Texts definitions() {
  Texts paragraphs;
  for (const std::string& trade : all_trades)
    paragraphs.push_back("\"Combined Works of the " + trade + "\" means all works that the " + trade +
                         " of the parties carry out in one quarter, whoever of them has ordered it from " + trade + ".");
  return paragraphs;
}

}  // namespace

TEST_CASE("of definitions that begin with the same words the whole one is deleted that went, in any layout") {
  Texts after = definitions();
  after.erase(after.begin() + 6);
  for (const Layout& layout : layouts()) {
    INFO(layout.name);
    for (const bool back : {false, true}) {
      const std::string was = joined(definitions(), "\n\n"), is = layout.lay_out(after);
      const Report report = back ? report_of(is, was) : report_of(was, is);
      REQUIRE(report.changes.items.size() == 1);
      CHECK(report.changes.items[0].kind == (back ? ChangeKind::insertion : ChangeKind::deletion));
      for (const Pair& pair : report.alignment.pairs) CHECK(pair.relation != Relation::split);
    }
  }
}
