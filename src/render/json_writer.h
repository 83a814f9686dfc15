// SPDX-License-Identifier: Apache-2.0
// Writes JSON straight into one string, in the order in which it is told; src/render/json.cpp says what.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "render/escape.h"

namespace clausediff {

/// Commas are its business. A row() begins a line of its own, so that two reports can be compared line by line.
class JsonWriter {
 public:
  explicit JsonWriter(std::size_t size_hint) { out_.reserve(size_hint); }

  void open(char bracket) {
    separate();
    out_ += bracket;
    first_ = true;
  }
  void close(char bracket) {
    out_ += bracket;
    first_ = false;
  }
  void row() {
    if (!first_) out_ += ',';
    out_ += '\n';
    first_ = true;
  }
  /// `name` is one of ours: it needs no escape.
  void key(std::string_view name) {
    using namespace std::string_view_literals;
    out_ += first_ ? "\""sv : ",\""sv;
    out_ += name;
    out_ += "\":"sv;
    first_ = true;
  }
  void text(std::string_view value) {
    separate();
    append_json_string(out_, value);
  }
  void number(std::uint64_t value) {
    separate();
    out_ += std::to_string(value);
  }
  void boolean(bool value) { literal(value ? "true" : "false"); }
  void null() { literal("null"); }
  void literal(std::string_view value) {
    separate();
    out_ += value;
  }

  void field(std::string_view name, std::string_view value) { key(name), text(value); }
  void field_number(std::string_view name, std::uint64_t value) { key(name), number(value); }
  void field_boolean(std::string_view name, bool value) { key(name), boolean(value); }
  /// null where the text is empty.
  void field_or_null(std::string_view name, std::string_view value) {
    key(name);
    if (value.empty())
      null();
    else
      text(value);
  }

  std::string take() { return std::move(out_); }

 private:
  void separate() {
    if (!first_) out_ += ',';
    first_ = false;
  }

  std::string out_;
  bool first_ = true;
};

}  // namespace clausediff
