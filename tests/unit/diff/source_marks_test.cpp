// SPDX-License-Identifier: Apache-2.0
// Markdown that stands as such in the other version.
#include <clausediff/clausediff.h>

#include <string>
#include <vector>

#include "catch.h"
#include "in_english.h"
#include "plain/plain.h"
#include "versions.h"

using namespace clausediff;

namespace {

const std::vector<std::string> marked_source = {
    "# LEASE",
    "1. **Rent**. The \"**Tenant**\" pays the *rent* that [the list](https://example.org/rent) states in each month of the year.",
    "2. **Use**. The Tenant keeps <span class=\"term\">the yard</span> as a *yard* and for nothing else, \\[blank\\] aside.",
    "3. **Term**. This lease ends on the *last* day of the _tenth_ year, and the ***gate*** stays shut."};

std::string source_text() {
  std::string text;
  for (const std::string& paragraph : marked_source) text += paragraph + "\n\n";
  return text;
}

Document pasted(std::vector<std::string> paragraphs) {
  Document document = document_of(paragraphs);
  document.kind = SourceKind::docx;
  return document;
}

}  // namespace

TEST_CASE("marks of Markdown that were pasted with the words are layout where the other version is Markdown") {
  CHECK_FALSE(differs(compare(read_markdown(source_text()), pasted(marked_source), {})));
  CHECK_FALSE(differs(compare(pasted(marked_source), read_markdown(source_text()), {})));
}

TEST_CASE("an edit among such marks is told") {
  std::vector<std::string> after = marked_source;
  after[3].replace(after[3].find("tenth"), 5, "ninth");
  const Report report = compare(read_markdown(source_text()), pasted(after), {});
  REQUIRE(report.changes.items.size() == 1);
  CHECK(report.changes.items[0].kind == ChangeKind::replacement);
}

TEST_CASE("a few stars stay where the other version does not emphasise their words, and so do notes' stars and blanks") {
  const std::string plain = "# LEASE\n\n1. The Tenant pays the rent of each month, " +
                            std::string("in **silver**.\n\n2. The yard stays a yard for the whole of the term.\n");
  const std::vector<std::string> texts = {"LEASE", "1. The Tenant pays the rent of each month, in **silver**.",
                                          "2. The yard stays a yard for the whole of the term."};
  CHECK_FALSE(differs(compare(read_markdown(plain), pasted(texts), {})));
  for (const char* last :
       {"2. The *yard* stays a yard for the whole of the term.", "2. The yard* stays a yard for the whole of the term.",
        "2. The yard __ stays a yard for the whole of the term."}) {
    INFO(last);
    CHECK(differs(compare(read_markdown(plain), pasted({texts[0], texts[1], last}), {})));
  }
}
