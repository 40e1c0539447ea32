#include <glib.h>
#include <screen/health.h>
#include <screen/language.h>
#include <string.h>

#include "snapshot_fixture.h"

// What a fact comes to: good, to be looked at, or broken, and what to do about it.

#define GIGABYTE INT64_C(1000000000)
#define NOV_2569 INT64_C(1795305600) // 22 November 2026

typedef struct {
    SnapshotFixture file;
    UiMetrics metrics;
    StoreStatus status;
    ScreenContext context;
    ScreenHealth facts;
} Bed;

static void set_up(Bed *bed, gconstpointer user)
{
    (void)user;
    g_autoptr(GError) error = NULL;
    screen_language_bind(TEST_BINARY_DIR "/share/locale");
    screen_language_set("th");
    snapshot_fixture_init(&bed->file, NULL);
    bed->metrics = ui_metrics_make(1920, 1080, 598);
    bed->status = (StoreStatus){.last_try_unix = NOV_2569 - 60, .last_success_unix = NOV_2569 - 60};
    bed->context = (ScreenContext){.snapshot = snapshot_open(bed->file.path, &error),
                                   .status = &bed->status,
                                   .metrics = &bed->metrics,
                                   .now_unix = NOV_2569,
                                   .home_district = "8001"};
    g_assert_no_error(error);
    bed->facts = (ScreenHealth){.disk_free_bytes = 50 * GIGABYTE,
                                .release_bytes = GIGABYTE,
                                .sets_marks = true,
                                .parts_words = true,
                                .width_px = 1920,
                                .height_px = 1080,
                                .width_mm = 598,
                                .driver = "x11",
                                .touch_panels = 1,
                                .touched_seconds = 3,
                                .program = "0.1.0",
                                .sdl = "2.26.5",
                                .kernel = "Linux",
                                .kiosk_id = "8001-1"};
}

static void tear_down(Bed *bed, gconstpointer user)
{
    (void)user;
    snapshot_close(bed->context.snapshot);
    snapshot_fixture_clear(&bed->file);
}

static void assert_level(const Bed *bed, ScreenHealthRow row, ScreenHealthLevel level)
{
    g_auto(ScreenHealthWords) words = {0};
    screen_health_say(&bed->context, &bed->facts, row, &words);
    g_test_message("%s: %s, %s", words.name, words.value, words.advice);
    g_assert_cmpint(words.level, ==, level);
    g_assert_true((words.advice != NULL) == (level != SCREEN_HEALTH_GOOD));
}

static void test_a_kiosk_as_it_should_be_is_good_in_every_row(Bed *bed, gconstpointer user)
{
    (void)user;
    for (int row = 0; row < SCREEN_HEALTH_ROW_COUNT; row++) {
        assert_level(bed, (ScreenHealthRow)row, SCREEN_HEALTH_GOOD);
    }
}

static void test_a_disk_must_hold_a_whole_update(Bed *bed, gconstpointer user)
{
    (void)user;
    bed->facts.disk_free_bytes = 33 * GIGABYTE / 10;
    assert_level(bed, SCREEN_HEALTH_DISK, SCREEN_HEALTH_GOOD);
    bed->facts.disk_free_bytes -= 1;
    assert_level(bed, SCREEN_HEALTH_DISK, SCREEN_HEALTH_WATCH);
    bed->facts.disk_free_bytes = 12 * GIGABYTE / 10 - 1;
    assert_level(bed, SCREEN_HEALTH_DISK, SCREEN_HEALTH_BAD);
    bed->facts.disk_free_bytes = -1;
    assert_level(bed, SCREEN_HEALTH_DISK, SCREEN_HEALTH_BAD);
}

static void test_a_clock_behind_the_data_is_broken(Bed *bed, gconstpointer user)
{
    (void)user;
    bed->status.clock_uncertain = true;
    assert_level(bed, SCREEN_HEALTH_CLOCK, SCREEN_HEALTH_WATCH);
    bed->context.now_unix = 0;
    assert_level(bed, SCREEN_HEALTH_CLOCK, SCREEN_HEALTH_BAD);
}

static void test_data_that_cannot_be_read_are_broken(Bed *bed, gconstpointer user)
{
    (void)user;
    static const ScreenFault faults[] = {SCREEN_FAULT_DAMAGED, SCREEN_FAULT_TOO_NEW,
                                         SCREEN_FAULT_CRASHES};
    for (size_t i = 0; i < G_N_ELEMENTS(faults); i++) {
        bed->context.fault = faults[i];
        assert_level(bed, SCREEN_HEALTH_DATA, SCREEN_HEALTH_BAD);
    }
    snapshot_close(bed->context.snapshot);
    bed->context.snapshot = NULL;
    for (int row = 0; row < SCREEN_HEALTH_ROW_COUNT; row++) {
        g_auto(ScreenHealthWords) words = {0};
        screen_health_say(&bed->context, &bed->facts, (ScreenHealthRow)row, &words);
        g_assert_nonnull(words.value);
    }
    assert_level(bed, SCREEN_HEALTH_DATA, SCREEN_HEALTH_BAD);
}

static void test_letters_and_thai_are_looked_at_apart(Bed *bed, gconstpointer user)
{
    (void)user;
    bed->facts.missing_fonts = "fonts-dejavu-core";
    assert_level(bed, SCREEN_HEALTH_FONTS, SCREEN_HEALTH_WATCH);
    bed->facts.parts_words = false;
    assert_level(bed, SCREEN_HEALTH_FONTS, SCREEN_HEALTH_BAD);
    bed->facts.parts_words = true;
    bed->facts.sets_marks = false;
    assert_level(bed, SCREEN_HEALTH_FONTS, SCREEN_HEALTH_BAD);
}

static void test_touch_that_is_not_there_is_broken_unless_it_was_felt(Bed *bed, gconstpointer user)
{
    (void)user;
    bed->facts.touch_panels = 0;
    assert_level(bed, SCREEN_HEALTH_TOUCH, SCREEN_HEALTH_GOOD);
    bed->facts.touched_seconds = -1;
    assert_level(bed, SCREEN_HEALTH_TOUCH, SCREEN_HEALTH_BAD);
    bed->facts.touch_panels = -1;
    assert_level(bed, SCREEN_HEALTH_TOUCH, SCREEN_HEALTH_WATCH);
}

static void test_what_was_never_said_is_to_be_looked_at(Bed *bed, gconstpointer user)
{
    (void)user;
    bed->facts.mm = SCREEN_HEALTH_MM_GUESS;
    assert_level(bed, SCREEN_HEALTH_PANEL, SCREEN_HEALTH_WATCH);
    bed->facts.kiosk_id = NULL;
    assert_level(bed, SCREEN_HEALTH_KIOSK, SCREEN_HEALTH_WATCH);
    bed->status = (StoreStatus){0};
    assert_level(bed, SCREEN_HEALTH_SYNC, SCREEN_HEALTH_WATCH);
}

static void test_a_refused_update_says_why(Bed *bed, gconstpointer user)
{
    (void)user;
    char reason[] = "ลายเซ็นไม่ถูกต้อง";
    bed->status.exit_code = 11;
    bed->status.support_code = 1101;
    bed->status.reason_th = reason;
    g_auto(ScreenHealthWords) words = {0};
    screen_health_say(&bed->context, &bed->facts, SCREEN_HEALTH_SYNC, &words);
    g_assert_cmpint(words.level, !=, SCREEN_HEALTH_GOOD);
    g_assert_nonnull(strstr(words.value, "1101"));
    g_assert_cmpstr(words.advice, ==, reason);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
#define CASE(name, function)                                                                       \
    g_test_add("/screen/health/" name, Bed, NULL, set_up, function, tear_down)
    CASE("a-kiosk-as-it-should-be-is-good-in-every-row",
         test_a_kiosk_as_it_should_be_is_good_in_every_row);
    CASE("a-disk-must-hold-a-whole-update", test_a_disk_must_hold_a_whole_update);
    CASE("a-clock-behind-the-data-is-broken", test_a_clock_behind_the_data_is_broken);
    CASE("data-that-cannot-be-read-are-broken", test_data_that_cannot_be_read_are_broken);
    CASE("letters-and-thai-are-looked-at-apart", test_letters_and_thai_are_looked_at_apart);
    CASE("touch-that-is-not-there-is-broken-unless-it-was-felt",
         test_touch_that_is_not_there_is_broken_unless_it_was_felt);
    CASE("what-was-never-said-is-to-be-looked-at", test_what_was_never_said_is_to_be_looked_at);
    CASE("a-refused-update-says-why", test_a_refused_update_says_why);
    return g_test_run();
}
