// SPDX-License-Identifier: Apache-2.0
#include <clausediff/clausediff.h>

namespace clausediff {

std::string to_text(const Document& document) {
  std::string out;
  for (const Paragraph& paragraph : document.paragraphs) out += paragraph.text + '\n';
  return out;
}

}  // namespace clausediff
