// SPDX-License-Identifier: Apache-2.0
// A path or bytes → Document: opens the file, tells its type by content, hands on to docx/ or plain/.
#include <clausediff/clausediff.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <iostream>

#include "docx/reader.h"
#include "plain/plain.h"

namespace clausediff {
namespace {

/// False where there are more than `limit` bytes.
bool read_up_to(std::istream& in, std::uint64_t limit, std::string& bytes) {
  std::array<char, 65536> buffer{};
  while (in.read(buffer.data(), buffer.size()), in.gcount() > 0) {
    bytes.append(buffer.data(), static_cast<std::size_t>(in.gcount()));
    if (bytes.size() > limit) return false;
  }
  return true;
}

}  // namespace

Result<Document> read_bytes(std::string_view bytes, const std::string& name, const ReadOptions& options) {
  Result<Document> document =
      bytes.substr(0, 2) == "PK" ? read_docx(bytes, name, options) : Result<Document>(read_text_bytes(bytes));
  if (document.ok()) document->name = name;
  return document;
}

Result<Document> read_document(const std::string& path, const ReadOptions& options) {
  std::error_code unknown;
  if (path != "-" && std::filesystem::is_directory(path, unknown))
    return Error{ErrorCode::unsupported, path, "", "is a folder", "name a file"};
  std::ifstream file;
  if (path != "-") file.open(path, std::ios::binary);
  if (!file) return Error{ErrorCode::not_found, path, "", "cannot be opened", "check the name and who may read it"};
  std::string bytes;
  if (!read_up_to(path == "-" ? std::cin : file, options.limits.file_bytes, bytes)) {
    return Error{ErrorCode::limit, path, "", "larger than --max-file-bytes=" + std::to_string(options.limits.file_bytes), ""};
  }
  return read_bytes(bytes, path, options);
}

std::string message(const Error& error) {
  std::string line = error.file;
  if (!error.part.empty()) line += ": " + error.part;
  line += ": " + error.detail;
  if (!error.advice.empty()) line += "; " + error.advice;
  std::replace_if(
      line.begin(), line.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }, '?');
  return line;
}

}  // namespace clausediff
