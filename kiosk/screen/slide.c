#include "slide.h"

#include <string.h>

#include "address.h"
#include "sheet.h"
#include "words.h"

#define OVER "over"
#define OVER_ABOUT "about"

bool screen_slide_is_on(const ScreenContext *context)
{
    return context->meeting != NULL && context->metrics->slide;
}

/* The last of "นครศรีธรรมราช › อำเภอพิปูน › ตำบลยางค้อม". */
static const char *last_place(const char *place)
{
    const char *mark = place == NULL ? NULL : g_strrstr(place, "›");
    return mark == NULL ? place : mark + strlen("› ");
}

/* A list's own title says of what it is; elsewhere the first of the pages does. What is chosen
   stands on all of them, in a line; touched, it is said whole. */
static const char *say_about(const ScreenPage *page, const ScreenMeeting *meeting, ScreenText *text)
{
    bool says_place = meeting->title == NULL && page->page == 0;
    const char *place = says_place ? last_place(page->place) : NULL;
    const char *chosen = screen_flow_chosen(page->flow);
    return place != NULL && chosen != NULL ? screen_text_print(text, "%s · %s", place, chosen)
           : place != NULL                 ? place
                                           : chosen;
}

static const char *say_release(const ScreenPage *page, ScreenText *text)
{
    return page->sample && page->wrong.release != NULL
               ? screen_text_print(text, "%s · %s", _("Example"), page->wrong.release)
               : page->wrong.release;
}

static const char *say_position(ScreenText *text, const UiDraw *draw)
{
    const UiCanvasScroll *scroll = draw->canvas == NULL ? NULL : ui_canvas_scroll(draw->canvas);
    return scroll == NULL ? NULL
                          : screen_text_say(text, "%d/%d", scroll->page + 1, scroll->page_count);
}

static UiSlide make_slide(const ScreenPage *page, const ScreenContext *context, const UiDraw *draw,
                          ScreenText *text)
{
    const ScreenMeeting *meeting = context->meeting;
    bool has_list = meeting->list != NULL;
    UiSlide slide = {
        .title = meeting->title != NULL ? screen_text_words(text, meeting->title) : page->title,
        .about = say_about(page, meeting, text),
        .about_id = page->wrong.url == NULL
                        ? NULL
                        : screen_address_here(text, page->address, OVER, OVER_ABOUT),
        .about_label = _("What this is"),
        .list_label = _("What the meeting looks at"),
        .release = say_release(page, text),
        .code = page->code.text != NULL ? page->code.text : page->phone_url,
        .code_id = page->code.id,
        .code_label = _("Touch to enlarge"),
        .before_word = _("Earlier"),
        .next_word = _("Next"),
        .can_before = context->can_go_back,
        .can_next = meeting->item + 1 < meeting->item_count,
    };
    if (has_list) {
        slide.progress = screen_text_say(text, "%d/%d", meeting->item + 1, meeting->item_count);
        slide.can_before = meeting->item > 0 || meeting->title == NULL;
    }
    if (draw->canvas != NULL) {
        slide.position = say_position(text, draw);
        slide.can_before |= ui_canvas_page_up(draw->canvas) != NULL;
        slide.can_next |= ui_canvas_page_down(draw->canvas) != NULL;
    }
    return slide;
}

UiBox screen_slide_box(const ScreenPage *page, const ScreenContext *context, const UiDraw *draw)
{
    g_autoptr(ScreenText) text = screen_text_new(context->metrics);
    UiDraw measuring = ui_draw_measuring(draw);
    const UiSlide slide = make_slide(page, context, &measuring, text);
    return ui_slide_box(draw, &slide);
}

void screen_slide_draw_head(const ScreenPage *page, const ScreenContext *context,
                            const UiDraw *draw)
{
    g_autoptr(ScreenText) text = screen_text_new(context->metrics);
    const UiSlide slide = make_slide(page, context, draw, text);
    ui_slide_draw_head(draw, &slide);
}

void screen_slide_draw_foot(const ScreenPage *page, const ScreenContext *context,
                            const UiDraw *draw)
{
    g_autoptr(ScreenText) text = screen_text_new(context->metrics);
    const UiSlide slide = make_slide(page, context, draw, text);
    ui_slide_draw_foot(draw, &slide);
}

void screen_slide_draw_over(const ScreenPage *page, const ScreenContext *context,
                            const UiDraw *draw)
{
    if (g_strcmp0(base_address_parameter(page->address, OVER), OVER_ABOUT) != 0) {
        return;
    }
    g_autoptr(ScreenText) text = screen_text_new(context->metrics);
    g_autoptr(ScreenFlow) flow = screen_flow_new();
    const UiButton close = {.kind = UI_BUTTON_PRIMARY,
                            .icon = UI_ICON_CLOSE,
                            .word = _("Close"),
                            .id = screen_sheet_under(text, page->address)};
    screen_flow_begin_wide(flow);
    screen_flow_add_text(flow, UI_TYPE_STRONG, false, page->title);
    screen_flow_add_text(flow, UI_TYPE_BODY, false, page->place);
    screen_flow_add_text(flow, UI_TYPE_BODY, false, screen_flow_chosen(page->flow));
    screen_sheet_draw(draw, flow, page->address, &close, 1);
}
