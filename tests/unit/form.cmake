# Tests of form: what the three writers make of one document. The files themselves are opened and
# read back by tests/integration/forms.py.
foreach(test IN ITEMS test_form_document test_form_month test_form_report)
  tambon_unit_test(${test} LINKS form intake base)
endforeach()
# The notes on columns and the headings are private to the library.
tambon_unit_test(test_form_template LINKS form intake sql base PkgConfig::XLSXWRITER)
target_include_directories(test_form_template PRIVATE ${CMAKE_SOURCE_DIR}/db/form)
