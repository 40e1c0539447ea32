#include "../support/draw_bed.h"

#include <glib.h>
#include <ui/widget/ladder.h>
#include <ui/widget/progress.h>
#include <ui/widget/step.h>

static const UiStep steps[] = {
    {"ประชุมหมู่บ้าน", "15 ม.ค. 2568", UI_STEP_DONE, NULL},
    {"ประชุมตำบล", "12 มี.ค. 2568", UI_STEP_DONE, NULL},
    {"รับฟังความเห็น", NULL, UI_STEP_NOW, "ทำเดือนนี้"},
    {"สภาเห็นชอบ", NULL, UI_STEP_NEXT, NULL},
    {"เริ่มทำโครงการ", NULL, UI_STEP_UNKNOWN, NULL},
};

static const UiSteps process = {steps, G_N_ELEMENTS(steps), {"เสร็จแล้ว", "ตอนนี้", "ต่อไป", "ไม่มีข้อมูล"}};

static const UiRung rungs[] = {
    {"แผนหมู่บ้าน", "15 ม.ค. 2568", UI_TONE_POSITIVE},
    {"แผนตำบล", "ขอไว้แล้ว", UI_TONE_INFO},
    {"แผนท้องถิ่น", "ไม่ได้รับเลือก", UI_TONE_DANGER},
    {"ข้อบัญญัติ", "ไม่มีข้อมูล", UI_TONE_UNKNOWN},
};

/* A page that takes the pieces one by one shows what a page shows that takes all at once. */
static void test_pieces_make_the_whole(DrawBed *fixture, gconstpointer data)
{
    (void)data;
    const UiLadder ladder = {rungs, G_N_ELEMENTS(rungs)};
    for (int width = 300; width < 1900; width += 100) {
        UiBox box = {0, 0, width, 0};
        int in_pieces = 0;
        for (int i = 0; i < ui_step_piece_count(&process); i++) {
            UiBox rest = {0, in_pieces, width, 0};
            in_pieces += ui_step_draw_piece(&fixture->draw, rest, &process, i);
        }
        g_assert_cmpint(in_pieces, ==, ui_step_draw(&fixture->draw, box, &process));
        in_pieces = 0;
        for (int i = 0; i < ui_ladder_piece_count(&ladder); i++) {
            UiBox rest = {0, in_pieces, width, 0};
            in_pieces += ui_ladder_draw_piece(&fixture->draw, rest, &ladder, i);
        }
        g_assert_cmpint(in_pieces, ==, ui_ladder_draw(&fixture->draw, box, rungs, ladder.count));
    }
}

/* From left to right in a wide box, from top to bottom in a narrow one; every state has its word.
 */
static void test_states_have_words(DrawBed *fixture, gconstpointer data)
{
    (void)data;
    int wide = ui_step_draw(&fixture->draw, (UiBox){0, 0, 1800, 0}, &process);
    g_assert_cmpint(draw_bed_count_text(fixture, "เสร็จแล้ว"), ==, 2);
    g_assert_cmpint(draw_bed_count_text(fixture, "ตอนนี้"), ==, 1);
    g_assert_cmpint(draw_bed_count_text(fixture, "ต่อไป"), ==, 1);
    g_assert_cmpint(draw_bed_count_text(fixture, "ไม่มีข้อมูล"), ==, 1);
    g_assert_cmpint(draw_bed_count_text(fixture, "ทำเดือนนี้"), ==, 1);
    int narrow = ui_step_draw(&fixture->draw, (UiBox){0, 0, 500, 0}, &process);
    g_assert_cmpint(narrow / 2, >, wide);
}

/* Without colour the four states are still four shapes. */
static void test_states_have_shapes(DrawBed *fixture, gconstpointer data)
{
    (void)data;
    g_autoptr(GHashTable) looks = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    for (int state = 0; state < UI_STEP_COUNT; state++) {
        const UiStep step = {"ขั้น", NULL, (UiStepState)state, NULL};
        const UiSteps one = {&step, 1, {"ก", "ก", "ก", "ก"}};
        g_autoptr(GString) shapes = g_string_new(NULL);
        ui_canvas_reset(fixture->canvas, 1920, 1080);
        ui_step_draw(&fixture->draw, (UiBox){0, 0, 500, 0}, &one);
        for (int i = 0; i < ui_canvas_count(fixture->canvas); i++) {
            UiCommand command = ui_canvas_command(fixture->canvas, i);
            g_string_append_printf(shapes, "%d %d %d;", (int)command.kind, command.box.width,
                                   command.round.border_px);
            if (command.kind == UI_COMMAND_ICON) {
                g_string_append_printf(shapes, "%s ", ui_icon_name(command.icon));
            }
        }
        g_assert_true(g_hash_table_add(looks, g_strdup(shapes->str)));
    }
}

static int count_filled(const DrawBed *fixture)
{
    int filled = 0;
    for (int i = 0; i < ui_canvas_count(fixture->canvas); i++) {
        UiCommand command = ui_canvas_command(fixture->canvas, i);
        filled +=
            command.kind == UI_COMMAND_ROUND && command.round.fill == fixture->draw.theme->accent;
    }
    return filled;
}

static void test_progress(DrawBed *fixture, gconstpointer data)
{
    (void)data;
    const int cases[][3] = {{0, 5, 0}, {3, 5, 3}, {5, 5, 5}, {9, 5, 5}, {0, 60, 0}, {58, 60, 1}};
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        const UiProgress progress = {"อ่าน", "คำ", cases[i][0], cases[i][1]};
        ui_canvas_reset(fixture->canvas, 1920, 1080);
        ui_progress_draw(&fixture->draw, (UiBox){0, 0, 600, 0}, &progress);
        g_assert_cmpint(count_filled(fixture), ==, cases[i][2]);
    }
    const UiProgress nothing = {"อ่าน", "คำ", 0, 0};
    g_assert_cmpint(ui_progress_draw(&fixture->draw, (UiBox){0, 0, 600, 0}, &nothing), >, 0);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
#define CASE(name, function)                                                                       \
    g_test_add("/ui/" name, DrawBed, NULL, draw_bed_set_up, function, draw_bed_tear_down)
    CASE("step/pieces-make-the-whole", test_pieces_make_the_whole);
    CASE("step/every-state-has-its-word", test_states_have_words);
    CASE("step/every-state-has-its-shape", test_states_have_shapes);
    CASE("progress/as-many-parts-are-full-as-are-done", test_progress);
    return g_test_run();
}
