// SPDX-License-Identifier: Apache-2.0
// A page → the user's browser.
#pragma once

#include <clausediff/error.h>

#include <string>
#include <string_view>

namespace clausediff::cli {

/// Whether there is a screen that a browser could open a page on.
bool has_screen();

/// A new folder that only this user may read, for a page that another program reads after we are gone.
Result<std::string> private_folder();

/// Writes the page into a private folder and opens it. Gives the page's path.
Result<std::string> open_page(std::string_view html);

/// Opens a file that is written.
Result<bool> open_file(const std::string& path);

}  // namespace clausediff::cli
