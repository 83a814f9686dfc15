// SPDX-License-Identifier: Apache-2.0
// Labelled revisions of single sentences: which deltas are asked for, which are neither asked for nor held against us, and how
// many of each file come out. A row counts as docs/deltas.md says: kind and act agree, the person where the label names one, and
// what it was and is for force and actor.
#include <clausediff/names.h>

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>
#include <string>
#include <utility>
#include <vector>

#include "catch.h"
#include "findings.h"
#include "places.h"

using namespace clausediff;

namespace {

struct Row {
  std::string change;
  std::string act;
  std::string who;
  std::string before;
  std::string after;
};

struct Score {
  std::size_t right = 0;
  std::size_t spurious = 0;
  std::size_t missed = 0;
  std::size_t alarms = 0;  // cases without a row that have one
};

// In lower case, with plain marks and without articles.
std::string plain(const std::string& text) {
  std::string out;
  std::string word;
  const auto flush = [&] {
    if (!word.empty() && word != "a" && word != "an" && word != "the") out += (out.empty() ? "" : " ") + word;
    word.clear();
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (text.compare(i, 3, "\u2019") == 0) {
      word += '\'', i += 2;
    } else if (c == ' ' || c == '\n' || c == ',' || c == ';' || c == ':') {
      flush();
    } else if (c != '"') {
      word += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    }
  }
  flush();
  return out;
}

std::vector<Row> rows_of(const nlohmann::json& rows) {
  std::vector<Row> out;
  const auto field = [](const nlohmann::json& row, const char* name) {
    const auto found = row.find(name);
    return found == row.end() || found->is_null() ? std::string() : plain(found->get<std::string>());
  };
  for (const nlohmann::json& row : rows)
    out.push_back({field(row, "change"), field(row, "act"), field(row, "who"), field(row, "before"), field(row, "after")});
  return out;
}

std::vector<Row> rows_of(const Report& report) {
  std::vector<Row> out;
  for (const Delta& delta : report.deltas.items) {
    const bool named = delta.kind == DeltaKind::force || delta.kind == DeltaKind::actor;
    Row row{std::string(name(delta.kind)), plain(delta.act), plain(delta.who), named ? plain(delta.before) : "",
            named ? plain(delta.after) : ""};
    const bool known = std::any_of(out.begin(), out.end(), [&](const Row& other) {
      return other.change == row.change && other.act == row.act && other.who == row.who && other.before == row.before &&
             other.after == row.after;
    });
    if (!known) out.push_back(row);
  }
  return out;
}

bool agrees(const Row& got, const Row& wanted) {
  const bool named = wanted.change == "force" || wanted.change == "actor";
  return got.change == wanted.change && got.act == wanted.act && (wanted.who.empty() || got.who == wanted.who) &&
         (!named || (got.before == wanted.before && got.after == wanted.after));
}

bool is_among(const Row& got, const std::vector<Row>& rows) {
  return std::any_of(rows.begin(), rows.end(), [&](const Row& row) { return agrees(got, row); });
}

void add(Score& score, const nlohmann::json& one) {
  const std::string context = one.value("context", "");
  const auto text = [&](const char* side) { return context + (context.empty() ? "" : "\n\n") + one[side].get<std::string>(); };
  const std::vector<Row> wanted = rows_of(one["rows"]);
  const std::vector<Row> allowed = rows_of(one["also_ok"]);
  const std::vector<Row> got = rows_of(test::compare_texts(text("before"), text("after")));
  for (const Row& row : wanted)
    ++(std::any_of(got.begin(), got.end(), [&](const Row& other) { return agrees(other, row); }) ? score.right : score.missed);
  std::string spurious;
  for (const Row& row : got)
    if (!is_among(row, wanted) && !is_among(row, allowed)) spurious += " " + row.change + "/" + row.act, ++score.spurious;
  if (wanted.empty() && !spurious.empty()) ++score.alarms;
}

Score score_of(const std::string& name) {
  Score score;
  std::ifstream file(tests::source_folder() / "tests" / "cases" / "statements" / name);
  for (std::string line; std::getline(file, line);)
    if (!line.empty()) add(score, nlohmann::json::parse(line));
  return score;
}

struct Expected {
  const char* file;
  std::size_t right;
  std::size_t spurious;
  std::size_t alarms;
};

}  // namespace

TEST_CASE("labelled revisions of sentences give the deltas that they ask for, as often as before") {
  const Expected files[] = {{"cases.jsonl", 82, 3, 0},      {"contracts.jsonl", 101, 3, 0},   {"kinds.jsonl", 190, 4, 0},
                            {"fresh.jsonl", 281, 37, 1},    {"negotiated.jsonl", 147, 29, 2}, {"restated.jsonl", 14, 2, 1},
                            {"worded_anew.jsonl", 0, 11, 6}};
  for (const Expected& expected : files) {
    INFO(expected.file);
    const Score score = score_of(expected.file);
    INFO(score.right << " right, " << score.spurious << " spurious, " << score.missed << " missed, " << score.alarms
                     << " false alarms");
    CHECK(score.right >= expected.right);
    CHECK(score.spurious <= expected.spurious);
    CHECK(score.alarms <= expected.alarms);
  }
}

TEST_CASE("what differs in one thing of weight has a delta, however much else was only worded anew") {
  std::ifstream file(tests::source_folder() / "tests" / "cases" / "statements" / "near_misses.jsonl");
  std::size_t silent = 0;
  std::string which;
  for (std::string line; std::getline(file, line);) {
    if (line.empty()) continue;
    const nlohmann::json one = nlohmann::json::parse(line);
    const Report report = test::compare_texts(one["before"].get<std::string>(), one["after"].get<std::string>());
    if (!report.deltas.items.empty()) continue;
    ++silent;
    which += one["id"].get<std::string>() + " ";
  }
  INFO("silent: " << which);
  CHECK(silent <= 1);
}

TEST_CASE("the issues list and the deltas agree on what was only worded anew, and on what was not") {
  const auto lines_of = [](const char* name) {
    std::pair<std::size_t, std::size_t> told;  // pairs with a line in the issues list, and all
    std::ifstream file(tests::source_folder() / "tests" / "cases" / "statements" / name);
    for (std::string line; std::getline(file, line);) {
      if (line.empty()) continue;
      const nlohmann::json one = nlohmann::json::parse(line);
      const Report report = test::compare_texts(one["before"].get<std::string>(), one["after"].get<std::string>());
      told.first += report.matters.items.empty() ? 0 : 1;
      ++told.second;
    }
    return told;
  };
  const auto anew = lines_of("worded_anew.jsonl");
  INFO(anew.first << " of " << anew.second << " restatements have a line");
  CHECK(anew.first <= 52);
  const auto near = lines_of("near_misses.jsonl");
  INFO(near.first << " of " << near.second << " near misses have a line");
  CHECK(near.first == near.second);
}
