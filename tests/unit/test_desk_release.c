#include <glib.h>

#include "../support/sql_bed.h"
#include "base/clock.h"
#include "desk/audit.h"
#include "desk/release.h"
#include "sql/province.h"

#define SHA256 "00000000000000000000000000000000000000000000000000000000000000aa"

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

/** Returns: the id of the entry. */
static int64_t log_or_die(Desk *desk, const char *who, DeskAction action)
{
    g_autoptr(GError) error = NULL;
    const DeskAuditEntry entry = {who, action, "intake/800120/plans.csv", ""};
    int64_t id = 0;
    char head[65] = "";
    g_assert_true(desk_audit_add(desk, &entry, 1, &error));
    g_assert_true(desk_audit_head(desk, &id, head, &error));
    g_assert_no_error(error);
    return id;
}

static void expect_importers(Desk *desk, int64_t log_id, const char *expected)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(GPtrArray) names = desk_release_importers(desk, log_id, &error);
    g_assert_no_error(error);
    g_ptr_array_add(names, NULL);
    g_autofree char *joined = g_strjoinv(",", (char **)names->pdata);
    g_assert_cmpstr(joined, ==, expected);
}

static void record_or_die(Desk *desk, int number, int64_t log_id)
{
    g_autoptr(GError) error = NULL;
    const DeskRelease release = {number, SHA256, log_id, "ค", "ง"};
    g_assert_true(desk_release_record(desk, &release, &error));
    g_assert_no_error(error);
}

static void importers_are_those_since_the_last_release(SqlBed *bed, const void *data)
{
    (void)data;
    g_autoptr(Desk) desk = open_or_die(bed);
    expect_importers(desk, 0, "");
    (void)log_or_die(desk, "ก", DESK_ACTION_IMPORT);
    (void)log_or_die(desk, "ข", DESK_ACTION_REFUSE); // brought nothing in
    int64_t draft = log_or_die(desk, "ค", DESK_ACTION_DRAFT);
    int64_t later = log_or_die(desk, "จ", DESK_ACTION_IMPORT); // after the draft
    expect_importers(desk, draft, "ก");
    expect_importers(desk, later, "ก,จ");
    record_or_die(desk, 1, draft);
    // What came after the draft belongs to the next release, though it came before the publishing.
    expect_importers(desk, later, "จ");
    int64_t count = 0;
    g_autoptr(GError) error = NULL;
    g_assert_true(desk_release_count_imports_after(desk, draft, &count, &error));
    g_assert_cmpint(count, ==, 1);
}

static void a_release_is_recorded_once(SqlBed *bed, const void *data)
{
    (void)data;
    g_autoptr(Desk) desk = open_or_die(bed);
    record_or_die(desk, 1, 0);
    record_or_die(desk, 1, 0);
    g_autoptr(GError) error = NULL;
    g_autoptr(GPtrArray) records = desk_audit_list(desk, &error);
    g_assert_no_error(error);
    g_assert_cmpuint(records->len, ==, 1);
    const DeskAuditRecord *record = g_ptr_array_index(records, 0);
    g_assert_cmpstr(record->action, ==, "publish");
    g_assert_cmpstr(record->who, ==, "ง");
}

static void expect_newest(Desk *desk, int64_t until_unix, int expected)
{
    g_autoptr(GError) error = NULL;
    int number = -1;
    g_assert_true(desk_release_newest(desk, until_unix, &number, &error));
    g_assert_no_error(error);
    g_assert_cmpint(number, ==, expected);
}

static void the_newest_of_a_time_is_known(SqlBed *bed, const void *data)
{
    (void)data;
    g_autoptr(Desk) desk = open_or_die(bed);
    int64_t now = base_clock_now();
    expect_newest(desk, now, 0);
    record_or_die(desk, 9, 0);
    record_or_die(desk, 10, 0);
    expect_newest(desk, now + 3600, 10);
    expect_newest(desk, now - 1, 0);
}

static void add(const char *name, void (*test)(SqlBed *, const void *))
{
    g_autofree char *path = g_strconcat("/db/desk/release/", name, NULL);
    g_test_add(path, SqlBed, NULL, set_up, test, tear_down);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    add("importers-are-those-since-the-last-release", importers_are_those_since_the_last_release);
    add("a-release-is-recorded-once", a_release_is_recorded_once);
    add("the-newest-of-a-time-is-known", the_newest_of_a_time_is_known);
    return g_test_run();
}
