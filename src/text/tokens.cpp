// SPDX-License-Identifier: Apache-2.0
#include "text/tokens.h"

#include <string>
#include <unordered_map>

namespace clausediff {
namespace {

void split(const std::string& text, std::unordered_map<std::string, std::uint32_t>& ids, std::vector<Token>& tokens) {
  std::uint32_t at = 0;
  const auto size = static_cast<std::uint32_t>(text.size());
  while (at < size) {
    bool space = false;
    while (at < size && (text[at] == ' ' || text[at] == '\t' || text[at] == '\n')) ++at, space = true;
    const std::uint32_t begin = at;
    while (at < size && text[at] != ' ' && text[at] != '\t' && text[at] != '\n') ++at;
    if (begin == at) break;
    const auto id = ids.emplace(text.substr(begin, at - begin), static_cast<std::uint32_t>(ids.size())).first->second;
    tokens.push_back({{begin, at}, id, TokenKind::word, space});
  }
}

}  // namespace

Words tokenize(const Document& before, const Document& after, const CompareOptions&) {
  Words words;
  std::unordered_map<std::string, std::uint32_t> ids;
  for (auto [document, out] : {std::pair(&before, &words.before), std::pair(&after, &words.after)}) {
    for (const Paragraph& paragraph : document->paragraphs) {
      out->first.push_back(static_cast<std::uint32_t>(out->tokens.size()));
      split(paragraph.text, ids, out->tokens);
    }
    out->first.push_back(static_cast<std::uint32_t>(out->tokens.size()));
  }
  words.vocabulary = static_cast<std::uint32_t>(ids.size());
  return words;
}

}  // namespace clausediff
