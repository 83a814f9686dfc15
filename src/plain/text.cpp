// SPDX-License-Identifier: Apache-2.0
#include "plain/plain.h"

namespace clausediff {

Document read_plain_text(std::string_view text) {
  Document document;
  document.kind = SourceKind::text;
  document.formats.emplace_back();
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    if (end > at) {
      Paragraph paragraph;
      paragraph.text = text.substr(at, end - at);
      paragraph.runs.push_back({{0, static_cast<std::uint32_t>(paragraph.text.size())}, 0});
      document.paragraphs.push_back(paragraph);
    }
    at = end + 1;
  }
  Story body;
  body.end_paragraph = static_cast<std::uint32_t>(document.paragraphs.size());
  document.stories.push_back(body);
  return document;
}

Document read_markdown(std::string_view text) { return read_plain_text(text); }

}  // namespace clausediff
