// SPDX-License-Identifier: Apache-2.0
// The bytes of a .docx → Document.
#pragma once

#include <clausediff/document.h>
#include <clausediff/error.h>
#include <clausediff/options.h>

#include <string>
#include <string_view>

#include "package/package.h"

namespace clausediff {

/// `name` is for messages. Fills everything of the Document but `name` and `sha256`.
Result<Document> read_docx(std::string_view bytes, const std::string& name, const ReadOptions& options);

/// The same from a package that is already open, or was put together from parts.
Result<Document> read_package(Package& package);

}  // namespace clausediff
