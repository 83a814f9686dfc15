// SPDX-License-Identifier: Apache-2.0
// Bytes of a text file → UTF-8. Stands before src/plain.
#pragma once

#include <string>
#include <string_view>

namespace clausediff {

struct DecodedText {
  std::string text;      // valid UTF-8 without a byte order mark
  std::string encoding;  // what the bytes were taken for: "UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE", "windows-1252"
  bool damaged = false;  // some bytes had no meaning in that encoding and became U+FFFD
};

/// A byte order mark decides; else zero bytes at every other place tell UTF-16; else valid UTF-8 is UTF-8; all else is
/// read as windows-1252, which holds Latin-1. Total: any bytes give a text.
DecodedText decode_text(std::string_view bytes);

/// The bytes as text of the encoding that they are declared to be in. Where it is not known, `encoding` is empty and so is the
/// text.
DecodedText decode_declared(std::string_view bytes, const std::string& encoding);

}  // namespace clausediff
