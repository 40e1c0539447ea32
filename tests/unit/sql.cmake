# Tests of sql.
set(sql_bed ../support/scratch.c ../support/sql_bed.c)
tambon_unit_test(test_sql_province LINKS sql SOURCES ${sql_bed})
tambon_unit_test(test_sql_sql LINKS sql SOURCES ${sql_bed})
