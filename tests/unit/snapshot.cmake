# Tests of snapshot, on a file made of the real schema and tests/data/snapshot/small.sql.
set(snapshot_fixture ${CMAKE_SOURCE_DIR}/tests/support/snapshot_fixture.c)
tambon_unit_test(test_snapshot_snapshot LINKS snapshot sql SOURCES ${snapshot_fixture})
tambon_unit_test(test_snapshot_area LINKS snapshot sql SOURCES ${snapshot_fixture})
tambon_unit_test(test_snapshot_project LINKS snapshot sql SOURCES ${snapshot_fixture})
foreach(test IN ITEMS test_snapshot_snapshot test_snapshot_area test_snapshot_project)
  target_include_directories(${test} PRIVATE ${CMAKE_SOURCE_DIR}/tests/support)
endforeach()
