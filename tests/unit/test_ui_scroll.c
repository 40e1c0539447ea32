#include <glib.h>
#include <ui/scroll.h>

static UiScroll new_scroll(void)
{
    UiScroll scroll;
    ui_scroll_init(&scroll, 4.0);
    ui_scroll_set_extent(&scroll, 3000, 1000);
    return scroll;
}

static void test_slop(void)
{
    UiScroll scroll = new_scroll();
    ui_scroll_press(&scroll, 500, 1000);
    g_assert_false(ui_scroll_move(&scroll, 490, 1010));
    g_assert_false(ui_scroll_release(&scroll, 1020));
    g_assert_cmpint(ui_scroll_offset(&scroll), ==, 0);
}

static void test_drag(void)
{
    UiScroll scroll = new_scroll();
    ui_scroll_press(&scroll, 900, 1000);
    g_assert_true(ui_scroll_move(&scroll, 800, 1050));
    g_assert_true(ui_scroll_move(&scroll, 700, 1100));
    g_assert_cmpint(ui_scroll_offset(&scroll), ==, 200);
    g_assert_true(ui_scroll_move(&scroll, 895, 1150));
    g_assert_true(ui_scroll_release(&scroll, 1400));
    g_assert_false(ui_scroll_advance(&scroll, 1420));
    g_assert_cmpint(ui_scroll_offset(&scroll), ==, 5);
}

static void test_glide(void)
{
    UiScroll scroll = new_scroll();
    ui_scroll_press(&scroll, 900, 1000);
    ui_scroll_move(&scroll, 800, 1016);
    ui_scroll_move(&scroll, 700, 1032);
    ui_scroll_release(&scroll, 1040);
    int from = ui_scroll_offset(&scroll);
    int frames = 0;
    for (gint64 now = 1056; ui_scroll_advance(&scroll, now); now += 16) {
        g_assert_cmpint(++frames, <, 1000);
    }
    g_assert_cmpint(ui_scroll_offset(&scroll), >, from + 100);
    g_assert_cmpint(ui_scroll_offset(&scroll), <=, 2000);
}

static void test_ends(void)
{
    UiScroll scroll = new_scroll();
    ui_scroll_by(&scroll, -50);
    g_assert_cmpint(ui_scroll_offset(&scroll), ==, 0);
    g_assert_false(ui_scroll_can_up(&scroll));
    ui_scroll_by(&scroll, 99999);
    g_assert_cmpint(ui_scroll_offset(&scroll), ==, 2000);
    g_assert_false(ui_scroll_can_down(&scroll));
    ui_scroll_set_extent(&scroll, 1200, 1000);
    g_assert_cmpint(ui_scroll_offset(&scroll), ==, 200);
    ui_scroll_set_extent(&scroll, 500, 1000);
    g_assert_cmpint(ui_scroll_offset(&scroll), ==, 0);
}

static void test_pages(void)
{
    UiScroll scroll = new_scroll();
    ui_scroll_page(&scroll, 1);
    gint64 now = 5000;
    ui_scroll_advance(&scroll, now);
    for (; now < 5200; now += 16) {
        ui_scroll_advance(&scroll, now);
    }
    g_assert_cmpint(ui_scroll_offset(&scroll), >, 820);
    for (; ui_scroll_advance(&scroll, now); now += 16) {
        g_assert_cmpint(now, <, 7000);
    }
    g_assert_cmpint(ui_scroll_offset(&scroll), ==, 850);
    ui_scroll_page(&scroll, -5);
    for (now += 16; ui_scroll_advance(&scroll, now); now += 16) {
        g_assert_cmpint(now, <, 9000);
    }
    g_assert_cmpint(ui_scroll_offset(&scroll), ==, 0);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/ui/scroll/a-small-move-is-a-touch", test_slop);
    g_test_add_func("/ui/scroll/a-drag-follows-the-finger-and-rests", test_drag);
    g_test_add_func("/ui/scroll/a-throw-glides-and-stops", test_glide);
    g_test_add_func("/ui/scroll/the-ends-hold", test_ends);
    g_test_add_func("/ui/scroll/page-buttons-glide-to-their-page", test_pages);
    return g_test_run();
}
