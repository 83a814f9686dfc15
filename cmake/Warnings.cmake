# SPDX-License-Identifier: Apache-2.0
# Warnings for our own targets only; CLAUSEDIFF_WERROR (set by every preset) makes them errors.
add_library(clausediff_warnings INTERFACE)
target_compile_options(clausediff_warnings INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wnon-virtual-dtor
  $<$<BOOL:${CLAUSEDIFF_WERROR}>:-Werror>)
