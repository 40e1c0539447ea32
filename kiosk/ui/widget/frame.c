#include "ui/widget/frame.h"

#include "ui/widget/badge.h"
#include "ui/widget/button.h"

#define PLACE_LINES 3
#define TITLE_LINES 3
/* Width of a button of the foot in heights of ก: icon and the longest of the three words. */
#define BUTTON_KO 11.5

static int margin(const UiDraw *draw) { return ui_draw_space(draw, UI_SPACE_L); }

/* ---- head ---- */

static UiBadge example_badge(const UiFrame *frame)
{
    return (UiBadge){UI_TONE_WARNING, UI_ICON_EXAMPLE, frame->example};
}

/* The badge stands at the end of the first line when the place leaves it room, else below all. */
static bool badge_fits_beside(const UiDraw *draw, int width_px, const UiFrame *frame)
{
    UiBadge badge = example_badge(frame);
    int place = ui_draw_text_width(draw, UI_TYPE_CAPTION, frame->place);
    return place + ui_draw_space(draw, UI_SPACE_M) + ui_badge_width(draw, &badge) <= width_px;
}

static int draw_badge(const UiDraw *draw, UiBox box, const UiFrame *frame, int height)
{
    UiBadge badge = example_badge(frame);
    if (!badge_fits_beside(draw, box.width, frame)) {
        UiBox below = {box.x, box.y + height, box.width, 0};
        return height + ui_badge_draw(draw, below, &badge);
    }
    UiBox rest = {box.x, box.y, box.width, ui_draw_line_height(draw, UI_TYPE_CAPTION)};
    ui_badge_draw(draw, ui_box_cut_right(&rest, ui_badge_width(draw, &badge)), &badge);
    return height > rest.height ? height : rest.height;
}

static int draw_head_words(const UiDraw *draw, UiBox box, const UiFrame *frame)
{
    const UiTheme *theme = draw->theme;
    UiParagraph place = ui_draw_paragraph(draw, UI_TYPE_CAPTION, frame->place);
    place.colour = theme->on_head_muted;
    place.max_lines = PLACE_LINES;
    UiParagraph title = ui_draw_paragraph(draw, UI_TYPE_TITLE, frame->title);
    title.colour = theme->on_head;
    title.max_lines = TITLE_LINES;
    int used = ui_draw_text_lines(draw, box, &place);
    UiBox below = {box.x, box.y + used, box.width, 0};
    used += ui_draw_text_lines(draw, below, &title);
    return frame->example != NULL ? draw_badge(draw, box, frame, used) : used;
}

static UiBox cut_head_words(const UiDraw *draw, UiBox head, const UiFrame *frame)
{
    UiBox inside = ui_box_inset_xy(head, margin(draw), 0);
    if (frame->icon != UI_ICON_NONE) {
        ui_box_cut_left(&inside, ui_draw_icon_size(draw, UI_TYPE_NUMBER));
        ui_box_cut_left(&inside, ui_draw_space(draw, UI_SPACE_M));
    }
    return (UiBox){inside.x, head.y + ui_draw_space(draw, UI_SPACE_S), inside.width, 0};
}

static void draw_head(const UiDraw *draw, UiBox head, const UiFrame *frame)
{
    ui_canvas_add_fill(draw->canvas, head, draw->theme->head);
    UiBox inside = ui_box_inset_xy(head, margin(draw), 0);
    UiBox shape = ui_box_cut_left(&inside, ui_draw_icon_size(draw, UI_TYPE_NUMBER));
    ui_draw_icon(draw, shape, frame->icon, draw->theme->on_head);
    draw_head_words(draw, cut_head_words(draw, head, frame), frame);
}

static int head_height(const UiDraw *draw, const UiFrame *frame)
{
    UiDraw measuring = ui_draw_measuring(draw);
    UiBox head = {0, 0, draw->metrics->width_px, 0};
    return draw_head_words(&measuring, cut_head_words(draw, head, frame), frame) +
           2 * ui_draw_space(draw, UI_SPACE_S);
}

/* ---- foot ---- */

/* Where things of the foot stand, from its bottom up: the row of buttons, and above it a line for
   freshness when the row has no room for its words. */
typedef struct {
    int button_width;
    int row_height;
    int line_height; /* 0: freshness stands between the buttons */
} Foot;

static int freshness_width(const UiDraw *draw, const UiFrame *frame)
{
    return ui_draw_icon_size(draw, UI_TYPE_CAPTION) + 2 * ui_draw_space(draw, UI_SPACE_S) +
           ui_draw_text_width(draw, UI_TYPE_CAPTION, frame->freshness);
}

static UiParagraph freshness_words(const UiDraw *draw, const UiFrame *frame)
{
    UiParagraph words = ui_draw_paragraph(draw, UI_TYPE_CAPTION, frame->freshness);
    words.colour = frame->freshness_tone == UI_TONE_POSITIVE
                       ? draw->theme->text_muted
                       : draw->theme->tone[frame->freshness_tone].ink;
    return words;
}

static UiButton foot_button(UiIcon icon, const char *word, const char *id)
{
    return (UiButton){.kind = UI_BUTTON_PLAIN, .icon = icon, .word = word, .id = id};
}

static int buttons_height(const UiDraw *draw, int width_px, const UiFrame *frame)
{
    const char *const words[] = {frame->home_word, frame->back_word, frame->help_word};
    int tallest = ui_metrics_target(draw->metrics);
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        UiButton button = foot_button(UI_ICON_HOME, words[i], UI_FRAME_ID_HOME);
        int height = words[i] != NULL ? ui_button_height(draw, width_px, &button) : 0;
        tallest = height > tallest ? height : tallest;
    }
    return tallest;
}

static Foot measure_foot(const UiDraw *draw, const UiFrame *frame)
{
    int gap = ui_draw_space(draw, UI_SPACE_S);
    int inner = draw->metrics->width_px - 2 * margin(draw);
    int third = (inner - 2 * gap) / 3;
    double ko_mm = ui_theme_ko_mm(UI_TYPE_LABEL, draw->metrics->text_size);
    int wanted = ui_draw_px(draw, BUTTON_KO * ko_mm);
    Foot foot = {.button_width = wanted < third ? wanted : third};
    foot.row_height = buttons_height(draw, foot.button_width, frame) + 2 * gap;
    int between = inner - 3 * foot.button_width - 3 * gap;
    if (frame->freshness == NULL || freshness_width(draw, frame) <= between) {
        return foot;
    }
    UiDraw measuring = ui_draw_measuring(draw);
    UiParagraph words = freshness_words(draw, frame);
    UiBox box = {0, 0, inner - freshness_width(draw, &(UiFrame){0}), 0};
    int height = ui_draw_text_lines(&measuring, box, &words);
    int least = ui_metrics_target(draw->metrics);
    foot.line_height = height > least ? height : least;
    return foot;
}

static void draw_freshness(const UiDraw *draw, UiBox box, const UiFrame *frame)
{
    if (frame->freshness == NULL) {
        return;
    }
    int size = ui_draw_icon_size(draw, UI_TYPE_CAPTION);
    int wanted = freshness_width(draw, frame);
    UiBox inside = wanted < box.width ? ui_box_centre(box, wanted, box.height) : box;
    UiIcon icon = frame->freshness_tone == UI_TONE_POSITIVE ? UI_ICON_FRESH
                                                            : ui_badge_icon(frame->freshness_tone);
    UiBox shape = ui_box_cut_left(&inside, size);
    ui_draw_icon(draw, shape, icon, draw->theme->tone[frame->freshness_tone].ink);
    ui_box_cut_left(&inside, ui_draw_space(draw, UI_SPACE_S));
    UiParagraph words = freshness_words(draw, frame);
    UiDraw measuring = ui_draw_measuring(draw);
    UiBox column = {inside.x, inside.y, inside.width, 0};
    column.y += (inside.height - ui_draw_text_lines(&measuring, column, &words)) / 2;
    ui_draw_text_lines(draw, column, &words);
    ui_draw_target(draw, box, UI_FRAME_ID_FRESHNESS,
                   frame->freshness_label != NULL ? frame->freshness_label : frame->freshness);
}

static void draw_foot_button(const UiDraw *draw, UiBox box, UiButton button)
{
    if (button.word != NULL) {
        ui_button_draw(draw, box, &button);
    }
}

static void draw_foot(const UiDraw *draw, UiBox area, const UiFrame *frame, const Foot *foot)
{
    int gap = ui_draw_space(draw, UI_SPACE_S);
    ui_canvas_add_fill(draw->canvas, area, draw->theme->card);
    UiBox rest = area;
    UiBox edge = ui_box_cut_top(&rest, ui_draw_space(draw, UI_SPACE_HAIR));
    ui_canvas_add_fill(draw->canvas, edge, draw->theme->hairline);
    UiBox line = ui_box_inset_xy(area, margin(draw), 0);
    UiBox row = ui_box_inset_xy(ui_box_cut_bottom(&line, foot->row_height), 0, gap);
    draw_foot_button(draw, ui_box_cut_left(&row, foot->button_width),
                     foot_button(UI_ICON_HOME, frame->home_word, UI_FRAME_ID_HOME));
    ui_box_cut_left(&row, gap);
    draw_foot_button(draw, ui_box_cut_left(&row, foot->button_width),
                     foot_button(UI_ICON_BACK, frame->back_word, UI_FRAME_ID_BACK));
    draw_foot_button(draw, ui_box_cut_right(&row, foot->button_width),
                     foot_button(UI_ICON_HELP, frame->help_word, UI_FRAME_ID_HELP));
    draw_freshness(draw, foot->line_height > 0 ? line : ui_box_inset_xy(row, gap, 0), frame);
}

UiBox ui_frame_draw(const UiDraw *draw, const UiFrame *frame)
{
    UiBox page = {0, 0, draw->metrics->width_px, draw->metrics->height_px};
    Foot foot = measure_foot(draw, frame);
    ui_canvas_add_fill(draw->canvas, page, draw->theme->surface);
    draw_head(draw, ui_box_cut_top(&page, head_height(draw, frame)), frame);
    UiBox area = ui_box_cut_bottom(&page, foot.row_height + foot.line_height);
    draw_foot(draw, area, frame, &foot);
    return ui_box_inset_xy(page, margin(draw), ui_draw_space(draw, UI_SPACE_M));
}
