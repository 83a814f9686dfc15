// SPDX-License-Identifier: Apache-2.0
// The architecture as a test: who may include whom, and what every source file must be like. docs/architecture.md gives the
// reasons.
#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <initializer_list>
#include <iterator>
#include <map>
#include <regex>
#include <string>
#include <string_view>
#include <vector>

#include "catch.h"
#include "places.h"

namespace {

namespace fs = std::filesystem;
using namespace std::string_view_literals;

/// A rule: files whose path begins with `who` may include what begins with one of `what`. The longest `who` that fits a file
/// decides.
struct Rule {
  std::string_view who;
  std::vector<std::string_view> what;
};

const std::vector<Rule>& layers() {
  static const std::vector<Rule> rules = {
      {"include/", {"clausediff/"}},
      {"src/cli/", {"clausediff/", "cli/", "text/ascii.h", "text/utf8.h"}},
      {"src/render/word/", {"clausediff/", "render/", "text/", "package/"}},
      {"src/render/", {"clausediff/", "render/", "text/"}},
      {"src/redline/", {"clausediff/", "redline/", "text/", "docx/", "package/", "diff/", "sniff.h"}},
      {"src/merge/",
       {"clausediff/", "merge/", "redline/tree.h", "redline/settle.h", "package/", "text/ascii.h", "sniff.h", "diff/sequence.h"}},
      {"src/matters/", {"clausediff/", "matters/", "language/", "text/"}},
      {"src/history/", {"clausediff/", "history/", "render/segments.h", "text/ascii.h"}},
      {"src/rules/", {"clausediff/", "rules/", "language/", "text/", "row_groups.h"}},
      {"src/effects/", {"clausediff/", "effects/", "statements/", "diff/", "language/", "text/", "row_groups.h"}},
      {"src/statements/", {"clausediff/", "statements/", "language/", "text/"}},
      {"src/language/", {"clausediff/", "language/", "text/"}},
      {"src/diff/", {"clausediff/", "diff/", "text/", "recut.h", "same_stories.h", "story_lines.h"}},
      {"src/clauses/", {"clausediff/", "clauses/", "text/"}},
      {"src/docx/", {"clausediff/", "docx/", "package/", "text/", "recut.h", "same_stories.h"}},
      {"src/package/", {"clausediff/", "package/", "text/"}},
      {"src/plain/", {"clausediff/", "plain/", "text/", "recut.h", "story_lines.h"}},
      {"src/text/", {"clausediff/", "text/"}},
      {"src/compare.",
       {"clausediff/", "clauses/", "diff/", "statements/", "effects/", "rules/", "matters/", "language/", "text/"}},
      {"src/read.cpp", {"clausediff/", "docx/", "package/", "plain/", "text/", "sniff.h", "concealment.h", "ranges.h"}},
      {"src/sniff.", {"clausediff/", "sniff.h", "text/"}},
      {"src/ranges.", {"clausediff/", "ranges.h"}},
      {"src/concealment.", {"clausediff/", "concealment.h", "text/"}},
      {"src/recut.", {"clausediff/", "recut.h"}},
      {"src/story_lines.", {"clausediff/", "story_lines.h", "recut.h", "text/"}},
      {"src/same_stories.", {"clausediff/", "same_stories.h"}},
      {"src/row_groups.", {"clausediff/", "row_groups.h"}},
      {"src/", {"clausediff/"}},
  };
  return rules;
}

/// A library's headers, and the only places where they may be included.
const std::vector<Rule>& libraries() {
  static const std::vector<Rule> rules = {
      {"zlib.h", {"src/package/"}},
      {"pugixml.hpp", {"src/package/", "src/docx/", "src/redline/", "src/merge/"}},
      {"unicode/", {"src/text/"}},
      {"dtl/", {"src/diff/sequence.cpp"}},
      {"nlohmann/", {"src/render/json"}},
      {"CLI/", {"src/cli/"}},
      {"toml++/", {"src/rules/", "src/cli/configuration"}},
      {"libstemmer.h", {"src/language/", "src/text/"}},
      {"nettle/", {"src/package/", "src/render/html/digest"}},
  };
  return rules;
}

bool begins_with_any(std::string_view text, const std::vector<std::string_view>& starts) {
  return std::any_of(starts.begin(), starts.end(), [&](std::string_view start) { return text.starts_with(start); });
}

std::string read(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

/// Paths relative to the repository, of the files below `folders` whose name ends in one of `endings`.
std::vector<std::string> files(std::initializer_list<std::string_view> folders, std::initializer_list<std::string_view> endings) {
  const fs::path root = clausediff::tests::source_folder();
  std::vector<std::string> found;
  for (const std::string_view folder : folders) {
    if (!fs::exists(root / folder)) continue;
    for (const auto& entry : fs::recursive_directory_iterator(root / folder)) {
      const std::string path = fs::relative(entry.path(), root).generic_string();
      const bool wanted =
          std::any_of(endings.begin(), endings.end(), [&](std::string_view ending) { return path.ends_with(ending); });
      if (entry.is_regular_file() && wanted && path.find("node_modules") == std::string::npos) found.push_back(path);
    }
  }
  std::sort(found.begin(), found.end());
  return found;
}

std::vector<std::string> lines_of(const std::string& path) {
  std::ifstream in(clausediff::tests::source_folder() / path);
  std::vector<std::string> lines;
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

struct Include {
  std::string name;
  bool quoted = false;
};

std::vector<Include> includes_of(const std::string& path) {
  std::vector<Include> found;
  for (const std::string& line : lines_of(path)) {
    if (!line.starts_with("#include ")) continue;
    const bool quoted = line.find('"') != std::string::npos;
    const auto begin = line.find_first_of("\"<") + 1;
    found.push_back({line.substr(begin, line.find_first_of("\">", begin) - begin), quoted});
  }
  return found;
}

const Rule* layer_of(std::string_view path) {
  const Rule* best = nullptr;
  for (const Rule& rule : layers()) {
    if (path.starts_with(rule.who) && (best == nullptr || rule.who.size() > best->who.size())) best = &rule;
  }
  return best;
}

/// What is wrong with one include of one file; empty where nothing is.
std::string fault(const std::string& path, const Include& include) {
  const bool ours = include.quoted || include.name.starts_with("clausediff/");
  if (ours && !begins_with_any(include.name, layer_of(path)->what)) return path + " may not include " + include.name;
  for (const Rule& library : libraries()) {
    const bool is_it = library.who.ends_with('/') ? include.name.starts_with(library.who) : include.name == library.who;
    if (!ours && is_it && !begins_with_any(path, library.what)) return path + " may not use the library of " + include.name;
  }
  if (path.starts_with("include/") && !ours && include.name.find_first_of("./") != std::string::npos) {
    return path + " is public and may include the standard library only, not " + include.name;
  }
  return {};
}

}  // namespace

TEST_CASE("every include goes the way the architecture has it") {
  const auto sources = files({"src", "include"}, {".cpp", ".h"});
  REQUIRE(sources.size() > 20);
  for (const std::string& path : sources) {
    for (const Include& include : includes_of(path)) CHECK(fault(path, include) == "");
  }
}

TEST_CASE("the include rules find a fault where there is one") {
  CHECK(fault("src/render/json.cpp", {"rules/rules.h", true}) == "src/render/json.cpp may not include rules/rules.h");
  CHECK(fault("src/redline/redline.cpp", {"package/package.h", true}).empty());
  CHECK(fault("src/rules/terms.cpp", {"unicode/uchar.h", false}) ==
        "src/rules/terms.cpp may not use the library of unicode/uchar.h");
  CHECK(fault("include/clausediff/report.h", {"zlib.h", false}) != "");
  CHECK(fault("include/clausediff/report.h", {"vector", false}).empty());
}

TEST_CASE("a name stands for one type: headers define it once in a namespace") {
  // Two headers that one file does not include together would compile, and link into something else than either meant.
  const std::regex opening(R"(^namespace ([\w:]+) \{)");
  const std::regex definition(R"(^(?:(?:struct|class|union|enum class|enum) (\w+)(?: final)?(?: ?: ?[^{;]*)? \{|using (\w+) =|)"
                              R"((?:inline )?constexpr [\w:<>, ]+? (\w+)(?:\[\w*\])? ?(?:=|\{)))");
  std::map<std::string, std::string> first;
  for (const std::string& path : files({"src", "include"}, {".h"})) {
    std::string space;
    for (const std::string& line : lines_of(path)) {
      std::smatch found;
      if (std::regex_search(line, found, opening)) space = found[1];
      if (!std::regex_search(line, found, definition)) continue;
      const std::string name = space + "::" + found[1].str() + found[2].str() + found[3].str();
      const auto [entry, fresh] = first.emplace(name, path);
      INFO(name << " is defined in " << entry->second << " and in " << path);
      CHECK((fresh || entry->second == path));
    }
  }
  CHECK(first.count("clausediff::Report") == 1);
  CHECK(first.count("clausediff::none") == 1);
}

TEST_CASE("no source asks the host's locale how a number is written") {
  for (const std::string& path : files({"src"}, {".cpp", ".h"})) {
    if (path.starts_with("src/cli/")) continue;  // the program sets no locale
    const std::string text = read(clausediff::tests::source_folder() / path);
    for (const std::string_view call : {"strtod(", "strtof(", "stod(", "snprintf(", "localeconv"}) {
      INFO(path << " has " << call);
      CHECK(text.find(call) == std::string::npos);
    }
  }
}

TEST_CASE("English is named only where a caller leaves the language open") {
  // Everything else is handed its language, through the options of reading and of comparing.
  const std::vector<std::string> may = {"include/clausediff/clausediff.h", "include/clausediff/language.h",
                                        "include/clausediff/options.h", "src/language/english.cpp"};
  for (const std::string& path : files({"src", "include"}, {".cpp", ".h"})) {
    const bool calls = read(clausediff::tests::source_folder() / path).find("english()") != std::string::npos;
    INFO(path);
    CHECK(calls == (std::find(may.begin(), may.end(), path) != may.end()));
  }
}

TEST_CASE("no stage compares a word with one of English") {
  // A word is asked for the lists in which it stands (Cue); what they hold stands in src/language/cues.
  const std::regex english(R"re(\.is\("|\b(norm|stem|lemma)(\([^()]*\))? *[!=]= *"[a-z])re");
  for (const std::string& path : files({"src"}, {".cpp", ".h"})) {
    for (const std::string& line : lines_of(path)) {
      if (line.find('"') == std::string::npos) continue;
      INFO(path << ": " << line);
      CHECK_FALSE(std::regex_search(line, english));
    }
  }
  for (const char* line : {R"(if (word.norm == "the"))", R"(token.is("of"))", R"(flow.norm(i) != "and")"})
    CHECK(std::regex_search(line, english));
}

TEST_CASE("no source file is above 450 lines") {
  for (const std::string& path : files({"src", "include", "tests", "scripts"}, {".cpp", ".h", ".mjs", ".js", ".css", ".py"})) {
    INFO(path);
    CHECK(lines_of(path).size() <= 450);
  }
}

TEST_CASE("every source file begins with its licence") {
  for (const std::string& path :
       files({"src", "include", "tests", "cmake", "scripts"}, {".cpp", ".h", ".cmake", "CMakeLists.txt", ".mjs"})) {
    const auto lines = lines_of(path);
    INFO(path);
    CHECK((!lines.empty() && lines[0].find("SPDX-License-Identifier: Apache-2.0") != std::string::npos));
  }
}

TEST_CASE("no file names a place of somebody's machine") {
  // Put together here, so that this file does not hold what it looks for.
  const std::array<std::string, 4> places = {std::string("/ho") + "me/", std::string("/ro") + "ot/", std::string("/wo") + "rk/",
                                             std::string("/tm") + "p/wt"};
  const auto texts = files({"src", "include", "tests", "cmake", "scripts", "docs", "samples/source"},
                           {".cpp", ".h", ".cmake", ".txt", ".md", ".mjs", ".js", ".json", ".sh", ".toml", ".css", ".html"});
  for (const std::string& path : texts) {
    const std::string text = read(clausediff::tests::source_folder() / path);
    for (const std::string& place : places) {
      INFO(path << " names " << place);
      CHECK(text.find(place) == std::string::npos);
    }
  }
}
