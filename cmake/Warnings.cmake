# SPDX-License-Identifier: Apache-2.0
# Warnings for our own targets only; CLAUSEDIFF_WERROR (set by every preset) makes them errors.
add_library(clausediff_warnings INTERFACE)
target_compile_options(clausediff_warnings INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wnon-virtual-dtor
  # g++ 12 sees an overlap, or an overflow, in std::string's operator+ that is not there when it optimises (GCC bug 105651).
  $<$<AND:$<CXX_COMPILER_ID:GNU>,$<VERSION_LESS:$<CXX_COMPILER_VERSION>,13>>:-Wno-restrict>
  $<$<AND:$<CXX_COMPILER_ID:GNU>,$<VERSION_LESS:$<CXX_COMPILER_VERSION>,13>>:-Wno-stringop-overflow>
  $<$<BOOL:${CLAUSEDIFF_WERROR}>:-Werror>)
