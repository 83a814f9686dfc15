// SPDX-License-Identifier: Apache-2.0
// Looks words up in the compiled dictionary: as they stand, then by undoing a regular ending.
#include "language/dictionary.h"

#include <algorithm>
#include <string>

#include "text/cue_names.h"

namespace clausediff {
namespace {

const Dictionary& book_of(const Language& language) {
  static constexpr Dictionary no_dictionary;
  return language.dictionary != nullptr ? *language.dictionary : no_dictionary;
}

std::string_view letters_of(const Dictionary& book, std::uint16_t entry) {
  if (entry == no_entry) return {};
  return {book.text.data() + book.entries[entry].text, book.entries[entry].length};
}

std::uint16_t find_entry(const Dictionary& book, std::string_view word) {
  if (book.slots.empty()) return no_entry;
  const std::size_t mask = book.slots.size() - 1;
  for (std::size_t slot = dictionary_hash(word) & mask;; slot = (slot + 1) & mask) {
    const std::uint16_t place = book.slots[slot];
    if (place == 0) return no_entry;
    if (letters_of(book, static_cast<std::uint16_t>(place - 1)) == word) return static_cast<std::uint16_t>(place - 1);
  }
}

bool is_verb(const Dictionary& book, std::uint16_t entry) {
  return entry != no_entry && (book.entries[entry].parts & part::verb) != 0;
}

// "transferred" → "transfer": the doubled consonant goes.
bool is_doubled(std::string_view stem) {
  return stem.size() > 3 && stem.back() == stem[stem.size() - 2] &&
         std::string_view("aeiou").find(stem.back()) == std::string_view::npos;
}

std::uint16_t find_base(const Dictionary& book, std::string_view norm, const Ending& ending) {
  const std::string_view stem = norm.substr(0, norm.size() - ending.from.size());
  if (stem.size() < 2) return no_entry;
  if (!ending.behind.empty() && ending.behind.find(stem.back()) == std::string_view::npos) return no_entry;
  if (ending.not_behind.find(stem.back()) != std::string_view::npos) return no_entry;
  const std::uint16_t plain = find_entry(book, std::string(stem) + std::string(ending.to));
  if (is_verb(book, plain) || !is_doubled(stem) || !ending.to.empty()) return plain;
  return find_entry(book, stem.substr(0, stem.size() - 1));
}

void add_regular(std::string_view norm, const Language& language, WordForm& form) {
  const Dictionary& book = book_of(language);
  for (const Ending& ending : language.endings) {
    if (!norm.ends_with(ending.from)) continue;
    const std::uint16_t base = find_base(book, norm, ending);
    if (base == no_entry) continue;
    const std::uint8_t parts = book.entries[base].parts;
    const bool plural = (ending.inflections & inflection::plural) != 0;
    if (plural && (parts & part::noun) != 0) form.parts |= part::noun, form.inflections |= inflection::plural;
    if ((parts & part::verb) == 0) continue;
    form.parts |= part::verb | (parts & part::rarely_verb);
    if (form.verb == no_entry) form.verb = base;
    form.inflections |= static_cast<std::uint8_t>(ending.inflections & ~inflection::plural);
    return;
  }
}

// "cast", "put": the verb itself, its past and its participle.
bool is_unchanged(std::string_view norm, const Language& language) {
  const auto words = language.cues.list(Cue::dictionary_unchanged);
  return std::find(words.begin(), words.end(), norm) != words.end();
}

WordForm look_up_whole(std::string_view norm, const Language& language) {
  WordForm form;
  const Dictionary& book = book_of(language);
  const std::uint16_t entry = find_entry(book, norm);
  if (entry != no_entry) {
    const DictionaryEntry& found = book.entries[entry];
    form.parts = found.parts;
    if ((found.parts & part::verb) != 0) {
      form.verb = entry;
      form.inflections = inflection::base;
      if (is_unchanged(norm, language)) form.inflections |= inflection::past | inflection::participle;
    }
    if (found.irregular != 0 && is_verb(book, found.base)) {
      form.parts |= part::verb;
      if (form.verb == no_entry) form.verb = found.base;
      if (form.verb == found.base || (found.irregular & inflection::participle) != 0) form.verb = found.base;
      form.inflections |= found.irregular;
    }
  }
  if (!form.has(inflection::past | inflection::participle | inflection::gerund)) add_regular(norm, language, form);
  form.known = form.parts != 0;
  return form;
}

// "sublicense", "subprocessor", "decompile": what the rest is.
WordForm look_up_rest(std::string_view norm, const Language& language) {
  for (const std::string_view prefix : language.cues.list(Cue::dictionary_prefixes)) {
    if (!norm.starts_with(prefix) || norm.size() < prefix.size() + 4) continue;
    WordForm form = look_up_whole(norm.substr(prefix.size()), language);
    if (!form.known || !form.can_be(part::verb | part::person)) continue;
    form.prefix = static_cast<std::uint8_t>(prefix.size());
    return form;
  }
  return {};
}

}  // namespace

std::string_view text_of_entry(std::uint16_t entry, const Language& language) { return letters_of(book_of(language), entry); }

WordForm look_up(std::string_view norm, const Language& language) {
  WordForm form = look_up_whole(norm, language);
  if (!form.known) form = look_up_rest(norm, language);
  if (form.parts == 0) form.parts = part::noun;
  return form;
}

std::string_view verb_of_noun(std::string_view norm, const Language& language) {
  const Dictionary& book = book_of(language);
  std::uint16_t entry = find_entry(book, norm);
  for (const Ending& ending : language.endings) {
    if (entry != no_entry) break;
    const bool plain_plural = (ending.inflections & inflection::plural) != 0 && ending.from.size() == 1;
    if (plain_plural && norm.ends_with(ending.from)) entry = find_entry(book, norm.substr(0, norm.size() - 1));
  }
  if (entry == no_entry) return {};
  const DictionaryEntry& found = book.entries[entry];
  if (found.irregular == 0 && found.base != no_entry && (found.parts & part::noun) != 0) return letters_of(book, found.base);
  return is_verb(book, entry) ? letters_of(book, entry) : std::string_view{};
}

bool are_synonyms(std::string_view verb, std::string_view other, const Language& language) {
  if (verb == other) return true;
  const Dictionary& book = book_of(language);
  const std::uint16_t first = find_entry(book, verb);
  const std::uint16_t second = find_entry(book, other);
  if (!is_verb(book, first) || !is_verb(book, second)) return false;
  const auto common = [&](std::uint16_t entry) {
    const DictionaryEntry& found = book.entries[entry];
    return book.senses.subspan(found.senses, std::min<std::size_t>(found.sense_count, 2));
  };
  const auto senses = common(second);
  const auto mine = common(first);
  return std::find_first_of(mine.begin(), mine.end(), senses.begin(), senses.end()) != mine.end();
}

bool share_sense(std::string_view word, std::string_view other, const Language& language) {
  const Dictionary& book = book_of(language);
  const auto senses = [&](std::string_view norm) {
    std::uint16_t entry = find_entry(book, norm);
    for (const Ending& ending : language.endings) {
      if (entry != no_entry) break;
      if ((ending.inflections & inflection::plural) != 0 && norm.ends_with(ending.from))
        entry = find_entry(book, std::string(norm.substr(0, norm.size() - ending.from.size())) + std::string(ending.to));
    }
    if (entry == no_entry) return std::span<const std::uint16_t>();
    return book.other_senses.subspan(book.entries[entry].others, book.entries[entry].other_count);
  };
  if (word == other) return true;
  const auto mine = senses(word);
  const auto theirs = senses(other);
  return std::find_first_of(mine.begin(), mine.end(), theirs.begin(), theirs.end()) != mine.end();
}

}  // namespace clausediff
