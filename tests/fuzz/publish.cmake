# Tests of publish.
