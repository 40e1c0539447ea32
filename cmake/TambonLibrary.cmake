# tambon_library(NAME SOURCES a.c … HEADERS include/NAME/a.h … [PUBLIC lib …] [PRIVATE lib …])
#   One static library for the current folder. Public headers lie in include/NAME/ and reach only
#   the targets that link the library: an include against the arrows does not compile.
function(tambon_library name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;HEADERS;PUBLIC;PRIVATE")
  add_library(${name} STATIC ${arg_SOURCES})
  target_sources(${name} PUBLIC FILE_SET HEADERS
    BASE_DIRS ${CMAKE_CURRENT_SOURCE_DIR}/include FILES ${arg_HEADERS})
  target_link_libraries(${name} PUBLIC PkgConfig::GLIB ${arg_PUBLIC}
                                PRIVATE tambon_options ${arg_PRIVATE})
  set_property(GLOBAL APPEND PROPERTY TAMBON_LIBRARIES ${name})
endfunction()

# tambon_program(NAME SOURCES a.c … [PRIVATE lib …]): an executable in build/<preset>/bin,
#   installed with the others.
function(tambon_program name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;PRIVATE")
  add_executable(${name} ${arg_SOURCES})
  target_link_libraries(${name} PRIVATE tambon_options PkgConfig::GLIB ${arg_PRIVATE})
  target_link_options(${name} PRIVATE $<$<CONFIG:Release>:-flto=auto>)
  install(TARGETS ${name} RUNTIME)
endfunction()
