# Tests of sql.
tambon_unit_test(test_sql_province LINKS sql)
tambon_unit_test(test_sql_sql LINKS sql)
