// SPDX-License-Identifier: Apache-2.0
// Two versions in one input → the comparison, every form of the output, and the redline. The first byte chooses options; a line
// of "=====" parts the versions. A version that begins with "<" is the inside of a .docx's body, any other is a file as it
// stands. What must hold: the same versions give the same bytes, pages and JSON are well-formed, each change is told once, and a
// redline that is accepted or rejected gives the version that it was made of.
#include <clausediff/clausediff.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "package/package.h"
#include "text/normalize.h"

namespace {

using namespace clausediff;

void require(bool good, const char* what) {
  if (good) return;
  std::fprintf(stderr, "does not hold: %s\n", what);
  std::abort();
}

std::string docx_of(std::string_view body) {
  const std::string types = "http://schemas.openxmlformats.org/package/2006/content-types",
                    relations = "http://schemas.openxmlformats.org/package/2006/relationships",
                    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                    word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                    math = "http://schemas.openxmlformats.org/officeDocument/2006/math",
                    word14 = "http://schemas.microsoft.com/office/word/2010/wordml",
                    shapes = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
                    alternatives = "http://schemas.openxmlformats.org/markup-compatibility/2006",
                    main = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
  const Result<std::string> bytes = write_package(
      {{"[Content_Types].xml",
        "<Types xmlns=\"" + types +
            "\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            "<Override PartName=\"/word/document.xml\" ContentType=\"" +
            main + "\"/></Types>"},
       {"_rels/.rels", "<Relationships xmlns=\"" + relations + "\"><Relationship Id=\"a\" Type=\"" + office +
                           "/officeDocument\" Target=\"word/document.xml\"/></Relationships>"},
       {"word/document.xml", "<w:document xmlns:w=\"" + word + "\" xmlns:r=\"" + office + "\" xmlns:m=\"" + math +
                                 "\" xmlns:w14=\"" + word14 + "\" xmlns:wps=\"" + shapes + "\" xmlns:mc=\"" + alternatives +
                                 "\"><w:body>" + std::string(body) + "</w:body></w:document>"}},
      "fuzz");
  require(bytes.ok(), "a package of three parts is written");
  return *bytes;
}

InputFile version_of(std::string_view piece, const char* name) {
  return {name, piece.substr(0, 1) == "<" ? docx_of(piece) : std::string(piece)};
}

bool is_among(std::string_view tag, std::string_view list) {
  return (" " + std::string(list) + " ").find(" " + std::string(tag) + " ") != std::string::npos;
}

/// Tags of a page close in the order in which they open, but for those that have no closing tag, or need none (HTML, 13.1.2.4).
bool is_well_formed(std::string_view page) {
  const std::string_view without_end = "meta br col input link img hr wbr !doctype",
                         may_end = "p li dt dd tr td th thead tbody option body html head";
  std::vector<std::string_view> open;
  for (std::size_t at = page.find('<'); at != std::string_view::npos; at = page.find('<', at)) {
    const bool closes = page.substr(at + 1, 1) == "/";
    const std::size_t name = at + (closes ? 2 : 1);
    const std::string_view tag = page.substr(name, page.find_first_of(" >\n", name) - name);
    bool quoted = false;
    std::size_t end = name;
    for (; end < page.size() && (quoted || page[end] != '>'); ++end) quoted ^= page[end] == '"';
    if (quoted || end == page.size()) return false;
    if (!closes && page[end - 1] != '/' && !is_among(tag, without_end)) open.push_back(tag);
    if (closes) {
      while (!open.empty() && open.back() != tag && is_among(open.back(), may_end)) open.pop_back();
      if (open.empty() || open.back() != tag) return false;
      open.pop_back();
    }
    at = !closes && tag == "style" ? page.find("</style", end) : !closes && tag == "script" ? page.find("</script", end) : end;
  }
  return std::all_of(open.begin(), open.end(), [&](std::string_view tag) { return is_among(tag, may_end); });
}

void check_told_once(const Report& report) {
  std::vector<int> told(report.changes.items.size(), 0);
  for (const Matter& matter : report.matters.items)
    for (const std::uint32_t change : matter.changes) ++told.at(change);
  for (const NoSubstance& one : report.matters.no_substance)
    for (const std::uint32_t change : one.changes) ++told.at(change);
  require(std::all_of(told.begin(), told.end(), [](int times) { return times == 1; }), "each change is told once");
}

void check_outputs(const Report& report, const Report& again) {
  for (const OutputFormat& format : output_formats()) {
    for (const bool memo : {false, true}) {
      if (memo && !format.has_memo) continue;
      RenderOptions options;
      options.memo = memo;
      const Result<std::string> bytes = format.render(report, options), same = format.render(again, options);
      require(bytes.ok() && same.ok(), "a report is rendered");
      require(*bytes == *same, "the same versions give the same bytes");
      if (format.name == "html") require(is_well_formed(*bytes), "tags close in order");
      if (format.name == "json") require(nlohmann::json::accept(*bytes), "JSON parses");
    }
  }
  require(to_reference_list(report) == to_reference_list(again), "the same versions give the same references");
}

/// The words of all paragraphs, as they are compared: blanks and the way of writing aside.
std::string words_of(const Document& document) {
  std::string words;
  for (const Story& story : document.stories) {
    if (story.kind != StoryKind::body) continue;
    for (std::uint32_t p = story.first_paragraph; p < story.end_paragraph; ++p) words += document.paragraphs[p].text + "\n";
  }
  return normal_form(words, {});
}

void check_way(const Redline& made, const Document& version, TrackChanges way) {
  ReadOptions options;
  options.track_changes = way;
  const Result<Document> settled = read_bytes(made.bytes, "redline.docx", options);
  require(settled.ok(), "a redline is read");
  require(words_of(*settled) == words_of(version),
          way == TrackChanges::accept ? "accepted it gives after" : "rejected it gives before");
}

void check_redline(const InputFile& before, const InputFile& after, const Documents& read, bool comments, bool formatting) {
  RedlineOptions options;
  options.comments = comments;
  options.formatting = formatting;
  const Result<Redline> made = redline(before, after, options), again = redline(before, after, options);
  require(made.ok() == again.ok(), "a redline is made or refused each time");
  if (!made.ok()) return require(message(made.error()) == message(again.error()), "the same versions give the same error");
  require(made->bytes == again->bytes, "the same versions give the same redline");
  check_way(*made, read.before, TrackChanges::reject);
  check_way(*made, read.after, TrackChanges::accept);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0 || size > 16384) return 0;
  const std::string_view all(reinterpret_cast<const char*>(data) + 1, size - 1), marker = "\n=====\n";
  const std::size_t cut = all.find(marker);
  if (cut == std::string_view::npos) return 0;
  const InputFile before = version_of(all.substr(0, cut), "before"), after = version_of(all.substr(cut + marker.size()), "after");
  const Result<Document> was = read_bytes(before.bytes, before.name), is = read_bytes(after.bytes, after.name);
  if (!was.ok() || !is.ok()) return 0;
  CompareOptions options;
  options.exact = (data[0] & 1U) != 0;
  options.formatting = (data[0] & 2U) != 0;
  if ((data[0] & 4U) != 0) options.party = "Supplier";
  const Report report = compare(*was, *is, options);
  check_told_once(report);
  check_outputs(report, compare(*was, *is, options));
  if (was->kind == SourceKind::docx && is->kind == SourceKind::docx)
    check_redline(before, after, {*was, *is}, (data[0] & 8U) != 0, (data[0] & 16U) == 0);
  return 0;
}
