// SPDX-License-Identifier: Apache-2.0
// The only file that is compiled with places in it: all others give the same object in every folder, which ccache likes.
#include "places.h"

namespace clausediff::tests {

std::filesystem::path source_folder() { return SOURCE_FOLDER; }

std::filesystem::path program() { return CLAUSEDIFF_PROGRAM; }

}  // namespace clausediff::tests
