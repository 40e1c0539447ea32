#include <glib/gstdio.h>
#include <string.h>

#include "scratch.h"
#include "visit_bed.h"

// A person before the first run, and one before the kiosk in daily service: what leads where.

static const char program_text[] = "#!/bin/sh\n"
                                   "cat >>\"$0.told\"\n"
                                   "[ \"$1\" != facts ] || echo \"root = yes\"\n"
                                   "[ \"$1\" != networks ] || echo \"wifi: :80:WPA2:T\"\n";

typedef struct {
    VisitBed bed;
    char *folder;
    char *program;
    Setup *setup;
    GAsyncQueue *ended;
} FirstRun;

static void post(void *user)
{
    FirstRun *run = user;
    g_async_queue_push(run->ended, run);
}

static void work_off(FirstRun *run)
{
    while (setup_is_busy(run->setup)) {
        g_assert_nonnull(g_async_queue_timeout_pop(run->ended, (guint64)20 * G_USEC_PER_SEC));
        visit_advance_setup(&run->bed.visit);
    }
    visit_bed_pass(&run->bed, 0);
}

static void set_up(FirstRun *run, gconstpointer user)
{
    visit_bed_set_up(&run->bed, user);
    run->folder = scratch_make();
    run->program = g_build_filename(run->folder, "program", NULL);
    scratch_write(run->program, program_text);
    g_assert_cmpint(g_chmod(run->program, 0700), ==, 0);
    run->ended = g_async_queue_new();
    // The answers own the words of the panel that follows them.
    run->bed.settings.language = g_strdup("th");
    run->setup = setup_new(run->program, &run->bed.settings);
    visit_begin_setup(&run->bed.visit, run->setup, run->bed.now_ms);
    visit_fit(&run->bed.visit, 1080, 1920, 336);
    setup_begin(run->setup, post, run);
    work_off(run);
}

static void tear_down(FirstRun *run, gconstpointer user)
{
    visit_bed_tear_down(&run->bed, user);
    setup_free(run->setup);
    g_free(run->bed.settings.language);
    g_async_queue_unref(run->ended);
    g_free(run->program);
    scratch_remove(run->folder);
}

static void touch(FirstRun *run, const char *id)
{
    visit_bed_touch(&run->bed, id);
    work_off(run);
}

static bool has_target(const FirstRun *run, const char *id)
{
    const UiCanvas *canvas = run->bed.visit.view.canvas;
    for (int n = 0; n < ui_canvas_target_count(canvas); n++) {
        if (g_str_equal(ui_canvas_command(canvas, ui_canvas_target_index(canvas, n)).text, id)) {
            return true;
        }
    }
    return false;
}

static void test_one_goes_through_and_back(FirstRun *run, gconstpointer user)
{
    (void)user;
    visit_bed_assert_address(&run->bed, "/setup/language");
    for (int step = 1; step < SCREEN_SETUP_STEP_COUNT; step++) {
        g_autofree char *next =
            g_strconcat("/setup/", screen_setup_word((ScreenSetupStep)step), NULL);
        touch(run, next);
        visit_bed_assert_address(&run->bed, next);
    }
    for (int step = SCREEN_SETUP_SUMMARY; step > 0; step--) {
        touch(run, "back");
    }
    visit_bed_assert_address(&run->bed, "/setup/language");
    g_assert_false(has_target(run, "back"));
}

static void test_nothing_leads_out_and_nobody_is_asked(FirstRun *run, gconstpointer user)
{
    static const VisitKey keys[] = {VISIT_KEY_BACK, VISIT_KEY_HOME, VISIT_KEY_PAGE_UP,
                                    VISIT_KEY_PAGE_DOWN};
    (void)user;
    for (size_t i = 0; i < G_N_ELEMENTS(keys); i++) {
        visit_bed_press(&run->bed, keys[i], 3);
        visit_bed_assert_address(&run->bed, "/setup/language");
    }
    g_assert_false(has_target(run, "home"));
    g_assert_false(has_target(run, "help"));
    visit_bed_pass(&run->bed, 3600 * VISIT_BED_SECOND_MS);
    visit_bed_assert_address(&run->bed, "/setup/language");
    g_assert_cmpint(run->bed.visit.idle.phase, ==, IDLE_USE);
}

/* What the program keeps, it keeps behind the page: on a slow machine for seconds. */
static void test_a_finger_stays_on_its_button_when_work_ends(FirstRun *run, gconstpointer user)
{
    (void)user;
    VisitBed *bed = &run->bed;
    visit_bed_touch(bed, "/setup/turn");
    g_assert_true(setup_is_busy(run->setup));
    UiBox next = visit_bed_find(bed, "/setup/width");
    TouchPoint point = {.finger = 1,
                        .x = next.x + next.width / 2,
                        .y = next.y + next.height / 2,
                        .time_ms = bed->now_ms + VISIT_BED_SECOND_MS};
    visit_touch(&bed->visit, VISIT_TOUCH_BEGIN, &point);
    work_off(run);
    visit_touch(&bed->visit, VISIT_TOUCH_END, &point);
    visit_bed_assert_address(bed, "/setup/width");
    work_off(run);
}

static void test_language_is_in_force_at_once(FirstRun *run, gconstpointer user)
{
    (void)user;
    touch(run, "setup:language=en");
    g_assert_cmpstr(run->bed.visit.choice.language, ==, "en");
}

static void test_a_password_is_typed_in_letters_and_gone_with_its_page(FirstRun *run,
                                                                       gconstpointer user)
{
    (void)user;
    for (const char *const *next =
             (const char *const[]){"/setup/turn", "/setup/width", "/setup/height", "/setup/pin",
                                   "/setup/network", "/setup/network/wifi", NULL};
         *next != NULL; next++) {
        if (g_str_equal(*next, "/setup/network/wifi")) {
            g_assert_true(has_target(run, *next));
        }
        touch(run, *next);
    }
    touch(run, "setup:wifi=0");
    visit_bed_assert_address(&run->bed, "/setup/network/password");
    touch(run, "type:password");
    g_assert_true(run->bed.visit.typing.shown.layer.english);
    touch(run, "key:q");
    touch(run, "key:7");
    g_assert_cmpstr(run->bed.visit.typing.text, ==, "q7");
    touch(run, "key:done");
    g_assert_cmpstr(run->bed.visit.typing.text, ==, "q7");
    run->bed.visit.wiped = false;
    touch(run, "back");
    g_assert_cmpstr(run->bed.visit.typing.text, ==, "");
    g_assert_true(run->bed.visit.wiped);
    g_autofree char *told_path = g_strconcat(run->program, ".told", NULL);
    g_autofree char *told = scratch_read(told_path);
    g_assert_null(strstr(told, "q7"));
}

/* The kiosk in daily service has the same code and none of its ways. */
static void test_daily_service_knows_none_of_it(VisitBed *bed, gconstpointer user)
{
    (void)user;
    g_assert_null(bed->visit.setup);
    g_assert_null(bed->visit.view.setup);
    g_autoptr(GPtrArray) pages = screen_setup_tour();
    for (guint i = 0; i < pages->len; i++) {
        const char *address = g_ptr_array_index(pages, i);
        navigator_follow(bed->visit.navigator, address);
        view_open(&bed->visit.view, &bed->data, bed->visit.navigator);
        g_assert_cmpstr(view_name(&bed->visit.view), ==, "not_found");
    }
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    static const struct {
        const char *name;
        void (*test)(FirstRun *run, gconstpointer user);
    } tests[] = {
        {"one-goes-through-and-back", test_one_goes_through_and_back},
        {"a-finger-stays-on-its-button-when-work-ends",
         test_a_finger_stays_on_its_button_when_work_ends},
        {"nothing-leads-out-and-nobody-is-asked", test_nothing_leads_out_and_nobody_is_asked},
        {"language-is-in-force-at-once", test_language_is_in_force_at_once},
        {"a-password-is-typed-in-letters-and-gone-with-its-page",
         test_a_password_is_typed_in_letters_and_gone_with_its_page},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(tests); i++) {
        g_autofree char *path = g_strdup_printf("/app/setup-visit/%s", tests[i].name);
        g_test_add(path, FirstRun, NULL, set_up, tests[i].test, tear_down);
    }
    g_test_add("/app/setup-visit/daily-service-knows-none-of-it", VisitBed, "/", visit_bed_set_up,
               test_daily_service_knows_none_of_it, visit_bed_tear_down);
    return g_test_run();
}
