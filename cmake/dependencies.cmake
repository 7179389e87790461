# Third-party libraries, as imported targets (so that their headers count as system headers). Each is looked for where the
# system's packages put it; docs/decisions/0002 says why none is downloaded.

# preflint_dependency(TARGET HEADER LIBRARY PACKAGE): LIBRARY may be "" for header-only ones. PACKAGE is Debian's name.
function(preflint_dependency target header library package)
  string(MAKE_C_IDENTIFIER "${target}" id)
  find_path(${id}_INCLUDE "${header}")
  if(NOT ${id}_INCLUDE)
    message(FATAL_ERROR "${header} was not found. Debian and Ubuntu: apt-get install ${package} "
      "(or ./dev setup, which installs whatever is missing). Elsewhere: the package that has ${header}, "
      "with CMAKE_PREFIX_PATH set to where it is.")
  endif()
  mark_as_advanced(${id}_INCLUDE ${id}_LIBRARY)
  if(library STREQUAL "")
    add_library(${target} INTERFACE IMPORTED GLOBAL)
  else()
    if(PREFLINT_STATIC)
      set(CMAKE_FIND_LIBRARY_SUFFIXES .a ${CMAKE_FIND_LIBRARY_SUFFIXES})
    endif()
    find_library(${id}_LIBRARY NAMES ${library})
    if(NOT ${id}_LIBRARY)
      message(FATAL_ERROR "the library ${library} was not found. Debian and Ubuntu: apt-get install ${package}")
    endif()
    add_library(${target} UNKNOWN IMPORTED GLOBAL)
    set_target_properties(${target} PROPERTIES IMPORTED_LOCATION "${${id}_LIBRARY}")
  endif()
  set_target_properties(${target} PROPERTIES INTERFACE_INCLUDE_DIRECTORIES "${${id}_INCLUDE}")
endfunction()

find_package(Threads REQUIRED)
preflint_dependency(tree-sitter::tree-sitter tree_sitter/api.h tree-sitter libtree-sitter-dev)
preflint_dependency(yaml-cpp::yaml-cpp yaml-cpp/eventhandler.h yaml-cpp libyaml-cpp-dev)
preflint_dependency(libyaml::libyaml yaml.h yaml libyaml-dev)
preflint_dependency(nlohmann_json::nlohmann_json nlohmann/json.hpp "" nlohmann-json3-dev)
preflint_dependency(CLI11::CLI11 CLI/CLI.hpp "" libcli11-dev)
preflint_dependency(Boost::headers boost/multiprecision/cpp_int.hpp "" libboost-dev)
preflint_dependency(OpenSSL::Crypto openssl/evp.h crypto libssl-dev)
preflint_dependency(ZLIB::ZLIB zlib.h z zlib1g-dev)
preflint_dependency(utf8proc::utf8proc utf8proc.h utf8proc libutf8proc-dev)
if(PREFLINT_STATIC)  # Debian has {fmt} as a shared library only; one binary takes it in as headers.
  preflint_dependency(fmt::fmt fmt/format.h "" libfmt-dev)
  set_target_properties(fmt::fmt PROPERTIES INTERFACE_COMPILE_DEFINITIONS FMT_HEADER_ONLY)
else()
  preflint_dependency(fmt::fmt fmt/format.h fmt libfmt-dev)
endif()
target_link_libraries(OpenSSL::Crypto INTERFACE Threads::Threads ${CMAKE_DL_LIBS})

# Newer releases of RE2 are built on Abseil, whose many libraries only RE2's own package file knows.
find_package(re2 CONFIG QUIET)
if(NOT TARGET re2::re2)
  preflint_dependency(re2::re2 re2/re2.h re2 libre2-dev)
  target_link_libraries(re2::re2 INTERFACE Threads::Threads)
endif()
