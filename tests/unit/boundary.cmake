# Tests of boundary.
tambon_unit_test(test_boundary_boundary LINKS boundary m)
