# Tests of tuf.
tambon_fuzzer(fuzz_tuf_canonical LINKS tuf)
tambon_fuzzer(fuzz_tuf_key LINKS tuf)
tambon_fuzzer(fuzz_tuf_metadata LINKS tuf)
