// SPDX-License-Identifier: Apache-2.0
// What the versions bring tracked changes of their own in (paragraphs, tables with tracked rows, moved blocks, the set-up of the
// last section) takes part in a merge as it is or not at all. A token stands in for each until the merge is made.
#pragma once

#include <clausediff/merge.h>

#include <map>
#include <string>

namespace clausediff::merging {

/// A version whose pending blocks are tokens, and their XML. The same blocks have the same token in every version.
struct Tokened {
  InputFile file;
  std::map<std::string, std::string> pending;
  std::string section;  // the w:sectPrChange of the last section, taken out
};

/// A version without tracked changes is given back as it is, and so is one with tracked changes that cannot be taken out: a moved
/// block that ends in another cell, or one that holds a section's end.
Result<Tokened> take_out_pending(const InputFile& file, const ReadOptions& read);

/// The merged bytes with the blocks in place again, and `section` as the change of the last section's set-up. Error: a block that
/// is not one of `carrier`'s, or that both sides changed.
Result<std::string> put_back_pending(const std::string& bytes, const Tokened& carrier, const std::string& section,
                                     const ReadOptions& read);

}  // namespace clausediff::merging
