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

/// "w:moveFromRangeStart", "w:customXmlInsRangeEnd": a tracked change that begins at one place and ends at another one.
bool is_range_of_revision(pugi::xml_node node) {
  const std::string_view name = node.name();
  return name.starts_with("w:") && (name.ends_with("RangeStart") || name.ends_with("RangeEnd")) && !name.starts_with("w:comment");
}

bool is_mark_of_revision(pugi::xml_node node) {
  switch (name_of(node)) {
    case "w:ins"_name:
    case "w:del"_name:
    case "w:moveFrom"_name:
    case "w:moveTo"_name:
    case "w:cellIns"_name:
    case "w:cellDel"_name:
    case "w:cellMerge"_name:
      return true;
    default: {
      const std::string_view name = node.name();
      return is_range_of_revision(node) || (name.starts_with("w:") && name.ends_with("Change"));
    }
  }
}

bool is_half(std::string_view name) { return name.ends_with("Start") || name.ends_with("End"); }

/// The same for both halves of one range.
std::string key_of_range(pugi::xml_node half) {
  std::string name = half.name();
  name.resize(name.size() - (name.ends_with("Start") ? 5 : 3));
  return name + " " + half.attribute("w:id").value();
}

/// The halves below a row of blocks, themselves among them, whose other half is elsewhere. With `revisions` those of tracked
/// changes, else those of bookmarks, comments and permissions.
std::vector<pugi::xml_node> open_halves(const std::vector<pugi::xml_node>& blocks, bool revisions) {
  std::vector<pugi::xml_node> halves;
  std::map<std::string, int> times;
  for (const pugi::xml_node block : blocks) {
    for (pugi::xml_node at = block; at; at = redlining::next_element(block, at)) {
      const std::uint64_t name = name_of(at);
      const bool wanted = revisions ? is_range_of_revision(at) : redlining::is_range_mark(name) && is_half(at.name());
      if (!wanted || !at.attribute("w:id")) continue;
      ++times[key_of_range(at)];
      halves.push_back(at);
    }
  }
  std::erase_if(halves, [&](pugi::xml_node half) { return times[key_of_range(half)] % 2 == 0; });
  return halves;
}

std::string xml_of(pugi::xml_node node) {
  struct Writer : pugi::xml_writer {
    std::string bytes;
    void write(const void* data, std::size_t size) override { bytes.append(static_cast<const char*>(data), size); }
  } writer;
  node.print(writer, "", pugi::format_raw, pugi::encoding_utf8);
  return writer.bytes;
}

void add_digest(pugi::xml_node block, redlining::Hash& hash) {
  for (pugi::xml_node at = block; at; at = redlining::next_element(block, at)) {
    hash.add(std::string_view(at.name()));
    for (const pugi::xml_attribute attribute : at.attributes()) {
      const std::string_view name = attribute.name();
      if (name == "w:id" || name.starts_with("w:rsid") || name.starts_with("w14:")) continue;
      hash.add(name);
      hash.add(std::string_view(attribute.value()));
    }
    hash.add(std::string_view(redlining::text_in(at)));
  }
}

/// All that a reader sees of blocks and their changes, ids and dates of saving aside.
std::uint64_t digest_of(const std::vector<pugi::xml_node>& blocks) {
  redlining::Hash hash;
  for (const pugi::xml_node block : blocks) add_digest(block, hash);
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

/// Neighbours that are taken out as one: a paragraph with tracked changes, a table with tracked rows or cells, all that a tracked
/// move reaches over.
using Group = std::vector<pugi::xml_node>;

/// The paragraph that stands in for a group: of a single paragraph its properties without tracked changes; the references to
/// notes, and the halves of ranges that end elsewhere.
void put_token(const Group& group, const std::string& token) {
  pugi::xml_node first = group.front();
  pugi::xml_node paragraph = first.parent().insert_child_before("w:p", first);
  if (group.size() == 1 && first.child("w:pPr")) {
    const pugi::xml_node properties = paragraph.append_copy(first.child("w:pPr"));
    std::vector<pugi::xml_node> marks;
    for (pugi::xml_node at = properties; at; at = redlining::next_element(properties, at))
      if (is_mark_of_revision(at)) marks.push_back(at);
    for (auto mark = marks.rbegin(); mark != marks.rend(); ++mark) mark->parent().remove_child(*mark);
  }
  for (const pugi::xml_node half : open_halves(group, false)) paragraph.append_copy(half);
  for (const pugi::xml_node block : group)
    for (const pugi::xml_node reference : references_in(block)) paragraph.append_child("w:r").append_copy(reference);
  paragraph.append_child("w:r").append_child("w:t").text().set(token.c_str());
  for (pugi::xml_node block : group) block.parent().remove_child(block);
}

/// Whether a tracked change stands below a block. `outside`: outside of the paragraphs in it, as rows' and cells' do.
bool has_marks(pugi::xml_node block, bool outside) {
  for (pugi::xml_node at = block; at;) {
    const bool paragraph = name_of(at) == "w:p"_name;
    if (at != block && is_mark_of_revision(at)) return true;
    at = redlining::next_element(block, at, paragraph && outside);
  }
  return false;
}

bool is_block(pugi::xml_node node) {
  return name_of(node) == "w:p"_name || name_of(node) == "w:tbl"_name || name_of(node) == "w:sdt"_name;
}

/// A block that has to be taken out whole.
bool is_pending(pugi::xml_node child) {
  if (is_range_of_revision(child)) return true;
  return is_block(child) && has_marks(child, name_of(child) != "w:p"_name);
}

/// The group around a child: whatever its tracked ranges reach over. Empty where they leave the container.
Group group_of(const std::vector<pugi::xml_node>& children, std::size_t at) {
  std::size_t first = at, end = at + 1;
  for (;;) {
    Group group(children.begin() + static_cast<std::ptrdiff_t>(first), children.begin() + static_cast<std::ptrdiff_t>(end));
    const std::vector<pugi::xml_node> open = open_halves(group, true);
    if (open.empty()) return group;
    const std::size_t had = end - first;
    for (const pugi::xml_node half : open) {
      const std::string key = key_of_range(half);
      for (std::size_t k = 0; k < children.size(); ++k) {
        if (k >= first && k < end) continue;
        bool reaches = false;
        for (pugi::xml_node node = children[k]; node && !reaches; node = redlining::next_element(children[k], node))
          reaches = is_range_of_revision(node) && node != half && key_of_range(node) == key;
        if (reaches) first = std::min(first, k), end = std::max(end, k + 1);
      }
    }
    if (end - first == had) return {};
  }
}

/// A group of several blocks has no place for the section that would end in it.
bool ends_section(const Group& group) {
  for (const pugi::xml_node block : group)
    for (pugi::xml_node at = block; at; at = redlining::next_element(block, at))
      if (name_of(at) == "w:sectPr"_name) return true;
  return false;
}

/// The groups with tracked changes, the outermost ones; false where there are changes outside of them, or one cannot be taken
/// out.
bool find_pending(pugi::xml_node root, std::vector<Group>& found) {
  std::vector<pugi::xml_node> containers = {root};
  while (!containers.empty()) {
    const pugi::xml_node container = containers.back();
    containers.pop_back();
    const std::vector<pugi::xml_node> children = redlining::elements(container);
    for (std::size_t k = 0; k < children.size(); ++k) {
      const pugi::xml_node child = children[k];
      if (!is_pending(child)) {
        if (is_mark_of_revision(child)) return false;
        if (name_of(child) != "w:p"_name) containers.push_back(child);
        continue;
      }
      Group group = group_of(children, k);
      if (group.empty() || (group.size() > 1 && ends_section(group))) return false;
      const bool again = !found.empty() && found.back().front() == group.front();
      if (group.front() != child && !again) {
        // It reaches back over what was looked at: that is taken out with it.
        std::erase_if(found,
                      [&](const Group& other) { return std::find(group.begin(), group.end(), other.front()) != group.end(); });
        std::erase_if(containers,
                      [&](pugi::xml_node other) { return std::find(group.begin(), group.end(), other) != group.end(); });
      }
      k += static_cast<std::size_t>(std::find(children.begin(), children.end(), group.back()) - children.begin()) - k;
      found.push_back(std::move(group));
    }
  }
  return true;
}

/// The change of the last section's set-up, which stands in no paragraph; it is taken out of the tree.
std::string take_section_change(pugi::xml_node root) {
  pugi::xml_node section = root.child("w:body").child("w:sectPr");
  const pugi::xml_node change = section.child("w:sectPrChange");
  std::string xml = change ? xml_of(change) : std::string();
  section.remove_child(change);
  return xml;
}

bool put_section_change(pugi::xml_node root, const std::string& xml) {
  pugi::xml_node section = root.child("w:body").child("w:sectPr");
  if (xml.empty() || !section) return false;
  pugi::xml_document change;
  change.load_buffer(xml.data(), xml.size(), pugi::parse_default | pugi::parse_ws_pcdata_single);
  section.append_copy(change.document_element());
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
  Tokened tokened{file, {}, {}};
  Result<Package> package = Package::open(file.bytes, file.name, read);
  if (!package.ok()) return package.error();
  const Result<std::vector<std::string>> parts = text_parts(*package);
  if (!parts.ok()) return parts.error();
  std::vector<Part> changed;
  std::map<std::uint64_t, int> times;  // the same paragraph may stand twice
  for (const std::string& part : *parts) {
    const Result<std::shared_ptr<Xml>> xml = read_xml(*package, part);
    if (!xml.ok()) return xml.error();
    std::vector<Group> pending;
    const std::string section = take_section_change((*xml)->root());
    if (!find_pending((*xml)->root(), pending)) return Tokened{file, {}, {}};
    if (!section.empty()) tokened.section = section;
    for (const Group& group : pending) {
      const std::uint64_t digest = digest_of(group);
      const std::string token = std::string(token_begins) + std::to_string(digest) + "x" + std::to_string(++times[digest]);
      std::string& content = tokened.pending[token];
      for (const pugi::xml_node block : group) content += xml_of(block);
      put_token(group, token);
    }
    if (!pending.empty() || !section.empty()) changed.push_back({part, bytes_of((*xml)->root())});
  }
  if (changed.empty()) return tokened;
  Package without = Package::over(*package, std::move(changed), {});
  Result<std::string> bytes = write_package(without);
  if (!bytes.ok()) return bytes.error();
  tokened.file.bytes = std::move(*bytes);
  return tokened;
}

Result<std::string> put_back_pending(const std::string& bytes, const Tokened& carrier, const std::string& section,
                                     const ReadOptions& read) {
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
      const std::string whole = "<group>" + content + "</group>";
      own.load_buffer(whole.data(), whole.size(), pugi::parse_default | pugi::parse_ws_pcdata_single);
      const std::vector<pugi::xml_node> blocks = redlining::elements(own.document_element());
      std::vector<pugi::xml_node> now = open_halves({paragraph}, false), then = open_halves(blocks, false);
      for (const pugi::xml_node reference : references_in(paragraph)) now.push_back(reference);
      for (const pugi::xml_node reference : references_in(own.document_element())) then.push_back(reference);
      if (now.size() != then.size()) return refused;
      shift_ids(own.document_element(), last);
      for (std::size_t i = 0; i < now.size(); ++i) then[i].attribute("w:id").set_value(now[i].attribute("w:id").value());
      for (const pugi::xml_node block : blocks) parent.insert_copy_before(block, paragraph);
      parent.remove_child(paragraph);
    }
    const bool sectioned = part == parts->front() && put_section_change(root, section);
    if (!tokens.empty() || sectioned) changed.push_back({part, bytes_of(root)});
  }
  if (changed.empty()) return bytes;
  Package whole = Package::over(*package, std::move(changed), {});
  return write_package(whole);
}

}  // namespace clausediff::merging
