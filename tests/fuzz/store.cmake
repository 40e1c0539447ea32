# Fuzzers of store.
tambon_fuzzer(fuzz_store_status LINKS store)
