// SPDX-License-Identifier: Apache-2.0
#include "docx/number_formats.h"

#include <string>

#include "catch.h"

using namespace clausediff;

TEST_CASE("every number format writes numbers as Word does") {
  struct Row {
    const char* format;
    int value;
    const char* text;
  };
  const Row rows[] = {
      {"decimal", 12, "12"},
      {"upperRoman", 4, "IV"},
      {"lowerRoman", 1999, "mcmxcix"},
      {"upperLetter", 26, "Z"},
      {"lowerLetter", 27, "aa"},
      {"lowerLetter", 53, "aaa"},
      {"ordinal", 1, "1st"},
      {"ordinal", 2, "2nd"},
      {"ordinal", 3, "3rd"},
      {"ordinal", 4, "4th"},
      {"ordinal", 10, "10th"},
      {"ordinal", 11, "11th"},
      {"ordinal", 12, "12th"},
      {"ordinal", 13, "13th"},
      {"ordinal", 14, "14th"},
      {"ordinal", 21, "21st"},
      {"ordinal", 101, "101st"},
      {"ordinal", 22, "22nd"},
      {"ordinal", 113, "113th"},
      {"cardinalText", 21, "Twenty-one"},
      {"cardinalText", 100, "One hundred"},
      {"cardinalText", 115, "One hundred fifteen"},
      {"cardinalText", 1000, "One thousand"},
      {"ordinalText", 3, "Third"},
      {"ordinalText", 20, "Twentieth"},
      {"ordinalText", 32, "Thirty-second"},
      {"ordinalText", 100, "One hundredth"},
      {"decimalZero", 7, "07"},
      {"decimalZero", 10, "10"},
      {"hex", 255, "FF"},
      {"chicago", 3, "‡"},
      {"chicago", 5, "**"},
      {"numberInDash", 4, "- 4 -"},
      {"none", 4, ""},
      {"bullet", 4, ""},
      {"chineseCounting", 12, "十二"},
      {"chineseCountingThousand", 105, "一百零五"},
      {"japaneseCounting", 20, "二十"},
      {"ideographTraditional", 3, "丙"},
      {"hebrew1", 15, "טו"},
      {"hebrew2", 2, "ב"},
      {"arabicAlpha", 2, "ب"},
      {"russianLower", 3, "в"},
      {"decimalEnclosedCircle", 3, "③"},
      {"decimalFullWidth", 10, "１０"},
      {"koreanDigital", 12, "일이"},
      {"thaiNumbers", 12, "๑๒"},
      {"unheard-of", 9, "9"},
      {"upperRoman", 0, "0"},
  };
  for (const Row& row : rows) {
    INFO(row.format << " " << row.value);
    CHECK(format_number(row.format, row.value) == row.text);
  }
}

TEST_CASE("absurd numbers make short labels") {
  for (const char* format :
       {"upperRoman", "lowerLetter", "chicago", "cardinalText", "hebrew1", "arabicAlpha", "chineseCounting", "ganada"}) {
    for (const int value : {-2147483647, -1, 0, 32767, 2147483647}) CHECK(format_number(format, value).size() < 200);
  }
}

TEST_CASE("ordinals and numbers in words are written in the document's language") {
  CHECK(NumberSpeller::of("en-GB") == nullptr);
  CHECK(NumberSpeller::of("") == nullptr);
  CHECK(NumberSpeller::of("xx-Unknown") == nullptr);
  const auto french = NumberSpeller::of("fr-FR");
  REQUIRE(french != nullptr);
  CHECK(format_number("ordinalText", 2, french.get()) == "Deuxième");
  CHECK(format_number("ordinalText", 21, french.get()) == "Vingt-et-unième");
  CHECK(format_number("ordinal", 1, french.get()) == "1er");
  CHECK(format_number("ordinal", 1200, french.get()) == "1200e");
  CHECK(format_number("decimal", 1200, french.get()) == "1200");
  const auto german = NumberSpeller::of("de");
  REQUIRE(german != nullptr);
  CHECK(format_number("ordinal", 3, german.get()) == "3.");
}

TEST_CASE("a number beyond what its format counts is written in figures") {
  struct Row {
    const char* format;
    int value;
    std::string text;
  };
  const Row rows[] = {{"upperRoman", 32768, "32768"},
                      {"upperRoman", 0, "0"},
                      {"upperRoman", -1, "-1"},
                      {"upperRoman", 1, "I"},
                      {"upperRoman", 3999, "MMMCMXCIX"},
                      {"lowerLetter", 0, ""},
                      {"lowerLetter", -1, ""},
                      {"lowerLetter", 5200, std::string(200, 'z')},
                      {"lowerLetter", 5201, "5201"},
                      {"chicago", 0, "0"},
                      {"chicago", 1, "*"},
                      {"chicago", 4, "\u00A7"},
                      {"chicago", 401, "401"},
                      {"hex", 0, "0"},
                      {"hex", 1, "1"},
                      {"hex", 16, "10"},
                      {"cardinalText", 0, "Zero"},
                      {"cardinalText", -1, "-1"},
                      {"cardinalText", 999999, "Nine hundred ninety-nine thousand nine hundred ninety-nine"},
                      {"cardinalText", 1000000, "1000000"},
                      {"cardinalText", 19, "Nineteen"},
                      {"cardinalText", 100000, "One hundred thousand"},
                      {"ordinalText", 1000, "One thousandth"},
                      {"ordinalText", 1001, "One thousand first"},
                      {"ordinalText", 90, "Ninetieth"},
                      {"ordinal", -21, "-21st"},
                      {"decimalZero", 9, "09"},
                      {"decimalZero", 100, "100"},
                      {"001, 002, 003, ...", 7, "007"},
                      {"00001, 00002, 00003, ...", 12345, "12345"}};
  for (const Row& row : rows) {
    INFO(row.format << " " << row.value);
    CHECK(format_number(row.format, row.value) == row.text);
  }
}
