# Fuzzers of client.
tambon_fuzzer(fuzz_client_unpack LINKS client base)
tambon_fuzzer(fuzz_client_answer LINKS client)
tambon_fuzzer(fuzz_client_state LINKS client store base)
target_sources(fuzz_client_state PRIVATE ${CMAKE_SOURCE_DIR}/tests/support/scratch.c)
