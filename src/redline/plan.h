// SPDX-License-Identifier: Apache-2.0
// What is decided about a redline before anything is written: which list, note and bookmark of before is which of after, where
// the paragraphs stand in the report, and how fine the marks may be. A plain value, made from the inputs alone.
#pragma once

#include <compare>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "diff/formats.h"
#include "redline/inputs.h"
#include "redline/long_fields.h"

namespace clausediff::redlining {

enum class NoteKind : std::uint8_t { footnote, endnote };

/// A footnote or endnote by its w:id.
struct NoteKey {
  NoteKind kind = NoteKind::footnote;
  std::string id;
  auto operator<=>(const NoteKey&) const = default;
};

/// Something that has an id of its own within a part.
struct PartId {
  std::string part;
  std::string id;
  auto operator<=>(const PartId&) const = default;
};

/// A list of before that the output must be given, and the ids that it gets there.
struct ListImport {
  pugi::xml_node number;  // the w:num
  std::string number_id;
  std::string abstract_id;
};

struct ListPlan {
  std::map<std::string, std::string> ids;  // numId of before → numId of the output
  std::vector<ListImport> imports;
};

/// Where the w:p's of both versions stand in the report. Nodes go by their hash values.
struct Hints {
  std::unordered_map<std::size_t, std::uint32_t> before;  // → index in the document
  std::unordered_map<std::size_t, std::uint32_t> after;
  std::vector<std::vector<std::uint32_t>> rows_of_before;  // rows of the alignment, by paragraph
};

/// The finest marks that are tried: words; words but for the paragraphs that did not prove right; whole blocks; the whole body.
enum class Grain : std::uint8_t { words, words_but_some, blocks, body };

/// Paragraphs of the documents that did not prove right when they were marked word by word.
struct Coarse {
  std::set<std::uint32_t> before;
  std::set<std::uint32_t> after;
};

struct Plan {
  Hints hints;
  ListPlan lists;
  std::map<NoteKey, pugi::xml_node> notes_before, notes_after;
  std::map<NoteKey, std::string> note_partner;  // of before → id of after
  std::set<NoteKey> notes_moved;                // of after: those whose words are their partner's, should the reference move
  std::vector<PartId> bookmarks;                // of before, which after has no bookmark of that name for
  FormatIds formats;                            // how the formats of the documents look
  FormatIds states;                             // what of it changes what the page says: hidden, struck, raised
  FieldFrames long_fields;                      // they stay unmarked, where after has them
  Grain grain = Grain::words;
  Coarse coarse;
};

Plan make_plan(const Inputs& inputs, Grain grain = Grain::words, Coarse coarse = {});

/// What stands for pointers in fingerprints of one version's trees, so that they are equal where they lead to the same.
Resolve resolver(const Inputs& inputs, const Plan& plan, const Place& place, bool before);

}  // namespace clausediff::redlining
