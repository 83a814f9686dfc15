// SPDX-License-Identifier: Apache-2.0
// Any bytes as a zip: open, inflate every part, and read the document, as it stands and with `recover`.
#include <cstddef>
#include <cstdint>

#include "docx/reader.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace clausediff;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  for (const bool recover : {false, true}) {
    ReadOptions options;
    options.recover = recover;
    options.limits.part_bytes = 4U << 20;
    options.limits.xml_bytes = 4U << 20;
    options.limits.total_bytes = 16U << 20;
    Result<Package> package = Package::open(bytes, "fuzz", options);
    if (!package.ok()) continue;
    const auto parts = read_all_parts(*package);
    if (parts.ok()) (void)write_package(*parts, "fuzz");
    (void)read_docx(bytes, "fuzz", options);
  }
  return 0;
}
