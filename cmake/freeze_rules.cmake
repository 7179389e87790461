# preflint_freeze_rules(OUT TOOL): the rules under rules/, read and checked by TOOL, as a source whose path is put
# into OUT.
function(preflint_freeze_rules out tool)
  file(GLOB_RECURSE paths RELATIVE "${PROJECT_SOURCE_DIR}" CONFIGURE_DEPENDS
    "${PROJECT_SOURCE_DIR}/rules/*.md" "${PROJECT_SOURCE_DIR}/rules/*.hcl")
  list(SORT paths)
  # A rule that is removed must rebuild the source too, so the list itself is an input, rewritten when it changes.
  list(JOIN paths "\n" lines)
  set(list "${CMAKE_CURRENT_BINARY_DIR}/rule_files.txt")
  file(CONFIGURE OUTPUT "${list}" CONTENT "${lines}\n" @ONLY)
  set(source "${CMAKE_CURRENT_BINARY_DIR}/embedded_rules.cpp")
  list(TRANSFORM paths PREPEND "${PROJECT_SOURCE_DIR}/" OUTPUT_VARIABLE inputs)
  add_custom_command(OUTPUT "${source}"
    COMMAND ${tool} "${list}" "${source}"
    WORKING_DIRECTORY "${PROJECT_SOURCE_DIR}"
    DEPENDS ${tool} "${list}" ${inputs}
    COMMENT "Freezing the rules"
    VERBATIM)
  set(${out} "${source}" PARENT_SCOPE)
endfunction()
