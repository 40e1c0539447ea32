#include "release.h"
#include "release_query.h"
#include "snapshot/snapshot.h"

bool release_notes_attach(SqlDatabase *database, const ReleaseOptions *options, bool *attached,
                          GError **error)
{
    *attached = false;
    if (options->previous_snapshot == NULL) {
        return true;
    }
    // Of another layout, or damaged: there is nothing to compare with. Who builds upon it is told
    // by release_previous_read(); who rebuilds does without notes.
    g_autoptr(Snapshot) previous = snapshot_open(options->previous_snapshot, NULL);
    if (previous == NULL) {
        return true;
    }
    *attached = sql_attach(database, options->previous_snapshot, "previous", error) &&
                sql_run(database, release_tune_previous_sql, error);
    return *attached;
}

bool release_notes_write(SqlDatabase *database, GError **error)
{
    return release_diff_find(database, error) && sql_run(database, release_notes_sql, error) &&
           sql_run(database, release_diff_drop_sql, error);
}
