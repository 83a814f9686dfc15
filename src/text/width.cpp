// SPDX-License-Identifier: Apache-2.0
#include "text/width.h"

#include <unicode/brkiter.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utext.h>

#include <algorithm>
#include <memory>
#include <optional>

#include "text/characters.h"
#include "text/normalize.h"

namespace clausediff {
namespace {

/// Letters, marks and signs that are as wide as a letter and stand for themselves, whatever stands beside them: most text is made
/// of these alone, and needs no rules of clusters. (UAX #29: none of them extends or is extended; UAX #11: none is wide.)
bool is_simple(UChar32 c) {
  if (c < 0x300) return c < 0x80 || (c >= 0xA0 && c != 0xAD);  // Latin; a soft hyphen is no letter
  if (c < 0x482) return c >= 0x400;                            // Cyrillic
  return (c >= 0x2010 && c <= 0x2027) || (c >= 0x2030 && c <= 0x205E) || (c >= 0x20A0 && c <= 0x20BF) ||
         (c >= 0x2190 && c <= 0x22FF);
}

/// How many characters they are where all are simple, and the bytes of the first `most` of them; nothing where one is not.
std::optional<std::size_t> count_simple(std::string_view text, std::size_t most, std::size_t& bytes) {
  std::size_t count = 0;
  bytes = 0;
  for (std::uint32_t at = 0; at < text.size();) {
    if (!is_simple(static_cast<UChar32>(next_code_point(text, at)))) return std::nullopt;
    if (++count <= most) bytes = at;
  }
  return count;
}

/// The boundaries that ICU finds in a text; empty where ICU has no data for them.
class Boundaries {
 public:
  Boundaries(std::string_view text, bool lines) {
    UErrorCode error = U_ZERO_ERROR;
    utext_openUTF8(&text_, text.data(), static_cast<std::int64_t>(text.size()), &error);
    iterator_.reset(lines ? icu::BreakIterator::createLineInstance(icu::Locale::getRoot(), error)
                          : icu::BreakIterator::createCharacterInstance(icu::Locale::getRoot(), error));
    if (U_SUCCESS(error)) iterator_->setText(&text_, error);
    if (U_FAILURE(error)) iterator_.reset();
  }
  Boundaries(const Boundaries&) = delete;
  Boundaries& operator=(const Boundaries&) = delete;
  ~Boundaries() {
    iterator_.reset();
    utext_close(&text_);
  }

  /// The next boundary, or -1 at the end.
  std::int32_t next() { return iterator_ ? iterator_->next() : -1; }

 private:
  UText text_ = UTEXT_INITIALIZER;
  std::unique_ptr<icu::BreakIterator> iterator_;
};

std::size_t width_of_character(UChar32 c) {
  const auto category = u_charType(c);
  if (category == U_NON_SPACING_MARK || category == U_ENCLOSING_MARK || category == U_FORMAT_CHAR) return c == 0xAD ? 1 : 0;
  const auto east_asian = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
  return east_asian == U_EA_WIDE || east_asian == U_EA_FULLWIDTH ? 2 : 1;
}

std::size_t width_of_cluster(std::string_view cluster) {
  std::size_t width = 0;
  const icu::UnicodeString characters =
      icu::UnicodeString::fromUTF8(icu::StringPiece(cluster.data(), static_cast<std::int32_t>(cluster.size())));
  for (std::int32_t at = 0; at < characters.length(); at = characters.moveIndex32(at, 1)) {
    const UChar32 c = characters.char32At(at);
    if (c == 0xFE0F) width = 2;  // emoji presentation
    width = std::max(width, width_of_character(c));
  }
  return width;
}

}  // namespace

std::size_t display_width(std::string_view text) {
  if (is_ascii(text)) return text.size();
  std::size_t bytes = 0;
  if (const auto count = count_simple(text, text.size(), bytes)) return *count;
  Boundaries clusters(text, false);
  std::size_t width = 0;
  std::size_t begin = 0;
  for (std::int32_t end = clusters.next(); end >= 0; end = clusters.next()) {
    width += width_of_cluster(text.substr(begin, static_cast<std::size_t>(end) - begin));
    begin = static_cast<std::size_t>(end);
  }
  return width;
}

std::string padded(std::string text, std::size_t columns) {
  text.append(columns - std::min(columns, display_width(text)), ' ');
  return text;
}

std::size_t fitting_bytes(std::string_view text, std::size_t columns) {
  if (is_ascii(text)) return std::min(text.size(), std::max<std::size_t>(columns, 1));
  std::size_t bytes = 0;
  if (count_simple(text, std::max<std::size_t>(columns, 1), bytes)) return bytes;
  Boundaries clusters(text, false);
  std::size_t width = 0;
  std::size_t begin = 0;
  for (std::int32_t end = clusters.next(); end >= 0; end = clusters.next()) {
    width += width_of_cluster(text.substr(begin, static_cast<std::size_t>(end) - begin));
    if (width > columns && begin > 0) return begin;
    begin = static_cast<std::size_t>(end);
  }
  return begin == 0 ? text.size() : begin;
}

std::vector<std::uint32_t> line_breaks(std::string_view text) {
  std::vector<std::uint32_t> breaks;
  const auto size = static_cast<std::uint32_t>(text.size());
  if (is_ascii(text)) {  // after a space that a word follows
    for (std::uint32_t i = 1; i < size; ++i) {
      if (text[i - 1] == ' ' && text[i] != ' ') breaks.push_back(i);
    }
  } else {
    Boundaries lines(text, true);
    for (std::int32_t end = lines.next(); end >= 0; end = lines.next()) breaks.push_back(static_cast<std::uint32_t>(end));
  }
  if (size > 0 && (breaks.empty() || breaks.back() != size)) breaks.push_back(size);
  return breaks;
}

}  // namespace clausediff
