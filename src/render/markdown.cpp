// SPDX-License-Identifier: Apache-2.0
#include <clausediff/clausediff.h>

namespace clausediff {

std::string to_markdown(const Report& report, const MarkdownOptions&) { return differs(report) ? "different\n" : "equal\n"; }

}  // namespace clausediff
