# Tests of tuf.
set(tuf_bed ../support/scratch.c ../support/tuf_bed.c)
tambon_unit_test(test_tuf_repository LINKS tuf base SOURCES ${tuf_bed})
