# Fuzzers of fleet.
tambon_fuzzer(fuzz_fleet_access_log LINKS fleet base)
