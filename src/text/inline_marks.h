// SPDX-License-Identifier: Apache-2.0
// What stands in a Markdown text and is none of its words: tags, comments, addresses, attributes. Each function returns how many
// bytes of it the text begins with, 0 where it begins with none.
#pragma once

#include <cstddef>
#include <string_view>

namespace clausediff {

constexpr std::size_t longest_target = 2000;  // bytes of a link's address or of a tag, so that a lone bracket costs no rescan

/// "<br>", "<a name='x'>", "</span>"; not "<Customer Name>".
std::size_t tag_size(std::string_view text);

/// "<https://example.org>", "<a@b.org>".
std::size_t address_size(std::string_view text);

/// "<!-- … -->".
std::size_t comment_size(std::string_view text);

/// pandoc's "{.underline}", "{#fees width=\"2in\"}" and kramdown's "{: #fees }"; not "{customer name}", which is a blank.
std::size_t attributes_size(std::string_view text);

}  // namespace clausediff
