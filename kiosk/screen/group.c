#include "map.h"
#include "money.h"
#include "place.h"
#include "screens.h"
#include "story_page.h"
#include "subject.h"
#include "summary.h"
#include "survey.h"
#include "words.h"

// A group of districts that work together in the programme: its tambons by district.

static int number_of(const BaseAddress *address)
{
    if (base_address_segment_count(address) != 2 ||
        g_strcmp0(base_address_segment(address, 0), "group") != 0) {
        return 0;
    }
    gint64 number = g_ascii_strtoll(base_address_segment(address, 1), NULL, 10);
    return number >= 1 && number <= 99 ? (int)number : 0;
}

static bool matches(const BaseAddress *address) { return number_of(address) != 0; }

// Each with its district: six names are both a tambon's and a district's.
static void add_tambons(ScreenPage *page, const GPtrArray *tambons)
{
    ScreenText *text = page->text;
    screen_flow_begin_wide(page->flow);
    screen_flow_add_prompt(page->flow, _("Touch a tambon"));
    for (guint i = 0; i < tambons->len; i++) {
        const SnapshotArea *tambon = g_ptr_array_index(tambons, i);
        screen_flow_add_tile(page->flow, &(UiTile){.title = screen_place_short(text, tambon),
                                                   .sentence = screen_place_above(text, tambon),
                                                   .id = screen_place_address(text, tambon->code),
                                                   .label = screen_place_full(text, tambon)});
    }
}

static void *open_group(const ScreenContext *context, const BaseAddress *address, GError **error)
{
    int number = number_of(address);
    g_autofree char *scope = g_strdup_printf("group/%d", number);
    g_autoptr(GPtrArray) tambons = snapshot_area_list_group(context->snapshot, number, error);
    g_auto(ScreenSummary) summary = {0};
    if (tambons == NULL || !screen_summary_read(context->snapshot, scope, &summary, error)) {
        return NULL;
    }
    if (tambons->len == 0) {
        g_set_error(error, SNAPSHOT_ERROR, SNAPSHOT_ERROR_NOT_FOUND, "no pilot group %d", number);
        return NULL;
    }
    g_autoptr(ScreenPage) page = screen_page_new(context, address);
    page->icon = UI_ICON_PEOPLE;
    page->place = screen_text_say(
        page->text, P_("%d pilot tambon", "%d pilot tambons", tambons->len), (int)tambons->len);
    page->title = screen_text_say(page->text, _("Group %d"), number);
    add_tambons(page, tambons);
    screen_survey_add_way(page, screen_text_print(page->text, "/group/%d", number));
    screen_survey_add_table_way(page, screen_text_print(page->text, "/group/%d", number));
    screen_map_add_way(page, screen_text_print(page->text, "/group/%d", number));
    screen_money_add_way(page, scope);
    screen_story_add_way(page, scope);
    screen_summary_add(page, &summary, screen_subject_address(page->text, scope, "projects"));
    return g_steal_pointer(&page);
}

const ScreenClass screen_group = {
    .name = "group",
    .matches = matches,
    .open = open_group,
    .draw = screen_page_draw,
    .close = screen_page_close,
};
