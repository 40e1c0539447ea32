#include "deliver.h"

#include <base/error.h>
#include <base/file.h>
#include <base/hash.h>
#include <glib/gstdio.h>
#include <site/reach.h>
#include <site/site.h>
#include <snapshot/snapshot.h>
#include <tuf/error.h>
#include <tuf/release.h>
#include <tuf/repository.h>

#include "cards.h"
#include "deltas.h"
#include "documents.h"
#include "opendata.h"
#include "published.h"
#include "share.h"

/*
 * How long releases that are listed no more can still be had: a kiosk's run may take 4 hours, and a
 * cache between may keep the timestamp a while. The same day as a mirror gives them.
 */
#define LEAVING_SECONDS INT64_C(86400)

static bool has_content(const char *path, const char *sha256)
{
    char found[BASE_HASH_HEX_LENGTH + 1] = "";
    return base_hash_file(path, found, NULL, NULL) && g_str_equal(found, sha256);
}

/* Copies a file of the approval to releases/, whole or not at all. */
static bool keep_file(const char *from, const char *to, GError **error)
{
    g_autofree char *part = g_strconcat(to, ".part", NULL);
    g_autofree char *folder = g_path_get_dirname(to);
    (void)g_remove(part);
    return base_file_make_folder(folder, error) && base_file_copy(from, part, error) &&
           base_file_sync(part, error) && base_file_rename(part, to, error);
}

/* releases/N.rows: the step to this release, for deltas of later ones. There may be none. */
static bool keep_step(const Workspace *workspace, const Approval *approval, GError **error)
{
    g_autofree char *folder = approval_folder(workspace);
    g_autofree char *from = deltas_step_path(folder);
    g_autofree char *name = g_strdup_printf("%d.rows", approval->number);
    g_autofree char *to = workspace_path(workspace, "releases", name, NULL);
    if (!g_file_test(from, G_FILE_TEST_EXISTS)) {
        (void)g_remove(to); // of an approval that was never published
        return true;
    }
    return keep_file(from, to, error);
}

/* releases/N.db: what the next release is built upon. One that was never published may lie there.
 */
static bool keep_snapshot(const Workspace *workspace, const Approval *approval, GError **error)
{
    g_autofree char *from = approval_snapshot_path(workspace);
    g_autofree char *to = published_release_path(workspace, approval->number);
    if (has_content(to, approval->sha256)) {
        return true;
    }
    if (!has_content(from, approval->sha256)) {
        g_set_error(error, BASE_ERROR, BASE_ERROR_INVALID, "%s ไม่ใช่ชุดที่อนุมัติไว้: สั่ง 'approve' ใหม่",
                    from);
        return false;
    }
    return keep_file(from, to, error);
}

/* The kiosk of the release draws them: before the pages, which name those that are there. */
static bool put_cards(const Workspace *workspace, const char *snapshot_path, Snapshot *snapshot,
                      SiteTree *tree, const char *share, GError **error)
{
    g_auto(KioskSubject)
        subject = {.number = snapshot_release(snapshot)->number, .path = g_strdup(snapshot_path)};
    return base_hash_file(snapshot_path, subject.sha256, NULL, error) &&
           cards_put(workspace, &subject, share, tree, error);
}

/* All that phones and browsers are served, beside the signed files; nothing is seen of it yet. */
static bool write_site(const Workspace *workspace, const char *snapshot_path, bool lenient,
                       SiteTree *tree, GError **error)
{
    g_autofree char *share = share_folder(error);
    g_autoptr(Snapshot) snapshot = share == NULL ? NULL : snapshot_open(snapshot_path, error);
    int page_count = 0;
    int file_count = 0;
    int written_count = 0;
    // Documents and open data first: a page leads to what it finds.
    if (snapshot == NULL || !site_reach_check(snapshot, error) ||
        !documents_place(workspace, snapshot, lenient, tree, error) ||
        !put_cards(workspace, snapshot_path, snapshot, tree, share, error) ||
        !site_write(snapshot, tree, share, &page_count, error)) {
        return false;
    }
    site_tree_count(tree, &file_count, &written_count);
    g_print("หน้าสำหรับโทรศัพท์ %d หน้า เขียนใหม่ %d ไฟล์ จาก %d ไฟล์\n", page_count, written_count,
            file_count);
    return true;
}

bool deliver_site(const Workspace *workspace, const char *snapshot_path, bool lenient,
                  GError **error)
{
    g_autofree char *folder = workspace_path(workspace, "repository", NULL);
    g_autoptr(SiteTree) tree = site_tree_open(folder, error);
    return tree != NULL && opendata_write(workspace, snapshot_path, tree, error) &&
           write_site(workspace, snapshot_path, lenient, tree, error) &&
           site_tree_switch(tree, error);
}

static bool replace_site(const Workspace *workspace, const Approval *approval, GError **error)
{
    g_autofree char *path = published_release_path(workspace, approval->number);
    return deliver_site(workspace, path, false, error);
}

/* What was signed is what lies in releases/: the approval's own record is not signed. */
static bool is_signed_content(const TufRepository *repository, const Approval *approval)
{
    g_autoptr(GPtrArray) targets = tuf_repository_list_targets(repository);
    for (guint i = 0; i < targets->len; i++) {
        TufRelease release;
        if (tuf_release_read(g_ptr_array_index(targets, i), &release) &&
            release.release == approval->number && release.from_sha256 == NULL) {
            return g_str_equal(release.snapshot_sha256, approval->sha256);
        }
    }
    return false;
}

/* The files and the signed list: taken over, but nobody sees them yet. */
static bool adopt(const Workspace *workspace, const Approval *approval, TufRepository *repository,
                  GError **error)
{
    g_autofree char *folder = approval_folder(workspace);
    GError *cause = NULL;
    if (!tuf_repository_adopt_targets(repository, approval->signed_bytes, folder, &cause)) {
        if (cause->domain == TUF_ERROR &&
            (cause->code == TUF_ERROR_REFUSED || cause->code == TUF_ERROR_EXPIRED)) {
            g_prefix_error(&cause, "ลายมือชื่ออนุมัติใช้ไม่ได้แล้ว ให้สั่ง 'diff' และ 'approve' ใหม่: ");
        }
        g_propagate_error(error, cause);
        return false;
    }
    if (!is_signed_content(repository, approval)) {
        g_set_error(error, BASE_ERROR, BASE_ERROR_INVALID, "ลายมือชื่อไม่ตรงกับชุดที่ %d: สั่ง 'approve' ใหม่",
                    approval->number);
        return false;
    }
    return true;
}

bool deliver_approval(const Workspace *workspace, const Approval *approval,
                      const GPtrArray *signers, int64_t now_unix, GError **error)
{
    g_autoptr(TufRepository) repository = published_open_repository(workspace, now_unix, error);
    // Whether the approval still holds is known before anything that people see is touched.
    return repository != NULL && adopt(workspace, approval, repository, error) &&
           keep_snapshot(workspace, approval, error) && keep_step(workspace, approval, error) &&
           replace_site(workspace, approval, error) &&
           tuf_repository_write(repository, signers, error);
}

bool deliver_prune(const Workspace *workspace, int64_t now_unix, GError **error)
{
    g_auto(Published) published = {0};
    g_autoptr(TufRepository) repository = published_open_repository(workspace, now_unix, error);
    if (repository == NULL ||
        !tuf_repository_prune(repository, now_unix - LEAVING_SECONDS, error) ||
        !published_find(workspace, now_unix, &published, error)) {
        return false;
    }
    deltas_prune(workspace, published.number);
    return true;
}
