#include "ui/widget/slide.h"

#include "ui/widget/button.h"
#include "ui/widget/qr.h"

#include "code.h"

#include <glib.h>

/* Beside the code and the way to the list a title keeps so many em, or they stand below it. */
#define TITLE_EM 6

#define HEAD_LINES 2

static int gap(const UiDraw *draw) { return ui_draw_space(draw, UI_SPACE_S); }

static int margin(const UiDraw *draw) { return ui_draw_space(draw, UI_SPACE_M); }

static UiButton list_button(const UiSlide *slide)
{
    return (UiButton){.kind = UI_BUTTON_ON_HEAD,
                      .icon = slide->progress != NULL ? UI_ICON_NONE : UI_ICON_LIST,
                      .word = slide->progress != NULL ? slide->progress : "",
                      .id = UI_SLIDE_ID_LIST,
                      .label = slide->list_label};
}

/* As high as a line with its button, or what cheap phones read if that is more. */
static int code_side(const UiDraw *draw, const UiSlide *slide)
{
    if (slide->code == NULL || ui_qr_modules(slide->code) == 0) {
        return 0;
    }
    int line = MAX(ui_draw_line_height(draw, UI_TYPE_STRONG), ui_metrics_target(draw->metrics));
    int least = ui_qr_side(draw->metrics, slide->code);
    return MAX(line, least);
}

/* ---- head ---- */

/* Two lines in all: what is cut is said whole when they are touched. */
static int draw_words(const UiDraw *draw, UiBox box, const UiSlide *slide)
{
    UiParagraph title = ui_draw_paragraph(draw, UI_TYPE_TITLE, slide->title);
    title.colour = draw->theme->on_head;
    title.max_lines = slide->about != NULL ? 1 : HEAD_LINES;
    UiBox rest = {box.x, box.y, box.width, 0};
    int used = ui_draw_text_lines(draw, rest, &title);
    if (slide->about != NULL) {
        UiParagraph about = ui_draw_paragraph(draw, UI_TYPE_BODY, slide->about);
        about.colour = draw->theme->on_head_muted;
        about.max_lines = 1;
        rest.y += used;
        used += ui_draw_text_lines(draw, rest, &about);
    }
    return used;
}

typedef struct {
    UiBox words;
    UiBox list;
    UiBox code;
    int height;
} Head;

static Head measure_head(const UiDraw *draw, const UiSlide *slide)
{
    UiDraw measuring = ui_draw_measuring(draw);
    UiButton list = list_button(slide);
    int side = code_side(draw, slide);
    int list_px = ui_button_width(draw, &list);
    UiBox row = {margin(draw), gap(draw), draw->metrics->width_px - 2 * margin(draw), 0};
    Head head = {0};
    int aside = list_px + (side > 0 ? side + gap(draw) : 0);
    int least = TITLE_EM * ui_metrics_style(draw->metrics, UI_TYPE_TITLE).em_px;
    bool beside = row.width - aside - margin(draw) >= least;
    int row_px = MAX(side, ui_button_height(draw, list_px, &list));
    head.words = row;
    head.words.width -= beside ? aside + margin(draw) : 0;
    head.words.height = draw_words(&measuring, head.words, slide);
    int top = beside ? row.y : row.y + head.words.height;
    head.code = (UiBox){row.x + row.width - side, top, side, side};
    head.list = (UiBox){head.code.x - (side > 0 ? gap(draw) : 0) - list_px, top, list_px, row_px};
    head.height =
        (beside ? MAX(head.words.height, row_px) : head.words.height + row_px) + 2 * gap(draw);
    return head;
}

static void draw_code(const UiDraw *draw, UiBox box, const UiSlide *slide)
{
    UiRound plate = {.fill = draw->theme->plate,
                     .radius_px = ui_metrics_radius(draw->metrics, UI_RADIUS_S)};
    ui_canvas_add_round(draw->canvas, box, &plate);
    ui_canvas_add_qr(draw->canvas, box, slide->code);
    ui_draw_target(draw, box, slide->code_id, slide->code_label);
}

void ui_slide_draw_head(const UiDraw *draw, const UiSlide *slide)
{
    const UiMetrics *metrics = draw->metrics;
    const Head head = measure_head(draw, slide);
    ui_canvas_add_fill(draw->canvas, (UiBox){0, 0, metrics->width_px, metrics->height_px},
                       draw->theme->surface);
    ui_canvas_add_fill(draw->canvas, (UiBox){0, 0, metrics->width_px, head.height},
                       draw->theme->head);
    (void)draw_words(draw, head.words, slide);
    ui_draw_target(draw, head.words, slide->about_id, slide->about_label);
    UiButton list = list_button(slide);
    (void)ui_button_draw(draw, head.list, &list);
    if (head.code.width > 0) {
        draw_code(draw, head.code, slide);
    }
}

/* ---- foot ---- */

static UiButton arrow(UiIcon icon, const char *id, const char *label, bool can)
{
    return (UiButton){.kind = UI_BUTTON_PLAIN,
                      .icon = icon,
                      .word = "",
                      .id = id,
                      .label = label,
                      .disabled = !can};
}

static UiParagraph release_words(const UiDraw *draw, const char *text)
{
    UiParagraph words = ui_draw_paragraph(draw, UI_TYPE_CAPTION, text);
    words.colour = draw->theme->text_muted;
    words.align = UI_ALIGN_CENTRE;
    return words;
}

typedef struct {
    UiBox before;
    UiBox words;
    UiBox position;
    UiBox next;
    int height;
} Foot;

static Foot measure_foot(const UiDraw *draw, const UiSlide *slide)
{
    UiDraw measuring = ui_draw_measuring(draw);
    UiButton next = arrow(UI_ICON_FORWARD, UI_SLIDE_ID_NEXT, slide->next_word, true);
    int width = ui_button_width(draw, &next);
    int height = ui_button_height(draw, width, &next);
    UiBox row = {margin(draw), 0, draw->metrics->width_px - 2 * margin(draw), height};
    Foot foot = {0};
    foot.before = ui_box_cut_left(&row, width);
    foot.next = ui_box_cut_right(&row, width);
    row = ui_box_inset_xy(row, gap(draw), 0);
    int position =
        slide->position != NULL ? ui_draw_text_width(draw, UI_TYPE_CAPTION, slide->position) : 0;
    int words = slide->release != NULL
                    ? ui_draw_text_width(draw, UI_TYPE_CAPTION, slide->release) + margin(draw)
                    : 0;
    if (position > 0 && words + position <= row.width) {
        foot.position = ui_box_cut_right(&row, position);
        ui_box_cut_right(&row, gap(draw));
    }
    UiParagraph release = release_words(draw, slide->release);
    int lines = slide->release != NULL
                    ? ui_draw_text_lines(&measuring, (UiBox){0, 0, row.width, 0}, &release)
                    : 0;
    foot.words = row;
    foot.height = MAX(height, lines) + 2 * gap(draw);
    return foot;
}

static void draw_middle(const UiDraw *draw, UiBox box, const char *text)
{
    UiDraw measuring = ui_draw_measuring(draw);
    UiParagraph words = release_words(draw, text);
    int used = ui_draw_text_lines(&measuring, (UiBox){0, 0, box.width, 0}, &words);
    ui_draw_text_lines(draw, (UiBox){box.x, box.y + (box.height - used) / 2, box.width, 0}, &words);
}

static UiBox place(UiBox box, const Foot *foot, const UiDraw *draw)
{
    return (UiBox){box.x, draw->metrics->height_px - foot->height + gap(draw), box.width,
                   foot->height - 2 * gap(draw)};
}

void ui_slide_draw_foot(const UiDraw *draw, const UiSlide *slide)
{
    const Foot foot = measure_foot(draw, slide);
    UiButton before =
        arrow(UI_ICON_LEFT, UI_SLIDE_ID_BEFORE, slide->before_word, slide->can_before);
    UiButton next = arrow(UI_ICON_FORWARD, UI_SLIDE_ID_NEXT, slide->next_word, slide->can_next);
    (void)ui_button_draw(draw, place(foot.before, &foot, draw), &before);
    if (slide->release != NULL) {
        draw_middle(draw, place(foot.words, &foot, draw), slide->release);
    }
    if (foot.position.width > 0) {
        draw_middle(draw, place(foot.position, &foot, draw), slide->position);
    }
    (void)ui_button_draw(draw, place(foot.next, &foot, draw), &next);
}

UiBox ui_slide_box(const UiDraw *draw, const UiSlide *slide)
{
    UiBox box = {0, 0, draw->metrics->width_px, draw->metrics->height_px};
    (void)ui_box_cut_top(&box, measure_head(draw, slide).height + gap(draw));
    (void)ui_box_cut_bottom(&box, measure_foot(draw, slide).height);
    return ui_box_inset_xy(box, margin(draw), 0);
}
