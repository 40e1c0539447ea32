#include <ui/widget/picture_view.h>

#include "gallery.h"
#include "picture.h"
#include "words.h"

// Pictures: one to enlarge and to move about, and one that is not in the kiosk.

void screen_gallery_add_picture(ScreenPage *page)
{
    screen_flow_begin_card(page->flow, UI_ICON_PICTURE, _("A picture"), NULL);
    screen_picture_add(page, &(ScreenPicture){.path = UI_PICTURE_SAMPLE,
                                              .caption = _("What it shows, when, and whose it is"),
                                              .label = _("Enlarge the picture")});
    screen_flow_begin_card(page->flow, UI_ICON_NO_PICTURE, _("A picture that is missing"), NULL);
    screen_picture_add(page,
                       &(ScreenPicture){.caption = _("What it shows, when, and whose it is")});
}
