#include "visit.h"

#include <screen/language.h>
#include <screen/overlay.h>
#include <string.h>

#include "snapshot_fixture.h"

// One visitor on the small snapshot, on a clock that the test turns.

#define SECOND_MS INT64_C(1000)
#define DISTRICT "8001"
#define TAMBON "/area/800120"
#define REGISTER "/area/800120/projects"

typedef struct {
    SnapshotFixture file;
    Settings settings;
    char thai[8];
    char district[8];
    char open[32];
    Data data;
    UiText *text;
    Visit visit;
    int64_t now_ms;
} Bed;

static void pass(Bed *bed, int64_t ms)
{
    bed->now_ms += ms;
    visit_advance(&bed->visit, bed->now_ms);
    visit_draw(&bed->visit, bed->now_ms);
}

static void set_up(Bed *bed, gconstpointer address)
{
    g_autoptr(GError) error = NULL;
    *bed = (Bed){.thai = "th", .district = DISTRICT, .now_ms = SECOND_MS};
    screen_language_bind(TEST_BINARY_DIR "/share/locale");
    screen_language_set("th");
    snapshot_fixture_init(&bed->file, NULL);
    bed->settings = (Settings){.language = bed->thai, .idle_seconds = 90, .countdown_seconds = 30};
    if (address != NULL) {
        g_strlcpy(bed->open, address, sizeof bed->open);
        bed->settings.open = bed->open;
    }
    bed->text = ui_text_open(NULL, &error);
    g_assert_no_error(error);
    bed->data = (Data){.home_district = bed->district};
    bed->data.snapshot = snapshot_open(bed->file.path, &error);
    g_assert_no_error(error);
    visit_init(&bed->visit, &bed->settings, &bed->data, bed->text, bed->now_ms);
    visit_fit(&bed->visit, 1080, 1920, 336);
    pass(bed, 0);
}

static void tear_down(Bed *bed, gconstpointer address)
{
    (void)address;
    visit_clear(&bed->visit);
    snapshot_close(bed->data.snapshot);
    ui_text_close(bed->text);
    snapshot_fixture_clear(&bed->file);
}

#define assert_address(bed, expected)                                                              \
    do {                                                                                           \
        g_autofree char *text_ = base_address_to_text(navigator_address((bed)->visit.navigator));  \
        g_assert_cmpstr(text_, ==, expected);                                                      \
    } while (0)

static UiBox find_target(const Bed *bed, const char *id)
{
    const UiCanvas *canvas = bed->visit.view.canvas;
    for (int n = ui_canvas_target_count(canvas) - 1; n >= 0; n--) {
        UiCommand target = ui_canvas_command(canvas, ui_canvas_target_index(canvas, n));
        if (g_str_equal(target.text, id)) {
            return target.box;
        }
    }
    g_error("nothing to touch says %s", id);
}

static void touch_at(Bed *bed, int x, int y)
{
    pass(bed, 200);
    visit_touch(&bed->visit, VISIT_TOUCH_BEGIN, &(TouchPoint){1, x, y, bed->now_ms});
    pass(bed, 100);
    visit_touch(&bed->visit, VISIT_TOUCH_END, &(TouchPoint){1, x, y, bed->now_ms});
    pass(bed, 0);
}

static void touch(Bed *bed, const char *id)
{
    UiBox box = find_target(bed, id);
    touch_at(bed, box.x + box.width / 2, box.y + box.height / 2);
}

/* The nearest to a blank place: the left upper corner, where nothing is to touch. */
static void touch_nothing(Bed *bed) { touch_at(bed, 2, 2); }

static void test_the_first_touch_leads_home(Bed *bed, gconstpointer address)
{
    (void)address;
    assert_address(bed, NAVIGATOR_REST);
    g_assert_cmpint(bed->visit.idle.phase, ==, IDLE_REST);
    touch_nothing(bed);
    assert_address(bed, "/");
    g_assert_false(navigator_can_go_back(bed->visit.navigator));
    g_assert_cmpint(bed->visit.idle.phase, ==, IDLE_USE);
}

static void test_any_key_leads_home(Bed *bed, gconstpointer address)
{
    (void)address;
    visit_key(&bed->visit, VISIT_KEY_NEXT, bed->now_ms);
    assert_address(bed, "/");
}

static void test_at_rest_it_wakes_for_the_next_fact_only(Bed *bed, gconstpointer address)
{
    (void)address;
    g_assert_cmpint(visit_wait_ms(&bed->visit, bed->now_ms), >, 0);
    g_assert_cmpint(visit_wait_ms(&bed->visit, bed->now_ms), <=, 10 * SECOND_MS);
    bed->visit.view.metrics.calm = true;
    g_assert_cmpint(visit_wait_ms(&bed->visit, bed->now_ms), >, 10 * SECOND_MS);
}

static void test_in_use_it_wakes_at_the_end_of_the_idle_time(Bed *bed, gconstpointer address)
{
    (void)address;
    touch_nothing(bed);
    g_assert_cmpint(visit_wait_ms(&bed->visit, bed->now_ms), ==, 90 * SECOND_MS);
}

static void choose_everything(Bed *bed)
{
    touch(bed, "/display");
    touch(bed, "set:text=large");
    touch(bed, "set:theme=dark");
    touch(bed, "set:language=en");
    touch(bed, "set:motion=no");
    touch(bed, "set:reach=low");
}

static void test_choices_show_at_once_and_keep_the_place(Bed *bed, gconstpointer address)
{
    choose_everything(bed);
    assert_address(bed, "/display");
    const UiMetrics *metrics = &bed->visit.view.metrics;
    g_assert_cmpint(metrics->text_size, ==, UI_TEXT_LARGE);
    g_assert_cmpint(metrics->theme, ==, UI_THEME_DARK);
    g_assert_cmpint(metrics->language, ==, UI_LANGUAGE_ENGLISH);
    g_assert_true(metrics->calm);
    g_assert_cmpint(ui_metrics_lowered_px(metrics), >, 0);
    touch(bed, "back");
    assert_address(bed, (const char *)address);
}

/* K4: everything to touch is within reach, on every page. */
static void test_low_reach_leaves_nothing_to_touch_above(Bed *bed, gconstpointer address)
{
    static const char *const pages[] = {"/", TAMBON, REGISTER, "/display", "/help"};
    (void)address;
    touch(bed, "set:reach=low");
    int top = ui_metrics_lowered_px(&bed->visit.view.metrics);
    g_assert_cmpint(top, ==, 1920 / 2);
    for (size_t i = 0; i < G_N_ELEMENTS(pages); i++) {
        (void)navigator_follow(bed->visit.navigator, pages[i]);
        visit_fit(&bed->visit, 1080, 1920, 336);
        pass(bed, 0);
        const UiCanvas *canvas = bed->visit.view.canvas;
        g_assert_cmpint(ui_canvas_target_count(canvas), >, 3);
        for (int n = 0; n < ui_canvas_target_count(canvas); n++) {
            UiCommand target = ui_canvas_command(canvas, ui_canvas_target_index(canvas, n));
            g_assert_cmpint(target.box.y, >=, top);
        }
    }
}

static void assert_nothing_remains(Bed *bed)
{
    assert_address(bed, NAVIGATOR_REST);
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

static void test_nobody_answering_leaves_nothing(Bed *bed, gconstpointer address)
{
    (void)address;
    choose_everything(bed);
    visit_key(&bed->visit, VISIT_KEY_NEXT, bed->now_ms);
    pass(bed, 90 * SECOND_MS);
    g_assert_cmpstr(view_name(&bed->visit.view), ==, "still_there");
    g_assert_cmpint(visit_wait_ms(&bed->visit, bed->now_ms), ==, SECOND_MS);
    pass(bed, 30 * SECOND_MS);
    assert_nothing_remains(bed);
}

static void test_i_am_done_ends_at_once(Bed *bed, gconstpointer address)
{
    (void)address;
    choose_everything(bed);
    pass(bed, 90 * SECOND_MS);
    touch(bed, SCREEN_OVERLAY_ID_LEAVE);
    assert_nothing_remains(bed);
}

static void test_still_here_keeps_everything(Bed *bed, gconstpointer address)
{
    for (int i = 0; i < 12; i++) {
        pass(bed, 90 * SECOND_MS);
        g_assert_cmpstr(view_name(&bed->visit.view), ==, "still_there");
        touch(bed, SCREEN_OVERLAY_ID_STAY);
        g_assert_cmpstr(view_name(&bed->visit.view), !=, "still_there");
        assert_address(bed, (const char *)address);
    }
}

/* Somebody who touches beside the question is there, and meant nothing that lies under it. */
static void test_touching_beside_the_question_answers_it(Bed *bed, gconstpointer address)
{
    pass(bed, 90 * SECOND_MS);
    touch_nothing(bed);
    g_assert_cmpint(bed->visit.idle.phase, ==, IDLE_USE);
    assert_address(bed, (const char *)address);
}

static void test_keys_answer_the_question(Bed *bed, gconstpointer address)
{
    pass(bed, 90 * SECOND_MS);
    visit_key(&bed->visit, VISIT_KEY_NEXT, bed->now_ms);
    g_assert_cmpstr(focus_id(&bed->visit.focus), ==, SCREEN_OVERLAY_ID_STAY);
    visit_key(&bed->visit, VISIT_KEY_OK, bed->now_ms);
    g_assert_cmpint(bed->visit.idle.phase, ==, IDLE_USE);
    assert_address(bed, (const char *)address);
}

static void test_cleaning_takes_no_touch_and_then_rests(Bed *bed, gconstpointer address)
{
    (void)address;
    touch(bed, "clean");
    g_assert_cmpstr(view_name(&bed->visit.view), ==, "cleaning");
    for (int i = 0; i < 50; i++) {
        touch_at(bed, 20 * i, 1900 - 30 * i);
        visit_key(&bed->visit, VISIT_KEY_HOME, bed->now_ms);
    }
    g_assert_cmpstr(view_name(&bed->visit.view), ==, "cleaning");
    pass(bed, 30 * SECOND_MS);
    assert_nothing_remains(bed);
}

/* L3: looked for in everything the visit holds, byte by byte. */
static void test_nothing_typed_remains(Bed *bed, gconstpointer address)
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
    touch(bed, id);
    for (int i = 0; i < 6; i++) {
        touch(bed, "key:ก");
    }
    g_assert_cmpstr(bed->visit.typing.text, ==, "กกกกกก");
    pass(bed, 90 * SECOND_MS);
    pass(bed, 30 * SECOND_MS);
    g_assert_true(bed->visit.wiped);
    const char *bytes = (const char *)&bed->visit;
    g_assert_null(memmem(bytes, sizeof bed->visit, "กก", strlen("กก")));
    assert_nothing_remains(bed);
}

static void type_two_letters(Bed *bed)
{
    touch(bed, "type:gallery");
    touch(bed, "key:น");
    touch(bed, "key:า");
    g_assert_cmpstr(bed->visit.typing.text, ==, "นา");
}

static void test_back_closes_the_keyboard_first(Bed *bed, gconstpointer address)
{
    type_two_letters(bed);
    visit_key(&bed->visit, VISIT_KEY_BACK, bed->now_ms);
    pass(bed, 0);
    assert_address(bed, address);
    g_assert_false(bed->visit.typing.shown.open);
    g_assert_cmpstr(bed->visit.typing.text, ==, "นา");
}

static void test_going_home_forgets_what_was_typed(Bed *bed, gconstpointer address)
{
    (void)address;
    type_two_letters(bed);
    touch(bed, "key:done");
    touch(bed, "help");
    g_assert_cmpstr(bed->visit.typing.text, ==, "นา");
    touch(bed, "home");
    g_assert_cmpstr(bed->visit.typing.text, ==, "");
    g_assert_true(bed->visit.wiped);
}

static void press(Bed *bed, VisitKey key, int times)
{
    for (int i = 0; i < times; i++) {
        visit_key(&bed->visit, key, bed->now_ms);
        pass(bed, 0);
    }
}

/* Moves the focus to a target by the key "next" alone. */
static void focus_on(Bed *bed, const char *id)
{
    int count = ui_canvas_target_count(bed->visit.view.canvas);
    for (int i = 0; i <= count; i++) {
        press(bed, VISIT_KEY_NEXT, 1);
        if (g_strcmp0(focus_id(&bed->visit.focus), id) == 0) {
            return;
        }
    }
    g_error("the key never came to %s", id);
}

static void test_keys_alone_type(Bed *bed, gconstpointer address)
{
    (void)address;
    focus_on(bed, "type:gallery");
    press(bed, VISIT_KEY_OK, 1);
    g_assert_true(bed->visit.typing.shown.open);
    focus_on(bed, "key:ก");
    press(bed, VISIT_KEY_OK, 2);
    focus_on(bed, "key:backspace");
    press(bed, VISIT_KEY_OK, 1);
    g_assert_cmpstr(bed->visit.typing.text, ==, "ก");
    focus_on(bed, "key:done");
    press(bed, VISIT_KEY_OK, 1);
    g_assert_false(bed->visit.typing.shown.open);
}

static void test_back_returns_the_focus_to_where_it_was(Bed *bed, gconstpointer address)
{
    focus_on(bed, "help");
    press(bed, VISIT_KEY_OK, 1);
    assert_address(bed, "/help");
    g_assert_nonnull(focus_id(&bed->visit.focus));
    press(bed, VISIT_KEY_BACK, 1);
    assert_address(bed, address);
    g_assert_nonnull(focus_id(&bed->visit.focus));
}

static void test_page_keys_stop_at_the_last_page(Bed *bed, gconstpointer address)
{
    press(bed, VISIT_KEY_PAGE_DOWN, 30);
    g_autofree char *last = base_address_to_text(navigator_address(bed->visit.navigator));
    g_assert_cmpstr(last, !=, address);
    press(bed, VISIT_KEY_PAGE_UP, 1);
    press(bed, VISIT_KEY_PAGE_DOWN, 1);
    assert_address(bed, last);
    press(bed, VISIT_KEY_PAGE_UP, 30);
    assert_address(bed, address);
}

/* Up by so many thousandths of the list's height, slowly enough to throw nothing. */
static void drag_list(Bed *bed, int up_permille)
{
    const UiCanvasScroll *list = ui_canvas_scroll(bed->visit.view.canvas);
    g_assert_nonnull(list);
    int x = list->box.x + list->box.width / 2;
    int from = list->box.y + list->box.height * (up_permille > 0 ? 9 : 1) / 10;
    int way = list->box.height * up_permille / 1000;
    visit_touch(&bed->visit, VISIT_TOUCH_BEGIN, &(TouchPoint){1, x, from, bed->now_ms});
    for (int step = 1; step <= 10; step++) {
        pass(bed, 30);
        visit_touch(&bed->visit, VISIT_TOUCH_MOVE,
                    &(TouchPoint){1, x, from - way * step / 10, bed->now_ms});
    }
    pass(bed, 200);
    visit_touch(&bed->visit, VISIT_TOUCH_END, &(TouchPoint){1, x, from - way, bed->now_ms});
    for (int frame = 0; frame < 60; frame++) {
        pass(bed, 16);
    }
}

static void test_dragging_leads_where_the_page_keys_lead(Bed *bed, gconstpointer address)
{
    press(bed, VISIT_KEY_PAGE_DOWN, 1);
    g_autofree char *second = base_address_to_text(navigator_address(bed->visit.navigator));
    press(bed, VISIT_KEY_PAGE_UP, 1);
    g_autofree char *at_rest = ui_canvas_to_text(bed->visit.view.canvas);
    drag_list(bed, 50);
    assert_address(bed, address);
    g_autofree char *back_at_rest = ui_canvas_to_text(bed->visit.view.canvas);
    g_assert_cmpstr(back_at_rest, ==, at_rest);
    drag_list(bed, 600);
    assert_address(bed, second);
    drag_list(bed, -600);
    assert_address(bed, address);
    drag_list(bed, -600);
    assert_address(bed, address);
}

#define ADD(name, address, test) g_test_add(name, Bed, address, set_up, test, tear_down)

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    ADD("/app/visit/the-first-touch-leads-home", NULL, test_the_first_touch_leads_home);
    ADD("/app/visit/any-key-leads-home", NULL, test_any_key_leads_home);
    ADD("/app/visit/at-rest-it-wakes-for-the-next-fact-only", NULL,
        test_at_rest_it_wakes_for_the_next_fact_only);
    ADD("/app/visit/in-use-it-wakes-at-the-end-of-the-idle-time", NULL,
        test_in_use_it_wakes_at_the_end_of_the_idle_time);
    ADD("/app/visit/choices-show-at-once-and-keep-the-place", TAMBON,
        test_choices_show_at_once_and_keep_the_place);
    ADD("/app/visit/low-reach-leaves-nothing-to-touch-above", TAMBON,
        test_low_reach_leaves_nothing_to_touch_above);
    ADD("/app/visit/nobody-answering-leaves-nothing", TAMBON, test_nobody_answering_leaves_nothing);
    ADD("/app/visit/i-am-done-ends-at-once", TAMBON, test_i_am_done_ends_at_once);
    ADD("/app/visit/still-here-keeps-everything", TAMBON, test_still_here_keeps_everything);
    ADD("/app/visit/touching-beside-the-question-answers-it", TAMBON,
        test_touching_beside_the_question_answers_it);
    ADD("/app/visit/keys-answer-the-question", TAMBON, test_keys_answer_the_question);
    ADD("/app/visit/cleaning-takes-no-touch-and-then-rests", "/help",
        test_cleaning_takes_no_touch_and_then_rests);
    ADD("/app/visit/nothing-typed-remains", "/gallery/input", test_nothing_typed_remains);
    ADD("/app/visit/back-closes-the-keyboard-first", "/gallery/input",
        test_back_closes_the_keyboard_first);
    ADD("/app/visit/going-home-forgets-what-was-typed", "/gallery/input",
        test_going_home_forgets_what_was_typed);
    ADD("/app/visit/keys-alone-type", "/gallery/input", test_keys_alone_type);
    ADD("/app/visit/back-returns-the-focus-to-the-page-before", TAMBON,
        test_back_returns_the_focus_to_where_it_was);
    ADD("/app/visit/page-keys-stop-at-the-last-page", "/gallery/tone",
        test_page_keys_stop_at_the_last_page);
    ADD("/app/visit/dragging-a-page-leads-where-its-keys-lead", "/gallery/tone",
        test_dragging_leads_where_the_page_keys_lead);
    ADD("/app/visit/dragging-charts-leads-where-the-keys-lead", "/gallery/chart",
        test_dragging_leads_where_the_page_keys_lead);
    return g_test_run();
}
