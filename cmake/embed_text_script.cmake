# Run by tambon_embed_text at build time. Strings are written as character constants: no escaping
# rules, no limit on the length of a literal, no sign change of bytes above 0x7f. So a picture may be
# embedded too: <symbol>_bytes is its size without the zero at the end.

# Puts the file where a line "-- include part/project_filter.sql" names it, in a variable of
# hexadecimal digits.
function(include_parts variable path)
  file(STRINGS "${path}" lines REGEX "^-- include [a-z_/]+[.]sql$")
  foreach(line IN LISTS lines)
    string(REGEX REPLACE "^-- include " "" part "${line}")
    file(READ "${SOURCE_DIR}/${part}" text HEX)
    string(HEX "${line}\n" line)
    string(REPLACE "${line}" "${text}" ${variable} "${${variable}}")
  endforeach()
  set(${variable} "${${variable}}" PARENT_SCOPE)
endfunction()

set(source "#include \"${NAME}.h\"\n")
set(header "#pragma once\n// Generated from text files by cmake/EmbedText.cmake.\n")
foreach(file IN LISTS FILES)
  string(MAKE_C_IDENTIFIER "${file}" symbol)
  file(READ "${SOURCE_DIR}/${file}" bytes HEX)
  if(file MATCHES "\\.sql$")
    include_parts(bytes "${SOURCE_DIR}/${file}")
  endif()
  string(LENGTH "${bytes}" digits)
  math(EXPR size "${digits} / 2")
  string(REGEX REPLACE "(................................)" "\\1\n" bytes "${bytes}")
  string(REGEX REPLACE "([0-9a-f][0-9a-f])" "'\\\\x\\1'," bytes "${bytes}")
  string(APPEND source "// ${file}\nconst char ${symbol}[] = {\n${bytes}0};\n")
  string(APPEND header "extern const char ${symbol}[];\n#define ${symbol}_bytes ${size}u\n")
endforeach()
file(WRITE "${OUTPUT_DIR}/${NAME}.c" "${source}")
file(WRITE "${OUTPUT_DIR}/${NAME}.h" "${header}")
