// SPDX-License-Identifier: Apache-2.0
// What stands in a container (a body, a cell, a note): its paragraphs and tables, and which of before is which of after. An
// element that is neither is a block of its own kind; content controls around blocks are opened, and written again around their
// output.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "redline/plan.h"

namespace clausediff::redlining {

enum class BlockKind : std::uint8_t { paragraph, table, other };

/// A content control (or custom XML) around blocks.
struct Wrapper {
  pugi::xml_node node;
  std::uint32_t parent = none;
  std::uint32_t partner = none;  // of the other version
};

struct Block {
  pugi::xml_node node;
  BlockKind kind = BlockKind::paragraph;
  std::uint32_t wrapper = none;         // the innermost one
  std::vector<pugi::xml_node> anchors;  // what has no width and stands before it, between blocks
  std::uint64_t digest = 0;
};

struct Blocks {
  std::vector<Block> items;
  std::vector<Wrapper> wrappers;
  std::vector<pugi::xml_node> trailing;  // anchors behind the last block
};

/// The blocks of a container; content controls are opened, properties and sections left out.
Blocks blocks_of(pugi::xml_node container, const Resolve& resolve);

/// Blocks of both versions that are written together. One block each, or one against several (a split, a merge), or one side
/// alone.
struct Group {
  std::vector<std::uint32_t> before;
  std::vector<std::uint32_t> after;
  bool same = false;   // equal to the last attribute: after's is copied
  bool whole = false;  // the texts are no versions of one another: all of the one goes, all of the other comes
  std::uint32_t move =
      0;  // one side alone, the other side is elsewhere: the move's number, the same for blocks that went together
  std::uint32_t row = none;         // of the alignment, where there is one that says which words changed
  std::uint32_t moved_from = none;  // the block of before that stands here now, where this is the end of a move that is known
};

/// Ranges of blocks on both sides that belong together, nearly always one and one.
struct Match {
  std::uint32_t before = 0, before_end = 0, after = 0, after_end = 0;
  std::uint32_t row = none;  // of the alignment
};

/// What is sure before the report is asked: matches, and moves as pairs of a block of before and one of after.
struct Known {
  std::vector<Match> matches;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> moves;
  std::vector<std::string>
      before_owners;  // by block, the author of one that is all one's own change; empty: nobody, or none kept
  std::vector<std::string> after_owners;
};

/// The groups in the order in which they are written, and how many moves they name, from 1 on.
struct BlockPlan {
  std::vector<Group> groups;
  std::uint32_t moves = 0;
};

/// What is known goes before what the report says.
BlockPlan align_blocks(const Inputs& inputs, const Plan& plan, const Blocks& before, const Blocks& after, bool keep_last,
                       const Known& known = {});

/// How alike two texts are by their words, 0 to 1.
double likeness(const std::string& a, const std::string& b);

/// Pairs of equal or like items, increasing on both sides; for rows and cells, and for blocks that the report does not know.
std::vector<std::pair<std::uint32_t, std::uint32_t>> pair_by_text(const std::vector<std::uint64_t>& before_digests,
                                                                  const std::vector<std::uint64_t>& after_digests,
                                                                  const std::vector<std::string>& before_texts,
                                                                  const std::vector<std::string>& after_texts,
                                                                  double least = 0.4);

}  // namespace clausediff::redlining
