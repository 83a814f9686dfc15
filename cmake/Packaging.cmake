# SPDX-License-Identifier: Apache-2.0
# What is installed, as two Debian packages: the program, and the library with its headers and CMake config.
include(CMakePackageConfigHelpers)
set(config_folder ${CMAKE_INSTALL_LIBDIR}/cmake/clausediff)

install(TARGETS clausediff RUNTIME COMPONENT program)
install(TARGETS clausediff_library EXPORT clausediff-targets ARCHIVE COMPONENT library)
install(DIRECTORY include/clausediff TYPE INCLUDE COMPONENT library)
install(EXPORT clausediff-targets NAMESPACE clausediff:: DESTINATION ${config_folder} COMPONENT library)
configure_package_config_file(cmake/clausediff-config.cmake.in clausediff-config.cmake INSTALL_DESTINATION ${config_folder})
write_basic_package_version_file(clausediff-config-version.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/clausediff-config.cmake ${PROJECT_BINARY_DIR}/clausediff-config-version.cmake
  cmake/FindNettle.cmake cmake/FindStemmer.cmake DESTINATION ${config_folder} COMPONENT library)

# The manual page and the completions come from the program's own option definitions.
set(described ${PROJECT_BINARY_DIR}/described)
file(MAKE_DIRECTORY ${described})
add_custom_command(OUTPUT ${described}/clausediff.1 ${described}/clausediff ${described}/_clausediff ${described}/clausediff.fish
  COMMAND clausediff manual > ${described}/clausediff.1
  COMMAND clausediff completions bash > ${described}/clausediff
  COMMAND clausediff completions zsh > ${described}/_clausediff
  COMMAND clausediff completions fish > ${described}/clausediff.fish
  DEPENDS clausediff VERBATIM)
add_custom_target(descriptions ALL DEPENDS ${described}/clausediff.1)
install(FILES ${described}/clausediff.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1 COMPONENT program)
install(FILES ${described}/clausediff DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions COMPONENT program)
install(FILES ${described}/_clausediff DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions COMPONENT program)
install(FILES ${described}/clausediff.fish DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d COMPONENT program)

install(FILES LICENSE README.md TYPE DOC COMPONENT program)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME clausediff)
set(CPACK_PACKAGE_CONTACT "The clausediff authors")
set(CPACK_VERBATIM_VARIABLES ON)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_COMPONENTS_ALL program library)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_NAME clausediff)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_SECTION text)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_LIBRARY_PACKAGE_NAME libclausediff-dev)
set(CPACK_DEBIAN_LIBRARY_PACKAGE_SECTION libdevel)
set(CPACK_DEBIAN_LIBRARY_PACKAGE_DEPENDS "libicu-dev, libpugixml-dev, zlib1g-dev, nettle-dev, libstemmer-dev, libtomlplusplus-dev")
include(CPack)
