// SPDX-License-Identifier: Apache-2.0
// What the lists of the JSON share: spans, places, one row for each entry.
#pragma once

#include <clausediff/report.h>

#include <cstdint>
#include <string_view>

#include "render/json_writer.h"

namespace clausediff {

/// Null where the report has no such row.
inline const Pair* pair_at(const Report& report, std::uint32_t row) {
  return row < report.alignment.pairs.size() ? &report.alignment.pairs[row] : nullptr;
}

void write_span(JsonWriter& json, std::string_view key, Span span);

/// The row and the number on each side under which a reader finds it.
void write_place(JsonWriter& json, const Report& report, std::uint32_t row);

/// A list of rows, each on its own line.
template <class List, class Write>
void write_list(JsonWriter& json, std::string_view key, const List& list, Write write) {
  json.row();
  json.key(key);
  json.open('[');
  for (const auto& item : list) json.row(), write(item);
  json.close(']');
}

/// The issues list, what the same words now mean, and what is no substance.
void write_matters(JsonWriter& json, const Report& report);

/// What the revision does to each statement.
void write_deltas(JsonWriter& json, const Report& report);

}  // namespace clausediff
