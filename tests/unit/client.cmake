# Tests of client.
tambon_unit_test(test_client_result LINKS client snapshot base)
tambon_unit_test(test_client_answer LINKS client)
tambon_unit_test(test_client_options LINKS client base)
tambon_unit_test(test_client_clock LINKS client base)
tambon_unit_test(test_client_etag LINKS client base)
tambon_unit_test(test_client_folder LINKS client base)
tambon_unit_test(test_client_space LINKS client store base)
tambon_unit_test(test_client_unpack LINKS client base PkgConfig::ZSTD)
