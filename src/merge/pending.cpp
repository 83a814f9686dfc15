// SPDX-License-Identifier: Apache-2.0
#include "merge/pending.h"

#include <algorithm>
#include <cstring>
#include <memory>
#include <string_view>
#include <vector>

#include "merge/text_parts.h"
#include "package/relationships.h"
#include "package/xml.h"
#include "redline/settle.h"
#include "redline/tree.h"

namespace clausediff::merging {
namespace {

constexpr std::string_view token_begins = "ClausediffPending";

bool is_mark_of_revision(pugi::xml_node node) {
  switch (name_of(node)) {
    case "w:ins"_name:
    case "w:del"_name:
    case "w:moveFrom"_name:
    case "w:moveTo"_name:
    case "w:numberingChange"_name:
      return true;
    default: {
      const std::string_view name = node.name();
      return name.starts_with("w:") && (name.ends_with("Change") || name.find("RangeStart") != std::string_view::npos) &&
             !name.starts_with("w:comment");
    }
  }
}

/// Whether a paragraph can be taken out: nothing in it has its other half elsewhere.
bool is_closed(pugi::xml_node paragraph) {
  std::map<std::string, int> open;  // bookmarks and comments
  for (pugi::xml_node at = paragraph; at; at = redlining::next_element(paragraph, at)) {
    switch (name_of(at)) {
      case "w:footnoteReference"_name:
      case "w:endnoteReference"_name:
        if (at.parent().parent() != paragraph) return false;
        break;
      case "w:commentRangeStart"_name:
        ++open[std::string("comment ") + at.attribute("w:id").value()];
        break;
      case "w:commentRangeEnd"_name:
        --open[std::string("comment ") + at.attribute("w:id").value()];
        break;
      case "w:bookmarkStart"_name:
        ++open[at.attribute("w:id").value()];
        break;
      case "w:bookmarkEnd"_name:
        --open[at.attribute("w:id").value()];
        break;
      default:
        break;
    }
  }
  for (const auto& [id, count] : open)
    if (count != 0) return false;
  return true;
}

std::string xml_of(pugi::xml_node node) {
  struct Writer : pugi::xml_writer {
    std::string bytes;
    void write(const void* data, std::size_t size) override { bytes.append(static_cast<const char*>(data), size); }
  } writer;
  node.print(writer, "", pugi::format_raw, pugi::encoding_utf8);
  return writer.bytes;
}

/// All that a reader sees of a paragraph and its changes, ids and dates of saving aside.
std::uint64_t digest_of(pugi::xml_node paragraph) {
  redlining::Hash hash;
  for (pugi::xml_node at = paragraph; at; at = redlining::next_element(paragraph, at)) {
    hash.add(std::string_view(at.name()));
    for (const pugi::xml_attribute attribute : at.attributes()) {
      const std::string_view name = attribute.name();
      if (name == "w:id" || name.starts_with("w:rsid") || name.starts_with("w14:")) continue;
      hash.add(name);
      hash.add(std::string_view(attribute.value()));
    }
    hash.add(std::string_view(redlining::text_in(at)));
  }
  return hash.value();
}

bool is_note_reference(pugi::xml_node node) {
  return name_of(node) == "w:footnoteReference"_name || name_of(node) == "w:endnoteReference"_name;
}

/// The references to notes in a paragraph, in order.
std::vector<pugi::xml_node> references_in(pugi::xml_node paragraph) {
  std::vector<pugi::xml_node> found;
  for (pugi::xml_node at = paragraph; at; at = redlining::next_element(paragraph, at))
    if (is_note_reference(at)) found.push_back(at);
  return found;
}

/// A run that holds nothing but its reference to a note.
bool keep_reference(pugi::xml_node run) {
  if (name_of(run) != "w:r"_name || references_in(run).empty()) return false;
  for (const pugi::xml_node child : redlining::elements(run))
    if (!is_note_reference(child) && name_of(child) != "w:rPr"_name) run.remove_child(child);
  return true;
}

/// Leaves the paragraph's properties, its own tracked changes aside, its references to notes, and the token.
void put_token(pugi::xml_node paragraph, const std::string& token) {
  for (const pugi::xml_node child : redlining::elements(paragraph))
    if (name_of(child) != "w:pPr"_name && !keep_reference(child)) paragraph.remove_child(child);
  std::vector<pugi::xml_node> marks;
  for (pugi::xml_node at = paragraph; at; at = redlining::next_element(paragraph, at))
    if (is_mark_of_revision(at)) marks.push_back(at);
  for (auto mark = marks.rbegin(); mark != marks.rend(); ++mark) mark->parent().remove_child(*mark);
  paragraph.append_child("w:r").append_child("w:t").text().set(token.c_str());
}

/// The paragraphs with tracked changes, the outermost ones; false where there are changes outside of them, or one cannot be taken
/// out.
bool find_pending(pugi::xml_node root, std::vector<pugi::xml_node>& found) {
  for (pugi::xml_node at = root; at;) {
    const bool paragraph = name_of(at) == "w:p"_name;
    if (!paragraph && (is_mark_of_revision(at) || std::strncmp(at.name(), "w:cell", 6) == 0)) return false;
    const bool pending = paragraph && redlining::has_revisions(at);
    if (pending && !is_closed(at)) return false;
    if (pending) found.push_back(at);
    at = redlining::next_element(root, at, pending);
  }
  return true;
}

/// Comments have ids of their own.
bool has_id(pugi::xml_node node) { return node.attribute("w:id") && std::strncmp(node.name(), "w:comment", 9) != 0; }

long long last_id(pugi::xml_node root) {
  constexpr long long sensible = 1000000000;
  long long last = 0;
  for (pugi::xml_node at = root; at; at = redlining::next_element(root, at))
    if (has_id(at)) last = std::max(last, at.attribute("w:id").as_llong() % sensible);
  return last;
}

/// The merge has given ids to changes of its own; both ends of a range go up by the same.
void shift_ids(pugi::xml_node root, long long by) {
  for (pugi::xml_node at = root; at; at = redlining::next_element(root, at))
    if (has_id(at)) at.attribute("w:id").set_value(std::to_string(at.attribute("w:id").as_llong() + by + 1).c_str());
}

}  // namespace

Result<Tokened> take_out_pending(const InputFile& file, const ReadOptions& read) {
  Tokened tokened{file, {}};
  Result<Package> package = Package::open(file.bytes, file.name, read);
  if (!package.ok()) return package.error();
  const Result<std::vector<std::string>> parts = text_parts(*package);
  if (!parts.ok()) return parts.error();
  std::vector<Part> changed;
  std::map<std::uint64_t, int> times;  // the same paragraph may stand twice
  for (const std::string& part : *parts) {
    const Result<std::shared_ptr<Xml>> xml = read_xml(*package, part);
    if (!xml.ok()) return xml.error();
    std::vector<pugi::xml_node> pending;
    if (!find_pending((*xml)->root(), pending)) return Tokened{file, {}};
    for (const pugi::xml_node paragraph : pending) {
      const std::uint64_t digest = digest_of(paragraph);
      const std::string token = std::string(token_begins) + std::to_string(digest) + "x" + std::to_string(++times[digest]);
      tokened.pending.emplace(token, xml_of(paragraph));
      put_token(paragraph, token);
    }
    if (!pending.empty()) changed.push_back({part, bytes_of((*xml)->root())});
  }
  if (changed.empty()) return tokened;
  Package without = Package::over(*package, std::move(changed), {});
  Result<std::string> bytes = write_package(without);
  if (!bytes.ok()) return bytes.error();
  tokened.file.bytes = std::move(*bytes);
  return tokened;
}

Result<std::string> put_back_pending(const std::string& bytes, const Tokened& carrier, const ReadOptions& read) {
  const Error refused{ErrorCode::refused, carrier.file.name, "", "it brings tracked changes of its own where the sides differ",
                      "accept or reject them first"};
  Result<Package> package = Package::open(bytes, carrier.file.name, read);
  if (!package.ok()) return package.error();
  const Result<std::vector<std::string>> parts = text_parts(*package);
  if (!parts.ok()) return parts.error();
  std::vector<Part> changed;
  for (const std::string& part : *parts) {
    const Result<std::shared_ptr<Xml>> xml = read_xml(*package, part);
    if (!xml.ok()) return xml.error();
    std::vector<std::pair<pugi::xml_node, std::string>> tokens;
    const pugi::xml_node root = (*xml)->root();
    for (pugi::xml_node at = root; at; at = redlining::next_element(root, at)) {
      if (name_of(at) != "w:t"_name && name_of(at) != "w:delText"_name) continue;
      const std::string text = redlining::text_in(at);
      if (text.find(token_begins) == std::string::npos) continue;
      pugi::xml_node paragraph = at.parent().parent();
      if (name_of(paragraph) != "w:p"_name || redlining::has_revisions(paragraph) || carrier.pending.count(text) == 0)
        return refused;
      tokens.emplace_back(paragraph, carrier.pending.at(text));
    }
    const long long last = last_id(root);
    for (const auto& [paragraph, content] : tokens) {
      pugi::xml_node parent = paragraph.parent();
      pugi::xml_document own;
      own.load_buffer(content.data(), content.size(), pugi::parse_default | pugi::parse_ws_pcdata_single);
      shift_ids(own.document_element(), last);
      const std::vector<pugi::xml_node> now = references_in(paragraph), then = references_in(own.document_element());
      if (now.size() != then.size()) return refused;
      for (std::size_t i = 0; i < now.size(); ++i) then[i].attribute("w:id").set_value(now[i].attribute("w:id").value());
      parent.insert_copy_before(own.document_element(), paragraph);
      parent.remove_child(paragraph);
    }
    if (!tokens.empty()) changed.push_back({part, bytes_of(root)});
  }
  if (changed.empty()) return bytes;
  Package whole = Package::over(*package, std::move(changed), {});
  return write_package(whole);
}

}  // namespace clausediff::merging
