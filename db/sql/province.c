#include "sql/province.h"

#include "sql_query.h"
#include "sql_schema.h"

/** Asks for a one-number fact of the file. */
static bool read_mark(SqlDatabase *database, int64_t *application_id, int64_t *layout,
                      int64_t *object_count, GError **error)
{
    return sql_query_integer(database, sql_application_id_sql, application_id, error) &&
           sql_query_integer(database, sql_layout_sql, layout, error) &&
           sql_query_integer(database, sql_object_count_sql, object_count, error);
}

static bool is_new(SqlDatabase *database, bool *new_file, GError **error)
{
    int64_t application_id = 0;
    int64_t layout = 0;
    int64_t object_count = 0;
    if (!read_mark(database, &application_id, &layout, &object_count, error)) {
        return false;
    }
    *new_file = application_id == 0 && layout == 0 && object_count == 0;
    return true;
}

static bool create_tables(SqlDatabase *database, GError **error)
{
    return sql_run(database, public_sql, error) && sql_run(database, province_sql, error) &&
           sql_run(database, desk_sql, error) && sql_run(database, sql_province_mark_sql, error);
}

/** Another process may be making the same file: who gets the lock first makes it. */
static bool create(SqlDatabase *database, GError **error)
{
    bool new_file = false;
    return sql_run(database, sql_province_new_sql, error) &&
           sql_run(database, sql_province_begin_sql, error) && is_new(database, &new_file, error) &&
           (!new_file || create_tables(database, error)) &&
           sql_run(database, sql_province_commit_sql, error);
}

/** An older file gets what is new; what is there stays as it is. */
static bool upgrade(SqlDatabase *database, GError **error)
{
    int64_t layout = 0;
    return sql_run(database, sql_province_begin_sql, error) &&
           sql_query_integer(database, sql_layout_sql, &layout, error) &&
           (layout != 1 || sql_run(database, sql_province_upgrade_1_sql, error)) &&
           (layout > 3 || sql_run(database, sql_province_upgrade_3_sql, error)) &&
           create_tables(database, error) && sql_run(database, sql_province_commit_sql, error);
}

static bool bring_up_to_date(SqlDatabase *database, GError **error)
{
    int64_t layout = 0;
    return sql_query_integer(database, sql_layout_sql, &layout, error) &&
           (layout == SQL_PROVINCE_LAYOUT || upgrade(database, error));
}

static bool check_mark(SqlDatabase *database, const char *path, GError **error)
{
    int64_t application_id = 0;
    int64_t layout = 0;
    int64_t object_count = 0;
    if (!read_mark(database, &application_id, &layout, &object_count, error)) {
        return false;
    }
    if (application_id != SQL_PROVINCE_APPLICATION_ID || layout < 1) {
        g_set_error(error, SQL_ERROR, SQL_ERROR_CORRUPT, "%s ไม่ใช่ฐานข้อมูลของจังหวัด (province.db)",
                    path);
        return false;
    }
    if (layout > SQL_PROVINCE_LAYOUT) {
        g_set_error(error, SQL_ERROR, SQL_ERROR_TOO_NEW,
                    "%s สร้างโดยโปรแกรมรุ่นใหม่กว่า (โครงสร้าง %d โปรแกรมนี้รู้จักถึง %d): "
                    "ติดตั้งโปรแกรมรุ่นใหม่ก่อน",
                    path, (int)layout, SQL_PROVINCE_LAYOUT);
        return false;
    }
    return true;
}

SqlDatabase *sql_province_open(const char *path, GError **error)
{
    g_autoptr(SqlDatabase) database = sql_open(path, SQL_OPEN_CREATE, error);
    bool new_file = false;
    if (database == NULL || !is_new(database, &new_file, error)) {
        return NULL;
    }
    if (new_file && !create(database, error)) {
        return NULL;
    }
    // A copy from a backup has no write-ahead log yet.
    bool ready = check_mark(database, path, error) &&
                 sql_run(database, sql_province_new_sql, error) &&
                 bring_up_to_date(database, error);
    return ready ? g_steal_pointer(&database) : NULL;
}
