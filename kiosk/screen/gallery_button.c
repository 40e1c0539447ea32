#include "gallery.h"
#include "words.h"

// Things to touch, each in the states a finger and the four keys put it into.

static int draw_button(const UiDraw *draw, UiBox box, const void *model)
{
    const UiButton *button = model;
    box.height = 0;
    box.width = MIN(box.width, ui_button_width(draw, button));
    return ui_button_draw(draw, box, button);
}

static void add_button(ScreenPage *page, UiButton button, ScreenGalleryState state)
{
    screen_gallery_add_state(page, state, button.id, draw_button, &button, sizeof button);
}

static void add_buttons(ScreenPage *page, UiButtonKind kind, const char *heading, const char *key)
{
    ScreenText *text = page->text;
    const UiButton button = {.kind = kind,
                             .icon = UI_ICON_SEARCH,
                             .word = _("At rest"),
                             .id = screen_text_print(text, "gallery:%s-rest", key)};
    screen_flow_begin_card(page->flow, UI_ICON_NONE, heading, NULL);
    add_button(page, button, SCREEN_GALLERY_REST);
    UiButton pressed = button;
    pressed.word = _("Under the finger");
    pressed.id = screen_text_print(text, "gallery:%s-pressed", key);
    add_button(page, pressed, SCREEN_GALLERY_PRESSED);
    UiButton focused = button;
    focused.word = _("Chosen with the keys");
    focused.id = screen_text_print(text, "gallery:%s-focused", key);
    add_button(page, focused, SCREEN_GALLERY_FOCUSED);
    UiButton disabled = button;
    disabled.word = _("Not now");
    disabled.disabled = true;
    disabled.id = screen_text_print(text, "gallery:%s-disabled", key);
    add_button(page, disabled, SCREEN_GALLERY_REST);
}

static int draw_chip(const UiDraw *draw, UiBox box, const void *model)
{
    return ui_chip_draw_set(draw, box, model, 1);
}

static void add_chips(ScreenPage *page)
{
    const UiChip set[] = {
        {_("All"), "37", true, "gallery:chip-all", NULL},
        {_("Going on"), "12", false, "gallery:chip-doing", NULL},
        {_("Done"), "18", false, "gallery:chip-done", NULL},
        {_("Fiscal year 2569"), NULL, false, "gallery:chip-year", NULL},
    };
    const UiChip pressed = {_("Under the finger"), "6", false, "gallery:chip-pressed", NULL};
    const UiChip focused = {_("Chosen with the keys"), "1", false, "gallery:chip-focused", NULL};
    screen_flow_begin_card(page->flow, UI_ICON_FILTER, _("One choice of several"), NULL);
    screen_flow_add_chips(page->flow, set, G_N_ELEMENTS(set));
    screen_gallery_add_state(page, SCREEN_GALLERY_PRESSED, pressed.id, draw_chip, &pressed,
                             sizeof pressed);
    screen_gallery_add_state(page, SCREEN_GALLERY_FOCUSED, focused.id, draw_chip, &focused,
                             sizeof focused);
}

static int draw_tile(const UiDraw *draw, UiBox box, const void *model)
{
    return ui_tile_draw(draw, box, model);
}

static void add_tile(ScreenPage *page, UiTile tile, ScreenGalleryState state)
{
    screen_flow_begin(page->flow, &(ScreenSection){.kind = SCREEN_SECTION_PLAIN, .whole = true});
    screen_gallery_add_state(page, state, tile.id, draw_tile, &tile, sizeof tile);
}

static void add_tiles(ScreenPage *page)
{
    const UiTile tile = {.icon = UI_ICON_TAMBON,
                         .title = _("Plans of our tambon"),
                         .sentence = _("Every tambon of this district: plans, projects, documents"),
                         .number = _("14 tambons"),
                         .id = "gallery:tile-rest"};
    UiTile primary = tile;
    primary.primary = true;
    primary.id = "gallery:tile-primary";
    UiTile pressed = tile;
    pressed.id = "gallery:tile-pressed";
    UiTile focused = tile;
    focused.id = "gallery:tile-focused";
    add_tile(page, primary, SCREEN_GALLERY_REST);
    add_tile(page, tile, SCREEN_GALLERY_REST);
    add_tile(page, pressed, SCREEN_GALLERY_PRESSED);
    add_tile(page, focused, SCREEN_GALLERY_FOCUSED);
}

void screen_gallery_add_button(ScreenPage *page)
{
    add_buttons(page, UI_BUTTON_PRIMARY, _("The one thing to do here"), "primary");
    add_buttons(page, UI_BUTTON_PLAIN, _("Something else to do"), "plain");
    add_buttons(page, UI_BUTTON_QUIET, _("Quiet, beside other things"), "quiet");
    add_chips(page);
    add_tiles(page);
}
