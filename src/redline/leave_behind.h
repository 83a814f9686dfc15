// SPDX-License-Identifier: Apache-2.0
// What does not pass from after's package into the redline: macros and the type that allows them, signatures that hold no longer,
// and parts that nothing points at.
#pragma once

#include <clausediff/document.h>

#include <vector>

#include "redline/output.h"

namespace clausediff::redlining {

/// Takes the relationships of macros and signatures, and the type of a file with macros, out of the output. Macros stay where the
/// options ask for them and both versions are of that type. What happened is added to `told`.
void leave_active_parts(Output& out, const Inputs& inputs, std::vector<Warning>& told);

/// Adds the parts of `base` to those dropped that no chain of relationships leads to from the package itself, and takes their
/// types out of [Content_Types].xml. Nothing is dropped where not even the main part is found in that way.
void leave_unreferenced(Package& base, const std::string& main, ChangedParts& changed);

}  // namespace clausediff::redlining
