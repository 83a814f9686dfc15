// SPDX-License-Identifier: Apache-2.0
#include "diff/source_marks.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

#include "recut.h"
#include "text/ascii.h"
#include "text/inline_marks.h"

namespace clausediff {
namespace {

constexpr std::size_t sure_marks = 8;     // pairs of stars, links and tags: so many make a text one of Markdown's source
constexpr std::size_t sure_known = 2;     // or so many around words that the other version emphasises
constexpr std::size_t longest_stars = 3;  // of words that are bold and italic
constexpr std::size_t longest_lines = 2;  // the same with "_": more of them are a blank to be filled in

bool is_blank(std::string_view text, std::size_t at) {
  return at >= text.size() || text[at] == ' ' || text[at] == '\n' || text[at] == '\t';
}

bool is_sign(std::string_view text, std::size_t at) {
  return at < text.size() && (text[at] & 0x80) == 0 && !is_blank(text, at) && !is_ascii_alphanumeric(text[at]);
}

/// The words with one space between them.
std::string collapsed(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!is_blank(text, at))
      out += text[at];
    else if (!out.empty() && out.back() != ' ')
      out += ' ';
  }
  return out;
}

using Emphasised = std::unordered_set<std::string>;

/// The marks of one paragraph: all of them, or those around words that the other version emphasises.
class Marks {
 public:
  Marks(std::string_view text, const Emphasised& emphasised, bool all) : text_(text), emphasised_(emphasised), all_(all) {
    find();
  }

  std::size_t count() const { return count_; }
  std::size_t known() const { return known_; }

  /// In order, none inside another.
  std::vector<Span> take() {
    std::sort(spans_.begin(), spans_.end(), [](const Span& x, const Span& y) { return x.begin < y.begin; });
    return std::move(spans_);
  }

 private:
  void find() {
    for (std::size_t at = 0; at < text_.size();) {
      const std::size_t size = read(at);
      at += std::max<std::size_t>(1, size);
    }
  }

  void add(std::size_t begin, std::size_t end, bool known = false) {
    if (!all_ && !known) return;
    spans_.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
  }

  /// Bytes of what was read at `at`, 0 where it is an ordinary character.
  std::size_t read(std::size_t at) {
    switch (text_[at]) {
      case '\\':
        return read_escape(at);
      case '<':
        return read_tag(at);
      case '*':
      case '_':
        return read_stars(at);
      case '[':
        brackets_.push_back(at);
        return 1;
      case ']':
        return read_link(at);
      default:
        return 0;
    }
  }

  std::size_t read_escape(std::size_t at) {
    if (!is_sign(text_, at + 1)) return 0;
    add(at, at + 1);
    return 2;
  }

  std::size_t read_tag(std::size_t at) {
    const std::string_view rest = text_.substr(at, longest_target);
    const std::size_t size = std::max(tag_size(rest), comment_size(rest));
    if (size == 0) return 0;
    add(at, at + size);
    ++count_;
    return size;
  }

  /// "**Fees**": what opens before a word and closes behind one. A star alone, as of a note, has no partner, and "_" inside of a
  /// word or a blank is none.
  std::size_t read_stars(std::size_t at) {
    const bool star = text_[at] == '*';
    const std::size_t end = std::min(text_.find_first_not_of(text_[at], at), text_.size());
    const std::size_t size = end - at;
    if (!star && at > 0 && end < text_.size() && is_ascii_alphanumeric(text_[at - 1]) && is_ascii_alphanumeric(text_[end]))
      return size;
    const bool before = at == 0 || is_blank(text_, at - 1), sign_before = at > 0 && is_sign(text_, at - 1);
    const bool behind = is_blank(text_, end), sign_behind = is_sign(text_, end);
    const bool opens = !behind && (!sign_behind || (star && (before || sign_before)));
    const bool closes = !before && (!sign_before || (star && (behind || sign_behind)));
    if (size > (star ? longest_stars : longest_lines)) return size;
    const auto opened = std::find_if(stars_.rbegin(), stars_.rend(), [&](const std::pair<std::size_t, std::size_t>& one) {
      return one.second == size && text_[one.first] == text_[at];
    });
    if (closes && opened != stars_.rend()) {
      const std::size_t begin = opened->first;
      stars_.erase(std::prev(opened.base()), stars_.end());
      const bool known = emphasised_.count(collapsed(text_.substr(begin + size, at - begin - size))) > 0;
      add(begin, begin + size, known);
      add(at, end, known);
      ++count_;
      known_ += known ? 1 : 0;
    } else if (opens) {
      stars_.emplace_back(at, size);
    }
    return size;
  }

  /// "[the policy](https://example.org)": the words stay.
  std::size_t read_link(std::size_t at) {
    if (brackets_.empty()) return 1;
    const std::size_t open = brackets_.back();
    brackets_.pop_back();
    if (text_.substr(at + 1, 1) != "(") return 1;
    const std::size_t end = text_.substr(0, at + longest_target).find_first_of(" \t\n()", at + 2);
    const bool address = end != std::string_view::npos && text_[end] == ')' &&
                         text_.substr(at + 2, end - at - 2).find_first_of("#/@") != std::string_view::npos;
    if (!address) return 1;
    add(open, open + 1);
    add(at, end + 1);
    ++count_;
    return end + 1 - at;
  }

  std::string_view text_;
  const Emphasised& emphasised_;
  bool all_ = false;
  std::vector<Span> spans_;
  std::vector<std::pair<std::size_t, std::size_t>> stars_;  // that opened: place and number
  std::vector<std::size_t> brackets_;
  std::size_t count_ = 0;
  std::size_t known_ = 0;
};

/// The words that had marks in the Markdown version, which its reader took off.
Emphasised emphasised_in(const Document& markdown) {
  Emphasised words;
  for (const Paragraph& paragraph : markdown.paragraphs) {
    for (const Run& run : paragraph.runs) {
      if (run.format != 0) words.insert(collapsed(std::string_view(paragraph.text).substr(run.span.begin, run.span.size())));
    }
  }
  return words;
}

void drop_marks_shown(Document& document, const Document& markdown) {
  const Emphasised emphasised = emphasised_in(markdown);
  const std::uint32_t end = document.stories.empty() ? 0 : document.stories[0].end_paragraph;
  std::size_t count = 0, known = 0;
  for (std::uint32_t p = 0; p < end; ++p) {
    const Marks marks(document.paragraphs[p].text, emphasised, true);
    count += marks.count();
    known += marks.known();
  }
  const bool all = count >= sure_marks || known >= sure_known;
  if (!all && known == 0) return;
  Recutting recutting;
  for (std::uint32_t p = 0; p < end; ++p) {
    for (const Span& span : Marks(document.paragraphs[p].text, emphasised, all).take())
      recutting.dropped.push_back({p, span, {}});
  }
  recut(document, recutting);
  document.coverage.push_back({"marks of Markdown that stand in the text", all ? count : known, Treatment::not_compared});
}

}  // namespace

void drop_source_marks(Document& before, Document& after) {
  const bool from_before = before.kind == SourceKind::markdown, from_after = after.kind == SourceKind::markdown;
  if (from_before != from_after) drop_marks_shown(from_before ? after : before, from_before ? before : after);
}

}  // namespace clausediff
