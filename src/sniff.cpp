// SPDX-License-Identifier: Apache-2.0
#include "sniff.h"

#include <algorithm>

#include "text/ascii.h"

namespace clausediff {
namespace {

using namespace std::string_view_literals;

bool starts_with(std::string_view bytes, std::string_view beginning) { return bytes.substr(0, beginning.size()) == beginning; }

/// ASCII as UTF-16, the way OLE directories hold names ([MS-CFB] 2.6.1).
std::string utf16(std::string_view text) {
  std::string out;
  for (const char c : text) out += {c, '\0'};
  return out;
}

FileType tell_ole(std::string_view bytes) {
  if (bytes.find(utf16("EncryptedPackage")) != std::string_view::npos) return FileType::encrypted_office;
  return bytes.find(utf16("WordDocument")) != std::string_view::npos ? FileType::old_word : FileType::ole;
}

std::string lowered_start(std::string_view bytes) {
  std::string out(bytes.substr(0, 1024));
  for (char& c : out) c = ascii_lower(c);
  return out;
}

/// Bytes that no text in a common encoding has: several zero bytes where it is not UTF-16 or UTF-32, or other control characters.
bool looks_binary(std::string_view bytes) {
  if (starts_with(bytes, "\xFF\xFE"sv) || starts_with(bytes, "\xFE\xFF"sv) || starts_with(bytes, "\0\0\xFE\xFF"sv)) return false;
  const std::string_view start = bytes.substr(0, 4096);
  std::size_t zeros[2] = {0, 0}, controls = 0;
  for (std::size_t i = 0; i < start.size(); ++i) {
    const auto byte = static_cast<unsigned char>(start[i]);
    if (byte == 0)
      ++zeros[i % 2];
    else if (byte < 0x20 && (byte < '\t' || byte > '\r') && byte != 0x1A && byte != 0x1B)
      ++controls;
  }
  const std::size_t most = std::max(zeros[0], zeros[1]), least = std::min(zeros[0], zeros[1]);
  const bool utf16_without_mark = most > start.size() / 8 && least * 20 < most;
  return (most + least > 0 && !utf16_without_mark) || controls * 20 > start.size();
}

}  // namespace

FileType tell_type(std::string_view bytes) {
  if (starts_with(bytes, "PK\x03\x04") || starts_with(bytes, "PK\x05\x06") || starts_with(bytes, "PK\x07\x08"))
    return FileType::zip;
  if (starts_with(bytes, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")) return tell_ole(bytes);
  if (starts_with(bytes, "{\\rtf")) return FileType::rtf;
  if (starts_with(bytes, "version https://git-lfs")) return FileType::lfs_pointer;
  if (bytes.substr(0, 1024).find("%PDF-") != std::string_view::npos) return FileType::pdf;
  std::string start = lowered_start(bytes);
  if (starts_with(start, "\xEF\xBB\xBF")) start.erase(0, 3);
  start.erase(0, std::min(start.find_first_not_of(" \t\r\n"), start.size()));
  if (starts_with(start, "<?xml") || starts_with(start, "<pkg:package") || starts_with(start, "<w:worddocument"))
    return FileType::flat_xml;
  if (starts_with(start, "<!doctype html") || starts_with(start, "<html")) return FileType::html;
  return looks_binary(bytes) ? FileType::binary : FileType::text;
}

std::string describe(FileType type) {
  switch (type) {
    case FileType::encrypted_office:
      return "an encrypted Office file";
    case FileType::old_word:
      return "an old Word file (.doc)";
    case FileType::ole:
      return "an OLE file, such as an old Office document";
    case FileType::rtf:
      return "a Rich Text file (.rtf)";
    case FileType::pdf:
      return "a PDF file";
    case FileType::html:
      return "a web page (HTML)";
    case FileType::flat_xml:
      return "an XML file";
    case FileType::lfs_pointer:
      return "a Git LFS pointer, not the file itself";
    case FileType::binary:
      return "neither a Word file nor text";
    case FileType::zip:
    case FileType::text:
      break;
  }
  return {};
}

std::string advice(FileType type) {
  switch (type) {
    case FileType::encrypted_office:
      return "take the password off in Word (File, Info, Protect Document) and save it again";
    case FileType::pdf:
      return "compare the Word file that it was made from";
    case FileType::lfs_pointer:
      return "run git lfs pull";
    case FileType::binary:
      return "give a .docx, .txt or .md file";
    default:
      return "save it as .docx in Word or LibreOffice";
  }
}

}  // namespace clausediff
