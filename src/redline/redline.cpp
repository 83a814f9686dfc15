// SPDX-License-Identifier: Apache-2.0
// Two files → one .docx with tracked changes, proved before it is returned: inputs, plan, writing, bytes, proof.
#include <clausediff/clausediff.h>

#include <algorithm>
#include <future>
#include <memory>
#include <optional>
#include <set>

#include "diff/repeated_headers.h"
#include "docx/reader.h"
#include "package/sha256.h"
#include "package/strict_xml.h"
#include "package/zip_directory.h"
#include "redline/carry.h"
#include "redline/counterparts.h"
#include "redline/even_pages.h"
#include "redline/flow.h"
#include "redline/leave_behind.h"
#include "redline/notes.h"
#include "redline/proof.h"
#include "redline/remarks.h"
#include "redline/repair.h"
#include "redline/sections.h"
#include "sniff.h"

namespace clausediff {
namespace redlining {
namespace {

/// One input, opened: its package, which keeps what is parsed, and the document that the reader sees in it.
struct Opened {
  std::shared_ptr<Package> package;
  Document document;
};

Error no_word_file(const InputFile& file, const ReadOptions& options) {
  const Result<Document> read = read_bytes(file.bytes, file.name, options);
  if (!read.ok()) return read.error();
  return {ErrorCode::usage, file.name, "", "a redline needs two .docx files", "use clausediff report for text"};
}

Result<Opened> open_input(const InputFile& file, ReadOptions options, TrackChanges way) {
  options.track_changes = way;
  if (file.bytes.size() > options.limits.file_bytes || tell_type(file.bytes) != FileType::zip) return no_word_file(file, options);
  Result<Package> package = Package::open(file.bytes, file.name, options);
  if (!package.ok()) return package.error();
  Opened opened{std::make_shared<Package>(std::move(*package)), {}};
  opened.package->keep_trees();
  Result<Document> document = read_package(*opened.package);
  if (!document.ok()) return document.error();
  opened.document = std::move(*document);
  opened.document.name = file.name;
  opened.document.sha256 = sha256(file.bytes);
  return opened;
}

/// How the inputs' own tracked changes are read: a redline that keeps them goes from before without its own to after with its
/// own.
TrackChanges way_of(const RedlineOptions& options, bool before) {
  return options.track_changes == OwnRevisions::keep && before ? TrackChanges::reject : TrackChanges::accept;
}

/// Settles both packages; where the inputs' own changes are kept and there are any, reads both files the other way round too.
Result<bool> open_versions(Inputs& inputs, const InputFile& before_file, const InputFile& after_file,
                           std::shared_ptr<Package> before, std::shared_ptr<Package> after) {
  const bool keep = inputs.options.track_changes == OwnRevisions::keep;
  std::future<Result<Version>> after_version = std::async(open_version, std::move(after), Settlement{Settle::accept, keep});
  Result<Version> old = open_version(std::move(before), {keep ? Settle::reject : Settle::accept, keep});
  Result<Version> now = after_version.get();
  if (!old.ok()) return old.error();
  if (!now.ok()) return now.error();
  inputs.before = std::move(*old);
  inputs.after = std::move(*now);
  give_even_pages(inputs);
  if (!keep || !(inputs.before.had_revisions || inputs.after.had_revisions)) return true;
  Result<OtherReadings> readings = open_other_readings(before_file.bytes, after_file.bytes, inputs);
  if (!readings.ok()) return readings.error();
  inputs.other = std::move(*readings);
  return true;
}

/// Opens both files once: the reader's documents, their comparison, and the trees that the reader parsed, settled.
Result<std::unique_ptr<Inputs>> open_inputs(const InputFile& before, const InputFile& after, const RedlineOptions& options) {
  const bool one_by_one =
      inflates_greatly(before.bytes, options.read.limits.entries) || inflates_greatly(after.bytes, options.read.limits.entries);
  std::future<Result<Opened>> other = std::async(one_by_one ? std::launch::deferred : std::launch::async, open_input,
                                                 std::cref(after), std::cref(options.read), way_of(options, false));
  Result<Opened> old = open_input(before, options.read, way_of(options, true));
  if (!old.ok()) return old.error();
  Result<Opened> now = other.get();
  if (!now.ok()) return now.error();
  auto inputs = std::make_unique<Inputs>();
  inputs->options = options;
  // What the changes do is asked for where it is told.
  inputs->report = options.comments ? compare(std::move(old->document), std::move(now->document), options.compare)
                                    : compare_words(std::move(old->document), std::move(now->document), options.compare);
  const Result<bool> opened = open_versions(*inputs, before, after, std::move(old->package), std::move(now->package));
  if (!opened.ok()) return opened.error();
  for (const Version* version : {&inputs->before, &inputs->after}) {
    if (options.track_changes != OwnRevisions::refuse || !version->had_revisions) continue;
    return Error{ErrorCode::refused, version->file, "", "it brings tracked changes of its own",
                 "accept or reject them first, or use --track-changes=accept or keep"};
  }
  return inputs;
}

/// The main part: everything but the body's blocks is after's.
void start_body(Writing& writing) {
  const Inputs& inputs = writing.inputs;
  const pugi::xml_node before = inputs.before.root(inputs.before.names.main).child("w:body"),
                       after_root = inputs.after.root(inputs.after.names.main), after = after_root.child("w:body");
  const std::string& main = writing.out.names.main;
  pugi::xml_node root = writing.out.tree(main).document_element();
  for (const pugi::xml_node child : elements(after_root)) {
    if (child != after) root.append_copy(child);
  }
  writing.tasks.push_back({{inputs.before.names.main, main, main}, before, after, append_shell(root, after)});
}

void finish_body(Writing& writing) {
  const Inputs& inputs = writing.inputs;
  const std::string& main = writing.out.names.main;
  const pugi::xml_node before = inputs.before.root(inputs.before.names.main).child("w:body").child("w:sectPr"),
                       after = inputs.after.root(main).child("w:body").child("w:sectPr");
  if (!before && !after) return;
  // A body that does not say how its last section is set up has one all the same, as if nothing were said (17.6.17).
  pugi::xml_node body = writing.out.tree(main).document_element().child("w:body");
  const pugi::xml_node copy = after ? body.append_copy(after) : body.append_child("w:sectPr");
  const Place place{inputs.before.names.main, main, main};
  merge_section(writing, place, before, after, copy);
}

void run_tasks(Writing& writing) {
  while (!writing.tasks.empty()) {
    const Task task = writing.tasks.back();
    writing.tasks.pop_back();
    merge_blocks(writing, task);
  }
}

void write(Writing& writing) {
  import_lists(writing);
  for (const PartId& bookmark : writing.plan.bookmarks) writing.carried.bookmarks.emplace(bookmark, writing.out.next_id());
  start_notes(writing);
  start_body(writing);
  run_tasks(writing);
  finish_body(writing);
  state_even_pages(writing);
  run_tasks(writing);
  finish_notes(writing);
  repair_ranges(writing);
}

struct Proof {
  Verdict before, after;
  std::string before_digest, after_digest;
  std::vector<ActiveContent> active;  // of the redline, as its reader meets it
  bool holds() const { return before.holds && after.holds; }
};

/// One way of settling the redline against the version that it must give.
Result<Verdict> prove_side(Package& redline, TrackChanges way, const Document& version, const RedlineOptions& options,
                           bool states, std::string& digest, std::vector<ActiveContent>& active) {
  Package settled = Package::over(redline, {}, {});
  settled.read_with(way);
  Result<Document> document = read_package(settled);
  if (!document.ok()) return document.error();
  take_over_repeated_headers(*document, version);
  active = document->active;
  AskedPages pages = asked_pages(version, *document);
  pages.states = states;
  const std::vector<ProofLine> got = lines_of(*document, pages);
  if (options.verify) digest = digest_of(got, options.compare);
  Verdict verdict = compare_lines(lines_of(version, pages), got, options.compare);
  verdict.even_pages = pages.even;
  return verdict;
}

Result<Proof> prove(Package& redline, const Report& report, const RedlineOptions& options, bool states) {
  Proof proof;
  redline.keep_trees();
  Result<Verdict> before =
      prove_side(redline, TrackChanges::reject, report.before.document, options, states, proof.before_digest, proof.active);
  if (!before.ok()) return before.error();
  Result<Verdict> after =
      prove_side(redline, TrackChanges::accept, report.after.document, options, states, proof.after_digest, proof.active);
  if (!after.ok()) return after.error();
  proof.before = std::move(*before);
  proof.after = std::move(*after);
  return proof;
}

/// Parts that a parser less lenient than ours would refuse.
Result<bool> check_parts(const ChangedParts& changed, const std::string& file) {
  for (const Part& part : changed.parts) {
    const bool xml = part.name.ends_with(".xml") || part.name.ends_with(".rels");
    const std::string fault = xml ? fault_of_xml(part.bytes) : std::string();
    if (!fault.empty())
      return Error{ErrorCode::write_failed, file, part.name, "the redline would not be XML: " + fault, "nothing was written"};
  }
  return true;
}

const char* words_of(ActiveKind kind) {
  switch (kind) {
    case ActiveKind::macros:
      return "macros";
    case ActiveKind::field:
      return "fields that fetch or start something";
    case ActiveKind::linked_content:
      return "content outside of the file";
    case ActiveKind::embedded_object:
      return "embedded objects";
    case ActiveKind::attached_template:
      return "an attached template";
    case ActiveKind::active_control:
      return "active controls";
  }
  return "";
}

/// What opening the redline could set off or fetch: one line for each kind, with the first place.
void tell_active(const std::vector<ActiveContent>& active, Redline& result) {
  std::set<ActiveKind> told;
  for (const ActiveContent& one : active) {
    if (!told.insert(one.kind).second) continue;
    const auto count = std::count_if(active.begin(), active.end(), [&](const ActiveContent& a) { return a.kind == one.kind; });
    result.warnings.push_back({"active-content", std::string("the redline holds ") + words_of(one.kind) + " (" +
                                                     std::to_string(count) + "): " + one.part +
                                                     (one.detail.empty() ? "" : ", " + one.detail)});
  }
}

/// One redline with marks of a certain grain: what it says of itself, its parts, and whether they prove right.
struct Attempt {
  Redline result;
  ChangedParts parts;
};

void tell_own_changes(const Inputs& inputs, Redline& result) {
  for (const Version* version : {&inputs.before, &inputs.after}) {
    const bool old = version == &inputs.before;
    if (!version->had_revisions) continue;
    const std::string side = old ? "before" : "after";
    const std::string fate = inputs.options.track_changes != OwnRevisions::keep ? "count as accepted"
                             : old                                              ? "count as rejected"
                                                                                : "stand beside ours under their authors' names";
    result.warnings.push_back({"tracked-changes", "the " + side + " version brings tracked changes of its own, which " + fate});
  }
}

void tell_grain(const Plan& plan, Redline& result) {
  if (plan.grain == Grain::words) return;
  const bool body = plan.grain == Grain::body;
  result.coverage.push_back({body ? "body replaced as a whole" : "paragraphs and tables replaced as a whole",
                             body ? 1 : plan.coarse.before.size() + plan.coarse.after.size(), Treatment::compared});
}

/// What no tracked change can say.
void tell_settings(const Report& report, bool even_pages_of_one, Redline& result) {
  if (even_pages_of_one)
    result.warnings.push_back({"even-pages",
                               "one version alone has headers of their own for even pages, which no tracked change can say: the "
                               "redline has them, and gives both versions what their even pages print"});
  const std::size_t before = imported_wholes(report.before.document).size(),
                    after = imported_wholes(report.after.document).size();
  if (imported_wholes(report.before.document) != imported_wholes(report.after.document))
    result.coverage.push_back(
        {"imported content in a format that is not read", std::max(before, after), Treatment::not_compared});
}

Attempt attempt(const Inputs& inputs, const Plan& plan, StyleStates& style_states) {
  Attempt made;
  Writing writing(inputs, plan, style_states);
  write(writing);
  if (inputs.options.comments) add_comments(writing);
  const Tally tally = count_revisions(writing);
  made.result.revisions = tally.revisions;
  made.result.moves = tally.moves;
  tell_grain(plan, made.result);
  tell_own_changes(inputs, made.result);
  tell_settings(inputs.report, inputs.even_pages_of_one, made.result);
  leave_active_parts(writing.out, inputs, made.result.warnings);
  if (writing.prints_none)
    made.result.warnings.push_back({"taken-over-header",
                                    "a section of the before version takes over a header or footer that goes: where the changes "
                                    "are rejected, Word prints none there"});
  made.parts = writing.out.finish();
  return made;
}

/// The same with its tracked changes made plain formatting. What is proved is the one with tracked changes that it is made of.
ChangedParts static_parts(const Inputs& inputs, const Plan& plan, StyleStates& style_states) {
  Writing writing(inputs, plan, style_states);
  write(writing);
  if (inputs.options.comments) add_comments(writing);
  make_static(writing);
  std::vector<Warning> told;
  leave_active_parts(writing.out, inputs, told);
  return writing.out.finish();
}

/// The parts as a package over after's, which is opened anew, for two may read at once.
Result<std::string> pack(const InputFile& after, const RedlineOptions& options, const ChangedParts& parts) {
  Result<Package> base = Package::open(after.bytes, after.name, options.read);
  if (!base.ok()) return base.error();
  Package package = Package::over(*base, parts.parts, parts.dropped);
  return write_package(package);
}

/// A name as it can stand in an attribute: UTF-8, and no control characters.
std::string without_controls(const std::string& text) {
  std::string out = clean_text(text);
  std::erase_if(out, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; });
  return out;
}

class Maker {
 public:
  Maker(const InputFile& before, const InputFile& after, const RedlineOptions& options)
      : before_(before), after_(after), options_(options) {}

  Result<Redline> run() {
    Result<std::unique_ptr<Inputs>> inputs = open_inputs(before_, after_, options_);
    if (!inputs.ok()) return inputs.error();
    inputs_ = std::move(*inputs);
    style_states_.emplace(inputs_->before, inputs_->after);
    for (const bool states : {true, false}) {
      states_ = states;
      coarse_ = {};
      for (const Grain grain : {Grain::words, Grain::words_but_some, Grain::blocks, Grain::body}) {
        Result<bool> made = try_grain(grain);
        if (!made.ok()) return made.error();
        if (*made) return std::move(result_);
      }
    }
    return Error{ErrorCode::write_failed, after_.name, "", "no redline could be proved to hold both versions",
                 "nothing was written"};
  }

 private:
  Result<bool> try_grain(Grain grain) {
    if (!inputs_->before.package) {
      const Result<bool> opened = reopen();
      if (!opened.ok()) return opened;
    }
    const Plan plan = make_plan(*inputs_, grain, coarse_);
    Attempt made = attempt(*inputs_, plan, *style_states_);
    const ChangedParts shown = options_.static_ ? static_parts(*inputs_, plan, *style_states_) : ChangedParts();
    // Both versions' trees have done their work unless the proof fails.
    const std::shared_ptr<Package> base = inputs_->after.package;
    inputs_->before = inputs_->after = Version();
    inputs_->other.reset();
    std::future<Result<std::string>> bytes =
        std::async(pack, std::cref(after_), std::cref(options_), std::cref(options_.static_ ? shown : made.parts));
    Package redline = Package::over(*base, made.parts.parts, made.parts.dropped);
    Result<Proof> proof = prove(redline, inputs_->report, options_, states_);
    Result<std::string> packed = bytes.get();
    if (!proof.ok()) return proof.error();
    if (const Result<bool> strict = check_parts(options_.static_ ? shown : made.parts, after_.name); !strict.ok()) return strict;
    if (!packed.ok()) return packed.error();
    coarse_.before.insert(proof->before.wrong.begin(), proof->before.wrong.end());
    coarse_.after.insert(proof->after.wrong.begin(), proof->after.wrong.end());
    if (!proof->holds()) return false;
    result_ = std::move(made.result);
    if (!proof->before.even_pages || !proof->after.even_pages)
      result_.coverage.push_back({"headers of their own for even pages", 1, Treatment::not_compared});
    if (!states_)
      result_.coverage.push_back({"words hidden, struck through or raised by what no mark covers", 1, Treatment::not_compared});
    tell_active(proof->active, result_);
    result_.bytes = std::move(*packed);
    result_.before_digest = std::move(proof->before_digest);
    result_.after_digest = std::move(proof->after_digest);
    result_.before_sha256 = inputs_->report.before.document.sha256;
    result_.after_sha256 = inputs_->report.after.document.sha256;
    result_.differs = differs(inputs_->report);
    return true;
  }

  /// After a proof that did not hold: rare enough to parse the files again for it.
  Result<bool> reopen() {
    Result<Package> before = Package::open(before_.bytes, before_.name, options_.read),
                    after = Package::open(after_.bytes, after_.name, options_.read);
    if (!before.ok()) return before.error();
    if (!after.ok()) return after.error();
    return open_versions(*inputs_, before_, after_, std::make_shared<Package>(std::move(*before)),
                         std::make_shared<Package>(std::move(*after)));
  }

  const InputFile& before_;
  const InputFile& after_;
  const RedlineOptions& options_;
  std::unique_ptr<Inputs> inputs_;
  std::optional<StyleStates> style_states_;  // the same for each attempt
  Coarse coarse_;
  bool states_ = true;  // whether words that are hidden, struck through or raised are proved too
  Redline result_;
};

}  // namespace
}  // namespace redlining

Result<Redline> redline(const InputFile& before, const InputFile& after, const RedlineOptions& options) {
  RedlineOptions cleaned = options;
  for (std::string* text : {&cleaned.author, &cleaned.date}) *text = redlining::without_controls(*text);
  return redlining::Maker(before, after, cleaned).run();
}

}  // namespace clausediff
