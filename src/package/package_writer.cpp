// SPDX-License-Identifier: Apache-2.0
// Parts → the bytes of a zip.
#include <algorithm>
#include <map>

#include "package/package.h"
#include "package/xml.h"
#include "package/zip_writer.h"

namespace clausediff {
namespace {

/// Names are flagged as UTF-8 where they are; others are in the zip's old code page and go over as they were read.
bool is_in_utf8(const std::string& name) { return clean_text(name) == name; }

/// The whole zip. `complete`: nothing is missing in it.
Result<std::string> finished(ZipWriter& writer, bool complete, const std::string& file) {
  std::string bytes = complete ? writer.finish() : std::string();
  if (bytes.empty()) return Error{ErrorCode::write_failed, file, "", "the package could not be put together", ""};
  return bytes;
}

}  // namespace

Result<std::string> write_package(const std::vector<Part>& parts, const std::string& file) {
  ZipWriter writer;
  for (const Part& part : parts) writer.add(part.name, is_in_utf8(part.name), part.bytes);
  return finished(writer, true, file);
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
    const bool packed = base->zip_.has_value() && base->losses_.size() == losses;
    if (!packed) mended.emplace(name, std::move(*bytes));
  }
  std::vector<std::string> names = package.names_;
  std::stable_partition(names.begin(), names.end(), [](const std::string& name) { return name == "[Content_Types].xml"; });
  ZipWriter writer;
  bool complete = true;
  for (const std::string& name : names) {
    const auto own = package.part_by_name_.find(Package::folded(name));
    const auto whole = mended.find(name);
    if (own != package.part_by_name_.end())
      writer.add(name, is_in_utf8(name), package.parts_[own->second].bytes);
    else if (whole != mended.end())
      writer.add(name, is_in_utf8(name), whole->second);
    else
      complete = complete && writer.copy(name, is_in_utf8(name), *base->zip_,
                                         base->zip_->entries[base->zip_index_[base->by_name_.at(Package::folded(name))]]);
  }
  return finished(writer, complete, package.file());
}

}  // namespace clausediff
