// SPDX-License-Identifier: Apache-2.0
// Parts → the bytes of a zip.
#include <zip.h>

#include <algorithm>
#include <map>

#include "package/package.h"
#include "package/xml.h"

namespace clausediff {
namespace {

// 1980-01-01 00:00 in DOS form: the earliest a zip can say, and no clock in the output.
constexpr zip_uint16_t dos_time = 0;
constexpr zip_uint16_t dos_date = (1 << 5) | 1;

/// Names are flagged as UTF-8 where they are; others are in the zip's old code page and go over as they were read.
zip_flags_t encoding_of(const std::string& name) { return clean_text(name) == name ? ZIP_FL_ENC_UTF_8 : ZIP_FL_ENC_CP437; }

bool add_entry(zip_t* archive, const std::string& name, zip_source_t* source, bool packed) {
  if (source == nullptr) return false;
  const zip_int64_t index = zip_file_add(archive, name.c_str(), source, encoding_of(name));
  if (index < 0) {
    zip_source_free(source);
    return false;
  }
  const auto entry = static_cast<zip_uint64_t>(index);
  if (!packed) zip_set_file_compression(archive, entry, ZIP_CM_DEFLATE, 6);
  zip_file_set_dostime(archive, entry, dos_time, dos_date, 0);
  return true;
}

bool add_parts(zip_t* archive, const std::vector<Part>& parts) {
  for (const Part& part : parts) {
    if (!add_entry(archive, part.name, zip_source_buffer(archive, part.bytes.data(), part.bytes.size(), 0), false)) return false;
  }
  return true;
}

std::string contents(zip_source_t* source) {
  std::string bytes;
  zip_stat_t stat;
  if (zip_source_stat(source, &stat) != 0 || zip_source_open(source) != 0) return bytes;
  bytes.resize(stat.size);
  const zip_int64_t got = zip_source_read(source, bytes.data(), bytes.size());
  bytes.resize(got > 0 ? static_cast<std::size_t>(got) : 0);
  zip_source_close(source);
  return bytes;
}

/// What `add` puts into a zip, as its bytes.
template <class Add>
Result<std::string> write_zip(const std::string& file, const Add& add) {
  const Error failed{ErrorCode::write_failed, file, "", "the package could not be put together", ""};
  zip_source_t* memory = zip_source_buffer_create(nullptr, 0, 0, nullptr);
  if (memory == nullptr) return failed;
  zip_t* archive = zip_open_from_source(memory, ZIP_TRUNCATE, nullptr);
  if (archive == nullptr) {
    zip_source_free(memory);
    return failed;
  }
  zip_source_keep(memory);  // zip_close() lets go of one reference
  const bool added = add(archive);
  std::string bytes;
  if (!added || zip_close(archive) != 0) {
    zip_discard(archive);
  } else {
    bytes = contents(memory);
  }
  zip_source_free(memory);
  if (bytes.empty()) return failed;
  return bytes;
}

}  // namespace

Result<std::string> write_package(const std::vector<Part>& parts, const std::string& file) {
  return write_zip(file, [&](zip_t* archive) { return add_parts(archive, parts); });
}

Result<std::string> write_package(Package& package) {
  // Parts of the package below that are not whole are written as they were read; all are read before the zip is begun, and only
  // those are kept.
  std::map<std::string, std::string> mended;
  const Package* base = package.base_;
  for (const std::string& name : package.names_) {
    if (package.part_by_name_.count(Package::folded(name)) != 0) continue;
    const std::size_t losses = base->losses_.size();
    Result<std::string> bytes = package.read(name);
    if (!bytes.ok()) return bytes.error();
    const bool packed = base->archive_ != nullptr && base->losses_.size() == losses;
    if (!packed) mended.emplace(name, std::move(*bytes));
  }
  std::vector<std::string> names = package.names_;
  std::stable_partition(names.begin(), names.end(), [](const std::string& name) { return name == "[Content_Types].xml"; });
  return write_zip(package.file(), [&](zip_t* archive) {
    for (const std::string& name : names) {
      const auto own = package.part_by_name_.find(Package::folded(name));
      const auto whole = mended.find(name);
      const std::string* bytes = own != package.part_by_name_.end() ? &package.parts_[own->second].bytes
                                 : whole != mended.end()            ? &whole->second
                                                                    : nullptr;
      zip_source_t* source =
          bytes != nullptr ? zip_source_buffer(archive, bytes->data(), bytes->size(), 0)
                           : zip_source_zip(archive, base->archive_.get(),
                                            base->zip_index_[base->by_name_.at(Package::folded(name))], ZIP_FL_COMPRESSED, 0, -1);
      if (!add_entry(archive, name, source, bytes == nullptr)) return false;
    }
    return true;
  });
}

}  // namespace clausediff
