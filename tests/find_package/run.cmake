# SPDX-License-Identifier: Apache-2.0
# cmake -DBUILD=… -DSOURCE=… -DCOMPILER=… -DFLAGS=… -P run.cmake: installs the build into a folder of its own, builds the stranger against it, runs it.
set(place ${BUILD}/tests/find_package)
file(REMOVE_RECURSE ${place})

function(must)
  execute_process(COMMAND ${ARGV} RESULT_VARIABLE status OUTPUT_VARIABLE output ERROR_VARIABLE output)
  if(NOT status EQUAL 0)
    message(FATAL_ERROR "${ARGV} ended with ${status}:\n${output}")
  endif()
endfunction()

# The example of docs/embedding.md, as it stands there.
file(READ ${SOURCE}/../../docs/embedding.md page)
string(REGEX REPLACE ".*\n```cpp\n" "" example "${page}")
string(REGEX REPLACE "\n```.*" "\n" example "${example}")
file(WRITE ${place}/example.cpp "${example}")

must(${CMAKE_COMMAND} --install ${BUILD} --prefix ${place}/prefix)
must(${CMAKE_COMMAND} -S ${SOURCE} -B ${place}/build -G Ninja -DCMAKE_PREFIX_PATH=${place}/prefix -DCMAKE_CXX_COMPILER=${COMPILER} -DCMAKE_CXX_FLAGS=${FLAGS}
  -DEXAMPLE=${place}/example.cpp)
must(${CMAKE_COMMAND} --build ${place}/build)
must(${place}/build/stranger)
execute_process(COMMAND ${place}/build/example ${SOURCE}/../../samples/nda-v1.docx ${SOURCE}/../../samples/nda-v2.docx RESULT_VARIABLE status
  OUTPUT_VARIABLE output)
if(NOT status EQUAL 1 OR output STREQUAL "")
  message(FATAL_ERROR "the example of docs/embedding.md ended with ${status}:\n${output}")
endif()
must(${place}/prefix/bin/clausediff --version)
foreach(file share/man/man1/clausediff.1 share/bash-completion/completions/clausediff share/zsh/vendor-completions/_clausediff
    share/fish/vendor_completions.d/clausediff.fish)
  file(SIZE ${place}/prefix/${file} size)
  if(size LESS 100)
    message(FATAL_ERROR "${file} is empty")
  endif()
endforeach()
