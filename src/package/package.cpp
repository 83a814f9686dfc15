// SPDX-License-Identifier: Apache-2.0
#include "package/package.h"

#include <algorithm>
#include <array>

#include "package/rebuild_zip.h"
#include "package/sha256.h"
#include "package/zip_stream.h"
#include "text/ascii.h"

namespace clausediff {
namespace {

constexpr std::uint64_t ratio_matters_from = 100ULL << 10;

/// Why a part name is unsafe, or an empty text.
std::string_view unsafe_name(std::string_view name) {
  if (name.empty() || name.front() == '/') return "an absolute or empty name";
  if (name.size() > 1 && name[1] == ':') return "a drive letter in its name";
  for (const char c : name) {
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) return "a control character in its name";
  }
  for (std::size_t at = 0; at <= name.size();) {
    const std::size_t end = std::min(name.find('/', at), name.size());
    if (name.substr(at, end - at) == "..") return "a name that leads out of the package";
    at = end + 1;
  }
  return {};
}

/// Nothing is made of the bytes of these: they are digested or copied.
bool is_picture(std::string_view name) {
  constexpr std::array<std::string_view, 13> endings{".emf", ".wmf",  ".png",  ".jpg", ".jpeg", ".gif", ".bmp",
                                                     ".tif", ".tiff", ".jfif", ".wdp", ".ico",  ".eps"};
  const std::string low = ascii_lower(name);
  return std::any_of(endings.begin(), endings.end(), [&](std::string_view ending) { return low.ends_with(ending); });
}

constexpr const char* save_again = "save it again in Word";
constexpr const char* recover_or_save = "try --recover, or save it again in Word";

}  // namespace

std::string Package::folded(std::string_view name) { return ascii_lower(name); }

Error Package::failure(ErrorCode code, std::string_view part, std::string detail, std::string advice) const {
  return {code, file_, std::string(part), std::move(detail), std::move(advice)};
}

Result<Package> Package::open(std::string_view bytes, const std::string& file, const ReadOptions& options) {
  Package package;
  package.file_ = file;
  package.options_ = options;
  return open(bytes, std::move(package));
}

Result<Package> Package::open_imported(std::string_view bytes) const {
  Package package;
  package.file_ = file_;
  package.options_ = options_;
  package.spent_ = spent_;
  package.imported_ = true;
  return open(bytes, std::move(package));
}

Result<Package> Package::open(std::string_view bytes, Package package) {
  package.zip_ = bytes;
  const std::size_t most = package.options_.limits.entries;
  ZipDirectory directory = read_zip_directory(bytes, most);
  if (!directory.fault.empty() && package.options_.recover) {
    package.rebuilt_ = rebuild_zip(bytes);
    directory = read_zip_directory(package.rebuilt_, most);
    package.lose("the zip's directory is damaged: parts were found by their own headers");
  }
  if (!directory.fault.empty())
    return package.failure(ErrorCode::damaged, "", "damaged zip (" + directory.fault + ")", recover_or_save);
  if (directory.stated > most)
    return package.failure(ErrorCode::limit, "",
                           std::to_string(directory.stated) + " parts, more than --max-entries=" + std::to_string(most));
  if (package.rebuilt_.empty() && has_overlapping_entries(directory.entries, bytes.size()))
    return package.failure(ErrorCode::refused, "", "unsafe package: parts lie over each other in the zip", save_again);
  const Result<bool> taken = package.take_entries(std::move(directory.entries));
  if (!taken.ok()) return taken.error();
  return package;
}

Result<bool> Package::take_entries(std::vector<ZipEntry> entries) {
  const ReadLimits& limits = options_.limits;
  for (ZipEntry& entry : entries) {
    std::string name = entry.name;
    if (name.find('\\') != std::string::npos) {  // some programs on Windows write them so, and Office opens the file
      std::replace(name.begin(), name.end(), '\\', '/');
      lose("names in the zip are written with backslashes and were read as if with slashes", "zip-names");
    }
    if (const std::string_view why = unsafe_name(name); !why.empty())
      return failure(ErrorCode::refused, "", "unsafe package: a part has " + std::string(why), save_again);
    if (name.back() == '/') continue;  // a folder
    if (entry.is_encrypted()) return failure(ErrorCode::unsupported, name, "encrypted zip entry", "remove the password first");
    if (entry.size > limits.part_bytes)
      return failure(ErrorCode::limit, name, "larger than --max-part-bytes=" + std::to_string(limits.part_bytes));
    if (!by_name_.emplace(folded(name), names_.size()).second)
      return failure(ErrorCode::refused, name, "unsafe package: two parts with the same name", save_again);
    names_.push_back(std::move(name));
    entries_.push_back(std::move(entry));
    const Result<bool> ratio = check_ratio(names_.size() - 1);
    if (!ratio.ok()) return ratio.error();
  }
  return true;
}

Result<bool> Package::check_ratio(std::size_t index) const {
  const ZipEntry& entry = entries_[index];
  const bool too_much =
      entry.size > ratio_matters_from && entry.size / std::max<std::uint64_t>(entry.packed, 1) > options_.limits.inflate_ratio;
  if (!too_much || is_picture(names_[index])) return true;
  return failure(ErrorCode::limit, names_[index],
                 "inflates by more than --max-inflate-ratio=" + std::to_string(options_.limits.inflate_ratio));
}

Package Package::from_parts(std::vector<Part> parts, const std::string& file, const ReadOptions& options) {
  Package package;
  package.file_ = file;
  package.options_ = options;
  package.parts_ = std::move(parts);
  for (const Part& part : package.parts_) package.add_own(part.name);
  return package;
}

void Package::add_own(const std::string& name) {
  part_by_name_.emplace(folded(name), part_by_name_.size());
  if (by_name_.emplace(folded(name), names_.size()).second) names_.push_back(name);
}

Package Package::over(Package& base, std::vector<Part> changed, const std::set<std::string>& dropped) {
  Package package;
  package.file_ = base.file_;
  package.options_ = base.options_;
  package.base_ = &base;
  package.keeps_trees_ = base.keeps_trees_;
  package.spent_->xml = base.spent_->xml;  // what is read from the parts of `base` is no text out of nothing
  for (const std::string& name : base.names_) {
    if (dropped.count(name) != 0) continue;
    package.by_name_.emplace(folded(name), package.names_.size());
    package.names_.push_back(name);
  }
  package.parts_ = std::move(changed);
  for (const Part& part : package.parts_) package.add_own(part.name);
  return package;
}

std::uint64_t Package::size_of(std::string_view name) const {
  if (const auto own = part_by_name_.find(folded(name)); own != part_by_name_.end()) return parts_[own->second].bytes.size();
  if (base_ != nullptr) return base_->size_of(name);
  const auto found = by_name_.find(folded(name));
  return found == by_name_.end() || entries_.empty() ? 0 : entries_[found->second].size;
}

Package& Package::holder_of(std::string_view part) {
  Package* holder = this;
  while (holder->base_ != nullptr && holder->has(part) && holder->part_by_name_.count(folded(part)) == 0) holder = holder->base_;
  return *holder;
}

std::shared_ptr<Xml> Package::tree(std::string_view name) const {
  const auto found = trees_.find(folded(name));
  return found == trees_.end() ? nullptr : found->second;
}

void Package::keep_tree(std::string_view name, std::shared_ptr<Xml> tree) { trees_.emplace(folded(name), std::move(tree)); }

std::shared_ptr<Xml> Package::take_tree(std::string_view name) {
  const auto found = trees_.find(folded(name));
  if (found == trees_.end()) return nullptr;
  std::shared_ptr<Xml> tree = std::move(found->second);
  trees_.erase(found);
  return tree;
}

void Package::lose(const std::string& detail, const char* id) {
  if (lost_.insert(detail).second) losses_.push_back({id, detail, none});
}

bool Package::has(std::string_view name) const { return by_name_.count(folded(name)) != 0; }

std::string Package::spelled(std::string_view name) const {
  const auto found = by_name_.find(folded(name));
  return found == by_name_.end() ? std::string() : names_[found->second];
}

Result<std::string> Package::read(std::string_view name) { return peek(name, options_.limits.part_bytes); }

Result<std::string> Package::peek(std::string_view name, std::size_t size) {
  const auto found = by_name_.find(folded(name));
  if (found == by_name_.end()) return failure(ErrorCode::damaged, name, "the part is missing");
  if (const auto own = part_by_name_.find(folded(name)); own != part_by_name_.end())
    return parts_[own->second].bytes.substr(0, size);
  if (base_ != nullptr) return base_->peek(name, size);
  return inflate(found->second, size);
}

/// Opens a part for inflating. The limit of all parts together is checked before anything is spent.
Result<ZipStream> Package::open_entry(std::size_t index, std::uint64_t wanted) {
  const std::uint64_t most = options_.limits.total_bytes;
  if (spent_->inflated + wanted > most)
    return failure(ErrorCode::limit, names_[index], "parts together larger than --max-total-bytes=" + std::to_string(most));
  std::optional<ZipStream> entry = ZipStream::open(zip(), entries_[index]);
  if (!entry) return failure(ErrorCode::damaged, names_[index], "cannot be inflated", recover_or_save);
  return std::move(*entry);
}

Result<std::string> Package::inflate(std::size_t index, std::size_t most) {
  const std::uint64_t declared = entries_[index].size;
  const std::size_t wanted = std::min<std::uint64_t>(declared, most);
  Result<ZipStream> entry = open_entry(index, wanted);
  if (!entry.ok()) return entry.error();
  // What a part declares is not what it holds: memory grows with what comes. Deflate makes at most some 1,032 bytes of one.
  constexpr std::size_t block = 1U << 16, most_of_one = 1040;
  const std::size_t likely = std::min<std::uint64_t>(wanted, entries_[index].packed * most_of_one + block);
  std::string bytes(likely > (std::size_t{16} << 20) ? block : likely, '\0');
  std::size_t have = 0;
  std::int64_t got = 0;
  while (have < wanted) {
    if (have == bytes.size()) bytes.resize(std::min(wanted, bytes.size() * 2));
    got = entry->read(bytes.data() + have, bytes.size() - have);
    if (got <= 0) break;
    have += static_cast<std::size_t>(got);
  }
  char more = 0;  // reading on checks the checksum, and shows a part that is longer than it says
  if (got >= 0 && most >= declared) got = entry->read(&more, 1);
  spent_->inflated += have;
  bytes.resize(have);
  if (got > 0 && have == declared)
    return failure(ErrorCode::refused, names_[index], "longer than the zip says it is", save_again);
  if (got >= 0 && have == wanted) return bytes;
  if (!options_.recover) return failure(ErrorCode::damaged, names_[index], "damaged data in the zip", recover_or_save);
  lose(names_[index] + " is damaged: what could be inflated was read (" + std::to_string(have) + " of " +
       std::to_string(declared) + " bytes)");
  return bytes;
}

Result<std::string> Package::digest(std::string_view name) {
  const auto found = by_name_.find(folded(name));
  if (found == by_name_.end()) return failure(ErrorCode::damaged, name, "the part is missing");
  if (const auto own = part_by_name_.find(found->first); own != part_by_name_.end()) return sha256(parts_[own->second].bytes);
  if (base_ != nullptr) return base_->digest(name);
  const std::size_t index = found->second;
  const std::uint64_t declared = entries_[index].size;
  Result<ZipStream> entry = open_entry(index, declared);
  if (!entry.ok()) return entry.error();
  Sha256 hash;
  std::array<char, 1U << 16> block;
  std::uint64_t have = 0;
  std::int64_t got = 0;
  while (have <= declared && (got = entry->read(block.data(), block.size())) > 0) {
    hash.add(std::string_view(block.data(), static_cast<std::size_t>(got)));
    have += static_cast<std::uint64_t>(got);
  }
  spent_->inflated += have;
  if (have > declared) return failure(ErrorCode::refused, name, "longer than the zip says it is", save_again);
  if (got < 0 || have < declared) return failure(ErrorCode::damaged, name, "damaged data in the zip", recover_or_save);
  return hash.result();
}

Result<std::vector<Part>> read_all_parts(Package& package) {
  std::vector<Part> parts;
  for (const std::string& name : package.names()) {
    Result<std::string> bytes = package.read(name);
    if (!bytes.ok()) return bytes.error();
    parts.push_back({name, std::move(*bytes)});
  }
  return parts;
}

}  // namespace clausediff
