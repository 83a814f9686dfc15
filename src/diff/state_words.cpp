// SPDX-License-Identifier: Apache-2.0
#include "diff/state_words.h"

#include <algorithm>

#include "text/ascii.h"
#include "text/utf8.h"

namespace clausediff {
namespace {

constexpr std::size_t longest_quotation = 90;  // bytes

bool has_digit(std::string_view words) { return std::any_of(words.begin(), words.end(), is_ascii_digit); }

// An address as people write it: without its scheme and a last slash, in lower case.
std::string plain_address(std::string_view address) {
  for (const std::string_view scheme : {"https://", "http://", "mailto:", "www."}) {
    if (address.substr(0, scheme.size()) == scheme) address.remove_prefix(scheme.size());
  }
  while (!address.empty() && (address.back() == '/' || address.back() == ' ')) address.remove_suffix(1);
  return ascii_lower(address);
}

std::string quoted(std::string_view words) {
  words = stripped(words, " \t\n");
  if (words.size() <= longest_quotation) return "“" + std::string(words) + "”";
  std::size_t end = words.rfind(' ', longest_quotation);
  if (end == std::string_view::npos || end == 0) end = character_begin(words, longest_quotation);
  return "“" + std::string(words.substr(0, end)) + " …”";
}

std::string link_sentence(const StateFound& found, const std::string& words) {
  if (words == "“\uFFFC”") {  // a picture has no words to quote
    if (found.link_before.empty()) return "A picture now leads to " + quoted(found.link_after) + ".";
    if (found.link_after.empty()) return "A picture no longer leads to " + quoted(found.link_before) + ".";
    return "A picture leads to " + quoted(found.link_after) + " instead of " + quoted(found.link_before) + ".";
  }
  if (found.link_before.empty()) return "The words " + words + " now lead to " + quoted(found.link_after) + ".";
  if (found.link_after.empty()) return "The words " + words + " no longer lead to " + quoted(found.link_before) + ".";
  return "The words " + words + " lead to " + quoted(found.link_after) + " instead of " + quoted(found.link_before) + ".";
}

/// A field that shows nothing, such as one that keeps a value, is known by its code alone.
std::string source_sentence(const StateFound& found, const std::string& words) {
  const std::string from = quoted(found.link_after) + " instead of " + quoted(found.link_before) + ".";
  return found.after.empty() ? "A field that shows nothing is now " + from : "The words " + words + " are now taken from " + from;
}

}  // namespace

bool says_something(const StateFound& found, std::string_view was) {
  const std::string_view words = was.substr(found.before.begin, found.before.size());
  switch (found.kind) {
    case StateKind::raised:
    case StateKind::lowered:
    case StateKind::levelled:
      return has_digit(words);
    case StateKind::link: {
      const std::string shown = plain_address(stripped(words, " \t\n"));
      const auto new_to_reader = [&](std::string_view address) { return !address.empty() && plain_address(address) != shown; };
      return plain_address(found.link_before) != plain_address(found.link_after) &&
             (new_to_reader(found.link_before) || new_to_reader(found.link_after));
    }
    default:
      return true;
  }
}

std::string state_sentence(const StateFound& found, std::string_view was, std::string_view is) {
  const std::string words = quoted(is.substr(found.after.begin, found.after.size()));
  const std::string number = quoted(was.substr(found.before.begin, found.before.size()));
  switch (found.kind) {
    case StateKind::hidden:
      return "The words " + words + " are now hidden: they are in the file and not on the page.";
    case StateKind::revealed:
      return "The words " + words + " were hidden and are now on the page.";
    case StateKind::struck:
      return "The words " + words + " are now struck through by hand.";
    case StateKind::unstruck:
      return "The words " + words + " are no longer struck through.";
    case StateKind::raised:
      return number + " is now raised.";
    case StateKind::lowered:
      return number + " is now lowered.";
    case StateKind::levelled:
      return number + " is no longer raised or lowered.";
    case StateKind::link:
      return link_sentence(found, words);
    case StateKind::ticked:
      return "The box " + words + " is now ticked.";
    case StateKind::unticked:
      return "The box " + words + " is no longer ticked.";
    case StateKind::source:
      return source_sentence(found, words);
  }
  return "";
}

}  // namespace clausediff
