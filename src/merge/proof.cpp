// SPDX-License-Identifier: Apache-2.0
#include "merge/proof.h"

#include <algorithm>
#include <initializer_list>
#include <set>
#include <string_view>

#include "text/ascii.h"

namespace clausediff::merging {
namespace {

bool is_word_byte(char c) { return is_ascii_alphanumeric(c) || static_cast<unsigned char>(c) >= 0x80; }

/// Bytes of a word that begins at `at`; General Punctuation and the no-break space belong to none.
std::size_t word_length(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && is_word_byte(text[end]) && text.substr(end, 2) != "\xE2\x80" && text.substr(end, 2) != "\xC2\xA0")
    ++end;
  return end - at;
}

void count_words(std::string_view text, Words& words) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t length = word_length(text, at);
    if (length != 0) ++words[std::string(text.substr(at, length))];
    const bool punctuation = text.substr(at, 2) == "\xE2\x80";
    at += length != 0 ? length : punctuation ? 3 : text.substr(at, 2) == "\xC2\xA0" ? 2 : 1;
  }
}

bool is_text(const Document& document, const Paragraph& paragraph) {
  return !paragraph.contents && document.stories[paragraph.story].kind != StoryKind::comment;
}

std::int64_t count_in(const Words& words, const std::string& word) {
  const auto found = words.find(word);
  return found == words.end() ? 0 : found->second;
}

/// What came less what went is what the side has more. A report that tells one of the two alone (a picture that stands elsewhere
/// now, a title, a caption) is put right by the counts.
void balance(const Words& before, const Words& after, Doing& doing) {
  std::set<std::string> all;
  for (const Words* words : std::initializer_list<const Words*>{&before, &after, &doing.added, &doing.removed})
    for (const auto& [word, count] : *words) all.insert(word);
  for (const std::string& word : all) {
    const std::int64_t more = count_in(after, word) - count_in(before, word);
    const std::int64_t told = count_in(doing.added, word) - count_in(doing.removed, word);
    if (told < more) doing.added[word] += more - told;
    if (told > more) doing.removed[word] += told - more;
  }
}

}  // namespace

Words words_of(const Document& document) {
  // Words that two authors put side by side are two words, though no space parts them.
  std::map<std::uint32_t, std::set<std::uint32_t>> cuts;
  for (const Revision& revision : document.revisions) {
    if (revision.kind == RevisionKind::format) continue;
    cuts[revision.paragraph].insert({revision.span.begin, revision.span.end});
  }
  Words words;
  for (std::uint32_t i = 0; i < document.paragraphs.size(); ++i) {
    const Paragraph& paragraph = document.paragraphs[i];
    if (!is_text(document, paragraph)) continue;
    std::size_t from = 0;
    for (const std::uint32_t cut : cuts[i]) {
      const std::size_t end = std::min<std::size_t>(cut, paragraph.text.size());
      count_words(std::string_view(paragraph.text).substr(from, end - from), words);
      from = end;
    }
    count_words(std::string_view(paragraph.text).substr(from), words);
  }
  return words;
}

Doing doing_of(const Report& report) {
  Doing doing;
  const auto span = [](const Document& document, std::uint32_t paragraph, Span part, Words& words) {
    if (paragraph < document.paragraphs.size() && is_text(document, document.paragraphs[paragraph]))
      count_words(std::string_view(document.paragraphs[paragraph].text).substr(part.begin, part.end - part.begin), words);
  };
  for (const Change& change : report.changes.items) {
    if (change.kind == ChangeKind::move || change.kind == ChangeKind::state || change.kind == ChangeKind::format) continue;
    const Pair& pair = report.alignment.pairs[change.pair];
    if (pair.before != none) span(report.before.document, pair.before, change.before, doing.removed);
    if (pair.after != none) span(report.after.document, pair.after, change.after, doing.added);
  }
  balance(words_of(report.before.document), words_of(report.after.document), doing);
  return doing;
}

std::string missing_word(const Claim& claim, const Words& merged) {
  Words all = claim.base;
  for (const Doing* doing : {&claim.ours, &claim.theirs})
    for (const auto& [word, count] : doing->added) all.try_emplace(word, 0);
  for (const auto& [word, count] : all) {
    const std::int64_t added = std::max(count_in(claim.ours.added, word), count_in(claim.theirs.added, word));
    const std::int64_t removed = count_in(claim.ours.removed, word) + count_in(claim.theirs.removed, word);
    if (count_in(merged, word) < count + added - removed) return word;
  }
  return {};
}

std::string surplus_word(const Claim& claim, const Words& merged) {
  for (const auto& [word, count] : merged) {
    const std::int64_t added = count_in(claim.ours.added, word) + count_in(claim.theirs.added, word);
    const std::int64_t removed = std::max(count_in(claim.ours.removed, word), count_in(claim.theirs.removed, word));
    if (count > count_in(claim.base, word) + added - removed) return word;
  }
  return {};
}

}  // namespace clausediff::merging
