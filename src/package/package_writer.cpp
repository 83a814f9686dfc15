// SPDX-License-Identifier: Apache-2.0
// Parts → the bytes of a zip.
#include <zip.h>

#include "package/package.h"
#include "package/xml.h"

namespace clausediff {
namespace {

// 1980-01-01 00:00 in DOS form: the earliest a zip can say, and no clock in the output.
constexpr zip_uint16_t dos_time = 0;
constexpr zip_uint16_t dos_date = (1 << 5) | 1;

/// A name that is no UTF-8 came from a zip that says nothing of its encoding: its bytes go back as they came, unflagged.
zip_flags_t encoding_of(const std::string& name) { return clean_text(name) == name ? ZIP_FL_ENC_UTF_8 : ZIP_FL_ENC_CP437; }

bool add_parts(zip_t* archive, const std::vector<Part>& parts) {
  for (const Part& part : parts) {
    zip_source_t* source = zip_source_buffer(archive, part.bytes.data(), part.bytes.size(), 0);
    if (source == nullptr) return false;
    const zip_int64_t index = zip_file_add(archive, part.name.c_str(), source, encoding_of(part.name));
    if (index < 0) {
      zip_source_free(source);
      return false;
    }
    const auto entry = static_cast<zip_uint64_t>(index);
    zip_set_file_compression(archive, entry, ZIP_CM_DEFLATE, 6);
    zip_file_set_dostime(archive, entry, dos_time, dos_date, 0);
  }
  return true;
}

std::string contents(zip_source_t* source) {
  std::string bytes;
  zip_stat_t stat;
  if (zip_source_stat(source, &stat) != 0 || zip_source_open(source) != 0) return bytes;
  bytes.resize(stat.size);
  const zip_int64_t got = zip_source_read(source, bytes.data(), bytes.size());
  bytes.resize(got > 0 ? static_cast<std::size_t>(got) : 0);
  zip_source_close(source);
  return bytes;
}

}  // namespace

Result<std::string> write_package(const std::vector<Part>& parts, const std::string& file) {
  const Error failed{ErrorCode::write_failed, file, "", "the package could not be put together", ""};
  zip_source_t* memory = zip_source_buffer_create(nullptr, 0, 0, nullptr);
  if (memory == nullptr) return failed;
  zip_t* archive = zip_open_from_source(memory, ZIP_TRUNCATE, nullptr);
  if (archive == nullptr) {
    zip_source_free(memory);
    return failed;
  }
  zip_source_keep(memory);  // zip_close() lets go of one reference
  const bool added = add_parts(archive, parts);
  std::string bytes;
  if (!added || zip_close(archive) != 0) {
    zip_discard(archive);
  } else {
    bytes = contents(memory);
  }
  zip_source_free(memory);
  if (bytes.empty()) return failed;
  return bytes;
}

}  // namespace clausediff
