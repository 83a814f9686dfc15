// SPDX-License-Identifier: Apache-2.0
// The version of these headers, for the preprocessor; version() tells that of the library that is linked.
#pragma once

#define CLAUSEDIFF_VERSION_MAJOR 0
#define CLAUSEDIFF_VERSION_MINOR 1
#define CLAUSEDIFF_VERSION_PATCH 0
