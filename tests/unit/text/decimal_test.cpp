// SPDX-License-Identifier: Apache-2.0
#include "text/decimal.h"

#include <clausediff/clausediff.h>
#include <unistd.h>

#include <clocale>
#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <string>

#include "catch.h"
#include "findings.h"
#include "text/utf8.h"

using namespace clausediff;

TEST_CASE("A decimal is read up to where it ends, and written without noise") {
  CHECK(read_decimal("12.5pt")->value == 12.5);
  CHECK(read_decimal("12.5pt")->bytes == 4);
  CHECK(!read_decimal("pt"));
  CHECK(std::isinf(read_decimal(std::string(400, '9'))->value));
  CHECK(read_decimal("0." + std::string(400, '0') + "1")->value == 0);
  CHECK(write_decimal(7.5, 4) == "7.5");
  CHECK(write_decimal(12, 4) == "12");
  CHECK(write_decimal(1e21, 4) == "1000000000000000000000");
}

namespace {

/// An installed locale with a decimal comma, else one that localedef makes for this run.
bool set_comma_locale() {
  for (const char* name : {"de_DE.UTF-8", "fr_FR.UTF-8", "da_DK.UTF-8", "pl_PL.UTF-8"})
    if (std::setlocale(LC_ALL, name) != nullptr) return true;
  namespace fs = std::filesystem;
  const fs::path folder = fs::temp_directory_path() / ("clausediff-locale-" + std::to_string(::getpid()));
  fs::create_directories(folder);
  const std::string made = (folder / "de_DE.UTF-8").string();
  const bool is_made = std::system(("localedef -i de_DE -f UTF-8 '" + made + "' >/dev/null 2>&1").c_str()) == 0;
  ::setenv("LOCPATH", folder.c_str(), 1);
  const bool is_set = is_made && std::setlocale(LC_ALL, "de_DE.UTF-8") != nullptr;
  ::unsetenv("LOCPATH");
  fs::remove_all(folder);
  return is_set;
}

}  // namespace

TEST_CASE("A host's locale with a decimal comma changes no finding") {
  const std::string before = std::setlocale(LC_ALL, nullptr);
  if (!set_comma_locale()) WARN("no locale with a decimal comma is installed, and none can be made");
  const Report rate = test::compare_texts("The rate is 7.5 %.", "The rate is 7.9 %.");
  const Report sum = test::compare_texts("The fee is $1,250.50.", "The fee is $1,250.90.");
  std::setlocale(LC_ALL, before.c_str());
  REQUIRE(rate.findings.items.size() == 1);
  CHECK(rate.findings.items[0].detail == "+5.3 %");
  REQUIRE(sum.findings.items.size() == 1);
}

TEST_CASE("UTF-8 sequences are told in their shortest form only") {
  CHECK(utf8_length("a", 0) == 1);
  CHECK(utf8_length("\xC3\xA9", 0) == 2);
  CHECK(utf8_length("\xE2\x82\xAC", 0) == 3);
  CHECK(utf8_length("\xF0\x9F\x98\x80", 0) == 4);
  for (const std::string bad :
       {"\x80", "\xC0\x80", "\xC3", "\xE0\x80\x80", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xF5\x80\x80\x80", "\xE2\x82"})
    CHECK(utf8_length(bad, 0) == 0);
}

TEST_CASE("A message shows what a terminal would obey, C1 and bidirectional controls too") {
  const std::string line = message({ErrorCode::damaged,
                                    "a\xC2\x9B"
                                    "31m.docx",
                                    "", "\x1B[2J", "\xE2\x80\xAE\xFF"});
  CHECK(line == "a\\xc2\\x9b31m.docx: \\x1b[2J; \\xe2\\x80\\xae\\xff");
  CHECK(message({ErrorCode::damaged, "Vertrag \xC3\xBC.docx", "", "x", ""}) == "Vertrag \xC3\xBC.docx: x");
}
