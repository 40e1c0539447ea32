# Tests of screen.
tambon_fuzzer(fuzz_screen_story LINKS screen)
