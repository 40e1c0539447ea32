#include "release.h"
#include "snapshot/snapshot.h"

static void set_unreadable(GError **error, const char *path, GError *cause)
{
    g_set_error(error, RELEASE_ERROR, RELEASE_ERROR_PREVIOUS,
                "อ่านชุดข้อมูลของรุ่นก่อนไม่ได้: %s (%s) ให้สร้างใหม่ทั้งหมดด้วย --rebuild", path, cause->message);
    g_error_free(cause);
}

bool release_previous_read(const ReleaseOptions *options, ReleasePrevious *previous, GError **error)
{
    GError *cause = NULL;
    g_autoptr(Snapshot) snapshot = snapshot_open(options->previous_snapshot, &cause);

    if (snapshot == NULL || !snapshot_check(snapshot, &cause) ||
        !release_hash_content(options->previous_snapshot, previous->content_sha256, &cause)) {
        set_unreadable(error, options->previous_snapshot, cause);
        return false;
    }
    previous->number = snapshot_release(snapshot)->number;
    if (options->number <= previous->number) {
        g_set_error(error, RELEASE_ERROR, RELEASE_ERROR_OPTION, "หมายเลขรุ่น %d ต้องมากกว่ารุ่นก่อน (%d)",
                    options->number, previous->number);
        return false;
    }
    return true;
}
