// SPDX-License-Identifier: Apache-2.0
// A page → the user's browser.
#pragma once

#include <clausediff/error.h>

#include <string>
#include <string_view>

namespace clausediff::cli {

/// Whether there is a screen that a browser could open a page on.
bool has_screen();

/// Writes the page into a new folder that only this user may read, for the browser reads it after we are gone, and opens it.
/// Gives the page's path.
Result<std::string> open_page(std::string_view html);

/// Opens a file that is written.
Result<bool> open_file(const std::string& path);

}  // namespace clausediff::cli
