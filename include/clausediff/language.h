// SPDX-License-Identifier: Apache-2.0
// The language in which a contract is written. A value that every stage is handed; there is one, and nothing else knows its words.
#pragma once

namespace clausediff {

/// Numbers, months, phrases, grammar and words of a language. Constant; it is never copied, only pointed at.
struct Language;

/// The only language that the library has. Lives as long as the program.
const Language& english();

}  // namespace clausediff
