// SPDX-License-Identifier: Apache-2.0
// Compares two versions of a one-line contract through the installed headers and library.
#include <clausediff/clausediff.h>

#include <cstdio>

int main() {
  const auto before = clausediff::read_bytes("1. The term is two years.\n", "before.txt");
  const auto after = clausediff::read_bytes("1. The term is three years.\n", "after.txt");
  if (!before.ok() || !after.ok()) return 2;
  const clausediff::Report report = clausediff::compare(*before, *after);
  std::printf("%s\n", clausediff::differs(report) ? "they differ" : "they are equal");
  return clausediff::differs(report) ? 0 : 1;
}
