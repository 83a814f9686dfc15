// SPDX-License-Identifier: Apache-2.0
#include "effects/quantities.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

namespace clausediff {
namespace {

/// What units measure the same, and how many of the smallest one each is.
struct Unit {
  std::string_view name;
  char measure;
  double size;
};

constexpr std::array units = {Unit{"hour", 't', 1.0 / 24},
                              Unit{"day", 't', 1},
                              Unit{"diem", 't', 1},
                              Unit{"week", 't', 7},
                              Unit{"fortnight", 't', 14},
                              Unit{"month", 't', 30.4375},
                              Unit{"quarter", 't', 91.3125},
                              Unit{"year", 't', 365.25},
                              Unit{"annum", 't', 365.25},
                              Unit{"gram", 'm', 0.001},
                              Unit{"g", 'm', 0.001},
                              Unit{"kilogram", 'm', 1},
                              Unit{"kilo", 'm', 1},
                              Unit{"kg", 'm', 1},
                              Unit{"pound", 'm', 0.45359},
                              Unit{"lb", 'm', 0.45359},
                              Unit{"ounce", 'm', 0.02835},
                              Unit{"oz", 'm', 0.02835},
                              Unit{"short ton", 'm', 907.185},
                              Unit{"ton", 'm', 907.185},
                              Unit{"short", 'm', 907.185},
                              Unit{"long", 'm', 1016.05},
                              Unit{"metric", 'm', 1000},
                              Unit{"long ton", 'm', 1016.05},
                              Unit{"tonne", 'm', 1000},
                              Unit{"metric ton", 'm', 1000},
                              Unit{"kb", 'd', 1e3},
                              Unit{"mb", 'd', 1e6},
                              Unit{"gb", 'd', 1e9},
                              Unit{"tb", 'd', 1e12},
                              Unit{"pb", 'd', 1e15},
                              Unit{"gigabyte", 'd', 1e9},
                              Unit{"terabyte", 'd', 1e12},
                              Unit{"megabyte", 'd', 1e6},
                              Unit{"millimetre", 'l', 0.001},
                              Unit{"centimetre", 'l', 0.01},
                              Unit{"metre", 'l', 1},
                              Unit{"meter", 'l', 1},
                              Unit{"kilometre", 'l', 1000},
                              Unit{"kilometer", 'l', 1000},
                              Unit{"km", 'l', 1000},
                              Unit{"mile", 'l', 1609.34},
                              Unit{"foot", 'l', 0.3048},
                              Unit{"feet", 'l', 0.3048},
                              Unit{"yard", 'l', 0.9144},
                              Unit{"inch", 'l', 0.0254},
                              Unit{"litre", 'v', 1},
                              Unit{"liter", 'v', 1},
                              Unit{"gallon", 'v', 3.78541},
                              Unit{"barrel", 'v', 158.987},
                              Unit{"hectare", 'a', 10000},
                              Unit{"acre", 'a', 4046.86},
                              Unit{"square foot", 'a', 0.092903},
                              Unit{"square feet", 'a', 0.092903},
                              Unit{"square yard", 'a', 0.836127},
                              Unit{"cubic metre", 'v', 1000},
                              Unit{"cubic meter", 'v', 1000},
                              Unit{"cubic foot", 'v', 28.3168},
                              Unit{"cubic yard", 'v', 764.555},
                              Unit{"square metre", 'a', 1},
                              Unit{"square meter", 'a', 1},
                              Unit{"kwh", 'e', 1},
                              Unit{"mwh", 'e', 1000},
                              Unit{"dozen", 'n', 12},
                              Unit{"hundred", 'n', 100},
                              Unit{"thousand", 'n', 1000}};

const Unit* unit_named(std::string_view name) {
  const auto fits = [&](const Unit& unit) {
    return unit.name == name || (name.size() == unit.name.size() + 1 && name.ends_with('s') && name.starts_with(unit.name));
  };
  const auto found = std::find_if(units.begin(), units.end(), fits);
  return found == units.end() ? nullptr : &*found;
}

// What one is a multiple of the other by: 0 where they do not measure the same. No unit is one of the thing.
double factor(std::string_view before, std::string_view after) {
  if (before == after) return 1;
  const Unit* b = unit_named(before);
  const Unit* a = unit_named(after);
  // "per unit", "per dozen units": what has no measure is one of the thing.
  if (b == nullptr && a != nullptr && a->measure == 'n' && !before.empty()) return 1 / a->size;
  if (a == nullptr && b != nullptr && b->measure == 'n' && !after.empty()) return b->size;
  if (b == nullptr || a == nullptr || b->measure != a->measure) return 0;
  return b->size / a->size;
}

bool is_time(std::string_view unit) { return unit.ends_with("day"); }

Order ordered(double before_low, double before_high, double after_low, double after_high, bool times = false) {
  const double slack = 1e-9 * std::max({1.0, std::fabs(before_low), std::fabs(after_low)});
  if (std::fabs(before_low - after_low) <= slack && std::fabs(before_high - after_high) <= slack) return Order::equal;
  if (after_low + slack >= before_high) return Order::more;
  if (after_high <= before_low + slack) return Order::less;
  const bool is_range = after_high > after_low + slack || before_high > before_low + slack;
  const bool inside = (after_low > before_low + slack && after_high + slack < before_high) ||
                      (before_low > after_low + slack && before_high + slack < after_high);
  if (!times && is_range && inside) return Order::unlike;
  return after_low + after_high > before_low + before_high ? Order::more : Order::less;
}

}  // namespace

Order compare_quantities(const Quantity& before, const Quantity& after) {
  if (!before.is_present() || !after.is_present()) return Order::unlike;
  const bool times = is_time(before.unit) && is_time(after.unit);
  if (before.unit != after.unit && !times) {
    const double same = factor(before.unit, after.unit);
    if (same == 0 || before.per != after.per) return Order::unlike;
    return ordered(before.low * same, before.high * same, after.low, after.high);
  }
  const double per = factor(before.per, after.per);
  if (per == 0) return Order::unlike;
  return ordered(before.low / per, before.high / per, after.low, after.high, times);
}

}  // namespace clausediff
