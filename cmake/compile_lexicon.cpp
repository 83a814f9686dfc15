// SPDX-License-Identifier: Apache-2.0
// Build-time tool: lexicon.toml, grammar.toml and places.toml → a C++ source with constant tables.
// Usage: compile_lexicon LEXICON GRAMMAR PLACES OUTPUT
#include <toml++/toml.h>

#include <cstdio>
#include <fstream>
#include <iostream>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "language/pattern.h"
#include "language/spelling.h"

using namespace clausediff;

namespace {

std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + "\"";
}

void write_table(std::ostream& out, const std::string& name, const PatternTable& table) {
  out << "constexpr std::array<std::string_view, " << table.words.size() << "> " << name << "_words = {";
  for (const std::string_view word : table.words) out << quoted(word) << ",";
  out << "};\nconstexpr std::array<PatternElement, " << table.elements.size() << "> " << name << "_elements = {{";
  for (const PatternElement& e : table.elements)
    out << "{static_cast<ElementKind>(" << static_cast<int>(e.kind) << ")," << static_cast<int>(e.count) << "," << e.first
        << "},";
  out << "}};\nconstexpr std::array<PatternHead, " << table.patterns.size() << "> " << name << "_patterns = {{";
  for (const PatternHead& p : table.patterns)
    out << "{" << p.family << "," << p.term << "," << p.first << "," << static_cast<int>(p.elements) << ","
        << static_cast<int>(p.focus_begin) << "," << static_cast<int>(p.focus_end) << "," << static_cast<int>(p.role) << "},";
  out << "}};\nconstexpr std::array<PatternIndex, " << table.index.size() << "> " << name << "_index = {{";
  for (const PatternIndex& i : table.index) out << "{" << i.word << "," << i.pattern << "},";
  out << "}};\nconstexpr std::array<std::uint16_t, " << table.slots.size() << "> " << name << "_slots = {";
  for (const std::uint16_t slot : table.slots) out << slot << ",";
  out << "};\n";
}

void add(PatternCompiler& compiler, const toml::node& node, std::uint16_t family, std::uint16_t term, PatternRole role) {
  const auto* list = node.as_array();
  if (list == nullptr) return;
  for (const auto& item : *list) {
    const std::string text = item.value_or(std::string());
    std::string why;
    if (compiler.add(text, family, term, role, why)) continue;
    std::cerr << "lexicon: line " << item.source().begin.line << ": \"" << text << "\": " << why << "\n";
    std::exit(1);
  }
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
  std::uint16_t term = 0;
  for (const auto& item : *places["names"].as_array()) {
    std::string line = item.value_or(std::string());
    for (std::size_t at = 0; at <= line.size();) {
      const std::size_t end = std::min(line.find('|', at), line.size());
      std::string why;
      compiler.add(place_pattern(trimmed(line.substr(at, end - at))), 0, term, PatternRole::term, why);
      at = end + 1;
    }
    ++term;
  }
}

void add_terms(PatternCompiler& compiler, const toml::table& table, std::uint16_t family, std::vector<std::string>& terms) {
  for (const auto& [name, forms] : *table["terms"].as_table()) {
    terms.emplace_back(name.str());
    add(compiler, forms, family, static_cast<std::uint16_t>(terms.size() - 1), PatternRole::term);
  }
  if (const auto* node = table.get("counterparts")) add(compiler, *node, family, 0, PatternRole::counterpart);
  if (const auto* node = table.get("excluded")) add(compiler, *node, family, 0, PatternRole::excluded);
}

void write_roles(std::ostream& out, const std::string& text) {
  std::istringstream stream(text);
  std::set<std::string> roles;
  for (std::string role; stream >> role;) roles.insert(role);
  out << "constexpr std::array<std::string_view, " << roles.size() << "> roles = {";
  for (const std::string& role : roles) out << quoted(role) << ",";
  out << "};\n";
}

void write(std::ostream& out, const toml::table& lexicon, const toml::table& grammar, const toml::table& places) {
  const Stemmer stemmer;
  PatternCompiler phrases(stemmer);
  PatternCompiler names(stemmer);
  std::vector<std::string> terms = {""};
  std::string families;
  std::uint16_t family = 0;
  for (const auto& [key, value] : lexicon) {
    const toml::table& table = *value.as_table();
    const auto& example = table["example"];
    families += "LexiconFamily{" + quoted(key.str()) + "," + quoted(table["severity"].value_or("")) + "," +
                quoted(table["about"].value_or("")) + "," + quoted(example[0].value_or("")) + "," +
                quoted(example[1].value_or("")) + "},\n";
    add_terms(phrases, table, family, terms);
    ++family;
  }
  add_places(names, places);
  std::string tables;
  std::ostringstream grammars;
  for (const std::string name : {"modality", "negation", "exception", "scope"}) {
    PatternCompiler compiler(stemmer);
    add_terms(compiler, *grammar[name].as_table(), 0, terms);
    write_table(grammars, name, compiler.table());
    tables += ",\n{" + name + "_words, " + name + "_elements, " + name + "_patterns, " + name + "_index, " + name + "_slots}";
  }
  out << "// Made by cmake/compile_lexicon.cpp.\n#include \"language/lexicon.h\"\n#include <array>\nnamespace clausediff "
         "{\nnamespace {\n";
  out << "constexpr std::array<LexiconFamily, " << family << "> families = {" << families << "};\n";
  out << "constexpr std::array<std::string_view, " << terms.size() << "> terms = {";
  for (const std::string& term : terms) out << quoted(term) << ",";
  out << "};\n";
  write_table(out, "phrase", phrases.table());
  write_table(out, "place", names.table());
  out << grammars.str();
  write_roles(out, grammar["party"]["roles"].value_or(std::string()));
  out << "constexpr Lexicon compiled = {families, terms, {phrase_words, phrase_elements, phrase_patterns, phrase_index, "
         "phrase_slots},\n"
         "                              {place_words, place_elements, place_patterns, place_index, place_slots}"
      << tables << ", roles};\n}\nconst Lexicon& lexicon() { return compiled; }\n}\n";
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 5) return 2;
  try {
    std::ofstream out(arguments[4]);
    write(out, toml::parse_file(arguments[1]), toml::parse_file(arguments[2]), toml::parse_file(arguments[3]));
    return out ? 0 : 1;
  } catch (const toml::parse_error& error) {
    std::cerr << "lexicon: line " << error.source().begin.line << ": " << error.description() << "\n";
    return 1;
  }
}
