// SPDX-License-Identifier: Apache-2.0
// What a content security policy and a data: address are written in.
#pragma once

#include <string>
#include <string_view>

namespace clausediff::html {

/// RFC 4648, with padding.
std::string base64(std::string_view bytes);

/// "sha256-…", the source expression that allows exactly this style sheet or script (CSP Level 3, 2.3.1).
std::string csp_hash(std::string_view bytes);

}  // namespace clausediff::html
