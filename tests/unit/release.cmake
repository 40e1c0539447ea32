# Tests of release.
