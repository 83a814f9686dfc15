// SPDX-License-Identifier: Apache-2.0
#include "docx/story.h"

#include <cstring>

#include "docx/sections.h"

namespace clausediff {
namespace {

/// w:pPr, which is the first child where it is there at all.
pugi::xml_node paragraph_properties(pugi::xml_node paragraph) {
  const pugi::xml_node first = paragraph.first_child();
  return name_of(first) == "w:pPr"_name ? first : paragraph.child("w:pPr");
}

}  // namespace

void StoryReader::read() {
  ordinal_ = task_.ordinal;
  preserve_space_ = std::strcmp(task_.part->xml->root().attribute("xml:space").value(), "preserve") == 0;
  build_.document.stories[task_.story].first_paragraph = static_cast<std::uint32_t>(build_.document.paragraphs.size());
  pugi::xml_node node = task_.root.first_child();
  while (!build_.error) {
    while (node) {
      const std::uint64_t name = name_of(node);
      if (enter(node, name)) {
        frames_.push_back({node, name});
        node = node.first_child();
      } else {
        node = node.next_sibling();
      }
    }
    if (frames_.empty()) break;
    leave(frames_.back());
    node = frames_.back().node.next_sibling();
    frames_.pop_back();
  }
  end_story();
}

bool StoryReader::enter(pugi::xml_node node, std::uint64_t name) {
  Next next = enter_run_content(node, name);
  if (next == Next::unknown) next = enter_inline(node, name);
  if (next == Next::unknown) next = enter_block(node, name);
  if (next != Next::unknown) return next == Next::descend;
  // An element of WordprocessingML that is not known here may hold text; a stranger's is not to be read (ECMA-376 part 3, 9).
  return std::strncmp(node.name(), "w:", 2) == 0 ? true : skip(node);
}

/// Nothing under the node is read, but its paragraphs count.
bool StoryReader::skip(pugi::xml_node node) {
  if (node.first_child()) ordinal_ += static_cast<std::uint32_t>(count_elements(node, "w:p"_name));
  return false;
}

StoryReader::Next StoryReader::enter_run_content(pugi::xml_node node, std::uint64_t name) {
  switch (name) {
    case "w:r"_name:
      begin_run(node);
      return Next::descend;
    case "w:t"_name:
      add_text(node);
      return Next::skip;
    case "w:rPr"_name:
    case "w:pPr"_name:
    case "w:tblPr"_name:
    case "w:tblGrid"_name:
    case "w:trPr"_name:
    case "w:tcPr"_name:
    case "w:tblPrEx"_name:
    case "w:sdtPr"_name:
    case "w:sdtEndPr"_name:
    case "w:fldData"_name:
    case "w:proofErr"_name:
    case "w:lastRenderedPageBreak"_name:
      return Next::skip;
    case "w:p"_name:
      begin_paragraph(node);
      return Next::descend;
    case "w:delText"_name:
      add_text(node);
      return Next::skip;
    case "w:instrText"_name:
    case "w:delInstrText"_name:
      add_code(node);
      return Next::skip;
    case "w:tab"_name:
    case "w:ptab"_name:
      add("\t");
      return Next::skip;
    case "w:br"_name:
      add_break(node);
      return Next::skip;
    case "w:cr"_name:
      add("\n");
      return Next::skip;
    case "w:noBreakHyphen"_name:
      add("\u2011");
      return Next::skip;
    case "w:softHyphen"_name:
      add("\u00AD");
      return Next::skip;
    case "w:sym"_name:
    case "w16se:symEx"_name:  // an emoji of Word 2016
      add_symbol(node);
      return Next::skip;
    case "w:fldChar"_name:
      add_field_character(node);
      return Next::skip;
    case "w:footnoteReference"_name:
      add_note(node, StoryKind::footnote);
      return Next::skip;
    case "w:endnoteReference"_name:
      add_note(node, StoryKind::endnote);
      return Next::skip;
    case "w:commentReference"_name:
      add_comment(node);
      return Next::skip;
    case "w:drawing"_name:
    case "w:pict"_name:
    case "w:object"_name:
      add_object(node);
      return Next::skip;
    case "w:rt"_name:
      return Next::skip;  // the reading follows its base: end_ruby()
    default:
      return Next::unknown;
  }
}

StoryReader::Next StoryReader::enter_inline(pugi::xml_node node, std::uint64_t name) {
  const auto descend_if = [](bool descend) { return descend ? Next::descend : Next::skip; };
  switch (name) {
    case "w:ins"_name:
      return descend_if(begin_change(node, RevisionKind::insertion));
    case "w:del"_name:
      return descend_if(begin_change(node, RevisionKind::deletion));
    case "w:moveFrom"_name:
      return descend_if(begin_change(node, RevisionKind::move_from));
    case "w:moveTo"_name:
      return descend_if(begin_change(node, RevisionKind::move_to));
    case "w:customXmlInsRangeStart"_name:  // a content control came, went or moved: what it holds has marks of its own
    case "w:customXmlDelRangeStart"_name:
    case "w:customXmlMoveFromRangeStart"_name:
    case "w:customXmlMoveToRangeStart"_name:
      note_format_change(node);
      return Next::skip;
    case "w:hyperlink"_name:
      note_hyperlink(node);
      return Next::descend;
    case "w:fldSimple"_name:
      fields_.begin_simple(node.attribute("w:instr").value());
      return Next::descend;
    case "w:bdo"_name:
    case "w:dir"_name:
      begin_direction(node, name == "w:bdo"_name);
      return Next::descend;
    case "w:sdt"_name:
      return descend_if(begin_control(node));
    case "w:bookmarkStart"_name:
      begin_bookmark(node);
      return Next::skip;
    case "w:bookmarkEnd"_name:
      end_bookmark(node);
      return Next::skip;
    case "w:commentRangeStart"_name:
      comment_starts_.emplace(to_int(node.attribute("w:id").value(), -1), paragraph_.here());
      return Next::skip;
    case "mc:AlternateContent"_name:
      return Next::descend;
    case "mc:Choice"_name:
    case "mc:Fallback"_name:
      if (is_chosen_branch(node)) return Next::descend;
      skip_branch(node);
      return Next::skip;
    case "m:oMath"_name:
      add_equation(node);
      return Next::skip;
    case "m:oMathPara"_name:
      return Next::descend;
    case "a:p"_name:  // DrawingML (21.1.2), in a story of its own: it is no w:p that counts
      paragraph_.begin({}, none, none, none);
      format_ = paragraph_.format({});
      return Next::descend;
    case "a:r"_name:
    case "a:fld"_name:
      return Next::descend;
    case "a:t"_name:
      add_drawing_text(node);
      return Next::skip;
    case "a:br"_name:
      add("\n");
      return Next::skip;
    default:
      return Next::unknown;
  }
}

StoryReader::Next StoryReader::enter_block(pugi::xml_node node, std::uint64_t name) {
  switch (name) {
    case "w:tbl"_name:
      paragraph_.flush();
      tables_.begin_table(node, task_.story);
      return Next::descend;
    case "w:tr"_name: {
      const pugi::xml_node properties = node.child("w:trPr");
      if (!row_stays(properties)) return skip(node), Next::skip;
      tables_.begin_row(node, properties);
      return Next::descend;
    }
    case "w:tc"_name: {
      const pugi::xml_node properties = node.child("w:tcPr");
      if (!cell_stays(properties)) return skip(node), Next::skip;
      tables_.begin_cell(node, properties);
      return Next::descend;
    }
    case "w:sectPr"_name:
      add_section(node);
      return Next::skip;
    case "w:altChunk"_name:
      add_chunk(node);
      return Next::skip;
    case "w:subDoc"_name:
      add_subdocument(node);
      return Next::skip;
    case "w:txbxContent"_name:
      add_text_box(node);
      return Next::skip;
    default:
      return Next::unknown;
  }
}

void StoryReader::leave(const Frame& frame) {
  switch (frame.name) {
    case "w:p"_name:
      end_paragraph(frame.node);
      break;
    case "a:p"_name:
      paragraph_.end(true);
      break;
    case "w:ins"_name:
    case "w:del"_name:
    case "w:moveFrom"_name:
    case "w:moveTo"_name:
      end_change();
      break;
    case "w:hyperlink"_name:
      end_hyperlink();
      break;
    case "w:fldSimple"_name:
      fields_.end_simple();
      break;
    case "w:bdo"_name:
    case "w:dir"_name:
      end_direction();
      break;
    case "w:sdt"_name:
      end_control();
      break;
    case "w:rubyBase"_name:
      end_ruby(frame.node);
      break;
    case "w:tc"_name:
      paragraph_.flush();
      tables_.end_cell();
      break;
    case "w:tr"_name:
      tables_.end_row();
      break;
    case "w:tbl"_name:
      tables_.end_table();
      break;
    default:
      break;
  }
}

void StoryReader::begin_paragraph(pugi::xml_node node) {
  paragraph_.begin(paragraph_properties(node), ordinal_++, tables_.cell(), tables_.table_style());
  if (fields_.in_contents() || contents_controls_ > 0) paragraph_.mark_contents();
}

void StoryReader::end_paragraph(pugi::xml_node node) {
  const pugi::xml_node properties = paragraph_properties(node);
  if (tables_.continues() && !paragraph_.has_text())
    paragraph_.drop();
  else
    paragraph_.end(mark_stays(properties) && !fields_.in_code());
  const pugi::xml_node section = properties.child("w:sectPr");
  if (section && !section_goes(properties, build_.options().track_changes)) {
    paragraph_.flush();
    add_section(section);
  }
}

void StoryReader::end_story() {
  paragraph_.flush();
  build_.document.stories[task_.story].end_paragraph = static_cast<std::uint32_t>(build_.document.paragraphs.size());
}

}  // namespace clausediff
