// SPDX-License-Identifier: Apache-2.0
// Fields (ECMA-376 part 1, 17.16): the code apart from the result, nested to any depth.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "docx/paragraph_builder.h"

namespace clausediff {

class Fields {
 public:
  Fields(Build& build, ParagraphBuilder& paragraph) : build_(&build), paragraph_(&paragraph) {}

  void begin(pugi::xml_node form_data);
  void separate();
  void end(std::uint32_t format);
  /// w:fldSimple: the code stands in an attribute.
  void begin_simple(std::string_view code);
  void end_simple();

  /// Text that stands in the code of some field, or in a result that is not shown, is not of the page.
  bool in_code() const { return !codes_.empty(); }
  void add_code(std::string_view text);
  bool in_contents() const { return contents_ > 0; }
  bool empty() const { return open_.empty(); }

 private:
  struct Open {
    std::string code;
    bool in_result = false;
    bool silent = false;  // its result is not shown
    bool contents = false;
    Position result;
    pugi::xml_node form_data;
  };
  void enter_result(Open& field);
  void close(Open field, bool is_empty);
  void note_value(const Open& field);

  Build* build_;
  ParagraphBuilder* paragraph_;
  std::vector<Open> open_;
  std::vector<std::size_t> codes_;  // of `open_`, those in their code, or in a result that is not shown
  std::size_t contents_ = 0;        // how many of them are tables of contents
};

}  // namespace clausediff
