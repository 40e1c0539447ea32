#include "item.h"

#include <string.h>

// A piece of text shorter than this many lines is not worth beginning, or ending, a column with.
#define LEAST_LINES 2

// "·" between two facts of a line.
#define SEPARATOR 0xb7

// One line of a text as it is set in its item.
typedef struct {
    size_t bytes; /* of the text, to the end of this line */
    int bottom_px;
} Line;

// The engine shows some characters as others ("·" as "•"): their number is the same.
static bool is_shown_as(const char *words, const char *line)
{
    gunichar a = g_utf8_get_char(words);
    gunichar b = g_utf8_get_char(line);
    return a == b || a == SEPARATOR || (a < ' ' && b == ' ');
}

// How many bytes of `words` the line takes; 0 when it shows something else.
static size_t match_line(const char *words, const char *line)
{
    const char *at = words;
    for (; *line != '\0'; line = g_utf8_next_char(line)) {
        if (*at == '\0' || !is_shown_as(at, line)) {
            return 0;
        }
        at = g_utf8_next_char(at);
    }
    return (size_t)(at - words);
}

// Where the next line begins: behind the white space, and behind a "·" between two facts, which the
// engine leaves out where a line ends with it.
static size_t skip_break(const char *words)
{
    size_t bytes = strspn(words, " \n");
    if (g_utf8_get_char(words + bytes) == SEPARATOR) {
        bytes += strlen("·");
        bytes += strspn(words + bytes, " \n");
    }
    return bytes;
}

// The lines from the command `index` on, if they are the whole of `words`; else none.
static bool match_lines(const UiCanvas *canvas, int index, const char *words, GArray *lines)
{
    size_t taken = 0;
    g_array_set_size(lines, 0);
    for (int i = index; i < ui_canvas_count(canvas) && words[taken] != '\0'; i++) {
        UiCommand command = ui_canvas_command(canvas, i);
        size_t from = taken + (taken == 0 ? strspn(words, " \n") : skip_break(words + taken));
        size_t bytes = command.kind == UI_COMMAND_TEXT ? match_line(words + from, command.text) : 0;
        if (bytes == 0) {
            return false;
        }
        taken = from + bytes;
        Line line = {taken, command.box.y + command.box.height};
        g_array_append_val(lines, line);
    }
    return words[taken + skip_break(words + taken)] == '\0';
}

/*
 * The lines of one text of an item, found in what drawing the item records: the engine has laid it
 * out already when it was measured, so this costs no shaping. The name of a fact may be the first
 * word of its value: only lines that make up the whole text count.
 */
static GArray *list_lines(const UiDraw *draw, int width_px, const ScreenItem *item,
                          const char *words)
{
    GArray *lines = g_array_new(FALSE, FALSE, sizeof(Line));
    g_autoptr(UiCanvas) canvas = ui_canvas_new();
    UiDraw recording = *draw;
    recording.canvas = canvas;
    (void)screen_item_draw(&recording, (UiBox){0, 0, width_px, 0}, item, false);
    int count = ui_canvas_count(canvas);
    for (int i = 0; i < count && !match_lines(canvas, i, words, lines); i++) {
    }
    return lines;
}

// How many of the lines stay: all that fit, but no single line alone here or there, where the next
// page has more room.
static guint count_fitting(const GArray *lines, int room_px, bool forced)
{
    guint count = 0;
    while (count < lines->len && g_array_index(lines, Line, count).bottom_px <= room_px) {
        count++;
    }
    if (forced) {
        return MAX(count, 1);
    }
    if (lines->len - count < LEAST_LINES && lines->len > LEAST_LINES) {
        count = MIN(count, lines->len - LEAST_LINES);
    }
    return count < LEAST_LINES ? 0 : count;
}

// Cuts `*slot`, a text of `cut->head`, and says where the rest begins; NULL when nothing fits.
static const char *cut_words(const UiDraw *draw, UiBox room, ScreenCut *cut, const char **slot)
{
    const char *words = *slot;
    g_autoptr(GArray) lines = list_lines(draw, room.width, cut->head, words);
    if (lines->len == 0) {
        return NULL;
    }
    int below = screen_item_height(draw, room.width, cut->head, true) -
                g_array_index(lines, Line, lines->len - 1).bottom_px;
    guint count = count_fitting(lines, room.height - below, cut->forced);
    if (count == 0 || count == lines->len) {
        return NULL;
    }
    size_t bytes = g_array_index(lines, Line, count - 1).bytes;
    char *piece = g_strndup(words, bytes);
    g_ptr_array_add(cut->kept, piece);
    *slot = piece;
    return words + bytes + skip_break(words + bytes);
}

bool screen_split_paragraph(const UiDraw *draw, UiBox room, const ScreenItem *item, ScreenCut *cut)
{
    *cut->head = *item;
    *cut->rest = *item;
    const char *rest = cut_words(draw, room, cut, &cut->head->paragraph.words);
    cut->rest->paragraph.words = rest;
    return rest != NULL;
}

// The rest of a fact is a paragraph: its name has been said.
bool screen_split_fact(const UiDraw *draw, UiBox room, const ScreenItem *item, ScreenCut *cut)
{
    *cut->head = *item;
    if (item->fact.value == NULL) {
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
    if (item->note.sentence == NULL) {
        return false;
    }
    const char *rest = cut_words(draw, room, cut, &cut->head->note.sentence);
    cut->rest->note.title = NULL;
    cut->rest->note.sentence = rest;
    return rest != NULL;
}

bool screen_split_table(const UiDraw *draw, UiBox room, const ScreenItem *item, ScreenCut *cut)
{
    const ScreenTable *table = &item->table;
    UiDraw own = *draw;
    own.compact = item->compact;
    int fit = ui_table_cells_that_fit(&own, room, &table->table, table->first);
    fit = cut->forced ? MAX(fit, 1) : fit;
    if (fit < 1 || fit >= item->count) {
        return false;
    }
    *cut->head = *item;
    *cut->rest = *item;
    cut->head->count = fit;
    cut->rest->count -= fit;
    cut->rest->table.first += fit;
    return true;
}

bool screen_split_heat(const UiDraw *draw, UiBox room, const ScreenItem *item, ScreenCut *cut)
{
    UiDraw own = *draw;
    own.compact = item->compact;
    int fit = ui_heat_rows_that_fit(&own, room, &item->heat.heat, item->heat.first);
    fit = cut->forced ? MAX(fit, 1) : fit;
    if (fit < 1 || fit >= item->count) {
        return false;
    }
    *cut->head = *item;
    *cut->rest = *item;
    cut->head->count = fit;
    cut->rest->count -= fit;
    cut->rest->heat.first += fit;
    return true;
}

static void skip_elements(ScreenItem *item, int count)
{
    item->count -= count;
    if (item->kind == &screen_item_chips) {
        item->chips += count;
    } else if (item->kind == &screen_item_statuses) {
        item->statuses += count;
    } else if (item->kind == &screen_item_tiles) {
        item->tiles += count;
    } else if (item->kind == &screen_item_options) {
        item->options += count;
    } else if (item->kind == &screen_item_pieces) {
        item->pieces.first += count;
    } else {
        item->stats += count;
    }
}

// As many elements as fit; grids in whole lines and, on the next page, in the same columns.
bool screen_split_array(const UiDraw *draw, UiBox room, const ScreenItem *item, ScreenCut *cut)
{
    bool grid = screen_item_is_grid(item);
    int step = grid ? screen_item_grid_columns(draw, room.width, item) : 1;
    *cut->head = *item;
    *cut->rest = *item;
    cut->head->columns = cut->rest->columns = grid ? step : 0;
    for (int count = (item->count - 1) / step * step; count > 0; count -= step) {
        cut->head->count = count;
        bool least = cut->forced && count <= step;
        if (least || screen_item_height(draw, room.width, cut->head, true) <= room.height) {
            skip_elements(cut->rest, count);
            return true;
        }
    }
    return false;
}
