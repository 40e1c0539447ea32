// The verdicts of gauge.h: each promise broken on purpose must be told.
#include <fcntl.h>
#include <glib.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "gauge.h"

#define RESTS 16
#define KILOBYTE ((size_t)1024)

/** The text and the verdict of a report. */
static bool report(Gauge *gauge, char **text)
{
    char *bytes = NULL;
    size_t size = 0;
    FILE *out = open_memstream(&bytes, &size);
    g_assert_nonnull(out);
    bool kept = gauge_report(gauge, out);
    (void)fclose(out);
    *text = g_strdup(bytes);
    free(bytes);
    return kept;
}

static void expect_fault(Gauge *gauge, const char *words)
{
    g_autofree char *text = NULL;
    g_assert_false(report(gauge, &text));
    g_assert_nonnull(strstr(text, "FAULT:"));
    g_assert_nonnull(strstr(text, words));
    gauge_free(gauge);
}

static void test_nothing_wrong(void)
{
    Gauge *gauge = gauge_new();
    for (int i = 0; i < RESTS; i++) {
        gauge_begin(gauge);
        gauge_end(gauge);
        gauge_answered(gauge);
        (void)gauge_step(gauge, i);
        (void)gauge_rest(gauge, 0);
    }
    g_autofree char *text = NULL;
    g_assert_true(report(gauge, &text));
    g_assert_null(strstr(text, "FAULT:"));
    gauge_free(gauge);
    gauge_free(NULL);
}

static void test_slow_step(void)
{
    Gauge *gauge = gauge_new();
    gauge_begin(gauge);
    while (clock() < (clock_t)(GAUGE_HANG_US + 50000)) { // CPU time of the process, in microseconds
    }
    gauge_end(gauge);
    gauge_answered(gauge);
    g_assert_cmpint(gauge_step(gauge, 41), >, GAUGE_HANG_US);
    (void)gauge_step(gauge, 42); // the next begins at nothing
    expect_fault(gauge, "step 41 took");
}

static void spend(Gauge *gauge, int64_t us)
{
    clock_t end = clock() + (clock_t)us;
    gauge_begin(gauge);
    while (clock() < end) {
    }
    gauge_end(gauge);
}

static void test_many_answers(void)
{
    Gauge *gauge = gauge_new();
    for (int i = 0; i < 3; i++) {
        spend(gauge, GAUGE_HANG_US / 4);
        spend(gauge, GAUGE_HANG_US / 4);
        gauge_answered(gauge);
    }
    g_assert_cmpint(gauge_step(gauge, 0), >, GAUGE_HANG_US);
    g_autofree char *text = NULL;
    g_assert_true(report(gauge, &text));
    gauge_free(gauge);
}

static void test_growth(void)
{
    Gauge *gauge = gauge_new();
    g_autoptr(GPtrArray) lost = g_ptr_array_new_with_free_func(g_free);
    for (int i = 0; i < RESTS; i++) {
        for (int n = 0; n < 200; n++) {
            g_ptr_array_add(lost, g_malloc(KILOBYTE));
        }
        (void)gauge_rest(gauge, 0);
    }
    expect_fault(gauge, "memory grew");
}

static void test_caches_are_no_growth(void)
{
    Gauge *gauge = gauge_new();
    g_autoptr(GPtrArray) caches = g_ptr_array_new_with_free_func(g_free);
    for (int i = 0; i < RESTS; i++) {
        if (i < RESTS / 4) {
            g_ptr_array_add(caches, g_malloc(KILOBYTE * KILOBYTE));
        }
        (void)gauge_rest(gauge, 0);
    }
    g_autofree char *text = NULL;
    g_assert_true(report(gauge, &text));
    gauge_free(gauge);
}

static void test_known_caches_are_no_growth(void)
{
    Gauge *gauge = gauge_new();
    g_autoptr(GPtrArray) cache = g_ptr_array_new_with_free_func(g_free);
    for (int i = 0; i < RESTS; i++) {
        g_ptr_array_add(cache, g_malloc(KILOBYTE * KILOBYTE));
        (void)gauge_rest(gauge, cache->len * KILOBYTE * KILOBYTE);
    }
    g_autofree char *text = NULL;
    g_assert_true(report(gauge, &text));
    gauge_free(gauge);
}

static void test_open_files(void)
{
    int files[RESTS];
    Gauge *gauge = gauge_new();
    for (int i = 0; i < RESTS; i++) {
        files[i] = open("/dev/null", O_RDONLY | O_CLOEXEC);
        (void)gauge_rest(gauge, 0);
    }
    for (int i = 0; i < RESTS; i++) {
        (void)close(files[i]);
    }
    expect_fault(gauge, "files are left open");
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/monkey/gauge/a-clean-run-is-told-as-such", test_nothing_wrong);
    g_test_add_func("/monkey/gauge/a-slow-step-is-a-fault", test_slow_step);
    g_test_add_func("/monkey/gauge/a-step-of-many-answers-is-none", test_many_answers);
    g_test_add_func("/monkey/gauge/growth-after-the-first-quarter-is-a-fault", test_growth);
    g_test_add_func("/monkey/gauge/caches-that-fill-at-first-are-none", test_caches_are_no_growth);
    g_test_add_func("/monkey/gauge/caches-that-are-told-are-none", test_known_caches_are_no_growth);
    g_test_add_func("/monkey/gauge/files-left-open-are-a-fault", test_open_files);
    return g_test_run();
}
