// SPDX-License-Identifier: Apache-2.0
// What a cell is said to be about.
#include <clausediff/clausediff.h>

#include "../docx/word_file.h"
#include "catch.h"
#include "has.h"

namespace clausediff {
namespace {

using test::has;

using Lines = std::vector<std::string>;

std::string cell(const Lines& lines) {
  std::string xml = "<w:tc>";
  for (const std::string& line : lines) xml += paragraph(line);
  return xml + "</w:tc>";
}

std::string row(const Lines& label, const Lines& value) { return "<w:tr>" + cell(label) + cell(value) + "</w:tr>"; }

/// The only matter of a table whose second row has these values before and after.
std::string sentence(const Lines& label, const Lines& before, const Lines& after) {
  const auto file = [&](const Lines& value) {
    return WordFile(paragraph("The Provider shall store the data at these prices.") + "<w:tbl>" + row({"Service"}, {"Price"}) +
                    row(label, value) + "</w:tbl>" + paragraph("The law of Ohio governs."));
  };
  Result<Document> was = file(before).read(), is = file(after).read();
  REQUIRE(was.ok());
  REQUIRE(is.ok());
  const Report report = compare(std::move(*was), std::move(*is));
  REQUIRE(report.matters.items.size() == 1);
  return report.matters.items.front().sentence;
}

}  // namespace

TEST_CASE("in cells of several lines a value is about the line beside it") {
  const Lines services = {"Open data hosting", "Warm storage", "Archiving"};
  const std::string archived = sentence(services, {"$0", "$250", "$50"}, {"$0", "$250", "$90"});
  CHECK(has(archived, "Archiving"));
  CHECK_FALSE(has(archived, "Open data"));
  CHECK(has(sentence(services, {"$0", "$250", "$50"}, {"$10", "$250", "$50"}), "Open data hosting"));
}

TEST_CASE("where the lines of two cells do not pair, none is another's label") {
  const std::string told = sentence({"Open data hosting", "Warm storage"}, {"$0", "$250", "$50"}, {"$0", "$250", "$90"});
  CHECK_FALSE(has(told, "Open data"));
  CHECK_FALSE(has(told, "Warm"));
}

TEST_CASE("a value of one line is about the whole cell beside it") {
  CHECK(has(sentence({"Open data hosting", "(each month)"}, {"$50"}, {"$90"}), "Open data hosting"));
}

}  // namespace clausediff
