// SPDX-License-Identifier: Apache-2.0
// The words of a language with their possible parts of speech, irregular forms, derivations and synonyms. English's tables are
// compiled at build time from WordNet by cmake/compile_dictionary.cpp; a word that is not in them is a noun or a name.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

#include "text/language.h"

namespace clausediff {

/// Which parts of speech a word can be, as bits.
namespace part {
inline constexpr std::uint8_t noun = 1;
inline constexpr std::uint8_t verb = 2;
inline constexpr std::uint8_t adjective = 4;
inline constexpr std::uint8_t adverb = 8;
/// Seldom a verb: its other senses are commoner by far in tagged text ("title", "market").
inline constexpr std::uint8_t rarely_verb = 16;
/// A noun that names persons or bodies of them ("owner", "board").
inline constexpr std::uint8_t person = 32;
}  // namespace part

inline constexpr std::uint16_t no_entry = 0xFFFF;

/// One word of the dictionary. Positions are indexes in the tables, never pointers, so that the loader has nothing to relocate.
struct DictionaryEntry {
  std::uint32_t text = 0;  // offset of its letters in Dictionary::text
  std::uint8_t length = 0;
  std::uint8_t parts = 0;
  std::uint16_t base = no_entry;  // of an irregular form the verb or noun; of a noun the verb that it is derived from
  std::uint16_t senses = 0;       // of a verb: index of its first sense in Dictionary::senses
  std::uint8_t sense_count = 0;
  std::uint8_t irregular = 0;    // of an irregular form, `Inflection` bits
  std::uint8_t other_count = 0;  // senses that it has as a noun, an adjective or an adverb
  std::uint32_t others = 0;      // index of the first of these in Dictionary::other_senses
};

struct Dictionary {
  std::span<const char> text;
  std::span<const DictionaryEntry> entries;     // sorted by text
  std::span<const std::uint16_t> senses;        // equal numbers are one meaning, the commonest of a verb first
  std::span<const std::uint16_t> other_senses;  // of nouns, adjectives and adverbs, only those that two words share
  std::span<const std::uint16_t> slots;         // open-addressed hash table: index of an entry plus one
};

/// How a word is inflected, as bits: several where its form does not tell ("put", "required").
namespace inflection {
inline constexpr std::uint8_t base = 1;
inline constexpr std::uint8_t third = 2;  // "grants"
inline constexpr std::uint8_t past = 4;
inline constexpr std::uint8_t participle = 8;  // "granted"
inline constexpr std::uint8_t gerund = 16;     // "granting"
inline constexpr std::uint8_t plural = 32;
}  // namespace inflection

/// A word looked up. Views are of static storage, but `verb` of an unknown word is empty.
struct WordForm {
  std::uint8_t parts = 0;
  std::uint8_t inflections = 0;
  bool known = false;             // it, or what it is a form of, is in the dictionary
  std::uint16_t verb = no_entry;  // entry of the verb that it can be a form of
  std::uint8_t prefix = 0;        // letters before that verb that the dictionary does not have with it: the "sub" of "sublicense"

  bool can_be(std::uint8_t what) const { return (parts & what) != 0; }
  bool has(std::uint8_t inflected) const { return verb != no_entry && (inflections & inflected) != 0; }
};

/// `norm` is in lower case and in its one spelling.
WordForm look_up(std::string_view norm, const Language& language);

/// The letters of an entry; empty for no_entry.
std::string_view text_of_entry(std::uint16_t entry, const Language& language);
/// The verb that a noun is derived from ("termination": terminate), or the noun itself as a verb ("notice"); empty where there is
/// none.
std::string_view verb_of_noun(std::string_view norm, const Language& language);
/// True where two verbs share one of their two commonest senses ("begin" and "start"), or are the same.
bool are_synonyms(std::string_view verb, std::string_view other, const Language& language);

/// True where two nouns, adjectives or adverbs share one of their two commonest senses ("obligation" and "duty"), or are the
/// same.
bool share_sense(std::string_view word, std::string_view other, const Language& language);

constexpr std::uint32_t dictionary_hash(std::string_view word) {
  std::uint32_t hash = 2166136261U;
  for (const char c : word) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
  return hash ^ (hash >> 15);
}

}  // namespace clausediff
