// SPDX-License-Identifier: Apache-2.0
// Running text with its marks: the words of one version with their format, notes and links, and the redline made of both.
#pragma once

#include "render/html/page.h"
#include "render/segments.h"

namespace clausediff::html {

/// Appends the words of `span` of a paragraph, formatted. `linked` makes cross-references and addresses links.
void write_text(const Page& page, const Side& side, std::uint32_t paragraph, Span span, bool linked, std::string& out);

/// Appends a row's redline from the end of its typed label on, each change with its number and its anchor.
void write_words(const Page& page, std::uint32_t row, std::string& out);

/// The same without anchors, numbers and links: for a second place on the page.
void write_plain_words(const Page& page, std::uint32_t row, std::string& out);

/// Appends the words at two spans of a row with some words around them, without anchors.
void write_excerpt(const Page& page, std::uint32_t row, Span before, Span after, std::string& out);

/// Where the words begin after a typed label and its white space; 0 where there is none.
std::uint32_t after_label(const Document& document, const Clause& clause, std::uint32_t paragraph);

}  // namespace clausediff::html
