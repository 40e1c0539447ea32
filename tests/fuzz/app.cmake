# Fuzzers of app.
tambon_fuzzer(fuzz_app_brightness LINKS kiosk_parts)
tambon_fuzzer(fuzz_app_own LINKS kiosk_parts)
