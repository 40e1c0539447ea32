# Tests of tuf.
set(tuf_bed ../support/scratch.c ../support/tuf_bed.c ../support/tuf_forge.c)
tambon_unit_test(test_tuf_canonical LINKS tuf)
tambon_unit_test(test_tuf_key LINKS tuf PkgConfig::CRYPTO)
tambon_unit_test(test_tuf_signer LINKS tuf PkgConfig::CRYPTO SOURCES ../support/scratch.c)
tambon_unit_test(test_tuf_role LINKS tuf PkgConfig::CRYPTO SOURCES ${tuf_bed})
tambon_unit_test(test_tuf_target LINKS tuf SOURCES ${tuf_bed})
tambon_unit_test(test_tuf_release LINKS tuf SOURCES ${tuf_bed})
tambon_unit_test(test_tuf_repository LINKS tuf SOURCES ${tuf_bed})
