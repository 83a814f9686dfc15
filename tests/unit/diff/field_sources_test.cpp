// SPDX-License-Identifier: Apache-2.0
// A field shows what it showed, and takes it from elsewhere.
#include <clausediff/clausediff.h>

#include "../docx/page_of_runs.h"
#include "catch.h"

using namespace clausediff;

namespace {

using Sentences = std::vector<std::string>;

/// A field with its result, or one that has none.
std::string coded_field(const std::string& code, const std::string& result) {
  const auto character = [](const std::string& type) { return "<w:r><w:fldChar w:fldCharType=\"" + type + "\"/></w:r>"; };
  return character("begin") + "<w:r><w:instrText xml:space=\"preserve\"> " + code + " </w:instrText></w:r>" +
         (result.empty() ? "" : character("separate") + run_of(result)) + character("end");
}

std::string bookmarked(const std::string& id, const std::string& name, const std::string& text) {
  return "<w:p><w:bookmarkStart w:id=\"" + id + "\" w:name=\"" + name + "\"/>" + run_of(text) + "<w:bookmarkEnd w:id=\"" + id +
         "\"/></w:p>";
}

Sentences sources_of_pages(const std::string& before, const std::string& after) {
  const auto read = [](const std::string& body) {
    const Result<Document> document = WordFile(body).read();
    REQUIRE(document.ok());
    return *document;
  };
  const Report report = compare(read(before), read(after));
  Sentences sentences;
  for (const StateChange& state : report.changes.states) {
    CHECK(state.kind == StateKind::source);
    sentences.push_back(state.sentence);
  }
  CHECK(differs(report) == !report.changes.items.empty());
  return sentences;
}

/// Of one paragraph that holds the field.
Sentences sources_of(const std::string& before, const std::string& after) {
  const auto page = [](const std::string& runs) {
    return "<w:p>" + run_of("The Guest pays ") + runs + run_of(" a night.") + "</w:p>";
  };
  return sources_of_pages(page(before), page(after));
}

}  // namespace

TEST_CASE("a field that takes the same words from elsewhere is a difference") {
  struct Row {
    const char *before, *after, *sentence;
  };
  const Row rows[] = {
      {"MERGEFIELD Price", "MERGEFIELD Deposit",
       "The words “EUR 9” are now taken from “MERGEFIELD Deposit” instead of “MERGEFIELD Price”."},
      {"DOCPROPERTY Price", "DOCVARIABLE Price",
       "The words “EUR 9” are now taken from “DOCVARIABLE Price” instead of “DOCPROPERTY Price”."},
      {"IF 1 = 1 \"EUR 9\" \"EUR 8\"", "IF 1 = 1 \"EUR 9\" \"EUR 80\"",
       "The words “EUR 9” are now taken from “IF 1 = 1 EUR 9 EUR 80” instead of “IF 1 = 1 EUR 9 EUR 8”."},
      {"= 4 + 5", "= 3 * 3", "The words “EUR 9” are now taken from “= 3 * 3” instead of “= 4 + 5”."},
      {"REF fee", "REF deposit", "The words “EUR 9” are now taken from “deposit” instead of “fee”."},
      {"DATE", "CREATEDATE", "The words “EUR 9” are now taken from “CREATEDATE” instead of “DATE”."},
  };
  for (const Row& row : rows) {
    INFO(row.before);
    CHECK(sources_of(coded_field(row.before, "EUR 9"), coded_field(row.after, "EUR 9")) == Sentences{row.sentence});
    CHECK(sources_of(coded_field(row.before, "EUR 9"), coded_field(row.before, "EUR 9")).empty());
  }
}

TEST_CASE("what a field's code says of itself alone is no difference") {
  const std::pair<const char*, const char*> rows[] = {{"REF fee \\h", "REF fee \\h \\* MERGEFORMAT"},
                                                      {"REF fee \\r \\h", "REF  fee \\r"},
                                                      {"docproperty Price", "DOCPROPERTY \"Price\""},
                                                      {"PAGE", "PAGE \\* Arabic"},
                                                      {"DATE \\@ \"d MMM\"", "DATE"},
                                                      {"REF _Ref1 \\h", "REF _Ref2 \\h"}};
  for (const auto& [before, after] : rows) {
    INFO(before);
    CHECK(sources_of(coded_field(before, "EUR 9"), coded_field(after, "EUR 9")).empty());
  }
  CHECK(sources_of(coded_field("REF fee", "EUR 9"), run_of("EUR 9")).empty());  // the words are typed now
}

TEST_CASE("a pointer that shows the same number of another clause is a difference, whatever the bookmark is called") {
  const auto page = [](const std::string& points_at, const std::string& first, const std::string& second) {
    return "<w:p>" + run_of("The fee follows clause ") + coded_field("REF " + points_at + " \\r \\h", "2") +
           run_of(" and no other.") + "</w:p>" + bookmarked("1", first, "Fees for weekdays") +
           bookmarked("2", second, "Fees for feast days");
  };
  CHECK(sources_of_pages(page("_R1", "_R1", "_R2"), page("_R2", "_R1", "_R2")) ==
        Sentences{"The words “2” are now taken from “Fees for feast days” instead of “Fees for weekdays”."});
  CHECK(sources_of_pages(page("_R1", "_R1", "_R2"), page("_R7", "_R7", "_R8")).empty());
  CHECK(sources_of_pages(page("_R1", "_R1", "_R2"), page("_R9", "_R1", "_R2")) ==
        Sentences{"The words “2” are now taken from “_R9” instead of “Fees for weekdays”."});
}

TEST_CASE("a page number that became the number of pages is told though neither is compared") {
  CHECK(sources_of(coded_field("PAGE", "1"), coded_field("NUMPAGES", "3")) ==
        Sentences{"The words “3” are now taken from “NUMPAGES” instead of “PAGE”."});
}

TEST_CASE("a field that shows nothing and keeps another value is a difference") {
  CHECK(sources_of(coded_field("SET fee \"EUR 9\"", "") + run_of("EUR 9"),
                   coded_field("SET fee \"EUR 90\"", "") + run_of("EUR 9")) ==
        Sentences{"A field that shows nothing is now “SET fee EUR 90” instead of “SET fee EUR 9”."});
}

TEST_CASE("fields are one another's by their place where one more came") {
  const std::string typed = run_of("EUR 9 and ") + coded_field("MERGEFIELD Price", "EUR 8"),
                    live = coded_field("MERGEFIELD Price", "EUR 9") + run_of(" and ") + coded_field("MERGEFIELD Cost", "EUR 8");
  CHECK(sources_of(typed, live) ==
        Sentences{"The words “EUR 8” are now taken from “MERGEFIELD Cost” instead of “MERGEFIELD Price”."});
  CHECK(sources_of(run_of("EUR 9 and ") + coded_field("MERGEFIELD Price", "EUR 8"),
                   run_of("EUR 9 and EUR 4 and ") + coded_field("MERGEFIELD Price", "EUR 8"))
            .empty());
}
