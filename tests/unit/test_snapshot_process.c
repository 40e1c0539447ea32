#include <glib.h>

#include "snapshot/process.h"
#include "snapshot/quality.h"
#include "snapshot_case.h"

static const SnapshotStep *step(const GPtrArray *steps, guint i)
{
    return g_ptr_array_index(steps, i);
}

static void steps_show_what_is_known(SnapshotCase *fixture, const void *unused)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(GPtrArray) steps =
        snapshot_process_list(fixture->snapshot, "800120", SNAPSHOT_LEVEL_TAMBON, &error);

    (void)unused;
    g_assert_no_error(error);
    g_assert_cmpint(steps->len, ==, 3);
    g_assert_cmpint(step(steps, 0)->state, ==, SNAPSHOT_STEP_DONE);
    g_assert_cmpstr(step(steps, 0)->date, ==, "2026-01-15");
    g_assert_cmpstr(step(steps, 0)->document_title, ==, "แผนชุมชนตำบลปากพูน 2569");
    g_assert_cmpint(step(steps, 1)->state, ==, SNAPSHOT_STEP_NOW);
    g_assert_true(step(steps, 1)->sample);
    g_assert_cmpstr(step(steps, 1)->document_code, ==, "D9");
    g_assert_null(step(steps, 1)->document_title); // it was not sent
    g_assert_cmpint(step(steps, 2)->state, ==, SNAPSHOT_STEP_UNKNOWN);
}

static void a_village_has_its_own_scheme(SnapshotCase *fixture, const void *unused)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(GPtrArray) steps =
        snapshot_process_list(fixture->snapshot, "80012001", SNAPSHOT_LEVEL_VILLAGE, &error);

    (void)unused;
    g_assert_no_error(error);
    g_assert_cmpint(steps->len, ==, 2);
    g_assert_cmpstr(step(steps, 0)->scheme, ==, "หมู่บ้าน 2");
    g_assert_cmpint(step(steps, 1)->state, ==, SNAPSHOT_STEP_NEXT);
}

static void months_say_what_is_now(SnapshotCase *fixture, const void *unused)
{
    (void)fixture;
    (void)unused;
    g_assert_true(snapshot_process_has_month("1", 1));
    g_assert_false(snapshot_process_has_month("1", 2));
    g_assert_true(snapshot_process_has_month("2-3", 3));
    g_assert_false(snapshot_process_has_month("2-3", 4));
    g_assert_true(snapshot_process_has_month("11-1", 12));
    g_assert_true(snapshot_process_has_month("11-1", 1));
    g_assert_false(snapshot_process_has_month("11-1", 6));
    const char *const wrong[] = {NULL, "", "13", "0", "2-", "2-x", "-3", "2-3-4", "มกราคม"};
    for (gsize i = 0; i < G_N_ELEMENTS(wrong); i++) {
        for (int month = 1; month <= 12; month++) {
            g_assert_false(snapshot_process_has_month(wrong[i], month));
        }
    }
}

static void the_newest_certificate_comes_first(SnapshotCase *fixture, const void *unused)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(GPtrArray) all = snapshot_quality_list(fixture->snapshot, "800120", &error);
    g_autoptr(GPtrArray) none = snapshot_quality_list(fixture->snapshot, "800108", &error);

    (void)unused;
    g_assert_no_error(error);
    g_autofree char *dates = snapshot_case_join(all, G_STRUCT_OFFSET(SnapshotQuality, date));
    g_assert_cmpstr(dates, ==, "2025-06-01 2023-06-01 2024-01-01");
    g_assert_null(((const SnapshotQuality *)g_ptr_array_index(all, 2))->level);
    g_assert_cmpint(none->len, ==, 0);
}

int main(int argc, char **argv)
{
    const SnapshotCaseTest tests[] = {
        {"/db/snapshot/process/steps-show-what-is-known", steps_show_what_is_known},
        {"/db/snapshot/process/a-village-has-its-own-scheme", a_village_has_its_own_scheme},
        {"/db/snapshot/process/months-say-what-is-now", months_say_what_is_now},
        {"/db/snapshot/quality/the-newest-certificate-comes-first",
         the_newest_certificate_comes_first},
    };
    return snapshot_case_run(argc, argv, tests, G_N_ELEMENTS(tests));
}
