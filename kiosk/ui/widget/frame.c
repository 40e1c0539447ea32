#include "ui/widget/frame.h"

#include "ui/widget/badge.h"
#include "ui/widget/button.h"
#include "widget/foot.h"

#define PLACE_LINES 3
#define TITLE_LINES 3

/* The button leaves a page that many lines of body text, or makes room for them. */
#define LEAST_LINES 12

static int margin(const UiDraw *draw) { return ui_draw_space(draw, UI_SPACE_L); }

static UiBadge example_badge(const UiFrame *frame)
{
    return (UiBadge){UI_TONE_WARNING, UI_ICON_EXAMPLE, frame->example};
}

/* The badge stands at the end of the first line when the place leaves it room, else below all. */
static bool badge_fits_beside(const UiDraw *draw, int width_px, const UiFrame *frame)
{
    UiBadge badge = example_badge(frame);
    int first = frame->place != NULL ? ui_draw_text_width(draw, UI_TYPE_CAPTION, frame->place)
                                     : ui_draw_text_width(draw, UI_TYPE_TITLE, frame->title);
    return first + ui_draw_space(draw, UI_SPACE_M) + ui_badge_width(draw, &badge) <= width_px;
}

/* On a tight panel the badge stands at the end of the title's line when that leaves it room. */
static bool badge_fits_title(const UiDraw *draw, int width_px, const UiFrame *frame)
{
    UiBadge badge = example_badge(frame);
    int title = ui_draw_text_width(draw, UI_TYPE_HEADING, frame->title);
    return ui_metrics_is_tight(draw->metrics) &&
           title + ui_draw_space(draw, UI_SPACE_M) + ui_badge_width(draw, &badge) <= width_px;
}

static int draw_badge(const UiDraw *draw, UiBox box, const UiFrame *frame, int height)
{
    UiBadge badge = example_badge(frame);
    int line = ui_draw_line_height(draw, UI_TYPE_CAPTION);
    bool beside = badge_fits_beside(draw, box.width, frame);
    if (!beside && !badge_fits_title(draw, box.width, frame)) {
        UiBox below = {box.x, box.y + height, box.width, 0};
        return height + ui_badge_draw(draw, below, &badge);
    }
    UiBox rest = {box.x, beside ? box.y : box.y + height - line, box.width, line};
    ui_badge_draw(draw, ui_box_cut_right(&rest, ui_badge_width(draw, &badge)), &badge);
    return height > line ? height : line;
}

/* On a tight panel title and place share a line where they fit into it with the badge. */
static bool shares_line(const UiDraw *draw, int width_px, const UiFrame *frame)
{
    UiBadge badge = example_badge(frame);
    int gap = ui_draw_space(draw, UI_SPACE_M);
    int words = ui_draw_text_width(draw, UI_TYPE_HEADING, frame->title) + gap +
                ui_draw_text_width(draw, UI_TYPE_CAPTION, frame->place);
    int beside = frame->example != NULL ? gap + ui_badge_width(draw, &badge) : 0;
    return ui_metrics_is_tight(draw->metrics) && words + beside <= width_px;
}

static int draw_shared_line(const UiDraw *draw, UiBox box, const UiFrame *frame)
{
    int height = ui_draw_line_height(draw, UI_TYPE_HEADING);
    UiBox line = {box.x, box.y, box.width, height};
    if (frame->example != NULL) {
        UiBadge badge = example_badge(frame);
        UiBox place = ui_box_cut_right(&line, ui_badge_width(draw, &badge));
        place.y += (height - ui_draw_line_height(draw, UI_TYPE_CAPTION)) / 2;
        ui_badge_draw(draw, place, &badge);
    }
    UiParagraph title = ui_draw_paragraph(draw, UI_TYPE_HEADING, frame->title);
    title.colour = draw->theme->on_head;
    int width = ui_draw_text_width(draw, UI_TYPE_HEADING, frame->title);
    ui_draw_line_of_text(draw, ui_box_cut_left(&line, width), &title);
    ui_box_cut_left(&line, ui_draw_space(draw, UI_SPACE_M));
    UiParagraph place = ui_draw_paragraph(draw, UI_TYPE_CAPTION, frame->place);
    place.colour = draw->theme->on_head_muted;
    if (frame->place != NULL) {
        ui_draw_line_of_text(draw, line, &place);
    }
    return height;
}

static int draw_head_words(const UiDraw *draw, UiBox box, const UiFrame *frame)
{
    if (shares_line(draw, box.width, frame)) {
        return draw_shared_line(draw, box, frame);
    }
    const UiTheme *theme = draw->theme;
    UiParagraph place = ui_draw_paragraph(draw, UI_TYPE_CAPTION, frame->place);
    place.colour = theme->on_head_muted;
    place.max_lines = PLACE_LINES;
    UiType type = ui_metrics_is_tight(draw->metrics) ? UI_TYPE_HEADING : UI_TYPE_TITLE;
    UiParagraph title = ui_draw_paragraph(draw, type, frame->title);
    title.colour = theme->on_head;
    title.max_lines = TITLE_LINES;
    int used = ui_draw_text_lines(draw, box, &place);
    UiBox below = {box.x, box.y + used, box.width, 0};
    used += ui_draw_text_lines(draw, below, &title);
    return frame->example != NULL ? draw_badge(draw, box, frame, used) : used;
}

static UiButton explain_button(const UiFrame *frame)
{
    return (UiButton){.kind = UI_BUTTON_ON_HEAD,
                      .icon = UI_ICON_QUESTION,
                      .word = frame->explain_word,
                      .id = frame->explain_id,
                      .label = frame->explain_label};
}

/* A tight panel that stands upright needs the width for the words. */
static bool shows_icon(const UiDraw *draw, const UiFrame *frame)
{
    bool narrow = ui_metrics_is_tight(draw->metrics) && ui_metrics_is_portrait(draw->metrics);
    return frame->icon != UI_ICON_NONE && !narrow;
}

static UiBox cut_head_words(const UiDraw *draw, UiBox head, const UiFrame *frame)
{
    UiBox inside = ui_box_inset_xy(head, margin(draw), 0);
    if (shows_icon(draw, frame)) {
        ui_box_cut_left(&inside, ui_draw_icon_size(draw, UI_TYPE_NUMBER));
        ui_box_cut_left(&inside, ui_draw_space(draw, UI_SPACE_M));
    }
    return (UiBox){inside.x, head.y + ui_draw_space(draw, UI_SPACE_S), inside.width, 0};
}

/* The room of the button, low at the end of the head. */
static UiBox cut_explain(const UiDraw *draw, UiBox *head, const UiFrame *frame)
{
    UiButton button = explain_button(frame);
    int width = ui_button_width(draw, &button);
    UiBox room = ui_box_inset_xy(*head, margin(draw), ui_draw_space(draw, UI_SPACE_S));
    room = ui_box_cut_right(&room, width);
    ui_box_cut_right(head, width + ui_draw_space(draw, UI_SPACE_M));
    return ui_box_cut_bottom(&room, ui_button_height(draw, width, &button));
}

/* Where the words of the head begin and where it ends, and whether the button has room in it. */
typedef struct {
    int top;
    int height;
    bool explains;
} Head;

static int words_height(const UiDraw *draw, UiBox head, const UiFrame *frame)
{
    UiDraw measuring = ui_draw_measuring(draw);
    return draw_head_words(&measuring, cut_head_words(draw, head, frame), frame) +
           2 * ui_draw_space(draw, UI_SPACE_S);
}

/* The words stand next to the page, however far the head reaches up. */
static Head measure_words(const UiDraw *draw, const UiFrame *frame)
{
    UiBox whole = {0, 0, draw->metrics->width_px, draw->metrics->height_px};
    int height = words_height(draw, whole, frame);
    int lowered = ui_metrics_lowered_px(draw->metrics);
    return (Head){.top = lowered > height ? lowered - height : 0, .height = height};
}

static bool leaves_page(const UiDraw *draw, const UiFrame *frame, int end)
{
    int left = draw->metrics->height_px - end - ui_foot_measure(draw, frame).height;
    return left >= LEAST_LINES * ui_draw_line_height(draw, UI_TYPE_BODY);
}

/* The button stands beside the words, below what is too high to touch. */
static Head measure_head(const UiDraw *draw, const UiFrame *frame)
{
    Head head = measure_words(draw, frame);
    if (frame->explain_word == NULL) {
        return head;
    }
    UiBox beside = {0, 0, draw->metrics->width_px, draw->metrics->height_px};
    int button = cut_explain(draw, &beside, frame).height + 2 * ui_draw_space(draw, UI_SPACE_S);
    int end = ui_metrics_lowered_px(draw->metrics) + button;
    end = end > head.top + head.height ? end : head.top + head.height;
    if (words_height(draw, beside, frame) > head.height || !leaves_page(draw, frame, end)) {
        return head;
    }
    int height = head.height > button ? head.height : button;
    return (Head){.top = end - height, .height = height, .explains = true};
}

static void draw_head_inside(const UiDraw *draw, UiBox head, const UiFrame *frame, bool explains)
{
    if (explains && frame->explain_id != NULL) {
        UiButton button = explain_button(frame);
        UiBox room = cut_explain(draw, &head, frame);
        ui_button_draw(draw, room, &button);
    }
    if (shows_icon(draw, frame)) {
        UiBox inside = ui_box_inset_xy(head, margin(draw), 0);
        UiBox shape = ui_box_cut_left(&inside, ui_draw_icon_size(draw, UI_TYPE_NUMBER));
        ui_draw_icon(draw, shape, frame->icon, draw->theme->on_head);
    }
    draw_head_words(draw, cut_head_words(draw, head, frame), frame);
}

/* What is left of a small panel above the head may have no room for why it is empty. */
static void draw_lowered(const UiDraw *draw, UiBox above, const UiFrame *frame)
{
    ui_canvas_add_fill(draw->canvas, above, draw->theme->head);
    UiParagraph words = ui_draw_paragraph(draw, UI_TYPE_CAPTION, frame->lowered);
    words.colour = draw->theme->on_head_muted;
    words.align = UI_ALIGN_CENTRE;
    UiBox room = ui_box_inset(above, margin(draw));
    UiDraw measuring = ui_draw_measuring(draw);
    if (ui_draw_text_lines(&measuring, (UiBox){0, 0, room.width, 0}, &words) <= room.height) {
        ui_draw_text_lines(draw, room, &words);
    }
}

UiBox ui_frame_box(const UiDraw *draw, const UiFrame *frame)
{
    UiBox page = {0, 0, draw->metrics->width_px, draw->metrics->height_px};
    Head head = measure_head(draw, frame);
    ui_box_cut_top(&page, head.top + head.height);
    ui_box_cut_bottom(&page, ui_foot_measure(draw, frame).height);
    return ui_box_inset_xy(page, margin(draw), ui_draw_space(draw, UI_SPACE_M));
}

void ui_frame_draw_head(const UiDraw *draw, const UiFrame *frame)
{
    Head head = measure_head(draw, frame);
    UiBox page = {0, 0, draw->metrics->width_px, draw->metrics->height_px};
    ui_canvas_add_fill(draw->canvas, page, draw->theme->surface);
    UiBox box = ui_box_cut_top(&page, head.top + head.height);
    UiBox above = ui_box_cut_top(&box, head.top);
    if (head.top > 0) {
        draw_lowered(draw, above, frame);
    }
    ui_canvas_add_fill(draw->canvas, box, draw->theme->head);
    draw_head_inside(draw, box, frame, head.explains);
}

void ui_frame_draw_foot(const UiDraw *draw, const UiFrame *frame)
{
    UiBox page = {0, 0, draw->metrics->width_px, draw->metrics->height_px};
    UiFoot foot = ui_foot_measure(draw, frame);
    ui_foot_draw(draw, ui_box_cut_bottom(&page, foot.height), frame, &foot);
}

UiBox ui_frame_draw(const UiDraw *draw, const UiFrame *frame)
{
    ui_frame_draw_head(draw, frame);
    ui_frame_draw_foot(draw, frame);
    return ui_frame_box(draw, frame);
}
