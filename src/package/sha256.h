// SPDX-License-Identifier: Apache-2.0
// SHA-256 of files and parts.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace clausediff {

/// In lower-case hexadecimal.
std::string sha256(std::string_view bytes);

/// The same of bytes that come in pieces.
class Sha256 {
 public:
  Sha256();
  Sha256(Sha256&&) noexcept;
  Sha256& operator=(Sha256&&) noexcept;
  ~Sha256();

  void add(std::string_view bytes);
  /// Of all that was added; once.
  std::string result();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace clausediff
