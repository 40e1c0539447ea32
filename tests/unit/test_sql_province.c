#include <glib.h>
#include <glib/gstdio.h>

#include "sql/province.h"
#include "sql/sql.h"

static void a_missing_file_becomes_a_master(void)
{
    g_autoptr(GError) error = NULL;
    g_autofree char *folder = g_dir_make_tmp("tambon-XXXXXX", &error);
    g_autofree char *path = g_build_filename(folder, "province.db", NULL);
    SqlDatabase *database = sql_province_open(path, &error);
    g_assert_no_error(error);
    int64_t value = -1;
    g_assert_true(sql_query_integer(database, "SELECT count(*) FROM project", &value, &error));
    g_assert_cmpint(value, ==, 0);
    g_assert_true(sql_query_integer(database, "SELECT count(*) FROM source_file", &value, &error));
    g_assert_true(sql_query_integer(database, "PRAGMA foreign_keys", &value, &error));
    g_assert_cmpint(value, ==, 1);
    g_assert_true(sql_query_integer(database, "PRAGMA application_id", &value, &error));
    g_assert_cmphex(value, ==, SQL_PROVINCE_APPLICATION_ID);
    g_assert_true(sql_query_integer(database, "PRAGMA user_version", &value, &error));
    g_assert_cmpint(value, ==, SQL_PROVINCE_LAYOUT);
    sql_close(database);

    database = sql_province_open(path, &error);
    g_assert_no_error(error);
    g_assert_true(sql_run(database, "PRAGMA user_version = 2", &error));
    sql_close(database);
    g_assert_null(sql_province_open(path, &error));
    g_assert_error(error, SQL_ERROR, SQL_ERROR_TOO_NEW);
    (void)g_remove(path);
    (void)g_rmdir(folder);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/db/sql/province/a-missing-file-becomes-a-master",
                    a_missing_file_becomes_a_master);
    return g_test_run();
}
