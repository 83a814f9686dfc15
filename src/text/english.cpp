// SPDX-License-Identifier: Apache-2.0
// The English of text/language.h. What is English and needs more than words (the lexicon, the grammar) is in src/language.
#include <array>

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

constexpr WordTable parts(std::array{
    NumberWord{"half", 2}, NumberWord{"halves", 2}, NumberWord{"third", 3}, NumberWord{"thirds", 3}, NumberWord{"quarter", 4},
    NumberWord{"quarters", 4}, NumberWord{"fifth", 5}, NumberWord{"fifths", 5}, NumberWord{"tenth", 10}, NumberWord{"tenths", 10},
    NumberWord{"fourths", 4}, NumberWord{"sixth", 6}, NumberWord{"sixths", 6}});

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

constexpr WordTable pointers(std::array{PointerNoun{"section", PointerKind::section, false, ""},
                                        PointerNoun{"sections", PointerKind::section, true, ""},
                                        PointerNoun{"sec", PointerKind::section, false, ""},
                                        PointerNoun{"subsection", PointerKind::section, false, ""},
                                        PointerNoun{"subsections", PointerKind::section, true, ""},
                                        PointerNoun{"sub-section", PointerKind::section, false, ""},
                                        PointerNoun{"clause", PointerKind::clause, false, ""},
                                        PointerNoun{"clauses", PointerKind::clause, true, ""},
                                        PointerNoun{"sub-clause", PointerKind::clause, false, ""},
                                        PointerNoun{"sub-clauses", PointerKind::clause, true, ""},
                                        PointerNoun{"subclause", PointerKind::clause, false, ""},
                                        PointerNoun{"subclauses", PointerKind::clause, true, ""},
                                        PointerNoun{"article", PointerKind::article, false, ""},
                                        PointerNoun{"articles", PointerKind::article, true, ""},
                                        PointerNoun{"paragraph", PointerKind::paragraph, false, ""},
                                        PointerNoun{"paragraphs", PointerKind::paragraph, true, ""},
                                        PointerNoun{"sub-paragraph", PointerKind::paragraph, false, ""},
                                        PointerNoun{"subparagraph", PointerKind::paragraph, false, ""},
                                        PointerNoun{"sub-paragraphs", PointerKind::paragraph, true, ""},
                                        PointerNoun{"subparagraphs", PointerKind::paragraph, true, ""},
                                        PointerNoun{"schedule", PointerKind::schedule, false, "Schedule"},
                                        PointerNoun{"schedules", PointerKind::schedule, true, "Schedule"},
                                        PointerNoun{"exhibit", PointerKind::schedule, false, "Exhibit"},
                                        PointerNoun{"exhibits", PointerKind::schedule, true, "Exhibit"},
                                        PointerNoun{"annex", PointerKind::schedule, false, "Annex"},
                                        PointerNoun{"annexes", PointerKind::schedule, true, "Annex"},
                                        PointerNoun{"annexure", PointerKind::schedule, false, "Annexure"},
                                        PointerNoun{"annexures", PointerKind::schedule, true, "Annexure"},
                                        PointerNoun{"appendix", PointerKind::schedule, false, "Appendix"},
                                        PointerNoun{"appendices", PointerKind::schedule, true, "Appendix"},
                                        PointerNoun{"attachment", PointerKind::schedule, false, "Attachment"},
                                        PointerNoun{"attachments", PointerKind::schedule, true, "Attachment"},
                                        PointerNoun{"addendum", PointerKind::schedule, false, "Addendum"},
                                        PointerNoun{"recital", PointerKind::recital, false, ""},
                                        PointerNoun{"recitals", PointerKind::recital, true, ""},
                                        PointerNoun{"part", PointerKind::part, false, ""}});

constexpr Language tables = {cardinals.list(), scales.list(), short_scales.list(), ordinals.list(),
                             parts.list(),     months.list(), currencies.list(),   pointers.list()};

}  // namespace

const Language& english() { return tables; }

}  // namespace clausediff
