// SPDX-License-Identifier: Apache-2.0
// The fixed phrases by which a contract shows where its parts begin.
#include "clauses/cues.h"

#include <algorithm>
#include <cstddef>
#include <string>

#include "clauses/characters.h"

namespace clausediff {
namespace {

constexpr std::size_t looked_at = 300;  // bytes

/// Lower case, single spaces, without what is neither letter nor digit.
std::string bare(std::string_view text) {
  std::string result;
  for (const char c : text.substr(0, looked_at)) {
    if (is_word(c))
      result += lower(c);
    else if (c != '\'' && !result.empty() && result.back() != ' ')
      result += ' ';
  }
  while (!result.empty() && result.back() == ' ') result.pop_back();
  return result;
}

bool begins_with_any(std::string_view text, std::initializer_list<std::string_view> phrases) {
  return std::any_of(phrases.begin(), phrases.end(), [&](std::string_view phrase) {
    return begins_with(text, phrase) && (text.size() == phrase.size() || text[phrase.size()] == ' ');
  });
}

bool contains_any(std::string_view text, std::initializer_list<std::string_view> phrases) {
  return std::any_of(phrases.begin(), phrases.end(),
                     [&](std::string_view phrase) { return text.find(phrase) != std::string_view::npos; });
}

/// Digits or a small roman numeral at the end, behind leaders, a tab or a wide gap.
bool ends_in_page(std::string_view line) {
  std::size_t end = line.size();
  while (end > 0 && is_space(line[end - 1])) --end;
  std::size_t digits = end;
  while (digits > 0 && is_digit(line[digits - 1])) --digits;
  if (digits == end || end - digits > 3 || digits < 4) return false;
  const std::string_view before = line.substr(0, digits);
  const bool leaders =
      before.size() > 3 && (before.substr(before.size() - 3) == "..." || before.substr(before.size() - 3) == ".. " ||
                            before.substr(before.size() - 4) == ". . ");
  const bool gap = before.back() == '\t' || (before.size() > 3 && before.substr(before.size() - 3) == "   ");
  return (leaders || gap) && std::any_of(before.begin(), before.end(), is_letter);
}

}  // namespace

bool is_recital_heading(std::string_view text) {
  if (text.size() > 80) return false;
  const std::string words = bare(text);
  for (const std::string_view heading : {"recitals", "recital", "background", "whereas", "witnesseth", "w i t n e s s e t h",
                                         "preliminary statement", "preliminary statements", "preamble", "introduction",
                                         "background and purpose", "background recitals", "witnesseth that", "the recitals"}) {
    if (words == heading) return true;
  }
  return false;
}

bool begins_recital(std::string_view text) { return begins_with(bare(text.substr(0, 20)), "whereas"); }

bool ends_recitals(std::string_view text) {
  const std::string words = bare(text.substr(0, 60));
  if (begins_with_any(words, {"now therefore", "and now", "now it is", "it is agreed", "it is hereby agreed", "therefore",
                              "accordingly", "operative provisions", "agreed terms", "in consideration of", "the parties agree",
                              "the parties hereby agree", "the parties therefore"})) {
    return true;
  }
  if (words == "agreement" || words == "terms" || words == "terms of agreement" || words == "the parties agree") return true;
  const std::string tail = bare(text.size() > 90 ? text.substr(text.size() - 90) : text);
  return contains_any(tail, {"agree as follows", "agreed as follows", "covenant as follows", "as follows agree"}) &&
         text.size() < 1500;
}

bool begins_signature(std::string_view text) {
  const std::string words = bare(text.substr(0, 80));
  if (begins_with_any(words, {"in witness whereof", "in witness hereof", "in witness of", "signed for", "signed by",
                              "signed and delivered", "signed sealed", "executed as a deed", "executed by", "signature page",
                              "signatures", "agreed and accepted", "accepted and agreed", "as witness the hands"})) {
    return true;
  }
  const std::string_view start = text.substr(0, looked_at);
  const bool line = start.find("___") != std::string_view::npos;
  const bool by = start.find("By:") != std::string_view::npos || begins_with(start, "Name:") || begins_with(start, "/s/") ||
                  start.find("BY:") != std::string_view::npos || begins_with(start, "Signature");
  return (by && (line || start.size() < 60 || start.find("/s/") != std::string_view::npos)) || begins_with(start, "/s/");
}

bool is_contents_line(std::string_view text) {
  if (text.size() > 4000) return false;
  std::size_t lines = 0;
  std::size_t contents = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    ++lines;
    contents += end - at < 200 && ends_in_page(text.substr(at, end - at)) ? 1 : 0;
    at = end + 1;
  }
  return lines > 0 && contents * 2 > lines;
}

}  // namespace clausediff
