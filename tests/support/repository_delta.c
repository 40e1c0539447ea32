#include "repository_delta.h"

#include <stdio.h>
#include <stdlib.h>

#include "base/file.h"
#include "base/hash.h"
#include "delta/pages.h"
#include "delta/rows.h"
#include "replay/patchset.h"
#include "snapshot/snapshot.h"
#include "sql/sql.h"

static void check(bool done, GError *error)
{
    if (!done) {
        (void)fprintf(stderr, "make_repository: %s\n", error->message);
        exit(1);
    }
}

void repository_delta_make_snapshot(RepositoryDelta *wishes, const char *change, const char *path)
{
    g_autoptr(GError) error = NULL;
    g_autofree char *content = g_strconcat(path, ".content", NULL);
    check(base_file_copy(wishes->base, content, &error), error);
    g_autoptr(SqlDatabase) database = sql_open(content, SQL_OPEN_WRITE, &error);
    check(database != NULL && sql_run(database, change, &error), error);
    g_clear_pointer(&database, sql_close);
    wishes->patchset = replay_patchset_make(wishes->base, content, &error);
    (void)remove(content);
    (void)remove(path);
    check(wishes->patchset != NULL && base_file_copy(wishes->base, path, &error) &&
              replay_patchset_apply(path, wishes->patchset, &error),
          error);
}

/* A byte near the end, which is inside the last frame. */
static void damage(const char *path)
{
    char *data = NULL;
    gsize length = 0;
    g_autoptr(GError) error = NULL;
    check(g_file_get_contents(path, &data, &length, &error), error);
    data[length - 8] = (char)(data[length - 8] ^ 0x10);
    check(g_file_set_contents(path, data, (gssize)length, &error), error);
    g_free(data);
}

static bool has(char **words, const char *word)
{
    return words != NULL && g_strv_contains((const char *const *)words, word);
}

static void add(const RepositoryDelta *wishes, TufRepository *repository, const TufRelease *release,
                const DeltaPair *pair, const char *kind)
{
    g_autoptr(GError) error = NULL;
    g_autofree char *path = g_strconcat(pair->new_path, ".delta", NULL);
    g_autofree char *trial = g_strconcat(pair->new_path, ".trial", NULL);
    bool rows = g_str_equal(kind, "rows");
    bool made = rows ? delta_rows_make(pair, wishes->patchset, trial, path, &error)
                     : delta_pages_make(pair, path, &error);
    check(made, error);
    if (has(wishes->damaged, kind)) {
        damage(path);
    }
    g_autofree char *name =
        g_strdup_printf("v%d/delta/%" G_GINT64_FORMAT "-%" G_GINT64_FORMAT ".%s",
                        (int)release->layout, release->release - 1, release->release, kind);
    json_t *custom = tuf_release_to_json(release);
    if (rows) {
        const char *source_id = delta_rows_source_id();
        json_object_set_new(custom, "sqlite_source_id",
                            json_string(wishes->source_id != NULL ? wishes->source_id : source_id));
    }
    check(tuf_repository_add_target(repository, name, path, custom, &error), error);
    json_decref(custom);
    (void)remove(path);
}

void repository_delta_add(const RepositoryDelta *wishes, TufRepository *repository,
                          const TufRelease *release, const char *path)
{
    char old_sha256[BASE_HASH_HEX_LENGTH + 1];
    g_autoptr(GError) error = NULL;
    check(base_hash_file(wishes->base, old_sha256, NULL, &error), error);
    TufRelease described = *release;
    described.from_sha256 = old_sha256;
    const DeltaPair pair = {wishes->base, old_sha256, path, release->snapshot_sha256,
                            (uint64_t)release->snapshot_bytes};
    for (gsize i = 0; wishes->kinds != NULL && wishes->kinds[i] != NULL; i++) {
        add(wishes, repository, &described, &pair, wishes->kinds[i]);
    }
}
