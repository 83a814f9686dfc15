// SPDX-License-Identifier: Apache-2.0
// Linked into the program where ICU is linked as an archive: its data, thirty megabytes, stay in the shared library that the
// program is linked to as well. An executable that named the library's symbol would get a copy of it at each start, so that the
// name stands for an empty table here, and the library's own is asked for before ICU is used.
#include <dlfcn.h>
#include <unicode/udata.h>
#include <unicode/uversion.h>

#include <cstdio>
#include <cstdlib>
#include <string>

namespace {

/// As ICU's own stub for data that are elsewhere: a header and a table of contents in which nothing stands.
struct EmptyData {
  std::uint16_t header_size = 32;
  std::uint8_t magic[2] = {0xDA, 0x27};
  UDataInfo info = {sizeof(UDataInfo), 0,           U_IS_BIG_ENDIAN, U_CHARSET_FAMILY, sizeof(UChar), 0, {'T', 'o', 'C', 'P'},
                    {1, 0, 0, 0},      {0, 0, 0, 0}};
  char padding[8] = {};
  std::uint32_t count = 0, reserved = 0;
  std::uint32_t name_and_data[4] = {};
};

}  // namespace

extern "C" {
extern const EmptyData U_ICUDATA_ENTRY_POINT;
alignas(16) const EmptyData U_ICUDATA_ENTRY_POINT;
}

namespace {

/// The library's table, by the name that its header has for it: icudt72_dat. None where it has no such table.
const void* shared_data() {
  void* library = dlopen("libicudata.so." U_ICU_VERSION_SHORT, RTLD_NOW);
  if (library == nullptr) return nullptr;
  const std::string version = std::to_string(U_ICU_VERSION_MAJOR_NUM);
  return dlsym(library, ("icudt" + version + "_dat").c_str());
}

/// Before every other constructor that says nothing of its turn. With the empty table words would be read wrongly: better not at
/// all.
[[gnu::constructor(101)]] void use_shared_data() {
  UErrorCode error = U_ZERO_ERROR;
  const void* data = shared_data();
  if (data != nullptr) udata_setCommonData(data, &error);
  if (data != nullptr && U_SUCCESS(error)) return;
  std::fputs("clausediff: the data of ICU " U_ICU_VERSION_SHORT " cannot be used; install libicu" U_ICU_VERSION_SHORT " again\n",
             stderr);
  std::_Exit(2);
}

}  // namespace
