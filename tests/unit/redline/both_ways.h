// SPDX-License-Identifier: Apache-2.0
// Two versions with parts of their own → their redline both ways, and whether it gives both back.
#pragma once

#include "versions_of.h"

namespace clausediff::both_ways {

inline const std::string office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
inline const std::string word_type = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
inline const std::string space = " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">";

/// A version with further parts, by kind ("header", "footnotes" …) and number.
class Version {
 public:
  Version& body(const std::string& xml) {
    body_ += xml;
    return *this;
  }
  Version& part(const std::string& id, const std::string& kind, const std::string& root, const std::string& xml) {
    const std::string name = kind + id + ".xml";
    parts_.push_back({"word/" + name, "<w:" + root + space + xml + "</w:" + root + ">"});
    relations_ += "<Relationship Id=\"" + id + "\" Type=\"" + office + kind + "\" Target=\"" + name + "\"/>";
    types_ += "<Override PartName=\"/word/" + name + "\" ContentType=\"" + word_type + kind + "+xml\"/>";
    return *this;
  }
  std::string bytes() const { return docx_of(body_, parts_, relations_, types_); }

 private:
  std::string body_;
  std::vector<Part> parts_;
  std::string relations_;
  std::string types_;
};

inline bool equal(const std::string& version, const std::string& redline, TrackChanges way) {
  ReadOptions options;
  options.track_changes = way;
  Result<Document> before = read_bytes(version, "version.docx"), after = read_bytes(redline, "redline.docx", options);
  REQUIRE(before.ok());
  REQUIRE(after.ok());
  CompareOptions exact;
  exact.exact = true;
  return !differs(compare(std::move(*before), std::move(*after), exact));
}

/// Redlines both ways, exact and with formats and not, all of them word by word; what a reader makes of each is what went in.
inline std::string redlined(const std::string& before, const std::string& after) {
  std::string first;
  for (const bool back : {false, true}) {
    for (const bool exact : {false, true}) {
      for (const bool formatting : {true, false}) {
        INFO((back ? "back" : "forth") << (exact ? ", exact" : "") << (formatting ? "" : ", no formats"));
        RedlineOptions options;
        options.compare.exact = exact;
        options.formatting = formatting;
        const Redline made = redline_of(back ? after : before, back ? before : after, options);
        CHECK(made.coverage.empty());
        if (first.empty()) first = made.bytes;
        if (!exact) continue;  // what is held equal is after's
        CHECK(equal(back ? after : before, made.bytes, TrackChanges::reject));
        CHECK(equal(back ? before : after, made.bytes, TrackChanges::accept));
      }
    }
  }
  return first;
}

inline std::string paragraph(const std::string& runs, const std::string& properties = "") {
  return "<w:p>" + (properties.empty() ? "" : "<w:pPr>" + properties + "</w:pPr>") + runs + "</w:p>";
}

inline std::string section(const std::string& references) { return "<w:sectPr>" + references + "</w:sectPr>"; }

}  // namespace clausediff::both_ways
