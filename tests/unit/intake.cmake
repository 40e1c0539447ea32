# Tests of intake. Those of whole imports work on tests/data/intake in a scratch workspace.
foreach(test IN ITEMS test_intake_csv test_intake_report test_intake_sheet test_intake_value)
  tambon_unit_test(${test} LINKS intake base)
endforeach()
foreach(test IN ITEMS test_intake_check test_intake_import test_intake_place test_intake_sheets
             test_intake_source test_intake_store
             test_intake_cross test_intake_survey)
  tambon_unit_test(${test} LINKS intake sql base)
endforeach()
# Parts of the reader of workbooks, private to the library.
foreach(test IN ITEMS test_intake_cell_text test_intake_child test_intake_gnumeric
                      test_intake_preview_table test_intake_zip_directory)
  tambon_unit_test(${test} LINKS intake base)
  target_include_directories(${test} PRIVATE ${CMAKE_SOURCE_DIR}/db/intake)
endforeach()
# Finding places is worth cases of its own, and private to the library.
target_include_directories(test_intake_place PRIVATE ${CMAKE_SOURCE_DIR}/db/intake)
tambon_unit_test(test_intake_personal LINKS intake sql base)
tambon_unit_test(test_intake_workbook LINKS intake base)
target_include_directories(test_intake_workbook PRIVATE ${CMAKE_SOURCE_DIR}/db/intake)
tambon_unit_test(test_intake_photo LINKS intake sql base)
target_include_directories(test_intake_photo PRIVATE ${CMAKE_SOURCE_DIR}/db/intake)
tambon_unit_test(test_intake_paper LINKS intake sql base)
target_include_directories(test_intake_paper PRIVATE ${CMAKE_SOURCE_DIR}/db/intake)
tambon_unit_test(test_intake_shelf LINKS intake base)
target_include_directories(test_intake_shelf PRIVATE ${CMAKE_SOURCE_DIR}/db/intake)
