// SPDX-License-Identifier: Apache-2.0
#include "docx/field_numbers.h"

#include <algorithm>
#include <cstdlib>
#include <string_view>

#include "docx/field_kinds.h"
#include "docx/number_formats.h"

namespace clausediff {
namespace {

/// What \* says about the form of the number (17.16.4.3.1).
std::string_view number_form(const std::vector<std::string>& words) {
  const char* form = switch_argument(words, "\\*");
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

// What Word's three built-in lists look like. AUTONUMOUT numbers the heading levels as the outline does.
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
  if (const char* reset = switch_argument(words, "\\r"))
    value = std::atoi(reset);
  else if (switch_argument(words, "\\c") == nullptr && value < 1000000000)
    ++value;
  if (switch_argument(words, "\\h") != nullptr && switch_argument(words, "\\*") == nullptr) return {};
  return format_number(number_form(words), value);
}

std::string FieldNumbers::list_number(const std::vector<std::string>& words) {
  const std::string name = words.size() > 1 && !words[1].empty() && words[1].front() != '\\' ? words[1] : "NumberDefault";
  const char* level_text = switch_argument(words, "\\l");
  const auto level = static_cast<std::size_t>(std::clamp(level_text == nullptr ? 1 : std::atoi(level_text), 1, 9) - 1);
  std::array<int, 9>& values = lists_[name];
  const char* start = switch_argument(words, "\\s");
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

std::string FieldNumbers::automatic_number(const std::string& kind, const std::vector<std::string>& words, int outline_level) {
  std::array<int, 10>& values = automatic_[kind];
  const bool body = outline_level < 0 || outline_level > 8;
  const std::size_t at = body ? values.size() - 1 : static_cast<std::size_t>(outline_level);
  if (values[at] < 1000000000) ++values[at];
  std::fill(values.begin() + static_cast<std::ptrdiff_t>(at) + 1, values.end(), 0);
  const char* stated = switch_argument(words, "\\s");
  const std::string separator = stated == nullptr || *stated == '\0' ? "." : stated;
  const std::string last = has_switch(words, "\\e") ? "" : separator;
  if (kind == "AUTONUMOUT" && !body) {
    const ListLevel& form = outline_list[at];
    return std::string(form.before) + format_number(form.format, values[at]) + std::string(form.after);
  }
  std::string out;
  if (kind == "AUTONUMLGL" && !body) {
    for (std::size_t level = 0; level < at; ++level)
      out += format_number(number_form(words), std::max(values[level], 1)) + separator;
  }
  return out + format_number(number_form(words), values[at]) + last;
}

}  // namespace clausediff
