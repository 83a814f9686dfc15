// SPDX-License-Identifier: Apache-2.0
#include "docx/equation_field.h"

#include <algorithm>
#include <vector>

#include "text/ascii.h"

namespace clausediff {
namespace {

constexpr std::size_t deepest = 64;  // each level copies what is within

/// An instruction whose arguments are being read.
struct Open {
  char kind = 0;  // the letter behind the backslash; 0 for plain brackets
  std::vector<std::string> arguments{1};
};

std::string grouped(const std::string& text) {
  const bool short_one = std::all_of(text.begin(), text.end(),
                                     [](char c) { return is_ascii_alphanumeric(c) || static_cast<unsigned char>(c) >= 0x80; });
  return short_one ? text : "(" + text + ")";
}

std::string joined(const std::vector<std::string>& arguments, std::string_view between) {
  std::string out;
  for (const std::string& one : arguments) out += (&one == &arguments.front() ? "" : std::string(between)) + one;
  return out;
}

/// The instruction with its arguments as text. `sign` is what \s moves: '^' up, '_' down.
std::string text_of(const Open& open, char sign) {
  const std::vector<std::string>& all = open.arguments;
  switch (open.kind) {
    case 'f':
      return all.size() == 2 ? grouped(all[0]) + "/" + grouped(all[1]) : joined(all, "/");
    case 'r':
      return (all.size() > 1 ? all[0] : std::string()) + "√" + "(" + all.back() + ")";
    case 'i':  // an integral or sum: limits, then the body
      return all.size() == 3 ? "∫_" + grouped(all[0]) + "^" + grouped(all[1]) + " " + all[2] : "∫" + joined(all, " ");
    case 's':
      return sign == 0 ? joined(all, " ") : sign + grouped(joined(all, " "));
    case 'a':
    case 'l':
      return joined(all, ", ");
    case 'b':
      return "(" + joined(all, ", ") + ")";
    case 0:
      return "(" + joined(all, ",") + ")";
    default:
      return joined(all, "");
  }
}

class EquationReader {
 public:
  explicit EquationReader(std::string_view code) : code_(code) {}

  std::string read() {
    while (at_ < code_.size()) {
      const char c = code_[at_++];
      if (c == '\\')
        instruction();
      else if (c == '(')
        begin();
      else if (c == ')')
        end();
      else if ((c == ',' || c == ';') && open_.size() > 1)
        open_.back().arguments.emplace_back();
      else
        text(c);
    }
    while (open_.size() > 1) end();
    return std::string(stripped(open_.front().arguments.front(), " "));
  }

 private:
  /// "\f", or an option of the one before such as "\up8", or a character that is meant as such: "\,".
  void instruction() {
    const char next = at_ < code_.size() ? code_[at_] : ' ';
    if (next < 'a' || next > 'z') {
      if (at_ < code_.size()) text(code_[at_++]);
      return;
    }
    const std::size_t begin = at_;
    while (at_ < code_.size() && ((code_[at_] >= 'a' && code_[at_] <= 'z') || (code_[at_] >= '0' && code_[at_] <= '9'))) ++at_;
    const std::string_view word = code_.substr(begin, at_ - begin);
    if (word.size() == 1)
      kind_ = word[0];
    else if (word.starts_with("up"))
      sign_ = '^';
    else if (word.starts_with("do"))
      sign_ = '_';
  }
  void begin() {
    if (open_.size() > deepest) return text('(');
    Open open;
    open.kind = kind_;
    kind_ = 0;
    open_.push_back(std::move(open));
  }
  void end() {
    if (open_.size() == 1) return text(')');
    Open open = std::move(open_.back());
    open_.pop_back();
    for (std::string& one : open.arguments) one = std::string(stripped(one, " "));
    open_.back().arguments.back() += text_of(open, sign_);
    sign_ = 0;
  }
  void text(char c) { open_.back().arguments.back() += c; }

  std::string_view code_;
  std::size_t at_ = 0;
  char kind_ = 0, sign_ = 0;
  std::vector<Open> open_{1};
};

}  // namespace

std::string equation_field_text(std::string_view code) {
  const std::size_t begin = code.find_first_not_of(" \t\r\n");
  if (begin == std::string_view::npos) return {};
  code.remove_prefix(std::min(code.size(), code.find_first_of(" \\(", begin)));
  return EquationReader(code).read();
}

}  // namespace clausediff
