# Run by tambon_embed_text at build time. Strings are written as byte arrays: no escaping rules, no
# limit on the length of a literal.
set(source "#include \"${NAME}.h\"\n")
set(header "#pragma once\n// Generated from .sql files by cmake/EmbedText.cmake.\n")
foreach(file IN LISTS FILES)
  string(REGEX REPLACE "\\.sql$" "" symbol "${file}")
  string(MAKE_C_IDENTIFIER "${symbol}_sql" symbol)
  file(READ ${SOURCE_DIR}/${file} bytes HEX)
  string(REGEX REPLACE "(..)" "0x\\1," bytes "${bytes}")
  string(REGEX REPLACE "(0x..,0x..,0x..,0x..,0x..,0x..,0x..,0x..,0x..,0x..,0x..,0x..,0x..,0x..,0x..,0x..,)"
         "\\1\n" bytes "${bytes}")
  string(APPEND source "// ${file}\nconst char ${symbol}[] = {\n${bytes}0};\n")
  string(APPEND header "extern const char ${symbol}[];\n")
endforeach()
file(WRITE ${OUTPUT_DIR}/${NAME}.c "${source}")
file(WRITE ${OUTPUT_DIR}/${NAME}.h "${header}")
