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
#include "merge/kept_words.h"
#include "merge/lineage.h"
#include "merge/moves.h"
#include "merge/parts.h"
#include "merge/pending.h"
#include "merge/places.h"
#include "merge/proof.h"
#include "merge/remarks.h"
#include "merge/rivals.h"
#include "merge/settling.h"
#include "merge/text_parts.h"
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

/// All paragraphs of a version.
Result<std::multiset<std::string>> paragraphs_of(Package& package) {
  const Result<std::vector<std::string>> parts = text_parts(package);
  if (!parts.ok()) return parts.error();
  std::multiset<std::string> texts;
  for (const std::string& part : *parts) {
    const Result<std::shared_ptr<Xml>> xml = read_xml(package, part);
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
      : base_(base),
        ours_(ours),
        theirs_(theirs),
        options_(options),
        authors_{options.ours, options.theirs, options.date, options.tracked} {}

  Result<Merged> run() {
    if (base_.bytes.empty()) return keep_apart();  // both sides brought the file
    Result<Versions> versions = read_versions(base_, ours_, theirs_, options_);
    if (!versions.ok()) return versions.error();
    versions_ = std::move(*versions);
    if (ours_.bytes == theirs_.bytes || base_.bytes == theirs_.bytes) return Merged{ours_.bytes, {}, 0, 0, {}};
    if (base_.bytes == ours_.bytes) {
      swapped_ = true;
      return Merged{theirs_.bytes, {}, 0, 0, {}};
    }
    Result<Merged> merged = combine(Trace::by_base);
    if (!merged.ok() || !is_proved(*merged) || !merged->conflicts.empty()) merged = better_of(std::move(merged));
    if (!merged.ok() || !is_proved(*merged)) return keep_apart();
    return options_.tracked ? show_against_base(std::move(*merged)) : std::move(merged);
  }

  bool carried_by_theirs() const { return swapped_; }

 private:
  /// How it is found out whose a difference is: by the way over base, or of the difference itself by what base says.
  enum class Trace { by_base, direct };

  /// What both sides did alike has no place in base. Where the way over base does not lead through, the straight one may.
  Result<Merged> better_of(Result<Merged> first) {
    Result<Merged> second = combine(Trace::direct);
    if (!second.ok() || !is_proved(*second)) return first;
    const bool fewer = !first.ok() || !is_proved(*first) || second->conflicts.size() < first->conflicts.size();
    return fewer ? std::move(second) : std::move(first);
  }

  Result<Merged> combine(Trace how) {
    Result<Opened> base = open(base_), ours = open(ours_), theirs = open(theirs_);
    for (const Result<Opened>* opened : {&base, &ours, &theirs})
      if (!opened->ok()) return opened->error();
    const Result<bool> swapped = theirs_should_carry(**base, **ours, **theirs);
    if (!swapped.ok()) return swapped.error();
    if (*swapped && !swapped_) swap_sides();
    const Packages packages{**base, *swapped ? **theirs : **ours, *swapped ? **ours : **theirs};
    Result<Redline> traced = how == Trace::direct ? trace_directly(carrier(), other(), options_.read)
                                                  : trace(base_, carrier(), other(), options_.read);
    if (!traced.ok()) return traced.error();
    Result<Package> package = Package::open(traced->bytes, ours_.name, options_.read);
    if (!package.ok()) return package.error();
    package->keep_trees();
    Result<std::multiset<std::string>> known = paragraphs_of(packages.base);
    if (!known.ok()) return known.error();
    Result<std::vector<TracedPart>> parts = read_parts(*package, *known, how);
    if (!parts.ok()) return parts.error();
    return write(packages, *package, *parts);
  }

  using Opened = std::unique_ptr<Package>;
  Result<Opened> open(const InputFile& file) const {
    Result<Package> package = Package::open(file.bytes, file.name, options_.read);
    if (!package.ok()) return package.error();
    return std::make_unique<Package>(std::move(*package));
  }

  void swap_sides() {
    swapped_ = true;
    std::swap(authors_.carrier, authors_.other);
  }
  const InputFile& carrier() const { return swapped_ ? theirs_ : ours_; }
  const InputFile& other() const { return swapped_ ? ours_ : theirs_; }
  const Report& carrier_report() const { return swapped_ ? versions_.theirs : versions_.ours; }
  const Report& other_report() const { return swapped_ ? versions_.ours : versions_.theirs; }

  Result<std::vector<TracedPart>> read_parts(Package& package, std::multiset<std::string>& known, Trace how) const {
    const Result<std::vector<std::string>> names = text_parts(package);
    if (!names.ok()) return names.error();
    std::vector<TracedPart> parts;
    for (const std::string& name : *names) {
      Result<std::shared_ptr<Xml>> xml = read_xml(package, name);
      if (!xml.ok()) return xml.error();
      Story story = read_story((*xml)->root());
      const Histories histories{carrier_report(), other_report()};
      if (part_strangers(story)) story = read_story((*xml)->root());
      if (drop_taken(histories, story)) story = read_story((*xml)->root());
      if (carry_edits(histories, story, known)) story = read_story((*xml)->root());
      sign_kept_words(histories, story, how == Trace::direct);
      if (how == Trace::direct) sign_lone_lines(histories, story);
      sign_untraced(story, known, how == Trace::by_base);
      Judgement judgement = judge(story, known);
      parts.push_back({name, std::move(*xml), std::move(story), std::move(judgement)});
    }
    return parts;
  }

  Result<Merged> write(const Packages& packages, Package& package, std::vector<TracedPart>& parts) {
    Merged merged;
    std::vector<Part> changed;
    std::vector<Remark> remarks = judged(parts, merged);
    Result<std::vector<std::string>> both = merge_parts(packages, package, changed);
    if (!both.ok()) return both.error();
    for (const std::string& name : *both) {
      merged.conflicts.push_back({ConflictKind::part, name, "", ""});
      if (name == "comments") tell_comments(merged.conflicts.back());
      if (const pugi::xml_node first = first_line(parts)) remarks.push_back({first, remark_of(merged.conflicts.back())});
    }
    Result<bool> added = keep_type(packages.carrier, package, parts.front().name, changed);
    if (added.ok()) added = add_remarks(package, parts.front().name, remarks, authors_, changed);
    if (!added.ok()) return added.error();
    for (TracedPart& part : parts) {
      const Taken taken = settle_story(part.xml->root(), part.story, part.judgement, authors_);
      merged.ours_taken += swapped_ ? taken.other : taken.carrier;
      merged.theirs_taken += swapped_ ? taken.carrier : taken.other;
      changed.push_back({part.name, bytes_of(part.xml->root())});
    }
    return pack(package, std::move(changed), std::move(merged));
  }

  /// Adds what the judgements say to the merge; a remark for each conflict.
  std::vector<Remark> judged(const std::vector<TracedPart>& parts, Merged& merged) const {
    std::vector<Remark> remarks;
    const PlaceFinder places(carrier_report().after, other_report().after);
    for (const TracedPart& part : parts) {
      for (const std::uint32_t line : part.judgement.doubled)
        merged.warnings.push_back(
            {"stands-twice",
             "both sides bring the same paragraph, at different places, and it stands twice: " + places.find(part.story, line)});
      for (const std::uint32_t line : part.judgement.beside)
        merged.warnings.push_back({"side-by-side", "both sides put something new at the same place, and all of it stands: " +
                                                       places.find(part.story, line)});
      for (const Dispute& dispute : part.judgement.disputes) {
        merged.conflicts.push_back({dispute.kind, places.find(part.story, dispute.line),
                                    swapped_ ? dispute.other : dispute.carrier, swapped_ ? dispute.carrier : dispute.other});
        if (const pugi::xml_node paragraph = stand_in(parts, part, dispute.line))
          remarks.push_back({paragraph, remark_of(merged.conflicts.back())});
      }
    }
    return remarks;
  }

  /// What the comments of each side say that base's do not.
  void tell_comments(Conflict& conflict) const {
    const auto said = [](const Document& document) {
      std::multiset<std::string> texts;
      for (const Paragraph& paragraph : document.paragraphs)
        if (document.stories[paragraph.story].kind == StoryKind::comment) texts.insert(paragraph.text);
      return texts;
    };
    const std::multiset<std::string> base = said(versions_.ours.before.document);
    const auto news = [&](const Document& document) {
      std::string all;
      for (const std::string& text : said(document))
        if (base.count(text) == 0) all += (all.empty() ? "" : " / ") + text;
      return all;
    };
    conflict.ours = news(versions_.ours.after.document);
    conflict.theirs = news(versions_.theirs.after.document);
  }

  static pugi::xml_node first_line(const std::vector<TracedPart>& parts) {
    const std::vector<Line>& body = parts.front().story.lines;
    return body.empty() ? pugi::xml_node() : body.front().node;
  }

  /// Word takes comments in the body only: for a header, a note or a text box the first paragraph stands in.
  static pugi::xml_node stand_in(const std::vector<TracedPart>& parts, const TracedPart& part, std::uint32_t line) {
    const auto in_body = [](pugi::xml_node node) {
      for (pugi::xml_node at = node.parent(); at; at = at.parent())
        if (name_of(at) == "w:txbxContent"_name) return false;
      return true;
    };
    const bool here = &part == &parts.front() && line < part.story.lines.size() && in_body(part.story.lines[line].node);
    return here ? part.story.lines[line].node : first_line(parts);
  }

  Result<Merged> pack(Package& package, std::vector<Part> changed, Merged merged) const {
    // What was changed twice was changed in one tree: its last bytes hold both.
    std::map<std::string, Part> last;
    for (Part& part : changed) last[part.name] = std::move(part);
    changed.clear();
    for (auto& [name, part] : last) changed.push_back(std::move(part));
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

  /// A redline is a document whatever it was made of; a merge of templates is a template.
  static Result<bool> keep_type(Package& carrier, Package& package, const std::string& main, std::vector<Part>& changed) {
    const Result<ContentTypes> was = read_content_types(carrier), is = read_content_types(package);
    if (!was.ok()) return was.error();
    if (!is.ok()) return is.error();
    const std::string type = was->of(main);
    if (type == is->of(main) || type.find("macroEnabled") != std::string::npos || type.empty()) return true;
    const std::string part = "[Content_Types].xml", name = "/" + main;
    const Result<std::shared_ptr<Xml>> xml = read_xml(package, part);
    if (!xml.ok()) return xml.error();
    const pugi::xml_node found = (*xml)->root().find_child_by_attribute("Override", "PartName", name.c_str());
    if (!found) return true;
    found.attribute("ContentType").set_value(type.c_str());
    changed.push_back({part, bytes_of((*xml)->root())});
    return true;
  }

  std::string remark_of(const Conflict& conflict) const {
    const auto quoted = [](const std::string& text) { return text.empty() ? std::string("nothing") : "“" + text + "”"; };
    if (conflict.kind == ConflictKind::part && conflict.ours.empty() && conflict.theirs.empty())
      return "Conflict: " + conflict.place + ": " + sentence_of(conflict);
    const bool marked = conflict.kind != ConflictKind::part;
    return "Conflict: " + sentence_of(conflict) + "\n" + options_.ours + ": " + quoted(conflict.ours) + "\n" + options_.theirs +
           ": " + quoted(conflict.theirs) +
           (marked ? "\nAccept the changes of one author and reject those of the other one." : "");
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

  /// The merge with its tracked changes as changes of base: what both sides did is signed with both names, formats too, and
  /// rejecting all gives base.
  Result<Merged> show_against_base(Merged merged) const {
    RedlineOptions options;
    options.author = options_.ours + " and " + options_.theirs;
    options.date = options_.date;
    options.compare.exact = true;
    options.macros = true;
    options.track_changes = OwnRevisions::keep;
    options.read = options_.read;
    Result<Redline> shown = redline(base_, {ours_.name, std::move(merged.bytes)}, options);
    if (!shown.ok()) return shown.error();
    merged.bytes = std::move(shown->bytes);
    return merged;
  }

  /// Our document with what theirs makes of it as tracked changes: nothing is lost, and nothing is decided.
  Result<Merged> keep_apart() {
    swapped_ = true;  // a redline is made of the later version
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
  bool swapped_ = false;  // theirs carries the merge
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
      return "both sides change this part of the file, which is no text, or what theirs changes cannot be taken over; one side's "
             "stays.";
    case ConflictKind::whole:
      return "the versions could not be combined clause by clause; this is our version, with what the other one makes of it as "
             "tracked changes.";
  }
  return {};
}

Result<Merged> merge(const InputFile& base, const InputFile& ours, const InputFile& theirs, const MergeOptions& options) {
  if (base.bytes.empty()) return merging::Merger(base, ours, theirs, options).run();
  std::vector<merging::Tokened> versions;
  bool pending = false;
  for (const InputFile* file : {&base, &ours, &theirs}) {
    Result<merging::Tokened> version = merging::take_out_pending(*file, options.read);
    // What is no package is told by the reader, who knows what else it may be.
    if (!version.ok()) return merging::Merger(base, ours, theirs, options).run();
    pending = pending || !version->pending.empty() || !version->section.empty();
    versions.push_back(std::move(*version));
  }
  const std::string &was = versions[0].section, &mine = versions[1].section, &other = versions[2].section;
  if (mine != was && other != was && mine != other)
    return Error{ErrorCode::refused, ours.name, "", "both sides bring tracked changes of the page set-up",
                 "accept or reject them first"};
  merging::Merger merger(versions[0].file, versions[1].file, versions[2].file, options);
  Result<Merged> merged = merger.run();
  if (!merged.ok() || !pending) return merged;
  Result<std::string> bytes = merging::put_back_pending(merged->bytes, versions[merger.carried_by_theirs() ? 2 : 1],
                                                        mine != was ? mine : other, options.read);
  if (!bytes.ok()) return bytes.error();
  merged->bytes = std::move(*bytes);
  return merged;
}

}  // namespace clausediff
