// SPDX-License-Identifier: Apache-2.0
#include "render/html/escape.h"

#include "catch.h"
#include "render/html/digest.h"

using namespace clausediff::html;

TEST_CASE("text is safe as content and between double quotes") {
  struct Row {
    std::string_view in, out;
  };
  const Row rows[] = {
      {"a < b & c > d", "a &lt; b &amp; c &gt; d"},
      {"\"x\" 'y'", "&#34;x&#34; &#39;y&#39;"},
      {"tab\tline\n", "tab\tline\n"},
      {std::string_view("nul\0end", 7),
       "nul\xEF\xBF\xBD"
       "end"},
      {"esc\x1B[2J", "esc\xEF\xBF\xBD[2J"},
      {"c1 \xC2\x9B.", "c1 \xEF\xBF\xBD."},
      {"cut \xE2\x82", "cut \xEF\xBF\xBD\xEF\xBF\xBD"},
      {"überall €", "überall €"},
      {"", ""},
  };
  for (const Row& row : rows) CHECK(text(row.in) == row.out);
}

TEST_CASE("only addresses that cannot run anything may be followed") {
  for (const char* safe :
       {"https://example.com", "HTTP://example.com/a?b=c#d", "mailto:a@example.com", "https://example.com/@name"}) {
    INFO(safe);
    CHECK(is_safe_address(safe));
  }
  for (const char* unsafe : {"javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", "file:///etc/passwd",
                             "//example.com", "https:/x", "vbscript:x", "https://user@example.com", "https://", "java\nscript:x",
                             " https://example.com", "#mark", "https://a\\b", "", "https:"}) {
    INFO(unsafe);
    CHECK_FALSE(is_safe_address(unsafe));
  }
}

TEST_CASE("base64 and the policy's digests are those of the standards") {
  CHECK(base64("") == "");
  CHECK(base64("f") == "Zg==");
  CHECK(base64("foobar") == "Zm9vYmFy");
  CHECK(csp_hash("abc") == "sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=");
}
