# Fuzzers of intake.
tambon_fuzzer(fuzz_intake_csv LINKS intake base)
tambon_fuzzer(fuzz_intake_value LINKS intake base)
foreach(fuzzer IN ITEMS fuzz_intake_gnumeric fuzz_intake_picture fuzz_intake_zip_directory)
  tambon_fuzzer(${fuzzer} LINKS intake base)
  target_include_directories(${fuzzer} PRIVATE ${CMAKE_SOURCE_DIR}/db/intake)
endforeach()
# Finding places is private to the library.
tambon_fuzzer(fuzz_intake_place LINKS intake sql base)
target_include_directories(fuzz_intake_place PRIVATE ${CMAKE_SOURCE_DIR}/db/intake)
