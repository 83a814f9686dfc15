// SPDX-License-Identifier: Apache-2.0
// Imported content (text, HTML, another Word file) → lines of text, one a paragraph.
#pragma once

#include <clausediff/options.h>

#include <string>
#include <string_view>
#include <vector>

namespace clausediff {

enum class ChunkKind { text, html, word, unknown };

/// By content first, then by the part's name.
ChunkKind tell_chunk(std::string_view bytes, std::string_view name);

std::vector<std::string> text_lines(std::string_view bytes);

/// Tags end lines where they are blocks; scripts, styles and comments are dropped; character references are resolved.
std::vector<std::string> html_lines(std::string_view bytes);

/// The body of a whole Word file. Its own imported chunks are not followed. Nothing where it cannot be read.
std::vector<std::string> word_lines(std::string_view bytes, const ReadOptions& options);

}  // namespace clausediff
