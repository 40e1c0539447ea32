#include <snapshot/area.h>

#include "address.h"
#include "month.h"
#include "page.h"
#include "place.h"
#include "process.h"
#include "screens.h"
#include "words.h"

// How far a tambon or a village is in the steps of making its plan (A5): one scheme at a time.

#define TAMBON_DIGITS 6
#define LEAF "process"
#define MOST_SCHEMES 12

static bool matches(const BaseAddress *address)
{
    return screen_place_of_address(address, TAMBON_DIGITS, LEAF) != NULL ||
           screen_place_village_of_address(address, LEAF) != 0;
}

static int scheme_of(const BaseAddress *address)
{
    const char *value = base_address_parameter(address, "scheme");
    gint64 number = value == NULL ? 1 : g_ascii_strtoll(value, NULL, 10);
    return (int)CLAMP(number, 1, MOST_SCHEMES);
}

static const char *address_of(const ScreenPage *page, int number)
{
    return screen_address_with(page->text, page->address, "scheme",
                               screen_text_print(page->text, "%d", number));
}

static void add_schemes(ScreenPage *page, const GPtrArray *steps, guint shown)
{
    UiChip chips[MOST_SCHEMES];
    int count = 0;
    for (guint first = 0; first < steps->len && count < MOST_SCHEMES;
         first = screen_process_end(steps, first)) {
        const SnapshotStep *step = g_ptr_array_index(steps, first);
        chips[count] = (UiChip){.word = screen_text_or_not_stated(page->text, step->scheme),
                                .chosen = first == shown,
                                .id = address_of(page, count + 1)};
        count++;
    }
    if (count > 1) {
        screen_flow_begin_wide(page->flow);
        screen_flow_add_chips(page->flow, chips, count);
    }
}

static void add_nothing(ScreenPage *page)
{
    screen_flow_begin(page->flow, &(ScreenSection){.kind = SCREEN_SECTION_REST});
    screen_flow_add_empty(page->flow,
                          &(UiEmpty){.icon = UI_ICON_HISTORY,
                                     .title = _("No steps are told here yet"),
                                     .sentence = _("The province has not sent the steps of a "
                                                   "plan.")});
}

// NULL with an error where the address names no place of this release.
static SnapshotArea *find_place(Snapshot *snapshot, const BaseAddress *address, GError **error)
{
    const char *tambon = base_address_segment(address, 1);
    int village = screen_place_village_of_address(address, LEAF);
    g_autofree char *code =
        village == 0 ? g_strdup(tambon) : g_strdup_printf("%s%02d", tambon, village);
    return snapshot_area_get(snapshot, code, error);
}

// A village has its own name under the title: with those of its tambon and district it is long.
static void add_place(ScreenPage *page, const SnapshotArea *place)
{
    ScreenText *text = page->text;
    if (place->level != SNAPSHOT_LEVEL_VILLAGE) {
        page->place = screen_place_full(text, place);
        return;
    }
    const SnapshotArea tambon = {.level = SNAPSHOT_LEVEL_TAMBON,
                                 .name_th = place->parent_name_th,
                                 .name_en = place->parent_name_en,
                                 .parent_name_th = place->district_name_th,
                                 .parent_name_en = place->district_name_en};
    page->place = screen_place_full(text, &tambon);
    screen_flow_begin_wide(page->flow);
    screen_flow_add_text(
        page->flow, UI_TYPE_HEADING, false,
        screen_place_village_name(text, place->code, place->name_th, place->name_en));
}

static void *open_steps(const ScreenContext *context, const BaseAddress *address, GError **error)
{
    Snapshot *snapshot = context->snapshot;
    g_autoptr(SnapshotArea) place = find_place(snapshot, address, error);
    g_autoptr(GPtrArray) steps =
        place == NULL ? NULL : snapshot_process_list(snapshot, place->code, place->level, error);
    if (steps == NULL) {
        return NULL;
    }
    g_autoptr(ScreenPage) page = screen_page_new(context, address);
    page->icon = UI_ICON_HISTORY;
    page->title = _("How far the making of the plan is");
    add_place(page, place);
    if (steps->len == 0) {
        add_nothing(page);
        return g_steal_pointer(&page);
    }
    guint first = screen_process_find(steps, scheme_of(address));
    add_schemes(page, steps, first);
    screen_process_add_strip(page, steps, first, screen_month_now(context), context->metrics);
    screen_process_add_evidence(page, steps, first, place->code);
    return g_steal_pointer(&page);
}

const ScreenClass screen_steps = {
    .name = "steps",
    .matches = matches,
    .open = open_steps,
    .draw = screen_page_draw,
    .close = screen_page_close,
};
