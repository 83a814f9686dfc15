// SPDX-License-Identifier: Apache-2.0
#include "merge/parts.h"

#include <algorithm>
#include <cstring>
#include <functional>
#include <map>
#include <set>

#include "merge/text_parts.h"
#include "package/relationships.h"
#include "package/xml.h"
#include "redline/tree.h"

namespace clausediff::merging {
namespace {

/// What one version has of a kind of part: by name, a number for all that matters of it.
using Digests = std::map<std::string, std::uint64_t>;

std::uint64_t digest_of(Package& package, const std::string& part) {
  if (part.ends_with(".xml")) {
    const Result<std::shared_ptr<Xml>> xml = read_xml(package, part);
    if (xml.ok()) return redlining::fingerprint((*xml)->root(), {});
  }
  const Result<std::string> digest = package.digest(part);
  redlining::Hash hash;
  hash.add(std::string_view(digest.ok() ? *digest : part));
  return hash.value();
}

/// Comments by what they say, since their ids change whenever a file is saved.
std::uint64_t digest_of_comments(Package& package, const std::string& part) {
  const Result<std::shared_ptr<Xml>> xml = read_xml(package, part);
  if (!xml.ok()) return 0;
  std::multiset<std::string> texts;
  for (const pugi::xml_node comment : (*xml)->root().children("w:comment"))
    texts.insert(comment.attribute("w:author").value() + std::string("\n") + redlining::words_below(comment));
  redlining::Hash hash;
  for (const std::string& text : texts) hash.add(std::string_view(text));
  return texts.empty() ? 0 : hash.value();
}

/// The parts that are taken as they are or not at all.
Result<Digests> whole_parts(Package& package) {
  Result<std::string> main = find_main_part(package);
  if (!main.ok()) return main.error();
  Result<Relationships> links = read_relationships(package, *main);
  if (!links.ok()) return links.error();
  Digests digests;
  for (const Relationship& link : links->items) {
    const std::string part = link.external ? std::string() : package.spelled(link.target);
    if (part.empty()) continue;
    if (link.type == "comments") {
      if (const std::uint64_t digest = digest_of_comments(package, part); digest != 0) digests["comments"] = digest;
    } else if (link.type == "theme" || link.type == "vbaProject" || link.type == "customXml") {
      digests[part] = digest_of(package, part);
    }
  }
  return digests;
}

std::uint64_t digest_in(const Digests& digests, const std::string& name) {
  const auto found = digests.find(name);
  return found == digests.end() ? 0 : found->second;
}

std::set<std::string> names_in(const std::vector<const Digests*>& all) {
  std::set<std::string> names;
  for (const Digests* digests : all)
    for (const auto& [name, digest] : *digests) names.insert(name);
  return names;
}

std::string part_of_type(Package& package, const char* type) {
  const Result<std::string> main = find_main_part(package);
  if (!main.ok()) return {};
  const Result<Relationships> links = read_relationships(package, *main);
  const Relationship* link = links.ok() ? links->of_type(type) : nullptr;
  return link != nullptr ? package.spelled(link->target) : std::string();
}

/// What tells the entries of a part from one another; empty for what is of no account.
using KeyOf = std::string (*)(pugi::xml_node);

std::string key_of_style(pugi::xml_node node) {
  if (name_of(node) == "w:latentStyles"_name) return {};
  return name_of(node) == "w:style"_name ? node.attribute("w:styleId").value() : node.name();
}

/// What Word notes for itself is no setting of the document.
std::string key_of_setting(pugi::xml_node node) {
  switch (name_of(node)) {
    case "w:rsids"_name:
    case "w:proofState"_name:
    case "w:zoom"_name:
    case "w:view"_name:
    case "w:hdrShapeDefaults"_name:
    case "w:shapeDefaults"_name:
    case "w:themeFontLang"_name:
    case "w14:docId"_name:
    case "w15:docId"_name:
      return {};
    default:
      return node.name();
  }
}

/// A style that numbers its paragraphs points at lists that another file may have under other numbers.
bool points_at_list(pugi::xml_node node) {
  for (pugi::xml_node at = node; at; at = redlining::next_element(node, at))
    if (name_of(at) == "w:numId"_name) return true;
  return false;
}

/// The entries of one part in three versions, and that part as it is written.
class EntryMerger {
 public:
  EntryMerger(KeyOf key_of, bool removes, bool same_lists) : key_of_(key_of), removes_(removes), same_lists_(same_lists) {}

  void run(pugi::xml_node base, pugi::xml_node carrier, pugi::xml_node other, pugi::xml_node out) {
    const Entries old = entries_of(base), mine = entries_of(carrier), yours = entries_of(other), made = entries_of(out);
    pugi::xml_node last;
    for (const pugi::xml_node node : redlining::elements(other)) {
      const std::string key = key_of_(node);
      if (key.empty()) continue;
      const auto place = made.find(key);
      const std::uint64_t theirs = digest(yours, key), ours = digest(mine, key), was = digest(old, key);
      if (theirs != was && theirs != ours) take(key, node, ours == was, mine.count(key) != 0, place, made, last, out);
      if (place != made.end()) last = place->second;
    }
    for (const auto& [key, node] : old) {
      const auto place = made.find(key);
      const bool gone = removes_ && yours.count(key) == 0 && place != made.end();
      if (!gone) continue;
      if (digest(mine, key) == digest(old, key)) {
        out.remove_child(place->second);
        changed = true;
      } else {
        both.push_back(key);
      }
    }
  }

  bool changed = false;
  std::vector<std::string> both;

 private:
  using Entries = std::map<std::string, pugi::xml_node>;

  Entries entries_of(pugi::xml_node root) const {
    Entries entries;
    for (const pugi::xml_node node : redlining::elements(root))
      if (const std::string key = key_of_(node); !key.empty()) entries.emplace(key, node);
    return entries;
  }

  static std::uint64_t digest(const Entries& entries, const std::string& key) {
    const auto found = entries.find(key);
    return found == entries.end() ? 0 : redlining::fingerprint(found->second, {});
  }

  void take(const std::string& key, pugi::xml_node node, bool free, bool known, Entries::const_iterator place,
            const Entries& made, pugi::xml_node& last, pugi::xml_node out) {
    if (place != made.end() && !known) return;  // it came along with the text
    if (!free || (!same_lists_ && points_at_list(node))) {
      both.push_back(key);
      return;
    }
    changed = true;
    if (place != made.end()) {
      pugi::xml_node copy = out.insert_copy_after(node, place->second);
      // The old entry is a place that later ones are found by.
      redlining::remove_children(place->second);
      while (place->second.first_attribute()) pugi::xml_node(place->second).remove_attribute(place->second.first_attribute());
      for (const pugi::xml_attribute attribute : copy.attributes()) pugi::xml_node(place->second).append_copy(attribute);
      redlining::append_children(place->second, copy);
      out.remove_child(copy);
    } else {
      last = last ? out.insert_copy_after(node, last) : out.prepend_copy(node);
    }
  }

  KeyOf key_of_;
  bool removes_;
  bool same_lists_;
};

pugi::xml_node root_of(Package& package, const std::string& part, std::vector<std::shared_ptr<Xml>>& held) {
  if (part.empty()) return {};
  Result<std::shared_ptr<Xml>> xml = read_xml(package, part);
  if (!xml.ok()) return {};
  held.push_back(*xml);
  return (*xml)->root();
}

bool have_same_lists(const Packages& packages) {
  std::vector<std::shared_ptr<Xml>> held;
  const auto digest = [&](Package& package) {
    const pugi::xml_node root = root_of(package, part_of_type(package, "numbering"), held);
    return root ? redlining::fingerprint(root, {}) : 0;
  };
  return digest(packages.carrier) == digest(packages.other);
}

void merge_entries(const Packages& packages, Package& traced, const char* type, KeyOf key_of, bool removes, bool same_lists,
                   std::vector<Part>& changed, std::vector<std::string>& both) {
  std::vector<std::shared_ptr<Xml>> held;
  const std::string part = part_of_type(traced, type);
  const pugi::xml_node base = root_of(packages.base, part_of_type(packages.base, type), held),
                       carrier = root_of(packages.carrier, part_of_type(packages.carrier, type), held),
                       other = root_of(packages.other, part_of_type(packages.other, type), held),
                       out = root_of(traced, part, held);
  if (!other) return;
  if (!out) {
    both.emplace_back(type);
    return;
  }
  // What is taken over brings prefixes along.
  for (const pugi::xml_attribute attribute : other.attributes())
    if (std::strncmp(attribute.name(), "xmlns", 5) == 0 && !out.attribute(attribute.name()))
      pugi::xml_node(out).prepend_copy(attribute);
  EntryMerger merger(key_of, removes, same_lists);
  merger.run(base, carrier, other, out);
  if (merger.changed) changed.push_back({part, bytes_of(out)});
  for (const std::string& key : merger.both) both.push_back(std::string(type) + ": " + key);
}

}  // namespace

Result<bool> theirs_should_carry(Package& base, Package& ours, Package& theirs) {
  const Result<Digests> old = whole_parts(base), mine = whole_parts(ours), yours = whole_parts(theirs);
  for (const Result<Digests>* digests : {&old, &mine, &yours})
    if (!digests->ok()) return digests->error();
  bool ours_alone = false, theirs_alone = false;
  for (const std::string& name : names_in({&*old, &*mine, &*yours})) {
    const bool by_ours = digest_in(*mine, name) != digest_in(*old, name),
               by_theirs = digest_in(*yours, name) != digest_in(*old, name);
    ours_alone = ours_alone || (by_ours && !by_theirs);
    theirs_alone = theirs_alone || (by_theirs && !by_ours);
  }
  return theirs_alone && !ours_alone;
}

Result<std::vector<std::string>> merge_parts(const Packages& packages, Package& traced, std::vector<Part>& changed) {
  const Result<Digests> old = whole_parts(packages.base), mine = whole_parts(packages.carrier),
                        yours = whole_parts(packages.other);
  for (const Result<Digests>* digests : {&old, &mine, &yours})
    if (!digests->ok()) return digests->error();
  std::vector<std::string> both;
  for (const std::string& name : names_in({&*old, &*mine, &*yours})) {
    const std::uint64_t was = digest_in(*old, name), is = digest_in(*mine, name), other = digest_in(*yours, name);
    if (other == was || other == is) continue;
    const bool replaceable = is == was && other != 0 && traced.has(name) && packages.other.has(name);
    const Result<std::string> bytes = replaceable ? packages.other.read(name) : Result<std::string>(std::string());
    if (replaceable && bytes.ok())
      changed.push_back({name, *bytes});
    else
      both.push_back(name);
  }
  merge_entries(packages, traced, "styles", key_of_style, false, have_same_lists(packages), changed, both);
  merge_entries(packages, traced, "settings", key_of_setting, true, true, changed, both);
  return both;
}

}  // namespace clausediff::merging
