#include <glib.h>
#include <glib/gstdio.h>

#include "../support/scratch.h"
#include "../support/sql_bed.h"
#include "sql/province.h"
#include "sql/sql.h"

static void set_up(SqlBed *bed, const void *data)
{
    (void)data;
    sql_bed_init(bed, "province.db");
}

static void tear_down(SqlBed *bed, const void *data)
{
    (void)data;
    sql_bed_clear(bed);
}

static SqlDatabase *open_or_die(const SqlBed *bed)
{
    g_autoptr(GError) error = NULL;
    SqlDatabase *database = sql_province_open(bed->path, &error);
    g_assert_no_error(error);
    return database;
}

static void a_missing_file_becomes_a_master(SqlBed *bed, const void *data)
{
    (void)data;
    g_autoptr(SqlDatabase) database = open_or_die(bed);
    g_assert_cmpint(sql_bed_ask(database, "SELECT count(*) FROM project"), ==, 0);
    g_assert_cmpint(sql_bed_ask(database, "SELECT count(*) FROM source_file"), ==, 0);
    g_assert_cmpint(sql_bed_ask(database, "PRAGMA foreign_keys"), ==, 1);
    g_assert_cmphex(sql_bed_ask(database, "PRAGMA application_id"), ==,
                    SQL_PROVINCE_APPLICATION_ID);
    g_assert_cmpint(sql_bed_ask(database, "PRAGMA user_version"), ==, SQL_PROVINCE_LAYOUT);
    g_assert_cmpint(
        sql_bed_ask(database,
                    "SELECT count(*) FROM pragma_journal_mode WHERE journal_mode = 'wal'"),
        ==, 1);
    // What belongs to a snapshot alone is not here.
    g_assert_cmpint(
        sql_bed_ask(database, "SELECT count(*) FROM sqlite_schema WHERE name = 'release'"), ==, 0);
}

static void an_existing_master_keeps_its_rows(SqlBed *bed, const void *data)
{
    (void)data;
    SqlDatabase *database = open_or_die(bed);
    sql_bed_run(database, "INSERT INTO project_identity VALUES ('800120', '001', 'K7F3Q2M')");
    sql_close(database);
    g_autoptr(SqlDatabase) again = open_or_die(bed);
    g_assert_cmpint(sql_bed_ask(again, "SELECT count(*) FROM project_identity"), ==, 1);
}

static void a_newer_layout_is_left_alone(SqlBed *bed, const void *data)
{
    (void)data;
    SqlDatabase *database = open_or_die(bed);
    sql_bed_run(database, "PRAGMA user_version = 99");
    sql_close(database);
    g_autoptr(GError) error = NULL;
    g_assert_null(sql_province_open(bed->path, &error));
    g_assert_error(error, SQL_ERROR, SQL_ERROR_TOO_NEW);
}

static void a_master_of_layout_1_gets_what_is_new(SqlBed *bed, const void *data)
{
    (void)data;
    SqlDatabase *database = open_or_die(bed);
    sql_bed_run(database,
                "INSERT INTO organisation (code, name_th, sort_key) VALUES ('a', 'ก', x'01');"
                "ALTER TABLE organisation DROP COLUMN area_code;"
                "ALTER TABLE area DROP COLUMN boundary;"
                "DROP TABLE indicator_raw; DROP TABLE holiday; PRAGMA user_version = 1");
    sql_close(database);
    g_autoptr(SqlDatabase) again = open_or_die(bed);
    g_assert_cmpint(sql_bed_ask(again, "SELECT count(*) FROM organisation WHERE area_code IS NULL"),
                    ==, 1);
    g_assert_cmpint(sql_bed_ask(again, "SELECT count(*) FROM indicator_raw, holiday"), ==, 0);
    g_assert_cmpint(sql_bed_ask(again, "PRAGMA user_version"), ==, SQL_PROVINCE_LAYOUT);
}

static void a_master_of_layout_2_gets_what_is_new(SqlBed *bed, const void *data)
{
    (void)data;
    SqlDatabase *database = open_or_die(bed);
    sql_bed_run(database,
                "INSERT INTO organisation (code, name_th, sort_key) VALUES ('a', 'ก', x'01');"
                "ALTER TABLE area DROP COLUMN boundary;"
                "DROP TABLE workbook_whole; PRAGMA user_version = 2");
    sql_close(database);
    g_autoptr(SqlDatabase) again = open_or_die(bed);
    g_assert_cmpint(sql_bed_ask(again, "SELECT count(*) FROM organisation"), ==, 1);
    g_assert_cmpint(sql_bed_ask(again, "SELECT count(*) FROM workbook_whole"), ==, 0);
    g_assert_cmpint(sql_bed_ask(again, "PRAGMA user_version"), ==, SQL_PROVINCE_LAYOUT);
}

static void a_master_of_layout_3_gets_room_for_boundaries(SqlBed *bed, const void *data)
{
    (void)data;
    SqlDatabase *database = open_or_die(bed);
    sql_bed_run(database, "INSERT INTO area (code, level, name_th, sort_key) "
                          "VALUES ('80', 'province', 'ก', x'01');"
                          "ALTER TABLE area DROP COLUMN boundary; PRAGMA user_version = 3");
    sql_close(database);
    g_autoptr(SqlDatabase) again = open_or_die(bed);
    g_assert_cmpint(sql_bed_ask(again, "SELECT count(*) FROM area WHERE boundary IS NULL"), ==, 1);
    g_assert_cmpint(sql_bed_ask(again, "PRAGMA user_version"), ==, SQL_PROVINCE_LAYOUT);
}

static void another_kind_of_database_is_refused(SqlBed *bed, const void *data)
{
    (void)data;
    static const char *const others[] = {
        "CREATE TABLE t (x)",
        "PRAGMA application_id = 0x54425054; PRAGMA user_version = 1",
        NULL,
    };
    for (int i = 0; others[i] != NULL; i++) {
        g_autoptr(GError) error = NULL;
        SqlDatabase *database = sql_open(bed->path, SQL_OPEN_CREATE, &error);
        sql_bed_run(database, others[i]);
        sql_close(database);
        g_assert_null(sql_province_open(bed->path, &error));
        g_assert_error(error, SQL_ERROR, SQL_ERROR_CORRUPT);
        g_assert_cmpint(g_remove(bed->path), ==, 0);
    }
    g_autoptr(GError) error = NULL;
    scratch_write(bed->path, "รหัส,ชื่อ\n");
    g_assert_null(sql_province_open(bed->path, &error));
    g_assert_error(error, SQL_ERROR, SQL_ERROR_CORRUPT);
}

static void *open_in_thread(void *data)
{
    const SqlBed *bed = data;
    g_autoptr(GError) error = NULL;
    SqlDatabase *database = sql_province_open(bed->path, &error);
    g_assert_no_error(error);
    sql_close(database);
    return NULL;
}

static void two_programs_may_make_it_at_once(SqlBed *bed, const void *data)
{
    (void)data;
    GThread *threads[4];
    for (size_t i = 0; i < G_N_ELEMENTS(threads); i++) {
        threads[i] = g_thread_new("opener", open_in_thread, bed);
    }
    for (size_t i = 0; i < G_N_ELEMENTS(threads); i++) {
        g_thread_join(threads[i]);
    }
    g_autoptr(SqlDatabase) database = open_or_die(bed);
    g_assert_cmpint(sql_bed_ask(database, "SELECT count(*) FROM area"), ==, 0);
}

static void add(const char *name, void (*test)(SqlBed *, const void *))
{
    g_autofree char *path = g_strconcat("/db/sql/province/", name, NULL);
    g_test_add(path, SqlBed, NULL, set_up, test, tear_down);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    add("a-missing-file-becomes-a-master", a_missing_file_becomes_a_master);
    add("an-existing-master-keeps-its-rows", an_existing_master_keeps_its_rows);
    add("a-newer-layout-is-left-alone", a_newer_layout_is_left_alone);
    add("a-master-of-layout-1-gets-what-is-new", a_master_of_layout_1_gets_what_is_new);
    add("a-master-of-layout-2-gets-what-is-new", a_master_of_layout_2_gets_what_is_new);
    add("a-master-of-layout-3-gets-room-for-boundaries",
        a_master_of_layout_3_gets_room_for_boundaries);
    add("another-kind-of-database-is-refused", another_kind_of_database_is_refused);
    add("two-programs-may-make-it-at-once", two_programs_may_make_it_at_once);
    return g_test_run();
}
