// SPDX-License-Identifier: Apache-2.0
#include "sniff.h"

#include <clausediff/clausediff.h>

#include "catch.h"

using namespace clausediff;
using namespace std::string_literals;
using namespace std::string_view_literals;

TEST_CASE("a file's type is told by its content") {
  struct Row {
    std::string_view bytes;
    FileType type;
  };
  const Row rows[] = {
      {"PK\x03\x04..."sv, FileType::zip},
      {"{\\rtf1 x}"sv, FileType::rtf},
      {"%PDF-1.7"sv, FileType::pdf},
      {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1....E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"sv, FileType::encrypted_office},
      {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1....W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0"sv, FileType::old_word},
      {"  <!DOCTYPE html><p>"sv, FileType::html},
      {"<?xml version='1.0'?>"sv, FileType::flat_xml},
      {"1. Term\n"sv, FileType::text},
      {""sv, FileType::text},
      {"\xFF\xFE"
       "a\0b\0"sv,
       FileType::text},
      {"\x7F"
       "ELF\2\1\1\0\0\0\0\0\0"sv,
       FileType::binary}};
  for (const Row& row : rows) CHECK(tell_type(row.bytes) == row.type);
}

TEST_CASE("bytes that no text has tell a binary file, text without a mark of its encoding aside") {
  const auto repeated = [](std::string_view part, int times) {
    std::string bytes;
    while (times-- > 0) bytes += part;
    return bytes;
  };
  CHECK(tell_type(repeated("a\0"sv, 40)) == FileType::text);       // UTF-16 without its mark
  CHECK(tell_type(repeated("ab\0\0"sv, 20)) == FileType::binary);  // zeros at odd and even places alike
  CHECK(tell_type(repeated("a long line of text"sv, 9) + "\0"s) == FileType::binary);
  CHECK(tell_type(repeated("abcdefgh\x01"sv, 10)) == FileType::binary);  // more than one control in twenty
  CHECK(tell_type(repeated("abcdefghijklmnopqrstuvwxyz\x01"sv, 10)) == FileType::text);
  CHECK(tell_type(repeated("tab\tand\x1B\x1A\f\v\r\n"sv, 10)) == FileType::text);
}

TEST_CASE("what is not read gets one line that says what it is and what to do") {
  const auto document = read_bytes("%PDF-1.4\n", "a\nb.pdf");
  REQUIRE_FALSE(document.ok());
  CHECK(message(document.error()) == "a\\x0ab.pdf: a PDF file; compare the Word file that it was made from");
}

TEST_CASE("a file over the limit is refused by name of the option") {
  ReadOptions options;
  options.limits.file_bytes = 3;
  CHECK(read_bytes("four", "a.txt", options).error().detail == "larger than --max-file-bytes=3");
}
