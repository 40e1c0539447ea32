#include "ui/widget/picture_view.h"

#include "ui/widget/empty.h"

#include <glib.h>

#define PERMILLE 1000

const UiPicturePlace ui_picture_view_whole = {0, PERMILLE / 2, PERMILLE / 2};

/* Half of what is seen on one side of the centre, in thousandths of the picture. */
static int half_seen(int zoom)
{
    return PERMILLE / (2 << CLAMP(zoom, 0, UI_PICTURE_VIEW_MOST_ZOOM));
}

/* Nothing beyond the picture's edge is looked at. */
static UiPicturePlace keep_inside(UiPicturePlace place)
{
    place.zoom = CLAMP(place.zoom, 0, UI_PICTURE_VIEW_MOST_ZOOM);
    int half = half_seen(place.zoom);
    place.x_permille = CLAMP(place.x_permille, half, PERMILLE - half);
    place.y_permille = CLAMP(place.y_permille, half, PERMILLE - half);
    return place;
}

/* A step shows half of what was seen before again, so that nobody loses her way. */
UiPicturePlace ui_picture_view_move(UiPicturePlace place, UiPictureMove move)
{
    int step = half_seen(place.zoom);
    switch (move) {
    case UI_PICTURE_NEARER:
        place.zoom++;
        break;
    case UI_PICTURE_FARTHER:
        place.zoom--;
        break;
    case UI_PICTURE_WHOLE:
        return ui_picture_view_whole;
    case UI_PICTURE_LEFT:
        place.x_permille -= step;
        break;
    case UI_PICTURE_RIGHT:
        place.x_permille += step;
        break;
    case UI_PICTURE_UP:
        place.y_permille -= step;
        break;
    case UI_PICTURE_DOWN:
        place.y_permille += step;
        break;
    default:
        break;
    }
    return keep_inside(place);
}

static int share_of(int size_px, int permille)
{
    return (int)((int64_t)size_px * permille / PERMILLE);
}

UiBox ui_picture_view_part(UiBox view, int width_px, int height_px, UiPicturePlace place)
{
    UiPicturePlace inside = keep_inside(place);
    /* The whole picture in the view; nearer, a part of the view's own shape, as far as it goes. */
    double scale =
        MAX((double)width_px / MAX(view.width, 1), (double)height_px / MAX(view.height, 1));
    scale /= 1 << inside.zoom;
    int width = CLAMP((int)(view.width * scale), 1, width_px);
    int height = CLAMP((int)(view.height * scale), 1, height_px);
    int x = share_of(width_px, inside.x_permille) - width / 2;
    int y = share_of(height_px, inside.y_permille) - height / 2;
    return (UiBox){CLAMP(x, 0, width_px - width), CLAMP(y, 0, height_px - height), width, height};
}

UiBox ui_picture_view_fit(UiBox view, UiBox part)
{
    if (part.width < 1 || part.height < 1) {
        return (UiBox){view.x, view.y, 0, 0};
    }
    int64_t by_width = (int64_t)part.height * view.width / part.width;
    if (by_width <= view.height) {
        return ui_box_centre(view, view.width, (int)by_width);
    }
    return ui_box_centre(view, (int)((int64_t)part.width * view.height / part.height), view.height);
}

static bool is_of_use(const UiPictureView *view, UiPictureMove move)
{
    UiPicturePlace after = ui_picture_view_move(view->place, move);
    return after.zoom != view->place.zoom || after.x_permille != view->place.x_permille ||
           after.y_permille != view->place.y_permille;
}

/* All in one line, or closeness above and directions below in lines of four or of two: as many as
   have room for the longest word. */
static int count_columns(const UiDraw *draw, int width_px, const UiPictureView *view)
{
    int gap = ui_draw_px(draw, UI_TARGET_GAP_MM);
    int widest = ui_metrics_target(draw->metrics);
    for (int i = 0; i < UI_PICTURE_MOVE_COUNT; i++) {
        int word = ui_draw_text_width(draw, UI_TYPE_LABEL, view->moves[i].word) +
                   2 * ui_draw_space(draw, UI_SPACE_S);
        widest = MAX(widest, word);
    }
    int most = (width_px + gap) / (widest + gap);
    return most >= UI_PICTURE_MOVE_COUNT ? UI_PICTURE_MOVE_COUNT : most >= 4 ? 4 : 2;
}

static int moves_height(const UiDraw *draw, int width_px, const UiPictureView *view)
{
    int height = 0;
    for (int i = 0; i < UI_PICTURE_MOVE_COUNT; i++) {
        height = MAX(height, ui_button_height(draw, width_px, &view->moves[i]));
    }
    return height;
}

static int draw_moves(const UiDraw *draw, UiBox box, const UiPictureView *view)
{
    int gap = ui_draw_px(draw, UI_TARGET_GAP_MM);
    int columns = count_columns(draw, box.width, view);
    int height = moves_height(draw, ui_box_column(box, 0, columns, gap).width, view);
    for (int i = 0; i < UI_PICTURE_MOVE_COUNT; i++) {
        int place = columns == UI_PICTURE_MOVE_COUNT || i < UI_PICTURE_LEFT ? i : i + 1;
        UiBox cell = ui_box_column(box, place % columns, columns, gap);
        cell.y += place / columns * (height + gap);
        cell.height = height;
        UiButton button = view->moves[i];
        button.kind = UI_BUTTON_PLAIN;
        button.disabled = view->width_px == 0 || !is_of_use(view, (UiPictureMove)i);
        if (button.word != NULL) {
            ui_button_draw(draw, cell, &button);
        }
    }
    int lines = columns == UI_PICTURE_MOVE_COUNT ? 1 : (UI_PICTURE_MOVE_COUNT + 1) / columns;
    return lines * (height + gap) - gap;
}

/* The words lie under the picture: they are what is seen when it cannot be drawn. */
static void draw_picture(const UiDraw *draw, UiBox area, const UiPictureView *view)
{
    UiRound frame = {.fill = draw->theme->card_sunk,
                     .border = draw->theme->outline,
                     .border_px = ui_draw_space(draw, UI_SPACE_HAIR),
                     .radius_px = ui_metrics_radius(draw->metrics, UI_RADIUS_S)};
    ui_canvas_add_round(draw->canvas, area, &frame);
    const UiEmpty empty = {
        .icon = UI_ICON_EMPTY, .title = view->missing_title, .sentence = view->missing_sentence};
    UiBox inside = ui_box_inset(area, ui_draw_space(draw, UI_SPACE_HAIR));
    (void)ui_empty_draw(draw, inside, &empty);
    if (view->path != NULL && view->width_px > 0 && view->height_px > 0) {
        UiBox part = ui_picture_view_part(inside, view->width_px, view->height_px, view->place);
        ui_canvas_add_picture(draw->canvas, inside, part, draw->theme->card_sunk, view->path);
    }
}

int ui_picture_view_draw(const UiDraw *draw, UiBox box, const UiPictureView *view)
{
    UiDraw measuring = ui_draw_measuring(draw);
    int gap = ui_draw_space(draw, UI_SPACE_S);
    UiBox rest = box;
    UiBox moves = ui_box_cut_bottom(&rest, draw_moves(&measuring, box, view));
    draw_moves(draw, moves, view);
    ui_box_cut_bottom(&rest, gap);
    if (view->caption != NULL) {
        UiParagraph words = ui_draw_paragraph(draw, UI_TYPE_CAPTION, view->caption);
        int height = ui_draw_text_lines(&measuring, (UiBox){0, 0, rest.width, 0}, &words);
        ui_draw_text_lines(draw, ui_box_cut_bottom(&rest, height), &words);
        ui_box_cut_bottom(&rest, gap);
    }
    draw_picture(draw, rest, view);
    return box.height;
}
