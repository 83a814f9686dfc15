// SPDX-License-Identifier: Apache-2.0
// Report and both files → a .docx with tracked changes.
#include <clausediff/clausediff.h>

#include <cstring>
#include <functional>
#include <future>
#include <memory>

#include "redline/carry.h"
#include "redline/counterparts.h"
#include "redline/flow.h"
#include "redline/hints.h"
#include "redline/notes.h"
#include "redline/proof.h"
#include "redline/remarks.h"
#include "redline/repair.h"
#include "redline/sections.h"

namespace clausediff {
namespace redline {

std::string part_read(const Job& job, const Place& place) {
  const auto from = job.written_from.find(place.after);
  return from != job.written_from.end() ? from->second : place.after;
}

Resolve resolver(const Job& job, const Place& place, bool before) {
  const std::string part = before ? place.before : part_read(job, place);
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
      default:
        return false;
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
  const pugi::xml_node before = job.before.root(job.before.main).child("w:body"),
                       after = job.after.root(job.after.main).child("w:body");
  pugi::xml_node root = job.out.tree(job.after.main).document_element();
  for (const pugi::xml_node child : elements(job.after.root(job.after.main))) {
    if (child != after) root.append_copy(child);
  }
  job.tasks.push_back({{job.before.main, job.after.main}, before, after, append_shell(root, after)});
}

void finish_body(Job& job) {
  const pugi::xml_node before = job.before.root(job.before.main).child("w:body"),
                       after = job.after.root(job.after.main).child("w:body");
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

void build(Job& job) {
  prepare(job);
  start_body(job);
  run_tasks(job);
  finish_body(job);
  run_tasks(job);
  finish_notes(job);
  repair_ranges(job);
}

CompareOptions proof_options(const Job& job) {
  CompareOptions options = job.report->options;
  options.exact = options.exact || job.options.exact;
  return options;
}

/// Adds what a proof found wrong to the paragraphs that are not to be marked word by word.
void add_coarse(const Source& source, const Verdict& verdict, const std::string& side, std::set<std::string>& coarse) {
  for (const std::size_t node : verdict.wrong) {
    const auto ordinal = source.ordinals.find(node);
    if (ordinal != source.ordinals.end()) coarse.insert(side + std::to_string(ordinal->second));
  }
}

struct Proof {
  bool holds = false;
  std::string before_digest, after_digest;
};

/// Accepts and rejects the finished redline and compares with both inputs; what is wrong goes into `coarse`.
Proof prove(Job& job, std::set<std::string>& coarse) {
  const CompareOptions options = proof_options(job);
  const std::vector<ProofLine> accepted = lines_of(job, Settle::accept), rejected = lines_of(job, Settle::reject);
  const auto check = [&options](const Source& source, const std::vector<ProofLine>& settled) {
    return compare_lines(lines_of(source), settled, options);
  };
  std::future<Verdict> after_verdict = std::async(check, std::cref(job.after), std::cref(accepted));
  const Verdict before = check(job.before, rejected);
  const Verdict after = after_verdict.get();
  add_coarse(job.before, before, "b|", coarse);
  add_coarse(job.after, after, "a|", coarse);
  Proof proof{before.holds && after.holds, {}, {}};
  if (proof.holds && job.options.verify) {
    proof.before_digest = digest_of(rejected, options);
    proof.after_digest = digest_of(accepted, options);
  }
  return proof;
}

/// One redline with marks of a certain grain. Nothing of an earlier attempt is used but what it found wrong.
struct Attempt {
  Job job;
  Proof proof;
};

Result<std::unique_ptr<Attempt>> attempt(const Report& report, std::string_view before_bytes, std::string_view after_bytes,
                                         const RedlineOptions& options, Grain grain, std::set<std::string>& coarse) {
  auto made = std::make_unique<Attempt>();
  Job& job = made->job;
  const bool keep = options.track_changes == OwnRevisions::keep;
  std::future<Result<Source>> after_source =
      std::async(open_source, after_bytes, std::cref(report.after.document.name), Settlement{Settle::accept, keep});
  Result<Source> before = open_source(before_bytes, report.before.document.name, {keep ? Settle::reject : Settle::accept, keep});
  Result<Source> after = after_source.get();
  if (!before.ok()) return before.error();
  if (!after.ok()) return after.error();
  job.before = std::move(*before);
  job.after = std::move(*after);
  for (const Source* source : {&job.before, &job.after}) {
    if (options.track_changes != OwnRevisions::refuse || !source->had_revisions) continue;
    return Error{ErrorCode::refused, source == &job.before ? report.before.document.name : report.after.document.name, "",
                 "it brings tracked changes of its own", "accept or reject them first, or use --track-changes=accept or keep"};
  }
  if (keep && (job.before.had_revisions || job.after.had_revisions)) {
    Result<OtherReadings> other = open_other_readings(before_bytes, after_bytes, report);
    if (!other.ok()) return other.error();
    job.other = std::make_shared<OtherReadings>(std::move(*other));
  }
  job.report = &report;
  job.options = options;
  job.grain = grain;
  job.coarse = coarse;
  build(job);
  made->proof = prove(job, coarse);
  return made;
}

Redline result_of(const Attempt& made, std::string bytes, const Tally& tally) {
  Redline result{.bytes = std::move(bytes),
                 .before_digest = made.proof.before_digest,
                 .after_digest = made.proof.after_digest,
                 .revisions = tally.revisions,
                 .moves = tally.moves,
                 .coverage = {},
                 .warnings = {}};
  if (made.job.grain != Grain::words) {
    const bool body = made.job.grain == Grain::body;
    result.coverage.push_back({body ? "body replaced as a whole" : "paragraphs and tables replaced as a whole",
                               body ? 1 : made.job.coarse.size(), Treatment::compared});
  }
  for (const Source* source : {&made.job.before, &made.job.after}) {
    const bool old = source == &made.job.before;
    if (!source->had_revisions) continue;
    const std::string version = old ? "before" : "after";
    const std::string fate = made.job.options.track_changes != OwnRevisions::keep ? "count as accepted"
                             : old                                                ? "count as rejected"
                                   : "stand beside ours under their authors' names";
    result.warnings.push_back(
        {"tracked-changes", "the " + version + " version brings tracked changes of its own, which " + fate});
  }
  return result;
}

}  // namespace
}  // namespace redline

Result<Redline> redline_docx(const Report& report, std::string_view before_bytes, std::string_view after_bytes,
                             const RedlineOptions& options) {
  for (const Side* side : {&report.before, &report.after}) {
    if (side->document.kind != SourceKind::docx) {
      return Error{ErrorCode::usage, side->document.name, "", "a redline needs two .docx files", "use another --format for text"};
    }
  }
  std::set<std::string> coarse;
  for (const redline::Grain grain :
       {redline::Grain::words, redline::Grain::words_but_some, redline::Grain::blocks, redline::Grain::body}) {
    Result<std::unique_ptr<redline::Attempt>> made = redline::attempt(report, before_bytes, after_bytes, options, grain, coarse);
    if (!made.ok()) return made.error();
    if (!(*made)->proof.holds) continue;
    redline::Job& job = (*made)->job;
    if (options.comments) redline::add_comments(job);
    const redline::Tally tally = redline::count_revisions(job);
    if (options.static_) redline::make_static(job);
    Result<std::string> bytes = write_package(job.out.finish(), report.after.document.name);
    if (!bytes.ok()) return bytes.error();
    return redline::result_of(**made, std::move(*bytes), tally);
  }
  return Error{ErrorCode::write_failed, report.after.document.name, "", "no redline could be proved to hold both versions",
               "nothing was written"};
}

}  // namespace clausediff
