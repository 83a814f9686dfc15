// SPDX-License-Identifier: Apache-2.0
// A contract as its reader sees it: paragraphs of text in stories, with what is known about them. The first noun of the
// pipeline; it knows neither XML nor HTML. Texts are UTF-8 exactly as the source has them; positions are byte offsets.
//
// What every reader owes, and later stages rely on without looking (src/ranges.cpp enforces it once, behind all readers):
// - story 0 is the body and always there; each story's paragraphs lie in `paragraphs`;
// - every index is `none` where that is allowed, or lies in the list it names; `anchor_paragraph` too;
// - every position lies within the text of its paragraph, and every span's begin is not behind its end;
// - the runs of a paragraph partition its text.
#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <vector>

namespace clausediff {

/// A half-open range of bytes of one paragraph's text. It never cuts a UTF-8 sequence.
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  std::uint32_t size() const { return end - begin; }
  bool empty() const { return begin == end; }
  bool operator==(const Span& other) const { return begin == other.begin && end == other.end; }
  bool operator!=(const Span& other) const { return !(*this == other); }
};

/// "There is none", wherever an index may be absent.
inline constexpr std::uint32_t none = 0xFFFFFFFF;

enum class SourceKind { docx, text, markdown };

/// What the tracked changes that a file brings along are read as.
enum class TrackChanges { accept, reject, all, refuse };

/// Where running text stands. ECMA-376 part 1, 17.10 (headers), 17.11 (notes), 17.13.4 (comments).
enum class StoryKind { body, header, footer, footnote, endnote, comment, text_box };

/// Which pages a header or footer is for. ECMA-376 part 1, 17.18.36.
enum class PageKind { all, first, even };

/// A run of consecutive paragraphs that is read as one text. Story 0 is always the body; the others follow it.
struct Story {
  StoryKind kind = StoryKind::body;
  std::uint32_t first_paragraph = 0;  // index in Document::paragraphs
  std::uint32_t end_paragraph = 0;    // one past the last
  std::string label;                  // a note's number as printed ("1", "iv"); else empty
  PageKind pages = PageKind::all;     // of a header or footer
  std::uint32_t section = 0;          // of a header or footer: index of its section, from 0; none: a line of text says what it is
  std::uint32_t anchor_paragraph = none;  // of a note, comment or text box: the paragraph that holds its anchor
  std::uint32_t anchor = 0;               // byte position of the anchor in that paragraph
  std::string author;                     // of a comment
  std::string date;                       // of a comment: ISO 8601 as the source has it, or empty
  std::uint32_t reply_to = none;          // of a comment: the story it answers
};

enum class VerticalAlign : std::uint8_t { baseline, superscript, subscript };

/// Effective character formatting: styles, defaults and direct properties already combined (ECMA-376 part 1, 17.7.2). Two
/// stretches have the same format exactly where these members are equal, whatever markup made them so.
struct Format {
  bool bold = false;
  bool italic = false;
  bool underline = false;
  bool strike = false;
  bool caps = false;
  bool small_caps = false;
  bool hidden = false;
  bool right_to_left = false;
  VerticalAlign vertical = VerticalAlign::baseline;
  std::uint16_t half_points = 0;   // size; 0 where the source gives none
  std::uint32_t colour = none;     // 0xRRGGBB; none is automatic
  std::uint32_t highlight = none;  // 0xRRGGBB; none is no highlight
  std::string font;                // the name for Latin text, or empty

  bool operator==(const Format& other) const = default;
  std::strong_ordering operator<=>(const Format& other) const = default;
};

/// A stretch of a paragraph in one format. A paragraph's runs partition its text.
struct Run {
  Span span;
  std::uint32_t format = 0;  // index in Document::formats
};

enum class Justification : std::uint8_t { start, center, end, justify };

/// What parts a paragraph from the one above it, as the source has it.
enum class Parting : std::uint8_t {
  mark,  // a mark of the format or a blank line, which somebody set
  page,  // a page's edge
  line   // the mere end of a line, in a text that has blank lines between its paragraphs
};

/// One paragraph. Its automatic label is not part of `text`; a typed one is.
struct Paragraph {
  std::string text;                // tab as \t, line break as \n, page break as \f, an object as U+FFFC
  std::string label;               // automatic number as Word prints it ("4.2", "(b)", "Article IV"); empty where there is none
  std::vector<Run> runs;           // in order; empty only where `text` is
  std::uint32_t style = none;      // index in Document::styles
  std::uint32_t story = 0;         // index in Document::stories
  std::uint32_t cell = none;       // index in Document::cells, the innermost one
  std::int8_t number_level = -1;   // level of the automatic number, 0 to 8; -1 where there is none
  std::int8_t outline_level = -1;  // heading level, 0 to 8; -1 is body text
  bool bullet = false;             // `label` is a bullet, not a number
  bool right_to_left = false;
  Justification justification = Justification::start;
  std::int32_t indent_start = 0;  // twips (1/1440 inch)
  std::int32_t indent_first = 0;  // twips, relative to indent_start; negative is hanging
  std::uint32_t part = none;      // index in Document::parts: where the source holds it
  std::uint32_t ordinal = 0;      // DOCX: which w:p of that part, counting every w:p in document order from 0; text: line, from 0
  /// How many further w:p of the story were joined to it: a tracked change took the mark away, or the page shows them as one
  /// (style separators, hidden marks, drop caps).
  std::uint32_t merged = 0;
  bool contents = false;  // stands in a table of contents, which Word makes by itself: not to be compared as text
  Parting parting = Parting::mark;
  bool tight = false;     // the label stands right before the text, without a gap (w:suff="nothing"): "1." + "—Term"
};

/// ECMA-376 part 1, 17.4. Cells are in row order; a merged cell is one cell.
struct Cell {
  std::uint32_t table = 0;  // index in Document::tables
  std::uint32_t row = 0;
  std::uint32_t column = 0;
  std::uint32_t row_span = 1;
  std::uint32_t column_span = 1;
};

struct Table {
  std::uint32_t story = 0;
  std::uint32_t outer_cell = none;  // the cell a nested table stands in
  std::uint32_t rows = 0;
  std::uint32_t columns = 0;
};

/// A field: `span` is its result, which is what the page shows. ECMA-376 part 1, 17.16.
struct Field {
  std::uint32_t paragraph = 0;
  Span span;
  std::string instruction;  // the code as it stands, "REF _Ref123 \\r \\h"
  std::string bookmark;     // what REF, PAGEREF and NOTEREF point at; else empty
  /// The result follows from the layout, the clock or the file and is none of the contract's words: PAGE, NUMPAGES, PAGEREF,
  /// TOC, DATE, FILENAME … A new result is no change.
  bool derived = false;
};

/// A named range. It begins in `paragraph` and may end in a later one.
struct Bookmark {
  std::uint32_t paragraph = 0;
  std::uint32_t begin = 0;
  std::uint32_t end_paragraph = 0;
  std::uint32_t end = 0;
  std::string name;
};

struct Hyperlink {
  std::uint32_t paragraph = 0;
  Span span;
  std::string target;  // an address or "#bookmark"; untrusted
};

/// Where a note, a comment or a text box hangs in the text.
struct NoteReference {
  std::uint32_t paragraph = 0;
  std::uint32_t position = 0;
  std::uint32_t story = 0;
};

enum class ObjectKind { image, equation, chart, embedded, other };

/// What stands in the text as U+FFFC and is compared as an opaque whole.
struct Object {
  std::uint32_t paragraph = 0;
  Span span;
  ObjectKind kind = ObjectKind::other;
  std::string digest;       // SHA-256 of its bytes in hexadecimal; in Markdown where it is to be found; or empty
  std::string description;  // its alternative text
};

enum class RevisionKind { insertion, deletion, move_from, move_to, paragraph_mark, row, cell, format };

/// A tracked change that the input itself brought. ECMA-376 part 1, 17.13.5.
struct Revision {
  RevisionKind kind = RevisionKind::insertion;
  std::uint32_t paragraph = 0;
  Span span;  // empty where what it covers is not in the text that was read
  std::string author;
  std::string date;  // ISO 8601 as the source has it, or empty
};

/// Something survivable that the reader of a comparison should know.
struct Warning {
  std::string id;                  // stable, kebab-case: "tracked-changes", "hidden-text"
  std::string detail;              // one plain sentence; may quote at most a few words of the contract
  std::uint32_t paragraph = none;  // where, if it has a place
};

/// Where a section's first page begins. ECMA-376 part 1, 17.18.77.
enum class SectionStart { next_page, continuous, even_page, odd_page, next_column };

/// ECMA-376 part 1, 17.6. Sections follow one another; the last one ends where the body does.
struct Section {
  std::uint32_t end_paragraph = 0;  // one past its last paragraph
  std::uint32_t columns = 1;
  bool landscape = false;
  SectionStart start = SectionStart::next_page;
  bool title_page = false;           // w:titlePg: the first page has a header and footer of its own, or none
  std::uint32_t page_number = none;  // at which its pages begin; none: they go on from the section before
  std::string page_format;           // of its page numbers, as w:pgNumType states it ("lowerRoman"); empty: decimal
  std::uint32_t page_chapter = 0;    // the level of the headings whose number stands before the page's ("2-1"); 0: none does
  std::string chapter_separator;     // what stands between the two; empty: a hyphen
  std::int32_t width = 0;            // of the page, twips; 0 where none is stated
  std::int32_t height = 0;
  /// The headers and footers that its pages print, inherited ones too: indices in Document::stories. One that no section
  /// prints (the first page's without w:titlePg, the even pages' without w:evenAndOddHeaders) is no story.
  std::vector<std::uint32_t> furniture;
};

enum class ControlKind { text, checkbox, choice, date, picture, other };

/// A content control (ECMA-376 part 1, 17.5.2). Block and cell ones reach from their first to their last paragraph.
struct ContentControl {
  std::uint32_t paragraph = 0;
  std::uint32_t begin = 0;
  std::uint32_t end_paragraph = 0;
  std::uint32_t end = 0;
  ControlKind kind = ControlKind::text;
  std::string title;  // as shown to the user, or empty
  std::string tag;
  bool placeholder = false;  // nobody has filled it in: its text is the prompt
  bool checked = false;      // of a checkbox
};

enum class Treatment { compared, opaque, not_compared };

/// One row of the coverage statement: a construct that was met, how often, and what became of it.
struct Coverage {
  std::string construct;  // "footnotes", "images", "page borders"
  std::uint64_t count = 0;
  Treatment treatment = Treatment::compared;
};

/// A line that a printer put on a page and nobody wrote into the contract: a page's number, a running head or foot. It is no
/// part of the body's text any more; it stood at byte `position` of `paragraph`, before what follows there.
struct PageLine {
  std::uint32_t paragraph = 0;
  std::uint32_t position = 0;
  std::string text;
};

/// What opening the file could set off, or fetch from elsewhere. Nothing of it is ever run or followed here.
enum class ActiveKind { macros, field, linked_content, embedded_object, attached_template, active_control };

struct ActiveContent {
  ActiveKind kind = ActiveKind::macros;
  std::string part;    // the package's part that holds or names it
  std::string detail;  // a field's code, an address, a program's name; untrusted
};

/// A contract version. A plain value: it can be copied, and owns all it names. The flat lists are sorted by paragraph.
struct Document {
  std::string name;    // the file as the user named it
  std::string sha256;  // of the file's bytes, hexadecimal
  SourceKind kind = SourceKind::docx;
  TrackChanges track_changes = TrackChanges::accept;  // as it was asked to be read
  bool recover = false;                               // asked to read what can be read of a damaged file
  std::string title;                                  // from the document's properties, or empty
  std::vector<std::string> parts;                     // names of the package's parts that hold paragraphs
  std::vector<std::string> styles;                    // names of paragraph styles, as shown to a user
  std::vector<Format> formats;
  std::vector<Story> stories;
  std::vector<Paragraph> paragraphs;  // body first, then the other stories in order
  std::vector<Table> tables;
  std::vector<Cell> cells;
  std::vector<Field> fields;
  std::vector<Bookmark> bookmarks;
  std::vector<Hyperlink> hyperlinks;
  std::vector<NoteReference> note_references;
  std::vector<Object> objects;
  std::vector<Revision> revisions;
  std::vector<Section> sections;
  std::vector<ContentControl> controls;
  std::vector<PageLine> page_lines;  // in order; of files whose pages were printed as text
  std::string protection;            // what may be edited under the document's protection ("read only", "comments" …), or empty
  std::string watermark;             // text behind the page, or empty
  bool even_pages = false;  // even pages have headers and footers of their own (w:evenAndOddHeaders), which print something else
  std::vector<ActiveContent> active;  // in the order met, each once; at most some hundreds
  std::vector<Warning> warnings;
  std::vector<Coverage> coverage;
};

}  // namespace clausediff
