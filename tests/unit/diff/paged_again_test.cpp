// SPDX-License-Identifier: Apache-2.0
// A contract that has pages of its own, laid out in pages again: which running line is whose.
#include <string>
#include <vector>

#include "catch.h"
#include "in_english.h"
#include "plain/plain.h"
#include "versions.h"

using namespace clausediff;

namespace {

using Lines = std::vector<std::string>;

constexpr std::size_t page_count = 8;

/// Pages of clauses, each with its foot and its number below.
Lines own_pages(const std::string& foot) {
  Lines lines;
  for (std::size_t page = 0; page < page_count; ++page) {
    for (std::size_t berth = 0; berth < 9; ++berth) {
      const std::string name = std::string(1, static_cast<char>('a' + page)) + std::string(1, static_cast<char>('a' + berth));
      lines.push_back("Berth " + name + " is kept free for the ferry of the island of " + name + " and for her tender.");
      lines.emplace_back();
    }
    lines.insert(lines.end(), {foot, "", "- " + std::to_string(page + 1) + " -", ""});
  }
  return lines;
}

std::string plain(const Lines& lines) {
  std::string text;
  for (const std::string& line : lines) text += line + "\n";
  return text;
}

/// The same in pages of 31 lines with a head, a number and a foot.
std::string paged_again(const Lines& lines, const std::string& foot) {
  constexpr std::size_t size = 31;
  std::string text;
  for (std::size_t at = 0; at < lines.size(); ++at) {
    if (at % size == 0) text += std::string(at > 0 ? "\f" : "") + "HARBOUR LINES\n\n";
    text += lines[at] + "\n";
    if (at % size + 1 == size || at + 1 == lines.size())
      text += "\nPage " + std::to_string(at / size + 1) + " of 6\n" + foot + "\n";
  }
  return text;
}

Report report_of_pages(const std::string& before, const std::string& after) {
  return compare(read_plain_text(before), read_plain_text(after));
}

bool names(const Report& report, const std::string& line) {
  for (const Coverage& coverage : report.after.document.coverage)
    if (coverage.construct == "running line \"" + line + '"') return true;
  return false;
}

}  // namespace

TEST_CASE("the running lines of a contract are its own when it is laid out in pages again") {
  for (const std::string foot : {"Ferry Charter, fourth draft", "Strictly private"}) {
    INFO(foot);
    const Lines lines = own_pages(foot);
    const std::string again = paged_again(lines, "Strictly private");
    const Report report = report_of_pages(plain(lines), again);
    CHECK(report.changes.items.empty());
    CHECK_FALSE(differs(report));
    CHECK(names(report, "HARBOUR LINES"));
    CHECK(report_of_pages(again, plain(lines)).changes.items.empty());
  }
}

TEST_CASE("a contract's running line that was written anew is told in pages of another print too") {
  const Report report = report_of_pages(plain(own_pages("Ferry Charter, fourth draft")),
                                        paged_again(own_pages("Ferry Charter, fifth draft"), "Strictly private"));
  REQUIRE(report.changes.items.size() == 1);
  CHECK(report.changes.items[0].kind == ChangeKind::replacement);
}

TEST_CASE("what looks like a page's foot and stands in a clause of a contract laid out again is text") {
  Lines before = own_pages("Ferry Charter, fourth draft"), after = before;
  before[20] = "Strictly private";
  const Report report = report_of_pages(plain(before), paged_again(after, "Strictly private"));
  REQUIRE(report.changes.items.size() == 1);
  CHECK(report.changes.items[0].kind == ChangeKind::deletion);
}

TEST_CASE("running lines that ran into the sentences when the contract was laid out in pages again are its own") {
  const std::string foot = "Ferry Charter, fourth draft";
  const Lines before = own_pages(foot);
  Lines after;
  for (std::size_t at = 0; at < before.size(); ++at) {
    if (at + 2 < before.size() && before[at] == foot) {
      after[after.size() - 2] += " " + foot + " " + before[at + 2];
      at += 2;
    } else {
      after.push_back(before[at]);
    }
  }
  const Report report = report_of_pages(plain(before), paged_again(after, "Strictly private"));
  CHECK(report.changes.items.empty());
  CHECK(names(report, "HARBOUR LINES"));
}

TEST_CASE("a running line that was written anew is told where the text speaks of it as before") {
  Lines before = own_pages("Ferry Charter"), after = own_pages("Ferry Charter as amended");
  for (const std::size_t line : {4U, 26U, 48U}) before[line] = after[line] = "This Ferry Charter binds the island too.";
  const Report report = report_of_pages(plain(before), plain(after));
  REQUIRE(report.changes.items.size() == 1);
}
