// SPDX-License-Identifier: Apache-2.0
// Golden cases: each folder of tests/cases/golden is a pair of versions, and what outputs say of them as text that can be read.
// A folder holds before and after (.txt, .md, or a folder .docx with the parts of a package, put together here); the files below
// its expected/ name the outputs that are compared. With CLAUSEDIFF_ACCEPT=1 in the environment they are written anew:
// CONTRIBUTING.md.
#include "golden.h"

#include <clausediff/clausediff.h>
#include <clausediff/names.h>

#include <algorithm>
#include <filesystem>
#include <functional>
#include <map>
#include <vector>

#include "catch.h"
#include "issues_list.h"
#include "package/package.h"
#include "places.h"

using namespace clausediff;

namespace {

namespace fs = std::filesystem;

std::vector<fs::path> sorted_entries(const fs::path& folder) {
  std::vector<fs::path> entries;
  if (fs::exists(folder))
    for (const auto& entry : fs::directory_iterator(folder)) entries.push_back(entry.path());
  std::sort(entries.begin(), entries.end());
  return entries;
}

std::string packed(const fs::path& folder) {
  std::vector<Part> parts;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file())
      parts.push_back({fs::relative(entry.path(), folder).generic_string(), tests::read_text(entry.path())});
  }
  std::sort(parts.begin(), parts.end(), [](const Part& a, const Part& b) { return a.name < b.name; });
  const Result<std::string> bytes = write_package(parts, "test.docx");
  REQUIRE(bytes.ok());
  return *bytes;
}

/// One version of a case; `stem` is "before" or "after".
InputFile version_of(const fs::path& folder, const std::string& stem) {
  for (const std::string ending : {".txt", ".md"}) {
    if (fs::exists(folder / (stem + ending))) return {stem + ending, tests::read_text(folder / (stem + ending))};
  }
  return {stem + ".docx", packed(folder / (stem + ".docx"))};
}

/// Both versions of a case, read and compared. The digests of the files are left out: how well a zip is packed is no matter here.
struct Case {
  InputFile before, after;
  Document first, second;
  Report report;
};

Document read_version(const InputFile& file) {
  Result<Document> document = read_bytes(file.bytes, file.name);
  REQUIRE(document.ok());
  document->sha256 = std::string(64, '0');
  return std::move(*document);
}

Case read_case(const fs::path& folder) {
  Case one{version_of(folder, "before"), version_of(folder, "after"), {}, {}, {}};
  one.first = read_version(one.before);
  one.second = read_version(one.after);
  CompareOptions options;
  options.formatting = true;
  one.report = compare(one.first, one.second, options);
  return one;
}

/// Markup with a line for each tag that follows another. What stands in <style> and <script>, and its digests, are left out:
/// those are files themselves.
std::string by_tags(const std::string& markup) {
  std::string out;
  for (std::size_t at = 0; at < markup.size();) {
    if (markup[at] == '<' && out.ends_with('>')) out += '\n';
    const std::size_t end = std::min(markup.find('<', at + 1), markup.size());
    const std::string piece = markup.substr(at, end - at);
    const bool left_out = piece.starts_with("<script") || piece.starts_with("<style") || piece.starts_with("<meta http-equiv");
    out += left_out ? piece.substr(0, piece.find_first_of(" >")) + ">" : piece;
    at = end;
  }
  return out.ends_with('\n') ? out : out + "\n";
}

/// The page without its tool bar, which is a file itself.
std::string page_of(const Report& report) {
  std::string page = to_html(report);
  const std::size_t begin = page.find("<section class=bar"), end = page.find("</section>", begin);
  REQUIRE(end != std::string::npos);
  return by_tags(page.erase(begin, end - begin));
}

/// The parts of a package, but for those that `known` has with the same bytes.
std::string parts_of(const std::string& bytes, const std::string& known) {
  Result<Package> package = Package::open(bytes, "written.docx", {});
  Result<Package> other = Package::open(known, "known.docx", {});
  REQUIRE(package.ok());
  REQUIRE(other.ok());
  std::string out;
  for (const std::string& name : package->names()) {
    const Result<std::string> part = package->read(name);
    REQUIRE(part.ok());
    if (!other->has(name) || *other->read(name) != *part) out += "==== " + name + "\n" + by_tags(*part);
  }
  return out;
}

std::string redlined(const Case& one, RedlineOptions options) {
  options.date = "2026-01-01T00:00:00Z";
  options.comments = true;
  const Result<Redline> made = redline(one.before, one.after, options);
  if (!made.ok()) return message(made.error()) + "\n";
  return parts_of(made->bytes, one.after.bytes);
}

RedlineOptions kept() {
  RedlineOptions options;
  options.track_changes = OwnRevisions::keep;
  return options;
}

std::string place_of(const Report& report, std::uint32_t row) {
  const Pair& pair = report.alignment.pairs[row];
  const Side& side = pair.after != none ? report.after : report.before;
  const std::uint32_t paragraph = pair.after != none ? pair.after : pair.before;
  const std::string& label = side.document.paragraphs[paragraph].label;
  const std::string& text = side.document.paragraphs[paragraph].text;
  return label.empty() ? text.substr(0, text.find(' ')) : label;
}

std::string of_whom(const std::string& burdens, const std::string& favours) {
  return (burdens.empty() ? "" : " burdens " + burdens + ";") + (favours.empty() ? "" : " favours " + favours + ";");
}

/// What is said of each row: its matters, deltas and findings, a line each, without the words of the clauses around them.
std::string said(const Report& report) {
  std::map<std::uint32_t, std::string> rows;
  for (const Matter& matter : report.matters.items) {
    std::string& line = rows[matter.rows.front()];
    line += "  " + std::string(name(matter.severity)) + " " + std::string(name(matter.topic)) + ": " + matter.sentence;
    line += of_whom(matter.burdens, matter.favours) + (matter.note.empty() ? "" : " (" + matter.note + ")") + "\n";
  }
  for (const Delta& delta : report.deltas.items) {
    rows[delta.pair] += "    " + std::string(name(delta.kind)) + " " + std::string(name(delta.force)) + " " + delta.who + "/" +
                        delta.act + " [" + delta.before + "] [" + delta.after + "]" + of_whom(delta.burdens, delta.favours) +
                        " " + delta.sentence + "\n";
  }
  for (const Finding& finding : report.findings.items) {
    rows[finding.pair] += "    " + finding.rule + " " + std::string(name(finding.direction)) + " " +
                          std::string(name(finding.severity)) + of_whom(finding.burdens, finding.favours) + " " +
                          finding.sentence + "\n";
  }
  std::string out;
  for (const auto& [row, lines] : rows) out += place_of(report, row) + "\n" + lines;
  for (const NewMeaning& one : report.matters.same_words)
    out += "new meaning: " + one.sentence + " ×" + std::to_string(one.reaches.size()) + "\n";
  for (const NoSubstance& one : report.matters.no_substance)
    out += "no substance, " + std::string(name(one.kind)) + ": " + one.sentence + "\n";
  return out;
}

/// Every statement of both versions, with its terms.
std::string statements_of(const Side& side) {
  std::string out;
  for (const Statement& one : side.statements.items) {
    out += std::string(name(one.force)) + (one.negated ? " not" : "") + " " + one.who + "/" + one.act + " " + one.object + "\n";
    for (const StatementTerm& term : one.terms) {
      const Span span = term.span;
      out += "    " + side.document.paragraphs[term.clause].text.substr(span.begin, span.end - span.begin) + "\n";
    }
  }
  return out;
}

std::string words(const Document& document, std::uint32_t clause, Span span) {
  return text_of(document, clause).substr(span.begin, span.end - span.begin);
}

/// The clause tree of one version, its terms and its pointers.
std::string clauses_of(const Side& side) {
  std::string out;
  for (std::uint32_t k = 0; k < side.clauses.items.size(); ++k) {
    const Clause& one = side.clauses.items[k];
    out += std::string(2U * one.depth, ' ') + std::string(name(one.kind)) + " [" + one.number + "] [" + one.label + "] " +
           words(side.document, k, one.heading) + " | " + words(side.document, k, one.body).substr(0, 30) + "\n";
  }
  for (const Definition& one : side.clauses.definitions)
    out += "term " + one.term + " (" + std::string(name(one.form)) + "): " + words(side.document, one.clause, one.meaning) + "\n";
  for (const Reference& one : side.clauses.references) {
    out += "pointer " + words(side.document, one.clause, one.span) + " (" + std::string(name(one.kind)) + ") → " + one.target +
           (one.target_clause == none ? " dangles" : " is [" + side.clauses.items[one.target_clause].number + "]") + "\n";
  }
  return out;
}

TerminalOptions whole() {
  TerminalOptions options;
  options.all = true;
  return options;
}

/// Every output that a case can ask for, by the name of its file.
const std::map<std::string, std::function<std::string(const Case&)>>& outputs() {
  static const std::map<std::string, std::function<std::string(const Case&)>> all = {
      {"terminal.txt", [](const Case& one) { return to_terminal(one.report, whole()); }},
      {"report.json", [](const Case& one) { return to_json(one.report); }},
      {"report.md", [](const Case& one) { return to_markdown(one.report); }},
      {"report.csv", [](const Case& one) { return to_csv(one.report); }},
      {"report.html", [](const Case& one) { return page_of(one.report); }},
      {"memo.md", [](const Case& one) { return to_memo_markdown(one.report); }},
      {"references.txt", [](const Case& one) { return to_reference_list(one.report); }},
      {"said.txt", [](const Case& one) { return said(one.report); }},
      {"statements.txt",
       [](const Case& one) { return statements_of(one.report.before) + "\n" + statements_of(one.report.after); }},
      {"clauses.txt", [](const Case& one) { return clauses_of(one.report.before) + "\n" + clauses_of(one.report.after); }},
      {"kept.xml", [](const Case& one) { return redlined(one, kept()); }},
      {"before.txt", [](const Case& one) { return to_text(one.first); }},
      {"after.txt", [](const Case& one) { return to_text(one.second); }},
      {"inspection.txt", [](const Case& one) { return to_inspection(one.first) + "\n" + to_inspection(one.second); }},
      {"redline.xml", [](const Case& one) { return redlined(one, {}); }}};
  return all;
}

}  // namespace

TEST_CASE("the outputs of the golden cases are as they were accepted") {
  const std::vector<fs::path> cases = sorted_entries(tests::source_folder() / "tests" / "cases" / "golden");
  REQUIRE(cases.size() >= 5);
  for (const fs::path& folder : cases) {
    const Case one = read_case(folder);
    tests::check_told_once(one.report);
    tests::check_entries(one.report);
    const std::vector<fs::path> wanted = sorted_entries(folder / "expected");
    CHECK_FALSE(wanted.empty());
    for (const fs::path& file : wanted) {
      INFO(file.string());
      REQUIRE(outputs().contains(file.filename().string()));
      tests::check_accepted(file, outputs().at(file.filename().string())(one));
    }
  }
}
