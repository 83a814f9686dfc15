// SPDX-License-Identifier: Apache-2.0
// Report and both files → a .docx with tracked changes.
#include <clausediff/clausediff.h>

#include "render/docx/carry.h"
#include "render/docx/flow.h"
#include "render/docx/hints.h"
#include "render/docx/notes.h"
#include "render/docx/sections.h"

#include <cstring>

namespace clausediff {
namespace redline {

Resolve resolver(const Job& job, const Place& place, bool before) {
  const auto from = job.written_from.find(place.after);
  const std::string part = before ? place.before : from != job.written_from.end() ? from->second : place.after;
  return [&job, part, before](pugi::xml_node element, pugi::xml_attribute attribute, Hash& hash) {
    if (std::strncmp(attribute.name(), "r:", 2) == 0) {
      hash.add(target_digest(before ? job.before : job.after, part, attribute.value()));
      return true;
    }
    switch (name_of(element)) {
      case "w:numId"_name: {
        const auto found = before ? job.numbers.find(attribute.value()) : job.numbers.end();
        hash.add(std::string_view(found != job.numbers.end() ? found->second : attribute.value()));
        return true;
      }
      case "w:footnoteReference"_name:
      case "w:endnoteReference"_name:
        if (std::strcmp(attribute.name(), "w:id") != 0) return false;
        hash.add(std::string_view(note_identity(job, element, before)));
        return true;
      default: return false;
    }
  };
}

namespace {

void prepare(Job& job) {
  job.out.start(job.after, job.before, job.options);
  match_numbers(job);
  choose_bookmarks(job);
  match_notes(job);
  start_notes(job);
  find_hints(job);
}

/// The main part: everything but the body's blocks is after's.
void start_body(Job& job) {
  const pugi::xml_node before = job.before.root(job.before.main).child("w:body"), after = job.after.root(job.after.main).child("w:body");
  pugi::xml_node root = job.out.tree(job.after.main).document_element();
  for (const pugi::xml_node child : elements(job.after.root(job.after.main))) {
    if (child != after) root.append_copy(child);
  }
  job.tasks.push_back({{job.before.main, job.after.main}, before, after, append_shell(root, after)});
}

void finish_body(Job& job) {
  const pugi::xml_node before = job.before.root(job.before.main).child("w:body"), after = job.after.root(job.after.main).child("w:body");
  pugi::xml_node out = job.out.tree(job.after.main).document_element().child("w:body");
  const pugi::xml_node section = after.child("w:sectPr");
  if (!section) return;
  const pugi::xml_node copy = out.append_copy(section);
  if (before.child("w:sectPr")) merge_section(job, {job.before.main, job.after.main}, before.child("w:sectPr"), section, copy);
}

void run_tasks(Job& job) {
  while (!job.tasks.empty()) {
    const Task task = job.tasks.back();
    job.tasks.pop_back();
    merge_blocks(job, task);
  }
}

}  // namespace
}  // namespace redline

Result<Redline> redline_docx(const Report& report, std::string_view before_bytes, std::string_view after_bytes, const RedlineOptions& options) {
  for (const Side* side : {&report.before, &report.after}) {
    if (side->document.kind != SourceKind::docx) {
      return Error{ErrorCode::usage, side->document.name, "", "a redline needs two .docx files", "use another --format for text"};
    }
  }
  Result<redline::Source> before = redline::open_source(before_bytes, report.before.document.name);
  if (!before.ok()) return before.error();
  Result<redline::Source> after = redline::open_source(after_bytes, report.after.document.name);
  if (!after.ok()) return after.error();
  redline::Job job;
  job.before = std::move(*before);
  job.after = std::move(*after);
  job.report = &report;
  job.options = options;
  redline::prepare(job);
  redline::start_body(job);
  redline::run_tasks(job);
  redline::finish_body(job);
  redline::run_tasks(job);
  redline::finish_notes(job);
  Result<std::string> bytes = write_package(job.out.finish(), report.after.document.name);
  if (!bytes.ok()) return bytes.error();
  return Redline{.bytes = std::move(*bytes), .before_digest = {}, .after_digest = {}, .coverage = {}, .warnings = {}};
}

}  // namespace clausediff
