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
    {STATEMENTS(projects), .drop_also = intake_ladder_source_drop_sql,
     .put_record = intake_store_project, .sort_column = -1},
    {STATEMENTS(ladder), .put_record = intake_store_ladder, .sort_column = -1},
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
