// SPDX-License-Identifier: Apache-2.0
// What holds for any two versions, over made-up contracts with fixed seeds.
#include <algorithm>
#include <random>

#include "catch.h"
#include "diff/content.h"
#include "text/tokens.h"
#include "versions.h"

using namespace clausediff;

namespace {

using Texts = std::vector<std::string>;

class Writer {
 public:
  explicit Writer(std::uint32_t seed) : random_(seed) {}

  Texts contract() {
    Texts texts;
    const std::uint32_t size = below(25);
    for (std::uint32_t k = 0; k < size; ++k) texts.push_back(paragraph());
    return texts;
  }

  Texts revised(Texts texts) {
    const std::uint32_t edits = below(8);
    for (std::uint32_t k = 0; k < edits; ++k) revise(texts);
    return texts;
  }

 private:
  std::uint32_t below(std::uint32_t bound) { return static_cast<std::uint32_t>(random_() % bound); }

  std::string word() {
    static const Texts words = {"the",    "Supplier", "shall",    "deliver", "goods", "of",        "and",    "Customer",
                                "notice", "(30)",     "thirty",   "days,",   "pay;",  "fee.",      "$1,000", "5%",
                                "\"as\"", "\u201Cis", "x\u00A0y", "co-op",   "under", "3 May 2025"};
    const std::uint32_t pick = below(40);
    return pick < words.size() ? words[pick] : "w" + std::to_string(below(300));
  }

  std::string paragraph() {
    std::string text = below(3) == 0 ? std::to_string(1 + below(9)) + "." + std::to_string(1 + below(9)) + " " : "";
    const std::uint32_t size = below(6) == 0 ? below(3) : below(30);
    for (std::uint32_t k = 0; k < size; ++k) text += (k > 0 ? " " : "") + word();
    return text;
  }

  void revise(Texts& texts) {
    if (texts.empty()) return texts.push_back(paragraph());
    const std::uint32_t at = below(static_cast<std::uint32_t>(texts.size()));
    const auto place = texts.begin() + at;
    std::string& text = *place;
    switch (below(7)) {
      case 0:
        texts.erase(place);
        break;
      case 1:
        texts.insert(place, paragraph());
        break;
      case 2:
        std::rotate(texts.begin(), place, texts.end());
        break;
      case 3:
        text += " " + word();
        break;
      case 4:
        text = text.substr(0, text.find(' '));
        break;
      case 5: {
        const std::size_t space = text.find(' ', text.size() / 2);
        if (space == std::string::npos) break;
        const std::string rest = text.substr(space + 1);
        text.resize(space);
        texts.insert(texts.begin() + at + 1, rest);
        break;
      }
      default:
        text.insert(text.find(' ') == std::string::npos ? 0 : text.find(' ') + 1, word() + " ");
    }
  }

  std::mt19937 random_;
};

struct Text {
  const Document& document;
  const DocumentWords& words;
};

// The ids of the words of a part of a paragraph that no change covers, and how much of the part the changes cover twice.
std::vector<std::uint32_t> untouched(const Text& side, std::uint32_t paragraph, Span part, std::uint32_t skip,
                                     const std::vector<Span>& changes) {
  std::vector<std::uint32_t> ids;
  for (std::uint32_t t = side.words.first[paragraph]; t < side.words.first[paragraph + 1]; ++t) {
    const Token& token = side.words.tokens[t];
    if (token.span.begin < part.begin || token.span.end > part.end || token.span.end <= skip) continue;
    const bool covered = std::any_of(changes.begin(), changes.end(),
                                     [&](Span s) { return s.begin <= token.span.begin && token.span.end <= s.end; });
    const bool cut =
        std::any_of(changes.begin(), changes.end(), [&](Span s) { return s.begin < token.span.end && token.span.begin < s.end; });
    CHECK(covered == cut);
    if (!covered) ids.push_back(token.id);
  }
  return ids;
}

void check_row(const Report& report, const Words& words, std::uint32_t p) {
  const Pair& pair = report.alignment.pairs[p];
  std::vector<Span> was;
  std::vector<Span> is;
  std::uint32_t b = 0;
  std::uint32_t a = 0;
  for (std::uint32_t c = report.changes.first[p]; c < report.changes.first[p + 1]; ++c) {
    const Change& change = report.changes.items[c];
    CHECK(change.pair == p);
    if (change.kind == ChangeKind::move) continue;
    CHECK(change.before.begin >= b);
    CHECK(change.after.begin >= a);
    CHECK(change.before.begin <= change.before.end);
    CHECK(change.after.begin <= change.after.end);
    b = change.before.end;
    a = change.after.end;
    was.push_back(change.before);
    is.push_back(change.after);
  }
  if (pair.before == none || pair.after == none) return;
  const bool followed = std::any_of(report.changes.suppressed.begin(), report.changes.suppressed.end(), [&](const Suppressed& s) {
    return s.pair == p && (s.kind == SuppressedKind::followed_reference || s.kind == SuppressedKind::renamed_term);
  });
  const LabelEnds labels = label_ends(report.before, pair.before, report.after, pair.after, {});
  const auto left = untouched({report.before.document, words.before}, pair.before, pair.before_span, labels.before, was);
  const auto right = untouched({report.after.document, words.after}, pair.after, pair.after_span, labels.after, is);
  if (!followed) CHECK(left == right);
}

// Each clause of both versions has its rows, and they cover all of its text.
void check_cover(const Report& report) {
  std::vector<std::uint32_t> was(report.before.document.paragraphs.size(), 0);
  std::vector<std::uint32_t> is(report.after.document.paragraphs.size(), 0);
  std::vector<bool> seen_before(was.size(), false);
  std::vector<bool> seen_after(is.size(), false);
  for (const Pair& pair : report.alignment.pairs) {
    if (pair.before != none) seen_before[pair.before] = true;
    if (pair.after != none) seen_after[pair.after] = true;
    if (pair.before != none && pair.relation != Relation::merged) was[pair.before] += pair.before_span.size();
    if (pair.after != none && pair.relation != Relation::split) is[pair.after] += pair.after_span.size();
    if (pair.relation == Relation::merged)
      was[pair.before] = static_cast<std::uint32_t>(text_of(report.before.document, pair.before).size());
    if (pair.relation == Relation::merged) continue;
    if (pair.relation == Relation::split)
      is[pair.after] = static_cast<std::uint32_t>(text_of(report.after.document, pair.after).size());
  }
  for (std::uint32_t i = 0; i < was.size(); ++i) {
    CHECK(seen_before[i]);
    CHECK(was[i] == text_of(report.before.document, i).size());
  }
  for (std::uint32_t j = 0; j < is.size(); ++j) {
    CHECK(seen_after[j]);
    CHECK(is[j] == text_of(report.after.document, j).size());
  }
}

}  // namespace

TEST_CASE("edits partition both texts, and what lies between them is equal") {
  for (std::uint32_t seed = 1; seed <= 150; ++seed) {
    Writer writer(seed);
    const Texts before = writer.contract();
    const Texts after = writer.revised(before);
    const Report report = diffed(before, after);
    const Words words = tokenize(report.before.document, report.after.document, {});
    INFO("seed " << seed);
    check_cover(report);
    for (std::uint32_t p = 0; p < report.alignment.pairs.size(); ++p) check_row(report, words, p);
  }
}

TEST_CASE("a contract compared with itself has no change and an empty ledger") {
  for (std::uint32_t seed = 1; seed <= 60; ++seed) {
    const Texts texts = Writer(seed).contract();
    const Report report = compared(texts, texts);
    INFO("seed " << seed);
    CHECK_FALSE(differs(report));
    CHECK(report.changes.suppressed.empty());
    CHECK(report.counts.clauses_same == texts.size());
  }
}

TEST_CASE("what one direction inserts, the other deletes") {
  std::uint64_t words[2][2] = {};
  for (std::uint32_t seed = 200; seed <= 300; ++seed) {
    Writer writer(seed);
    const Texts before = writer.contract();
    const Texts after = writer.revised(before);
    const Report there = compared(before, after);
    const Report back = compared(after, before);
    CHECK(differs(there) == differs(back));
    CHECK(there.counts.clauses_same == back.counts.clauses_same);
    for (const Change& c : there.changes.items) words[0][0] += c.before.size(), words[0][1] += c.after.size();
    for (const Change& c : back.changes.items) words[1][1] += c.before.size(), words[1][0] += c.after.size();
  }
  // Where several scripts are equally short the two directions may choose differently, so their sums are near, not equal.
  CHECK(static_cast<double>(words[0][0]) == Approx(static_cast<double>(words[1][0])).epsilon(0.1));
  CHECK(static_cast<double>(words[0][1]) == Approx(static_cast<double>(words[1][1])).epsilon(0.1));
}

TEST_CASE("the same input gives the same report") {
  Writer writer(7);
  const Texts before = writer.contract();
  const Texts after = writer.revised(before);
  CHECK(to_json(compared(before, after)) == to_json(compared(before, after)));
}
