// SPDX-License-Identifier: Apache-2.0
#include "merge/text_words.h"

#include <algorithm>

#include "diff/sequence.h"

namespace clausediff::merging {
namespace {

std::vector<std::uint32_t> ids_of(const TextPart& part) {
  std::vector<std::uint32_t> ids;
  for (std::uint32_t i = part.words.begin; i < part.words.end; ++i) ids.push_back(part.text.words[i].id);
  return ids;
}

std::uint32_t weight(const Hunk& hunk) {
  return std::max(hunk.before_end - hunk.before_begin, hunk.after_end - hunk.after_begin);
}

/// Words that two rewritten stretches have between them by chance belong to what was rewritten.
std::vector<Hunk> changes_of(const TextPart& base, const TextPart& side) {
  std::vector<Hunk> changes;
  for (const Hunk& hunk : edit_script(ids_of(base), ids_of(side))) {
    const std::uint32_t kept = changes.empty() ? 0 : hunk.before_begin - changes.back().before_end;
    if (!changes.empty() && kept < weight(changes.back()) && kept < weight(hunk)) {
      changes.back().before_end = hunk.before_end;
      changes.back().after_end = hunk.after_end;
    } else {
      changes.push_back(hunk);
    }
  }
  return changes;
}

class Walk {
 public:
  Walk(const TextPart& base, const TextPart& ours, const TextPart& theirs)
      : base_(base),
        ours_(ours),
        theirs_(theirs),
        ours_changes_(changes_of(base, ours)),
        theirs_changes_(changes_of(base, theirs)) {}

  std::vector<TextPiece> run() {
    while (at_.ours < ours_changes_.size() || at_.theirs < theirs_changes_.size()) {
      keep_up_to(std::min(next(ours_changes_, at_.ours), next(theirs_changes_, at_.theirs)));
      take_group();
    }
    keep_up_to(base_.words.size());
    return std::move(pieces_);
  }

 private:
  static std::uint32_t next(const std::vector<Hunk>& changes, std::size_t at) {
    return at < changes.size() ? changes[at].before_begin : UINT32_MAX;
  }

  void say(std::string_view text) {
    if (pieces_.empty() || pieces_.back().disputed) pieces_.emplace_back();
    pieces_.back().ours += text;
  }

  /// Words that all three have.
  void keep_up_to(std::uint32_t end) {
    for (; base_at_ < end; ++base_at_, ++ours_at_, ++theirs_at_) {
      const TextWord& base = base_.text.words[base_.words.begin + base_at_];
      const TextWord& ours = ours_.text.words[ours_.words.begin + ours_at_];
      const TextWord& theirs = theirs_.text.words[theirs_.words.begin + theirs_at_];
      say(ours.space != base.space ? ours.space : theirs.space);
      say(base.word);
    }
  }

  /// Changes that touch one another, of one side or both.
  void take_group() {
    std::uint32_t end = base_at_, ours_end = ours_at_, theirs_end = theirs_at_;
    bool by_ours = false, by_theirs = false;
    std::int64_t ours_more = 0, theirs_more = 0;
    const auto take = [&end](const std::vector<Hunk>& changes, std::size_t& at, bool& any, std::int64_t& more) {
      if (at == changes.size() || changes[at].before_begin > end) return false;
      const Hunk& hunk = changes[at++];
      any = true;
      end = std::max(end, hunk.before_end);
      more += static_cast<std::int64_t>(hunk.after_end - hunk.after_begin) - (hunk.before_end - hunk.before_begin);
      return true;
    };
    while (take(ours_changes_, at_.ours, by_ours, ours_more) || take(theirs_changes_, at_.theirs, by_theirs, theirs_more)) {
    }
    ours_end = static_cast<std::uint32_t>(ours_at_ + (end - base_at_) + ours_more);
    theirs_end = static_cast<std::uint32_t>(theirs_at_ + (end - base_at_) + theirs_more);
    const TextPart ours = part(ours_, ours_at_, ours_end), theirs = part(theirs_, theirs_at_, theirs_end);
    if (!by_theirs || (by_ours && ids_of(ours) == ids_of(theirs)))
      say(written(ours));
    else if (!by_ours)
      say(written(theirs));
    else
      pieces_.push_back({true, written(ours), written(part(base_, base_at_, end)), written(theirs)});
    base_at_ = end, ours_at_ = ours_end, theirs_at_ = theirs_end;
  }

  static TextPart part(const TextPart& whole, std::uint32_t begin, std::uint32_t end) {
    return {whole.text, {whole.words.begin + begin, whole.words.begin + end}};
  }

  struct At {
    std::size_t ours = 0, theirs = 0;  // changes taken
  };
  const TextPart& base_;
  const TextPart& ours_;
  const TextPart& theirs_;
  std::vector<Hunk> ours_changes_, theirs_changes_;
  At at_;
  std::uint32_t base_at_ = 0, ours_at_ = 0, theirs_at_ = 0;  // words passed
  std::vector<TextPiece> pieces_;
};

}  // namespace

std::string written(const TextPart& part) {
  std::string text;
  for (std::uint32_t i = part.words.begin; i < part.words.end; ++i)
    text.append(part.text.words[i].space).append(part.text.words[i].word);
  return text;
}

std::vector<TextPiece> merge_words(const TextPart& base, const TextPart& ours, const TextPart& theirs) {
  return Walk(base, ours, theirs).run();
}

}  // namespace clausediff::merging
