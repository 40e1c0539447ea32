# Tests of intake. Those of whole imports work on tests/data/intake in a scratch workspace.
tambon_unit_test(test_intake_import LINKS intake sql base
  SOURCES ../support/intake_bed.c ../support/scratch.c)
