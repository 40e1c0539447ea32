#include "pages.h"

#include "words.h"

// While pages move they are seen up to the next thing on the screen: the gap around them is theirs,
// and the shadows of their cards are not cut off.
static UiBox view_of(const UiDraw *draw, const ScreenPages *pages)
{
    return ui_box_inset_xy(pages->box, -ui_draw_space(draw, UI_SPACE_S), -pages->gap_px);
}

static void draw_moved(const UiDraw *draw, const ScreenPages *pages, int page_px)
{
    UiBox view = view_of(draw, pages);
    ui_canvas_push_clip(draw->canvas, view);
    for (int page = 0; page < pages->count; page++) {
        UiBox box = pages->box;
        box.y += (page - pages->shown) * page_px - draw->scroll_px;
        if (!ui_box_is_empty(ui_box_meet(box, view))) {
            pages->draw(draw, box, page, pages->model);
        }
    }
    ui_canvas_pop_clip(draw->canvas);
}

void screen_pages_draw(const UiDraw *draw, const ScreenPages *pages)
{
    int page_px = pages->box.height + pages->gap_px;
    if (pages->count < 2 || page_px <= 0) {
        pages->draw(draw, pages->box, pages->shown, pages->model);
        return;
    }
    if (draw->scroll_px == 0) {
        pages->draw(draw, pages->box, pages->shown, pages->model);
    } else {
        draw_moved(draw, pages, page_px);
    }
    const UiCanvasScroll scroll = {pages->box, page_px, pages->shown, pages->count};
    ui_canvas_set_scroll(draw->canvas, &scroll);
}

UiPager screen_pages_make_pager(ScreenText *text, int shown, int page_count)
{
    return (UiPager){
        .up_word = _("Up"),
        .down_word = _("Down"),
        .position = screen_text_say(text, _("Page %d of %d"), shown + 1, page_count),
        .position_brief = screen_text_say(text, "%d/%d", shown + 1, page_count),
        .can_up = shown > 0,
        .can_down = shown + 1 < page_count,
    };
}
