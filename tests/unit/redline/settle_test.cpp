// SPDX-License-Identifier: Apache-2.0
#include "redline/settle.h"

#include <pugixml.hpp>
#include <sstream>
#include <string>
#include <vector>

#include "catch.h"

namespace clausediff::redlining {
namespace {

std::string settled(const std::string& body, Settle way) {
  pugi::xml_document tree;
  tree.load_string(("<w:body>" + body + "</w:body>").c_str(), pugi::parse_default | pugi::parse_ws_pcdata_single);
  settle(tree.document_element(), way);
  std::ostringstream out;
  for (const pugi::xml_node child : tree.document_element().children())
    child.print(out, "", pugi::format_raw | pugi::format_no_declaration);
  return out.str();
}

struct Case {
  const char* name;
  std::string tracked, accepted, rejected;
};

}  // namespace

TEST_CASE("settling takes a tracked change or takes it back") {
  const std::vector<Case> cases = {
      {"an insertion", "<w:p><w:ins><w:r><w:t>a</w:t></w:r></w:ins></w:p>", "<w:p><w:r><w:t>a</w:t></w:r></w:p>", "<w:p/>"},
      {"a deletion", "<w:p><w:del><w:r><w:delText>a</w:delText></w:r></w:del><w:r/></w:p>", "<w:p><w:r/></w:p>",
       "<w:p><w:r><w:t>a</w:t></w:r><w:r/></w:p>"},
      {"a deleted mark", "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r>1</w:r></w:p><w:p><w:r>2</w:r></w:p>",
       "<w:p><w:r>1</w:r><w:r>2</w:r></w:p>", "<w:p><w:pPr><w:rPr/></w:pPr><w:r>1</w:r></w:p><w:p><w:r>2</w:r></w:p>"},
      {"an inserted row", "<w:tbl><w:tr><w:trPr><w:ins/></w:trPr></w:tr><w:tr/></w:tbl>",
       "<w:tbl><w:tr><w:trPr/></w:tr><w:tr/></w:tbl>", "<w:tbl><w:tr/></w:tbl>"},
      {"a table of deleted rows", "<w:tbl><w:tr><w:trPr><w:del/></w:trPr></w:tr></w:tbl><w:p/>", "<w:p/>",
       "<w:tbl><w:tr><w:trPr/></w:tr></w:tbl><w:p/>"},
      {"a format", "<w:p><w:r><w:rPr><w:b/><w:rPrChange><w:rPr><w:i/></w:rPr></w:rPrChange></w:rPr></w:r></w:p>",
       "<w:p><w:r><w:rPr><w:b/></w:rPr></w:r></w:p>", "<w:p><w:r><w:rPr><w:i/></w:rPr></w:r></w:p>"},
      {"a move",
       "<w:p><w:moveFromRangeStart/><w:moveFrom><w:r>1</w:r></w:moveFrom><w:moveFromRangeEnd/><w:moveTo><w:r>2</w:r></w:moveTo></"
       "w:p>",
       "<w:p><w:r>2</w:r></w:p>", "<w:p><w:r>1</w:r></w:p>"},
      {"an inserted cell", "<w:tbl><w:tr><w:tc><w:tcPr><w:cellIns/></w:tcPr></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>",
       "<w:tbl><w:tr><w:tc><w:tcPr/></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>",
       "<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>"},
  };
  for (const Case& one : cases) {
    INFO(one.name);
    CHECK(settled(one.tracked, Settle::accept) == one.accepted);
    CHECK(settled(one.tracked, Settle::reject) == one.rejected);
  }
}

}  // namespace clausediff::redlining
