# Tests of disclosure: pure arithmetic, no files.
tambon_unit_test(test_disclosure_table LINKS disclosure)
tambon_unit_test(test_disclosure_system LINKS disclosure)
