#include <string.h>

#include "chips.h"
#include "compare.h"
#include "indicator_page.h"
#include "map.h"
#include "place.h"
#include "words.h"

// The neighbours of a place and the places in it, each with its figure.

typedef struct {
    const SnapshotArea *area; /* borrowed from the list of areas */
    ScreenMeasure measure;
    int sent_count; /* of the places below it */
    int sent_total;
    int name_order;
} Place;

/* Each list is ordered by itself: the neighbours by order=, what lies in the place by within=. */
static const char order_of_neighbours[] = "order";

static const char *parameter_of(const ScreenIndicatorPage *page, const char *parent)
{
    return strcmp(parent, page->subject.scope) == 0 ? "within" : order_of_neighbours;
}

static bool is_best_first(const ScreenIndicatorPage *page, const char *parent)
{
    const char *order = base_address_parameter(page->page->address, parameter_of(page, parent));
    return g_strcmp0(order, "best") == 0;
}

/* Numbers first, then what is only known to be 90 % or more, then what has no figure. */
static int tier(const ScreenMeasure *measure)
{
    switch (measure->state) {
    case SNAPSHOT_FIGURE_SHOWN:
        return 0;
    case SNAPSHOT_FIGURE_CAPPED:
        return 1;
    default:
        return 2;
    }
}

static gint compare_best(gconstpointer a, gconstpointer b, gpointer higher_is_better)
{
    const Place *one = a;
    const Place *other = b;
    int tiers = tier(&one->measure) - tier(&other->measure);
    if (tiers != 0 || tier(&one->measure) != 0) {
        return tiers != 0 ? tiers : one->name_order - other->name_order;
    }
    double difference = one->measure.number - other->measure.number;
    if (difference == 0) {
        return one->name_order - other->name_order;
    }
    bool first = (difference > 0) == (higher_is_better != NULL);
    return first ? -1 : 1;
}

static void add_order(ScreenIndicatorPage *page, const char *parent)
{
    bool best = is_best_first(page, parent);
    const UiButton button = {
        .kind = UI_BUTTON_PLAIN,
        .icon = UI_ICON_SORT,
        .word = best ? _("In the order of names") : _("Best first"),
        .id =
            screen_chips_address_here(page->page, parameter_of(page, parent), best ? NULL : "best"),
    };
    screen_flow_add_button(page->page->flow, &button);
}

static void add_map_way(ScreenIndicatorPage *page)
{
    const UiButton button = {.kind = UI_BUTTON_PLAIN,
                             .icon = UI_ICON_MAP,
                             .word = _("On the map"),
                             .id = screen_map_indicator_address(page->page->text, &page->key)};
    screen_flow_add_button(page->page->flow, &button);
}

static const char *heading_of(const ScreenIndicatorPage *page, const char *parent)
{
    bool own = strcmp(parent, page->subject.scope) == 0;
    if (page->subject.group_no != 0) {
        return _("The tambons of this group");
    }
    switch (page->subject.level) {
    case SNAPSHOT_LEVEL_PROVINCE:
        return _("The districts of the province");
    case SNAPSHOT_LEVEL_DISTRICT:
        return _("The tambons of this district");
    case SNAPSHOT_LEVEL_TAMBON:
        return own ? _("The villages of this tambon") : _("Tambons of the same district");
    default:
        return _("Villages of the same tambon");
    }
}

/* The tambons of a group are of several districts. How many places below have sent theirs stands at
   every sum (C10). */
static void add_place(ScreenIndicatorPage *page, const Place *place)
{
    static const UiBadge here = {UI_TONE_INFO, UI_ICON_PLACE, N_("This one")};
    ScreenText *text = page->page->text;
    bool own = strcmp(place->area->code, page->subject.scope) == 0;
    const UiBadge badge = {here.tone, here.icon, _(here.word)};
    const ScreenSubject subject = {.level = place->area->level};
    screen_indicator_page_add_gauge(
        page,
        page->subject.group_no != 0 ? screen_place_full(text, place->area)
                                    : screen_subject_name(text, place->area),
        &place->measure,
        screen_subject_coverage(text, &subject, place->sent_count, place->sent_total),
        own ? &badge : NULL,
        own ? NULL : screen_indicator_page_address(page, place->area->code, page->key.year_be));
}

// In the order of names, as the snapshot has them.
static GArray *make_places(ScreenIndicatorPage *page, const GPtrArray *areas,
                           const GPtrArray *points, bool *any)
{
    GArray *places = g_array_new(FALSE, FALSE, sizeof(Place));
    for (guint i = 0; i < areas->len && i < points->len; i++) {
        const SnapshotIndicatorPoint *point = g_ptr_array_index(points, i);
        Place place = {.area = g_ptr_array_index(areas, i),
                       .measure = screen_indicator_page_measure(page, &point->figures),
                       .sent_count = point->figures.sent_count,
                       .sent_total = point->figures.sent_total,
                       .name_order = (int)i};
        *any |= point->figures.year_be != 0;
        g_array_append_val(places, place);
    }
    return places;
}

// Both lists have the same order.
static bool read_places_in(const ScreenIndicatorPage *page, Snapshot *snapshot, const char *parent,
                           GPtrArray **areas, GPtrArray **points, GError **error)
{
    SnapshotIndicatorKey key = page->key;
    int group_no = page->subject.group_no;
    key.scope = parent;
    *areas = group_no != 0 ? snapshot_area_list_group(snapshot, group_no, error)
                           : snapshot_area_list_children(snapshot, parent, error);
    if (*areas == NULL) {
        return false;
    }
    *points = group_no != 0 ? snapshot_indicator_list_group(snapshot, group_no, &key, error)
                            : snapshot_indicator_list_places(snapshot, &key, error);
    return *points != NULL;
}

static bool add_places_in(ScreenIndicatorPage *page, Snapshot *snapshot, const char *parent,
                          GError **error)
{
    ScreenFigureMarks marks = page->marks;
    g_autoptr(GPtrArray) areas = NULL;
    g_autoptr(GPtrArray) points = NULL;
    if (!read_places_in(page, snapshot, parent, &areas, &points, error)) {
        return false;
    }
    bool any = false;
    bool higher = screen_measure_higher_is_better(page->indicator);
    g_autoptr(GArray) places = make_places(page, areas, points, &any);
    if (!any) {
        page->marks = marks; // nothing of it is drawn
        return true;
    }
    if (is_best_first(page, parent)) {
        g_array_sort_with_data(places, compare_best, higher ? page : NULL);
    }
    screen_flow_begin_card(page->page->flow, UI_ICON_PLACE, heading_of(page, parent), NULL);
    add_order(page, parent);
    if (screen_subject_is_above_tambon(page->subject.scope)) {
        add_map_way(page);
    }
    if (page->subject.level == SNAPSHOT_LEVEL_TAMBON &&
        parameter_of(page, parent) == order_of_neighbours) {
        screen_compare_add_way(page->page, page->subject.scope, page->survey.set,
                               page->key.year_be);
    }
    for (guint i = 0; i < places->len; i++) {
        add_place(page, &g_array_index(places, Place, i));
    }
    return true;
}

bool screen_indicator_places_add(ScreenIndicatorPage *page, Snapshot *snapshot, GError **error)
{
    const ScreenSubject *subject = &page->subject;
    bool has_neighbours =
        subject->level == SNAPSHOT_LEVEL_TAMBON || subject->level == SNAPSHOT_LEVEL_VILLAGE;
    if (has_neighbours && subject->parent != NULL &&
        !add_places_in(page, snapshot, subject->parent, error)) {
        return false;
    }
    return subject->level == SNAPSHOT_LEVEL_VILLAGE ||
           add_places_in(page, snapshot, subject->scope, error);
}
