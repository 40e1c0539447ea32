#include "layout.h"

#include <string.h>
#include <ui/canvas.h>

// Long Thai without a single space, as plans are written.
#define SENTENCE                                                                                   \
    "ส่งเสริมการท่องเที่ยวโดยชุมชนที่ไม่ทำลายธรรมชาติและวัฒนธรรมฟื้นฟูแหล่งน้ำและบริหารน้ำเพื่อการเกษตรอย่างเป็นธรรม"

typedef struct {
    UiText *engine;
    UiMetrics metrics;
    UiCanvas *canvas;
    ScreenFlow *flow;
} Fixture;

static void set_up(Fixture *fixture, gconstpointer data)
{
    (void)data;
    g_autoptr(GError) error = NULL;
    fixture->engine = ui_text_open(NULL, &error);
    g_assert_no_error(error);
    fixture->metrics = ui_metrics_make(1920, 1080, 0);
    fixture->canvas = ui_canvas_new();
    fixture->flow = screen_flow_new();
}

static void tear_down(Fixture *fixture, gconstpointer data)
{
    (void)data;
    screen_flow_free(fixture->flow);
    ui_canvas_free(fixture->canvas);
    ui_text_close(fixture->engine);
}

// All texts of all pages, joined; checks on the way that they lie inside the box.
static char *draw_all(Fixture *fixture, UiBox box, int *page_count)
{
    UiDraw draw = ui_draw_make(fixture->canvas, fixture->engine, &fixture->metrics);
    g_autoptr(ScreenLayout) layout = screen_layout_new(&draw, fixture->flow, box);
    g_autoptr(GString) joined = g_string_new(NULL);
    *page_count = screen_layout_page_count(layout);
    for (int page = 0; page < *page_count; page++) {
        ui_canvas_reset(fixture->canvas, 1920, 1080);
        screen_layout_draw(layout, &draw, page, box.y);
        g_assert_cmpint(ui_canvas_count(fixture->canvas), >, 0);
        for (int i = 0; i < ui_canvas_count(fixture->canvas); i++) {
            UiCommand command = ui_canvas_command(fixture->canvas, i);
            if (command.kind == UI_COMMAND_TEXT) {
                g_assert_cmpint(command.box.y, >=, box.y);
                g_assert_cmpint(command.box.y + command.box.height, <=, box.y + box.height);
                g_string_append(joined, command.text);
            }
        }
    }
    return g_strdup(joined->str);
}

static char *repeat(const char *words, int count)
{
    g_autoptr(GString) joined = g_string_new(NULL);
    for (int i = 0; i < count; i++) {
        g_string_append(joined, words);
    }
    return g_strdup(joined->str);
}

static void test_one_page(Fixture *fixture, gconstpointer data)
{
    (void)data;
    int page_count = 0;
    screen_flow_begin_card(fixture->flow, UI_ICON_PLAN, "แผน", NULL);
    screen_flow_add_text(fixture->flow, UI_TYPE_BODY, false, "สั้น");
    g_autofree char *drawn = draw_all(fixture, (UiBox){0, 100, 1900, 800}, &page_count);
    g_assert_cmpint(page_count, ==, 1);
    g_assert_cmpstr(drawn, ==, "แผนสั้น");
}

static void test_empty_flow(Fixture *fixture, gconstpointer data)
{
    (void)data;
    UiDraw draw = ui_draw_make(fixture->canvas, fixture->engine, &fixture->metrics);
    screen_flow_begin_card(fixture->flow, UI_ICON_PLAN, "ไม่มีอะไร", NULL);
    g_autoptr(ScreenLayout) layout =
        screen_layout_new(&draw, fixture->flow, (UiBox){0, 0, 1900, 800});
    ui_canvas_reset(fixture->canvas, 1920, 1080);
    screen_layout_draw(layout, &draw, 0, 0);
    g_assert_cmpint(screen_layout_page_count(layout), ==, 1);
    g_assert_cmpint(ui_canvas_count(fixture->canvas), ==, 0);
}

// However small the box: all letters are there, in order, none twice.
static void test_long_text_is_divided(Fixture *fixture, gconstpointer data)
{
    (void)data;
    g_autofree char *words = repeat(SENTENCE, 12);
    screen_flow_begin_wide(fixture->flow);
    screen_flow_add_text(fixture->flow, UI_TYPE_BODY, false, words);
    for (int height = 150; height < 900; height += 130) {
        int page_count = 0;
        g_autofree char *drawn = draw_all(fixture, (UiBox){20, 40, 700, height}, &page_count);
        g_assert_cmpstr(drawn, ==, words);
        g_assert_true(page_count > 1 || height > 700);
    }
}

static void test_long_fact_is_divided(Fixture *fixture, gconstpointer data)
{
    (void)data;
    int page_count = 0;
    g_autofree char *words = repeat(SENTENCE, 12);
    screen_flow_begin_card(fixture->flow, UI_ICON_PLAN, NULL, NULL);
    screen_flow_add_fact(fixture->flow, "พันธกิจ", words, NULL);
    g_autofree char *drawn = draw_all(fixture, (UiBox){20, 40, 700, 400}, &page_count);
    g_autofree char *wanted = g_strconcat("พันธกิจ", words, NULL);
    g_assert_cmpint(page_count, >, 1);
    g_assert_cmpstr(drawn, ==, wanted);
}

// The name is the first word of the value, and a dot is shown as another.
static void test_fact_that_repeats_its_name(Fixture *fixture, gconstpointer data)
{
    (void)data;
    int page_count = 0;
    g_autofree char *rest = repeat(SENTENCE, 6);
    g_autofree char *words = g_strconcat("ยุทธศาสตร์ ที่ 1 · ", rest, NULL);
    screen_flow_begin_card(fixture->flow, UI_ICON_PLAN, NULL, NULL);
    screen_flow_add_fact(fixture->flow, "ยุทธศาสตร์", words, NULL);
    g_autofree char *drawn = draw_all(fixture, (UiBox){20, 40, 700, 400}, &page_count);
    g_assert_cmpint(page_count, >, 1);
    g_assert_true(g_str_has_prefix(drawn, "ยุทธศาสตร์ยุทธศาสตร์ ที่ 1"));
    g_assert_true(g_str_has_suffix(drawn, "อย่างเป็นธรรม"));
}

static void test_tiles_are_divided_by_lines(Fixture *fixture, gconstpointer data)
{
    (void)data;
    int page_count = 0;
    g_autoptr(GString) wanted = g_string_new(NULL);
    g_autoptr(GPtrArray) kept = g_ptr_array_new_with_free_func(g_free);
    screen_flow_begin_wide(fixture->flow);
    for (int i = 0; i < 23; i++) {
        char *name = g_strdup_printf("ที่ %d", i);
        g_ptr_array_add(kept, name);
        screen_flow_add_tile(fixture->flow, &(UiTile){.title = name, .id = "/x"});
        g_string_append(wanted, name);
    }
    g_autofree char *drawn = draw_all(fixture, (UiBox){20, 40, 1800, 300}, &page_count);
    g_assert_cmpint(page_count, >, 1);
    g_assert_cmpstr(drawn, ==, wanted->str);
}

static void test_continued(Fixture *fixture, gconstpointer data)
{
    (void)data;
    int page_count = 0;
    screen_flow_begin_card(fixture->flow, UI_ICON_PLAN, "Heading", NULL);
    for (int i = 0; i < 12; i++) {
        screen_flow_add_fact(fixture->flow, "name", "value", NULL);
    }
    g_autofree char *drawn = draw_all(fixture, (UiBox){20, 40, 700, 400}, &page_count);
    g_auto(GStrv) pieces = g_strsplit(drawn, "Heading (continued)", -1);
    g_assert_cmpint(page_count, >, 1);
    g_assert_true(g_str_has_prefix(drawn, "Headingname"));
    g_assert_cmpint((int)g_strv_length(pieces), ==, page_count);
}

static void test_optional(Fixture *fixture, gconstpointer data)
{
    (void)data;
    int page_count = 0;
    screen_flow_begin_wide(fixture->flow);
    screen_flow_add_text(fixture->flow, UI_TYPE_BODY, false, "first");
    screen_flow_begin(fixture->flow,
                      &(ScreenSection){.kind = SCREEN_SECTION_CARD, .optional = true});
    screen_flow_add_text(fixture->flow, UI_TYPE_BODY, false, "optional");
    g_autofree char *room = draw_all(fixture, (UiBox){0, 0, 1900, 800}, &page_count);
    g_assert_cmpstr(room, ==, "firstoptional");
    g_autofree char *none = draw_all(fixture, (UiBox){0, 0, 1900, 80}, &page_count);
    g_assert_cmpstr(none, ==, "first");
    g_assert_cmpint(page_count, ==, 1);
}

typedef struct {
    int *measured;
} Counting;

static int draw_counting(const UiDraw *draw, UiBox box, const void *model)
{
    const Counting *counting = model;
    (void)box;
    *counting->measured += draw->canvas == NULL ? 1 : 0;
    return ui_draw_line_height(draw, UI_TYPE_BODY);
}

static void test_measured_once(Fixture *fixture, gconstpointer data)
{
    (void)data;
    int measured = 0;
    int page_count = 0;
    const Counting counting = {&measured};
    screen_flow_begin_wide(fixture->flow);
    screen_flow_add_widget(fixture->flow, draw_counting, &counting, sizeof counting);
    screen_flow_add_text(fixture->flow, UI_TYPE_BODY, false, "สั้น");
    for (int i = 0; i < 3; i++) {
        g_autofree char *again = draw_all(fixture, (UiBox){0, 0, 1900, 800}, &page_count);
        g_assert_cmpint(measured, ==, 1);
    }
    g_autofree char *narrower = draw_all(fixture, (UiBox){0, 0, 1700, 800}, &page_count);
    g_assert_cmpint(measured, ==, 2);
    fixture->metrics.text_size = UI_TEXT_LARGEST;
    g_autofree char *larger = draw_all(fixture, (UiBox){0, 0, 1700, 800}, &page_count);
    g_assert_cmpint(measured, ==, 3);
}

static int count_of(const char *words, const char *piece)
{
    g_auto(GStrv) parts = g_strsplit(words, piece, -1);
    return (int)g_strv_length(parts) - 1;
}

// Rows of words beside one another that no page is high enough for: each is told once, in blocks.
static void test_high_rows_stand_once(Fixture *fixture, gconstpointer data)
{
    static const UiTableColumn columns[] = {
        {"หน่วยงาน", 2, false}, {"ชื่อย่อ", 1, false}, {"ที่", 1, false}};
    static const UiTableCell cells[] = {
        {"สำนักงานคณะกรรมการพิเศษเพื่อประสานงานโครงการ", UI_MARK_NONE},
        {"ก.ข.", UI_MARK_NONE},
        {"หนึ่ง", UI_MARK_NONE},
        {"สำนักงานคณะกรรมการพิเศษเพื่อประสานงานโครงการ", UI_MARK_NONE},
        {"ค.ง.", UI_MARK_NONE},
        {"สอง", UI_MARK_NONE},
    };
    const UiTable table = {columns, G_N_ELEMENTS(columns), cells, 2};
    UiDraw draw = ui_draw_make(NULL, fixture->engine, &fixture->metrics);
    int line = ui_draw_line_height(&draw, UI_TYPE_BODY);
    int page_count = 0;
    (void)data;
    screen_flow_begin_wide(fixture->flow);
    screen_flow_add_table(fixture->flow, &table);
    g_assert_false(ui_table_measure(&draw, 15 * line, &table).blocks);
    g_autofree char *drawn =
        draw_all(fixture, (UiBox){0, 0, 15 * line, 2 * line + line / 2}, &page_count);
    g_assert_cmpint(count_of(drawn, "ก.ข."), ==, 1);
    g_assert_cmpint(count_of(drawn, "ค.ง."), ==, 1);
    g_assert_cmpint(count_of(drawn, "สอง"), ==, 1);
    g_assert_cmpint(page_count, >, 1);
}

// The heading alone would have room on the first page, what it stands over has not.
static void test_heading_stays_with_what_follows(Fixture *fixture, gconstpointer data)
{
    UiDraw draw = ui_draw_make(fixture->canvas, fixture->engine, &fixture->metrics);
    const UiTile tile = {.title = "ตำบลปากพูน", .id = "/area/800120"};
    int line = ui_draw_line_height(&draw, UI_TYPE_HEADING);
    UiBox box = {0, 0, 1800, 3 * line};
    (void)data;
    screen_flow_begin_wide(fixture->flow);
    screen_flow_add_text(fixture->flow, UI_TYPE_BODY, false, "แตะอักษรตัวแรก");
    screen_flow_begin_wide(fixture->flow);
    screen_flow_add_text(fixture->flow, UI_TYPE_HEADING, false, "ตำบลที่ขึ้นต้นด้วย ป");
    screen_flow_add_tile(fixture->flow, &tile);
    g_autoptr(ScreenLayout) layout = screen_layout_new(&draw, fixture->flow, box);
    g_assert_cmpint(screen_layout_page_count(layout), >=, 2);
    ui_canvas_reset(fixture->canvas, 1920, 1080);
    screen_layout_draw(layout, &draw, 0, 0);
    for (int i = 0; i < ui_canvas_count(fixture->canvas); i++) {
        UiCommand command = ui_canvas_command(fixture->canvas, i);
        g_assert_false(command.kind == UI_COMMAND_TEXT && strstr(command.text, "ขึ้นต้น") != NULL);
    }
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
#define CASE(name, function)                                                                       \
    g_test_add("/screen/layout/" name, Fixture, NULL, set_up, function, tear_down)
    CASE("what-fits-takes-one-page", test_one_page);
    CASE("a-section-without-items-is-not-shown", test_empty_flow);
    CASE("a-long-text-is-divided-and-nothing-lost", test_long_text_is_divided);
    CASE("a-long-fact-is-divided-and-nothing-lost", test_long_fact_is_divided);
    CASE("a-fact-that-repeats-its-name-is-divided", test_fact_that_repeats_its_name);
    CASE("tiles-are-divided-by-lines", test_tiles_are_divided_by_lines);
    CASE("a-card-that-goes-on-says-so", test_continued);
    CASE("an-optional-section-begins-no-page", test_optional);
    CASE("what-is-laid-out-again-is-not-measured-again", test_measured_once);
    CASE("rows-higher-than-a-page-stand-once", test_high_rows_stand_once);
    CASE("a-heading-stays-with-what-follows", test_heading_stays_with_what_follows);
    return g_test_run();
}
