// SPDX-License-Identifier: Apache-2.0
#include "package/package.h"

#include <zip.h>

#include <algorithm>

#include "package/rebuild_zip.h"

namespace clausediff {
namespace {

constexpr std::uint64_t ratio_matters_from = 100ULL << 10;

std::string folded(std::string_view name) {
  std::string out(name);
  for (char& c : out) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return out;
}

/// Why a part name is unsafe, or an empty text.
std::string_view unsafe_name(std::string_view name) {
  if (name.empty() || name.front() == '/') return "absolute or empty name";
  if (name.size() > 1 && name[1] == ':') return "name with a drive letter";
  for (const char c : name) {
    if (c == '\\') return "name with a backslash";
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) return "name with a control character";
  }
  for (std::size_t at = 0; at <= name.size();) {
    const std::size_t end = std::min(name.find('/', at), name.size());
    if (name.substr(at, end - at) == "..") return "name that leads out of the package";
    at = end + 1;
  }
  return {};
}

std::string zip_message(int code) {
  zip_error_t error;
  zip_error_init_with_code(&error, code);
  std::string text = zip_error_strerror(&error);
  zip_error_fini(&error);
  return text;
}

zip_t* open_archive(std::string_view bytes, int& code) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  zip_t* archive = source == nullptr ? nullptr : zip_open_from_source(source, ZIP_RDONLY, &error);
  if (archive == nullptr && source != nullptr) zip_source_free(source);
  code = archive == nullptr ? zip_error_code_zip(&error) : 0;
  zip_error_fini(&error);
  return archive;
}

}  // namespace

void Package::Close::operator()(zip* archive) const { zip_discard(archive); }

Error Package::failure(ErrorCode code, std::string_view part, std::string detail, std::string advice) const {
  return {code, file_, std::string(part), std::move(detail), std::move(advice)};
}

Result<Package> Package::open(std::string_view bytes, const std::string& file, const ReadOptions& options) {
  Package package;
  package.file_ = file;
  package.options_ = options;
  int code = 0;
  package.archive_.reset(open_archive(bytes, code));
  if (!package.archive_ && options.recover) {
    package.rebuilt_ = rebuild_zip(bytes);
    package.archive_.reset(open_archive(package.rebuilt_, code));
    package.lose("the zip's directory is damaged: parts were found by their own headers");
  }
  if (!package.archive_) {
    return package.failure(ErrorCode::damaged, "", "damaged zip (" + zip_message(code) + ")",
                           "try --recover, or save it again in Word");
  }
  const Result<bool> checked = package.check_entries();
  if (!checked.ok()) return checked.error();
  return package;
}

Result<bool> Package::check_entries() {
  const ReadLimits& limits = options_.limits;
  const auto entries = static_cast<std::uint64_t>(std::max<zip_int64_t>(zip_get_num_entries(archive_.get(), 0), 0));
  if (entries > limits.entries) {
    return failure(ErrorCode::limit, "",
                   std::to_string(entries) + " parts, more than --max-entries=" + std::to_string(limits.entries));
  }
  for (std::uint64_t i = 0; i < entries; ++i) {
    zip_stat_t stat;
    if (zip_stat_index(archive_.get(), i, ZIP_FL_ENC_RAW, &stat) != 0 || stat.name == nullptr) continue;
    const std::string name = stat.name;
    if (const std::string_view why = unsafe_name(name); !why.empty()) {
      return failure(ErrorCode::refused, "", "unsafe package: a part with an " + std::string(why));
    }
    if (name.back() == '/') continue;  // a folder
    if (stat.encryption_method != ZIP_EM_NONE)
      return failure(ErrorCode::unsupported, name, "encrypted zip entry", "remove the password first");
    if (stat.size > limits.part_bytes) {
      return failure(ErrorCode::limit, name, "larger than --max-part-bytes=" + std::to_string(limits.part_bytes));
    }
    if (stat.size > ratio_matters_from && stat.size / std::max<std::uint64_t>(stat.comp_size, 1) > limits.inflate_ratio) {
      return failure(ErrorCode::limit, name, "inflates by more than --max-inflate-ratio=" + std::to_string(limits.inflate_ratio));
    }
    if (!by_name_.emplace(folded(name), names_.size()).second) {
      return failure(ErrorCode::refused, name, "unsafe package: two parts with the same name");
    }
    names_.push_back(name);
    sizes_.push_back(stat.size);
    zip_index_.push_back(i);
  }
  return true;
}

Package Package::from_parts(std::vector<Part> parts, const std::string& file, const ReadOptions& options) {
  Package package;
  package.file_ = file;
  package.options_ = options;
  package.parts_ = std::move(parts);
  for (const Part& part : package.parts_) {
    package.by_name_.emplace(folded(part.name), package.names_.size());
    package.names_.push_back(part.name);
  }
  return package;
}

void Package::lose(const std::string& detail) {
  if (lost_.insert(detail).second) losses_.push_back({"recovered", detail, none});
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
  if (!archive_) return parts_[found->second].bytes.substr(0, size);
  return inflate(found->second, size);
}

Result<std::string> Package::inflate(std::size_t index, std::size_t most) {
  const std::string& name = names_[index];
  const ReadLimits& limits = options_.limits;
  const std::uint64_t declared = sizes_[index];
  if (inflated_ + std::min<std::uint64_t>(declared, most) > limits.total_bytes) {
    return failure(ErrorCode::limit, name, "parts together larger than --max-total-bytes=" + std::to_string(limits.total_bytes));
  }
  zip_file_t* entry = zip_fopen_index(archive_.get(), zip_index_[index], 0);
  if (entry == nullptr) return failure(ErrorCode::damaged, name, "cannot be inflated", "try --recover, or save it again in Word");
  const std::size_t wanted = std::min<std::uint64_t>(declared, most);
  std::string bytes(wanted, '\0');
  std::size_t have = 0;
  zip_int64_t got = 0;
  // A read that meets damage gives nothing at all: small ones lose little of what stands before it.
  const std::size_t step = options_.recover ? 256 : wanted;
  while (have < wanted && (got = zip_fread(entry, bytes.data() + have, std::min(step, wanted - have))) > 0)
    have += static_cast<std::size_t>(got);
  char more = 0;  // reading on makes libzip check the checksum, and shows a part that is longer than it says
  if (got >= 0 && most >= declared) got = zip_fread(entry, &more, 1);
  zip_fclose(entry);
  inflated_ += have;
  bytes.resize(have);
  if (got > 0 && have == declared) return failure(ErrorCode::refused, name, "longer than the zip says it is");
  if (got < 0 || have < wanted) {
    if (!options_.recover)
      return failure(ErrorCode::damaged, name, "damaged data in the zip", "try --recover, or save it again in Word");
    lose(name + " is damaged: what could be inflated was read (" + std::to_string(have) + " of " + std::to_string(declared) +
         " bytes)");
  }
  return bytes;
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
