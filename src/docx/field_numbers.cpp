// SPDX-License-Identifier: Apache-2.0
#include "docx/field_numbers.h"

#include <algorithm>
#include <cstdlib>
#include <string_view>

#include "docx/number_formats.h"

namespace clausediff {
namespace {

/// The word after a switch: for \r 5 and for \r5 alike. Null where the switch is not there.
const char* argument(const std::vector<std::string>& words, std::string_view name) {
  for (std::size_t i = 1; i < words.size(); ++i) {
    if (words[i].compare(0, name.size(), name) != 0) continue;
    if (words[i].size() > name.size()) return words[i].c_str() + name.size();
    return i + 1 < words.size() ? words[i + 1].c_str() : "";
  }
  return nullptr;
}

/// What \* says about the form of the number (17.16.4.3.1).
std::string_view number_form(const std::vector<std::string>& words) {
  const char* form = argument(words, "\\*");
  const std::string_view name = form == nullptr ? "" : form;
  if (name == "ROMAN") return "upperRoman";
  if (name == "roman") return "lowerRoman";
  if (name == "ALPHABETIC") return "upperLetter";
  if (name == "alphabetic") return "lowerLetter";
  if (name == "Ordinal" || name == "ordinal") return "ordinal";
  return name == "CardText" || name == "cardtext" ? "cardinalText" : "decimal";
}

struct ListLevel {
  std::string_view format, before, after;
};

using ListLevels = std::array<ListLevel, 9>;

// What Word's three built-in lists look like.
constexpr ListLevels number_list{{{"decimal", "", ")"},
                                  {"lowerLetter", "", ")"},
                                  {"lowerRoman", "", ")"},
                                  {"decimal", "(", ")"},
                                  {"lowerLetter", "(", ")"},
                                  {"lowerRoman", "(", ")"},
                                  {"decimal", "", "."},
                                  {"lowerLetter", "", "."},
                                  {"lowerRoman", "", "."}}};
constexpr ListLevels outline_list{{{"upperRoman", "", "."},
                                   {"upperLetter", "", "."},
                                   {"decimal", "", "."},
                                   {"lowerLetter", "", ")"},
                                   {"decimal", "(", ")"},
                                   {"lowerLetter", "(", ")"},
                                   {"lowerRoman", "(", ")"},
                                   {"lowerLetter", "(", ")"},
                                   {"lowerRoman", "(", ")"}}};

}  // namespace

std::string FieldNumbers::sequence(const std::vector<std::string>& words) {
  if (words.size() < 2 || words[1].front() == '\\') return {};
  int& value = sequences_[words[1]];
  if (const char* reset = argument(words, "\\r"))
    value = std::atoi(reset);
  else if (argument(words, "\\c") == nullptr && value < 1000000000)
    ++value;
  if (argument(words, "\\h") != nullptr && argument(words, "\\*") == nullptr) return {};
  return format_number(number_form(words), value);
}

std::string FieldNumbers::list_number(const std::vector<std::string>& words) {
  const std::string name = words.size() > 1 && !words[1].empty() && words[1].front() != '\\' ? words[1] : "NumberDefault";
  const char* level_text = argument(words, "\\l");
  const auto level = static_cast<std::size_t>(std::clamp(level_text == nullptr ? 1 : std::atoi(level_text), 1, 9) - 1);
  std::array<int, 9>& values = lists_[name];
  const char* start = argument(words, "\\s");
  if (start != nullptr)
    values[level] = std::atoi(start);
  else if (values[level] < 1000000000)
    ++values[level];
  std::fill(values.begin() + static_cast<std::ptrdiff_t>(level) + 1, values.end(), 0);
  if (name == "LegalDefault") {
    std::string out;
    for (std::size_t i = 0; i <= level; ++i) out += std::to_string(std::max(values[i], i < level ? 1 : values[i])) + ".";
    return out;
  }
  const ListLevel& form = (name == "OutlineDefault" ? outline_list : number_list)[level];
  return std::string(form.before) + format_number(form.format, values[level]) + std::string(form.after);
}

}  // namespace clausediff
