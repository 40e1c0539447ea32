#include "drag.h"

#include <glib.h>

#define PAGE_PX 400
#define PX_PER_MM 3.0

/* A list of five pages at (100, 100), on its second page. */
static UiCanvas *make_canvas(void)
{
    UiCanvas *canvas = ui_canvas_new();
    ui_canvas_reset(canvas, 800, 800);
    const UiCanvasScroll list = {{100, 100, 600, PAGE_PX}, PAGE_PX, 1, 5};
    ui_canvas_set_scroll(canvas, &list);
    return canvas;
}

/* Drags from y 300 by `by_px` upwards in ten slow steps, and rests before lifting. */
static int64_t drag_slowly(Drag *drag, const UiCanvas *canvas, int by_px)
{
    int64_t now = 1000;
    drag_begin(drag, canvas, &(TouchPoint){1, 300, 300, now}, PX_PER_MM);
    for (int i = 1; i <= 10; i++) {
        now += 30;
        drag_move(drag, &(TouchPoint){1, 300, 300 - by_px * i / 10, now});
    }
    now += 500;
    drag_end(drag, &(TouchPoint){1, 300, 300 - by_px, now}, false);
    return now;
}

/* Follows the glide to its end; fails when it takes longer than two seconds. */
static int settle(Drag *drag, int64_t now)
{
    int page = -1;
    for (int frame = 0; frame < 125; frame++) {
        now += 16;
        if (drag_advance(drag, now, &page) == DRAG_ARRIVES) {
            return page;
        }
    }
    g_error("the list never came to rest");
}

static void test_rows_follow_the_finger(void)
{
    g_autoptr(UiCanvas) canvas = make_canvas();
    Drag drag = {0};
    drag_begin(&drag, canvas, &(TouchPoint){1, 300, 300, 1000}, PX_PER_MM);
    g_assert_false(drag_move(&drag, &(TouchPoint){1, 300, 295, 1016}));
    g_assert_cmpint(drag_offset_px(&drag), ==, 0);
    g_assert_true(drag_move(&drag, &(TouchPoint){1, 300, 250, 1032}));
    g_assert_cmpint(drag_offset_px(&drag), >=, 40);
    int page = 0;
    g_assert_cmpint(drag_advance(&drag, 1040, &page), ==, DRAG_MOVES);
    g_assert_false(drag_is_gliding(&drag));
}

static void test_a_touch_is_no_drag(void)
{
    g_autoptr(UiCanvas) canvas = make_canvas();
    Drag drag = {0};
    drag_begin(&drag, canvas, &(TouchPoint){1, 300, 300, 1000}, PX_PER_MM);
    g_assert_false(drag_move(&drag, &(TouchPoint){1, 302, 303, 1050}));
    g_assert_false(drag_end(&drag, &(TouchPoint){1, 302, 303, 1100}, false));
    int page = 0;
    g_assert_cmpint(drag_advance(&drag, 1200, &page), ==, DRAG_NOTHING);
}

static void test_a_little_turns_no_page(void)
{
    g_autoptr(UiCanvas) canvas = make_canvas();
    Drag drag = {0};
    int64_t now = drag_slowly(&drag, canvas, PAGE_PX / 10);
    g_assert_true(drag_is_gliding(&drag));
    g_assert_cmpint(settle(&drag, now), ==, 1);
    g_assert_cmpint(drag_offset_px(&drag), ==, 0);
}

static void test_enough_turns_the_page_either_way(void)
{
    g_autoptr(UiCanvas) canvas = make_canvas();
    Drag drag = {0};
    g_assert_cmpint(settle(&drag, drag_slowly(&drag, canvas, PAGE_PX / 4)), ==, 2);
    g_assert_cmpint(settle(&drag, drag_slowly(&drag, canvas, -PAGE_PX / 4)), ==, 0);
}

static void test_the_ends_hold(void)
{
    g_autoptr(UiCanvas) canvas = make_canvas();
    Drag drag = {0};
    g_assert_cmpint(settle(&drag, drag_slowly(&drag, canvas, -20 * PAGE_PX)), ==, 0);
    g_assert_cmpint(settle(&drag, drag_slowly(&drag, canvas, 20 * PAGE_PX)), ==, 4);
}

static void test_a_throw_goes_farther_than_the_finger(void)
{
    g_autoptr(UiCanvas) canvas = make_canvas();
    Drag drag = {0};
    int64_t now = 1000;
    drag_begin(&drag, canvas, &(TouchPoint){1, 300, 480, now}, PX_PER_MM);
    for (int i = 1; i <= 8; i++) {
        now += 12;
        drag_move(&drag, &(TouchPoint){1, 300, 480 - 45 * i, now});
    }
    g_assert_true(drag_end(&drag, &(TouchPoint){1, 300, 120, now}, false));
    g_assert_cmpint(settle(&drag, now), >=, 3);
}

static void test_calm_does_not_glide(void)
{
    g_autoptr(UiCanvas) canvas = make_canvas();
    Drag drag = {0};
    drag_begin(&drag, canvas, &(TouchPoint){1, 300, 300, 1000}, PX_PER_MM);
    drag_move(&drag, &(TouchPoint){1, 300, 200, 1050});
    g_assert_true(drag_end(&drag, &(TouchPoint){1, 300, 200, 1060}, true));
    int page = 0;
    g_assert_cmpint(drag_advance(&drag, 1061, &page), ==, DRAG_ARRIVES);
    g_assert_cmpint(page, ==, 2);
}

static void test_beside_the_list_nothing_moves(void)
{
    g_autoptr(UiCanvas) canvas = make_canvas();
    Drag drag = {0};
    drag_begin(&drag, canvas, &(TouchPoint){1, 300, 50, 1000}, PX_PER_MM);
    g_assert_false(drag_move(&drag, &(TouchPoint){1, 300, 300, 1050}));
    ui_canvas_add_cover(canvas);
    drag_begin(&drag, canvas, &(TouchPoint){1, 300, 300, 1100}, PX_PER_MM);
    g_assert_false(drag_move(&drag, &(TouchPoint){1, 300, 500, 1150}));
}

static void test_a_second_finger_drags_nothing(void)
{
    g_autoptr(UiCanvas) canvas = make_canvas();
    Drag drag = {0};
    drag_begin(&drag, canvas, &(TouchPoint){1, 300, 300, 1000}, PX_PER_MM);
    drag_begin(&drag, canvas, &(TouchPoint){2, 400, 300, 1010}, PX_PER_MM);
    g_assert_false(drag_move(&drag, &(TouchPoint){2, 400, 100, 1050}));
    g_assert_cmpint(drag_offset_px(&drag), ==, 0);
    g_assert_true(drag_move(&drag, &(TouchPoint){1, 300, 200, 1060}));
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/kiosk/app/drag/rows-follow-the-finger", test_rows_follow_the_finger);
    g_test_add_func("/kiosk/app/drag/a-touch-is-no-drag", test_a_touch_is_no_drag);
    g_test_add_func("/kiosk/app/drag/a-little-turns-no-page", test_a_little_turns_no_page);
    g_test_add_func("/kiosk/app/drag/enough-turns-the-page-either-way",
                    test_enough_turns_the_page_either_way);
    g_test_add_func("/kiosk/app/drag/the-ends-hold", test_the_ends_hold);
    g_test_add_func("/kiosk/app/drag/a-throw-goes-farther-than-the-finger",
                    test_a_throw_goes_farther_than_the_finger);
    g_test_add_func("/kiosk/app/drag/calm-does-not-glide", test_calm_does_not_glide);
    g_test_add_func("/kiosk/app/drag/beside-the-list-nothing-moves",
                    test_beside_the_list_nothing_moves);
    g_test_add_func("/kiosk/app/drag/a-second-finger-drags-nothing",
                    test_a_second_finger_drags_nothing);
    return g_test_run();
}
