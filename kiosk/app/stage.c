#include "stage.h"

void stage_begin(Stage *stage, UiText *text, const UiMetrics *metrics, const char *address)
{
    stage_end(stage);
    view_init(&stage->view, text, metrics);
    stage->navigator = navigator_new(address);
    stage->on = true;
}

void stage_end(Stage *stage)
{
    if (stage->on) {
        play_clear(&stage->play);
        view_wipe(&stage->view);
        view_clear(&stage->view);
        g_clear_pointer(&stage->navigator, navigator_free);
        g_clear_pointer(&stage->position, g_free);
    }
    *stage = (Stage){0};
}
