#include "ui/widget/pinpad.h"

#include "ui/widget/button.h"

#include <glib.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

#define KEY_COUNT 12
#define COLUMNS 3
#define COMPACT_COLUMNS 6
#define DOT_MM 4.0
#define DOT_APART_MM 3.0

#define BACK "<"
#define DONE "="

/* In reading order. */
static const char *const keys[KEY_COUNT] = {"1", "2", "3", "4",  "5", "6",
                                            "7", "8", "9", BACK, "0", DONE};
static const char *const compact_keys[KEY_COUNT] = {"1", "2", "3", "4", "5", BACK,
                                                    "6", "7", "8", "9", "0", DONE};

typedef struct {
    const UiDraw *draw;
    UiBox box; /* all keys */
    const char *const *keys;
    int columns;
    int key_height;
    int words_px; /* compact, the words stand in a column of their own, as wide as they need */
    int gap;
} Grid;

static int gap_of(const UiDraw *draw)
{
    return (int)ceil(UI_TARGET_GAP_MM * draw->metrics->px_per_mm);
}

static int columns_of(const UiDraw *draw) { return draw->compact ? COMPACT_COLUMNS : COLUMNS; }

static int width_of(const UiDraw *draw, int key_px)
{
    return columns_of(draw) * (key_px + gap_of(draw)) - gap_of(draw);
}

/* ---- dots ---- */

static void draw_dot(const UiDraw *draw, UiBox box, bool typed)
{
    UiRound dot = {.fill = typed ? draw->theme->accent : 0,
                   .border = draw->theme->outline,
                   .border_px = typed ? 0 : ui_draw_space(draw, UI_SPACE_HAIR),
                   .radius_px = box.width / 2};
    ui_canvas_add_round(draw->canvas, box, &dot);
}

static int draw_dots(const UiDraw *draw, UiBox box, const UiPinpad *pinpad)
{
    int count = MAX(pinpad->count, pinpad->least);
    int apart = ui_draw_px(draw, DOT_APART_MM);
    int side = MIN(ui_draw_px(draw, DOT_MM), (box.width + apart) / count - apart);
    int height = ui_draw_px(draw, DOT_MM);
    UiBox row = ui_box_centre((UiBox){box.x, box.y, box.width, height},
                              count * (side + apart) - apart, side);
    for (int i = 0; i < count; i++) {
        draw_dot(draw, (UiBox){row.x + i * (side + apart), row.y, side, side}, i < pinpad->count);
    }
    return height;
}

/* ---- keys ---- */

static UiBox key_box(const Grid *grid, int index)
{
    int row = index / grid->columns;
    UiBox line = {grid->box.x, grid->box.y + row * (grid->key_height + grid->gap), grid->box.width,
                  grid->key_height};
    int column = index % grid->columns;
    if (grid->columns == COMPACT_COLUMNS) {
        int equal = ui_box_column(line, 0, grid->columns, grid->gap).width;
        UiBox words = ui_box_cut_right(&line, MAX(grid->words_px, equal));
        (void)ui_box_cut_right(&line, grid->gap);
        return column == COMPACT_COLUMNS - 1
                   ? words
                   : ui_box_column(line, column, COMPACT_COLUMNS - 1, grid->gap);
    }
    return ui_box_column(line, column, grid->columns, grid->gap);
}

static void draw_digit(const Grid *grid, int index, const UiPinpad *pinpad)
{
    char id[sizeof UI_PINPAD_ID_PREFIX + 1];
    (void)snprintf(id, sizeof id, UI_PINPAD_ID_PREFIX "%s", grid->keys[index]);
    const UiButton key = {.kind = UI_BUTTON_PLAIN,
                          .word = grid->keys[index],
                          .disabled = pinpad->locked || pinpad->count >= pinpad->most,
                          .id = id};
    (void)ui_button_draw(grid->draw, key_box(grid, index), &key);
}

static UiButton make_back(const UiPinpad *pinpad)
{
    return (UiButton){.kind = UI_BUTTON_PLAIN,
                      .word = pinpad->back_word,
                      .disabled = pinpad->locked || pinpad->count == 0,
                      .id = UI_PINPAD_ID_BACK};
}

static UiButton make_done(const UiPinpad *pinpad)
{
    return (UiButton){.kind = UI_BUTTON_PRIMARY,
                      .word = pinpad->done_word,
                      .disabled = pinpad->locked || pinpad->count < pinpad->least,
                      .id = UI_PINPAD_ID_DONE};
}

static void draw_keys(const Grid *grid, const UiPinpad *pinpad)
{
    const UiButton back = make_back(pinpad);
    const UiButton done = make_done(pinpad);
    for (int i = 0; i < KEY_COUNT; i++) {
        bool is_back = strcmp(grid->keys[i], BACK) == 0;
        if (is_back || strcmp(grid->keys[i], DONE) == 0) {
            (void)ui_button_draw(grid->draw, key_box(grid, i), is_back ? &back : &done);
        } else {
            draw_digit(grid, i, pinpad);
        }
    }
}

static int words_width(const UiDraw *draw, const UiPinpad *pinpad)
{
    const UiButton back = make_back(pinpad);
    const UiButton done = make_done(pinpad);
    return MAX(ui_button_width(draw, &back), ui_button_width(draw, &done));
}

/* Wide enough for the longer word in the largest letters. */
static int find_width(const UiDraw *draw, int most, const UiPinpad *pinpad)
{
    int key = MAX(words_width(draw, pinpad), ui_draw_px(draw, UI_PINPAD_WIDE_KEY_MM));
    return MIN(width_of(draw, key), most);
}

int ui_pinpad_draw(const UiDraw *draw, UiBox box, const UiPinpad *pinpad)
{
    int width = find_width(draw, box.width, pinpad);
    UiBox area = {box.x + (box.width - width) / 2, box.y, width, 0};
    int used = draw_dots(draw, area, pinpad) +
               ui_draw_space(draw, draw->compact ? UI_SPACE_XS : UI_SPACE_M);
    Grid grid = {.draw = draw,
                 .box = {area.x, area.y + used, width, 0},
                 .keys = draw->compact ? compact_keys : keys,
                 .columns = columns_of(draw),
                 .key_height = (int)ceil(UI_PINPAD_KEY_MM * draw->metrics->px_per_mm),
                 .words_px = words_width(draw, pinpad),
                 .gap = gap_of(draw)};
    draw_keys(&grid, pinpad);
    return used + KEY_COUNT / grid.columns * (grid.key_height + grid.gap) - grid.gap;
}

int ui_pinpad_digit(const char *id)
{
    const size_t prefix = strlen(UI_PINPAD_ID_PREFIX);
    bool is_key = strncmp(id, UI_PINPAD_ID_PREFIX, prefix) == 0 && g_ascii_isdigit(id[prefix]) &&
                  id[prefix + 1] == '\0';
    return is_key ? id[prefix] - '0' : -1;
}
