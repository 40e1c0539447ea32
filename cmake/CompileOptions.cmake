# Flags for every target of ours: an interface library that TambonLibrary links privately.
add_library(tambon_options INTERFACE)
target_compile_options(tambon_options INTERFACE
  -Wall -Wextra -Werror -Wshadow -Wstrict-prototypes -Wmissing-prototypes -Wold-style-definition
  -Wpointer-arith -Wvla -Wwrite-strings -Wundef -Wimplicit-fallthrough -Wformat=2
  # clang finds the casts inside GLib's own macros (g_utf8_next_char) and blames us.
  $<$<C_COMPILER_ID:GNU>:-Wcast-qual>
  -fno-common -fvisibility=hidden)
target_compile_definitions(tambon_options INTERFACE
  _GNU_SOURCE G_LOG_USE_STRUCTURED TAMBON_VERSION="${PROJECT_VERSION}"
  GLIB_VERSION_MIN_REQUIRED=GLIB_VERSION_2_74 GLIB_VERSION_MAX_ALLOWED=GLIB_VERSION_2_74)
# --as-needed keeps libraries that a program never calls out of its process (memory, start time).
target_link_options(tambon_options INTERFACE -Wl,--as-needed -Wl,-z,relro -Wl,-z,now)

if(TAMBON_SANITIZE)
  # Without -O1 the checked code takes twice as long.
  set(sanitize -O1 -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_compile_options(tambon_options INTERFACE ${sanitize})
  target_link_options(tambon_options INTERFACE ${sanitize})
endif()
if(TAMBON_COVERAGE)
  target_compile_options(tambon_options INTERFACE --coverage)
  target_link_options(tambon_options INTERFACE --coverage)
endif()
if(TAMBON_FUZZ)
  target_compile_options(tambon_options INTERFACE -fsanitize=fuzzer-no-link)
endif()
if(CMAKE_BUILD_TYPE STREQUAL "Release")
  target_compile_options(tambon_options INTERFACE
    -fstack-protector-strong -fstack-clash-protection -fcf-protection -U_FORTIFY_SOURCE
    -D_FORTIFY_SOURCE=3
    # Fat objects: the programs are linked as a whole (tambon_program), 130 tests are not.
    -flto=auto -ffat-lto-objects)
endif()
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
