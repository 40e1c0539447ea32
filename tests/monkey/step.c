#include <time.h>

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

// Every so many steps the visit must lead home, and every so many the pixels are drawn.
#define HOME_EVERY 500
#define PRESENT_EVERY 16

#define LONGEST_WAIT_MS 130000
#define CLEANING_MS 31000

typedef struct {
    int width_px;
    int height_px;
    double width_mm;
} Panel;

static const Panel panels[] = {
    {1920, 1080, 598}, {1080, 1920, 336}, {1366, 768, 344}, {3840, 2160, 941}};

/** From 0 to below `below`; a canvas that was just wiped has no width. */
static int roll(const Monkey *monkey, int below)
{
    return g_rand_int_range(monkey->dice, 0, MAX(1, below));
}

static void say(const Monkey *monkey, const char *what, int x, int y)
{
    if (monkey->log != NULL) {
        g_autofree char *address = base_address_to_text(navigator_address(monkey->visit.navigator));
        (void)fprintf(monkey->log, "%" G_GINT64_FORMAT " %" G_GINT64_FORMAT " %s %d,%d on %s\n",
                      monkey->event, monkey->now_ms, what, x, y, address);
        (void)fflush(monkey->log);
    }
}

static int64_t cpu_us(void)
{
    struct timespec now;
    (void)clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return (int64_t)now.tv_sec * 1000000 + now.tv_nsec / 1000;
}

/** Notes what one call of the visit took, since `before`. */
static void note(Monkey *monkey, int64_t before)
{
    int64_t spent = cpu_us() - before;
    if (spent > monkey->slowest_us) {
        monkey->slowest_us = spent;
        monkey->slowest_event = monkey->event;
    }
}

static void pass(Monkey *monkey, int64_t ms)
{
    int64_t before = cpu_us();
    monkey->now_ms += ms;
    visit_advance(&monkey->visit, monkey->now_ms);
    visit_draw(&monkey->visit, monkey->now_ms);
    note(monkey, before);
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
    int64_t before = cpu_us();
    visit_touch(&monkey->visit, kind, &(TouchPoint){finger, at.x, at.y, monkey->now_ms});
    note(monkey, before);
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
    int64_t before = cpu_us();
    visit_key(&monkey->visit, which, monkey->now_ms);
    note(monkey, before);
}

static void wait_long(Monkey *monkey)
{
    int ms = roll(monkey, LONGEST_WAIT_MS);
    say(monkey, "wait", ms, 0);
    for (; ms > 0; ms -= 1000) { // as often as the countdown is drawn
        pass(monkey, MIN(ms, 1000));
    }
}

static void change_store(Monkey *monkey)
{
    say(monkey, store_changes_next(monkey->changes, monkey->dice), 0, 0);
    int64_t before = cpu_us();
    visit_refresh(&monkey->visit);
    note(monkey, before);
}

static void use_panel(Monkey *monkey, const Panel *panel)
{
    g_autoptr(GError) error = NULL;
    say(monkey, "panel", panel->width_px, panel->height_px);
    ui_renderer_close(monkey->renderer);
    monkey->renderer =
        ui_renderer_open_picture(panel->width_px, panel->height_px, monkey->text, &error);
    g_assert_no_error(error);
    visit_fit(&monkey->visit, panel->width_px, panel->height_px, panel->width_mm);
}

static void change_panel(Monkey *monkey)
{
    use_panel(monkey, &panels[roll(monkey, G_N_ELEMENTS(panels))]);
}

void monkey_settle(Monkey *monkey)
{
    use_panel(monkey, &panels[0]);
    pass(monkey, 0);
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

/** Cleaning ends by itself, the question is answered by any key, a first key begins a visit. */
static void expect_a_way_home(Monkey *monkey)
{
    pass(monkey, monkey->visit.clean.on ? CLEANING_MS : 0);
    for (int i = 0; i < 3; i++) {
        visit_key(&monkey->visit, VISIT_KEY_HOME, monkey->now_ms);
        pass(monkey, 100);
    }
    g_autofree char *address = base_address_to_text(navigator_address(monkey->visit.navigator));
    g_assert_cmpstr(address, ==, "/");
}

void monkey_step(Monkey *monkey)
{
    act(monkey);
    pass(monkey, roll(monkey, 300));
    if (monkey->event % PRESENT_EVERY == 0) {
        int64_t before = cpu_us();
        (void)ui_renderer_present(monkey->renderer, monkey->visit.view.canvas);
        note(monkey, before);
    }
    expect_something_to_touch(monkey);
    if (monkey->event % HOME_EVERY == HOME_EVERY - 1) {
        expect_a_way_home(monkey);
    }
    monkey->event++;
}
