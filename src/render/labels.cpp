// SPDX-License-Identifier: Apache-2.0
// The words that counsel knows for what the enumerations mean.
#include "render/labels.h"

#include <algorithm>

namespace clausediff {

std::string_view severity_name(Severity severity) {
  switch (severity) {
    case Severity::high:
      return "High";
    case Severity::medium:
      return "Medium";
    case Severity::low:
      return "Low";
  }
  return "";
}

std::string_view severity_class(Severity severity) {
  switch (severity) {
    case Severity::high:
      return "h";
    case Severity::medium:
      return "m";
    case Severity::low:
      return "l";
  }
  return "";
}

std::string category_of(const Finding& finding) {
  switch (finding.kind) {
    case FindingKind::term:
      return finding.family.empty() ? "Watched term" : readable(finding.family);
    case FindingKind::modality:
      return "Duty or permission";
    case FindingKind::negation:
      return "Negation";
    case FindingKind::exception:
      return "Exception";
    case FindingKind::scope:
      return "Scope";
    case FindingKind::amount:
      return "Money";
    case FindingKind::percentage:
      return "Percentage";
    case FindingKind::duration:
      return "Period";
    case FindingKind::date:
      return "Date";
    case FindingKind::number:
      return "Number";
    case FindingKind::definition:
      return "Definition";
    case FindingKind::party:
      return "Party";
    case FindingKind::reference:
      return "Reference";
  }
  return "";
}

std::string readable(std::string_view hyphenated) {
  std::string words(hyphenated);
  std::replace(words.begin(), words.end(), '-', ' ');
  if (words.substr(0, 3) == "ip ") words[1] = 'P';
  if (!words.empty() && words[0] >= 'a' && words[0] <= 'z') words[0] = static_cast<char>(words[0] - 'a' + 'A');
  return words;
}

std::string grouped(std::uint64_t number) {
  std::string digits = std::to_string(number);
  for (std::size_t at = digits.size(); at > 3; at -= 3) digits.insert(at - 3, ",");
  return digits;
}

std::string counted(std::uint64_t count, std::string_view one, std::string_view many) {
  return grouped(count) + ' ' + std::string(count == 1 ? one : many);
}

}  // namespace clausediff
