// SPDX-License-Identifier: Apache-2.0
#include "docx/part_digest.h"

#include "package/sha256.h"

namespace clausediff {

std::string digest_of(Build& build, const SourcePart& part, const char* relationship) {
  const Relationship* target = part.relationships.find(relationship);
  if (target == nullptr) return {};
  if (target->external) {
    build.cover("linked content", Treatment::not_compared);
    return sha256(target->target);
  }
  const auto known = build.digests.find(target->target);
  if (known != build.digests.end()) return known->second;
  const Result<std::string> bytes =
      build.package.has(target->target) ? build.package.read(target->target) : Result<std::string>(std::string());
  if (!bytes.ok()) {
    // A damaged picture keeps nobody from reading the words; a limit does.
    if (bytes.error().code == ErrorCode::limit || bytes.error().code == ErrorCode::refused)
      build.error = bytes.error();
    else
      build.warn("damaged-object", target->target + " is damaged and could not be compared");
    return {};
  }
  return build.digests.emplace(target->target, bytes->empty() ? std::string() : sha256(*bytes)).first->second;
}

}  // namespace clausediff
