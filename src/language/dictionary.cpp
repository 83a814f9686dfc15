// SPDX-License-Identifier: Apache-2.0
// Looks words up in the compiled dictionary: as they stand, then by undoing a regular ending.
#include "language/dictionary.h"

#include <algorithm>
#include <array>
#include <string>

namespace clausediff {
namespace {

std::uint16_t find_entry(std::string_view word) {
  const Dictionary& book = dictionary();
  const std::size_t mask = book.slots.size() - 1;
  for (std::size_t slot = dictionary_hash(word) & mask;; slot = (slot + 1) & mask) {
    const std::uint16_t place = book.slots[slot];
    if (place == 0) return no_word;
    if (text_of_entry(static_cast<std::uint16_t>(place - 1)) == word) return static_cast<std::uint16_t>(place - 1);
  }
}

bool is_verb(std::uint16_t entry) { return entry != no_word && (dictionary().entries[entry].parts & part::verb) != 0; }

struct Ending {
  std::string_view from;
  std::string_view to;
  std::uint8_t inflections;
};

constexpr std::array endings = {Ending{"ies", "y", inflection::third | inflection::plural},
                                Ending{"es", "", inflection::third | inflection::plural},
                                Ending{"s", "", inflection::third | inflection::plural},
                                Ending{"ied", "y", inflection::past | inflection::participle},
                                Ending{"ed", "", inflection::past | inflection::participle},
                                Ending{"d", "", inflection::past | inflection::participle},
                                Ending{"ing", "", inflection::gerund},
                                Ending{"ing", "e", inflection::gerund}};

// "transferred" → "transfer": the doubled consonant goes.
bool is_doubled(std::string_view stem) {
  return stem.size() > 3 && stem.back() == stem[stem.size() - 2] &&
         std::string_view("aeiou").find(stem.back()) == std::string_view::npos;
}

std::uint16_t find_base(std::string_view norm, const Ending& ending) {
  const std::string_view stem = norm.substr(0, norm.size() - ending.from.size());
  if (stem.size() < 2) return no_word;
  // "-es" goes whole only behind a hissing sound or an o: "passes", but "notes" is "note" and "s".
  if (ending.from == "es" && std::string_view("sxzhoi").find(stem.back()) == std::string_view::npos) return no_word;
  if (ending.from == "d" && stem.back() != 'e') return no_word;
  if (ending.from == "s" && (stem.ends_with('s') || stem.ends_with('u') || stem.ends_with('i'))) return no_word;
  const std::uint16_t plain = find_entry(std::string(stem) + std::string(ending.to));
  if (is_verb(plain) || !is_doubled(stem) || !ending.to.empty()) return plain;
  return find_entry(stem.substr(0, stem.size() - 1));
}

void add_regular(std::string_view norm, WordForm& form) {
  for (const Ending& ending : endings) {
    if (!norm.ends_with(ending.from)) continue;
    const std::uint16_t base = find_base(norm, ending);
    if (base == no_word) continue;
    const std::uint8_t parts = dictionary().entries[base].parts;
    const bool plural = (ending.inflections & inflection::plural) != 0;
    if (plural && (parts & part::noun) != 0) form.parts |= part::noun, form.inflections |= inflection::plural;
    if ((parts & part::verb) == 0) continue;
    form.parts |= part::verb | (parts & part::rarely_verb);
    if (form.verb == no_word) form.verb = base;
    form.inflections |= static_cast<std::uint8_t>(ending.inflections & ~inflection::plural);
    return;
  }
}

}  // namespace

std::string_view text_of_entry(std::uint16_t entry) {
  if (entry == no_word) return {};
  const DictionaryEntry& found = dictionary().entries[entry];
  return {dictionary().text.data() + found.text, found.length};
}

WordForm look_up(std::string_view norm) {
  WordForm form;
  const std::uint16_t entry = find_entry(norm);
  if (entry != no_word) {
    const DictionaryEntry& found = dictionary().entries[entry];
    form.parts = found.parts;
    if ((found.parts & part::verb) != 0) form.verb = entry, form.inflections = inflection::base;
    if (found.irregular != 0 && is_verb(found.base)) {
      form.parts |= part::verb;
      if (form.verb == no_word) form.verb = found.base;
      if (form.verb == found.base || (found.irregular & inflection::participle) != 0) form.verb = found.base;
      form.inflections |= found.irregular;
    }
  }
  if (!form.has(inflection::past | inflection::participle | inflection::gerund)) add_regular(norm, form);
  form.known = form.parts != 0;
  if (form.parts == 0) form.parts = part::noun;
  return form;
}

std::string_view verb_of_noun(std::string_view norm) {
  std::uint16_t entry = find_entry(norm);
  if (entry == no_word && norm.ends_with('s')) entry = find_entry(norm.substr(0, norm.size() - 1));
  if (entry == no_word) return {};
  const DictionaryEntry& found = dictionary().entries[entry];
  if (found.irregular == 0 && found.base != no_word && (found.parts & part::noun) != 0) return text_of_entry(found.base);
  return is_verb(entry) ? text_of_entry(entry) : std::string_view{};
}

bool are_synonyms(std::string_view verb, std::string_view other) {
  if (verb == other) return true;
  const std::uint16_t first = find_entry(verb);
  const std::uint16_t second = find_entry(other);
  if (!is_verb(first) || !is_verb(second)) return false;
  const Dictionary& book = dictionary();
  const auto common = [&](std::uint16_t entry) {
    const DictionaryEntry& found = book.entries[entry];
    return book.senses.subspan(found.senses, std::min<std::size_t>(found.sense_count, 2));
  };
  const auto senses = common(second);
  const auto mine = common(first);
  return std::find_first_of(mine.begin(), mine.end(), senses.begin(), senses.end()) != mine.end();
}

}  // namespace clausediff
