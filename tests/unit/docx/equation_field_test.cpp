// SPDX-License-Identifier: Apache-2.0
#include "docx/equation_field.h"

#include <array>

#include "catch.h"

using namespace clausediff;

TEST_CASE("each instruction of an equation field has its form in a line") {
  struct Row {
    std::string_view code, text;
  };
  const std::array rows = {
      Row{"EQ \\f(A,B)", "A/B"},
      Row{"EQ \\f(A+1,B)", "(A+1)/B"},
      Row{"EQ \\f(A,B,C)", "A/B/C"},
      Row{"EQ \\f(\u03B1,9)", "\u03B1/9"},
      Row{" EQ \\r(3,x)", "3\u221A(x)"},
      Row{"EQ \\r(x)", "\u221A(x)"},
      Row{"EQ \\i(0,1,x dx)", "\u222B_0^1 x dx"},
      Row{"EQ \\i(a+b,1,x)", "\u222B_(a+b)^1 x"},
      Row{"EQ \\i(x,y)", "\u222Bx y"},
      Row{"EQ x\\s\\up8(2)", "x^2"},
      Row{"EQ x\\s\\do8(n+1)", "x_(n+1)"},
      Row{"EQ x\\s\\up10(2)", "x^2"},
      Row{"EQ x\\s(2)", "x2"},
      Row{"EQ \\s\\up8(2)\\s(3)", "^23"},  // what was moved is forgotten behind its brackets
      Row{"EQ \\a(x,y)", "x, y"},
      Row{"EQ \\l(x;y)", "x, y"},
      Row{"EQ \\b(x,y)", "(x, y)"},
      Row{"EQ (x,y)", "(x,y)"},
      Row{"EQ \\x( y )", "y"},
      Row{"EQ \\o(x,y)", "xy"},
      Row{"EQ a\\,b", "a,b"},
      Row{"EQ a,b", "a,b"},
      Row{"EQ a)", "a)"},
      Row{"EQ \\f(A,B", "A/B"},
      Row{"EQ \\f(\\r(x),\\b(y))", "(\u221A(x))/((y))"},
      Row{"EQ \\f(A,B)(C)", "A/B(C)"},
      Row{"EQ a\\", "a"},
      Row{"EQ", ""},
      Row{"  ", ""},
  };
  for (const Row& row : rows) {
    INFO(row.code);
    CHECK(equation_field_text(row.code) == row.text);
  }
}

TEST_CASE("brackets deeper than any formula are text") {
  const std::string deep = "EQ " + std::string(200, '(') + "x" + std::string(200, ')');
  const std::string text = equation_field_text(deep);
  CHECK(text == std::string(200, '(') + "x" + std::string(200, ')'));
}
