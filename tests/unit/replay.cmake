# Tests of replay, on the small snapshot of tests/data/snapshot.
tambon_unit_test(test_replay_patchset LINKS replay sql base)
