// SPDX-License-Identifier: Apache-2.0
// Where defined terms are used: one pass over a version, however many terms there are.
#pragma once

#include <clausediff/report.h>

#include <bitset>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace clausediff {

/// A defined term where a clause uses it: inflected, plural or possessive, and not inside a longer defined term.
struct TermUse {
  std::uint32_t term = 0;  // index in TermIndex::terms()
  std::uint32_t clause = 0;
  Span span;
};

/// The defined terms of one version. Two definitions of one term, or of its singular and plural, share an entry.
class TermIndex {
 public:
  explicit TermIndex(const std::vector<Definition>& definitions);

  /// Definitions of each term, as indices in what it was built from.
  const std::vector<std::vector<std::uint32_t>>& terms() const { return terms_; }
  std::uint32_t term_of(std::uint32_t definition) const { return term_of_[definition]; }
  /// `none` where the text is no term.
  std::uint32_t find(std::string_view text) const;
  /// In order of place, the longest term at each; linear in the text.
  void find_uses(std::string_view text, std::uint32_t clause, std::vector<TermUse>& uses) const;

 private:
  struct Node {
    std::uint32_t term = none;
    bool capital = true;  // the term is written with a capital, and so are its uses
  };
  struct Word {
    std::string_view text;
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    std::uint32_t stem = none;
  };

  static constexpr std::size_t beginnings = 4096;
  static std::size_t beginning(std::string_view word);
  std::uint32_t stem_id(std::string_view word) const;
  std::uint32_t add_stem(std::string_view word);
  std::uint32_t add_node(std::uint32_t from, std::uint32_t stem);
  std::vector<Word> split(std::string_view text) const;
  std::pair<std::size_t, std::uint32_t> longest(std::string_view text, const std::vector<Word>& words, std::size_t at) const;
  std::uint32_t verb_form(std::string_view text, const std::vector<Word>& words, std::size_t at) const;

  std::vector<std::vector<std::uint32_t>> terms_;
  std::vector<std::uint32_t> term_of_;
  std::unordered_map<std::string, std::uint32_t> stems_;
  std::unordered_map<std::uint64_t, std::uint32_t> edges_;  // node and stem → node
  std::vector<Node> nodes_;
  std::bitset<beginnings> begins_;  // how the words of terms begin
};

/// A word in lower case without the ending of its plural or possessive: "Policies", "policy's" → "policy".
std::string singular(std::string_view word);

/// All uses of the terms of a version, sorted by clause and place, but for a definition's own term and headings that are
/// nothing else.
std::vector<TermUse> find_term_uses(const Side& side, const TermIndex& index);

/// By term: whether it is among them. Reads on only until all are.
std::vector<bool> used_terms(const Side& side, const TermIndex& index);

/// Of each term the first of them. Reads on only until all have one.
std::vector<TermUse> first_uses(const Side& side, const TermIndex& index);

}  // namespace clausediff
