// SPDX-License-Identifier: Apache-2.0
#include "docx/digest.h"

#include <nettle/sha2.h>

#include <array>

namespace clausediff {

std::string sha256(std::string_view bytes) {
  sha256_ctx context;
  sha256_init(&context);
  sha256_update(&context, bytes.size(), reinterpret_cast<const std::uint8_t*>(bytes.data()));
  std::array<std::uint8_t, SHA256_DIGEST_SIZE> digest{};
  sha256_digest(&context, digest.size(), digest.data());
  std::string out;
  for (const std::uint8_t byte : digest) {
    out += "0123456789abcdef"[byte >> 4];
    out += "0123456789abcdef"[byte & 15];
  }
  return out;
}

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
