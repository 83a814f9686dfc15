// SPDX-License-Identifier: Apache-2.0
// Three versions → one: traced (lineage.h), judged, settled, proved. What cannot be proved is a conflict of the whole document.
#include <clausediff/merge.h>
#include <clausediff/places.h>

#include <algorithm>
#include <future>
#include <map>
#include <optional>
#include <set>

#include "merge/judgement.h"
#include "merge/lineage.h"
#include "merge/places.h"
#include "merge/proof.h"
#include "merge/remarks.h"
#include "merge/settling.h"
#include "merge/untraced.h"
#include "package/relationships.h"
#include "package/strict_xml.h"
#include "package/xml.h"
#include "redline/tree.h"
#include "sniff.h"

namespace clausediff {
namespace merging {
namespace {

Error no_word_file(const InputFile& file, const Result<Document>& read) {
  if (!read.ok()) return read.error();
  return {ErrorCode::usage, file.name, "", "a merge of contracts needs three .docx files", "git merge-file merges text"};
}

Result<Document> read_version(const InputFile& file, const MergeOptions& options) {
  ReadOptions read = options.read;
  read.track_changes = TrackChanges::accept;
  Result<Document> document = read_bytes(file.bytes, file.name, read);
  if (!document.ok() || document->kind != SourceKind::docx) return no_word_file(file, document);
  if (!document->revisions.empty())
    return Error{ErrorCode::refused, file.name, "", "it brings tracked changes of its own", "accept or reject them first"};
  return document;
}

/// The versions as they are read, and what each side did.
struct Versions {
  Report ours;    // from base
  Report theirs;  // from base
};

Result<Versions> read_versions(const InputFile& base, const InputFile& ours, const InputFile& theirs,
                               const MergeOptions& options) {
  std::future<Result<Document>> old = std::async(read_version, std::cref(base), std::cref(options)),
                                yours = std::async(read_version, std::cref(theirs), std::cref(options));
  Result<Document> mine = read_version(ours, options);
  Result<Document> before = old.get(), other = yours.get();
  for (const Result<Document>* document : {&before, &mine, &other})
    if (!document->ok()) return document->error();
  CompareOptions exact;
  exact.exact = true;
  std::future<Report> report = std::async([&] { return compare(*before, std::move(*other), exact); });
  Versions versions{compare(*before, std::move(*mine), exact), {}};
  versions.theirs = report.get();
  return versions;
}

/// The parts that hold text: the main one first.
Result<std::vector<std::string>> text_parts(Package& package) {
  Result<std::string> main = find_main_part(package);
  if (!main.ok()) return main.error();
  Result<Relationships> links = read_relationships(package, *main);
  if (!links.ok()) return links.error();
  std::vector<std::string> parts = {*main};
  for (const Relationship& link : links->items) {
    const bool text = link.type == "header" || link.type == "footer" || link.type == "footnotes" || link.type == "endnotes";
    const std::string part = text && !link.external ? package.spelled(link.target) : std::string();
    if (!part.empty() && std::find(parts.begin(), parts.end(), part) == parts.end()) parts.push_back(part);
  }
  return parts;
}

/// All paragraphs of a version.
Result<std::multiset<std::string>> paragraphs_of(const InputFile& file, const ReadOptions& read) {
  Result<Package> package = Package::open(file.bytes, file.name, read);
  if (!package.ok()) return package.error();
  const Result<std::vector<std::string>> parts = text_parts(*package);
  if (!parts.ok()) return parts.error();
  std::multiset<std::string> texts;
  for (const std::string& part : *parts) {
    const Result<std::shared_ptr<Xml>> xml = read_xml(*package, part);
    if (!xml.ok()) return xml.error();
    const pugi::xml_node root = (*xml)->root();
    for (pugi::xml_node at = root; at; at = redlining::next_element(root, at))
      if (name_of(at) == "w:p"_name) texts.insert(plain_text(at));
  }
  return texts;
}

/// One part of the traced package.
struct TracedPart {
  std::string name;
  std::shared_ptr<Xml> xml;
  Story story;
  Judgement judgement;
};

class Merger {
 public:
  Merger(const InputFile& base, const InputFile& ours, const InputFile& theirs, const MergeOptions& options)
      : base_(base), ours_(ours), theirs_(theirs), options_(options), authors_{options.ours, options.theirs, options.date} {}

  Result<Merged> run() {
    if (base_.bytes.empty()) return keep_apart();  // both sides brought the file
    Result<Versions> versions = read_versions(base_, ours_, theirs_, options_);
    if (!versions.ok()) return versions.error();
    versions_ = std::move(*versions);
    if (ours_.bytes == theirs_.bytes || base_.bytes == theirs_.bytes) return Merged{ours_.bytes, {}, 0, 0, {}};
    if (base_.bytes == ours_.bytes) return Merged{theirs_.bytes, {}, 0, 0, {}};
    Result<Merged> merged = combine();
    if (merged.ok() && is_proved(*merged)) return merged;
    return keep_apart();
  }

 private:
  Result<Merged> combine() {
    Result<std::multiset<std::string>> base = paragraphs_of(base_, options_.read);
    if (!base.ok()) return base.error();
    Result<Redline> traced = trace(base_, ours_, theirs_, options_.read);
    if (!traced.ok()) return traced.error();
    Result<Package> package = Package::open(traced->bytes, ours_.name, options_.read);
    if (!package.ok()) return package.error();
    Result<std::vector<TracedPart>> parts = read_parts(*package, *base);
    if (!parts.ok()) return parts.error();
    Merged merged;
    return write(*package, *parts, merged);
  }

  static Result<std::vector<TracedPart>> read_parts(Package& package, const std::multiset<std::string>& base) {
    const Result<std::vector<std::string>> names = text_parts(package);
    if (!names.ok()) return names.error();
    std::vector<TracedPart> parts;
    for (const std::string& name : *names) {
      Result<std::shared_ptr<Xml>> xml = read_xml(package, name);
      if (!xml.ok()) return xml.error();
      Story story = read_story((*xml)->root());
      sign_untraced(story, base);
      Judgement judgement = judge(story, base);
      parts.push_back({name, std::move(*xml), std::move(story), std::move(judgement)});
    }
    return parts;
  }

  Result<Merged> write(Package& package, std::vector<TracedPart>& parts, Merged& merged) {
    std::vector<Part> changed;
    std::vector<Remark> remarks;
    const PlaceFinder places(versions_.ours.after, versions_.theirs.after);
    for (const TracedPart& part : parts) {
      for (const std::uint32_t line : part.judgement.doubled)
        merged.warnings.push_back(
            {"stands-twice",
             "both sides bring the same paragraph, at different places, and it stands twice: " + places.find(part.story, line)});
      for (const Dispute& dispute : part.judgement.disputes) {
        merged.conflicts.push_back({dispute.kind, places.find(part.story, dispute.line), dispute.carrier, dispute.other});
        const pugi::xml_node paragraph = stand_in(parts, part, dispute.line);
        if (paragraph) remarks.push_back({paragraph, remark_of(merged.conflicts.back())});
      }
    }
    Result<bool> remarked = add_remarks(package, parts.front().name, remarks, authors_, changed);
    if (!remarked.ok()) return remarked.error();
    for (TracedPart& part : parts) {
      const Taken taken = settle_story(part.xml->root(), part.story, part.judgement, authors_);
      merged.ours_taken += taken.carrier;
      merged.theirs_taken += taken.other;
      changed.push_back({part.name, bytes_of(part.xml->root())});
    }
    return pack(package, std::move(changed), std::move(merged));
  }

  Result<Merged> pack(Package& package, std::vector<Part> changed, Merged merged) const {
    for (const Part& part : changed) {
      const std::string fault = fault_of_xml(part.bytes);
      if (!fault.empty())
        return Error{ErrorCode::write_failed, ours_.name, part.name, "the merge would not be XML: " + fault,
                     "nothing was written"};
    }
    Package whole = Package::over(package, std::move(changed), {});
    Result<std::string> bytes = write_package(whole);
    if (!bytes.ok()) return bytes.error();
    merged.bytes = std::move(*bytes);
    return merged;
  }

  /// Word takes comments in the body only: for a header, a note or a text box the first paragraph stands in.
  static pugi::xml_node stand_in(const std::vector<TracedPart>& parts, const TracedPart& part, std::uint32_t line) {
    const auto in_body = [](pugi::xml_node node) {
      for (pugi::xml_node at = node.parent(); at; at = at.parent())
        if (name_of(at) == "w:txbxContent"_name) return false;
      return true;
    };
    const std::vector<Line>& body = parts.front().story.lines;
    const bool here = &part == &parts.front() && line < part.story.lines.size() && in_body(part.story.lines[line].node);
    if (here) return part.story.lines[line].node;
    return body.empty() ? pugi::xml_node() : body.front().node;
  }

  std::string remark_of(const Conflict& conflict) const {
    const auto quoted = [](const std::string& text) { return text.empty() ? std::string("nothing") : "“" + text + "”"; };
    return "Conflict: " + sentence_of(conflict) + "\n" + options_.ours + ": " + quoted(conflict.ours) + "\n" + options_.theirs +
           ": " + quoted(conflict.theirs) + "\nAccept the changes of one author and reject those of the other one.";
  }

  bool is_proved(const Merged& merged) const {
    ReadOptions read = options_.read;
    read.track_changes = merged.conflicts.empty() ? TrackChanges::accept : TrackChanges::all;
    const Result<Document> document = read_bytes(merged.bytes, ours_.name, read);
    if (!document.ok()) return false;
    const Words words = words_of(*document), base = words_of(versions_.ours.before.document);
    const Doing ours = doing_of(versions_.ours), theirs = doing_of(versions_.theirs);
    const Claim claim{base, ours, theirs};
    return missing_word(claim, words).empty() && (!merged.conflicts.empty() || surplus_word(claim, words).empty());
  }

  /// Our document with what theirs makes of it as tracked changes: nothing is lost, and nothing is decided.
  Result<Merged> keep_apart() const {
    RedlineOptions options;
    options.author = options_.theirs;
    options.date = options_.date;
    options.compare.exact = true;
    options.macros = true;
    options.read = options_.read;
    Result<Redline> both = redline(ours_, theirs_, options);
    if (!both.ok()) return both.error();
    Merged merged;
    merged.conflicts.push_back({ConflictKind::whole, "", "", ""});
    Result<Package> package = Package::open(both->bytes, ours_.name, options_.read);
    if (!package.ok()) return package.error();
    const Result<std::string> main = find_main_part(*package);
    if (!main.ok()) return main.error();
    const Result<std::shared_ptr<Xml>> xml = read_xml(*package, *main);
    if (!xml.ok()) return xml.error();
    std::vector<Part> changed;
    const pugi::xml_node first = (*xml)->root().child("w:body").child("w:p");
    const std::vector<Remark> remarks = {{first, "Conflict: " + sentence_of(merged.conflicts.front())}};
    if (first) {
      const Result<bool> remarked = add_remarks(*package, *main, remarks, authors_, changed);
      if (!remarked.ok()) return remarked.error();
      changed.push_back({*main, bytes_of((*xml)->root())});
    }
    return pack(*package, std::move(changed), std::move(merged));
  }

  const InputFile& base_;
  const InputFile& ours_;
  const InputFile& theirs_;
  const MergeOptions& options_;
  Authors authors_;
  Versions versions_;
};

}  // namespace
}  // namespace merging

std::string sentence_of(const Conflict& conflict) {
  switch (conflict.kind) {
    case ConflictKind::words:
      return "both sides change the same words, or words side by side.";
    case ConflictKind::added:
      return "both sides put something new at the same place.";
    case ConflictKind::deleted:
      return "one side deletes or moves what the other one changes.";
    case ConflictKind::moved:
      return "the sides move the same words to different places, or one of them changes what the other one moves.";
    case ConflictKind::table:
      return "both sides change the rows or columns of this table.";
    case ConflictKind::format:
      return "both sides format the same words in different ways; the words are not in question.";
    case ConflictKind::part:
      return "both sides change this part of the file, which is no text; ours stays.";
    case ConflictKind::whole:
      return "the versions could not be combined clause by clause; this is our version, with what the other one makes of it as "
             "tracked changes.";
  }
  return {};
}

Result<Merged> merge(const InputFile& base, const InputFile& ours, const InputFile& theirs, const MergeOptions& options) {
  return merging::Merger(base, ours, theirs, options).run();
}

}  // namespace clausediff
