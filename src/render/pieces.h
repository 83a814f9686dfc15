// SPDX-License-Identifier: Apache-2.0
// One row of the comparison as a line of text in which every piece is kept, deleted or inserted.
#pragma once

#include <clausediff/report.h>

#include <cstdint>
#include <string_view>
#include <vector>

namespace clausediff {

enum class RedlinePieceKind { equal, deleted, inserted, elided };

/// `text` points into the report. An elided piece stands for words that are left out; it has no text.
struct RedlinePiece {
  RedlinePieceKind kind = RedlinePieceKind::equal;
  std::string_view text;
};

/// The words of `row`, in order; where words are equal those of after, in its spelling. Moves and formats make no piece.
/// Kept words before byte `skip_before` of the before or `skip_after` of the after paragraph are left out where no change
/// comes earlier: so a heading that is printed by itself is not said twice.
std::vector<RedlinePiece> pieces_of(const Report& report, std::uint32_t row, std::uint32_t skip_before = 0,
                                    std::uint32_t skip_after = 0);

inline constexpr std::size_t kept_context = 60;  // bytes of unchanged words beside a change, on a terminal

/// Cuts kept stretches down to about `keep` bytes beside each change, at a space.
std::vector<RedlinePiece> elide(const std::vector<RedlinePiece>& pieces, std::size_t keep);

}  // namespace clausediff
