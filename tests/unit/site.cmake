# Tests of site, on the small snapshot of tests/data/snapshot.
tambon_unit_test(test_site_site LINKS site snapshot sql
  SOURCES ${CMAKE_SOURCE_DIR}/tests/support/snapshot_fixture.c
          ${CMAKE_SOURCE_DIR}/tests/support/scratch.c)
target_include_directories(test_site_site PRIVATE ${CMAKE_SOURCE_DIR}/tests/support)
