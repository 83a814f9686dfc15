// SPDX-License-Identifier: Apache-2.0
#include <clausediff/clausediff.h>
#include <clausediff/history.h>

#include "catch.h"
#include "versions.h"

using namespace clausediff;

namespace {

History history_of(const std::vector<std::vector<std::string>>& versions) {
  std::vector<Version> list;
  for (std::size_t i = 0; i < versions.size(); ++i)
    list.push_back(
        {"v" + std::to_string(i), "Ann", "2026-01-0" + std::to_string(i + 1), "draft", "c.docx", document_of(versions[i])});
  return trace(std::move(list));
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
  CHECK(to_log_text(history, {}).find("The first version, 1 paragraphs.") != std::string::npos);
}

TEST_CASE("the steps of a clause follow it through its numbers") {
  const History history = history_of({{"1. Cap. Liability is limited to 500 dollars.", "2. Law. The law of Ohio governs."},
                                      {"1. Cap. Liability is limited to 400 dollars.", "2. Law. The law of Ohio governs."},
                                      {"1. Scope. This contract covers the pumps of the annex.",
                                       "2. Cap. Liability is limited to 400 dollars.", "3. Law. The law of Ohio governs."},
                                      {"1. Scope. This contract covers the pumps of the annex.",
                                       "2. Cap. Liability is limited to 300 dollars.", "3. Law. The law of Ohio governs."}});
  const auto clauses = clauses_numbered(history.steps.back().after, "Section 2.");
  REQUIRE(clauses.size() == 1);
  std::vector<std::uint32_t> steps;
  for (const ClauseStep& step : steps_of(history, clauses)) steps.push_back(step.step);
  CHECK(steps == std::vector<std::uint32_t>{2, 0});
  CHECK(clauses_numbered(history.steps.back().after, "9").empty());
  CHECK(clauses_numbered(history.steps.back().after, "").empty());
  const std::string log = to_log_text(history, clauses);
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
