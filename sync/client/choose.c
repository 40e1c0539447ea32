#include "choose.h"

#include "result.h"
#include "snapshot/snapshot.h"

/* A target says its release twice, by name and by custom; one that contradicts itself is passed. */
static bool read_full(const TufTarget *target, TufRelease *release)
{
    if (!tuf_release_read(target, release) || release->from_sha256 != NULL ||
        release->release > G_MAXINT32 || tuf_target_sha256(target) == NULL) {
        return false;
    }
    g_autofree char *name =
        g_strdup_printf("v%" G_GINT64_FORMAT "/full/%" G_GINT64_FORMAT ".db.zst", release->layout,
                        release->release);
    return g_str_equal(tuf_target_name(target), name);
}

static bool check_size(const ClientChoice *choice, GError **error)
{
    if (choice->target == NULL ||
        (tuf_target_length_bytes(choice->target) <= CLIENT_CHOOSE_LIMIT_BYTES &&
         choice->release.snapshot_bytes <= CLIENT_CHOOSE_LIMIT_BYTES)) {
        return true;
    }
    g_set_error(error, CLIENT_ERROR, CLIENT_RESULT_TOO_LARGE, "%s: larger than any snapshot",
                tuf_target_name(choice->target));
    return false;
}

bool client_choose_release(const TufClient *client, ClientChoice *choice, GError **error)
{
    *choice = (ClientChoice){0};
    int64_t newest_layout = 0;
    const GPtrArray *targets = tuf_client_list_targets(client);
    for (guint i = 0; i < targets->len; i++) {
        const TufTarget *target = g_ptr_array_index(targets, i);
        TufRelease release;
        if (!read_full(target, &release)) {
            continue;
        }
        newest_layout = MAX(newest_layout, release.layout);
        if (release.layout == SNAPSHOT_LAYOUT && release.release > choice->release.release) {
            *choice = (ClientChoice){.target = target, .release = release};
        }
    }
    if (choice->target == NULL && newest_layout > SNAPSHOT_LAYOUT) {
        g_set_error(error, CLIENT_ERROR, CLIENT_RESULT_LAYOUT_NEWER,
                    "the newest release has layout %" G_GINT64_FORMAT ", this program reads %d",
                    newest_layout, SNAPSHOT_LAYOUT);
        return false;
    }
    return check_size(choice, error);
}
