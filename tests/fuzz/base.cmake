# Fuzzers of base.
tambon_fuzzer(fuzz_base_address LINKS base)
tambon_fuzzer(fuzz_base_config LINKS base)
tambon_fuzzer(fuzz_base_date LINKS base)
tambon_fuzzer(fuzz_base_heartbeat LINKS base)
tambon_fuzzer(fuzz_base_money LINKS base)
tambon_fuzzer(fuzz_base_personal LINKS base)
tambon_fuzzer(fuzz_base_thai LINKS base)
tambon_fuzzer(fuzz_base_week LINKS base)
