# Tests of replay, on the small snapshot of tests/data/snapshot.
tambon_unit_test(test_replay_patchset LINKS replay sql base
  SOURCES ${CMAKE_SOURCE_DIR}/tests/support/snapshot_fixture.c)
target_include_directories(test_replay_patchset PRIVATE ${CMAKE_SOURCE_DIR}/tests/support)
