// SPDX-License-Identifier: Apache-2.0
#include "docx/build.h"

#include <algorithm>
#include <array>

namespace clausediff {

void Build::fail(ErrorCode code, std::string part, std::string detail, std::string advice) {
  if (!error) error = Error{code, package.file(), std::move(part), std::move(detail), std::move(advice)};
}

void Build::cover(std::string_view construct, Treatment treatment, std::uint64_t count) {
  auto found = coverage.find(construct);
  if (found == coverage.end()) found = coverage.emplace(construct, Coverage{std::string(construct), 0, treatment}).first;
  found->second.count += count;
}

void Build::warn(std::string id, std::string detail, std::uint32_t paragraph) {
  constexpr std::size_t most = 1000;  // past that nobody reads them
  if (document.warnings.size() < most) document.warnings.push_back({std::move(id), std::move(detail), paragraph});
}

void Build::spend(std::uint64_t bytes) {
  constexpr std::uint64_t free = 4ULL << 20;  // below that no ratio matters
  const ReadLimits& limits = options().limits;
  Spent& spent = package.spent();
  spent.text += bytes;
  if (error) return;
  if (spent.text > limits.text_bytes)
    fail(ErrorCode::limit, "", "more text than --max-text-bytes=" + std::to_string(limits.text_bytes));
  else if (spent.text > free && spent.text / limits.text_ratio > spent.xml)
    fail(ErrorCode::limit, "",
         "the same text again and again: more of it than --max-text-ratio=" + std::to_string(limits.text_ratio) +
             " times the file's XML");
}

void Build::check_label(std::string_view label) {
  const std::uint64_t most = options().limits.label_bytes;
  if (label.size() > most)
    fail(ErrorCode::limit, "", "an automatic number longer than --max-label-bytes=" + std::to_string(most));
}

Counters& Build::counters_of(StoryKind kind, std::uint32_t part) {
  return counters.try_emplace({kind, part}, numbering, options().limits.label_bytes).first->second;
}

namespace {

/// Parts of which a document has one each, and which its main part names by their type.
constexpr std::array<const char*, 6> only_ones{"styles", "numbering", "settings", "footnotes", "endnotes", "comments"};

/// Where what a part points at is lost, with `recover`: parts that stand beside it under their usual names.
Relationships usual_relationships(const Package& package, std::string_view name) {
  Relationships out;
  const std::string folder(name.substr(0, name.rfind('/') + 1));
  for (const char* type : only_ones) {
    Relationship one;
    one.type = type;
    one.target = package.spelled(folder + type + ".xml");
    if (!one.target.empty()) out.items.push_back(std::move(one));
  }
  return out;
}

Result<Relationships> relationships_of(Build& build, std::string_view name) {
  Result<Relationships> found = read_relationships(build.package, name);
  const bool lost = !found.ok() && found.error().code == ErrorCode::damaged;
  if (!build.options().recover || (found.ok() ? !found->items.empty() : !lost)) return found;
  Relationships usual = usual_relationships(build.package, name);
  if (!found.ok() || !usual.items.empty())
    build.package.lose(std::string(name) + " no longer says what belongs to it: parts beside it were found by their names");
  return usual;
}

}  // namespace

void warn_of_missing_parts(Build& build, const SourcePart& main) {
  for (const Relationship& one : main.relationships.items) {
    const bool matters = one.type == "header" || one.type == "footer" ||
                         std::find(only_ones.begin(), only_ones.end(), one.type) != only_ones.end();
    if (!matters || one.external || build.package.has(one.target)) continue;
    build.warn("missing-part",
               (one.target.empty() ? "a part" : one.target) + " is not in the file: its " + one.type + " could not be read");
  }
}

SourcePart* load_part(Build& build, std::string_view name) {
  if (const auto known = build.parts_by_name.find(name); known != build.parts_by_name.end()) return known->second;
  Result<std::shared_ptr<Xml>> xml = read_xml(build.package, name);
  Result<Relationships> relationships = !xml.ok()             ? Result<Relationships>(Relationships())
                                        : build.parts.empty() ? relationships_of(build, name)
                                                              : read_relationships(build.package, name);
  if (!xml.ok() || !relationships.ok()) {
    const Error& error = xml.ok() ? relationships.error() : xml.error();
    if (build.options().recover && error.code == ErrorCode::damaged) {
      build.warn("recovered", std::string(name) + " could not be read (" + error.detail + ")");
    } else if (!build.error) {
      build.error = error;
    }
    return nullptr;
  }
  auto part = std::make_unique<SourcePart>();
  part->name = name;
  part->xml = std::move(*xml);
  part->relationships = std::move(*relationships);
  part->index = static_cast<std::uint32_t>(build.document.parts.size());
  build.document.parts.push_back(part->name);
  build.parts_by_name.emplace(part->name, part.get());
  build.parts.push_back(std::move(part));
  return build.parts.back().get();
}

}  // namespace clausediff
