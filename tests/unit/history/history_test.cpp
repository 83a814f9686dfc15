// SPDX-License-Identifier: Apache-2.0
#include <clausediff/clausediff.h>
#include <clausediff/history.h>

#include "catch.h"
#include "versions.h"

using namespace clausediff;

namespace {

Version version_of(std::size_t number, const std::vector<std::string>& lines, std::vector<std::uint32_t> parents) {
  const std::string date = "2026-01-0" + std::to_string(number + 1);
  return {"v" + std::to_string(number), "Ann", date, "draft", "c.docx", document_of(lines), std::move(parents), false};
}

History history_of(const std::vector<std::vector<std::string>>& versions) {
  std::vector<Version> list;
  for (std::size_t i = 0; i < versions.size(); ++i) list.push_back(version_of(i, versions[i], {}));
  return trace(in_line(std::move(list)));
}

/// Two branches from version 0, and what became of them in version 3.
History merged(const std::vector<std::string>& base, const std::vector<std::string>& ours, const std::vector<std::string>& theirs,
               const std::vector<std::string>& result) {
  return trace({version_of(0, base, {}), version_of(1, ours, {0}), version_of(2, theirs, {0}), version_of(3, result, {1, 2})});
}

/// The steps, by their indexes, in which clauses that go by a name changed.
std::vector<std::uint32_t> steps_of(const History& history, const std::string& called) {
  std::vector<std::uint32_t> steps;
  for (const ClauseStep& step : history_of(history, clauses_called(history, called)).steps) steps.push_back(step.step);
  return steps;
}

/// The version that last changed each clause's words.
std::vector<std::uint32_t> origins(const History& history) {
  std::vector<std::uint32_t> found;
  for (const ClauseOrigin& origin : blame(history)) found.push_back(origin.version);
  return found;
}

/// "The fee is {1:600 dollars}.": a version's words in braces, those of the first version bare.
std::string marked(const History& history, std::size_t index) {
  const ClauseOrigin origin = blame(history)[index];
  const std::string& text = history.versions.back().document.paragraphs[origin.clause].text;
  std::string out;
  for (const WordsOrigin& run : origin.words) {
    const std::string piece = text.substr(run.span.begin, run.span.size());
    out += run.version == 0 ? piece : "{" + std::to_string(run.version) + ":" + piece + "}";
  }
  return out;
}

}  // namespace

TEST_CASE("a clause belongs to the version that last changed its words") {
  const History history = history_of({{"1. The fee is 500 dollars.", "2. The term is one year."},
                                      {"1. The fee is 600 dollars.", "2. The term is one year."},
                                      {"1. The fee is 600 dollars.", "2. The term is two years."}});
  CHECK(origins(history) == std::vector<std::uint32_t>{1, 2});
  CHECK(marked(history, 0) == "1. The fee is {1:600 dollars}.");
}

TEST_CASE("renumbering and moving leave a clause with who wrote it") {
  const std::string first = "1. Audit. The Buyer may audit the books of the Seller once in each calendar year.";
  const std::string second = "2. Publicity. Neither party may use the name of the other in any press release.";
  const History history = history_of({{first, second},
                                      {"1. Price. The price of the pumps is fixed for the whole term of this contract.",
                                       "2. Audit. The Buyer may audit the books of the Seller once in each calendar year.",
                                       "3. Publicity. Neither party may use the name of the other in any press release."}});
  CHECK(origins(history) == std::vector<std::uint32_t>{1, 0, 0});
}

TEST_CASE("words of several versions stand in one clause, each with its own") {
  const History history = history_of({{"The Seller shall deliver the pumps to the site."},
                                      {"The Seller shall deliver the pumps and valves to the site."},
                                      {"The Seller shall promptly deliver the pumps and valves to the site."},
                                      {"The Seller shall promptly deliver the pumps and valves to the yard."}});
  CHECK(marked(history, 0) == "The Seller shall{2: promptly} deliver the pumps{1: and valves} to the {3:yard}.");
  const ClauseOrigin origin = blame(history)[0];
  CHECK(origin.words.front().span.begin == 0);
  CHECK(origin.words.back().span.end == history.versions.back().document.paragraphs[0].text.size());
}

TEST_CASE("words that came, went and came again belong to the version that brought them last") {
  const History history = history_of({{"The Seller delivers promptly to the site."},
                                      {"The Seller delivers to the site."},
                                      {"The Seller delivers promptly to the site."}});
  CHECK(marked(history, 0) == "The Seller delivers{2: promptly} to the site.");
}

TEST_CASE("a clause belongs to the version that took words out of it, its words to those that brought them") {
  const History history = history_of({{"The Seller delivers promptly to the site.", "The Buyer pays in euros."},
                                      {"The Seller delivers to the site.", "The Buyer pays in euros."},
                                      {"The Seller delivers to the site.", "The Buyer pays in euros."}});
  CHECK(origins(history) == std::vector<std::uint32_t>{1, 0});
  CHECK(marked(history, 0) == "The Seller delivers to the site.");
  const History at_the_end = history_of({{"Contact person: name, mail, telephone."}, {"Contact person:."}, {"Contact person:."}});
  CHECK(origins(at_the_end) == std::vector<std::uint32_t>{1});
}

TEST_CASE("a single version has brought everything") {
  const History history = history_of({{"1. The fee is 500 dollars."}});
  CHECK(origins(history) == std::vector<std::uint32_t>{0});
  CHECK(to_log_text(history).find("The first version, 1 paragraph.") != std::string::npos);
}

TEST_CASE("the steps of a clause follow it through its numbers") {
  const History history = history_of({{"1. Cap. Liability is limited to 500 dollars.", "2. Law. The law of Ohio governs."},
                                      {"1. Cap. Liability is limited to 400 dollars.", "2. Law. The law of Ohio governs."},
                                      {"1. Scope. This contract covers the pumps of the annex.",
                                       "2. Cap. Liability is limited to 400 dollars.", "3. Law. The law of Ohio governs."},
                                      {"1. Scope. This contract covers the pumps of the annex.",
                                       "2. Cap. Liability is limited to 300 dollars.", "3. Law. The law of Ohio governs."}});
  const ClauseChoice choice = clauses_called(history, "Section 2.");
  REQUIRE(choice.clauses.size() == 1);
  CHECK(steps_of(history, "Section 2.") == std::vector<std::uint32_t>{2, 0});
  CHECK(clauses_called(history, "9").clauses.empty());
  CHECK(clauses_called(history, "").clauses.empty());
  const std::string log = to_log_text(history, choice);
  CHECK(log.find("[-400 dollars-]{+300 dollars+}") != std::string::npos);
  CHECK(log.find("[-500 dollars-]{+400 dollars+}") != std::string::npos);
  CHECK(log.find("pumps") == std::string::npos);
}

TEST_CASE("a line of blame is cut between characters") {
  std::string words = "Fee";
  for (int i = 0; i < 200; ++i) words += "\u00E9";
  TerminalOptions options;
  for (options.width = 60; options.width < 64; ++options.width) {
    const std::string line = to_blame_text(history_of({{words}, {words}}), false, options);
    for (std::size_t at = 0; at < line.size();) {
      const auto byte = [&](std::size_t i) { return i < line.size() ? static_cast<unsigned char>(line[i]) : 0U; };
      const std::size_t length = byte(at) < 0x80 ? 1 : byte(at) < 0xE0 ? 2 : 3;
      INFO(line << " at " << at);
      for (std::size_t tail = 1; tail < length; ++tail) REQUIRE((byte(at + tail) & 0xC0U) == 0x80U);
      at += length;
    }
  }
}

TEST_CASE("a merge that takes each clause from one side has brought none of them") {
  const std::vector<std::string> base = {"1. The fee is 500 dollars.", "2. The term is one year.", "3. The law of Ohio governs."};
  const std::vector<std::string> ours = {base[0], base[1], "3. The law of Texas governs."};
  const std::vector<std::string> theirs = {"1. The fee is 600 dollars.", base[1], base[2]};
  const History history = merged(base, ours, theirs, {theirs[0], base[1], ours[2]});
  CHECK(origins(history) == std::vector<std::uint32_t>{2, 0, 1});
  CHECK(changes_of_version(history, 3).rows.empty());
  CHECK(steps_of(history, "1") == std::vector<std::uint32_t>{1});
  CHECK(steps_of(history, "3") == std::vector<std::uint32_t>{0});
  CHECK(to_log_text(history).find("Brings together v1 and v2; every clause is as one of them has it.") != std::string::npos);
}

TEST_CASE("a clause that a merge made of both sides is the merge's, and its words are theirs who brought them") {
  const std::vector<std::string> base = {"The Seller shall deliver the pumps to the site at its own cost."};
  const History history = merged(base, {"The Seller shall deliver the pumps to the yard at its own cost."},
                                 {"The Seller shall promptly deliver the pumps to the site at its own cost."},
                                 {"The Seller shall promptly deliver the pumps to the yard at its own cost."});
  CHECK(origins(history) == std::vector<std::uint32_t>{3});
  CHECK(marked(history, 0) == "The Seller shall{2: promptly} deliver the pumps to the {1:yard} at its own cost.");
  CHECK(changes_of_version(history, 3).rows.size() == 1);
}

TEST_CASE("what a merge made by itself is told as its own, a deletion of one side is not") {
  const std::vector<std::string> base = {"1. The fee is 500 dollars.", "2. Audit. The Buyer may audit the books.",
                                         "3. The law of Ohio governs."};
  const std::vector<std::string> ours = {base[0], "2. The law of Ohio governs."};
  const std::vector<std::string> theirs = {"1. The fee is 600 dollars.", base[1], base[2]};
  const History history = merged(base, ours, theirs, {"1. The fee is 700 dollars.", "2. The law of Ohio governs."});
  CHECK(origins(history) == std::vector<std::uint32_t>{3, 0});
  const ClauseStep own = changes_of_version(history, 3);
  REQUIRE(own.rows.size() == 1);
  CHECK(history.steps[own.step].report.alignment.pairs[own.rows[0]].after == 0);
  CHECK(steps_of(history, "Audit") == std::vector<std::uint32_t>{0});
}

TEST_CASE("the history of a clause tells what stood in it and was deleted or moved out") {
  const std::vector<std::string> first = {"1. Term",
                                          "1.1 This contract ends after ten years.",
                                          "1.2 Most favoured customer. The Seller grants the Buyer its lowest price for pumps.",
                                          "1.3 Publicity. Neither party may use the name of the other in any press release.",
                                          "2. General",
                                          "2.1 The law of Ohio governs this contract."};
  const History history = history_of({first,
                                      {first[0], first[1], first[4], first[5],
                                       "2.2 Publicity. Neither party may use the name of the other in any press release."}});
  CHECK(steps_of(history, "1.1").empty());
  const ClauseHistory term = history_of(history, clauses_called(history, "1"));
  REQUIRE(term.steps.size() == 1);
  CHECK(term.steps[0].rows.size() == 2);
  const std::string log = to_log_text(history, clauses_called(history, "1"));
  CHECK(log.find("Most favoured customer") != std::string::npos);
  CHECK(log.find("Publicity") != std::string::npos);
}

TEST_CASE("a clause that is gone can be asked for, by its number, its heading or its place") {
  const History history =
      history_of({{"1. Fee. The fee is 500 dollars.", "2. Audit. The Buyer may audit the books of the Seller."},
                  {"1. Fee. The fee is 500 dollars."}});
  for (const std::string called : {"2", "Section 2.", "audit", "Audit."}) {
    INFO(called);
    CHECK(steps_of(history, called) == std::vector<std::uint32_t>{0});
  }
}

TEST_CASE("a clause that never changed is shown in its words") {
  const std::vector<std::string> lines = {"1. Fee. The fee is 500 dollars.", "2. Audit. The Buyer may audit the books."};
  const History history = history_of({lines, {lines[0], "2. Audit. The Buyer may inspect the books."}});
  CHECK(to_log_text(history, clauses_called(history, "1")).find("The fee is 500 dollars.") != std::string::npos);
  const History one = history_of({lines});
  CHECK(to_log_text(one, clauses_called(one, "1")).find("The fee is 500 dollars.") != std::string::npos);
  CHECK(to_log_text(one, clauses_called(one, "1")).find("Audit") == std::string::npos);
}

TEST_CASE("where a clone is cut off, its oldest version is not called the first") {
  std::vector<Version> versions = {version_of(0, {"1. The fee is 500 dollars."}, {})};
  versions[0].cut_off = true;
  const History history = trace(std::move(versions));
  CHECK(to_log_text(history).find("The first version") == std::string::npos);
  CHECK(to_blame_text(history, false).compare(0, 1, "^") == 0);
}
