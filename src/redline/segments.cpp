// SPDX-License-Identifier: Apache-2.0
// The words of two rows of atoms and where they differ.
#include <algorithm>
#include <unordered_map>
#include <utility>

#include "diff/sequence.h"
#include "redline/script.h"
#include "text/ascii.h"
#include "text/normalize.h"

namespace clausediff::redlining {
namespace {

struct Word {
  std::uint32_t begin = 0, end = 0;  // atoms
  std::uint64_t key = 0;
};

bool continues_word(const Line& line, std::uint32_t i) {
  const Atom& atom = line.atoms[i];
  const std::string_view letters = letters_of(atom);
  if (letters.empty() || atom.white) return false;
  const auto c = static_cast<unsigned char>(letters[0]);
  if (c >= 0x80) return letters.size() != 3 || c != 0xE2;  // letters of other scripts; general punctuation begins with E2
  return is_ascii_alphanumeric(letters[0]);
}

/// A number goes on behind a point, a comma or a colon that a digit follows.
bool joins_digits(const Line& line, std::uint32_t i, std::uint32_t to) {
  const auto digit = [&](std::uint32_t k) {
    return line.atoms[k].kind == AtomKind::text && is_ascii_digit(text_of(line.atoms[k])[0]);
  };
  if (i == 0 || i + 1 >= to || line.atoms[i].kind != AtomKind::text || !digit(i - 1) || !digit(i + 1)) return false;
  const char c = text_of(line.atoms[i])[0];
  return c == '.' || c == ',' || c == ':';
}

std::uint32_t end_of_word(const Line& line, std::uint32_t begin, std::uint32_t to) {
  std::uint32_t end = begin + 1;
  while (end < to && line.atoms[end].scope == line.atoms[begin].scope &&
         (continues_word(line, end) || joins_digits(line, end, to)))
    ++end;
  return end;
}

/// What a reader takes the word for; empty where nothing is seen of it.
std::string seen(const Line& line, std::uint32_t begin, std::uint32_t end, const CompareOptions& options) {
  std::string text;
  for (std::uint32_t i = begin; i < end; ++i) text += letters_of(line.atoms[i]);
  return options.exact ? text : normal_form(text, options);
}

std::vector<Word> words_of(const Line& line, std::uint32_t from, std::uint32_t to, const CompareOptions& options) {
  std::vector<Word> words;
  for (std::uint32_t i = from; i < to;) {
    const Atom& first = line.atoms[i];
    std::uint32_t end = i + 1;
    if (first.white) {
      i = end;
      continue;
    }
    Hash hash;
    if (!letters_of(first).empty() && (first.kind == AtomKind::text || !options.exact)) {
      if (continues_word(line, i)) end = end_of_word(line, i, to);
      const std::string text = seen(line, i, end, options);
      if (text.empty()) {
        i = end;
        continue;
      }
      const bool alone = first.scope != none && line.scopes[first.scope].partner == none;
      hash.add(std::string_view(text));
      hash.add(alone ? reinterpret_cast<std::uintptr_t>(&line) : std::uint64_t{first.slot} << 8);
    } else {
      hash.add(first.key);
      hash.add(static_cast<std::uint64_t>(first.kind));
    }
    words.push_back({i, end, hash.value()});
    i = end;
  }
  return words;
}

std::vector<std::uint32_t> ids_of(const std::vector<Word>& words, std::unordered_map<std::uint64_t, std::uint32_t>& ids) {
  std::vector<std::uint32_t> row;
  row.reserve(words.size());
  for (const Word& word : words) row.push_back(ids.try_emplace(word.key, static_cast<std::uint32_t>(ids.size())).first->second);
  return row;
}

/// Where scopes that both versions have begin and end, in order.
std::vector<std::pair<std::uint32_t, std::uint32_t>> shared_edges(const Line& before, const Line& after) {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> edges;
  for (const Scope& scope : before.scopes) {
    if (scope.partner == none) continue;
    const Scope& other = after.scopes[scope.partner];
    edges.emplace_back(scope.first_atom, other.first_atom);
    edges.emplace_back(scope.end_atom, other.end_atom);
  }
  std::sort(edges.begin(), edges.end());
  return edges;
}

}  // namespace

std::vector<Segment> cut_at_scopes(const Line& before, const Line& after, const std::vector<Segment>& segments) {
  std::vector<Segment> cut;
  if (segments.empty()) return cut;
  std::size_t next = 1;
  Segment at = segments.front();
  const auto add = [&](const Segment& segment) {
    if (segment.before_end > segment.before_begin || segment.after_end > segment.after_begin) cut.push_back(segment);
  };
  for (const auto& [b, a] : shared_edges(before, after)) {
    for (; at.before_end <= b && at.after_end <= a && next < segments.size(); at = segments[next++]) add(at);
    for (; (at.before_end < b || at.after_end < a) && next < segments.size(); ++next) {
      at.before_end = segments[next].before_end;
      at.after_end = segments[next].after_end;
      at.changed = false;
    }
    if (b < at.before_begin || a < at.after_begin || b > at.before_end || a > at.after_end) continue;
    add({at.before_begin, b, at.after_begin, a, at.changed});
    at.before_begin = b;
    at.after_begin = a;
  }
  add(at);
  for (; next < segments.size(); ++next) add(segments[next]);
  return cut;
}

std::vector<Segment> find_segments(const Line& before, const Line& after, const Segment& stretch, const CompareOptions& options) {
  const std::vector<Word> b = words_of(before, stretch.before_begin, stretch.before_end, options);
  const std::vector<Word> a = words_of(after, stretch.after_begin, stretch.after_end, options);
  std::unordered_map<std::uint64_t, std::uint32_t> ids;
  const std::vector<std::uint32_t> x = ids_of(b, ids), y = ids_of(a, ids);
  std::vector<Segment> segments;
  std::uint32_t i = stretch.before_begin, j = stretch.after_begin;
  const auto b_begin = [&](std::size_t word) { return word < b.size() ? b[word].begin : stretch.before_end; };
  const auto a_begin = [&](std::size_t word) { return word < a.size() ? a[word].begin : stretch.after_end; };
  const auto b_end = [&](std::size_t word) { return word == 0 ? stretch.before_begin : b[word - 1].end; };
  const auto a_end = [&](std::size_t word) { return word == 0 ? stretch.after_begin : a[word - 1].end; };
  const auto add = [&](std::uint32_t b_to, std::uint32_t a_to, bool changed) {
    if (b_to > i || a_to > j) segments.push_back({i, b_to, j, a_to, changed});
    i = b_to;
    j = a_to;
  };
  // A hunk takes the white space on both of its sides; find_steps() keeps of it what is equal.
  for (const Hunk& hunk : edit_script(x, y)) {
    add(b_end(hunk.before_begin), a_end(hunk.after_begin), false);
    add(b_begin(hunk.before_end), a_begin(hunk.after_end), true);
  }
  add(stretch.before_end, stretch.after_end, false);
  return segments;
}

}  // namespace clausediff::redlining
