# Tests of site, on the small snapshot of tests/data/snapshot.
tambon_unit_test(test_site_site LINKS site snapshot sql)
tambon_unit_test(test_site_kinds LINKS site snapshot sql base)
tambon_unit_test(test_site_projects LINKS site snapshot sql)
tambon_unit_test(test_site_tree LINKS site base)
tambon_unit_test(test_site_reach LINKS site snapshot sql base)
tambon_unit_test(test_site_phone LINKS site snapshot sql)
tambon_unit_test(test_site_document LINKS site snapshot sql base)
tambon_unit_test(test_site_data LINKS site snapshot sql base)
tambon_unit_test(test_site_render LINKS site snapshot sql base)
tambon_unit_test(test_site_same LINKS site snapshot sql)
# Some two hundred sites, each brought to the disk.
set_tests_properties(test_site_same PROPERTIES TIMEOUT 900 COST 300)
