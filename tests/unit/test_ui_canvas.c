#include <glib.h>
#include <string.h>
#include <ui/canvas.h>

static UiCanvas *new_canvas(void)
{
    UiCanvas *canvas = ui_canvas_new();
    ui_canvas_reset(canvas, 200, 100);
    return canvas;
}

static void record_all(UiCanvas *canvas)
{
    UiRound round = {.fill = 0xffffffff,
                     .border = 0xff74837c,
                     .border_px = 2,
                     .radius_px = 8,
                     .shadow = 0x30000000,
                     .shadow_px = 4};
    UiTextLine line = {.box = {10, 20, 90, 32},
                       .limit = {10, 20, 100, 32},
                       .style = {UI_FACE_BOLD, 20, 32},
                       .colour = 0xff14211b,
                       .cut = true};
    const UiPoint triangle[] = {{0, 0}, {10, 0}, {5, 8}};
    ui_canvas_add_fill(canvas, (UiBox){0, 0, 200, 100}, 0xfff3f5f1);
    ui_canvas_add_round(canvas, (UiBox){5, 5, 100, 50}, &round);
    ui_canvas_push_clip(canvas, (UiBox){5, 5, 100, 50});
    ui_canvas_add_text(canvas, &line, "ก \"ข\"\nค", strlen("ก \"ข\"\nค"));
    ui_canvas_add_target(canvas, (UiBox){90, 40, 40, 40}, "/area/8001", "เปิดอำเภอ");
    ui_canvas_pop_clip(canvas);
    ui_canvas_add_line(canvas, (UiPoint){0, 60}, (UiPoint){200, 60}, 2, 0xff000000);
    ui_canvas_add_polygon(canvas, triangle, 3, 0x80ff0000);
    ui_canvas_add_icon(canvas, (UiBox){150, 10, 24, 24}, UI_ICON_HOME, 0xff0b5a50);
    ui_canvas_add_qr(canvas, (UiBox){150, 40, 58, 58}, "https://x.th/1");
}

static void test_text_dump(void)
{
    g_autoptr(UiCanvas) canvas = new_canvas();
    record_all(canvas);
    g_autofree char *shown = ui_canvas_to_text(canvas);
    g_assert_cmpstr(shown, ==,
                    "canvas 200x100\n"
                    "fill 0,0 200x100 #f3f5f1\n"
                    "round 5,5 100x50 fill #ffffff border 2 #74837c radius 8 shadow 4\n"
                    "clip 5,5 100x50\n"
                    "text 10,20 90x32 #14211b bold 20 \"ก \\\"ข\\\"\\nค\" cut\n"
                    "target 90,40 15x15 \"/area/8001\" \"เปิดอำเภอ\"\n"
                    "unclip\n"
                    "line 0,60 200,60 2 #000000\n"
                    "polygon 0,0 10,0 5,8 #ff000080\n"
                    "icon 150,10 24x24 #0b5a50 home\n"
                    "qr 150,40 58x58 \"https://x.th/1\"\n");
}

static void test_equal(void)
{
    g_autoptr(UiCanvas) a = new_canvas();
    g_autoptr(UiCanvas) b = new_canvas();
    record_all(a);
    g_assert_false(ui_canvas_equal(a, b));
    record_all(b);
    g_assert_true(ui_canvas_equal(a, b));
    g_assert_cmpint(ui_canvas_damage(a, b).count, ==, 0);
    ui_canvas_reset(b, 201, 100);
    record_all(b);
    g_assert_false(ui_canvas_equal(a, b));
    g_assert_cmpint(ui_canvas_damage(a, b).boxes[0].width, ==, 201);
}

/* Any single difference is seen. */
static void test_every_field_counts(void)
{
    g_autoptr(UiCanvas) a = new_canvas();
    g_autoptr(UiCanvas) b = new_canvas();
    UiTextLine line = {.box = {0, 0, 9, 9}, .style = {UI_FACE_BOLD, 20, 32}, .colour = 1};
    UiTextLine other = line;
    ui_canvas_add_text(a, &line, "ab", 2);
    ui_canvas_add_text(b, &line, "ac", 2);
    g_assert_false(ui_canvas_equal(a, b));
    ui_canvas_reset(b, 200, 100);
    other.colour = 2;
    ui_canvas_add_text(b, &other, "ab", 2);
    g_assert_false(ui_canvas_equal(a, b));
    ui_canvas_reset(b, 200, 100);
    other = line;
    other.style.face = UI_FACE_REGULAR;
    ui_canvas_add_text(b, &other, "ab", 2);
    g_assert_false(ui_canvas_equal(a, b));
    ui_canvas_reset(b, 200, 100);
    other = line;
    other.box.x = 1;
    ui_canvas_add_text(b, &other, "ab", 2);
    g_assert_false(ui_canvas_equal(a, b));
}

static void test_damage(void)
{
    g_autoptr(UiCanvas) a = new_canvas();
    g_autoptr(UiCanvas) b = new_canvas();
    for (int i = 0; i < 10; i++) {
        UiBox box = {i * 20, 10, 10, 10};
        ui_canvas_add_fill(a, box, 0xff000000);
        ui_canvas_add_fill(b, box, i == 4 ? 0xffff0000 : 0xff000000);
    }
    UiCanvasDamage damage = ui_canvas_damage(a, b);
    g_assert_cmpint(damage.count, ==, 1);
    g_assert_cmpint(damage.boxes[0].x, ==, 80);
    g_assert_cmpint(damage.boxes[0].width, ==, 10);
    ui_canvas_add_target(b, (UiBox){0, 0, 50, 50}, "a", NULL);
    ui_canvas_add_target(a, (UiBox){0, 0, 50, 50}, "b", NULL);
    damage = ui_canvas_damage(a, b);
    g_assert_cmpint(damage.count, ==, 1);
    g_assert_cmpint(damage.boxes[0].width, ==, 10);
    g_autoptr(UiCanvas) c = new_canvas();
    g_autoptr(UiCanvas) d = new_canvas();
    ui_canvas_add_target(d, (UiBox){0, 0, 50, 50}, "a", NULL);
    g_assert_cmpint(ui_canvas_damage(c, d).count, ==, 0);
    g_assert_false(ui_canvas_equal(c, d));
}

static void test_hit(void)
{
    g_autoptr(UiCanvas) canvas = new_canvas();
    ui_canvas_add_target(canvas, (UiBox){0, 0, 100, 100}, "below", "ล่าง");
    ui_canvas_add_target(canvas, (UiBox){50, 50, 20, 20}, "above", "บน");
    g_assert_cmpstr(ui_canvas_hit(canvas, 10, 10), ==, "below");
    g_assert_cmpstr(ui_canvas_hit(canvas, 50, 50), ==, "above");
    g_assert_cmpstr(ui_canvas_hit(canvas, 69, 69), ==, "above");
    g_assert_cmpstr(ui_canvas_hit(canvas, 70, 69), ==, "below");
    g_assert_null(ui_canvas_hit(canvas, 100, 100));
    g_assert_null(ui_canvas_hit(canvas, -1, 5));
    g_assert_cmpint(ui_canvas_target_count(canvas), ==, 2);
    g_assert_cmpstr(ui_canvas_command(canvas, ui_canvas_target_index(canvas, 1)).label, ==, "บน");
}

static void test_clipped_targets(void)
{
    g_autoptr(UiCanvas) canvas = new_canvas();
    ui_canvas_push_clip(canvas, (UiBox){0, 0, 50, 50});
    ui_canvas_push_clip(canvas, (UiBox){20, 20, 100, 100});
    ui_canvas_add_target(canvas, (UiBox){0, 0, 200, 100}, "cut", NULL);
    ui_canvas_add_target(canvas, (UiBox){60, 60, 20, 20}, "outside", NULL);
    ui_canvas_pop_clip(canvas);
    ui_canvas_pop_clip(canvas);
    g_assert_cmpint(ui_canvas_target_count(canvas), ==, 1);
    g_assert_null(ui_canvas_hit(canvas, 10, 10));
    g_assert_cmpstr(ui_canvas_hit(canvas, 49, 49), ==, "cut");
    g_assert_null(ui_canvas_hit(canvas, 65, 65));
}

static void test_limits(void)
{
    g_autoptr(UiCanvas) canvas = new_canvas();
    for (int i = 0; i < UI_CANVAS_LIMIT_COMMANDS; i++) {
        ui_canvas_add_fill(canvas, (UiBox){0, 0, 1, 1}, 1);
    }
    g_assert_false(ui_canvas_is_full(canvas));
    ui_canvas_add_fill(canvas, (UiBox){0, 0, 1, 1}, 1);
    g_assert_true(ui_canvas_is_full(canvas));
    g_assert_cmpint(ui_canvas_count(canvas), ==, UI_CANVAS_LIMIT_COMMANDS);
    ui_canvas_reset(canvas, 10, 10);
    g_autofree char *large = g_strnfill(UI_CANVAS_LIMIT_BYTES, 'a');
    UiTextLine line = {.box = {0, 0, 9, 9}};
    ui_canvas_add_text(canvas, &line, large, UI_CANVAS_LIMIT_BYTES);
    g_assert_true(ui_canvas_is_full(canvas));
    g_assert_cmpint(ui_canvas_count(canvas), ==, 0);
}

static void test_deep_clips(void)
{
    g_autoptr(UiCanvas) canvas = new_canvas();
    for (int i = 0; i < 3 * UI_CANVAS_LIMIT_CLIPS; i++) {
        ui_canvas_push_clip(canvas, (UiBox){i, 0, 100, 100});
    }
    g_assert_true(ui_canvas_is_full(canvas));
    for (int i = 0; i < 3 * UI_CANVAS_LIMIT_CLIPS; i++) {
        ui_canvas_pop_clip(canvas);
    }
    ui_canvas_add_target(canvas, (UiBox){0, 0, 1, 1}, "first", NULL);
    g_assert_cmpstr(ui_canvas_hit(canvas, 0, 0), ==, "first");
}

static void test_cover(void)
{
    g_autoptr(UiCanvas) canvas = new_canvas();
    ui_canvas_add_target(canvas, (UiBox){0, 0, 50, 50}, "under", NULL);
    g_assert_cmpint(ui_canvas_cover_end(canvas), ==, 0);
    ui_canvas_add_cover(canvas);
    g_assert_null(ui_canvas_hit(canvas, 10, 10));
    g_assert_cmpint(ui_canvas_target_count(canvas), ==, 0);
    ui_canvas_add_target(canvas, (UiBox){20, 0, 50, 50}, "over", NULL);
    g_assert_cmpstr(ui_canvas_hit(canvas, 30, 10), ==, "over");
    g_assert_null(ui_canvas_hit(canvas, 10, 10));
    g_assert_cmpint(ui_canvas_cover_end(canvas), ==, 2);
    ui_canvas_reset(canvas, 100, 100);
    g_assert_cmpint(ui_canvas_cover_end(canvas), ==, 0);
}

static void test_move_to_front(void)
{
    g_autoptr(UiCanvas) canvas = new_canvas();
    ui_canvas_add_target(canvas, (UiBox){0, 0, 50, 50}, "page", NULL);
    ui_canvas_add_target(canvas, (UiBox){0, 50, 50, 50}, "foot", NULL);
    ui_canvas_add_fill(canvas, (UiBox){0, 0, 9, 9}, 0xff000000);
    ui_canvas_add_target(canvas, (UiBox){0, 0, 50, 50}, "head", NULL);

    ui_canvas_move_to_front(canvas, 2);

    g_assert_cmpint(ui_canvas_count(canvas), ==, 4);
    g_assert_cmpint(ui_canvas_command(canvas, 0).kind, ==, UI_COMMAND_FILL);
    g_assert_cmpint(ui_canvas_target_index(canvas, 0), ==, 1);
    g_assert_cmpstr(ui_canvas_command(canvas, 1).text, ==, "head");
    g_assert_cmpstr(ui_canvas_command(canvas, 3).text, ==, "foot");
    g_assert_cmpstr(ui_canvas_hit(canvas, 1, 1), ==, "page"); // it lies over the head now
}

static void test_move_under_cover(void)
{
    g_autoptr(UiCanvas) canvas = new_canvas();
    ui_canvas_add_target(canvas, (UiBox){0, 0, 50, 50}, "page", NULL);
    ui_canvas_add_cover(canvas);
    ui_canvas_add_target(canvas, (UiBox){0, 50, 50, 50}, "sheet", NULL);
    int first = ui_canvas_count(canvas);
    ui_canvas_add_target(canvas, (UiBox){60, 0, 9, 9}, "head", NULL);

    ui_canvas_move_to_front(canvas, first);

    g_assert_null(ui_canvas_hit(canvas, 61, 1));
    g_assert_cmpint(ui_canvas_target_count(canvas), ==, 1);
    g_assert_cmpint(ui_canvas_cover_end(canvas), ==, 3);
    g_assert_cmpstr(ui_canvas_hit(canvas, 1, 51), ==, "sheet");
}

static void test_picture(void)
{
    g_autoptr(UiCanvas) canvas = new_canvas();
    g_autoptr(UiCanvas) other = new_canvas();
    ui_canvas_add_picture(canvas, (UiBox){1, 2, 30, 40}, (UiBox){5, 6, 70, 80}, 0xff000000,
                          "/store/photo/a.jpg");
    g_autofree char *text = ui_canvas_to_text(canvas);
    g_assert_nonnull(strstr(text, "picture 1,2 30x40 part 5,6 70x80 \"a.jpg\"\n"));
    ui_canvas_add_picture(other, (UiBox){1, 2, 30, 40}, (UiBox){5, 6, 70, 81}, 0xff000000,
                          "/store/photo/a.jpg");
    g_assert_false(ui_canvas_equal(canvas, other));
    ui_canvas_add_picture(NULL, (UiBox){1, 2, 30, 40}, (UiBox){5, 6, 70, 81}, 0, "a");
}

static void test_pages(void)
{
    g_autoptr(UiCanvas) canvas = new_canvas();
    g_assert_null(ui_canvas_page_down(canvas));
    ui_canvas_set_pages(canvas, NULL, "/list?page=2");
    g_assert_null(ui_canvas_page_up(canvas));
    g_assert_cmpstr(ui_canvas_page_down(canvas), ==, "/list?page=2");
    ui_canvas_add_cover(canvas);
    g_assert_null(ui_canvas_page_down(canvas));
}

static void test_wipe(void)
{
    g_autoptr(UiCanvas) canvas = new_canvas();
    const UiTextLine line = {.box = {0, 0, 9, 9}};
    ui_canvas_add_text(canvas, &line, "secret", 6);
    const char *kept = ui_canvas_command(canvas, 0).text;
    g_assert_cmpstr(kept, ==, "secret");
    ui_canvas_wipe(canvas);
    g_assert_cmpint(ui_canvas_count(canvas), ==, 0);
    /* The memory is still the canvas's own: what lay there is gone. */
    g_assert_cmpmem(kept, 6, "\0\0\0\0\0\0", 6);
}

static void test_measuring_records_nothing(void)
{
    ui_canvas_add_fill(NULL, (UiBox){0, 0, 1, 1}, 1);
    ui_canvas_add_target(NULL, (UiBox){0, 0, 1, 1}, "a", "b");
    ui_canvas_add_qr(NULL, (UiBox){0, 0, 1, 1}, "a");
    ui_canvas_push_clip(NULL, (UiBox){0, 0, 1, 1});
    ui_canvas_pop_clip(NULL);
    ui_canvas_add_cover(NULL);
}

/* Far apart, each is redrawn alone; one more or less in the list shifts nothing. */
static void test_damage_in_pieces(void)
{
    g_autoptr(UiCanvas) a = new_canvas();
    g_autoptr(UiCanvas) b = new_canvas();
    for (int i = 0; i < 10; i++) {
        UiBox box = {i * 20, 10, 10, 10};
        ui_canvas_add_fill(a, box, 0xff000000);
        ui_canvas_add_fill(b, box, i == 0 || i == 9 ? 0xffff0000 : 0xff000000);
        if (i == 5) {
            ui_canvas_add_fill(b, (UiBox){90, 80, 10, 10}, 0xff00ff00);
        }
    }
    UiCanvasDamage damage = ui_canvas_damage(a, b);
    g_assert_cmpint(damage.count, ==, 3);
    for (int i = 0; i < damage.count; i++) {
        g_assert_cmpint(damage.boxes[i].width, ==, 10);
        g_assert_cmpint(damage.boxes[i].height, ==, 10);
    }
}

/* What a clip holds may spill when the clip is gone: then all is drawn. */
static void test_damage_of_clips(void)
{
    g_autoptr(UiCanvas) a = new_canvas();
    g_autoptr(UiCanvas) b = new_canvas();
    ui_canvas_push_clip(a, (UiBox){0, 0, 20, 20});
    ui_canvas_add_fill(a, (UiBox){0, 0, 100, 50}, 0xff000000);
    ui_canvas_pop_clip(a);
    ui_canvas_add_fill(b, (UiBox){0, 0, 100, 50}, 0xff000000);
    UiCanvasDamage damage = ui_canvas_damage(a, b);
    g_assert_cmpint(damage.count, ==, 1);
    g_assert_cmpint(damage.boxes[0].width, ==, 200);
    g_assert_cmpint(damage.boxes[0].height, ==, 100);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/ui/canvas/the-list-reads-as-text", test_text_dump);
    g_test_add_func("/ui/canvas/the-same-recording-is-equal", test_equal);
    g_test_add_func("/ui/canvas/any-difference-is-seen", test_every_field_counts);
    g_test_add_func("/ui/canvas/damage-is-only-what-differs", test_damage);
    g_test_add_func("/ui/canvas/distant-changes-are-damage-apart", test_damage_in_pieces);
    g_test_add_func("/ui/canvas/a-lost-clip-damages-everything", test_damage_of_clips);
    g_test_add_func("/ui/canvas/the-topmost-target-is-hit", test_hit);
    g_test_add_func("/ui/canvas/targets-are-cut-by-clips", test_clipped_targets);
    g_test_add_func("/ui/canvas/limits-leave-out-and-say-so", test_limits);
    g_test_add_func("/ui/canvas/clips-too-deep-stay-paired", test_deep_clips);
    g_test_add_func("/ui/canvas/what-is-covered-cannot-be-touched", test_cover);
    g_test_add_func("/ui/canvas/a-picture-is-known-by-file-and-part", test_picture);
    g_test_add_func("/ui/canvas/what-is-known-last-can-come-first", test_move_to_front);
    g_test_add_func("/ui/canvas/what-moves-to-the-front-lies-under-a-cover", test_move_under_cover);
    g_test_add_func("/ui/canvas/page-keys-know-where-they-lead", test_pages);
    g_test_add_func("/ui/canvas/a-wiped-canvas-keeps-no-letter", test_wipe);
    g_test_add_func("/ui/canvas/no-canvas-records-nothing", test_measuring_records_nothing);
    return g_test_run();
}
