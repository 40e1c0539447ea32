#include <glib.h>

#include "snapshot/duty.h"
#include "snapshot/organisation.h"
#include "snapshot/report.h"
#include "snapshot_case.h"

static void the_directory_is_by_place(SnapshotCase *fixture, const void *unused)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(GPtrArray) province = snapshot_organisation_list(fixture->snapshot, NULL, &error);
    g_autoptr(GPtrArray) tambon = snapshot_organisation_list(fixture->snapshot, "800120", &error);

    (void)unused;
    g_assert_no_error(error);
    g_autofree char *codes =
        snapshot_case_join(province, G_STRUCT_OFFSET(SnapshotOrganisation, code));
    g_assert_cmpstr(codes, ==, "thf codi dla");
    g_assert_cmpint(tambon->len, ==, 1);
    g_assert_cmpstr(((const SnapshotOrganisation *)g_ptr_array_index(tambon, 0))->code, ==, "lao");
}

static void duties_say_when(SnapshotCase *fixture, const void *unused)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(GPtrArray) duties = snapshot_duty_list(fixture->snapshot, &error);
    g_autoptr(GPtrArray) holidays =
        snapshot_duty_list_holidays(fixture->snapshot, "2026-01-01", "2026-04-13", &error);

    (void)unused;
    g_assert_no_error(error);
    g_autofree char *codes = snapshot_case_join(duties, G_STRUCT_OFFSET(SnapshotDuty, code));
    g_assert_cmpstr(codes, ==, "review send once");
    g_assert_cmpstr(snapshot_duty_months(g_ptr_array_index(duties, 0)), ==, "2-3");
    g_assert_cmpint(snapshot_duty_day(g_ptr_array_index(duties, 0)), ==, 0);
    g_assert_cmpint(snapshot_duty_day(g_ptr_array_index(duties, 1)), ==, 25);
    g_assert_null(snapshot_duty_months(g_ptr_array_index(duties, 2)));
    g_autofree char *once = snapshot_duty_date(g_ptr_array_index(duties, 2));
    g_assert_cmpstr(once, ==, "2011-03-25");
    g_assert_null(snapshot_duty_date(g_ptr_array_index(duties, 0)));
    g_assert_null(
        snapshot_duty_date(&(const SnapshotDuty){.rule = (char *)(guintptr) "date:สักวัน"}));
    g_assert_cmpint(holidays->len, ==, 2);
}

/* "800108 -" … "801002 ?": the day it was sent, not sent, never told of. */
static char *join_reports(const GPtrArray *reports)
{
    GString *text = g_string_new(NULL);
    for (guint i = 0; i < reports->len; i++) {
        const SnapshotReport *report = g_ptr_array_index(reports, i);
        g_string_append_printf(text, "%s%s %s", i > 0 ? ", " : "", report->area_code,
                               report->organisation == NULL ? "?"
                               : report->sent_date == NULL  ? "-"
                                                            : report->sent_date);
    }
    return g_string_free(text, FALSE);
}

static void every_tambon_has_its_report_or_none(SnapshotCase *fixture, const void *unused)
{
    g_autoptr(GError) error = NULL;
    Snapshot *snapshot = fixture->snapshot;
    g_autoptr(GPtrArray) province = snapshot_report_list(snapshot, "send", "2569-01", NULL, &error);
    g_autoptr(GPtrArray) district =
        snapshot_report_list(snapshot, "send", "2569-01", "8010", &error);
    g_autoptr(GPtrArray) before = snapshot_report_list(snapshot, "send", "2568-12", "8001", &error);
    g_autofree char *all = join_reports(province);
    g_autofree char *some = join_reports(district);
    g_autofree char *none = join_reports(before);
    const SnapshotReport *first = g_ptr_array_index(province, 1);

    (void)unused;
    g_assert_no_error(error);
    g_assert_cmpstr(all, ==, "801002 ?, 800108 -, 800120 2026-01-26, 800120 2026-01-25");
    g_assert_cmpstr(some, ==, "801002 ?");
    g_assert_cmpstr(none, ==, "800108 ?, 800120 ?");
    g_assert_true(first->sample);
    g_assert_nonnull(first->district_name_th);
}

int main(int argc, char **argv)
{
    const SnapshotCaseTest tests[] = {
        {"/db/snapshot/organisation/the-directory-is-by-place", the_directory_is_by_place},
        {"/db/snapshot/duty/duties-say-when", duties_say_when},
        {"/db/snapshot/report/every-tambon-has-its-report-or-none",
         every_tambon_has_its_report_or_none},
    };
    return snapshot_case_run(argc, argv, tests, G_N_ELEMENTS(tests));
}
