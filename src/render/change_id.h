// SPDX-License-Identifier: Apache-2.0
// Names for changes that outlive a renumbering.
#pragma once

#include <clausediff/report.h>

#include <string>
#include <vector>

namespace clausediff {

/// One id for each change, sixteen hexadecimal digits, unique in the report: made of the change's kind, its words on both
/// sides and the number of its clause in the before version. So it stays when changes elsewhere come and go, unlike
/// the change's number. Equal changes of one clause are told apart by their order.
std::vector<std::string> change_ids(const Report& report);

}  // namespace clausediff
