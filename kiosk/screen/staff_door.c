#include "staff_door.h"

#include "words.h"

static int draw_door(const UiDraw *draw, UiBox box, const void *model)
{
    const UiFact *fact = model;
    int height = ui_fact_draw(draw, box, fact);
    box.height = MAX(height, ui_metrics_target(draw->metrics));
    ui_draw_target(draw, box, SCREEN_STAFF_ID_DOOR, fact->value);
    return box.height;
}

void screen_staff_door_add(ScreenPage *page, const ScreenContext *context, const char *release)
{
    const UiFact fact = {.name = _("Release"), .value = release, .missing = _("Not stated")};
    if (context->staff == NULL) {
        screen_flow_add_fact(page->flow, fact.name, fact.value, fact.missing);
    } else {
        screen_flow_add_widget(page->flow, draw_door, &fact, sizeof fact);
    }
}
