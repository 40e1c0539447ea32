#include "snapshot/digest.h"

#include <string.h>

#include "query.h"

// What a row begins with, and no value does (sql_append_column()): 'a' the first question of
// several.
#define FIRST_MARK 'a'

#define NOT_IN_RELEASE "|number|made_utc|"

typedef struct {
    GHashTable *by_code; /* code -> GByteArray, borrowed from the list */
    GPtrArray *list;     /* GByteArray */
    guint8 mark;         /* of the question; FIRST_MARK is that which makes the list */
} Projects;

static void append_row(SnapshotRun *run, guint8 mark, int first_column, GByteArray *bytes)
{
    g_byte_array_append(bytes, &mark, 1);
    for (int i = first_column; i < sql_column_count(run); i++) {
        sql_append_column(run, i, bytes);
    }
}

static void take_row(SnapshotRun *run, void *bytes) { append_row(run, FIRST_MARK, 0, bytes); }

static void take_release(SnapshotRun *run, void *bytes)
{
    for (int i = 0; i < sql_column_count(run); i++) {
        g_autofree char *name = g_strdup_printf("|%s|", sql_column_name(run, i));
        if (strstr(NOT_IN_RELEASE, name) == NULL) {
            sql_append_column(run, i, bytes);
        }
    }
}

static bool add_rows(SnapshotRun *run, SqlTake take, BaseHash *hash, GError **error)
{
    g_autoptr(GByteArray) bytes = g_byte_array_new();

    if (!snapshot_query_each(run, take, bytes, error)) {
        return false;
    }
    guint32 length = GUINT32_TO_LE(bytes->len);
    base_hash_update(hash, &length, sizeof length);
    base_hash_update(hash, bytes->data, bytes->len);
    return true;
}

bool snapshot_digest_province(Snapshot *snapshot, BaseHash *hash, GError **error)
{
    static const SnapshotQuery queries[] = {
        SNAPSHOT_QUERY_DIGEST_PROVINCE_AREAS, SNAPSHOT_QUERY_DIGEST_PROVINCE_ISSUES,
        SNAPSHOT_QUERY_DIGEST_PROVINCE_ORGANISATIONS, SNAPSHOT_QUERY_DIGEST_PROVINCE_PROGRAMMES,
        SNAPSHOT_QUERY_DIGEST_PROVINCE_RELEASE};

    for (gsize i = 0; i < G_N_ELEMENTS(queries); i++) {
        bool release = queries[i] == SNAPSHOT_QUERY_DIGEST_PROVINCE_RELEASE;
        g_autoptr(SnapshotRun) run = snapshot_query_begin(snapshot, queries[i], error);
        if (run == NULL || !add_rows(run, release ? take_release : take_row, hash, error)) {
            return false;
        }
    }
    return true;
}

bool snapshot_digest_tambon(Snapshot *snapshot, const char *tambon_code, BaseHash *hash,
                            GError **error)
{
    static const SnapshotQuery queries[] = {SNAPSHOT_QUERY_DIGEST_TAMBON_DOCUMENTS,
                                            SNAPSHOT_QUERY_DIGEST_TAMBON_PLANS,
                                            SNAPSHOT_QUERY_DIGEST_TAMBON_PLAN_ISSUES};

    for (gsize i = 0; i < G_N_ELEMENTS(queries); i++) {
        g_autoptr(SnapshotRun) run = snapshot_query_begin(snapshot, queries[i], error);
        if (run == NULL) {
            return false;
        }
        sql_bind_text(run, ":tambon_code", tambon_code);
        if (!add_rows(run, take_row, hash, error)) {
            return false;
        }
    }
    return true;
}

bool snapshot_digest_year(Snapshot *snapshot, const char *tambon_code, int fiscal_year_be,
                          BaseHash *hash, GError **error)
{
    g_autoptr(SnapshotRun) run =
        snapshot_query_begin(snapshot, SNAPSHOT_QUERY_DIGEST_YEAR_TOTALS, error);

    if (run == NULL) {
        return false;
    }
    sql_bind_text(run, ":tambon_code", tambon_code);
    sql_bind_integer(run, ":fiscal_year_be", fiscal_year_be);
    return add_rows(run, take_row, hash, error);
}

static void take_project(SnapshotRun *run, void *data)
{
    Projects *projects = data;
    const char *code = sql_column_text(run, 0);
    GByteArray *bytes = g_hash_table_lookup(projects->by_code, code);

    if (bytes == NULL && projects->mark == FIRST_MARK) {
        bytes = g_byte_array_new();
        g_ptr_array_add(projects->list, bytes);
        g_hash_table_insert(projects->by_code, g_strdup(code), bytes);
    }
    if (bytes != NULL) {
        append_row(run, projects->mark, 1, bytes);
    }
}

static void free_bytes(void *bytes) { g_byte_array_unref(bytes); }

GPtrArray *snapshot_digest_projects(Snapshot *snapshot, const char *tambon_code, int fiscal_year_be,
                                    GError **error)
{
    static const SnapshotQuery queries[] = {
        SNAPSHOT_QUERY_DIGEST_PROJECTS, SNAPSHOT_QUERY_DIGEST_PROJECTS_MONEY,
        SNAPSHOT_QUERY_DIGEST_PROJECTS_VILLAGES, SNAPSHOT_QUERY_DIGEST_PROJECTS_LADDER};
    g_autoptr(GPtrArray) list = g_ptr_array_new_with_free_func(free_bytes);
    g_autoptr(GHashTable) by_code = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    Projects projects = {.by_code = by_code, .list = list};

    for (gsize i = 0; i < G_N_ELEMENTS(queries); i++) {
        g_autoptr(SnapshotRun) run = snapshot_query_begin(snapshot, queries[i], error);
        if (run == NULL) {
            return NULL;
        }
        projects.mark = (guint8)(FIRST_MARK + i);
        sql_bind_text(run, ":tambon_code", tambon_code);
        sql_bind_integer(run, ":fiscal_year_be", fiscal_year_be);
        if (!snapshot_query_each(run, take_project, &projects, error)) {
            return NULL;
        }
    }
    return g_steal_pointer(&list);
}
