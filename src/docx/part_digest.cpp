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
  if (!build.package.has(target->target)) return {};
  const Result<std::string> digest = build.package.digest(target->target);
  if (digest.ok()) return build.digests.emplace(target->target, *digest).first->second;
  // A damaged picture keeps nobody from reading the words; a limit does.
  if (digest.error().code == ErrorCode::limit || digest.error().code == ErrorCode::refused)
    build.error = digest.error();
  else
    build.warn("damaged-object", target->target + " is damaged and could not be compared");
  return {};
}

}  // namespace clausediff
