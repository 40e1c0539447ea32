#include "../support/draw_bed.h"

#include <glib.h>
#include <ui/widget/side.h>

static const UiSidePart parts[] = {
    {.label = "ตำบลท่าเรือ", .figure = "74.5 %", .value = 74.5, .caption = "ครบ 12 หมู่บ้าน"},
    {.label = "ตำบลท่าซัก",
     .figure = "81.2 %",
     .value = 81.2,
     .badge = {UI_TONE_POSITIVE, UI_ICON_NONE, "ดีกว่า 6.7 จุด"}},
    {.label = "ตำบลปากพูน", .figure = "ยังไม่มีข้อมูล", .value = -1},
    {.label = "ตำบลกำแพงเซา", .figure = "0 %", .value = 0},
};

static UiSide side_of(int count)
{
    return (UiSide){.heading = "มีน้ำสะอาด",
                    .sentence = "ยิ่งมากยิ่งดี",
                    .parts = parts,
                    .count = count,
                    .maximum = 100};
}

static void test_columns(DrawBed *fixture, gconstpointer data)
{
    (void)data;
    int em = ui_metrics_style(&fixture->metrics, UI_TYPE_BODY).em_px;
    for (int count = 2; count <= UI_SIDE_LIMIT_PARTS; count++) {
        const UiSide side = side_of(count);
        g_assert_cmpint(ui_side_columns(&fixture->draw, 60 * em, &side), ==, count);
        g_assert_cmpint(ui_side_columns(&fixture->draw, 30 * em, &side), ==, count == 3 ? 1 : 2);
        g_assert_cmpint(ui_side_columns(&fixture->draw, 12 * em, &side), ==, 1);
    }
}

/* Every part is said once, however it is divided. */
static void test_pieces(DrawBed *fixture, gconstpointer data)
{
    (void)data;
    const UiSide side = side_of(4);
    static const int widths[] = {1800, 900, 420};
    UiDraw measuring = ui_draw_measuring(&fixture->draw);
    for (size_t i = 0; i < G_N_ELEMENTS(widths); i++) {
        UiBox box = {0, 0, widths[i], 0};
        int used = 0;
        for (int piece = 0; piece < ui_side_piece_count(&side); piece++) {
            UiBox rest = {0, used, widths[i], 0};
            used += ui_side_draw_piece(&fixture->draw, rest, &side, piece);
        }
        g_assert_cmpint(used, ==, ui_side_draw(&measuring, box, &side));
        for (size_t part = 0; part < G_N_ELEMENTS(parts); part++) {
            g_assert_cmpint(draw_bed_count_text(fixture, parts[part].label), ==, (int)i + 1);
        }
    }
}

static void test_bars_begin_at_one_height(DrawBed *fixture, gconstpointer data)
{
    (void)data;
    UiSidePart uneven[2] = {parts[0], parts[1]};
    uneven[0].label = "ตำบลทุ่งสง อำเภอนาบอน จังหวัดนครศรีธรรมราช ที่มีชื่อยาวมากกว่าที่หนึ่งบรรทัดจะวางได้";
    const UiSide side = {.parts = uneven, .count = 2, .maximum = 100};
    UiBox box = {0, 0, 900, 0};
    g_assert_cmpint(ui_side_columns(&fixture->draw, box.width, &side), ==, 2);
    (void)ui_side_draw(&fixture->draw, box, &side);
    int first = -1;
    int second = -1;
    for (int i = 0; i < ui_canvas_count(fixture->canvas); i++) {
        UiCommand command = ui_canvas_command(fixture->canvas, i);
        if (command.kind == UI_COMMAND_TEXT && g_strcmp0(command.text, "74.5 %") == 0) {
            first = command.box.y;
        }
        if (command.kind == UI_COMMAND_TEXT && g_strcmp0(command.text, "81.2 %") == 0) {
            second = command.box.y;
        }
    }
    g_assert_cmpint(first, >, 0);
    g_assert_cmpint(first, ==, second);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
#define CASE(name, function)                                                                       \
    g_test_add("/ui/side/" name, DrawBed, NULL, draw_bed_set_up, function, draw_bed_tear_down)
    CASE("parts-stand-beside-one-another-where-they-fit", test_columns);
    CASE("pieces-are-the-whole", test_pieces);
    CASE("numbers-stand-at-one-height-under-long-names", test_bars_begin_at_one_height);
    return g_test_run();
}
