#include "desk.h"

#include "desk_query.h"
#include "sql/province.h"

G_DEFINE_QUARK(desk_error_quark, desk_error)

Desk *desk_open(const char *province_path, GError **error)
{
    if (!g_file_test(province_path, G_FILE_TEST_EXISTS)) {
        g_set_error(error, DESK_ERROR, DESK_ERROR_MISSING,
                    "ยังไม่มีข้อมูล (%s): โปรดนำเข้าก่อนด้วย 'tambon-publish import'", province_path);
        return NULL;
    }
    SqlDatabase *database = sql_province_open(province_path, error);
    if (database == NULL) {
        return NULL;
    }
    Desk *desk = g_new0(Desk, 1);
    desk->database = database;
    return desk;
}

void desk_close(Desk *desk)
{
    if (desk == NULL) {
        return;
    }
    sql_close(desk->database);
    g_free(desk);
}

bool desk_begin(Desk *desk, GError **error)
{
    return sql_run(desk->database, desk_begin_sql, error);
}

bool desk_end(Desk *desk, bool done, GError **error)
{
    if (done && sql_run(desk->database, desk_commit_sql, error)) {
        return true;
    }
    // After some errors SQLite has rolled back by itself; the first error is the one to tell.
    if (!sql_run(desk->database, desk_rollback_sql, NULL)) {
        g_debug("nothing to roll back");
    }
    return false;
}
