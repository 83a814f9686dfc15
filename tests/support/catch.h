// SPDX-License-Identifier: Apache-2.0
// The one place that knows which Catch2 is installed.
#pragma once

#ifdef CATCH2_VERSION_3
#include <catch2/catch_all.hpp>
#else
#include <catch2/catch.hpp>
#endif
