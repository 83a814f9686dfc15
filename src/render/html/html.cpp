// SPDX-License-Identifier: Apache-2.0
// Report → one HTML page that needs nothing but itself: no network, no frame, no script but the one whose digest its policy
// names.
#include <clausediff/clausediff.h>

#include "render/html/digest.h"
#include "render/html/escape.h"
#include "render/html/page.h"
#include "render/html/shrink.h"

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
      "</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#main\">Skip to what matters</a><a class=\"skip\" "
      "href=\"#redline\">Skip to the redline</a>\n";
}

void write_closing(std::string& out) {
  out += "<script>";
  out += embedded::report_js;
  out += "</script>\n</body>\n</html>\n";
}

/// What the contracts' own text allows: readers send these pages around.
std::size_t most_bytes(const Report& report) {
  std::size_t words = 0;
  for (const Side* side : {&report.before, &report.after}) {
    for (const Paragraph& paragraph : side->document.paragraphs) words += paragraph.text.size();
  }
  return words + words / 2 + 100000;
}

void write_main(const Page& page, const std::string& redline, std::string& out) {
  const bool big = redline.rfind("<article class=\"sh big\"", 0) == 0;
  out += big ? "<main id=\"main\" class=\"big\">\n" : "<main id=\"main\">\n";
  write_head(page, out);
  write_matters(page, out);
  write_meaning(page, out);
  out += redline;
  write_findings(page, out);
  write_facts(page, out);
  write_clause_table(page, out);
  write_statements(page, out);
  out += "</main>\n";
}

std::string page_with(const Page& page, const std::string& redline) {
  std::string out;
  write_opening(page, out);
  out += embedded::tools_html;
  out += "<div class=\"fr-m\">\n";
  write_sidebar(page, out);
  write_main(page, redline, out);
  out += "</div>\n";
  write_closing(out);
  return shrink(out);
}

}  // namespace
}  // namespace html

std::string to_html(const Report& report, const HtmlOptions& options) {
  html::Page page = html::make_page(report, options);
  std::string redline;
  html::write_redline(page, redline);
  for (const html::Detail detail : {html::Detail::whole, html::Detail::excerpts}) {
    page.detail = detail;
    std::string out = html::page_with(page, redline);
    if (out.size() < html::most_bytes(report)) return out;
  }
  page.detail = html::Detail::places;
  return html::page_with(page, redline);
}

}  // namespace clausediff
