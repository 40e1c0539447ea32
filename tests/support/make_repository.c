/*
 * make_repository FOLDER --release N [options]: adds a release to a signed repository (made when
 * missing), from the small snapshot of tests/data. Fixed keys from --seed, so that two repositories
 * with different seeds distrust each other. The options make the mistakes a client must notice.
 */
#include <stdio.h>
#include <string.h>
#include <zstd.h>

#include "base/clock.h"
#include "base/hash.h"
#include "repository_delta.h"
#include "snapshot/snapshot.h"
#include "snapshot_fixture.h"
#include "tuf/release.h"
#include "tuf/repository.h"

#define MADE_UTC "2026-01-31T02:00:00Z" /* as small.sql has it */
#define ZSTD_LEVEL 3

typedef struct {
    int release;
    int layout;         /* as signed */
    int signed_release; /* as signed; 0: the true one */
    int seed;
    gint64 now_unix;
    char *sql;             /* run on the snapshot at the end */
    gboolean wrong_sha256; /* sign another hash than the snapshot has */
    gboolean more_bytes;   /* sign a longer snapshot than there is */
    gboolean rotate;       /* also write a new root */
    gboolean renew;        /* sign again and change nothing */
    char *photo;           /* this file is a picture beside the releases */
    RepositoryDelta delta;
    char **folders;
} Wishes;

/** The keys of the product's roles: three for root, one for each of the others. */
typedef struct {
    GPtrArray *signers;
    TufRepositoryKeys keys;
    GPtrArray *lists[TUF_REPOSITORY_ROLE_COUNT];
} KeyRing;

static void check(GError *error)
{
    if (error != NULL) {
        (void)fprintf(stderr, "make_repository: %s\n", error->message);
        exit(1);
    }
}

static void free_signer(gpointer signer) { tuf_signer_free(signer); }

static void key_ring_init(KeyRing *ring, int seed)
{
    const int counts[TUF_REPOSITORY_ROLE_COUNT] = {3, 1, 1, 1};
    ring->signers = g_ptr_array_new_with_free_func(free_signer);
    unsigned char bytes[32] = {(unsigned char)seed};
    for (int role = 0; role < TUF_REPOSITORY_ROLE_COUNT; role++) {
        ring->lists[role] = g_ptr_array_new();
        for (int i = 0; i < counts[role]; i++) {
            bytes[1]++;
            TufSigner *signer = tuf_signer_new_from_seed(bytes);
            g_ptr_array_add(ring->signers, signer);
            g_ptr_array_add(ring->lists[role], tuf_signer_key(signer));
        }
        ring->keys.keys[role] = ring->lists[role];
        ring->keys.threshold[role] = role == TUF_REPOSITORY_ROLE_ROOT ? 2 : 1;
    }
}

static void key_ring_clear(KeyRing *ring)
{
    for (int role = 0; role < TUF_REPOSITORY_ROLE_COUNT; role++) {
        g_ptr_array_unref(ring->lists[role]);
    }
    g_ptr_array_unref(ring->signers);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(KeyRing, key_ring_clear)

static void pack(const char *snapshot, const char *packed)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(GMappedFile) file = g_mapped_file_new(snapshot, FALSE, &error);
    check(error);
    size_t limit = ZSTD_compressBound(g_mapped_file_get_length(file));
    g_autofree char *frame = g_malloc(limit);
    size_t length = ZSTD_compress(frame, limit, g_mapped_file_get_contents(file),
                                  g_mapped_file_get_length(file), ZSTD_LEVEL);
    g_assert(!ZSTD_isError(length));
    g_file_set_contents(packed, frame, (gssize)length, &error);
    check(error);
}

static void add_release(TufRepository *repository, const Wishes *wishes, const char *snapshot)
{
    char sha256[BASE_HASH_HEX_LENGTH + 1];
    uint64_t snapshot_bytes = 0;
    g_autoptr(GError) error = NULL;
    (void)!base_hash_file(snapshot, sha256, &snapshot_bytes, &error);
    check(error);
    if (wishes->wrong_sha256) {
        sha256[0] = sha256[0] == '0' ? '1' : '0';
    }
    int release_number = wishes->signed_release != 0 ? wishes->signed_release : wishes->release;
    TufRelease release = {.release = release_number,
                          .layout = wishes->layout,
                          .fiscal_year_be = 2569,
                          .snapshot_bytes = (int64_t)snapshot_bytes + wishes->more_bytes,
                          .made_utc = MADE_UTC,
                          .snapshot_sha256 = sha256};
    json_t *custom = tuf_release_to_json(&release);
    g_autofree char *name = g_strdup_printf("v%d/full/%d.db.zst", wishes->layout, release_number);
    g_autofree char *packed = g_strconcat(snapshot, ".zst", NULL);
    pack(snapshot, packed);
    (void)!tuf_repository_add_target(repository, name, packed, custom, &error);
    json_decref(custom);
    (void)remove(packed);
    check(error);
    if (wishes->delta.base != NULL) {
        repository_delta_add(&wishes->delta, repository, &release, snapshot);
    }
}

static void add_photo(TufRepository *repository, const char *photo)
{
    char sha256[BASE_HASH_HEX_LENGTH + 1];
    g_autoptr(GError) error = NULL;
    (void)!base_hash_file(photo, sha256, NULL, &error);
    check(error);
    g_autofree char *name = g_strdup_printf("photo/%s.jpg", sha256);
    (void)!tuf_repository_add_target(repository, name, photo, NULL, &error);
    check(error);
}

static void make_release(TufRepository *repository, Wishes *wishes)
{
    g_autofree char *change = g_strdup_printf("UPDATE release SET number = %d;%s", wishes->release,
                                              wishes->sql != NULL ? wishes->sql : "");
    g_auto(SnapshotFixture) fixture = {NULL, NULL};
    snapshot_fixture_init(&fixture, wishes->delta.base == NULL ? change : NULL);
    if (wishes->delta.base != NULL) {
        repository_delta_make_snapshot(&wishes->delta, change, fixture.path);
    }
    add_release(repository, wishes, fixture.path);
}

static void write_repository(Wishes *wishes)
{
    g_autoptr(GError) error = NULL;
    g_auto(KeyRing) ring = {0};
    key_ring_init(&ring, wishes->seed);
    g_autoptr(TufRepository) repository =
        tuf_repository_open(wishes->folders[0], wishes->now_unix, &error);
    check(error);
    if (tuf_repository_root_version(repository) == 0 || wishes->rotate) {
        (void)!tuf_repository_write_root(repository, &ring.keys, ring.signers, &error);
        check(error);
    }
    if (wishes->release > 0) {
        make_release(repository, wishes);
    }
    if (wishes->photo != NULL) {
        add_photo(repository, wishes->photo);
    }
    if (wishes->renew) {
        tuf_repository_renew_targets(repository);
    }
    (void)!tuf_repository_write(repository, ring.signers, &error);
    check(error);
}

int main(int argc, char **argv)
{
    Wishes wishes = {.layout = SNAPSHOT_LAYOUT, .seed = 1, .now_unix = base_clock_now()};
    const GOptionEntry entries[] = {
        {"release", 0, 0, G_OPTION_ARG_INT, &wishes.release, "Add this release", "N"},
        {"signed-release", 0, 0, G_OPTION_ARG_INT, &wishes.signed_release, "Sign as this", "N"},
        {"layout", 0, 0, G_OPTION_ARG_INT, &wishes.layout, "Sign as this layout", "N"},
        {"seed", 0, 0, G_OPTION_ARG_INT, &wishes.seed, "Which keys", "N"},
        {"now", 0, 0, G_OPTION_ARG_INT64, &wishes.now_unix, "Time of signing", "UNIX"},
        {"sql", 0, 0, G_OPTION_ARG_STRING, &wishes.sql, "Change the snapshot", "SQL"},
        {"wrong-sha256", 0, 0, G_OPTION_ARG_NONE, &wishes.wrong_sha256, "Sign another hash", NULL},
        {"more-bytes", 0, 0, G_OPTION_ARG_NONE, &wishes.more_bytes, "Sign a longer one", NULL},
        {"rotate", 0, 0, G_OPTION_ARG_NONE, &wishes.rotate, "Write a new root too", NULL},
        {"renew", 0, 0, G_OPTION_ARG_NONE, &wishes.renew, "Sign everything again", NULL},
        {"photo", 0, 0, G_OPTION_ARG_FILENAME, &wishes.photo, "Add a picture", "FILE"},
        {"base", 0, 0, G_OPTION_ARG_FILENAME, &wishes.delta.base, "Build upon this", "FILE"},
        {"delta", 0, 0, G_OPTION_ARG_STRING_ARRAY, &wishes.delta.kinds, "Add a delta", "KIND"},
        {"damage", 0, 0, G_OPTION_ARG_STRING_ARRAY, &wishes.delta.damaged, "Sign it wrong", "KIND"},
        {"source-id", 0, 0, G_OPTION_ARG_STRING, &wishes.delta.source_id, "Of SQLite", "TEXT"},
        {G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &wishes.folders, NULL, "FOLDER"},
        {NULL, 0, 0, G_OPTION_ARG_NONE, NULL, NULL, NULL},
    };
    g_autoptr(GError) error = NULL;
    g_autoptr(GOptionContext) context = g_option_context_new(NULL);
    g_option_context_add_main_entries(context, entries, NULL);
    if (!g_option_context_parse(context, &argc, &argv, &error) || wishes.folders == NULL) {
        (void)fprintf(stderr, "make_repository: %s\n",
                      error != NULL ? error->message : "a folder is needed");
        return 2;
    }
    write_repository(&wishes);
    g_free(wishes.sql);
    g_free(wishes.photo);
    g_strfreev(wishes.folders);
    g_free(wishes.delta.base);
    g_clear_pointer(&wishes.delta.patchset, g_bytes_unref);
    g_strfreev(wishes.delta.kinds);
    g_strfreev(wishes.delta.damaged);
    g_free(wishes.delta.source_id);
    return 0;
}
