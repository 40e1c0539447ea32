#include "place.h"
#include "screens.h"
#include "summary.h"
#include "words.h"

// The first page: what this is, the tambons of the district the kiosk stands in, and the ways to
// everything else.

static bool matches(const BaseAddress *address) { return base_address_segment_count(address) == 0; }

// In few words where large letters leave the first page no room for more than them.
static void add_children(ScreenPage *page, const UiMetrics *metrics, const SnapshotArea *here,
                         const GPtrArray *children)
{
    ScreenText *text = page->text;
    bool brief = ui_metrics_is_tight(metrics) && metrics->text_size != UI_TEXT_NORMAL;
    screen_flow_begin_wide(page->flow);
    if (here->level == SNAPSHOT_LEVEL_DISTRICT) {
        screen_flow_add_prompt(page->flow,
                               brief ? _("Touch a tambon")
                                     : _("Touch your tambon to see its plan, its projects and "
                                         "where the money comes from"));
        screen_summary_add_tambons(page, children);
        return;
    }
    screen_flow_add_prompt(page->flow, _("Touch your district"));
    for (guint i = 0; i < children->len; i++) {
        const SnapshotMember *member = g_ptr_array_index(children, i);
        const SnapshotArea district = {.level = SNAPSHOT_LEVEL_DISTRICT,
                                       .name_th = member->name_th,
                                       .name_en = member->name_en};
        screen_flow_add_tile(page->flow,
                             &(UiTile){.title = screen_place_short(text, &district),
                                       .primary = true,
                                       .id = screen_place_address(text, member->scope)});
    }
}

// The page about the data is behind the freshness at the foot.
static void add_ways(ScreenPage *page, const char *province_code, int tambon_total)
{
    ScreenText *text = page->text;
    screen_flow_begin_wide(page->flow);
    screen_flow_add_tile(
        page->flow, &(UiTile){.icon = UI_ICON_MAP,
                              .title = _("Other districts"),
                              .sentence = screen_text_say(text, _("All %d tambons of the province"),
                                                          tambon_total),
                              .id = screen_place_address(text, province_code)});
    screen_flow_add_tile(page->flow, &(UiTile){.icon = UI_ICON_SEARCH,
                                               .title = _("Find"),
                                               .sentence = _("By typing or by first letter"),
                                               .id = "/search"});
    screen_flow_add_tile(page->flow, &(UiTile){.icon = UI_ICON_PROVINCE,
                                               .title = _("The whole province"),
                                               .sentence = _("Who pays, and what was achieved"),
                                               .id = "/province"});
    screen_flow_add_tile(page->flow, &(UiTile){.icon = UI_ICON_NEW,
                                               .title = _("What is new"),
                                               .sentence = _("What has changed, and where"),
                                               .id = "/new"});
}

static void *open_home(const ScreenContext *context, const BaseAddress *address, GError **error)
{
    g_autoptr(SnapshotArea) here = screen_place_find_here(context, error);
    g_autoptr(GPtrArray) children =
        here == NULL ? NULL : snapshot_member_list(context->snapshot, here->code, 0, error);
    const char *province_code = snapshot_release(context->snapshot)->province_code;
    g_auto(ScreenSummary) summary = {0};
    g_auto(ScreenSummary) province = {0};
    if (children == NULL || !screen_summary_read(context->snapshot, here->code, &summary, error) ||
        !screen_summary_read(context->snapshot, province_code, &province, error)) {
        return NULL;
    }
    g_autoptr(ScreenPage) page = screen_page_new(context, address);
    page->is_home = true;
    page->icon = UI_ICON_OFFICE;
    page->title = screen_text_print(page->text, "%s · %s", _("Tambon Point"),
                                    screen_place_name(page->text, here));
    add_children(page, context->metrics, here, children);
    screen_summary_add_stats(page, &summary);
    add_ways(page, province_code, province.coverage.tambon_total);
    screen_summary_add_statuses(page, &summary, NULL, true);
    screen_summary_add_money(page, &summary, true);
    return g_steal_pointer(&page);
}

const ScreenClass screen_home = {
    .name = "home",
    .matches = matches,
    .open = open_home,
    .draw = screen_page_draw,
    .close = screen_page_close,
};
