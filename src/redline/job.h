// SPDX-License-Identifier: Apache-2.0
// All that the making of one redline knows: both versions, the package that grows, and the work that is still to do.
#pragma once

#include <clausediff/report.h>

#include <cstdint>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "redline/output.h"
#include "redline/source.h"

namespace clausediff::redline {

/// Where a text stands: its part in before, and its part in after, which is the part written.
struct Place {
  std::string before;
  std::string after;
};

/// Two containers of blocks (a body, a cell, a note, a header) to be merged into a third. One of the two may be null: then all
/// that the other holds is deleted or inserted.
struct Task {
  Place place;
  pugi::xml_node before;
  pugi::xml_node after;
  pugi::xml_node out;
  bool keep_last = true;         // the last paragraph's mark cannot go: a cell, a note and a body end in a paragraph
  pugi::xml_node rejected = {};  // where one side is null: the same container in the other readings, if known; see counterparts.h
  pugi::xml_node accepted = {};
  const Signature* owner = nullptr;  // whose all is in it that is nobody else's: of a note that came or went with its reference
};

/// The finest marks that are tried: words; words but for the paragraphs that did not prove right; whole blocks; the whole body.
enum class Grain : std::uint8_t { words, words_but_some, blocks, body };

struct OtherReadings;

struct Job {
  Source before;
  Source after;
  const Report* report = nullptr;
  RedlineOptions options;
  std::shared_ptr<OtherReadings> other;  // where the inputs' own tracked changes are kept; see counterparts.h
  Output out;
  std::vector<Task> tasks;

  // Taking over from before; see carry.cpp.
  std::map<std::string, std::string> numbers;       // numId of before → numId of the output
  std::map<std::string, std::string> links;         // "part of before|id|part written" → id in the part written
  std::map<std::string, std::string> copied_parts;  // part of before → part of the output
  std::set<std::string> bookmark_names;             // of after
  std::map<std::string, std::string> bookmark_ids;  // "part of before|id" → id in the output

  // Notes; see notes.cpp. Keys are "footnote|id".
  std::map<std::string, std::string> note_partner;  // of before → of after
  std::set<std::string> notes_done;                 // of after, with a task of their own

  // Headers and footers; see sections.cpp.
  std::map<std::string, std::string> merged_headers;  // part of after → part of before it was merged with
  std::map<std::string, std::string> written_from;    // part of the output → part of after that its text is from

  // Where the w:p's of both versions stand in the report; see hints.cpp.
  std::unordered_map<std::size_t, std::uint32_t> before_paragraphs;  // hash value of the node → index in the document
  std::unordered_map<std::size_t, std::uint32_t> after_paragraphs;
  std::vector<std::vector<std::uint32_t>> rows_of_before;  // rows of the alignment, by paragraph; empty without a usable report
  std::uint32_t next_move = 1;

  // How fine the marks may be; see attempt() in redline.cpp.
  Grain grain = Grain::words;
  std::set<std::string> coarse;  // "b|ordinal" or "a|ordinal", whatever the part: paragraphs that did not prove right

  std::unordered_map<std::uint32_t, pugi::xml_node>
      written_after;  // paragraph of after → w:p in the output, where comments are wanted
  std::unordered_map<std::uint32_t, pugi::xml_node> written_before;  // the same for what only before has
};

/// The part of after that a text was read from; the part written may be a copy of it.
std::string part_read(const Job& job, const Place& place);

/// What stands for pointers in fingerprints, for each side.
Resolve resolver(const Job& job, const Place& place, bool before);

}  // namespace clausediff::redline
