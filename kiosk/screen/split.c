#include "item.h"

#include <string.h>

// A piece of text shorter than this many lines is not worth beginning at the end of a column.
#define LEAST_LINES 2

/**
 * The places where a text may be divided, from the engine's own "word|word": byte offsets into
 * `words`, its end among them.
 */
static GArray *list_breaks(const UiDraw *draw, const char *words)
{
    g_autofree char *broken = ui_text_break(draw->text, words);
    GArray *offsets = g_array_new(FALSE, FALSE, sizeof(size_t));
    size_t at = 0;
    for (const char *b = broken; *b != '\0' && words[at] != '\0'; b++) {
        if (*b == words[at]) {
            at++;
        } else if (*b == '|') {
            g_array_append_val(offsets, at);
        }
    }
    at = strlen(words);
    g_array_append_val(offsets, at);
    return offsets;
}

// The longest beginning of the words, up to a break, whose item is no higher than the room.
static size_t longest_fit(const UiDraw *draw, UiBox room, const char *words, ScreenItem *trial,
                          const char **slot)
{
    g_autoptr(GArray) offsets = list_breaks(draw, words);
    guint low = 0;
    guint high = offsets->len - 1; // breaks below `low` fit; the whole is known not to
    while (low < high) {
        guint middle = low + (high - low) / 2;
        g_autofree char *piece = g_strndup(words, g_array_index(offsets, size_t, middle));
        *slot = piece;
        if (screen_item_height(draw, room.width, trial, false) <= room.height) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    *slot = words;
    return low == 0 ? 0 : g_array_index(offsets, size_t, low - 1);
}

// Cuts `*slot`, a text of `cut->head`, and says where the rest begins; NULL when nothing fits.
static const char *cut_words(const UiDraw *draw, UiBox room, ScreenCut *cut, const char **slot)
{
    const char *words = *slot;
    size_t bytes = longest_fit(draw, room, words, cut->head, slot);
    if (bytes == 0) {
        return NULL;
    }
    char *piece = g_strchomp(g_strndup(words, bytes));
    g_ptr_array_add(cut->kept, piece);
    *slot = piece;
    const char *rest = words + bytes;
    return rest + strspn(rest, " \n");
}

static bool has_lines(const UiDraw *draw, UiBox room)
{
    return room.height >= LEAST_LINES * ui_draw_line_height(draw, UI_TYPE_BODY);
}

bool screen_split_paragraph(const UiDraw *draw, UiBox room, const ScreenItem *item, ScreenCut *cut)
{
    *cut->head = *item;
    *cut->rest = *item;
    const char *rest =
        has_lines(draw, room) ? cut_words(draw, room, cut, &cut->head->paragraph.words) : NULL;
    cut->rest->paragraph.words = rest;
    return rest != NULL;
}

// The rest of a fact is a paragraph: its name has been said.
bool screen_split_fact(const UiDraw *draw, UiBox room, const ScreenItem *item, ScreenCut *cut)
{
    *cut->head = *item;
    if (item->fact.value == NULL || !has_lines(draw, room)) {
        return false;
    }
    const char *rest = cut_words(draw, room, cut, &cut->head->fact.value);
    *cut->rest = (ScreenItem){.kind = &screen_item_paragraph,
                              .paragraph = {.type = UI_TYPE_BODY, .words = rest}};
    return rest != NULL;
}

bool screen_split_note(const UiDraw *draw, UiBox room, const ScreenItem *item, ScreenCut *cut)
{
    *cut->head = *item;
    *cut->rest = *item;
    if (item->note.sentence == NULL || !has_lines(draw, room)) {
        return false;
    }
    const char *rest = cut_words(draw, room, cut, &cut->head->note.sentence);
    cut->rest->note.title = NULL;
    cut->rest->note.sentence = rest;
    return rest != NULL;
}

static void skip_elements(ScreenItem *item, int count)
{
    item->count -= count;
    if (item->kind == &screen_item_ladder) {
        item->rungs += count;
    } else if (item->kind == &screen_item_chips) {
        item->chips += count;
    } else if (item->kind == &screen_item_statuses) {
        item->statuses += count;
    } else if (item->kind == &screen_item_tiles) {
        item->tiles += count;
    } else {
        item->stats += count;
    }
}

// As many elements as fit; grids in whole lines and, on the next page, in the same columns.
bool screen_split_array(const UiDraw *draw, UiBox room, const ScreenItem *item, ScreenCut *cut)
{
    bool grid = item->kind == &screen_item_tiles || item->kind == &screen_item_stats;
    int step = grid ? screen_item_grid_columns(draw, room.width, item) : 1;
    *cut->head = *item;
    *cut->rest = *item;
    cut->head->columns = cut->rest->columns = grid ? step : 0;
    for (int count = (item->count - 1) / step * step; count > 0; count -= step) {
        cut->head->count = count;
        if (screen_item_height(draw, room.width, cut->head, true) <= room.height) {
            skip_elements(cut->rest, count);
            return true;
        }
    }
    return false;
}
