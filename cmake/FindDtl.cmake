# SPDX-License-Identifier: Apache-2.0
# dtl is headers only and brings no CMake config.
find_path(Dtl_INCLUDE_DIR dtl/dtl.hpp)
mark_as_advanced(Dtl_INCLUDE_DIR)
include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(Dtl REQUIRED_VARS Dtl_INCLUDE_DIR REASON_FAILURE_MESSAGE "install libdtl-dev")
if(Dtl_FOUND AND NOT TARGET Dtl::Dtl)
  add_library(Dtl::Dtl INTERFACE IMPORTED)
  set_target_properties(Dtl::Dtl PROPERTIES INTERFACE_INCLUDE_DIRECTORIES ${Dtl_INCLUDE_DIR})
endif()
