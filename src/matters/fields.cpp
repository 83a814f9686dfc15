// SPDX-License-Identifier: Apache-2.0
#include "matters/fields.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "language/facts/facts.h"
#include "language/lexicon.h"
#include "matters/figure_swaps.h"
#include "matters/wording.h"
#include "text/ascii.h"
#include "text/cue_names.h"

namespace clausediff {
namespace {

constexpr std::size_t most_beside = 8;           // words around an edit that tell an address
constexpr std::size_t fewest_in_address = 4;     // words of a line that only its form tells to be one
constexpr std::size_t longest_address = 14;      // words of one line
constexpr std::size_t most_field_label = 4;      // words of a label
constexpr std::size_t most_in_cell = 8;          // words of a line of an address beside signatures
constexpr std::size_t widest_gap = 2;            // spaces between words of one column
constexpr std::size_t most_name = 4;             // words of who signs
constexpr std::size_t most_value = 7;            // words of what stands behind it
constexpr std::size_t first_lines = 5;           // of a document, where a publisher's own lines stand
constexpr std::size_t most_file_words = 3;       // of such a line
constexpr std::size_t most_contact_words = 150;  // of a passage that tells how somebody is reached

constexpr std::size_t longest_field = 400;  // bytes of a paragraph that can be a field of a form
constexpr std::size_t longest_tag = 200;    // bytes from a mark that opens to the words behind it

/// A line without its tags.
struct Untagged {
  std::string text;
  std::size_t tags = 0;
  bool condition = false;  // a tag decides whether the line stands
};

Untagged without_tags(std::string_view text, const Language& language) {
  Untagged line;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const std::size_t close = text[at] == '{' ? text.find('}', at) : std::string_view::npos;
    if (close == std::string_view::npos) {
      line.text += text[at];
      continue;
    }
    const std::string_view tag = stripped(text.substr(at + 1, close - at - 1));
    ++line.tags;
    line.condition =
        line.condition || language.cues.has(Cue::form_conditions, ascii_lower(tag.substr(0, tag.find_first_of(" \t"))));
    at = close;
  }
  return line;
}

bool is_of_word(char c) { return is_ascii_letter(c) || is_ascii_digit(c) || static_cast<unsigned char>(c) >= 0x80; }

bool has_word(std::string_view text) { return std::any_of(text.begin(), text.end(), is_of_word); }

/// The next word from `at` on, which is moved behind it; empty where there is none.
std::string_view next_word(std::string_view text, std::size_t& at) {
  while (at < text.size() && !is_of_word(text[at])) ++at;
  const std::size_t begin = at;
  while (at < text.size() && is_of_word(text[at])) ++at;
  return text.substr(begin, at - begin);
}

std::size_t count_of_words(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = 0; !next_word(text, at).empty();) ++count;
  return count;
}

bool is_prompt(std::string_view text) { return text.size() > 2 && text.front() == '[' && text.find(']') == text.size() - 1; }

bool is_label(std::string_view text, const Language& language) {
  std::size_t words = 0;
  std::size_t at = 0;
  for (std::string_view word = next_word(text, at); !word.empty(); word = next_word(text, at))
    if (++words > most_field_label || !language.cues.has(Cue::form_signing, ascii_lower(word))) return false;
  return words > 0;
}

/// The first words of the row of a table in which a paragraph stands, where they are not its own.
std::string_view label_of_row(const Document& document, std::uint32_t paragraph) {
  const auto& paragraphs = document.paragraphs;
  const std::uint32_t cell = paragraphs[paragraph].cell;
  if (cell >= document.cells.size()) return {};
  const Cell& here = document.cells[cell];
  std::string_view label;
  for (std::uint32_t at = paragraph; at-- > 0;) {
    if (paragraphs[at].cell >= document.cells.size()) break;
    const Cell& other = document.cells[paragraphs[at].cell];
    if (other.table != here.table || other.row != here.row) break;
    if (paragraphs[at].cell != cell && !stripped(paragraphs[at].text).empty()) label = paragraphs[at].text;
  }
  return label;
}

/// A tag, a blank, "Print Name", "Title: {title}", "/s/ John Roe", or what is asked for beside "Signature".
bool is_field(const Side& side, std::uint32_t paragraph, const Language& language) {
  const std::string& whole = side.document.paragraphs[paragraph].text;
  if (!side.clauses.items[paragraph].label.empty()) return false;
  const Untagged line = without_tags(whole, language);
  const std::string_view text = stripped(line.text);
  if (line.condition) return false;
  if (!has_word(text)) return true;
  if (is_label(text, language) || text.starts_with("/s/")) return true;
  const std::size_t colon = text.find(':');
  // "PROVIDER: {provider_name}"
  const bool role =
      line.tags > 0 && colon + 1 == text.size() && language.cues.has(Cue::party_roles, ascii_lower(text.substr(0, colon)));
  if (role) return true;
  if (colon != std::string_view::npos && is_label(text.substr(0, colon), language)) {
    const std::string_view value = stripped(text.substr(colon + 1));
    return is_prompt(value) || !has_word(value) ||
           (!has_digit(value) && value.back() != '.' && count_of_words(value) <= most_value);
  }
  return (is_prompt(text) || line.tags > 0) && is_label(label_of_row(side.document, paragraph), language);
}

/// "EMPLOYEE", "Jane Q. Roe": a few words with capitals and nothing else. A firm's name has a comma, or is told by its "Inc.".
bool is_bare_name(std::string_view text) {
  if (text.empty() || text.find_first_of(",;:()[]{}$%&") != std::string_view::npos || has_digit(text)) return false;
  std::size_t words = 0;
  for (std::size_t at = 0; at < text.size(); ++words) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    const bool stop = text[end - 1] == '.' && end - at > 2;  // "Q." is an initial, "Corp." is none
    if (!is_ascii_upper(text[at]) || stop) return false;
    at = std::min(text.find_first_not_of(' ', end), text.size());
  }
  return words <= most_name;
}

/// Who signs, above the lines where that is done: "Stockholder", and then "Signature".
bool is_signer(const Side& side, std::uint32_t paragraph, const Language& language) {
  if (!is_bare_name(stripped(side.document.paragraphs[paragraph].text))) return false;
  for (std::uint32_t next = paragraph + 1; next < side.document.paragraphs.size(); ++next) {
    const std::string_view text = stripped(side.document.paragraphs[next].text);
    if (!text.empty()) return text.size() <= longest_tag && is_label(text, language);
  }
  return false;
}

bool is_long(const Side& side, std::uint32_t paragraph) {
  return paragraph != none && side.document.paragraphs[paragraph].text.size() > longest_field;
}

bool says_words(const Side& side, std::uint32_t paragraph) {
  return paragraph != none && has_word(side.document.paragraphs[paragraph].text);
}

/// A pair of marks is open before the words of `range` and closed behind them.
bool in_marks(const Side& side, const Strip& strip, WordSpan range, char opening, char closing) {
  if (range.empty()) return false;
  const std::string& text = text_of(side.document, strip.words[range.begin].clause);
  const std::size_t begin = strip.words[range.begin].span.begin, end = strip.words[range.end - 1].span.end;
  if (begin == 0 || strip.words[range.end - 1].clause != strip.words[range.begin].clause) return false;
  const std::size_t from = begin > longest_tag ? begin - longest_tag : 0;
  const std::string_view around = std::string_view(text).substr(from, end + longest_tag - from);
  const std::size_t open = around.rfind(opening, begin - from), shut = around.rfind(closing, begin - from - 1);
  if (open == std::string_view::npos || (shut != std::string_view::npos && begin > from && shut > open)) return false;
  const std::size_t close = around.find(closing, open);
  return close != std::string_view::npos && close + 1 + from >= end;
}

bool in_tag(const Side& side, const Strip& strip, WordSpan range) { return in_marks(side, strip, range, '{', '}'); }

bool in_prompt(const Side& side, const Strip& strip, WordSpan range) { return in_marks(side, strip, range, '[', ']'); }

}  // namespace

bool are_form_fields(const Report& report, const Passage& passage) {
  const Language& language = *report.options.language;
  return std::all_of(passage.rows.begin(), passage.rows.end(), [&](std::uint32_t row) {
    const Pair& pair = report.alignment.pairs[row];
    if (is_long(report.before, pair.before) || is_long(report.after, pair.after)) return false;
    const bool before = says_words(report.before, pair.before), after = says_words(report.after, pair.after);
    const auto is_of_form = [&](const Side& side, std::uint32_t paragraph) {
      return is_field(side, paragraph, language) || is_signer(side, paragraph, language);
    };
    return (before || after) && (!before || is_of_form(report.before, pair.before)) &&
           (!after || is_of_form(report.after, pair.after));
  });
}

namespace {

/// "Dallas, Texas 75206", "Address: 118 Irving Ave", "Fax No.: 214-265-9663": capitals and figures, no sum.
bool is_place_cell(std::string_view cell) {
  if (count_of_words(cell) > most_in_cell || !has_digit(cell) || cell.find_first_of("$%") != std::string_view::npos) return false;
  bool begins = true;
  for (const char c : cell) {
    if (begins && c >= 'a' && c <= 'z') return false;
    begins = c == ' ' || c == '\t';
  }
  return true;
}

bool is_signed_cell(std::string_view cell, const Language& language) {
  if (cell.starts_with("/s/") || !has_word(cell) || is_label(cell, language)) return true;
  const std::size_t colon = cell.find(':');
  if (colon != std::string_view::npos && is_label(cell.substr(0, colon), language)) {
    const std::string_view value = stripped(cell.substr(colon + 1));
    if (value.empty() || (!has_digit(value) && count_of_words(value) <= most_value)) return true;
  }
  return is_place_cell(cell);
}

/// Columns are parted by wide gaps.
bool are_signed_cells(std::string_view line, const Language& language) {
  std::size_t begin = 0;
  for (std::size_t at = 0; at <= line.size(); ++at) {
    const std::size_t space = at < line.size() && line[at] == ' ' ? line.find_first_not_of(' ', at) : at;
    const std::size_t end = std::min(space, line.size());
    const bool gap = at == line.size() || end - at > widest_gap || line[at] == '\t' || line[at] == '\n';
    if (gap && !is_signed_cell(stripped(line.substr(begin, at - begin)), language)) return false;
    if (gap) begin = std::max(end, at + 1);
    if (end > at + 1) at = end - 1;
  }
  return true;
}

}  // namespace

bool are_signature_lines(const Report& report, const Passage& passage) {
  const Language& language = *report.options.language;
  bool labelled = passage.rows.size() < 2;  // a name alone may be another party
  const auto signs = [&](const Side& side, std::uint32_t paragraph) {
    if (paragraph == none) return true;
    if (side.clauses.items[paragraph].kind != ClauseKind::signature || is_long(side, paragraph)) return false;
    const std::string& text = side.document.paragraphs[paragraph].text;
    const bool cells = are_signed_cells(text, language);
    labelled = labelled || cells;
    return cells || (passage.rows.size() > 1 && is_bare_name(stripped(text)));
  };
  if (has_limit(passage.before) || has_limit(passage.after)) return false;
  const bool all = std::all_of(passage.rows.begin(), passage.rows.end(), [&](std::uint32_t row) {
    const Pair& pair = report.alignment.pairs[row];
    return signs(report.before, pair.before) && signs(report.after, pair.after);
  });
  return all && labelled;
}

bool is_blank_for_blank(const Report& report, const Passage& passage, const PassageEdit& edit) {
  const bool tag_before = in_tag(report.before, passage.before, edit.before),
             tag_after = in_tag(report.after, passage.after, edit.after);
  return (tag_before && in_prompt(report.after, passage.after, edit.after)) ||
         (tag_after && in_prompt(report.before, passage.before, edit.before));
}

bool is_contact(const Passage& passage, const PassageEdit& edit) {
  // How somebody is reached is told in a sentence: a passage of hundreds of edits is not asked whole for each of them.
  if (passage.before.words.size() > most_contact_words || passage.after.words.size() > most_contact_words) return false;
  const auto contacts = [](const Strip& strip) {
    const auto any = [&](Cue cue) {
      return std::any_of(strip.words.begin(), strip.words.end(), [&](const Word& word) { return word.is(cue); });
    };
    return any(Cue::contact_verbs) && !any(Cue::topic_notices);
  };
  if (!contacts(passage.before) || !contacts(passage.after)) return false;
  bool channel = false;
  const auto all = [&](const Strip& strip, WordSpan range) {
    return std::all_of(strip.words.begin() + static_cast<std::ptrdiff_t>(range.begin),
                       strip.words.begin() + static_cast<std::ptrdiff_t>(range.end), [&](const Word& word) {
                         channel = channel || word.is(Cue::contact_channels) || word.is(Cue::contact_small);
                         const bool name = word.capital && !word.is(Cue::party_roles);
                         return word.is(Cue::contact_channels) || word.is(Cue::contact_small) || name || is_function_word(word);
                       });
  };
  return all(passage.before, edit.before) && all(passage.after, edit.after) && channel;
}

/// A heading above says that somebody is reached here, or the words do.
static bool is_reached_here(const Side& side, const Strip& strip, WordSpan range) {
  const std::size_t begin = range.begin > most_beside ? range.begin - most_beside : 0;
  const std::size_t end = std::min(strip.words.size(), range.end + most_beside);
  for (std::size_t at = begin; at < end; ++at)
    if (strip.words[at].is(Cue::form_reached)) return true;
  for (std::uint32_t at = strip.clause; at != none; at = side.clauses.items[at].parent) {
    const Span span = side.clauses.items[at].heading;
    const std::string heading = ascii_lower(side.document.paragraphs[at].text.substr(span.begin, span.size()));
    for (const Cue cue : {Cue::topic_notices, Cue::contact_verbs})
      for (const std::string_view word : strip.language->cues.list(cue))
        if (heading.find(word) != std::string::npos) return true;
  }
  return false;
}

/// Names, numbers and small words.
static bool may_be_address(const Strip& strip, WordSpan range) {
  for (std::size_t at = range.begin; at < range.end; ++at) {
    const Word& word = strip.words[at];
    if (word.marks.find_first_of("$%") != std::string::npos || word.is(Cue::role_modal) || word.is(Cue::party_roles))
      return false;
    if (!word.capital && !word.number && !is_function_word(word) && !word.is(Cue::form_address)) return false;
  }
  return true;
}

/// With a street or the like among or beside them.
static bool is_of_address(const Strip& strip, WordSpan range) {
  if (!may_be_address(strip, range)) return false;
  const std::size_t begin = range.begin > most_beside ? range.begin - most_beside : 0;
  for (std::size_t at = begin; at < std::min(strip.words.size(), range.end + most_beside); ++at)
    if (strip.words[at].is(Cue::form_address)) return true;
  return false;
}

/// "Jane Roe, jane.roe@hall.example": a person with a mailbox, and no other word.
static bool names_mailbox(const Side& side, const Strip& strip, WordSpan range) {
  if (range.empty() || strip.words[range.begin].clause != strip.words[range.end - 1].clause) return false;
  // Only where the words say that somebody is reached here: a guarantor with a mailbox is a party.
  const auto reached = strip.words.begin() + static_cast<std::ptrdiff_t>(range.begin - std::min(range.begin, most_beside));
  if (std::none_of(reached, strip.words.begin() + static_cast<std::ptrdiff_t>(range.begin),
                   [](const Word& word) { return word.is(Cue::contact_verbs) || word.is(Cue::form_reached); }))
    return false;
  const std::string& text = text_of(side.document, strip.words[range.begin].clause);
  std::size_t begin = strip.words[range.begin].span.begin;
  const std::size_t end = strip.words[range.end - 1].span.end;
  bool mailbox = false;
  while (begin < end) {
    const std::size_t stop = std::min(end, std::min(text.find_first_of(" \t\n", begin), end));
    const std::string_view token = stripped(std::string_view(text).substr(begin, stop - begin), " \t\n,;:()<>");
    const bool box = token.find('@') != std::string_view::npos;
    if (!box && !token.empty() && (is_ascii_digit(token.front()) || (token.front() >= 'a' && token.front() <= 'z'))) return false;
    mailbox = mailbox || box;
    begin = stop + 1;
  }
  return mailbox;
}

bool is_address(const Report& report, const Passage& passage, const PassageEdit& edit) {
  if (edit.before.empty() && edit.after.empty()) return false;
  if ((edit.before.empty() || names_mailbox(report.before, passage.before, edit.before)) &&
      (edit.after.empty() || names_mailbox(report.after, passage.after, edit.after)))
    return true;
  return is_of_address(passage.before, edit.before) && is_of_address(passage.after, edit.after) &&
         is_reached_here(report.after, passage.after, edit.after);
}

bool is_address_line(const Report& report, const Passage& passage) {
  if (!passage.inserted() && !passage.deleted()) return false;
  const Strip& strip = passage.deleted() ? passage.before : passage.after;
  const WordSpan all{0, strip.words.size()};
  // A line of numbers and names is one also where the words for a street are of another language.
  const bool line = is_of_address(strip, all) ||
                    (strip.words.size() >= fewest_in_address && strip.words.front().number && may_be_address(strip, all));
  return strip.words.size() <= longest_address && line &&
         is_reached_here(passage.deleted() ? report.before : report.after, strip, all);
}

bool is_file_line(const Passage& passage, const Report& report) {
  const auto of_file = [&](const Side& side, const Strip& strip) {
    if (strip.words.empty()) return true;
    if (strip.clause >= first_lines || strip.words.back().clause != strip.clause) return false;
    const std::string_view text = stripped(text_of(side.document, strip.clause));
    if (text.find(' ') == std::string_view::npos && strip.words.back().is(Cue::form_files)) return true;
    return strip.words.size() <= most_file_words && strip.words.front().is(Cue::form_exhibits) &&
           std::all_of(strip.words.begin() + 1, strip.words.end(), [](const Word& word) { return word.number; });
  };
  return of_file(report.before, passage.before) && of_file(report.after, passage.after);
}

}  // namespace clausediff
