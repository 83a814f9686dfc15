// SPDX-License-Identifier: Apache-2.0
#include <clausediff/clausediff.h>

#include <string>

#include "catch.h"

TEST_CASE("The headers and the library are of one version") {
  const std::string headers = std::to_string(CLAUSEDIFF_VERSION_MAJOR) + "." + std::to_string(CLAUSEDIFF_VERSION_MINOR) + "." +
                              std::to_string(CLAUSEDIFF_VERSION_PATCH);
  CHECK(clausediff::version() == headers);
}
