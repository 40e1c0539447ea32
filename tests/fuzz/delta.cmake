# Fuzzers of delta.
tambon_fuzzer(fuzz_delta_pages LINKS delta base)
tambon_fuzzer(fuzz_delta_rows LINKS delta base)
foreach(name fuzz_delta_pages fuzz_delta_rows)
  target_sources(${name} PRIVATE ${CMAKE_SOURCE_DIR}/tests/support/delta_bed.c
    ${CMAKE_SOURCE_DIR}/tests/support/scratch.c)
  target_compile_definitions(${name} PRIVATE TEST_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
endforeach()
