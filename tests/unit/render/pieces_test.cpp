// SPDX-License-Identifier: Apache-2.0
#include "render/pieces.h"

#include "catch.h"
#include "sample_report.h"

using namespace clausediff;

namespace {

std::string side_of(const std::vector<RedlinePiece>& pieces, RedlinePieceKind own) {
  std::string text;
  for (const RedlinePiece& piece : pieces) {
    if (piece.kind == RedlinePieceKind::equal || piece.kind == own) text += piece.text;
  }
  return text;
}

/// One clause with three changes far from one another.
Report long_clause() {
  Report report;
  const std::string between(300, '-');
  const auto before = tests::add_clause(report.before, "1", "Term", "one " + between + " two " + between + " three");
  const auto after = tests::add_clause(report.after, "1", "Term", "uno " + between + " due " + between + " tre");
  tests::add_pair(report, before, after, Relation::edited);
  for (const auto& [old_word, new_word] : {std::pair("one", "uno"), std::pair("two", "due"), std::pair("three", "tre")}) {
    tests::add_change(report, ChangeKind::replacement, tests::find(report.before, before, old_word),
                      tests::find(report.after, after, new_word));
  }
  return report;
}

}  // namespace

TEST_CASE("a row's pieces hold both versions whole") {
  const Report report = long_clause();
  const std::vector<RedlinePiece> pieces = pieces_of(report, 0);
  CHECK(side_of(pieces, RedlinePieceKind::deleted) == report.before.document.paragraphs[0].text);
  CHECK(side_of(pieces, RedlinePieceKind::inserted) == report.after.document.paragraphs[0].text);
}

TEST_CASE("the deletion stands before the insertion") {
  const std::vector<RedlinePiece> pieces = pieces_of(long_clause(), 0);
  REQUIRE(pieces.size() > 2);
  CHECK(pieces[1].kind == RedlinePieceKind::deleted);
  CHECK(pieces[2].kind == RedlinePieceKind::inserted);
}

TEST_CASE("a heading that is printed by itself is left out, but where it changed") {
  Report report = long_clause();
  CHECK(pieces_of(report, 0, 6, 6).front().kind == RedlinePieceKind::deleted);
  report.changes.items[0].before = report.changes.items[0].after = {0, 4};
  CHECK(pieces_of(report, 0, 6, 6).front().text == "Term");
}

TEST_CASE("an inserted and a deleted clause are one piece") {
  const Report report = tests::sample_report();
  CHECK(pieces_of(report, 3).size() == 1);
  CHECK(pieces_of(report, 3)[0].kind == RedlinePieceKind::inserted);
  CHECK(pieces_of(report, 4)[0].kind == RedlinePieceKind::deleted);
}

TEST_CASE("only unchanged words are elided, and each gap is told") {
  const Report report = long_clause();
  const std::vector<RedlinePiece> pieces = elide(pieces_of(report, 0), 50);
  std::size_t gaps = 0;
  std::size_t changed = 0;
  for (const RedlinePiece& piece : pieces) {
    gaps += piece.kind == RedlinePieceKind::elided ? 1 : 0;
    changed += piece.kind == RedlinePieceKind::deleted || piece.kind == RedlinePieceKind::inserted ? 1 : 0;
    if (piece.kind == RedlinePieceKind::equal) CHECK(piece.text.size() <= 125);
  }
  CHECK(gaps == 2);
  CHECK(changed == 6);
}

TEST_CASE("a cut never falls inside a character") {
  Report report;
  std::string text;
  for (int i = 0; i < 200; ++i) text += "\u5408";
  const auto before = tests::add_clause(report.before, "1", "", text + "a");
  const auto after = tests::add_clause(report.after, "1", "", text + "b");
  tests::add_pair(report, before, after, Relation::edited);
  tests::add_change(report, ChangeKind::replacement, {600, 601}, {600, 601});
  for (const RedlinePiece& piece : elide(pieces_of(report, 0), 50)) {
    if (piece.kind == RedlinePieceKind::equal) CHECK(piece.text.size() % 3 == 0);
  }
}
