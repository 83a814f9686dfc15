// SPDX-License-Identifier: Apache-2.0
// A gate's result as a JUnit report: each contract is a test case; one that the gate stops at is a failure, one that could not be
// judged an error.
#include <clausediff/names.h>

#include "render/check/verdict.h"
#include "render/escape.h"

namespace clausediff {
namespace {

/// For an attribute or text of XML 1.0; for_terminal() has shown what controls there were.
std::string for_xml(std::string_view text) {
  std::string out;
  for (const char c : for_terminal(text)) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      default:
        out += c;
    }
  }
  return out;
}

std::string failure(const CheckedFile& file) {
  std::string lines;
  for (const Notice& notice : file.notices) {
    if (!notice.counts) continue;
    const std::string place = place_before_sentence(notice);
    lines += std::string(name(notice.severity)) + ": " + (place.empty() ? "" : place + ": ") + notice.sentence + "\n";
  }
  return "<failure message=\"" + for_xml(fate_words(file)) + "\">" + for_xml(lines) + "</failure>";
}

std::string test_case(const CheckedFile& file) {
  std::string inside;
  if (!file.skipped.empty())
    inside = "<skipped message=\"" + for_xml(file.skipped) + "\"/>";
  else if (!file.trouble.empty())
    inside = "<error message=\"" + for_xml(file.trouble) + "\"/>";
  else if (file.fails)
    inside = failure(file);
  return "    <testcase classname=\"contracts\" name=\"" + for_xml(file.path) + "\">" + inside + "</testcase>\n";
}

}  // namespace

std::string to_check_junit(const Check& check) {
  std::size_t failures = 0, errors = 0, skipped = 0;
  std::string cases;
  for (const CheckedFile& file : check.files) {
    if (!file.skipped.empty())
      ++skipped;
    else if (!file.trouble.empty())
      ++errors;
    else if (file.fails)
      ++failures;
    cases += test_case(file);
  }
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n  <testsuite name=\"clausediff " + for_xml(check.range) +
         "\" tests=\"" + std::to_string(check.files.size()) + "\" failures=\"" + std::to_string(failures) + "\" errors=\"" +
         std::to_string(errors) + "\" skipped=\"" + std::to_string(skipped) + "\">\n" + cases + "    <system-out>" +
         for_xml(verdict_of(check)) + "</system-out>\n  </testsuite>\n</testsuites>\n";
}

}  // namespace clausediff
