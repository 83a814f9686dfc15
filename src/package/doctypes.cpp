// SPDX-License-Identifier: Apache-2.0
#include "package/doctypes.h"

#include <algorithm>
#include <array>

#include "text/ascii.h"

namespace clausediff {
namespace {

/// How a prolog can go on.
enum class Prolog { ends, has_doctype, goes_on };

bool has_xml_name(std::string_view name) {
  constexpr std::array<std::string_view, 6> endings{".xml", ".rels", ".svg", ".vml", ".xsl", ".xsd"};
  const std::string folded = ascii_lower(name.substr(name.size() - std::min<std::size_t>(name.size(), 5)));
  return std::any_of(endings.begin(), endings.end(), [&](std::string_view ending) { return folded.ends_with(ending); });
}

/// The bytes are in UTF-8 or UTF-16; zero bytes of the latter are passed over. A DOCTYPE can only stand before the root element.
Prolog look_at_prolog(std::string bytes) {
  bytes.erase(std::remove(bytes.begin(), bytes.end(), '\0'), bytes.end());
  const std::string_view text = bytes;
  for (std::size_t at = text.find('<'); at != std::string_view::npos; at = text.find('<', at)) {
    const std::string_view rest = text.substr(at);
    if (rest.starts_with("<!DOCTYPE")) return Prolog::has_doctype;
    const bool comment = rest.starts_with("<!--");
    if (!comment && !rest.starts_with("<?") && rest.size() > 9) return Prolog::ends;
    const std::size_t end = rest.find(comment ? "-->" : "?>");
    if (end == std::string_view::npos) return Prolog::goes_on;
    at += end;
  }
  return Prolog::goes_on;
}

/// Most prologs end within the first KiB; a longer look is taken only where they do not.
Prolog prolog_of(Package& package, const std::string& name) {
  for (const std::size_t size : {std::size_t{1} << 10, std::size_t{1} << 15, std::size_t{1} << 20}) {
    const Result<std::string> bytes = package.peek(name, size);
    if (!bytes.ok()) return Prolog::ends;  // who reads the part says what is wrong with it
    const Prolog found = look_at_prolog(*bytes);
    if (found != Prolog::goes_on) return found;
    if (bytes->size() < size) return Prolog::ends;  // all of it was seen
  }
  return Prolog::goes_on;
}

}  // namespace

std::optional<Error> find_doctype(Package& package) {
  const auto refuse = [&](const std::string& name, std::string why) {
    return Error{ErrorCode::refused, package.file(), name, std::move(why), "save it again in Word"};
  };
  for (const std::string& name : package.names()) {
    if (!has_xml_name(name)) continue;
    const Prolog prolog = prolog_of(package, name);
    if (prolog == Prolog::has_doctype) return refuse(name, "it has a DOCTYPE, which no Word file needs");
    if (prolog == Prolog::goes_on) return refuse(name, "no element begins in its first 1048576 bytes");
  }
  return std::nullopt;
}

}  // namespace clausediff
