#include "code.h"

#include <string.h>
#include <ui/widget/qr_large.h>

#include "address.h"
#include "words.h"

#define OVER "over"
#define OVER_CODE "code"

static void set_code(ScreenPage *page, const UiQr *qr)
{
    page->code = *qr;
    page->code.id = screen_address_here(page->text, page->address, OVER, OVER_CODE);
    page->code.enlarge_word = _("Touch to enlarge");
}

void screen_code_add(ScreenPage *page, const UiQr *qr)
{
    set_code(page, qr);
    screen_flow_add_qr(page->flow, &page->code);
}

bool screen_code_has_cell(const UiMetrics *metrics)
{
    return metrics->text_size == UI_TEXT_NORMAL && !ui_metrics_is_tight(metrics);
}

void screen_code_add_cell(ScreenPage *page, const UiQr *qr)
{
    set_code(page, qr);
    UiQr cell = page->code;
    cell.title = _("Take it home");
    cell.needs = _("Needs internet");
    cell.enlarge_word = _("Enlarge");
    screen_flow_add_code(page->flow, &cell);
}

UiButton screen_code_way(ScreenPage *page, const UiQr *qr)
{
    set_code(page, qr);
    return (UiButton){.kind = UI_BUTTON_PLAIN,
                      .icon = UI_ICON_QR,
                      .word = _("Take it home"),
                      .id = page->code.id,
                      .label = page->code.title};
}

void screen_code_add_way(ScreenPage *page, const UiQr *qr)
{
    const UiButton way = screen_code_way(page, qr);
    screen_flow_add_button(page->flow, &way);
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
                            .id = screen_address_here(text, page->address, OVER, NULL)};
    ui_qr_large_draw(draw, &page->code, &close);
}
