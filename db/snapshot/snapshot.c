#include "snapshot/snapshot.h"

#include "query.h"

G_DEFINE_QUARK(snapshot_error_quark, snapshot_error)

// Columns of header_get.sql and release_get.sql.
enum { HEADER_APPLICATION_ID, HEADER_LAYOUT };
enum {
    NUMBER,
    MADE_UTC,
    LAYOUT,
    FISCAL_YEAR_BE,
    PROVINCE_CODE,
    BASE_URL,
    STALE_DAYS,
    EDITION,
    SMALL_CELL,
    CONTACT_NAME,
    CONTACT_PHONE,
    CONTACT_FORM,
    CONTACT_LINE,
};

static void clear_release(SnapshotRelease *release)
{
    g_free(release->made_utc);
    g_free(release->province_code);
    g_free(release->base_url);
    g_free(release->issue_edition);
    base_contact_clear(&release->contact);
}

static bool check_header(Snapshot *snapshot, const char *path, GError **error)
{
    g_autoptr(SnapshotRun) run = snapshot_query_begin(snapshot, SNAPSHOT_QUERY_HEADER_GET, error);
    bool row = false;

    if (run == NULL || !snapshot_query_step(run, &row, error)) {
        return false;
    }
    if (!row || sql_column_integer(run, HEADER_APPLICATION_ID) != SNAPSHOT_APPLICATION_ID) {
        g_set_error(error, SNAPSHOT_ERROR, SNAPSHOT_ERROR_CORRUPT,
                    "%s: not a snapshot of this product", path);
        return false;
    }
    int64_t layout = sql_column_integer(run, HEADER_LAYOUT);
    if (layout > SNAPSHOT_LAYOUT) {
        g_set_error(error, SNAPSHOT_ERROR, SNAPSHOT_ERROR_TOO_NEW,
                    "%s: layout %" G_GINT64_FORMAT ", this program reads %d", path, layout,
                    SNAPSHOT_LAYOUT);
        return false;
    }
    if (layout < SNAPSHOT_LAYOUT_OLDEST) {
        g_set_error(error, SNAPSHOT_ERROR, SNAPSHOT_ERROR_CORRUPT,
                    "%s: layout %" G_GINT64_FORMAT " is no layout of ours", path, layout);
        return false;
    }
    snapshot->layout = (int)layout;
    return true;
}

static void read_release(SnapshotRun *run, SnapshotRelease *release)
{
    release->number = (int)sql_column_integer(run, NUMBER);
    release->made_utc = sql_column_copy(run, MADE_UTC);
    release->fiscal_year_be = (int)sql_column_integer(run, FISCAL_YEAR_BE);
    release->province_code = sql_column_copy(run, PROVINCE_CODE);
    release->base_url = sql_column_copy(run, BASE_URL);
    release->stale_days = (int)sql_column_integer(run, STALE_DAYS);
    release->issue_edition = sql_column_copy(run, EDITION);
    release->small_cell = (int)sql_column_integer(run, SMALL_CELL);
    release->contact.name = sql_column_copy(run, CONTACT_NAME);
    release->contact.phone = sql_column_copy(run, CONTACT_PHONE);
    release->contact.form = sql_column_copy(run, CONTACT_FORM);
    release->contact.line = sql_column_copy(run, CONTACT_LINE);
}

static bool load_release(Snapshot *snapshot, const char *path, GError **error)
{
    g_autoptr(SnapshotRun) run = snapshot_query_begin(snapshot, SNAPSHOT_QUERY_RELEASE_GET, error);
    bool row = false;
    bool second_row = false;

    if (run == NULL || !snapshot_query_step(run, &row, error)) {
        return false;
    }
    bool layout_agrees = false;
    if (row) {
        read_release(run, &snapshot->release);
        layout_agrees = sql_column_integer(run, LAYOUT) == snapshot->layout;
        if (!snapshot_query_step(run, &second_row, error)) {
            return false;
        }
    }
    if (!row || second_row || !layout_agrees) {
        g_set_error(error, SNAPSHOT_ERROR, SNAPSHOT_ERROR_CORRUPT, "%s: %s", path,
                    !row         ? "no release row"
                    : second_row ? "more than one release row"
                                 : "the release row names another layout than the file");
        return false;
    }
    return true;
}

static bool open_file(Snapshot *snapshot, const char *path, GError **error)
{
    GError *sql_error = NULL;

    snapshot->database = sql_open(path, SQL_OPEN_IMMUTABLE, &sql_error);
    if (snapshot->database == NULL) {
        snapshot_query_set_error(error, sql_error);
        return false;
    }
    return check_header(snapshot, path, error) && load_release(snapshot, path, error);
}

Snapshot *snapshot_open(const char *path, GError **error)
{
    Snapshot *snapshot = g_new0(Snapshot, 1);

    snapshot->issue_members = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
    snapshot->path = g_strdup(path);
    if (!open_file(snapshot, path, error)) {
        snapshot_close(snapshot);
        return NULL;
    }
    return snapshot;
}

void snapshot_close(Snapshot *snapshot)
{
    if (snapshot == NULL) {
        return;
    }
    snapshot_companion_close(snapshot->companion);
    snapshot_search_close(snapshot->search);
    for (int query = 0; query < SNAPSHOT_QUERY_COUNT; query++) {
        sql_finalize(snapshot->statements[query]);
    }
    sql_close(snapshot->database);
    clear_release(&snapshot->release);
    g_clear_pointer(&snapshot->terms, g_ptr_array_unref);
    g_hash_table_unref(snapshot->issue_members);
    g_free(snapshot->path);
    g_free(snapshot);
}

bool snapshot_probe(Snapshot *snapshot, GError **error)
{
    g_autoptr(SnapshotRun) run = snapshot_query_begin(snapshot, SNAPSHOT_QUERY_RELEASE_GET, error);
    bool row = false;

    if (run == NULL || !snapshot_query_step(run, &row, error)) {
        return false;
    }
    if (!row || sql_column_integer(run, NUMBER) != snapshot->release.number) {
        g_set_error(error, SNAPSHOT_ERROR, SNAPSHOT_ERROR_CORRUPT, "%s: not release %d any more",
                    snapshot->path, snapshot->release.number);
        return false;
    }
    return true;
}

const SnapshotRelease *snapshot_release(const Snapshot *snapshot) { return &snapshot->release; }

const char *snapshot_sqlite_version(void) { return sql_version(); }

size_t snapshot_cache_bytes(const Snapshot *snapshot)
{
    return sql_cache_bytes(snapshot->database);
}
