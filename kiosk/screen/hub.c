#include <snapshot/area.h>

#include "map.h"
#include "page.h"
#include "place.h"
#include "screens.h"
#include "subject.h"
#include "words.h"

// What belongs to the whole province and to no tambon alone: one touch to each of it.

static bool matches(const BaseAddress *address)
{
    return base_address_segment_count(address) == 1 &&
           g_strcmp0(base_address_segment(address, 0), "province") == 0;
}

static void add_way(ScreenPage *page, UiIcon icon, const char *title, const char *sentence,
                    const char *id)
{
    screen_flow_add_tile(page->flow,
                         &(UiTile){.icon = icon, .title = title, .sentence = sentence, .id = id});
}

static void *open_hub(const ScreenContext *context, const BaseAddress *address, GError **error)
{
    const char *code = snapshot_release(context->snapshot)->province_code;
    g_autoptr(SnapshotArea) province = snapshot_area_get(context->snapshot, code, error);
    if (province == NULL) {
        return NULL;
    }
    g_autoptr(ScreenPage) page = screen_page_new(context, address);
    page->icon = UI_ICON_PROVINCE;
    page->place = screen_place_name(page->text, province);
    page->title = _("The whole province");
    screen_flow_begin_wide(page->flow);
    screen_flow_add_text(page->flow, UI_TYPE_HEADING, false, _("What would you like to know?"));
    add_way(page, UI_ICON_PROJECT, _("Projects"),
            _("Of all tambons: choose by year, status, money"),
            screen_subject_address(page->text, code, "projects"));
    add_way(page, UI_ICON_ISSUE, _("What the projects are about"),
            _("The issues, with their projects and money"), "/issues");
    add_way(page, UI_ICON_OFFICE, _("More than the tambon can do"),
            _("Projects sent on for help, and the answers"), "/beyond-capacity");
    add_way(page, UI_ICON_FUNDER, _("Who pays"), _("Who gives how much to the programmes"),
            "/funders");
    add_way(page, UI_ICON_DONE, _("What was achieved"), _("Results of the programme, in figures"),
            "/results");
    add_way(page, UI_ICON_GOAL, _("Programmes"), _("Their years, their tambons, who leads them"),
            "/programmes");
    add_way(page, UI_ICON_INDICATOR, _("Surveys and indicators"),
            _("What was found when people here were asked"),
            screen_text_print(page->text, "/area/%s/indicators", code));
    add_way(page, UI_ICON_SORT, _("All tambons in one table"),
            _("Every figure of every tambon, best or last"),
            screen_text_print(page->text, "/area/%s/compare", code));
    screen_map_add_way(page, screen_place_address(page->text, code));
    add_way(page, UI_ICON_NEW, _("What is new"), _("What has changed, and where"), "/new");
    add_way(page, UI_ICON_CALENDAR, _("What is due when"), _("Duties of the year, and holidays"),
            "/calendar");
    add_way(page, UI_ICON_PEOPLE, _("Meetings"), _("Large letters, for a room full of people"),
            SCREEN_MEETING_ADDRESS);
    add_way(page, UI_ICON_DOCUMENT, _("Documents"), _("Plans, lists, films: of the whole province"),
            screen_text_print(page->text, "/documents/%s", code));
    add_way(page, UI_ICON_OFFICE, _("Offices and their telephones"),
            _("Full names, short names, telephones"), "/offices");
    add_way(page, UI_ICON_HELP, _("Words explained"), _("Abbreviations and what they stand for"),
            "/glossary");
    return g_steal_pointer(&page);
}

const ScreenClass screen_hub = {
    .name = "hub",
    .matches = matches,
    .open = open_hub,
    .draw = screen_page_draw,
    .close = screen_page_close,
};
