// SPDX-License-Identifier: Apache-2.0
#include "redline/long_fields.h"

#include <cstring>
#include <map>
#include <vector>

#include "diff/sequence.h"

namespace clausediff::redlining {
namespace {

struct LongField {
  std::string code;
  std::vector<std::size_t> pieces;  // hash values of its w:fldChar's and w:instrText's
};

/// Fields of the main part whose end stands in another paragraph than their beginning.
class Finder {
 public:
  std::vector<LongField> find(pugi::xml_node root) {
    for (pugi::xml_node at = root; at; at = next_element(root, at)) {
      switch (name_of(at)) {
        case "w:p"_name:
          ++paragraph_;
          break;
        case "w:instrText"_name:
          add_code(at);
          break;
        case "w:fldChar"_name:
          add_character(at, at.attribute("w:fldCharType").value());
          break;
        default:
          break;
      }
    }
    return std::move(found_);
  }

 private:
  struct Open {
    LongField field;
    std::size_t paragraph = 0;
    bool in_code = true;
  };

  void add_code(pugi::xml_node node) {
    if (open_.empty() || !open_.back().in_code) return;
    open_.back().field.code += text_in(node);
    open_.back().field.pieces.push_back(node.hash_value());
  }

  void add_character(pugi::xml_node node, const char* type) {
    if (std::strcmp(type, "begin") == 0) open_.push_back({{}, paragraph_, true});
    if (open_.empty()) return;
    open_.back().field.pieces.push_back(node.hash_value());
    if (std::strcmp(type, "separate") == 0) open_.back().in_code = false;
    if (std::strcmp(type, "end") != 0) return;
    if (open_.back().paragraph != paragraph_) found_.push_back(std::move(open_.back().field));
    open_.pop_back();
  }

  std::size_t paragraph_ = 0;
  std::vector<Open> open_;
  std::vector<LongField> found_;
};

}  // namespace

FieldFrames pair_long_fields(const Inputs& inputs) {
  const std::vector<LongField> before = Finder().find(inputs.before.root(inputs.before.names.main)),
                               after = Finder().find(inputs.after.root(inputs.after.names.main));
  std::map<std::string, std::uint32_t> ids;
  const auto ids_of = [&](const std::vector<LongField>& fields) {
    std::vector<std::uint32_t> row;
    for (const LongField& field : fields)
      row.push_back(ids.try_emplace(field.code, static_cast<std::uint32_t>(ids.size())).first->second);
    return row;
  };
  const std::vector<std::uint32_t> x = ids_of(before), y = ids_of(after);
  FieldFrames frames;
  std::uint32_t i = 0, j = 0;
  const auto pair_up_to = [&](std::uint32_t end) {
    for (; i < end; ++i, ++j) {
      frames.insert(before[i].pieces.begin(), before[i].pieces.end());
      frames.insert(after[j].pieces.begin(), after[j].pieces.end());
    }
  };
  for (const Hunk& hunk : edit_script(x, y)) {
    pair_up_to(hunk.before_begin);
    i = hunk.before_end;
    j = hunk.after_end;
  }
  pair_up_to(static_cast<std::uint32_t>(before.size()));
  return frames;
}

}  // namespace clausediff::redlining
