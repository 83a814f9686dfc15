// SPDX-License-Identifier: Apache-2.0
// English as a value: the short tables stand here, the lists and phrases in the TOML files beside it.
#include <array>

#include "language/dictionary.h"
#include "language/english_tables.h"
#include "language/spelling.h"
#include "text/language.h"

namespace clausediff {
namespace {

constexpr WordTable cardinals(std::array{
    NumberWord{"zero", 0},      NumberWord{"nil", 0},       NumberWord{"one", 1},      NumberWord{"two", 2},
    NumberWord{"three", 3},     NumberWord{"four", 4},      NumberWord{"five", 5},     NumberWord{"six", 6},
    NumberWord{"seven", 7},     NumberWord{"eight", 8},     NumberWord{"nine", 9},     NumberWord{"ten", 10},
    NumberWord{"eleven", 11},   NumberWord{"twelve", 12},   NumberWord{"dozen", 12},   NumberWord{"thirteen", 13},
    NumberWord{"fourteen", 14}, NumberWord{"fifteen", 15},  NumberWord{"sixteen", 16}, NumberWord{"seventeen", 17},
    NumberWord{"eighteen", 18}, NumberWord{"nineteen", 19}, NumberWord{"twenty", 20},  NumberWord{"thirty", 30},
    NumberWord{"forty", 40},    NumberWord{"fourty", 40},   NumberWord{"fifty", 50},   NumberWord{"sixty", 60},
    NumberWord{"seventy", 70},  NumberWord{"eighty", 80},   NumberWord{"ninety", 90}});

constexpr WordTable scales(std::array{NumberWord{"hundred", 1e2}, NumberWord{"thousand", 1e3}, NumberWord{"lakh", 1e5},
                                      NumberWord{"lakhs", 1e5}, NumberWord{"lac", 1e5}, NumberWord{"lacs", 1e5},
                                      NumberWord{"million", 1e6}, NumberWord{"millions", 1e6}, NumberWord{"crore", 1e7},
                                      NumberWord{"crores", 1e7}, NumberWord{"billion", 1e9}, NumberWord{"billions", 1e9},
                                      NumberWord{"trillion", 1e12}});

constexpr WordTable short_scales(std::array{NumberWord{"k", 1e3}, NumberWord{"m", 1e6}, NumberWord{"mn", 1e6},
                                            NumberWord{"mm", 1e6}, NumberWord{"mio", 1e6}, NumberWord{"bn", 1e9},
                                            NumberWord{"cr", 1e7}});

constexpr WordTable ordinals(std::array{
    NumberWord{"first", 1},        NumberWord{"second", 2},      NumberWord{"third", 3},       NumberWord{"fourth", 4},
    NumberWord{"fifth", 5},        NumberWord{"sixth", 6},       NumberWord{"seventh", 7},     NumberWord{"eighth", 8},
    NumberWord{"ninth", 9},        NumberWord{"tenth", 10},      NumberWord{"eleventh", 11},   NumberWord{"twelfth", 12},
    NumberWord{"thirteenth", 13},  NumberWord{"fourteenth", 14}, NumberWord{"fifteenth", 15},  NumberWord{"sixteenth", 16},
    NumberWord{"seventeenth", 17}, NumberWord{"eighteenth", 18}, NumberWord{"nineteenth", 19}, NumberWord{"twentieth", 20},
    NumberWord{"thirtieth", 30}});

constexpr WordTable part_words(std::array{
    NumberWord{"half", 2}, NumberWord{"halves", 2}, NumberWord{"third", 3}, NumberWord{"thirds", 3}, NumberWord{"quarter", 4},
    NumberWord{"quarters", 4}, NumberWord{"fifth", 5}, NumberWord{"fifths", 5}, NumberWord{"tenth", 10}, NumberWord{"tenths", 10},
    NumberWord{"fourth", 4}, NumberWord{"fourths", 4}, NumberWord{"sixth", 6}, NumberWord{"sixths", 6}, NumberWord{"eighth", 8},
    NumberWord{"eighths", 8}, NumberWord{"twelfth", 12}, NumberWord{"twelfths", 12}});

constexpr WordTable months(std::array{
    MonthWord{"january", 1},    MonthWord{"february", 2},   MonthWord{"march", 3},      MonthWord{"april", 4},
    MonthWord{"may", 5},        MonthWord{"june", 6},       MonthWord{"july", 7},       MonthWord{"august", 8},
    MonthWord{"september", 9},  MonthWord{"october", 10},   MonthWord{"november", 11},  MonthWord{"december", 12},
    MonthWord{"jan", 1, true},  MonthWord{"feb", 2, true},  MonthWord{"mar", 3, true},  MonthWord{"apr", 4, true},
    MonthWord{"jun", 6, true},  MonthWord{"jul", 7, true},  MonthWord{"aug", 8, true},  MonthWord{"sep", 9, true},
    MonthWord{"oct", 10, true}, MonthWord{"nov", 11, true}, MonthWord{"dec", 12, true}, MonthWord{"sept", 9, true}});

// A bare dollar is taken for the same as "US$": contracts that mean another one say so.
constexpr WordTable currencies(std::array{
    CurrencyWord{"$", "USD"},         CurrencyWord{"€", "EUR"},         CurrencyWord{"£", "GBP"},
    CurrencyWord{"₹", "INR"},         CurrencyWord{"¥", "JPY"},         CurrencyWord{"usd", "USD", true},
    CurrencyWord{"eur", "EUR", true}, CurrencyWord{"gbp", "GBP", true}, CurrencyWord{"inr", "INR", true},
    CurrencyWord{"rs", "INR", true},  CurrencyWord{"re", "INR"},        CurrencyWord{"rupees", "INR"},
    CurrencyWord{"aud", "AUD", true}, CurrencyWord{"cad", "CAD", true}, CurrencyWord{"nzd", "NZD", true},
    CurrencyWord{"sgd", "SGD", true}, CurrencyWord{"hkd", "HKD", true}, CurrencyWord{"chf", "CHF", true},
    CurrencyWord{"jpy", "JPY", true}, CurrencyWord{"cny", "CNY"},       CurrencyWord{"rmb", "CNY"},
    CurrencyWord{"sek", "SEK"},       CurrencyWord{"nok", "NOK"},       CurrencyWord{"dkk", "DKK"},
    CurrencyWord{"zar", "ZAR"},       CurrencyWord{"aed", "AED"},       CurrencyWord{"sar", "SAR"},
    CurrencyWord{"brl", "BRL"},       CurrencyWord{"mxn", "MXN"},       CurrencyWord{"krw", "KRW"},
    CurrencyWord{"pln", "PLN"},       CurrencyWord{"czk", "CZK"},       CurrencyWord{"huf", "HUF"},
    CurrencyWord{"ils", "ILS"},       CurrencyWord{"nis", "ILS"},       CurrencyWord{"thb", "THB"},
    CurrencyWord{"myr", "MYR"},       CurrencyWord{"idr", "IDR"},       CurrencyWord{"php", "PHP"},
    CurrencyWord{"twd", "TWD"},       CurrencyWord{"kes", "KES"},       CurrencyWord{"ngn", "NGN"},
    CurrencyWord{"pkr", "PKR"},       CurrencyWord{"bdt", "BDT"},       CurrencyWord{"lkr", "LKR"},
    CurrencyWord{"qar", "QAR"},       CurrencyWord{"kwd", "KWD"},       CurrencyWord{"omr", "OMR"},
    CurrencyWord{"egp", "EGP"},       CurrencyWord{"try", "TRY"},       CurrencyWord{"rub", "RUB"}});

constexpr WordTable currency_prefixes(std::array{
    CurrencyName{"u.s", "USD"}, CurrencyName{"us", "USD"}, CurrencyName{"a", "AUD"}, CurrencyName{"au", "AUD"},
    CurrencyName{"c", "CAD"}, CurrencyName{"ca", "CAD"}, CurrencyName{"cdn", "CAD"}, CurrencyName{"cad", "CAD"},
    CurrencyName{"usd", "USD"}, CurrencyName{"aud", "AUD"}, CurrencyName{"nz", "NZD"}, CurrencyName{"s", "SGD"},
    CurrencyName{"sg", "SGD"}, CurrencyName{"hk", "HKD"}, CurrencyName{"r", "BRL"}, CurrencyName{"nt", "TWD"}});

constexpr WordTable currency_names(std::array{
    CurrencyName{"dollars", "USD"}, CurrencyName{"dollar", "USD"}, CurrencyName{"euros", "EUR"}, CurrencyName{"euro", "EUR"},
    CurrencyName{"pounds", "GBP"}, CurrencyName{"sterling", "GBP"}, CurrencyName{"rupees", "INR"}, CurrencyName{"rupee", "INR"},
    CurrencyName{"francs", "CHF"}, CurrencyName{"yen", "JPY"}, CurrencyName{"yuan", "CNY"}, CurrencyName{"renminbi", "CNY"},
    CurrencyName{"kronor", "SEK"}, CurrencyName{"kroner", "NOK"}, CurrencyName{"rand", "ZAR"}, CurrencyName{"dirhams", "AED"}});

constexpr WordTable nations(std::array{
    CurrencyName{"u.s", "USD"}, CurrencyName{"us", "USD"}, CurrencyName{"united", "USD"}, CurrencyName{"american", "USD"},
    CurrencyName{"australian", "AUD"}, CurrencyName{"canadian", "CAD"}, CurrencyName{"singapore", "SGD"},
    CurrencyName{"zealand", "NZD"}, CurrencyName{"kong", "HKD"}, CurrencyName{"states", "USD"}});

constexpr WordTable time_units(std::array{TimeUnit{"second", "s", 1},
                                          TimeUnit{"seconds", "s", 1},
                                          TimeUnit{"minute", "s", 60},
                                          TimeUnit{"minutes", "s", 60},
                                          TimeUnit{"hour", "s", 3600},
                                          TimeUnit{"hours", "s", 3600},
                                          TimeUnit{"hr", "s", 3600},
                                          TimeUnit{"hrs", "s", 3600},
                                          TimeUnit{"day", "s", 86400},
                                          TimeUnit{"days", "s", 86400},
                                          TimeUnit{"night", "s", 86400},
                                          TimeUnit{"nights", "s", 86400},
                                          TimeUnit{"week", "s", 604800},
                                          TimeUnit{"weeks", "s", 604800},
                                          TimeUnit{"fortnight", "s", 1209600},
                                          TimeUnit{"fortnights", "s", 1209600},
                                          TimeUnit{"month", "m", 1},
                                          TimeUnit{"months", "m", 1},
                                          TimeUnit{"quarter", "m", 3},
                                          TimeUnit{"quarters", "m", 3},
                                          TimeUnit{"year", "m", 12},
                                          TimeUnit{"years", "m", 12},
                                          TimeUnit{"yr", "m", 12},
                                          TimeUnit{"yrs", "m", 12},
                                          TimeUnit{"annum", "m", 12},
                                          TimeUnit{"anniversary", "m", 12},
                                          TimeUnit{"decade", "m", 120},
                                          TimeUnit{"decades", "m", 120}});

constexpr WordTable paces(std::array{
    TimeUnit{"daily", "s", 86400}, TimeUnit{"weekly", "s", 604800}, TimeUnit{"fortnightly", "s", 1209600},
    TimeUnit{"biweekly", "s", 1209600}, TimeUnit{"monthly", "m", 1}, TimeUnit{"bimonthly", "m", 2}, TimeUnit{"quarterly", "m", 3},
    TimeUnit{"semiannually", "m", 6}, TimeUnit{"semiannual", "m", 6}, TimeUnit{"biannually", "m", 6},
    TimeUnit{"annually", "m", 12}, TimeUnit{"annual", "m", 12}, TimeUnit{"yearly", "m", 12}});

constexpr PointerUse pointer = PointerUse::pointer;
constexpr PointerUse label = PointerUse::label;

constexpr WordTable pointers(std::array{PointerNoun{"section", PointerKind::section, false, ""},
                                        PointerNoun{"sections", PointerKind::section, true, "", pointer},
                                        PointerNoun{"sec", PointerKind::section, false, "", pointer},
                                        PointerNoun{"subsection", PointerKind::section, false, "", pointer},
                                        PointerNoun{"subsections", PointerKind::section, true, "", pointer},
                                        PointerNoun{"sub-section", PointerKind::section, false, "", pointer},
                                        PointerNoun{"clause", PointerKind::clause, false, ""},
                                        PointerNoun{"clauses", PointerKind::clause, true, "", pointer},
                                        PointerNoun{"sub-clause", PointerKind::clause, false, "", pointer},
                                        PointerNoun{"sub-clauses", PointerKind::clause, true, "", pointer},
                                        PointerNoun{"subclause", PointerKind::clause, false, "", pointer},
                                        PointerNoun{"subclauses", PointerKind::clause, true, "", pointer},
                                        PointerNoun{"article", PointerKind::article, false, "Article"},
                                        PointerNoun{"articles", PointerKind::article, true, "Article", pointer},
                                        PointerNoun{"paragraph", PointerKind::paragraph, false, ""},
                                        PointerNoun{"paragraphs", PointerKind::paragraph, true, "", pointer},
                                        PointerNoun{"sub-paragraph", PointerKind::paragraph, false, "", pointer},
                                        PointerNoun{"subparagraph", PointerKind::paragraph, false, "", pointer},
                                        PointerNoun{"sub-paragraphs", PointerKind::paragraph, true, "", pointer},
                                        PointerNoun{"subparagraphs", PointerKind::paragraph, true, "", pointer},
                                        PointerNoun{"schedule", PointerKind::schedule, false, "Schedule"},
                                        PointerNoun{"schedules", PointerKind::schedule, true, "Schedule", pointer},
                                        PointerNoun{"exhibit", PointerKind::schedule, false, "Exhibit"},
                                        PointerNoun{"exhibits", PointerKind::schedule, true, "Exhibit", pointer},
                                        PointerNoun{"annex", PointerKind::schedule, false, "Annex"},
                                        PointerNoun{"annexes", PointerKind::schedule, true, "Annex", pointer},
                                        PointerNoun{"annexure", PointerKind::schedule, false, "Annexure"},
                                        PointerNoun{"annexures", PointerKind::schedule, true, "Annexure", pointer},
                                        PointerNoun{"appendix", PointerKind::schedule, false, "Appendix"},
                                        PointerNoun{"appendices", PointerKind::schedule, true, "Appendix", pointer},
                                        PointerNoun{"attachment", PointerKind::schedule, false, "Attachment"},
                                        PointerNoun{"attachments", PointerKind::schedule, true, "Attachment", pointer},
                                        PointerNoun{"addendum", PointerKind::schedule, false, "Addendum"},
                                        PointerNoun{"recital", PointerKind::recital, false, "", pointer},
                                        PointerNoun{"recitals", PointerKind::recital, true, "", pointer},
                                        PointerNoun{"part", PointerKind::part, false, "Part"},
                                        PointerNoun{"sec.", PointerKind::section, false, "", label},
                                        PointerNoun{"§", PointerKind::section, false, "", label},
                                        PointerNoun{"art.", PointerKind::article, false, "Article", label},
                                        PointerNoun{"chapter", PointerKind::part, false, "Part", label},
                                        PointerNoun{"annexe", PointerKind::schedule, false, "Annex", label}});

// Looked up in this order: "passes" has "-es" and "notes" has "-s".
constexpr WordTable units(std::array{MeasureUnit{"hour", Measured::time, 1.0 / 24},
                                     MeasureUnit{"day", Measured::time, 1},
                                     MeasureUnit{"diem", Measured::time, 1},
                                     MeasureUnit{"week", Measured::time, 7},
                                     MeasureUnit{"fortnight", Measured::time, 14},
                                     MeasureUnit{"month", Measured::time, 30.4375},
                                     MeasureUnit{"quarter", Measured::time, 91.3125},
                                     MeasureUnit{"year", Measured::time, 365.25},
                                     MeasureUnit{"annum", Measured::time, 365.25},
                                     MeasureUnit{"gram", Measured::mass, 0.001},
                                     MeasureUnit{"g", Measured::mass, 0.001},
                                     MeasureUnit{"kilogram", Measured::mass, 1},
                                     MeasureUnit{"kilo", Measured::mass, 1},
                                     MeasureUnit{"kg", Measured::mass, 1},
                                     MeasureUnit{"pound", Measured::mass, 0.45359},
                                     MeasureUnit{"lb", Measured::mass, 0.45359},
                                     MeasureUnit{"ounce", Measured::mass, 0.02835},
                                     MeasureUnit{"oz", Measured::mass, 0.02835},
                                     MeasureUnit{"short ton", Measured::mass, 907.185},
                                     MeasureUnit{"ton", Measured::mass, 907.185},
                                     MeasureUnit{"short", Measured::mass, 907.185},
                                     MeasureUnit{"long", Measured::mass, 1016.05},
                                     MeasureUnit{"metric", Measured::mass, 1000},
                                     MeasureUnit{"long ton", Measured::mass, 1016.05},
                                     MeasureUnit{"tonne", Measured::mass, 1000},
                                     MeasureUnit{"metric ton", Measured::mass, 1000},
                                     MeasureUnit{"kb", Measured::data, 1e3},
                                     MeasureUnit{"mb", Measured::data, 1e6},
                                     MeasureUnit{"gb", Measured::data, 1e9},
                                     MeasureUnit{"tb", Measured::data, 1e12},
                                     MeasureUnit{"pb", Measured::data, 1e15},
                                     MeasureUnit{"gigabyte", Measured::data, 1e9},
                                     MeasureUnit{"terabyte", Measured::data, 1e12},
                                     MeasureUnit{"megabyte", Measured::data, 1e6},
                                     MeasureUnit{"millimetre", Measured::length, 0.001},
                                     MeasureUnit{"centimetre", Measured::length, 0.01},
                                     MeasureUnit{"metre", Measured::length, 1},
                                     MeasureUnit{"meter", Measured::length, 1},
                                     MeasureUnit{"kilometre", Measured::length, 1000},
                                     MeasureUnit{"kilometer", Measured::length, 1000},
                                     MeasureUnit{"km", Measured::length, 1000},
                                     MeasureUnit{"mile", Measured::length, 1609.34},
                                     MeasureUnit{"foot", Measured::length, 0.3048},
                                     MeasureUnit{"feet", Measured::length, 0.3048},
                                     MeasureUnit{"yard", Measured::length, 0.9144},
                                     MeasureUnit{"inch", Measured::length, 0.0254},
                                     MeasureUnit{"litre", Measured::volume, 1},
                                     MeasureUnit{"liter", Measured::volume, 1},
                                     MeasureUnit{"gallon", Measured::volume, 3.78541},
                                     MeasureUnit{"barrel", Measured::volume, 158.987},
                                     MeasureUnit{"hectare", Measured::area, 10000},
                                     MeasureUnit{"acre", Measured::area, 4046.86},
                                     MeasureUnit{"square foot", Measured::area, 0.092903},
                                     MeasureUnit{"square feet", Measured::area, 0.092903},
                                     MeasureUnit{"square yard", Measured::area, 0.836127},
                                     MeasureUnit{"cubic metre", Measured::volume, 1000},
                                     MeasureUnit{"cubic meter", Measured::volume, 1000},
                                     MeasureUnit{"cubic foot", Measured::volume, 28.3168},
                                     MeasureUnit{"cubic yard", Measured::volume, 764.555},
                                     MeasureUnit{"square metre", Measured::area, 1},
                                     MeasureUnit{"square meter", Measured::area, 1},
                                     MeasureUnit{"kwh", Measured::energy, 1},
                                     MeasureUnit{"mwh", Measured::energy, 1000},
                                     MeasureUnit{"dozen", Measured::number, 12},
                                     MeasureUnit{"hundred", Measured::number, 100},
                                     MeasureUnit{"thousand", Measured::number, 1000}});

constexpr std::array endings = {Ending{"ies", "y", inflection::third | inflection::plural},
                                Ending{"es", "", inflection::third | inflection::plural, "sxzhoi"},
                                Ending{"s", "", inflection::third | inflection::plural, "", "sui"},
                                Ending{"ied", "y", inflection::past | inflection::participle},
                                Ending{"ed", "", inflection::past | inflection::participle},
                                Ending{"d", "", inflection::past | inflection::participle, "e"},
                                Ending{"ing", "", inflection::gerund},
                                Ending{"ing", "e", inflection::gerund}};

Language assembled() {
  Language all;
  all.cardinals = cardinals.list();
  all.scales = scales.list();
  all.short_scales = short_scales.list();
  all.ordinals = ordinals.list();
  all.parts = part_words.list();
  all.months = months.list();
  all.currencies = currencies.list();
  all.currency_prefixes = currency_prefixes.list();
  all.currency_names = currency_names.list();
  all.nations = nations.list();
  all.time_units = time_units.list();
  all.paces = paces.list();
  all.pointers = pointers.list();
  all.units = units.list();
  all.equal_phrases = english_equal_phrases();
  all.equal_verbs = english_equal_verbs();
  all.near_phrases = english_near_phrases();
  all.term_openings = english_term_openings();
  all.regions = english_regions();
  all.name_ends = english_name_ends();
  all.cues = english_cues();
  all.lexicon = &english_lexicon();
  all.dictionary = &english_dictionary();
  all.endings = endings;
  all.stems = "english";
  all.one_spelling = one_spelling;
  return all;
}

}  // namespace

const Language& english() {
  static const Language language = assembled();
  return language;
}

}  // namespace clausediff
