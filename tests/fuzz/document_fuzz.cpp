// SPDX-License-Identifier: Apache-2.0
// Any bytes as the main part: XML → Document. The first byte chooses how tracked changes are read. What is read is checked for
// what every later stage relies on: spans lie within their texts and never cut a character.
#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include "docx/reader.h"

namespace {

using namespace clausediff;

void require(bool good) {
  if (!good) std::abort();
}

bool is_boundary(const std::string& text, std::uint32_t at) {
  return at == text.size() || (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U);
}

void check_span(const Document& document, std::uint32_t paragraph, Span span) {
  if (paragraph >= document.paragraphs.size()) return;  // what hung at the end of a story that has no paragraph
  const std::string& text = document.paragraphs[paragraph].text;
  require(span.begin <= span.end && is_boundary(text, span.begin) && is_boundary(text, span.end));
}

void check(const Document& document) {
  for (const Paragraph& paragraph : document.paragraphs) {
    std::uint32_t at = 0;
    for (const Run& run : paragraph.runs) {
      require(run.span.begin == at && run.span.end > at && run.format < document.formats.size());
      at = run.span.end;
    }
    require(at == paragraph.text.size() && paragraph.story < document.stories.size());
    require(paragraph.cell == none || paragraph.cell < document.cells.size());
  }
  std::uint32_t next = 0;
  for (const Story& story : document.stories) {
    require(story.first_paragraph == next && story.end_paragraph >= next);
    next = story.end_paragraph;
  }
  require(next == document.paragraphs.size());
  for (const Field& field : document.fields) check_span(document, field.paragraph, field.span);
  for (const Hyperlink& link : document.hyperlinks) check_span(document, link.paragraph, link.span);
  for (const Object& object : document.objects) check_span(document, object.paragraph, object.span);
  for (const Revision& revision : document.revisions) check_span(document, revision.paragraph, revision.span);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  ReadOptions options;
  options.track_changes = static_cast<TrackChanges>(data[0] % 3);
  options.recover = (data[0] & 4U) != 0;
  const std::string bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  Package package = Package::from_parts({{"word/document.xml", bytes}}, "fuzz", options);
  const Result<Document> document = read_package(package);
  if (document.ok()) check(*document);
  return 0;
}
