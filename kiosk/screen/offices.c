#include <snapshot/area.h>
#include <snapshot/organisation.h>

#include "page.h"
#include "place.h"
#include "screens.h"
#include "words.h"

// The offices that serve the province (A9): full name, how papers shorten it, telephone.

#define COLUMNS 3

static bool matches(const BaseAddress *address)
{
    return base_address_segment_count(address) == 1 &&
           g_strcmp0(base_address_segment(address, 0), "offices") == 0;
}

static void fill_row(UiTableCell *row, ScreenText *text, const SnapshotOrganisation *office)
{
    const char *name = screen_text_name(text, office->name_th, office->name_en);
    const char *abbreviation = screen_text_words(text, office->abbreviation);
    const char *phone = screen_text_words(text, office->phone);
    row[0] = (UiTableCell){.text = screen_text_or_not_stated(text, name)};
    row[1] = abbreviation != NULL ? (UiTableCell){.text = abbreviation}
                                  : (UiTableCell){.mark = UI_MARK_NOT_APPLICABLE};
    row[2] = phone != NULL ? (UiTableCell){.text = phone}
                           : (UiTableCell){.mark = UI_MARK_MISSING, .text = _("Not stated")};
}

static void add_offices(ScreenPage *page, const GPtrArray *offices)
{
    const UiTableColumn columns[COLUMNS] = {
        {.heading = _("Office"), .weight = 2},
        {.heading = _("Short name"), .weight = 1},
        {.heading = _("Telephone"), .weight = 1},
    };
    guint count = MIN(offices->len, UI_TABLE_LIMIT_ROWS);
    g_autofree UiTableCell *cells = g_new0(UiTableCell, (gsize)count * COLUMNS);
    for (guint i = 0; i < count; i++) {
        fill_row(&cells[(gsize)i * COLUMNS], page->text, g_ptr_array_index(offices, i));
    }
    const UiTable table = {
        .columns = screen_flow_keep(page->flow, columns, sizeof columns),
        .column_count = COLUMNS,
        .cells = screen_flow_keep(page->flow, cells, sizeof *cells * count * COLUMNS),
        .row_count = (int)count,
    };
    screen_flow_begin_card(page->flow, UI_ICON_OFFICE, _("Offices that serve the province"), NULL);
    screen_flow_add_table(page->flow, &table);
    screen_flow_begin_wide(page->flow);
    screen_flow_add_text(page->flow, UI_TYPE_CAPTION, true,
                         _("Offices of a tambon are on the page of who answers for what there."));
}

static void add_nothing(ScreenPage *page)
{
    screen_flow_begin(page->flow, &(ScreenSection){.kind = SCREEN_SECTION_REST});
    screen_flow_add_empty(page->flow,
                          &(UiEmpty){.icon = UI_ICON_OFFICE,
                                     .title = _("No offices are listed here yet"),
                                     .sentence = _("The province has not sent its list of "
                                                   "offices.")});
}

static void *open_offices(const ScreenContext *context, const BaseAddress *address, GError **error)
{
    const char *code = snapshot_release(context->snapshot)->province_code;
    g_autoptr(SnapshotArea) province = snapshot_area_get(context->snapshot, code, error);
    g_autoptr(GPtrArray) offices =
        province == NULL ? NULL : snapshot_organisation_list(context->snapshot, NULL, error);
    if (offices == NULL) {
        return NULL;
    }
    g_autoptr(ScreenPage) page = screen_page_new(context, address);
    page->icon = UI_ICON_OFFICE;
    page->place = screen_place_name(page->text, province);
    page->title = _("Offices and their telephones");
    if (offices->len == 0) {
        add_nothing(page);
    } else {
        add_offices(page, offices);
    }
    return g_steal_pointer(&page);
}

const ScreenClass screen_offices = {
    .name = "offices",
    .matches = matches,
    .open = open_offices,
    .draw = screen_page_draw,
    .close = screen_page_close,
};
