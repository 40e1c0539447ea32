#include "snapshot/companion.h"

#include <base/error.h>
#include <base/file.h>
#include <glib/gstdio.h>

#include "companion_seal.h"
#include "query.h"
#include "snapshot_query.h"
#include "words.h"

// Rows between two questions whether to go on.
#define STEP_ROWS 1000
// Texts that return on many rows are folded once: tambons with their years, villages.
#define LIMIT_KNOWN 20000

// Columns of companion/read_projects.sql and companion/read_documents.sql.
enum { PLACE, KEY, DISTRICT, NAME, OBJECTIVE, AROUND, VILLAGES };

typedef struct {
    const SnapshotCompanionSource *source;
    SqlDatabase *database;
    SqlStatement *put_text;
    SqlStatement *put_entry;
    GHashTable *known;     // text → folded
    int64_t written_count; // of entries
} Filling;

static void filling_clear(Filling *filling)
{
    sql_finalize(filling->put_text);
    sql_finalize(filling->put_entry);
    g_hash_table_unref(filling->known);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Filling, filling_clear)

// A text that stands at many rows; NULL adds nothing.
static void put_known(Filling *filling, GString *out, const char *text)
{
    if (text == NULL) {
        return;
    }
    const char *folded = g_hash_table_lookup(filling->known, text);
    if (folded == NULL) {
        g_autoptr(GString) fresh = g_string_new(NULL);
        snapshot_words_put(fresh, text);
        if (g_hash_table_size(filling->known) >= LIMIT_KNOWN) {
            g_hash_table_remove_all(filling->known);
        }
        char *kept = g_string_free(g_steal_pointer(&fresh), false);
        g_hash_table_insert(filling->known, g_strdup(text), kept);
        folded = kept;
    }
    g_string_append(out, folded);
}

static char *text_of(Filling *filling, SqlStatement *row)
{
    g_autoptr(GString) text = g_string_sized_new(512);
    const char *objective = sql_column_text(row, OBJECTIVE);

    snapshot_words_put(text, sql_column_text(row, NAME));
    snapshot_words_put(text, objective == NULL ? "" : objective);
    put_known(filling, text, sql_column_text(row, AROUND));
    put_known(filling, text, sql_column_text(row, VILLAGES));
    snapshot_words_put_mark(text, SNAPSHOT_WORDS_DISTRICT, sql_column_text(row, DISTRICT));
    return g_string_free(g_steal_pointer(&text), false);
}

static bool put(Filling *filling, SqlStatement *row, int64_t place, GError **error)
{
    g_autofree char *text = text_of(filling, row);

    sql_bind_integer(filling->put_text, ":place", place);
    sql_bind_text(filling->put_text, ":text", text);
    sql_bind_integer(filling->put_entry, ":place", place);
    sql_bind_text(filling->put_entry, ":key", sql_column_text(row, KEY));
    sql_bind_text(filling->put_entry, ":district", sql_column_text(row, DISTRICT));
    return sql_execute(filling->put_text, error) && sql_execute(filling->put_entry, error);
}

static bool may_go_on(const Filling *filling, GError **error)
{
    return filling->written_count % STEP_ROWS != 0 || filling->source->go_on == NULL ||
           filling->source->go_on(error);
}

// Every row of a statement, its places counted behind those that are there.
static bool fill(Filling *filling, const char *read_sql, GError **error)
{
    g_autoptr(SqlStatement) read = sql_prepare(filling->database, read_sql, error);
    int64_t before = filling->written_count;
    bool row = read != NULL;

    while (row) {
        if (!sql_step(read, &row, error)) {
            return false;
        }
        if (row) {
            if (!may_go_on(filling, error) ||
                !put(filling, read, before + sql_column_integer(read, PLACE), error)) {
                return false;
            }
            filling->written_count++;
        }
    }
    return read != NULL;
}

static bool put_release(const Filling *filling, int64_t document_count, GError **error)
{
    g_autoptr(SqlStatement) statement =
        sql_prepare(filling->database, companion_put_release_sql, error);

    if (statement == NULL) {
        return false;
    }
    sql_bind_text(statement, ":snapshot_name", filling->source->snapshot_name);
    sql_bind_integer(statement, ":document_count", document_count);
    return sql_execute(statement, error);
}

static bool write_texts(const SnapshotCompanionSource *source, SqlDatabase *database,
                        GError **error)
{
    g_auto(Filling)
        filling = {.source = source,
                   .database = database,
                   .known = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free)};

    filling.put_text = sql_prepare(database, companion_put_text_sql, error);
    filling.put_entry =
        filling.put_text == NULL ? NULL : sql_prepare(database, companion_put_entry_sql, error);
    if (filling.put_entry == NULL || !fill(&filling, companion_read_documents_sql, error)) {
        return false;
    }
    int64_t document_count = filling.written_count;
    return fill(&filling, companion_read_projects_sql, error) &&
           sql_run(database, companion_put_grams_sql, error) &&
           put_release(&filling, document_count, error);
}

static bool write_database(const SnapshotCompanionSource *source, const char *path, GError **error)
{
    g_autoptr(SqlDatabase) database = sql_open(path, SQL_OPEN_CREATE, error);

    return database != NULL && sql_attach(database, source->snapshot_path, "snapshot", error) &&
           sql_run(database, companion_new_sql, error) &&
           sql_run(database, companion_begin_sql, error) && write_texts(source, database, error) &&
           sql_run(database, companion_commit_sql, error);
}

// What SQLite says becomes what the snapshot's reader can decide on; what go_on() says stays.
static void set_error(GError **error, GError *cause)
{
    if (cause->domain == SQL_ERROR) {
        snapshot_query_set_error(error, cause);
    } else if (cause->domain == BASE_ERROR) {
        g_set_error(error, SNAPSHOT_ERROR, SNAPSHOT_ERROR_CORRUPT, "%s", cause->message);
        g_error_free(cause);
    } else {
        g_propagate_error(error, cause);
    }
}

bool snapshot_companion_build(const SnapshotCompanionSource *source, const char *path,
                              GError **error)
{
    g_autofree char *unfinished = g_strconcat(path, ".new", NULL);
    GError *cause = NULL;

    (void)g_remove(unfinished);
    if (!write_database(source, unfinished, &cause) ||
        !snapshot_companion_seal(unfinished, &cause) || !base_file_sync(unfinished, &cause) ||
        !base_file_rename(unfinished, path, &cause)) {
        (void)g_remove(unfinished);
        set_error(error, cause);
        return false;
    }
    return true;
}
