// SPDX-License-Identifier: Apache-2.0
// What stands in a paragraph: runs and their characters, hyperlinks, content controls, bookmarks.
#include <cstdlib>
#include <cstring>

#include "docx/story.h"
#include "docx/symbols.h"
#include "text/ascii.h"

namespace clausediff {
namespace {

/// Whether the bytes are printable ASCII or tabs, which nearly all are: then nothing has to be looked at twice.
bool is_plain(std::string_view text) {
  for (const char c : text) {
    if (static_cast<unsigned char>(c) < 0x20 && c != '\t') return false;
    if (static_cast<unsigned char>(c) >= 0x80) return false;
  }
  return true;
}

/// Whether a character of U+F000 to U+F0FF stands there, where symbol fonts have theirs.
bool has_symbol_code(std::string_view text) {
  for (std::size_t at = text.find('\xEF'); at != std::string_view::npos; at = text.find('\xEF', at + 1)) {
    if (at + 1 < text.size() && static_cast<unsigned char>(text[at + 1]) <= 0x83) return true;
  }
  return false;
}

ControlKind control_kind(pugi::xml_node properties) {
  for (const pugi::xml_node node : properties.children()) {
    switch (name_of(node)) {
      case "w14:checkbox"_name:
        return ControlKind::checkbox;
      case "w:comboBox"_name:
      case "w:dropDownList"_name:
        return ControlKind::choice;
      case "w:date"_name:
        return ControlKind::date;
      case "w:picture"_name:
        return ControlKind::picture;
      case "w:docPartObj"_name:
      case "w:docPartList"_name:
      case "w:group"_name:
        return ControlKind::other;
      default:
        break;
    }
  }
  return ControlKind::text;
}

}  // namespace

void StoryReader::begin_run(pugi::xml_node node) {
  pugi::xml_node properties = node.first_child();
  if (name_of(properties) != "w:rPr"_name) properties = node.child("w:rPr");
  RunProperties run = read_run_properties(properties);
  if (run.change) {
    note_format_change(run.change);
    if (build_.options().track_changes == TrackChanges::reject) run = read_run_properties(run.change.child("w:rPr"));
  }
  const std::uint32_t before = format_;
  format_ = paragraph_.format(run);
  if (format_ != before) in_symbol_font_ = is_symbol_font(build_.document.formats[format_].font);
}

void StoryReader::add(std::string_view text) {
  if (fields_.in_code()) {
    fields_.add_code(text);
    return;
  }
  if (!paragraph_.is_open()) begin_paragraph({});  // a run that stands in no paragraph
  for (Direction& direction : directions_) {
    if (!direction.written) paragraph_.append(direction.mark, format_);
    direction.written = true;
  }
  paragraph_.append(text, format_);
}

/// w:bdo and w:dir (17.3.2.3, 17.3.2.8) show the words in another order, as the characters of Unicode do which they stand for.
/// Nothing shows of one that holds no text.
void StoryReader::begin_direction(pugi::xml_node node, bool overrides) {
  const bool right_to_left = std::strcmp(val(node), "rtl") == 0;
  // From left to right is how words stand anyway.
  const bool turned = std::any_of(directions_.begin(), directions_.end(), [](const Direction& one) { return *one.mark != '\0'; });
  if (!right_to_left && !turned) {
    directions_.push_back({"", true});
    return;
  }
  const char* embedded = right_to_left ? "\u202B" : "\u202A";
  const char* overridden = right_to_left ? "\u202E" : "\u202D";
  directions_.push_back({overrides ? overridden : embedded, false});
}

void StoryReader::end_direction() {
  if (directions_.empty()) return;
  if (directions_.back().written && *directions_.back().mark != '\0' && paragraph_.is_open())
    paragraph_.append("\u202C", format_);
  directions_.pop_back();
}

void StoryReader::add_text(pugi::xml_node node) {
  std::string store;
  std::string_view text = text_in(node, store);
  const char* space = node.attribute("xml:space").value();
  if (!preserve_space_ && std::strcmp(space, "preserve") != 0) text = stripped(text);
  const bool symbols = in_symbol_font_ && !fields_.in_code();
  if (is_plain(text) && !symbols) {
    add(text);
    return;
  }
  std::string clean = clean_text(text);
  for (char& c : clean) c = c == '\n' || c == '\r' ? ' ' : c;
  add(symbols || has_symbol_code(clean) ? symbol_text(clean, build_.document.formats[format_].font) : clean);
}

/// DrawingML keeps white space as it stands.
void StoryReader::add_drawing_text(pugi::xml_node node) {
  std::string store;
  add(clean_text(text_in(node, store)));
}

void StoryReader::add_code(pugi::xml_node node) {
  std::string store;
  fields_.add_code(text_in(node, store));
}

void StoryReader::add_break(pugi::xml_node node) {
  const char* type = node.attribute("w:type").value();
  const bool page = std::strcmp(type, "page") == 0 || std::strcmp(type, "column") == 0;
  add(page ? "\f" : "\n");
}

void StoryReader::add_symbol(pugi::xml_node node) {
  const bool extended = name_of(node) == "w16se:symEx"_name;
  const auto code =
      static_cast<std::uint32_t>(std::strtoul(node.attribute(extended ? "w16se:char" : "w:char").value(), nullptr, 16));
  if (code == 0) return;
  std::string out;
  append_symbol(out, code, clean_text(node.attribute(extended ? "w16se:font" : "w:font").value()));
  build_.cover("symbols", Treatment::compared);
  add(out);
}

void StoryReader::add_field_character(pugi::xml_node node) {
  const char* type = node.attribute("w:fldCharType").value();
  if (std::strcmp(type, "begin") == 0) {
    if (!fields_.empty() || field_ends(node)) fields_.begin(node.child("w:ffData"));
  } else if (std::strcmp(type, "separate") == 0) {
    fields_.separate();
  } else if (std::strcmp(type, "end") == 0) {
    fields_.end(format_);
  }
}

/// Whether the field that begins here comes to an end in this story. One that does not would swallow all that follows; it is
/// passed over.
bool StoryReader::field_ends(pugi::xml_node begin) {
  constexpr std::size_t patience = 100;  // looking ahead again and again would be quadratic
  if (endless_fields_ >= patience) return false;
  std::size_t depth = 0;
  bool over = false;
  for (pugi::xml_node node = begin; node; node = next_in(task_.root, node, over)) {
    const std::uint64_t name = name_of(node);
    over = (name == "w:del"_name && !shows(RevisionKind::deletion)) ||
           (name == "w:ins"_name && !shows(RevisionKind::insertion)) || name == "w:txbxContent"_name;
    if (name != "w:fldChar"_name) continue;
    const char* type = node.attribute("w:fldCharType").value();
    if (std::strcmp(type, "begin") == 0)
      ++depth;
    else if (std::strcmp(type, "end") == 0 && --depth == 0)
      return true;
  }
  ++endless_fields_;
  build_.warn("endless-field", "a field begins and never ends: its code was passed over", paragraph_.here().paragraph);
  return false;
}

/// Ruby (17.3.3.25): the base text, then its reading in parentheses.
void StoryReader::end_ruby(pugi::xml_node base) {
  build_.cover("ruby text", Treatment::compared);
  const pugi::xml_node reading = base.parent().child("w:rt");
  std::string text;
  std::string store;
  for (pugi::xml_node node = reading; node; node = next_in(reading, node, false)) {
    const bool is_text = name_of(node) == "w:t"_name || name_of(node) == "w:delText"_name;
    if (is_text) text += clean_text(text_in(node, store));
  }
  if (!text.empty()) add("(" + text + ")");
}

void StoryReader::note_hyperlink(pugi::xml_node node) {
  const Position here = paragraph_.here();
  Hyperlink link{here.paragraph, {here.byte, here.byte}, {}};
  const Relationship* target = task_.part->relationships.find(node.attribute("r:id").value());
  if (target != nullptr) link.target = target->target;
  if (const pugi::xml_attribute anchor = node.attribute("w:anchor")) link.target += "#" + clean_text(anchor.value());
  build_.spend(link.target.size());
  links_.push_back(std::move(link));
}

void StoryReader::end_hyperlink() {
  if (links_.empty()) return;
  Hyperlink link = std::move(links_.back());
  links_.pop_back();
  const Position here = paragraph_.here();
  if (here.paragraph == link.paragraph) link.span.end = here.byte;
  build_.cover("hyperlinks", Treatment::compared);
  if (!fields_.in_code()) build_.document.hyperlinks.push_back(std::move(link));
}

bool StoryReader::begin_control(pugi::xml_node node) {
  const pugi::xml_node properties = node.child("w:sdtPr");
  const Position here = paragraph_.here();
  const bool bound = apply_binding(build_, node, here.paragraph);
  OpenControl open;
  open.control.paragraph = here.paragraph;
  open.control.begin = paragraph_.is_open() ? here.byte : 0;
  open.control.kind = control_kind(properties);
  open.control.title = clean_text(val(properties.child("w:alias")));
  open.control.tag = clean_text(val(properties.child("w:tag")));
  build_.spend(open.control.title.size() + open.control.tag.size());
  const pugi::xml_node placeholder = properties.child("w:showingPlcHdr");
  open.control.placeholder = !bound && placeholder && on_off(placeholder);
  const pugi::xml_node checked = properties.child("w14:checkbox").child("w14:checked");
  open.control.checked = checked && on_off(checked.attribute("w14:val"));
  const char* gallery = val(properties.child("w:docPartObj").child("w:docPartGallery"));
  open.contents = std::strcmp(gallery, "Table of Contents") == 0;
  contents_controls_ += open.contents ? 1 : 0;
  if (open.contents && paragraph_.is_open()) paragraph_.mark_contents();
  controls_.push_back(std::move(open));
  return true;
}

void StoryReader::end_control() {
  if (controls_.empty()) return;
  OpenControl open = std::move(controls_.back());
  controls_.pop_back();
  contents_controls_ -= open.contents ? 1 : 0;
  const Position here = paragraph_.here();
  open.control.end_paragraph = here.paragraph;
  open.control.end = here.byte;
  const auto count = static_cast<std::uint32_t>(build_.document.paragraphs.size());
  if (!paragraph_.is_open() && count > open.control.paragraph) {  // a block: it ends with the paragraph before
    open.control.end_paragraph = count - 1;
    open.control.end = static_cast<std::uint32_t>(build_.document.paragraphs.back().text.size());
  }
  build_.cover(open.contents ? "tables of contents" : "content controls",
               open.contents ? Treatment::not_compared : Treatment::compared);
  if (!fields_.in_code()) build_.document.controls.push_back(std::move(open.control));
}

void StoryReader::begin_bookmark(pugi::xml_node node) {
  OpenBookmark open{clean_text(node.attribute("w:name").value()), paragraph_.here()};
  if (!paragraph_.is_open()) open.begin.byte = 0;
  build_.spend(open.name.size());
  bookmarks_.insert_or_assign(node.attribute("w:id").value(), std::move(open));
}

void StoryReader::end_bookmark(pugi::xml_node node) {
  const auto found = bookmarks_.find(node.attribute("w:id").value());
  if (found == bookmarks_.end()) return;
  Bookmark bookmark{found->second.begin.paragraph, found->second.begin.byte, 0, 0, std::move(found->second.name)};
  bookmarks_.erase(found);
  const Position here = paragraph_.here();
  bookmark.end_paragraph = here.paragraph;
  bookmark.end = paragraph_.is_open() ? here.byte : 0;
  build_.document.bookmarks.push_back(std::move(bookmark));
}

}  // namespace clausediff
