#include "ui/widget/picture_view.h"

#include "ui/widget/empty.h"

#include <glib.h>

/* A picture lower than this gets the place of its caption, which was said beside the small one. */
#define LEAST_TARGETS 4

static const UiIcon icons[UI_PICTURE_MOVE_COUNT] = {
    [UI_PICTURE_NEARER] = UI_ICON_NEARER, [UI_PICTURE_FARTHER] = UI_ICON_FARTHER,
    [UI_PICTURE_WHOLE] = UI_ICON_WHOLE,   [UI_PICTURE_CLOSE] = UI_ICON_CLOSE,
    [UI_PICTURE_LEFT] = UI_ICON_LEFT,     [UI_PICTURE_RIGHT] = UI_ICON_FORWARD,
    [UI_PICTURE_UP] = UI_ICON_UP,         [UI_PICTURE_DOWN] = UI_ICON_DOWN,
};

static bool is_missing(const UiPictureView *view)
{
    return view->path == NULL || view->width_px <= 0 || view->height_px <= 0;
}

static UiPictureSight sight_of(const UiPictureView *view, UiBox area)
{
    return (UiPictureSight){area, view->width_px, view->height_px, view->place};
}

static bool is_same(UiPicturePlace a, UiPicturePlace b)
{
    return a.zoom == b.zoom && a.x == b.x && a.y == b.y;
}

/* ---- buttons ---- */

/* Two ways to one place would be one target twice: the keys could not pass it. */
static bool is_of_use(const UiPictureSight *sight, UiPictureMove move)
{
    UiPicturePlace after = ui_picture_view_move(sight, move);
    bool moves = !is_same(after, ui_picture_view_move(sight, UI_PICTURE_MOVE_COUNT));
    return moves && (move != UI_PICTURE_WHOLE ||
                     !is_same(after, ui_picture_view_move(sight, UI_PICTURE_FARTHER)));
}

/* `area`: of the picture, which says whether a move has a use. */
static UiButton make_button(const UiPictureView *view, UiPictureMove move, UiBox area)
{
    UiButton button = {.kind = UI_BUTTON_PLAIN, .icon = icons[move], .word = view->words[move]};
    if (move == UI_PICTURE_CLOSE) {
        button.kind = UI_BUTTON_PRIMARY;
        button.id = view->close_id;
        return button;
    }
    UiPictureSight sight = sight_of(view, area);
    button.disabled = is_missing(view) || !is_of_use(&sight, move);
    button.id =
        button.disabled ? NULL : view->say_id(view->user, ui_picture_view_move(&sight, move));
    return button;
}

/* All in one line, or closeness above and directions below in lines of four or of two: as many as
   have room for the longest word. */
static int count_columns(const UiDraw *draw, int width_px, const UiPictureView *view)
{
    int gap = ui_draw_px(draw, UI_TARGET_GAP_MM);
    int widest = ui_metrics_target(draw->metrics);
    for (int i = 0; i < UI_PICTURE_MOVE_COUNT; i++) {
        int word = ui_draw_text_width(draw, UI_TYPE_LABEL, view->words[i]) +
                   2 * ui_draw_space(draw, UI_SPACE_S);
        widest = MAX(widest, word);
    }
    int most = (width_px + gap) / (widest + gap);
    return most >= UI_PICTURE_MOVE_COUNT ? UI_PICTURE_MOVE_COUNT : most >= 4 ? 4 : 2;
}

static int button_height(const UiDraw *draw, int width_px, const UiPictureView *view)
{
    int height = 0;
    for (int i = 0; i < UI_PICTURE_MOVE_COUNT; i++) {
        const UiButton button = {.icon = icons[i], .word = view->words[i]};
        height = MAX(height, ui_button_height(draw, width_px, &button));
    }
    return height;
}

/* A picture that is not there can only be left: one button, not eight of which seven are dead. */
static int draw_close_alone(const UiDraw *draw, UiBox box, const UiPictureView *view)
{
    UiButton button = make_button(view, UI_PICTURE_CLOSE, box);
    int height = ui_button_height(draw, box.width, &button);
    if (button.word != NULL) {
        box = ui_box_centre((UiBox){box.x, box.y, box.width, height},
                            MIN(box.width, ui_button_width(draw, &button)), height);
        (void)ui_button_draw(draw, box, &button);
    }
    return height;
}

static int draw_moves(const UiDraw *draw, UiBox box, UiBox area, const UiPictureView *view)
{
    if (is_missing(view)) {
        return draw_close_alone(draw, box, view);
    }
    int gap = ui_draw_px(draw, UI_TARGET_GAP_MM);
    int columns = count_columns(draw, box.width, view);
    int height = button_height(draw, ui_box_column(box, 0, columns, gap).width, view);
    for (int i = 0; draw->canvas != NULL && i < UI_PICTURE_MOVE_COUNT; i++) {
        UiBox cell = ui_box_column(box, i % columns, columns, gap);
        cell.y += i / columns * (height + gap);
        cell.height = height;
        UiButton button = make_button(view, (UiPictureMove)i, area);
        if (button.word != NULL) {
            (void)ui_button_draw(draw, cell, &button);
        }
    }
    return UI_PICTURE_MOVE_COUNT / columns * (height + gap) - gap;
}

/* ---- picture ---- */

static UiBox inside_of(const UiDraw *draw, UiBox area)
{
    return ui_box_inset(area, ui_draw_space(draw, UI_SPACE_HAIR));
}

/* Pushed by a finger: the picture follows it, as far as its edges allow. */
static void draw_part(const UiDraw *draw, UiBox inside, const UiPictureView *view)
{
    UiPictureSight sight = sight_of(view, inside);
    UiCanvasPan pan = ui_picture_view_pan(&sight);
    UiPoint middle = ui_canvas_pan_middle(&pan, draw->pan_px);
    sight.place.x = middle.x;
    sight.place.y = middle.y;
    ui_canvas_add_picture(draw->canvas, inside, ui_picture_view_part(&sight),
                          draw->theme->card_sunk, view->path);
    if (pan.least_x < pan.most_x || pan.least_y < pan.most_y) {
        ui_canvas_set_pan(draw->canvas, &pan);
    }
}

static bool fits(const UiDraw *draw, UiBox inside, const UiEmpty *words)
{
    UiDraw measuring = ui_draw_measuring(draw);
    return ui_empty_draw(&measuring, (UiBox){0, 0, inside.width, 0}, words) <= inside.height;
}

/* The words lie under the picture: they are what is seen when it cannot be drawn after all. */
static void draw_picture(const UiDraw *draw, UiBox area, const UiPictureView *view)
{
    const UiRound frame = {.fill = draw->theme->card_sunk,
                           .border = draw->theme->outline,
                           .border_px = ui_draw_space(draw, UI_SPACE_HAIR),
                           .radius_px = ui_metrics_radius(draw->metrics, UI_RADIUS_S)};
    ui_canvas_add_round(draw->canvas, area, &frame);
    const UiEmpty empty = {.icon = UI_ICON_NO_PICTURE,
                           .title = view->missing_title,
                           .sentence = view->missing_sentence};
    UiBox inside = inside_of(draw, area);
    if (is_missing(view) || fits(draw, inside, &empty)) {
        (void)ui_empty_draw(draw, inside, &empty);
    }
    if (!is_missing(view)) {
        draw_part(draw, inside, view);
    }
}

static UiButton turn_button(const char *word, const char *id, UiIcon icon)
{
    return (UiButton){
        .kind = UI_BUTTON_PLAIN, .icon = icon, .word = word, .id = id, .disabled = id == NULL};
}

/* To the pictures beside this one, at the right of a line of its own. Returns the room it takes. */
static UiBox draw_turns(const UiDraw *draw, UiBox box, const UiPictureView *view)
{
    const UiButton before = turn_button(view->before_word, view->before_id, UI_ICON_LEFT);
    const UiButton after = turn_button(view->after_word, view->after_id, UI_ICON_FORWARD);
    int gap = ui_draw_px(draw, UI_TARGET_GAP_MM);
    int width = MAX(ui_button_width(draw, &before), ui_button_width(draw, &after));
    width = MIN(width, (box.width - gap) / 2);
    int height = MAX(ui_button_height(draw, width, &before), ui_button_height(draw, width, &after));
    UiBox both = {box.x + box.width - 2 * width - gap, box.y, 2 * width + gap, height};
    if (draw->canvas != NULL) {
        UiBox rest = both;
        (void)ui_button_draw(draw, ui_box_cut_right(&rest, width), &after);
        (void)ui_button_draw(draw, (UiBox){both.x, both.y, width, height}, &before);
    }
    return both;
}

/* The caption, and beside it the way to the other pictures; under it where the words need the line.
 */
static int draw_caption(const UiDraw *draw, UiBox box, const UiPictureView *view)
{
    UiParagraph words = ui_draw_paragraph(draw, UI_TYPE_CAPTION, view->caption);
    if (view->before_word == NULL || view->after_word == NULL) {
        return ui_draw_text_lines(draw, box, &words);
    }
    UiDraw measuring = ui_draw_measuring(draw);
    UiBox turns = draw_turns(&measuring, box, view);
    int gap = ui_draw_px(draw, UI_TARGET_GAP_MM);
    int room = box.width - turns.width - gap;
    bool beside = ui_draw_text_width(draw, UI_TYPE_CAPTION, view->caption) <= room;
    UiBox line = {box.x, box.y, beside ? room : box.width, 0};
    line.height = ui_draw_text_lines(&measuring, line, &words);
    int height = beside ? MAX(line.height, turns.height) : line.height + gap + turns.height;
    line.y += beside ? (height - line.height) / 2 : 0;
    (void)ui_draw_text_lines(draw, line, &words);
    box.y += height - turns.height;
    (void)draw_turns(draw, box, view);
    return height;
}

int ui_picture_view_draw(const UiDraw *draw, UiBox box, const UiPictureView *view)
{
    UiDraw measuring = ui_draw_measuring(draw);
    int gap = ui_draw_space(draw, UI_SPACE_S);
    UiBox rest = box;
    UiBox moves = ui_box_cut_bottom(&rest, draw_moves(&measuring, box, box, view));
    ui_box_cut_bottom(&rest, gap);
    int height = draw_caption(&measuring, (UiBox){0, 0, rest.width, 0}, view);
    if (view->caption != NULL &&
        rest.height - height >= LEAST_TARGETS * ui_metrics_target(draw->metrics)) {
        (void)draw_caption(draw, ui_box_cut_bottom(&rest, height), view);
        ui_box_cut_bottom(&rest, gap);
    }
    draw_picture(draw, rest, view);
    (void)draw_moves(draw, moves, inside_of(draw, rest), view);
    return box.height;
}
