#include "gallery.h"
#include "words.h"

// Numbers and charts: each with its number in words beside it.

// A chart is read as one picture: never divided where a page can hold it.
static void begin_chart(ScreenPage *page, UiIcon icon, const char *heading)
{
    screen_flow_begin(page->flow, &(ScreenSection){.kind = SCREEN_SECTION_CARD,
                                                   .card = {.heading = heading, .icon = icon},
                                                   .whole = true});
}

static void add_stats(ScreenPage *page)
{
    screen_flow_begin_wide(page->flow);
    screen_flow_add_stat(page->flow, &(UiStat){.icon = UI_ICON_MONEY,
                                               .tone = UI_TONE_INFO,
                                               .number = "35,978,000",
                                               .unit = _("baht"),
                                               .sentence = _("Given by 8 organisations")});
    screen_flow_add_stat(page->flow, &(UiStat){.icon = UI_ICON_DONE,
                                               .tone = UI_TONE_POSITIVE,
                                               .number = "1,037",
                                               .unit = _("projects"),
                                               .sentence = _("In the plans of 64 local offices"),
                                               .id = "gallery:stat"});
    screen_flow_add_stat(page->flow, &(UiStat){.icon = UI_ICON_VILLAGE,
                                               .tone = UI_TONE_NEUTRAL,
                                               .number = "1,550",
                                               .unit = _("villages"),
                                               .sentence = _("Have a village plan")});
}

static void add_bars(ScreenPage *page)
{
    const UiBarPart bars[] = {
        {_("Have a village plan"), _("1,550 villages"), 1550, 0},
        {_("Renewed it this year"), _("1,000 villages"), 1000, 1},
        {_("Certified"), _("0 villages"), 0, 1},
        {_("Asked for money"), _("No data yet"), -1, 2},
    };
    begin_chart(page, UI_ICON_INDICATOR, _("Bars on one scale"));
    for (size_t i = 0; i < G_N_ELEMENTS(bars); i++) {
        screen_flow_add_bar(page->flow, &bars[i], 1551);
    }
}

static void add_ladder(ScreenPage *page)
{
    const UiRung rungs[] = {
        {_("Village plan"), _("15 Jan 2568"), UI_TONE_POSITIVE},
        {_("Tambon plan"), _("12 Mar 2568"), UI_TONE_POSITIVE},
        {_("Local plan"), _("30 Jun 2568"), UI_TONE_POSITIVE},
        {_("Ordinance"), _("Asked for"), UI_TONE_INFO},
        {_("District plan"), _("Not chosen"), UI_TONE_DANGER},
        {_("Provincial plan"), _("No data yet"), UI_TONE_UNKNOWN},
    };
    begin_chart(page, UI_ICON_GOAL, _("How far a project has climbed"));
    screen_flow_add_ladder(page->flow, rungs, G_N_ELEMENTS(rungs));
}

void screen_gallery_add_chart(ScreenPage *page)
{
    add_stats(page);
    add_ladder(page);
    add_bars(page);
}
