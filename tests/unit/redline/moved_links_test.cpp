// SPDX-License-Identifier: Apache-2.0
// A paragraph that moved with what holds words of it: a link, a content control, a direction of writing. All of it goes and comes
// with the move, so that nothing is left at either place.
#include "versions_of.h"

namespace clausediff {
namespace {

std::string link(const std::string& content) { return "<w:hyperlink w:anchor=\"Fees\">" + content + "</w:hyperlink>"; }

std::string content_control(const std::string& content) {
  return "<w:sdt><w:sdtPr><w:alias w:val=\"Name\"/></w:sdtPr><w:sdtContent>" + content + "</w:sdtContent></w:sdt>";
}

std::string backwards(const std::string& content) { return "<w:bdo w:val=\"ltr\">" + content + "</w:bdo>"; }

std::string paragraph_of(const std::string& content) { return "<w:p>" + content + "</w:p>"; }

const std::string begin = "\"Standard Terms\" means the terms of the Supplier for services of this kind, which are posted at ";
const std::string place = "the page of the Supplier that is named in the annex";

}  // namespace

TEST_CASE("a paragraph that moved and holds a link, a control or a direction is one move, and leaves nothing behind") {
  const std::string title = paragraph_of(run("Term and Termination")), end = run(", as they stand on the day of the order.");
  const std::string usage = "\"Usage Data\" means data about the use of the Product by the Customer and its staff.";
  const auto clauses = [] {
    std::string all;
    for (const char* what :
         {"delivery of the Goods", "payment of the price", "defects of the Goods", "insurance of the transport",
          "secrets of the parties", "assignment of claims", "notices to the parties"})
      all += paragraph_of(run("The parties agree on rules for the " + std::string(what) + " in the annex that bears its name."));
    return all;
  }();
  struct Case {
    std::string before, after;  // what the paragraph holds
  };
  const std::string edited = "the site of the Supplier that is named in the annex";
  for (const Case& one :
       {Case{link(run(place)), link(run(place))}, Case{content_control(run(place)), content_control(run(place))},
        Case{backwards(run(place)), backwards(run(place))},
        Case{content_control(link(run(place))), content_control(link(run(place)))}, Case{link(run(place)), link(run(edited))},
        Case{content_control(run(place)), content_control(run(edited))}, Case{link(run(place)), run(place)},
        Case{run(place), link(run(place))}, Case{link(run("the page ")) + run("of the annex"), run("of the annex")}}) {
    for (const bool up : {true, false}) {
      const std::string moved = paragraph_of(run(begin) + one.after + end), stood = paragraph_of(run(begin) + one.before + end);
      const std::string other = paragraph_of(run(usage)),
                        others = paragraph_of(
                            run("\"Usage Data\" means all data about the use of the Product by the Customer and its staff."));
      const std::string low = title + clauses + stood + other, high = stood + title + clauses + other;
      const std::string before = docx_of(up ? low : high),
                        after = docx_of(up ? moved + title + clauses + others : title + clauses + moved + others);
      RedlineOptions options;
      options.compare.exact = true;
      const Redline redline = redline_of(before, after, options);
      INFO(one.before << " -> " << one.after << (up ? " up" : " down"));
      CHECK(redline.moves == 1);
      CHECK(redline.coverage.empty());  // nothing was replaced as a whole
      CHECK(texts(redline.bytes, TrackChanges::reject) == texts(before));
      CHECK(texts(redline.bytes) == texts(after));
    }
  }
}

}  // namespace clausediff
