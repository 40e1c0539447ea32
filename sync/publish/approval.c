#include "approval.h"

#include <base/clock.h>
#include <base/error.h>
#include <base/file.h>
#include <base/hash.h>
#include <errno.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <tuf/repository.h>

#include "record.h"
#include "stage.h"

#define RECORD_LIMIT_BYTES ((size_t)64 * 1024)
#define SIGNED_LIMIT_BYTES ((size_t)8 * 1024 * 1024)

void approval_free(Approval *approval)
{
    if (approval == NULL) {
        return;
    }
    g_free(approval->approved_by);
    g_clear_pointer(&approval->signed_bytes, g_bytes_unref);
    g_free(approval);
}

char *approval_folder(const Workspace *workspace)
{
    return workspace_path(workspace, "approved", NULL);
}

char *approval_snapshot_path(const Workspace *workspace)
{
    return workspace_path(workspace, "approved", "release.db", NULL);
}

bool approval_exists(const Workspace *workspace)
{
    g_autofree char *path = workspace_path(workspace, "approved", "approval.json", NULL);
    return g_file_test(path, G_FILE_TEST_EXISTS);
}

bool approval_discard(const Workspace *workspace, GError **error)
{
    // The record first: what is left then is no approval.
    g_autofree char *record = workspace_path(workspace, "approved", "approval.json", NULL);
    g_autofree char *folder = approval_folder(workspace);
    (void)g_remove(record);
    return base_file_remove_tree(folder, error);
}

static bool write_files(const char *folder, const Draft *draft, const char *approved_by,
                        GBytes *signed_bytes, GError **error)
{
    g_autofree char *targets = g_build_filename(folder, "targets.json", NULL);
    g_autofree char *record = g_build_filename(folder, "approval.json", NULL);
    json_auto_t *object =
        json_pack("{s:i, s:I, s:s, s:s}", "number", draft->number, "log_id",
                  (json_int_t)draft->log_id, "sha256", draft->sha256, "approved_by", approved_by);
    size_t length = 0;
    const void *data = g_bytes_get_data(signed_bytes, &length);
    return base_file_write(targets, data, length, error) && record_write(record, object, error);
}

static bool copy_snapshot(const Workspace *workspace, const char *folder, const Draft *draft,
                          GError **error)
{
    g_autofree char *from = draft_snapshot_path(workspace);
    g_autofree char *to = g_build_filename(folder, "release.db", NULL);
    char sha256[BASE_HASH_HEX_LENGTH + 1] = "";
    if (!base_file_copy(from, to, error) || !base_file_sync(to, error) ||
        !base_hash_file(to, sha256, NULL, error)) {
        return false;
    }
    if (!g_str_equal(sha256, draft->sha256)) {
        g_set_error(error, BASE_ERROR, BASE_ERROR_INVALID, "ร่างเปลี่ยนไประหว่างอนุมัติ: สั่ง 'diff' ใหม่");
        return false;
    }
    return true;
}

/* Everything into a folder of its own, then one rename. */
static bool fill(const Workspace *workspace, const char *folder, const Draft *draft,
                 const ApprovalMaking *making, GError **error)
{
    if (!base_file_make_folder(folder, error) || !copy_snapshot(workspace, folder, draft, error)) {
        return false;
    }
    g_autofree char *snapshot = g_build_filename(folder, "release.db", NULL);
    g_autofree char *patchset = draft_patchset_path(workspace);
    const StageRelease release = {draft->number, snapshot, patchset, draft->sha256,
                                  making->log_sha256};
    g_autoptr(GBytes) signed_bytes =
        stage_release(workspace, &release, folder, making->signers, error);
    return signed_bytes != NULL && write_files(folder, draft, making->by, signed_bytes, error);
}

bool approval_make(const Workspace *workspace, const Draft *draft, const ApprovalMaking *making,
                   GError **error)
{
    g_autofree char *work = workspace_path(workspace, "approved.new", NULL);
    g_autofree char *folder = approval_folder(workspace);
    if (!base_file_remove_tree(work, error)) {
        return false;
    }
    if (!fill(workspace, work, draft, making, error)) {
        (void)base_file_remove_tree(work, NULL);
        return false;
    }
    return approval_discard(workspace, error) && base_file_rename(work, folder, error);
}

static bool read_record(const json_t *object, Approval *approval)
{
    const char *sha256 = record_text(object, "sha256");
    const char *approved_by = record_text(object, "approved_by");
    approval->number = (int)record_integer(object, "number", 1, G_MAXINT);
    approval->log_id = record_integer(object, "log_id", 0, G_MAXINT64);
    if (sha256 == NULL || !base_hash_is_hex(sha256) || approved_by == NULL) {
        return false;
    }
    g_strlcpy(approval->sha256, sha256, sizeof approval->sha256);
    approval->approved_by = g_strdup(approved_by);
    return approval->number > 0 && approval->log_id >= 0;
}

Approval *approval_load(const Workspace *workspace, GError **error)
{
    g_autofree char *path = workspace_path(workspace, "approved", "approval.json", NULL);
    g_autofree char *targets = workspace_path(workspace, "approved", "targets.json", NULL);
    json_auto_t *object = record_read(path, RECORD_LIMIT_BYTES, error);
    g_autoptr(Approval) approval = g_new0(Approval, 1);
    if (object == NULL) {
        return NULL;
    }
    if (!read_record(object, approval)) {
        g_set_error(error, BASE_ERROR, BASE_ERROR_INVALID, "อ่าน %s ไม่ได้: สั่ง 'approve' ใหม่", path);
        return NULL;
    }
    approval->signed_bytes = base_file_read(targets, SIGNED_LIMIT_BYTES, error);
    return approval->signed_bytes != NULL ? g_steal_pointer(&approval) : NULL;
}
