// SPDX-License-Identifier: Apache-2.0
// Build-time tool: the files of src/language/cues → a header in which every list of words is an enumerator, and a C++ source with
// the lists as constant tables. It runs before compile_lexicon, which reads words and so needs the names. Usage: compile_cues
// HEADER SOURCE CUES...
#include <toml++/toml.h>

#include <iostream>
#include <map>
#include <set>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

#include "output_file.h"
#include "text/cue.h"
#include "toml_source.h"

using namespace clausediff;

namespace {

struct List {
  std::string name;  // "force_permitting"
  std::vector<std::string> entries;
};

/// A string is words with white space between them; phrases stand in an array.
std::vector<std::string> entries_of(const toml::node& node) {
  std::vector<std::string> entries;
  if (const auto words = node.value<std::string>()) {
    std::istringstream stream(*words);
    for (std::string word; stream >> word;) entries.push_back(word);
  } else if (node.is_array()) {
    for (const toml::node& item : *node.as_array()) {
      const auto phrase = item.value<std::string>();
      if (!phrase) fail(item, "an entry is a string");
      entries.push_back(*phrase);
    }
  }
  if (entries.empty()) fail(node, "a list is a string of words or an array of phrases");
  std::set<std::string> seen;
  for (const std::string& entry : entries)
    if (!seen.insert(entry).second) fail(node, "\"" + entry + "\" stands twice");
  return entries;
}

void add_tables(toml::table file, toml::table& all) {
  for (auto& [stage, node] : file) {
    if (!node.is_table()) fail(node, "a list stands in the table of its reader");
    if (all.contains(stage.str())) fail(node, "\"" + std::string(stage.str()) + "\" stands in another file too");
    all.insert(stage, std::move(node));  // a copy of a node does not know its line
  }
}

/// In the order of their names, whichever file they stand in.
std::vector<List> lists_of(const toml::table& tables) {
  std::vector<List> lists;
  for (const auto& [stage, node] : tables) {
    for (const auto& [name, list] : *node.as_table()) {
      const std::string symbol = std::string(stage.str()) + "_" + std::string(name.str());
      if (symbol.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_") != std::string::npos)
        fail(list, "\"" + symbol + "\": a name is lower-case letters, digits and low lines");
      lists.push_back({symbol, entries_of(list)});
    }
  }
  if (lists.size() > most_cues) fail(tables, "there are more lists than text/cue.h has room for");
  return lists;
}

void write_header(std::ostream& out, const std::vector<List>& lists) {
  out << "// Made by cmake/compile_cues.cpp of src/language/cues.\n#pragma once\n\n#include <cstddef>\n#include <cstdint>\n\n"
         "namespace clausediff {\n\n/// The lists of src/language/cues: their table's name, then their own.\nenum class Cue : "
         "std::uint16_t {\n";
  for (const List& list : lists) out << "  " << list.name << ",\n";
  out << "};\n\ninline constexpr std::size_t cue_count = " << lists.size() << ";\n\n}  // namespace clausediff\n";
}

void write_slots(std::ostream& out, const std::map<std::string, std::vector<std::size_t>>& words) {
  std::size_t size = 2;
  while (size < 4 * words.size()) size *= 2;
  std::vector<std::size_t> slots(size, 0);
  std::size_t place = 0;
  for (const auto& [word, lists] : words) {
    std::size_t slot = cue_hash(word) & (size - 1);
    while (slots[slot] != 0) slot = (slot + 1) & (size - 1);
    slots[slot] = ++place;
  }
  out << "constexpr std::array<std::uint16_t, " << size << "> slots = {";
  for (const std::size_t slot : slots) out << slot << ",";
  out << "};\n";
}

void write_source(std::ostream& out, const std::vector<List>& lists) {
  std::map<std::string, std::vector<std::size_t>> words;
  std::size_t count = 0;
  for (std::size_t i = 0; i < lists.size(); ++i) {
    for (const std::string& entry : lists[i].entries) words[entry].push_back(i);
    count += lists[i].entries.size();
  }
  out << "// Made by cmake/compile_cues.cpp.\n#include \"language/english_tables.h\"\n\n#include <array>\nnamespace clausediff "
         "{\nnamespace {\n";
  out << "constexpr std::array<CueWord, " << words.size() << "> words = {{";
  for (const auto& [word, in] : words) {
    std::vector<std::uint64_t> bits(most_cues / 64, 0);
    for (const std::size_t list : in) bits[list / 64] |= std::uint64_t{1} << (list % 64);
    out << "{" << quoted(word) << ",{{";
    for (const std::uint64_t part : bits) out << part << "ULL,";
    out << "}}},\n";
  }
  out << "}};\n";
  write_slots(out, words);
  out << "constexpr std::array<std::string_view, " << count << "> entries = {";
  for (const List& list : lists)
    for (const std::string& entry : list.entries) out << quoted(entry) << ",";
  out << "};\nconstexpr std::array<std::uint32_t, " << lists.size() + 1 << "> list_begins = {0,";
  std::size_t begin = 0;
  for (const List& list : lists) out << (begin += list.entries.size()) << ",";
  out << "};\nconstexpr CueTable compiled = {words, slots, entries, list_begins};\n}\n"
         "const CueTable& english_cues() { return compiled; }\n}\n";
}

}  // namespace

int main(int count, char** arguments) {
  if (count < 4) return 2;
  try {
    toml::table tables;
    for (int i = 3; i < count; ++i) add_tables(parsed(arguments[i]), tables);
    const std::vector<List> lists = lists_of(tables);
    std::ostringstream header, source;
    write_header(header, lists);
    write_source(source, lists);
    return write_output(arguments[1], header.str()) && write_output(arguments[2], source.str()) ? 0 : 1;
  } catch (const std::exception& error) {
    std::cerr << "cues: " << error.what() << "\n";
    return 1;
  }
}
