# Tests of desk.
foreach(test IN ITEMS test_desk_audit test_desk_release)
  tambon_unit_test(${test} LINKS desk sql base)
endforeach()
