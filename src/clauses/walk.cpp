// SPDX-License-Identifier: Apache-2.0
// Paragraphs → clauses: label, heading, kind and place in the tree.
#include "clauses/walk.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "clauses/characters.h"
#include "clauses/contents.h"
#include "clauses/cues.h"
#include "clauses/headings.h"
#include "clauses/label_context.h"
#include "clauses/labels.h"
#include "clauses/outline.h"
#include "text/cue_names.h"

namespace clausediff {
namespace {

enum class Zone : std::uint8_t { front, recitals, body, signature };

constexpr std::size_t longest_signature = 300;  // bytes; a longer paragraph is text behind the signatures
constexpr std::size_t labels_ahead = 40;        // that may tell a letter from a roman numeral

std::uint32_t size_of(const Paragraph& paragraph) { return static_cast<std::uint32_t>(paragraph.text.size()); }

/// Where a paragraph's words begin on the page.
std::int32_t indent_of(const Paragraph& paragraph) { return paragraph.indent_start + std::max(0, paragraph.indent_first); }

bool is_contents(const Document& document, const Paragraph& paragraph) {
  return is_made_contents(document, paragraph) || is_contents_line(paragraph.text);
}

class TreeBuilder {
 public:
  TreeBuilder(const Document& document, const std::vector<bool>& begins_definition, const Language& language)
      : document_(document), begins_definition_(begins_definition), language_(language), clauses_(document.paragraphs.size()) {}

  std::vector<Clause> build() {
    read_labels();
    for (const Story& story : document_.stories) {
      for (std::uint32_t at = story.first_paragraph; at < std::min(story.end_paragraph, count()); ++at) {
        clauses_[at].body = {0, size_of(document_.paragraphs[at])};
        if (story.kind == StoryKind::body)
          place(at);
        else
          place_aside(at, story.kind);
      }
      outline_.close_all();
    }
    close();
    name_articles();
    tell_contents(document_, clauses_);
    return std::move(clauses_);
  }

 private:
  std::uint32_t count() const { return static_cast<std::uint32_t>(document_.paragraphs.size()); }

  void read_labels() {
    labels_.resize(count());
    automatic_.resize(count());
    for (std::uint32_t at = 0; at < count(); ++at) {
      const Paragraph& paragraph = document_.paragraphs[at];
      if (is_aside(paragraph) || (paragraph.text.empty() && paragraph.label.empty())) continue;
      const bool numbered = !paragraph.label.empty() && !paragraph.bullet;
      automatic_[at] = numbered && !is_numbered_schedule(paragraph);
      labels_[at] =
          automatic_[at] ? read_automatic_label(paragraph.label, language_) : read_typed_label(paragraph.text, language_);
    }
    read_numbered_schedules();
    forget_listed_schedules(document_, labels_);
    for (std::uint32_t at = 0; at < count(); ++at)
      if (labels_[at]) labelled_.push_back(at);
  }

  /// "18. Appendix 1" alone on its line, typed as the style of a heading would number it. Of two in a row each is an item of a
  /// list of appendices.
  void read_numbered_schedules() {
    std::uint32_t last = none;  // the last paragraph with words
    Label found;                // what that one is, should it stand alone
    bool listed = false;        // the one before it was such a line too
    for (std::uint32_t at = 0; at <= count(); ++at) {
      if (at < count() && document_.paragraphs[at].text.empty()) continue;
      const Label label = at < count() ? schedule_behind_number(at) : Label();
      if (found && !label && !listed) labels_[last] = found;
      listed = static_cast<bool>(found);
      found = label;
      last = at;
    }
  }

  Label schedule_behind_number(std::uint32_t at) const {
    const Label& number = labels_[at];
    const std::string_view text = document_.paragraphs[at].text;
    if (automatic_[at] || number.shape != LabelShape::decimal || number.components != 1) return {};
    const std::uint32_t begin = number.span.end + static_cast<std::uint32_t>(space_at(text, number.span.end));
    Label label = read_typed_label(text.substr(begin), language_);
    const bool whole = label.shape == LabelShape::schedule && begin + label.span.end == text.size();
    if (!whole) return {};
    label.span = {begin + label.span.begin, begin + label.span.end};
    return label;
  }

  /// "21. Appendix 2 – Sub-processors": the style of the heading counts on, but readers and pointers call it Appendix 2.
  bool is_numbered_schedule(const Paragraph& paragraph) const {
    return paragraph.outline_level >= 0 && read_typed_label(paragraph.text, language_).shape == LabelShape::schedule;
  }

  bool is_aside(const Paragraph& paragraph) const {
    return paragraph.cell != none || document_.stories[paragraph.story].kind != StoryKind::body ||
           is_contents(document_, paragraph);
  }

  void place_aside(std::uint32_t at, StoryKind kind) {
    Clause& clause = clauses_[at];
    const bool page = kind == StoryKind::header || kind == StoryKind::footer;
    clause.kind = page                          ? ClauseKind::furniture
                  : kind == StoryKind::text_box ? ClauseKind::text
                  : kind == StoryKind::comment  ? ClauseKind::comment
                                                : ClauseKind::note;
  }

  void place(std::uint32_t at) {
    const Paragraph& paragraph = document_.paragraphs[at];
    while (next_labelled_ < labelled_.size() && labelled_[next_labelled_] <= at) ++next_labelled_;
    if (paragraph.cell != none) return attach(at, ClauseKind::cell);
    if (is_made_contents(document_, paragraph)) return attach(at, ClauseKind::contents);
    if (is_contents(document_, paragraph)) return attach(at, ClauseKind::furniture);
    if (labels_[at] && place_labelled(at)) return;
    place_unlabelled(at);
  }

  void attach(std::uint32_t at, ClauseKind kind) {
    Clause& clause = clauses_[at];
    clause.kind = kind;
    clause.parent = outline_.innermost();
    clause.depth = outline_.depth();
    clause.label = document_.paragraphs[at].bullet ? std::string() : document_.paragraphs[at].label;
  }

  std::vector<const Label*> next_labels(const Label& label) const {
    std::vector<const Label*> result;
    if (label.letter.step == 0 || label.roman.step == 0) return result;
    const std::size_t end = std::min(labelled_.size(), next_labelled_ + labels_ahead);
    for (std::size_t at = next_labelled_; at < end; ++at) result.push_back(&labels_[labelled_[at]]);
    return result;
  }

  /// "e." soon after "d.": a list that begins at a gap, and not the initial of a name.
  bool is_succeeded(const Label& label) const {
    if (label.shape != LabelShape::dotted) return false;
    const std::size_t end = std::min(labelled_.size(), next_labelled_ + labels_ahead);
    for (std::size_t at = next_labelled_; at < end; ++at) {
      const Label& next = labels_[labelled_[at]];
      if (next.shape != label.shape || next.upper != label.upper) continue;
      return (label.letter.step != 0 && next.letter.step == label.letter.step + 1) ||
             (label.roman.step != 0 && next.roman.step == label.roman.step + 1);
    }
    return false;
  }

  bool place_labelled(std::uint32_t at) {
    const Paragraph& paragraph = document_.paragraphs[at];
    const Label& label = labels_[at];
    const bool automatic = automatic_[at];
    if (!automatic && is_pointer(document_, at, label, language_)) return false;
    const std::uint32_t begin = automatic ? 0 : label.span.end;
    const std::uint32_t start = words_begin(paragraph.text, begin, label.shape);
    const Span heading = find_heading(document_, at, start, true, language_);
    if (zone_ == Zone::front && label.shape == LabelShape::schedule) return false;  // "EXHIBIT 10.2" above a filed contract
    if (zone_ == Zone::signature && !opens_signature(label)) return false;
    if (is_recital(label, heading, paragraph)) return place_recital(at, start);
    Entry entry;
    entry.label = label;
    entry.clause = at;
    entry.number_level = automatic ? paragraph.number_level : static_cast<std::int8_t>(-1);
    entry.outline_level = paragraph.outline_level;
    entry.indent = indent_of(paragraph);
    entry.margin = paragraph.indent_start;
    entry.prominent = paragraph.outline_level >= 0 || (!heading.empty() && is_all_capitals(paragraph.text, heading));
    entry.succeeded = is_succeeded(label);
    entry.goes_on = !automatic && heading.empty() && goes_on_from_above(document_, at, label, language_);
    if (!outline_.place_label(std::move(entry), next_labels(label))) return false;
    zone_ = Zone::body;
    numbered_ = true;
    describe(at, start, heading);
    set_label(at, automatic);
    if (label.shape == LabelShape::schedule) clauses_[at].kind = ClauseKind::schedule;
    if (begins_definition_[at]) clauses_[at].kind = ClauseKind::definition;
    return true;
  }

  /// Behind the label; a dash between "Schedule 1" and its title belongs to neither.
  static std::uint32_t words_begin(const std::string& text, std::uint32_t label_end, LabelShape shape) {
    std::size_t at = label_end + space_at(text, label_end);
    const bool named = shape == LabelShape::schedule || shape == LabelShape::article || shape == LabelShape::part;
    for (const std::string_view dash : {"-", "–", "—", ":"}) {
      if (!named || !begins_with(std::string_view(text).substr(std::min(at, text.size())), dash)) continue;
      at += dash.size();
      at += space_at(text, at);
    }
    return static_cast<std::uint32_t>(std::min(at, text.size()));
  }

  static bool opens_signature(const Label& label) {
    return label.shape == LabelShape::schedule || label.shape == LabelShape::article || label.shape == LabelShape::part ||
           label.shape == LabelShape::decimal;
  }

  bool is_recital(const Label& label, const Span& heading, const Paragraph& paragraph) const {
    const bool list = label.shape == LabelShape::bracket || label.shape == LabelShape::half ||
                      label.shape == LabelShape::dotted || (label.shape == LabelShape::decimal && label.components == 1);
    if (!list || paragraph.outline_level >= 0) return false;
    if (zone_ == Zone::recitals) return heading.empty() && !counts_anew(label);
    // Recitals that nothing announces are lettered: "I)" and "II)" are the clauses of a contract that has none.
    const bool lettered = label.upper && (label.letter.step == 1 || label.roman.step == 0);
    return zone_ == Zone::front && label.shape != LabelShape::decimal && lettered && heading.empty();
  }

  /// "B. … that: 1. … 2. … C. …": the letter behind the last one comes soon.
  bool recitals_go_on(const Label& last) const {
    const std::size_t end = std::min(labelled_.size(), next_labelled_ + labels_ahead);
    for (std::size_t at = next_labelled_; at < end; ++at) {
      const Label& next = labels_[labelled_[at]];
      if (next.shape == last.shape && next.upper && last.letter.step != 0 && next.letter.step == last.letter.step + 1)
        return true;
    }
    return false;
  }

  /// "1." behind the last recital "5.", "1." or "I." behind "C": the clauses begin. "(1)" behind "(C)" is a part of it.
  bool counts_anew(const Label& label) const {
    const Label& last = last_recital_;
    const bool marks = last.upper && (last.letter.step != 0 || last.roman.step != 0);
    if (marks && recitals_go_on(last)) return false;
    if (label.value.step == 1) return last.value.step > 1 || (marks && label.shape != LabelShape::bracket);
    return label.upper && label.roman.step == 1 && marks && last.letter.step + 1 != label.letter.step;
  }

  bool place_recital(std::uint32_t at, std::uint32_t start) {
    attach(at, ClauseKind::recital);
    zone_ = Zone::recitals;
    last_recital_ = labels_[at];
    clauses_[at].number = labels_[at].number;
    set_label(at, start == 0);
    clauses_[at].body.begin = start;
    if (ends_recitals(document_.paragraphs[at].text, language_)) zone_ = Zone::body;
    return true;
  }

  void set_label(std::uint32_t at, bool automatic) {
    Clause& clause = clauses_[at];
    const Paragraph& paragraph = document_.paragraphs[at];
    if (!automatic) clause.label_span = labels_[at].span;
    clause.label = automatic ? paragraph.label : paragraph.text.substr(clause.label_span.begin, clause.label_span.size());
  }

  /// Heading, body and place of what the outline has just taken in.
  void describe(std::uint32_t at, std::uint32_t start, const Span& heading) {
    Clause& clause = clauses_[at];
    const Paragraph& paragraph = document_.paragraphs[at];
    clause.heading = heading;
    clause.body = {std::min(body_after(paragraph.text, heading, start), size_of(paragraph)), size_of(paragraph)};
    clause.number = outline_.number();
    clause.parent = outline_.parent();
    clause.depth = static_cast<std::uint16_t>(outline_.depth() - 1);
    clause.kind = ClauseKind::clause;
  }

  void place_unlabelled(std::uint32_t at) {
    const Paragraph& paragraph = document_.paragraphs[at];
    const auto start = static_cast<std::uint32_t>(space_at(paragraph.text, 0));
    const bool signs =
        zone_ == Zone::signature && (paragraph.text.size() < longest_signature || begins_signature(paragraph.text, language_));
    if (signs) return attach(at, ClauseKind::signature);
    if (zone_ == Zone::signature) zone_ = Zone::body;
    if (begins_signature(paragraph.text, language_)) return begin_signature(at);
    if (place_before_clauses(at)) return;
    const Span heading = find_heading(document_, at, start, false, language_);
    if (begins_definition_[at]) return place_definition(at, start);
    const bool whole = !heading.empty() && body_after(paragraph.text, heading, start) == size_of(paragraph);
    if (whole) return place_heading(at, start, heading);
    outline_.place_text(indent_of(paragraph));
    attach(at, ClauseKind::text);
    clauses_[at].body.begin = start;
    if (heading.empty()) return;
    clauses_[at].heading = heading;
    clauses_[at].body.begin = std::min(body_after(paragraph.text, heading, start), size_of(paragraph));
    clauses_[at].kind = ClauseKind::clause;
  }

  void begin_signature(std::uint32_t at) {
    if (zone_ == Zone::front) return attach(at, ClauseKind::preamble);
    zone_ = Zone::signature;
    if (!outline_.in_schedule()) outline_.close_all();
    attach(at, ClauseKind::signature);
  }

  /// Title, preamble and recitals. False where the first clause begins.
  bool place_before_clauses(std::uint32_t at) {
    const Paragraph& paragraph = document_.paragraphs[at];
    const bool early = zone_ == Zone::body && !numbered_;  // a heading stood above the parties
    if (early && begins_recital(paragraph.text, language_)) return place_recital_text(at);
    if (zone_ == Zone::front || zone_ == Zone::recitals) {
      if (is_recital_heading(paragraph.text, language_)) return place_recital_heading(at);
      if (begins_recital(paragraph.text, language_)) return place_recital_text(at);
    }
    if (zone_ == Zone::recitals) {
      const bool ends = ends_recitals(paragraph.text, language_);
      const bool heading = paragraph.outline_level >= 0 || begins_definition_[at];
      if (heading) zone_ = Zone::body;
      if (heading) return false;
      attach(at, ClauseKind::recital);
      if (ends) zone_ = Zone::body;
      return true;
    }
    return zone_ == Zone::front && place_front(at);
  }

  bool place_recital_heading(std::uint32_t at) {
    attach(at, ClauseKind::recital);
    clauses_[at].heading = {0, size_of(document_.paragraphs[at])};
    clauses_[at].body.begin = clauses_[at].body.end;
    zone_ = Zone::recitals;
    return true;
  }

  bool place_recital_text(std::uint32_t at) {
    attach(at, ClauseKind::recital);
    zone_ = ends_recitals(document_.paragraphs[at].text, language_) ? Zone::body : Zone::recitals;
    return true;
  }

  bool is_title_style(const std::string& style) const {
    const std::string name = lower(style);
    const auto titles = language_.cues.list(Cue::part_title_styles);
    return std::any_of(titles.begin(), titles.end(), [&](std::string_view title) { return begins_with(name, title); });
  }

  bool place_front(std::uint32_t at) {
    if (labelled_.empty() && document_.paragraphs[at].outline_level < 0) return false;  // a single clause, not a contract
    const Paragraph& paragraph = document_.paragraphs[at];
    if (begins_definition_[at] && seen_title_) {
      zone_ = Zone::body;
      return false;
    }
    const bool styled = paragraph.style != none && is_title_style(document_.styles[paragraph.style]);
    const bool headed = paragraph.outline_level >= 0 || is_all_capitals(paragraph.text, {0, size_of(paragraph)});
    const bool shortish =
        paragraph.text.size() < 120 && !paragraph.text.empty() && paragraph.text.back() != '.' && paragraph.text.back() != ',';
    const bool letters = std::any_of(paragraph.text.begin(), paragraph.text.end(), is_letter);
    if (!seen_title_ && shortish && letters && (styled || headed || paragraph.justification == Justification::center)) {
      seen_title_ = true;
      attach(at, ClauseKind::title);
      return true;
    }
    const bool heading = paragraph.outline_level >= 0 && !find_heading(document_, at, 0, false, language_).empty();
    if (heading && seen_title_ && !styled) {
      zone_ = Zone::body;
      return false;
    }
    attach(at, ClauseKind::preamble);
    if (ends_recitals(paragraph.text, language_)) zone_ = Zone::body;
    return true;
  }

  void place_definition(std::uint32_t at, std::uint32_t start) {
    Entry entry;
    entry.clause = at;
    entry.indent = indent_of(document_.paragraphs[at]);
    outline_.place_definition(entry);
    describe(at, start, {start, start});
    clauses_[at].kind = ClauseKind::definition;
  }

  void place_heading(std::uint32_t at, std::uint32_t start, const Span& heading) {
    const Paragraph& paragraph = document_.paragraphs[at];
    Entry entry;
    entry.clause = at;
    entry.outline_level = paragraph.outline_level;
    entry.indent = indent_of(paragraph);
    outline_.place_heading(entry);
    describe(at, start, heading);
    zone_ = zone_ == Zone::front || zone_ == Zone::recitals ? Zone::body : zone_;
  }

  /// One past each clause's last descendant. A parent stands before its children, so one pass from the end does it.
  void close() {
    for (std::uint32_t at = count(); at > 0; --at) {
      Clause& clause = clauses_[at - 1];
      clause.end = std::max(clause.end, at);
      if (clause.parent != none) clauses_[clause.parent].end = std::max(clauses_[clause.parent].end, clause.end);
    }
  }

  /// A heading with clauses below it and without words of its own is an article. An item of a list that is no more than a
  /// phrase, "(d) any other Obligations", is no heading but what the list says.
  void name_articles() {
    for (std::uint32_t at = 0; at < count(); ++at) {
      Clause& clause = clauses_[at];
      if (clause.kind != ClauseKind::clause || !clause.body.empty() || clause.heading.empty()) continue;
      const bool item = clause.end == at + 1 && !clause.number.empty() && clause.number.back() == ')';
      if (!item) {
        clause.kind = ClauseKind::article;
        continue;
      }
      clause.body = {clause.heading.begin, size_of(document_.paragraphs[at])};
      clause.heading.end = clause.heading.begin;
    }
  }

  const Document& document_;
  const std::vector<bool>& begins_definition_;
  const Language& language_;
  std::vector<Clause> clauses_;
  std::vector<Label> labels_;
  std::vector<bool> automatic_;  // by paragraph: its label is the number that Word counts
  std::vector<std::uint32_t> labelled_;
  std::size_t next_labelled_ = 0;
  Outline outline_;
  Zone zone_ = Zone::front;
  Label last_recital_;
  bool seen_title_ = false;
  bool numbered_ = false;  // a clause with a number was placed
};

}  // namespace

std::vector<Clause> build_tree(const Document& document, const std::vector<bool>& begins_definition, const Language& language) {
  return TreeBuilder(document, begins_definition, language).build();
}

}  // namespace clausediff
