# The compiler, the linker and the warnings, for every target of ours. The switches below belong to the presets; none of
# them changes what the program does.
option(PREFLINT_STATIC "Prefer static third-party libraries" OFF)
option(PREFLINT_LTO "Optimise across translation units" OFF)
option(PREFLINT_TIDY "Run clang-tidy on every source" OFF)
option(PREFLINT_FUZZ "Build the fuzz targets (Clang)" OFF)
set(PREFLINT_SANITIZE "" CACHE STRING "Sanitizers, separated by commas")

set(CMAKE_CXX_STANDARD 23)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_C_STANDARD 11)
set_property(GLOBAL PROPERTY USE_FOLDERS ON)

if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 12)
  message(FATAL_ERROR "preflint needs GCC 12 or newer (std::expected); this is GCC ${CMAKE_CXX_COMPILER_VERSION}. "
    "Where g++-12 is installed beside it: CXX=g++-12 CC=gcc-12 ./dev build")
endif()

# Paths inside a binary are relative to the source tree: reproducible, and shared by ccache between work trees.
add_compile_options("-ffile-prefix-map=${PROJECT_SOURCE_DIR}/=")

find_program(CCACHE ccache)
if(CCACHE AND NOT PREFLINT_TIDY)
  set(launcher "${CMAKE_COMMAND}" -E env "CCACHE_BASEDIR=${PROJECT_SOURCE_DIR}" CCACHE_NOHASHDIR=1 "${CCACHE}")
  set(CMAKE_C_COMPILER_LAUNCHER "${launcher}")
  set(CMAKE_CXX_COMPILER_LAUNCHER "${launcher}")
endif()
find_program(MOLD mold)
if(MOLD)
  add_link_options(-fuse-ld=mold)
endif()

add_library(preflint_warnings INTERFACE)
target_compile_options(preflint_warnings INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-missing-field-initializers)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # False alarms of GCC 12 inside its own std::string and std::variant, worse with sanitizers on.
  target_compile_options(preflint_warnings INTERFACE -Wno-restrict -Wno-maybe-uninitialized)
endif()
if(CMAKE_COMPILE_WARNING_AS_ERROR AND CMAKE_VERSION VERSION_LESS 3.24)
  target_compile_options(preflint_warnings INTERFACE -Werror)
endif()

if(CMAKE_CXX_COMPILER_ID MATCHES "Clang" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 19)
  # libstdc++ offers std::expected only to compilers that announce C++20's final concepts, which Clang implements long
  # before it says so.
  add_compile_options("$<$<COMPILE_LANGUAGE:CXX>:-D__cpp_concepts=202002L>"
    "$<$<COMPILE_LANGUAGE:CXX>:-Wno-builtin-macro-redefined>")
endif()

if(CMAKE_BUILD_TYPE STREQUAL "Debug")
  add_compile_definitions(_GLIBCXX_ASSERTIONS)
endif()
if(PREFLINT_SANITIZE)
  add_compile_options("-fsanitize=${PREFLINT_SANITIZE}" -fno-sanitize-recover=all -fno-omit-frame-pointer)
  add_link_options("-fsanitize=${PREFLINT_SANITIZE}")
endif()
if(PREFLINT_FUZZ)
  if(NOT CMAKE_CXX_COMPILER_ID MATCHES "Clang")
    message(FATAL_ERROR "the fuzz preset needs Clang (./dev setup fuzz installs it)")
  endif()
  add_compile_options(-fsanitize=fuzzer-no-link)
endif()
if(PREFLINT_TIDY)
  find_program(CLANG_TIDY clang-tidy REQUIRED)
  set(CMAKE_CXX_CLANG_TIDY "${CLANG_TIDY}" --quiet)
endif()
if(PREFLINT_LTO)
  include(CheckIPOSupported)
  check_ipo_supported(RESULT lto_works OUTPUT lto_output LANGUAGES CXX)
  if(lto_works)
    set(CMAKE_INTERPROCEDURAL_OPTIMIZATION ON)
  else()
    message(STATUS "link-time optimisation is left out: ${lto_output}")
  endif()
endif()
if(PREFLINT_STATIC AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND NOT APPLE)
  add_link_options(-static-libgcc -static-libstdc++)
endif()
