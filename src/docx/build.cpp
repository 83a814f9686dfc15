// SPDX-License-Identifier: Apache-2.0
#include "docx/build.h"

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

SourcePart* load_part(Build& build, std::string_view name) {
  if (const auto known = build.parts_by_name.find(name); known != build.parts_by_name.end()) return known->second;
  Result<std::unique_ptr<Xml>> xml = read_xml(build.package, name);
  Result<Relationships> relationships =
      xml.ok() ? read_relationships(build.package, name) : Result<Relationships>(Relationships());
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
