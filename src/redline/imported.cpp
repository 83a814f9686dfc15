// SPDX-License-Identifier: Apache-2.0
#include "redline/imported.h"

#include <optional>

#include "docx/chunks.h"
#include "redline/writer.h"

namespace clausediff::redlining {
namespace {

using Lines = std::vector<std::string>;

/// The lines as the reader reads them.
std::optional<Lines> lines_of_chunk(const Version& version, const std::string& part, pugi::xml_node chunk) {
  const XmlPart* tree = version.tree(part);
  const Relationship* link = tree != nullptr ? tree->links.find(chunk.attribute("r:id").value()) : nullptr;
  if (link == nullptr || link->external || !version.package->has(link->target)) return std::nullopt;
  const std::string bytes = version.bytes(link->target);
  switch (tell_chunk(bytes, link->target)) {
    case ChunkKind::text:
      return text_lines(bytes);
    case ChunkKind::html:
      return html_lines(bytes);
    case ChunkKind::web_archive:
      return web_archive_lines(bytes);
    case ChunkKind::word: {
      Result<Lines> lines = word_lines(bytes, *version.package);
      return lines.ok() ? std::optional(std::move(*lines)) : std::nullopt;
    }
    default:
      return std::nullopt;
  }
}

void write_line(Writing& writing, pugi::xml_node parent, const std::string& line, bool before) {
  const char* mark = before ? "w:del" : "w:ins";
  pugi::xml_node paragraph = parent.append_child("w:p");
  mark_paragraph(writing, paragraph, mark, nullptr);
  if (line.empty()) return;
  pugi::xml_node change = paragraph.append_child(mark);
  writing.out.stamp(change);
  pugi::xml_node text = change.append_child("w:r").append_child(before ? "w:delText" : "w:t");
  text.append_attribute("xml:space").set_value("preserve");
  text.text().set(line.c_str());
}

}  // namespace

bool write_imported(Writing& writing, const Place& place, pugi::xml_node parent, pugi::xml_node chunk, bool before) {
  if (name_of(chunk) != "w:altChunk"_name) return false;
  const std::optional<Lines> lines = before ? lines_of_chunk(writing.inputs.before, place.before, chunk)
                                            : lines_of_chunk(writing.inputs.after, place.after, chunk);
  if (!lines) return false;
  for (const std::string& line : *lines) write_line(writing, parent, line, before);
  return true;
}

}  // namespace clausediff::redlining
