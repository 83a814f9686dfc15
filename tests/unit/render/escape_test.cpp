// SPDX-License-Identifier: Apache-2.0
#include "render/escape.h"

#include <nlohmann/json.hpp>

#include "catch.h"

using namespace clausediff;

TEST_CASE("UTF-8 sequences are told from what only looks like one") {
  struct Row {
    std::string_view bytes;
    std::size_t length;
  };
  const auto row = GENERATE(values<Row>({{"a", 1},
                                         {"\xC3\xA9", 2},
                                         {"\u2028", 3},
                                         {"\U0001F600", 4},
                                         {"", 0},
                                         {"\x80", 0},
                                         {"\xC0\x80", 0},
                                         {"\xC3", 0},
                                         {"\xE0\x80\x80", 0},
                                         {"\xED\xA0\x80", 0},
                                         {"\xF0\x80\x80\x80", 0},
                                         {"\xF4\x90\x80\x80", 0},
                                         {"\xF5\x80\x80\x80", 0},
                                         {"\xE2\x82", 0}}));
  CHECK(utf8_length(row.bytes, 0) == row.length);
}

TEST_CASE("a JSON string gives back what went in") {
  std::string text;
  for (int c = 0; c < 128; ++c) text += static_cast<char>(c);
  text += "\u00E9\u2028\u2029\uFFFD\U0001F600";
  std::string json;
  append_json_string(json, text);
  CHECK(nlohmann::json::parse(json).get<std::string>() == text);
  CHECK(json.find("\u2028") == std::string::npos);
}

TEST_CASE("bytes that are no UTF-8 become U+FFFD one by one") {
  std::string json;
  append_json_string(json, "a\xFF\xC3(\xED\xA0\x80");
  CHECK(json == "\"a\uFFFD\uFFFD(\uFFFD\uFFFD\uFFFD\"");
}

TEST_CASE("Markdown keeps nothing that is markup") {
  struct Row {
    std::string_view in;
    std::string_view out;
  };
  const auto row = GENERATE(values<Row>({{"plain words, 5%", "plain words, 5%"},
                                         {"<b>*x*</b>", "&lt;b&gt;\\*x\\*&lt;/b&gt;"},
                                         {"1. one", "1\\. one"},
                                         {"12) twelve", "12\\) twelve"},
                                         {"- item", "\\- item"},
                                         {"2024. The fee", "2024\\. The fee"},
                                         {"123456789) x", "123456789\\) x"},
                                         {"1234567890. x", "1234567890. x"},
                                         {"in 2024. The fee", "in 2024. The fee"},
                                         {"  # x", " \\# x"},
                                         {"  - x", " \\- x"},
                                         {" 12. x", " 12\\. x"},
                                         {"    code", " code"},
                                         {"\tcode", " code"},
                                         {"   ", " "},
                                         {"", ""},
                                         {"@someone and #12", "@<!-- -->someone and #<!-- -->12"},
                                         {"https://x.org", "https:<!-- -->//x.org"},
                                         {"$5|$6", "\\$5\\|\\$6"},
                                         {"two\nlines", "two lines"}}));
  CHECK(for_markdown(row.in) == row.out);
}
