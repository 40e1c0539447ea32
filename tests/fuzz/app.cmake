# Fuzzers of app.
tambon_fuzzer(fuzz_app_brightness LINKS kiosk_parts)
tambon_fuzzer(fuzz_app_own LINKS kiosk_parts)
tambon_fuzzer(fuzz_app_setup_answers LINKS kiosk_parts)
tambon_fuzzer(fuzz_app_setup_networks LINKS kiosk_parts)
