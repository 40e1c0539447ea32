#include "project.h"

#include "record.h"

// Columns of project_list_money.sql and project_list_ladder.sql.
enum {
    MONEY_CLASS,
    AMOUNT_SATANG,
    ROUNDED,
    FUNDER,
    FUNDER_TH,
    FUNDER_EN,
    FUNDER_ABBREVIATION,
};
enum { RUNG, RUNG_YEAR_BE, RUNG_DATE, RUNG_REFERENCE, RUNG_DOCUMENT, RUNG_DOCUMENT_TITLE };

// The columns of project_get.sql behind those of the row.
static const SnapshotRecordField own_fields[] = {
    SNAPSHOT_RECORD_MEMBER(SnapshotProject, issue_edition),
    SNAPSHOT_RECORD_MEMBER(SnapshotProject, issue_code),
    SNAPSHOT_RECORD_MEMBER(SnapshotProject, issue_name_th),
    SNAPSHOT_RECORD_MEMBER(SnapshotProject, issue_name_en),
    SNAPSHOT_RECORD_MEMBER(SnapshotProject, issue_parent_name_th),
    SNAPSHOT_RECORD_MEMBER(SnapshotProject, issue_parent_name_en),
    SNAPSHOT_RECORD_MEMBER(SnapshotProject, objective),
    SNAPSHOT_RECORD_MEMBER(SnapshotProject, responsible),
    SNAPSHOT_RECORD_MEMBER(SnapshotProject, disbursed_satang),
    SNAPSHOT_RECORD_MEMBER(SnapshotProject, disbursed_date),
    SNAPSHOT_RECORD_MEMBER(SnapshotProject, start_date),
    SNAPSHOT_RECORD_MEMBER(SnapshotProject, end_date),
    SNAPSHOT_RECORD_MEMBER(SnapshotProject, parent_code),
    SNAPSHOT_RECORD_MEMBER(SnapshotProject, parent_name),
    SNAPSHOT_RECORD_MEMBER(SnapshotProject, weight),
    SNAPSHOT_RECORD_MEMBER(SnapshotProject, programme),
    SNAPSHOT_RECORD_MEMBER(SnapshotProject, programme_name),
    SNAPSHOT_RECORD_MEMBER(SnapshotProject, forwarded_to),
    SNAPSHOT_RECORD_MEMBER(SnapshotProject, forwarded_date),
    SNAPSHOT_RECORD_MEMBER(SnapshotProject, answer),
    SNAPSHOT_RECORD_MEMBER(SnapshotProject, answer_satang),
    SNAPSHOT_RECORD_MEMBER(SnapshotProject, document_code),
    SNAPSHOT_RECORD_MEMBER(SnapshotProject, document_title),
    SNAPSHOT_RECORD_MEMBER(SnapshotProject, latitude),
    SNAPSHOT_RECORD_MEMBER(SnapshotProject, longitude),
};
static const SnapshotRecordShape own_shape =
    SNAPSHOT_RECORD_SHAPE(SnapshotProject, own_fields, NULL);

static SnapshotProject *read_project(SnapshotRun *run)
{
    SnapshotProject *project = g_new0(SnapshotProject, 1);

    snapshot_project_read_row(run, &project->row);
    snapshot_record_read_from(run, SNAPSHOT_PROJECT_ROW_COLUMNS, &own_shape, project);
    for (int i = 0; i < SNAPSHOT_CLASS_COUNT; i++) {
        project->money[i].amount_satang = -1;
    }
    return project;
}

static void take_money(SnapshotRun *run, void *data)
{
    SnapshotProject *project = data;
    SnapshotClass budget_class = snapshot_class_from_key(sql_column_text(run, MONEY_CLASS));

    if (budget_class == SNAPSHOT_CLASS_ALL) {
        return; // not a class of the schema
    }
    SnapshotProjectMoney *money = &project->money[budget_class];
    money->amount_satang = sql_column_integer(run, AMOUNT_SATANG);
    money->rounded = sql_column_integer(run, ROUNDED) != 0;
    money->organisation = sql_column_copy(run, FUNDER);
    money->organisation_th = sql_column_copy(run, FUNDER_TH);
    money->organisation_en = sql_column_copy(run, FUNDER_EN);
    money->abbreviation = sql_column_copy(run, FUNDER_ABBREVIATION);
    project->row.class_satang[budget_class] = money->amount_satang;
}

static const char *const rung_keys[SNAPSHOT_RUNG_COUNT] = {
    [SNAPSHOT_RUNG_VILLAGE] = "village",   [SNAPSHOT_RUNG_TAMBON] = "tambon",
    [SNAPSHOT_RUNG_LAO_PLAN] = "lao_plan", [SNAPSHOT_RUNG_ORDINANCE] = "ordinance",
    [SNAPSHOT_RUNG_DISTRICT] = "district", [SNAPSHOT_RUNG_PROVINCE] = "province",
};

const char *snapshot_project_rung_key(SnapshotRung rung) { return rung_keys[rung]; }

SnapshotRung snapshot_project_rung_from_key(const char *key)
{
    int i = 0;

    while (i < SNAPSHOT_RUNG_COUNT && g_strcmp0(rung_keys[i], key) != 0) {
        i++;
    }
    return (SnapshotRung)i;
}

static void take_rung(SnapshotRun *run, void *data)
{
    SnapshotProject *project = data;
    SnapshotRung key = snapshot_project_rung_from_key(sql_column_text(run, RUNG));

    if (key != SNAPSHOT_RUNG_COUNT) {
        SnapshotLadderRung *rung = &project->ladder[key];
        rung->known = true;
        rung->fiscal_year_be = (int)sql_column_integer(run, RUNG_YEAR_BE);
        rung->date = sql_column_copy(run, RUNG_DATE);
        rung->reference = sql_column_copy(run, RUNG_REFERENCE);
        rung->document_code = sql_column_copy(run, RUNG_DOCUMENT);
        rung->document_title = sql_column_copy(run, RUNG_DOCUMENT_TITLE);
    }
}

static void take_rung_count(SnapshotRun *run, void *data)
{
    int *counts = data;
    SnapshotRung rung = snapshot_project_rung_from_key(sql_column_text(run, 0));

    if (rung != SNAPSHOT_RUNG_COUNT) {
        counts[rung] = (int)sql_column_integer(run, 1);
    }
}

bool snapshot_project_count_rungs(Snapshot *snapshot, const char *tambon_code, int fiscal_year_be,
                                  int counts[SNAPSHOT_RUNG_COUNT], GError **error)
{
    g_autoptr(SnapshotRun) run =
        snapshot_query_begin(snapshot, SNAPSHOT_QUERY_PROJECT_COUNT_RUNGS, error);

    for (int i = 0; i < SNAPSHOT_RUNG_COUNT; i++) {
        counts[i] = 0;
    }
    if (run == NULL) {
        return false;
    }
    sql_bind_text(run, ":tambon_code", tambon_code);
    sql_bind_integer(run, ":fiscal_year_be", fiscal_year_be);
    return snapshot_query_each(run, take_rung_count, counts, error);
}

static void take_village(SnapshotRun *run, void *data)
{
    SnapshotProject *project = data;
    g_ptr_array_add(project->villages, sql_column_copy(run, 0));
}

static bool add_rows(Snapshot *snapshot, SnapshotProject *project, SnapshotQuery query,
                     SqlTake take_row, GError **error)
{
    g_autoptr(SnapshotRun) run = snapshot_query_begin(snapshot, query, error);

    if (run == NULL) {
        return false;
    }
    sql_bind_text(run, ":code", project->row.code);
    return snapshot_query_each(run, take_row, project, error);
}

static void clear_lists(SnapshotProject *project)
{
    for (int i = 0; i < SNAPSHOT_CLASS_COUNT; i++) {
        g_free(project->money[i].organisation);
        g_free(project->money[i].organisation_th);
        g_free(project->money[i].organisation_en);
        g_free(project->money[i].abbreviation);
    }
    for (int i = 0; i < SNAPSHOT_RUNG_COUNT; i++) {
        g_free(project->ladder[i].date);
        g_free(project->ladder[i].reference);
        g_free(project->ladder[i].document_code);
        g_free(project->ladder[i].document_title);
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
    snapshot_record_clear(&own_shape, project);
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
    if (!add_rows(snapshot, project, SNAPSHOT_QUERY_PROJECT_LIST_MONEY, take_money, error) ||
        !add_rows(snapshot, project, SNAPSHOT_QUERY_PROJECT_LIST_LADDER, take_rung, error) ||
        !add_rows(snapshot, project, SNAPSHOT_QUERY_PROJECT_LIST_VILLAGES, take_village, error)) {
        return NULL;
    }
    return g_steal_pointer(&project);
}
