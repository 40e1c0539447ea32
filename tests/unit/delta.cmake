# Tests of delta.
tambon_unit_test(test_delta_pages LINKS delta base)
tambon_unit_test(test_delta_pages_damage LINKS delta base)
tambon_unit_test(test_delta_rows LINKS delta replay sql base)
tambon_unit_test(test_delta_header LINKS delta PkgConfig::ZSTD)
tambon_unit_test(test_delta_faults LINKS delta replay sql base)
tambon_unit_test(test_delta_stored LINKS delta base)
# Makes the deltas of tests/data/delta, and those that tests/bench/delta.sh measures.
add_executable(delta_tool ../support/delta_tool.c)
target_link_libraries(delta_tool PRIVATE tambon_options PkgConfig::GLIB delta replay base)
