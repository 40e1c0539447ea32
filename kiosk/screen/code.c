#include "code.h"

#include <string.h>
#include <ui/widget/qr_large.h>

#include "words.h"

#define OVER "over"
#define OVER_CODE "code"

static const char *address_with(const ScreenPage *page, ScreenText *text, const char *over)
{
    g_autoptr(BaseAddress) address = base_address_copy(page->address);
    base_address_set_parameter(address, OVER, over);
    g_autofree char *words = base_address_to_text(address);
    return screen_text_keep(text, words);
}

void screen_code_add(ScreenPage *page, const UiQr *qr)
{
    page->code = *qr;
    page->code.id = address_with(page, page->text, OVER_CODE);
    page->code.enlarge_word = _("Touch to enlarge");
    screen_flow_add_qr(page->flow, &page->code);
}

void screen_code_draw_over(const ScreenPage *page, const UiDraw *draw)
{
    const char *over = base_address_parameter(page->address, OVER);
    if (page->code.text == NULL || g_strcmp0(over, OVER_CODE) != 0) {
        return;
    }
    g_autoptr(ScreenText) text = screen_text_new(draw->metrics);
    const UiButton close = {.kind = UI_BUTTON_PRIMARY,
                            .icon = UI_ICON_CLOSE,
                            .word = _("Close"),
                            .id = address_with(page, text, NULL)};
    ui_qr_large_draw(draw, &page->code, &close);
}
