// SPDX-License-Identifier: Apache-2.0
// How the time grows with the clauses: compares made-up contracts of 1, 2, 4 and 8 times the size, and fails where a step takes
// more than 2.3 times the time of the one before it. Processor time, the least of several runs.
#include <clausediff/clausediff.h>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <random>
#include <string>
#include <vector>

namespace {

constexpr double step_bound = 2.3;
constexpr int runs = 9;

std::string sentence(std::mt19937& random) {
  static const char* const subjects[] = {"The Supplier", "The Customer", "Each party", "The Agent", "Either party"};
  static const char* const verbs[] = {"shall deliver", "may inspect", "shall insure", "shall not assign", "will maintain"};
  std::string text = std::string(subjects[random() % 5]) + " " + verbs[random() % 5] + " the";
  for (int k = 0; k < 3; ++k) text += " item" + std::to_string(random() % 4000);
  return text + " within " + std::to_string(1 + random() % 90) + " days, subject to Section " +
         std::to_string(1 + random() % 40) + ".";
}

std::vector<std::string> contract(std::size_t clauses, std::mt19937& random) {
  std::vector<std::string> texts;
  for (std::size_t k = 0; k < clauses; ++k) texts.push_back(sentence(random) + " " + sentence(random));
  return texts;
}

void revise(std::vector<std::string>& texts, std::mt19937& random) {
  for (std::size_t k = 0; k < texts.size() / 20; ++k) {
    const std::size_t at = random() % texts.size();
    switch (random() % 4) {
      case 0:
        texts[at] = sentence(random);
        break;
      case 1:
        texts[at] += " " + sentence(random);
        break;
      case 2:
        std::swap(texts[at], texts[random() % texts.size()]);
        break;
      default:
        texts[at].replace(0, 3, "Any");
    }
  }
}

std::string numbered(const std::vector<std::string>& texts) {
  std::string out;
  for (std::size_t k = 0; k < texts.size(); ++k) {
    if (k % 10 == 0) out += std::to_string(1 + k / 10) + ". Terms\n\n";
    out += std::to_string(1 + k / 10) + "." + std::to_string(1 + k % 10) + " " + texts[k] + "\n\n";
  }
  return out;
}

struct Size {
  std::size_t clauses = 0;
  clausediff::Document before;
  clausediff::Document after;
  double least = 0;  // milliseconds
};

Size size_of(std::size_t clauses) {
  std::mt19937 random(11);
  std::vector<std::string> texts = contract(clauses, random);
  Size size{clauses, *clausediff::read_bytes(numbered(texts), "before"), {}, 0};
  revise(texts, random);
  size.after = *clausediff::read_bytes(numbered(texts), "after");
  return size;
}

void measure(Size& size) {
  const std::clock_t start = std::clock();
  const clausediff::Report report = clausediff::compare(size.before, size.after);
  const double spent = 1000.0 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
  if (size.least == 0 || spent < size.least) size.least = spent;
}

}  // namespace

int main() {
  std::vector<Size> sizes;
  for (std::size_t clauses = 2000; clauses <= 16000; clauses *= 2) sizes.push_back(size_of(clauses));
  // By turns, so that other work on the machine disturbs all sizes alike.
  for (int run = 0; run < runs; ++run)
    for (Size& size : sizes) measure(size);
  bool good = true;
  double last = 0;
  for (const Size& size : sizes) {
    const double step = last > 0 ? size.least / last : 0;
    std::printf("%6zu clauses  %8.1f ms  %s%.2f\n", size.clauses, size.least, step > 0 ? "x" : " ", step);
    good = good && step <= step_bound;
    last = size.least;
  }
  return good ? 0 : 1;
}
