// SPDX-License-Identifier: Apache-2.0
// Text of a contract is untrusted: nothing of it may become markup, script, style or an address that runs.
#pragma once

#include <string>
#include <string_view>

namespace clausediff::html {

/// Appends `text` for element content and for attributes in double quotes. Bytes that are no UTF-8 and control characters
/// become U+FFFD; tab and line feed stay.
void append_text(std::string& out, std::string_view text);

std::string text(std::string_view text);

/// True for an address that may be followed from the page: http, https or mailto, printable, without a user name in it.
bool is_safe_address(std::string_view address);

}  // namespace clausediff::html
