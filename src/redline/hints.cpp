// SPDX-License-Identifier: Apache-2.0
#include "redline/hints.h"

#include <cstring>

namespace clausediff::redlining {
namespace {

/// The paragraphs of one part by their w:p.
using ByOrdinal = std::unordered_map<std::uint32_t, std::uint32_t>;

std::map<std::string, ByOrdinal> paragraphs_by_place(const Document& document) {
  std::vector<ByOrdinal> places(document.parts.size());
  for (std::uint32_t i = 0; i < document.paragraphs.size(); ++i) {
    const Paragraph& paragraph = document.paragraphs[i];
    if (paragraph.part < places.size()) places[paragraph.part].emplace(paragraph.ordinal, i);
  }
  std::map<std::string, ByOrdinal> found;
  for (std::size_t part = 0; part < places.size(); ++part) found.emplace(document.parts[part], std::move(places[part]));
  return found;
}

void find_side(const Version& version, const Document& document, std::unordered_map<std::size_t, std::uint32_t>& found) {
  const std::map<std::string, ByOrdinal> by_part = paragraphs_by_place(document);
  for (const auto& [name, part] : version.trees) {
    const auto places = by_part.find(name);
    if (places == by_part.end()) continue;
    const pugi::xml_node root = part.xml->root();
    for (pugi::xml_node at = root; at; at = next_element(root, at)) {
      if (name_of(at) != "w:p"_name) continue;
      const auto ordinal = version.ordinals.find(at.hash_value());
      if (ordinal == version.ordinals.end()) continue;
      const auto place = places->second.find(ordinal->second);
      if (place != places->second.end()) found.emplace(at.hash_value(), place->second);
    }
  }
}

constexpr std::string_view object_character = "\xEF\xBF\xBC";

/// The character that the reader has for the end of a w:bdo or w:dir, and the bytes of the one for its beginning.
constexpr std::string_view direction_end = "\xE2\x80\xAC";

std::uint32_t direction_at(std::string_view rest) {
  const bool is_one = rest.size() >= 3 && rest.substr(0, 2) == "\xE2\x80" && static_cast<unsigned char>(rest[2]) >= 0xAA &&
                      static_cast<unsigned char>(rest[2]) <= 0xAE;
  return is_one ? 3 : 0;
}

/// How many bytes of the reader's text an atom is; nothing where the two do not agree.
std::optional<std::uint32_t> bytes_of(const Atom& atom, std::string_view rest) {
  switch (atom.kind) {
    case AtomKind::open:
      return name_of(atom.node) == "w:bdo"_name || name_of(atom.node) == "w:dir"_name ? direction_at(rest) : 0;
    case AtomKind::code:
    case AtomKind::note:
    case AtomKind::paragraph:
      return 0;
    case AtomKind::object:
      return rest.substr(0, 3) == object_character ? 3 : 0;
    case AtomKind::text: {
      const std::string_view text = redlining::text_of(atom);
      if (rest.substr(0, text.size()) == text) return static_cast<std::uint32_t>(text.size());
      if (atom.white && text.size() == 1 && (rest.empty() || rest[0] == ' ')) return rest.empty() ? 0 : 1;
      return atom.white ? std::optional<std::uint32_t>(0) : std::nullopt;  // the reader trims where no space is preserved
    }
    case AtomKind::mark:
      break;
  }
  switch (name_of(atom.node)) {
    case "w:tab"_name:
    case "w:ptab"_name:
      return rest.substr(0, 1) == "\t" ? std::optional<std::uint32_t>(1) : std::nullopt;
    case "w:br"_name:
    case "w:cr"_name:
      return rest.substr(0, 1) == "\n" || rest.substr(0, 1) == "\f" ? std::optional<std::uint32_t>(1) : std::nullopt;
    case "w:noBreakHyphen"_name:
      return rest.substr(0, 3) == "\xE2\x80\x91" ? std::optional<std::uint32_t>(3) : std::nullopt;
    case "w:softHyphen"_name:
      return rest.substr(0, 2) == "\xC2\xAD" ? std::optional<std::uint32_t>(2) : std::nullopt;
    case "w:footnoteRef"_name:
    case "w:endnoteRef"_name:
    case "w:annotationRef"_name:
      return 0;
    default:
      return std::nullopt;
  }
}

/// For each atom the byte of the reader's text where it begins; one more for the end. Nothing where they tell different texts.
std::optional<std::vector<std::uint32_t>> offsets_of(const Atom* first, const Atom* last, std::string_view text) {
  std::vector<std::uint32_t> offsets;
  std::uint32_t at = 0;
  for (; first != last; ++first) {
    const Atom& atom = *first;
    const bool ends = atom.kind != AtomKind::text || text_of(atom) != direction_end;
    while (ends && at > 0 && at < text.size() && text.substr(at, direction_end.size()) == direction_end)
      at += static_cast<std::uint32_t>(direction_end.size());
    offsets.push_back(at);
    const std::optional<std::uint32_t> bytes = bytes_of(atom, text.substr(std::min<std::size_t>(at, text.size())));
    if (!bytes) return std::nullopt;
    at += *bytes;
  }
  offsets.push_back(at);
  return at == text.size() ? std::optional(std::move(offsets)) : std::nullopt;
}

std::optional<std::vector<std::uint32_t>> offsets_of(const Line& line, std::string_view text) {
  return offsets_of(line.atoms.data(), line.atoms.data() + line.atoms.size(), text);
}

/// Ends what stands before it: a field's end, a note's reference.
bool clings(const Atom& atom) {
  return atom.kind == AtomKind::note ||
         (atom.kind == AtomKind::code && std::strcmp(atom.node.attribute("w:fldCharType").value(), "end") == 0);
}

/// The first atom at or behind a byte.
std::uint32_t atom_at(const std::vector<std::uint32_t>& offsets, std::uint32_t byte) {
  return static_cast<std::uint32_t>(std::lower_bound(offsets.begin(), offsets.end() - 1, byte) - offsets.begin());
}

/// One version's atoms and where each begins in the reader's text.
struct Measured {
  const Line& line;
  const std::vector<std::uint32_t>& offsets;

  /// Whether the atom has no width and clings to the words before.
  bool clings_at(std::uint32_t atom) const {
    return atom < line.atoms.size() && offsets[atom + 1] == offsets[atom] && clings(line.atoms[atom]);
  }
};

/// A cut must not part a field from its end, or a word from its note: what both versions have there stays with the words before.
void pass_clinging(const Measured& before, const Measured& after, std::uint32_t& b, std::uint32_t& a) {
  while (before.clings_at(b) && after.clings_at(a) && before.line.atoms[b].key == after.line.atoms[a].key) ++b, ++a;
}

}  // namespace

Hints find_hints(const Inputs& inputs) {
  Hints hints;
  find_side(inputs.before, inputs.report.before.document, hints.before);
  find_side(inputs.after, inputs.report.after.document, hints.after);
  hints.rows_of_before.resize(inputs.report.before.document.paragraphs.size());
  const std::vector<Pair>& pairs = inputs.report.alignment.pairs;
  for (std::uint32_t row = 0; row < pairs.size(); ++row) {
    if (pairs[row].before != none && pairs[row].after != none) hints.rows_of_before[pairs[row].before].push_back(row);
  }
  return hints;
}

std::uint32_t paragraph_of(const Hints& hints, pugi::xml_node node, bool before) {
  const auto& map = before ? hints.before : hints.after;
  const auto found = map.find(node.hash_value());
  return found == map.end() ? none : found->second;
}

std::vector<std::uint32_t> looks_of(const Inputs& inputs, const Plan& plan, const FormatIds& numbers, const Line& line,
                                    bool before) {
  const Document& document = (before ? inputs.report.before : inputs.report.after).document;
  const std::vector<std::uint32_t>& ids = before ? numbers.before : numbers.after;
  std::vector<std::uint32_t> looks(line.atoms.size(), none);
  for (std::size_t from = 0, to = 0; from < line.atoms.size(); from = to + 1, to = from) {
    while (to + 1 < line.atoms.size() && line.atoms[to].kind != AtomKind::paragraph) ++to;
    const std::uint32_t paragraph = paragraph_of(plan.hints, line.atoms[to].node, before);
    if (paragraph == none) continue;
    const Paragraph& text = document.paragraphs[paragraph];
    const auto offsets = offsets_of(line.atoms.data() + from, line.atoms.data() + to, text.text);
    std::size_t run = 0;
    for (std::size_t i = from; offsets && i < to; ++i) {
      while (run < text.runs.size() && text.runs[run].span.end <= (*offsets)[i - from]) ++run;
      if (run < text.runs.size()) looks[i] = ids[text.runs[run].format];
    }
  }
  return looks;
}

std::optional<std::vector<Segment>> reported_segments(const Report& report, std::uint32_t row, const Line& before,
                                                      const Line& after) {
  const Pair& pair = report.alignment.pairs[row];
  const auto old_offsets = offsets_of(before, report.before.document.paragraphs[pair.before].text);
  const auto new_offsets = offsets_of(after, report.after.document.paragraphs[pair.after].text);
  if (!old_offsets || !new_offsets || row + 1 >= report.changes.first.size()) return std::nullopt;
  std::vector<Segment> segments;
  Segment at;
  const Measured old_side{before, *old_offsets}, new_side{after, *new_offsets};
  const auto add = [&](std::uint32_t b, std::uint32_t a, bool changed) {
    b = std::max(b, at.before_begin);
    a = std::max(a, at.after_begin);
    pass_clinging(old_side, new_side, b, a);
    if (b > at.before_begin || a > at.after_begin) segments.push_back({at.before_begin, b, at.after_begin, a, changed});
    at.before_begin = b;
    at.after_begin = a;
  };
  for (std::uint32_t k = report.changes.first[row]; k < report.changes.first[row + 1]; ++k) {
    const Change& change = report.changes.items[k];
    const bool words =
        change.kind == ChangeKind::insertion || change.kind == ChangeKind::deletion || change.kind == ChangeKind::replacement;
    if (!words) continue;
    add(atom_at(*old_offsets, change.before.begin), atom_at(*new_offsets, change.after.begin), false);
    add(atom_at(*old_offsets, change.before.end), atom_at(*new_offsets, change.after.end), true);
  }
  add(static_cast<std::uint32_t>(before.atoms.size()), static_cast<std::uint32_t>(after.atoms.size()), false);
  return segments;
}

}  // namespace clausediff::redlining
