#include <glib.h>
#include <string.h>

#include "../support/scratch.h"
#include "../support/sql_bed.h"
#include "desk/audit.h"
#include "sql/province.h"

static void set_up(SqlBed *bed, const void *data)
{
    (void)data;
    g_autoptr(GError) error = NULL;
    sql_bed_init(bed, "province.db");
    g_autoptr(SqlDatabase) database = sql_province_open(bed->path, &error);
    g_assert_no_error(error);
}

static void tear_down(SqlBed *bed, const void *data)
{
    (void)data;
    sql_bed_clear(bed);
}

static Desk *open_or_die(const SqlBed *bed)
{
    g_autoptr(GError) error = NULL;
    Desk *desk = desk_open(bed->path, &error);
    g_assert_no_error(error);
    return desk;
}

static void add_or_die(Desk *desk, const char *who, DeskAction action, const char *subject)
{
    g_autoptr(GError) error = NULL;
    const DeskAuditEntry entry = {who, action, subject, "รายละเอียด"};
    g_assert_true(desk_audit_add(desk, &entry, 1, &error));
    g_assert_no_error(error);
}

/** Three entries, and then somebody's own SQL. */
static void write_and_tamper(const SqlBed *bed, const char *statements)
{
    g_autoptr(Desk) desk = open_or_die(bed);
    add_or_die(desk, "สมชาย", DESK_ACTION_IMPORT, "intake/800120/projects.csv");
    add_or_die(desk, "สมหญิง", DESK_ACTION_APPROVE, "5");
    add_or_die(desk, "สมชาย", DESK_ACTION_PUBLISH, "5");
    g_autoptr(GError) error = NULL;
    g_autoptr(SqlDatabase) database = sql_open(bed->path, SQL_OPEN_WRITE, &error);
    g_assert_no_error(error);
    sql_bed_run(database, statements);
}

static void entries_come_back_in_their_order(SqlBed *bed, const void *data)
{
    (void)data;
    write_and_tamper(bed, "SELECT 1");
    g_autoptr(GError) error = NULL;
    g_autoptr(Desk) desk = open_or_die(bed);
    g_autoptr(GPtrArray) records = desk_audit_list(desk, &error);
    g_assert_no_error(error);
    g_assert_cmpuint(records->len, ==, 3);
    const DeskAuditRecord *second = g_ptr_array_index(records, 1);
    g_assert_cmpint(second->id, ==, 2);
    g_assert_cmpstr(second->who, ==, "สมหญิง");
    g_assert_cmpstr(second->action, ==, "approve");
    g_assert_cmpstr(desk_audit_action_th(second->action), ==, "อนุมัติ");
    g_assert_cmpstr(second->subject, ==, "5");
    int64_t id = 0;
    char head[65] = "";
    g_assert_true(desk_audit_head(desk, &id, head, &error));
    const DeskAuditRecord *last = g_ptr_array_index(records, 2);
    g_assert_cmpint(id, ==, 3);
    g_assert_cmpstr(head, ==, last->sha256);
}

static void an_empty_log_is_whole(SqlBed *bed, const void *data)
{
    (void)data;
    g_autoptr(GError) error = NULL;
    g_autoptr(Desk) desk = open_or_die(bed);
    g_autoptr(GPtrArray) records = desk_audit_list(desk, &error);
    g_assert_no_error(error);
    g_assert_cmpuint(records->len, ==, 0);
    int64_t id = -1;
    char head[65] = "";
    g_assert_true(desk_audit_head(desk, &id, head, &error));
    g_assert_cmpint(id, ==, 0);
    g_assert_cmpuint(strspn(head, "0"), ==, 64);
}

/** The digest is the one the header describes, computed here once more from its words. */
static void the_digest_is_as_specified(SqlBed *bed, const void *data)
{
    (void)data;
    g_autoptr(GError) error = NULL;
    g_autoptr(Desk) desk = open_or_die(bed);
    add_or_die(desk, "ก", DESK_ACTION_KEY, "targets");
    g_autoptr(GPtrArray) records = desk_audit_list(desk, &error);
    g_assert_no_error(error);
    const DeskAuditRecord *record = g_ptr_array_index(records, 0);
    g_autoptr(GString) text = g_string_new("64:");
    for (int i = 0; i < 64; i++) {
        g_string_append_c(text, '0');
    }
    g_string_append_printf(text, ",1:1,%zu:%s,3:ก,3:key,7:targets,%zu:%s,",
                           strlen(record->time_utc), record->time_utc, strlen(record->detail),
                           record->detail);
    g_autofree char *expected = g_compute_checksum_for_string(G_CHECKSUM_SHA256, text->str, -1);
    g_assert_cmpstr(record->sha256, ==, expected);
}

static void the_database_refuses_to_change_the_past(SqlBed *bed, const void *data)
{
    (void)data;
    write_and_tamper(bed, "SELECT 1");
    static const char *const attempts[] = {
        "UPDATE audit_log SET who = 'คนอื่น' WHERE id = 2",
        "DELETE FROM audit_log WHERE id = 3",
        "INSERT INTO audit_log SELECT 9, time_utc, who, action, subject, detail, sha256, sha256 "
        "FROM audit_log WHERE id = 3",
        "INSERT OR REPLACE INTO audit_log SELECT 2, time_utc, who, action, subject, detail, "
        "previous_sha256, sha256 FROM audit_log WHERE id = 3",
    };
    g_autoptr(GError) error = NULL;
    g_autoptr(SqlDatabase) database = sql_open(bed->path, SQL_OPEN_WRITE, &error);
    for (size_t i = 0; i < G_N_ELEMENTS(attempts); i++) {
        g_assert_false(sql_run(database, attempts[i], &error));
        g_assert_error(error, SQL_ERROR, SQL_ERROR_CONSTRAINT);
        g_clear_error(&error);
    }
    g_assert_cmpint(sql_bed_ask(database, "SELECT count(*) FROM audit_log"), ==, 3);
}

static void a_touched_log_is_broken(SqlBed *bed, const void *data)
{
    (void)data;
    static const char *const tampers[] = {
        "UPDATE audit_log SET who = 'คนอื่น' WHERE id = 2",
        "UPDATE audit_log SET detail = 'อื่น' WHERE id = 3",
        "UPDATE audit_log SET time_utc = '2020-01-01T00:00:00Z' WHERE id = 1",
        "DELETE FROM audit_log WHERE id = 2",
        "DELETE FROM audit_log WHERE id = 1",
        "UPDATE audit_log SET id = 4 WHERE id = 3",
        "DELETE FROM audit_log WHERE id = 2; UPDATE audit_log SET id = 2 WHERE id = 3",
    };
    for (size_t i = 0; i < G_N_ELEMENTS(tampers); i++) {
        g_autofree char *statements = g_strconcat("DROP TRIGGER audit_log_is_never_changed;"
                                                  "DROP TRIGGER audit_log_is_never_cut;",
                                                  tampers[i], NULL);
        write_and_tamper(bed, statements);
        g_autoptr(GError) error = NULL;
        Desk *desk = open_or_die(bed);
        g_assert_null(desk_audit_list(desk, &error));
        g_assert_error(error, DESK_ERROR, DESK_ERROR_BROKEN);
        desk_close(desk);
        tear_down(bed, NULL);
        set_up(bed, NULL);
    }
}

static void an_entry_without_a_name_is_refused(SqlBed *bed, const void *data)
{
    (void)data;
    g_autoptr(GError) error = NULL;
    g_autoptr(Desk) desk = open_or_die(bed);
    const DeskAuditEntry entries[] = {{"สมชาย", DESK_ACTION_DRAFT, "6", "ร่าง"},
                                      {" ", DESK_ACTION_APPROVE, "6", "อนุมัติ"}};
    g_assert_false(desk_audit_add(desk, entries, 2, &error));
    g_assert_error(error, DESK_ERROR, DESK_ERROR_INVALID);
    g_clear_error(&error);
    g_autoptr(GPtrArray) records = desk_audit_list(desk, &error);
    g_assert_cmpuint(records->len, ==, 0); // all or none
}

static void too_long_and_broken_texts_are_mended(SqlBed *bed, const void *data)
{
    (void)data;
    g_autoptr(GError) error = NULL;
    g_autoptr(Desk) desk = open_or_die(bed);
    g_autofree char *most = g_strnfill((gsize)DESK_AUDIT_LIMIT_TEXT + 5, 'x');
    const DeskAuditEntry entry = {"a\xff", DESK_ACTION_DRAFT, most, NULL};
    g_assert_true(desk_audit_add(desk, &entry, 1, &error));
    g_autoptr(GPtrArray) records = desk_audit_list(desk, &error);
    g_assert_no_error(error);
    const DeskAuditRecord *record = g_ptr_array_index(records, 0);
    g_assert_cmpuint(strlen(record->subject), ==, DESK_AUDIT_LIMIT_TEXT);
    g_assert_cmpstr(record->who, ==, "a\xef\xbf\xbd");
    g_assert_cmpstr(record->detail, ==, "");
}

static void a_master_of_an_older_program_gets_the_tables(SqlBed *bed, const void *data)
{
    (void)data;
    g_autoptr(GError) error = NULL;
    SqlDatabase *database = sql_open(bed->path, SQL_OPEN_WRITE, &error);
    sql_bed_run(database, "DROP TABLE audit_log; DROP TABLE release_made; DROP TABLE link_check;"
                          "ALTER TABLE organisation DROP COLUMN area_code;"
                          "ALTER TABLE area DROP COLUMN boundary;"
                          "PRAGMA user_version = 1");
    sql_close(database);
    g_autoptr(Desk) desk = open_or_die(bed);
    add_or_die(desk, "สมชาย", DESK_ACTION_IMPORT, "x");
}

static void no_master_is_reported(SqlBed *bed, const void *data)
{
    (void)data;
    g_autoptr(GError) error = NULL;
    g_autofree char *path = g_strconcat(bed->path, ".none", NULL);
    g_assert_null(desk_open(path, &error));
    g_assert_error(error, DESK_ERROR, DESK_ERROR_MISSING);
    g_assert_false(g_file_test(path, G_FILE_TEST_EXISTS));
}

static void *add_in_thread(void *data)
{
    g_autoptr(Desk) desk = open_or_die(data);
    for (int i = 0; i < 20; i++) {
        add_or_die(desk, "สมชาย", DESK_ACTION_IMPORT, "x");
    }
    return NULL;
}

static void two_programs_make_one_chain(SqlBed *bed, const void *data)
{
    (void)data;
    GThread *threads[3];
    for (size_t i = 0; i < G_N_ELEMENTS(threads); i++) {
        threads[i] = g_thread_new("writer", add_in_thread, bed);
    }
    for (size_t i = 0; i < G_N_ELEMENTS(threads); i++) {
        g_thread_join(threads[i]);
    }
    g_autoptr(GError) error = NULL;
    g_autoptr(Desk) desk = open_or_die(bed);
    g_autoptr(GPtrArray) records = desk_audit_list(desk, &error);
    g_assert_no_error(error);
    g_assert_cmpuint(records->len, ==, 60);
}

static void add(const char *name, void (*test)(SqlBed *, const void *))
{
    g_autofree char *path = g_strconcat("/db/desk/audit/", name, NULL);
    g_test_add(path, SqlBed, NULL, set_up, test, tear_down);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    add("entries-come-back-in-their-order", entries_come_back_in_their_order);
    add("an-empty-log-is-whole", an_empty_log_is_whole);
    add("the-digest-is-as-specified", the_digest_is_as_specified);
    add("the-database-refuses-to-change-the-past", the_database_refuses_to_change_the_past);
    add("a-touched-log-is-broken", a_touched_log_is_broken);
    add("an-entry-without-a-name-is-refused", an_entry_without_a_name_is_refused);
    add("too-long-and-broken-texts-are-mended", too_long_and_broken_texts_are_mended);
    add("a-master-of-an-older-program-gets-the-tables",
        a_master_of_an_older_program_gets_the_tables);
    add("no-master-is-reported", no_master_is_reported);
    add("two-programs-make-one-chain", two_programs_make_one_chain);
    return g_test_run();
}
