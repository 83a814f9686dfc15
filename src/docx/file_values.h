// SPDX-License-Identifier: Apache-2.0
// What is known of the file itself and its fields show (TITLE, DOCPROPERTY, DOCVARIABLE …): ECMA-376 part 1, 15.2.12
// and 17.15.1.32.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "package/xml.h"

namespace clausediff {

struct Build;

/// A part that the package itself points at: "core-properties", "extended-properties", "custom-properties".
struct FileProperties {
  bool stored = false;
  std::shared_ptr<Xml> xml;  // null where it is damaged
};

/// Each is parsed once, whoever asks.
FileProperties file_properties(Build& build, const std::string& relation);

class FileValues {
 public:
  /// What a field of that kind shows; nothing where it is of another kind. One that asks for what the file does not have is told.
  std::optional<std::string> find(Build& build, const std::string& kind, const std::vector<std::string>& words);

 private:
  void load(Build& build);
  void load_properties(Build& build, const std::string& relation);

  bool loaded_ = false;
  std::map<std::string, std::string> properties_, customs_, variables_;  // by name in lower case
};

}  // namespace clausediff
