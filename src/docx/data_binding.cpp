// SPDX-License-Identifier: Apache-2.0
#include "docx/data_binding.h"

#include <cstdlib>
#include <cstring>
#include <optional>
#include <utility>
#include <vector>

#include "docx/build.h"
#include "docx/dates.h"
#include "docx/symbols.h"

namespace clausediff {
namespace {

// Data stores that every file has (ECMA-376 part 1, 15.2.12 names the parts; the ids are Office's).
constexpr const char* core_properties = "{6C3C8BC8-F283-45AE-878A-BAB7291924A1}";
constexpr const char* extended_properties = "{6668398D-A668-4E3E-A5EB-62B293D839F1}";

std::string capitals(std::string text) {
  for (char& c : text) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  return text;
}

bool is_of_run(std::uint64_t name) {
  return name == "w:t"_name || name == "w:tab"_name || name == "w:br"_name || name == "w:cr"_name || name == "w:sym"_name ||
         name == "w:noBreakHyphen"_name || name == "w:softHyphen"_name;
}

/// The elements that show something in the control's content, in order.
std::vector<pugi::xml_node> shown_in(pugi::xml_node content) {
  std::vector<pugi::xml_node> out;
  for (pugi::xml_node node = content; node; node = next_in(content, node, false)) {
    if (is_of_run(name_of(node)) && name_of(node.parent()) == "w:r"_name) out.push_back(node);
  }
  return out;
}

std::string text_of(const std::vector<pugi::xml_node>& shown) {
  std::string out, store;
  for (const pugi::xml_node node : shown) out += name_of(node) == "w:t"_name ? std::string(text_in(node, store)) : "\n";
  return out;
}

/// A list shows the text that belongs to a value.
std::string display_text(pugi::xml_node list, const std::string& value) {
  for (const pugi::xml_node item : list.children("w:listItem")) {
    if (value != item.attribute("w:value").value()) continue;
    const pugi::xml_attribute text = item.attribute("w:displayText");
    return text ? text.value() : value;
  }
  return value;
}

bool is_true(const std::string& value) { return value == "true" || value == "1" || value == "True"; }

std::string tick(pugi::xml_node box, bool checked) {
  const pugi::xml_node state = box.child(checked ? "w14:checkedState" : "w14:uncheckedState");
  const char* code = state.attribute("w14:val").value();
  if (*code == '\0') return checked ? "☒" : "☐";
  std::string out;
  append_symbol(out, static_cast<std::uint32_t>(std::strtoul(code, nullptr, 16)),
                clean_text(state.attribute("w14:font").value()));
  return out;
}

/// What the control shows for a value of its store; nothing where that is what the file holds already, or cannot be told.
std::optional<std::string> shown_value(Build& build, pugi::xml_node properties, const std::string& value,
                                       std::uint32_t paragraph) {
  if (properties.child("w:picture")) return std::nullopt;
  if (pugi::xml_node box = properties.child("w14:checkbox")) {
    pugi::xml_node state = box.child("w14:checked");
    if (!state) state = box.append_child("w14:checked");
    if (!state.attribute("w14:val")) state.append_attribute("w14:val");
    state.attribute("w14:val").set_value(is_true(value) ? "1" : "0");
    return tick(box, is_true(value));
  }
  if (const pugi::xml_node date = properties.child("w:date")) {
    if (value.substr(0, 10) == std::string(date.attribute("w:fullDate").value()).substr(0, 10)) return std::nullopt;
    return written_date(value, val(date.child("w:dateFormat")));
  }
  if (const pugi::xml_node list = properties.child("w:dropDownList")) return display_text(list, value);
  if (const pugi::xml_node list = properties.child("w:comboBox")) return display_text(list, value);
  if (value.find("<") != std::string::npos && !properties.child("w:text")) {
    build.warn("data-binding", "a control is bound to formatted data, which is not read: the text in the file was taken",
               paragraph);
    return std::nullopt;
  }
  return value;
}

void write_text(pugi::xml_node content, std::vector<pugi::xml_node> shown, const std::string& text) {
  pugi::xml_node place;
  for (const pugi::xml_node node : shown) {
    if (!place && name_of(node) == "w:t"_name) {
      place = node;
      while (place.first_child()) place.remove_child(place.first_child());
    } else {
      node.parent().remove_child(node);
    }
  }
  if (!place) {
    pugi::xml_node run;
    pugi::xml_node paragraph;
    for (pugi::xml_node node = content; node && !run; node = next_in(content, node, false)) {
      if (name_of(node) == "w:r"_name) run = node;
      if (!paragraph && name_of(node) == "w:p"_name) paragraph = node;
    }
    if (!run) run = (paragraph ? paragraph : content).append_child("w:r");
    place = run.append_child("w:t");
  }
  if (!place.attribute("xml:space")) place.append_attribute("xml:space");
  place.attribute("xml:space").set_value("preserve");
  place.append_child(pugi::node_pcdata).set_value(text.c_str());
}

/// The id that a custom XML part's properties state (15.2.5).
std::string item_id(Build& build, const std::string& part) {
  const Result<Relationships> links = read_relationships(build.package, part);
  const Relationship* properties = links.ok() ? links->of_type("customXmlProps") : nullptr;
  if (properties == nullptr || !build.package.has(properties->target)) return {};
  const auto xml = read_xml(build.package, properties->target);
  if (!xml.ok()) return {};
  for (const pugi::xml_attribute one : (*xml)->root().attributes()) {
    const std::string_view name = one.name();
    if (name.ends_with("itemID")) return capitals(one.value());
  }
  return {};
}

}  // namespace

void DataStores::load(Build& build) {
  loaded_ = true;
  for (const auto& [id, relation] :
       {std::pair(core_properties, "core-properties"), std::pair(extended_properties, "extended-properties")}) {
    const FileProperties read = file_properties(build, relation);
    if (read.stored) stores_[id] = {"", read.xml, !read.xml};
  }
  if (build.parts.empty()) return;
  for (const Relationship& one : build.parts.front()->relationships.items) {
    if (one.type != "customXml" || one.external) continue;
    const std::string id = item_id(build, one.target);
    if (!id.empty() && build.package.has(one.target)) stores_[id].part = one.target;
  }
}

DataStores::Store* DataStores::store_of(Build& build, const std::string& id) {
  if (!loaded_) load(build);
  const auto found = stores_.find(capitals(id));
  if (found == stores_.end()) return nullptr;
  Store& store = found->second;
  if (!store.xml && !store.broken) {
    Result<std::shared_ptr<Xml>> xml = read_xml(build.package, store.part);
    if (xml.ok())
      store.xml = std::move(*xml);
    else if (xml.error().code == ErrorCode::damaged)
      store.broken = true;
    else
      build.error = xml.error();
  }
  return &store;
}

StoreValue DataStores::find(Build& build, pugi::xml_node binding) {
  Store* store = store_of(build, binding.attribute("w:storeItemID").value());
  if (store == nullptr || build.error) return {};
  if (!store->xml) return {StoreSearch::not_understood, {}};
  return find_in_store(store->xml->tree, binding.attribute("w:xpath").value(), binding.attribute("w:prefixMappings").value(),
                       patience_);
}

bool apply_binding(Build& build, pugi::xml_node control, std::uint32_t paragraph) {
  const pugi::xml_node properties = control.child("w:sdtPr"), content = control.child("w:sdtContent");
  pugi::xml_node binding = properties.child("w:dataBinding");
  if (!binding) binding = properties.child("w15:dataBinding");  // as Word writes it for kinds of control that are new in 2013
  if (!binding || !content) return false;
  build.cover("controls bound to data", Treatment::compared);
  if (properties.child("w15:repeatingSection")) {  // one item for each element of the store
    build.warn("data-binding", "a section repeats for data, which are not read: the text in the file was taken", paragraph);
    return false;
  }
  const StoreValue value = build.stores.find(build, binding);
  if (value.search == StoreSearch::not_understood)
    build.warn("data-binding", "a control is bound to data that could not be read: the text in the file was taken", paragraph);
  if (value.search != StoreSearch::found) return false;
  const std::vector<pugi::xml_node> shown = shown_in(content);
  const std::string text = text_of(shown);
  const bool prompts = value.text.empty() && properties.child("w:showingPlcHdr");  // nothing is filled in: the prompt shows
  const std::optional<std::string> wanted =
      prompts ? std::optional<std::string>() : shown_value(build, properties, clean_text(value.text), paragraph);
  if (!wanted || *wanted == text) return false;
  write_text(content, shown, *wanted);
  for (const char* name : {"w:dataBinding", "w15:dataBinding"})  // whoever writes the tree out keeps what is shown
    properties.parent().child("w:sdtPr").remove_child(name);
  build.warn("data-binding", "a control shows the value of the data it is bound to; the text in the file is an older one",
             paragraph);
  return true;
}

}  // namespace clausediff
