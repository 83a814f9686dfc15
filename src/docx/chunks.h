// SPDX-License-Identifier: Apache-2.0
// Imported content (text, HTML, a web archive, another Word file) → lines of text, one a paragraph.
#pragma once

#include <clausediff/document.h>
#include <clausediff/error.h>

#include <string>
#include <string_view>
#include <vector>

#include "package/package.h"

namespace clausediff {

enum class ChunkKind { text, html, web_archive, word, rich_text, unknown };

/// What the description of an object begins with that stands for content in a format that is not read.
inline constexpr std::string_view imported_whole = "imported content: ";

inline bool is_imported_whole(const Object& object) {
  return object.kind == ObjectKind::embedded && object.description.starts_with(imported_whole);
}

/// By content first, then by the part's name.
ChunkKind tell_chunk(std::string_view bytes, std::string_view name);

std::vector<std::string> text_lines(std::string_view bytes);

/// Tags end lines where they are blocks; scripts, styles and comments are dropped; character references are resolved.
std::vector<std::string> html_lines(std::string_view bytes);

/// The page of a web archive (.mht, RFC 2557): the lines of its first HTML part. Empty where none is found.
std::vector<std::string> web_archive_lines(std::string_view bytes);

/// The body of a whole Word file within `outer`, whose limits it shares. Its own imported chunks are not followed.
Result<std::vector<std::string>> word_lines(std::string_view bytes, const Package& outer);

}  // namespace clausediff
