#include <string.h>

#include "columns.h"
#include "intake_query.h"
#include "store.h"

#define STATEMENTS(name)                                                                           \
    .kind = #name, .keys = intake_##name##_keys_sql, .put = intake_##name##_put_sql,               \
    .drop = intake_##name##_drop_sql

static const IntakeKind kinds[] = {
    {STATEMENTS(areas), .drop_also = intake_area_alias_drop_sql, .put_record = intake_store_area,
     .sort_column = -1},
    {STATEMENTS(issues), .has_position = true, .sort_column = -1},
    {STATEMENTS(issue_map), .sort_column = -1},
    {STATEMENTS(organisations), .sort_column = ORGANISATION_NAME_TH},
    {STATEMENTS(programmes), .has_position = true, .sort_column = -1},
    {STATEMENTS(programme_years), .sort_column = -1},
    {STATEMENTS(programme_areas), .sort_column = -1},
    {STATEMENTS(funding), .has_position = true, .sort_column = -1},
    {STATEMENTS(results), .has_position = true, .sort_column = -1},
    {STATEMENTS(processes), .sort_column = -1},
    {STATEMENTS(calendar), .has_position = true, .sort_column = -1},
    {STATEMENTS(documents), .put_record = intake_store_document, .sort_column = -1},
    {STATEMENTS(plans), .put_record = intake_store_plan, .sort_column = -1},
    {STATEMENTS(projects), .drop_also = intake_project_parts_drop_sql,
     .put_record = intake_store_project, .sort_column = -1},
    {STATEMENTS(ladder), .put_record = intake_store_ladder, .sort_column = -1},
    {STATEMENTS(photos), .put_record = intake_store_photo, .sort_column = -1},
    {STATEMENTS(project_codes), .sort_column = -1},
    {STATEMENTS(holidays), .sort_column = -1},
    {STATEMENTS(meetings), .sort_column = -1},
    {STATEMENTS(glossary), .sort_column = GLOSSARY_TERM},
    {STATEMENTS(indicator_sets), .has_position = true, .sort_column = -1},
    {STATEMENTS(indicator_list), .has_position = true, .sort_column = -1},
    {STATEMENTS(process), .has_sample = true, .drop_by_office = true, .sort_column = -1},
    {STATEMENTS(quality), .has_sample = true, .drop_by_office = true, .sort_column = -1},
    {STATEMENTS(profile), .has_sample = true, .has_position = true, .drop_by_office = true,
     .sort_column = -1},
    {STATEMENTS(indicators), .has_sample = true, .drop_by_office = true, .sort_column = -1},
    {STATEMENTS(household_accounts), .has_sample = true, .drop_by_office = true, .sort_column = -1},
    {STATEMENTS(consumption), .has_sample = true, .drop_by_office = true, .sort_column = -1},
    {STATEMENTS(assessment), .has_sample = true, .has_position = true, .drop_by_office = true,
     .sort_column = -1},
    {STATEMENTS(roles), .put_record = intake_store_role, .drop_by_office = true, .sort_column = -1},
    {STATEMENTS(reports), .put_record = intake_store_report, .drop_by_office = true,
     .sort_column = -1},
};

const IntakeKind *intake_kind_of(const IntakeSheet *sheet)
{
    for (size_t i = 0; i < G_N_ELEMENTS(kinds); i++) {
        if (strcmp(kinds[i].kind, sheet->kind) == 0) {
            return &kinds[i];
        }
    }
    g_assert_not_reached();
}
