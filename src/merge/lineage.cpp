// SPDX-License-Identifier: Apache-2.0
#include "merge/lineage.h"

#include <future>

namespace clausediff::merging {
namespace {

RedlineOptions options_for(std::string_view author, const ReadOptions& read) {
  RedlineOptions options;
  options.author = author;
  options.compare.exact = true;  // what a reader holds equal is still one side's change
  options.macros = true;
  options.read = read;
  return options;
}

}  // namespace

Origin origin_of(std::string_view author) {
  if (author == carrier_sign) return Origin::carrier;
  if (author == other_sign) return Origin::other;
  return author == unknown_sign ? Origin::unknown : Origin::neither;
}

Result<Redline> trace(const InputFile& base, const InputFile& carrier, const InputFile& other, const ReadOptions& read) {
  // The first leads from the other side back to base, the second from base to the carrier: kept as they are, their marks say who
  // parts the two sides where.
  std::future<Result<Redline>> back =
      std::async([&]() -> Result<Redline> { return redline(other, base, options_for(other_sign, read)); });
  const Result<Redline> on = redline(base, carrier, options_for(carrier_sign, read));
  const Result<Redline> undone = back.get();
  if (!undone.ok()) return undone.error();
  if (!on.ok()) return on.error();
  RedlineOptions options = options_for(unknown_sign, read);
  options.track_changes = OwnRevisions::keep;
  return redline({other.name, undone->bytes}, {carrier.name, on->bytes}, options);
}

Result<Redline> trace_directly(const InputFile& carrier, const InputFile& other, const ReadOptions& read) {
  return redline(other, carrier, options_for(unknown_sign, read));
}

}  // namespace clausediff::merging
