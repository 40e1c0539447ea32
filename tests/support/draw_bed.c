#include "draw_bed.h"

#include <string.h>

void draw_bed_set_up(DrawBed *bed, gconstpointer data)
{
    (void)data;
    g_autoptr(GError) error = NULL;
    bed->text = ui_text_open(NULL, &error);
    g_assert_no_error(error);
    bed->canvas = ui_canvas_new();
    ui_canvas_reset(bed->canvas, 1920, 1080);
    bed->metrics = ui_metrics_make(1920, 1080, 598);
    bed->draw = ui_draw_make(bed->canvas, bed->text, &bed->metrics);
}

void draw_bed_tear_down(DrawBed *bed, gconstpointer data)
{
    (void)data;
    ui_canvas_free(bed->canvas);
    ui_text_close(bed->text);
}

int draw_bed_count_text(const DrawBed *bed, const char *words)
{
    int found = 0;
    for (int i = 0; i < ui_canvas_count(bed->canvas); i++) {
        UiCommand command = ui_canvas_command(bed->canvas, i);
        found += command.kind == UI_COMMAND_TEXT && strcmp(command.text, words) == 0;
    }
    return found;
}
