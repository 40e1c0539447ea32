#include "ui/widget/thumbnail.h"

#include "ui/widget/empty.h"
#include "ui/widget/picture_view.h"

/* Of the width: no lower than a wide film, no higher than a photo upright in its frame. */
#define LOWEST_PERCENT 40
#define HIGHEST_PERCENT 75
/* Of what is used of the panel, words included: with the head, the foot and a heading they must be
   seen whole. */
#define PANEL_PERCENT 45
/* In targets: below this nobody sees what it is. */
#define LEAST_TARGETS 1.5

static bool is_missing(const UiThumbnail *thumbnail)
{
    return thumbnail->path == NULL || thumbnail->width_px <= 0 || thumbnail->height_px <= 0;
}

static int clamp(int value, int least, int most)
{
    return value < least ? least : value > most ? most : value;
}

/* `words_px`: height of what stands below it. */
static int picture_height(const UiDraw *draw, int width_px, int words_px,
                          const UiThumbnail *thumbnail)
{
    double shape = (double)thumbnail->height_px / thumbnail->width_px;
    int wanted = clamp((int)(width_px * shape), width_px * LOWEST_PERCENT / 100,
                       width_px * HIGHEST_PERCENT / 100);
    int least = (int)(LEAST_TARGETS * ui_metrics_target(draw->metrics));
    int used_px = draw->metrics->height_px - ui_metrics_lowered_px(draw->metrics);
    int most = used_px * PANEL_PERCENT / 100 - words_px;
    return clamp(wanted, least, most > least ? most : least);
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

static int draw_words(const UiDraw *draw, UiBox box, const UiThumbnail *thumbnail)
{
    int used = ui_draw_space(draw, UI_SPACE_XS);
    box.y += used;
    if (thumbnail->caption != NULL) {
        int caption =
            ui_draw_text(draw, box, UI_TYPE_CAPTION, draw->theme->text, thumbnail->caption);
        box.y += caption;
        used += caption;
    }
    return used + (is_missing(thumbnail) ? 0 : draw_enlarge(draw, box, thumbnail));
}

static int area_height(const UiDraw *draw, UiBox box, const UiThumbnail *thumbnail)
{
    UiDraw measuring = ui_draw_measuring(draw);
    if (is_missing(thumbnail)) {
        const UiEmpty words = missing_words(thumbnail);
        return ui_empty_draw(&measuring, (UiBox){0, 0, box.width, 0}, &words) +
               2 * ui_draw_space(draw, UI_SPACE_M);
    }
    return picture_height(draw, box.width, draw_words(&measuring, box, thumbnail), thumbnail);
}

int ui_thumbnail_draw(const UiDraw *draw, UiBox box, const UiThumbnail *thumbnail)
{
    box.height = area_height(draw, box, thumbnail);
    draw_area(draw, box, thumbnail);
    UiBox below = {box.x, box.y + box.height, box.width, 0};
    box.height += draw_words(draw, below, thumbnail);
    if (!is_missing(thumbnail)) {
        (void)ui_draw_target(draw, box, thumbnail->id,
                             thumbnail->label != NULL ? thumbnail->label : thumbnail->enlarge_word);
    }
    return box.height;
}
