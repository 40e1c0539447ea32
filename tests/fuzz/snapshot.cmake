# Fuzzers of snapshot: changed copies of the small snapshot of tests/data/snapshot.
tambon_fuzzer(fuzz_snapshot_snapshot LINKS snapshot sql)
target_sources(fuzz_snapshot_snapshot PRIVATE
  ${CMAKE_SOURCE_DIR}/tests/support/snapshot_copy.c
  ${CMAKE_SOURCE_DIR}/tests/support/snapshot_fixture.c)
target_include_directories(fuzz_snapshot_snapshot PRIVATE ${CMAKE_SOURCE_DIR}/tests/support)
target_compile_definitions(fuzz_snapshot_snapshot PRIVATE TEST_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
tambon_fuzzer(fuzz_snapshot_typed LINKS snapshot base)
target_include_directories(fuzz_snapshot_typed PRIVATE ${CMAKE_SOURCE_DIR}/db/snapshot)
tambon_fuzzer(fuzz_snapshot_words LINKS snapshot base PkgConfig::THAI)
target_include_directories(fuzz_snapshot_words PRIVATE ${CMAKE_SOURCE_DIR}/db/snapshot)
