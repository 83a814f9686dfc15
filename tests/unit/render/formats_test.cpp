// SPDX-License-Identifier: Apache-2.0
#include <clausediff/clausediff.h>
#include <clausediff/names.h>

#include <set>
#include <string>

#include "catch.h"
#include "findings.h"

using namespace clausediff;

TEST_CASE("A path's extension tells the format in upper or lower case") {
  CHECK(format_of_path("up.DOCX")->name == "docx");
  CHECK(format_of_path("o.Docx")->name == "docx");
  CHECK(format_of_path("page.HTM")->name == "html");
  CHECK(format_of_path("a.b/list.Csv")->name == "csv");
  CHECK(format_of_path("up.PDF") == nullptr);
  CHECK(format_of_path("folder.html/up") == nullptr);
  CHECK(format_of_path("") == nullptr);
  CHECK(extension_of("a.b/up") == "");
}

TEST_CASE("Every format has a name of its own and gives the same bytes twice") {
  const Report report = test::compare_texts("The fee is $5.", "The fee is $7.");
  std::set<std::string_view> names;
  for (const OutputFormat& format : output_formats()) {
    CHECK(names.insert(format.name).second);
    CHECK(find_format(format.name) == &format);
    for (const bool memo : {false, true}) {
      RenderOptions options;
      options.memo = memo;
      const Result<std::string> once = format.render(report, options);
      REQUIRE(once.ok());
      CHECK(!once->empty());
      CHECK(*once == *format.render(report, options));
    }
  }
  CHECK(find_format("pdf") == nullptr);
}

namespace {

template <class Enumeration>
void check_values() {
  for (const Enumeration value : values<Enumeration>()) {
    CHECK(name(value) != "unknown");
    CHECK(value_named<Enumeration>(name(value)) == value);
  }
  // One more than the last is no value any more.
  CHECK(name(static_cast<Enumeration>(values<Enumeration>().size())) == "unknown");
  CHECK(!value_named<Enumeration>("unknown"));
}

}  // namespace

TEST_CASE("The lists of values are whole") {
  check_values<FindingKind>();
  check_values<Direction>();
  check_values<Severity>();
  check_values<HygieneKind>();
}

TEST_CASE("The rules as data name every kind once, and every family") {
  std::set<std::string> ids;
  std::set<FindingKind> kinds;
  for (const RuleDescription& rule : describe_rules()) {
    CHECK(ids.insert(rule.id).second);
    kinds.insert(rule.kind);
    CHECK(!rule.summary.empty());
    CHECK(rule.family.empty() == (rule.kind != FindingKind::term));
    CHECK(value_named<Severity>(rule.policy).value_or(rule.severity) == rule.severity);
  }
  CHECK(kinds.size() == values<FindingKind>().size());
}
