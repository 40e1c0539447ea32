#pragma once

#include <ui/widget/badge.h>
#include <ui/widget/bar.h>

/**
 * Gauge: one figure of a survey in a list: its name and number, a bar, what it is made of in a few
 * words, and how it stands as colour, shape and word. It may lead to the page of the figure. A
 * widget of the flow (screen_flow_add_widget): the model is copied, its texts are borrowed.
 */
typedef struct {
    UiBarPart part;
    double maximum; /* the same for gauges to be compared */
    const char *caption; /* "สำรวจ 2,003 ครัวเรือน ผ่าน 1,970"; NULL: none */
    UiBadge badge;     /* word NULL: none */
    const char *id;    /* NULL: not to touch */
    const char *label; /* NULL: that of the part */
} ScreenGauge;

/**
 * ScreenWidget: at least 20 mm high when it is to touch. Compact, it goes without caption and
 * badge, and a name that leads somewhere takes two lines. Returns the height used.
 */
int screen_gauge_draw(const UiDraw *draw, UiBox box, const void *model);
