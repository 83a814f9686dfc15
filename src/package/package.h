// SPDX-License-Identifier: Apache-2.0
// The named parts of a .docx (ECMA-376 part 2). A zip is read from memory and checked before anything is inflated; parts are
// inflated when they are asked for. A package can also be made from parts, so that tests need no zip.
#pragma once

#include <clausediff/document.h>
#include <clausediff/error.h>
#include <clausediff/options.h>

#include <cstdint>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

struct zip;

namespace clausediff {

/// One part: its name without the leading slash ("word/document.xml") and its bytes, inflated.
struct Part {
  std::string name;
  std::string bytes;
};

/// Bytes of a zip → parts by name. It refers to the bytes it was opened on: they must outlive it.
class Package {
 public:
  /// Checks entry count, names, declared sizes and ratios. `file` is for messages. With `options.recover` a zip without a
  /// usable directory is read by its local headers, and parts that fail their checksum are kept.
  static Result<Package> open(std::string_view bytes, const std::string& file, const ReadOptions& options);
  static Package from_parts(std::vector<Part> parts, const std::string& file = "test", const ReadOptions& options = {});

  const std::string& file() const { return file_; }
  const ReadOptions& options() const { return options_; }
  const std::vector<std::string>& names() const { return names_; }  // in the order of the zip, without folders
  bool has(std::string_view name) const;
  /// The name as the zip spells it: part names are equal whatever their ASCII case (ECMA-376 part 2, 6.2.2.3). Empty where there
  /// is none.
  std::string spelled(std::string_view name) const;
  /// Inflates a part. Errors: missing or damaged part, a limit.
  Result<std::string> read(std::string_view name);
  /// The first bytes of a part, up to `size`: enough to see how it begins.
  Result<std::string> peek(std::string_view name, std::size_t size);
  /// What `recover` had to give up, for the Document's warnings.
  const std::vector<Warning>& losses() const { return losses_; }
  /// One more of them; said once however often a part is read.
  void lose(const std::string& detail);

 private:
  struct Close {
    void operator()(zip* archive) const;
  };
  Error failure(ErrorCode code, std::string_view part, std::string detail, std::string advice = {}) const;
  Result<bool> check_entries();
  Result<std::string> inflate(std::size_t index, std::size_t most);

  std::string file_;
  ReadOptions options_;
  std::unique_ptr<zip, Close> archive_;
  std::string rebuilt_;  // a zip put together again by `recover`; empty otherwise
  std::vector<std::string> names_;
  std::vector<std::uint64_t> sizes_;  // inflated, as declared
  std::vector<std::uint64_t> zip_index_;
  std::map<std::string, std::size_t, std::less<>> by_name_;  // lower-cased name → index in names_
  std::vector<Part> parts_;                                  // of from_parts()
  std::uint64_t inflated_ = 0;
  std::vector<Warning> losses_;
  std::set<std::string> lost_;  // their details
};

/// Every part of the package, inflated, in the order of the zip.
Result<std::vector<Part>> read_all_parts(Package& package);

/// A zip of the parts in the order given, with fixed times so that same parts give same bytes. [Content_Types].xml belongs first.
Result<std::string> write_package(const std::vector<Part>& parts, const std::string& file);

}  // namespace clausediff
