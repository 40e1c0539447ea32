# Fuzzers of boundary.
tambon_fuzzer(fuzz_boundary_pack LINKS boundary)
tambon_fuzzer(fuzz_boundary_read LINKS boundary)
