# SPDX-License-Identifier: Apache-2.0
# clausediff_embed(TARGET FILE NAME): the bytes of FILE as `extern const std::string_view clausediff::embedded::NAME`, which the
# source that uses it declares itself. Done when CMake configures, and again whenever FILE changes. What only its reader in the repository needs stays
# out: the blanks that indent a line, empty lines, lines that are a comment of
# JavaScript, and in a style sheet the blanks beside its marks.
function(clausediff_embed target file name)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${file})
  file(READ ${file} bytes HEX)
  string(REGEX REPLACE "(..)" "\\1 " bytes "${bytes}")
  string(PREPEND bytes "0a ")
  string(REGEX REPLACE "0a (20 |0a )+" "0a " bytes "${bytes}")
  string(REGEX REPLACE "0a 2f 2f (0[0-9b-f] |[1-9a-f][0-9a-f] )*" "" bytes "${bytes}")
  string(REGEX REPLACE "^0a " "" bytes "${bytes}")
  if(file MATCHES "[.]css$")  # blanks beside { } ; : , say nothing in it
    string(REGEX REPLACE "20 (7b|7d) " "\\1 " bytes "${bytes}")
    string(REGEX REPLACE "(7b|7d|3b|3a|2c) 20 " "\\1 " bytes "${bytes}")
  endif()
  string(REPLACE " " "" bytes "${bytes}")
  string(REGEX REPLACE "(..)" "'\\\\x\\1'," bytes "${bytes}")
  string(CONCAT code "#include <string_view>\n"
    "namespace clausediff::embedded {\n"
    "static constexpr char bytes[] = {${bytes}0};\n"
    "extern const std::string_view ${name};\n"
    "constinit const std::string_view ${name}(bytes, sizeof bytes - 1);\n"
    "}\n")
  file(CONFIGURE OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/embedded/${name}.cpp CONTENT "@code@" @ONLY)
  target_sources(${target} PRIVATE ${CMAKE_CURRENT_BINARY_DIR}/embedded/${name}.cpp)
endfunction()
