// SPDX-License-Identifier: Apache-2.0
// Three versions → one: what both sides did is combined, what touches is shown with both authors, and no word is lost.
#include <clausediff/merge.h>

#include "contracts.h"
#include "merge/proof.h"

namespace clausediff {

TEST_CASE("changes of different clauses are combined") {
  const std::string ten = replaced(delivery, "ten", "twelve"), sixty = replaced(payment, "thirty", "sixty");
  check_clean(merged_of({delivery, payment, secrecy, law}, {ten, payment, secrecy, law}, {delivery, sixty, secrecy, law}),
              {ten, sixty, secrecy, law});
}

TEST_CASE("words of one clause are combined where they do not touch") {
  check_clean(merged_of({payment, law}, {replaced(payment, "thirty", "sixty"), law}, {replaced(payment, " or set-off", ""), law}),
              {replaced(replaced(payment, "thirty", "sixty"), " or set-off", ""), law});
}

TEST_CASE("the same change of both sides is taken once") {
  const std::string sixty = replaced(payment, "thirty", "sixty");
  check_clean(merged_of({delivery, payment, law}, {sixty, law}, {delivery, sixty, law}), {sixty, law});
}

TEST_CASE("one side's new, deleted and moved clauses are taken") {
  const std::string insurance =
      "The Supplier keeps insurance of at least one million dollars for as long as this Agreement lasts.";
  check_clean(
      merged_of({delivery, payment, secrecy, law}, {delivery, insurance, payment, secrecy, law}, {delivery, payment, law}),
      {delivery, insurance, payment, law});
  check_clean(merged_of({delivery, payment, secrecy, law}, {law, delivery, payment, secrecy},
                        {delivery, replaced(payment, "thirty", "sixty"), secrecy, law}),
              {law, delivery, replaced(payment, "thirty", "sixty"), secrecy});
}

TEST_CASE("the same words changed in two ways are a conflict that shows both, signed, with a comment") {
  const Merged merged = merged_of({delivery, payment, law}, {delivery, replaced(payment, "thirty", "sixty"), law},
                                  {delivery, replaced(payment, "thirty", "ninety"), law});
  REQUIRE(merged.conflicts.size() == 1);
  CHECK(merged.conflicts[0].kind == ConflictKind::words);
  CHECK(merged.conflicts[0].ours == replaced(payment, "thirty", "sixty"));
  CHECK(merged.conflicts[0].theirs == replaced(payment, "thirty", "ninety"));
  const std::string xml = part_of(merged.bytes);
  CHECK(count(xml, "w:author=\"ours\"><w:r><w:t>sixty</w:t>") == 1);
  CHECK(count(xml, "w:author=\"theirs\"><w:r><w:t>ninety</w:t>") == 1);
  CHECK(count(xml, "w:commentReference") == 1);
  CHECK(texts(merged.bytes, TrackChanges::all).find("Conflict: both sides change the same words") != std::string::npos);
}

TEST_CASE("a clause that one side deletes and the other changes is a conflict, even where only words went") {
  for (const std::string& changed :
       {replaced(payment, "thirty", "sixty"), replaced(payment, "without any deduction", "without deduction")}) {
    for (const bool ours : {true, false}) {
      const std::vector<std::string> without = {delivery, secrecy, law}, with = {delivery, changed, secrecy, law};
      const Merged merged = merged_of({delivery, payment, secrecy, law}, ours ? without : with, ours ? with : without);
      REQUIRE(merged.conflicts.size() == 1);
      const std::string all = texts(merged.bytes, TrackChanges::all);
      CHECK(all.find("deduction") != std::string::npos);
      CHECK(all.find("The Customer shall pay each invoice within ") != std::string::npos);
    }
  }
}

TEST_CASE("a clause moved by one side and deleted by the other is a conflict") {
  const Merged merged =
      merged_of({delivery, payment, secrecy, law}, {law, delivery, payment, secrecy}, {delivery, payment, secrecy});
  CHECK_FALSE(merged.conflicts.empty());
  CHECK(texts(merged.bytes, TrackChanges::all).find(law) != std::string::npos);
}

TEST_CASE("a paragraph that one side puts in again under another heading is no clause that the other side deleted") {
  const std::string title = "Approval of the Financing", recitals = "Recitals", resolutions = "Resolutions of the Board";
  const std::string twelve = replaced(delivery, "ten", "twelve");
  check_clean(merged_of({title, delivery, payment, law}, {recitals, delivery, resolutions, title, payment, law},
                        {title, twelve, payment, law}),
              {recitals, twelve, resolutions, title, payment, law});
}

TEST_CASE("what both sides made of one paragraph is found though one of them rewrote it and put new ones beside it") {
  const std::string form =
      "We will issue invoices at the end of every [FREQUENCY]. Our terms are [TERMS] from the send date via [METHOD], a mailed "
      "check to the address on the invoice, or a method agreed on separately.";
  const std::string filled =
      "We will issue invoices at the end of every week. Our terms are two weeks from the send date via electronic check, "
      "mailed check to the address on the invoice, or method agreed upon separately.";
  const std::string charges =
      "You agree to pay all charges of international transfers of funds, and interest at the rate of [RATE] per month.";
  const std::string five = replaced(charges, "[RATE]", "5%");
  const std::string sixty = replaced(payment, "thirty", "sixty");
  check_clean(
      merged_of({payment, "[SCHEDULE]", p(""), form, p(""), charges, p(""), law},
                {sixty, "[SCHEDULE]", p(""), form, p(""), charges, p(""), law}, {payment, filled, p(""), five, p(""), law}),
      {sixty, filled, p(""), five, p(""), law});
}

TEST_CASE("a clause that one side cut in two, or joined to another, and the other side edited, is combined") {
  const std::string remedies =
      "The Supplier is liable for each late delivery. Interest at five percent applies to sums that are overdue.";
  const std::string first = "The Supplier is liable for each late delivery.",
                    second = "Interest at five percent applies to sums that are overdue.";
  const std::string twelve = replaced(delivery, "ten", "twelve");
  for (const bool ours : {true, false}) {
    const std::vector<std::string> cut = {delivery, first, second, law}, joined = {delivery, remedies, law},
                                   edited = {twelve, remedies, law}, edited_parts = {twelve, first, second, law};
    check_clean(merged_of(joined, ours ? cut : edited, ours ? edited : cut), {twelve, first, second, law});
    check_clean(merged_of(cut, ours ? joined : edited_parts, ours ? edited_parts : joined), {twelve, remedies, law});
    const std::string seven = replaced(remedies, "five", "seven");
    check_clean(merged_of(joined, ours ? cut : std::vector<std::string>{delivery, seven, law},
                          ours ? std::vector<std::string>{delivery, seven, law} : cut),
                {delivery, first, replaced(second, "five", "seven"), law});
  }
}

TEST_CASE("new clauses of both sides at one place all stand, told, and are a conflict where they are versions of one another") {
  const std::string insurance =
      "The Supplier keeps insurance of at least one million dollars for as long as this Agreement lasts.";
  const std::string audit = "Books on deliveries may be inspected once a year upon two weeks' notice by the Customer.";
  const Merged merged = merged_of({delivery, payment, law}, {delivery, insurance, payment, law}, {delivery, audit, payment, law});
  CHECK(merged.conflicts.empty());
  const std::string all = texts(merged.bytes);
  CHECK(all.find(delivery + "\n") < all.find(insurance + "\n"));
  CHECK(all.find(insurance + "\n") != std::string::npos);
  CHECK(all.find(audit + "\n") != std::string::npos);
  CHECK(all.find(audit + "\n") < all.find(payment + "\n"));
  CHECK_FALSE(has_marks(merged.bytes));
  const std::string less = replaced(insurance, "one million", "two hundred thousand");
  const Merged rivals = merged_of({delivery, payment, law}, {delivery, insurance, payment, law}, {delivery, less, payment, law});
  CHECK(rivals.conflicts.size() == 1);
  CHECK(texts(rivals.bytes, TrackChanges::all).find("one million") != std::string::npos);
  CHECK(texts(rivals.bytes, TrackChanges::all).find("two hundred thousand") != std::string::npos);
}

TEST_CASE("rows of tables are combined") {
  const auto cell = [](const std::string& text) { return "<w:tc><w:tcPr/>" + p(text) + "</w:tc>"; };
  const auto row = [&](const std::string& a, const std::string& b) { return "<w:tr>" + cell(a) + cell(b) + "</w:tr>"; };
  const auto table = [&](const std::vector<std::string>& rows) {
    std::string all = "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid>";
    for (const std::string& one : rows) all += one;
    return all + "</w:tbl>";
  };
  const std::string bolts = row("Bolts of steel", "100 dollars"), nuts = row("Nuts of brass", "250 dollars"),
                    pins = row("Pins of copper", "75 dollars"), gears = row("Gears of bronze", "900 dollars"),
                    dear = row("Bolts of steel", "120 dollars");
  check_clean(merged_of({delivery, table({bolts, nuts, pins}), law}, {delivery, table({dear, nuts, pins}), law},
                        {delivery, table({bolts, nuts, gears, pins}), law}),
              {delivery, table({dear, nuts, gears, pins}), law});
  // Rows of different things that both sides append stand both, though they cost dollars alike; two versions of one are rivals.
  const std::string springs = row("Springs of tin", "90 dollars"), dearer = row("Gears of bronze", "950 dollars");
  const Merged both = merged_of({delivery, table({bolts, nuts}), law}, {delivery, table({bolts, nuts, gears}), law},
                                {delivery, table({bolts, nuts, springs}), law});
  CHECK(both.conflicts.empty());
  CHECK(texts(both.bytes).find("Gears of bronze") != std::string::npos);
  CHECK(texts(both.bytes).find("Springs of tin") != std::string::npos);
  REQUIRE(both.warnings.size() == 1);
  CHECK(both.warnings[0].id == "side-by-side");
  CHECK_FALSE(merged_of({delivery, table({bolts, nuts}), law}, {delivery, table({bolts, nuts, gears}), law},
                        {delivery, table({bolts, nuts, dearer}), law})
                  .conflicts.empty());
  // A column that counts the rows does not say what one is about.
  const auto counted = [&](const std::string& number, const std::string& cells) {
    return replaced(cells, "<w:tr>", "<w:tr><w:tc><w:p><w:r><w:t>" + number + "</w:t></w:r></w:p></w:tc>");
  };
  CHECK_FALSE(merged_of({delivery, table({counted("1", bolts)}), law},
                        {delivery, table({counted("1", bolts), counted("2", gears)}), law},
                        {delivery, table({counted("1", bolts), counted("3", dearer)}), law})
                  .conflicts.empty());
}

TEST_CASE("formats of one side are taken, and words with them") {
  const std::string bold = "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>" + payment + "</w:t></w:r></w:p>";
  const Merged merged =
      merged_of({delivery, payment, law}, {delivery, bold, law}, {replaced(delivery, "ten", "twelve"), payment, law});
  check_clean(merged, {replaced(delivery, "ten", "twelve"), bold, law});
  CHECK(count(part_of(merged.bytes), "<w:b/>") == 1);
  const Merged other =
      merged_of({delivery, payment, law}, {replaced(delivery, "ten", "twelve"), payment, law}, {delivery, bold, law});
  check_clean(other, {replaced(delivery, "ten", "twelve"), bold, law});
  CHECK(count(part_of(other.bytes), "<w:b/>") == 1);
}

TEST_CASE("a word that one side edited and set in another format, in part the same letters, is that side's alone") {
  const std::string underlined = "<w:r><w:rPr><w:u w:val=\"single\"/></w:rPr><w:t xml:space=\"preserve\">",
                    plain = "<w:r><w:t xml:space=\"preserve\">", end = "</w:t></w:r>";
  const std::string body = ".  Customer is the sole and exclusive owner of all Work Product that the Supplier makes.";
  const std::string base = "<w:p>" + underlined + "Work Product" + end + plain + body + end + "</w:p>";
  const std::string theirs = "<w:p>" + underlined + "Work Product" +
                             replaced(replaced(body, ".  ", ". "), "exclusive", "non-exclusive") + end + "</w:p>";
  const std::string twelve = replaced(delivery, "ten", "twelve");
  check_clean(merged_of({delivery, base, law}, {twelve, base, law}, {delivery, theirs, law}), {twelve, theirs, law});
  check_clean(merged_of({delivery, base, law}, {delivery, theirs, law}, {twelve, base, law}), {twelve, theirs, law});
}

TEST_CASE("a clause that one side moved and the other edited stands edited at its new place") {
  const std::string sixty = replaced(payment, "thirty", "sixty"),
                    less = replaced(payment, ", without any deduction or set-off", "");
  for (const std::string& changed : {sixty, less}) {
    check_clean(
        merged_of({delivery, payment, secrecy, law}, {delivery, secrecy, law, payment}, {delivery, changed, secrecy, law}),
        {delivery, secrecy, law, changed});
    check_clean(
        merged_of({delivery, payment, secrecy, law}, {delivery, changed, secrecy, law}, {delivery, secrecy, law, payment}),
        {delivery, secrecy, law, changed});
  }
}

TEST_CASE("a picture that one side put elsewhere is no conflict with what the other side left alone") {
  const auto picture = [](const std::string& name) {
    return "<w:r><w:drawing><wp:inline "
           "xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\"><wp:docPr id=\"7\" "
           "name=\"" +
           name + "\"/></wp:inline></w:drawing></w:r>";
  };
  const std::string plan = "<w:p>" + picture("Plan") + "</w:p>", logo = "<w:p>" + picture("Logo") + "</w:p>", empty = "<w:p/>";
  const std::string shown = "<w:p><w:r><w:t xml:space=\"preserve\">The Premises are shown on the plan, </w:t></w:r>" +
                            picture("Plan") +
                            "<w:r><w:t xml:space=\"preserve\"> which is part of this Agreement.</w:t></w:r></w:p>";
  const std::string told = p("The Premises are shown on the plan,  which is part of this Agreement.");
  const Merged merged =
      merged_of({logo, empty, delivery, plan, payment, told, law}, {logo, empty, delivery, empty, payment, shown, law},
                {p("Draft of today, for discussion only between the parties."), logo, empty, delivery, plan, payment, told, law});
  check_clean(merged,
              {p("Draft of today, for discussion only between the parties."), logo, empty, delivery, empty, payment, shown, law});
  CHECK(count(part_of(merged.bytes), "name=\"Plan\"") == 1);
}

TEST_CASE("what the proof counts for a side is what that side has more, whatever its report calls a change") {
  Report report;
  const auto version = [](const std::vector<std::string>& texts) {
    Document document;
    for (const std::string& text : texts) document.paragraphs.emplace_back().text = text;
    Story story;
    story.end_paragraph = static_cast<std::uint32_t>(texts.size());
    document.stories.push_back(story);
    return document;
  };
  // The picture's paragraph went without a word; that it came into the sentence is told.
  report.before.document = version({"picture", "shown on the plan"});
  report.after.document = version({"", "shown on the picture plan"});
  Pair& pair = report.alignment.pairs.emplace_back();
  pair.before = pair.after = 1;
  Change change;
  change.kind = ChangeKind::insertion;
  change.after = {13, 20};
  report.changes.items.push_back(change);
  const merging::Doing doing = merging::doing_of(report);
  CHECK(doing.added.at("picture") == 1);
  CHECK(doing.removed.at("picture") == 1);
}

TEST_CASE("the tracked form shows who did what to base") {
  MergeOptions options;
  options.tracked = true;
  const std::string base = body({delivery, payment, law});
  const Merged merged = merged_of(base, body({replaced(delivery, "ten", "twelve"), payment, law}),
                                  body({delivery, replaced(payment, "thirty", "sixty"), law}), options);
  CHECK(merged.conflicts.empty());
  CHECK(texts(merged.bytes, TrackChanges::reject) == texts(docx_of(base)));
  CHECK(texts(merged.bytes) ==
        texts(docx_of(body({replaced(delivery, "ten", "twelve"), replaced(payment, "thirty", "sixty"), law}))));
  const std::string xml = part_of(merged.bytes);
  CHECK(count(xml, "w:author=\"ours\"") == 2);
  CHECK(count(xml, "w:author=\"theirs\"") == 2);
}

TEST_CASE("styles, settings and comments of both sides are combined, or told") {
  const std::string w = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
  const std::string office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  const std::string kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
  const auto docx = [&](const std::string& style, const std::string& other, const std::string& remark) {
    std::vector<Part> parts = {
        {"word/styles.xml",
         "<w:styles " + w + "><w:style w:type=\"paragraph\" w:styleId=\"A\"><w:name w:val=\"A\"/><w:rPr><w:sz w:val=\"" + style +
             "\"/></w:rPr></w:style><w:style w:type=\"paragraph\" w:styleId=\"B\"><w:name w:val=\"B\"/><w:rPr><w:sz w:val=\"" +
             other + "\"/></w:rPr></w:style></w:styles>"}};
    std::string relations = "<Relationship Id=\"s\" Type=\"" + office + "styles\" Target=\"styles.xml\"/>";
    std::string types = "<Override PartName=\"/word/styles.xml\" ContentType=\"" + kind + "styles+xml\"/>";
    if (!remark.empty()) {
      parts.push_back({"word/comments.xml", "<w:comments " + w + "><w:comment w:id=\"0\" w:author=\"Ann\">" + p(remark) +
                                                "</w:comment></w:comments>"});
      relations += "<Relationship Id=\"c\" Type=\"" + office + "comments\" Target=\"comments.xml\"/>";
      types += "<Override PartName=\"/word/comments.xml\" ContentType=\"" + kind + "comments+xml\"/>";
    }
    const std::string reference = "<w:p><w:r><w:t>" + law + "</w:t></w:r><w:r><w:commentReference w:id=\"0\"/></w:r></w:p>";
    return docx_of(body({delivery, remark.empty() ? law : reference}), parts, relations, types);
  };
  const auto made = [&](const std::string& ours, const std::string& theirs) {
    Result<Merged> merged = merge({"base.docx", docx("20", "20", "")}, {"ours.docx", ours}, {"theirs.docx", theirs});
    REQUIRE(merged.ok());
    return *merged;
  };
  const Merged clean = made(docx("22", "20", ""), docx("20", "24", "Please check."));
  CHECK(clean.conflicts.empty());
  CHECK(count(part_of(clean.bytes, "word/styles.xml"), "w:val=\"22\"") == 1);
  CHECK(count(part_of(clean.bytes, "word/styles.xml"), "w:val=\"24\"") == 1);
  CHECK(count(part_of(clean.bytes, "word/comments.xml"), "Please check.") == 1);
  const Merged clash = made(docx("22", "20", "Ours asks."), docx("24", "20", "Theirs asks."));
  REQUIRE(clash.conflicts.size() == 2);
  CHECK(clash.conflicts[0].place == "comments");
  CHECK(clash.conflicts[0].theirs == "Theirs asks.");
  CHECK(clash.conflicts[1].place == "styles: A");
  CHECK(count(part_of(clash.bytes, "word/comments.xml"), "Ours asks.") >= 1);
  CHECK(count(part_of(clash.bytes, "word/comments.xml"), "Theirs asks.") >= 1);
}

TEST_CASE("a paragraph with tracked changes that no side touched stays as it is") {
  const std::string tracked =
      "<w:p><w:r><w:t xml:space=\"preserve\">Notices are </w:t></w:r><w:ins w:id=\"1\" w:author=\"Ann\"><w:r><w:t>in "
      "writing.</w:t></w:r></w:ins></w:p>";
  const Merged merged = merged_of({delivery, tracked, payment, law}, {replaced(delivery, "ten", "twelve"), tracked, payment, law},
                                  {delivery, tracked, replaced(payment, "thirty", "sixty"), law});
  CHECK(merged.conflicts.empty());
  CHECK(count(part_of(merged.bytes), "w:author=\"Ann\"") == 1);
  CHECK(texts(merged.bytes) ==
        texts(docx_of(body({replaced(delivery, "ten", "twelve"), tracked, replaced(payment, "thirty", "sixty"), law}))));
}

TEST_CASE("tracked changes that one side brings come along, beside what the other side did there") {
  const std::string notices = "Notices under this Agreement are given in writing and sent by courier.";
  const std::string tracked =
      "<w:p><w:r><w:t xml:space=\"preserve\">Notices under this Agreement are given in writing </w:t></w:r><w:del w:id=\"1\" "
      "w:author=\"Ann\"><w:r><w:delText>and sent by courier</w:delText></w:r></w:del><w:r><w:t>.</w:t></w:r></w:p>";
  const Merged merged = merged_of({delivery, notices, payment, law}, {delivery, tracked, payment, law},
                                  {delivery, notices, replaced(payment, "thirty", "sixty"), law});
  CHECK(merged.conflicts.empty());
  CHECK(count(part_of(merged.bytes), "w:author=\"Ann\"") == 1);
  const Merged both = merged_of({notices, law}, {tracked, law}, {replaced(notices, "courier", "post"), law});
  CHECK(both.conflicts.size() == 1);
  const std::string all = texts(both.bytes, TrackChanges::all);
  CHECK(all.find("sent by courier") != std::string::npos);
  CHECK(all.find("post") != std::string::npos);
}

TEST_CASE("tracked rows and cells, moved blocks and a tracked set-up of the page stay as they are in a merge") {
  const std::string by = " w:id=\"1\" w:author=\"Ann\"";
  const auto row = [](const std::string& text, const std::string& properties = "", const std::string& cell = "") {
    return "<w:tr>" + properties + "<w:tc><w:tcPr>" + cell + "</w:tcPr>" + p(text) + "</w:tc></w:tr>";
  };
  const auto table = [](const std::string& rows) {
    return "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid>" + rows + "</w:tbl>";
  };
  const auto range = [](const std::string& name, const std::string& id, bool begins) {
    const std::string more = begins ? " w:author=\"Ann\" w:date=\"2026-01-01T00:00:00Z\" w:name=\"move1\"" : "";
    return "<w:" + name + (begins ? "RangeStart" : "RangeEnd") + " w:id=\"" + id + "\"" + more + "/>";
  };
  const auto moved = [&](const std::string& name, const std::string& id) {
    return range(name, id, true) + "<w:p><w:pPr><w:rPr><w:" + name + by + "/></w:rPr></w:pPr><w:" + name + by + "><w:r><w:t>" +
           secrecy + "</w:t></w:r></w:" + name + "></w:p>" + range(name, id, false);
  };
  const std::string commented = "<w:p><w:commentRangeStart w:id=\"7\"/><w:ins" + by +
                                "><w:r><w:t>Words of Ann.</w:t></w:r></w:ins></w:p>" +
                                "<w:p><w:r><w:t>More.</w:t></w:r><w:commentRangeEnd w:id=\"7\"/></w:p>";
  struct Case {
    const char* what;
    std::string xml;
    std::size_t marks;
  };
  const Case cases[] = {
      {"an inserted row", table(row("Pump") + row("Valve", "<w:trPr><w:ins" + by + "/></w:trPr>")), 1},
      {"a deleted cell", table(row("Pump") + row("Valve", "", "<w:cellDel" + by + "/>")), 1},
      {"a table whose set-up changed",
       "<w:tbl><w:tblPr><w:tblPrChange" + by + "><w:tblPr/></w:tblPrChange></w:tblPr><w:tblGrid/>" + row("Pump") + "</w:tbl>", 1},
      {"a moved clause", moved("moveFrom", "21") + p(notice) + moved("moveTo", "22"), 6},
      {"a range that ends elsewhere", commented, 1},
  };
  for (const Case& one : cases) {
    INFO(one.what);
    const std::string changed = replaced(delivery, "ten", "twelve"), sixty = replaced(payment, "thirty", "sixty");
    // In all three versions, and brought by one side alone.
    for (const bool everywhere : {true, false}) {
      const std::string was = everywhere ? one.xml : p(notice);
      const Merged merged =
          merged_of({delivery, was, payment, law}, {changed, one.xml, payment, law}, {delivery, was, sixty, law});
      CHECK(merged.conflicts.empty());
      CHECK(count(part_of(merged.bytes), "w:author=\"Ann\"") == one.marks);
      for (const TrackChanges way : {TrackChanges::accept, TrackChanges::reject})
        CHECK(texts(merged.bytes, way) == texts(docx_of(body({changed, one.xml, sixty, law})), way));
    }
  }
  const std::string change = "<w:sectPr><w:pgSz w:w=\"16838\"/><w:sectPrChange" + by +
                             "><w:sectPr><w:pgSz w:w=\"11906\"/></w:sectPr></w:sectPrChange></w:sectPr>";
  const std::string plain = "<w:sectPr><w:pgSz w:w=\"11906\"/></w:sectPr>";
  const Merged turned = merged_of(body({delivery, payment}) + plain, body({replaced(delivery, "ten", "twelve"), payment}) + plain,
                                  body({delivery, payment}) + change);
  CHECK(turned.conflicts.empty());
  CHECK(count(part_of(turned.bytes), "<w:sectPrChange") == 1);
  CHECK(count(part_of(turned.bytes), "twelve") == 1);
}

TEST_CASE("tracked rows that both sides changed are refused, for nobody can say whose is whose") {
  const auto table = [](const std::string& text) {
    return "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:trPr><w:ins w:id=\"1\" "
           "w:author=\"Ann\"/></w:trPr><w:tc><w:tcPr/>" +
           p(text) + "</w:tc></w:tr></w:tbl>";
  };
  const Result<Merged> made =
      merge({"base.docx", docx_of(body({table("Pump"), law}))}, {"ours.docx", docx_of(body({table("Valve"), law}))},
            {"theirs.docx", docx_of(body({table("Drain"), law}))});
  REQUIRE_FALSE(made.ok());
  CHECK(made.error().code == ErrorCode::refused);
}

TEST_CASE("a file that both sides brought is a conflict as a whole") {
  const Result<Merged> made =
      merge({"base.docx", ""}, {"ours.docx", docx_of(body({delivery, law}))}, {"theirs.docx", docx_of(body({payment, law}))});
  REQUIRE(made.ok());
  REQUIRE(made->conflicts.size() == 1);
  CHECK(made->conflicts[0].kind == ConflictKind::whole);
  CHECK(texts(made->bytes, TrackChanges::reject).find(delivery) != std::string::npos);
  CHECK(texts(made->bytes, TrackChanges::accept).find(payment) != std::string::npos);
}

}  // namespace clausediff
