// SPDX-License-Identifier: Apache-2.0
#include "render/html/shrink.h"

#include <algorithm>
#include <array>

#include "text/ascii.h"

namespace clausediff::html {
namespace {

bool starts_with(std::string_view text, std::size_t at, std::string_view with) { return text.substr(at, with.size()) == with; }

bool is_plain(char c) { return is_ascii_alphanumeric(c) || c == '-' || c == '_' || c == '#' || c == '.'; }

class Shrinker {
 public:
  explicit Shrinker(std::string_view html) : html_(html) { out_.reserve(html.size()); }

  std::string run() {
    while (at_ < html_.size()) {
      if (html_[at_] != '<')
        text();
      else if (!raw("<style", "</style>") && !raw("<script", "</script>") && !optional_end())
        tag();
    }
    return std::move(out_);
  }

 private:
  void copy_to(std::size_t end) {
    out_.append(html_, at_, end - at_);
    at_ = end;
  }

  void text() {
    const std::size_t end = std::min(html_.find('<', at_), html_.size());
    const std::string_view text = html_.substr(0, end);  // no search reaches past it: a page has many texts and few entities
    while (at_ < end) {
      copy_to(std::min(text.find("&#3", at_), end));
      const bool quote = starts_with(html_, at_, "&#34;") || starts_with(html_, at_, "&#39;");
      if (quote) {
        out_ += html_[at_ + 3] == '4' ? '"' : '\'';
        at_ += 5;
      } else if (at_ < end) {
        copy_to(at_ + 1);
      }
    }
  }

  bool raw(std::string_view open, std::string_view close) {
    if (!starts_with(html_, at_, open)) return false;
    const std::size_t end = html_.find(close, at_);
    copy_to(end == std::string_view::npos ? html_.size() : end + close.size());
    return true;
  }

  std::size_t behind_space(std::size_t at) const {
    while (at < html_.size() && (html_[at] == '\n' || html_[at] == ' ')) ++at;
    return at;
  }

  /// An end tag that the next tag implies, with the white space behind it.
  bool optional_end() {
    for (const std::string_view end :
         {std::string_view("</li>"), std::string_view("</td>"), std::string_view("</th>"), std::string_view("</tr>")}) {
      if (!starts_with(html_, at_, end)) continue;
      at_ = behind_space(at_ + end.size());
      return true;
    }
    if (!starts_with(html_, at_, "</p>")) return false;
    static constexpr std::array<std::string_view, 6> implied = {"</div>", "</li>", "</td>", "<p>", "<div", "<ul"};
    const std::size_t next = behind_space(at_ + 4);
    if (std::none_of(implied.begin(), implied.end(), [&](std::string_view tag) { return starts_with(html_, next, tag); }))
      return false;
    at_ = next;
    return true;
  }

  void tag() {
    while (at_ < html_.size() && html_[at_] != '>') {
      if (html_[at_] == ' ' && own_attribute()) continue;
      copy_to(html_[at_] == '"' ? behind_quotes() : at_ + 1);
    }
    if (at_ < html_.size()) out_ += html_[at_++];
  }

  std::size_t behind_quotes() const { return std::min(html_.find('"', at_ + 1), html_.size() - 1) + 1; }

  bool own_attribute() {
    static constexpr std::array<std::string_view, 5> own = {" class=\"", " id=\"", " href=\"", " data-r=\"", " scope=\""};
    const auto* found = std::find_if(own.begin(), own.end(), [&](std::string_view name) { return starts_with(html_, at_, name); });
    return found != own.end() && unquote(found->size());
  }

  /// ` class="b"` → ` class=b`; `name` is the length up to the value. Nothing happens to a value that needs its quotes.
  bool unquote(std::size_t name) {
    const std::size_t begin = at_ + name, end = html_.find('"', begin);
    if (end == std::string_view::npos || end == begin) return false;
    const std::string_view value = html_.substr(begin, end - begin);
    if (!std::all_of(value.begin(), value.end(), is_plain) || starts_with(html_, end + 1, "/")) return false;
    out_.append(html_, at_, name - 1);
    out_ += value;
    at_ = end + 1;
    return true;
  }

  std::string_view html_;
  std::size_t at_ = 0;
  std::string out_;
};

}  // namespace

std::string shrink(std::string_view html) { return Shrinker(html).run(); }

}  // namespace clausediff::html
