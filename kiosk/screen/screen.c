#include "screens.h"

// One a line, so that two people rarely edit the same one.
// clang-format off
static const ScreenClass *const screens[] = {
    &screen_home,
    &screen_province,
    &screen_group,
    &screen_district,
    &screen_tambon,
    &screen_plan,
    &screen_people,
    &screen_profile,
    &screen_villages,
    &screen_village,
    &screen_steps,
    &screen_new,
    &screen_calendar,
    &screen_deadlines,
    &screen_meetings,
    &screen_meeting,
    &screen_offices,
    &screen_projects,
    &screen_projects_places,
    &screen_issues,
    &screen_money,
    &screen_beyond,
    &screen_project,
    &screen_about,
    &screen_help,
    &screen_display,
    &screen_attract,
    &screen_story,
    &screen_gallery,
    &screen_hub,
    &screen_programmes,
    &screen_programme,
    &screen_programme_projects,
    &screen_funders,
    &screen_funder,
    &screen_results,
    &screen_glossary,
    &screen_indicators,
    &screen_households,
    &screen_assessment,
    &screen_indicator,
    &screen_indicator_set,
    &screen_compare,
    &screen_compare_choose,
    &screen_heat,
    &screen_map,
    &screen_map_choose,
    &screen_documents,
    &screen_document,
    &screen_search,
    &screen_staff,
    &screen_staff_pin,
    &screen_panel,
    &screen_panel_crosses,
    &screen_panel_hours,
    &screen_staff_status,
    &screen_staff_touch,
    &screen_staff_meetings,
    &screen_staff_meeting,
    &screen_setup,
};
// clang-format on

const ScreenClass *screen_find(const BaseAddress *address)
{
    for (size_t i = 0; i < G_N_ELEMENTS(screens); i++) {
        if (screens[i]->matches(address)) {
            return screens[i];
        }
    }
    return &screen_not_found;
}
