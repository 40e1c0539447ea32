# Fuzzers of ui.
tambon_fuzzer(fuzz_ui_text LINKS ui)
