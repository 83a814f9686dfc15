// SPDX-License-Identifier: Apache-2.0
// As much of JSON Schema (draft 2020-12) as docs/clausediff.schema.json uses.
#pragma once

#include <nlohmann/json.hpp>
#include <string>

namespace clausediff::tests {

/// What is wrong with `value`, with its place; empty where it is as `schema` says. `root` holds "$defs". Throws where the schema
/// uses a word that is not known here, so that no rule of it goes unchecked.
std::string fault_in(const nlohmann::json& value, const nlohmann::json& schema, const nlohmann::json& root,
                     const std::string& place = "$");

}  // namespace clausediff::tests
