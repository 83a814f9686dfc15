// SPDX-License-Identifier: Apache-2.0
#include <clausediff/places.h>

#include <algorithm>
#include <map>
#include <string>

#include "redline/notes.h"
#include "redline/remarks.h"

namespace clausediff::redlining {
namespace {

constexpr const char* comments_type = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";
constexpr const char* comments_relationship = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments";
constexpr const char* w_namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

pugi::xml_node comments_root(Writing& writing) {
  std::string& part = writing.out.names.comments;
  if (part.empty()) {
    part = writing.out.add_part("word/comments.xml", "", comments_type);
    writing.out.add_relationship(writing.out.names.main, comments_relationship, part, false);
    pugi::xml_node root = writing.out.tree(part).append_child("w:comments");
    root.append_attribute("xmlns:w").set_value(w_namespace);
    return root;
  }
  return writing.inputs.after.root(part) ? writing.out.copied_tree(part).document_element()
                                         : writing.out.tree(part).document_element();
}

void add_text(pugi::xml_node comment, const std::string& text) {
  pugi::xml_node node = comment.append_child("w:p").append_child("w:r").append_child("w:t");
  node.append_attribute("xml:space").set_value("preserve");
  node.text().set(text.c_str());
}

bool is_deleted(pugi::xml_node run, pugi::xml_node paragraph) {
  for (pugi::xml_node at = run.parent(); at && at != paragraph; at = at.parent()) {
    if (name_of(at) == "w:del"_name || name_of(at) == "w:moveFrom"_name) return true;
  }
  return false;
}

bool is_inserted(pugi::xml_node run, pugi::xml_node paragraph) {
  for (pugi::xml_node at = run.parent(); at && at != paragraph; at = at.parent()) {
    if (name_of(at) == "w:ins"_name || name_of(at) == "w:moveTo"_name) return true;
  }
  return false;
}

/// The child of the paragraph in which a run stands.
pugi::xml_node child_around(pugi::xml_node run, pugi::xml_node paragraph) {
  while (run.parent() && run.parent() != paragraph) run = run.parent();
  return run;
}

/// The children of the paragraph that hold the words [begin, end) of one version: first and last.
std::pair<pugi::xml_node, pugi::xml_node> children_at(pugi::xml_node paragraph, Span words, bool old) {
  std::pair<pugi::xml_node, pugi::xml_node> found;
  std::uint32_t at = 0;
  for (pugi::xml_node node = next_element(paragraph, paragraph); node;
       node = next_element(paragraph, node, name_of(node) == "w:txbxContent"_name)) {
    const std::uint64_t name = name_of(node);
    const bool text = name == "w:t"_name || name == "w:delText"_name;
    if (!text && !(name == "w:tab"_name && name_of(node.parent()) == "w:r"_name) && name != "w:br"_name) continue;
    if (old ? is_inserted(node, paragraph) : is_deleted(node, paragraph)) continue;
    const std::uint32_t end = at + (text ? static_cast<std::uint32_t>(text_in(node).size()) : 1);
    if (end > words.begin || words.empty()) {
      if (!found.first) found.first = child_around(node, paragraph);
      if (at < words.end || words.empty() || !found.second) found.second = child_around(node, paragraph);
    }
    at = end;
  }
  return found;
}

/// The mark of a paragraph that comes or goes, or null.
const char* mark_of(pugi::xml_node paragraph) {
  const pugi::xml_node marks = paragraph.child("w:pPr").child("w:rPr");
  for (const char* name : {"w:ins", "w:del", "w:moveFrom", "w:moveTo"}) {
    if (marks.child(name)) return name;
  }
  return nullptr;
}

/// A comment on a paragraph that comes or goes does so with it: its sign would else stay behind in an empty paragraph.
void anchor(Writing& writing, pugi::xml_node paragraph, Span words, bool old, const std::string& id) {
  auto [first, last] = children_at(paragraph, words, old);
  const pugi::xml_node properties = paragraph.child("w:pPr");
  pugi::xml_node start = first        ? paragraph.insert_child_before("w:commentRangeStart", first)
                         : properties ? paragraph.insert_child_after("w:commentRangeStart", properties)
                                      : paragraph.prepend_child("w:commentRangeStart");
  start.append_attribute("w:id").set_value(id.c_str());
  pugi::xml_node end =
      last ? paragraph.insert_child_after("w:commentRangeEnd", last) : paragraph.append_child("w:commentRangeEnd");
  end.append_attribute("w:id").set_value(id.c_str());
  const char* mark = mark_of(paragraph);
  pugi::xml_node sign = paragraph.insert_child_after(mark != nullptr ? mark : "w:r", end);
  if (mark != nullptr) {
    writing.out.stamp(sign);
    sign = sign.append_child("w:r");
  }
  sign.append_child("w:commentReference").append_attribute("w:id").set_value(id.c_str());
}

/// The first character of UTF-8 text, whole.
std::string first_character(const std::string& text) {
  std::size_t end = text.empty() ? 0 : 1;
  while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) ++end;
  return text.substr(0, end);
}

std::string severity_of(Severity severity) {
  return severity == Severity::high ? "High: " : severity == Severity::medium ? "Medium: " : "Low: ";
}

/// "4.2, 5.1 and 7", the first few of them.
std::string places_of(const Report& report, const std::vector<std::uint32_t>& rows) {
  constexpr std::size_t most = 8;
  std::vector<std::string> places;
  for (const std::uint32_t row : rows) {
    std::string place = place_of_row(report, row);
    if (std::find(places.begin(), places.end(), place) == places.end()) places.push_back(std::move(place));
  }
  const std::size_t shown = std::min(places.size(), most);
  std::string all;
  for (std::size_t k = 0; k < shown; ++k) all += (k == 0 ? "" : k + 1 == places.size() ? " and " : ", ") + places[k];
  return shown < places.size() ? all + " and " + std::to_string(places.size() - shown) + " more" : all;
}

std::string reaches_of(const Report& report, const std::vector<Reach>& reaches) {
  std::vector<std::uint32_t> rows;
  for (const Reach& reach : reaches) rows.push_back(reach.pair);
  return "Same words, new meaning: " + places_of(report, rows) + ".";
}

/// What the comment of a matter says: its weight and sentence, then why it weighs so, where else it stands and what it reaches.
std::vector<std::string> lines_of(const Report& report, const Matter& matter) {
  std::vector<std::string> lines{severity_of(matter.severity) + matter.sentence};
  if (!matter.note.empty()) lines.push_back(matter.note);
  const std::string here = place_of_row(report, matter.rows.front());
  std::vector<std::uint32_t> others;
  for (const std::uint32_t row : matter.rows)
    if (place_of_row(report, row) != here) others.push_back(row);
  if (!others.empty()) lines.push_back("Also: " + places_of(report, others) + ".");
  if (!matter.reaches.empty()) lines.push_back(reaches_of(report, matter.reaches));
  return lines;
}

std::vector<std::string> lines_of(const Report& report, const NewMeaning& meaning) {
  return {severity_of(meaning.severity) + meaning.sentence, reaches_of(report, meaning.reaches)};
}

/// The words of the matter's changes in its first row, from the first to the last; empty where it is the whole clause.
std::pair<Span, Span> words_of_matter(const Report& report, const Matter& matter) {
  std::pair<Span, Span> words;
  const auto widen = [](Span& all, Span more) {
    if (more.empty()) return;
    all = all.empty() ? more : Span{std::min(all.begin, more.begin), std::max(all.end, more.end)};
  };
  for (const std::uint32_t index : matter.changes) {
    const Change& change = report.changes.items[index];
    if (change.pair != matter.rows.front()) continue;
    widen(words.first, change.before);
    widen(words.second, change.after);
  }
  return words;
}

class Commenter {
 public:
  explicit Commenter(Writing& writing) : writing_(writing), pairs_(writing.inputs.report.alignment.pairs) {}

  /// A comment of so many paragraphs at the words of a row; nothing where the row is not in the redline.
  void add(std::uint32_t row, Span before, Span after, const std::vector<std::string>& lines) {
    if (row >= pairs_.size()) return;
    const auto now = writing_.paragraphs.after.find(pairs_[row].after);
    const auto old = writing_.paragraphs.before.find(pairs_[row].before);
    const bool use_old =
        now == writing_.paragraphs.after.end() || (after.empty() && !before.empty() && old != writing_.paragraphs.before.end());
    if (use_old && old == writing_.paragraphs.before.end()) return;
    const pugi::xml_node paragraph = use_old ? old->second : now->second, stand = stand_in(paragraph);
    const std::string id = add_comment(stand == paragraph ? "" : place_of_row(writing_.inputs.report, row) + ": ", lines);
    const Span words = use_old ? before : after;
    anchor(writing_, stand, stand == paragraph ? words : Span{}, use_old, id);
  }

 private:
  /// Word takes no comment in a header, a footer, a note or a text box, and LibreOffice does not open such a file: the comment
  /// goes to the body's paragraph that refers to the note or holds the box, else to the first one.
  pugi::xml_node stand_in(pugi::xml_node paragraph) {
    const pugi::xml_node body = writing_.out.tree(writing_.out.names.main).document_element().child("w:body");
    pugi::xml_node outer = paragraph, note;
    for (pugi::xml_node at = paragraph.parent(); at; at = at.parent()) {
      if (name_of(at) == "w:p"_name) outer = at;
      if (name_of(at) == "w:footnote"_name || name_of(at) == "w:endnote"_name) note = at;
      if (at == body) return outer;
    }
    if (references_.empty()) find_references(body);
    const auto reference = references_.find(std::string(note.name()) + note.attribute("w:id").value());
    return reference != references_.end() ? reference->second : references_[""];
  }

  /// The paragraphs of the body that refer to notes, and under no name the first one.
  void find_references(pugi::xml_node body) {
    pugi::xml_node paragraph;
    for (pugi::xml_node at = next_element(body, body); at; at = next_element(body, at, name_of(at) == "w:txbxContent"_name)) {
      if (name_of(at) == "w:p"_name) references_.try_emplace("", paragraph = at);
      if (name_of(at) == "w:footnoteReference"_name)
        references_.try_emplace(std::string("w:footnote") + at.attribute("w:id").value(), paragraph);
      if (name_of(at) == "w:endnoteReference"_name)
        references_.try_emplace(std::string("w:endnote") + at.attribute("w:id").value(), paragraph);
    }
  }

  /// The id of a new comment; `place` goes before its first line.
  std::string add_comment(const std::string& place, const std::vector<std::string>& lines) {
    if (!root_) start();
    const RedlineOptions& options = writing_.inputs.options;
    const std::string id = std::to_string(next_id_++);
    pugi::xml_node comment = root_.append_child("w:comment");
    comment.append_attribute("w:id").set_value(id.c_str());
    comment.append_attribute("w:author").set_value(options.author.c_str());
    if (!options.date.empty()) comment.append_attribute("w:date").set_value(options.date.c_str());
    comment.append_attribute("w:initials").set_value(first_character(options.author).c_str());
    for (const std::string& line : lines) add_text(comment, (&line == &lines.front() ? place : std::string()) + line);
    return id;
  }

  void start() {
    root_ = comments_root(writing_);
    for (const pugi::xml_node comment : root_.children("w:comment"))
      next_id_ = std::max(next_id_, comment.attribute("w:id").as_int() + 1);
  }

  Writing& writing_;
  const std::vector<Pair>& pairs_;
  pugi::xml_node root_;
  std::map<std::string, pugi::xml_node> references_;
  int next_id_ = 0;
};

}  // namespace

void add_comments(Writing& writing) {
  const Report& report = writing.inputs.report;
  Commenter commenter(writing);
  for (const Matter& matter : report.matters.items) {
    if (matter.rows.empty()) continue;
    const auto [before, after] = words_of_matter(report, matter);
    commenter.add(matter.rows.front(), before, after, lines_of(report, matter));
  }
  for (const NewMeaning& meaning : report.matters.same_words) {
    // What a matter is the cause of is told there.
    if (meaning.items.empty() && !meaning.reaches.empty())
      commenter.add(meaning.reaches.front().pair, {}, {}, lines_of(report, meaning));
  }
}

}  // namespace clausediff::redlining
