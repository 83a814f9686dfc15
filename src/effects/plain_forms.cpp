// SPDX-License-Identifier: Apache-2.0
#include "effects/plain_forms.h"

#include <algorithm>
#include <string_view>

#include "text/cue_names.h"
#include "text/language.h"

namespace clausediff {
namespace {

bool is_capital(const std::vector<Word>& words, std::size_t at) { return at < words.size() && words[at].capital; }

// How many words of `name` stand at `at`, each with a capital: all, or none.
std::size_t name_length(const std::vector<Word>& words, std::size_t at, std::string_view name) {
  std::size_t taken = 0;
  while (!name.empty()) {
    const std::size_t blank = std::min(name.find(' '), name.size());
    if (!is_capital(words, at + taken) || words[at + taken].norm != name.substr(0, blank)) return 0;
    name.remove_prefix(std::min(blank + 1, name.size()));
    ++taken;
  }
  return taken;
}

// "Dayton, OH", "the State of NJ": two capitals behind a comma or "of".
bool is_code(const std::vector<Word>& words, std::size_t at) {
  if (!words[at].upper || words[at].norm.size() != 2 || at == 0) return false;
  return words[at].marks.find(',') != std::string::npos || words[at - 1].is(Cue::word_of);
}

PlainForm state_at(const std::vector<Word>& words, std::size_t at, const Language& language) {
  const bool code = is_code(words, at);
  const char letter = words[at].norm[0];
  PlainForm best;
  for (const ShortForm& state : language.regions) {
    if (state.whole[0] != letter && !code) continue;
    const std::size_t length = code && words[at].norm == state.word ? 1 : name_length(words, at, state.whole);
    if (length > best.words) best = {length, "\x04" + std::string(state.word)};
  }
  // "Ohio 45402": the place's number goes with it.
  const std::size_t next = at + best.words;
  if (best.words > 0 && next < words.size() && words[next].number && words[next].norm.size() == 5 && words[next].marks.empty())
    best = {best.words + 1, best.form + std::string(words[next].norm)};
  return best;
}

// "v1.0", "Version 1.0", "version 2"
PlainForm version_at(const std::vector<Word>& words, std::size_t at) {
  const std::string_view norm = words[at].norm;
  std::size_t next = at + 1;
  std::string number;
  if (words[at].is(Cue::word_version) && next < words.size() && words[next].number && words[next].marks.empty())
    number = words[next++].norm;
  else if (norm.size() > 1 && norm[0] == 'v' && norm.find_first_not_of("0123456789.", 1) == std::string::npos)
    number = norm.substr(1);
  if (number.empty()) return {};
  while (next < words.size() && words[next].number && words[next].span.begin == words[next - 1].span.end + 1 &&
         words[next].marks == ".")
    number.append(".").append(words[next++].norm);
  return {next - at, "\x05" + number};
}

}  // namespace

PlainForm plain_form_at(const std::vector<Word>& words, std::size_t at, const Language& language) {
  if (PlainForm version = version_at(words, at); version.words > 0) return version;
  if (!words[at].capital) return {};
  if (PlainForm state = state_at(words, at, language); state.words > 0) return state;
  if (at == 0 || !(words[at - 1].capital || words[at - 1].number)) return {};
  for (const ShortForm& one : language.name_ends)
    if (words[at].norm == one.word || words[at].norm == one.whole) return {1, "\x06" + std::string(one.whole)};
  return {};
}

}  // namespace clausediff
