// SPDX-License-Identifier: Apache-2.0
// Where things stand on the machine that runs the tests.
#pragma once

#include <filesystem>

namespace clausediff::tests {

/// The repository's own folder.
std::filesystem::path source_folder();

/// The program that was built beside the tests.
std::filesystem::path program();

}  // namespace clausediff::tests
