// SPDX-License-Identifier: Apache-2.0
// Build-time tool: lexicon.toml, grammar.toml and places.toml → a C++ source with constant tables, and a header in which every
// family and every term is an enumerator, so that C++ which names a word that the files no longer have does not compile.
// Whatever in the files it cannot place is an error with its line.
// Usage: compile_lexicon LEXICON GRAMMAR PLACES SOURCE HEADER
#include <toml++/toml.h>

#include <algorithm>
#include <array>
#include <iostream>
#include <set>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

#include "language/pattern.h"
#include "language/spelling.h"
#include "output_file.h"
#include "toml_source.h"

using namespace clausediff;

namespace {

constexpr std::array<const char*, 5> grammar_tables = {"modality", "negation", "exception", "scope", "gravity"};

/// A family or a term with its enumerator; the value is its place in the list.
struct Named {
  std::string symbol;
  std::string name;
};

/// "non-exclusive" → "non_exclusive".
std::string symbol_of(const toml::node& node, std::string_view name) {
  std::string symbol(name);
  std::replace(symbol.begin(), symbol.end(), '-', '_');
  if (symbol.empty() || symbol.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_") != std::string::npos)
    fail(node, "\"" + std::string(name) + "\": a name is lower case letters, digits and hyphens");
  return symbol;
}

const toml::table& table_in(const toml::table& parent, std::string_view key) {
  const toml::table* table = parent[key].as_table();
  if (table == nullptr) fail(parent, "[" + std::string(key) + "] is missing");
  return *table;
}

void allow_keys(const toml::table& table, const std::set<std::string_view>& keys) {
  for (const auto& [key, node] : table)
    if (keys.count(key.str()) == 0) fail(node, "\"" + std::string(key.str()) + "\" has no place here");
}

std::string text_in(const toml::table& table, std::string_view key) {
  const auto text = table[key].value<std::string>();
  if (!text || text->empty()) fail(table, "\"" + std::string(key) + "\" is missing");
  return *text;
}

void add_phrase(PatternCompiler& compiler, const toml::node& node, const std::string& text, PatternRole role,
                std::uint16_t family, std::uint16_t term) {
  std::string why;
  if (!compiler.add(text, family, term, role, why)) fail(node, "\"" + text + "\": " + why);
}

void add_list(PatternCompiler& compiler, const toml::node& list, PatternRole role, std::uint16_t family, std::uint16_t term) {
  if (!list.is_array()) fail(list, "a list of phrases is expected");
  for (const toml::node& item : *list.as_array()) {
    const auto text = item.value<std::string>();
    if (!text) fail(item, "a phrase is a string");
    add_phrase(compiler, item, *text, role, family, term);
  }
}

/// All that has a name.
struct Names {
  std::vector<Named> families = {{"nothing", ""}};
  std::vector<Named> terms = {{"nothing", ""}};
};

/// `of` parts the terms of one family from those of another that have the same name.
void add_terms(PatternCompiler& compiler, const toml::table& table, std::string_view of, std::uint16_t family, Names& names) {
  const toml::table& terms = table_in(table, "terms");
  if (terms.empty()) fail(terms, "there are no terms");
  const std::string prefix = symbol_of(terms, of) + "_";
  for (const auto& [name, forms] : terms) {
    names.terms.push_back({prefix + symbol_of(forms, name.str()), std::string(name.str())});
    if (forms.is_array() && forms.as_array()->empty()) fail(forms, "a term has at least one form");
    add_list(compiler, forms, PatternRole::term, family, static_cast<std::uint16_t>(names.terms.size() - 1));
  }
  if (const toml::node* list = table.get("counterparts")) add_list(compiler, *list, PatternRole::counterpart, family, 0);
  if (const toml::node* list = table.get("excluded")) add_list(compiler, *list, PatternRole::excluded, family, 0);
}

/// One family as the initialiser of a LexiconFamily.
std::string family_row(const toml::table& table, const Named& named) {
  const std::string severity = text_in(table, "severity");
  if (severity != "high" && severity != "medium" && severity != "low")
    fail(*table.get("severity"), "a severity is high, medium or low");
  const toml::array* example = table["example"].as_array();
  if (example == nullptr || example->size() != 2) fail(table, "\"example\" is what stood before and what stands after");
  return "{Family::" + named.symbol + ", " + quoted(named.name) + ", Severity::" + severity + ", " +
         quoted(text_in(table, "about")) + ", " + quoted((*example)[0].value_or(std::string())) + ", " +
         quoted((*example)[1].value_or(std::string())) + "},\n";
}

std::string trimmed(std::string text) {
  while (text.ends_with(' ')) text.pop_back();
  while (text.starts_with(' ')) text.erase(0, 1);
  return text;
}

// "united kingdom" → "^united ^kingdom"; small words of a name need no capital.
std::string place_pattern(const std::string& name) {
  std::string out;
  std::size_t at = 0;
  while (at < name.size()) {
    const std::size_t end = std::min(name.find(' ', at), name.size());
    const std::string word = name.substr(at, end - at);
    const bool small = word == "of" || word == "and" || word == "the";
    out += (out.empty() ? "" : " ") + std::string(small ? "=" : "^") + (word == "people's" ? "people" : word);
    at = end + 1;
  }
  return out;
}

void add_places(PatternCompiler& compiler, const toml::table& places) {
  allow_keys(places, {"names"});
  const toml::array* names = places["names"].as_array();
  if (names == nullptr) fail(places, "\"names\" is missing");
  std::uint16_t term = 0;
  for (const toml::node& item : *names) {
    const std::string line = item.value_or(std::string());
    for (std::size_t at = 0; at <= line.size();) {
      const std::size_t end = std::min(line.find('|', at), line.size());
      add_phrase(compiler, item, place_pattern(trimmed(line.substr(at, end - at))), PatternRole::term, 0, term);
      at = end + 1;
    }
    ++term;
  }
}

void write_table(std::ostream& out, const std::string& name, const PatternTable& table) {
  out << "constexpr std::array<std::string_view, " << table.words.size() << "> " << name << "_words = {";
  for (const std::string_view word : table.words) out << quoted(word) << ",";
  out << "};\nconstexpr std::array<std::uint32_t, " << table.hashes.size() << "> " << name << "_hashes = {";
  for (const std::uint32_t hash : table.hashes) out << hash << "U,";
  out << "};\nconstexpr std::array<PatternElement, " << table.elements.size() << "> " << name << "_elements = {{";
  for (const PatternElement& e : table.elements)
    out << "{static_cast<ElementKind>(" << static_cast<int>(e.kind) << ")," << static_cast<int>(e.count) << "," << e.first
        << "},";
  out << "}};\nconstexpr std::array<PatternHead, " << table.patterns.size() << "> " << name << "_patterns = {{";
  for (const PatternHead& p : table.patterns)
    out << "{" << p.family << "," << p.term << "," << p.first << "," << static_cast<int>(p.elements) << ","
        << static_cast<int>(p.focus_begin) << "," << static_cast<int>(p.focus_end) << "," << static_cast<int>(p.role) << "," << p.behind << "U,"
        << p.before << "U},";
  out << "}};\nconstexpr std::array<PatternIndex, " << table.index.size() << "> " << name << "_index = {{";
  for (const PatternIndex& i : table.index) out << "{" << i.word << "," << i.pattern << "," << (i.last ? "true" : "false") << "},";
  out << "}};\nconstexpr std::array<std::uint16_t, " << table.slots.size() << "> " << name << "_slots = {";
  for (const std::uint16_t slot : table.slots) out << slot << ",";
  out << "};\n";
}

std::string table_row(const std::string& name) {
  return "{" + name + "_words, " + name + "_hashes, " + name + "_elements, " + name + "_patterns, " + name + "_index, " + name +
         "_slots, lead::" + name + "}";
}

void write_source(std::ostream& out, const toml::table& lexicon, const toml::table& grammar, const toml::table& places,
                  Names& names) {
  Language english;
  english.stems = "english";
  english.one_spelling = one_spelling;
  const Stemmer stemmer(english);
  out << "// Made by cmake/compile_lexicon.cpp.\n#include \"language/english_tables.h\"\n#include "
         "\"language/lexicon.h\"\n#include <array>\nnamespace clausediff "
         "{\nnamespace {\n";
  PatternCompiler phrases(stemmer);
  std::string families;
  for (const auto& [key, value] : lexicon) {
    if (!value.is_table()) fail(value, "a family is a table");
    const toml::table& table = *value.as_table();
    allow_keys(table, {"severity", "about", "example", "terms", "counterparts", "excluded"});
    names.families.push_back({symbol_of(value, key.str()), std::string(key.str())});
    families += family_row(table, names.families.back());
    add_terms(phrases, table, key.str(), static_cast<std::uint16_t>(names.families.size() - 1), names);
  }
  write_table(out, "phrase", phrases.table());
  PatternCompiler place_names(stemmer);
  add_places(place_names, places);
  write_table(out, "place", place_names.table());
  allow_keys(grammar, {"modality", "negation", "exception", "scope", "gravity"});
  std::string rows;
  for (const std::string name : grammar_tables) {
    const toml::table& table = table_in(grammar, name);
    allow_keys(table, {"terms", "excluded"});
    PatternCompiler compiler(stemmer);
    add_terms(compiler, table, name, 0, names);
    write_table(out, name, compiler.table());
    rows += ",\n" + table_row(name);
  }
  out << "constexpr std::array<LexiconFamily, " << names.families.size() - 1 << "> all_families = {{" << families << "}};\n";
  out << "constexpr std::array<std::string_view, " << names.terms.size() << "> all_terms = {";
  for (const Named& term : names.terms) out << quoted(term.name) << ",";
  out << "};\nconstexpr Lexicon compiled = {\n"
      << table_row("phrase") << ",\n"
      << table_row("place") << rows
      << "};\n}\nconst Lexicon& english_lexicon() { return compiled; }\n"
         "std::span<const LexiconFamily> lexicon_families() { return all_families; }\n"
         "std::span<const std::string_view> term_names() { return all_terms; }\n}\n";
}

void write_enumeration(std::ostream& out, const std::string& name, const std::string& says, const std::vector<Named>& list) {
  std::set<std::string> seen;
  out << "/// " << says << "\nenum class " << name << " : std::uint16_t {\n";
  for (const Named& named : list) {
    if (!seen.insert(named.symbol).second) throw std::runtime_error("two names make the one symbol " + named.symbol);
    out << "  " << named.symbol << ",\n";
  }
  out << "};\n";
}

void write_header(std::ostream& out, const Names& names) {
  out << "// Made by cmake/compile_lexicon.cpp from the TOML files of src/language.\n#pragma once\n\n#include <cstdint>\n\n"
         "namespace clausediff {\n\n";
  write_enumeration(out, "Family", "The families of lexicon.toml. `nothing`: a word of the grammar.", names.families);
  out << "\n";
  write_enumeration(out, "Term",
                    "The terms of lexicon.toml behind their family's name, those of grammar.toml behind their table's.",
                    names.terms);
  out << "\n}  // namespace clausediff\n";
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 6) return 2;
  try {
    std::ostringstream source, header;
    Names names;
    write_source(source, parsed(arguments[1]), parsed(arguments[2]), parsed(arguments[3]), names);
    write_header(header, names);
    return write_output(arguments[4], source.str()) && write_output(arguments[5], header.str()) ? 0 : 1;
  } catch (const std::exception& error) {
    std::cerr << "lexicon: " << error.what() << "\n";
    return 1;
  }
}
