# Tests of screen, on its private headers. Pictures of whole screens: tests/screen.
foreach(test IN ITEMS test_screen_drift test_screen_text test_screen_fresh test_screen_layout)
  tambon_unit_test(${test} LINKS screen)
endforeach()
tambon_unit_test(test_screen_pages LINKS screen)
tambon_unit_test(test_screen_picture LINKS screen PkgConfig::PNG)
tambon_unit_test(test_screen_filter LINKS screen sql)
foreach(test IN ITEMS test_screen_drift test_screen_text test_screen_fresh test_screen_layout test_screen_filter
             test_screen_pages test_screen_picture)
  target_include_directories(${test} PRIVATE ${CMAKE_SOURCE_DIR}/kiosk/screen)
  add_dependencies(${test} catalogue)
endforeach()

# Of the province's own screens.
foreach(test IN ITEMS test_screen_span test_screen_linked test_screen_members test_screen_funders
             test_screen_terms test_screen_process test_screen_changes test_screen_address
             test_screen_yearly test_screen_subject test_screen_branch)
  tambon_unit_test(${test} LINKS screen)
  target_include_directories(${test} PRIVATE ${CMAKE_SOURCE_DIR}/kiosk/screen)
  add_dependencies(${test} catalogue)
endforeach()

# Of surveys.
foreach(test IN ITEMS test_screen_classes test_screen_compare test_screen_rank test_screen_measure
             test_screen_spread test_screen_survey)
  tambon_unit_test(${test} LINKS screen)
  target_include_directories(${test} PRIVATE ${CMAKE_SOURCE_DIR}/kiosk/screen)
  add_dependencies(${test} catalogue)
endforeach()

# Of the story.
tambon_unit_test(test_screen_story LINKS screen sql)
target_include_directories(test_screen_story PRIVATE ${CMAKE_SOURCE_DIR}/kiosk/screen)
add_dependencies(test_screen_story catalogue)

# Of documents.
tambon_unit_test(test_screen_paper LINKS screen)
target_include_directories(test_screen_paper PRIVATE ${CMAKE_SOURCE_DIR}/kiosk/screen)

tambon_unit_test(test_screen_health LINKS screen sql)
add_dependencies(test_screen_health catalogue)
tambon_unit_test(test_screen_map LINKS screen sql)
add_dependencies(test_screen_map catalogue)
tambon_unit_test(test_screen_money LINKS screen sql)
add_dependencies(test_screen_money catalogue)
tambon_unit_test(test_screen_deadlines LINKS screen sql)
add_dependencies(test_screen_deadlines catalogue)
