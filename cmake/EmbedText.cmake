# tambon_embed_text(TARGET NAME [PUBLIC] [BASE_DIR folder] FILES a.sql dir/b.sql … [PARTS part/c.sql …])
#   Compiles text files into TARGET as NUL-terminated strings, declared in <NAME>.h:
#   project_list.sql becomes `extern const char project_list_sql[];`. A file in a folder below
#   BASE_DIR (the current folder, unless given) carries the folder's name first
#   (intake/plan_put.sql: intake_plan_put_sql). The header is TARGET's own; with PUBLIC everyone who
#   links TARGET may include it. PARTS are what .sql files share: a line "-- include part/c.sql"
#   stands for all of that file.
function(tambon_embed_text target name)
  cmake_parse_arguments(PARSE_ARGV 2 arg "PUBLIC" "BASE_DIR" "FILES;PARTS")
  if(NOT arg_FILES OR arg_UNPARSED_ARGUMENTS)
    message(FATAL_ERROR "tambon_embed_text(${target} ${name}): FILES missing or unknown arguments"
                        " (${arg_UNPARSED_ARGUMENTS})")
  endif()
  if(NOT arg_BASE_DIR)
    set(arg_BASE_DIR ${CMAKE_CURRENT_SOURCE_DIR})
  endif()
  set(scope PRIVATE)
  if(arg_PUBLIC)
    set(scope PUBLIC)
  endif()
  # A folder a list: including one header must not open the way to another.
  set(generated ${CMAKE_CURRENT_BINARY_DIR}/generated/${name})
  set(inputs ${arg_FILES} ${arg_PARTS})
  list(TRANSFORM inputs PREPEND ${arg_BASE_DIR}/)
  add_custom_command(
    OUTPUT ${generated}/${name}.c ${generated}/${name}.h
    COMMAND ${CMAKE_COMMAND} -D "FILES=${arg_FILES}" -D "SOURCE_DIR=${arg_BASE_DIR}"
            -D "NAME=${name}" -D "OUTPUT_DIR=${generated}"
            -P ${CMAKE_SOURCE_DIR}/cmake/embed_text_script.cmake
    DEPENDS ${inputs} ${CMAKE_SOURCE_DIR}/cmake/embed_text_script.cmake
    COMMENT "Embedding ${name}" VERBATIM)
  target_sources(${target} PRIVATE ${generated}/${name}.c ${generated}/${name}.h)
  target_include_directories(${target} ${scope} ${generated})
endfunction()
