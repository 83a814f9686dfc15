// SPDX-License-Identifier: Apache-2.0
#include "text/tokens.h"

#include <algorithm>
#include <array>
#include <functional>
#include <future>
#include <string>
#include <string_view>

#include "text/interner.h"
#include "text/launch.h"
#include "text/normalize.h"
#include "text/scanner.h"

namespace clausediff {
namespace {

// The form that decides an object's equality: what it is made of, where that is known.
std::string object_form(const Object& object) { return "\x01" + object.digest; }

// Fields that say on which page something stands, and what the file is called or weighs: no one wrote them. So are the dates
// that a header prints; in the text a date is the contract's. ECMA-376 part 1, 17.16.5.
bool no_one_wrote(const Field& field, bool furniture) {
  static constexpr std::array<std::string_view, 13> kinds = {"PAGE",     "NUMPAGES", "SECTIONPAGES", "SECTION",  "PAGEREF",
                                                             "FILENAME", "FILESIZE", "NUMCHARS",     "NUMWORDS", "REVNUM",
                                                             "EDITTIME", "TEMPLATE", "LASTSAVEDBY"};
  static constexpr std::array<std::string_view, 5> dates = {"DATE", "TIME", "SAVEDATE", "PRINTDATE", "CREATEDATE"};
  const std::size_t begin = field.instruction.find_first_not_of(' ');
  if (begin == std::string::npos) return false;
  const std::string_view code = std::string_view(field.instruction).substr(begin, field.instruction.find(' ', begin) - begin);
  return std::find(kinds.begin(), kinds.end(), code) != kinds.end() ||
         (furniture && std::find(dates.begin(), dates.end(), code) != dates.end());
}

bool is_furniture(const Document& document, std::uint32_t paragraph) {
  const std::uint32_t story = document.paragraphs[paragraph].story;
  if (story >= document.stories.size()) return false;
  const StoryKind kind = document.stories[story].kind;
  return kind == StoryKind::header || kind == StoryKind::footer;
}

// `next` is the first field of this paragraph or a later one; fields are sorted by paragraph.
void drop_unwritten(const Document& document, std::uint32_t paragraph, std::size_t first, std::size_t& next,
                    std::vector<Token>& tokens) {
  while (next < document.fields.size() && document.fields[next].paragraph < paragraph) ++next;
  for (; next < document.fields.size() && document.fields[next].paragraph == paragraph; ++next) {
    if (!no_one_wrote(document.fields[next], is_furniture(document, paragraph))) continue;
    const Span span = document.fields[next].span;
    const auto inside = [&](const Token& t) { return t.span.begin >= span.begin && t.span.end <= span.end; };
    tokens.erase(std::remove_if(tokens.begin() + static_cast<std::ptrdiff_t>(first), tokens.end(), inside), tokens.end());
  }
}

/// By paragraph: one of another document that has the same words, or none.
using Twins = std::vector<std::uint32_t>;

/// By paragraph: whether its words are more than its text says.
std::vector<bool> holds_more(const Document& document) {
  std::vector<bool> more(document.paragraphs.size(), false);
  for (const Field& field : document.fields) more[field.paragraph] = true;
  for (const Object& object : document.objects) more[object.paragraph] = true;
  return more;
}

/// Most paragraphs stand in both versions, and are cut in one alone.
Twins twins_of(const Document& document, const Document& other) {
  Interner texts;  // by text: the paragraph of `other` that first had it, by number in `firsts`
  std::vector<std::uint32_t> firsts;
  const std::vector<bool> more = holds_more(document);
  const std::vector<bool> others = holds_more(other);
  for (std::uint32_t p = 0; p < other.paragraphs.size(); ++p)
    if (!others[p] && texts.add(other.paragraphs[p].text) == firsts.size()) firsts.push_back(p);
  Twins twins(document.paragraphs.size(), none);
  for (std::uint32_t p = 0; p < document.paragraphs.size(); ++p) {
    const std::uint32_t text = more[p] ? none : texts.find(document.paragraphs[p].text);
    if (text != none) twins[p] = firsts[text];
  }
  return twins;
}

// The words of a version, yet without ids; of a paragraph that has a twin none.
DocumentWords cut(const Document& document, const CompareOptions& options, Compounds compounds, const Twins& twins) {
  DocumentWords words;
  words.first.reserve(document.paragraphs.size() + 1);
  std::size_t field = 0;
  for (std::uint32_t p = 0; p < document.paragraphs.size(); ++p) {
    const std::string& text = document.paragraphs[p].text;
    const std::size_t first = words.tokens.size();
    words.first.push_back(static_cast<std::uint32_t>(first));
    if (!twins.empty() && twins[p] != none) continue;
    scan(text, options.exact, words.tokens);
    if (!options.exact) drop_unwritten(document, p, first, field, words.tokens);
    if (!options.exact && compounds == Compounds::joined) join_compounds(text, first, *options.language, words.tokens);
  }
  words.first.push_back(static_cast<std::uint32_t>(words.tokens.size()));
  return words;
}

// Gives the words of both versions their ids, from one vocabulary.
class Tokenizer {
 public:
  explicit Tokenizer(const CompareOptions& options) : options_(options) {}

  void number(const Document& document, DocumentWords& words) {
    std::size_t object = 0;
    for (std::uint32_t p = 0; p < document.paragraphs.size(); ++p) {
      const std::string& text = document.paragraphs[p].text;
      for (std::size_t i = words.first[p]; i < words.first[p + 1]; ++i) {
        Token& token = words.tokens[i];
        const std::string_view word(text.data() + token.span.begin, token.span.size());
        token.id = token.kind == TokenKind::object ? object_id(document, p, token.span.begin, object) : id(word, token.kind);
      }
    }
  }

  std::uint32_t vocabulary() const { return interner_.size(); }

 private:
  std::uint32_t id(std::string_view word, TokenKind kind) {
    if (const std::uint32_t known = interner_.find(word); known != none) return known;
    const bool plain = options_.exact || (!options_.ignore_case && kind == TokenKind::word && is_ascii(word) && word[0] != '-');
    return plain ? interner_.add(word) : interner_.alias(word, normal_form(word, options_));
  }

  std::uint32_t object_id(const Document& document, std::uint32_t paragraph, std::uint32_t at, std::size_t& next) {
    while (next < document.objects.size()) {
      const Object& object = document.objects[next];
      if (object.paragraph > paragraph || (object.paragraph == paragraph && object.span.begin > at)) break;
      ++next;
      if (object.paragraph == paragraph && object.span.begin == at)
        return interner_.alias(object_form(object), object_form(object));
    }
    return interner_.alias("\x01", "\x01");
  }

  const CompareOptions& options_;
  Interner interner_;
};

/// Gives the paragraphs with twins their twins' words.
DocumentWords with_twins(DocumentWords own, const Twins& twins, const DocumentWords& other) {
  DocumentWords words;
  words.first.reserve(own.first.size());
  words.tokens.reserve(own.tokens.size() + other.tokens.size());
  for (std::size_t p = 0; p < twins.size(); ++p) {
    words.first.push_back(static_cast<std::uint32_t>(words.tokens.size()));
    const DocumentWords& from = twins[p] == none ? own : other;
    const std::size_t paragraph = twins[p] == none ? p : twins[p];
    words.tokens.insert(words.tokens.end(), from.tokens.begin() + from.first[paragraph],
                        from.tokens.begin() + from.first[paragraph + 1]);
  }
  words.first.push_back(static_cast<std::uint32_t>(words.tokens.size()));
  return words;
}

}  // namespace

Words tokenize(const Document& before, const Document& after, const CompareOptions& options, Compounds compounds) {
  Words words;
  const Twins twins = twins_of(after, before);
  std::future<DocumentWords> after_words =
      std::async(launch_for(before, after), cut, std::cref(after), std::cref(options), compounds, std::cref(twins));
  words.before = cut(before, options, compounds, {});
  words.after = after_words.get();
  Tokenizer tokenizer(options);
  tokenizer.number(before, words.before);
  tokenizer.number(after, words.after);
  words.after = with_twins(std::move(words.after), twins, words.before);
  words.vocabulary = tokenizer.vocabulary();
  return words;
}

}  // namespace clausediff
