// SPDX-License-Identifier: Apache-2.0
#include "redline/atoms.h"

#include <algorithm>
#include <cstring>
#include <utility>

#include "text/utf8.h"

namespace clausediff::redlining {
namespace {

bool is_white(std::string_view c) {
  return c == " " || c == "\t" || c == "\n" || c == "\xC2\xA0" ||
         (c.size() == 3 && c.substr(0, 2) == "\xE2\x80" && static_cast<unsigned char>(c[2]) <= 0x8A);
}

/// Takes paragraphs apart, one element at a time in document order.
class Walker {
 public:
  Walker(Line& line, const Resolve& resolve) : line_(line), resolve_(resolve) {}

  void walk(pugi::xml_node paragraph) {
    std::vector<std::pair<pugi::xml_node, std::uint32_t>> open;  // holders, and the scope each is
    for (pugi::xml_node at = first_element(paragraph); at || !open.empty();) {
      if (!at) {
        line_.scopes[open.back().second].end_atom = size();
        scope_ = line_.scopes[open.back().second].parent;
        at = next_sibling(open.back().first);
        open.pop_back();
        continue;
      }
      if (const pugi::xml_node content = enter(at)) {
        open.emplace_back(at, opened_);
        at = first_element(content);
      } else {
        at = next_sibling(at);
      }
    }
    add({}, paragraph, AtomKind::paragraph, name_of(paragraph) + (paragraph.child("w:pPr").child("w:sectPr") ? 1 : 0));
  }

 private:
  static pugi::xml_node first_element(pugi::xml_node parent) { return next_element(parent, parent); }
  static pugi::xml_node next_sibling(pugi::xml_node node) { return next_element(node.parent(), node, true); }
  std::uint32_t size() const { return static_cast<std::uint32_t>(line_.atoms.size()); }

  void add(pugi::xml_node run, pugi::xml_node node, AtomKind kind, std::uint64_t key) {
    line_.atoms.push_back({.run = run, .node = node, .scope = scope_, .key = key, .kind = kind});
  }

  void add_anchor(pugi::xml_node run, pugi::xml_node node) {
    line_.anchors.push_back({{.run = run, .node = node, .scope = scope_, .kind = AtomKind::mark}, size()});
  }

  /// The holder's content where `node` is one, else null. Sets `opened_`.
  pugi::xml_node enter(pugi::xml_node node) {
    opened_ = none;
    switch (name_of(node)) {
      case "w:pPr"_name:
        return {};
      case "w:r"_name:
        walk_run(node);
        return {};
      case "w:hyperlink"_name:
        return open_scope(node, ScopeKind::link), node;
      case "w:bdo"_name:
      case "w:dir"_name:
        return open_scope(node, ScopeKind::direction), node;
      case "w:sdt"_name: {
        open_scope(node, ScopeKind::control);
        const pugi::xml_node content = node.child("w:sdtContent");
        return content ? content : node.append_child("w:sdtContent");
      }
      default:
        if (is_range_mark(name_of(node))) return add_anchor({}, node), pugi::xml_node();
        add({}, node, AtomKind::object, fingerprint(node, resolve_, true));
        return {};
    }
  }

  void open_scope(pugi::xml_node node, ScopeKind kind) {
    Scope scope{.kind = kind, .node = node, .parent = scope_, .first_atom = size()};
    scope_ = opened_ = static_cast<std::uint32_t>(line_.scopes.size());
    Hash hash, weak;
    weak.add(static_cast<std::uint64_t>(kind));
    if (kind == ScopeKind::direction) hash.add(name_of(node));  // w:bdo turns letters round, w:dir does not
    if (kind == ScopeKind::control) {
      const pugi::xml_node properties = node.child("w:sdtPr");
      for (const char* name : {"w:tag", "w:alias"}) hash.add(std::string_view(properties.child(name).attribute("w:val").value()));
      hash.add(std::string_view(properties.child("w:id").attribute("w:val").value()));
      weak.add(state_of_control(properties));
    } else {
      for (const pugi::xml_attribute attribute : node.attributes()) {
        if (std::strcmp(attribute.name(), "w:history") == 0) continue;
        hash.add(std::string_view(attribute.name()));
        if (!resolve_ || !resolve_(node, attribute, hash)) hash.add(std::string_view(attribute.value()));
      }
      weak.add(hash.value());  // another target is another link
    }
    weak.add(std::uint64_t{1});
    hash.add(weak.value());
    scope.key = hash.value();
    scope.weak_key = weak.value();
    line_.scopes.push_back(scope);
    add({}, node, AtomKind::open, 0);
  }

  /// What a control says beside its text: no tracked change can hold it, so another state is another control.
  static std::uint64_t state_of_control(pugi::xml_node properties) {
    Hash hash;
    hash.add(std::string_view(properties.child("w14:checkbox").child("w14:checked").attribute("w14:val").value()));
    hash.add(std::string_view(properties.child("w:date").attribute("w:fullDate").value()));
    for (const char* name : {"w:dropDownList", "w:comboBox"})
      hash.add(std::string_view(properties.child(name).attribute("w:lastValue").value()));
    hash.add(std::uint64_t{properties.child("w:showingPlcHdr") ? 1U : 0U});
    return hash.value();
  }

  void walk_run(pugi::xml_node run) {
    for (const pugi::xml_node node : elements(run)) {
      switch (name_of(node)) {
        case "w:rPr"_name:
          break;
        case "w:t"_name:
          walk_text(run, node);
          break;
        case "w:fldChar"_name:
          add(run, node, AtomKind::code, key_of_field_char(node));
          break;
        case "w:instrText"_name:
          add(run, node, AtomKind::code, key_of_code(node));
          break;
        case "w:footnoteReference"_name:
        case "w:endnoteReference"_name:
          add(run, node, AtomKind::note, fingerprint(node, resolve_));
          break;
        case "w:commentReference"_name:
          add_anchor(run, node);
          break;
        case "w:drawing"_name:
        case "w:pict"_name:
        case "w:object"_name:
        case "mc:AlternateContent"_name:
          add(run, node, AtomKind::object, fingerprint(node, resolve_, true));
          break;
        default:
          add(run, node, AtomKind::mark, fingerprint(node, resolve_));
          line_.atoms.back().white =
              name_of(node) == "w:tab"_name || name_of(node) == "w:br"_name || name_of(node) == "w:cr"_name;
      }
    }
  }

  /// White space at the edges of a text counts only where it is preserved (ECMA-376 part 1, 17.3.3.31): what no reader shows is
  /// no atom.
  static Span shown(pugi::xml_node node, std::string_view text) {
    Span span{0, static_cast<std::uint32_t>(text.size())};
    const auto preserves = [](pugi::xml_node one) { return std::strcmp(one.attribute("xml:space").value(), "preserve") == 0; };
    const auto is_space = [&](std::uint32_t at) {
      return text[at] == ' ' || text[at] == '\t' || text[at] == '\n' || text[at] == '\r';
    };
    if (span.empty() || (!is_space(0) && !is_space(span.end - 1))) return span;
    if (preserves(node) || preserves(node.root().first_child())) return span;
    while (span.begin < span.end && is_space(span.begin)) ++span.begin;
    while (span.end > span.begin && is_space(span.end - 1)) --span.end;
    return span;
  }

  void walk_text(pugi::xml_node run, pugi::xml_node node) {
    const std::string_view whole = node.first_child().value();
    const Span span = shown(node, whole);
    const std::string_view text = whole.substr(0, span.end);
    for (std::uint32_t at = span.begin; at < text.size();) {
      const auto end =
          static_cast<std::uint32_t>(std::min(at + utf8_announced(static_cast<unsigned char>(text[at])), text.size()));
      const std::string_view c = text.substr(at, end - at);
      Hash hash;
      hash.add(c);
      line_.atoms.push_back({.run = run,
                             .node = node,
                             .begin = at,
                             .end = end,
                             .scope = scope_,
                             .key = hash.value(),
                             .kind = AtomKind::text,
                             .white = is_white(c)});
      at = end;
    }
  }

  /// What a form field holds (a tick, a choice) stands with its first character (ECMA-376 part 1, 17.16.17).
  static std::uint64_t key_of_field_char(pugi::xml_node node) {
    Hash hash;
    hash.add(key_of(node, node.attribute("w:fldCharType").value()));
    for (const char* name : {"w:checkBox", "w:ddList", "w:textInput"}) {
      if (const pugi::xml_node state = node.child("w:ffData").child(name)) hash.add(fingerprint(state, {}));
    }
    return hash.value();
  }

  /// A whole code may stand for something too: `resolve` is asked with no attribute.
  std::uint64_t key_of_code(pugi::xml_node node) const {
    Hash hash;
    hash.add(name_of(node));
    if (!resolve_ || !resolve_(node, {}, hash)) return key_of(node, squeezed(text_in(node)));
    return hash.value();
  }

  static std::uint64_t key_of(pugi::xml_node node, std::string_view value) {
    Hash hash;
    hash.add(name_of(node));
    hash.add(value);
    return hash.value();
  }

  static std::string squeezed(const std::string& text) {
    std::string out;
    for (const char c : text) {
      if (c != ' ' || out.empty() || out.back() != ' ') out += c;
    }
    return out;
  }

  Line& line_;
  const Resolve& resolve_;
  std::uint32_t scope_ = none;   // of the next atom
  std::uint32_t opened_ = none;  // by the last enter()
};

bool is_field_char(const Atom& atom, const char* type) {
  return atom.kind == AtomKind::code && std::strcmp(atom.node.attribute("w:fldCharType").value(), type) == 0;
}

/// The kind of a field: the first word of its code.
std::uint64_t field_kind(const Line& line, std::uint32_t begin, std::uint32_t end) {
  Hash hash;
  for (std::uint32_t i = begin; i < end; ++i) {
    if (std::strcmp(line.atoms[i].node.name(), "w:instrText") != 0) continue;
    std::string code = text_in(line.atoms[i].node);
    code.erase(0, code.find_first_not_of(' '));
    hash.add(std::string_view(code).substr(0, code.find(' ')));
    break;
  }
  return hash.value();
}

/// Makes [begin, end) a field's scope: its atoms and the scopes inside go below it.
void add_field(Line& line, std::uint32_t begin, std::uint32_t end) {
  const std::uint32_t outer = line.atoms[begin].scope;
  const auto index = static_cast<std::uint32_t>(line.scopes.size());
  Scope field{.kind = ScopeKind::field,
              .node = {},
              .parent = outer,
              .first_atom = begin,
              .end_atom = end,
              .weak_key = field_kind(line, begin, end)};
  Hash hash;
  hash.add(field.weak_key);
  for (std::uint32_t i = begin; i < end; ++i) {
    Atom& atom = line.atoms[i];
    if (atom.kind == AtomKind::code) hash.add(atom.key);
    if (atom.scope == outer) atom.scope = index;
  }
  for (Scope& scope : line.scopes) {
    if (scope.parent == outer && scope.first_atom > begin && scope.end_atom < end) scope.parent = index;
  }
  field.key = field.weak_key = hash.value();  // a field with another code or another state is another field
  line.scopes.push_back(field);
}

/// Fields that begin and end in the same holder of the same paragraph are scopes; others stay loose marks.
void find_fields(Line& line, std::uint32_t from) {
  std::vector<std::uint32_t> begins;
  for (std::uint32_t i = from; i < line.atoms.size(); ++i) {
    if (is_field_char(line.atoms[i], "begin")) begins.push_back(i);
    if (!is_field_char(line.atoms[i], "end") || begins.empty()) continue;
    const std::uint32_t begin = begins.back();
    begins.pop_back();
    if (line.atoms[begin].scope == line.atoms[i].scope) add_field(line, begin, i + 1);
  }
}

}  // namespace

std::string_view text_of(const Atom& atom) {
  // A paragraph may be one w:t of a megabyte: its end is not looked for at each letter.
  return {atom.node.first_child().value() + atom.begin, atom.end - atom.begin};
}

std::string_view letters_of(const Atom& atom) {
  if (atom.kind == AtomKind::text) return text_of(atom);
  if (atom.kind != AtomKind::mark) return {};
  switch (name_of(atom.node)) {
    case "w:noBreakHyphen"_name:
      return "\xE2\x80\x91";
    case "w:softHyphen"_name:
      return "\xC2\xAD";
    default:
      return {};
  }
}

Line atoms_of(const std::vector<pugi::xml_node>& paragraphs, const Resolve& resolve) {
  Line line;
  for (const pugi::xml_node paragraph : paragraphs) {
    simplify_paragraph(paragraph);
    const auto from = static_cast<std::uint32_t>(line.atoms.size());
    Walker(line, resolve).walk(paragraph);
    find_fields(line, from);
  }
  return line;
}

}  // namespace clausediff::redlining
