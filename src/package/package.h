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

#include "package/zip_directory.h"

namespace clausediff {

struct Xml;
class ZipStream;

/// One part: its name without the leading slash ("word/document.xml") and its bytes, inflated.
struct Part {
  std::string name;
  std::string bytes;
};

/// What has been spent so far of a document's limits, over all its parts and the packages that it imports.
struct Spent {
  std::uint64_t inflated = 0;  // bytes
  std::uint64_t xml = 0;       // bytes of XML parts that were parsed
  std::uint64_t nodes = 0;     // elements and attributes
  std::uint64_t text = 0;      // bytes of text and of what is derived from it
};

/// Bytes of a zip → parts by name. It refers to the bytes it was opened on: they must outlive it.
class Package {
 public:
  /// Checks entry count, names, declared sizes and ratios. `file` is for messages. With `options.recover` a zip without a
  /// usable directory is read by its local headers, and parts that fail their checksum are kept.
  static Result<Package> open(std::string_view bytes, const std::string& file, const ReadOptions& options);
  /// A package within this one. It spends from the same limits.
  Result<Package> open_imported(std::string_view bytes) const;
  static Package from_parts(std::vector<Part> parts, const std::string& file = "test", const ReadOptions& options = {});
  /// `base` with `changed` in the place of parts of that name or behind them, and without `dropped`. `base` must outlive it.
  static Package over(Package& base, std::vector<Part> changed, const std::set<std::string>& dropped);

  const std::string& file() const { return file_; }
  const ReadOptions& options() const { return options_; }
  const std::vector<std::string>& names() const { return names_; }  // in the order of the zip, without folders
  bool is_imported() const { return imported_; }
  Spent& spent() const { return *spent_; }
  /// Counts an XML part's elements and attributes among those of the document, once however often it is parsed. Error: the
  /// limit `xml_nodes`.
  Result<bool> count_nodes(std::string_view part, std::string_view bytes);
  bool has(std::string_view name) const;
  /// The name as the zip spells it: part names are equal whatever their ASCII case (ECMA-376 part 2, 6.2.2.3). Empty where there
  /// is none.
  std::string spelled(std::string_view name) const;
  /// Inflates a part. Errors: missing or damaged part, a limit. A picture may inflate by more than `inflate_ratio`: nothing is
  /// made of its bytes.
  Result<std::string> read(std::string_view name);
  /// The first bytes of a part, up to `size`: enough to see how it begins.
  Result<std::string> peek(std::string_view name, std::size_t size);
  /// SHA-256 of a part, inflated in blocks: for pictures and the like, which may be large and inflate well.
  Result<std::string> digest(std::string_view name);
  /// As the zip declares it; 0 where there is no such part.
  std::uint64_t size_of(std::string_view name) const;

  /// Reads from here on settle tracked changes in that way.
  void read_with(TrackChanges way) { options_.track_changes = way; }

  /// The package that holds the part: itself, or the one it is over.
  Package& holder_of(std::string_view part);

  /// From here on what read_xml() parses is kept, so that a part is parsed once however many read it.
  void keep_trees() { keeps_trees_ = true; }
  bool keeps_trees() const { return keeps_trees_; }
  /// The kept tree of a part, or null.
  std::shared_ptr<Xml> tree(std::string_view name) const;
  void keep_tree(std::string_view name, std::shared_ptr<Xml> tree);
  /// Hands a kept tree over to who is going to change it; null where there is none.
  std::shared_ptr<Xml> take_tree(std::string_view name);

  /// What is odd about the package, or was given up with `recover`, for the Document's warnings.
  const std::vector<Warning>& losses() const { return losses_; }
  /// One more of them, under the id of a Warning; said once however often a part is read.
  void lose(const std::string& detail, const char* id = "recovered");

 private:
  friend Result<std::string> write_package(Package& package);
  Error failure(ErrorCode code, std::string_view part, std::string detail, std::string advice = {}) const;
  static Result<Package> open(std::string_view bytes, Package package);
  Result<bool> check_ratio(std::size_t index) const;
  Result<ZipStream> open_entry(std::size_t index, std::uint64_t wanted);
  static std::string folded(std::string_view name);  // in lower case: names are equal whatever their ASCII case
  Result<bool> take_entries(std::vector<ZipEntry> entries);
  void add_own(const std::string& name);
  Result<std::string> inflate(std::size_t index, std::size_t most);

  std::string file_;
  ReadOptions options_;
  std::string_view zip() const { return rebuilt_.empty() ? zip_ : rebuilt_; }

  std::string_view zip_;
  std::string rebuilt_;  // a zip put together again by `recover`; empty otherwise
  std::vector<std::string> names_;
  std::vector<ZipEntry> entries_;                            // of the names, where there is a zip
  std::map<std::string, std::size_t, std::less<>> by_name_;  // lower-cased name → index in names_
  std::vector<Part> parts_;  // of from_parts(), and of over(): those that `base_` has not as they are
  std::map<std::string, std::size_t, std::less<>> part_by_name_;  // lower-cased name → index in parts_
  Package* base_ = nullptr;                                       // of over()
  bool keeps_trees_ = false;
  std::map<std::string, std::shared_ptr<Xml>, std::less<>> trees_;  // by lower-cased name
  std::shared_ptr<Spent> spent_ = std::make_shared<Spent>();
  std::set<std::string, std::less<>> counted_;  // XML parts whose nodes were counted
  bool imported_ = false;
  std::vector<Warning> losses_;
  std::set<std::string> lost_;  // their details
};

/// Every part of the package, inflated, in the order of the zip.
Result<std::vector<Part>> read_all_parts(Package& package);

/// The package as a zip. Parts of a package under it that stay as they are go over as they were packed, each read to its end to
/// see that it is whole; [Content_Types].xml comes first.
Result<std::string> write_package(Package& package);

/// A zip of the parts in the order given, with fixed times so that same parts give same bytes. [Content_Types].xml belongs first.
Result<std::string> write_package(const std::vector<Part>& parts, const std::string& file);

}  // namespace clausediff
