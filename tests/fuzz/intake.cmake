# Fuzzers of intake.
tambon_fuzzer(fuzz_intake_csv LINKS intake base)
tambon_fuzzer(fuzz_intake_value LINKS intake base)
