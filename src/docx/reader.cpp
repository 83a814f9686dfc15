// SPDX-License-Identifier: Apache-2.0
#include "docx/reader.h"

namespace clausediff {

Result<Document> read_docx(std::string_view, const std::string& name, const ReadOptions&) {
  return Error{ErrorCode::unsupported, name, "", "cannot read .docx yet", ""};
}

}  // namespace clausediff
