# Tests of sql.
