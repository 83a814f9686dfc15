// SPDX-License-Identifier: Apache-2.0
// Numbers as a language other than English says them: "Deuxième", "2º", "zwei". By ICU's rule-based formats.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace clausediff {

class NumberSpeller {
 public:
  /// `language` is a BCP 47 tag such as "fr-FR". Null for English, for none, and for a language whose numbers are not known.
  static std::shared_ptr<const NumberSpeller> of(std::string_view language);
  ~NumberSpeller();
  NumberSpeller(const NumberSpeller&) = delete;
  NumberSpeller& operator=(const NumberSpeller&) = delete;

  /// UTF-8; the two in words begin with a capital.
  std::string ordinal(int value) const;
  std::string cardinal_in_words(int value) const;
  std::string ordinal_in_words(int value) const;

 private:
  struct Formats;
  explicit NumberSpeller(std::unique_ptr<Formats> formats);

  std::unique_ptr<Formats> formats_;
};

}  // namespace clausediff
