# Tests of release, on a province.db made from tests/data/release/province.sql.
foreach(test IN ITEMS test_release_snapshot test_release_content test_release_check
             test_release_issue test_release_diff test_release_hidden test_release_personal test_release_surveys)
  tambon_unit_test(${test} LINKS release replay snapshot sql base)
endforeach()
tambon_unit_test(test_release_full_disk LINKS release replay snapshot sql base)
tambon_unit_test(test_release_pilot LINKS release intake snapshot)
