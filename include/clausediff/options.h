// SPDX-License-Identifier: Apache-2.0
// Every choice, one plain struct a stage, with its default in place.
#pragma once

#include <clausediff/document.h>
#include <clausediff/finding.h>
#include <clausediff/language.h>
#include <clausediff/playbook.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace clausediff {

/// Bounds on what is read, checked on declared and on actual sizes. Sizes are bytes.
struct ReadLimits {
  std::uint64_t file_bytes = 512ULL << 20;
  std::uint64_t entries = 10000;                 // of the package
  std::uint64_t part_bytes = 256ULL << 20;       // one part, inflated
  std::uint64_t xml_bytes = 64ULL << 20;         // one XML part, inflated
  std::uint64_t total_xml_bytes = 192ULL << 20;  // all XML parts, inflated
  std::uint64_t total_bytes = 1ULL << 30;        // all parts that are read, inflated
  std::uint64_t inflate_ratio = 200;             // inflated / deflated, for parts over 100 KiB
  std::uint64_t xml_nodes = 4000000;             // elements and attributes of all XML parts; each takes some 60 bytes of memory
  std::uint64_t nesting = 256;                   // depth of XML elements, in every part
  std::uint64_t text_bytes = 64ULL << 20;        // text, labels, link targets and the like, over all parts
  std::uint64_t text_ratio = 8;                  // the same, for each inflated byte of XML, past the first 4 MiB
  std::uint64_t label_bytes = 1000;              // one automatic number
  std::uint64_t list_definitions = 50000;        // definitions and instances of lists
  std::uint64_t paragraphs = 1000000;
  std::uint64_t cells = 1000000;
  std::uint64_t revisions = 1000000;
};

struct ReadOptions {
  TrackChanges track_changes = TrackChanges::accept;
  bool recover = false;  // read what can be read of a damaged file, and say what was lost
  ReadLimits limits;
  const Language* language = &english();  // in which the file is written; must outlive what is read
};

struct CompareOptions {
  bool exact = false;  // compare characters as they stand
  bool ignore_case = false;
  bool formatting = false;                // changes of format count as changes
  std::string party;                      // the reader's own party, a name or a role; empty: the list of matters is neutral
  std::string playbook_name;              // as reports name it; empty where there is no playbook
  Playbook playbook;                      // as read_playbook() reads it
  const Language* language = &english();  // in which both versions are written; must outlive the Report
};

/// How insertions, deletions and moves look; each tells them apart without colour too.
enum class MarkTheme { standard, word, litera };

struct HtmlOptions {
  std::string title;    // empty: from the document
  std::string date;     // printed as it is; empty: none
  std::string firm;     // who sends the report; empty: none
  std::string profile;  // name of the profile in use; empty: none
  std::string logo;     // bytes of a PNG, JPEG, GIF, WebP or SVG image; what is none of these is left out, and the page says so
  MarkTheme theme = MarkTheme::standard;
};

struct TerminalOptions {
  bool colour = false;
  std::string before_link;  // address of the before file, for an OSC 8 link; empty: no link
  std::string after_link;
  bool all = false;        // unchanged clauses too
  std::size_t width = 80;  // columns
};

/// What becomes of the inputs' own tracked changes in a redline. `accept`: both versions count as if theirs were accepted.
/// `keep`: the redline goes from before with its own rejected to after with its own accepted, so before is to be read with
/// TrackChanges::reject; what the inputs mark already keeps its author and date, the rest is ours. `refuse`: an error.
enum class OwnRevisions { accept, keep, refuse };

struct RedlineOptions {
  std::string author = "clausediff";
  std::string date;        // ISO 8601 for every revision; empty: none
  bool formatting = true;  // track formats, numbering and page setup
  bool comments = false;   // each matter as a comment at its words
  bool static_ = false;    // coloured text instead of tracked changes: no revision metadata
  OwnRevisions track_changes = OwnRevisions::accept;
  bool verify = false;  // put the proof into the result
  bool macros = false;  // keep the macros where both versions are macro-enabled: for a file that is named .docm
  ReadOptions read;     // how both files are read; its track_changes is passed over for the one above
  CompareOptions
      compare;  // what is equal; with `exact` what a reader takes for equal is tracked too: a no-break space, a curly quote
};

struct TextOptions {
  bool pending = false;  // mark the input's own tracked changes, which were read with TrackChanges::all, and say whose they are
};

struct MarkdownOptions {
  bool all = false;
};

}  // namespace clausediff
