// SPDX-License-Identifier: Apache-2.0
// The words for what statements and deltas are; the others stand in names.cpp.
#include <clausediff/names.h>

namespace clausediff {

std::string_view name(Force value) {
  switch (value) {
    case Force::duty:
      return "duty";
    case Force::permission:
      return "permission";
    case Force::ban:
      return "ban";
    case Force::no_duty:
      return "no-duty";
    case Force::grant:
      return "grant";
    case Force::warranty:
      return "warranty";
    case Force::effect:
      return "effect";
  }
  return "unknown";
}

std::string_view modal(Force value) {
  switch (value) {
    case Force::duty:
      return "must";
    case Force::permission:
      return "may";
    case Force::ban:
      return "must not";
    case Force::no_duty:
      return "need not";
    default:
      return "";
  }
}

std::string_view name(TermKind value) {
  switch (value) {
    case TermKind::condition:
      return "condition";
    case TermKind::exception:
      return "exception";
    case TermKind::time:
      return "time";
    case TermKind::amount:
      return "amount";
    case TermKind::standard:
      return "standard";
    case TermKind::purpose:
      return "purpose";
    case TermKind::beneficiary:
      return "beneficiary";
    case TermKind::manner:
      return "manner";
  }
  return "unknown";
}

std::string_view name(DeltaKind value) {
  switch (value) {
    case DeltaKind::added:
      return "added";
    case DeltaKind::removed:
      return "removed";
    case DeltaKind::force:
      return "force";
    case DeltaKind::actor:
      return "actor";
    case DeltaKind::beneficiary:
      return "beneficiary";
    case DeltaKind::act_widened:
      return "act-widened";
    case DeltaKind::act_narrowed:
      return "act-narrowed";
    case DeltaKind::act_changed:
      return "act-changed";
    case DeltaKind::condition_added:
      return "condition-added";
    case DeltaKind::condition_removed:
      return "condition-removed";
    case DeltaKind::condition_changed:
      return "condition-changed";
    case DeltaKind::exception_added:
      return "exception-added";
    case DeltaKind::exception_removed:
      return "exception-removed";
    case DeltaKind::exception_changed:
      return "exception-changed";
    case DeltaKind::time_longer:
      return "time-longer";
    case DeltaKind::time_shorter:
      return "time-shorter";
    case DeltaKind::time_added:
      return "time-added";
    case DeltaKind::time_removed:
      return "time-removed";
    case DeltaKind::time_changed:
      return "time-changed";
    case DeltaKind::amount_increased:
      return "amount-increased";
    case DeltaKind::amount_decreased:
      return "amount-decreased";
    case DeltaKind::amount_added:
      return "amount-added";
    case DeltaKind::amount_removed:
      return "amount-removed";
    case DeltaKind::amount_changed:
      return "amount-changed";
    case DeltaKind::standard_raised:
      return "standard-raised";
    case DeltaKind::standard_lowered:
      return "standard-lowered";
    case DeltaKind::moved:
      return "moved";
  }
  return "unknown";
}

}  // namespace clausediff
