// SPDX-License-Identifier: Apache-2.0
// Report → one HTML page that needs nothing but itself: no network, no frame, no script but the one whose digest its policy
// names.
#include <clausediff/clausediff.h>

#include "render/html/digest.h"
#include "render/html/escape.h"
#include "render/html/page.h"

namespace clausediff {
namespace embedded {
extern const std::string_view report_css;
extern const std::string_view report_js;
extern const std::string_view tools_html;
}  // namespace embedded

namespace html {
namespace {

std::string_view theme_name(MarkTheme theme) {
  switch (theme) {
    case MarkTheme::standard:
      return "standard";
    case MarkTheme::word:
      return "word";
    case MarkTheme::litera:
      return "litera";
  }
  return "";
}

std::string policy(const HtmlOptions& options) {
  return "default-src 'none'; style-src '" + csp_hash(embedded::report_css) + "'; script-src '" + csp_hash(embedded::report_js) +
         "'; " + (options.logo.empty() ? "" : "img-src data:; ") + "base-uri 'none'; form-action 'none'";
}

void write_opening(const Page& page, std::string& out) {
  out += "<!doctype html>\n<html lang=\"en\" data-theme=\"" + std::string(theme_name(page.options.theme)) + "\" data-before=\"" +
         text(page.report.before.document.sha256) + "\" data-after=\"" + text(page.report.after.document.sha256) +
         "\">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"" + policy(page.options) +
         "\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"referrer\" "
         "content=\"no-referrer\">\n"
         "<meta name=\"generator\" content=\"clausediff " +
         std::string(version()) + "\">\n<title>" + text(title_of(page)) + ": review of changes</title>\n<style>";
  out += embedded::report_css;
  out +=
      "</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#main\">Skip to the findings</a><a class=\"skip\" "
      "href=\"#redline\">Skip to the redline</a>\n";
}

void write_closing(std::string& out) {
  out += "<script>";
  out += embedded::report_js;
  out += "</script>\n</body>\n</html>\n";
}

/// The clause table repeats the changed clauses. Where that would make the page large beside the contracts, it holds excerpts.
bool has_room(const Report& report, std::size_t page_bytes, std::size_t table_bytes) {
  std::size_t words = 0;
  for (const Side* side : {&report.before, &report.after}) {
    for (const Paragraph& paragraph : side->document.paragraphs) words += paragraph.text.size();
  }
  return page_bytes + table_bytes < words + words / 2 + 90000;
}

void write_main(const Page& page, std::string& out) {
  out += "<main id=\"main\">\n";
  write_head(page, out);
  write_meaning(page, out);
  write_findings(page, out);
  write_facts(page, out);
  write_redline(page, out);
  std::string table;
  write_clause_table(page, true, table);
  const bool whole = has_room(page.report, out.size(), table.size());
  if (!whole) table.clear(), write_clause_table(page, false, table);
  out += table;
  write_statements(page, whole, out);
  out += "</main>\n";
}

}  // namespace
}  // namespace html

std::string to_html(const Report& report, const HtmlOptions& options) {
  const html::Page page = html::make_page(report, options);
  std::string out;
  html::write_opening(page, out);
  out += embedded::tools_html;
  out += "<div class=\"fr-m\">\n";
  html::write_sidebar(page, out);
  html::write_main(page, out);
  out += "</div>\n";
  html::write_closing(out);
  return out;
}

}  // namespace clausediff
