#include <glib.h>
#include <ui/box.h>

static void assert_box(UiBox box, int x, int y, int width, int height)
{
    g_assert_cmpint(box.x, ==, x);
    g_assert_cmpint(box.y, ==, y);
    g_assert_cmpint(box.width, ==, width);
    g_assert_cmpint(box.height, ==, height);
}

static void test_cutting(void)
{
    UiBox rest = {10, 20, 100, 50};
    assert_box(ui_box_cut_top(&rest, 10), 10, 20, 100, 10);
    assert_box(ui_box_cut_bottom(&rest, 5), 10, 65, 100, 5);
    assert_box(ui_box_cut_left(&rest, 30), 10, 30, 30, 35);
    assert_box(ui_box_cut_right(&rest, 20), 90, 30, 20, 35);
    assert_box(rest, 40, 30, 50, 35);
    assert_box(ui_box_cut_top(&rest, 1000), 40, 30, 50, 35);
    g_assert_true(ui_box_is_empty(rest));
    assert_box(ui_box_cut_left(&rest, -5), 40, 65, 0, 0);
}

static void test_columns(void)
{
    UiBox box = {0, 0, 100, 10};
    int end = 0;
    for (int i = 0; i < 3; i++) {
        UiBox column = ui_box_column(box, i, 3, 7);
        g_assert_cmpint(column.x, ==, i == 0 ? 0 : end + 7);
        end = column.x + column.width;
    }
    g_assert_cmpint(end, ==, 100);
}

static void test_meeting(void)
{
    UiBox a = {0, 0, 10, 10};
    assert_box(ui_box_meet(a, (UiBox){5, 5, 10, 10}), 5, 5, 5, 5);
    g_assert_true(ui_box_is_empty(ui_box_meet(a, (UiBox){10, 0, 5, 5})));
    assert_box(ui_box_join(a, (UiBox){20, 5, 5, 20}), 0, 0, 25, 25);
    assert_box(ui_box_join(a, (UiBox){50, 50, 0, 0}), 0, 0, 10, 10);
    assert_box(ui_box_inset(a, 6), 6, 6, 0, 0);
    assert_box(ui_box_inset(a, -1), -1, -1, 12, 12);
    assert_box(ui_box_centre(a, 4, 2), 3, 4, 4, 2);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/ui/box/pieces-are-cut-and-never-negative", test_cutting);
    g_test_add_func("/ui/box/columns-fill-the-width", test_columns);
    g_test_add_func("/ui/box/boxes-meet-and-join", test_meeting);
    return g_test_run();
}
