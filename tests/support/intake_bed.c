#include "intake_bed.h"

#include <glib/gstdio.h>
#include <string.h>

#include "scratch.h"

#define FOLDER_MODE 0755
#define TODAY_UTC "1795248000" // 21 November 2569

void intake_bed_init_empty(IntakeBed *bed)
{
    *bed = (IntakeBed){0};
    g_assert_true(g_setenv("SOURCE_DATE_EPOCH", TODAY_UTC, TRUE));
    bed->folder = scratch_make();
    bed->options = (IntakeImportOptions){
        .workspace = bed->folder, .province_code = "80", .issue_edition = "2552", .sender = "test"};
}

void intake_bed_init(IntakeBed *bed)
{
    intake_bed_init_empty(bed);
    intake_bed_copy(bed, "tests/data/intake/reference", "reference");
    intake_bed_import(bed);
    intake_bed_expect_no(bed, INTAKE_SEVERITY_ERROR);
    intake_bed_expect_no(bed, INTAKE_SEVERITY_WARNING);
}

void intake_bed_clear(IntakeBed *bed)
{
    intake_report_free(bed->report);
    scratch_remove(bed->folder);
    *bed = (IntakeBed){0};
}

char *intake_bed_path(const IntakeBed *bed, const char *name)
{
    return g_build_filename(bed->folder, name, NULL);
}

void intake_bed_write(const IntakeBed *bed, const char *name, const char *text)
{
    g_autofree char *path = intake_bed_path(bed, name);
    g_autofree char *folder = g_path_get_dirname(path);
    g_assert_cmpint(g_mkdir_with_parents(folder, FOLDER_MODE), ==, 0);
    scratch_write(path, text);
}

void intake_bed_copy(const IntakeBed *bed, const char *source_folder, const char *name)
{
    g_autofree char *folder = g_build_filename(TEST_SOURCE_DIR, source_folder, NULL);
    g_autofree char *list = scratch_list(folder);
    g_auto(GStrv) files = g_strsplit(list, " ", -1);
    for (char **file = files; *file != NULL; file++) {
        if (g_str_has_suffix(*file, ".csv")) {
            g_autofree char *from = g_build_filename(folder, *file, NULL);
            g_autofree char *to = g_build_filename(name, *file, NULL);
            g_autofree char *text = scratch_read(from);
            intake_bed_write(bed, to, text);
        }
    }
}

typedef bool (*Run)(const IntakeImportOptions *options, IntakeReport *report,
                    IntakeImportResult *result, GError **error);

static void run(IntakeBed *bed, Run stage)
{
    g_autoptr(GError) error = NULL;
    intake_report_free(bed->report);
    bed->report = intake_report_new();
    g_assert_true(stage(&bed->options, bed->report, &bed->result, &error));
    g_assert_no_error(error);
}

void intake_bed_import(IntakeBed *bed) { run(bed, intake_import_run); }

void intake_bed_check(IntakeBed *bed) { run(bed, intake_import_check); }

static void fail(const IntakeBed *bed, const char *what)
{
    g_autofree char *text = intake_report_to_text(bed->report, INTAKE_SEVERITY_NOTE);
    g_error("%s in:\n%s", what, text);
}

void intake_bed_expect_no(const IntakeBed *bed, IntakeSeverity severity)
{
    if (intake_report_count(bed->report, severity) != 0) {
        fail(bed, "unexpected problems");
    }
}

const IntakeProblem *intake_bed_problem(const IntakeBed *bed, const char *rule, int row)
{
    for (int i = 0; i < intake_report_length(bed->report); i++) {
        const IntakeProblem *problem = intake_report_problem(bed->report, i);
        if (strcmp(problem->rule, rule) == 0 && problem->row == row) {
            return problem;
        }
    }
    return NULL;
}

void intake_bed_expect(const IntakeBed *bed, const char *rule, int row)
{
    if (intake_bed_problem(bed, rule, row) == NULL) {
        g_autofree char *what = g_strdup_printf("no problem %s in row %d", rule, row);
        fail(bed, what);
    }
}

static SqlDatabase *open_province(const IntakeBed *bed)
{
    g_autoptr(GError) error = NULL;
    g_autofree char *path = intake_bed_path(bed, "province.db");
    SqlDatabase *database = sql_open(path, SQL_OPEN_WRITE, &error);
    g_assert_no_error(error);
    return database;
}

int64_t intake_bed_ask(const IntakeBed *bed, const char *query)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(SqlDatabase) database = open_province(bed);
    int64_t value = 0;
    g_assert_true(sql_query_integer(database, query, &value, &error));
    g_assert_no_error(error);
    return value;
}

/** Every row of the first column, a line each. */
static char *ask_lines(SqlDatabase *database, const char *query, bool *any)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(SqlStatement) statement = sql_prepare(database, query, &error);
    g_assert_no_error(error);
    GString *lines = g_string_new(NULL);
    bool row = true;
    *any = false;
    while (row) {
        g_assert_true(sql_step(statement, &row, &error));
        if (row && !sql_column_is_null(statement, 0)) {
            g_string_append_printf(lines, "%s%s", *any ? "\n" : "", sql_column_text(statement, 0));
            *any = true;
        }
    }
    return g_string_free(lines, FALSE);
}

char *intake_bed_ask_text(const IntakeBed *bed, const char *query)
{
    g_autoptr(SqlDatabase) database = open_province(bed);
    bool any = false;
    g_autofree char *text = ask_lines(database, query, &any);
    return any ? g_steal_pointer(&text) : NULL;
}

/** A query that gives each row of a table as one text, all columns but `received_utc`. */
static char *row_query(SqlDatabase *database, const char *table)
{
    g_autofree char *names = g_strdup_printf(
        "SELECT group_concat('quote(' || name || ')', ' || ''|'' || ') FROM pragma_table_info('%s')"
        " WHERE name <> 'received_utc'",
        table);
    bool any = false;
    g_autofree char *columns = ask_lines(database, names, &any);
    return g_strdup_printf("SELECT %s FROM %s ORDER BY 1", columns, table);
}

char *intake_bed_dump(const IntakeBed *bed)
{
    g_autoptr(SqlDatabase) database = open_province(bed);
    bool any = false;
    g_autofree char *list = ask_lines(database,
                                      "SELECT name FROM sqlite_schema WHERE type = 'table' AND "
                                      "name NOT IN ('intake_try', 'audit_log') ORDER BY name",
                                      &any);
    g_auto(GStrv) tables = g_strsplit(list, "\n", -1);
    GString *dump = g_string_new(NULL);
    for (char **table = tables; *table != NULL; table++) {
        g_autofree char *query = row_query(database, *table);
        g_autofree char *rows = ask_lines(database, query, &any);
        g_string_append_printf(dump, "== %s\n%s\n", *table, rows);
    }
    return g_string_free(dump, FALSE);
}
