// SPDX-License-Identifier: Apache-2.0
// Linked into the program where it loads no shared library of C++: toml++, of which Debian has no archive.
#define TOML_IMPLEMENTATION
#include <toml++/toml.h>
