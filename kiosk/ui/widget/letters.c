#include "ui/widget/letters.h"

#include <glib.h>

/* The line under the chosen letter. */
#define LINE_MM 1.5

static const char *const consonants[UI_LETTERS_COUNT] = {
    "ก", "ข", "ฃ", "ค", "ฅ", "ฆ", "ง", "จ", "ฉ", "ช", "ซ", "ฌ", "ญ", "ฎ", "ฏ",
    "ฐ", "ฑ", "ฒ", "ณ", "ด", "ต", "ถ", "ท", "ธ", "น", "บ", "ป", "ผ", "ฝ", "พ",
    "ฟ", "ภ", "ม", "ย", "ร", "ล", "ว", "ศ", "ษ", "ส", "ห", "ฬ", "อ", "ฮ",
};

const char *ui_letters_consonant(int index) { return consonants[index]; }

int ui_letters_index(const char *name)
{
    for (const char *at = name; *at != '\0'; at = g_utf8_next_char(at)) {
        gunichar letter = g_utf8_get_char(at);
        for (int i = 0; i < UI_LETTERS_COUNT; i++) {
            if (g_utf8_get_char(consonants[i]) == letter) {
                return i;
            }
        }
    }
    return -1;
}

static int gap_of(const UiDraw *draw) { return ui_draw_px(draw, UI_TARGET_GAP_MM); }

int ui_letters_columns(const UiDraw *draw, int width_px)
{
    int gap = gap_of(draw);
    int most = (width_px + gap) / (ui_metrics_target(draw->metrics) + gap);
    most = most < 1 ? 1 : most > UI_LETTERS_COUNT ? UI_LETTERS_COUNT : most;
    int rows = (UI_LETTERS_COUNT + most - 1) / most;
    return (UI_LETTERS_COUNT + rows - 1) / rows;
}

static UiColour draw_ground(const UiDraw *draw, UiBox box, const UiLetters *letters, int index)
{
    const UiTheme *theme = draw->theme;
    const char *id = letters->ids[index];
    bool chosen = index == letters->chosen;
    if (id == NULL) {
        ui_draw_round(draw, box, UI_RADIUS_S, theme->surface);
        return theme->text_muted;
    }
    bool pressed = ui_draw_is_pressed(draw, id);
    UiRound ground = {.fill = chosen    ? theme->accent
                              : pressed ? theme->accent_tint
                                        : theme->card,
                      .border = theme->outline,
                      .border_px = ui_draw_space(draw, UI_SPACE_HAIR),
                      .radius_px = ui_metrics_radius(draw->metrics, UI_RADIUS_S)};
    ui_canvas_add_round(draw->canvas, box, &ground);
    if (chosen) {
        UiBox line = ui_box_inset_xy(box, box.width / 4, ui_draw_space(draw, UI_SPACE_XS));
        ui_canvas_add_fill(draw->canvas, ui_box_cut_bottom(&line, ui_draw_px(draw, LINE_MM)),
                           theme->on_accent);
        return theme->on_accent;
    }
    return pressed ? theme->on_accent_tint : theme->text;
}

static void draw_letter(const UiDraw *draw, UiBox box, const UiLetters *letters, int index)
{
    UiType type = letters->ids[index] != NULL ? UI_TYPE_STRONG : UI_TYPE_BODY;
    UiParagraph word = ui_draw_paragraph(draw, type, consonants[index]);
    word.colour = draw_ground(draw, box, letters, index);
    word.align = UI_ALIGN_CENTRE;
    ui_draw_line_of_text(draw, box, &word);
    const char *label = letters->labels[index];
    ui_draw_target(draw, box, letters->ids[index], label != NULL ? label : consonants[index]);
}

int ui_letters_draw_line(const UiDraw *draw, UiBox box, const UiLetters *letters, int line)
{
    int height = ui_metrics_target(draw->metrics);
    int gap = gap_of(draw);
    int columns = ui_letters_columns(draw, box.width);
    int first = line * columns;
    if (first >= UI_LETTERS_COUNT) {
        return 0;
    }
    int above = line > 0 ? gap : 0;
    for (int i = 0; i < columns && first + i < UI_LETTERS_COUNT && draw->canvas != NULL; i++) {
        UiBox cell = ui_box_column(box, i, columns, gap);
        cell.y += above;
        cell.height = height;
        draw_letter(draw, cell, letters, first + i);
    }
    return above + height;
}

int ui_letters_draw(const UiDraw *draw, UiBox box, const UiLetters *letters)
{
    int used = 0;
    for (int line = 0; line < UI_LETTERS_COUNT; line++) {
        UiBox rest = {box.x, box.y + used, box.width, 0};
        used += ui_letters_draw_line(draw, rest, letters, line);
    }
    return used;
}
