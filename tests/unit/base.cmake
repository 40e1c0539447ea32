# Tests of base.
tambon_unit_test(test_base_date LINKS base)
tambon_unit_test(test_base_date_parse LINKS base)
tambon_unit_test(test_base_money LINKS base)
tambon_unit_test(test_base_thai LINKS base)
tambon_unit_test(test_base_thai_normalise LINKS base)
tambon_unit_test(test_base_thai_sort LINKS base)
