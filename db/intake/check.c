#include "check.h"

#include <string.h>

#include "base/clock.h"
#include "base/date.h"
#include "paper.h"
#include "photo.h"

typedef bool (*CheckKind)(IntakeCheck *check, GError **error);

typedef struct {
    const char *kind;
    CheckKind check;
} KindCheck;

// Kinds that are not here need nothing beyond names, required cells and double rows.
static const KindCheck kind_checks[] = {
    {"areas", intake_check_areas},
    {"issues", intake_check_issues},
    {"issue_map", intake_check_issue_map},
    {"programmes", intake_check_programmes},
    {"processes", intake_check_processes},
    {"calendar", intake_check_calendar},
    {"documents", intake_check_documents},
    {"plans", intake_check_plans},
    {"projects", intake_check_projects},
    {"ladder", intake_check_ladder},
    {"indicator_sets", intake_check_indicator_sets},
    {"indicator_list", intake_check_indicator_list},
    {"indicators", intake_check_indicator_values},
    {"household_accounts", intake_check_accounts},
    {"consumption", intake_check_consumption},
    {"organisations", intake_check_organisations},
    {"project_codes", intake_check_project_codes},
    {"holidays", intake_check_holidays},
    {"meetings", intake_check_meetings},
    {"glossary", intake_check_glossary},
    {"photos", intake_check_photos},
    {"process", intake_check_process},
    {"quality", intake_check_quality},
    {"profile", intake_check_profile},
    {"assessment", intake_check_assessment},
    {"roles", intake_check_roles},
    {"reports", intake_check_reports},
};

static void vanished_free(gpointer data)
{
    IntakeVanished *vanished = data;
    g_free(vanished->row_key);
    g_free(vanished->record_key);
    g_free(vanished);
}

static void photo_free(gpointer photo) { intake_photo_free(photo); }

static void paper_free(gpointer paper) { intake_paper_free(paper); }

void intake_check_init(IntakeCheck *check)
{
    *check = (IntakeCheck){0};
    check->records = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    check->photos = g_hash_table_new_full(NULL, NULL, NULL, photo_free);
    check->papers = g_hash_table_new_full(NULL, NULL, NULL, paper_free);
    check->vanished = g_ptr_array_new_with_free_func(vanished_free);
    BaseDate today = base_date_from_unix(base_clock_now());
    check->today = base_date_to_iso(&today);
}

void intake_check_clear(IntakeCheck *check)
{
    g_clear_pointer(&check->records, g_hash_table_unref);
    g_clear_pointer(&check->photos, g_hash_table_unref);
    g_clear_pointer(&check->papers, g_hash_table_unref);
    g_clear_pointer(&check->vanished, g_ptr_array_unref);
    g_clear_pointer(&check->today, g_free);
}

static void report(IntakeCheck *check, const IntakeRecord *record, int column,
                   IntakeProblem problem)
{
    problem.row = record->row;
    if (column >= 0) {
        problem.column = intake_batch_heading(check->batch, column);
        problem.value = record->values[column].written;
    }
    intake_report_add(check->report, &problem);
}

void intake_check_error(IntakeCheck *check, const IntakeRecord *record, int column,
                        const char *rule, char *message, const char *advice)
{
    g_autofree char *owned = message;
    report(
        check, record, column,
        (IntakeProblem){
            .severity = INTAKE_SEVERITY_ERROR, .rule = rule, .message = owned, .advice = advice});
}

void intake_check_warn(IntakeCheck *check, const IntakeRecord *record, int column, const char *rule,
                       char *message, const char *advice)
{
    g_autofree char *owned = message;
    report(
        check, record, column,
        (IntakeProblem){
            .severity = INTAKE_SEVERITY_WARNING, .rule = rule, .message = owned, .advice = advice});
}

void intake_check_note(IntakeCheck *check, const IntakeRecord *record, int column, const char *rule,
                       char *message)
{
    g_autofree char *owned = message;
    report(check, record, column,
           (IntakeProblem){.severity = INTAKE_SEVERITY_NOTE, .rule = rule, .message = owned});
}

GHashTable *intake_check_load_set(IntakeCheck *check, const char *query, GError **error)
{
    g_autoptr(GHashTable) set = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    SqlStatement *statement = intake_statements_get(check->statements, query, error);
    if (statement == NULL) {
        return NULL;
    }
    sql_bind_text(statement, ":office", check->office_code);
    return sql_each(statement, sql_take_member, set, error) ? g_steal_pointer(&set) : NULL;
}

static void take_pair(SqlStatement *row, void *map)
{
    g_hash_table_insert(map, sql_column_copy(row, 0), sql_column_copy(row, 1));
}

GHashTable *intake_check_load_map(IntakeCheck *check, const char *query, const char *office_code,
                                  GError **error)
{
    g_autoptr(GHashTable) map = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
    SqlStatement *statement = intake_statements_get(check->statements, query, error);
    if (statement == NULL) {
        return NULL;
    }
    if (office_code != NULL) {
        sql_bind_text(statement, ":office", office_code);
    }
    return sql_each(statement, take_pair, map, error) ? g_steal_pointer(&map) : NULL;
}

bool intake_check_batch(IntakeCheck *check, GError **error)
{
    if (strcmp(check->batch->sheet->kind, "funding") == 0) {
        intake_check_funding_totals(check);
    }
    intake_check_names(check);
    intake_check_rows(check);
    intake_check_texts(check);
    for (size_t i = 0; i < G_N_ELEMENTS(kind_checks); i++) {
        if (strcmp(kind_checks[i].kind, check->batch->sheet->kind) == 0 &&
            !kind_checks[i].check(check, error)) {
            return false;
        }
    }
    return intake_check_vanished(check, error);
}
