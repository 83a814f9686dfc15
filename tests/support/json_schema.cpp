// SPDX-License-Identifier: Apache-2.0
#include "json_schema.h"

#include <algorithm>
#include <stdexcept>

namespace clausediff::tests {
namespace {

using nlohmann::json;

bool has_type(const json& value, const std::string& type) {
  if (type == "null") return value.is_null();
  if (type == "object") return value.is_object();
  if (type == "array") return value.is_array();
  if (type == "string") return value.is_string();
  if (type == "boolean") return value.is_boolean();
  if (type == "integer") return value.is_number_integer();
  return type == "number" && value.is_number();
}

bool has_any_type(const json& value, const json& types) {
  if (types.is_string()) return has_type(value, types);
  return std::any_of(types.begin(), types.end(), [&](const json& type) { return has_type(value, type); });
}

std::string fault_in_fields(const json& value, const json& schema, const json& root, const std::string& place) {
  const json& fields = schema.at("properties");
  for (const json& name : schema.at("required")) {
    if (!value.contains(name.get<std::string>())) return place + " lacks " + name.get<std::string>();
  }
  for (const auto& [name, field] : value.items()) {
    if (!fields.contains(name)) return place + " has an unknown " + name;
    const std::string fault = fault_in(field, fields.at(name), root, place + "." + name);
    if (!fault.empty()) return fault;
  }
  return "";
}

std::string fault_in_items(const json& value, const json& schema, const json& root, const std::string& place) {
  if (value.size() < schema.value("minItems", std::size_t{0})) return place + " is too short";
  if (schema.contains("maxItems") && value.size() > schema["maxItems"]) return place + " is too long";
  for (std::size_t i = 0; i < value.size(); ++i) {
    const std::string fault = fault_in(value[i], schema.at("items"), root, place + "[" + std::to_string(i) + "]");
    if (!fault.empty()) return fault;
  }
  return "";
}

void check_words(const json& schema) {
  const json known = {"$schema",  "$defs",    "$ref",       "title",    "description",          "type",
                      "enum",     "const",    "properties", "required", "additionalProperties", "items",
                      "minItems", "maxItems", "minimum",    "maximum"};
  for (const auto& [word, rule] : schema.items()) {
    if (std::find(known.begin(), known.end(), word) == known.end())
      throw std::runtime_error("unknown word of the schema: " + word);
  }
}

}  // namespace

std::string fault_in(const json& value, const json& schema, const json& root, const std::string& place) {
  check_words(schema);
  if (schema.contains("$ref")) {
    const std::string name = schema["$ref"].get<std::string>().substr(std::string("#/$defs/").size());
    return fault_in(value, root.at("$defs").at(name), root, place);
  }
  if (schema.contains("const") && value != schema["const"]) return place + " is not " + schema["const"].dump();
  if (schema.contains("type") && !has_any_type(value, schema["type"])) return place + " is no " + schema["type"].dump();
  if (schema.contains("enum")) {
    const json& words = schema["enum"];
    if (std::find(words.begin(), words.end(), value) == words.end())
      return place + " is " + value.dump() + ", none of " + words.dump();
  }
  if (value.is_number() && schema.contains("minimum") && value < schema["minimum"]) return place + " is too small";
  if (value.is_number() && schema.contains("maximum") && value > schema["maximum"]) return place + " is too large";
  if (value.is_object() && schema.contains("properties")) return fault_in_fields(value, schema, root, place);
  return value.is_array() && schema.contains("items") ? fault_in_items(value, schema, root, place) : "";
}

}  // namespace clausediff::tests
