#include <glib.h>
#include <string.h>

#include "base/clock.h"

static void source_date_epoch_is_now_when_it_is_set(void)
{
    g_assert_true(g_setenv("SOURCE_DATE_EPOCH", "1795194000", TRUE));
    g_assert_cmpint(base_clock_now(), ==, 1795194000);
    static const char *const bad[] = {"", "-1", "soon", "1795194000.5", "253402300800", NULL};
    for (int i = 0; bad[i] != NULL; i++) {
        g_assert_true(g_setenv("SOURCE_DATE_EPOCH", bad[i], TRUE));
        int64_t real = g_get_real_time() / G_USEC_PER_SEC;
        g_assert_cmpint(ABS(base_clock_now() - real), <=, 1);
    }
    g_unsetenv("SOURCE_DATE_EPOCH");
    int64_t real = g_get_real_time() / G_USEC_PER_SEC;
    g_assert_cmpint(ABS(base_clock_now() - real), <=, 1);
}

static void times_are_written_in_utc(void)
{
    g_autofree char *epoch = base_clock_to_rfc3339(0);
    g_assert_cmpstr(epoch, ==, "1970-01-01T00:00:00Z");
    g_autofree char *later = base_clock_to_rfc3339(INT64_C(1795226400));
    g_assert_cmpstr(later, ==, "2026-11-21T02:00:00Z");
    g_autofree char *last = base_clock_to_rfc3339(INT64_MAX);
    g_assert_cmpstr(last, ==, "9999-12-31T23:59:59Z");
    g_autofree char *first = base_clock_to_rfc3339(INT64_MIN);
    g_assert_nonnull(first);
}

static void only_utc_is_read(void)
{
    g_assert_cmpint(base_clock_from_rfc3339("2026-11-21T02:00:00Z"), ==, INT64_C(1795226400));
    g_assert_cmpint(base_clock_from_rfc3339("1970-01-01T00:00:00Z"), ==, 0);
    static const char *const bad[] = {"",
                                      "soon",
                                      "2026-11-21",
                                      "2026-11-21T09:00:00+07:00",
                                      "2026-11-21T02:00:00",
                                      "2026-13-21T02:00:00Z",
                                      "1969-12-31T23:59:58Z"};
    for (size_t i = 0; i < G_N_ELEMENTS(bad); i++) {
        g_assert_cmpint(base_clock_from_rfc3339(bad[i]), ==, -1);
    }
}

static void a_start_of_the_machine_is_what_the_manager_says(void)
{
    g_unsetenv("TAMBON_BOOT_ID");
    g_autofree char *kernel = base_clock_boot();
    g_assert_cmpuint(strlen(kernel), ==, 36);
    g_setenv("TAMBON_BOOT_ID", "8c1f", TRUE);
    g_autofree char *said = base_clock_boot();
    g_assert_cmpstr(said, ==, "8c1f");
    g_unsetenv("TAMBON_BOOT_ID");
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/db/base/clock/source-date-epoch-is-now-when-it-is-set",
                    source_date_epoch_is_now_when_it_is_set);
    g_test_add_func("/db/base/clock/times-are-written-in-utc", times_are_written_in_utc);
    g_test_add_func("/db/base/clock/only-utc-is-read", only_utc_is_read);
    g_test_add_func("/db/base/clock/a-start-of-the-machine-is-what-the-manager-says",
                    a_start_of_the_machine_is_what_the_manager_says);
    return g_test_run();
}
