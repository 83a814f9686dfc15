// SPDX-License-Identifier: Apache-2.0
#include "concealment.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "text/characters.h"
#include "text/normalize.h"
#include "text/utf8.h"

namespace clausediff {
namespace {

constexpr std::size_t most_warnings = 1000;  // of one document: past that nobody reads them
constexpr std::uint32_t white = 0xFFFFFF;
constexpr std::uint16_t tiny_half_points = 2;

bool has_letters(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) > ' '; });
}

/// The first words of what is concealed, short enough for one line.
std::string quoted(std::string_view text) {
  constexpr std::size_t longest = 40;
  const std::size_t end = character_begin(text, longest);
  return "“" + std::string(text.substr(0, end)) + (end < text.size() ? "…”" : "”");
}

void warn(Document& document, const char* id, std::string detail, std::size_t paragraph) {
  if (document.warnings.size() < most_warnings)
    document.warnings.push_back({id, std::move(detail), static_cast<std::uint32_t>(paragraph)});
}

struct Concealed {
  std::string hidden, tiny, white_on_white;
};

/// White words on a coloured cell or shape are a design, not a trick.
bool may_stand_on_colour(const Document& document, const Paragraph& paragraph) {
  return paragraph.cell != none || document.stories[paragraph.story].kind == StoryKind::text_box;
}

void look_at_formats(Document& document, std::size_t index) {
  Concealed found;
  const Paragraph& paragraph = document.paragraphs[index];
  for (const Run& run : paragraph.runs) {
    const Format& format = document.formats[run.format];
    const std::string_view text = std::string_view(paragraph.text).substr(run.span.begin, run.span.size());
    if (format.hidden)
      found.hidden += text;
    else if (format.half_points != 0 && format.half_points <= tiny_half_points)
      found.tiny += text;
    else if (format.colour == white && format.highlight == none && !may_stand_on_colour(document, paragraph))
      found.white_on_white += text;
  }
  if (has_letters(found.hidden)) warn(document, "hidden-text", "hidden text: " + quoted(found.hidden), index);
  if (has_letters(found.tiny)) warn(document, "tiny-text", "text of one point or less: " + quoted(found.tiny), index);
  if (has_letters(found.white_on_white)) warn(document, "white-text", "white text: " + quoted(found.white_on_white), index);
}

bool has_no_width(char32_t c) { return c == 0x200B || c == 0x2060 || c == 0xFEFF || (c >= 0x2061 && c <= 0x2064) || c == 0x180E; }

bool changes_direction(char32_t c) { return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069); }

constexpr char32_t first_greek = 0x370;  // and Cyrillic behind it

/// Letters of Cyrillic and Greek that look like Latin ones.
bool looks_latin(char32_t c) {
  constexpr std::u32string_view twins = U"аеорсухіјѕһԁԛԝАВЕКМНОРСТУХІЈЅԌαονρΑΒΕΖΗΙΚΜΝΟΡΤΥΧ";
  return c >= first_greek && twins.find(c) != std::u32string_view::npos;
}

bool is_latin(char32_t c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7);
}

bool is_of_word(char32_t c) { return is_latin(c) || (c >= first_greek && c <= 0x52F) || (c >= '0' && c <= '9'); }

struct Word {
  std::size_t begin = 0;
  bool latin = false, twin = false, foreign = false;
};

void look_at_characters(Document& document, std::size_t index) {
  const std::string& text = document.paragraphs[index].text;
  bool invisible = false, direction = false;
  std::string mixed;
  Word word;
  for (std::uint32_t at = 0; at <= text.size();) {
    const std::size_t begin = at;
    const char32_t c = at < text.size() ? next_code_point(text, at) : U' ';
    if (begin == text.size()) ++at;
    invisible = invisible || has_no_width(c);
    direction = direction || changes_direction(c);
    if (is_of_word(c)) {
      const bool twin = looks_latin(c);
      word.latin = word.latin || is_latin(c);
      word.twin = word.twin || twin;
      word.foreign = word.foreign || (c >= first_greek && !twin);
      continue;
    }
    if (mixed.empty() && word.latin && word.twin && !word.foreign) mixed = text.substr(word.begin, begin - word.begin);
    word = {at, false, false, false};
  }
  if (invisible) warn(document, "invisible-characters", "characters of no width stand in the text", index);
  if (direction)
    warn(document, "direction-characters", "characters that change the direction of writing stand in the text", index);
  if (!mixed.empty())
    warn(document, "look-alike-letters", "Latin letters are mixed with look-alikes of another script in " + quoted(mixed), index);
}

bool is_suspect(const Format& format) {
  return format.hidden || format.colour == white || (format.half_points != 0 && format.half_points <= tiny_half_points);
}

}  // namespace

void find_concealment(Document& document) {
  const bool formats = std::any_of(document.formats.begin(), document.formats.end(), is_suspect);
  for (std::size_t i = 0; i < document.paragraphs.size(); ++i) {
    if (formats) look_at_formats(document, i);
    if (!is_ascii(document.paragraphs[i].text)) look_at_characters(document, i);
  }
}

}  // namespace clausediff
