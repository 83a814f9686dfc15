// SPDX-License-Identifier: Apache-2.0
// The floor that any tool pays: open both packages, inflate the main part, parse it, gather its text. Prints the number of words.
#include <zip.h>

#include <cstdio>
#include <cstring>
#include <pugixml.hpp>
#include <string>
#include <vector>

namespace {

std::vector<char> main_part(const char* path) {
  std::vector<char> bytes;
  zip_t* archive = zip_open(path, ZIP_RDONLY, nullptr);
  if (archive == nullptr) return bytes;
  zip_stat_t stat;
  if (zip_stat(archive, "word/document.xml", 0, &stat) == 0) {
    bytes.resize(stat.size);
    zip_file_t* file = zip_fopen(archive, "word/document.xml", 0);
    const zip_int64_t got = file == nullptr ? -1 : zip_fread(file, bytes.data(), bytes.size());
    bytes.resize(got < 0 ? 0 : static_cast<std::size_t>(got));
    if (file != nullptr) zip_fclose(file);
  }
  zip_discard(archive);
  return bytes;
}

/// The text of all runs, a paragraph a line. Walks by the tree's own links, so that depth costs no stack.
std::string text_of(const pugi::xml_document& document) {
  std::string text;
  pugi::xml_node node = document.first_child();
  while (node) {
    if (std::strcmp(node.name(), "w:t") == 0) text += node.child_value();
    if (node.first_child()) {
      node = node.first_child();
      continue;
    }
    while (node && !node.next_sibling()) {
      node = node.parent();
      if (std::strcmp(node.name(), "w:p") == 0) text += '\n';
    }
    if (node) node = node.next_sibling();
  }
  return text;
}

std::size_t words_in(const std::string& text) {
  std::size_t words = 0;
  bool inside = false;
  for (const char c : text) {
    const bool space = c == ' ' || c == '\n';
    if (!space && !inside) ++words;
    inside = !space;
  }
  return words;
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 3) {
    std::fprintf(stderr, "usage: floor BEFORE.docx AFTER.docx\n");
    return 2;
  }
  for (int i = 1; i < 3; ++i) {
    std::vector<char> xml = main_part(arguments[i]);
    pugi::xml_document document;
    if (xml.empty() || !document.load_buffer_inplace(xml.data(), xml.size(), pugi::parse_default | pugi::parse_ws_pcdata)) {
      std::fprintf(stderr, "floor: %s cannot be read\n", arguments[i]);
      return 2;
    }
    std::printf("%zu words\n", words_in(text_of(document)));
  }
  return 0;
}
