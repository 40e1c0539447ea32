# Tests of tuf.
