# Tests of client.
tambon_fuzzer(fuzz_client_unpack LINKS client base)
