// SPDX-License-Identifier: Apache-2.0
// The fixed phrases by which a contract shows where its parts begin.
#pragma once

#include <string_view>

namespace clausediff {

/// "RECITALS", "Background", "WITNESSETH".
bool is_recital_heading(std::string_view text);

/// "WHEREAS, …"
bool begins_recital(std::string_view text);

/// "NOW, THEREFORE, …", "The parties agree as follows": the last words before the first clause.
bool ends_recitals(std::string_view text);

/// "IN WITNESS WHEREOF …", "Signed for …", "By: ____".
bool begins_signature(std::string_view text);

/// A line of a table of contents: a title, leaders or a tab, and a page number.
bool is_contents_line(std::string_view text);

}  // namespace clausediff
