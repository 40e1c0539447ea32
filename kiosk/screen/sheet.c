#include "sheet.h"

#include "address.h"
#include "layout.h"
#include "pages.h"
#include "words.h"

#define OVER "over"
#define SHEET "sheet"

const char *screen_sheet_under(ScreenText *text, const BaseAddress *address)
{
    g_autoptr(BaseAddress) page = base_address_copy(address);
    base_address_set_parameter(page, SHEET, NULL);
    return screen_address_here(text, page, OVER, NULL);
}

static int buttons_height(const UiDraw *draw, int width_px, const UiButton *buttons, int count)
{
    int height = 0;
    for (int i = 0; i < count; i++) {
        height = MAX(height, ui_button_height(draw, width_px, &buttons[i]));
    }
    return height;
}

// From 0; an address may ask for one beyond the end.
static int sheet_of_address(const BaseAddress *address, int sheet_count)
{
    const char *value = base_address_parameter(address, SHEET);
    gint64 number = value == NULL ? 1 : g_ascii_strtoll(value, NULL, 10);
    return (int)CLAMP(number, 1, sheet_count) - 1;
}

static const char *address_of_sheet(ScreenText *text, const BaseAddress *address, int sheet)
{
    return screen_address_here(text, address, SHEET,
                               sheet == 0 ? NULL : screen_text_print(text, "%d", sheet + 1));
}

static void draw_pager(const UiDraw *draw, UiBox box, const BaseAddress *address, int shown,
                       int sheet_count)
{
    g_autoptr(ScreenText) text = screen_text_new(draw->metrics);
    UiPager pager = screen_pages_make_pager(text, shown, sheet_count);
    pager.up_id = address_of_sheet(text, address, MAX(shown - 1, 0));
    pager.down_id = address_of_sheet(text, address, shown + 1);
    (void)ui_pager_draw(draw, box, &pager);
}

static void draw_buttons(const UiDraw *draw, UiBox row, const UiButton *buttons, int count)
{
    int gap = ui_draw_space(draw, UI_SPACE_M);
    for (int i = 0; i < count; i++) {
        (void)ui_button_draw(draw, ui_box_column(row, i, count, gap), &buttons[i]);
    }
}

void screen_sheet_draw(const UiDraw *draw, const ScreenFlow *flow, const BaseAddress *address,
                       const UiButton *buttons, int count)
{
    int gap = ui_draw_space(draw, UI_SPACE_M);
    UiBox whole = {0, 0, draw->metrics->width_px, draw->metrics->height_px};
    UiBox sheet = ui_box_inset(whole, gap);
    UiBox inside = ui_box_inset(sheet, ui_draw_space(draw, UI_SPACE_L));
    int width = (inside.width - (count - 1) * gap) / count;
    UiBox row = ui_box_cut_bottom(&inside, buttons_height(draw, width, buttons, count));
    ui_box_cut_bottom(&inside, gap);
    g_autoptr(ScreenLayout) layout = screen_layout_new(draw, flow, inside);
    if (screen_layout_page_count(layout) == 1) {
        int spare = MAX(0, inside.height - screen_layout_height(layout, 0));
        ui_box_cut_top(&sheet, spare);
        ui_draw_sheet(draw, sheet);
        draw_buttons(draw, row, buttons, count);
        screen_layout_draw(layout, draw, 0, inside.y + spare);
        return;
    }
    UiBox pager = ui_pager_cut(draw, &inside);
    screen_layout_free(layout);
    layout = screen_layout_new(draw, flow, inside);
    int sheet_count = screen_layout_page_count(layout);
    int shown = sheet_of_address(address, sheet_count);
    ui_draw_sheet(draw, sheet);
    draw_buttons(draw, row, buttons, count);
    screen_layout_draw(layout, draw, shown, inside.y);
    draw_pager(draw, pager, address, shown, sheet_count);
}
