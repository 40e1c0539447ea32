#include <glib.h>
#include <glib/gstdio.h>
#include <string.h>

#include "../support/scratch.h"
#include "../support/sql_bed.h"
#include "sql/sql.h"
#include "sql_schema.h"

static void set_up(SqlBed *bed, const void *data)
{
    (void)data;
    // Every character of this name means something in a URI.
    sql_bed_init(bed, "ที่ 100% ?mode=ro#a&b.db");
}

static void tear_down(SqlBed *bed, const void *data)
{
    (void)data;
    sql_bed_clear(bed);
}

static SqlDatabase *open_or_die(const SqlBed *bed, SqlOpenMode mode)
{
    g_autoptr(GError) error = NULL;
    SqlDatabase *database = sql_open(bed->path, mode, &error);
    g_assert_no_error(error);
    return database;
}

static void assert_run_fails(SqlDatabase *database, const char *statements, SqlError code)
{
    g_autoptr(GError) error = NULL;
    g_assert_false(sql_run(database, statements, &error));
    g_assert_error(error, SQL_ERROR, (int)code);
}

static void assert_open_fails(const char *path, SqlOpenMode mode, SqlError code)
{
    g_autoptr(GError) error = NULL;
    g_assert_null(sql_open(path, mode, &error));
    g_assert_error(error, SQL_ERROR, (int)code);
}

static void a_path_is_opened_whatever_its_characters(SqlBed *bed, const void *data)
{
    (void)data;
    g_autoptr(SqlDatabase) created = open_or_die(bed, SQL_OPEN_CREATE);
    sql_bed_run(created, "CREATE TABLE t (x)");
    g_assert_true(g_file_test(bed->path, G_FILE_TEST_EXISTS));

    g_autofree char *here = g_get_current_dir();
    g_assert_cmpint(g_chdir(bed->folder), ==, 0);
    g_autoptr(GError) error = NULL;
    g_autofree char *name = g_path_get_basename(bed->path);
    g_autoptr(SqlDatabase) relative = sql_open(name, SQL_OPEN_READ, &error);
    g_assert_no_error(error);
    g_assert_cmpint(sql_bed_ask(relative, "SELECT count(*) FROM t"), ==, 0);
    g_assert_cmpint(g_chdir(here), ==, 0);

    g_autofree char *doubled = g_strconcat("/", bed->path, NULL);
    g_autoptr(SqlDatabase) slashes = sql_open(doubled, SQL_OPEN_IMMUTABLE, &error);
    g_assert_no_error(error);
}

static void pages_read_are_counted_and_limited(SqlBed *bed, const void *data)
{
    (void)data;
    g_autoptr(SqlDatabase) created = open_or_die(bed, SQL_OPEN_CREATE);
    sql_bed_run(created,
                "CREATE TABLE t (x BLOB);"
                "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 300)"
                "INSERT INTO t SELECT randomblob(65536) FROM n");
    g_autoptr(SqlDatabase) reader = open_or_die(bed, SQL_OPEN_IMMUTABLE);
    size_t before = sql_cache_bytes(reader);
    sql_bed_ask(reader, "SELECT sum(length(hex(x))) > 0 FROM t");
    size_t after = sql_cache_bytes(reader);
    g_assert_cmpuint(after, >, before + (4 << 20));
    g_assert_cmpuint(after, <, 9 << 20); // of 20 MB read
}

static void modes_keep_their_promises(SqlBed *bed, const void *data)
{
    (void)data;
    assert_open_fails(bed->path, SQL_OPEN_IMMUTABLE, SQL_ERROR_MISSING);
    assert_open_fails(bed->path, SQL_OPEN_READ, SQL_ERROR_MISSING);
    assert_open_fails(bed->path, SQL_OPEN_WRITE, SQL_ERROR_MISSING);
    g_assert_false(g_file_test(bed->path, G_FILE_TEST_EXISTS));

    g_autoptr(SqlDatabase) created = open_or_die(bed, SQL_OPEN_CREATE);
    sql_bed_run(created, "CREATE TABLE t (x INTEGER PRIMARY KEY);"
                         "CREATE TABLE u (x REFERENCES t (x)); INSERT INTO t VALUES (1)");
    assert_run_fails(created, "INSERT INTO u VALUES (2)", SQL_ERROR_CONSTRAINT);
    g_assert_cmpint(sql_bed_ask(created, "PRAGMA trusted_schema"), ==, 0);

    g_autoptr(SqlDatabase) writer = open_or_die(bed, SQL_OPEN_WRITE);
    assert_run_fails(writer, "INSERT INTO t VALUES (1)", SQL_ERROR_CONSTRAINT);
    g_autoptr(SqlDatabase) reader = open_or_die(bed, SQL_OPEN_READ);
    assert_run_fails(reader, "INSERT INTO t VALUES (2)", SQL_ERROR_OTHER);
    g_assert_cmpint(sql_bed_ask(reader, "PRAGMA mmap_size"), ==, 0);
    g_autoptr(SqlDatabase) immutable = open_or_die(bed, SQL_OPEN_IMMUTABLE);
    assert_run_fails(immutable, "INSERT INTO t VALUES (2)", SQL_ERROR_OTHER);
    g_assert_cmpint(sql_bed_ask(immutable, "PRAGMA mmap_size"), ==, 0);
    g_assert_cmpint(sql_bed_ask(immutable, "PRAGMA cache_size"), ==, -8192);
    g_assert_cmpint(sql_bed_ask(immutable, "SELECT count(*) FROM t"), ==, 1);
}

static void what_is_no_database_is_refused_at_once(SqlBed *bed, const void *data)
{
    (void)data;
    g_autofree char *noise = g_strnfill(8192, 'x');
    scratch_write(bed->path, noise);
    assert_open_fails(bed->path, SQL_OPEN_IMMUTABLE, SQL_ERROR_CORRUPT);
    assert_open_fails(bed->path, SQL_OPEN_CREATE, SQL_ERROR_CORRUPT);
    assert_open_fails(bed->folder, SQL_OPEN_READ, SQL_ERROR_OTHER);
}

static void a_damaged_page_is_told_apart(SqlBed *bed, const void *data)
{
    (void)data;
    SqlDatabase *created = open_or_die(bed, SQL_OPEN_CREATE);
    sql_bed_run(created, "CREATE TABLE t (x TEXT);"
                         "INSERT INTO t SELECT hex(randomblob(300)) FROM json_each("
                         "'[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20]')");
    sql_close(created);
    g_autofree char *content = NULL;
    gsize length = 0;
    g_assert_true(g_file_get_contents(bed->path, &content, &length, NULL));
    g_assert_cmpuint(length, >, UINT64_C(3) * 4096);
    memset(content + 4096, 0xff, length - 4096);
    g_assert_true(g_file_set_contents(bed->path, content, (gssize)length, NULL));

    g_autoptr(SqlDatabase) damaged = open_or_die(bed, SQL_OPEN_IMMUTABLE);
    g_autoptr(GError) error = NULL;
    int64_t value = 0;
    g_assert_false(sql_query_integer(damaged, "SELECT max(x) FROM t", &value, &error));
    g_assert_error(error, SQL_ERROR, SQL_ERROR_CORRUPT);
    g_assert_nonnull(strstr(error->message, bed->path));
}

static void values_come_back_as_they_were_bound(SqlBed *bed, const void *data)
{
    (void)data;
    g_autoptr(GError) error = NULL;
    g_autoptr(SqlDatabase) database = open_or_die(bed, SQL_OPEN_CREATE);
    sql_bed_run(database, "CREATE TABLE t (a TEXT, b INTEGER, c REAL, d BLOB, e BLOB, f TEXT)");
    g_autoptr(SqlStatement) insert =
        sql_prepare(database, "INSERT INTO t VALUES (:a, :b, :c, :d, :e, :f) -- one row\n", &error);
    g_assert_no_error(error);
    g_autoptr(GBytes) blob = g_bytes_new_static("\0\x01\xff", 3);
    g_autoptr(GBytes) empty = g_bytes_new_static(NULL, 0);
    sql_bind_text(insert, ":a", "ปากพูน");
    sql_bind_integer(insert, ":b", INT64_MIN);
    sql_bind_real(insert, ":c", 99.97469);
    sql_bind_blob(insert, ":d", blob);
    sql_bind_blob(insert, ":e", empty);
    sql_bind_text(insert, ":f", NULL);
    g_assert_true(sql_execute(insert, &error));
    sql_bind_null(insert, ":f");
    // Bindings are gone after sql_execute(): the second row is all NULL.
    g_assert_true(sql_execute(insert, &error));

    g_autoptr(SqlStatement) select = sql_prepare(
        database, "SELECT a, b, c, iif(d IS NULL, NULL, hex(d)), length(e), f FROM t", &error);
    bool row = false;
    g_assert_true(sql_step(select, &row, &error));
    g_assert_true(row);
    g_assert_cmpstr(sql_column_text(select, 0), ==, "ปากพูน");
    g_autofree char *copy = sql_column_copy(select, 0);
    g_assert_cmpint(sql_column_integer(select, 1), ==, INT64_MIN);
    g_assert_cmpfloat(sql_column_real(select, 2), ==, 99.97469);
    g_assert_cmpstr(sql_column_text(select, 3), ==, "0001FF");
    g_assert_false(sql_column_is_null(select, 4));
    g_assert_cmpint(sql_column_integer(select, 4), ==, 0);
    g_assert_null(sql_column_text(select, 5));
    g_assert_true(sql_step(select, &row, &error));
    g_assert_true(row);
    for (int column = 0; column < 6; column++) {
        g_assert_true(sql_column_is_null(select, column));
    }
    g_assert_null(sql_column_copy(select, 0));
    g_assert_cmpstr(copy, ==, "ปากพูน");
    g_assert_true(sql_step(select, &row, &error));
    g_assert_false(row);
    g_assert_true(sql_step(select, &row, &error)); // it was reset: the first row again
    g_assert_true(row);
    g_assert_cmpstr(sql_column_text(select, 0), ==, "ปากพูน");
}

static void a_failed_statement_can_be_used_again(SqlBed *bed, const void *data)
{
    (void)data;
    g_autoptr(GError) error = NULL;
    g_autoptr(SqlDatabase) database = open_or_die(bed, SQL_OPEN_CREATE);
    sql_bed_run(database, "CREATE TABLE t (x INTEGER PRIMARY KEY)");
    g_autoptr(SqlStatement) insert = sql_prepare(database, "INSERT INTO t VALUES (:x)", &error);
    sql_bind_integer(insert, ":x", 1);
    g_assert_true(sql_execute(insert, &error));
    sql_bind_integer(insert, ":x", 1);
    g_assert_false(sql_execute(insert, &error));
    g_assert_error(error, SQL_ERROR, SQL_ERROR_CONSTRAINT);
    g_clear_error(&error);
    sql_bind_integer(insert, ":x", 2);
    g_assert_true(sql_execute(insert, &error));
    g_assert_cmpint(sql_bed_ask(database, "SELECT sum(x) FROM t"), ==, 3);
}

static void a_full_disk_and_another_writer_are_told_apart(SqlBed *bed, const void *data)
{
    (void)data;
    g_autoptr(SqlDatabase) database = open_or_die(bed, SQL_OPEN_CREATE);
    sql_bed_run(database, "CREATE TABLE t (x); PRAGMA max_page_count = 3");
    assert_run_fails(database, "INSERT INTO t VALUES (randomblob(100000))", SQL_ERROR_NO_SPACE);

    g_autoptr(SqlDatabase) second = open_or_die(bed, SQL_OPEN_WRITE);
    sql_bed_run(second, "PRAGMA busy_timeout = 0");
    sql_bed_run(database, "BEGIN IMMEDIATE");
    assert_run_fails(second, "INSERT INTO t VALUES (1)", SQL_ERROR_BUSY);
    sql_bed_run(database, "COMMIT");
    sql_bed_run(second, "INSERT INTO t VALUES (1)");
}

static void one_statement_is_one_statement(SqlBed *bed, const void *data)
{
    (void)data;
    g_autoptr(SqlDatabase) database = open_or_die(bed, SQL_OPEN_CREATE);
    static const char *const texts[] = {"SELECT 1; SELECT 2", "",  "-- only a comment", "SELEC 1",
                                        "SELECT 1; SELEC",    NULL};
    for (int i = 0; texts[i] != NULL; i++) {
        g_autoptr(GError) error = NULL;
        g_assert_null(sql_prepare(database, texts[i], &error));
        g_assert_error(error, SQL_ERROR, SQL_ERROR_OTHER);
    }
    g_autoptr(GError) error = NULL;
    int64_t value = 7;
    g_assert_false(sql_query_integer(database, "SELECT 1 WHERE 0", &value, &error));
    g_assert_error(error, SQL_ERROR, SQL_ERROR_OTHER);
    g_assert_cmpint(value, ==, 7);
}

static void closing_before_finalizing_is_allowed(SqlBed *bed, const void *data)
{
    (void)data;
    g_autoptr(GError) error = NULL;
    SqlDatabase *database = open_or_die(bed, SQL_OPEN_CREATE);
    SqlStatement *statement = sql_prepare(database, "SELECT 1", &error);
    sql_close(database);
    bool row = false;
    g_assert_true(sql_step(statement, &row, &error));
    g_assert_true(row);
    sql_finalize(statement);
    sql_finalize(NULL);
    sql_close(NULL);
}

static void a_wrong_parameter_name_ends_the_program(SqlBed *bed, const void *data)
{
    (void)data;
    if (g_test_subprocess()) {
        g_autoptr(SqlDatabase) database = open_or_die(bed, SQL_OPEN_CREATE);
        g_autoptr(SqlStatement) statement = sql_prepare(database, "SELECT :code", NULL);
        sql_bind_text(statement, ":cdoe", "x");
        return;
    }
    g_test_trap_subprocess(NULL, 0, 0);
    g_test_trap_assert_failed();
    g_test_trap_assert_stderr("*no parameter :cdoe in: SELECT :code*");
}

static void the_schema_stands_with_all_its_parts(SqlBed *bed, const void *data)
{
    (void)data;
    g_autoptr(SqlDatabase) database = open_or_die(bed, SQL_OPEN_CREATE);
    sql_bed_run(database, public_sql);
    sql_bed_run(database, snapshot_sql);
    sql_bed_run(database, province_sql);
    // Every table is STRICT and has a primary key without NULL: db/replay depends on it.
    g_assert_cmpint(sql_bed_ask(database,
                                "SELECT count(*) FROM pragma_table_list WHERE type = 'table'"
                                " AND name NOT LIKE 'sqlite_%' AND strict = 0"),
                    ==, 0);
    g_assert_cmpint(
        sql_bed_ask(
            database,
            "SELECT count(*) FROM pragma_table_list AS t JOIN pragma_table_info(t.name) AS c"
            " WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%' AND c.pk > 0"
            " AND c.\"notnull\" = 0"),
        ==, 0);
    g_assert_cmpint(
        sql_bed_ask(database,
                    "SELECT count(*) FROM pragma_table_list AS t WHERE t.type = 'table'"
                    " AND t.name NOT LIKE 'sqlite_%'"
                    " AND NOT EXISTS (SELECT 1 FROM pragma_table_info(t.name) WHERE pk > 0)"),
        ==, 0);
    g_assert_cmpint(sql_bed_ask(database, "SELECT count(*) FROM pragma_foreign_key_check"), ==, 0);
}

static void every_row_is_taken_or_an_error_told(SqlBed *bed, const void *data)
{
    (void)data;
    g_autoptr(SqlDatabase) database = open_or_die(bed, SQL_OPEN_CREATE);
    sql_bed_run(database, "CREATE TABLE t (x); INSERT INTO t VALUES ('ก'), ('ข'), ('ก')");
    g_autoptr(GError) error = NULL;
    g_autoptr(SqlStatement) all = sql_prepare(database, "SELECT x FROM t ORDER BY x", &error);
    g_autoptr(GHashTable) set = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    for (int i = 0; i < 2; i++) { // a statement that was stepped to its end can be asked again
        g_autoptr(GPtrArray) list = sql_list(all, &error);
        g_assert_no_error(error);
        g_assert_cmpint(list->len, ==, 3);
        g_assert_cmpstr(g_ptr_array_index(list, 2), ==, "ข");
    }
    g_assert_true(sql_each(all, sql_take_member, set, &error));
    g_assert_cmpint(g_hash_table_size(set), ==, 2);
    g_autoptr(SqlStatement) fails =
        sql_prepare(database,
                    "SELECT CASE x WHEN 'ข' THEN abs(-9223372036854775808) ELSE x END "
                    "FROM t ORDER BY x",
                    &error);
    g_assert_null(sql_list(fails, &error));
    g_assert_error(error, SQL_ERROR, (int)SQL_ERROR_OTHER);
    g_clear_error(&error);
    g_autoptr(SqlStatement) none = sql_prepare(database, "SELECT y FROM t", &error);
    g_assert_false(sql_each(none, sql_take_member, set, NULL)); // and says nothing more
}

static void add(const char *name, void (*test)(SqlBed *, const void *))
{
    g_autofree char *path = g_strconcat("/db/sql/sql/", name, NULL);
    g_test_add(path, SqlBed, NULL, set_up, test, tear_down);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    add("a-path-is-opened-whatever-its-characters", a_path_is_opened_whatever_its_characters);
    add("pages-read-are-counted-and-limited", pages_read_are_counted_and_limited);
    add("modes-keep-their-promises", modes_keep_their_promises);
    add("what-is-no-database-is-refused-at-once", what_is_no_database_is_refused_at_once);
    add("a-damaged-page-is-told-apart", a_damaged_page_is_told_apart);
    add("values-come-back-as-they-were-bound", values_come_back_as_they_were_bound);
    add("a-failed-statement-can-be-used-again", a_failed_statement_can_be_used_again);
    add("a-full-disk-and-another-writer-are-told-apart",
        a_full_disk_and_another_writer_are_told_apart);
    add("one-statement-is-one-statement", one_statement_is_one_statement);
    add("every-row-is-taken-or-an-error-told", every_row_is_taken_or_an_error_told);
    add("closing-before-finalizing-is-allowed", closing_before_finalizing_is_allowed);
    add("a-wrong-parameter-name-ends-the-program", a_wrong_parameter_name_ends_the_program);
    add("the-schema-stands-with-all-its-parts", the_schema_stands_with_all_its_parts);
    return g_test_run();
}
