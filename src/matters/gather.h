// SPDX-License-Identifier: Apache-2.0
// Entries that say one thing are one line: the same edit at several places, two short changes of one clause, what came or went
// beside the grave changes of a clause that was rewritten.
#pragma once

#include <clausediff/report.h>

#include <string>
#include <vector>

#include "matters/order.h"
#include "matters/passage.h"
#include "matters/signs.h"

namespace clausediff {

/// By which entries are known to make the same edit: empty where what an edit does hangs on the words around it.
std::string key_of_edit(const Passage& passage, const Signs& signs);

/// Says of a matter that so many changes which weigh less are told with it.
void note_lesser(Matter& matter, std::size_t count);

void gather(std::vector<Weighed>& matters);

}  // namespace clausediff
