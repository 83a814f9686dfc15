// SPDX-License-Identifier: Apache-2.0
#include "render/paint.h"

#include <algorithm>

#include "text/width.h"

namespace clausediff {
namespace {

/// Insertion and deletion differ by line and by colour, so that either alone tells them apart.
std::string_view codes(PaintStyle style) {
  switch (style) {
    case PaintStyle::plain:
      return "";
    case PaintStyle::strong:
      return "1";
    case PaintStyle::faint:
      return "2";
    case PaintStyle::deleted:
      return "9;31";
    case PaintStyle::inserted:
      return "4;94";
    case PaintStyle::moved:
      return "32";
    case PaintStyle::high:
      return "1;31";
    case PaintStyle::medium:
      return "33";
    case PaintStyle::low:
      return "2";
  }
  return "";
}

/// True where a break at `stop` would part "[-" or "{+" from the word after it, or "-]" or "+}" from the word before it.
bool splits_mark(std::string_view text, std::size_t stop) {
  const std::string_view behind = text.substr(stop < 2 ? 0 : stop - 2, 2);
  const std::string_view ahead = text.substr(stop, 2);
  return stop < text.size() && (behind == "[-" || behind == "{+" || ahead == "-]" || ahead == "+}");
}

/// A byte range of the joined texts in one style.
struct Stretch {
  std::size_t end = 0;
  PaintStyle style = PaintStyle::plain;
};

class Wrapper {
 public:
  Wrapper(std::string& out, const PaintLayout& layout) : out_(out), layout_(layout), room_(room(layout.first)) {}

  void add(const std::vector<Styled>& texts) {
    for (const Styled& text : texts) {
      joined_ += text.text;
      stretches_.push_back({joined_.size(), text.style});
    }
    std::size_t begin = 0;
    while (begin <= joined_.size()) {
      const std::size_t end = std::min(joined_.find('\n', begin), joined_.size());
      add_paragraph(begin, end);
      begin = end + 1;
    }
  }

 private:
  std::size_t room(std::size_t indent) const { return layout_.width > indent + 10 ? layout_.width - indent : 10; }

  void add_paragraph(std::size_t begin, std::size_t end) {
    line_begin_ = line_end_ = begin;
    used_ = 0;
    const std::string_view text = std::string_view(joined_).substr(begin, end - begin);
    std::size_t at = 0;
    for (const std::uint32_t stop : line_breaks(text)) {
      if (splits_mark(text, stop)) continue;
      add_atom(begin + at, begin + stop);
      at = stop;
    }
    flush();
  }

  /// A word with the spaces after it, which may hang over the end of the line.
  void add_atom(std::size_t begin, std::size_t end) {
    const std::size_t width = display_width(slice(begin, end));
    const std::size_t visible = width - spaces_at_end(begin, end);
    if (used_ > 0 && used_ + visible > room_) flush();
    while (used_ == 0 && display_width(slice(begin, end - spaces_at_end(begin, end))) > room_) {
      begin += fitting_bytes(slice(begin, end), room_);
      line_end_ = begin;
      flush();
    }
    line_end_ = end;
    used_ += display_width(slice(begin, end));
  }

  std::string_view slice(std::size_t begin, std::size_t end) const {
    return std::string_view(joined_).substr(begin, end - begin);
  }

  std::size_t spaces_at_end(std::size_t begin, std::size_t end) const {
    std::size_t count = 0;
    while (end - count > begin && joined_[end - count - 1] == ' ') ++count;
    return count;
  }

  void flush() {
    const std::size_t end = line_end_ - spaces_at_end(line_begin_, line_end_);
    if (end > line_begin_) out_.append(first_line_ ? layout_.first : layout_.indent, ' ');
    std::size_t at = line_begin_;
    while (at < end) {
      while (stretches_[stretch_].end <= at) ++stretch_;
      const std::size_t stop = std::min(end, stretches_[stretch_].end);
      out_ += painted(slice(at, stop), stretches_[stretch_].style, layout_.colour);
      at = stop;
    }
    out_ += '\n';
    first_line_ = false;
    room_ = room(layout_.indent);
    line_begin_ = line_end_;
    used_ = 0;
  }

  std::string& out_;
  const PaintLayout& layout_;
  std::string joined_;
  std::vector<Stretch> stretches_;
  std::size_t stretch_ = 0;     // of the next byte to be written
  std::size_t line_begin_ = 0;  // of the line being filled
  std::size_t line_end_ = 0;
  std::size_t used_ = 0;  // columns of it
  std::size_t room_;      // columns it may have
  bool first_line_ = true;
};

}  // namespace

PaintStyle style_of(Severity severity) {
  return severity == Severity::high ? PaintStyle::high : severity == Severity::medium ? PaintStyle::medium : PaintStyle::low;
}

std::string painted(std::string_view text, PaintStyle style, bool colour) {
  if (!colour || style == PaintStyle::plain || text.empty()) return std::string(text);
  return "\x1b[" + std::string(codes(style)) + "m" + std::string(text) + "\x1b[0m";
}

void append_wrapped(std::string& out, const std::vector<Styled>& texts, const PaintLayout& layout) {
  Wrapper(out, layout).add(texts);
}

}  // namespace clausediff
