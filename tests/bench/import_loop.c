// import_loop MASTER.db TARGET.db public|all: the least that any import could do. Inserts the
// project rows of MASTER.db into TARGET.db, the same master before they came: prepared statements
// bound from memory, one transaction, same tables, indexes and constraints. No reading, no checks,
// no report.
//   public  the projects, their amounts and villages
//   all     also what the master keeps about them: permanent codes, where every row came from
// Prints CPU seconds (user and system), elapsed seconds and rows; loading into memory is not
// counted.
#include <glib.h>
#include <sqlite3.h>
#include <stdlib.h>
#include <sys/resource.h>

enum { MASTER = 1, TARGET, SCOPE, ARGUMENT_COUNT };
#define PUBLIC_TABLES 3

typedef struct {
    const char *name;
    const char *rows_of_office; // ?1: the tambon
} Table;

// CROSS JOIN: the project first, whatever the planner thinks of it.
static const Table tables[] = {
    {"project",
     "SELECT p.* FROM project AS p CROSS JOIN row_source AS r WHERE p.area_code = ?1 AND "
     "r.kind = 'projects' AND r.record_key = p.code ORDER BY r.source_row"},
    {"project_money", "SELECT m.* FROM project AS p CROSS JOIN project_money AS m WHERE "
                      "p.area_code = ?1 AND m.project_code = p.code"},
    {"project_village", "SELECT v.* FROM project AS p CROSS JOIN project_village AS v WHERE "
                        "p.area_code = ?1 AND v.project_code = p.code"},
    {"project_identity", "SELECT * FROM project_identity WHERE area_code = ?1"},
    {"source_file", "SELECT * FROM source_file WHERE office_code = ?1 AND kind = 'projects'"},
    {"row_source",
     "SELECT r.* FROM project AS p CROSS JOIN row_source AS r WHERE p.area_code = ?1 AND "
     "r.kind = 'projects' AND r.record_key = p.code"},
};

typedef struct {
    sqlite3 *master;
    sqlite3 *target;
    sqlite3_stmt *select[G_N_ELEMENTS(tables)];
    sqlite3_stmt *insert[G_N_ELEMENTS(tables)];
    GPtrArray *values[G_N_ELEMENTS(tables)]; // row after row; NULL for NULL
    gsize table_count;
    double cpu_seconds;
    double elapsed_seconds;
} Loop;

static void check(sqlite3 *database, int result)
{
    if (result != SQLITE_OK && result != SQLITE_ROW && result != SQLITE_DONE) {
        g_error("SQLite: %s", sqlite3_errmsg(database));
    }
}

static void run(sqlite3 *database, const char *text)
{
    check(database, sqlite3_exec(database, text, NULL, NULL, NULL));
}

static double cpu_seconds(void)
{
    struct rusage usage;
    (void)getrusage(RUSAGE_SELF, &usage);
    return (double)(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) +
           (double)(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
}

static double elapsed_seconds(void) { return (double)g_get_monotonic_time() / 1e6; }

static void start_clocks(Loop *loop)
{
    loop->cpu_seconds -= cpu_seconds();
    loop->elapsed_seconds -= elapsed_seconds();
}

static void stop_clocks(Loop *loop)
{
    loop->cpu_seconds += cpu_seconds();
    loop->elapsed_seconds += elapsed_seconds();
}

static void prepare(Loop *loop, gsize table)
{
    check(loop->master, sqlite3_prepare_v2(loop->master, tables[table].rows_of_office, -1,
                                           &loop->select[table], NULL));
    g_autoptr(GString) text = g_string_new(NULL);
    g_string_printf(text, "INSERT INTO %s VALUES (?", tables[table].name);
    for (int i = 1; i < sqlite3_column_count(loop->select[table]); i++) {
        g_string_append(text, ", ?");
    }
    g_string_append(text, ")");
    check(loop->target,
          sqlite3_prepare_v2(loop->target, text->str, -1, &loop->insert[table], NULL));
    loop->values[table] = g_ptr_array_new_with_free_func((GDestroyNotify)sqlite3_value_free);
}

static void open_databases(Loop *loop, char **paths)
{
    check(loop->master, sqlite3_open_v2(paths[MASTER], &loop->master, SQLITE_OPEN_READONLY, NULL));
    check(loop->target, sqlite3_open_v2(paths[TARGET], &loop->target, SQLITE_OPEN_READWRITE, NULL));
    // As `import` sets it: WAL comes with the file.
    run(loop->target, "PRAGMA foreign_keys = ON; PRAGMA cache_size = -65536; "
                      "PRAGMA wal_autocheckpoint = 8000");
    loop->table_count =
        g_str_equal(paths[SCOPE], "all") ? G_N_ELEMENTS(tables) : (gsize)PUBLIC_TABLES;
    for (gsize i = 0; i < loop->table_count; i++) {
        prepare(loop, i);
    }
}

static void load(Loop *loop, gsize table, const char *office)
{
    sqlite3_stmt *select = loop->select[table];
    g_ptr_array_set_size(loop->values[table], 0);
    check(loop->master, sqlite3_bind_text(select, 1, office, -1, SQLITE_TRANSIENT));
    while (sqlite3_step(select) == SQLITE_ROW) {
        for (int i = 0; i < sqlite3_column_count(select); i++) {
            sqlite3_value *value = sqlite3_column_type(select, i) == SQLITE_NULL
                                       ? NULL
                                       : sqlite3_value_dup(sqlite3_column_value(select, i));
            g_ptr_array_add(loop->values[table], value);
        }
    }
    check(loop->master, sqlite3_reset(select));
}

static void insert(Loop *loop, gsize table)
{
    sqlite3_stmt *statement = loop->insert[table];
    const GPtrArray *values = loop->values[table];
    int width = sqlite3_bind_parameter_count(statement);
    for (guint cell = 0; cell < values->len; cell += (guint)width) {
        for (int i = 0; i < width; i++) {
            sqlite3_value *value = g_ptr_array_index(values, cell + (guint)i);
            (void)(value != NULL ? sqlite3_bind_value(statement, i + 1, value)
                                 : sqlite3_bind_null(statement, i + 1));
        }
        check(loop->target, sqlite3_step(statement));
        check(loop->target, sqlite3_reset(statement));
    }
}

/** One office after the other, as its file comes, so that memory stays bounded. */
static void copy_office(Loop *loop, const char *office)
{
    for (gsize i = 0; i < loop->table_count; i++) {
        load(loop, i, office);
    }
    start_clocks(loop);
    for (gsize i = 0; i < loop->table_count; i++) {
        insert(loop, i);
    }
    stop_clocks(loop);
}

static GPtrArray *list_offices(Loop *loop)
{
    GPtrArray *offices = g_ptr_array_new_with_free_func(g_free);
    sqlite3_stmt *query = NULL;
    check(loop->master, sqlite3_prepare_v2(
                            loop->master, "SELECT code FROM area WHERE level = 'tambon' ORDER BY 1",
                            -1, &query, NULL));
    while (sqlite3_step(query) == SQLITE_ROW) {
        g_ptr_array_add(offices, g_strdup((const char *)sqlite3_column_text(query, 0)));
    }
    (void)sqlite3_finalize(query);
    return offices;
}

static void finish(Loop *loop)
{
    for (gsize i = 0; i < loop->table_count; i++) {
        (void)sqlite3_finalize(loop->select[i]);
        (void)sqlite3_finalize(loop->insert[i]);
        g_ptr_array_unref(loop->values[i]);
    }
    (void)sqlite3_close(loop->master);
    (void)sqlite3_close(loop->target);
}

int main(int argc, char **argv)
{
    if (argc != ARGUMENT_COUNT) {
        g_printerr("import_loop MASTER.db TARGET.db public|all\n");
        return 2;
    }
    Loop loop = {0};
    open_databases(&loop, argv);
    g_autoptr(GPtrArray) offices = list_offices(&loop);
    run(loop.target, "BEGIN IMMEDIATE");
    for (guint i = 0; i < offices->len; i++) {
        copy_office(&loop, g_ptr_array_index(offices, i));
    }
    start_clocks(&loop);
    run(loop.target, "COMMIT");
    stop_clocks(&loop);
    struct rusage usage;
    (void)getrusage(RUSAGE_SELF, &usage);
    g_print("%.2f %.2f %ld\n", loop.cpu_seconds, loop.elapsed_seconds, usage.ru_maxrss);
    finish(&loop);
    return EXIT_SUCCESS;
}
