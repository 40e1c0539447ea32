#include "published.h"

#include <tuf/release.h>

void published_clear(Published *published)
{
    g_free(published->path);
    *published = (Published){0};
}

char *published_release_path(const Workspace *workspace, int number)
{
    g_autofree char *name = g_strdup_printf("%d.db", number);
    return workspace_path(workspace, "releases", name, NULL);
}

TufRepository *published_open_repository(const Workspace *workspace, int64_t now_unix,
                                         GError **error)
{
    g_autofree char *folder = workspace_path(workspace, "repository", NULL);
    return tuf_repository_open(folder, now_unix, error);
}

bool published_find(const Workspace *workspace, int64_t now_unix, Published *published,
                    GError **error)
{
    *published = (Published){0};
    g_autoptr(TufRepository) repository = published_open_repository(workspace, now_unix, error);
    if (repository == NULL) {
        return false;
    }
    g_autoptr(GPtrArray) targets = tuf_repository_list_targets(repository);
    for (guint i = 0; i < targets->len; i++) {
        const TufTarget *target = g_ptr_array_index(targets, i);
        TufRelease release;
        if (tuf_release_read(target, &release) && release.from_sha256 == NULL &&
            release.release > published->number && release.release < G_MAXINT) {
            published->number = (int)release.release;
            g_strlcpy(published->sha256, release.snapshot_sha256, sizeof published->sha256);
            const char *log_sha256 = tuf_target_custom_text(target, "log_sha256");
            g_strlcpy(published->log_sha256, log_sha256 != NULL ? log_sha256 : "",
                      sizeof published->log_sha256);
        }
    }
    if (published->number > 0) {
        published->path = published_release_path(workspace, published->number);
    }
    return true;
}
