#pragma once

#include <ui/widget/bar.h>

/**
 * Gift: what somebody gives as a bar that leads to who it is. A widget of the flow
 * (screen_flow_add_widget): the model is copied, its texts are borrowed.
 */
typedef struct {
    UiBarPart part;
    double maximum; /* the same for bars to be compared */
    const char *id;
} ScreenGift;

/** ScreenWidget: at least 20 mm high. Returns the height used. */
int screen_gift_draw(const UiDraw *draw, UiBox box, const void *model);
