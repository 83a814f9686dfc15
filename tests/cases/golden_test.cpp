// SPDX-License-Identifier: Apache-2.0
// Golden cases: each folder of tests/cases/golden is a pair of versions and what every output says of them, as text that can be read.
// A folder holds before.* and after.* (.txt, .md, or .xml: the inside of a .docx's body), or a file `pair` that names two samples; and
// below expected/ one file for each output. With CLAUSEDIFF_ACCEPT=1 in the environment the expected files are written anew: read the
// difference in git before you commit it.
#include <clausediff/clausediff.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <sstream>

#include "../unit/redline/versions_of.h"
#include "catch.h"
#include "places.h"

using namespace clausediff;

namespace {

namespace fs = std::filesystem;

std::string read_text(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

/// The bytes of one version; `name` is "before" or "after".
std::string version_of(const fs::path& folder, const std::string& name) {
  std::ifstream pair(folder / "pair");
  std::string before, after;
  if (std::getline(pair, before) && std::getline(pair, after)) return read_text(tests::source_folder() / (name == "before" ? before : after));
  for (const std::string ending : {".txt", ".md"}) {
    if (fs::exists(folder / (name + ending))) return read_text(folder / (name + ending));
  }
  return docx_of(read_text(folder / (name + ".xml")));
}

std::string name_of(const fs::path& folder, const std::string& name) {
  for (const std::string ending : {".txt", ".md"}) {
    if (fs::exists(folder / (name + ending))) return name + ending;
  }
  return name + ".docx";
}

/// A page or a part with each tag on a line of its own; what stands in <style> and <script> is left out, for those are files themselves.
std::string by_tags(const std::string& markup) {
  std::string out;
  for (std::size_t at = 0; at < markup.size();) {
    if (markup[at] == '<' && at != 0) out += '\n';
    const std::size_t end = std::min(markup.find('<', at + 1), markup.size());
    const std::string piece = markup.substr(at, end - at);
    const std::string tag = piece.substr(0, 7);
    const bool left_out = tag == "<script" || tag.substr(0, 6) == "<style";
    out += left_out ? piece.substr(0, piece.find('>') + 1) : piece;
    at = end;
  }
  return out + "\n";
}

std::string part_of(const std::string& bytes, const std::string& part) {
  Result<Package> package = Package::open(bytes, "redline.docx", {});
  if (!package.ok() || !package->has(part)) return {};
  const Result<std::string> text = package->read(part);
  return text.ok() ? *text : std::string();
}

void add_redline(std::map<std::string, std::string>& outputs, const InputFile& before, const InputFile& after) {
  RedlineOptions options;
  options.date = "2026-01-01T00:00:00Z";
  options.comments = true;
  const Result<Redline> made = redline(before, after, options);
  outputs["redline.xml"] = made.ok() ? by_tags(part_of(made->bytes, "word/document.xml")) : message(made.error()) + "\n";
  if (made.ok()) outputs["comments.xml"] = by_tags(part_of(made->bytes, "word/comments.xml"));
}

std::map<std::string, std::string> outputs_of(const fs::path& folder) {
  const InputFile before{name_of(folder, "before"), version_of(folder, "before")};
  const InputFile after{name_of(folder, "after"), version_of(folder, "after")};
  const Result<Document> first = read_bytes(before.bytes, before.name);
  const Result<Document> second = read_bytes(after.bytes, after.name);
  if (!first.ok() || !second.ok()) return {{"error", message(first.ok() ? second.error() : first.error()) + "\n"}};
  const Report report = compare(*first, *second, {});
  TerminalOptions all;
  all.all = true;
  std::map<std::string, std::string> outputs = {{"terminal", to_terminal(report, all)},
                                                {"report.json", to_json(report)},
                                                {"report.md", to_markdown(report)},
                                                {"report.csv", to_csv(report)},
                                                {"report.html", by_tags(to_html(report))},
                                                {"references", to_reference_list(report)},
                                                {"before.text", to_text(*first)},
                                                {"after.text", to_text(*second)},
                                                {"before.inspection", to_inspection(*first)}};
  if (first->kind == SourceKind::docx && second->kind == SourceKind::docx) add_redline(outputs, before, after);
  return outputs;
}

/// The first line in which two texts differ, with its number; empty where they are the same.
std::string first_difference(const std::string& expected, const std::string& got) {
  if (expected == got) return {};
  std::istringstream a(expected), b(got);
  std::string wanted, have;
  for (int line = 1;; ++line) {
    const bool more_wanted = static_cast<bool>(std::getline(a, wanted)), more = static_cast<bool>(std::getline(b, have));
    if (more_wanted && more && wanted == have) continue;
    return "line " + std::to_string(line) + "\n  expected: " + (more_wanted ? wanted : "(nothing)") + "\n  got:      " + (more ? have : "(nothing)");
  }
}

void accept(const fs::path& folder, const std::map<std::string, std::string>& outputs) {
  fs::remove_all(folder / "expected");
  fs::create_directories(folder / "expected");
  for (const auto& [name, text] : outputs) std::ofstream(folder / "expected" / name, std::ios::binary) << text;
}

}  // namespace

TEST_CASE("every output of the golden cases is as it was accepted") {
  std::vector<fs::path> folders;
  for (const auto& entry : fs::directory_iterator(tests::source_folder() / "tests" / "cases" / "golden")) folders.push_back(entry.path());
  std::sort(folders.begin(), folders.end());
  REQUIRE(folders.size() > 3);
  for (const fs::path& folder : folders) {
    const std::map<std::string, std::string> outputs = outputs_of(folder);
    if (std::getenv("CLAUSEDIFF_ACCEPT") != nullptr) accept(folder, outputs);
    for (const auto& [name, text] : outputs) {
      INFO(folder.filename().string() + "/" + name);
      CHECK(first_difference(read_text(folder / "expected" / name), text) == "");
    }
  }
}
