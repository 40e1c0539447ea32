#include "ui/widget/frame.h"

#include "ui/widget/badge.h"
#include "widget/foot.h"

#define PLACE_LINES 3
#define TITLE_LINES 3
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

static void draw_head(const UiDraw *draw, UiBox head, const UiFrame *frame)
{
    ui_canvas_add_fill(draw->canvas, head, draw->theme->head);
    if (shows_icon(draw, frame)) {
        UiBox inside = ui_box_inset_xy(head, margin(draw), 0);
        UiBox shape = ui_box_cut_left(&inside, ui_draw_icon_size(draw, UI_TYPE_NUMBER));
        ui_draw_icon(draw, shape, frame->icon, draw->theme->on_head);
    }
    draw_head_words(draw, cut_head_words(draw, head, frame), frame);
}

static int head_height(const UiDraw *draw, const UiFrame *frame)
{
    UiDraw measuring = ui_draw_measuring(draw);
    UiBox head = {0, 0, draw->metrics->width_px, 0};
    return draw_head_words(&measuring, cut_head_words(draw, head, frame), frame) +
           2 * ui_draw_space(draw, UI_SPACE_S);
}

/* The words of the head stand next to the page, however far the head reaches up. */
static void cut_head(const UiDraw *draw, UiBox *page, const UiFrame *frame)
{
    int height = head_height(draw, frame);
    int lowered = ui_metrics_lowered_px(draw->metrics);
    if (lowered > height) {
        UiBox above = ui_box_cut_top(page, lowered - height);
        ui_canvas_add_fill(draw->canvas, above, draw->theme->head);
        UiParagraph words = ui_draw_paragraph(draw, UI_TYPE_CAPTION, frame->lowered);
        words.colour = draw->theme->on_head_muted;
        words.align = UI_ALIGN_CENTRE;
        UiBox room = ui_box_inset(above, margin(draw));
        UiDraw measuring = ui_draw_measuring(draw);
        /* What is left of a small panel above the head may have no room for why it is empty. */
        if (ui_draw_text_lines(&measuring, (UiBox){0, 0, room.width, 0}, &words) <= room.height) {
            ui_draw_text_lines(draw, room, &words);
        }
    }
    draw_head(draw, ui_box_cut_top(page, height), frame);
}

UiBox ui_frame_draw_head(const UiDraw *draw, const UiFrame *frame)
{
    UiBox page = {0, 0, draw->metrics->width_px, draw->metrics->height_px};
    UiFoot foot = ui_foot_measure(draw, frame);
    ui_canvas_add_fill(draw->canvas, page, draw->theme->surface);
    cut_head(draw, &page, frame);
    ui_box_cut_bottom(&page, foot.height);
    return ui_box_inset_xy(page, margin(draw), ui_draw_space(draw, UI_SPACE_M));
}

void ui_frame_draw_foot(const UiDraw *draw, const UiFrame *frame)
{
    UiBox page = {0, 0, draw->metrics->width_px, draw->metrics->height_px};
    UiFoot foot = ui_foot_measure(draw, frame);
    ui_foot_draw(draw, ui_box_cut_bottom(&page, foot.height), frame, &foot);
}

UiBox ui_frame_draw(const UiDraw *draw, const UiFrame *frame)
{
    UiBox page = ui_frame_draw_head(draw, frame);
    ui_frame_draw_foot(draw, frame);
    return page;
}
