// SPDX-License-Identifier: Apache-2.0
// Heads and feet of pages where only one version has pages, or where they came through another program.
#pragma once

#include <clausediff/document.h>
#include <clausediff/options.h>

namespace clausediff {

/// Two texts that both have running heads or feet are compared with them, and so are two .docx. Where only one has any, or the
/// files are of different kinds, the heads and feet say how a file was printed and not what was agreed: they are set aside,
/// and the coverage says so.
void set_furniture_aside(Document& before, Document& after, const CompareOptions& options);

}  // namespace clausediff
