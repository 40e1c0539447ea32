#include "../support/draw_bed.h"

#include <glib.h>
#include <ui/widget/pinpad.h>

#define NARROW 980 /* of a card on a panel of 21.5 inches, upright, in the largest letters */

static const UiPinpad begun = {
    .count = 4, .least = 6, .most = 12, .back_word = "Undo", .done_word = "ตกลง"};

/* Two rows of six keys have no room to spare: the words take theirs from the digits. */
static void test_words_are_whole_where_keys_stand_in_two_rows(DrawBed *bed, gconstpointer data)
{
    (void)data;
    bed->metrics = ui_metrics_make(1080, 1920, 268);
    bed->metrics.text_size = UI_TEXT_LARGEST;
    ui_canvas_reset(bed->canvas, 1080, 1920);
    bed->draw = ui_draw_make(bed->canvas, bed->text, &bed->metrics);
    bed->draw.compact = true;
    (void)ui_pinpad_draw(&bed->draw, (UiBox){0, 0, NARROW, 0}, &begun);
    g_assert_cmpint(draw_bed_count_text(bed, "ตกลง"), ==, 1);
    g_assert_cmpint(draw_bed_count_text(bed, "Undo"), ==, 1);
    for (int i = 0; i < ui_canvas_count(bed->canvas); i++) {
        g_assert_false(ui_canvas_command(bed->canvas, i).cut);
    }
    UiBox before = {0};
    for (int i = 0; i < ui_canvas_target_count(bed->canvas); i++) {
        const UiCommand key =
            ui_canvas_command(bed->canvas, ui_canvas_target_index(bed->canvas, i));
        g_assert_cmpint(key.box.width, >=, ui_metrics_target(&bed->metrics));
        g_assert_cmpint(key.box.x + key.box.width, <=, NARROW);
        g_assert_true(ui_box_is_empty(ui_box_meet(before, key.box)));
        before = key.box;
    }
    g_assert_cmpint(ui_canvas_target_count(bed->canvas), ==, 11); // too few digits to be done
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add("/ui/pinpad/words-are-whole-where-keys-stand-in-two-rows", DrawBed, NULL,
               draw_bed_set_up, test_words_are_whole_where_keys_stand_in_two_rows,
               draw_bed_tear_down);
    return g_test_run();
}
