#include "statuses.h"

static bool leads_on(const ScreenStatus *status) { return status->id != NULL; }

static int padding(const UiDraw *draw, const ScreenStatus *status)
{
    return leads_on(status) ? ui_draw_space(draw, UI_SPACE_S) : 0;
}

static int cell_width(const UiDraw *draw, const ScreenStatus *status)
{
    return ui_badge_width(draw, &status->badge) + ui_draw_space(draw, UI_SPACE_S) +
           ui_draw_text_width(draw, UI_TYPE_STRONG, status->count) + 3 * padding(draw, status);
}

static int cell_height(const UiDraw *draw, const ScreenStatus *status)
{
    UiDraw measuring = ui_draw_measuring(draw);
    int badge =
        ui_badge_draw(&measuring, (UiBox){0, 0, cell_width(draw, status), 0}, &status->badge);
    int line = MAX(badge, ui_draw_line_height(draw, UI_TYPE_STRONG));
    return leads_on(status) ? MAX(line, ui_metrics_target(draw->metrics)) : line;
}

/* In the colour of the badge, which then has no edge of its own: one thing to touch, one frame. */
static void draw_ground(const UiDraw *draw, UiBox cell, const ScreenStatus *status)
{
    bool pressed = ui_draw_is_pressed(draw, status->id);
    const UiRound ground = {
        .fill = pressed ? draw->theme->accent_tint : draw->theme->tone[status->badge.tone].tint,
        .border = draw->theme->outline,
        .border_px = ui_draw_space(draw, UI_SPACE_HAIR),
        .radius_px = ui_metrics_radius(draw->metrics, UI_RADIUS_M),
    };
    ui_canvas_add_round(draw->canvas, cell, &ground);
}

static void draw_cell(const UiDraw *draw, UiBox cell, const ScreenStatus *status)
{
    if (leads_on(status)) {
        draw_ground(draw, cell, status);
    }
    UiBox inside = ui_box_inset_xy(cell, padding(draw, status), 0);
    // The badge has a space of its own before its shape: as much behind the number.
    ui_box_cut_right(&inside, padding(draw, status));
    UiDraw measuring = ui_draw_measuring(draw);
    UiBox badge = ui_box_cut_left(&inside, ui_badge_width(draw, &status->badge));
    int height = ui_badge_draw(&measuring, badge, &status->badge);
    (void)ui_badge_draw(draw, ui_box_centre(badge, badge.width, height), &status->badge);
    UiParagraph count = ui_draw_paragraph(draw, UI_TYPE_STRONG, status->count);
    count.align = UI_ALIGN_END;
    ui_draw_line_of_text(draw, inside, &count);
    if (leads_on(status)) {
        (void)ui_draw_target(draw, cell, status->id, status->label);
    }
}

int screen_statuses_draw(const UiDraw *draw, UiBox box, const ScreenStatus *statuses, int count)
{
    int gap = ui_draw_space(draw, UI_SPACE_S);
    int x = box.x;
    int y = box.y;
    int line = 0;
    for (int i = 0; i < count; i++) {
        int width = MIN(cell_width(draw, &statuses[i]), box.width);
        if (x > box.x && x + width > box.x + box.width) {
            x = box.x;
            y += line + gap;
            line = 0;
        }
        int height = cell_height(draw, &statuses[i]);
        draw_cell(draw, (UiBox){x, y, width, height}, &statuses[i]);
        x += width + gap + (leads_on(&statuses[i]) ? 0 : gap);
        line = MAX(line, height);
    }
    return y + line - box.y;
}
