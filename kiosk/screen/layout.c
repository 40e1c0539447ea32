#include "layout.h"

#include "setter.h"

struct ScreenLayout {
    ScreenSetting setting;
    int bottom; /* of the box */
};

ScreenLayout *screen_layout_new(const UiDraw *draw, const ScreenFlow *flow, UiBox box)
{
    ScreenLayout *layout = g_new(ScreenLayout, 1);
    layout->bottom = box.y + box.height;
    layout->setting = (ScreenSetting){
        .parts = g_array_new(FALSE, FALSE, sizeof(ScreenPart)),
        .places = g_array_new(FALSE, FALSE, sizeof(ScreenPlace)),
        .kept = g_ptr_array_new_with_free_func(g_free),
    };
    screen_setter_run(draw, flow, box, &layout->setting);
    return layout;
}

void screen_layout_free(ScreenLayout *layout)
{
    if (layout != NULL) {
        g_array_unref(layout->setting.parts);
        g_array_unref(layout->setting.places);
        g_ptr_array_unref(layout->setting.kept);
        g_free(layout);
    }
}

int screen_layout_page_count(const ScreenLayout *layout) { return layout->setting.page_count; }

static void draw_part(const ScreenLayout *layout, const UiDraw *draw, const ScreenPart *part)
{
    if (part->on_card) {
        (void)ui_card_draw(draw, part->box, &part->card);
    }
    for (int i = 0; i < part->place_count; i++) {
        const ScreenPlace *place =
            &g_array_index(layout->setting.places, ScreenPlace, (guint)(part->first_place + i));
        UiBox box = place->box;
        if (part->fills) {
            box.height = MAX(box.height, layout->bottom - box.y);
        }
        (void)place->item.kind->draw(draw, box, &place->item, place->last);
    }
}

void screen_layout_draw(const ScreenLayout *layout, const UiDraw *draw, int page)
{
    for (guint i = 0; i < layout->setting.parts->len; i++) {
        const ScreenPart *part = &g_array_index(layout->setting.parts, ScreenPart, i);
        if (part->page == page) {
            draw_part(layout, draw, part);
        }
    }
}
