// SPDX-License-Identifier: Apache-2.0
// TOML → Playbook. Every error names its line.
#include <clausediff/clausediff.h>
#include <clausediff/names.h>
#include <toml++/toml.h>

#include <algorithm>
#include <array>
#include <optional>
#include <set>

#include "language/facts/facts.h"
#include "language/lexicon.h"
#include "language/pattern.h"

namespace clausediff {
namespace {

/// The first thing that is wrong, and where.
struct Fault {
  std::string detail;
  std::string advice;
  std::uint32_t line = 0;
};

class PlaybookReader {
 public:
  Playbook book;
  Fault fault;

  explicit PlaybookReader(const Language& language) : stemmer_(language) {}

  bool read(const toml::table& root) {
    if (!text(root, "title", book.title)) return false;
    for (const auto& [key, node] : root) {
      const std::string_view name = key.str();
      if (name == "title") continue;
      if (name != "severity" && name != "watch" && name != "position")
        return fail(node, "\"" + std::string(name) + "\" is no part of a playbook",
                    "it has title, [severity], [[watch]] and [[position]]");
    }
    return read_severities(root) && read_list(root, "watch", &PlaybookReader::read_watch) &&
           read_list(root, "position", &PlaybookReader::read_position);
  }

 private:
  bool fail(const toml::node& node, std::string detail, std::string advice = "") {
    if (fault.detail.empty()) fault = {std::move(detail), std::move(advice), node.source().begin.line};
    return false;
  }

  bool severity(const toml::node& node, Severity& out) {
    const auto found = value_named<Severity>(node.value_or(std::string()));
    if (!found) return fail(node, "a severity is high, medium or low");
    out = *found;
    return true;
  }

  bool read_severities(const toml::table& root) {
    const toml::table* table = root["severity"].as_table();
    if (root.contains("severity") && table == nullptr)
      return fail(*root.get("severity"), "severity is a table", "[severity] with lines such as term-exclusivity = \"high\"");
    if (table == nullptr) return true;
    for (const auto& [key, node] : *table) {
      SeverityOverride entry{std::string(key.str()), Severity::medium};
      if (!is_rule(entry.rule)) return fail(node, "there is no rule \"" + entry.rule + "\"", "clausediff rules lists them");
      if (!severity(node, entry.severity)) return false;
      book.severities.push_back(std::move(entry));
    }
    return true;
  }

  static bool is_family(std::string_view text) { return find_family(text) != nullptr; }

  static bool is_rule(std::string_view text) {
    return value_named<FindingKind>(text).has_value() || (text.starts_with("term-") && is_family(text.substr(5)));
  }

  bool read_list(const toml::table& root, std::string_view name, bool (PlaybookReader::*read_one)(const toml::table&)) {
    if (!root.contains(name)) return true;
    const toml::array* list = root[name].as_array();
    if (list == nullptr) return fail(*root.get(name), std::string(name) + " is a list", "write [[" + std::string(name) + "]]");
    for (const toml::node& node : *list) {
      const toml::table* table = node.as_table();
      if (table == nullptr) return fail(node, "a table is expected");
      if (!(this->*read_one)(*table)) return false;
    }
    return true;
  }

  bool known_keys(const toml::table& table, const std::set<std::string_view>& keys) {
    for (const auto& [key, node] : table)
      if (keys.count(key.str()) == 0) return fail(node, "\"" + std::string(key.str()) + "\" is not known here");
    return true;
  }

  bool text(const toml::table& table, std::string_view key, std::string& out) {
    const toml::node* node = table.get(key);
    if (node == nullptr) return true;
    if (!node->is_string()) return fail(*node, std::string(key) + " is a text in quotation marks");
    out = node->value_or(std::string());
    return true;
  }

  /// A gate reads these words as what they are to the program: a rule of the house's that is called like one would never be meant
  /// by itself. Families and topics may be called by a position on them.
  static bool is_taken(std::string_view word) {
    constexpr std::array<std::string_view, 5> of_the_gate = {"matters", "same-words", "hygiene", "any", "none"};
    return value_named<FindingKind>(word) || value_named<Severity>(word) || value_named<HygieneKind>(word) ||
           std::find(of_the_gate.begin(), of_the_gate.end(), word) != of_the_gate.end();
  }

  bool id(const toml::table& table, std::string& out) {
    out = table["id"].value_or(std::string());
    if (out.empty() || out.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") != std::string::npos)
      return fail(table, "an id of small letters, digits and hyphens is missing");
    if (is_taken(out)) return fail(*table.get("id"), "the id \"" + out + "\" is a word of the program's own", "take another");
    if (!ids_.insert(out).second) return fail(table, "the id \"" + out + "\" is used twice");
    return true;
  }

  bool phrases(const toml::table& table, std::string_view key, std::vector<std::string>& out) {
    const toml::node* node = table.get(key);
    if (node == nullptr) return true;
    const toml::array* list = node->as_array();
    if (list == nullptr) return fail(*node, std::string(key) + " is a list of phrases");
    PatternCompiler compiler(stemmer_);
    for (const toml::node& item : *list) {
      const auto text = item.value<std::string>();
      std::string why;
      if (!text) return fail(item, "a phrase is text in quotation marks");
      if (!compiler.add(*text, 0, 0, PatternRole::term, why)) return fail(item, "\"" + *text + "\": " + why);
      out.push_back(*text);
    }
    return true;
  }

  bool read_watch(const toml::table& table) {
    PlaybookWatch watch;
    if (!known_keys(table, {"id", "severity", "phrases", "message"}) || !id(table, watch.id)) return false;
    if (const toml::node* node = table.get("severity"); node != nullptr && !severity(*node, watch.severity)) return false;
    if (!phrases(table, "phrases", watch.phrases)) return false;
    if (watch.phrases.empty()) return fail(table, "phrases are missing");
    if (!text(table, "message", watch.message)) return false;
    book.watches.push_back(std::move(watch));
    return true;
  }

  bool directions(const toml::table& table, std::vector<Direction>& out) {
    const toml::node* node = table.get("must_not");
    if (node == nullptr) return true;
    toml::array one;
    if (node->is_string()) one.push_back(node->value_or(std::string()));
    const toml::array* list = node->is_array() ? node->as_array() : &one;
    for (const toml::node& item : *list) {
      const auto found = value_named<Direction>(item.value_or(std::string()));
      if (!found || *found == Direction::unchanged)
        return fail(*node, "must_not is one or more of added, removed, changed, increased, decreased, renamed");
      out.push_back(*found);
    }
    return !out.empty() || fail(*node, "must_not is empty");
  }

  /// `fact` is what the words measure; absent for a plain number, which no unit makes comparable.
  bool measure(const toml::table& table, std::string_view key, std::string& out, std::optional<Fact>& fact) {
    const toml::node* node = table.get(key);
    if (node == nullptr) return true;
    out = node->value_or(std::string());
    const std::string sentence = "is " + out;  // a number at the very start would be read as a label
    std::vector<Word> words;
    read_words(sentence, {0, static_cast<std::uint32_t>(sentence.size())}, 0, stemmer_, words);
    const std::vector<Fact> facts = find_facts(words, stemmer_.language());
    if (facts.size() == 1 && facts[0].begin == 1 && facts[0].end == words.size()) fact = facts[0];
    const bool is_number = words.size() == 2 && words[1].number;
    return fact || is_number ||
           fail(*node, std::string(key) + " is a quantity, such as \"12 months\", \"USD 1,000,000\" or \"5%\"");
  }

  /// Bounds that no quantity can keep.
  bool bounds(const toml::table& table, PlaybookPosition& position) {
    std::optional<Fact> least, most;
    if (!measure(table, "at_least", position.at_least, least) || !measure(table, "at_most", position.at_most, most)) return false;
    if (!least || !most) return true;
    if (least->kind != most->kind || least->unit != most->unit)
      return fail(*table.get("at_most"), "at_least and at_most measure different things");
    return least->low <= most->high || fail(*table.get("at_most"), "at_most is less than at_least");
  }

  bool read_position(const toml::table& table) {
    PlaybookPosition position;
    if (!known_keys(table,
                    {"id", "severity", "kind", "family", "must_not", "about", "at_least", "at_most", "one_of", "message"}) ||
        !id(table, position.id))
      return false;
    if (const toml::node* node = table.get("severity"); node != nullptr && !severity(*node, position.severity)) return false;
    if (const toml::node* node = table.get("kind")) {
      position.kind = value_named<FindingKind>(node->value_or(std::string()));
      if (!position.kind) return fail(*node, "there is no such kind", "clausediff rules lists them");
    }
    if (const toml::node* node = table.get("family")) {
      position.family = node->value_or(std::string());
      if (!is_family(position.family))
        return fail(*node, "there is no family \"" + position.family + "\"", "clausediff rules lists them");
    }
    if (!directions(table, position.must_not) || !phrases(table, "about", position.about) ||
        !phrases(table, "one_of", position.one_of))
      return false;
    if (!bounds(table, position)) return false;
    if (!text(table, "message", position.message)) return false;
    const bool asks = !position.at_least.empty() || !position.at_most.empty() || !position.one_of.empty();
    if (position.must_not.empty() && !asks) return fail(table, "a position needs must_not, at_least, at_most or one_of");
    if (!position.must_not.empty() && !position.kind && position.family.empty())
      return fail(table, "must_not needs a kind or a family");
    if (asks && position.about.empty()) return fail(table, "about is missing", "list phrases of the sentences that are meant");
    book.positions.push_back(std::move(position));
    return true;
  }

  Stemmer stemmer_;
  std::set<std::string> ids_;
};

Error error_at(const std::string& file, std::uint32_t line, std::string detail, std::string advice) {
  return {ErrorCode::usage, file, "line " + std::to_string(line), std::move(detail), std::move(advice)};
}

/// One line of TOML outside of quotation marks and comments, as far as the dots between the steps of its keys go.
class StepCounter {
 public:
  /// The line on which a key has more than `most` steps; 0 where none has.
  std::uint32_t find_long_key(std::string_view text, std::size_t most) {
    std::uint32_t line = 1;
    for (std::size_t at = 0; at < text.size(); ++at) {
      const char c = text[at];
      if (c == '"' || c == '\'') at = end_of_string(text, at, line);
      if (c == '#') at = std::min(text.find('\n', at), text.size()) - 1;
      if (c == '.' && ++steps_ >= most) return line;
      if (std::string_view("=,[]{}\n").find(c) != std::string_view::npos) steps_ = 0;
      line += c == '\n' ? 1U : 0U;
    }
    return 0;
  }

 private:
  /// The last byte of the string that begins at `at`; lines in it are counted.
  static std::size_t end_of_string(std::string_view text, std::size_t at, std::uint32_t& line) {
    const bool is_long = text.substr(at, 3) == std::string(3, text[at]);
    const std::string close(is_long ? 3 : 1, text[at]);
    std::size_t end = at + close.size();
    while (end < text.size() && text.substr(end, close.size()) != close && (is_long || text[end] != '\n')) {
      line += text[end] == '\n' ? 1U : 0U;
      end += text[end] == '\\' && close[0] == '"' ? 2 : 1;
    }
    return std::min(end + close.size(), text.size()) - 1;
  }

  std::size_t steps_ = 0;
};

}  // namespace

Result<Playbook> read_playbook(std::string_view text, const std::string& file, const Language& language) {
  constexpr std::size_t most_steps = 32;  // each is a table within a table for the parser
  if (const std::uint32_t line = StepCounter().find_long_key(text, most_steps); line != 0)
    return error_at(file, line, "a key has more than " + std::to_string(most_steps) + " steps", "");
  // toml++ reports a syntax error by throwing; it goes no further than this function.
  try {
    const toml::table root = toml::parse(text);
    PlaybookReader reader(language);
    if (reader.read(root)) return std::move(reader.book);
    return error_at(file, reader.fault.line, reader.fault.detail, reader.fault.advice);
  } catch (const toml::parse_error& error) {
    return error_at(file, error.source().begin.line, std::string(error.description()), "");
  }
}

}  // namespace clausediff
