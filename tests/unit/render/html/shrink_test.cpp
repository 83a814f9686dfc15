// SPDX-License-Identifier: Apache-2.0
#include "render/html/shrink.h"

#include "catch.h"

using clausediff::html::shrink;

TEST_CASE("a page loses only what a browser adds again") {
  CHECK(shrink("<ul>\n<li class=\"q\"><a href=\"#r1\">One</a></li>\n<li>Two</li>\n</ul>") ==
        "<ul>\n<li class=q><a href=#r1>One</a><li>Two</ul>");
  CHECK(shrink("<table><tr data-r=\"3\"><th scope=\"row\">a</th><td></td></tr>\n<tr><td>b</td></tr></table>") ==
        "<table><tr data-r=3><th scope=row>a<td><tr><td>b</table>");
  CHECK(shrink("<div class=\"b\"><p>It&#39;s &#34;so&#34; &amp; &#35;.</p></div>") ==
        "<div class=b><p>It's \"so\" &amp; &#35;.</div>");
  CHECK(shrink("<p>One</p> and <b>two</b>") == "<p>One</p> and <b>two</b>");
  CHECK(shrink("<section><p>One</p></section>") == "<section><p>One</p></section>");
}

TEST_CASE("values that need their quotes keep them, and others' attributes stay as they are") {
  CHECK(shrink("<p class=\"a b\" id=\"\" title=\"x\" href=\"https://example.org/\">") ==
        "<p class=\"a b\" id=\"\" title=\"x\" href=\"https://example.org/\">");
  CHECK(shrink("<p title=\" class=&#34;x> id=\" class=\"y\">&#39;") == "<p title=\" class=&#34;x> id=\" class=y>'");
}

TEST_CASE("script and style are not touched") {
  const std::string script = "<script>const a = '<li class=\"x\"></li>&#39;';</script>",
                    style = "<style>li::before { content: \"</li>\" }</style>";
  CHECK(shrink(style + script + "<li></li>") == style + script + "<li>");
}
