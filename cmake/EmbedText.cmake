# tambon_embed_text(TARGET NAME FILES a.sql dir/b.sql …)
#   Compiles text files into TARGET as NUL-terminated strings, declared in <NAME>.h:
#   db/query/project_list.sql becomes `extern const char project_list_sql[];`. A file in a folder
#   carries the folder's name first (intake/plan_put.sql: intake_plan_put_sql).
function(tambon_embed_text target name)
  cmake_parse_arguments(PARSE_ARGV 2 arg "" "" "FILES")
  set(generated ${CMAKE_CURRENT_BINARY_DIR}/generated)
  list(TRANSFORM arg_FILES PREPEND ${CMAKE_CURRENT_SOURCE_DIR}/ OUTPUT_VARIABLE inputs)
  add_custom_command(
    OUTPUT ${generated}/${name}.c ${generated}/${name}.h
    COMMAND ${CMAKE_COMMAND} -D "FILES=${arg_FILES}" -D SOURCE_DIR=${CMAKE_CURRENT_SOURCE_DIR}
            -D NAME=${name} -D OUTPUT_DIR=${generated}
            -P ${CMAKE_SOURCE_DIR}/cmake/embed_text_script.cmake
    DEPENDS ${inputs} ${CMAKE_SOURCE_DIR}/cmake/embed_text_script.cmake
    COMMENT "Embedding ${name}" VERBATIM)
  target_sources(${target} PRIVATE ${generated}/${name}.c)
  target_include_directories(${target} PUBLIC ${generated})
endfunction()
