#include "gallery.h"

#include <stddef.h>
#include <string.h>

#include "words.h"

// Colours by role: a strip of the ground, words in the ink on it, and the contrast of the two. The
// theme is only known when the strip is drawn, so a swatch says where in it its colours are.

// K2: what words need on their ground.
#define WORDS_CONTRAST 7.0

typedef struct {
    const char *name;
    size_t ink;
    size_t ground;
    UiIcon icon;
} Swatch;

static UiColour colour_at(const UiTheme *theme, size_t offset)
{
    UiColour colour = 0;
    memcpy(&colour, (const char *)theme + offset, sizeof colour);
    return colour;
}

static int draw_swatch(const UiDraw *draw, UiBox box, const void *model)
{
    const Swatch *swatch = model;
    UiColour ink = colour_at(draw->theme, swatch->ink);
    UiColour colour = colour_at(draw->theme, swatch->ground);
    double contrast = ui_theme_contrast(ink, colour);
    g_autofree char *ratio = g_strdup_printf("%.1f", contrast);
    // A colour that is for rings and shapes alone shows itself in the icon; words must be read.
    UiColour words = contrast >= WORDS_CONTRAST ? ink : draw->theme->text;
    int pad = ui_draw_space(draw, UI_SPACE_S);
    UiRound ground = {.fill = colour,
                      .border = draw->theme->hairline,
                      .border_px = ui_draw_space(draw, UI_SPACE_HAIR),
                      .radius_px = ui_metrics_radius(draw->metrics, UI_RADIUS_S)};
    UiParagraph name = ui_draw_paragraph(draw, UI_TYPE_BODY, swatch->name);
    name.colour = words;
    UiDraw measuring = ui_draw_measuring(draw);
    int figure_px = ui_draw_text_width(draw, UI_TYPE_STRONG, ratio);
    int icon_px = swatch->icon == UI_ICON_NONE ? 0 : ui_draw_icon_size(draw, UI_TYPE_BODY) + pad;
    UiBox column = {0, 0, box.width - 2 * pad - icon_px - figure_px, 0};
    box.height = ui_draw_text_lines(&measuring, column, &name) + pad;
    ui_canvas_add_round(draw->canvas, box, &ground);
    UiBox inside = ui_box_inset_xy(box, pad, 0);
    if (swatch->icon != UI_ICON_NONE) {
        UiBox shape = ui_box_cut_left(&inside, ui_draw_icon_size(draw, UI_TYPE_BODY));
        ui_draw_icon(draw, shape, swatch->icon, ink);
        ui_box_cut_left(&inside, pad);
    }
    UiParagraph figure = ui_draw_paragraph(draw, UI_TYPE_STRONG, ratio);
    figure.colour = words;
    figure.align = UI_ALIGN_END;
    ui_draw_line_of_text(draw, ui_box_cut_right(&inside, figure_px), &figure);
    inside.y += pad / 2;
    ui_draw_text_lines(draw, (UiBox){inside.x, inside.y, inside.width, 0}, &name);
    return box.height;
}

static void add_swatch(ScreenPage *page, const Swatch *swatch)
{
    screen_flow_add_widget(page->flow, draw_swatch, swatch, sizeof *swatch);
}

#define AT(role) offsetof(UiTheme, role)

static void add_roles(ScreenPage *page)
{
    const Swatch swatches[] = {
        {_("Words on the page"), AT(text), AT(surface), UI_ICON_NONE},
        {_("Second words"), AT(text_muted), AT(surface), UI_ICON_NONE},
        {_("Words on a card"), AT(text), AT(card), UI_ICON_NONE},
        {_("Second words"), AT(text_muted), AT(card), UI_ICON_NONE},
        {_("Field in a card"), AT(text), AT(card_sunk), UI_ICON_NONE},
        {_("Touch here first"), AT(on_accent), AT(accent), UI_ICON_TOUCH},
        {_("Under the finger"), AT(on_accent), AT(accent_pressed), UI_ICON_TOUCH},
        {_("Soft ground"), AT(on_accent_tint), AT(accent_tint), UI_ICON_TOUCH},
        {_("Head of the page"), AT(on_head), AT(head), UI_ICON_PLACE},
        {_("Where I am"), AT(on_head_muted), AT(head), UI_ICON_PLACE},
        {_("Chosen with the keys"), AT(focus), AT(surface), UI_ICON_CHECK},
    };
    screen_flow_begin_card(page->flow, UI_ICON_NONE, _("Grounds and words"), NULL);
    for (size_t i = 0; i < G_N_ELEMENTS(swatches); i++) {
        add_swatch(page, &swatches[i]);
    }
}

static void add_tones(ScreenPage *page)
{
    static const char *const names[UI_TONE_COUNT] = {
        [UI_TONE_NEUTRAL] = N_("Waiting"),  [UI_TONE_INFO] = N_("Going on"),
        [UI_TONE_POSITIVE] = N_("Done"),    [UI_TONE_WARNING] = N_("Late"),
        [UI_TONE_DANGER] = N_("Cancelled"), [UI_TONE_UNKNOWN] = N_("Nobody told us"),
    };
    screen_flow_begin_card(page->flow, UI_ICON_NONE, _("What colours say"), NULL);
    for (int tone = 0; tone < UI_TONE_COUNT; tone++) {
        size_t at = AT(tone) + (size_t)tone * sizeof(UiToneColours);
        const Swatch soft = {_(names[tone]), at + offsetof(UiToneColours, ink),
                             at + offsetof(UiToneColours, tint), ui_badge_icon((UiTone)tone)};
        const Swatch full = {_(names[tone]), at + offsetof(UiToneColours, on_solid),
                             at + offsetof(UiToneColours, solid), ui_badge_icon((UiTone)tone)};
        add_swatch(page, &soft);
        add_swatch(page, &full);
    }
}

void screen_gallery_add_tone(ScreenPage *page)
{
    add_roles(page);
    add_tones(page);
}
