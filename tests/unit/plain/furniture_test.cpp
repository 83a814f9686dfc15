// SPDX-License-Identifier: Apache-2.0
// What stands at the edges of pages: what the printer put there, and what belongs to the contract.
#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

#include "catch.h"
#include "in_english.h"
#include "plain/plain.h"

using namespace clausediff;

namespace {

using Lines = std::vector<std::string>;

/// The edge of each page, a page after the other; the lines of one edge are parted by line feeds.
struct Edges {
  std::string what;
  Lines heads;
  Lines feet;
};

constexpr std::size_t page_count = 6;

/// Pages of text that are told apart by their marks. An edge that is not given is empty.
std::string pages_with(const Edges& edges) {
  std::string text;
  for (std::size_t page = 0; page < page_count; ++page) {
    if (page < edges.heads.size()) text += edges.heads[page] + "\n\n";
    for (std::size_t line = 0; line < 9; ++line)
      text += "Berth " + std::string(1, static_cast<char>('a' + page)) + std::string(1, static_cast<char>('a' + line)) +
              " is kept free for the ferry of the island and for her tender.\n\n";
    if (page < edges.feet.size()) text += edges.feet[page] + "\n\n";
    text += "<PAGE>\n";
  }
  return text;
}

Lines repeated(const std::string& line) { return Lines(page_count, line); }

/// `before`, the page's number from `first` on, `behind`.
Lines counted(const std::string& before, std::size_t first, const std::string& behind) {
  Lines lines;
  for (std::size_t page = 0; page < page_count; ++page) lines.push_back(before + std::to_string(first + page) + behind);
  return lines;
}

Lines lines_of(const std::string& text) {
  Lines lines;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    if (end > at) lines.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return lines;
}

std::size_t count_in(const Document& document, const std::string& line, bool in_body) {
  std::size_t count = 0;
  for (const Story& story : document.stories) {
    if ((story.kind == StoryKind::body) != in_body) continue;
    for (std::uint32_t p = story.first_paragraph; p < story.end_paragraph; ++p)
      for (std::size_t at = document.paragraphs[p].text.find(line); at != std::string::npos; ++count)
        at = document.paragraphs[p].text.find(line, at + line.size());
  }
  return count;
}

std::size_t count_among(const Lines& edges, const std::string& line) {
  std::size_t count = 0;
  for (const std::string& edge : edges) {
    const Lines lines = lines_of(edge);
    count += static_cast<std::size_t>(std::count(lines.begin(), lines.end(), line));
  }
  return count;
}

}  // namespace

TEST_CASE("what belongs to the contract stays in its text at a page's edge") {
  const Lines no_lines;
  const std::vector<Edges> table = {
      {"a list that one page ends in",
       no_lines,
       {"2,000 shares at $1.10 in month 6\n2,000 shares at $1.40 in month 9\n2,000 shares at $1.90 in month 12"}},
      {"a list that one page begins with", {"", "Mooring 40 per day\nMooring 45 per day\nMooring 50 per day"}, no_lines},
      {"prices at each page's end",
       no_lines,
       {"Oak plank $410", "Oak plank $415", "Oak plank $420", "Oak plank $425", "Oak plank $430", "Oak plank $435"}},
      {"prices that rise by one", no_lines, counted("Oak plank $", 410, "")},
      {"sums set apart by a comma", no_lines, counted("Carried forward    1,", 201, "")},
      {"shares in per cent", no_lines, counted("Share of the pool    ", 4, "%")},
      {"schedules of a page each", counted("Schedule ", 1, ""), no_lines},
      {"lots of a page each", counted("Lot ", 1, ""), no_lines},
      {"schedules with a dash", counted("Exhibit - ", 1, ""), no_lines},
      {"schedules with a title", counted("Annex ", 1, " to the Ferry Charter"), no_lines},
      {"clauses with one heading", counted("", 7, ". Payment"), no_lines},
      {"an enumeration in brackets", no_lines, counted("(", 1, ") the ferry of the day")},
      {"amounts of goods", no_lines, counted("", 12, " barrels of oil")},
      {"due dates",
       no_lines,
       {"Due on 1 March 2031", "Due on 1 March 2032", "Due on 1 March 2033", "Due on 1 March 2034", "Due on 1 March 2035",
        "Due on 1 March 2036"}},
      {"addresses", no_lines, counted("", 14, " Quay Street, Port Alma")},
      {"one page's signatures", no_lines, {"", "", "", "", "", "By: ____________\nBy: ____________\nBy: ____________"}},
      {"signatures on half of the pages", no_lines, {"", "", "", "By: ____________", "By: ____________", "By: ____________"}},
      {"names beneath signatures", no_lines, {"", "", "", "Name:", "Name:", "Name:"}},
      {"two initials on each page", no_lines, repeated("Initials: ____\nInitials: ____")},
      {"the sources of figures", no_lines, {"Source: Harbour Office", "", "Source: Harbour Office"}},
      {"a line of two pages in six", no_lines, {"The fee is 90 crowns", "", "", "The fee is 90 crowns"}},
      {"a page number and an amount",
       no_lines,
       {"Page 1    Fee 10", "Page 2    Fee 20", "Page 3    Fee 30", "Page 4    Fee 40", "Page 5    Fee 50", "Page 6    Fee 60"}},
  };
  for (const Edges& edges : table) {
    INFO(edges.what);
    const Document document = read_plain_text(pages_with(edges));
    for (const Lines* side : {&edges.heads, &edges.feet})
      for (const std::string& edge : *side)
        for (const std::string& line : lines_of(edge)) {
          INFO(line);
          CHECK(count_in(document, line, true) >= count_among(*side, line));
        }
  }
}

TEST_CASE("what a printer put on each page is kept once, as head or foot") {
  const Lines no_lines;
  const std::vector<Edges> table = {
      {"a head", repeated("FERRY CHARTER"), no_lines},
      {"a foot", no_lines, repeated("Strictly private")},
      {"a head with an amount", repeated("Facility of $500,000"), no_lines},
      {"a draft's date", no_lines, repeated("Draft of 4 May 2031")},
      {"initials on each page", no_lines, repeated("Initials: ____")},
      {"a foot with a number set apart", no_lines, counted("Ferry Charter    ", 3, "")},
      {"a foot with a page and its words", no_lines, counted("Ferry Charter - Page ", 1, " of 6")},
      {"a head with the number first", counted("", 41, " | Ferry Charter"), no_lines},
      {"a number between dashes", no_lines, counted("Ferry Charter - ", 9, " - Private")},
      {"a head of two lines", repeated("HARBOUR LINES\nFerry Charter"), no_lines},
      {"a filing's print", no_lines, repeated("Source: HARBOUR LINES INC, 10-K, 3/31/2031")},
  };
  for (const Edges& edges : table) {
    INFO(edges.what);
    const Document document = read_plain_text(pages_with(edges));
    const Lines first = lines_of((edges.heads.empty() ? edges.feet : edges.heads).front());
    for (const std::string& line : first) {
      INFO(line);
      CHECK(count_in(document, line, true) == 0);
      CHECK(count_in(document, line, false) == 1);
    }
  }
}

TEST_CASE("no word is lost between the text and the heads and feet") {
  const Edges edges = {"",
                       repeated("FERRY CHARTER"),
                       {"Oak plank $410", "Oak plank $415\nOak plank $420", "Strictly private", "Strictly private",
                        "Strictly private", "Strictly private"}};
  const Document document = read_plain_text(pages_with(edges));
  for (const char* line : {"FERRY CHARTER", "Oak plank $410", "Oak plank $415", "Oak plank $420", "Strictly private"}) {
    INFO(line);
    CHECK(count_in(document, line, true) + count_in(document, line, false) >= 1);
  }
}

TEST_CASE("numbers that count on from row to row are a table's and no pages'") {
  std::string text;
  for (int row = 1; row < 9; ++row)
    text += std::to_string(row) + "\n\nOak plank of grade " + std::to_string(row) + "\n\nyard of the mill\n\n$" +
            std::to_string(row * 5) + "00\n\n";
  const Document document = read_plain_text(text);
  CHECK(document.paragraphs.size() == 32);
  CHECK(document.page_lines.empty());
}

TEST_CASE("a page that a sentence speaks of is text") {
  const std::string text =
      "The paint is that of\n\nPage 2 of the Specification\n\nand the primer is that of\n\nPage 3 of the Specification\n\n";
  const Document document = read_plain_text(text);
  CHECK(count_in(document, "Page 2 of the Specification", true) == 1);
  CHECK(count_in(document, "Page 3 of the Specification", true) == 1);
}

TEST_CASE("page lines say where they stood") {
  const Document document = read_plain_text(pages_with({"", {}, counted("Page ", 1, " of 6")}));
  REQUIRE(document.page_lines.size() == 2 * page_count);  // with the page marks
  CHECK(document.page_lines[0].text == "Page 1 of 6");
  CHECK(document.page_lines[0].paragraph == 8);
  CHECK(document.page_lines[0].position == document.paragraphs[8].text.size());
}

TEST_CASE("pages counted by two printers are told apart by their totals") {
  Lines feet;
  for (std::size_t page = 1; page <= page_count; ++page)
    feet.push_back("Page " + std::to_string(page + 4) + " of 10\n\nPage " + std::to_string(page) + " of 6");
  const Document document = read_plain_text(pages_with({"", {}, feet}));
  CHECK(count_in(document, "Page", true) == 0);
}

TEST_CASE("the number of the only page is furniture at the edge of the file, and text anywhere else") {
  const std::string words = "The ferry leaves the pier at noon.\n\nShe is back at dusk.\n";
  CHECK(count_in(read_plain_text(words + "\nPage 1 of 1\n"), "Page 1", true) == 0);
  CHECK(count_in(read_plain_text("Page 1/1\n\n" + words), "Page 1", true) == 0);
  CHECK(count_in(read_plain_text(words + "\nPage 1 of the Register\n"), "Page 1", true) == 1);
  CHECK(count_in(read_plain_text(words + "\nPage 1 of 1\n\nA third line.\n"), "Page 1", true) == 1);
  CHECK(count_in(read_plain_text(words + "\n1\n"), "1", true) == 1);
}

TEST_CASE("the last words of a running line that is wrapped go with it, and the same words alone are text") {
  const std::string foot = "Charter of the island ferries, free to use under CC";
  const auto read = [](const Lines& feet) { return read_plain_text(pages_with({"feet", {}, feet})); };
  CHECK(count_in(read(repeated(foot + "\nBY 4.0")), "BY 4.0", true) == 0);
  CHECK(count_in(read(repeated("BY 4.0")), "BY 4.0", true) == page_count);
  CHECK(count_in(read(repeated(foot + "\n\nBY 4.0")), "BY 4.0", true) == page_count);
}
