#include "snapshot/digest.h"

#include <base/code.h>
#include <string.h>

#include "query.h"

// What a row begins with, and no value does (sql_append_column()): 'a' the project's own, then by
// what hangs on it.
#define FIRST_MARK 'a'

// Which table is where in SnapshotDetails.
enum { MONEY, VILLAGES, LADDER, ACTIVITIES, PHOTOS, DETAIL_COUNT };

#define NOT_IN_RELEASE "|number|made_utc|"

// The rows of one table that belong to one project: up to where those of the next begin.
typedef struct {
    char code[BASE_CODE_LENGTH + 1];
    guint start;
} Owner;

typedef struct {
    GByteArray *bytes; /* of all rows */
    GArray *owners;    /* Owner, by code */
    guint8 mark;
} Detail;

struct SnapshotDetails {
    Detail of[DETAIL_COUNT];
};

typedef struct {
    const SnapshotDetails *details;
    GPtrArray *list; /* GByteArray */
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

static void take_detail(SnapshotRun *run, void *data)
{
    Detail *detail = data;
    const char *code = sql_column_text(run, 0);
    const GArray *owners = detail->owners;

    if (owners->len == 0 || strcmp(g_array_index(owners, Owner, owners->len - 1).code, code) != 0) {
        Owner owner = {.start = detail->bytes->len};
        g_strlcpy(owner.code, code, sizeof owner.code);
        g_array_append_val(detail->owners, owner);
    }
    append_row(run, detail->mark, 1, detail->bytes);
}

SnapshotDetails *snapshot_digest_details(Snapshot *snapshot, GError **error)
{
    static const SnapshotQuery queries[DETAIL_COUNT] = {
        [MONEY] = SNAPSHOT_QUERY_DIGEST_DETAILS_MONEY,
        [VILLAGES] = SNAPSHOT_QUERY_DIGEST_DETAILS_VILLAGES,
        [LADDER] = SNAPSHOT_QUERY_DIGEST_DETAILS_LADDER,
        [ACTIVITIES] = SNAPSHOT_QUERY_DIGEST_DETAILS_ACTIVITIES,
        [PHOTOS] = SNAPSHOT_QUERY_DIGEST_DETAILS_PHOTOS};
    g_autoptr(SnapshotDetails) details = g_new0(SnapshotDetails, 1);

    for (int i = 0; i < DETAIL_COUNT; i++) {
        details->of[i] = (Detail){g_byte_array_new(), g_array_new(false, false, sizeof(Owner)),
                                  (guint8)(FIRST_MARK + 1 + i)};
    }
    for (int i = 0; i < DETAIL_COUNT; i++) {
        g_autoptr(SnapshotRun) run = snapshot_query_begin(snapshot, queries[i], error);
        if (run == NULL || !snapshot_query_each(run, take_detail, &details->of[i], error)) {
            return NULL;
        }
    }
    return g_steal_pointer(&details);
}

void snapshot_digest_details_free(SnapshotDetails *details)
{
    if (details == NULL) {
        return;
    }
    for (int i = 0; i < DETAIL_COUNT; i++) {
        g_byte_array_unref(details->of[i].bytes);
        g_array_unref(details->of[i].owners);
    }
    g_free(details);
}

static int compare_owners(const void *a, const void *b)
{
    return strcmp(((const Owner *)a)->code, ((const Owner *)b)->code);
}

static bool has_detail(const Detail *detail, const char *code)
{
    Owner key = {.start = 0};
    g_strlcpy(key.code, code, sizeof key.code);
    return g_array_binary_search(detail->owners, &key, compare_owners, NULL);
}

bool snapshot_digest_has_activities(const SnapshotDetails *details, const char *project_code)
{
    return has_detail(&details->of[ACTIVITIES], project_code);
}

bool snapshot_digest_has_photos(const SnapshotDetails *details, const char *project_code)
{
    return has_detail(&details->of[PHOTOS], project_code);
}

static void append_detail(const Detail *detail, const Owner *key, GByteArray *bytes)
{
    guint i = 0;

    if (g_array_binary_search(detail->owners, key, compare_owners, &i)) {
        bool is_last = i + 1 == detail->owners->len;
        guint start = g_array_index(detail->owners, Owner, i).start;
        guint end =
            is_last ? detail->bytes->len : g_array_index(detail->owners, Owner, i + 1).start;
        g_byte_array_append(bytes, detail->bytes->data + start, end - start);
    }
}

static void take_project(SnapshotRun *run, void *data)
{
    Projects *projects = data;
    GByteArray *bytes = g_byte_array_new();
    Owner key = {.start = 0};

    g_strlcpy(key.code, sql_column_text(run, 0), sizeof key.code);
    append_row(run, FIRST_MARK, 1, bytes);
    for (int i = 0; i < DETAIL_COUNT; i++) {
        append_detail(&projects->details->of[i], &key, bytes);
    }
    g_ptr_array_add(projects->list, bytes);
}

static void free_bytes(void *bytes) { g_byte_array_unref(bytes); }

GPtrArray *snapshot_digest_projects(Snapshot *snapshot, const SnapshotDetails *details,
                                    const char *tambon_code, int fiscal_year_be, GError **error)
{
    g_autoptr(GPtrArray) list = g_ptr_array_new_with_free_func(free_bytes);
    Projects projects = {.details = details, .list = list};
    g_autoptr(SnapshotRun) run =
        snapshot_query_begin(snapshot, SNAPSHOT_QUERY_DIGEST_PROJECTS, error);

    if (run == NULL) {
        return NULL;
    }
    sql_bind_text(run, ":tambon_code", tambon_code);
    sql_bind_integer(run, ":fiscal_year_be", fiscal_year_be);
    return snapshot_query_each(run, take_project, &projects, error) ? g_steal_pointer(&list) : NULL;
}
