#include "base/file.h"
#include "release.h"
#include "replay/patchset.h"

static bool replay(const char *previous_path, const char *path, GBytes *patchset, GError **error)
{
    // A published snapshot may be write-protected; the copy is worked on.
    return base_file_copy(previous_path, path, error) &&
           replay_patchset_apply(path, patchset, error);
}

bool release_replay_write(const ReleaseOptions *options, const char *content_path, const char *path,
                          ReleaseResult *result, GError **error)
{
    GError *cause = NULL;
    char content_sha256[RELEASE_HASH_SIZE] = "";

    result->patchset = replay_patchset_make(options->previous_snapshot, content_path, &cause);
    if (g_error_matches(cause, REPLAY_ERROR, REPLAY_ERROR_MISMATCH)) {
        g_error_free(cause);
        return true;
    }
    if (result->patchset == NULL ||
        !replay(options->previous_snapshot, path, result->patchset, &cause)) {
        release_error_take(error, cause);
        return false;
    }
    if (!release_hash_content(path, content_sha256, error)) {
        return false;
    }
    if (g_strcmp0(content_sha256, result->content_sha256) != 0) {
        g_set_error(error, RELEASE_ERROR, RELEASE_ERROR_FAILED,
                    "การต่อยอดจากรุ่นก่อนให้ข้อมูลไม่ตรงกับฐานข้อมูลจังหวัด: สร้างใหม่ด้วย --rebuild");
        return false;
    }
    result->replayed = true;
    return true;
}
