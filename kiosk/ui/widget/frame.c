#include "ui/widget/frame.h"

#include "ui/widget/badge.h"
#include "ui/widget/button.h"

#define TITLE_LINES 2
/* Width of a button of the foot in heights of ก: icon and the longest of the three words. */
#define BUTTON_KO 11.5
/* Less than this share of the width left between them, and freshness gets a line of its own. */
#define FRESHNESS_PERCENT 34

static int margin(const UiDraw *draw) { return ui_draw_space(draw, UI_SPACE_L); }

/* ---- head ---- */

static int draw_head_words(const UiDraw *draw, UiBox box, const UiFrame *frame)
{
    const UiTheme *theme = draw->theme;
    UiParagraph place = ui_draw_paragraph(draw, UI_TYPE_CAPTION, frame->place);
    place.colour = theme->on_head_muted;
    place.max_lines = TITLE_LINES;
    int used = ui_draw_text_lines(draw, box, &place);
    box.y += used;
    UiParagraph title = ui_draw_paragraph(draw, UI_TYPE_TITLE, frame->title);
    title.colour = theme->on_head;
    title.max_lines = TITLE_LINES;
    return used + ui_draw_text_lines(draw, box, &title);
}

static UiBox cut_head_words(const UiDraw *draw, UiBox head, const UiFrame *frame)
{
    UiBox inside = ui_box_inset_xy(head, margin(draw), 0);
    if (frame->icon != UI_ICON_NONE) {
        ui_box_cut_left(&inside, ui_draw_icon_size(draw, UI_TYPE_NUMBER));
        ui_box_cut_left(&inside, ui_draw_space(draw, UI_SPACE_M));
    }
    if (frame->example != NULL) {
        UiBadge badge = {UI_TONE_WARNING, UI_ICON_EXAMPLE, frame->example};
        ui_box_cut_right(&inside, ui_badge_width(draw, &badge) + ui_draw_space(draw, UI_SPACE_M));
    }
    inside.height = 0;
    return inside;
}

static void draw_head(const UiDraw *draw, UiBox head, const UiFrame *frame)
{
    ui_canvas_add_fill(draw->canvas, head, draw->theme->head);
    UiBox inside = ui_box_inset_xy(head, margin(draw), 0);
    if (frame->icon != UI_ICON_NONE) {
        UiBox shape = ui_box_cut_left(&inside, ui_draw_icon_size(draw, UI_TYPE_NUMBER));
        ui_draw_icon(draw, shape, frame->icon, draw->theme->on_head);
    }
    if (frame->example != NULL) {
        UiBadge badge = {UI_TONE_WARNING, UI_ICON_EXAMPLE, frame->example};
        UiBox end = ui_box_cut_right(&inside, ui_badge_width(draw, &badge));
        int height = ui_draw_line_height(draw, UI_TYPE_CAPTION);
        ui_badge_draw(draw, ui_box_centre(end, end.width, height), &badge);
    }
    UiBox words = cut_head_words(draw, head, frame);
    words.y = head.y + ui_draw_space(draw, UI_SPACE_XS);
    draw_head_words(draw, words, frame);
}

static int head_height(const UiDraw *draw, const UiFrame *frame)
{
    UiDraw measuring = ui_draw_measuring(draw);
    UiBox head = {0, 0, draw->metrics->width_px, 0};
    return draw_head_words(&measuring, cut_head_words(draw, head, frame), frame) +
           2 * ui_draw_space(draw, UI_SPACE_XS);
}

/* ---- foot ---- */

static int button_width(const UiDraw *draw)
{
    double ko_mm = ui_theme_ko_mm(UI_TYPE_LABEL, draw->metrics->text_size);
    int wanted = ui_draw_px(draw, BUTTON_KO * ko_mm);
    int third =
        (draw->metrics->width_px - 2 * margin(draw) - 2 * ui_draw_space(draw, UI_SPACE_S)) / 3;
    return wanted < third ? wanted : third;
}

static bool freshness_has_own_line(const UiDraw *draw)
{
    int left = draw->metrics->width_px - 2 * margin(draw) - 3 * button_width(draw);
    return left * 100 < draw->metrics->width_px * FRESHNESS_PERCENT;
}

static int button_row_height(const UiDraw *draw) { return ui_metrics_target(draw->metrics); }

static int foot_height(const UiDraw *draw, const UiFrame *frame)
{
    int height = button_row_height(draw) + 2 * ui_draw_space(draw, UI_SPACE_S);
    if (frame->freshness != NULL && freshness_has_own_line(draw)) {
        height += ui_metrics_target(draw->metrics);
    }
    return height;
}

static void draw_freshness(const UiDraw *draw, UiBox box, const UiFrame *frame)
{
    if (frame->freshness == NULL || ui_box_is_empty(box)) {
        return;
    }
    bool fresh = frame->freshness_tone == UI_TONE_POSITIVE;
    const UiToneColours *tone = &draw->theme->tone[frame->freshness_tone];
    int size = ui_draw_icon_size(draw, UI_TYPE_CAPTION);
    int gap = ui_draw_space(draw, UI_SPACE_S);
    UiParagraph words = ui_draw_paragraph(draw, UI_TYPE_CAPTION, frame->freshness);
    words.colour = fresh ? draw->theme->text_muted : tone->ink;
    words.max_lines = TITLE_LINES;
    UiDraw measuring = ui_draw_measuring(draw);
    UiBox inside = box;
    int wanted = size + gap + ui_draw_text_width(draw, UI_TYPE_CAPTION, frame->freshness);
    if (wanted < box.width) {
        inside = ui_box_centre(box, wanted, box.height);
    }
    ui_draw_icon(draw, ui_box_cut_left(&inside, size),
                 fresh ? UI_ICON_FRESH : ui_badge_icon(frame->freshness_tone), tone->ink);
    ui_box_cut_left(&inside, gap);
    UiBox measured = {0, 0, inside.width, 0};
    int height = ui_draw_text_lines(&measuring, measured, &words);
    UiBox middle = {inside.x, inside.y + (inside.height - height) / 2, inside.width, 0};
    ui_draw_text_lines(draw, middle, &words);
    ui_draw_target(draw, box, UI_FRAME_ID_FRESHNESS,
                   frame->freshness_label != NULL ? frame->freshness_label : frame->freshness);
}

static void draw_foot_button(const UiDraw *draw, UiBox box, const UiButton *button)
{
    if (button->word != NULL) {
        ui_button_draw(draw, box, button);
    }
}

static void draw_foot(const UiDraw *draw, UiBox foot, const UiFrame *frame)
{
    ui_canvas_add_fill(draw->canvas, foot, draw->theme->card);
    UiBox rest = foot;
    ui_canvas_add_fill(draw->canvas, ui_box_cut_top(&rest, ui_draw_space(draw, UI_SPACE_HAIR)),
                       draw->theme->hairline);
    rest = ui_box_inset_xy(foot, margin(draw), 0);
    UiBox row =
        ui_box_cut_bottom(&rest, button_row_height(draw) + 2 * ui_draw_space(draw, UI_SPACE_S));
    row = ui_box_inset_xy(row, 0, ui_draw_space(draw, UI_SPACE_S));
    int width = button_width(draw);
    int gap = ui_draw_space(draw, UI_SPACE_S);
    UiButton home = {.kind = UI_BUTTON_PLAIN,
                     .icon = UI_ICON_HOME,
                     .word = frame->home_word,
                     .id = UI_FRAME_ID_HOME};
    UiButton back = {.kind = UI_BUTTON_PLAIN,
                     .icon = UI_ICON_BACK,
                     .word = frame->back_word,
                     .id = UI_FRAME_ID_BACK};
    UiButton help = {.kind = UI_BUTTON_PLAIN,
                     .icon = UI_ICON_HELP,
                     .word = frame->help_word,
                     .id = UI_FRAME_ID_HELP};
    draw_foot_button(draw, ui_box_cut_left(&row, width), &home);
    ui_box_cut_left(&row, gap);
    draw_foot_button(draw, ui_box_cut_left(&row, width), &back);
    draw_foot_button(draw, ui_box_cut_right(&row, width), &help);
    draw_freshness(draw, freshness_has_own_line(draw) ? rest : ui_box_inset_xy(row, gap, 0), frame);
}

UiBox ui_frame_draw(const UiDraw *draw, const UiFrame *frame)
{
    UiBox page = {0, 0, draw->metrics->width_px, draw->metrics->height_px};
    ui_canvas_add_fill(draw->canvas, page, draw->theme->surface);
    UiBox head = ui_box_cut_top(&page, head_height(draw, frame));
    UiBox foot = ui_box_cut_bottom(&page, foot_height(draw, frame));
    draw_head(draw, head, frame);
    draw_foot(draw, foot, frame);
    return ui_box_inset_xy(page, margin(draw), ui_draw_space(draw, UI_SPACE_M));
}
