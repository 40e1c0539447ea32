// Which days are told to the province, in which requests, and that each is told once.
#include "../../sync/client/uses.h"

#include <string.h>

#include "../support/client_bed.h"
#include "../support/scratch.h"

#define HEARTBEAT "tambon-sync/" TAMBON_VERSION " (layout 0; release 0)"
#define TELLING(line) "tambon-sync/" TAMBON_VERSION " (layout 0; release 0; uses " line ")"

static const BaseHeartbeat heartbeat = {0};

typedef struct {
    ClientBed client;
    char *state;
    int today;
} Bed;

static void count(const Bed *bed, int day, const char *name, int sum)
{
    g_autoptr(BaseUses) uses = base_uses_read(bed->state);
    base_uses_raise(uses, day, name, sum);
    g_assert_true(base_uses_write(uses, bed->state, NULL));
}

static void set_up(Bed *bed, gconstpointer unused)
{
    (void)unused;
    *bed = (Bed){.state = scratch_make()};
    client_bed_init(&bed->client);
    g_free(bed->client.options.kiosk_state);
    bed->client.options.kiosk_state = g_strdup(bed->state);
    bed->client.run.clock.system_unix = TUF_BED_NOW;
    bed->client.run.clock.floor_unix = 0;
    bed->client.run.clock.now_unix = TUF_BED_NOW;
    bed->today = base_uses_day(TUF_BED_NOW);
}

static void tear_down(Bed *bed, gconstpointer unused)
{
    (void)unused;
    client_bed_clear(&bed->client);
    scratch_remove(bed->state);
}

/* A run of two requests; asserts what each of them told. */
static void run(Bed *bed, const char *first, const char *second, bool good)
{
    g_auto(ClientUses) uses = {0};
    client_uses_init(&uses, &bed->client.run, &heartbeat);
    g_assert_cmpstr(client_uses_next_agent(&uses), ==, first);
    g_assert_cmpstr(client_uses_next_agent(&uses), ==, second);
    if (good) {
        client_uses_end(&uses, bed->client.run.store);
    }
}

static char *telling(int day, const char *sums)
{
    g_autofree char *iso = base_uses_day_to_iso(day);
    return g_strdup_printf(TELLING("%s %s"), iso, sums);
}

static void test_days_that_are_over_are_told_once(Bed *bed, gconstpointer unused)
{
    (void)unused;
    count(bed, bed->today - 1, "home", 12);
    count(bed, bed->today, "home", 3);
    g_autofree char *yesterday = telling(bed->today - 1, "home 12");
    run(bed, yesterday, HEARTBEAT, false);
    run(bed, yesterday, HEARTBEAT, true);
    run(bed, HEARTBEAT, HEARTBEAT, true);
}

static void test_days_without_a_line_are_made_up_for(Bed *bed, gconstpointer unused)
{
    (void)unused;
    for (int before = 1; before <= 5; before++) {
        count(bed, bed->today - before, "home", before);
    }
    for (int before = 5; before > 1; before -= 2) {
        g_autofree char *sum = g_strdup_printf("home %d", before);
        g_autofree char *next_sum = g_strdup_printf("home %d", before - 1);
        g_autofree char *first = telling(bed->today - before, sum);
        g_autofree char *second = telling(bed->today - before + 1, next_sum);
        run(bed, first, second, true);
    }
    g_autofree char *last = telling(bed->today - 1, "home 1");
    run(bed, last, HEARTBEAT, true);
    run(bed, HEARTBEAT, HEARTBEAT, true);
}

static void test_half_a_day_is_told_again(Bed *bed, gconstpointer unused)
{
    (void)unused;
    for (int i = 0; i < BASE_USES_SCREENS_MAXIMUM; i++) {
        g_autofree char *name = g_strdup_printf("screen-with-long-name-%d", i);
        count(bed, bed->today - 1, name, BASE_USES_COUNT_MAXIMUM);
    }
    for (int i = 0; i < 2; i++) {
        g_auto(ClientUses) uses = {0};
        client_uses_init(&uses, &bed->client.run, &heartbeat);
        guint lines = uses.lines->len;
        g_assert_cmpint(lines, >, 5);
        for (guint n = 0; n < lines - 1; n++) {
            g_assert_cmpint(strlen(client_uses_next_agent(&uses)), <=, BASE_HEARTBEAT_AGENT_BYTES);
        }
        client_uses_end(&uses, bed->client.run.store);
    }
}

static void test_a_mark_of_days_to_come_counts_for_nothing(Bed *bed, gconstpointer unused)
{
    (void)unused;
    count(bed, bed->today - 1, "home", 1);
    g_autofree char *path = g_build_filename(store_path(bed->client.run.store), "told", NULL);
    static const char *const marks[] = {"2099-01-01", "", "never", "2026-13-01"};
    g_autofree char *yesterday = telling(bed->today - 1, "home 1");
    for (size_t i = 0; i < G_N_ELEMENTS(marks); i++) {
        scratch_write(path, marks[i]);
        run(bed, yesterday, HEARTBEAT, false);
    }
}

static void test_a_kiosk_that_does_not_know_the_day_tells_nothing(Bed *bed, gconstpointer unused)
{
    (void)unused;
    count(bed, bed->today - 1, "home", 1);
    bed->client.run.clock.floor_unix = TUF_BED_NOW + 1;
    run(bed, HEARTBEAT, HEARTBEAT, true);
}

static void test_without_a_state_folder_nothing_is_told(Bed *bed, gconstpointer unused)
{
    (void)unused;
    g_clear_pointer(&bed->client.options.kiosk_state, g_free);
    run(bed, HEARTBEAT, HEARTBEAT, true);
}

#define ADD(name, test) g_test_add("/sync/client/uses/" name, Bed, NULL, set_up, test, tear_down)

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    ADD("days-that-are-over-are-told-once", test_days_that_are_over_are_told_once);
    ADD("days-without-a-line-are-made-up-for", test_days_without_a_line_are_made_up_for);
    ADD("half-a-day-is-told-again", test_half_a_day_is_told_again);
    ADD("a-mark-of-days-to-come-counts-for-nothing",
        test_a_mark_of_days_to_come_counts_for_nothing);
    ADD("a-kiosk-that-does-not-know-the-day-tells-nothing",
        test_a_kiosk_that_does_not_know_the_day_tells_nothing);
    ADD("without-a-state-folder-nothing-is-told", test_without_a_state_folder_nothing_is_told);
    return g_test_run();
}
