// SPDX-License-Identifier: Apache-2.0
// The fixed phrases by which a contract shows where its parts begin.
#pragma once

#include <string_view>

#include "text/language.h"

namespace clausediff {

/// "RECITALS", "Background", "WITNESSETH".
bool is_recital_heading(std::string_view text, const Language& language);

/// "WHEREAS, …"
bool begins_recital(std::string_view text, const Language& language);

/// "NOW, THEREFORE, …", "The parties agree as follows": the last words before the first clause.
bool ends_recitals(std::string_view text, const Language& language);

/// "IN WITNESS WHEREOF …", "Signed for …", "By: ____".
bool begins_signature(std::string_view text, const Language& language);

/// A line of a table of contents: a title, leaders or a tab, and a page number.
bool is_contents_line(std::string_view text);

}  // namespace clausediff
