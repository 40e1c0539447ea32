# Tests of client.
set(scratch ../support/scratch.c)
tambon_unit_test(test_client_result LINKS client snapshot base)
tambon_unit_test(test_client_answer LINKS client)
tambon_unit_test(test_client_options LINKS client base SOURCES ${scratch})
tambon_unit_test(test_client_clock LINKS client base SOURCES ${scratch})
tambon_unit_test(test_client_etag LINKS client base SOURCES ${scratch})
tambon_unit_test(test_client_folder LINKS client base SOURCES ${scratch})
tambon_unit_test(test_client_unpack LINKS client base PkgConfig::ZSTD)
