// SPDX-License-Identifier: Apache-2.0
// The inside of a Markdown block → text, runs and links, in two passes: marks are found and paired, then the text is written.
#include "plain/inline.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstddef>
#include <cstdint>
#include <string>

#include "text/ascii.h"
#include "text/inline_marks.h"

namespace clausediff {
namespace {

enum class PieceKind : std::uint8_t { text, literal, emphasis, link_open, link_close, image, note, line_break };

/// A stretch of the source. Emphasis marks that find no partner turn into text.
struct Piece {
  PieceKind kind = PieceKind::text;
  std::string_view source;
  bool opens = false;
  bool closes = false;
  bool paired = false;
  std::string_view target;  // of a link; of a note its name
};

constexpr std::string_view object_sign = "\xEF\xBF\xBC";  // U+FFFC

bool is_word(char character) { return is_ascii_alphanumeric(character) || (character & 0x80) != 0; }
bool is_white(char character) { return character == ' ' || character == '\n' || character == '\t'; }

/// CommonMark 0.31, 6.2: what stands on both sides of a run of marks says whether it can open or close.
Piece emphasis_at(std::string_view source, std::size_t at) {
  const char mark = source[at];
  const std::size_t end = std::min(source.find_first_not_of(mark, at), source.size());
  const char before = at == 0 ? ' ' : source[at - 1];
  const char after = end == source.size() ? ' ' : source[end];
  const bool left = !is_white(after) && (is_word(after) || !is_word(before));
  const bool right = !is_white(before) && (is_word(before) || !is_word(after));
  Piece piece{PieceKind::emphasis, source.substr(at, end - at), left, right, false, {}};
  const bool inside_word = mark == '_' && is_word(before) && is_word(after);
  const bool redaction = before == '[' && after == ']';
  const bool known = piece.source.size() <= 3 && (mark != '~' || piece.source.size() == 2);
  if (inside_word || redaction || !known) piece.kind = PieceKind::text;
  return piece;
}

/// What a bracket ends, and how many bytes that takes.
struct BracketEnd {
  std::size_t at = 0;
  std::size_t size = 0;
  PieceKind kind = PieceKind::link_close;
};

class Splitter {
 public:
  Splitter(std::string_view source, const std::set<std::string>& notes) : source_(source), notes_(notes) { match_brackets(); }

  std::vector<Piece> split() {
    while (at_ < source_.size()) step();
    flush();
    return std::move(pieces_);
  }

 private:
  void match_brackets() {
    closing_.assign(source_.size(), 0);
    std::vector<std::size_t> open;
    for (std::size_t at = 0; at < source_.size(); ++at) {
      if (source_[at] == '\\')
        ++at;
      else if (source_[at] == '[')
        open.push_back(at);
      else if (source_[at] == ']' && !open.empty()) {
        closing_[open.back()] = static_cast<std::uint32_t>(at);
        open.pop_back();
      }
    }
  }

  void flush() {
    if (at_ > start_) pieces_.push_back({PieceKind::text, source_.substr(start_, at_ - start_), false, false, false, {}});
    start_ = at_;
  }

  void add(const Piece& piece, std::size_t size) {
    flush();
    pieces_.push_back(piece);
    at_ += size;
    start_ = at_;
  }

  void step() {
    switch (source_[at_]) {
      case '\\':
        escape();
        break;
      case '`':
        code();
        break;
      case '*':
      case '_':
      case '~':
        emphasis();
        break;
      case '!':
      case '[':
        bracket();
        break;
      case '^':
        raised();
        break;
      case '<':
        angle();
        break;
      case '{':
        attributes();
        break;
      default:
        close_link_or_go_on();
    }
  }

  void escape() {
    const char next = at_ + 1 < source_.size() ? source_[at_ + 1] : 'a';
    if (next == '\n')
      add({PieceKind::line_break, {}, false, false, false, {}}, 2);
    else if (std::ispunct(static_cast<unsigned char>(next)) != 0)
      add({PieceKind::literal, source_.substr(at_ + 1, 1), false, false, false, {}}, 2);
    else
      ++at_;
  }

  void code() {
    const std::size_t size = std::min(source_.find_first_not_of('`', at_), source_.size()) - at_;
    const std::size_t end = source_.substr(at_ + size, longest_target).find(source_.substr(at_, size));
    if (end == std::string_view::npos) {
      at_ += size;
      return;
    }
    const std::size_t marks = attributes_size(source_.substr(at_ + end + 2 * size));
    add({PieceKind::literal, source_.substr(at_ + size, end), false, false, false, {}}, end + 2 * size + marks);
  }

  void emphasis() {
    const Piece piece = emphasis_at(source_, at_);
    if (piece.kind == PieceKind::emphasis)
      add(piece, piece.source.size());
    else
      at_ += piece.source.size();
  }

  /// A link, an image, a note's mark, or words with attributes; else the bracket is text.
  void bracket() {
    const std::size_t open = source_[at_] == '!' ? at_ + 1 : at_;
    const bool found = open < source_.size() && source_[open] == '[' && closing_[open] != 0;
    const std::size_t close = found ? closing_[open] : 0;
    const std::size_t end =
        found && source_.substr(close + 1, 1) == "(" ? source_.substr(close, longest_target).find(')') : std::string_view::npos;
    if (end != std::string_view::npos) {
      std::string_view target = source_.substr(close + 2, end - 2);
      target = target.substr(0, target.find_first_of(" \n"));
      const std::size_t marks = attributes_size(source_.substr(close + end + 1));
      if (open > at_) {
        add({PieceKind::image, source_.substr(open + 1, close - open - 1), false, false, false, target},
            close + end + 1 + marks - at_);
        return;
      }
      ends_.push_back({close, end + 1 + marks, PieceKind::link_close});
      add({PieceKind::link_open, {}, false, false, false, target}, open + 1 - at_);
      return;
    }
    const std::size_t marks = found ? attributes_size(source_.substr(close + 1)) : 0;
    if (marks > 0) {
      ends_.push_back({close, marks + 1, PieceKind::literal});
      add({PieceKind::literal, {}, false, false, false, {}}, open + 1 - at_);
    } else if (found && open == at_ && is_note(source_.substr(open + 1, close - open - 1))) {
      add({PieceKind::note, {}, false, false, false, source_.substr(open + 2, close - open - 2)}, close + 1 - at_);
    } else {
      ++at_;
    }
  }

  /// kramdown's stand behind a heading or a paragraph, with a blank or a line feed before them.
  void attributes() {
    const std::size_t here = at_, marks = source_.substr(at_ + 1, 1) == ":" ? attributes_size(source_.substr(at_)) : 0;
    if (marks == 0) {
      ++at_;
      return;
    }
    while (at_ > start_ && (source_[at_ - 1] == ' ' || source_[at_ - 1] == '\n')) --at_;
    flush();
    at_ = start_ = here + marks;
  }

  bool is_note(std::string_view inside) const {
    return inside.substr(0, 1) == "^" && notes_.find(std::string(inside.substr(1))) != notes_.end();
  }

  /// "1^st^": a few letters or digits behind a word.
  void raised() {
    constexpr std::size_t longest = 8;
    std::size_t end = at_ + 1;
    while (end < source_.size() && end - at_ <= longest && is_ascii_alphanumeric(source_[end])) ++end;
    const bool found = at_ > 0 && is_word(source_[at_ - 1]) && end > at_ + 1 && source_.substr(end, 1) == "^";
    if (found)
      add({PieceKind::literal, source_.substr(at_ + 1, end - at_ - 1), false, false, false, {}}, end + 1 - at_);
    else
      ++at_;
  }

  void close_link_or_go_on() {
    if (ends_.empty() || ends_.back().at != at_) {
      ++at_;
      return;
    }
    const BracketEnd end = ends_.back();
    ends_.pop_back();
    add({end.kind, {}, false, false, false, {}}, end.size);
  }

  /// However long it is: an end is looked for only where there is one, and what is behind it is looked at next.
  std::size_t size_of_comment() const {
    return last_comment_end_ != std::string_view::npos && at_ < last_comment_end_ ? comment_size(source_.substr(at_)) : 0;
  }

  /// What is no comment, tag or address is text: "<Customer Name>", "if x <y and z> 5".
  void angle() {
    const std::string_view text = source_.substr(at_, longest_target);
    const std::size_t address = address_size(text);
    const std::size_t unseen = std::max(tag_size(text), size_of_comment());
    const bool breaks = text.substr(0, 3) == "<br" || text.substr(0, 3) == "<BR";
    if (unseen > 0)
      add({breaks ? PieceKind::line_break : PieceKind::literal, {}, false, false, false, {}}, unseen);
    else if (address > 0)
      add({PieceKind::literal, text.substr(1, address - 2), false, false, false, {}}, address);
    else
      ++at_;
  }

  std::string_view source_;
  const std::set<std::string>& notes_;
  std::size_t at_ = 0;
  std::size_t start_ = 0;
  std::size_t last_comment_end_ = source_.rfind("-->");
  std::vector<std::uint32_t> closing_;
  std::vector<BracketEnd> ends_;  // of the brackets that are open
  std::vector<Piece> pieces_;
};

/// Marks pair with the nearest open one of the same character and length.
void pair_emphasis(std::vector<Piece>& pieces) {
  std::array<std::vector<std::size_t>, 16> open;
  for (std::size_t at = 0; at < pieces.size(); ++at) {
    Piece& piece = pieces[at];
    if (piece.kind != PieceKind::emphasis) continue;
    const std::size_t mark = piece.source[0] == '*' ? 0 : piece.source[0] == '_' ? 1 : 2;
    auto& waiting = open[mark * 4 + piece.source.size()];
    if (piece.closes && !waiting.empty()) {
      piece.paired = pieces[waiting.back()].paired = true;
      waiting.pop_back();
    } else if (piece.opens) {
      waiting.push_back(at);
    }
  }
}

std::uint32_t bits_of(const Piece& piece) {
  if (piece.source[0] == '~') return strike_bit;
  const std::size_t size = piece.source.size();
  return (size >= 2 ? bold_bit : 0U) | (size != 2 ? italic_bit : 0U);
}

struct Entity {
  std::string_view name;
  std::string_view text;
};

constexpr Entity entities[] = {{"&amp;", "&"},   {"&lt;", "<"},    {"&gt;", ">"},    {"&quot;", "\""},
                               {"&nbsp;", " "},  {"&#39;", "'"},   {"&apos;", "'"},  {"&ndash;", "–"},
                               {"&mdash;", "—"}, {"&sect;", "§"},  {"&copy;", "©"},  {"&reg;", "®"},
                               {"&ldquo;", "“"}, {"&rdquo;", "”"}, {"&lsquo;", "‘"}, {"&rsquo;", "’"}};

/// "15.50--15.52": an en dash where it is typed as two hyphens.
bool is_range_dash(std::string_view source, std::size_t at) {
  return at > 0 && source.substr(at, 2) == "--" && at + 2 < source.size() && is_ascii_digit(source[at - 1]) &&
         is_ascii_digit(source[at + 2]);
}

void append_with_entities(std::string& text, std::string_view source) {
  for (std::size_t at = 0; at < source.size(); ++at) {
    const Entity* found = nullptr;
    if (source[at] == '&') {
      found = std::find_if(std::begin(entities), std::end(entities),
                           [&](const Entity& e) { return source.substr(at, e.name.size()) == e.name; });
      if (found == std::end(entities)) found = nullptr;
    }
    if (found != nullptr) {
      text += found->text;
      at += found->name.size() - 1;
    } else if (is_range_dash(source, at)) {
      text += "–";
      ++at;
    } else {
      text += source[at];
    }
  }
}

void add_run(InlineText& inline_text, std::uint32_t begin, std::uint32_t format) {
  const auto end = static_cast<std::uint32_t>(inline_text.text.size());
  if (end == begin) return;
  auto& runs = inline_text.runs;
  if (!runs.empty() && runs.back().format == format)
    runs.back().span.end = end;
  else
    runs.push_back({{begin, end}, format});
}

}  // namespace

InlineText read_inline(std::string_view markdown, const std::set<std::string>& notes) {
  std::vector<Piece> pieces = Splitter(markdown, notes).split();
  pair_emphasis(pieces);
  InlineText result;
  std::uint32_t format = 0;
  std::vector<Hyperlink> open;
  for (const Piece& piece : pieces) {
    const auto begin = static_cast<std::uint32_t>(result.text.size());
    switch (piece.kind) {
      case PieceKind::text:
        append_with_entities(result.text, piece.source);
        break;
      case PieceKind::literal:
        result.text += piece.source;
        break;
      case PieceKind::line_break:
        result.text += '\n';
        break;
      case PieceKind::image:
        result.images.push_back({begin, std::string(piece.source), std::string(piece.target)});
        result.text += object_sign;
        break;
      case PieceKind::note:
        result.notes.push_back({begin, std::string(piece.target)});
        break;
      case PieceKind::link_open:
        open.push_back({0, {begin, begin}, std::string(piece.target)});
        break;
      case PieceKind::link_close:
        open.back().span.end = begin;
        result.links.push_back(std::move(open.back()));
        open.pop_back();
        break;
      case PieceKind::emphasis:
        if (piece.paired)
          format ^= bits_of(piece);
        else
          result.text += piece.source;
    }
    add_run(result, begin, format);
  }
  return result;
}

}  // namespace clausediff
