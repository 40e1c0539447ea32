#include "ui/widget/progress.h"

#include "widget/pair.h"

#define TRACK_MM 5.0
#define GAP_MM 1.2

static void draw_empty(const UiDraw *draw, UiBox box)
{
    UiRound part = {.fill = draw->theme->card,
                    .border = draw->theme->outline,
                    .border_px = ui_draw_space(draw, UI_SPACE_HAIR),
                    .radius_px = ui_metrics_radius(draw->metrics, UI_RADIUS_S)};
    ui_canvas_add_round(draw->canvas, box, &part);
}

static void draw_parts(const UiDraw *draw, UiBox track, int done, int total)
{
    for (int i = 0; i < total; i++) {
        UiBox part = ui_box_column(track, i, total, ui_draw_px(draw, GAP_MM));
        if (i < done) {
            ui_draw_round(draw, part, UI_RADIUS_S, draw->theme->accent);
        } else {
            draw_empty(draw, part);
        }
    }
}

static void draw_whole(const UiDraw *draw, UiBox track, int done, int total)
{
    draw_empty(draw, track);
    track.width = (int)((double)track.width * done / total);
    if (track.width > 0) {
        ui_draw_round(draw, track, UI_RADIUS_S, draw->theme->accent);
    }
}

int ui_progress_draw(const UiDraw *draw, UiBox box, const UiProgress *progress)
{
    int used = ui_pair_draw(draw, box, progress->label, progress->figure);
    int total = progress->total > 1 ? progress->total : 1;
    int done = progress->done < total ? progress->done : total;
    UiBox track = {box.x, box.y + used, box.width, ui_draw_px(draw, TRACK_MM)};
    if (total <= UI_PROGRESS_LIMIT_PARTS) {
        draw_parts(draw, track, done, total);
    } else {
        draw_whole(draw, track, done, total);
    }
    return used + track.height + ui_draw_space(draw, UI_SPACE_S);
}
