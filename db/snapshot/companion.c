#include "companion.h"

#include <glib/gstdio.h>

#include "base/companion.h"
#include "companion_seal.h"
#include "snapshot_query.h"

// Columns of header_get.sql and companion/get_release.sql.
enum { APPLICATION_ID, LAYOUT };
enum { SNAPSHOT_NAME, NUMBER, MADE_UTC, DOCUMENT_COUNT };

static bool refuse(const char *path, const char *why, GError **error)
{
    g_set_error(error, SNAPSHOT_ERROR, SNAPSHOT_ERROR_CORRUPT, "%s: %s", path, why);
    return false;
}

// The one row of a statement about the file.
static SqlStatement *get_row(SnapshotCompanion *companion, const char *sql, GError **error)
{
    GError *cause = NULL;
    g_autoptr(SqlStatement) row = sql_prepare(companion->database, sql, &cause);
    bool there = false;

    if (row == NULL || !sql_step(row, &there, &cause)) {
        snapshot_query_set_error(error, cause);
        return NULL;
    }
    if (!there) {
        g_set_error(error, SNAPSHOT_ERROR, SNAPSHOT_ERROR_CORRUPT, "an unfinished companion");
        return NULL;
    }
    return g_steal_pointer(&row);
}

static bool check_header(SnapshotCompanion *companion, const char *path, GError **error)
{
    g_autoptr(SqlStatement) row = get_row(companion, header_get_sql, error);

    return row != NULL &&
           ((sql_column_integer(row, APPLICATION_ID) == SNAPSHOT_COMPANION_APPLICATION_ID &&
             sql_column_integer(row, LAYOUT) == SNAPSHOT_COMPANION_LAYOUT) ||
            refuse(path, "not a companion of this layout", error));
}

static bool check_release(SnapshotCompanion *companion, const char *path, GError **error)
{
    const SnapshotRelease *release = snapshot_release(companion->snapshot);
    g_autofree char *name = g_path_get_basename(companion->snapshot->path);
    g_autoptr(SqlStatement) row = get_row(companion, companion_get_release_sql, error);

    if (row == NULL) {
        return false;
    }
    companion->document_count = sql_column_integer(row, DOCUMENT_COUNT);
    return (g_strcmp0(sql_column_text(row, SNAPSHOT_NAME), name) == 0 &&
            sql_column_integer(row, NUMBER) == release->number &&
            g_strcmp0(sql_column_text(row, MADE_UTC), release->made_utc) == 0) ||
           refuse(path, "not the companion of this snapshot", error);
}

static bool prepare(SnapshotCompanion *companion, GError **error)
{
    const struct {
        const char *sql;
        SqlStatement **statement;
    } statements[] = {
        {companion_list_sql, &companion->list},
        {companion_list_grams_sql, &companion->grams},
    };
    GError *cause = NULL;

    for (gsize i = 0; i < G_N_ELEMENTS(statements); i++) {
        *statements[i].statement = sql_prepare(companion->database, statements[i].sql, &cause);
        if (*statements[i].statement == NULL) {
            snapshot_query_set_error(error, cause);
            return false;
        }
    }
    return true;
}

SnapshotCompanion *snapshot_companion_open(Snapshot *snapshot, const char *path, GError **error)
{
    g_autoptr(SnapshotCompanion) companion = g_new0(SnapshotCompanion, 1);
    GError *cause = NULL;

    companion->snapshot = snapshot;
    companion->database = sql_open(path, SQL_OPEN_IMMUTABLE, &cause);
    if (companion->database == NULL) {
        snapshot_query_set_error(error, cause);
        return NULL;
    }
    if (!check_header(companion, path, error) || !check_release(companion, path, error) ||
        !prepare(companion, error)) {
        return NULL;
    }
    return g_steal_pointer(&companion);
}

bool snapshot_companion_is_sound(const char *snapshot_path, const char *path)
{
    g_autoptr(Snapshot) snapshot = snapshot_open(snapshot_path, NULL);
    g_autoptr(SnapshotCompanion) companion =
        snapshot == NULL ? NULL : snapshot_companion_open(snapshot, path, NULL);

    return companion != NULL && snapshot_companion_seal_is_whole(path);
}

static bool is_same_file(const GStatBuf *a, const GStatBuf *b)
{
    return a->st_ino == b->st_ino && a->st_dev == b->st_dev && a->st_size == b->st_size &&
           a->st_mtim.tv_sec == b->st_mtim.tv_sec && a->st_mtim.tv_nsec == b->st_mtim.tv_nsec;
}

SnapshotCompanion *snapshot_companion_shared(Snapshot *snapshot)
{
    g_autofree char *path = base_companion_of(snapshot->path);
    g_autoptr(GError) error = NULL;
    GStatBuf file = {0};

    if (g_stat(path, &file) != 0) {
        file = (GStatBuf){0};
    }
    if (!is_same_file(&file, &snapshot->companion_file)) {
        snapshot_companion_close(snapshot->companion);
        snapshot->companion = snapshot_companion_open(snapshot, path, &error);
        snapshot->companion_file = file;
        if (error != NULL && !g_error_matches(error, SNAPSHOT_ERROR, SNAPSHOT_ERROR_MISSING)) {
            g_message("no search in texts of projects: %s", error->message);
        }
    }
    SnapshotCompanion *companion = snapshot->companion;
    return companion == NULL || companion->given_up ? NULL : companion;
}

void snapshot_companion_close(SnapshotCompanion *companion)
{
    if (companion == NULL) {
        return;
    }
    if (companion->dictionary != NULL) {
        th_brk_delete(companion->dictionary);
    }
    sql_finalize(companion->list);
    sql_finalize(companion->grams);
    sql_close(companion->database);
    g_free(companion);
}
