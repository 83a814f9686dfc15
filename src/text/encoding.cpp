// SPDX-License-Identifier: Apache-2.0
// Bytes of a text file → UTF-8.
#include "text/encoding.h"

#include <unicode/ucnv.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <algorithm>

namespace clausediff {
namespace {

struct Mark {
  std::string_view bytes;
  const char* encoding;
};

// UTF-32LE stands before UTF-16LE, whose mark is its beginning.
constexpr Mark marks[] = {{std::string_view("\xEF\xBB\xBF", 3), "UTF-8"},
                          {std::string_view("\xFF\xFE\0\0", 4), "UTF-32LE"},
                          {std::string_view("\0\0\xFE\xFF", 4), "UTF-32BE"},
                          {std::string_view("\xFF\xFE", 2), "UTF-16LE"},
                          {std::string_view("\xFE\xFF", 2), "UTF-16BE"}};

bool is_utf8(std::string_view bytes) {
  const auto size = static_cast<std::int64_t>(bytes.size());
  const auto* data = reinterpret_cast<const std::uint8_t*>(bytes.data());
  for (std::int64_t at = 0; at < size;) {
    UChar32 character = 0;
    U8_NEXT(data, at, size, character);
    if (character < 0) return false;
  }
  return true;
}

/// Western text in UTF-16 has a zero in nearly every other byte; the first thousand bytes are enough to see it.
const char* unmarked_utf16(std::string_view bytes) {
  const std::size_t sample = std::min<std::size_t>(bytes.size(), 1024) & ~std::size_t{1};
  std::size_t even = 0;
  std::size_t odd = 0;
  for (std::size_t at = 0; at < sample; ++at) {
    if (bytes[at] == '\0') ++(at % 2 == 0 ? even : odd);
  }
  if (sample < 4 || even + odd < sample / 4) return nullptr;
  return odd > even ? "UTF-16LE" : "UTF-16BE";
}

DecodedText convert(std::string_view bytes, const char* encoding) {
  DecodedText result;
  result.encoding = encoding;
  UErrorCode status = U_ZERO_ERROR;
  UConverter* converter = ucnv_open(encoding, &status);
  const icu::UnicodeString text(bytes.data(), static_cast<std::int32_t>(bytes.size()), converter, status);
  if (converter != nullptr) ucnv_close(converter);
  text.toUTF8String(result.text);
  result.damaged = U_FAILURE(status) || text.indexOf(static_cast<char16_t>(0xFFFD)) >= 0;
  return result;
}

}  // namespace

DecodedText decode_text(std::string_view bytes) {
  const char* encoding = nullptr;
  for (const Mark& mark : marks) {
    if (encoding != nullptr || bytes.substr(0, mark.bytes.size()) != mark.bytes) continue;
    encoding = mark.encoding;
    bytes.remove_prefix(mark.bytes.size());
  }
  if (encoding == nullptr) encoding = unmarked_utf16(bytes);
  const bool perhaps_utf8 = encoding == nullptr || std::string_view(encoding) == "UTF-8";
  if (perhaps_utf8 && is_utf8(bytes)) return {std::string(bytes), "UTF-8", false};
  return convert(bytes, encoding == nullptr ? "windows-1252" : encoding);
}

DecodedText decode_declared(std::string_view bytes, const std::string& encoding) {
  UErrorCode status = U_ZERO_ERROR;
  UConverter* converter = ucnv_open(encoding.c_str(), &status);
  if (converter != nullptr) ucnv_close(converter);
  return U_SUCCESS(status) ? convert(bytes, encoding.c_str()) : DecodedText();
}

}  // namespace clausediff
