// SPDX-License-Identifier: Apache-2.0
// Report → the words of a memo, and the memo in Markdown.
#include "render/memo.h"

#include <clausediff/clausediff.h>
#include <clausediff/places.h>

#include <algorithm>
#include <array>
#include <string_view>

#include "render/escape.h"
#include "render/issues.h"
#include "render/labels.h"
#include "render/titles.h"
#include "text/ascii.h"

namespace clausediff {
namespace {

constexpr std::size_t most_in_summary = 3;  // matters told in the first paragraph
constexpr std::size_t most_parties = 6;
constexpr std::size_t most_asked = 24;     // terms of the preamble that are looked for in the whole contract
constexpr std::size_t longest_party = 90;  // bytes

std::string file_name(const std::string& path) { return path.substr(path.find_last_of('/') + 1); }

std::string title_of_contract(const Report& report) {
  const Side& side = report.after;
  for (std::uint32_t c = 0; c < side.clauses.items.size(); ++c)
    if (side.clauses.items[c].kind == ClauseKind::title) return text_of(side.document, c);
  return side.document.title.empty() ? file_name(side.document.name) : side.document.title;
}

/// A term of the preamble that is a thing and no party.
bool is_thing(std::string_view term) {
  for (const std::string_view word :
       {"Agreement", "Contract", "Date", "Term", "Effective", "Lease", "Deed", "Plan", "Property", "Part"})
    if (term.find(word) != std::string_view::npos) return true;
  return false;
}

/// "Averil Labs, Inc." without the place and kind of the company.
std::string without_particulars(std::string name) {
  static constexpr std::array<std::string_view, 9> begins = {", a ",     ", an ",    ", having",     ", whose",  ", with ",
                                                             ", incorp", ", organi", ", registered", ", located"};
  for (const std::string_view begin : begins) {
    const std::size_t at = name.find(begin);
    if (at != std::string::npos && at > 0) name.resize(at);
  }
  return name;
}

/// A proper name: of its words only small ones (of, and, the) begin without a capital.
bool is_name(std::string_view name) {
  std::size_t plain = 0;
  for (std::size_t at = 0; at < name.size(); ++at) {
    const bool begins = at == 0 || name[at - 1] == ' ';
    const std::size_t end = std::min(name.find(' ', at), name.size());
    if (begins && name[at] >= 'a' && name[at] <= 'z' && end - at > 3) ++plain;
  }
  return plain == 0 && !name.empty();
}

/// The contract says that it does something, or that something is its own: a party, and no thing such as a purpose.
bool acts(const Side& side, const std::string& term) {
  for (const Paragraph& paragraph : side.document.paragraphs)
    for (const std::string_view behind : {" shall", " may", " must", " will", " agrees", "\u2019s ", "'s "})
      if (paragraph.text.find(term + std::string(behind)) != std::string::npos) return true;
  return false;
}

/// Whom the preamble names: "Averil Labs, Inc. (“Developer”)".
std::vector<std::string> parties_of(const Side& side) {
  std::vector<std::string> parties;
  std::size_t asked = 0;
  for (const Definition& definition : side.clauses.definitions) {
    if (side.clauses.items[definition.clause].kind != ClauseKind::preamble || definition.form != DefinitionForm::parenthetical ||
        is_thing(definition.term))
      continue;
    std::string name(words_of(side.document, definition.clause, definition.meaning));
    const std::size_t begin = name.find_first_not_of(" ,;");
    name = begin == std::string::npos ? std::string() : name.substr(begin);
    for (const std::string_view link : {"between ", "among "})
      if (const std::size_t at = name.rfind(link); at != std::string::npos) name.erase(0, at + link.size());
    if (name.starts_with("and ")) name.erase(0, 4);
    name = without_particulars(std::move(name));
    if (!is_name(name) && (++asked > most_asked || !acts(side, definition.term))) continue;
    if (name.size() > longest_party) name.clear();
    if (parties.size() < most_parties)
      parties.push_back(name.empty() ? definition.term : name + " (\u201C" + definition.term + "\u201D)");
  }
  return parties;
}

std::string count_words(const Report& report) {
  const std::size_t all = report.matters.items.size();
  if (all == 0) return "No change of substance.";
  std::string text = counted(all, "change of substance", "changes of substance");
  if (!report.options.party.empty()) {
    const auto count = [&](Stance stance) {
      return std::count_if(report.matters.items.begin(), report.matters.items.end(),
                           [&](const Matter& one) { return one.stance == stance; });
    };
    text += ", " + std::to_string(count(Stance::against)) + " against " + report.options.party + " and " +
            std::to_string(count(Stance::in_favour)) + " for it";
    if (count(Stance::against) + count(Stance::in_favour) == 0) text += " (is a party called so in this contract?)";
  }
  return text + ".";
}

/// "The others are on payment (4) and termination (2)."
std::string others(const Report& report) {
  std::vector<std::pair<Topic, std::size_t>> topics;
  for (std::size_t i = most_in_summary; i < report.matters.items.size(); ++i) {
    const Topic topic = report.matters.items[i].topic;
    const auto known = std::find_if(topics.begin(), topics.end(), [&](const auto& one) { return one.first == topic; });
    if (known == topics.end())
      topics.emplace_back(topic, 1);
    else
      ++known->second;
  }
  if (topics.empty()) return {};
  std::string text;
  for (const auto& [topic, count] : topics) {
    std::string title(topic_title(topic));
    title[0] = ascii_lower(title[0]);
    text += (text.empty() ? "" : ", ") + title + " (" + std::to_string(count) + ")";
  }
  return " The others: " + text + ".";
}

std::string summary_of(const Report& report) {
  std::string text = count_words(report);
  for (std::size_t i = 0; i < std::min(most_in_summary, report.matters.items.size()); ++i) {
    const Matter& matter = report.matters.items[i];
    text += (i == 0 ? " The gravest: " : " ") + place_of_row(report, matter.rows.front()) + ": " + matter.sentence;
  }
  text += others(report);
  std::size_t reached = 0;
  for (const NewMeaning& cause : report.matters.same_words) reached += cause.reaches.size();
  if (reached > 0)
    text += " " +
            counted(reached, "unchanged clause means something else now.", "times an unchanged clause means something else now.");
  return text;
}

MemoItem item_of(const Report& report, const Matter& matter) {
  const std::string title = title_of_matter(report, matter);
  MemoItem item;
  // That a clause is new or gone its sentence says.
  item.place = place_of_row(report, matter.rows.front()) + (title.empty() ? "" : " " + title);
  item.sentence = matter.sentence;
  item.whom = standing_words(report, matter);
  if (!matter.note.empty()) item.whom += (item.whom.empty() ? "" : "; ") + matter.note;
  const std::string reach = reach_words(report, matter.reaches, 6);
  if (!reach.empty()) item.reach = "Reaches " + reach + ".";
  return item;
}

void add_list(std::string& out, std::string_view title, const std::vector<std::string>& lines) {
  if (lines.empty()) return;
  out += "\n## " + std::string(title) + "\n\n";
  for (const std::string& line : lines) out += "- " + for_markdown(line) + "\n";
}

}  // namespace

Memo memo_of(const Report& report, const std::string& title) {
  Memo memo;
  memo.title = title.empty() ? title_of_contract(report) : title;
  memo.parties = parties_of(report.after);
  memo.summary = summary_of(report);
  for (const Matter& matter : report.matters.items) {
    const std::string topic(topic_title(matter.topic));
    auto section =
        std::find_if(memo.sections.begin(), memo.sections.end(), [&](const MemoSection& one) { return one.title == topic; });
    if (section == memo.sections.end()) section = memo.sections.insert(memo.sections.end(), {topic, {}});
    section->items.push_back(item_of(report, matter));
  }
  for (const NewMeaning& cause : report.matters.same_words) memo.new_meanings.push_back(meaning_words(report, cause, 12) + ".");
  for (const NoSubstance& one : report.matters.no_substance) memo.no_substance.push_back(one.sentence);
  for (const Side* side : {&report.before, &report.after}) {
    const std::string left_out = not_compared(side->document);
    if (!left_out.empty()) memo.not_compared.push_back(file_name(side->document.name) + ": " + left_out);
  }
  return memo;
}

std::string to_memo_markdown(const Report& report, const HtmlOptions& options) {
  const Memo memo = memo_of(report, options.title);
  std::string out = "# " + for_markdown(memo.title) + "\n\n" + for_markdown(file_name(report.before.document.name)) + " \u2192 " +
                    for_markdown(file_name(report.after.document.name)) + "\n";
  add_list(out, "Parties", memo.parties);
  out += "\n## Summary\n\n" + for_markdown(memo.summary) + "\n";
  for (const MemoSection& section : memo.sections) {
    out += "\n## " + for_markdown(section.title) + "\n\n";
    for (const MemoItem& item : section.items) {
      out += "- **" + for_markdown(item.place) + "** " + for_markdown(item.sentence);
      if (!item.whom.empty()) out += " (" + for_markdown(item.whom) + ")";
      if (!item.reach.empty()) out += " " + for_markdown(item.reach);
      out += "\n";
    }
  }
  add_list(out, "Unchanged words, new meaning", memo.new_meanings);
  add_list(out, "No substance", memo.no_substance);
  add_list(out, "Not compared", memo.not_compared);
  return out;
}

}  // namespace clausediff
