#include <glib.h>
#include <glib/gstdio.h>

#include "../support/scratch.h"
#include "sql/province.h"
#include "sql/sql.h"

typedef struct {
    char *folder;
    char *path;
} Fixture;

static void set_up(Fixture *fixture, const void *data)
{
    (void)data;
    fixture->folder = scratch_make();
    fixture->path = g_build_filename(fixture->folder, "province.db", NULL);
}

static void tear_down(Fixture *fixture, const void *data)
{
    (void)data;
    scratch_remove(fixture->folder);
    g_free(fixture->path);
}

static SqlDatabase *open_or_die(const Fixture *fixture)
{
    g_autoptr(GError) error = NULL;
    SqlDatabase *database = sql_province_open(fixture->path, &error);
    g_assert_no_error(error);
    return database;
}

static void run_or_die(SqlDatabase *database, const char *statements)
{
    g_autoptr(GError) error = NULL;
    g_assert_true(sql_run(database, statements, &error));
    g_assert_no_error(error);
}

static int64_t ask(SqlDatabase *database, const char *text)
{
    g_autoptr(GError) error = NULL;
    int64_t value = 0;
    g_assert_true(sql_query_integer(database, text, &value, &error));
    g_assert_no_error(error);
    return value;
}

static void a_missing_file_becomes_a_master(Fixture *fixture, const void *data)
{
    (void)data;
    g_autoptr(SqlDatabase) database = open_or_die(fixture);
    g_assert_cmpint(ask(database, "SELECT count(*) FROM project"), ==, 0);
    g_assert_cmpint(ask(database, "SELECT count(*) FROM source_file"), ==, 0);
    g_assert_cmpint(ask(database, "PRAGMA foreign_keys"), ==, 1);
    g_assert_cmphex(ask(database, "PRAGMA application_id"), ==, SQL_PROVINCE_APPLICATION_ID);
    g_assert_cmpint(ask(database, "PRAGMA user_version"), ==, SQL_PROVINCE_LAYOUT);
    g_assert_cmpint(
        ask(database, "SELECT count(*) FROM pragma_journal_mode WHERE journal_mode = 'wal'"), ==,
        1);
    // What belongs to a snapshot alone is not here.
    g_assert_cmpint(ask(database, "SELECT count(*) FROM sqlite_schema WHERE name = 'release'"), ==,
                    0);
}

static void an_existing_master_keeps_its_rows(Fixture *fixture, const void *data)
{
    (void)data;
    SqlDatabase *database = open_or_die(fixture);
    run_or_die(database, "INSERT INTO project_identity VALUES ('800120', '001', 'K7F3Q2M')");
    sql_close(database);
    g_autoptr(SqlDatabase) again = open_or_die(fixture);
    g_assert_cmpint(ask(again, "SELECT count(*) FROM project_identity"), ==, 1);
}

static void a_newer_layout_is_left_alone(Fixture *fixture, const void *data)
{
    (void)data;
    SqlDatabase *database = open_or_die(fixture);
    run_or_die(database, "PRAGMA user_version = 2");
    sql_close(database);
    g_autoptr(GError) error = NULL;
    g_assert_null(sql_province_open(fixture->path, &error));
    g_assert_error(error, SQL_ERROR, SQL_ERROR_TOO_NEW);
}

static void another_kind_of_database_is_refused(Fixture *fixture, const void *data)
{
    (void)data;
    static const char *const others[] = {
        "CREATE TABLE t (x)",
        "PRAGMA application_id = 0x54425054; PRAGMA user_version = 1",
        NULL,
    };
    for (int i = 0; others[i] != NULL; i++) {
        g_autoptr(GError) error = NULL;
        SqlDatabase *database = sql_open(fixture->path, SQL_OPEN_CREATE, &error);
        run_or_die(database, others[i]);
        sql_close(database);
        g_assert_null(sql_province_open(fixture->path, &error));
        g_assert_error(error, SQL_ERROR, SQL_ERROR_CORRUPT);
        g_assert_cmpint(g_remove(fixture->path), ==, 0);
    }
    g_autoptr(GError) error = NULL;
    scratch_write(fixture->path, "รหัส,ชื่อ\n");
    g_assert_null(sql_province_open(fixture->path, &error));
    g_assert_error(error, SQL_ERROR, SQL_ERROR_CORRUPT);
}

static void *open_in_thread(void *data)
{
    const Fixture *fixture = data;
    g_autoptr(GError) error = NULL;
    SqlDatabase *database = sql_province_open(fixture->path, &error);
    g_assert_no_error(error);
    sql_close(database);
    return NULL;
}

static void two_programs_may_make_it_at_once(Fixture *fixture, const void *data)
{
    (void)data;
    GThread *threads[4];
    for (size_t i = 0; i < G_N_ELEMENTS(threads); i++) {
        threads[i] = g_thread_new("opener", open_in_thread, fixture);
    }
    for (size_t i = 0; i < G_N_ELEMENTS(threads); i++) {
        g_thread_join(threads[i]);
    }
    g_autoptr(SqlDatabase) database = open_or_die(fixture);
    g_assert_cmpint(ask(database, "SELECT count(*) FROM area"), ==, 0);
}

static void add(const char *name, void (*test)(Fixture *, const void *))
{
    g_autofree char *path = g_strconcat("/db/sql/province/", name, NULL);
    g_test_add(path, Fixture, NULL, set_up, test, tear_down);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    add("a-missing-file-becomes-a-master", a_missing_file_becomes_a_master);
    add("an-existing-master-keeps-its-rows", an_existing_master_keeps_its_rows);
    add("a-newer-layout-is-left-alone", a_newer_layout_is_left_alone);
    add("another-kind-of-database-is-refused", another_kind_of_database_is_refused);
    add("two-programs-may-make-it-at-once", two_programs_may_make_it_at_once);
    return g_test_run();
}
