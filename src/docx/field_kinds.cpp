// SPDX-License-Identifier: Apache-2.0
#include "docx/field_kinds.h"

#include <algorithm>
#include <array>

namespace clausediff {
namespace {

template <std::size_t Size>
bool is_one_of(const std::array<std::string_view, Size>& kinds, std::string_view kind) {
  return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

}  // namespace

const char* switch_argument(const std::vector<std::string>& words, std::string_view name) {
  for (std::size_t i = 1; i < words.size(); ++i) {
    if (words[i].compare(0, name.size(), name) != 0) continue;
    if (words[i].size() > name.size()) return words[i].c_str() + name.size();
    return i + 1 < words.size() ? words[i + 1].c_str() : "";
  }
  return nullptr;
}

bool has_switch(const std::vector<std::string>& words, std::string_view name) {
  return words.size() > 1 && std::find(words.begin() + 1, words.end(), name) != words.end();
}

bool is_contents_field(std::string_view kind) {
  constexpr std::array<std::string_view, 3> kinds{"TOC", "TOA", "INDEX"};
  return is_one_of(kinds, kind);
}

bool points_at_bookmark(std::string_view kind) {
  constexpr std::array<std::string_view, 3> kinds{"REF", "PAGEREF", "NOTEREF"};
  return is_one_of(kinds, kind);
}

bool is_derived_field(std::string_view kind) {
  constexpr std::array<std::string_view, 24> kinds{
      "PAGE",     "NUMPAGES",    "SECTIONPAGES", "SECTION",      "PAGEREF",  "STYLEREF",    "DATE",   "TIME",
      "SAVEDATE", "PRINTDATE",   "CREATEDATE",   "EDITTIME",     "FILENAME", "FILESIZE",    "REVNUM", "NUMCHARS",
      "NUMWORDS", "LASTSAVEDBY", "USERNAME",     "USERINITIALS", "TEMPLATE", "BIDIOUTLINE", "AUTHOR", "INFO"};
  return is_one_of(kinds, kind) || is_contents_field(kind);
}

bool prints_nothing(std::string_view kind) {
  constexpr std::array<std::string_view, 6> kinds{"SET", "ASK", "TC", "XE", "TA", "RD"};
  return is_one_of(kinds, kind);
}

bool is_form_state(std::string_view kind) { return kind == "FORMCHECKBOX" || kind == "FORMDROPDOWN"; }

}  // namespace clausediff
