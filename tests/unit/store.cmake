# Tests of store.
set(store_bed ../support/scratch.c ../support/store_bed.c)
tambon_unit_test(test_store_store LINKS store base SOURCES ${store_bed})
tambon_unit_test(test_store_activate LINKS store base SOURCES ${store_bed})
tambon_unit_test(test_store_status LINKS store base SOURCES ../support/scratch.c)
tambon_unit_test(test_store_full_disk LINKS store base
                 SOURCES ${store_bed} ../support/small_disk.c)
tambon_unit_test(test_store_files LINKS store base SOURCES ../support/scratch.c)
