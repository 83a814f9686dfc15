// SPDX-License-Identifier: Apache-2.0
// What stands outside of the text and has no mark of its own: which section states a header, and what a style hides or strikes.
#include "both_ways.h"

namespace clausediff {

using namespace both_ways;

TEST_CASE("a section that stops or starts to state its header prints both versions' headers") {
  const auto reference = [](const std::string& id, const std::string& kind = "header", const std::string& pages = "default") {
    return "<w:" + kind + "Reference w:type=\"" + pages + "\" r:id=\"" + id + "\"/>";
  };
  const auto version = [&](const std::string& words, const std::string& last) {
    Version made;
    made.part("h1", "header", "hdr", p("Main terms")).part("h2", "header", "hdr", p(words));
    made.part("f1", "footer", "ftr", p("In confidence")).part("f2", "footer", "ftr", p("Price list, in confidence"));
    made.body(paragraph(run("The Supplier delivers the Goods."), section(reference("h1") + reference("f1", "footer"))) + p(tail) +
              section(last));
    return made.bytes();
  };
  const std::string own = version("Price list", reference("h2")), inherits = version("Price list", ""),
                    feet = version("Price list", reference("f2", "footer"));
  const std::string made = redlined(own, inherits);  // and the other way round
  CHECK(texts(made) == texts(inherits));
  // For Word, which follows each reference, the part says what the section takes over.
  CHECK(count(part_of(made), "clausediff:in=\"before\"") == 1);
  CHECK(count(part_of(made, "word/headerh1_before.xml"), "Main") == 1);
  CHECK(texts(made, TrackChanges::reject) == texts(own));
  redlined(own, feet);
  // The same words in a part of their own print the same.
  const std::string repeats = version("Main terms", reference("h2"));
  CHECK(count(redlined(repeats, inherits), "<w:del ") == 0);
  CHECK(equal(repeats, inherits, TrackChanges::accept));
  redlined(repeats, own);
}

TEST_CASE("a redline of a redline in which a section states a header gives both back") {
  const auto version = [](const std::string& last, const std::string& more) {
    const auto states = [](const std::string& id) { return "<w:headerReference w:type=\"default\" r:id=\"" + id + "\"/>"; };
    Version made;
    made.part("h1", "header", "hdr", p("Main terms")).part("h2", "header", "hdr", p("Price list"));
    made.body(paragraph(run("The Supplier delivers the Goods" + more + "."), section(states("h1"))) + p(tail));
    return made.body(section(last.empty() ? last : states(last))).bytes();
  };
  const std::string own = version("h2", ""), inherits = version("", ""), third = version("", " without delay"),
                    fourth = version("h2", " without delay");
  for (const std::string& made : {redline_of(own, inherits).bytes, redline_of(inherits, own).bytes}) {
    for (const std::string& other : {third, fourth}) {
      redlined(made, other);
      for (const bool back : {false, true}) {
        RedlineOptions options;
        options.track_changes = OwnRevisions::keep;
        const std::string kept = redline_of(back ? other : made, back ? made : other, options).bytes;
        CHECK(texts(kept) == texts(back ? made : other));
        CHECK(texts(kept, TrackChanges::reject) == (back ? texts(other) : texts(made, TrackChanges::reject)));
      }
      const std::string again = redline_of(made, other).bytes;
      CHECK(texts(again, TrackChanges::reject) == texts(made));
      CHECK(texts(again) == texts(other));
    }
  }
}

TEST_CASE("a header with a text box and a control that a section states or takes over prints what it did") {
  const auto version = [](const std::string& last) {
    const auto part = [](const std::string& words) {
      return paragraph(run(words) + "<w:r><w:pict><v:shape xmlns:v=\"urn:schemas-microsoft-com:vml\"><v:textbox><w:txbxContent>" +
                       p("Draft of " + words) + "</w:txbxContent></v:textbox></v:shape></w:pict></w:r>" +
                       "<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>" + run(" of 2026") + "</w:sdtContent></w:sdt>");
    };
    const auto states = [](const std::string& id) { return "<w:headerReference w:type=\"default\" r:id=\"" + id + "\"/>"; };
    Version made;
    made.part("h1", "header", "hdr", part("Main terms")).part("h2", "header", "hdr", part("Price list"));
    made.body(paragraph(run("The Supplier delivers the Goods."), section(states("h1"))) + p(tail));
    return made.body(section(last.empty() ? last : states(last))).bytes();
  };
  const std::string own = version("h2"), inherits = version("");
  CHECK(texts(redlined(own, inherits)) == texts(inherits));
}

TEST_CASE("a note of ours in a file does not hide a header that Word prints") {
  const auto version = [](const std::string& last, const std::string& note, const std::string& kind = "default") {
    const auto part = [](const std::string& words) { return words.empty() ? std::string("<w:p/>") : p(words); };
    const auto states = [&](const std::string& id, const std::string& more) {
      return "<w:headerReference w:type=\"" + kind + "\" r:id=\"" + id + "\"" + more + "/>";
    };
    Version made;
    made.part("h1", "header", "hdr", part("Main terms")).part("h2", "header", "hdr", part(last));
    made.part("s1", "settings", "settings", "<w:evenAndOddHeaders/>");
    made.body(paragraph(run("The Supplier delivers the Goods."), section(states("h1", ""))) + p(tail));
    return made.body(section(states("h2", note))).bytes();
  };
  const std::string space = " xmlns:clausediff=\"urn:clausediff:redline\" clausediff:in=";
  for (const TrackChanges way : {TrackChanges::accept, TrackChanges::reject, TrackChanges::all}) {
    for (const char* in : {"\"before\"", "\"after\""}) {
      INFO(in);
      CHECK(count(texts(version("Not binding", space + in), way), "Not binding") == 1);
      CHECK_FALSE(equal(version("Main terms", ""), version("Not binding", space + in), way));
      CHECK_FALSE(equal(version("Main terms", ""), version("", space + in), way));  // it prints nothing
    }
  }
  CHECK(texts(version("Main terms", space + "\"before\"")) == "The Supplier delivers the Goods.\n" + tail + "\nMain terms\n");
  // Nor does what older redlines noted of even pages.
  const auto even = [](const std::string& noted) {
    Version made;
    made.part("h1", "header", "hdr", p("Agreement no. 7")).part("h2", "header", "hdr", p("Subject to contract"));
    made.part("s1", "settings", "settings", "<w:evenAndOddHeaders/>");
    made.body(p(tail) + "<w:sectPr xmlns:clausediff=\"urn:clausediff:redline\"" + noted +
              "><w:headerReference w:type=\"default\" r:id=\"h1\"/><w:headerReference w:type=\"even\" r:id=\"h2\"/></w:sectPr>");
    return made.bytes();
  };
  for (const TrackChanges way : {TrackChanges::accept, TrackChanges::reject})
    CHECK(count(texts(even(" clausediff:evenAndOddHeaders=\"0\""), way), "Subject to contract") == 1);
}

TEST_CASE("a section that takes over a footer prints in each version what it did, also where the section before goes") {
  const auto states = [](const std::string& id) {
    return id.empty() ? id : "<w:footerReference w:type=\"default\" r:id=\"" + id + "\"/>";
  };
  const auto version = [&](const std::string& first, const std::string& middle, const std::string& last, bool broken = true) {
    Version made;
    made.part("one", "footer", "ftr", p("In confidence")).part("two", "footer", "ftr", p("For the parties only"));
    made.part("none", "footer", "ftr", "<w:p/>");
    made.body(paragraph(run("The Supplier delivers the Goods."), section(states(first))));
    made.body(paragraph(run("The Buyer pays the Price on delivery."), broken ? section(states(middle)) : ""));
    return made.body(p(tail) + section(states(last))).bytes();
  };
  for (const char* last : {"one", "two", "none"}) {
    INFO(last);
    redlined(version("one", "two", ""), version("one", "two", last));
    redlined(version("one", "two", ""), version("one", "", last, false));
    redlined(version("one", "", ""), version("two", "", last));
    redlined(version("none", "", ""), version("one", "two", last));
  }
}

TEST_CASE("a style that hides or strikes in one version alone is read back as each version has it") {
  const std::string hidden = "<w:vanish/>", struck = "<w:strike/>", shown;
  const auto style = [](const std::string& type, const std::string& id, const std::string& rest, const std::string& run) {
    return "<w:style w:type=\"" + type + "\" w:styleId=\"" + id + "\"><w:name w:val=\"" + id + "\"/>" + rest +
           (run.empty() ? "" : "<w:rPr>" + run + "</w:rPr>") + "</w:style>";
  };
  const auto version = [&](const std::string& styles, const std::string& more) {
    Version made;
    made.part("s", "styles", "styles", styles);
    made.body(p("The Supplier delivers the Goods" + more + ".", "<w:pStyle w:val=\"Body\"/>") +
              paragraph(run("The price is EUR 310") + run(" and is not refundable", "<w:rStyle w:val=\"Remark\"/>") + run(".")) +
              p("A clause that goes.", "<w:pStyle w:val=\"Body\"/>").substr(0, more.empty() ? std::string::npos : 0) + p(tail));
    return made.bytes();
  };
  const auto styles = [&](const std::string& base, const std::string& body, const std::string& remark, const std::string& all) {
    return "<w:docDefaults><w:rPrDefault><w:rPr>" + all + "</w:rPr></w:rPrDefault></w:docDefaults>" +
           style("paragraph", "Base", "", base) + style("paragraph", "Body", "<w:basedOn w:val=\"Base\"/>", body) +
           style("character", "Remark", "", remark);
  };
  const std::string plain = styles("", "", "", "");
  for (const std::string& other : {styles(hidden, "", "", ""), styles("", struck, "", ""), styles("", "", hidden, ""),
                                   styles(struck, "", struck, ""), styles("", "", "<w:vertAlign w:val=\"superscript\"/>", ""),
                                   styles(struck, "<w:strike w:val=\"0\"/>", "<w:dstrike/>", ""), styles("", "", "", struck)}) {
    INFO(other);
    redlined(version(plain, ""), version(other, ""));
    redlined(version(plain, ""), version(other, " within ten days"));
    redlined(version(other, ""), version(plain, " within ten days"));
  }
}

TEST_CASE("a table's style that hides or strikes in one version alone is read back as each version has it") {
  const auto style = [](const std::string& id, const std::string& run, bool standard = false) {
    return "<w:style w:type=\"table\"" + std::string(standard ? " w:default=\"1\"" : "") + " w:styleId=\"" + id +
           "\"><w:name w:val=\"" + id + "\"/><w:rPr>" + run + "</w:rPr></w:style>";
  };
  const auto version = [&](const std::string& styles, const std::string& id, const std::string& price) {
    const auto cell = [](const std::string& text) { return "<w:tc>" + p(text) + "</w:tc>"; };
    Version made;
    made.part("s", "styles", "styles", styles);
    made.body("<w:tbl><w:tblPr>" + (id.empty() ? id : "<w:tblStyle w:val=\"" + id + "\"/>") + "</w:tblPr><w:tr>" + cell("Pump") +
              cell(price) + "</w:tr><w:tr>" + cell("Valve") + cell("EUR 70") + "</w:tr></w:tbl>" + p(tail));
    return made.bytes();
  };
  const std::string plain = style("Grid", "") + style("Old", "<w:strike/>");
  for (const char* price : {"EUR 310", "EUR 330"}) {
    for (const char* states : {"<w:strike/>", "<w:vanish/>", "<w:vertAlign w:val=\"superscript\"/>"}) {
      INFO(price << states);
      redlined(version(plain, "Grid", "EUR 310"), version(style("Grid", states) + style("Old", "<w:strike/>"), "Grid", price));
    }
    redlined(version(plain, "Grid", "EUR 310"), version(plain, "Old", price));  // of another style now
    redlined(version(plain, "", "EUR 310"), version(plain + style("Normal", "<w:strike/>", true), "", price));
  }
}

TEST_CASE("a part of a table that its style hides in one version alone is read back as each version has it") {
  const auto styled = [](const std::string& type, const std::string& states) {
    return "<w:style w:type=\"table\" w:styleId=\"Grid\"><w:name w:val=\"Grid\"/><w:tblStylePr w:type=\"" + type + "\"><w:rPr>" +
           states + "</w:rPr></w:tblStylePr></w:style>";
  };
  const auto version = [&](const std::string& styles, const std::string& look, const std::vector<std::string>& rows) {
    Version made;
    made.part("s", "styles", "styles", styles);
    std::string table = "<w:tbl><w:tblPr><w:tblStyle w:val=\"Grid\"/><w:tblLook " + look + "/></w:tblPr>";
    for (const std::string& one : rows)
      table += "<w:tr><w:tc>" + p(one) + "</w:tc><w:tc>" + p("The " + one + " is sold as it stands.") + "</w:tc></w:tr>";
    made.body(table + "</w:tbl>" + p(tail));
    return made.bytes();
  };
  using Rows = std::vector<std::string>;
  const std::string all =
      "w:firstRow=\"1\" w:lastRow=\"1\" w:firstColumn=\"1\" w:lastColumn=\"1\" w:noHBand=\"0\" w:noVBand=\"1\"";
  const Rows rows = {"Pump", "Valve", "Hose", "Tap"};
  for (const char* type : {"firstRow", "lastRow", "firstCol", "lastCol", "band1Horz", "nwCell"}) {
    INFO(type);
    const std::string hidden = styled(type, "<w:vanish/>");
    redlined(version(styled(type, ""), all, rows), version(hidden, all, rows));
    redlined(version(hidden, all, rows), version(hidden, "w:val=\"0600\"", rows));  // nothing of it is formatted by its part now
    redlined(version(hidden, all, rows), version(hidden, all, Rows{"Pump", "Valve", "Gate", "Hose", "Tap"}));
    redlined(version(hidden, all, rows), version(hidden, all, Rows{"Gate", "Pump", "Valve", "Hose"}));
    redlined(version(hidden, all, rows),
             version(styled(type, "<w:strike/>"), all, Rows{"Pump", "Valve", "Hose and clip", "Tap"}));
  }
}

TEST_CASE("what carries nothing does not keep a style's hidden words of an equal row from being marked as words") {
  const auto version = [](const std::string& hides, const std::string& noise) {
    const auto cell = [](const std::string& runs) { return "<w:tc><w:p>" + runs + "</w:p></w:tc>"; };
    Version made;
    made.part(
        "s", "styles", "styles",
        "<w:style w:type=\"character\" w:styleId=\"Remark\"><w:name w:val=\"Remark\"/><w:rPr>" + hides + "</w:rPr></w:style>");
    made.body("<w:tbl><w:tr>" + cell(noise + run("Pump")) + noise + cell(noise + run("EUR 310, ") + noise) +
              cell(run("net of tax") + run(" and not refundable", "<w:rStyle w:val=\"Remark\"/>")) + "</w:tr></w:tbl>" + p(tail));
    return made.bytes();
  };
  for (const char* noise :
       {"<w:proofErr w:type=\"spellStart\"/>", "<w:bookmarkStart w:id=\"1\" w:name=\"_GoBack\"/><w:bookmarkEnd w:id=\"1\"/>",
        "<w:permStart w:id=\"5\" w:edGrp=\"everyone\"/><w:permEnd w:id=\"5\"/>"}) {
    INFO(noise);
    for (const bool first : {true, false}) {
      const std::string made = part_of(redlined(version("", first ? noise : ""), version("<w:vanish/>", first ? "" : noise)));
      CHECK(count(made, "<w:del ") == 0);
      CHECK(count(made, "<w:rPrChange ") == 1);
    }
  }
}

}  // namespace clausediff
