// SPDX-License-Identifier: Apache-2.0
// One form for what producers write in several ways, before paragraphs are taken apart.
#include <cstring>

#include "redline/atoms.h"

namespace clausediff::redlining {
namespace {

pugi::xml_node insert_field_char(pugi::xml_node before, const char* type, pugi::xml_node properties) {
  pugi::xml_node run = before.parent().insert_child_before("w:r", before);
  if (properties) run.append_copy(properties);
  run.append_child("w:fldChar").append_attribute("w:fldCharType").set_value(type);
  return run;
}

/// w:fldSimple → begin, code, separate, result, end (ECMA-376 part 1, 17.16.18 and 17.16.19): a tracked change cannot hold the
/// former.
void expand_simple_field(pugi::xml_node field) {
  const pugi::xml_node properties = field.child("w:r").child("w:rPr");
  pugi::xml_node begin = insert_field_char(field, "begin", properties).child("w:fldChar");
  for (const char* name : {"w:fldLock", "w:dirty"}) {
    if (field.attribute(name)) begin.append_copy(field.attribute(name));
  }
  pugi::xml_node run = field.parent().insert_child_before("w:r", field);
  if (properties) run.append_copy(properties);
  pugi::xml_node code = run.append_child("w:instrText");
  code.append_attribute("xml:space").set_value("preserve");
  code.text().set(field.attribute("w:instr").value());
  insert_field_char(field, "separate", properties);
  field.remove_child("w:fldData");
  pugi::xml_node parent = field.parent();
  pugi::xml_node last = field;
  const pugi::xml_node kept = properties;
  pugi::xml_node end = parent.insert_child_after("w:r", last);
  if (kept) end.append_copy(kept);
  end.append_child("w:fldChar").append_attribute("w:fldCharType").set_value("end");
  unwrap(field);
}

/// A run that holds nothing but field code.
bool is_code_run(pugi::xml_node run) {
  if (std::strcmp(run.name(), "w:r") != 0) return false;
  bool code = false;
  for (const pugi::xml_node child : elements(run)) {
    if (std::strcmp(child.name(), "w:rPr") == 0) continue;
    if (std::strcmp(child.name(), "w:instrText") != 0) return false;
    code = true;
  }
  return code;
}

/// Puts all the code of the run into its first w:instrText, and that of the code runs right behind it.
void join_code(pugi::xml_node run) {
  pugi::xml_node first = run.child("w:instrText");
  std::string code;
  for (const pugi::xml_node child : elements(run)) {
    if (std::strcmp(child.name(), "w:instrText") != 0) continue;
    code += text_in(child);
    if (child != first) run.remove_child(child);
  }
  for (pugi::xml_node next = run.next_sibling(); is_code_run(next); next = run.next_sibling()) {
    for (const pugi::xml_node child : elements(next)) code += std::strcmp(child.name(), "w:instrText") == 0 ? text_in(child) : "";
    run.parent().remove_child(next);
  }
  remove_children(first);
  first.append_child(pugi::node_pcdata).set_value(code.c_str());
  if (!first.attribute("xml:space")) first.append_attribute("xml:space").set_value("preserve");
}

/// A w:t whose text is in several nodes (CDATA, comments between).
void join_text(pugi::xml_node node) {
  const pugi::xml_node first = node.first_child();
  if (!first || (!first.next_sibling() && first.type() == pugi::node_pcdata)) return;
  const std::string text = text_in(node);
  remove_children(node);
  node.append_child(pugi::node_pcdata).set_value(text.c_str());
}

}  // namespace

void simplify_paragraph(pugi::xml_node paragraph) {
  for (pugi::xml_node at = next_element(paragraph, paragraph); at;) {
    switch (name_of(at)) {
      case "w:proofErr"_name:
      case "w:lastRenderedPageBreak"_name: {
        const pugi::xml_node next = next_element(paragraph, at, true);
        at.parent().remove_child(at);
        at = next;
        continue;
      }
      case "w:smartTag"_name:
      case "w:customXml"_name: {
        for (const char* name : {"w:smartTagPr", "w:customXmlPr"}) at.remove_child(name);
        const pugi::xml_node next = next_element(paragraph, at);
        unwrap(at);
        at = next;
        continue;
      }
      case "w:fldSimple"_name: {
        const pugi::xml_node result = next_element(at, at);
        const pugi::xml_node next = result ? result : next_element(paragraph, at, true);
        expand_simple_field(at);
        at = next;
        continue;
      }
      case "w:t"_name:
        join_text(at);
        break;
      case "w:txbxContent"_name:
        at = next_element(paragraph, at, true);
        continue;  // a story of its own
      default:
        break;
    }
    at = next_element(paragraph, at);
  }
  for (pugi::xml_node at = next_element(paragraph, paragraph); at; at = next_element(paragraph, at)) {
    if (is_code_run(at)) join_code(at);
  }
}

}  // namespace clausediff::redlining
