#include <screen/language.h>
#include <screen/overlay.h>
#include <string.h>

#include "scratch.h"
#include "visit_bed.h"

// One visitor on the small snapshot, on a clock that the test turns.

#define REGISTER "/area/800120/projects"

static void test_the_first_touch_leads_home(VisitBed *bed, gconstpointer address)
{
    (void)address;
    visit_bed_assert_address(bed, NAVIGATOR_REST);
    g_assert_cmpint(bed->visit.idle.phase, ==, IDLE_REST);
    visit_bed_touch_nothing(bed);
    visit_bed_assert_address(bed, "/");
    g_assert_false(navigator_can_go_back(bed->visit.navigator));
    g_assert_cmpint(bed->visit.idle.phase, ==, IDLE_USE);
}

static void test_any_key_leads_home(VisitBed *bed, gconstpointer address)
{
    (void)address;
    visit_key(&bed->visit, VISIT_KEY_NEXT, bed->now_ms);
    visit_bed_assert_address(bed, "/");
}

static void test_at_rest_it_wakes_for_the_next_fact_only(VisitBed *bed, gconstpointer address)
{
    (void)address;
    g_assert_cmpint(visit_wait_ms(&bed->visit, bed->now_ms), >, 0);
    g_assert_cmpint(visit_wait_ms(&bed->visit, bed->now_ms), <=, 10 * VISIT_BED_SECOND_MS);
    bed->visit.view.metrics.calm = true;
    g_assert_cmpint(visit_wait_ms(&bed->visit, bed->now_ms), >, 10 * VISIT_BED_SECOND_MS);
}

static void test_in_use_it_wakes_at_the_end_of_the_idle_time(VisitBed *bed, gconstpointer address)
{
    (void)address;
    visit_bed_touch_nothing(bed);
    g_assert_cmpint(visit_wait_ms(&bed->visit, bed->now_ms), ==, 90 * VISIT_BED_SECOND_MS);
}

static void choose_everything(VisitBed *bed)
{
    visit_bed_touch(bed, "/display");
    visit_bed_touch(bed, "set:text=large");
    visit_bed_touch(bed, "set:theme=dark");
    visit_bed_touch(bed, "set:language=en");
    visit_bed_touch(bed, "set:motion=no");
    visit_bed_touch(bed, "set:reach=low");
}

static void test_choices_show_at_once_and_keep_the_place(VisitBed *bed, gconstpointer address)
{
    choose_everything(bed);
    visit_bed_assert_address(bed, "/display");
    const UiMetrics *metrics = &bed->visit.view.metrics;
    g_assert_cmpint(metrics->text_size, ==, UI_TEXT_LARGE);
    g_assert_cmpint(metrics->theme, ==, UI_THEME_DARK);
    g_assert_cmpint(metrics->language, ==, UI_LANGUAGE_ENGLISH);
    g_assert_true(metrics->calm);
    g_assert_cmpint(ui_metrics_lowered_px(metrics), >, 0);
    visit_bed_touch(bed, "back");
    visit_bed_assert_address(bed, (const char *)address);
}

/* K4: everything to touch is within reach, on every page. */
static void test_low_reach_leaves_nothing_to_touch_above(VisitBed *bed, gconstpointer address)
{
    static const char *const pages[] = {"/", VISIT_BED_TAMBON, REGISTER, "/display", "/help"};
    (void)address;
    visit_bed_touch(bed, "set:reach=low");
    int top = ui_metrics_lowered_px(&bed->visit.view.metrics);
    g_assert_cmpint(top, ==, 1920 / 2);
    for (size_t i = 0; i < G_N_ELEMENTS(pages); i++) {
        (void)navigator_follow(bed->visit.navigator, pages[i]);
        visit_fit(&bed->visit, 1080, 1920, 336);
        visit_bed_pass(bed, 0);
        const UiCanvas *canvas = bed->visit.view.canvas;
        g_assert_cmpint(ui_canvas_target_count(canvas), >, 3);
        for (int n = 0; n < ui_canvas_target_count(canvas); n++) {
            UiCommand target = ui_canvas_command(canvas, ui_canvas_target_index(canvas, n));
            g_assert_cmpint(target.box.y, >=, top);
        }
    }
}

static void assert_nothing_remains(VisitBed *bed)
{
    visit_bed_assert_address(bed, NAVIGATOR_REST);
    g_assert_false(navigator_can_go_back(bed->visit.navigator));
    const UiMetrics *metrics = &bed->visit.view.metrics;
    g_assert_cmpint(metrics->text_size, ==, UI_TEXT_NORMAL);
    g_assert_cmpint(metrics->theme, ==, UI_THEME_LIGHT);
    g_assert_cmpint(metrics->language, ==, UI_LANGUAGE_THAI);
    g_assert_cmpstr(screen_language_code(), ==, "th");
    g_assert_false(metrics->calm);
    g_assert_false(metrics->low_reach);
    g_assert_null(focus_id(&bed->visit.focus));
}

static void test_nobody_answering_leaves_nothing(VisitBed *bed, gconstpointer address)
{
    (void)address;
    choose_everything(bed);
    visit_key(&bed->visit, VISIT_KEY_NEXT, bed->now_ms);
    visit_bed_pass(bed, 90 * VISIT_BED_SECOND_MS);
    g_assert_cmpstr(view_name(&bed->visit.view), ==, "still_there");
    g_assert_cmpint(visit_wait_ms(&bed->visit, bed->now_ms), ==, VISIT_BED_SECOND_MS);
    visit_bed_pass(bed, 30 * VISIT_BED_SECOND_MS);
    assert_nothing_remains(bed);
}

static void test_i_am_done_ends_at_once(VisitBed *bed, gconstpointer address)
{
    (void)address;
    choose_everything(bed);
    visit_bed_pass(bed, 90 * VISIT_BED_SECOND_MS);
    visit_bed_touch(bed, SCREEN_OVERLAY_ID_LEAVE);
    assert_nothing_remains(bed);
}

static void test_still_here_keeps_everything(VisitBed *bed, gconstpointer address)
{
    for (int i = 0; i < 12; i++) {
        visit_bed_pass(bed, 90 * VISIT_BED_SECOND_MS);
        g_assert_cmpstr(view_name(&bed->visit.view), ==, "still_there");
        visit_bed_touch(bed, SCREEN_OVERLAY_ID_STAY);
        g_assert_cmpstr(view_name(&bed->visit.view), !=, "still_there");
        visit_bed_assert_address(bed, (const char *)address);
    }
}

/* Somebody who touches beside the question is there, and meant nothing that lies under it. */
static void test_touching_beside_the_question_answers_it(VisitBed *bed, gconstpointer address)
{
    visit_bed_pass(bed, 90 * VISIT_BED_SECOND_MS);
    visit_bed_touch_nothing(bed);
    g_assert_cmpint(bed->visit.idle.phase, ==, IDLE_USE);
    visit_bed_assert_address(bed, (const char *)address);
}

static void test_keys_answer_the_question(VisitBed *bed, gconstpointer address)
{
    visit_bed_pass(bed, 90 * VISIT_BED_SECOND_MS);
    visit_key(&bed->visit, VISIT_KEY_NEXT, bed->now_ms);
    g_assert_cmpstr(focus_id(&bed->visit.focus), ==, SCREEN_OVERLAY_ID_STAY);
    visit_key(&bed->visit, VISIT_KEY_OK, bed->now_ms);
    g_assert_cmpint(bed->visit.idle.phase, ==, IDLE_USE);
    visit_bed_assert_address(bed, (const char *)address);
}

static void test_cleaning_takes_no_touch_and_then_rests(VisitBed *bed, gconstpointer address)
{
    (void)address;
    visit_bed_touch(bed, "clean");
    g_assert_cmpstr(view_name(&bed->visit.view), ==, "cleaning");
    for (int i = 0; i < 50; i++) {
        visit_bed_touch_at(bed, 20 * i, 1900 - 30 * i);
        visit_key(&bed->visit, VISIT_KEY_HOME, bed->now_ms);
    }
    g_assert_cmpstr(view_name(&bed->visit.view), ==, "cleaning");
    visit_bed_pass(bed, 30 * VISIT_BED_SECOND_MS);
    assert_nothing_remains(bed);
}

/* L3: looked for in everything the visit holds, byte by byte. */
static void test_nothing_typed_remains(VisitBed *bed, gconstpointer address)
{
    (void)address;
    const UiCanvas *canvas = bed->visit.view.canvas;
    const char *field = NULL;
    for (int n = 0; n < ui_canvas_target_count(canvas) && field == NULL; n++) {
        UiCommand target = ui_canvas_command(canvas, ui_canvas_target_index(canvas, n));
        field = g_str_has_prefix(target.text, TYPING_ID_PREFIX) ? target.text : NULL;
    }
    g_assert_nonnull(field);
    g_autofree char *id = g_strdup(field);
    visit_bed_touch(bed, id);
    for (int i = 0; i < 6; i++) {
        visit_bed_touch(bed, "key:ก");
    }
    g_assert_cmpstr(bed->visit.typing.text, ==, "กกกกกก");
    visit_bed_pass(bed, 90 * VISIT_BED_SECOND_MS);
    visit_bed_pass(bed, 30 * VISIT_BED_SECOND_MS);
    g_assert_true(bed->visit.wiped);
    const char *bytes = (const char *)&bed->visit;
    g_assert_null(memmem(bytes, sizeof bed->visit, "กก", strlen("กก")));
    assert_nothing_remains(bed);
}

static void type_two_letters(VisitBed *bed)
{
    visit_bed_touch(bed, "type:gallery");
    visit_bed_touch(bed, "key:น");
    visit_bed_touch(bed, "key:า");
    g_assert_cmpstr(bed->visit.typing.text, ==, "นา");
}

static void test_back_closes_the_keyboard_first(VisitBed *bed, gconstpointer address)
{
    type_two_letters(bed);
    visit_key(&bed->visit, VISIT_KEY_BACK, bed->now_ms);
    visit_bed_pass(bed, 0);
    visit_bed_assert_address(bed, address);
    g_assert_false(bed->visit.typing.shown.open);
    g_assert_cmpstr(bed->visit.typing.text, ==, "นา");
}

static void test_going_home_forgets_what_was_typed(VisitBed *bed, gconstpointer address)
{
    (void)address;
    type_two_letters(bed);
    visit_bed_touch(bed, "key:done");
    visit_bed_touch(bed, "help");
    g_assert_cmpstr(bed->visit.typing.text, ==, "นา");
    visit_bed_touch(bed, "home");
    g_assert_cmpstr(bed->visit.typing.text, ==, "");
    g_assert_true(bed->visit.wiped);
}

static void focus_on(VisitBed *bed, const char *id)
{
    int count = ui_canvas_target_count(bed->visit.view.canvas);
    for (int i = 0; i <= count; i++) {
        visit_bed_press(bed, VISIT_KEY_NEXT, 1);
        if (g_strcmp0(focus_id(&bed->visit.focus), id) == 0) {
            return;
        }
    }
    g_error("the key never came to %s", id);
}

static void test_keys_alone_type(VisitBed *bed, gconstpointer address)
{
    (void)address;
    focus_on(bed, "type:gallery");
    visit_bed_press(bed, VISIT_KEY_OK, 1);
    g_assert_true(bed->visit.typing.shown.open);
    focus_on(bed, "key:ก");
    visit_bed_press(bed, VISIT_KEY_OK, 2);
    focus_on(bed, "key:backspace");
    visit_bed_press(bed, VISIT_KEY_OK, 1);
    g_assert_cmpstr(bed->visit.typing.text, ==, "ก");
    focus_on(bed, "key:done");
    visit_bed_press(bed, VISIT_KEY_OK, 1);
    g_assert_false(bed->visit.typing.shown.open);
}

static void test_back_returns_the_focus_to_where_it_was(VisitBed *bed, gconstpointer address)
{
    focus_on(bed, "help");
    visit_bed_press(bed, VISIT_KEY_OK, 1);
    visit_bed_assert_address(bed, "/help");
    g_assert_nonnull(focus_id(&bed->visit.focus));
    visit_bed_press(bed, VISIT_KEY_BACK, 1);
    visit_bed_assert_address(bed, address);
    g_assert_nonnull(focus_id(&bed->visit.focus));
}

static void test_page_keys_stop_at_the_last_page(VisitBed *bed, gconstpointer address)
{
    visit_bed_press(bed, VISIT_KEY_PAGE_DOWN, 30);
    g_autofree char *last = base_address_to_text(navigator_address(bed->visit.navigator));
    g_assert_cmpstr(last, !=, address);
    visit_bed_press(bed, VISIT_KEY_PAGE_UP, 1);
    visit_bed_press(bed, VISIT_KEY_PAGE_DOWN, 1);
    visit_bed_assert_address(bed, last);
    visit_bed_press(bed, VISIT_KEY_PAGE_UP, 30);
    g_autofree char *first = g_strdup_printf("%s?page=1", (const char *)address);
    visit_bed_assert_address(bed, first);
}

/* J4: pages gone to, each once; not what only looks different, not the way back. */
static void test_pages_gone_to_are_counted(VisitBed *bed, gconstpointer address)
{
    (void)address;
    char *folder = scratch_make();
    counts_init(&bed->visit.counts, folder, true, bed->now_ms);
    visit_bed_touch_nothing(bed);           // home
    visit_bed_touch(bed, "help");           // help
    visit_bed_touch(bed, "back");           // home again, by the way back
    visit_bed_touch(bed, "/display");       // display
    visit_bed_touch(bed, "set:text=large"); // the same page, larger
    visit_refresh(&bed->visit);
    visit_bed_pass(bed, 120 * VISIT_BED_SECOND_MS); // nobody is there
    visit_bed_pass(bed, 120 * VISIT_BED_SECOND_MS);
    g_assert_cmpint(bed->visit.idle.phase, ==, IDLE_REST);
    g_autofree char *path = g_build_filename(folder, "uses", NULL);
    g_autofree char *text = scratch_read(path);
    g_assert_nonnull(text);
    g_assert_nonnull(strstr(text, " display 1 help 1 home 1\n"));
    counts_clear(&bed->visit.counts);
    bed->visit.counts.folder = NULL;
    scratch_remove(folder);
}

#define ADD(name, address, test)                                                                   \
    g_test_add(name, VisitBed, address, visit_bed_set_up, test, visit_bed_tear_down)

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    ADD("/app/visit/the-first-touch-leads-home", NULL, test_the_first_touch_leads_home);
    ADD("/app/visit/any-key-leads-home", NULL, test_any_key_leads_home);
    ADD("/app/visit/at-rest-it-wakes-for-the-next-fact-only", NULL,
        test_at_rest_it_wakes_for_the_next_fact_only);
    ADD("/app/visit/in-use-it-wakes-at-the-end-of-the-idle-time", NULL,
        test_in_use_it_wakes_at_the_end_of_the_idle_time);
    ADD("/app/visit/choices-show-at-once-and-keep-the-place", VISIT_BED_TAMBON,
        test_choices_show_at_once_and_keep_the_place);
    ADD("/app/visit/low-reach-leaves-nothing-to-touch-above", VISIT_BED_TAMBON,
        test_low_reach_leaves_nothing_to_touch_above);
    ADD("/app/visit/nobody-answering-leaves-nothing", VISIT_BED_TAMBON,
        test_nobody_answering_leaves_nothing);
    ADD("/app/visit/i-am-done-ends-at-once", VISIT_BED_TAMBON, test_i_am_done_ends_at_once);
    ADD("/app/visit/still-here-keeps-everything", VISIT_BED_TAMBON,
        test_still_here_keeps_everything);
    ADD("/app/visit/touching-beside-the-question-answers-it", VISIT_BED_TAMBON,
        test_touching_beside_the_question_answers_it);
    ADD("/app/visit/keys-answer-the-question", VISIT_BED_TAMBON, test_keys_answer_the_question);
    ADD("/app/visit/cleaning-takes-no-touch-and-then-rests", "/help?page=2",
        test_cleaning_takes_no_touch_and_then_rests);
    ADD("/app/visit/nothing-typed-remains", "/gallery/input", test_nothing_typed_remains);
    ADD("/app/visit/back-closes-the-keyboard-first", "/gallery/input",
        test_back_closes_the_keyboard_first);
    ADD("/app/visit/going-home-forgets-what-was-typed", "/gallery/input",
        test_going_home_forgets_what_was_typed);
    ADD("/app/visit/keys-alone-type", "/gallery/input", test_keys_alone_type);
    ADD("/app/visit/back-returns-the-focus-to-the-page-before", VISIT_BED_TAMBON,
        test_back_returns_the_focus_to_where_it_was);
    ADD("/app/visit/page-keys-stop-at-the-last-page", "/gallery/tone",
        test_page_keys_stop_at_the_last_page);
    ADD("/app/visit/pages-gone-to-are-counted", NULL, test_pages_gone_to_are_counted);
    return g_test_run();
}
