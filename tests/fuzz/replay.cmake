# Fuzzers of replay: changed copies of the small snapshot of tests/data/snapshot.
tambon_fuzzer(fuzz_replay_patchset LINKS replay snapshot sql)
target_sources(fuzz_replay_patchset PRIVATE
  ${CMAKE_SOURCE_DIR}/tests/support/snapshot_copy.c
  ${CMAKE_SOURCE_DIR}/tests/support/snapshot_fixture.c)
target_include_directories(fuzz_replay_patchset PRIVATE ${CMAKE_SOURCE_DIR}/tests/support)
target_compile_definitions(fuzz_replay_patchset PRIVATE TEST_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
