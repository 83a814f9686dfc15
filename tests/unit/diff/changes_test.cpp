// SPDX-License-Identifier: Apache-2.0
#include "catch.h"
#include "versions.h"

using namespace clausediff;

namespace {

struct EditRow {
  std::string before;
  std::string after;
  std::string marked;
};

std::string edits(const std::string& before, const std::string& after, const CompareOptions& options = {}) {
  return marked(diffed({before}, {after}, options), 0);
}

}  // namespace

TEST_CASE("edits are drawn as a person would") {
  const std::vector<EditRow> rows = {
      {"The fee is 5 per cent of sales.", "The fee is 6 per cent of sales.", "The fee is [-5 per cent-]{+6 per cent+} of sales."},
      {"within thirty (30) days of notice", "within sixty (60) days of notice",
       "within [-thirty (30)-]{+sixty (60)+} days of notice"},
      {"pays USD 1,000 at once", "pays USD 2,500 at once", "pays [-USD 1,000-]{+USD 2,500+} at once"},
      {"until 3 March 2025 at noon", "until 5 April 2026 at noon", "until [-3 March 2025-]{+5 April 2026+} at noon"},
      {"The Supplier shall deliver.", "The Supplier may deliver.", "The Supplier [-shall-]{+may+} deliver."},
      {"It ends. It begins.", "It ends. It stays. It begins.", "It ends. {+It stays. +}It begins."},
      {"red, green and blue", "red and blue", "red[-, green-] and blue"},
      {"the Supplier shall pay", "the Supplier and the Customer shall pay", "the Supplier{+ and the Customer+} shall pay"},
      {"a party may leave", "a party may leave.", "a party may leave{+.+}"},
      {"exclusive right", "non-exclusive right", "[-exclusive-]{+non-exclusive+} right"},
  };
  for (const EditRow& row : rows) CHECK(edits(row.before, row.after) == row.marked);
}

TEST_CASE("a clause whose bytes differ only in what normalisation holds equal has no change and is in the ledger") {
  struct Held {
    std::string before;
    std::string after;
    SuppressedKind kind;
  };
  const std::vector<Held> rows = {
      {"the party's here", "the party\u2019s here", SuppressedKind::quotes},
      {"a  b c", "a b c", SuppressedKind::white_space},
      {"co-operate now", "co\u2011operate now", SuppressedKind::dashes},
      {"agreement here", "agree\u00ADment here", SuppressedKind::invisible},
      {"a final one", "a \uFB01nal one", SuppressedKind::compatibility},
  };
  for (const Held& row : rows) {
    const Report report = compared({row.before}, {row.after});
    INFO(row.before);
    CHECK(report.changes.items.empty());
    CHECK_FALSE(differs(report));
    REQUIRE(report.changes.suppressed.size() == 1);
    CHECK(report.changes.suppressed[0].kind == row.kind);
  }
}

TEST_CASE("exact shows what normalisation would hold equal") {
  CompareOptions options;
  options.exact = true;
  CHECK(differs(compared({"a  b"}, {"a b"}, options)));
  CHECK(differs(compared({"\"a\""}, {"\u201Ca\u201D"}, options)));
  CHECK_FALSE(differs(compared({"a  b"}, {"a  b"}, options)));
}

TEST_CASE("formats are changes of their own, on request") {
  Document before = document_of({"The Goods are safe."});
  before.formats.resize(2);
  before.formats[1].bold = true;
  before.paragraphs[0].runs = {{{0, 19}, 0}};
  Document after = before;
  after.paragraphs[0].runs = {{{0, 4}, 0}, {{4, 9}, 1}, {{9, 19}, 0}};
  CHECK_FALSE(differs(compare(before, after)));
  CompareOptions options;
  options.formatting = true;
  const Report report = compare(before, after, options);
  REQUIRE(report.changes.items.size() == 1);
  CHECK(report.changes.items[0].kind == ChangeKind::format);
  CHECK(report.changes.items[0].after == Span{4, 9});
}

TEST_CASE("every member of a format makes a difference of formats") {
  using Turn = void (*)(Format&);
  const std::vector<Turn> turns = {
      [](Format& f) { f.bold = true; },
      [](Format& f) { f.italic = true; },
      [](Format& f) { f.underline = true; },
      [](Format& f) { f.strike = true; },
      [](Format& f) { f.caps = true; },
      [](Format& f) { f.small_caps = true; },
      [](Format& f) { f.hidden = true; },
      [](Format& f) { f.right_to_left = true; },
      [](Format& f) { f.vertical = VerticalAlign::subscript; },
      [](Format& f) { f.half_points = 19; },
      [](Format& f) { f.colour = 0x204060; },
      [](Format& f) { f.highlight = 0xFFFF00; },
      [](Format& f) { f.font = "Gill Sans"; },
  };
  CompareOptions options;
  options.formatting = true;
  for (std::size_t k = 0; k < turns.size(); ++k) {
    INFO(k);
    Document before = document_of({"The organ is tuned twice a year."});
    before.formats.resize(1);
    before.paragraphs[0].runs = {{{0, 32}, 0}};
    Document after = before;
    turns[k](after.formats[0]);
    CHECK(differs(compare(before, after, options)));
    CHECK_FALSE(differs(compare(after, after, options)));
  }
}

TEST_CASE("formats are compared part by part where a paragraph was split") {
  Document before = document_of({"The organ is tuned twice a year by a master. The bellows are greased each spring by a boy."});
  Document after = document_of({"The organ is tuned twice a year by a master.", "The bellows are greased each spring by a boy."});
  for (Document* document : {&before, &after}) document->formats.resize(2), document->formats[1].italic = true;
  before.paragraphs[0].runs = {{{0, 49}, 0}, {{49, 56}, 1}, {{56, 90}, 0}};
  after.paragraphs[0].runs = {{{0, 44}, 0}};
  after.paragraphs[1].runs = {{{0, 45}, 0}};
  CompareOptions options;
  options.formatting = true;
  const Report report = compare(before, after, options);
  REQUIRE(report.changes.items.size() == 1);
  CHECK(report.changes.items[0].before == Span{49, 56});
  CHECK(report.changes.items[0].after == Span{4, 11});
}

TEST_CASE("a new name for a defined term is a change where it is defined and nowhere else") {
  const Report report = diffed({"1. \"Keeper\" means the person who stores the instruments for the Owner.",
                                "2. The Keeper airs the room.", "3. The Keeper keeps a list."},
                               {"1. \"Custodian\" means the person who stores the instruments for the Owner.",
                                "2. The Custodian airs the room.", "3. The Custodian keeps a list."});
  REQUIRE(report.changes.items.size() == 1);
  CHECK(report.alignment.pairs[report.changes.items[0].pair].after == 0);
  CHECK(report.alignment.pairs[1].relation == Relation::same);
}
