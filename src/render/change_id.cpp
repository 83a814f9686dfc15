// SPDX-License-Identifier: Apache-2.0
#include "render/change_id.h"

#include <clausediff/names.h>
#include <clausediff/places.h>

#include <unordered_map>
#include <unordered_set>

namespace clausediff {
namespace {

/// FNV-1a, 64 bits: http://www.isthe.com/chongo/tech/comp/fnv/ (public domain). Zero bytes keep neighbours apart.
std::uint64_t add(std::uint64_t hash, std::string_view text) {
  constexpr std::uint64_t prime = 1099511628211ULL;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * prime;
  return hash * prime;
}

std::uint64_t hash_of(const Report& report, const Change& change) {
  const Pair& pair = report.alignment.pairs[change.pair];
  std::uint64_t hash = 14695981039346656037ULL;
  hash = add(hash, name(change.kind));
  hash = add(hash, pair.before != none ? number_around(report.before, pair.before) : number_around(report.after, pair.after));
  hash = add(hash, words_of(report.before.document, pair.before, change.before));
  return add(hash, words_of(report.after.document, pair.after, change.after));
}

std::string hexadecimal(std::uint64_t value) {
  std::string digits(16, '0');
  for (std::size_t i = 16; i-- > 0; value >>= 4U) digits[i] = "0123456789abcdef"[value & 0xFU];
  return digits;
}

}  // namespace

std::vector<std::string> change_ids(const Report& report) {
  std::vector<std::string> ids;
  ids.reserve(report.changes.items.size());
  std::unordered_set<std::uint64_t> taken;
  std::unordered_map<std::uint64_t, std::uint64_t>
      last;  // id of the change with the same words that came last, by what they give
  taken.reserve(report.changes.items.size());
  last.reserve(report.changes.items.size());
  for (const Change& change : report.changes.items) {
    const std::uint64_t base = hash_of(report, change);
    const auto [latest, is_first] = last.emplace(base, base);
    std::uint64_t id = is_first ? base : add(latest->second, "again");
    while (!taken.insert(id).second) id = add(id, "again");
    latest->second = id;
    ids.push_back(hexadecimal(id));
  }
  return ids;
}

}  // namespace clausediff
