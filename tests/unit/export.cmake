# Tests of export. Whole round trips: tests/integration/export.py.
tambon_unit_test(test_export_cell LINKS export intake sql base)
target_include_directories(test_export_cell PRIVATE ${CMAKE_SOURCE_DIR}/db/export)
