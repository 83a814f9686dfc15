// SPDX-License-Identifier: Apache-2.0
#include "redline/settle.h"

#include <cstring>
#include <string>
#include <vector>

#include "redline/tree.h"

namespace clausediff::redlining {
namespace {

bool is_inserted(std::uint64_t name) { return name == "w:ins"_name || name == "w:moveTo"_name; }
bool is_deleted(std::uint64_t name) { return name == "w:del"_name || name == "w:moveFrom"_name; }
bool is_kept(std::uint64_t name, Settle way) { return way == Settle::accept ? is_inserted(name) : is_deleted(name); }
bool is_dropped(std::uint64_t name, Settle way) { return way == Settle::accept ? is_deleted(name) : is_inserted(name); }

bool marks_revised_range(const char* name) {
  if (std::strncmp(name, "w:move", 6) != 0 && std::strncmp(name, "w:customXml", 11) != 0) return false;
  return std::strstr(name, "RangeStart") != nullptr || std::strstr(name, "RangeEnd") != nullptr;
}

/// The element that holds the old properties: w:rPr of w:rPrChange. Null for all other names.
const char* properties_of_change(std::uint64_t name) {
  switch (name) {
    case "w:rPrChange"_name:
      return "w:rPr";
    case "w:pPrChange"_name:
      return "w:pPr";
    case "w:tblPrChange"_name:
      return "w:tblPr";
    case "w:trPrChange"_name:
      return "w:trPr";
    case "w:tcPrChange"_name:
      return "w:tcPr";
    case "w:sectPrChange"_name:
      return "w:sectPr";
    case "w:tblPrExChange"_name:
      return "w:tblPrEx";
    case "w:tblGridChange"_name:
      return "w:tblGrid";
    case "w:numberingChange"_name:
      return "";
    default:
      return nullptr;
  }
}

bool leads(std::uint64_t name) {
  return is_inserted(name) || is_deleted(name) || name == "w:headerReference"_name || name == "w:footerReference"_name;
}

void restore(pugi::xml_node properties, pugi::xml_node old) {
  pugi::xml_node anchor = properties.prepend_child("old");
  for (const pugi::xml_node child : elements(properties)) {
    if (child == anchor) continue;
    if (!is_apart_from_change(name_of(child))) {
      properties.remove_child(child);
    } else if (leads(name_of(child)) && std::strcmp(properties.name(), "w:trPr") != 0) {
      properties.insert_move_before(child, anchor);
    }
  }
  for (const pugi::xml_node child : old.children()) {
    if (!is_apart_from_change(name_of(child)) || !properties.child(child.name())) properties.insert_copy_before(child, anchor);
  }
  properties.remove_child(anchor);
}

/// A paragraph that was given a number has the mark inside its w:numPr (ECMA-376 part 1, 17.13.5.19).
void settle_number(pugi::xml_node number, Settle way) {
  if (!number.child("w:ins")) return;
  if (way == Settle::reject) {
    number.parent().remove_child(number);
  } else {
    number.remove_child("w:ins");
  }
}

void settle_properties(pugi::xml_node root, Settle way) {
  std::vector<pugi::xml_node> changes, numbers;
  for (pugi::xml_node at = next_element(root, root); at; at = next_element(root, at)) {
    if (properties_of_change(name_of(at)) != nullptr) changes.push_back(at);
    if (name_of(at) == "w:numPr"_name) numbers.push_back(at);
  }
  for (const pugi::xml_node number : numbers) settle_number(number, way);
  for (pugi::xml_node change : changes) {
    pugi::xml_node properties = change.parent();
    const char* name = properties_of_change(name_of(change));
    pugi::xml_document old;
    if (way == Settle::reject && *name != '\0') old.append_copy(change.child(name));
    properties.remove_child(change);
    if (way == Settle::reject && *name != '\0') restore(properties, old.document_element());
  }
}

bool has_mark(pugi::xml_node properties, Settle way) {
  for (const pugi::xml_node mark : properties.children()) {
    if (is_dropped(name_of(mark), way)) return true;
  }
  return false;
}

void settle_cells(pugi::xml_node row, Settle way) {
  const char* dropped = way == Settle::accept ? "w:cellDel" : "w:cellIns";
  for (const pugi::xml_node cell : elements(row)) {
    if (std::strcmp(cell.name(), "w:tc") != 0) continue;
    pugi::xml_node properties = cell.child("w:tcPr");
    if (properties.child(dropped)) {
      row.remove_child(cell);
      continue;
    }
    properties.remove_child("w:cellIns");
    properties.remove_child("w:cellDel");
  }
}

bool has_rows(pugi::xml_node table) {
  for (pugi::xml_node at = next_element(table, table); at; at = next_element(table, at)) {
    if (std::strcmp(at.name(), "w:tr") == 0) return true;
  }
  return false;
}

void settle_rows(pugi::xml_node root, Settle way) {
  std::vector<pugi::xml_node> tables;
  for (pugi::xml_node at = next_element(root, root); at;) {
    const std::uint64_t name = name_of(at);
    if (name == "w:tbl"_name) tables.push_back(at);
    const bool dropped = name == "w:tr"_name && has_mark(at.child("w:trPr"), way);
    const pugi::xml_node next = next_element(root, at, dropped);
    if (dropped) {
      at.parent().remove_child(at);
    } else if (name == "w:tr"_name) {
      for (const char* mark : {"w:ins", "w:del"}) at.child("w:trPr").remove_child(mark);
      settle_cells(at, way);
      at = next_element(root, at);
      continue;
    }
    at = next;
  }
  for (auto table = tables.rbegin(); table != tables.rend(); ++table) {
    if (!has_rows(*table)) table->parent().remove_child(*table);
  }
}

bool is_inside_properties(pugi::xml_node node) {
  const std::uint64_t parent = name_of(node.parent());
  return parent == "w:rPr"_name || parent == "w:trPr"_name || parent == "w:tcPr"_name || parent == "w:ctrlPr"_name;
}

void settle_content(pugi::xml_node root, Settle way) {
  for (pugi::xml_node at = next_element(root, root); at;) {
    const std::uint64_t name = name_of(at);
    const bool content = (is_inserted(name) || is_deleted(name)) && !is_inside_properties(at);
    if (marks_revised_range(at.name()) || (content && is_dropped(name, way))) {
      const pugi::xml_node next = next_element(root, at, true);
      at.parent().remove_child(at);
      at = next;
    } else if (content && is_kept(name, way)) {
      const pugi::xml_node next = next_element(root, at);
      unwrap(at);
      at = next;
    } else {
      if (name == "w:delText"_name) at.set_name("w:t");
      if (name == "w:delInstrText"_name) at.set_name("w:instrText");
      at = next_element(root, at);
    }
  }
}

/// Whether something would be lost with the paragraph.
bool has_content(pugi::xml_node paragraph) {
  for (const pugi::xml_node child : elements(paragraph)) {
    switch (name_of(child)) {
      case "w:pPr"_name:
      case "w:bookmarkStart"_name:
      case "w:bookmarkEnd"_name:
      case "w:proofErr"_name:
      case "w:commentRangeStart"_name:
      case "w:commentRangeEnd"_name:
      case "w:permStart"_name:
      case "w:permEnd"_name:
        break;
      default:
        return true;
    }
  }
  return false;
}

void flow_into(pugi::xml_node carried, pugi::xml_node paragraph) {
  pugi::xml_node at = paragraph.child("w:pPr");
  for (const pugi::xml_node child : elements(carried)) {
    if (std::strcmp(child.name(), "w:pPr") == 0) continue;
    at = at ? paragraph.insert_move_after(child, at) : paragraph.prepend_move(child);
  }
  carried.parent().remove_child(carried);
}

/// Takes a paragraph that has lost its mark and found none to flow into: it stays where it has content.
void drop_or_keep(pugi::xml_node& carried) {
  if (carried && !has_content(carried)) carried.parent().remove_child(carried);
  carried = {};
}

void settle_marks_in(pugi::xml_node parent, Settle way, Joined& joined) {
  pugi::xml_node carried;
  for (pugi::xml_node child : elements(parent)) {
    const std::uint64_t name = name_of(child);
    if (name == "w:tbl"_name || name == "w:sectPr"_name || name == "w:sdt"_name) drop_or_keep(carried);
    if (name != "w:p"_name) continue;
    pugi::xml_node marks = child.child("w:pPr").child("w:rPr");
    const bool dropped = has_mark(marks, way);
    for (const char* mark : {"w:ins", "w:del", "w:moveFrom", "w:moveTo"}) marks.remove_child(mark);
    if (carried) {
      joined.emplace_back(carried.hash_value(), child.hash_value());
      flow_into(carried, child);
    }
    carried = dropped ? child : pugi::xml_node();
  }
  drop_or_keep(carried);
  if (std::strcmp(parent.name(), "w:tc") == 0 && !parent.child("w:p")) parent.append_child("w:p");
}

Joined settle_marks(pugi::xml_node root, Settle way) {
  Joined joined;
  std::vector<pugi::xml_node> parents;
  for (pugi::xml_node at = root; at; at = next_element(root, at)) {
    if (at.child("w:p")) parents.push_back(at);
  }
  for (const pugi::xml_node parent : parents) settle_marks_in(parent, way, joined);
  return joined;
}

}  // namespace

bool has_revisions(pugi::xml_node root) {
  for (pugi::xml_node at = next_element(root, root); at; at = next_element(root, at)) {
    const std::uint64_t name = name_of(at);
    if (is_inserted(name) || is_deleted(name) || properties_of_change(name) != nullptr || name == "w:cellIns"_name ||
        name == "w:cellDel"_name || marks_revised_range(at.name())) {
      return true;
    }
  }
  return false;
}

Joined settle(pugi::xml_node root, Settle way) {
  if (!has_revisions(root)) return {};
  settle_properties(root, way);
  settle_rows(root, way);
  settle_content(root, way);
  return settle_marks(root, way);
}

}  // namespace clausediff::redlining
