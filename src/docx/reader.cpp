// SPDX-License-Identifier: Apache-2.0
#include "docx/reader.h"

#include <algorithm>

#include "docx/active_content.h"
#include "docx/body_outlines.h"
#include "docx/build.h"
#include "docx/field_results.h"
#include "docx/noted_headers.h"
#include "docx/notes.h"
#include "docx/revisions.h"
#include "docx/settings.h"
#include "docx/story.h"
#include "package/doctypes.h"

namespace clausediff {
namespace {

/// A part that the main document points at by type, parsed; null where there is none. A damaged one is left out with `recover`.
std::shared_ptr<Xml> read_related(Build& build, const SourcePart& main, const char* type) {
  const Relationship* target = main.relationships.of_type(type);
  if (target == nullptr || build.error || !build.package.has(target->target)) return nullptr;
  Result<std::shared_ptr<Xml>> xml = read_xml(build.package, target->target);
  if (xml.ok()) return std::move(*xml);
  if (build.options().recover && xml.error().code == ErrorCode::damaged) {
    build.warn("recovered", target->target + " could not be read (" + xml.error().detail + ")");
  } else {
    build.error = xml.error();
  }
  return nullptr;
}

/// Tracked changes of styles, which change every paragraph that has one.
void count_style_changes(Build& build, pugi::xml_node root) {
  for (const pugi::xml_node style : root.children("w:style")) {
    for (const pugi::xml_node change : {style.child("w:pPr").child("w:pPrChange"), style.child("w:rPr").child("w:rPrChange")}) {
      if (!change) continue;
      Revision revision;
      revision.kind = RevisionKind::format;
      revision.author = clean_text(change.attribute("w:author").value());
      count_revision(build, revision);
    }
  }
}

void load_styles(Build& build, const SourcePart& main) {
  std::shared_ptr<Xml> xml = read_related(build, main, "styles");
  if (xml) count_style_changes(build, xml->root());
  build.styles = read_styles(std::move(xml));
  for (const Style& style : build.styles.items) {
    const bool shown = style.kind == StyleKind::paragraph;
    build.style_index.push_back(shown ? static_cast<std::uint32_t>(build.document.styles.size()) : none);
    if (shown) build.document.styles.push_back(style.name);
  }
}

bool counts_in_words(const Numbering& numbering) {
  const auto in_words = [](const Level& level) {
    return level.format == "ordinal" || level.format == "cardinalText" || level.format == "ordinalText";
  };
  return std::any_of(numbering.abstracts.begin(), numbering.abstracts.end(), [&](const AbstractNumbering& list) {
    return std::any_of(list.levels.begin(), list.levels.end(), in_words);
  });
}

bool has_too_many_lists(Build& build, pugi::xml_node root) {
  std::uint64_t count = 0;
  for (const pugi::xml_node node : root.children()) {
    const std::uint64_t name = name_of(node);
    count += name == "w:abstractNum"_name || name == "w:num"_name ? 1U : 0U;
  }
  const std::uint64_t most = build.options().limits.list_definitions;
  if (count > most)
    build.fail(ErrorCode::limit, "", "more definitions of lists than --max-list-definitions=" + std::to_string(most));
  return count > most;
}

void load_numbering(Build& build, const SourcePart& main) {
  const std::shared_ptr<Xml> xml = read_related(build, main, "numbering");
  if (!xml || has_too_many_lists(build, xml->root())) return;
  build.numbering = read_numbering(xml->root(), build.styles);
  if (counts_in_words(build.numbering))
    build.numbering.speller = NumberSpeller::of(build.styles.language.empty() ? build.language : build.styles.language);
}

void read_stories(Build& build, SourcePart& main) {
  build.document.stories.emplace_back();
  build.tasks.push_back({0, &main, main.xml->root().child("w:body"), 0});
  while (!build.tasks.empty() && !build.error) {
    const Task task = build.tasks.front();
    build.tasks.pop_front();
    StoryReader(build, task).read();
  }
}

template <class T>
void sort_by_paragraph(std::vector<T>& list) {
  std::stable_sort(list.begin(), list.end(), [](const T& a, const T& b) { return a.paragraph < b.paragraph; });
}

void put_in_order(Document& document) {
  sort_by_paragraph(document.fields);
  sort_by_paragraph(document.bookmarks);
  sort_by_paragraph(document.hyperlinks);
  sort_by_paragraph(document.note_references);
  sort_by_paragraph(document.objects);
  sort_by_paragraph(document.revisions);
  sort_by_paragraph(document.controls);
}

void read_into(Build& build) {
  const Result<std::string> name = find_main_part(build.package);
  if (!name.ok()) {
    build.error = name.error();
    return;
  }
  if (name->empty()) return build.fail(ErrorCode::unsupported, "", describe_package(build.package), "save it as .docx");
  SourcePart* main = load_part(build, *name);
  if (main == nullptr)
    return build.fail(ErrorCode::damaged, *name, "damaged, and nothing of it could be read", "save it again in Word");
  warn_of_missing_parts(build, *main);
  if (name_of(main->xml->root()) != "w:document"_name) {
    return build.fail(ErrorCode::unsupported, *name, "not a Word document", "save it as .docx");
  }
  load_settings(build, *main);
  load_styles(build, *main);
  load_numbering(build, *main);
  load_notes(build, *main);
  if (build.error) return;
  read_stories(build, *main);
  link_comments(build, *main);
  if (!build.error) build.error = find_doctype(build.package);
  if (const std::size_t unprinted = build.headers.unprinted(); unprinted > 0)
    build.cover("headers and footers that no page prints", Treatment::not_compared, unprinted);
  fill_empty_references(build);
  drop_body_outlines(build);
  find_active_content(build);
  sum_up_revisions(build);
  put_in_order(build.document);
  if (!build.error) take_over_noted_headers(build, *main);
}

}  // namespace

Result<Document> read_docx(std::string_view bytes, const std::string& name, const ReadOptions& options) {
  Result<Package> package = Package::open(bytes, name, options);
  if (!package.ok()) return package.error();
  return read_package(*package);
}

Result<Document> read_package(Package& package) {
  // A package may be read several times, as a redline and its proof do: each reading has the whole of the limit on text. What an
  // imported package holds adds to that of the one around it.
  if (!package.is_imported()) package.spent().text = 0;
  Build build(package);
  build.document.kind = SourceKind::docx;
  build.document.formats.emplace_back();
  read_into(build);
  if (build.error) return *build.error;
  for (const Warning& loss : package.losses()) build.document.warnings.push_back(loss);
  for (const auto& [construct, row] : build.coverage) build.document.coverage.push_back(row);
  return std::move(build.document);
}

}  // namespace clausediff
