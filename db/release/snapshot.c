#include "release/snapshot.h"

#include <glib/gstdio.h>

#include "base/file.h"
#include "base/hash.h"
#include "release.h"
#include "snapshot/snapshot.h"
#include "told.h"

// Files of a build beside its output; removed whatever happens.
typedef struct {
    char *content;  /* from nothing, in the order of the keys */
    char *replayed; /* on a copy of the previous snapshot */
} WorkFiles;

static void work_files_init(WorkFiles *files, const char *output_path)
{
    files->content = g_strconcat(output_path, ".content", NULL);
    files->replayed = g_strconcat(output_path, ".replayed", NULL);
}

static void remove_database(const char *path)
{
    g_autofree char *journal = g_strconcat(path, "-journal", NULL);

    (void)g_remove(path);
    (void)g_remove(journal);
}

static void work_files_clear(WorkFiles *files)
{
    remove_database(files->content);
    remove_database(files->replayed);
    g_free(files->content);
    g_free(files->replayed);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(WorkFiles, work_files_clear)

static bool check_output(const ReleaseOptions *options, GError **error)
{
    if (options->number < 1) {
        g_set_error(error, RELEASE_ERROR, RELEASE_ERROR_OPTION, "หมายเลขรุ่น %d ไม่ถูกต้อง",
                    options->number);
        return false;
    }
    if (g_file_test(options->output_path, G_FILE_TEST_EXISTS)) {
        g_set_error(error, RELEASE_ERROR, RELEASE_ERROR_OPTION, "มีไฟล์ %s อยู่แล้ว",
                    options->output_path);
        return false;
    }
    return true;
}

static bool describe_file(const char *path, int number, ReleaseResult *result, GError **error)
{
    GError *cause = NULL;

    if (!base_hash_file(path, result->sha256, &result->bytes, &cause)) {
        release_error_take(error, cause);
        return false;
    }
    result->number = number;
    return true;
}

static bool check_snapshot(const char *path, GError **error)
{
    GError *cause = NULL;
    g_autoptr(Snapshot) snapshot = snapshot_open(path, &cause);

    if (snapshot == NULL || !snapshot_check(snapshot, &cause)) {
        release_error_take(error, cause);
        return false;
    }
    return true;
}

static bool deliver(const ReleaseOptions *options, const char *path, GError **error)
{
    GError *cause = NULL;

    if (!base_file_sync(path, &cause) || !base_file_rename(path, options->output_path, &cause)) {
        release_error_take(error, cause);
        return false;
    }
    return true;
}

/*
 * Reads the release before, and takes over what it told. Who rebuilds may have lost it, or have one
 * of another layout: it is then as if there had been none.
 */
static bool take_previous(const ReleaseOptions *options, ReleasePrevious *previous, GError **error)
{
    GError *cause = NULL;

    if (options->previous_snapshot == NULL) {
        return true;
    }
    if (!release_previous_read(options, previous, &cause)) {
        if (options->rebuild && g_error_matches(cause, RELEASE_ERROR, RELEASE_ERROR_PREVIOUS)) {
            g_error_free(cause);
            return true;
        }
        g_propagate_error(error, cause);
        return false;
    }
    return release_told_promote(options, previous->content_sha256, error);
}

static bool build(const ReleaseOptions *options, const WorkFiles *files, ReleaseResult *result,
                  GError **error)
{
    bool build_on_previous = options->previous_snapshot != NULL && !options->rebuild;
    ReleasePrevious previous = {0};
    g_autoptr(ReleaseTold) told = release_told_new();

    if (!take_previous(options, &previous, error) ||
        !release_content_write(options, files->content, told, result, error) ||
        !release_hash_content(files->content, result->content_sha256, error)) {
        return false;
    }
    if (build_on_previous && g_strcmp0(previous.content_sha256, result->content_sha256) == 0) {
        return describe_file(options->previous_snapshot, previous.number, result, error);
    }
    if (build_on_previous &&
        !release_replay_write(options, files->content, files->replayed, result, error)) {
        return false;
    }
    const char *path = result->replayed ? files->replayed : files->content;
    result->changed = true;
    return check_snapshot(path, error) && describe_file(path, options->number, result, error) &&
           release_told_save(told, options, result->content_sha256, error) &&
           deliver(options, path, error);
}

bool release_snapshot_build(const ReleaseOptions *options, ReleaseResult *result, GError **error)
{
    *result = (ReleaseResult){0};
    if (!check_output(options, error)) {
        return false;
    }
    g_auto(WorkFiles) files = {0};
    work_files_init(&files, options->output_path);
    // Left by a run that was killed.
    remove_database(files.content);
    remove_database(files.replayed);
    if (!build(options, &files, result, error)) {
        release_snapshot_result_clear(result);
        return false;
    }
    return true;
}

void release_snapshot_result_clear(ReleaseResult *result)
{
    g_clear_pointer(&result->patchset, g_bytes_unref);
    *result = (ReleaseResult){0};
}
