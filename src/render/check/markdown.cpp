// SPDX-License-Identifier: Apache-2.0
// A gate's result as Markdown, for a comment on a pull request or a job's page.
#include <clausediff/names.h>

#include "render/check/verdict.h"
#include "render/escape.h"

namespace clausediff {
namespace {

void add_section(std::vector<std::string>& lines, const CheckedFile& file) {
  lines.push_back("\n#### " + for_markdown(file.path) + "\n\n" + for_markdown(fate_words(file)) + "\n\n");
  for (const Notice& notice : file.notices) {
    const std::string place = place_before_sentence(notice);
    lines.push_back("- " + std::string(notice.counts ? "**" : "") + std::string(name(notice.severity)) +
                    (notice.counts ? "**" : "") + (place.empty() ? "" : " \u00B7 " + for_markdown(place)) + ": " +
                    for_markdown(notice.sentence) + "\n");
  }
}

}  // namespace

std::string to_check_markdown(const Check& check, std::size_t max_bytes) {
  std::vector<std::string> lines = {"### Contracts: " + for_markdown(check.range) + "\n"};
  for (const std::size_t index : by_weight(check)) add_section(lines, check.files[index]);
  return bounded(lines, "\n**" + for_markdown(verdict_of(check)) + "**\n", max_bytes);
}

}  // namespace clausediff
