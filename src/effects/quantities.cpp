// SPDX-License-Identifier: Apache-2.0
#include "effects/quantities.h"

#include <algorithm>
#include <cmath>
#include <string_view>

#include "text/language.h"

namespace clausediff {
namespace {

const MeasureUnit* unit_named(std::string_view name, const Language& language) {
  const MeasureUnit* unit = language.units.find(name);
  return unit == nullptr && name.ends_with('s') ? language.units.find(name.substr(0, name.size() - 1)) : unit;
}

// "copies" of "copy", "boxes" of "box"
bool is_plural_form(std::string_view many, std::string_view one) {
  if (one.size() < 3 || many.size() <= one.size()) return false;
  const std::string_view stem = one.ends_with('y') ? one.substr(0, one.size() - 1) : one;
  const std::string_view ending = many.substr(std::min(many.size(), stem.size()));
  return many.starts_with(stem) && (one.ends_with('y') ? ending == "ies" : ending == "s" || ending == "es");
}

// What one is a multiple of the other by: 0 where they do not measure the same. No unit is one of the thing.
double factor(std::string_view before, std::string_view after, const Language& language) {
  if (before == after || is_plural_form(after, before) || is_plural_form(before, after)) return 1;
  const MeasureUnit* b = unit_named(before, language);
  const MeasureUnit* a = unit_named(after, language);
  // "per unit", "per dozen units": what has no measure is one of the thing.
  if (b == nullptr && a != nullptr && a->measure == Measured::number && !before.empty()) return 1 / a->size;
  if (a == nullptr && b != nullptr && b->measure == Measured::number && !after.empty()) return b->size;
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

Order compare_quantities(const Quantity& before, const Quantity& after, const Language& language) {
  if (!before.is_present() || !after.is_present()) return Order::unlike;
  const bool times = is_time(before.unit) && is_time(after.unit);
  if (before.unit != after.unit && !times) {
    const double same = factor(before.unit, after.unit, language);
    if (same == 0 || before.per != after.per) return Order::unlike;
    return ordered(before.low * same, before.high * same, after.low, after.high);
  }
  const double per = factor(before.per, after.per, language);
  if (per == 0) return Order::unlike;
  return ordered(before.low / per, before.high / per, after.low, after.high, times);
}

}  // namespace clausediff
