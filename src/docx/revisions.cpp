// SPDX-License-Identifier: Apache-2.0
#include "docx/revisions.h"

#include <array>

namespace clausediff {
namespace {

constexpr std::array<const char*, 8> kinds{"insertion", "deletion", "moved-away text", "moved-here text", "paragraph mark",
                                           "row",       "cell",     "format change"};

std::string counted(std::uint64_t count, std::string_view noun) {
  return std::to_string(count) + " " + std::string(noun) + (count == 1 ? "" : "s");
}

const char* treatment(TrackChanges mode) {
  switch (mode) {
    case TrackChanges::reject:
      return "read as rejected";
    case TrackChanges::all:
      return "read as pending: both sides are shown";
    case TrackChanges::accept:
    case TrackChanges::refuse:
      break;
  }
  return "read as accepted";
}

std::string by_author(const Build& build) {
  std::string out;
  for (const auto& [author, counts] : build.revision_authors) {
    out += out.empty() ? "" : "; ";
    out += author.empty() ? "no author" : author;
    const char* before = ": ";
    for (const auto& [kind, count] : counts) {
      out += before + counted(count, kind);
      before = ", ";
    }
  }
  return out;
}

}  // namespace

void count_revision(Build& build, const Revision& revision) {
  ++build.revision_authors[revision.author][kinds[static_cast<std::size_t>(revision.kind)]];
  const std::uint64_t most = build.options().limits.revisions;
  if (++build.revision_count > most)
    build.fail(ErrorCode::limit, "", "more tracked changes than --max-revisions=" + std::to_string(most));
}

void sum_up_revisions(Build& build) {
  if (build.revision_count == 0 || build.error) return;
  const std::string counts = counted(build.revision_count, "tracked change");
  if (build.options().track_changes == TrackChanges::refuse) {
    build.fail(ErrorCode::refused, "", "it has " + counts + " and --track-changes=refuse is set",
               "accept or reject them in Word first");
    return;
  }
  build.cover("tracked changes", Treatment::compared, build.revision_count);
  build.warn("tracked-changes",
             "it has " + counts + ", " + treatment(build.options().track_changes) + " (" + by_author(build) + ")");
}

}  // namespace clausediff
