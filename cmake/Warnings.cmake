# SPDX-License-Identifier: Apache-2.0
# Warnings for our own targets only; CLAUSEDIFF_WERROR (set by every preset) makes them errors.
add_library(clausediff_warnings INTERFACE)
target_compile_options(clausediff_warnings INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wnon-virtual-dtor
  # g++ 12 sees an overlap, or an overflow, in std::string's operator+ that is not there when it optimises (GCC bug 105651).
  $<$<AND:$<CXX_COMPILER_ID:GNU>,$<VERSION_LESS:$<CXX_COMPILER_VERSION>,13>>:-Wno-restrict>
  $<$<AND:$<CXX_COMPILER_ID:GNU>,$<VERSION_LESS:$<CXX_COMPILER_VERSION>,13>>:-Wno-stringop-overflow>
  # In a unit of several files a name would be held to shadow what only another file knows: whoever compiles file by file is told.
  $<$<BOOL:${CMAKE_UNITY_BUILD}>:-Wno-shadow>
  $<$<BOOL:${CLAUSEDIFF_WERROR}>:-Werror>)
