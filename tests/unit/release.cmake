# Tests of release, on a province.db made from tests/data/release/province.sql.
foreach(test IN ITEMS test_release_snapshot test_release_content test_release_check
             test_release_issue test_release_diff test_release_hidden test_release_personal test_release_surveys)
  tambon_unit_test(${test} LINKS release replay snapshot sql base
    SOURCES ${CMAKE_SOURCE_DIR}/tests/support/province_fixture.c)
  target_include_directories(${test} PRIVATE ${CMAKE_SOURCE_DIR}/tests/support)
endforeach()
tambon_unit_test(test_release_full_disk LINKS release replay snapshot sql base
  SOURCES ${CMAKE_SOURCE_DIR}/tests/support/province_fixture.c
          ${CMAKE_SOURCE_DIR}/tests/support/scratch.c
          ${CMAKE_SOURCE_DIR}/tests/support/small_disk.c)
target_include_directories(test_release_full_disk PRIVATE ${CMAKE_SOURCE_DIR}/tests/support)
tambon_unit_test(test_release_pilot LINKS release intake snapshot
  SOURCES ${CMAKE_SOURCE_DIR}/tests/support/scratch.c)
target_include_directories(test_release_pilot PRIVATE ${CMAKE_SOURCE_DIR}/tests/support)
