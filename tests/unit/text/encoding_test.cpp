// SPDX-License-Identifier: Apache-2.0
#include "text/encoding.h"

#include <string>

#include "catch.h"

using namespace clausediff;

TEST_CASE("text files in common encodings become UTF-8") {
  struct Case {
    std::string bytes;
    std::string text;
    std::string encoding;
  };
  const Case cases[] = {{"plain", "plain", "UTF-8"},
                        {"\xEF\xBB\xBF§ 5", "§ 5", "UTF-8"},
                        {"\xA7 5 \x93quoted\x94", "§ 5 “quoted”", "windows-1252"},
                        {std::string("\xFF\xFE\x41\0\xA7\0", 6), "A§", "UTF-16LE"},
                        {std::string("\xFE\xFF\0\x41\0\xA7", 6), "A§", "UTF-16BE"},
                        {std::string("A\0B\0C\0D\0", 8), "ABCD", "UTF-16LE"},
                        {"", "", "UTF-8"}};
  for (const Case& one : cases) {
    const DecodedText decoded = decode_text(one.bytes);
    CHECK(decoded.text == one.text);
    CHECK(decoded.encoding == one.encoding);
    CHECK_FALSE(decoded.damaged);
  }
}

TEST_CASE("bytes without meaning are shown and reported") {
  const DecodedText decoded = decode_text(
      "\xEF\xBB\xBF"
      "a\xFF"
      "b");
  CHECK(decoded.damaged);
  CHECK(decoded.text ==
        "a\xEF\xBF\xBD"
        "b");
}
