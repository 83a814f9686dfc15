// SPDX-License-Identifier: Apache-2.0
// What a file is, told by its bytes: names lie, and git hands over temporary files without any.
#pragma once

#include <string>
#include <string_view>

namespace clausediff {

enum class FileType { zip, text, encrypted_office, old_word, ole, rtf, pdf, html, flat_xml, lfs_pointer, binary };

FileType tell_type(std::string_view bytes);

/// For an Error's detail and advice, where the type is not read.
std::string describe(FileType type);
std::string advice(FileType type);

}  // namespace clausediff
