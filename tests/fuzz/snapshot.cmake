# Tests of snapshot.
