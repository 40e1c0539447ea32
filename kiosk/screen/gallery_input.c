#include <ui/widget/pager.h>

#include "gallery.h"
#include "words.h"

// What visitors type, pick and page through, and what they take away on their phone.

static int draw_pager(const UiDraw *draw, UiBox box, const void *model)
{
    box.height = 1;
    return ui_pager_draw(draw, box, model);
}

static void add_pagers(ScreenPage *page)
{
    const UiPager middle = {_("Up"), _("Down"),    _("Page 2 of 5"), true,
                            true,    "gallery:up", "gallery:down"};
    UiPager last = middle;
    last.can_down = false;
    last.position = _("Page 5 of 5");
    last.up_id = "gallery:up-last";
    last.down_id = "gallery:down-last";
    screen_flow_begin_card(page->flow, UI_ICON_LIST, _("Turning pages"), NULL);
    screen_gallery_add_state(page, SCREEN_GALLERY_PRESSED, middle.down_id, draw_pager, &middle,
                             sizeof middle);
    screen_gallery_add_state(page, SCREEN_GALLERY_REST, NULL, draw_pager, &last, sizeof last);
}

static void add_codes(ScreenPage *page)
{
    screen_flow_begin_card(page->flow, UI_ICON_QR, _("To take home"), NULL);
    screen_flow_add_qr(page->flow,
                       &(UiQr){.text = "https://plan.example.go.th/t/800613/2569#K7F3Q2M",
                               .title = _("Open this project on the phone"),
                               .needs = _("Point the phone's camera at the square. The phone "
                                          "needs the internet.")});
}

void screen_gallery_add_input(ScreenPage *page)
{
    add_pagers(page);
    add_codes(page);
}
