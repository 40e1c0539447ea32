# Fuzzers of tuf.
tambon_fuzzer(fuzz_tuf_canonical LINKS tuf)
tambon_fuzzer(fuzz_tuf_key LINKS tuf)
tambon_fuzzer(fuzz_tuf_metadata LINKS tuf)
foreach(name fuzz_tuf_signed fuzz_tuf_pattern)
  tambon_fuzzer(${name} LINKS tuf base)
  target_include_directories(${name} PRIVATE ${CMAKE_SOURCE_DIR}/sync/tuf)
endforeach()
