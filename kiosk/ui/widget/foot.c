#include "widget/foot.h"

#include "ui/widget/badge.h"
#include "ui/widget/button.h"

#include <glib.h>

/* Width of a button in heights of ก: icon and the longest of the words. */
#define BUTTON_KO 13.0
#define UPPER_COUNT 2 /* of two rows: the screen's own; all others are always in the lowest row */

/* Beside buttons freshness takes two lines at most, neither shorter than this many em. */
#define FRESHNESS_LINES 2
#define FRESHNESS_EM 9

static int freshness_width(const UiDraw *draw, const char *words)
{
    return ui_draw_icon_size(draw, UI_TYPE_CAPTION) + 2 * ui_draw_space(draw, UI_SPACE_S) +
           ui_draw_text_width(draw, UI_TYPE_CAPTION, words);
}

static UiParagraph freshness_words(const UiDraw *draw, const UiFrame *frame, const char *text)
{
    UiParagraph words = ui_draw_paragraph(draw, UI_TYPE_CAPTION, text);
    words.colour = frame->freshness_tone == UI_TONE_POSITIVE
                       ? draw->theme->text_muted
                       : draw->theme->tone[frame->freshness_tone].ink;
    return words;
}

/* In their order, left to right; those without a word keep their place, but for WRONG. */
typedef enum { HOME, BACK, WRONG, REACH, DISPLAY, HELP, BUTTON_COUNT } Button;

typedef struct {
    UiButton of[BUTTON_COUNT];
} Buttons;

static UiButton foot_button(UiIcon icon, const char *word, const char *id)
{
    return (UiButton){.kind = UI_BUTTON_PLAIN, .icon = icon, .word = word, .id = id};
}

static Buttons make_buttons(const UiDraw *draw, const UiFrame *frame)
{
    bool reaches_all = draw->metrics->reach_top_px == 0;
    bool tight = ui_metrics_is_tight(draw->metrics);
    const char *reach_id = draw->metrics->low_reach ? UI_FRAME_ID_RAISE : UI_FRAME_ID_LOWER;
    Buttons buttons = {{
        [HOME] = foot_button(UI_ICON_HOME, frame->home_word, UI_FRAME_ID_HOME),
        [BACK] = foot_button(UI_ICON_BACK, frame->back_word, UI_FRAME_ID_BACK),
        [WRONG] =
            foot_button(UI_ICON_EXCLAMATION, tight ? NULL : frame->wrong_word, frame->wrong_id),
        [REACH] = foot_button(UI_ICON_LOW_REACH, reaches_all ? NULL : frame->reach_word, reach_id),
        [DISPLAY] = foot_button(UI_ICON_DISPLAY, frame->display_word, UI_FRAME_ID_DISPLAY),
        [HELP] = foot_button(UI_ICON_HELP, frame->help_word, UI_FRAME_ID_HELP),
    }};
    buttons.of[WRONG].label = frame->wrong_label;
    for (int i = 0; tight && i < BUTTON_COUNT; i++) {
        buttons.of[i].icon = UI_ICON_NONE;
    }
    return buttons;
}

/* All of them, or of two rows those in the lowest. */
static int row_count(const Buttons *buttons, bool two_rows)
{
    int all = buttons->of[WRONG].word != NULL ? BUTTON_COUNT : BUTTON_COUNT - 1;
    return two_rows ? all - UPPER_COUNT : all;
}

/* One row of buttons, one shape. */
static void stack_alike(const UiDraw *draw, int width_px, Buttons *buttons)
{
    bool stacked = false;
    for (int i = 0; i < BUTTON_COUNT; i++) {
        const UiButton *button = &buttons->of[i];
        stacked |= button->word != NULL && ui_button_must_stack(draw, width_px, button);
    }
    for (int i = 0; i < BUTTON_COUNT; i++) {
        buttons->of[i].stacked = stacked;
    }
}

static int buttons_height(const UiDraw *draw, int width_px, const Buttons *buttons)
{
    int height = ui_metrics_target(draw->metrics);
    for (int i = 0; i < BUTTON_COUNT; i++) {
        const UiButton *button = &buttons->of[i];
        int own = button->word != NULL ? ui_button_height(draw, width_px, button) : 0;
        height = own > height ? own : height;
    }
    return height;
}

/* The least width in which no word of the foot is cut, its icon standing on it. */
static int least_width(const UiDraw *draw, const Buttons *buttons)
{
    int width = 0;
    for (int i = 0; i < BUTTON_COUNT; i++) {
        int own = ui_draw_text_width(draw, UI_TYPE_LABEL, buttons->of[i].word);
        width = own > width ? own : width;
    }
    return width + 2 * ui_draw_space(draw, UI_SPACE_S);
}

static int freshness_height(const UiDraw *draw, int width_px, const UiFrame *frame)
{
    UiDraw measuring = ui_draw_measuring(draw);
    UiParagraph words = freshness_words(draw, frame, frame->freshness);
    UiBox box = {0, 0, width_px - freshness_width(draw, NULL), 0};
    int height = ui_draw_text_lines(&measuring, box, &words);
    int least = ui_metrics_target(draw->metrics);
    return height > least ? height : least;
}

static int inner_width(const UiDraw *draw)
{
    return draw->metrics->width_px - 2 * ui_draw_space(draw, UI_SPACE_L);
}

/* Buttons `count` of which stand in the row with the most; false when a word would be cut. */
static bool fit_buttons(const UiDraw *draw, const Buttons *buttons, int count, UiFoot *foot)
{
    int gap = ui_draw_space(draw, UI_SPACE_S);
    int share = (inner_width(draw) - (count - 1) * gap) / count;
    double ko_mm = ui_metrics_ko_mm(draw->metrics, UI_TYPE_LABEL);
    int wanted = ui_draw_px(draw, BUTTON_KO * ko_mm);
    foot->button_width = wanted < share ? wanted : share;
    foot->row_height = buttons_height(draw, foot->button_width, buttons) + 2 * gap;
    return share >= least_width(draw, buttons);
}

/* The upper row has fewer buttons: what is cut in the width of the lower ones has room there. */
static int upper_width(const UiDraw *draw, const Buttons *buttons, int lower_px)
{
    int most =
        (inner_width(draw) - (UPPER_COUNT - 1) * ui_draw_space(draw, UI_SPACE_S)) / UPPER_COUNT;
    int least = least_width(draw, buttons);
    return CLAMP(least, MIN(lower_px, most), most);
}

/* Words beside the buttons of one row may take two lines, for which the row is higher. */
static bool fits_in_lines(const UiDraw *draw, int free_px, const UiFrame *frame, UiFoot *foot)
{
    int width = free_px - freshness_width(draw, NULL);
    int em = ui_metrics_style(draw->metrics, UI_TYPE_CAPTION).em_px;
    if (foot->upper_height > 0 || width < FRESHNESS_EM * em) {
        return false;
    }
    UiDraw measuring = ui_draw_measuring(draw);
    UiParagraph words = freshness_words(draw, frame, frame->freshness);
    int height = ui_draw_text_lines(&measuring, (UiBox){0, 0, width, 0}, &words);
    if (height > FRESHNESS_LINES * ui_draw_line_height(draw, UI_TYPE_CAPTION)) {
        return false;
    }
    int row = height + 2 * ui_draw_space(draw, UI_SPACE_S);
    foot->row_height = row > foot->row_height ? row : foot->row_height;
    return true;
}

/* The words of freshness that have room beside `count` buttons; none: they take a line. */
static void fit_freshness(const UiDraw *draw, const UiFrame *frame, int count, UiFoot *foot)
{
    int gap = ui_draw_space(draw, UI_SPACE_S);
    int width = foot->upper_height > 0 ? foot->upper_width : foot->button_width;
    int free_px = inner_width(draw) - count * (width + gap);
    const char *brief = foot->upper_height > 0 ? frame->freshness_brief : NULL;
    foot->freshness = frame->freshness;
    if (frame->freshness == NULL || freshness_width(draw, frame->freshness) <= free_px) {
        foot->line_height = 0;
    } else if (brief != NULL && freshness_width(draw, brief) <= free_px) {
        foot->freshness = brief;
    } else if (!fits_in_lines(draw, free_px, frame, foot)) {
        foot->line_height = freshness_height(draw, inner_width(draw), frame);
    }
    foot->height = foot->row_height + foot->upper_height + foot->line_height;
}

/* Words alone, in as few rows as hold them, and of freshness what has room beside the words: the
   page needs the rest. */
static UiFoot measure_tight(const UiDraw *draw, const UiFrame *frame)
{
    const Buttons buttons = make_buttons(draw, frame);
    UiFoot foot = {0};
    int gap = ui_draw_space(draw, UI_SPACE_S);
    int beside = row_count(&buttons, false) - (draw->metrics->reach_top_px > 0 ? 0 : 1);
    if (!fit_buttons(draw, &buttons, beside, &foot)) {
        (void)fit_buttons(draw, &buttons, row_count(&buttons, true), &foot);
        foot.upper_height = ui_metrics_target(draw->metrics) + gap;
        beside = UPPER_COUNT;
    }
    int least = MAX(least_width(draw, &buttons), ui_metrics_target(draw->metrics));
    foot.button_width = MIN(foot.button_width, least);
    foot.upper_width = upper_width(draw, &buttons, foot.button_width);
    int width = foot.upper_height > 0 ? foot.upper_width : foot.button_width;
    int free_px = inner_width(draw) - beside * (width + gap);
    const char *brief = frame->freshness_brief;
    foot.freshness = brief != NULL && freshness_width(draw, brief) <= free_px ? brief : NULL;
    foot.row_height = ui_metrics_target(draw->metrics) + 2 * gap;
    if (brief == NULL && frame->freshness != NULL) {
        foot.freshness = frame->freshness;
        foot.line_height = freshness_height(draw, inner_width(draw), frame);
    }
    foot.height = foot.row_height + foot.upper_height + foot.line_height;
    return foot;
}

UiFoot ui_foot_measure(const UiDraw *draw, const UiFrame *frame)
{
    if (ui_metrics_is_tight(draw->metrics)) {
        return measure_tight(draw, frame);
    }
    const Buttons buttons = make_buttons(draw, frame);
    UiFoot one = {0};
    UiFoot two = {0};
    bool fits_one = fit_buttons(draw, &buttons, row_count(&buttons, false), &one);
    fit_freshness(draw, frame, row_count(&buttons, false), &one);
    (void)fit_buttons(draw, &buttons, row_count(&buttons, true), &two);
    two.upper_height = two.row_height - ui_draw_space(draw, UI_SPACE_S);
    two.upper_width = upper_width(draw, &buttons, two.button_width);
    fit_freshness(draw, frame, UPPER_COUNT, &two);
    return fits_one && one.height <= two.height ? one : two;
}

static void draw_freshness(const UiDraw *draw, UiBox box, const UiFrame *frame, const char *text)
{
    if (text == NULL) {
        return;
    }
    int wanted = freshness_width(draw, text);
    UiBox inside = wanted < box.width ? ui_box_centre(box, wanted, box.height) : box;
    UiIcon icon = frame->freshness_tone == UI_TONE_POSITIVE ? UI_ICON_FRESH
                                                            : ui_badge_icon(frame->freshness_tone);
    UiBox shape = ui_box_cut_left(&inside, ui_draw_icon_size(draw, UI_TYPE_CAPTION));
    ui_draw_icon(draw, shape, icon, draw->theme->tone[frame->freshness_tone].ink);
    ui_box_cut_left(&inside, ui_draw_space(draw, UI_SPACE_S));
    UiParagraph words = freshness_words(draw, frame, text);
    UiDraw measuring = ui_draw_measuring(draw);
    UiBox column = {inside.x, inside.y, inside.width, 0};
    column.y += (inside.height - ui_draw_text_lines(&measuring, column, &words)) / 2;
    ui_draw_text_lines(draw, column, &words);
    if (frame->freshness_label != NULL) {
        ui_draw_target(draw, box, UI_FRAME_ID_FRESHNESS, frame->freshness_label);
    }
}

/* Where everything of the foot stands. */
typedef struct {
    UiBox of[BUTTON_COUNT];
    UiBox freshness;
} Places;

static UiBox cut_left(const UiDraw *draw, UiBox *row, int width)
{
    UiBox box = ui_box_cut_left(row, width);
    ui_box_cut_left(row, ui_draw_space(draw, UI_SPACE_S));
    return box;
}

static UiBox cut_right(const UiDraw *draw, UiBox *row, int width)
{
    UiBox box = ui_box_cut_right(row, width);
    ui_box_cut_right(row, ui_draw_space(draw, UI_SPACE_S));
    return box;
}

static Places find_places(const UiDraw *draw, UiBox area, const UiFoot *foot, bool has_wrong)
{
    Places places = {0};
    int gap = ui_draw_space(draw, UI_SPACE_S);
    UiBox line = area;
    UiBox row = ui_box_inset_xy(ui_box_cut_bottom(&line, foot->row_height), 0, gap);
    UiBox upper = ui_box_cut_bottom(&line, foot->upper_height);
    ui_box_cut_top(&upper, gap);
    places.of[HOME] = cut_left(draw, &row, foot->button_width);
    places.of[BACK] = cut_left(draw, &row, foot->button_width);
    if (has_wrong) {
        places.of[WRONG] = cut_left(draw, &row, foot->button_width);
    }
    places.of[HELP] = cut_right(draw, &row, foot->button_width);
    UiBox *screens_own = foot->upper_height > 0 ? &upper : &row;
    int width = foot->upper_height > 0 ? foot->upper_width : foot->button_width;
    places.of[DISPLAY] = cut_right(draw, screens_own, width);
    if (draw->metrics->reach_top_px > 0 || !ui_metrics_is_tight(draw->metrics)) {
        places.of[REACH] = cut_right(draw, screens_own, width);
    }
    places.freshness = foot->line_height > 0 ? line : *screens_own;
    return places;
}

static void draw_range(const UiDraw *draw, const Places *places, const Buttons *buttons,
                       Button first, Button last)
{
    for (int i = first; i <= (int)last; i++) {
        if (buttons->of[i].word != NULL) {
            ui_button_draw(draw, places->of[i], &buttons->of[i]);
        }
    }
}

/* As one reads, which is the order of the four-key focus. */
static void draw_buttons(const UiDraw *draw, UiBox area, const UiFrame *frame, const UiFoot *foot)
{
    Buttons buttons = make_buttons(draw, frame);
    stack_alike(draw, foot->button_width, &buttons);
    const Places places = find_places(draw, area, foot, buttons.of[WRONG].word != NULL);
    bool two_rows = foot->upper_height > 0;
    if (two_rows || foot->line_height > 0) {
        draw_freshness(draw, places.freshness, frame, foot->freshness);
    }
    if (two_rows) {
        draw_range(draw, &places, &buttons, REACH, DISPLAY);
    }
    draw_range(draw, &places, &buttons, HOME, WRONG);
    if (!two_rows && foot->line_height == 0) {
        draw_freshness(draw, places.freshness, frame, foot->freshness);
    }
    if (!two_rows) {
        draw_range(draw, &places, &buttons, REACH, DISPLAY);
    }
    draw_range(draw, &places, &buttons, HELP, HELP);
}

void ui_foot_draw(const UiDraw *draw, UiBox area, const UiFrame *frame, const UiFoot *foot)
{
    ui_canvas_add_fill(draw->canvas, area, draw->theme->card);
    UiBox rest = area;
    UiBox edge = ui_box_cut_top(&rest, ui_draw_space(draw, UI_SPACE_HAIR));
    ui_canvas_add_fill(draw->canvas, edge, draw->theme->hairline);
    draw_buttons(draw, ui_box_inset_xy(area, ui_draw_space(draw, UI_SPACE_L), 0), frame, foot);
}
