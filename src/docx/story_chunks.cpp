// SPDX-License-Identifier: Apache-2.0
// w:altChunk (ECMA-376 part 1, 17.17.2): content in another format that Word takes in when it opens the file.
#include "docx/chunks.h"
#include "docx/part_digest.h"
#include "docx/story.h"
#include "package/sha256.h"

namespace clausediff {
namespace {

const char* format_name(ChunkKind kind) {
  switch (kind) {
    case ChunkKind::rich_text:
      return "Rich Text";
    case ChunkKind::web_archive:
      return "a web archive";
    default:
      return "a format that is not known";
  }
}

}  // namespace

void StoryReader::add_chunk(pugi::xml_node node) {
  const Relationship* target = task_.part->relationships.find(node.attribute("r:id").value());
  if (build_.package.is_imported()) return build_.cover("imported content within imported content", Treatment::not_compared);
  if (target == nullptr || target->external || !build_.package.has(target->target)) {
    build_.cover("imported content outside of the file", Treatment::not_compared);
    build_.warn("imported-content", "content is imported from outside of the file, which is never followed",
                paragraph_.here().paragraph);
    return;
  }
  const Result<std::string> bytes = build_.package.read(target->target);
  if (!bytes.ok()) {
    build_.error = bytes.error();
    return;
  }
  build_.package.spent().xml += bytes->size();
  paragraph_.flush();
  read_chunk(tell_chunk(*bytes, target->target), *bytes, target->target);
}

void StoryReader::read_chunk(ChunkKind kind, const std::string& bytes, const std::string& part) {
  if (kind == ChunkKind::word) {
    const Result<std::vector<std::string>> lines = word_lines(bytes, build_.package);
    if (lines.ok()) return add_lines(*lines);
    if (lines.error().code == ErrorCode::limit || lines.error().code == ErrorCode::refused) {
      build_.fail(lines.error().code, part, "imported content: " + lines.error().detail, lines.error().advice);
      return;
    }
    return add_opaque_chunk(bytes, part, "that cannot be read (" + lines.error().detail + ")");
  }
  const std::vector<std::string> lines = kind == ChunkKind::html          ? html_lines(bytes)
                                         : kind == ChunkKind::web_archive ? web_archive_lines(bytes)
                                         : kind == ChunkKind::text        ? text_lines(bytes)
                                                                          : std::vector<std::string>();
  if (!lines.empty() || kind == ChunkKind::html || kind == ChunkKind::text) return add_lines(lines);
  add_opaque_chunk(bytes, part, std::string("in ") + format_name(kind));
}

/// What is not read is compared by its digest: another content is another document.
void StoryReader::add_opaque_chunk(const std::string& bytes, const std::string& part, const std::string& why) {
  build_.cover("imported content of another format", Treatment::opaque);
  build_.warn("imported-content", "imported content " + why + " is compared as a whole: " + part, paragraph_.here().paragraph);
  Object object;
  object.kind = ObjectKind::embedded;
  object.digest = sha256(bytes);
  object.description = std::string(imported_whole) + part;
  paragraph_.begin({}, none, tables_.cell(), tables_.table_style());
  place(object);
  paragraph_.end(true);
}

/// Another file that Word shows in the place (17.17.2.3): it is never followed, and another file is another document.
void StoryReader::add_subdocument(pugi::xml_node node) {
  const Relationship* target = task_.part->relationships.find(node.attribute("r:id").value());
  const std::string name = target == nullptr ? std::string() : clean_text(target->target);
  const bool inside = target != nullptr && !target->external && build_.package.has(target->target);
  build_.cover("subdocuments", Treatment::opaque);
  build_.warn("imported-content", "a subdocument is compared as a whole and not read: " + name, paragraph_.here().paragraph);
  Object object;
  object.kind = ObjectKind::embedded;
  object.digest = inside ? digest_of(build_, *task_.part, node.attribute("r:id").value()) : sha256(name);
  object.description = std::string(imported_whole) + name;
  const bool own = !paragraph_.is_open();
  if (own) paragraph_.begin({}, none, tables_.cell(), tables_.table_style());
  place(object);
  if (own) paragraph_.end(true);
}

/// Each line becomes a paragraph that no w:p of the file stands for.
void StoryReader::add_lines(const std::vector<std::string>& lines) {
  build_.cover("imported content", Treatment::compared);
  for (const std::string& line : lines) {
    paragraph_.begin({}, none, tables_.cell(), tables_.table_style());
    paragraph_.append(line, paragraph_.format({}));
    paragraph_.end(true);
  }
}

}  // namespace clausediff
