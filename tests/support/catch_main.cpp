// SPDX-License-Identifier: Apache-2.0
// main() for Catch2 2, which brings none as a library.
#define CATCH_CONFIG_MAIN
#include <catch2/catch.hpp>
