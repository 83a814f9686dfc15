// SPDX-License-Identifier: Apache-2.0
// w:altChunk (ECMA-376 part 1, 17.17.2): content in another format that Word takes in when it opens the file.
#include "docx/chunks.h"
#include "docx/story.h"

namespace clausediff {

void StoryReader::add_chunk(pugi::xml_node node) {
  const Relationship* target = task_.part->relationships.find(node.attribute("r:id").value());
  const std::uint32_t here = paragraph_.here().paragraph;
  if (build_.imported) return build_.cover("imported content within imported content", Treatment::not_compared);
  if (target == nullptr || target->external || !build_.package.has(target->target)) {
    build_.cover("imported content outside of the file", Treatment::not_compared);
    build_.warn("imported-content", "content is imported from outside of the file, which is never followed", here);
    return;
  }
  const Result<std::string> bytes = build_.package.read(target->target);
  if (!bytes.ok()) {
    build_.error = bytes.error();
    return;
  }
  const ChunkKind kind = tell_chunk(*bytes, target->target);
  if (kind == ChunkKind::unknown) {
    build_.cover("imported content of another format", Treatment::not_compared);
    build_.warn("imported-content", "imported content is in a format that is not read: " + target->target, here);
    return;
  }
  build_.cover("imported content", Treatment::compared);
  paragraph_.flush();
  add_lines(kind == ChunkKind::word   ? word_lines(*bytes, build_.options())
            : kind == ChunkKind::html ? html_lines(*bytes)
                                      : text_lines(*bytes));
}

/// Each line becomes a paragraph that no w:p of the file stands for.
void StoryReader::add_lines(const std::vector<std::string>& lines) {
  for (const std::string& line : lines) {
    paragraph_.begin({}, none, tables_.cell(), tables_.table_style());
    paragraph_.append(line, paragraph_.format({}));
    paragraph_.end(true);
  }
}

}  // namespace clausediff
