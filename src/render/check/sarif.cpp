// SPDX-License-Identifier: Apache-2.0
// A gate's result as SARIF 2.1.0 (OASIS Standard, 27 March 2020): one run, a result for each notice, a location with the file
// and, as its logical place, the clause.
#include <clausediff/clausediff.h>
#include <clausediff/names.h>

#include <set>

#include "render/check/verdict.h"
#include "render/json_writer.h"
#include "text/ascii.h"

namespace clausediff {
namespace {

/// A relative reference (RFC 3986, 4.2): what is not unreserved or a slash is written by its bytes.
std::string as_uri(const std::string& path) {
  std::string out;
  for (const char c : path) {
    const bool plain = is_ascii_alphanumeric(c) || std::string_view("-._~/").find(c) != std::string_view::npos;
    if (plain) {
      out += c;
      continue;
    }
    out += '%';
    out += "0123456789ABCDEF"[static_cast<unsigned char>(c) >> 4];
    out += "0123456789ABCDEF"[static_cast<unsigned char>(c) & 15U];
  }
  return out;
}

std::string_view level_of(Severity severity) {
  return severity == Severity::high ? "error" : severity == Severity::medium ? "warning" : "note";
}

std::set<std::string> rules_of(const Check& check) {
  std::set<std::string> rules;
  for (const CheckedFile& file : check.files) {
    if (!file.trouble.empty()) rules.insert("unreadable");
    for (const Notice& notice : file.notices) rules.insert(notice.rule);
  }
  return rules;
}

void write_driver(JsonWriter& json, const Check& check) {
  json.key("tool"), json.open('{');
  json.key("driver"), json.open('{');
  json.field("name", "clausediff");
  json.field("version", version());
  json.key("rules"), json.open('[');
  for (const std::string& rule : rules_of(check)) {
    json.row(), json.open('{');
    json.field("id", rule);
    json.close('}');
  }
  json.close(']');
  json.close('}');
  json.close('}');
}

void write_location(JsonWriter& json, const CheckedFile& file, const std::string& place) {
  json.key("locations"), json.open('[');
  json.open('{');
  json.key("physicalLocation"), json.open('{');
  json.key("artifactLocation"), json.open('{');
  json.field("uri", as_uri(file.path));
  json.close('}');
  json.close('}');
  if (!place.empty()) {
    json.key("logicalLocations"), json.open('[');
    json.open('{');
    json.field("name", place);
    json.close('}');
    json.close(']');
  }
  json.close('}');
  json.close(']');
}

void write_result(JsonWriter& json, const CheckedFile& file, std::string_view rule, std::string_view level,
                  const std::string& place, const std::string& sentence) {
  json.row(), json.open('{');
  json.field("ruleId", rule);
  json.field("level", level);
  json.key("message"), json.open('{');
  json.field("text", place.empty() ? sentence : place + ": " + sentence);
  json.close('}');
  write_location(json, file, place);
  json.close('}');
}

}  // namespace

std::string to_check_sarif(const Check& check) {
  JsonWriter json(4096);
  json.open('{');
  json.field("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
  json.field("version", "2.1.0");
  json.key("runs"), json.open('[');
  json.open('{');
  write_driver(json, check);
  json.key("results"), json.open('[');
  for (const std::size_t index : by_weight(check)) {
    const CheckedFile& file = check.files[index];
    if (!file.trouble.empty())
      write_result(json, file, "unreadable", "error", "", "The contract cannot be judged: " + file.trouble);
    for (const Notice& notice : file.notices)
      write_result(json, file, notice.rule, level_of(notice.severity), place_words(notice), notice.sentence);
  }
  json.close(']');
  json.close('}');
  json.close(']');
  json.close('}');
  return json.take() + "\n";
}

}  // namespace clausediff
