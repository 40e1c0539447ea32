#include "snapshot/companion.h"

#include <base/file.h>
#include <base/thai.h>
#include <glib/gstdio.h>
#include <string.h>

#include "marked.h"
#include "query.h"
#include "snapshot_query.h"

#define VERSION 1
// What the trigrams of FTS5 need.
#define LEAST_LETTERS 3

// Columns of companion/read.sql and companion/get_release.sql.
enum { CODE, NAME, OBJECTIVE };
enum { COMPANION_VERSION, NUMBER, MADE_UTC };

struct SnapshotCompanion {
    Snapshot *snapshot;
    SqlDatabase *database;
    SqlStatement *list;
};

char *snapshot_companion_path(const char *snapshot_path)
{
    gsize length = strlen(snapshot_path);
    g_autofree char *stem =
        g_strndup(snapshot_path, g_str_has_suffix(snapshot_path, ".db") ? length - 3 : length);

    return g_strconcat(stem, ".search.db", NULL);
}

// The text of a project as it is searched: name and objective, a letter between them that nobody
// types.
static char *text_of(SqlStatement *row)
{
    const char *objective = sql_column_text(row, OBJECTIVE);
    g_autofree char *name_key = base_thai_search_key(sql_column_text(row, NAME), false);
    g_autofree char *objective_key =
        base_thai_search_key(objective == NULL ? "" : objective, false);

    return g_strconcat(name_key, "\n", objective_key, NULL);
}

typedef struct {
    SqlStatement *read;
    SqlStatement *put_text;
    SqlStatement *put_place;
} Filling;

static void filling_clear(Filling *filling)
{
    sql_finalize(filling->read);
    sql_finalize(filling->put_text);
    sql_finalize(filling->put_place);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Filling, filling_clear)

static bool put(Filling *filling, int64_t place, GError **error)
{
    g_autofree char *text = text_of(filling->read);

    sql_reset(filling->put_text);
    sql_bind_integer(filling->put_text, ":place", place);
    sql_bind_text(filling->put_text, ":text", text);
    sql_reset(filling->put_place);
    sql_bind_integer(filling->put_place, ":place", place);
    sql_bind_text(filling->put_place, ":code", sql_column_text(filling->read, CODE));
    return sql_execute(filling->put_text, error) && sql_execute(filling->put_place, error);
}

static bool fill(SqlDatabase *database, GError **error)
{
    g_auto(Filling) filling = {.read = sql_prepare(database, companion_read_sql, error)};
    bool row = true;

    if (filling.read == NULL) {
        return false;
    }
    filling.put_text = sql_prepare(database, companion_put_text_sql, error);
    filling.put_place =
        filling.put_text == NULL ? NULL : sql_prepare(database, companion_put_place_sql, error);
    if (filling.put_place == NULL) {
        return false;
    }
    for (int64_t place = 1; row; place++) {
        if (!sql_step(filling.read, &row, error) || (row && !put(&filling, place, error))) {
            return false;
        }
    }
    return true;
}

static bool build(const char *snapshot_path, const char *path, GError **error)
{
    g_autoptr(SqlDatabase) database = sql_open(path, SQL_OPEN_CREATE, error);

    return database != NULL && sql_attach(database, snapshot_path, "snapshot", error) &&
           sql_run(database, companion_new_sql, error) &&
           sql_run(database, companion_begin_sql, error) && fill(database, error) &&
           sql_run(database, companion_put_release_sql, error) &&
           sql_run(database, companion_commit_sql, error);
}

bool snapshot_companion_build(const char *snapshot_path, const char *path, GError **error)
{
    g_autofree char *unfinished = g_strconcat(path, ".new", NULL);
    GError *cause = NULL;

    (void)g_remove(unfinished);
    if (!build(snapshot_path, unfinished, &cause)) {
        (void)g_remove(unfinished);
        snapshot_query_set_error(error, cause);
        return false;
    }
    if (!base_file_sync(unfinished, &cause) || !base_file_rename(unfinished, path, &cause)) {
        (void)g_remove(unfinished);
        g_set_error(error, SNAPSHOT_ERROR, SNAPSHOT_ERROR_CORRUPT, "%s", cause->message);
        g_error_free(cause);
        return false;
    }
    return true;
}

static bool check_release(SnapshotCompanion *companion, const char *path, GError **error)
{
    GError *cause = NULL;
    const SnapshotRelease *release = snapshot_release(companion->snapshot);
    g_autoptr(SqlStatement) row =
        sql_prepare(companion->database, companion_get_release_sql, &cause);
    bool there = false;

    if (row == NULL || !sql_step(row, &there, &cause)) {
        snapshot_query_set_error(error, cause);
        return false;
    }
    if (!there || sql_column_integer(row, COMPANION_VERSION) != VERSION ||
        sql_column_integer(row, NUMBER) != release->number ||
        g_strcmp0(sql_column_text(row, MADE_UTC), release->made_utc) != 0) {
        g_set_error(error, SNAPSHOT_ERROR, SNAPSHOT_ERROR_CORRUPT,
                    "%s: not the companion of release %d", path, release->number);
        return false;
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
    if (!check_release(companion, path, error)) {
        return NULL;
    }
    companion->list = sql_prepare(companion->database, companion_list_sql, &cause);
    if (companion->list == NULL) {
        snapshot_query_set_error(error, cause);
        return NULL;
    }
    return g_steal_pointer(&companion);
}

SnapshotCompanion *snapshot_companion_shared(Snapshot *snapshot)
{
    if (!snapshot->companion_was_sought) {
        g_autofree char *path = snapshot_companion_path(snapshot->path);
        g_autoptr(GError) error = NULL;
        snapshot->companion = snapshot_companion_open(snapshot, path, &error);
        if (error != NULL && !g_error_matches(error, SNAPSHOT_ERROR, SNAPSHOT_ERROR_MISSING)) {
            g_message("no search in texts of projects: %s", error->message);
        }
        snapshot->companion_was_sought = true;
    }
    return snapshot->companion;
}

void snapshot_companion_close(SnapshotCompanion *companion)
{
    if (companion == NULL) {
        return;
    }
    sql_finalize(companion->list);
    sql_close(companion->database);
    g_free(companion);
}

// '"part" "part"' for MATCH, every part a quoted text; NULL when there is none long enough.
static char *parts_of(const char *typed)
{
    g_autofree char *normal = base_thai_normalise(typed);
    g_auto(GStrv) words = g_strsplit_set(normal, " \n", -1);
    g_autoptr(GString) parts = g_string_new(NULL);

    for (char **word = words; *word != NULL; word++) {
        // The key of a text holds no quotation mark: it holds no punctuation.
        g_autofree char *key = base_thai_search_key(*word, false);
        if (g_utf8_strlen(key, -1) >= LEAST_LETTERS && strchr(key, '"') == NULL) {
            g_string_append_printf(parts, "%s\"%s\"", parts->len > 0 ? " " : "", key);
        }
    }
    return parts->len == 0 ? NULL : g_string_free(g_steal_pointer(&parts), false);
}

static GPtrArray *list_codes(SnapshotCompanion *companion, const char *parts, int first_row,
                             int row_limit, GError **error)
{
    GError *cause = NULL;

    sql_reset(companion->list);
    sql_bind_text(companion->list, ":parts", parts);
    sql_bind_integer(companion->list, ":first_row", first_row);
    sql_bind_integer(companion->list, ":row_limit", row_limit);
    GPtrArray *codes = sql_list(companion->list, &cause);
    sql_reset(companion->list);
    if (codes == NULL) {
        snapshot_query_set_error(error, cause);
    }
    return codes;
}

GPtrArray *snapshot_companion_list(SnapshotCompanion *companion, const char *typed, int first_row,
                                   int row_limit, GError **error)
{
    g_autofree char *parts = parts_of(typed);
    g_autoptr(GPtrArray) rows = snapshot_marked_new_list();

    if (parts == NULL) {
        return g_steal_pointer(&rows);
    }
    g_autoptr(GPtrArray) codes = list_codes(companion, parts, first_row, row_limit, error);
    if (codes == NULL) {
        return NULL;
    }
    for (guint i = 0; i < codes->len; i++) {
        if (!snapshot_marked_add(companion->snapshot, g_ptr_array_index(codes, i), rows, error)) {
            return NULL;
        }
    }
    return g_steal_pointer(&rows);
}
