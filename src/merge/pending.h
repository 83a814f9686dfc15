// SPDX-License-Identifier: Apache-2.0
// Paragraphs with tracked changes that the versions bring themselves: they take part in a merge as they are or not at all. A
// token stands in for each until the merge is made.
#pragma once

#include <clausediff/merge.h>

#include <map>
#include <string>

namespace clausediff::merging {

/// A version whose pending paragraphs are tokens, and their XML. The same paragraph has the same token in every version.
struct Tokened {
  InputFile file;
  std::map<std::string, std::string> pending;
};

/// A version without tracked changes is given back as it is, and so is one with tracked changes that are more than a paragraph's
/// own: of rows, of sections, of what comments, notes or bookmarks reach out of it.
Result<Tokened> take_out_pending(const InputFile& file, const ReadOptions& read);

/// The merged bytes with the paragraphs in place again. Error: a paragraph that is not one of `carrier`'s, or that both sides
/// changed.
Result<std::string> put_back_pending(const std::string& bytes, const Tokened& carrier, const ReadOptions& read);

}  // namespace clausediff::merging
