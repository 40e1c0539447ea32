# Tests of kiosk/app: what needs no display.
tambon_unit_test(test_app_navigator LINKS kiosk_parts)
tambon_unit_test(test_app_touch LINKS kiosk_parts)
tambon_unit_test(test_app_idle LINKS kiosk_parts)
tambon_unit_test(test_app_choice LINKS kiosk_parts
                 SOURCES ${CMAKE_SOURCE_DIR}/tests/support/scratch.c)
target_include_directories(test_app_choice PRIVATE ${CMAKE_SOURCE_DIR}/tests/support)
add_dependencies(test_app_choice catalogue)
tambon_unit_test(test_app_typing LINKS kiosk_parts)
tambon_unit_test(test_app_warm LINKS kiosk_parts
                 SOURCES ${CMAKE_SOURCE_DIR}/tests/support/scratch.c)
target_include_directories(test_app_warm PRIVATE ${CMAKE_SOURCE_DIR}/tests/support)
foreach(test IN ITEMS test_app_visit test_app_motion)
  tambon_unit_test(${test} LINKS kiosk_parts sql
                   SOURCES ${CMAKE_SOURCE_DIR}/tests/support/snapshot_fixture.c
                           ${CMAKE_SOURCE_DIR}/tests/support/scratch.c
                           ${CMAKE_SOURCE_DIR}/tests/support/visit_bed.c)
  target_include_directories(${test} PRIVATE ${CMAKE_SOURCE_DIR}/tests/support)
  add_dependencies(${test} catalogue)
endforeach()
tambon_unit_test(test_app_data LINKS kiosk_parts sql
                 SOURCES ${CMAKE_SOURCE_DIR}/tests/support/snapshot_fixture.c
                         ${CMAKE_SOURCE_DIR}/tests/support/scratch.c)
target_include_directories(test_app_data PRIVATE ${CMAKE_SOURCE_DIR}/tests/support)
tambon_unit_test(test_app_names LINKS kiosk_parts sql
                 SOURCES ${CMAKE_SOURCE_DIR}/tests/support/snapshot_fixture.c
                         ${CMAKE_SOURCE_DIR}/tests/support/scratch.c)
target_include_directories(test_app_names PRIVATE ${CMAKE_SOURCE_DIR}/tests/support)
tambon_unit_test(test_app_drag LINKS kiosk_parts)
