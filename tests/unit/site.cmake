# Tests of site.
