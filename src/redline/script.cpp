// SPDX-License-Identifier: Apache-2.0
#include "redline/script.h"

#include <algorithm>
#include <unordered_map>

#include "diff/sequence.h"
#include "text/normalize.h"

namespace clausediff::redlining {
namespace {

class Scribe {
 public:
  Scribe(const Line& before, const Line& after, const CompareOptions& options)
      : before_(before), after_(after), options_(options), exact_(options.exact) {}

  /// The stretch is the same word for word: what differs in it is tracked only where it is no mere way of writing.
  void same(const Segment& s) {
    if (s.before_end - s.before_begin == s.after_end - s.after_begin && equal_keys(s)) {
      for (std::uint32_t k = 0; k < s.before_end - s.before_begin; ++k) keep(s.before_begin + k, s.after_begin + k);
      return;
    }
    std::unordered_map<std::uint64_t, std::uint32_t> ids;
    const std::vector<std::uint32_t> x = ids_of(before_, s.before_begin, s.before_end, ids);
    const std::vector<std::uint32_t> y = ids_of(after_, s.after_begin, s.after_end, ids);
    std::uint32_t i = 0, j = 0;
    for (const Hunk& hunk : edit_script(x, y)) {
      for (; i < hunk.before_begin; ++i, ++j) keep(s.before_begin + i, s.after_begin + j);
      replace({s.before_begin + hunk.before_begin, s.before_begin + hunk.before_end, s.after_begin + hunk.after_begin,
               s.after_begin + hunk.after_end},
              !exact_);
      i = hunk.before_end;
      j = hunk.after_end;
    }
    for (; i < x.size(); ++i, ++j) keep(s.before_begin + i, s.after_begin + j);
  }

  /// The stretch differs: whole words that both have at its ends are kept, and the white space beside them.
  void changed(Segment s) {
    for (std::uint32_t head = equal_head(s); head > 0; --head) keep(s.before_begin++, s.after_begin++);
    const std::uint32_t tail = equal_tail(s);
    s.before_end -= tail;
    s.after_end -= tail;
    replace_words(s);
    for (std::uint32_t k = 0; k < tail; ++k) keep(s.before_end + k, s.after_end + k);
  }

  std::vector<Step> take() { return std::move(steps_); }

 private:
  /// What is no word (a field's code, a holder, a note's reference, a drawing) stays where both have it, whatever changes around
  /// it.
  void replace_words(const Segment& s) {
    const std::vector<std::uint32_t> x = fixed_in(before_, s.before_begin, s.before_end),
                                     y = fixed_in(after_, s.after_begin, s.after_end);
    Segment rest = s;
    std::uint32_t i = 0, j = 0;
    const auto keep_up_to = [&](std::size_t end) {
      for (; i < end; ++i, ++j) {
        replace({rest.before_begin, x[i], rest.after_begin, y[j]}, false);
        keep(x[i], y[j]);
        rest.before_begin = x[i] + 1;
        rest.after_begin = y[j] + 1;
      }
    };
    std::unordered_map<std::uint64_t, std::uint32_t> ids;
    const auto ids_at = [&](const Line& line, const std::vector<std::uint32_t>& atoms) {
      std::vector<std::uint32_t> row;
      for (const std::uint32_t atom : atoms)
        row.push_back(ids.try_emplace(line.atoms[atom].key, static_cast<std::uint32_t>(ids.size())).first->second);
      return row;
    };
    const std::vector<std::uint32_t> old_ids = ids_at(before_, x), new_ids = ids_at(after_, y);
    for (const Hunk& hunk : edit_script(old_ids, new_ids)) {
      keep_up_to(hunk.before_begin);
      i = hunk.before_end;
      j = hunk.after_end;
    }
    keep_up_to(x.size());
    replace(rest, false);
  }

  static std::vector<std::uint32_t> fixed_in(const Line& line, std::uint32_t begin, std::uint32_t end) {
    std::vector<std::uint32_t> fixed;
    for (std::uint32_t i = begin; i < end; ++i) {
      if (line.atoms[i].kind != AtomKind::text && line.atoms[i].kind != AtomKind::mark) fixed.push_back(i);
    }
    return fixed;
  }

  bool equal_keys(const Segment& s) const {
    for (std::uint32_t k = 0; k < s.before_end - s.before_begin; ++k) {
      if (before_.atoms[s.before_begin + k].key != after_.atoms[s.after_begin + k].key) return false;
    }
    return true;
  }

  bool equal(std::uint32_t b, std::uint32_t a) const { return before_.atoms[b].key == after_.atoms[a].key; }

  /// How many atoms at the beginning are equal, up to the end of a word in both.
  std::uint32_t equal_head(const Segment& s) const {
    const std::uint32_t old_size = s.before_end - s.before_begin, new_size = s.after_end - s.after_begin;
    std::uint32_t whole = 0;
    for (std::uint32_t k = 0; k < std::min(old_size, new_size) && equal(s.before_begin + k, s.after_begin + k); ++k) {
      const Atom& atom = before_.atoms[s.before_begin + k];
      if (atom.white || atom.kind != AtomKind::text) whole = k + 1;
    }
    return whole;
  }

  std::uint32_t equal_tail(const Segment& s) const {
    const std::uint32_t old_size = s.before_end - s.before_begin, new_size = s.after_end - s.after_begin;
    std::uint32_t whole = 0;
    for (std::uint32_t k = 0; k < std::min(old_size, new_size) && equal(s.before_end - k - 1, s.after_end - k - 1); ++k) {
      const Atom& atom = before_.atoms[s.before_end - k - 1];
      if (atom.white || atom.kind != AtomKind::text) whole = k + 1;
    }
    return whole;
  }

  static std::vector<std::uint32_t> ids_of(const Line& line, std::uint32_t begin, std::uint32_t end,
                                           std::unordered_map<std::uint64_t, std::uint32_t>& ids) {
    std::vector<std::uint32_t> row;
    row.reserve(end - begin);
    for (std::uint32_t i = begin; i < end; ++i)
      row.push_back(ids.try_emplace(line.atoms[i].key, static_cast<std::uint32_t>(ids.size())).first->second);
    return row;
  }

  void keep(std::uint32_t b, std::uint32_t a) { steps_.push_back({Fate::keep, b, a}); }

  /// A break of a page or a column is none; a symbol is what its font makes of it.
  static bool is_way_of_writing(pugi::xml_node mark) {
    const bool line_break =
        name_of(mark) == "w:br"_name && std::string_view(mark.attribute("w:type").as_string("textWrapping")) == "textWrapping";
    return name_of(mark) == "w:br"_name ? line_break : name_of(mark) != "w:sym"_name;
  }

  static bool is_way_of_writing(const Line& line, std::uint32_t begin, std::uint32_t end) {
    for (std::uint32_t i = begin; i < end; ++i) {
      const Atom& atom = line.atoms[i];
      if (atom.kind != AtomKind::text && !(atom.kind == AtomKind::mark && is_way_of_writing(atom.node))) return false;
      if (atom.scope != none && line.scopes[atom.scope].partner == none) return false;
    }
    return true;
  }

  static std::string shown(const Atom& atom) {
    if (atom.kind == AtomKind::text) return std::string(text_of(atom));
    if (atom.kind != AtomKind::mark) return {};
    if (const std::string_view letters = letters_of(atom); !letters.empty()) return std::string(letters);
    return atom.white || name_of(atom.node) == "w:ptab"_name ? " " : "\x01";
  }

  /// The text of a stretch with one character on each side, where there is one: a space matters where it is the only one.
  static std::string around(const Line& line, std::uint32_t begin, std::uint32_t end) {
    std::string text;
    for (std::uint32_t i = begin; i < end; ++i) text += shown(line.atoms[i]);
    std::string head, tail;
    for (std::uint32_t i = begin; i > 0 && head.empty() && line.atoms[i - 1].kind != AtomKind::paragraph; --i)
      head = shown(line.atoms[i - 1]);
    for (std::uint32_t i = end; i < line.atoms.size() && tail.empty() && line.atoms[i].kind != AtomKind::paragraph; ++i)
      tail = shown(line.atoms[i]);
    return head + text + tail;
  }

  /// Deletions before insertions within each slot, so that whatever holds the atoms is opened and closed once.
  void replace(const Segment& s, bool may_be_quiet) {
    const bool quiet = may_be_quiet && is_way_of_writing(before_, s.before_begin, s.before_end) &&
                       is_way_of_writing(after_, s.after_begin, s.after_end) &&
                       normal_form(around(before_, s.before_begin, s.before_end), options_) ==
                           normal_form(around(after_, s.after_begin, s.after_end), options_);
    for (std::uint32_t i = s.before_begin, j = s.after_begin; i < s.before_end || j < s.after_end;) {
      const bool take_before = i < s.before_end && (j == s.after_end || before_.atoms[i].slot <= after_.atoms[j].slot);
      if (take_before) {
        if (!quiet) steps_.push_back({Fate::remove, i, none});
        ++i;
      } else {
        steps_.push_back({quiet ? Fate::quiet : Fate::insert, none, j++});
      }
    }
  }

  const Line& before_;
  const Line& after_;
  CompareOptions options_;
  bool exact_;
  std::vector<Step> steps_;
};

}  // namespace

std::vector<Step> steps_of_moved(const Line& before, const std::vector<Step>& steps) {
  const auto shows = [&](const Atom& atom) {
    const bool at_home = atom.scope == none || before.scopes[atom.scope].partner != none;
    return at_home && atom.kind == AtomKind::text;
  };
  std::vector<Step> moved;
  for (const Step& step : steps) {
    if (step.fate == Fate::insert) {
      moved.push_back({Fate::added, none, step.after, step.owner});
    } else if (step.fate != Fate::remove) {
      moved.push_back({Fate::insert, none, step.after, step.owner});
    } else if (shows(before.atoms[step.before])) {
      moved.push_back({Fate::struck, step.before, none, step.owner});
    }
  }
  return moved;
}

void slide_to_marks(const Line& before, const Line& after, std::vector<Step>& steps) {
  const auto same = [](const Step& kept, Fate fate, std::uint64_t key, const Line& line) {
    const std::uint32_t atom = fate == Fate::insert ? kept.after : kept.before;
    return kept.fate == Fate::keep && line.atoms[atom].key == key && line.atoms[atom].kind == AtomKind::text;
  };
  for (std::size_t from = 0; from < steps.size();) {
    const Fate fate = steps[from].fate;
    const bool old = fate == Fate::remove;
    const Line& line = old ? before : after;
    const auto atom_at = [&](std::size_t at) -> std::uint32_t& { return old ? steps[at].before : steps[at].after; };
    std::size_t end = from + 1, mark = 0;
    while (end < steps.size() && steps[end].fate == fate) ++end;
    const bool changes = fate == Fate::insert || fate == Fate::remove;
    while (changes && from + mark < end && line.atoms[atom_at(from + mark)].kind != AtomKind::paragraph) ++mark;
    bool slides = changes && from + mark < end && mark > 0 && end + mark <= steps.size();
    for (std::size_t k = 0; slides && k < mark; ++k) slides = same(steps[end + k], fate, line.atoms[atom_at(from + k)].key, line);
    if (slides) {
      std::vector<std::uint32_t> atoms;
      for (std::size_t k = from; k < end + mark; ++k) atoms.push_back(atom_at(k));
      std::rotate(steps.begin() + static_cast<std::ptrdiff_t>(from), steps.begin() + static_cast<std::ptrdiff_t>(end),
                  steps.begin() + static_cast<std::ptrdiff_t>(end + mark));
      for (std::size_t k = from; k < end + mark; ++k) atom_at(k) = atoms[k - from];
    }
    from = end + (slides ? mark : 0);
  }
}

void settle_fields(const std::unordered_set<std::size_t>& long_fields, const Line& before, const Line& after,
                   std::vector<Step>& steps) {
  const auto frames = [&](const Atom& atom) {
    return atom.kind == AtomKind::code && long_fields.count(atom.node.hash_value()) != 0;
  };
  std::erase_if(steps, [&](const Step& step) { return step.fate == Fate::remove && frames(before.atoms[step.before]); });
  for (Step& step : steps) {
    if (step.fate == Fate::insert && frames(after.atoms[step.after])) step.fate = Fate::quiet;
  }
  const auto changes = [](const Step& step) { return step.fate == Fate::remove || step.fate == Fate::insert; };
  const auto atom_of = [&](const Step& step) -> const Atom& {
    return step.after != none ? after.atoms[step.after] : before.atoms[step.before];
  };
  for (auto from = steps.begin(); from != steps.end();) {
    if (!changes(*from)) {
      ++from;
      continue;
    }
    // As far as one slot goes: what stands before and behind it has its place.
    const std::uint32_t slot = atom_of(*from).slot;
    const auto to =
        std::find_if(from, steps.end(), [&](const Step& step) { return !changes(step) || atom_of(step).slot != slot; });
    const bool any = std::any_of(from, to, [&](const Step& step) { return atom_of(step).kind == AtomKind::code; });
    if (any) std::stable_partition(from, to, [](const Step& step) { return step.fate == Fate::remove; });
    from = to;
  }
}

std::vector<Step> find_steps(const Line& before, const Line& after, const std::vector<Segment>& segments,
                             const CompareOptions& options) {
  Scribe scribe(before, after, options);
  for (const Segment& segment : segments) {
    if (segment.changed) {
      scribe.changed(segment);
    } else {
      scribe.same(segment);
    }
  }
  return scribe.take();
}

}  // namespace clausediff::redlining
