// SPDX-License-Identifier: Apache-2.0
// A distinct word → all that is known of it by itself. Contracts repeat their words, so this is done once for each, and every
// stage behind asks a bit instead of looking the word up in its lists.
#include "language/facts/facts.h"
#include "language/lexicon.h"
#include "language/pattern_key.h"
#include "language/stem.h"
#include "language/words.h"

namespace clausediff {
namespace {

std::uint16_t leads_of(const WordEntry& entry, const Language& language) {
  const Lexicon& lexicon = lexicon_of(language);
  std::uint16_t leads = fact_leads(entry.norm, *entry.cues, language);
  for (const PatternTable* table : {&lexicon.phrases, &lexicon.places, &lexicon.modality, &lexicon.negation, &lexicon.exception,
                                    &lexicon.scope, &lexicon.gravity})
    if (table->lead != 0 && can_begin(*table, entry)) leads |= table->lead;
  return leads;
}

}  // namespace

const WordEntry& Stemmer::entry(std::string_view word) const {
  const std::uint32_t hash = cue_hash(word);
  // What both know is found before what this one alone has learnt, which is little.
  for (const Stemmer* at : {known_, this}) {
    const WordEntry* found = at == nullptr ? nullptr : at->entries_.find(word, hash);
    if (found != nullptr) return *found;
  }
  return entries_.add(word, hash, read_entry(word));
}

const WordEntry& Stemmer::sign(std::string_view word, bool number) const {
  const std::uint32_t hash = cue_hash(word);
  for (const Stemmer* at : {known_, this}) {
    const WordEntry* found = at == nullptr ? nullptr : at->signs_.find(word, hash);
    if (found != nullptr) return *found;
  }
  WordEntry entry;
  entry.norm = word;
  entry.stem = number ? entry.norm : compute(word);
  complete(entry);
  entry.leads = lead::all;
  return signs_.add(word, hash, std::move(entry));
}

WordEntry Stemmer::read_entry(std::string_view word) const {
  WordEntry entry;
  entry.norm = spelled(word);
  entry.stem = compute(entry.norm);
  complete(entry);
  entry.leads = leads_of(entry, language_);
  return entry;
}

/// What follows from its spelling and its stem.
void Stemmer::complete(WordEntry& entry) const {
  entry.cues = &language_.cues.of(entry.norm);
  entry.norm_hash = pattern_hash(entry.norm);
  entry.stem_hash = pattern_hash(entry.stem);
  entry.form = look_up(entry.norm, language_);
}

}  // namespace clausediff
