// SPDX-License-Identifier: Apache-2.0
#include "diff/page_lines.h"

#include <algorithm>
#include <cstddef>
#include <vector>

#include "diff/breaks.h"
#include "diff/word_map.h"
#include "recut.h"
#include "text/tokens.h"

namespace clausediff {
namespace {

/// The page lines of a document as paragraphs behind all others, while its words are counted.
class PageLineStory {
 public:
  explicit PageLineStory(Document& document) : document_(document), size_(document.paragraphs.size()) {
    for (const PageLine& line : document.page_lines) document.paragraphs.emplace_back().text = line.text;
  }
  PageLineStory(const PageLineStory&) = delete;
  PageLineStory& operator=(const PageLineStory&) = delete;
  ~PageLineStory() { document_.paragraphs.resize(size_); }

  std::uint32_t first() const { return static_cast<std::uint32_t>(size_); }

 private:
  Document& document_;
  std::size_t size_;
};

/// The words of the body with those of the page lines where they stood.
struct Stream {
  std::vector<std::uint32_t> words;  // tokens of the document's words
  std::vector<std::uint32_t> ids;
  std::vector<std::uint32_t> lines;  // first word of each page line in the stream
  std::uint32_t body = 0;            // tokens below it are the body's
};

void add(const DocumentWords& words, std::uint32_t token, Stream& stream) {
  stream.words.push_back(token);
  stream.ids.push_back(words.tokens[token].id);
}

Stream stream_of(const Document& document, const Running& running, const DocumentWords& words, std::uint32_t first_line) {
  Stream stream;
  stream.body = running.size();
  std::size_t next = 0;
  for (std::uint32_t word = 0; word <= stream.body; ++word) {
    for (; next < document.page_lines.size(); ++next) {
      const PageLine& line = document.page_lines[next];
      const bool behind =
          word < stream.body && (running.paragraph_of(word) < line.paragraph ||
                                 (running.paragraph_of(word) == line.paragraph && running.span_of(word).begin < line.position));
      if (behind) break;
      stream.lines.push_back(static_cast<std::uint32_t>(stream.words.size()));
      const std::size_t paragraph = first_line + next;
      for (std::uint32_t token = words.first[paragraph]; token < words.first[paragraph + 1]; ++token) add(words, token, stream);
    }
    if (word < stream.body) add(words, word, stream);
  }
  return stream;
}

/// Words [begin, end) of a stream.
struct StreamRun {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

/// One version's page lines and the other's words.
struct LineSearch {
  const Stream& lines;
  const Stream& text;
  const std::vector<std::uint32_t>& to_text;   // by word of `lines`
  const std::vector<std::uint32_t>& to_lines;  // by word of `text`

  bool is_line(std::uint32_t at) const { return lines.words[at] >= lines.body; }

  /// The page lines that stand together from the word on, between two words of the body.
  StreamRun group(std::uint32_t begin) const {
    std::uint32_t end = begin;
    while (end < lines.words.size() && is_line(end)) ++end;
    return {begin, end};
  }

  /// Words of a page line are a row of the text's words.
  bool stands(StreamRun line) const {
    for (std::uint32_t at = line.begin; at < line.end; ++at) {
      if (to_text[at] == none || to_text[at] != to_text[line.begin] + (at - line.begin)) return false;
      if (text.words[to_text[at]] >= text.body) return false;
    }
    return line.begin < line.end;
  }

  /// The text's words [begin, end) are page lines too, by its own reader or because the group has them.
  bool is_furniture(std::uint32_t begin, std::uint32_t end, StreamRun group) const {
    for (std::uint32_t at = begin; at < end; ++at) {
      const bool in_group = to_lines[at] != none && to_lines[at] >= group.begin && to_lines[at] < group.end;
      if (text.words[at] < text.body && !in_group) return false;
    }
    return true;
  }

  /// The words around the group are neighbours of what stands there in the text: on both sides where the line is but a word,
  /// else on one.
  bool in_place(StreamRun line, StreamRun group) const {
    const std::uint32_t first = to_text[line.begin], behind = to_text[line.end - 1] + 1;
    const std::uint32_t last = group.begin == 0 ? none : to_text[group.begin - 1];  // `none` + 1 is the text's beginning
    const std::uint32_t next =
        group.end < lines.words.size() ? to_text[group.end] : static_cast<std::uint32_t>(text.words.size());
    const bool above = (group.begin == 0 || last != none) && last + 1 <= first && is_furniture(last + 1, first, group);
    const bool below = next != none && behind <= next && is_furniture(behind, next, group);
    return line.end - line.begin > 1 ? above || below : above && below;
  }
};

void drop(const Running& running, const Stream& stream, std::uint32_t begin, std::uint32_t end,
          std::vector<DroppedText>& dropped) {
  for (std::uint32_t at = begin; at < end; ++at) {
    const std::uint32_t paragraph = running.paragraph_of(stream.words[at]);
    const Span span = running.span_of(stream.words[at]);
    if (at > begin && dropped.back().paragraph == paragraph)
      dropped.back().span.end = span.end;
    else
      dropped.push_back({paragraph, span});
  }
}

std::size_t find_in_text(const LineSearch& search, const Running& text, std::vector<DroppedText>& dropped) {
  std::size_t found = 0;
  StreamRun group;
  for (std::size_t k = 0; k < search.lines.lines.size(); ++k) {
    const std::uint32_t begin = search.lines.lines[k];
    if (begin >= group.end) group = search.group(begin);
    const StreamRun line{begin, k + 1 < search.lines.lines.size() ? std::min(search.lines.lines[k + 1], group.end) : group.end};
    if (!search.stands(line) || !search.in_place(line, group)) continue;
    drop(text, search.text, search.to_text[line.begin], search.to_text[line.end - 1] + 1, dropped);
    ++found;
  }
  return found;
}

}  // namespace

void count_page_furniture(Document& document, std::uint64_t count) {
  static constexpr const char* construct = "page furniture inside the text";
  const auto row = std::find_if(document.coverage.begin(), document.coverage.end(),
                                [](const Coverage& coverage) { return coverage.construct == construct; });
  if (count == 0) return;
  if (row != document.coverage.end())
    row->count += count;
  else
    document.coverage.push_back({construct, count, Treatment::not_compared});
}

void drop_page_lines(Document& before, Document& after, const CompareOptions& options) {
  if (before.page_lines.empty() && after.page_lines.empty()) return;
  Recutting before_cutting, after_cutting;
  std::size_t in_before = 0, in_after = 0;
  {
    const PageLineStory before_lines(before), after_lines(after);
    const Words words = tokenize(before, after, options, Compounds::apart);
    const Running left(before, words.before, *options.language), right(after, words.after, *options.language);
    const Stream left_stream = stream_of(before, left, words.before, before_lines.first());
    const Stream right_stream = stream_of(after, right, words.after, after_lines.first());
    const WordMap map = map_words(left_stream.ids, right_stream.ids);
    in_after = find_in_text({left_stream, right_stream, map.to_after, map.to_before}, right, after_cutting.dropped);
    in_before = find_in_text({right_stream, left_stream, map.to_before, map.to_after}, left, before_cutting.dropped);
  }
  if (in_before > 0) recut(before, before_cutting), count_page_furniture(before, in_before);
  if (in_after > 0) recut(after, after_cutting), count_page_furniture(after, in_after);
}

}  // namespace clausediff
