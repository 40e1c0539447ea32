#include "ui/widget/keyboard.h"

#include <glib.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

/* Beyond this a key is no easier to hit, only farther away. */
#define WIDEST_KEY_MM 24.0

/* A letter with a mark above and one below it, on a key: so much of the key's height is one em. */
#define LETTER_SHARE 0.72

/* The keys of the last row in quarters of a column: together UI_KEYBOARD_COLUMNS of them. */
#define QUARTERS 4
enum { SHIFT_SPAN = 10, LANGUAGE_SPAN = 8, SPACE_SPAN = 10, BACKSPACE_SPAN = 7, CLEAR_SPAN = 6 };

#define CHARACTER_BYTES 16

typedef struct {
    const UiDraw *draw;
    UiBox box; /* all keys */
    int key_height;
    int gap;
} Grid;

static int key_height(const UiDraw *draw)
{
    return (int)ceil(UI_KEYBOARD_KEY_MM * draw->metrics->px_per_mm);
}

static int gap_of(const UiDraw *draw)
{
    return (int)ceil(UI_TARGET_GAP_MM * draw->metrics->px_per_mm);
}

int ui_keyboard_height(const UiDraw *draw)
{
    return (UI_KEYBOARD_ROWS + 1) * (key_height(draw) + gap_of(draw)) - gap_of(draw);
}

int ui_keyboard_wanted_width(const UiDraw *draw)
{
    return UI_KEYBOARD_COLUMNS * (key_height(draw) + gap_of(draw)) - gap_of(draw);
}

static Grid make_grid(const UiDraw *draw, UiBox box)
{
    Grid grid = {.draw = draw, .key_height = key_height(draw), .gap = gap_of(draw)};
    int widest = UI_KEYBOARD_COLUMNS * (ui_draw_px(draw, WIDEST_KEY_MM) + grid.gap) - grid.gap;
    int width = box.width < widest ? box.width : widest;
    grid.box = (UiBox){box.x + (box.width - width) / 2, box.y, width, ui_keyboard_height(draw)};
    return grid;
}

static UiBox row_box(const Grid *grid, int row)
{
    return (UiBox){grid->box.x, grid->box.y + row * (grid->key_height + grid->gap), grid->box.width,
                   grid->key_height};
}

/* ---- what a key looks like ---- */

typedef enum {
    LOOK_LETTER,
    LOOK_COMMAND, /* does something to the text or the keyboard */
    LOOK_ON,      /* a command that is in force: the upper layer */
    LOOK_MAIN,    /* done */
    LOOK_COUNT,
} Look;

typedef struct {
    Look look;
    UiIcon icon;
    const char *word;
    const char *id;
    const char *label;
    bool disabled;
} Cap;

static UiColour draw_ground(const UiDraw *draw, UiBox box, const Cap *cap)
{
    const UiTheme *theme = draw->theme;
    const UiColour fills[LOOK_COUNT] = {theme->card, theme->card_sunk, theme->accent,
                                        theme->accent};
    const UiColour inks[LOOK_COUNT] = {theme->text, theme->text, theme->on_accent,
                                       theme->on_accent};
    UiRound ground = {.fill = fills[cap->look],
                      .border = theme->outline,
                      .border_px = ui_draw_space(draw, UI_SPACE_HAIR),
                      .radius_px = ui_metrics_radius(draw->metrics, UI_RADIUS_S)};
    UiColour ink = inks[cap->look];
    if (cap->disabled) {
        ground.fill = theme->card_sunk;
        ground.border = theme->hairline;
        ink = theme->text_muted;
    } else if (ui_draw_is_pressed(draw, cap->id)) {
        bool filled = cap->look == LOOK_ON || cap->look == LOOK_MAIN;
        ground.fill = filled ? theme->accent_pressed : theme->accent_tint;
        ink = filled ? theme->on_accent : theme->on_accent_tint;
    }
    ui_canvas_add_round(draw->canvas, box, &ground);
    return ink;
}

static UiTextStyle with_em(UiTextStyle style, int em_px, int line_px)
{
    style.em_px = em_px;
    style.line_px = line_px;
    return style;
}

/* The largest up to the label's size that the key has room for: never cut. */
static UiTextStyle fit_word(const Grid *grid, const char *word, int width_px)
{
    UiTextStyle style = ui_metrics_style(grid->draw->metrics, UI_TYPE_LABEL);
    int em = (int)(grid->key_height * LETTER_SHARE);
    em = em < style.em_px ? em : style.em_px;
    int wanted = ui_text_width(grid->draw->text, with_em(style, em, grid->key_height), word);
    while (wanted > width_px && em > 1) {
        int next = em * width_px / wanted;
        em = next < em ? next : em - 1;
        wanted = ui_text_width(grid->draw->text, with_em(style, em, grid->key_height), word);
    }
    return with_em(style, em, grid->key_height);
}

static void draw_face(const Grid *grid, UiBox box, const Cap *cap, UiColour ink)
{
    const UiDraw *draw = grid->draw;
    UiBox inside = ui_box_inset_xy(box, ui_draw_space(draw, UI_SPACE_XS) / 2, 0);
    int side = cap->icon != UI_ICON_NONE ? grid->key_height / 2 : 0;
    int between = side > 0 ? ui_draw_space(draw, UI_SPACE_XS) / 2 : 0;
    UiTextStyle style = fit_word(grid, cap->word, inside.width - side - between);
    int wanted = side + between + ui_text_width(draw->text, style, cap->word);
    UiBox face = ui_box_centre(inside, wanted, inside.height);
    ui_draw_icon(draw, ui_box_cut_left(&face, side), cap->icon, ink);
    ui_box_cut_left(&face, between);
    UiParagraph word = ui_draw_paragraph(draw, UI_TYPE_LABEL, cap->word);
    word.style = style;
    word.colour = ink;
    ui_draw_line_of_text(draw, face, &word);
}

static void draw_cap(const Grid *grid, UiBox box, const Cap *cap)
{
    UiColour ink = draw_ground(grid->draw, box, cap);
    draw_face(grid, box, cap, ink);
    if (!cap->disabled) {
        ui_draw_target(grid->draw, box, cap->id, cap->label);
    }
}

/* ---- rows ---- */

static void draw_character(const Grid *grid, UiBox box, const char *character, bool disabled)
{
    char id[CHARACTER_BYTES];
    char shown[CHARACTER_BYTES];
    bool mark = g_unichar_ismark(g_utf8_get_char(character));
    (void)snprintf(id, sizeof id, UI_KEYBOARD_ID_PREFIX "%s", character);
    (void)snprintf(shown, sizeof shown, "%s%s", mark ? "◌" : "", character);
    const Cap cap = {
        .look = LOOK_LETTER, .word = shown, .id = id, .label = shown, .disabled = disabled};
    draw_cap(grid, box, &cap);
}

static void draw_row(const Grid *grid, int row, const UiKeyboard *keyboard)
{
    UiBox line = row_box(grid, row);
    for (int column = 0; column < UI_KEYBOARD_COLUMNS; column++) {
        const char *character = ui_keyboard_character(keyboard->layer, row, column);
        if (character != NULL) {
            draw_character(grid, ui_box_column(line, column, UI_KEYBOARD_COLUMNS, grid->gap),
                           character, keyboard->full);
        }
    }
}

static void draw_commands(const Grid *grid, const UiKeyboard *keyboard)
{
    bool shifted = keyboard->layer.shifted;
    const Cap caps[] = {
        {shifted ? LOOK_ON : LOOK_COMMAND, shifted ? UI_ICON_DOWN : UI_ICON_UP,
         shifted ? keyboard->unshift_word : keyboard->shift_word, UI_KEYBOARD_ID_SHIFT, NULL,
         false},
        {LOOK_COMMAND, UI_ICON_NONE,
         keyboard->layer.english ? keyboard->thai_word : keyboard->english_word,
         UI_KEYBOARD_ID_LANGUAGE, NULL, false},
        {LOOK_LETTER, UI_ICON_NONE, keyboard->space_word, UI_KEYBOARD_ID_SPACE, NULL,
         keyboard->full},
        {LOOK_COMMAND, UI_ICON_BACK, keyboard->backspace_word, UI_KEYBOARD_ID_BACKSPACE, NULL,
         keyboard->empty},
        {LOOK_COMMAND, UI_ICON_NONE, keyboard->clear_word, UI_KEYBOARD_ID_CLEAR, NULL,
         keyboard->empty},
        {LOOK_MAIN, UI_ICON_CHECK, keyboard->done_word, UI_KEYBOARD_ID_DONE, NULL, false},
    };
    const int spans[] = {SHIFT_SPAN, LANGUAGE_SPAN, SPACE_SPAN, BACKSPACE_SPAN, CLEAR_SPAN};
    UiBox line = row_box(grid, UI_KEYBOARD_ROWS);
    int step = line.width + grid->gap;
    int from = 0;
    for (size_t i = 0; i < G_N_ELEMENTS(caps); i++) {
        int to = i < G_N_ELEMENTS(spans) ? from + spans[i] : UI_KEYBOARD_COLUMNS * QUARTERS;
        int left = from * step / (UI_KEYBOARD_COLUMNS * QUARTERS);
        int right = to * step / (UI_KEYBOARD_COLUMNS * QUARTERS) - grid->gap;
        Cap cap = caps[i];
        cap.label = cap.word;
        draw_cap(grid, (UiBox){line.x + left, line.y, right - left, line.height}, &cap);
        from = to;
    }
}

int ui_keyboard_draw(const UiDraw *draw, UiBox box, const UiKeyboard *keyboard)
{
    Grid grid = make_grid(draw, box);
    for (int row = 0; row < UI_KEYBOARD_ROWS; row++) {
        draw_row(&grid, row, keyboard);
    }
    draw_commands(&grid, keyboard);
    return grid.box.height;
}
