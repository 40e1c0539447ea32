#include "typing.h"

#include <string.h>
#include <ui/widget/field.h>

#include "words.h"

#define ID_BYTES 80

static bool is_mine(const ScreenTyping *typing)
{
    return typing->typed != NULL && strcmp(typing->typed->field, typing->name) == 0;
}

bool screen_typing_is_open(const ScreenTyping *typing)
{
    return is_mine(typing) && typing->typed->open;
}

const char *screen_typing_text(const ScreenTyping *typing)
{
    return is_mine(typing) ? typing->typed->text : "";
}

// On a narrow panel the keys reach into the margins of the page.
static UiBox widen(const UiDraw *draw, UiBox box)
{
    int wanted = MIN(ui_keyboard_wanted_width(draw), draw->metrics->width_px);
    if (box.width < wanted) {
        box.x = (draw->metrics->width_px - wanted) / 2;
        box.width = wanted;
    }
    return box;
}

static void draw_keyboard(const ScreenTyping *typing, const UiDraw *draw, UiBox box)
{
    const UiKeyboard keyboard = {
        .layer = typing->typed->layer,
        .empty = typing->typed->text[0] == '\0',
        .full = typing->typed->full,
        .shift_word = _("Upper keys"),
        .unshift_word = _("Lower keys"),
        .thai_word = _("Thai"),
        .english_word = _("ABC 123"),
        .space_word = _("Space"),
        .backspace_word = _("Delete"),
        .clear_word = _("Clear"),
        .done_word = _("Finish"),
    };
    (void)ui_keyboard_draw(draw, widen(draw, box), &keyboard);
}

static int draw_field(const ScreenTyping *typing, const UiDraw *draw, UiBox box)
{
    char id[ID_BYTES];
    g_snprintf(id, sizeof id, "type:%s", typing->name);
    bool full = screen_typing_is_open(typing) && typing->typed->full;
    const UiField field = {
        .icon = typing->icon,
        .text = screen_typing_text(typing),
        .placeholder = typing->placeholder,
        .note = full ? _("No room for more letters. Delete some to go on.") : NULL,
        .note_tone = UI_TONE_WARNING,
        .active = screen_typing_is_open(typing),
        .id = id,
        .label = typing->placeholder,
    };
    return ui_field_draw(draw, box, &field);
}

// Where head, field, keys and foot have no room together, field and keys get the whole panel: one
// comes back to the page with "Finish".
static void take_whole_panel(const UiDraw *draw, UiBox *box)
{
    UiBox whole = {0, 0, draw->metrics->width_px, draw->metrics->height_px};
    ui_canvas_add_fill(draw->canvas, whole, draw->theme->surface);
    ui_canvas_add_cover(draw->canvas);
    (void)ui_box_cut_top(&whole, ui_metrics_lowered_px(draw->metrics));
    *box = ui_box_inset_xy(whole, ui_draw_space(draw, UI_SPACE_L), ui_draw_space(draw, UI_SPACE_M));
}

void screen_typing_draw(const ScreenTyping *typing, const UiDraw *draw, UiBox *box)
{
    int gap = ui_draw_space(draw, UI_SPACE_M);
    bool open = screen_typing_is_open(typing);
    if (open) {
        UiDraw measuring = ui_draw_measuring(draw);
        int needed = draw_field(typing, &measuring, *box) + gap + ui_keyboard_height(draw);
        if (needed > box->height) {
            take_whole_panel(draw, box);
        }
    }
    (void)ui_box_cut_top(box, draw_field(typing, draw, *box) + gap);
    if (open) {
        draw_keyboard(typing, draw, ui_box_cut_bottom(box, ui_keyboard_height(draw)));
        (void)ui_box_cut_bottom(box, gap);
    }
}
