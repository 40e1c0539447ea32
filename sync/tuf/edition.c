#include "edition.h"

#include <inttypes.h>

#include "base/clock.h"
#include "base/error.h"
#include "base/file.h"
#include "draft.h"
#include "error_private.h"
#include "meta.h"
#include "tuf/client.h"
#include "tuf/repository.h"

static bool check_signers(const TufEdition *edition, const TufRole *role, const char *name,
                          GError **error)
{
    unsigned able = tuf_draft_count_signers(edition->signers, role);
    if (able >= tuf_role_threshold(role)) {
        return true;
    }
    g_set_error(error, TUF_ERROR, TUF_ERROR_KEY,
                "role %s: %u of the keys given may sign, %" PRId64 " must", name, able,
                tuf_role_threshold(role));
    return false;
}

static bool write_file(const char *path, GBytes *bytes, GError **error)
{
    size_t length = 0;
    const void *data = g_bytes_get_data(bytes, &length);
    GError *base_error = NULL;
    if (!base_file_write(path, data, length, &base_error)) {
        return tuf_error_take_base(error, base_error);
    }
    return true;
}

/** What to do with a version number, which a dead run may have used. */
typedef enum { SLOT_FREE, SLOT_SAME, SLOT_TAKEN } Slot;

static Slot look_at_slot(const char *path, GBytes *bytes)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(GBytes) found = base_file_read(path, TUF_CLIENT_TARGETS_LIMIT_BYTES, &error);
    if (found != NULL) {
        return g_bytes_equal(found, bytes) ? SLOT_SAME : SLOT_TAKEN;
    }
    return g_error_matches(error, BASE_ERROR, BASE_ERROR_MISSING) ? SLOT_FREE : SLOT_TAKEN;
}

static char *versioned_path(const char *folder, const char *name, int64_t version)
{
    return g_strdup_printf("%s/%" PRId64 ".%s.json", folder, version, name);
}

bool tuf_edition_is_next(const char *folder, const char *name, int64_t current, GBytes *bytes,
                         int64_t version)
{
    for (int64_t between = current + 1; between <= version; between++) {
        g_autofree char *path = versioned_path(folder, name, between);
        if (look_at_slot(path, bytes) != SLOT_TAKEN) {
            return between == version;
        }
    }
    return false;
}

static const TufRole *other_role(const TufEdition *edition, const char *name)
{
    return edition->other_root == NULL ? NULL : tuf_root_role(edition->other_root, name);
}

/**
 * Signs the draft with the first version from `version` on that no other file has: some cache may
 * hold what a run that died has left there.
 */
static GBytes *sign_versioned(const TufEdition *edition, const TufRole *role, const char *name,
                              json_t *draft, int64_t version, GError **error)
{
    for (; version <= TUF_METADATA_VERSION_LIMIT; version++) {
        json_object_set_new(draft, "version", json_integer(version));
        g_autoptr(GBytes) bytes =
            tuf_draft_sign(draft, edition->signers, role, other_role(edition, name), error);
        if (bytes == NULL) {
            return NULL;
        }
        g_autofree char *path = versioned_path(edition->folder, name, version);
        if (look_at_slot(path, bytes) != SLOT_TAKEN) {
            return g_steal_pointer(&bytes);
        }
    }
    tuf_error_refuse(error, "no version numbers left for %s", name);
    return NULL;
}

/** Writes signed metadata in their place; a dead run may have done so. */
static bool write_versioned(const TufEdition *edition, const char *name, GBytes *bytes,
                            int64_t version, GError **error)
{
    g_autofree char *path = versioned_path(edition->folder, name, version);
    return look_at_slot(path, bytes) == SLOT_SAME || write_file(path, bytes, error);
}

static GBytes *sign_targets(const TufEdition *edition, json_t *targets,
                            const TufPublished *published, GError **error)
{
    json_auto_t *draft =
        tuf_draft_new(TUF_METADATA_TARGETS, edition->now_unix, TUF_REPOSITORY_TARGETS_DAYS);
    json_object_set(draft, "targets", targets);
    int64_t version =
        published->targets == NULL ? 1 : tuf_targets_metadata(published->targets)->version + 1;
    const TufRole *role = tuf_root_role(published->root, TUF_METADATA_TARGETS);
    g_autoptr(GBytes) bytes =
        sign_versioned(edition, role, TUF_METADATA_TARGETS, draft, version, error);
    // Read back as a client would: what it refuses must not go out.
    g_autoptr(TufTargets) read = bytes == NULL ? NULL : tuf_targets_new(bytes, true, error);
    return read == NULL ? NULL : g_steal_pointer(&bytes);
}

GBytes *tuf_edition_sign_targets(const TufEdition *edition, json_t *targets,
                                 const TufPublished *published, GError **error)
{
    const TufRole *role = tuf_root_role(published->root, TUF_METADATA_TARGETS);
    if (!check_signers(edition, role, TUF_METADATA_TARGETS, error)) {
        return NULL;
    }
    return sign_targets(edition, targets, published, error);
}

static bool write_targets(const TufEdition *edition, json_t *targets, const TufPublished *published,
                          TufPublished *next, GError **error)
{
    g_autoptr(GBytes) bytes = edition->signed_targets != NULL
                                  ? g_bytes_ref(edition->signed_targets)
                                  : sign_targets(edition, targets, published, error);
    next->targets = bytes == NULL ? NULL : tuf_targets_new(bytes, true, error);
    return next->targets != NULL &&
           write_versioned(edition, TUF_METADATA_TARGETS, bytes,
                           tuf_targets_metadata(next->targets)->version, error);
}

/** The draft of a snapshot or timestamp that names one file. */
static json_t *draft_naming(const TufEdition *edition, const char *type, int days, const char *file,
                            const TufMetadata *named)
{
    json_t *draft = tuf_draft_new(type, edition->now_unix, days);
    g_autofree char *issued = base_clock_to_rfc3339(edition->now_unix);
    json_object_set_new(draft, "issued", json_string(issued));
    json_object_set_new(draft, "meta", json_pack("{s:o}", file, tuf_draft_meta(named)));
    return draft;
}

static bool write_snapshot(const TufEdition *edition, const TufMetadata *targets,
                           const TufPublished *published, TufPublished *next, GError **error)
{
    json_auto_t *draft = draft_naming(edition, TUF_METADATA_SNAPSHOT, TUF_REPOSITORY_SNAPSHOT_DAYS,
                                      "targets.json", targets);
    int64_t version = published->snapshot == NULL ? 1 : published->snapshot->version + 1;
    const TufRole *role = tuf_root_role(published->root, TUF_METADATA_SNAPSHOT);
    g_autoptr(GBytes) bytes =
        sign_versioned(edition, role, TUF_METADATA_SNAPSHOT, draft, version, error);
    next->snapshot = bytes == NULL
                         ? NULL
                         : tuf_meta_read(bytes, TUF_METADATA_SNAPSHOT,
                                         TUF_CLIENT_SNAPSHOT_LIMIT_BYTES, "targets.json", error);
    return next->snapshot != NULL &&
           write_versioned(edition, TUF_METADATA_SNAPSHOT, bytes, next->snapshot->version, error);
}

static bool write_timestamp(const TufEdition *edition, const TufPublished *published,
                            TufPublished *next, GError **error)
{
    json_auto_t *draft =
        draft_naming(edition, TUF_METADATA_TIMESTAMP, TUF_REPOSITORY_TIMESTAMP_DAYS,
                     "snapshot.json", next->snapshot);
    int64_t version = published->timestamp == NULL ? 1 : published->timestamp->version + 1;
    json_object_set_new(draft, "version", json_integer(version));
    const TufRole *role = tuf_root_role(published->root, TUF_METADATA_TIMESTAMP);
    g_autoptr(GBytes) bytes = tuf_draft_sign(draft, edition->signers, role,
                                             other_role(edition, TUF_METADATA_TIMESTAMP), error);
    if (bytes == NULL) {
        return false;
    }
    next->timestamp = tuf_meta_read(bytes, TUF_METADATA_TIMESTAMP, TUF_CLIENT_TIMESTAMP_LIMIT_BYTES,
                                    "snapshot.json", error);
    g_autofree char *path = g_build_filename(edition->folder, "timestamp.json", NULL);
    return next->timestamp != NULL && write_file(path, bytes, error);
}

static bool check_all_signers(const TufEdition *edition, const TufRoot *root, bool with_targets,
                              GError **error)
{
    static const char *const roles[] = {TUF_METADATA_TIMESTAMP, TUF_METADATA_SNAPSHOT,
                                        TUF_METADATA_TARGETS};
    size_t count = with_targets ? G_N_ELEMENTS(roles) : G_N_ELEMENTS(roles) - 1;
    for (size_t i = 0; i < count; i++) {
        if (!check_signers(edition, tuf_root_role(root, roles[i]), roles[i], error)) {
            return false;
        }
    }
    return true;
}

static void take_over(TufPublished *published, TufPublished *next)
{
    if (next->targets != NULL) {
        tuf_targets_free(published->targets);
        published->targets = g_steal_pointer(&next->targets);
    }
    tuf_metadata_free(published->snapshot);
    published->snapshot = g_steal_pointer(&next->snapshot);
    tuf_metadata_free(published->timestamp);
    published->timestamp = g_steal_pointer(&next->timestamp);
}

bool tuf_edition_write(const TufEdition *edition, json_t *targets, TufPublished *published,
                       GError **error)
{
    g_auto(TufPublished) next = {0};
    if (!check_all_signers(edition, published->root, targets != NULL, error) ||
        (edition->must_satisfy_other &&
         !check_all_signers(edition, edition->other_root, targets != NULL, error))) {
        return false;
    }
    bool renewed = targets != NULL || edition->signed_targets != NULL;
    if (renewed && !write_targets(edition, targets, published, &next, error)) {
        return false;
    }
    const TufTargets *named = renewed ? next.targets : published->targets;
    if (!write_snapshot(edition, tuf_targets_metadata(named), published, &next, error) ||
        !write_timestamp(edition, published, &next, error)) {
        return false;
    }
    take_over(published, &next);
    return true;
}
