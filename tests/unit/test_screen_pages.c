#include "pages.h"

#include <glib.h>

#include "draw_bed.h"

// What lies on pages under one another, at rest and under a finger.

#define PAGES 4
#define PAGE_PX 600
#define GAP_PX 20

static const UiBox view = {100, 200, 800, PAGE_PX};

/* A page is one target with its number. */
static void draw_page(const UiDraw *draw, UiBox box, int page, const void *model)
{
    (void)model;
    g_autofree char *id = g_strdup_printf("%d", page);
    ui_canvas_add_fill(draw->canvas, box, 0xff000000);
    ui_canvas_add_target(draw->canvas, box, id, "page");
}

static void draw_pages(DrawBed *bed, int shown, int count, int scroll_px)
{
    const ScreenPages pages = {
        .box = view, .gap_px = GAP_PX, .shown = shown, .count = count, .draw = draw_page};
    ui_canvas_reset(bed->canvas, 1920, 1080);
    bed->draw.scroll_px = scroll_px;
    screen_pages_draw(&bed->draw, &pages);
}

static void test_at_rest(DrawBed *bed, gconstpointer data)
{
    (void)data;
    draw_pages(bed, 2, PAGES, 0);
    g_assert_cmpint(ui_canvas_target_count(bed->canvas), ==, 1);
    g_assert_cmpstr(ui_canvas_hit(bed->canvas, 500, 400), ==, "2");
    const UiCanvasScroll *scroll = ui_canvas_scroll(bed->canvas);
    g_assert_cmpint(scroll->page_px, ==, PAGE_PX + GAP_PX);
    g_assert_cmpint(scroll->page, ==, 2);
    g_assert_cmpint(scroll->page_count, ==, PAGES);
}

static void test_one_page(DrawBed *bed, gconstpointer data)
{
    (void)data;
    draw_pages(bed, 0, 1, 0);
    g_assert_cmpint(ui_canvas_target_count(bed->canvas), ==, 1);
    g_assert_null(ui_canvas_scroll(bed->canvas));
}

static void test_dragged(DrawBed *bed, gconstpointer data)
{
    (void)data;
    draw_pages(bed, 1, PAGES, 200);
    g_assert_cmpint(ui_canvas_target_count(bed->canvas), ==, 2);
    g_assert_cmpstr(ui_canvas_hit(bed->canvas, 500, 200 + PAGE_PX - 201), ==, "1");
    g_assert_null(ui_canvas_hit(bed->canvas, 500, 200 + PAGE_PX - 200 + GAP_PX / 2));
    g_assert_cmpstr(ui_canvas_hit(bed->canvas, 500, 200 + PAGE_PX - 200 + GAP_PX), ==, "2");
    draw_pages(bed, 1, PAGES, -200);
    g_assert_cmpstr(ui_canvas_hit(bed->canvas, 500, 200), ==, "0");
    g_assert_cmpstr(ui_canvas_hit(bed->canvas, 500, 400), ==, "1");
}

/* Never more than two pages are drawn, none beyond the ends, and all inside the view. */
static void test_anywhere(DrawBed *bed, gconstpointer data)
{
    (void)data;
    for (int shown = 0; shown < PAGES; shown++) {
        for (int scroll = -PAGES * PAGE_PX; scroll <= PAGES * PAGE_PX; scroll += 37) {
            draw_pages(bed, shown, PAGES, scroll);
            int count = ui_canvas_target_count(bed->canvas);
            g_assert_cmpint(count, <=, 2);
            for (int i = 0; i < count; i++) {
                int index = ui_canvas_target_index(bed->canvas, i);
                UiBox box = ui_canvas_command(bed->canvas, index).box;
                g_assert_cmpint(box.y, >=, view.y - GAP_PX);
                g_assert_cmpint(box.y + box.height, <=, view.y + view.height + GAP_PX);
            }
        }
    }
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
#define CASE(name, test)                                                                           \
    g_test_add("/screen/pages/" name, DrawBed, NULL, draw_bed_set_up, test, draw_bed_tear_down)
    CASE("at-rest-one-page-is-drawn-and-can-be-dragged", test_at_rest);
    CASE("what-has-one-page-cannot-be-dragged", test_one_page);
    CASE("under-the-finger-two-pages-are-seen", test_dragged);
    CASE("nothing-is-drawn-beyond-the-ends-or-outside", test_anywhere);
    return g_test_run();
}
