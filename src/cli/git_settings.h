// SPDX-License-Identifier: Apache-2.0
// What git-setup writes: settings of git's configuration, and lines of its attributes. Pure values; git_setup.cpp writes them.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace clausediff::cli {

struct GitSetting {
  std::string key;
  std::string value;
  bool ours = true;  // in a section named after us; else a name that users may have taken for their own
};

/// The settings; `program` is how a shell finds us, `cache` lets git keep what textconv printed.
std::vector<GitSetting> git_settings(const std::string& program, bool cache);

/// The names that Word gives its files, in any case (gitattributes(5) matches by case).
inline constexpr std::array<std::string_view, 4> git_patterns = {"*.[Dd][Oo][Cc][Xx]", "*.[Dd][Oo][Cc][Mm]", "*.[Dd][Oo][Tt][Xx]",
                                                                 "*.[Dd][Oo][Tt][Mm]"};

/// The attributes' text with our lines added where they are missing, or taken out; lines of earlier versions go either way.
std::string with_git_attributes(std::string text, bool remove);

/// A word as a shell reads it.
std::string in_shell_quotes(const std::string& word);

}  // namespace clausediff::cli
