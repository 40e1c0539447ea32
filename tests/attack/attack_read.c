#include <math.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "attack.h"

/* As GLPK takes "no limit": far above every count. */
#define NO_LIMIT 1e12

static const char *const indicator_query =
    "SELECT v.set_code || '/' || v.edition || '/' || v.indicator_code || '/' || v.year_be, "
    "v.area_code, v.sex, v.age_group, v.as_of, a.parent_code, a.pilot_group, v.sent_total, "
    "v.surveyed, v.surveyed_state, v.passed, v.passed_state, v.failed, v.failed_state, v.value, "
    "v.value_state, (SELECT count(*) FROM area AS b WHERE b.parent_code = v.area_code), v.unit "
    "FROM indicator_value AS v LEFT JOIN area AS a ON a.code = v.area_code";

static const char *const consumption_query =
    "SELECT 'consumption/' || v.item || '/' || v.year_be, v.area_code, '', '', '', a.parent_code, "
    "a.pilot_group, v.sent_total, v.surveyed, v.surveyed_state, v.households, v.households_state, "
    "NULL, 'derived', NULL, 'missing', "
    "(SELECT count(*) FROM area AS b WHERE b.parent_code = v.area_code), 'ครัวเรือน' "
    "FROM consumption AS v LEFT JOIN area AS a ON a.code = v.area_code";

static const char *const account_query =
    "SELECT 'accounts/' || v.year_be, v.area_code, '', '', v.as_of, a.parent_code, a.pilot_group, "
    "v.sent_total, v.household_total, v.household_total_state, v.household_count, "
    "v.household_count_state, NULL, 'derived', NULL, 'missing', "
    "(SELECT count(*) FROM area AS b WHERE b.parent_code = v.area_code), 'ครัวเรือน' "
    "FROM household_account AS v LEFT JOIN area AS a ON a.code = v.area_code";

static void row_free(gpointer data)
{
    AttackRow *row = data;

    g_free(row->scope);
    g_free(row->sex);
    g_free(row->age_group);
    g_free(row->as_of);
    g_free(row->parent);
    g_free(row->group);
    g_free(row);
}

static void table_free(gpointer data)
{
    AttackTable *table = data;

    g_free(table->name);
    g_ptr_array_unref(table->rows);
    g_free(table);
}

static char *copy_text(sqlite3_stmt *statement, int column)
{
    return g_strdup((const char *)sqlite3_column_text(statement, column));
}

/* What a state tells about a figure by itself. */
static void read_figure(sqlite3_stmt *statement, int column, AttackRow *row, int figure,
                        double threshold)
{
    const char *state = (const char *)sqlite3_column_text(statement, column + 1);

    row->low[figure] = 0;
    row->high[figure] = NO_LIMIT;
    if (g_str_equal(state, "shown")) {
        row->low[figure] = sqlite3_column_double(statement, column);
        row->high[figure] = row->low[figure];
    } else if (g_str_equal(state, "small")) {
        row->low[figure] = 1;
        row->high[figure] = threshold - 1;
        row->small[figure] = true;
        row->hidden[figure] = true;
    } else if (g_str_equal(state, "hidden")) {
        row->hidden[figure] = true;
    } else if (g_str_equal(state, "capped")) {
        // "90 % or more" of a number that is shown.
        row->low[figure] = row->low[SURVEYED] - floor(row->low[SURVEYED] / 10);
        row->hidden[figure] = true;
    } else if (g_str_equal(state, "na")) {
        row->high[figure] = 0;
    }
}

static void read_figures(sqlite3_stmt *statement, AttackRow *row, double threshold)
{
    const char *value_state = (const char *)sqlite3_column_text(statement, 15);
    const char *passed_state = (const char *)sqlite3_column_text(statement, 11);

    row->pair = !g_str_equal(passed_state, "missing");
    bool value = !g_str_equal(value_state, "missing");
    read_figure(statement, value ? 14 : 8, row, SURVEYED, threshold);
    if (row->pair) {
        read_figure(statement, 10, row, PASSED, threshold);
        read_figure(statement, 12, row, FAILED, threshold);
    }
}

static AttackRow *read_row(sqlite3_stmt *statement, int release, double threshold)
{
    AttackRow *row = g_new0(AttackRow, 1);
    int group = sqlite3_column_int(statement, 6);

    row->release = release;
    row->scope = copy_text(statement, 1);
    row->sex = copy_text(statement, 2);
    row->age_group = copy_text(statement, 3);
    row->as_of = copy_text(statement, 4);
    row->parent = copy_text(statement, 5);
    row->group = group > 0 ? g_strdup_printf("group/%d", group) : NULL;
    row->sum = sqlite3_column_int(statement, 7) > 0;
    row->level = g_str_has_prefix(row->scope, "group/") ? 0 : (int)strlen(row->scope);
    row->areas_below = sqlite3_column_int(statement, 16);
    read_figures(statement, row, threshold);
    return row;
}

static AttackTable *find_table(GPtrArray *tables, GHashTable *by_name, const char *name,
                               double threshold)
{
    AttackTable *table = g_hash_table_lookup(by_name, name);

    if (table == NULL) {
        table = g_new0(AttackTable, 1);
        table->name = g_strdup(name);
        table->rows = g_ptr_array_new_with_free_func(row_free);
        table->threshold = threshold;
        g_ptr_array_add(tables, table);
        g_hash_table_insert(by_name, table->name, table);
    }
    return table;
}

static void fail(sqlite3 *database, const char *path)
{
    (void)fprintf(stderr, "%s: %s\n", path, sqlite3_errmsg(database));
    exit(2);
}

static sqlite3_stmt *ask(sqlite3 *database, const char *path, const char *query)
{
    sqlite3_stmt *statement = NULL;

    if (sqlite3_prepare_v2(database, query, -1, &statement, NULL) != SQLITE_OK) {
        fail(database, path);
    }
    return statement;
}

GPtrArray *attack_read(char **paths, int count)
{
    static const char *const queries[] = {indicator_query, consumption_query, account_query};
    GPtrArray *tables = g_ptr_array_new_with_free_func(table_free);
    g_autoptr(GHashTable) by_name = g_hash_table_new(g_str_hash, g_str_equal);

    for (int release = 0; release < count; release++) {
        sqlite3 *database = NULL;
        if (sqlite3_open_v2(paths[release], &database, SQLITE_OPEN_READONLY, NULL) != SQLITE_OK) {
            fail(database, paths[release]);
        }
        sqlite3_stmt *rule = ask(database, paths[release], "SELECT small_cell FROM release");
        double threshold = sqlite3_step(rule) == SQLITE_ROW ? sqlite3_column_double(rule, 0) : 0;
        (void)sqlite3_finalize(rule);
        for (gsize i = 0; i < G_N_ELEMENTS(queries); i++) {
            sqlite3_stmt *statement = ask(database, paths[release], queries[i]);
            while (sqlite3_step(statement) == SQLITE_ROW) {
                const char *name = (const char *)sqlite3_column_text(statement, 0);
                AttackTable *table = find_table(tables, by_name, name, threshold);
                g_ptr_array_add(table->rows, read_row(statement, release, threshold));
            }
            (void)sqlite3_finalize(statement);
        }
        (void)sqlite3_close(database);
    }
    return tables;
}
