#include "project.h"

// Columns of project_get.sql after the shared ones.
enum {
    TAMBON_CODE = SNAPSHOT_PROJECT_ROW_COLUMNS,
    ISSUE_EDITION,
    ISSUE_CODE,
    ISSUE_NAME_TH,
    ISSUE_NAME_EN,
    ISSUE_PARENT_NAME_TH,
    ISSUE_PARENT_NAME_EN,
    OBJECTIVE,
    DOER,
    RESPONSIBLE,
    DISBURSED_SATANG,
    DISBURSED_DATE,
    START_DATE,
    END_DATE,
    PARENT_CODE,
    PARENT_NAME,
    PROGRAMME_NAME,
    BEYOND_CAPACITY,
    FORWARDED_TO,
    FORWARDED_DATE,
    ANSWER,
    ANSWER_SATANG,
    DOCUMENT_TITLE,
};

// Columns of project_list_money.sql and project_list_ladder.sql.
enum { MONEY_CLASS, AMOUNT_SATANG, ROUNDED, FUNDER_TH, FUNDER_EN, FUNDER_ABBREVIATION };
enum { RUNG, RUNG_YEAR_BE, RUNG_DATE, RUNG_REFERENCE };

static void read_issue(SnapshotRun *run, SnapshotProject *project)
{
    project->issue_edition = sql_column_copy(run, ISSUE_EDITION);
    project->issue_code = sql_column_copy(run, ISSUE_CODE);
    project->issue_name_th = sql_column_copy(run, ISSUE_NAME_TH);
    project->issue_name_en = sql_column_copy(run, ISSUE_NAME_EN);
    project->issue_parent_name_th = sql_column_copy(run, ISSUE_PARENT_NAME_TH);
    project->issue_parent_name_en = sql_column_copy(run, ISSUE_PARENT_NAME_EN);
}

static SnapshotProject *read_project(SnapshotRun *run)
{
    SnapshotProject *project = g_new0(SnapshotProject, 1);

    snapshot_project_read_row(run, &project->row);
    read_issue(run, project);
    project->tambon_code = sql_column_copy(run, TAMBON_CODE);
    project->objective = sql_column_copy(run, OBJECTIVE);
    project->doer = sql_column_copy(run, DOER);
    project->responsible = sql_column_copy(run, RESPONSIBLE);
    project->disbursed_satang = snapshot_query_column(run, DISBURSED_SATANG, -1);
    project->disbursed_date = sql_column_copy(run, DISBURSED_DATE);
    project->start_date = sql_column_copy(run, START_DATE);
    project->end_date = sql_column_copy(run, END_DATE);
    project->parent_code = sql_column_copy(run, PARENT_CODE);
    project->parent_name = sql_column_copy(run, PARENT_NAME);
    project->programme_name = sql_column_copy(run, PROGRAMME_NAME);
    project->beyond_capacity = sql_column_integer(run, BEYOND_CAPACITY) != 0;
    project->forwarded_to = sql_column_copy(run, FORWARDED_TO);
    project->forwarded_date = sql_column_copy(run, FORWARDED_DATE);
    project->answer = sql_column_copy(run, ANSWER);
    project->answer_satang = snapshot_query_column(run, ANSWER_SATANG, -1);
    project->document_title = sql_column_copy(run, DOCUMENT_TITLE);
    for (int i = 0; i < SNAPSHOT_CLASS_COUNT; i++) {
        project->money[i].amount_satang = -1;
    }
    return project;
}

static void read_money(SnapshotRun *run, SnapshotProject *project)
{
    SnapshotClass budget_class = snapshot_class_from_key(sql_column_text(run, MONEY_CLASS));

    if (budget_class == SNAPSHOT_CLASS_ALL) {
        return; // not a class of the schema
    }
    SnapshotProjectMoney *money = &project->money[budget_class];
    money->amount_satang = sql_column_integer(run, AMOUNT_SATANG);
    money->rounded = sql_column_integer(run, ROUNDED) != 0;
    money->organisation_th = sql_column_copy(run, FUNDER_TH);
    money->organisation_en = sql_column_copy(run, FUNDER_EN);
    money->abbreviation = sql_column_copy(run, FUNDER_ABBREVIATION);
    project->row.class_satang[budget_class] = money->amount_satang;
}

static void read_rung(SnapshotRun *run, SnapshotProject *project)
{
    static const char *const keys[SNAPSHOT_RUNG_COUNT] = {
        [SNAPSHOT_RUNG_VILLAGE] = "village",   [SNAPSHOT_RUNG_TAMBON] = "tambon",
        [SNAPSHOT_RUNG_LAO_PLAN] = "lao_plan", [SNAPSHOT_RUNG_ORDINANCE] = "ordinance",
        [SNAPSHOT_RUNG_DISTRICT] = "district", [SNAPSHOT_RUNG_PROVINCE] = "province",
    };

    for (int i = 0; i < SNAPSHOT_RUNG_COUNT; i++) {
        if (g_strcmp0(keys[i], sql_column_text(run, RUNG)) == 0) {
            SnapshotLadderRung *rung = &project->ladder[i];
            rung->known = true;
            rung->fiscal_year_be = (int)sql_column_integer(run, RUNG_YEAR_BE);
            rung->date = sql_column_copy(run, RUNG_DATE);
            rung->reference = sql_column_copy(run, RUNG_REFERENCE);
            return;
        }
    }
}

static void read_village(SnapshotRun *run, SnapshotProject *project)
{
    g_ptr_array_add(project->villages, sql_column_copy(run, 0));
}

static bool add_rows(Snapshot *snapshot, SnapshotProject *project, SnapshotQuery query,
                     void (*read_row)(SnapshotRun *, SnapshotProject *), GError **error)
{
    g_autoptr(SnapshotRun) run = snapshot_query_begin(snapshot, query, error);
    bool row = false;

    if (run == NULL) {
        return false;
    }
    sql_bind_text(run, ":code", project->row.code);
    if (!snapshot_query_step(run, &row, error)) {
        return false;
    }
    while (row) {
        read_row(run, project);
        if (!snapshot_query_step(run, &row, error)) {
            return false;
        }
    }
    return true;
}

static void clear_lists(SnapshotProject *project)
{
    for (int i = 0; i < SNAPSHOT_CLASS_COUNT; i++) {
        g_free(project->money[i].organisation_th);
        g_free(project->money[i].organisation_en);
        g_free(project->money[i].abbreviation);
    }
    for (int i = 0; i < SNAPSHOT_RUNG_COUNT; i++) {
        g_free(project->ladder[i].date);
        g_free(project->ladder[i].reference);
    }
    g_clear_pointer(&project->villages, g_ptr_array_unref);
}

void snapshot_project_free(SnapshotProject *project)
{
    if (project == NULL) {
        return;
    }
    snapshot_project_clear_row(&project->row);
    clear_lists(project);
    g_free(project->tambon_code);
    g_free(project->issue_edition);
    g_free(project->issue_code);
    g_free(project->issue_name_th);
    g_free(project->issue_name_en);
    g_free(project->issue_parent_name_th);
    g_free(project->issue_parent_name_en);
    g_free(project->objective);
    g_free(project->doer);
    g_free(project->responsible);
    g_free(project->disbursed_date);
    g_free(project->start_date);
    g_free(project->end_date);
    g_free(project->parent_code);
    g_free(project->parent_name);
    g_free(project->programme_name);
    g_free(project->forwarded_to);
    g_free(project->forwarded_date);
    g_free(project->answer);
    g_free(project->document_title);
    g_free(project);
}

SnapshotProject *snapshot_project_get(Snapshot *snapshot, const char *code, GError **error)
{
    g_autoptr(SnapshotRun) run = snapshot_query_begin(snapshot, SNAPSHOT_QUERY_PROJECT_GET, error);
    bool row = false;

    if (run == NULL) {
        return NULL;
    }
    sql_bind_text(run, ":code", code);
    if (!snapshot_query_step(run, &row, error)) {
        return NULL;
    }
    if (!row) {
        g_set_error(error, SNAPSHOT_ERROR, SNAPSHOT_ERROR_NOT_FOUND, "no project %s", code);
        return NULL;
    }
    g_autoptr(SnapshotProject) project = read_project(run);
    project->villages = g_ptr_array_new_with_free_func(g_free);
    if (!add_rows(snapshot, project, SNAPSHOT_QUERY_PROJECT_LIST_MONEY, read_money, error) ||
        !add_rows(snapshot, project, SNAPSHOT_QUERY_PROJECT_LIST_LADDER, read_rung, error) ||
        !add_rows(snapshot, project, SNAPSHOT_QUERY_PROJECT_LIST_VILLAGES, read_village, error)) {
        return NULL;
    }
    return g_steal_pointer(&project);
}
