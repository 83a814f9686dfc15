// SPDX-License-Identifier: Apache-2.0
#include "docx/field_results.h"

#include <algorithm>
#include <cstdlib>

#include "docx/equation_field.h"
#include "docx/field_kinds.h"
#include "docx/symbols.h"
#include "text/ascii.h"

namespace clausediff {
namespace {

/// FORMCHECKBOX and FORMDROPDOWN keep their value in w:ffData (17.16.17).
std::string form_value(pugi::xml_node data, const std::string& kind) {
  if (kind == "FORMCHECKBOX") {
    const pugi::xml_node box = data.child("w:checkBox");
    const pugi::xml_node value = box.child("w:checked") ? box.child("w:checked") : box.child("w:default");
    return value && on_off(value) ? "☒" : "☐";
  }
  const pugi::xml_node list = data.child("w:ddList");
  const int chosen = to_int(val(list.child("w:result") ? list.child("w:result") : list.child("w:default")));
  int at = 0;
  for (const pugi::xml_node entry : list.children("w:listEntry")) {
    if (at++ == chosen) return clean_text(val(entry));
  }
  return {};
}

/// SYMBOL 183 \f Symbol (17.16.5.62): up to 255 a character of the ANSI code page, unless \u says Unicode or the font is one of
/// symbols. "0x" introduces a hexadecimal code.
std::string symbol_value(const std::vector<std::string>& words) {
  if (words.size() < 2) return {};
  const bool hexadecimal = words[1].size() > 1 && (words[1][1] == 'x' || words[1][1] == 'X');
  const auto code = static_cast<std::uint32_t>(std::strtoul(words[1].c_str(), nullptr, hexadecimal ? 16 : 10));
  const char* font = switch_argument(words, "\\f");
  const std::string name = clean_text(font == nullptr ? "" : font);
  std::string out;
  if (is_symbol_font(name))
    append_symbol(out, code, name);
  else if (code <= 0xFF && !has_switch(words, "\\u"))
    append_utf8(out, ansi_character(static_cast<std::uint8_t>(code)));
  else
    append_symbol(out, code, name);
  return out;
}

/// LISTNUM "name" \l 2 \s 4: a list of the document by that name, else one of Word's own.
std::string list_number(const std::vector<std::string>& words, Build& build, Counters& counters) {
  const std::string name = words.size() > 1 && !words[1].empty() && words[1].front() != '\\' ? ascii_lower(words[1]) : "";
  const auto known = build.numbering.by_name.find(name);
  if (known == build.numbering.by_name.end()) return build.field_numbers.list_number(words);
  const char* level = switch_argument(words, "\\l");
  const char* start = switch_argument(words, "\\s");
  const int at = std::clamp(level == nullptr ? 1 : std::atoi(level), 1, level_count) - 1;
  std::string text =
      counters.next_field({known->second, at}, start == nullptr ? std::optional<int>() : std::optional<int>(std::atoi(start)));
  build.check_label(text);
  return text;
}

}  // namespace

std::string missing_result(const FieldCode& field, Build& build, Counters& counters) {
  const std::string kind = field_kind(field.code);
  if (is_form_state(kind)) return form_value(field.form_data, kind);
  const std::vector<std::string> words = field_words(field.code);
  if (kind == "SYMBOL") return symbol_value(words);
  if (kind == "SEQ") return build.field_numbers.sequence(words);
  if (kind == "LISTNUM") return list_number(words, build, counters);
  if (kind == "AUTONUM" || kind == "AUTONUMLGL" || kind == "AUTONUMOUT")
    return build.field_numbers.automatic_number(kind, words, field.outline_level);
  if (kind == "EQ") return clean_text(equation_field_text(field.code));
  if ((kind == "MACROBUTTON" || kind == "GOTOBUTTON") && words.size() > 2) {
    const std::size_t at = field.code.find(words[1]);
    return at == std::string_view::npos ? std::string()
                                        : clean_text(stripped(std::string_view(field.code).substr(at + words[1].size())));
  }
  if (kind == "QUOTE" && words.size() > 1) return clean_text(words[1]);
  if (const std::optional<std::string> value = build.file_values.find(build, kind, words)) return *value;
  return {};
}

}  // namespace clausediff
