// SPDX-License-Identifier: Apache-2.0
#include "text/spellout.h"

#include <unicode/locid.h>
#include <unicode/rbnf.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <array>
#include <cstdint>
#include <utility>

namespace clausediff {
namespace {

std::string utf8(const icu::UnicodeString& text) {
  std::string out;
  text.toUTF8String(out);
  return out;
}

/// The first of the rule sets that the language has; bogus where it has none of them.
template <std::size_t N>
icu::UnicodeString rule_set(const icu::RuleBasedNumberFormat& format, const std::array<const char*, N>& wanted) {
  for (const char* name : wanted) {
    for (std::int32_t i = 0; i < format.getNumberOfRuleSetNames(); ++i)
      if (format.getRuleSetName(i) == icu::UnicodeString::fromUTF8(name)) return format.getRuleSetName(i);
  }
  icu::UnicodeString none;
  none.setToBogus();
  return none;
}

icu::UnicodeString formatted(const icu::RuleBasedNumberFormat& format, int value, const icu::UnicodeString& rules) {
  UErrorCode status = U_ZERO_ERROR;
  icu::UnicodeString out;
  icu::FieldPosition ignored;
  if (rules.isBogus())
    format.format(static_cast<std::int32_t>(value), out, ignored, status);
  else
    format.format(static_cast<std::int32_t>(value), rules, out, ignored, status);
  return out;
}

std::string with_capital(icu::UnicodeString text) {
  if (!text.isEmpty()) text.replace(0, text.moveIndex32(0, 1), u_totitle(text.char32At(0)));
  return utf8(text);
}

}  // namespace

struct NumberSpeller::Formats {
  Formats(const icu::Locale& locale, UErrorCode& status)
      : ordinal(icu::URBNF_ORDINAL, locale, status), words(icu::URBNF_SPELLOUT, locale, status) {}

  icu::RuleBasedNumberFormat ordinal;
  icu::RuleBasedNumberFormat words;
  icu::UnicodeString ordinal_rules, cardinal_word_rules, ordinal_word_rules;
};

NumberSpeller::NumberSpeller(std::unique_ptr<Formats> formats) : formats_(std::move(formats)) {
  formats_->ordinal_rules = rule_set(formats_->ordinal, std::array{"%digits-ordinal-masculine", "%digits-ordinal"});
  formats_->cardinal_word_rules =
      rule_set(formats_->words, std::array{"%spellout-numbering", "%spellout-cardinal-masculine", "%spellout-cardinal"});
  formats_->ordinal_word_rules = rule_set(formats_->words, std::array{"%spellout-ordinal-masculine", "%spellout-ordinal",
                                                                      "%spellout-ordinal-r", "%spellout-ordinal-feminine"});
}

NumberSpeller::~NumberSpeller() = default;

std::shared_ptr<const NumberSpeller> NumberSpeller::of(std::string_view language) {
  if (language.empty() || language == "en" || language.substr(0, 3) == "en-") return nullptr;
  UErrorCode status = U_ZERO_ERROR;
  const icu::Locale locale =
      icu::Locale::forLanguageTag(icu::StringPiece(language.data(), static_cast<std::int32_t>(language.size())), status);
  if (U_FAILURE(status) || locale.isBogus()) return nullptr;
  auto formats = std::make_unique<Formats>(locale, status);
  if (U_FAILURE(status)) return nullptr;
  // A language that ICU does not know would be written in the machine's own.
  if (std::string_view(formats->words.getLocale(ULOC_ACTUAL_LOCALE, status).getLanguage()) != locale.getLanguage())
    return nullptr;
  return std::shared_ptr<const NumberSpeller>(new NumberSpeller(std::move(formats)));
}

std::string NumberSpeller::ordinal(int value) const {
  // A label's digits are not grouped.
  icu::UnicodeString text = formatted(formats_->ordinal, value, formats_->ordinal_rules);
  for (const char16_t mark : {u'\u202F', u'\u00A0', u'.', u',', u'\u2019'}) {
    for (std::int32_t at = text.indexOf(mark); at > 0; at = text.indexOf(mark, at + 1))
      if (u_isdigit(text.char32At(at + 1)) != 0) text.remove(at, 1);
  }
  return utf8(text);
}

std::string NumberSpeller::cardinal_in_words(int value) const {
  return with_capital(formatted(formats_->words, value, formats_->cardinal_word_rules));
}

std::string NumberSpeller::ordinal_in_words(int value) const {
  return with_capital(formatted(formats_->words, value, formats_->ordinal_word_rules));
}

}  // namespace clausediff
