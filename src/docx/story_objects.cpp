// SPDX-License-Identifier: Apache-2.0
// Pictures, shapes, charts, embedded objects, equations, and content with alternatives.
#include <algorithm>
#include <array>
#include <cstring>

#include "docx/equations.h"
#include "docx/part_digest.h"
#include "docx/story.h"
#include "package/sha256.h"

namespace clausediff {
namespace {

constexpr std::string_view placeholder = "\uFFFC";

/// Namespaces, by well-known prefix, whose content this reader takes from mc:Choice.
bool understood(std::string_view requires_list) {
  constexpr std::array<std::string_view, 11> known{"wps", "wpg",   "wpc",    "wpi", "wp14", "w14",
                                                   "w15", "w16se", "w16cid", "a14", "v"};
  for (std::size_t at = 0; at < requires_list.size();) {
    const std::size_t end = std::min(requires_list.find(' ', at), requires_list.size());
    const std::string_view one = requires_list.substr(at, end - at);
    at = end + 1;
    if (one.empty()) continue;
    if (std::find(known.begin(), known.end(), one) == known.end()) return false;
  }
  return true;
}

/// Its text without white space, which programs write differently; a symbol is left out, for its fallback is a picture or text.
std::string bare_text(pugi::xml_node root, bool& symbols) {
  std::string out, store;
  for (pugi::xml_node node = root; node; node = next_in(root, node, false)) {
    symbols = symbols || name_of(node) == "w16se:symEx"_name;
    if (name_of(node) == "w:t"_name) out += text_in(node, store);
  }
  out.erase(std::remove_if(out.begin(), out.end(), [](char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }),
            out.end());
  return out;
}

/// What VML draws (ECMA-376 part 4, 19.1.2): each may have an alternative text and lead somewhere.
bool is_vml_shape(pugi::xml_node node) {
  switch (name_of(node)) {
    case "v:shape"_name:
    case "v:group"_name:
    case "v:rect"_name:
    case "v:roundrect"_name:
    case "v:oval"_name:
    case "v:line"_name:
    case "v:polyline"_name:
    case "v:arc"_name:
    case "v:curve"_name:
    case "v:image"_name:
      return true;
    default:
      return false;
  }
}

/// The alternative text of a drawing or a VML shape.
void describe(Object& object, pugi::xml_node node, const char* attribute) {
  const char* text = node.attribute(attribute).value();
  if (object.description.empty() && text[0] != '\0') object.description = clean_text(text);
}

}  // namespace

/// The first mc:Choice that is understood, or else mc:Fallback (ECMA-376 part 3, 7.5): read exactly once.
bool StoryReader::is_chosen_branch(pugi::xml_node branch) {
  if (branch.parent() == alternatives_) return branch == chosen_;  // each of many branches asks
  alternatives_ = branch.parent();
  chosen_ = {};
  fallback_seen_ = false;
  for (const pugi::xml_node node : alternatives_.children()) {
    const std::uint64_t name = name_of(node);
    const bool fits = name == "mc:Fallback"_name || (name == "mc:Choice"_name && understood(node.attribute("Requires").value()));
    if (!fits) continue;
    chosen_ = node;
    break;
  }
  return branch == chosen_;
}

void StoryReader::skip_branch(pugi::xml_node branch) {
  skip(branch);
  if (name_of(branch) != "mc:Fallback"_name || fallback_seen_) return;
  fallback_seen_ = true;  // there can be one only
  bool symbols = false;
  const std::string hidden = bare_text(branch, symbols), shown = bare_text(branch.parent().child("mc:Choice"), symbols);
  if (hidden.empty() || hidden == shown || symbols) return;
  build_.warn("fallback-text",
              shown.empty() ? "text stands only in a fallback that Word does not show"
                            : "a fallback that Word does not show has other text than what it stands for",
              paragraph_.here().paragraph);
}

void StoryReader::place(Object& object) {
  if (fields_.in_code()) return;
  const Position here = paragraph_.here();
  object.paragraph = here.paragraph;
  object.span = {here.byte, here.byte + static_cast<std::uint32_t>(placeholder.size())};
  add(placeholder);
  build_.spend(object.description.size());
  build_.document.objects.push_back(object);
}

/// An embedded file or a control: the object is what it holds, and the picture that stands for it on the page.
bool StoryReader::place_embedded(pugi::xml_node root) {
  Object about;
  pugi::xml_node inside, preview;
  for (pugi::xml_node node = root; node; node = next_in(root, node, name_of(node) == "w:txbxContent"_name)) {
    const std::uint64_t name = name_of(node);
    if (!inside && (name == "o:OLEObject"_name || name == "w:control"_name)) inside = node;
    if (!preview && name == "v:imagedata"_name) preview = node;
    if (is_vml_shape(node)) describe(about, node, "alt");
  }
  if (!inside) return false;
  about.kind = ObjectKind::embedded;
  about.digest = digest_of(build_, *task_.part, inside.attribute("r:id").value());
  if (preview) {
    const std::string shown = digest_of(build_, *task_.part, preview.attribute("r:id").value());
    if (!shown.empty()) about.digest = sha256(about.digest + shown);
  }
  build_.cover(name_of(inside) == "w:control"_name ? "controls of programs" : "embedded objects", Treatment::opaque);
  place(about);
  return true;
}

/// w:drawing, w:pict and w:object: what they show becomes one opaque character, text boxes in them become stories.
void StoryReader::add_object(pugi::xml_node root) {
  Object about;
  bool placed = name_of(root) != "w:drawing"_name && place_embedded(root);
  const std::size_t known = build_.document.objects.size();
  for (pugi::xml_node node = root; node && !build_.error;) node = visit_shape(root, node, about, placed);
  if (build_.error) return;
  std::string target = target_of_drawing(root);
  if (target.empty()) return;
  if (!placed) {  // lines and boxes that lead somewhere
    build_.cover("drawings that are links", Treatment::opaque);
    place(about);
  }
  if (build_.document.objects.size() > known) link_object(build_.document.objects[known], std::move(target));
}

/// Where a drawing leads by itself: a:hlinkClick (ECMA-376 part 1, 20.1.2.2.23), in VML the address of any shape (part 4, 19.1).
/// The shapes of a group may lead to several places.
std::string StoryReader::target_of_drawing(pugi::xml_node root) const {
  std::vector<std::string> targets;
  for (pugi::xml_node node = root; node;) {
    const std::uint64_t name = name_of(node);
    const Relationship* link =
        name == "a:hlinkClick"_name ? task_.part->relationships.find(node.attribute("r:id").value()) : nullptr;
    std::string target = link != nullptr ? link->target : std::string();
    if (is_vml_shape(node)) target = clean_text(node.attribute("href").value());
    if (!target.empty() && (targets.empty() || targets.back() != target)) targets.push_back(std::move(target));
    node = next_in(root, node, name == "w:txbxContent"_name || name == "a:txBody"_name || name == "mc:Fallback"_name);
  }
  std::string all;
  for (const std::string& target : targets) all += (all.empty() ? "" : " ") + target;
  return all;
}

void StoryReader::link_object(const Object& object, std::string target) {
  build_.spend(target.size());
  build_.cover("hyperlinks", Treatment::compared);
  build_.document.hyperlinks.push_back({object.paragraph, object.span, std::move(target)});
}

pugi::xml_node StoryReader::visit_shape(pugi::xml_node root, pugi::xml_node node, Object& about, bool& placed) {
  const auto show = [&](ObjectKind kind, const char* construct, const char* relation) {
    if (placed) return;
    about.kind = kind;
    about.digest = digest_of(build_, *task_.part, node.attribute(relation).value());
    build_.cover(construct, Treatment::opaque);
    place(about);
    placed = true;
  };
  switch (name_of(node)) {
    case "mc:Choice"_name:
    case "mc:Fallback"_name:
      if (is_chosen_branch(node)) break;
      skip_branch(node);
      return next_in(root, node, true);
    case "w:txbxContent"_name:
      add_text_box(node);
      return next_in(root, node, true);
    case "a:txBody"_name:  // the text of a shape from another program, in a w:lockedCanvas or the like
      add_text_box(node);
      return next_in(root, node, true);
    case "wp:docPr"_name:
      describe(about, node, "descr");
      describe(about, node, "title");
      break;
    case "a:blip"_name:
      show(ObjectKind::image, "images", node.attribute("r:embed") ? "r:embed" : "r:link");
      break;
    case "v:imagedata"_name:
      show(ObjectKind::image, "images", "r:id");
      break;
    case "c:chart"_name:
      show(ObjectKind::chart, "charts", "r:id");
      break;
    case "dgm:relIds"_name:
      show(ObjectKind::other, "diagrams", "r:dm");
      break;
    case "v:textpath"_name:
      note_watermark(node);
      break;
    default:
      if (is_vml_shape(node)) describe(about, node, "alt");
      break;
  }
  return next_in(root, node, false);
}

/// Text along a path (WordArt): in a header it is the watermark.
void StoryReader::note_watermark(pugi::xml_node node) {
  const std::string text = clean_text(node.attribute("string").value());
  if (text.empty()) return;
  const bool in_header = build_.document.stories[task_.story].kind == StoryKind::header;
  build_.cover(in_header ? "watermarks" : "WordArt", Treatment::opaque);
  if (in_header && build_.document.watermark.empty()) build_.document.watermark = text;
}

void StoryReader::add_equation(pugi::xml_node node) {
  Object object;
  object.kind = ObjectKind::equation;
  object.description = equation_text(node, build_.options().track_changes);
  build_.cover("equations", Treatment::compared);
  for (pugi::xml_node inner = node; inner; inner = next_in(node, inner, false)) {
    const std::uint64_t name = name_of(inner);
    if (name == "w:ins"_name) record(inner, RevisionKind::insertion);
    if (name == "w:del"_name) record(inner, RevisionKind::deletion);
  }
  if (fields_.in_code() || object.description.empty()) return;
  const Position here = paragraph_.here();
  object.paragraph = here.paragraph;
  add(object.description);
  object.span = {here.byte, paragraph_.here().byte};
  build_.document.objects.push_back(std::move(object));
}

}  // namespace clausediff
