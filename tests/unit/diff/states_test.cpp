// SPDX-License-Identifier: Apache-2.0
// The page says something else though no word differs.
#include <functional>

#include "../docx/page_of_runs.h"
#include "catch.h"
#include "versions.h"

using namespace clausediff;

namespace {

/// The sentences that are said of the states of two one-paragraph pages.
std::vector<std::string> said(const std::string& before, const std::string& after) {
  const Report report = compare(page_of_runs(before), page_of_runs(after));
  std::vector<std::string> sentences;
  for (const StateChange& state : report.changes.states) {
    CHECK(report.changes.items[state.change].kind == ChangeKind::state);
    sentences.push_back(state.sentence);
  }
  CHECK(differs(report) == !sentences.empty());
  CHECK(report.counts.states == sentences.size());
  return sentences;
}

using Sentences = std::vector<std::string>;

}  // namespace

TEST_CASE("a sentence that is hidden or shown again is a difference") {
  const std::string plain = run_of("The Guest pays for breakage.") + run_of(" Fair wear is excepted.");
  const std::string hidden = run_of("The Guest pays for breakage.") + run_of(" Fair wear is excepted.", "<w:vanish/>");
  CHECK(said(plain, hidden) ==
        Sentences{"The words \u201CFair wear is excepted.\u201D are now hidden: they are in the file and not on the page."});
  CHECK(said(hidden, plain) == Sentences{"The words \u201CFair wear is excepted.\u201D were hidden and are now on the page."});
  CHECK(said(hidden, hidden).empty());
}

TEST_CASE("words in several runs that look alike are one difference, those that look otherwise are two") {
  const std::string plain = run_of("The Guest pays for breakage.") + run_of(" Fair wear ") + run_of("is excepted.");
  const std::string hidden = "<w:vanish/>", struck = "<w:strike/>";
  CHECK(said(plain, run_of("The Guest pays for breakage.") + run_of(" Fair wear ", hidden) + run_of("is excepted.", hidden)) ==
        Sentences{"The words \u201CFair wear is excepted.\u201D are now hidden: they are in the file and not on the page."});
  CHECK(said(plain, run_of("The Guest pays for breakage.") + run_of(" Fair wear ", hidden) + run_of("is excepted.", struck))
            .size() == 2);
}

TEST_CASE("words that are struck through by hand are a difference") {
  const std::string plain = run_of("The Guest pays for breakage ") + run_of("and for noise") + run_of(" at cost.");
  const std::string struck =
      run_of("The Guest pays for breakage ") + run_of("and for noise", "<w:strike/>") + run_of(" at cost.");
  CHECK(said(plain, struck) == Sentences{"The words \u201Cand for noise\u201D are now struck through by hand."});
  CHECK(said(struck, plain) == Sentences{"The words \u201Cand for noise\u201D are no longer struck through."});
}

TEST_CASE("one line through words and two are two properties, and either strikes") {
  const std::string plain = run_of("The Guest pays for breakage ") + run_of("and for noise") + run_of(" at cost.");
  for (const char* struck : {"<w:strike/><w:dstrike w:val=\"0\"/>", "<w:strike w:val=\"0\"/><w:dstrike/>"}) {
    INFO(struck);
    CHECK(said(plain, run_of("The Guest pays for breakage ") + run_of("and for noise", struck) + run_of(" at cost.")).size() ==
          1);
  }
}

TEST_CASE("a picture that leads elsewhere is a difference") {
  const auto pictured = [](const std::string& address, const char* open = "", const char* close = "") {
    const std::string link = address.empty() ? "" : "<a:hlinkClick r:id=\"l\"/>";
    WordFile file(
        std::string("<w:p>") + open + run_of("Pay here: ") +
        "<w:r><w:drawing><wp:inline xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" "
        "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"><wp:docPr id=\"1\" name=\"P\">" +
        link + "</wp:docPr><a:graphic><a:blip r:embed=\"p\"/></a:graphic></wp:inline></w:drawing></w:r>" + close + "</w:p>");
    file.relations = "<Relationship Id=\"p\" Type=\"" + office_relations +
                     "image\" Target=\"media/p.png\"/><Relationship Id=\"l\" "
                     "Type=\"" +
                     office_relations + "hyperlink\" Target=\"" + address +
                     "\" TargetMode=\"External\"/><Relationship Id=\"m\" Type=\"" + office_relations +
                     "hyperlink\" Target=\"https://inn.example\" TargetMode=\"External\"/>";
    file.parts.push_back({"word/media/p.png", "picture"});
    const Result<Document> document = file.read();
    REQUIRE(document.ok());
    return *document;
  };
  const Report turned = compare(pictured("https://bank.example/pay"), pictured("https://thief.example/pay"));
  CHECK(differs(turned));
  REQUIRE(turned.changes.states.size() == 1);
  CHECK(turned.changes.states[0].sentence ==
        "A picture leads to \u201Chttps://thief.example/pay\u201D instead of \u201Chttps://bank.example/pay\u201D.");
  CHECK(differs(compare(pictured(""), pictured("https://bank.example/pay"))));
  CHECK_FALSE(differs(compare(pictured("https://bank.example/pay"), pictured("https://bank.example/pay"))));
  // Inside a link that stays it is the picture's own that a reader follows.
  const auto linked = [&](const char* address) { return pictured(address, "<w:hyperlink r:id=\"m\">", "</w:hyperlink>"); };
  CHECK(differs(compare(linked("https://bank.example/pay"), linked("https://thief.example/pay"))));
  CHECK_FALSE(differs(compare(linked("https://bank.example/pay"), linked("https://bank.example/pay"))));
}

TEST_CASE("a shape without a picture that leads elsewhere is a difference, whatever its form") {
  const auto drawn = [](const std::string& shapes) {
    WordFile file("<w:p>" + run_of("Terms: ") + "<w:r><w:pict xmlns:v=\"urn:schemas-microsoft-com:vml\">" + shapes +
                  "</w:pict></w:r></w:p>");
    const Result<Document> document = file.read();
    REQUIRE(document.ok());
    return *document;
  };
  for (const std::string form : {"shape", "rect", "roundrect", "oval", "line", "polyline", "arc", "curve", "image", "group"}) {
    const auto leading = [&](const std::string& href) {
      const std::string box = "<v:textbox><w:txbxContent><w:p>" + run_of("Press here") + "</w:p></w:txbxContent></v:textbox>";
      return drawn("<v:" + form + (href.empty() ? "" : " href=\"" + href + "\"") + ">" + box + "</v:" + form + ">");
    };
    INFO(form);
    CHECK(differs(compare(leading("https://bank.example/a"), leading("https://thief.example/a"))));
    CHECK(differs(compare(leading(""), leading("https://thief.example/a"))));
    CHECK_FALSE(differs(compare(leading("https://bank.example/a"), leading("https://bank.example/a"))));
  }
  const auto grouped = [&](const std::string& second) {
    return drawn("<v:group><v:rect href=\"https://bank.example/a\"/><v:oval href=\"" + second + "\"/></v:group>");
  };
  CHECK(differs(compare(grouped("https://bank.example/b"), grouped("https://thief.example/b"))));
}

TEST_CASE("a raised digit counts, raised letters of an ordinal do not") {
  const auto raised = [](const std::string& first, const std::string& second) {
    return run_of(first) + run_of(second, "<w:vertAlign w:val=\"superscript\"/>") + run_of(" units.");
  };
  CHECK(said(raised("Up to 10", "6"), run_of("Up to 106 units.")) == Sentences{"\u201C6\u201D is no longer raised or lowered."});
  CHECK(said(run_of("Up to 106 units."), raised("Up to 10", "6")) == Sentences{"\u201C6\u201D is now raised."});
  CHECK(said(run_of("The 1st units."), raised("The 1", "st")).empty());
}

TEST_CASE("a raised digit that is a character of its own is no plain digit") {
  CHECK(marked(diffed({"Up to 10\u2076 units."}, {"Up to 106 units."}), 0) == "Up to [-10\u2076-]{+106+} units.");
  CHECK(diffed({"A floor of 40 m\u00B2 in all."}, {"A floor of 40 m2 in all."}).changes.items.empty());
}

TEST_CASE("words that lead to another address are a difference, whatever the link's id") {
  const auto linked = [](const std::string& address, const std::string& id) {
    WordFile file("<w:p>" + run_of("See the ") + "<w:hyperlink r:id=\"" + id + "\">" + run_of("House Rules") + "</w:hyperlink>" +
                  run_of(" for more.") + "</w:p>");
    file.relations = "<Relationship Id=\"" + id + "\" Type=\"" + office_relations + "hyperlink\" Target=\"" + address +
                     "\" TargetMode=\"External\"/>";
    const Result<Document> document = file.read();
    REQUIRE(document.ok());
    return *document;
  };
  const Report turned = compare(linked("https://hall.example/rules", "a"), linked("https://hall.example/rules-2", "a"));
  CHECK(differs(turned));
  REQUIRE(turned.changes.states.size() == 1);
  CHECK(turned.changes.states[0].sentence ==
        "The words \u201CHouse Rules\u201D lead to \u201Chttps://hall.example/rules-2\u201D instead of "
        "\u201Chttps://hall.example/rules\u201D.");
  CHECK_FALSE(differs(compare(linked("https://hall.example/rules", "a"), linked("https://hall.example/rules/", "b"))));
}

TEST_CASE("an address that becomes a link to itself says nothing new") {
  Document before = document_of({"Write to desk@hall.example at once."});
  Document after = before;
  after.hyperlinks.push_back({0, {9, 26}, "mailto:desk@hall.example"});
  CHECK_FALSE(differs(compare(before, after)));
  after.hyperlinks[0].target = "mailto:other@hall.example";
  CHECK(differs(compare(before, after)));
}

TEST_CASE("states are told beside edits of the same clause, each by its place") {
  const std::string before = run_of("The Guest pays five euros for each glass. ") + run_of("Cups are free.");
  const std::string after = run_of("The Guest pays six euros for each glass. ") + run_of("Cups are free.", "<w:vanish/>");
  const Report report = compare(page_of_runs(before), page_of_runs(after));
  REQUIRE(report.changes.items.size() == 2);
  CHECK(report.changes.items[0].kind == ChangeKind::replacement);
  CHECK(report.changes.items[1].kind == ChangeKind::state);
  CHECK(report.changes.states[0].change == 1);
}

TEST_CASE("a box whose tick is only in its state is told") {
  Document before = document_of({"\u2610 The Guest takes the loft."});
  before.controls.push_back({0, 0, 0, 3, ControlKind::checkbox, "", "", false, false});
  Document after = before;
  after.controls[0].checked = true;
  const Report report = compare(before, after);
  REQUIRE(report.changes.states.size() == 1);
  CHECK(report.changes.states[0].kind == StateKind::ticked);
  CHECK(differs(report));
}

TEST_CASE("a text has no state to compare a Word file's with") {
  Document before = page_of_runs(run_of("The Guest pays for breakage.", "<w:strike/>"));
  Document after = document_of({"The Guest pays for breakage.", "The Host lights the hall."});
  CHECK_FALSE(differs(compare(before, after)));
}

TEST_CASE("the first line says what kind of equal it is") {
  const Document plain = page_of_runs(run_of("The Guest pays for breakage."));
  const auto first_line = [](Document before, Document after) {
    before.sha256 = "1", after.sha256 = "2";
    const std::string out = to_terminal(compare(std::move(before), std::move(after)));
    const std::size_t begin = out.find('\n') + 1;
    return out.substr(begin, out.find('\n', begin) - begin);
  };
  CHECK(first_line(plain, plain) == "The contract is the same; only the file\u2019s packaging differs.");
  CHECK(first_line(plain, page_of_runs(run_of("The Guest pays ") + run_of("for breakage.", "<w:b/>"))) ==
        "No differences of words; 1 stretch in another format (--formatting shows what).");
  CHECK(first_line(plain, page_of_runs(run_of("The Guest  pays for breakage."))) == "No differences.");
}

TEST_CASE("words that lead to another place of the same file are a difference, whatever the place is called") {
  const auto mark = [](const std::string& id, const std::string& name, const std::string& text) {
    return "<w:p><w:bookmarkStart w:id=\"" + id + "\" w:name=\"" + name + "\"/>" + run_of(text) + "<w:bookmarkEnd w:id=\"" + id +
           "\"/></w:p>";
  };
  const auto page_with = [&](const std::string& link, const std::string& first, const std::string& second) {
    const Result<Document> document = WordFile("<w:p>" + run_of("The fee is in ") + link + run_of(" below.") + "</w:p>" +
                                               mark("1", first, "Fees for weekdays") + mark("2", second, "Fees for feast days"))
                                          .read();
    REQUIRE(document.ok());
    return *document;
  };
  const auto linked = [](const std::string& name) {
    return "<w:hyperlink w:anchor=\"" + name + "\">" + run_of("the table") + "</w:hyperlink>";
  };
  const auto field = [](const std::string& name) {
    return "<w:fldSimple w:instr=\" HYPERLINK \\l &quot;" + name + "&quot; \">" + run_of("the table") + "</w:fldSimple>";
  };
  const std::string turned =
      "The words \u201Cthe table\u201D lead to \u201CFees for feast days\u201D instead of \u201CFees for weekdays\u201D.";
  for (const auto& link : {std::function<std::string(const std::string&)>(linked), {field}}) {
    const Report other = compare(page_with(link("one"), "one", "two"), page_with(link("two"), "one", "two"));
    REQUIRE(other.changes.states.size() == 1);
    CHECK(other.changes.states[0].sentence == turned);
    CHECK_FALSE(differs(compare(page_with(link("one"), "one", "two"), page_with(link("_Ref7"), "_Ref7", "_Ref8"))));
    // The name stayed, and stands elsewhere.
    CHECK(differs(compare(page_with(link("one"), "one", "two"), page_with(link("one"), "two", "one"))));
  }
}
