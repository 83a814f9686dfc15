// SPDX-License-Identifier: Apache-2.0
#include "docx/field_kinds.h"

#include "catch.h"
#include "docx/field_numbers.h"
#include "word_file.h"

using namespace clausediff;

namespace {

std::string field(const std::string& code, const std::string& more = "") {
  return "<w:r><w:fldChar w:fldCharType=\"begin\">" + more + "</w:fldChar></w:r><w:r><w:instrText>" + code +
         "</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
}

std::string shown(const std::string& code, const std::string& more = "") {
  return lines(WordFile("<w:p>" + field(code, more) + "</w:p>").read());
}

}  // namespace

TEST_CASE("a field's code is split into words, quoted ones whole") {
  CHECK(field_words(" REF  _Ref1 \\h ") == std::vector<std::string>{"REF", "_Ref1", "\\h"});
  CHECK(field_words("HYPERLINK \"a b\" \\l \"\"") == std::vector<std::string>{"HYPERLINK", "a b", "\\l", ""});
}

TEST_CASE("fields without a result show what Word would put there") {
  CHECK(shown("SYMBOL 183 \\f Symbol") == "•\n");
  CHECK(shown("MACROBUTTON NoMacro [Click here]") == "[Click here]\n");
  CHECK(shown("FORMCHECKBOX", "<w:ffData><w:checkBox><w:default w:val=\"0\"/><w:checked/></w:checkBox></w:ffData>") == "☒\n");
  CHECK(shown("FORMDROPDOWN",
              "<w:ffData><w:ddList><w:result w:val=\"1\"/><w:listEntry w:val=\"a\"/><w:listEntry "
              "w:val=\"b\"/></w:ddList></w:ffData>") == "b\n");
  CHECK(shown("PAGE") == "\n");
}

TEST_CASE("sequences count by name, repeat and start again") {
  FieldNumbers numbers;
  CHECK(numbers.sequence({"SEQ", "Figure"}) == "1");
  CHECK(numbers.sequence({"SEQ", "Figure"}) == "2");
  CHECK(numbers.sequence({"SEQ", "Table", "\\*", "ROMAN"}) == "I");
  CHECK(numbers.sequence({"SEQ", "Figure", "\\c"}) == "2");
  CHECK(numbers.sequence({"SEQ", "Figure", "\\r", "7"}) == "7");
  CHECK(numbers.sequence({"SEQ", "Figure", "\\h"}).empty());
  CHECK(numbers.sequence({"SEQ", "Figure"}) == "9");
}

TEST_CASE("list numbers have levels in the three lists that Word knows") {
  FieldNumbers numbers;
  CHECK(numbers.list_number({"LISTNUM"}) == "1)");
  CHECK(numbers.list_number({"LISTNUM", "\\l", "2"}) == "a)");
  CHECK(numbers.list_number({"LISTNUM", "\\l", "2"}) == "b)");
  CHECK(numbers.list_number({"LISTNUM"}) == "2)");
  CHECK(numbers.list_number({"LISTNUM", "\\l2"}) == "a)");
  CHECK(numbers.list_number({"LISTNUM", "OutlineDefault", "\\s", "4"}) == "IV.");
  CHECK(numbers.list_number({"LISTNUM", "LegalDefault"}) == "1.");
  CHECK(numbers.list_number({"LISTNUM", "LegalDefault", "\\l", "3"}) == "1.1.1.");
}
