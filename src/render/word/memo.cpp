// SPDX-License-Identifier: Apache-2.0
// The memo as a Word document.
#include "render/memo.h"

#include <clausediff/clausediff.h>

#include "render/word/markup.h"

namespace clausediff {
namespace {

void add_list(std::string& body, std::string_view title, const std::vector<std::string>& lines) {
  if (lines.empty()) return;
  body += word::paragraph("Heading2", word::plain(title));
  for (const std::string& line : lines) body += word::paragraph("Item", word::plain(line));
}

std::string item_of(const MemoItem& item, std::size_t number) {
  std::string runs = word::plain(std::to_string(number) + ".\t") + word::bold(item.place + "  ") + word::plain(item.sentence);
  if (!item.whom.empty()) word::append_run("  " + item.whom + ".", "<w:i/>", runs);
  if (!item.reach.empty()) word::append_run("  " + item.reach, "<w:color w:val=\"555555\"/>", runs);
  return word::paragraph("Item", runs);
}

}  // namespace

Result<std::string> to_memo(const Report& report, const HtmlOptions& options) {
  const Memo memo = memo_of(report, options.title);
  std::string body = word::paragraph("Title", word::plain(memo.title));
  body += word::paragraph("Subtitle", word::plain("Memo on the changes: " + word::under_title(report, options)));
  std::string parties;
  for (const std::string& party : memo.parties) parties += (parties.empty() ? "Parties: " : "; ") + party;
  if (!parties.empty()) body += word::paragraph("", word::plain(parties + "."));
  body += word::paragraph("", word::plain(memo.summary));
  std::size_t number = 0;
  for (const MemoSection& section : memo.sections) {
    body += word::paragraph("Heading2", word::plain(section.title));
    for (const MemoItem& item : section.items) body += item_of(item, ++number);
  }
  add_list(body, "Unchanged words, new meaning", memo.new_meanings);
  add_list(body, "No substance", memo.no_substance);
  add_list(body, "Not compared", memo.not_compared);
  return word::document_of(body, false, "the memo");
}

}  // namespace clausediff
