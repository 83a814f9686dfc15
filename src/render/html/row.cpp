// SPDX-License-Identifier: Apache-2.0
#include "render/html/row.h"

#include <clausediff/places.h>

#include <algorithm>

#include "render/html/escape.h"
#include "render/html/words.h"
#include "text/ascii.h"

namespace clausediff::html {
namespace {

bool is_rtl_letter(std::string_view words, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(words[at + i]); };
  if (at + 1 < words.size() && byte(0) >= 0xD6 && byte(0) <= 0xDF) return byte(0) != 0xD6 || byte(1) >= 0x90;  // U+0590 to U+07FF
  if (at + 2 >= words.size()) return false;
  if (byte(0) == 0xE0) return byte(1) >= 0xA0 && byte(1) <= 0xA3;  // U+0800 to U+08FF
  if (byte(0) != 0xEF) return false;
  return (byte(1) == 0xAC && byte(2) >= 0x9D) || (byte(1) >= 0xAD && byte(1) <= 0xB7) ||
         (byte(1) >= 0xB9 && byte(1) <= 0xBB);  // presentation forms
}

/// Right to left as the source says, or, where it cannot say, by the first letter.
bool is_right_to_left(const Paragraph& paragraph) {
  if (paragraph.right_to_left) return true;
  const std::string_view words = paragraph.text;
  for (std::size_t at = 0; at < words.size(); ++at) {
    const auto c = static_cast<unsigned char>(words[at]);
    if (is_ascii_letter(words[at])) return false;
    if (c >= 0xC3 && c <= 0xD5) return false;  // Latin, Greek, Cyrillic
    if (c >= 0xD6 && is_rtl_letter(words, at)) return true;
  }
  return false;
}

/// Where the number begins, in quarter inches: as the source indents it, or by depth where the source has no indents.
int indent_of(const Side& side, std::uint32_t clause) {
  const Paragraph& paragraph = side.document.paragraphs[clause];
  const Clause& item = side.clauses.items[clause];
  const int twips = paragraph.indent_start + std::min(0, paragraph.indent_first);
  if (twips > 0) return std::clamp((twips + 180) / 360, 0, 8);
  if (side.document.kind == SourceKind::docx) return 0;
  // Numbers with dots need no indent to be told apart; letters and roman numerals do.
  const bool lettered = !item.label.empty() && item.label.find('(') != std::string::npos;
  return lettered ? std::clamp<int>(item.depth, 1, 8) : 0;
}

bool is_heading(const Clause& clause) {
  return clause.kind == ClauseKind::title || clause.kind == ClauseKind::article || clause.kind == ClauseKind::schedule;
}

std::string shown_label(const Side& side, std::uint32_t clause) {
  if (clause == none) return {};
  const Paragraph& paragraph = side.document.paragraphs[clause];
  if (paragraph.bullet) return "•";
  const std::string& label = side.clauses.items[clause].label;
  if (label.empty()) return paragraph.label;
  // A typed label that cannot be taken out of the text is shown there.
  const bool typed = !side.clauses.items[clause].label_span.empty();
  return typed && after_label(side.document, side.clauses.items[clause], clause) == 0 ? std::string() : label;
}

/// A part of a split or merged clause that is not its first continues it: its number was shown above.
bool continues(const Pair& pair) {
  return (pair.relation == Relation::merged && pair.after_span.begin > 0) ||
         (pair.relation == Relation::deleted && pair.before_span.begin > 0);
}

void write_label(const Page& page, const Pair& pair, std::string& out) {
  const std::string before = shown_label(page.report.before, pair.before);
  const std::string after = shown_label(page.report.after, pair.after);
  if (continues(pair)) return;
  if (pair.after == none) {
    if (!before.empty()) out += "<del>" + text(before) + "</del>";
    return;
  }
  if (pair.before == none) {
    if (!after.empty()) out += "<ins>" + text(after) + "</ins>";
    return;
  }
  out += text(after);
  const bool unread = after.empty() && !pair.renumbered;  // the words show it
  if (before != after && !before.empty() && !unread)
    out += "<span class=\"was\"><span class=\"sr\"> formerly </span>" + text(before) + "</span>";
}

std::string_view relation_class(Relation relation) {
  switch (relation) {
    case Relation::same:
      return "";
    case Relation::edited:
      return " ed";
    case Relation::moved:
    case Relation::moved_edited:
      return " ed mo";
    case Relation::split:
    case Relation::merged:
      return " ed";
    case Relation::inserted:
      return " ed in";
    case Relation::deleted:
      return " ed de";
  }
  return "";
}

std::string_view justification_class(Justification justification) {
  if (justification == Justification::center) return " ce";
  return justification == Justification::end ? " en" : "";
}

std::string classes_of(const Page& page, std::uint32_t row) {
  const Pair& pair = row_of(page, row);
  const Paragraph& paragraph = paragraph_of(page, pair);
  std::string classes = "c";
  classes += pair.relation == Relation::same && is_changed(page, row) ? " ed" : relation_class(pair.relation);
  if (!is_changed(page, row) && matters(page, row)) classes += " re";
  if (is_heading(clause_item(page, pair))) classes += clause_item(page, pair).kind == ClauseKind::title ? " ti" : " he";
  classes += justification_class(paragraph.justification);
  if (const int indent = indent_of(side_of(page, pair), clause_of(pair)); indent > 0) classes += " i" + std::to_string(indent);
  return classes;
}

/// A heading for the clause: whole paragraphs that head others, and the numbers of the upper clauses.
int heading_level(Redline& redline, const Pair& pair) {
  const Clause& clause = clause_item(redline.page, pair);
  if (clause.kind == ClauseKind::title || continues(pair)) return 0;
  const bool numbered = clause.kind == ClauseKind::clause && clause.depth <= 2 && !clause.label.empty();
  if (!is_heading(clause) && !numbered) return 0;
  return redline.heading = std::min({redline.heading + 1, 3 + clause.depth, 6});
}

void write_tag(std::string& out, std::string_view slash, int level, std::string_view otherwise) {
  out += '<';
  out += slash;
  if (level > 0)
    out += 'h' + std::to_string(level);
  else
    out += otherwise;
}

void write_number(Redline& redline, std::uint32_t row, const Pair& pair, int level) {
  std::string label;
  write_label(redline.page, pair, label);
  if (label.empty()) return;
  write_tag(redline.out, "", level, "div");
  redline.out += " class=\"no\"";
  if (level > 0) redline.out += " aria-label=\"" + text(place_name(redline.page, row)) + '"';
  redline.out += '>' + label;
  write_tag(redline.out, "/", level, "div");
  redline.out += '>';
}

void write_body(Redline& redline, std::uint32_t row) {
  write_chips(redline.page, row, redline.out);
  write_words(redline.page, row, redline.out);
}

/// Number and words of a heading are one line.
void write_heading_row(Redline& redline, std::uint32_t row, const Pair& pair, int level) {
  redline.out += "<div class=\"b\">";
  write_tag(redline.out, "", level, "p");
  redline.out += '>';
  const std::size_t before = redline.out.size();
  write_label(redline.page, pair, redline.out);
  if (redline.out.size() > before) redline.out += ' ';
  write_body(redline, row);
  write_tag(redline.out, "/", level, "p");
  redline.out += "></div>";
}

void write_clause_row(Redline& redline, std::uint32_t row, const Pair& pair, int level) {
  write_number(redline, row, pair, level);
  redline.out += "<div class=\"b\"><p>";
  write_body(redline, row);
  redline.out += "</p></div>";
}

std::string_view chip_name(ChangeKind kind) {
  switch (kind) {
    case ChangeKind::move:
      return "moved";
    case ChangeKind::state:
      return "state";
    case ChangeKind::format:
      return "format";
    case ChangeKind::row_inserted:
      return "row inserted";
    case ChangeKind::row_deleted:
      return "row deleted";
    case ChangeKind::column_inserted:
      return "column inserted";
    case ChangeKind::column_deleted:
      return "column deleted";
    case ChangeKind::insertion:
    case ChangeKind::deletion:
    case ChangeKind::replacement:
      break;
  }
  return "";
}

void write_move(const Page& page, std::uint32_t row, std::string& out) {
  const std::string from(shown_label(page.report.before, row_of(page, row).before));
  out +=
      "<a class=\"mv\" href=\"#r" + std::to_string(row) + "-from\">moved from " + (from.empty() ? "here" : text(from)) + "</a>";
}

}  // namespace

void write_chips(const Page& page, std::uint32_t row, std::string& out) {
  const auto [first, last] = changes_of(page.report, row);
  for (std::uint32_t i = first; i < last; ++i) {
    const ChangeKind kind = page.report.changes.items[i].kind;
    if (has_words(kind)) continue;
    const std::string number = std::to_string(i + 1);
    out += "<span class=\"k ch\" id=change-" + number + '>';
    if (kind == ChangeKind::move)
      write_move(page, row, out);
    else
      out += kind == ChangeKind::state ? text(state_sentence(page.report, i)) : std::string(chip_name(kind));
    out += "<a class=n href=#change-" + number + '>' + number + "</a></span> ";
  }
}

void write_row(Redline& redline, std::uint32_t row) {
  const Page& page = redline.page;
  const Pair& pair = row_of(page, row);
  const int level = heading_level(redline, pair);
  redline.out += "<div class=\"" + classes_of(page, row) + "\" id=\"r" + std::to_string(row) + '"';
  if (is_right_to_left(paragraph_of(page, pair))) redline.out += " dir=\"rtl\"";
  const std::uint32_t rows[] = {row};
  write_authors(page, rows, redline.out);
  redline.out += '>';
  if (is_heading(clause_item(page, pair)))
    write_heading_row(redline, row, pair, level);
  else
    write_clause_row(redline, row, pair, level);
  redline.out += "</div>\n";
}

void write_departed(Redline& redline, std::uint32_t row) {
  const Page& page = redline.page;
  const Pair& pair = row_of(page, row);
  const Side& before = page.report.before;
  const std::uint32_t begin = after_label(before.document, before.clauses.items[pair.before], pair.before);
  redline.out += "<div class=\"c ed fr\" id=\"r" + std::to_string(row) + "-from\"";
  if (is_right_to_left(before.document.paragraphs[pair.before])) redline.out += " dir=\"rtl\"";
  const std::string label = shown_label(before, pair.before);
  redline.out +=
      "><div class=\"no\">" + (label.empty() ? std::string() : "<del>" + text(label) + "</del>") + "</div><div class=\"b\"><p>";
  const std::string to = shown_label(page.report.after, pair.after);
  redline.out += "<a class=\"mv\" href=\"#r" + std::to_string(row) + "\">moved to " + (to.empty() ? "here" : text(to)) + "</a> ";
  redline.out += "<del class=\"mv\"><span class=\"sr\">moved away: </span>";
  write_text(page, before, pair.before, {begin, static_cast<std::uint32_t>(text_of(before.document, pair.before).size())}, false,
             redline.out);
  redline.out += "</del></p></div></div>\n";
}

void write_cell_row(Redline& redline, std::uint32_t row) {
  const Pair& pair = row_of(redline.page, row);
  const Paragraph& paragraph = paragraph_of(redline.page, pair);
  redline.out += "<p id=\"r" + std::to_string(row) + '"';
  std::string classes(justification_class(paragraph.justification));
  if (is_changed(redline.page, row)) classes += " ed";
  if (!classes.empty()) redline.out += " class=\"" + classes.substr(1) + '"';
  if (is_right_to_left(paragraph)) redline.out += " dir=\"rtl\"";
  redline.out += '>';
  const std::size_t before = redline.out.size();
  write_label(redline.page, pair, redline.out);
  if (redline.out.size() > before) redline.out += ' ';
  write_body(redline, row);
  redline.out += "</p>";
}

}  // namespace clausediff::html
