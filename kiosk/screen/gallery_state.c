#include "gallery.h"

typedef struct {
    ScreenGalleryState state;
    const char *id;
    ScreenWidget *draw;
    const void *model;
} Specimen;

static int draw_specimen(const UiDraw *draw, UiBox box, const void *model)
{
    const Specimen *specimen = model;
    UiDraw touched = *draw;
    if (specimen->state == SCREEN_GALLERY_PRESSED) {
        touched.pressed_id = specimen->id;
    } else if (specimen->state == SCREEN_GALLERY_FOCUSED) {
        touched.focus_id = specimen->id;
    }
    return specimen->draw(&touched, box, specimen->model);
}

void screen_gallery_add_state(ScreenPage *page, ScreenGalleryState state, const char *id,
                              ScreenWidget *draw, const void *model, size_t bytes)
{
    const Specimen specimen = {state, id, draw, screen_flow_keep(page->flow, model, bytes)};
    screen_flow_add_widget(page->flow, draw_specimen, &specimen, sizeof specimen);
}
