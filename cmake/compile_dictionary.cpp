// SPDX-License-Identifier: Apache-2.0
// Build-time tool: WordNet's files (Debian: wordnet-base) → a C++ source with the tables of language/dictionary.h. A word that
// is nothing but a rare noun is left out: what the dictionary does not know is a noun or a name.
// Usage: compile_dictionary WORDNET_FOLDER OUTPUT
#include <algorithm>
#include <bit>
#include <fstream>
#include <iostream>
#include <map>
#include <sstream>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "language/dictionary.h"
#include "language/spelling.h"

using namespace clausediff;

namespace {

struct Entry {
  std::uint8_t parts = 0;
  std::string base;
  std::uint8_t irregular = 0;
  std::vector<std::uint32_t> senses;  // byte offsets of a verb's synsets in data.verb
  std::vector<std::uint32_t> noun_senses;
  std::vector<std::uint64_t>
      other_senses;    // the two commonest of a noun, an adjective and an adverb: byte offset and part of speech
  int verb_count = 0;  // uses in tagged text
  int other_count = 0;
};

using Entries = std::map<std::string, Entry>;

bool is_plain(std::string_view word) {
  return word.size() > 1 && word.size() < 40 &&
         std::all_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

std::ifstream open(const std::string& path) {
  std::ifstream in(path);
  if (in) return in;
  std::cerr << "compile_dictionary: cannot read " << path << " (Debian: install wordnet-base)\n";
  std::exit(1);
}

// index.verb: lemma pos synset_cnt p_cnt [ptr...] sense_cnt tagsense_cnt offset...
void read_index(const std::string& path, std::uint8_t what, Entries& entries) {
  std::ifstream in = open(path);
  for (std::string line; std::getline(in, line);) {
    if (line.empty() || line[0] == ' ') continue;
    std::istringstream fields(line);
    std::string lemma;
    std::string skipped;
    std::size_t synsets = 0;
    std::size_t pointers = 0;
    fields >> lemma >> skipped >> synsets >> pointers;
    if (!is_plain(lemma)) continue;
    Entry& entry = entries[one_spelling(lemma)];
    entry.parts |= what;
    for (std::size_t i = 0; i < pointers + 2; ++i) fields >> skipped;
    std::vector<std::uint32_t> senses;
    for (std::uint32_t offset = 0; fields >> offset && senses.size() < 4;) senses.push_back(offset);
    if (what == part::verb) entry.senses = senses;
    if (what == part::noun) entry.noun_senses = senses;
    for (std::size_t i = 0; i < std::min<std::size_t>(senses.size(), 2) && what != part::verb; ++i)
      entry.other_senses.push_back((std::uint64_t{what} << 32U) | senses[i]);
  }
}

// cntlist.rev: lemma%type:… sense_number count
void read_counts(const std::string& path, Entries& entries) {
  std::ifstream in = open(path);
  std::string key;
  int sense = 0;
  int count = 0;
  while (in >> key >> sense >> count) {
    const std::size_t mark = key.find('%');
    const auto found = entries.find(one_spelling(key.substr(0, mark)));
    if (found == entries.end()) continue;
    (key[mark + 1] == '2' ? found->second.verb_count : found->second.other_count) += count;
  }
}

// verb.exc: form base [base...]. A form's ending tells a little; an irregular past may be a participle too.
void read_irregular(const std::string& path, Entries& entries) {
  std::ifstream in = open(path);
  for (std::string line; std::getline(in, line);) {
    std::istringstream fields(line);
    std::string form;
    std::string base;
    fields >> form >> base;
    if (!is_plain(form) || !entries.contains(base) || form == base) continue;
    Entry& entry = entries[form];
    entry.base = base;
    entry.irregular = form.ends_with("ing")                       ? inflection::gerund
                      : form.ends_with('s') && base.back() != 's' ? inflection::third
                                                                  : inflection::past | inflection::participle;
  }
}

using Synsets = std::unordered_map<std::uint32_t, std::vector<std::string>>;

// data.verb: offset file type w_cnt(hex) word lex_id …
Synsets read_verbs(const std::string& path) {
  std::ifstream in = open(path);
  Synsets synsets;
  for (std::string line; std::getline(in, line);) {
    if (line.empty() || line[0] == ' ') continue;
    std::istringstream fields(line);
    std::uint32_t offset = 0;
    std::size_t words = 0;
    std::string skipped;
    fields >> offset >> skipped >> skipped >> std::hex >> words;
    for (std::string word; words > 0 && fields >> word >> skipped; --words) synsets[offset].push_back(word);
  }
  return synsets;
}

std::size_t shared_beginning(std::string_view one, std::string_view other) {
  return static_cast<std::size_t>(std::mismatch(one.begin(), one.end(), other.begin(), other.end()).first - one.begin());
}

// The verb that shares the longest beginning with the noun is the one it is derived from.
void add_derivation(const std::string& noun, const std::string& verb, Entries& entries) {
  const auto found = entries.find(one_spelling(noun));
  if (found == entries.end() || found->second.irregular != 0 || !entries.contains(one_spelling(verb))) return;
  const std::string base = one_spelling(verb);
  if (base == found->first || shared_beginning(noun, base) < 3) return;
  std::string& best = found->second.base;
  if (best.empty() || shared_beginning(noun, base) > shared_beginning(noun, best)) best = base;
}

// The lexicographer's files 14 and 18 are groups and persons.
void mark_persons(const std::unordered_map<std::uint32_t, int>& files, Entries& entries) {
  for (auto& [word, entry] : entries) {
    for (std::size_t i = 0; i < std::min<std::size_t>(entry.noun_senses.size(), 2); ++i) {
      const int file = files.at(entry.noun_senses[i]);
      if (file == 18 || (file == 14 && i == 0)) entry.parts |= part::person;
    }
  }
}

void read_nouns(const std::string& path, const Synsets& verbs, Entries& entries) {
  std::ifstream in = open(path);
  std::unordered_map<std::uint32_t, int> files;
  for (std::string line; std::getline(in, line);) {
    if (line.empty() || line[0] == ' ') continue;
    std::istringstream fields(line);
    std::string skipped;
    std::uint32_t offset = 0;
    int file = 0;
    std::size_t count = 0;
    fields >> offset >> file >> skipped >> std::hex >> count;
    files[offset] = file;
    if (line.find(" + ") == std::string::npos) continue;
    std::vector<std::string> words(count);
    for (std::string& word : words) fields >> word >> skipped;
    fields >> std::dec >> count;
    std::string symbol;
    std::string pos;
    std::string ends;
    for (std::uint32_t target = 0; count > 0 && fields >> symbol >> target >> pos >> ends; --count) {
      if (symbol != "+" || pos != "v" || ends.size() != 4) continue;
      const auto source = std::stoul(ends.substr(0, 2), nullptr, 16);
      const auto verb = std::stoul(ends.substr(2), nullptr, 16);
      const auto synset = verbs.find(target);
      if (source == 0 || verb == 0 || source > words.size() || synset == verbs.end() || verb > synset->second.size()) continue;
      if (is_plain(words[source - 1])) add_derivation(words[source - 1], synset->second[verb - 1], entries);
    }
  }
  mark_persons(files, entries);
}

bool is_kept(const Entry& entry) {
  return entry.irregular != 0 || !entry.base.empty() || (entry.parts & (part::verb | part::adverb)) != 0 ||
         (entry.parts & part::person) != 0 || entry.other_count > 0;
}

template <typename Values>
void write_array(std::ostream& out, std::string_view type, std::string_view name, const Values& values) {
  out << "constexpr std::array<" << type << ", " << values.size() << "> " << name << " = {";
  for (const auto value : values) out << static_cast<int>(value) << ",";
  out << "};\n";
}

std::vector<std::uint16_t> make_slots(const std::vector<std::string>& words) {
  std::vector<std::uint16_t> slots(std::bit_ceil(words.size() * 3 / 2), 0);
  const std::size_t mask = slots.size() - 1;
  for (std::size_t i = 0; i < words.size(); ++i) {
    std::size_t slot = dictionary_hash(words[i]) & mask;
    while (slots[slot] != 0) slot = (slot + 1) & mask;
    slots[slot] = static_cast<std::uint16_t>(i + 1);
  }
  return slots;
}

void write(std::ostream& out, const Entries& entries) {
  std::vector<std::string> words;
  std::unordered_map<std::string, std::size_t> places;
  for (const auto& [word, entry] : entries) places[word] = words.size(), words.push_back(word);
  std::string text;
  std::vector<std::uint16_t> senses;
  std::unordered_map<std::uint32_t, std::uint16_t> numbers;
  std::unordered_map<std::uint64_t, std::size_t> holders;  // of a sense: how many words have it
  for (const auto& [word, entry] : entries)
    for (const std::uint64_t sense : entry.other_senses) ++holders[sense];
  std::vector<std::uint16_t> other_senses;
  std::unordered_map<std::uint64_t, std::uint16_t> other_numbers;
  out << "// Made by cmake/compile_dictionary.cpp from WordNet 3.0, copyright 2006 Princeton University.\n"
         "#include \"language/dictionary.h\"\n#include \"language/english_tables.h\"\nnamespace clausediff {\nnamespace {\n"
      << "constexpr std::array<DictionaryEntry, " << words.size() << "> entries = {{";
  for (const auto& [word, entry] : entries) {
    const auto base = places.find(entry.base);
    const std::size_t base_place = entry.base.empty() || base == places.end() ? no_entry : base->second;
    const bool rare = (entry.parts & part::verb) != 0 && entry.other_count > 4 * entry.verb_count + 4;
    out << "{" << text.size() << "," << word.size() << "," << (entry.parts | (rare ? part::rarely_verb : 0)) << "," << base_place
        << "," << senses.size() << "," << entry.senses.size() << "," << static_cast<int>(entry.irregular) << ",";
    const std::size_t first_other = other_senses.size();
    for (const std::uint64_t sense : entry.other_senses)
      if (holders.at(sense) > 1)
        other_senses.push_back(other_numbers.try_emplace(sense, static_cast<std::uint16_t>(other_numbers.size())).first->second);
    out << other_senses.size() - first_other << "," << first_other << "},";
    text += word;
    for (const std::uint32_t offset : entry.senses)
      senses.push_back(numbers.try_emplace(offset, static_cast<std::uint16_t>(numbers.size())).first->second);
  }
  out << "}};\n";
  write_array(out, "char", "text", text);
  write_array(out, "std::uint16_t", "senses", senses);
  write_array(out, "std::uint16_t", "other_senses", other_senses);
  write_array(out, "std::uint16_t", "slots", make_slots(words));
  out << "constexpr Dictionary compiled = {text, entries, senses, other_senses, slots};\n}\n"
         "const Dictionary& english_dictionary() { return compiled; }\n}\n";
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 3) return 2;
  const std::string folder = std::string(arguments[1]) + "/";
  Entries entries;
  read_index(folder + "index.noun", part::noun, entries);
  read_index(folder + "index.verb", part::verb, entries);
  read_index(folder + "index.adj", part::adjective, entries);
  read_index(folder + "index.adv", part::adverb, entries);
  read_counts(folder + "cntlist.rev", entries);
  read_irregular(folder + "verb.exc", entries);
  read_nouns(folder + "data.noun", read_verbs(folder + "data.verb"), entries);
  std::erase_if(entries, [](const auto& item) { return !is_kept(item.second); });
  if (entries.size() < 10000 || entries.size() >= no_entry) {
    std::cerr << "compile_dictionary: " << folder << " has " << entries.size() << " words, which is no WordNet\n";
    return 1;
  }
  std::ofstream out(arguments[2]);
  write(out, entries);
  return out ? 0 : 1;
}
