#include <string.h>

#include "monkey.h"

// What a step may be, in thousandths; the rest are single touches.
#define SWIPES 120
#define KEYS 200
#define HANDS 20
#define WAITS 60
#define STORE_CHANGES 2
#define PANEL_CHANGES 1

// Touches that aim at something; the others land anywhere.
#define AIMED_PERCENT 70

// Every so many steps the visit must lead home, by touches and by keys in turn; every so many the
// pixels are drawn; and every so many the kiosk is left alone until it rests.
#define HOME_EVERY 500
#define PRESENT_EVERY 16
#define REST_EVERY 5000

#define LONGEST_WAIT_MS 130000
#define CLEANING_MS 31000
#define END_OF_VISIT_MS 125000

// From any page; the deepest way back is a history of the navigator.
#define TOUCHES_HOME (NAVIGATOR_HISTORY_LIMIT + 4)

typedef struct {
    int width_px;
    int height_px;
    double width_mm;
} Size;

// The large one is one of eight: its pixels take most of the time and show nothing new.
static const Size panels[] = {{1920, 1080, 598}, {1080, 1920, 336}, {1366, 768, 344},
                              {1366, 768, 344},  {768, 1366, 194},  {1920, 1080, 477},
                              {1080, 1920, 268}, {3840, 2160, 941}};

/** From 0 to below `below`; a canvas that was just wiped has no width. */
static int roll(const Monkey *monkey, int below)
{
    return g_rand_int_range(monkey->dice, 0, MAX(1, below));
}

/** Begins the line of this step, before anything can go wrong; monkey_step() adds the time. */
static void say(const Monkey *monkey, const char *what, int x, int y)
{
    if (monkey->log != NULL) {
        g_autofree char *address = base_address_to_text(navigator_address(monkey->visit.navigator));
        (void)fprintf(monkey->log, "%" G_GINT64_FORMAT " %" G_GINT64_FORMAT " %s %d,%d on %s",
                      monkey->event, monkey->now_ms, what, x, y, address);
        (void)fflush(monkey->log);
    }
}

/** Time passes, and the kiosk answers what was done before. */
static void pass_and_show(Monkey *monkey, int64_t ms, bool pixels)
{
    monkey_set_clock(monkey, monkey->now_ms + ms);
    gauge_begin(monkey->gauge);
    visit_advance(&monkey->visit, monkey->now_ms);
    visit_draw(&monkey->visit, monkey->now_ms);
    if (pixels) {
        (void)ui_renderer_present(monkey->renderer, monkey->visit.view.canvas);
    }
    gauge_end(monkey->gauge);
    gauge_answered(monkey->gauge);
}

static void pass(Monkey *monkey, int64_t ms) { pass_and_show(monkey, ms, false); }

/** Nobody does anything: draws when the kiosk itself would wake. */
static void wait_until(Monkey *monkey, int64_t end_ms)
{
    while (monkey->now_ms < end_ms) {
        int64_t wait_ms = visit_wait_ms(&monkey->visit, monkey->now_ms);
        pass(monkey, CLAMP(wait_ms, 1, end_ms - monkey->now_ms));
    }
}

static UiPoint find_point(const Monkey *monkey)
{
    const UiCanvas *canvas = monkey->visit.view.canvas;
    int count = ui_canvas_target_count(canvas);
    if (count > 0 && roll(monkey, 100) < AIMED_PERCENT) {
        int index = ui_canvas_target_index(canvas, roll(monkey, count));
        UiBox box = ui_canvas_command(canvas, index).box;
        return (UiPoint){box.x + roll(monkey, MAX(1, box.width)),
                         box.y + roll(monkey, MAX(1, box.height))};
    }
    return (UiPoint){roll(monkey, ui_canvas_width(canvas)), roll(monkey, ui_canvas_height(canvas))};
}

static void finger(Monkey *monkey, VisitTouch kind, int64_t finger, UiPoint at)
{
    gauge_begin(monkey->gauge);
    visit_touch(&monkey->visit, kind, &(TouchPoint){finger, at.x, at.y, monkey->now_ms});
    gauge_end(monkey->gauge);
}

static void touch(Monkey *monkey)
{
    UiPoint at = find_point(monkey);
    say(monkey, "touch", at.x, at.y);
    finger(monkey, VISIT_TOUCH_BEGIN, 1, at);
    pass(monkey, roll(monkey, 250));
    finger(monkey, VISIT_TOUCH_END, 1, at);
}

static void swipe(Monkey *monkey)
{
    UiPoint at = find_point(monkey);
    int x = roll(monkey, 161) - 80;
    int y = roll(monkey, 161) - 80;
    say(monkey, "swipe", x, y);
    finger(monkey, VISIT_TOUCH_BEGIN, 1, at);
    for (int i = roll(monkey, 10); i >= 0; i--) {
        at = (UiPoint){at.x + x, at.y + y};
        pass(monkey, roll(monkey, 40));
        finger(monkey, VISIT_TOUCH_MOVE, 1, at);
    }
    if (roll(monkey, 20) > 0) { // else the panel loses the end of it
        finger(monkey, VISIT_TOUCH_END, 1, at);
    }
}

static void hand(Monkey *monkey)
{
    int count = 2 + roll(monkey, 5);
    say(monkey, "hand", count, 0);
    for (int i = 1; i <= count; i++) {
        finger(monkey, VISIT_TOUCH_BEGIN, i, find_point(monkey));
        pass(monkey, roll(monkey, 20));
    }
    for (int i = count; i >= 1; i--) {
        finger(monkey, VISIT_TOUCH_END, i, find_point(monkey));
    }
}

static void key(Monkey *monkey)
{
    VisitKey which = (VisitKey)roll(monkey, VISIT_KEY_PAGE_DOWN + 1);
    say(monkey, "key", (int)which, 0);
    gauge_begin(monkey->gauge);
    visit_key(&monkey->visit, which, monkey->now_ms);
    gauge_end(monkey->gauge);
}

static void wait_long(Monkey *monkey)
{
    int ms = roll(monkey, LONGEST_WAIT_MS);
    say(monkey, "wait", ms, 0);
    wait_until(monkey, monkey->now_ms + ms);
}

static void change_store(Monkey *monkey)
{
    say(monkey, store_changes_next(monkey->changes, monkey->dice), 0, 0);
    gauge_begin(monkey->gauge);
    visit_refresh(&monkey->visit);
    gauge_end(monkey->gauge);
}

static void use_panel(Monkey *monkey, const Size *panel)
{
    g_autoptr(GError) error = NULL;
    ui_renderer_close(monkey->renderer);
    monkey->renderer =
        ui_renderer_open_picture(panel->width_px, panel->height_px, monkey->text, &error);
    g_assert_no_error(error);
    gauge_begin(monkey->gauge);
    visit_fit(&monkey->visit, panel->width_px, panel->height_px, panel->width_mm);
    gauge_end(monkey->gauge);
}

static void change_panel(Monkey *monkey)
{
    const Size *panel = &panels[roll(monkey, G_N_ELEMENTS(panels))];
    say(monkey, "panel", panel->width_px, panel->height_px);
    use_panel(monkey, panel);
}

static void act(Monkey *monkey)
{
    static const struct {
        int share;
        void (*act)(Monkey *monkey);
    } acts[] = {{SWIPES, swipe},
                {KEYS, key},
                {HANDS, hand},
                {WAITS, wait_long},
                {STORE_CHANGES, change_store},
                {PANEL_CHANGES, change_panel}};
    int rolled = roll(monkey, 1000);
    for (size_t i = 0; i < G_N_ELEMENTS(acts); i++) {
        if (rolled < acts[i].share) {
            acts[i].act(monkey);
            return;
        }
        rolled -= acts[i].share;
    }
    touch(monkey);
}

static void expect_something_to_touch(const Monkey *monkey)
{
    const Visit *visit = &monkey->visit;
    g_assert_false(ui_canvas_is_full(visit->view.canvas));
    g_assert_cmpint(ui_canvas_count(visit->view.canvas), >, 0);
    if (!visit->clean.on && visit->idle.phase == IDLE_USE) {
        g_assert_cmpint(ui_canvas_target_count(visit->view.canvas), >, 0);
    }
}

static bool is_at_home(const Monkey *monkey)
{
    const BaseAddress *address = navigator_address(monkey->visit.navigator);
    return monkey->visit.idle.phase == IDLE_USE && base_address_segment_count(address) == 0;
}

/** What somebody touches who wants to go home: home, else back, else what there is. */
static UiBox find_way_home(const Monkey *monkey)
{
    const UiCanvas *canvas = monkey->visit.view.canvas;
    UiCommand found = ui_canvas_command(canvas, ui_canvas_target_index(canvas, 0));
    for (int i = ui_canvas_target_count(canvas) - 1; i >= 0; i--) {
        UiCommand target = ui_canvas_command(canvas, ui_canvas_target_index(canvas, i));
        bool back = strcmp(target.text, "back") == 0;
        if (strcmp(target.text, "home") == 0 || (back && strcmp(found.text, "home") != 0)) {
            found = target;
        }
    }
    return found.box;
}

static void touch_home(Monkey *monkey)
{
    wait_until(monkey, monkey->now_ms + TOUCH_FORGOTTEN_MS + 1); // of fingers the panel lost
    for (int i = 0; i < TOUCHES_HOME && !is_at_home(monkey); i++) {
        UiBox way = find_way_home(monkey);
        UiPoint at = {way.x + way.width / 2, way.y + way.height / 2};
        finger(monkey, VISIT_TOUCH_BEGIN, 1, at);
        finger(monkey, VISIT_TOUCH_END, 1, at);
        wait_until(monkey, monkey->now_ms + INT64_C(2) * TOUCH_DEBOUNCE_MS);
    }
}

/** The question is answered by any key, a first key begins a visit. */
static void key_home(Monkey *monkey)
{
    for (int i = 0; i < 3; i++) {
        visit_key(&monkey->visit, VISIT_KEY_HOME, monkey->now_ms);
        pass(monkey, 100);
    }
}

/** Cleaning ends by itself; all else must be left by whoever wants to. */
static void expect_a_way_home(Monkey *monkey)
{
    pass(monkey, monkey->visit.clean.on ? CLEANING_MS : 0);
    if (monkey->event / HOME_EVERY % 2 == 0) {
        touch_home(monkey);
    } else {
        key_home(monkey);
    }
    if (!is_at_home(monkey)) {
        const BaseAddress *address = navigator_address(monkey->visit.navigator);
        g_error("stuck on %s", base_address_to_text(address));
    }
}

/** Everybody has gone, the panel and the release are the first: what is held on to now is what the
 *  kiosk keeps. */
static void rest(Monkey *monkey)
{
    wait_until(monkey, monkey->now_ms + CLEANING_MS + END_OF_VISIT_MS);
    g_assert_cmpint(monkey->visit.idle.phase, ==, IDLE_REST);
    store_changes_first(monkey->changes);
    visit_refresh(&monkey->visit);
    use_panel(monkey, &panels[0]);
    pass_and_show(monkey, 0, true);
    size_t cached_bytes = ui_text_cache_bytes(monkey->text);
    int64_t heap_bytes = gauge_rest(monkey->gauge, cached_bytes);
    if (monkey->log != NULL) {
        (void)fprintf(monkey->log, ", at rest %" G_GINT64_FORMAT " bytes and %zu in caches",
                      heap_bytes, cached_bytes);
    }
}

void monkey_step(Monkey *monkey)
{
    act(monkey);
    pass_and_show(monkey, roll(monkey, 300), monkey->event % PRESENT_EVERY == 0);
    int64_t spent_us = gauge_step(monkey->gauge, monkey->event);
    expect_something_to_touch(monkey);
    if (monkey->event % HOME_EVERY == HOME_EVERY - 1) {
        expect_a_way_home(monkey);
    }
    if (monkey->event % REST_EVERY == REST_EVERY - 1) {
        rest(monkey);
    }
    if (monkey->log != NULL) {
        (void)fprintf(monkey->log, " %" G_GINT64_FORMAT " us\n", spent_us);
    }
    monkey->event++;
}
