// SPDX-License-Identifier: Apache-2.0
// pages FOLDER: writes the pages that the browser tests open and that no sample gives: every kind of change, hostile text in
// every place, two thousand pages, right to left.
#include <clausediff/clausediff.h>

#include <filesystem>
#include <fstream>
#include <iostream>

#include "report_builder.h"

namespace {

using namespace clausediff;

bool write(const std::filesystem::path& file, const Report& report, const HtmlOptions& options = {}) {
  std::ofstream out(file, std::ios::binary);
  out << to_html(report, options);
  return out.good();
}

HtmlOptions hostile_options(const std::string& hostile) {
  HtmlOptions options;
  options.title = options.date = options.firm = options.profile = hostile;
  options.logo = "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"window.hacked=1\"><script>window.hacked=1</script></svg>";
  return options;
}

bool write_all(const std::filesystem::path& folder) {
  HtmlOptions dressed;
  dressed.title = "Supply Agreement";
  dressed.date = "2026-03-01";
  dressed.firm = "Example LLP";
  dressed.theme = MarkTheme::litera;
  const std::string hostile =
      "</style></script><script>window.hacked=1</script><img src=x onerror=window.hacked=1>\"'><b "
      "onmouseover=\"window.hacked=1\">\u202E&lt;";
  return write(folder / "specimen.html", testing::specimen()) && write(folder / "dressed.html", testing::specimen(), dressed) &&
         write(folder / "hostile.html", testing::hostile_report(hostile), hostile_options(hostile)) &&
         write(folder / "long.html", testing::long_report(11000)) && write(folder / "rtl.html", testing::right_to_left_report());
}

}  // namespace

int main(int argc, char** argv) {
  if (argc == 2 && write_all(argv[1])) return 0;
  std::cerr << "usage: pages FOLDER\n";
  return 2;
}
