// SPDX-License-Identifier: Apache-2.0
// What can go wrong at the two ends of the pipeline (reading and writing), and the value that carries it.
// Everything between the ends is total: given a Document it cannot fail.
#pragma once

#include <string>
#include <utility>
#include <variant>

namespace clausediff {

enum class ErrorCode {
  not_found,     // the file does not exist or cannot be opened
  unsupported,   // a format that is recognised and not read: .doc, .pdf, an encrypted package …
  damaged,       // not what it claims to be: broken zip, broken XML, a missing part
  refused,       // well formed, and not safe to read: DOCTYPE, path tricks, duplicate names
  limit,         // an option's limit was hit; `detail` names the option and its value
  write_failed,  // the output could not be written; nothing was left half-written
  usage,         // options that contradict each other, or a playbook that cannot be read
};

/// One failure, made where it is known and printed once, in main(). All strings are UTF-8 and hold no text of the contract.
struct Error {
  ErrorCode code = ErrorCode::damaged;
  std::string file;    // the file as the user named it; "-" is standard input
  std::string part;    // the package part ("word/document.xml"), or "line 12" of a playbook; empty where the whole file is meant
  std::string detail;  // what is wrong, a clause without a full stop
  std::string advice;  // what to do, a clause without a full stop; may be empty
};

/// "FILE: PART: detail; advice": one line, control characters escaped, no line feed at its end.
std::string message(const Error& error);

/// A value or the Error that kept it from being made. Dereference only where ok() holds.
template <class T>
class Result {
 public:
  Result(T value) : state_(std::move(value)) {}
  Result(Error error) : state_(std::move(error)) {}

  bool ok() const { return std::holds_alternative<T>(state_); }
  explicit operator bool() const { return ok(); }
  T& operator*() { return std::get<T>(state_); }
  const T& operator*() const { return std::get<T>(state_); }
  T* operator->() { return &std::get<T>(state_); }
  const T* operator->() const { return &std::get<T>(state_); }
  const Error& error() const { return std::get<Error>(state_); }

 private:
  std::variant<T, Error> state_;
};

}  // namespace clausediff
