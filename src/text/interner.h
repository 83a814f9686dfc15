// SPDX-License-Identifier: Apache-2.0
// Words → integers, equal words to equal integers. Open addressing: this is where a comparison meets every word it reads.
#pragma once

#include <clausediff/document.h>

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace clausediff {

class Interner {
 public:
  Interner();

  /// The id of a word that was added, or none.
  std::uint32_t find(std::string_view word) const;

  /// The id of a word; its bytes must outlive the interner.
  std::uint32_t add(std::string_view word);

  /// Makes `word` (copied) another spelling of `form` (copied), and returns their id.
  std::uint32_t alias(std::string_view word, std::string_view form);

  /// Ids are below it.
  std::uint32_t size() const { return next_id_; }

 private:
  struct Slot {
    const char* data = nullptr;
    std::uint32_t size = 0;
    std::uint32_t check = 0;  // upper half of the hash: most unequal words differ in it
    std::uint32_t id = none;
  };

  std::size_t slot_of(std::string_view word, std::uint64_t hash) const;
  void insert(std::string_view word, std::uint32_t id);
  void grow();
  std::string_view keep(std::string_view word);

  std::vector<Slot> slots_;
  std::size_t used_ = 0;
  std::uint32_t next_id_ = 0;
  std::deque<std::string> kept_;
};

/// 64 bits over bytes, the same on every machine of one byte order.
std::uint64_t hash_bytes(std::string_view bytes);

}  // namespace clausediff
