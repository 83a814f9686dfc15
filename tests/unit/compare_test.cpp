// SPDX-License-Identifier: Apache-2.0
#include <clausediff/clausediff.h>

#include "catch.h"

using namespace clausediff;

TEST_CASE("a document compared with itself does not differ") {
  const auto document = read_bytes("1. Term.\n\nThis Agreement runs for two years.\n", "a.txt");
  REQUIRE(document.ok());
  CHECK_FALSE(differs(compare(*document, *document)));
}
