#include "kind.h"

#include <string.h>

#include "export_query.h"

typedef struct {
    const char *kind;
    const char *query;
} Kind;

#define KIND(name)                                                                                 \
    {                                                                                              \
#name, export_##name##_sql                                                                 \
    }

static const Kind kinds[] = {
    KIND(areas),          KIND(assessment),      KIND(calendar),
    KIND(consumption),    KIND(documents),       KIND(funding),
    KIND(glossary),       KIND(holidays),        KIND(household_accounts),
    KIND(indicator_list), KIND(indicator_sets),  KIND(indicators),
    KIND(issue_map),      KIND(issues),          KIND(ladder),
    KIND(meetings),       KIND(organisations),   KIND(photos),
    KIND(plans),          KIND(process),         KIND(processes),
    KIND(profile),        KIND(programme_areas), KIND(programme_years),
    KIND(programmes),     KIND(project_codes),   KIND(projects),
    KIND(quality),        KIND(reports),         KIND(results),
    KIND(roles),
};

const char *export_kind_query(const IntakeSheet *sheet)
{
    for (size_t i = 0; i < G_N_ELEMENTS(kinds); i++) {
        if (strcmp(kinds[i].kind, sheet->kind) == 0) {
            return kinds[i].query;
        }
    }
    g_assert_not_reached();
}
