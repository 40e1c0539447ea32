#include "ui/widget/thumbnail.h"

#include "ui/widget/empty.h"
#include "ui/widget/picture_view.h"

/* No narrower than wide films, no higher than half the panel: the words below it must be seen. */
#define LOWEST_PERCENT 40
#define HIGHEST_PERCENT 75
#define PANEL_SHARE 2

static bool is_missing(const UiThumbnail *thumbnail)
{
    return thumbnail->path == NULL || thumbnail->width_px <= 0 || thumbnail->height_px <= 0;
}

static int clamp(int value, int least, int most)
{
    return value < least ? least : value > most ? most : value;
}

static int picture_height(const UiDraw *draw, int width_px, const UiThumbnail *thumbnail)
{
    int wanted = width_px * HIGHEST_PERCENT / 100;
    if (!is_missing(thumbnail)) {
        double shape = (double)thumbnail->height_px / thumbnail->width_px;
        wanted = clamp((int)(width_px * shape), width_px * LOWEST_PERCENT / 100, wanted);
    }
    int most = draw->metrics->height_px / PANEL_SHARE;
    return wanted < most ? wanted : most;
}

static UiEmpty missing_words(const UiThumbnail *thumbnail)
{
    return (UiEmpty){.icon = UI_ICON_NO_PICTURE,
                     .title = thumbnail->missing_title,
                     .sentence = thumbnail->missing_sentence};
}

/* The words lie under the picture: they are seen when it cannot be drawn. */
static void draw_area(const UiDraw *draw, UiBox area, const UiThumbnail *thumbnail)
{
    bool pressed = ui_draw_is_pressed(draw, thumbnail->id);
    const UiRound ground = {.fill = draw->theme->card_sunk,
                            .border = pressed ? draw->theme->accent : draw->theme->outline,
                            .border_px = ui_draw_space(draw, UI_SPACE_HAIR) * (pressed ? 2 : 1),
                            .radius_px = ui_metrics_radius(draw->metrics, UI_RADIUS_S)};
    ui_canvas_add_round(draw->canvas, area, &ground);
    UiBox inside = ui_box_inset(area, ground.border_px);
    const UiEmpty words = missing_words(thumbnail);
    if (is_missing(thumbnail)) {
        (void)ui_empty_draw(draw, inside, &words);
        return;
    }
    const UiPictureSight sight = {inside, thumbnail->width_px, thumbnail->height_px,
                                  ui_picture_view_whole};
    ui_canvas_add_picture(draw->canvas, inside, ui_picture_view_part(&sight),
                          draw->theme->card_sunk, thumbnail->path);
}

static int draw_enlarge(const UiDraw *draw, UiBox box, const UiThumbnail *thumbnail)
{
    int side = ui_draw_icon_size(draw, UI_TYPE_LABEL);
    int line = ui_draw_line_height(draw, UI_TYPE_LABEL);
    UiBox rest = {box.x, box.y, box.width, line > side ? line : side};
    UiParagraph word = ui_draw_paragraph(draw, UI_TYPE_LABEL, thumbnail->enlarge_word);
    word.colour = draw->theme->accent;
    ui_draw_icon(draw, ui_box_cut_left(&rest, side), UI_ICON_NEARER, draw->theme->accent);
    ui_box_cut_left(&rest, ui_draw_space(draw, UI_SPACE_XS));
    ui_draw_line_of_text(draw, rest, &word);
    return line > side ? line : side;
}

int ui_thumbnail_draw(const UiDraw *draw, UiBox box, const UiThumbnail *thumbnail)
{
    UiDraw measuring = ui_draw_measuring(draw);
    int gap = ui_draw_space(draw, UI_SPACE_XS);
    int height = picture_height(draw, box.width, thumbnail);
    if (is_missing(thumbnail)) {
        const UiEmpty words = missing_words(thumbnail);
        int needed = ui_empty_draw(&measuring, (UiBox){0, 0, box.width, 0}, &words) +
                     2 * ui_draw_space(draw, UI_SPACE_M);
        height = needed;
    }
    draw_area(draw, (UiBox){box.x, box.y, box.width, height}, thumbnail);
    int used = height + gap;
    UiBox below = {box.x, box.y + used, box.width, 0};
    if (thumbnail->caption != NULL) {
        used += ui_draw_text(draw, below, UI_TYPE_CAPTION, draw->theme->text, thumbnail->caption);
        below.y = box.y + used;
    }
    if (!is_missing(thumbnail)) {
        used += draw_enlarge(draw, below, thumbnail);
        UiBox whole = {box.x, box.y, box.width, used};
        (void)ui_draw_target(draw, whole, thumbnail->id,
                             thumbnail->label != NULL ? thumbnail->label : thumbnail->enlarge_word);
    }
    return used;
}
