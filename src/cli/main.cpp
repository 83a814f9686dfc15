// SPDX-License-Identifier: Apache-2.0
#include <clausediff/clausediff.h>

#include <iostream>

int main(int argc, char** argv) {
  if (argc < 3) return 2;
  auto before = clausediff::read_document(argv[argc - 2]);
  auto after = clausediff::read_document(argv[argc - 1]);
  for (const auto* side : {&before, &after}) {
    if (!side->ok()) {
      std::cerr << "clausediff: " << message(side->error()) << '\n';
      return 2;
    }
  }
  const clausediff::Report report = compare(*before, *after);
  std::cout << to_terminal(report);
  return differs(report) ? 1 : 0;
}
