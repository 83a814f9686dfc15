# SPDX-License-Identifier: Apache-2.0
# clausediff_embed(TARGET FILE NAME): the bytes of FILE as `extern const std::string_view clausediff::embedded::NAME`, which the
# source that uses it declares itself. Done when CMake configures, and again whenever FILE changes.
function(clausediff_embed target file name)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${file})
  file(READ ${file} bytes HEX)
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
