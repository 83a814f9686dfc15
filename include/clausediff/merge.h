// SPDX-License-Identifier: Apache-2.0
// Three versions → one: what both sides made of the version they come from. Made by src/merge/merge.cpp.
#pragma once

#include <clausediff/clausediff.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace clausediff {

struct MergeOptions {
  std::string ours = "ours";      // author of our side's tracked changes
  std::string theirs = "theirs";  // and of the other side's
  std::string date;               // ISO 8601 for every tracked change and comment; empty: none
  bool tracked = false;           // show what both sides did as tracked changes of two authors, instead of its outcome
  bool show_base = false;         // of texts: a conflict shows what both sides began from too, as git's style diff3
  ReadOptions read;               // its track_changes is passed over: what an input brings stays as it is, or is refused
};

enum class ConflictKind {
  words,    // both sides changed the same words, or words side by side
  added,    // both sides put something new at the same place
  deleted,  // one side deleted or moved what the other one changed
  moved,    // both sides moved, or brought, the same words to different places
  table,    // both sides changed the rows and columns of one table
  format,   // both sides formatted the same in different ways
  part,     // both sides changed something of the file that is no text
  whole     // the versions could not be combined; the document is ours, with what theirs makes of it as tracked changes
};

/// Something that only a person can settle.
struct Conflict {
  ConflictKind kind = ConflictKind::words;
  std::string place;   // "4.2", "Table 1, row 2, column 3"; empty where it has none
  std::string ours;    // what stands there on our side; empty: nothing
  std::string theirs;  // and on the other one
};

/// One plain sentence in the present tense.
std::string sentence_of(const Conflict& conflict);

struct Merged {
  std::string bytes;                // of the .docx
  std::vector<Conflict> conflicts;  // none: the merge is clean
  std::uint32_t ours_taken = 0;     // changes of our side alone, and of the other side alone
  std::uint32_t theirs_taken = 0;
  std::vector<Warning> warnings;
};

/// Merges three versions of one contract. A change that one side alone made is taken, the same change of both sides once; what
/// touches is a conflict, shown as tracked changes of both authors with a comment, so that neither side's text is lost. That no
/// word is lost, and none comes from nowhere, is proved on the bytes that are returned. A base without bytes is none: both sides
/// brought the file, and all of it is a conflict. Errors: an input that cannot be read or is
/// not a .docx, or one that brings tracked changes of its own which are more than a paragraph's words.
Result<Merged> merge(const InputFile& base, const InputFile& ours, const InputFile& theirs, const MergeOptions& options = {});

struct MergedText {
  std::string bytes;
  std::vector<Conflict> conflicts;  // none: the merge is clean
  std::vector<Warning> warnings;
};

/// Merges three versions of one text or Markdown file by its clauses: what one side moved the other one may have edited, lines
/// may be cut anew, and in one clause changes are combined where at least a word that both left alone stands between them. A
/// conflict stands between git's marks, in whole lines, with all else of the clause combined on both sides. Made by
/// src/merge/text_merge.cpp.
MergedText merge_text(std::string_view base, std::string_view ours, std::string_view theirs, const MergeOptions& options = {});

}  // namespace clausediff
