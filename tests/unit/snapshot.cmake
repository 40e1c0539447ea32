# Tests of snapshot, on a file made of the real schema and tests/data/snapshot/small.sql.
foreach(part IN ITEMS snapshot area plan project total reference issue register child photo marked
        programme organisation glossary member process profile change indicator account duty
        document companion disbursed file)
  tambon_unit_test(test_snapshot_${part} LINKS snapshot sql)
endforeach()
tambon_unit_test(test_snapshot_search PILOT LINKS snapshot intake release)
tambon_unit_test(test_snapshot_letter LINKS snapshot base)
target_include_directories(test_snapshot_letter PRIVATE ${CMAKE_SOURCE_DIR}/db/snapshot)
