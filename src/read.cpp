// SPDX-License-Identifier: Apache-2.0
// A path or bytes → Document: opens the file, tells its type by content, hands on to docx/ or plain/.
#include <clausediff/clausediff.h>

#include "docx/reader.h"
#include "plain/plain.h"

#include <fstream>
#include <iostream>
#include <iterator>

namespace clausediff {

Result<Document> read_bytes(std::string_view bytes, const std::string& name, const ReadOptions& options) {
  Result<Document> document = bytes.substr(0, 2) == "PK" ? read_docx(bytes, name, options) : Result<Document>(read_text_bytes(bytes));
  if (document.ok()) document->name = name;
  return document;
}

Result<Document> read_document(const std::string& path, const ReadOptions& options) {
  std::ifstream file(path, std::ios::binary);
  std::istream& in = path == "-" ? std::cin : file;
  if (path != "-" && !file) return Error{ErrorCode::not_found, path, "", "cannot be opened", "check the name"};
  const std::string bytes{std::istreambuf_iterator<char>(in), {}};
  return read_bytes(bytes, path, options);
}

std::string message(const Error& error) {
  std::string line = error.file;
  if (!error.part.empty()) line += ": " + error.part;
  line += ": " + error.detail;
  if (!error.advice.empty()) line += "; " + error.advice;
  return line;
}

}  // namespace clausediff
