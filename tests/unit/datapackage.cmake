# Tests of datapackage, on the snapshots of tests/data/snapshot.
tambon_unit_test(test_datapackage_package LINKS datapackage snapshot sql base PkgConfig::JANSSON)
tambon_unit_test(test_datapackage_output LINKS datapackage base)
target_include_directories(test_datapackage_output PRIVATE ${CMAKE_SOURCE_DIR}/db/datapackage)
