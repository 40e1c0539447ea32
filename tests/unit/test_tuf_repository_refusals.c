// What a publisher is refused, and what it does at the ends of its numbers.
#include <string.h>
#include <unistd.h>

#include "../support/scratch.h"
#include "../support/tuf_forge.h"
#include "tuf/canonical.h"
#include "tuf/error.h"
#include "tuf/repository.h"

// sync/tuf/metadata.h: 2^53.
#define LAST_VERSION (INT64_C(1) << 53)
// document, signed, targets, the target
#define LEVELS_AROUND_CUSTOM 4

typedef struct {
    TufBed bed;
} Case;

static void case_make(Case *test, const void *unused)
{
    (void)unused;
    tuf_bed_init(&test->bed);
    tuf_bed_publish_first(&test->bed);
}

static void case_remove(Case *test, const void *unused)
{
    (void)unused;
    tuf_bed_clear(&test->bed);
}

/** JSON that is one level below what may be written alone, and above it inside metadata. */
static json_t *make_deep(void)
{
    json_t *value = json_integer(1);
    for (int i = 0; i < TUF_CANONICAL_DEPTH_LIMIT; i++) {
        value = json_pack("{s:o}", "a", value);
    }
    return value;
}

static void test_deep_custom(Case *test, const void *unused)
{
    (void)unused;
    json_auto_t *custom = make_deep();
    g_autofree char *source = g_build_filename(test->bed.folder, "source", NULL);
    scratch_write(source, "two");
    g_autoptr(GPtrArray) signers = tuf_bed_signers(&test->bed, 3, 4, 5, -1);
    g_autoptr(GError) error = NULL;
    g_autoptr(TufRepository) repository = tuf_bed_open(&test->bed, 1);
    g_assert_true(tuf_repository_add_target(repository, "deep", source, custom, &error));
    g_assert_false(tuf_repository_write(repository, signers, &error));
    g_assert_error(error, TUF_ERROR, TUF_ERROR_REFUSED);
    g_clear_error(&error);
    g_assert_null(tuf_repository_sign_targets(repository, signers, &error));
    g_assert_error(error, TUF_ERROR, TUF_ERROR_REFUSED);
    // One level less at a time: in between, the metadata fit and the document around them does not.
    int levels = 0;
    bool written = false;
    for (const json_t *inner = custom; !written; inner = json_object_get(inner, "a")) {
        g_clear_error(&error);
        g_assert_true(tuf_repository_add_target(repository, "deep", source, inner, &error));
        written = tuf_repository_write(repository, signers, &error);
        g_assert_true(written || g_error_matches(error, TUF_ERROR, TUF_ERROR_REFUSED));
        levels++;
    }
    g_assert_cmpint(levels, ==, LEVELS_AROUND_CUSTOM + 1);
}

/** A repository whose role `role` has come to the last version there is. */
static void assert_no_version_left(Case *test, const char *role, int code)
{
    TufForge forge = tuf_forge_edition(1);
    tuf_forge_write(&test->bed, &forge);
    g_autofree char *first = g_strdup_printf("metadata/1.%s.json", role);
    g_autofree char *last =
        g_strdup_printf("metadata/%" G_GINT64_FORMAT ".%s.json", LAST_VERSION, role);
    json_auto_t *signed_part = tuf_forge_read(&test->bed, "metadata/timestamp.json");
    json_auto_t *snapshot = tuf_forge_read(&test->bed, "metadata/1.snapshot.json");
    json_t *of_timestamp = json_object_get(json_object_get(signed_part, "meta"), "snapshot.json");
    json_t *of_snapshot = json_object_get(json_object_get(snapshot, "meta"), "targets.json");
    // Lengths and hashes left out, the files can be exchanged.
    json_object_clear(of_timestamp);
    json_object_clear(of_snapshot);
    json_object_set_new(of_timestamp, "version", json_integer(1));
    json_object_set_new(of_snapshot, "version", json_integer(1));
    if (strcmp(role, "targets") == 0) {
        json_auto_t *targets = tuf_forge_read(&test->bed, first);
        json_object_set_new(targets, "version", json_integer(LAST_VERSION));
        g_autoptr(GBytes) bytes = tuf_forge_sign(&test->bed, targets, TUF_BED_TARGETS_KEY, -1);
        tuf_bed_put(test->bed.repository, last, bytes);
        json_object_set_new(of_snapshot, "version", json_integer(LAST_VERSION));
    }
    const char *snapshot_file = "metadata/1.snapshot.json";
    if (strcmp(role, "snapshot") == 0) {
        json_object_set_new(snapshot, "version", json_integer(LAST_VERSION));
        json_object_set_new(of_timestamp, "version", json_integer(LAST_VERSION));
        snapshot_file = last;
    }
    if (strcmp(role, "timestamp") == 0) {
        json_object_set_new(signed_part, "version", json_integer(LAST_VERSION));
    }
    g_autoptr(GBytes) snapshot_bytes =
        tuf_forge_sign(&test->bed, snapshot, TUF_BED_SNAPSHOT_KEY, -1);
    tuf_bed_put(test->bed.repository, snapshot_file, snapshot_bytes);
    g_autoptr(GBytes) timestamp_bytes =
        tuf_forge_sign(&test->bed, signed_part, TUF_BED_TIMESTAMP_KEY, -1);
    tuf_bed_put(test->bed.repository, "metadata/timestamp.json", timestamp_bytes);
    g_autoptr(TufRepository) repository = tuf_bed_open(&test->bed, 1);
    g_autoptr(GPtrArray) signers = tuf_bed_signers(&test->bed, 3, 4, 5, -1);
    g_autoptr(GError) error = NULL;
    tuf_repository_renew_targets(repository);
    g_assert_false(tuf_repository_write(repository, signers, &error));
    g_assert_error(error, TUF_ERROR, code);
}

static void test_last_versions(Case *test, const void *unused)
{
    (void)unused;
    assert_no_version_left(test, "targets", TUF_ERROR_REFUSED);
    assert_no_version_left(test, "snapshot", TUF_ERROR_REFUSED);
    assert_no_version_left(test, "timestamp", TUF_ERROR_REFUSED);
}

static void test_earliest_expiry(Case *test, const void *unused)
{
    (void)unused;
    TufForge forge = tuf_forge_edition(1);
    TufForgeRole *roles[] = {&forge.timestamp, &forge.snapshot, &forge.targets};
    for (size_t i = 0; i < G_N_ELEMENTS(roles); i++) {
        roles[i]->expires_unix = TUF_BED_NOW + 9 * TUF_BED_DAY - (int64_t)i;
        tuf_forge_write(&test->bed, &forge);
        g_autoptr(TufRepository) repository = tuf_bed_open(&test->bed, 0);
        g_assert_cmpint(tuf_repository_expires_unix(repository), ==, roles[i]->expires_unix);
    }
    json_auto_t *root = tuf_forge_read(&test->bed, "metadata/1.root.json");
    tuf_forge_set_time(root, "expires", TUF_BED_NOW + 1);
    g_autoptr(GBytes) bytes = tuf_forge_sign(&test->bed, root, 0, 1, -1);
    tuf_bed_put(test->bed.repository, "metadata/1.root.json", bytes);
    g_autoptr(TufRepository) repository = tuf_bed_open(&test->bed, 0);
    g_assert_cmpint(tuf_repository_expires_unix(repository), ==, TUF_BED_NOW + 1);
}

static void expect_root_refused(Case *test, const TufRepositoryKeys *wanted, TufError code)
{
    g_autoptr(TufRepository) repository = tuf_bed_open(&test->bed, 1);
    g_autoptr(GPtrArray) signers = tuf_bed_signers(&test->bed, 0, 1, 2, -1);
    g_autoptr(GError) error = NULL;
    g_assert_false(tuf_repository_write_root(repository, wanted, signers, &error));
    g_assert_error(error, TUF_ERROR, (int)code);
    g_assert_cmpint(tuf_repository_root_version(repository), ==, 1);
}

static void test_roots_refused(Case *test, const void *unused)
{
    (void)unused;
    g_autoptr(GPtrArray) keys = g_ptr_array_new();
    for (int i = 0; i < 3; i++) {
        g_ptr_array_add(keys, tuf_signer_key(test->bed.signers[i]));
    }
    TufRepositoryKeys wanted = {.keys = {keys, keys, keys, keys}, .threshold = {2, 1, 0, 1}};
    expect_root_refused(test, &wanted, TUF_ERROR_KEY);
    // More keys than a client reads for a role.
    g_autoptr(GPtrArray) many = g_ptr_array_new();
    for (int i = 0; i < 2000; i++) {
        g_ptr_array_add(many, tuf_signer_key(test->bed.signers[i % TUF_BED_KEYS]));
    }
    wanted.threshold[2] = 1;
    wanted.keys[2] = many;
    expect_root_refused(test, &wanted, TUF_ERROR_REFUSED);
    wanted.keys[2] = keys;
    wanted.keys[0] = many;
    expect_root_refused(test, &wanted, TUF_ERROR_REFUSED);
}

static void test_signer_given_twice(Case *test, const void *unused)
{
    (void)unused;
    g_autoptr(TufRepository) repository = tuf_bed_open(&test->bed, 1);
    g_autoptr(GPtrArray) twice = tuf_bed_signers(&test->bed, 4, 4, 5, 5, -1);
    g_autoptr(GError) error = NULL;
    g_assert_true(tuf_repository_write(repository, twice, &error));
    json_auto_t *document = NULL;
    g_autoptr(GBytes) bytes = tuf_bed_read(test->bed.repository, "metadata/timestamp.json");
    document = json_loadb(g_bytes_get_data(bytes, NULL), g_bytes_get_size(bytes), 0, NULL);
    g_assert_cmpuint(json_array_size(json_object_get(document, "signatures")), ==, 1);
}

static void expect_does_not_open(Case *test, TufError code)
{
    g_autoptr(GError) error = NULL;
    g_assert_null(tuf_repository_open(test->bed.repository, TUF_BED_NOW, &error));
    g_assert_error(error, TUF_ERROR, (int)code);
}

static void test_timestamps_of_older_roots(Case *test, const void *unused)
{
    (void)unused;
    // Root 2 and 3 change the timestamp's key; the timestamp is still root 1's.
    tuf_forge_write_root(&test->bed, 2, "timestamp", 8);
    tuf_forge_write_root(&test->bed, 3, "timestamp", 9);
    g_autoptr(TufRepository) repository = tuf_bed_open(&test->bed, 1);
    g_assert_cmpint(tuf_repository_root_version(repository), ==, 3);
    g_autoptr(GBytes) second = tuf_bed_read(test->bed.repository, "metadata/2.root.json");
    g_autoptr(GBytes) damaged = g_bytes_new_static("{", 1);
    tuf_bed_put(test->bed.repository, "metadata/2.root.json", damaged);
    g_autoptr(TufRepository) passed_over = tuf_bed_open(&test->bed, 1);
    g_assert_nonnull(passed_over);
    tuf_bed_put(test->bed.repository, "metadata/2.root.json", second);
    // A timestamp that none of them gave a key for.
    json_auto_t *timestamp = tuf_forge_read(&test->bed, "metadata/timestamp.json");
    g_autoptr(GBytes) stranger = tuf_forge_sign(&test->bed, timestamp, 10, -1);
    tuf_bed_put(test->bed.repository, "metadata/timestamp.json", stranger);
    expect_does_not_open(test, TUF_ERROR_REFUSED);
}

static void test_files_no_client_reads(Case *test, const void *unused)
{
    (void)unused;
    g_autofree char *blanks = g_strnfill(20000, ' ');
    g_autoptr(GBytes) large = g_bytes_new(blanks, 20000);
    g_autoptr(GBytes) right = tuf_bed_read(test->bed.repository, "metadata/timestamp.json");
    tuf_bed_put(test->bed.repository, "metadata/timestamp.json", large);
    expect_does_not_open(test, TUF_ERROR_DAMAGED);
    tuf_bed_put(test->bed.repository, "metadata/timestamp.json", right);
    // A root of the right version that its own keys did not sign.
    json_auto_t *root = tuf_forge_read(&test->bed, "metadata/1.root.json");
    g_autoptr(GBytes) stranger = tuf_forge_sign(&test->bed, root, 10, -1);
    tuf_bed_put(test->bed.repository, "metadata/1.root.json", stranger);
    expect_does_not_open(test, TUF_ERROR_REFUSED);
}

static void test_endless_roots(Case *test, const void *unused)
{
    (void)unused;
    g_autofree char *first =
        g_build_filename(test->bed.repository, "metadata", "1.root.json", NULL);
    for (int version = 2; version <= 10002; version++) {
        g_autofree char *path =
            g_strdup_printf("%s/metadata/%d.root.json", test->bed.repository, version);
        g_assert_cmpint(link(first, path), ==, 0);
    }
    expect_does_not_open(test, TUF_ERROR_REFUSED);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
#define ADD(path, function)                                                                        \
    g_test_add("/sync/tuf/repository/refusals/" path, Case, NULL, case_make, function, case_remove)
    ADD("custom-fields-that-nest-too-deep-are-not-signed", test_deep_custom);
    ADD("the-last-version-is-the-last", test_last_versions);
    ADD("the-earliest-expiry-counts", test_earliest_expiry);
    ADD("roots-that-clients-refuse-are-not-written", test_roots_refused);
    ADD("a-signer-given-twice-signs-once", test_signer_given_twice);
    ADD("a-timestamp-may-be-an-older-roots", test_timestamps_of_older_roots);
    ADD("what-no-client-reads-does-not-open", test_files_no_client_reads);
    ADD("roots-are-not-counted-for-ever", test_endless_roots);
#undef ADD
    return g_test_run();
}
