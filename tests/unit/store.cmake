# Tests of store.
tambon_unit_test(test_store_store LINKS store base)
tambon_unit_test(test_store_activate LINKS store base)
tambon_unit_test(test_store_status LINKS store base)
tambon_unit_test(test_store_full_disk LINKS store base)
tambon_unit_test(test_store_files LINKS store base)
tambon_unit_test(test_store_faults LINKS store base)
tambon_unit_test(test_store_ways LINKS store base)
