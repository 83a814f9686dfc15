// SPDX-License-Identifier: Apache-2.0
#include "cli/browse.h"

#include <cstdlib>
#include <filesystem>

#include "cli/environment.h"
#include "cli/output.h"
#include "cli/process.h"

namespace clausediff::cli {
bool has_screen() { return !environment("DISPLAY").empty() || !environment("WAYLAND_DISPLAY").empty(); }

Result<std::string> private_folder() {
  std::error_code failed;
  std::string folder = (std::filesystem::temp_directory_path(failed) / "clausediff-XXXXXX").string();
  if (failed || ::mkdtemp(folder.data()) == nullptr)
    return Error{ErrorCode::write_failed, "--open", "", "no folder for the page can be made", "name a file with -o"};
  return folder;
}

Result<std::string> open_page(std::string_view html) {
  const Result<std::string> folder = private_folder();
  if (!folder) return folder.error();
  const std::string page = *folder + "/report.html";
  const Result<bool> written = write_file(page, html, {});
  if (!written) return written.error();
  const Result<bool> opened = open_file(page);
  return opened ? Result<std::string>(page) : Result<std::string>(opened.error());
}

Result<bool> open_file(const std::string& path) {
  // A name that begins with a dash would be an option to the program that opens it.
  const std::string whole = path.compare(0, 1, "-") == 0 ? "./" + path : path;
  if (launch_program({"xdg-open", whole})) return true;
  return Error{ErrorCode::unsupported, path, "", "is written, but xdg-open cannot be started to open it", "open it yourself"};
}

}  // namespace clausediff::cli
