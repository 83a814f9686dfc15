// SPDX-License-Identifier: Apache-2.0
#include "redline/proof.h"

#include <algorithm>
#include <cstring>
#include <functional>

#include "diff/sequence.h"
#include "package/sha256.h"
#include "text/normalize.h"

namespace clausediff::redline {
namespace {

/// A package to read from, whatever holds its trees.
struct View {
  std::function<pugi::xml_node(const std::string&)> root;  // of a part
  std::function<std::string(const std::string&)> target;   // of a relationship of the main part
  std::string main, footnotes, endnotes;
};

/// Reads one story in document order.
class StoryLines {
 public:
  StoryLines(std::vector<ProofLine>& lines, std::string story) : lines_(lines), story_(std::move(story)) {}

  void read(pugi::xml_node root) {
    for (pugi::xml_node at = root; at;) {
      enter(at);
      if (const pugi::xml_node child = first_element(at)) {
        at = child;
        continue;
      }
      while (at && at != root && !next_sibling(at)) {
        leave(at);
        at = at.parent();
      }
      leave(at);
      at = at == root ? pugi::xml_node() : next_sibling(at);
    }
  }

  std::vector<std::pair<std::string, std::string>> notes;    // kind and id of the references met
  std::vector<std::pair<std::string, std::string>> headers;  // name of the story and relationship

 private:
  struct Table {
    int row = -1;
    int cell = -1;
  };

  static pugi::xml_node first_element(pugi::xml_node node) {
    for (const pugi::xml_node child : node.children()) {
      if (child.type() == pugi::node_element) return child;
    }
    return {};
  }

  static pugi::xml_node next_sibling(pugi::xml_node node) {
    for (node = node.next_sibling(); node && node.type() != pugi::node_element;) node = node.next_sibling();
    return node;
  }

  std::string where() const {
    std::string text = story_;
    for (const Table& table : tables_) text += "/r" + std::to_string(table.row) + "c" + std::to_string(table.cell);
    return text;
  }

  void add(std::string_view text) {
    if (!open_.empty()) lines_[open_.back()].text += text;
  }

  void enter(pugi::xml_node node) {
    switch (name_of(node)) {
      case "w:tbl"_name:
        tables_.push_back({});
        break;
      case "w:tr"_name:
        next_row();
        break;
      case "w:tc"_name:
        next_cell();
        break;
      case "w:p"_name:
        open_.push_back(lines_.size());
        lines_.push_back(
            {where() + " " + node.child("w:pPr").child("w:pStyle").attribute("w:val").value(), {}, node.hash_value()});
        break;
      case "w:t"_name:
      case "m:t"_name:
        add(text_in(node));
        break;
      case "w:tab"_name:
        if (name_of(node.parent()) == "w:r"_name) add("\t");
        break;
      case "w:br"_name:
      case "w:cr"_name:
        add("\n");
        break;
      case "w:noBreakHyphen"_name:
        add("\xE2\x80\x91");
        break;
      case "w:softHyphen"_name:
        add("\xC2\xAD");
        break;
      case "w:sym"_name:
        add(std::string("\x1E") + node.attribute("w:char").value());
        break;
      case "w:drawing"_name:
      case "w:pict"_name:
      case "w:object"_name:
        add("\xEF\xBF\xBC");
        break;
      case "w:instrText"_name:
        add(std::string("\x1D") + text_in(node));
        break;
      case "w:footnoteReference"_name:
        note("footnote", node);
        break;
      case "w:endnoteReference"_name:
        note("endnote", node);
        break;
      case "w:headerReference"_name:
        header("header ", node);
        break;
      case "w:footerReference"_name:
        header("footer ", node);
        break;
      default:
        break;
    }
  }

  void next_row() {
    if (tables_.empty()) return;
    ++tables_.back().row;
    tables_.back().cell = -1;
  }

  void next_cell() {
    if (!tables_.empty()) ++tables_.back().cell;
  }

  void note(const char* kind, pugi::xml_node node) {
    add("\x02");
    notes.emplace_back(kind, node.attribute("w:id").value());
  }

  void header(const char* kind, pugi::xml_node node) {
    headers.emplace_back(std::string(kind) + node.attribute("w:type").as_string("default"), node.attribute("r:id").value());
  }

  void leave(pugi::xml_node node) {
    if (name_of(node) == "w:tbl"_name && !tables_.empty()) tables_.pop_back();
    if (name_of(node) == "w:p"_name && !open_.empty()) open_.pop_back();
  }

  std::vector<ProofLine>& lines_;
  std::string story_;
  std::vector<Table> tables_;
  std::vector<std::size_t> open_;  // lines of the paragraphs that are open: text boxes stand in paragraphs
};

std::vector<ProofLine> lines_of_view(const View& view) {
  std::vector<ProofLine> lines;
  StoryLines body(lines, "body");
  body.read(view.root(view.main));
  // The order of the references within one section says nothing.
  std::stable_sort(body.headers.begin(), body.headers.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  for (const auto& [story, id] : body.headers) {
    if (const pugi::xml_node root = view.root(view.target(id))) StoryLines(lines, story).read(root);
  }
  std::map<std::string, pugi::xml_node> notes;
  for (const auto& [kind, part] :
       {std::pair(std::string("footnote"), view.footnotes), std::pair(std::string("endnote"), view.endnotes)}) {
    for (const pugi::xml_node note : elements(part.empty() ? pugi::xml_node() : view.root(part)))
      notes.emplace(kind + note.attribute("w:id").value(), note);
  }
  for (const auto& [kind, id] : body.notes) {
    const auto found = notes.find(kind + id);
    if (found != notes.end()) StoryLines(lines, kind).read(found->second);
  }
  return lines;
}

std::string target_in(const Source& source, const std::string& id) {
  const Relationship* link = source.tree(source.main)->links.find(id);
  return link != nullptr && !link->external ? link->target : std::string();
}

bool is_text(const pugi::xml_document& tree) {
  switch (name_of(tree.document_element())) {
    case "w:document"_name:
    case "w:hdr"_name:
    case "w:ftr"_name:
    case "w:footnotes"_name:
    case "w:endnotes"_name:
      return true;
    default:
      return false;
  }
}

std::string seen(const std::string& text, const CompareOptions& options) {
  return options.exact ? text : normal_form(text, options);
}

}  // namespace

std::vector<ProofLine> lines_of(const Source& source) {
  return lines_of_view({[&](const std::string& part) { return source.root(part); },
                        [&](const std::string& id) { return target_in(source, id); }, source.main, source.footnotes,
                        source.endnotes});
}

std::vector<ProofLine> lines_of(Job& job, Settle way) {
  std::map<std::string, std::unique_ptr<pugi::xml_document>> settled;
  for (const auto& [name, tree] : job.out.trees()) {
    if (!is_text(*tree)) continue;
    auto copy = std::make_unique<pugi::xml_document>();
    copy->reset(*tree);
    settle(copy->document_element(), way);
    settled.emplace(name, std::move(copy));
  }
  std::map<std::string, std::string> copied;  // headers that came along with a deleted section
  for (const auto& [name, made] : job.copied_parts) copied.emplace(made, name);
  const auto root = [&](const std::string& part) {
    const auto found = settled.find(part);
    if (found != settled.end()) return found->second->document_element();
    const auto copy = copied.find(part);
    return copy != copied.end() ? job.before.root(copy->second) : job.after.root(part);
  };
  const auto target = [&](const std::string& id) {
    const pugi::xml_node link = job.out.relationships(job.after.main).find_child_by_attribute("Id", id.c_str());
    return link ? resolve_target(job.after.main, link.attribute("Target").value()) : std::string();
  };
  return lines_of_view({root, target, job.after.main, job.after.footnotes, job.after.endnotes});
}

Verdict compare_lines(const std::vector<ProofLine>& wanted, const std::vector<ProofLine>& got, const CompareOptions& options) {
  std::map<std::string, std::uint32_t> ids;
  const auto ids_of = [&](const std::vector<ProofLine>& lines) {
    std::vector<std::uint32_t> row;
    for (const ProofLine& line : lines)
      row.push_back(ids.try_emplace(line.where + '\n' + line.text, static_cast<std::uint32_t>(ids.size())).first->second);
    return row;
  };
  Verdict verdict;
  const std::vector<std::uint32_t> x = ids_of(wanted), y = ids_of(got);
  for (const Hunk& hunk : edit_script(x, y)) {
    const std::uint32_t n = hunk.before_end - hunk.before_begin, m = hunk.after_end - hunk.after_begin;
    for (std::uint32_t k = 0; k < n; ++k) {
      const ProofLine& line = wanted[hunk.before_begin + k];
      const bool alike = n == m && line.where == got[hunk.after_begin + k].where &&
                         seen(line.text, options) == seen(got[hunk.after_begin + k].text, options);
      if (!alike) verdict.wrong.push_back(line.node);
    }
    if (n != m) verdict.holds = false;
  }
  verdict.holds = verdict.holds && verdict.wrong.empty();
  return verdict;
}

std::string digest_of(const std::vector<ProofLine>& lines, const CompareOptions& options) {
  std::string all;
  for (const ProofLine& line : lines) all += line.where + '\n' + seen(line.text, options) + '\n';
  return sha256(all);
}

}  // namespace clausediff::redline
