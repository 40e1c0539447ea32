#include "verify.h"

#include <base/file.h>
#include <base/hash.h>
#include <delta/pages.h>
#include <delta/rows.h>
#include <glib/gstdio.h>
#include <snapshot/snapshot.h>
#include <string.h>
#include <tuf/release.h>

#include "documents.h"
#include "published.h"
#include "unpack.h"
#include "window.h"

#define REMEDY_PUBLISH "นำกลับจากไฟล์สำรอง หรือเผยแพร่ชุดใหม่ ('diff' 'approve' 'publish')"

typedef struct {
    TufRelease release; /* borrows from the target */
    const TufTarget *target;
} Full;

/* The newest full file of the layout in use. */
static bool find_full(const GPtrArray *targets, Full *full)
{
    *full = (Full){0};
    for (guint i = 0; i < targets->len; i++) {
        const TufTarget *target = g_ptr_array_index(targets, i);
        TufRelease release;
        if (tuf_release_read(target, &release) && release.from_sha256 == NULL &&
            release.layout == SNAPSHOT_LAYOUT && release.release > full->release.release) {
            *full = (Full){release, target};
        }
    }
    return full->target != NULL;
}

static char *path_of(const Verification *verification, const TufTarget *target)
{
    return g_build_filename(verification->folder, tuf_target_path(target), NULL);
}

static bool is_snapshot(const char *path, const TufRelease *release, GError **error)
{
    char sha256[BASE_HASH_HEX_LENGTH + 1] = "";
    uint64_t bytes = 0;
    if (!base_hash_file(path, sha256, &bytes, error)) {
        return false;
    }
    if (bytes != (uint64_t)release->snapshot_bytes ||
        strcmp(sha256, release->snapshot_sha256) != 0) {
        g_set_error(error, DELTA_ERROR, DELTA_ERROR_DAMAGED, "ได้ข้อมูลไม่ตรงกับที่ลงลายมือชื่อไว้");
        return false;
    }
    g_autoptr(Snapshot) snapshot = snapshot_open(path, error);
    return snapshot != NULL && snapshot_check(snapshot, error);
}

static void take_fault(const char *where, const char *what, void *user)
{
    verify_fault(user, where, what, REMEDY_PUBLISH);
}

/* Of the site, where it lies beside the repository: they must be what the signed snapshot says. */
static void check_documents(Verification *verification, const char *snapshot_path)
{
    g_autoptr(GError) error = NULL;
    g_autofree char *site = g_build_filename(verification->folder, "d", NULL);
    if (!g_file_test(site, G_FILE_TEST_IS_DIR)) {
        return; // a mirror, or a stick
    }
    g_autoptr(Snapshot) snapshot = snapshot_open(snapshot_path, &error);
    if (snapshot == NULL ||
        documents_check(snapshot, verification->folder, take_fault, verification, &error) < 0) {
        verify_fault(verification, "d/", error->message, REMEDY_PUBLISH);
    }
}

static void check_full(Verification *verification, const Full *full)
{
    g_autofree char *from = path_of(verification, full->target);
    g_autofree char *to = g_build_filename(verification->scratch, "full.db", NULL);
    g_autoptr(GError) error = NULL;
    if (!unpack_file(from, full->release.snapshot_bytes, to, &error) ||
        !is_snapshot(to, &full->release, &error)) {
        verify_fault(verification, tuf_target_path(full->target), error->message, REMEDY_PUBLISH);
    } else if (!verification->quick) {
        check_documents(verification, to);
    }
    (void)g_remove(to);
}

/* The kept release with this content. Returns: owned path, or NULL. */
static char *find_start(const Verification *verification, const char *sha256)
{
    g_autoptr(GArray) numbers = window_list(verification->workspace, ".db");
    for (guint i = numbers->len; i > 0; i--) {
        g_autofree char *path =
            published_release_path(verification->workspace, g_array_index(numbers, int, i - 1));
        char found[BASE_HASH_HEX_LENGTH + 1] = "";
        if (base_hash_file(path, found, NULL, NULL) && strcmp(found, sha256) == 0) {
            return g_steal_pointer(&path);
        }
    }
    return NULL;
}

static bool is_rows(const TufTarget *target)
{
    return g_str_has_suffix(tuf_target_name(target), ".rows");
}

/* Row deltas are taken by kiosks with the same SQLite only; another one cannot judge them. */
static bool is_readable(const TufTarget *target)
{
    return !is_rows(target) || g_strcmp0(tuf_target_custom_text(target, "sqlite_source_id"),
                                         delta_rows_source_id()) == 0;
}

static void check_delta(Verification *verification, const TufTarget *target,
                        const TufRelease *release)
{
    g_autofree char *start = find_start(verification, release->from_sha256);
    if (start == NULL) {
        verification->unapplied++;
        return;
    }
    g_autofree char *from = path_of(verification, target);
    g_autofree char *to = g_build_filename(verification->scratch, "delta.db", NULL);
    const DeltaPair pair = {start, release->from_sha256, to, release->snapshot_sha256,
                            (uint64_t)release->snapshot_bytes};
    g_autoptr(GError) error = NULL;
    (void)g_remove(to);
    bool applied = is_rows(target) ? delta_rows_apply(&pair, from, NULL, &error)
                                   : delta_pages_apply(&pair, from, NULL, &error);
    if (!applied || !is_snapshot(to, release, &error)) {
        verify_fault(verification, tuf_target_path(target), error->message, REMEDY_PUBLISH);
    }
    verification->deltas++;
    (void)g_remove(to);
}

/* The nearest start: what most kiosks will take. */
static bool is_nearest(const GPtrArray *targets, const TufTarget *target)
{
    int64_t number = g_ascii_strtoll(strstr(tuf_target_name(target), "/delta/") + 7, NULL, 10);
    for (guint i = 0; i < targets->len; i++) {
        const TufTarget *other = g_ptr_array_index(targets, i);
        const char *start = strstr(tuf_target_name(other), "/delta/");
        if (start != NULL && g_ascii_strtoll(start + 7, NULL, 10) > number) {
            return false;
        }
    }
    return true;
}

void verify_release(Verification *verification, const TufClient *client)
{
    const GPtrArray *targets = tuf_client_list_targets(client);
    Full full;
    if (!find_full(targets, &full)) {
        verify_fault(verification, "metadata/", "ไม่มีชุดข้อมูลให้ตู้รุ่นนี้", REMEDY_PUBLISH);
        return;
    }
    check_full(verification, &full);
    for (guint i = 0; i < targets->len; i++) {
        const TufTarget *target = g_ptr_array_index(targets, i);
        TufRelease release;
        if (tuf_release_read(target, &release) && release.from_sha256 != NULL &&
            release.release == full.release.release &&
            strstr(tuf_target_name(target), "/delta/") != NULL && is_readable(target) &&
            (!verification->quick || is_nearest(targets, target))) {
            check_delta(verification, target, &release);
        }
    }
}
