#include "keep.h"

#define FEW_LINES 4

static const ScreenItem *item_after(const ScreenKeep *keep)
{
    const GArray *items = keep->section->items;
    return keep->heading + 1 < items->len ? &g_array_index(items, ScreenItem, keep->heading + 1)
                                          : NULL;
}

bool screen_keep_has_next(const ScreenKeep *keep)
{
    const ScreenItem *item = &g_array_index(keep->section->items, ScreenItem, keep->heading);
    bool is_heading =
        item->kind == &screen_item_paragraph && item->paragraph.type == UI_TYPE_HEADING;
    return is_heading &&
           (item_after(keep) != NULL || (keep->next != NULL && !keep->next->section.optional));
}

static bool item_goes_under(const UiDraw *draw, UiBox room, const ScreenItem *item)
{
    room.height -= ui_draw_space(draw, UI_SPACE_S);
    if (screen_item_height(draw, room.width, item, true) <= room.height) {
        return true;
    }
    g_autoptr(GPtrArray) kept = g_ptr_array_new_with_free_func(g_free);
    ScreenItem head;
    ScreenItem rest;
    ScreenCut cut = {&head, &rest, kept, false};
    return item->kind->split != NULL && item->kind->split(draw, room, item, &cut);
}

static bool section_goes_under(const UiDraw *draw, const ScreenKeep *keep)
{
    const ScreenSection *section = &keep->next->section;
    const ScreenItem *first = &g_array_index(keep->next->items, ScreenItem, 0);
    int least = screen_item_height(draw, keep->column_px, first, false);
    if (section->kind == SCREEN_SECTION_CARD) {
        least += ui_card_height(draw, keep->column_px, &section->card, 0);
    }
    if (first->kind->split != NULL && !section->whole) {
        least = MIN(least, FEW_LINES * ui_draw_line_height(draw, UI_TYPE_BODY));
    }
    return keep->room.height - ui_draw_space(draw, UI_SPACE_M) >= least;
}

bool screen_keep_goes_under(const UiDraw *draw, const ScreenKeep *keep)
{
    const ScreenItem *item = item_after(keep);
    return item != NULL ? item_goes_under(draw, keep->room, item) : section_goes_under(draw, keep);
}
