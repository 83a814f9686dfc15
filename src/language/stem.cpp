// SPDX-License-Identifier: Apache-2.0
// The only place that knows libstemmer.
#include "language/stem.h"

#include <libstemmer.h>

#include <algorithm>
#include <utility>

#include "text/cue_names.h"

namespace clausediff {

const WordEntry* EntryTable::find(std::string_view word, std::uint32_t hash) const {
  if (slots_.empty()) return nullptr;
  for (std::size_t at = hash & (slots_.size() - 1); slots_[at].node != 0; at = (at + 1) & (slots_.size() - 1)) {
    if (slots_[at].hash != hash) continue;
    const Node& node = *nodes_[slots_[at].node - 1U];
    if (node.word == word) return &node.entry;
  }
  return nullptr;
}

void EntryTable::insert(Slot slot) {
  std::size_t at = slot.hash & (slots_.size() - 1);
  while (slots_[at].node != 0) at = (at + 1) & (slots_.size() - 1);
  slots_[at] = slot;
}

void EntryTable::index_last() {
  constexpr std::size_t fewest_slots = 1024;
  if (2 * nodes_.size() > slots_.size()) {
    std::vector<Slot> old(std::max(fewest_slots, 2 * slots_.size()));
    old.swap(slots_);
    for (const Slot& slot : old)
      if (slot.node != 0) insert(slot);
  }
  insert({nodes_.back()->hash, static_cast<std::uint32_t>(nodes_.size())});
}

const WordEntry& EntryTable::add(std::string_view word, std::uint32_t hash, WordEntry entry) {
  nodes_.push_back(std::make_unique<Node>(Node{std::string(word), hash, std::move(entry)}));
  index_last();
  return nodes_.back()->entry;
}

void EntryTable::take(EntryTable& other) {
  for (std::unique_ptr<Node>& node : other.nodes_) {
    const bool known = find(node->word, node->hash) != nullptr;
    nodes_.push_back(std::move(node));  // also of a word that both have: somebody may hold what was handed out
    if (!known) index_last();
  }
  other = {};
}

Stemmer::Stemmer(const Language& language) : Stemmer(language, nullptr) {}

Stemmer::Stemmer(const Language& language, const Stemmer* known)
    : language_(language),
      known_(known),
      stemmer_(language.stems != nullptr ? sb_stemmer_new(language.stems, "UTF_8") : nullptr) {}

Stemmer::~Stemmer() { sb_stemmer_delete(stemmer_); }

void Stemmer::take(Stemmer& other) {
  stems_.merge(other.stems_);
  entries_.take(other.entries_);
  signs_.take(other.signs_);
  kept_.merge(other.kept_);
}

const std::string& Stemmer::stem(std::string_view word) const {
  for (const Stemmer* at = this; at != nullptr; at = at->known_)
    if (const auto found = at->stems_.find(word); found != at->stems_.end()) return found->second;
  return stems_.emplace(word, compute(word)).first->second;
}

std::string_view Stemmer::keep(std::string_view text) const {
  for (const Stemmer* at = this; at != nullptr; at = at->known_)
    if (const auto found = at->kept_.find(text); found != at->kept_.end()) return *found;
  return *kept_.emplace(text).first;
}

std::string Stemmer::compute(std::string_view word) const {
  if (stemmer_ == nullptr || language_.cues.has(Cue::grammar_lone_adverbs, word)) return std::string(word);
  const auto* bytes = reinterpret_cast<const sb_symbol*>(word.data());
  const sb_symbol* result = sb_stemmer_stem(stemmer_, bytes, static_cast<int>(word.size()));
  if (result == nullptr) return std::string(word);
  return {reinterpret_cast<const char*>(result), static_cast<std::size_t>(sb_stemmer_length(stemmer_))};
}

}  // namespace clausediff
