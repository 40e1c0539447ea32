# Tests of sql.
tambon_unit_test(test_sql_province LINKS sql SOURCES ../support/scratch.c)
tambon_unit_test(test_sql_sql LINKS sql SOURCES ../support/scratch.c)
