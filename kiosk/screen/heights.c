#include "heights.h"

// A key has room for so much of each: more sections, items or pixels than any page has.
#define SECTION_SHIFT 42
#define INDEX_SHIFT 21

struct ScreenHeights {
    GHashTable *known; // int64_t (owned) → height in px
    UiMetrics metrics;
};

ScreenHeights *screen_heights_new(void)
{
    ScreenHeights *heights = g_new0(ScreenHeights, 1);
    heights->known = g_hash_table_new_full(g_int64_hash, g_int64_equal, g_free, NULL);
    return heights;
}

void screen_heights_free(ScreenHeights *heights)
{
    if (heights != NULL) {
        g_hash_table_unref(heights->known);
        g_free(heights);
    }
}

static bool is_same(const UiMetrics *one, const UiMetrics *other)
{
    return one->width_px == other->width_px && one->height_px == other->height_px &&
           one->px_per_mm == other->px_per_mm && one->text_size == other->text_size &&
           one->language == other->language && one->thai_digits == other->thai_digits &&
           one->reach_top_px == other->reach_top_px && one->low_reach == other->low_reach;
}

static void follow(ScreenHeights *heights, const UiMetrics *metrics)
{
    if (!is_same(&heights->metrics, metrics)) {
        g_hash_table_remove_all(heights->known);
        heights->metrics = *metrics;
    }
}

static int measure(const UiDraw *draw, ScreenHeightsItem item, int width_px)
{
    return screen_item_height(draw, width_px,
                              &g_array_index(item.section->items, ScreenItem, item.index),
                              screen_heights_is_last(item.section, item.index));
}

int screen_heights_get(ScreenHeights *heights, const UiDraw *draw, ScreenHeightsItem item,
                       int width_px)
{
    gint64 key = (gint64)item.section_index << SECTION_SHIFT | (gint64)item.index << INDEX_SHIFT |
                 (gint64)width_px;
    void *known = NULL;
    follow(heights, draw->metrics);
    if (!g_hash_table_lookup_extended(heights->known, &key, NULL, &known)) {
        known = GINT_TO_POINTER(measure(draw, item, width_px));
        g_hash_table_insert(heights->known, g_memdup2(&key, sizeof key), known);
    }
    return GPOINTER_TO_INT(known);
}

bool screen_heights_is_last(const ScreenFlowSection *section, guint index)
{
    const GArray *items = section->items;
    return index + 1 == items->len || g_array_index(items, ScreenItem, index + 1).kind !=
                                          g_array_index(items, ScreenItem, index).kind;
}
