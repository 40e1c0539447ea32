#include <glib.h>
#include <string.h>

#include "fleet/fleet.h"
#include "scratch.h"

#define NOW INT64_C(1795309323) /* 2026-11-22 */
#define HOUR INT64_C(3600)
#define PATIENCE (26 * HOUR)

static const FleetSituation situation = {
    .now_unix = NOW, .release = 12, .overdue_release = 12, .patience_seconds = PATIENCE};

static void hear(Fleet *fleet, const char *id, int release, int64_t heard_unix)
{
    BaseHeartbeat heartbeat = {.release = release, .frame_unix = heard_unix};
    g_strlcpy(heartbeat.kiosk, id, sizeof heartbeat.kiosk);
    fleet_hear(fleet, &heartbeat, heard_unix);
}

static void test_the_last_word_counts(void)
{
    g_autoptr(Fleet) fleet = fleet_new();
    hear(fleet, "8002-1", 11, NOW);
    hear(fleet, "8001-1", 11, NOW);
    hear(fleet, "8001-1", 12, NOW + 1);
    hear(fleet, "8001-1", 10, NOW - 1); // logs are read in any order
    hear(fleet, "", 9, NOW);
    g_assert_cmpint(fleet_length(fleet), ==, 3);
    g_assert_cmpstr(fleet_at(fleet, 0)->last.kiosk, ==, "");
    g_assert_cmpstr(fleet_at(fleet, 1)->last.kiosk, ==, "8001-1");
    g_assert_cmpint(fleet_at(fleet, 1)->last.release, ==, 12);
    g_assert_cmpstr(fleet_at(fleet, 2)->last.kiosk, ==, "8002-1");
}

typedef struct {
    FleetState state;
    int release;
    int64_t heard_before; /* seconds before now */
    int64_t frame_before; /* before that; -1: nothing is said of frames */
} Case;

static void test_states(void)
{
    static const Case cases[] = {
        {FLEET_CURRENT, 12, HOUR, 10},
        {FLEET_CURRENT, 12, PATIENCE, 0},
        {FLEET_CURRENT, 12, HOUR, PATIENCE},
        {FLEET_CURRENT, 12, HOUR, -1}, // a kiosk that does not say when it drew
        {FLEET_CURRENT, 13, HOUR, 0},  // from a stick, before the workspace knows
        {FLEET_BEHIND, 11, HOUR, 0},
        {FLEET_BEHIND, 0, HOUR, 0},
        {FLEET_STILL, 12, HOUR, PATIENCE + 1},
        {FLEET_STILL, 11, HOUR, PATIENCE + 1},
        {FLEET_SILENT, 12, PATIENCE + 1, 0},
        {FLEET_SILENT, 11, PATIENCE + 1, 2 * PATIENCE}, // what it shows is not known
        {FLEET_CLOCK, 12, HOUR, -2 * HOUR},
        {FLEET_CLOCK, 12, HOUR, NOW - 2 * HOUR}, // 1970
    };
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        const Case *c = &cases[i];
        int64_t heard = NOW - c->heard_before;
        const FleetKiosk kiosk = {
            .heard_unix = heard,
            .last = {.release = c->release,
                     .frame_unix = c->frame_before == -1 ? 0 : heard - c->frame_before}};
        g_test_message("case %zu", i);
        g_assert_cmpint(fleet_judge(&kiosk, &situation), ==, c->state);
    }
}

static void test_a_new_release_is_waited_for(void)
{
    FleetSituation today = situation;
    FleetKiosk kiosk = {.heard_unix = NOW, .last = {.release = 11, .frame_unix = NOW}};
    today.overdue_release = 11;
    g_assert_cmpint(fleet_judge(&kiosk, &today), ==, FLEET_WAITING);
    kiosk.last.release = 10; // a release a day must not excuse it for ever
    g_assert_cmpint(fleet_judge(&kiosk, &today), ==, FLEET_BEHIND);
}

static void test_it_is_remembered(void)
{
    char *folder = scratch_make();
    g_autofree char *path = g_build_filename(folder, "fleet.json", NULL);
    g_autoptr(Fleet) before = fleet_new();
    g_assert_true(fleet_load(before, path, NULL)); // nothing yet
    hear(before, "8001-1", 12, NOW);
    hear(before, "", 3, NOW - 5);
    g_assert_true(fleet_save(before, path, NULL));
    g_autoptr(Fleet) after = fleet_new();
    g_assert_true(fleet_load(after, path, NULL));
    g_assert_cmpint(fleet_length(after), ==, 2);
    g_assert_cmpint(fleet_at(after, 0)->heard_unix, ==, NOW - 5);
    g_assert_cmpint(fleet_at(after, 1)->last.release, ==, 12);
    g_assert_cmpint(fleet_at(after, 1)->last.frame_unix, ==, NOW);
    scratch_remove(folder);
}

static void test_damage_is_told(void)
{
    static const char *const damaged[] = {
        "",
        "{",
        "[]",
        "{}",
        "{\"kiosks\": []}",
        "{\"kiosks\": {\"8001-1\": {}}}",
        "{\"kiosks\": {\"8001 1\": {\"heard\": 1}}}",
        "{\"kiosks\": {\"a\": {\"heard\": \"1\"}}}",
    };
    char *folder = scratch_make();
    g_autofree char *path = g_build_filename(folder, "fleet.json", NULL);
    for (size_t i = 0; i < G_N_ELEMENTS(damaged); i++) {
        g_autoptr(Fleet) fleet = fleet_new();
        g_autoptr(GError) error = NULL;
        scratch_write(path, damaged[i]);
        g_test_message("%s", damaged[i]);
        g_assert_false(fleet_load(fleet, path, &error));
        g_assert_error(error, FLEET_ERROR, FLEET_ERROR_MEMORY);
        g_assert_nonnull(strstr(error->message, path));
    }
    scratch_remove(folder);
}

/* A public server's log holds what anybody sent. */
static void test_strangers_cannot_fill_the_memory(void)
{
    g_autoptr(Fleet) fleet = fleet_new();
    for (int i = 0; i < FLEET_KIOSKS_MAXIMUM + 10; i++) {
        char id[16];
        g_snprintf(id, sizeof id, "x%d", i);
        hear(fleet, id, 1, NOW);
    }
    g_assert_cmpint(fleet_length(fleet), ==, FLEET_KIOSKS_MAXIMUM);
    hear(fleet, "x1", 2, NOW); // who is known is still heard
    g_assert_cmpint(fleet_at(fleet, 1)->last.release + fleet_at(fleet, 0)->last.release, >=, 3);
}

#define DAY (24 * HOUR)

/* `sums` of the day so many days before NOW. */
static void tell(Fleet *fleet, const char *id, int days_before, const char *sums)
{
    BaseHeartbeat heartbeat = {.release = 12};
    g_strlcpy(heartbeat.kiosk, id, sizeof heartbeat.kiosk);
    g_autofree char *day = base_uses_day_to_iso(base_uses_day(NOW - days_before * DAY));
    g_snprintf(heartbeat.uses, sizeof heartbeat.uses, "%s %s", day, sums);
    fleet_hear(fleet, &heartbeat, NOW);
}

static int told(const Fleet *fleet, int index)
{
    const BaseUses *uses = fleet_at(fleet, index)->uses;
    int sum = 0;
    for (int i = 0; uses != NULL && i < base_uses_length(uses); i++) {
        sum += base_uses_at(uses, i)->count;
    }
    return sum;
}

static void test_use_told_twice_counts_once(void)
{
    g_autoptr(Fleet) fleet = fleet_new();
    tell(fleet, "8001-1", 1, "home 12 tambon 5");
    tell(fleet, "8001-1", 1, "home 12 tambon 5");
    tell(fleet, "8001-1", 2, "home 3");
    tell(fleet, "8002-1", 1, "home 1");
    g_assert_cmpint(told(fleet, 0), ==, 20);
    g_assert_cmpint(told(fleet, 1), ==, 1);
    g_assert_cmpstr(fleet_at(fleet, 0)->last.uses, ==, "");
}

static void test_use_of_days_that_cannot_be_is_not_counted(void)
{
    g_autoptr(Fleet) fleet = fleet_new();
    tell(fleet, "8001-1", 0, "home 1"); // not over
    tell(fleet, "8001-1", -1, "home 1");
    tell(fleet, "8001-1", 41, "home 1");
    g_assert_cmpint(told(fleet, 0), ==, 0);
    tell(fleet, "8001-1", 40, "home 1");
    g_assert_cmpint(told(fleet, 0), ==, 1);
}

static void test_use_is_remembered(void)
{
    char *folder = scratch_make();
    g_autofree char *path = g_build_filename(folder, "fleet.json", NULL);
    g_autoptr(Fleet) before = fleet_new();
    tell(before, "8001-1", 1, "home 12 tambon 5");
    tell(before, "8001-1", 40, "home 1");
    g_assert_true(fleet_save(before, path, NULL));
    g_autoptr(Fleet) after = fleet_new();
    g_assert_true(fleet_load(after, path, NULL));
    g_assert_cmpint(told(after, 0), ==, 18);
    g_assert_cmpint(fleet_at(after, 0)->heard_unix, ==, NOW);
    scratch_remove(folder);
}

static void test_use_of_strangers_cannot_fill_the_memory(void)
{
    g_autoptr(Fleet) fleet = fleet_new();
    for (int i = 0; i < FLEET_KIOSKS_WITH_USES_MAXIMUM + 10; i++) {
        g_autofree char *id = g_strdup_printf("x%04d", i);
        tell(fleet, id, 1, "home 1");
    }
    int with_uses = 0;
    for (int i = 0; i < fleet_length(fleet); i++) {
        with_uses += told(fleet, i);
    }
    g_assert_cmpint(with_uses, ==, FLEET_KIOSKS_WITH_USES_MAXIMUM);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/fleet/the-last-word-counts", test_the_last_word_counts);
    g_test_add_func("/fleet/states", test_states);
    g_test_add_func("/fleet/a-new-release-is-waited-for", test_a_new_release_is_waited_for);
    g_test_add_func("/fleet/it-is-remembered", test_it_is_remembered);
    g_test_add_func("/fleet/damage-is-told", test_damage_is_told);
    g_test_add_func("/fleet/strangers-cannot-fill-the-memory",
                    test_strangers_cannot_fill_the_memory);
    g_test_add_func("/fleet/use-told-twice-counts-once", test_use_told_twice_counts_once);
    g_test_add_func("/fleet/use-of-days-that-cannot-be-is-not-counted",
                    test_use_of_days_that_cannot_be_is_not_counted);
    g_test_add_func("/fleet/use-is-remembered", test_use_is_remembered);
    g_test_add_func("/fleet/use-of-strangers-cannot-fill-the-memory",
                    test_use_of_strangers_cannot_fill_the_memory);
    return g_test_run();
}
