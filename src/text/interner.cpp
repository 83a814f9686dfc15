// SPDX-License-Identifier: Apache-2.0
#include "text/interner.h"

#include <cstring>

namespace clausediff {

std::uint64_t hash_bytes(std::string_view bytes) {
  constexpr std::uint64_t factor = 0x9E3779B97F4A7C15ULL;
  std::uint64_t hash = bytes.size() * factor;
  const char* at = bytes.data();
  std::size_t left = bytes.size();
  while (left > 0) {
    std::uint64_t word = 0;
    const std::size_t step = left < 8 ? left : 8;
    std::memcpy(&word, at, step);
    hash = (hash ^ word) * factor;
    hash ^= hash >> 29;
    at += step;
    left -= step;
  }
  return hash ^ (hash >> 32);
}

Interner::Interner() : slots_(1U << 12) {}

std::size_t Interner::slot_of(std::string_view word, std::uint64_t hash) const {
  const auto check = static_cast<std::uint32_t>(hash >> 32);
  std::size_t at = hash & (slots_.size() - 1);
  while (slots_[at].id != none) {
    const Slot& slot = slots_[at];
    if (slot.check == check && slot.size == word.size() && std::memcmp(slot.data, word.data(), word.size()) == 0) return at;
    at = (at + 1) & (slots_.size() - 1);
  }
  return at;
}

std::uint32_t Interner::find(std::string_view word) const { return slots_[slot_of(word, hash_bytes(word))].id; }

void Interner::insert(std::string_view word, std::uint32_t id) {
  if (2 * (used_ + 1) > slots_.size()) grow();
  const std::uint64_t hash = hash_bytes(word);
  slots_[slot_of(word, hash)] = {word.data(), static_cast<std::uint32_t>(word.size()), static_cast<std::uint32_t>(hash >> 32),
                                 id};
  ++used_;
}

void Interner::grow() {
  std::vector<Slot> old(2 * slots_.size());
  old.swap(slots_);
  for (const Slot& slot : old) {
    if (slot.id != none) slots_[slot_of({slot.data, slot.size}, hash_bytes({slot.data, slot.size}))] = slot;
  }
}

std::string_view Interner::keep(std::string_view word) { return kept_.emplace_back(word); }

std::uint32_t Interner::add(std::string_view word) {
  if (const std::uint32_t id = find(word); id != none) return id;
  insert(word, next_id_);
  return next_id_++;
}

std::uint32_t Interner::alias(std::string_view word, std::string_view form) {
  if (const std::uint32_t id = find(word); id != none) return id;
  std::uint32_t id = find(form);
  if (id == none) id = add(keep(form));
  if (find(word) == none) insert(keep(word), id);
  return id;
}

}  // namespace clausediff
