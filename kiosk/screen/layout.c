#include "layout.h"

#include "setter.h"

struct ScreenLayout {
    ScreenSetting setting;
    int top; /* of the box */
    int bottom;
    int width;
};

ScreenLayout *screen_layout_new(const UiDraw *draw, const ScreenFlow *flow, UiBox box)
{
    ScreenLayout *layout = g_new(ScreenLayout, 1);
    layout->top = box.y;
    layout->bottom = box.y + box.height;
    layout->width = box.width;
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

int screen_layout_height(const ScreenLayout *layout, int page)
{
    int bottom = layout->top;
    for (guint i = 0; i < layout->setting.parts->len; i++) {
        const ScreenPart *part = &g_array_index(layout->setting.parts, ScreenPart, i);
        if (part->page == page) {
            bottom = MAX(bottom, part->box.y + part->box.height);
        }
    }
    return bottom - layout->top;
}

static UiBox lower(UiBox box, int by_px)
{
    box.y += by_px;
    return box;
}

static void draw_part(const ScreenLayout *layout, const UiDraw *draw, const ScreenPart *part,
                      int by_px)
{
    if (part->on_card) {
        (void)ui_card_draw(draw, lower(part->box, by_px), &part->card);
    }
    for (int i = 0; i < part->place_count; i++) {
        const ScreenPlace *place =
            &g_array_index(layout->setting.places, ScreenPlace, (guint)(part->first_place + i));
        UiBox box = place->box;
        if (part->fills) {
            box.height = MAX(box.height, layout->bottom - box.y);
        }
        (void)screen_item_draw(draw, lower(box, by_px), &place->item, place->last);
    }
}

// A part and which band of the page it stands in: bands are divided by parts across all columns.
typedef struct {
    const ScreenPart *part;
    int band;
} Order;

static gint compare_order(gconstpointer a, gconstpointer b)
{
    const Order *one = a;
    const Order *other = b;
    if (one->band != other->band) {
        return one->band - other->band;
    }
    return one->part->box.x != other->part->box.x ? one->part->box.x - other->part->box.x
                                                  : one->part->box.y - other->part->box.y;
}

// The parts of a page as one reads them, column by column: the four-key focus goes the same way.
static GArray *reading_order(const ScreenLayout *layout, int page)
{
    GArray *order = g_array_new(FALSE, FALSE, sizeof(Order));
    int band = 0;
    for (guint i = 0; i < layout->setting.parts->len; i++) {
        const ScreenPart *part = &g_array_index(layout->setting.parts, ScreenPart, i);
        bool across = part->box.width == layout->width;
        Order one = {part, across ? ++band : band};
        band += across;
        if (part->page == page) {
            g_array_append_val(order, one);
        }
    }
    g_array_sort(order, compare_order);
    return order;
}

void screen_layout_draw(const ScreenLayout *layout, const UiDraw *draw, int page, int y)
{
    g_autoptr(GArray) order = reading_order(layout, page);
    for (guint i = 0; i < order->len; i++) {
        draw_part(layout, draw, g_array_index(order, Order, i).part, y - layout->top);
    }
}
