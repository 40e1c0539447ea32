// A repository of which single calls of the disk fail, or whose folders hold what they should not.
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "../support/disk_calls.h"
#include "../support/scratch.h"
#include "../support/tuf_forge.h"
#include "tuf/error.h"
#include "tuf/repository.h"

// No operation here needs more calls of one kind.
#define MOST_CALLS 200
// sync/tuf/metadata.h: 2^53.
#define LAST_VERSION (INT64_C(1) << 53)

// document, signed, targets, the target
#define LEVELS_AROUND_CUSTOM 4

typedef struct {
    TufBed bed;
    char *staging;
    GBytes *approved; /* second release, signed, files staged */
} Case;

static void case_make(Case *test, const void *unused)
{
    (void)unused;
    tuf_bed_init(&test->bed);
    tuf_bed_publish_first(&test->bed);
    test->staging = g_build_filename(test->bed.folder, "approved", NULL);
    g_autoptr(GError) error = NULL;
    g_autoptr(TufRepository) repository = tuf_bed_open(&test->bed, 1);
    g_assert_true(tuf_repository_stage(repository, test->staging, &error));
    tuf_bed_add(&test->bed, repository, "v1/full/2.db.zst", "two");
    g_autoptr(GPtrArray) signers = tuf_bed_signers(&test->bed, TUF_BED_TARGETS_KEY, -1);
    test->approved = tuf_repository_sign_targets(repository, signers, &error);
    g_assert_no_error(error);
}

static void case_remove(Case *test, const void *unused)
{
    (void)unused;
    g_bytes_unref(test->approved);
    g_free(test->staging);
    tuf_bed_clear(&test->bed);
}

/** All that a publisher does in its life, in a folder of its own: opened, begun, staged, adopted.
 */
static bool publish_twice(Case *test, GError **error)
{
    TufBed *bed = &test->bed;
    g_autofree char *folder = g_build_filename(bed->folder, "another", NULL);
    g_autofree char *staging = g_build_filename(folder, "staging", NULL);
    g_autofree char *source = g_build_filename(bed->folder, "source", NULL);
    g_autoptr(TufRepository) repository = tuf_repository_open(folder, TUF_BED_NOW, error);
    g_autoptr(GPtrArray) all = tuf_bed_signers(bed, 0, 1, 3, 4, 5, -1);
    g_autoptr(GPtrArray) keys = g_ptr_array_new();
    g_ptr_array_add(keys, tuf_signer_key(bed->signers[0]));
    g_autoptr(GPtrArray) targets_keys = g_ptr_array_new();
    g_ptr_array_add(targets_keys, tuf_signer_key(bed->signers[3]));
    TufRepositoryKeys wanted = {.keys = {keys, targets_keys, keys, keys},
                                .threshold = {1, 1, 1, 1}};
    if (repository == NULL || !tuf_repository_write_root(repository, &wanted, all, error) ||
        !tuf_repository_add_target(repository, "a/1", source, NULL, error) ||
        !tuf_repository_write(repository, all, error)) {
        return false;
    }
    g_autoptr(TufRepository) officer = tuf_repository_open(folder, TUF_BED_NOW, error);
    if (officer == NULL || !tuf_repository_stage(officer, staging, error) ||
        !tuf_repository_add_target(officer, "b/2", source, NULL, error)) {
        return false;
    }
    g_autoptr(GBytes) bytes = tuf_repository_sign_targets(officer, all, error);
    g_autoptr(TufRepository) machine = tuf_repository_open(folder, TUF_BED_NOW, error);
    return bytes != NULL && machine != NULL &&
           tuf_repository_adopt_targets(machine, bytes, staging, error) &&
           tuf_repository_write(machine, all, error) &&
           tuf_repository_remove_target(machine, "a/1") &&
           tuf_repository_write(machine, all, error) &&
           tuf_repository_prune(machine, INT64_MAX, error);
}

static void remove_another(Case *test)
{
    g_autofree char *folder = g_build_filename(test->bed.folder, "another", NULL);
    if (g_file_test(folder, G_FILE_TEST_EXISTS)) {
        scratch_remove(g_steal_pointer(&folder));
    }
}

/** Every call of every kind is refused once: an error, or all went well; never an open end. */
static void test_each_call_refused(Case *test, const void *unused)
{
    (void)unused;
    static const char *const calls[] = {"fsync", "rename", "mkdir", "open",   "read",
                                        "write", "unlink", "fstat", "symlink"};
    g_autofree char *source = g_build_filename(test->bed.folder, "source", NULL);
    scratch_write(source, "content");
    int failed_count = 0;
    for (size_t i = 0; i < G_N_ELEMENTS(calls); i++) {
        bool refused = true;
        for (int passed = 0; passed < MOST_CALLS && refused; passed++) {
            g_autoptr(GError) error = NULL;
            disk_calls_refuse(calls[i], "another", passed, EIO);
            bool done = publish_twice(test, &error);
            refused = disk_calls_allow();
            g_assert_true(done == (error == NULL));
            g_assert_true(done || error->domain == TUF_ERROR);
            failed_count += done ? 0 : 1;
            if (refused && !done) { // what failed can be repeated
                g_autoptr(GError) again = NULL;
                remove_another(test);
                g_assert_true(publish_twice(test, &again));
            }
            remove_another(test);
        }
        g_assert_false(refused);
    }
    g_assert_cmpint(failed_count, >, 60);
}

static void test_order(Case *test, const void *unused)
{
    (void)unused;
    g_autofree char *source = g_build_filename(test->bed.folder, "source", NULL);
    g_autoptr(TufRepository) repository = tuf_bed_open(&test->bed, 1);
    g_autoptr(GPtrArray) signers = tuf_bed_signers(&test->bed, 3, 4, 5, -1);
    g_autoptr(GError) error = NULL;
    scratch_write(source, "two");
    disk_calls_begin();
    g_assert_true(tuf_repository_add_target(repository, "v1/full/2.db.zst", source, NULL, &error));
    g_assert_true(tuf_repository_write(repository, signers, &error));
    g_autofree char *seen = disk_calls_end();
    // The file, then the metadata that name it, the timestamp last: each durable before the next.
    g_assert_cmpstr(
        seen, ==,
        "unlink:.incoming fsync:.incoming "
        "rename:3fc4ccfe745870e2c0d99f71f30ff0656c8dedd41cc1d7d3d376b0dbe685e2f3.2.db.zst "
        "fsync:full fsync:.2.targets.json.XXXXXX rename:2.targets.json fsync:metadata "
        "fsync:.2.snapshot.json.XXXXXX rename:2.snapshot.json fsync:metadata "
        "fsync:.timestamp.json.XXXXXX rename:timestamp.json fsync:metadata");
}

static void test_a_file_without_its_name(Case *test, const void *unused)
{
    (void)unused;
    g_autofree char *source = g_build_filename(test->bed.folder, "source", NULL);
    g_autofree char *copy =
        g_build_filename(test->bed.repository, "targets", "v1", "full", ".incoming", NULL);
    g_autoptr(TufRepository) repository = tuf_bed_open(&test->bed, 1);
    g_autoptr(GError) error = NULL;
    scratch_write(source, "two");
    disk_calls_refuse("rename", "2.db.zst", 0, EIO);
    g_assert_false(tuf_repository_add_target(repository, "v1/full/2.db.zst", source, NULL, &error));
    g_assert_true(disk_calls_allow());
    g_assert_error(error, TUF_ERROR, TUF_ERROR_IO);
    g_assert_false(g_file_test(copy, G_FILE_TEST_EXISTS));
}

static void expect_not_adopted(Case *test, GBytes *bytes, TufError code)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(TufRepository) repository = tuf_bed_open(&test->bed, 2);
    g_assert_false(tuf_repository_adopt_targets(repository, bytes, test->staging, &error));
    g_assert_error(error, TUF_ERROR, (int)code);
}

static GBytes *approved_as_version(Case *test, int64_t version)
{
    json_auto_t *document = json_loadb(g_bytes_get_data(test->approved, NULL),
                                       g_bytes_get_size(test->approved), 0, NULL);
    json_t *signed_part = json_object_get(document, "signed");
    json_object_set_new(signed_part, "version", json_integer(version));
    return tuf_forge_sign(&test->bed, signed_part, TUF_BED_TARGETS_KEY, -1);
}

static void test_adopting(Case *test, const void *unused)
{
    (void)unused;
    g_autoptr(GBytes) nothing = g_bytes_new_static("{}", 2);
    expect_not_adopted(test, nothing, TUF_ERROR_REFUSED);
    g_autoptr(GBytes) same = approved_as_version(test, 1);
    expect_not_adopted(test, same, TUF_ERROR_REFUSED);
    g_autoptr(GBytes) later = approved_as_version(test, 3);
    expect_not_adopted(test, later, TUF_ERROR_REFUSED);
    // Another's file has the number already, and the one after it.
    g_autoptr(GBytes) other = g_bytes_new_static("another", 7);
    tuf_bed_put(test->bed.repository, "metadata/2.targets.json", other);
    expect_not_adopted(test, test->approved, TUF_ERROR_REFUSED);
    g_autoptr(GError) error = NULL;
    g_autoptr(TufRepository) repository = tuf_bed_open(&test->bed, 2);
    g_assert_true(tuf_repository_adopt_targets(repository, later, test->staging, &error));
    g_assert_no_error(error);
}

static void test_slot_that_is_a_folder(Case *test, const void *unused)
{
    (void)unused;
    g_autofree char *slot =
        g_build_filename(test->bed.repository, "metadata", "2.targets.json", NULL);
    g_assert_cmpint(mkdir(slot, 0755), ==, 0);
    g_autoptr(TufRepository) repository = tuf_bed_open(&test->bed, 1);
    tuf_bed_add(&test->bed, repository, "v1/full/2.db.zst", "two");
    tuf_bed_write(&test->bed, repository);
    g_assert_cmpint(tuf_repository_targets_version(repository), ==, 3);
}

static void test_wrong_file_in_place(Case *test, const void *unused)
{
    (void)unused;
    static const char name[] =
        "targets/v1/full/3fc4ccfe745870e2c0d99f71f30ff0656c8dedd41cc1d7d3d376b0dbe685e2f3.2.db.zst";
    g_autoptr(GBytes) wrong = g_bytes_new_static("tw0", 3);
    tuf_bed_put(test->bed.repository, name, wrong);
    g_autoptr(GError) error = NULL;
    g_autoptr(TufRepository) repository = tuf_bed_open(&test->bed, 2);
    g_assert_true(tuf_repository_adopt_targets(repository, test->approved, test->staging, &error));
    g_autoptr(GBytes) now = tuf_bed_read(test->bed.repository, name);
    g_assert_cmpmem(g_bytes_get_data(now, NULL), g_bytes_get_size(now), "two", 3);
}

/** A release approved under the old name, whose file a run that was cut off has brought. */
static void test_replaced_in_place(Case *test, const void *unused)
{
    (void)unused;
    static const char name[] =
        "targets/v1/full/3fc4ccfe745870e2c0d99f71f30ff0656c8dedd41cc1d7d3d376b0dbe685e2f3.1.db.zst";
    g_autoptr(GError) error = NULL;
    g_autoptr(TufRepository) officer = tuf_bed_open(&test->bed, 1);
    g_assert_true(tuf_repository_stage(officer, test->staging, &error));
    g_assert_false(tuf_repository_remove_target(officer, "never listed"));
    tuf_bed_add(&test->bed, officer, "v1/full/1.db.zst", "two");
    g_autoptr(GPtrArray) signers = tuf_bed_signers(&test->bed, TUF_BED_TARGETS_KEY, -1);
    g_autoptr(GBytes) bytes = tuf_repository_sign_targets(officer, signers, &error);
    g_autoptr(GBytes) two = g_bytes_new_static("two", 3);
    tuf_bed_put(test->bed.repository, name, two);
    g_autoptr(TufRepository) repository = tuf_bed_open(&test->bed, 2);
    g_assert_true(tuf_repository_adopt_targets(repository, bytes, test->staging, &error));
    g_assert_no_error(error);
}

/** Taking away what is not listed changes nothing, and needs no signature. */
static void test_nothing_to_remove(Case *test, const void *unused)
{
    (void)unused;
    g_autoptr(TufRepository) repository = tuf_bed_open(&test->bed, 1);
    g_assert_false(tuf_repository_remove_target(repository, "never listed"));
    tuf_bed_write(&test->bed, repository);
    g_assert_cmpint(tuf_repository_targets_version(repository), ==, 1);
}

static void test_without_targets(void)
{
    g_auto(TufBed) bed;
    tuf_bed_init(&bed);
    g_autoptr(GError) error = NULL;
    g_autoptr(GPtrArray) signers = tuf_bed_signers(&bed, 0, 1, 2, 3, 4, 5, -1);
    g_autofree char *staging = g_build_filename(bed.folder, "approved", NULL);
    g_autoptr(TufRepository) repository = tuf_bed_open(&bed, 0);
    g_assert_null(tuf_repository_sign_targets(repository, signers, &error));
    g_assert_error(error, TUF_ERROR, TUF_ERROR_KEY);
    g_clear_error(&error);
    tuf_bed_write_root(&bed, repository, 3, 4, 5);
    g_assert_true(tuf_repository_stage(repository, staging, &error));
    tuf_bed_add(&bed, repository, "v1/full/1.db.zst", "one");
    g_autoptr(GBytes) bytes = tuf_repository_sign_targets(repository, signers, &error);
    g_assert_no_error(error);
    // A run cut off has brought the file; nothing is published that it could be compared with.
    g_autoptr(TufRepository) killed = tuf_bed_open(&bed, 0);
    g_assert_true(tuf_repository_adopt_targets(killed, bytes, staging, &error));
    g_autoptr(TufRepository) first = tuf_bed_open(&bed, 0);
    g_assert_true(tuf_repository_adopt_targets(first, bytes, staging, &error));
    tuf_bed_write(&bed, first);
    g_assert_cmpint(tuf_repository_targets_version(first), ==, 1);
    // A repository that has no root says that nobody may sign.
    g_auto(TufBed) empty;
    tuf_bed_init(&empty);
    g_autoptr(TufRepository) rootless = tuf_bed_open(&empty, 0);
    g_assert_false(tuf_repository_adopt_targets(rootless, bytes, staging, &error));
    g_assert_error(error, TUF_ERROR, TUF_ERROR_REFUSED);
    tuf_repository_close(NULL);
}

static char *below_targets(const Case *test, const char *name)
{
    return g_build_filename(test->bed.repository, "targets", name, NULL);
}

static void test_pruning(Case *test, const void *unused)
{
    (void)unused;
    static const char hash[] = "3fc4ccfe745870e2c0d99f71f30ff0656c8dedd41cc1d7d3d376b0dbe685e2f3";
    g_autofree char *stray_name = g_strconcat(hash, ".stray", NULL);
    g_autofree char *deep_name = g_strconcat("1/2/3/4/5/6/7/8/9/", hash, ".deep", NULL);
    g_autofree char *stray = below_targets(test, stray_name);
    g_autofree char *bare = below_targets(test, hash);
    g_autofree char *deep_folder = below_targets(test, "1/2/3/4/5/6/7/8/9");
    g_autofree char *deep = below_targets(test, deep_name);
    g_autofree char *link_name = g_strconcat(hash, ".link", NULL);
    g_autofree char *symbolic = below_targets(test, link_name);
    g_assert_cmpint(g_mkdir_with_parents(deep_folder, 0755), ==, 0);
    scratch_write(stray, "nobody lists it");
    scratch_write(bare, "no name of ours");
    scratch_write(deep, "too deep to be ours");
    g_assert_cmpint(symlink("/etc", symbolic), ==, 0);
    g_autoptr(TufRepository) repository = tuf_bed_open(&test->bed, 1);
    g_autoptr(GError) error = NULL;
    disk_calls_refuse("unlink", "stray", 0, EBUSY);
    g_assert_false(tuf_repository_prune(repository, INT64_MAX, &error));
    g_assert_true(disk_calls_allow());
    g_assert_error(error, TUF_ERROR, TUF_ERROR_IO);
    g_clear_error(&error);
    g_assert_true(tuf_repository_prune(repository, INT64_MAX, &error));
    g_assert_false(g_file_test(stray, G_FILE_TEST_EXISTS));
    g_assert_true(g_file_test(bare, G_FILE_TEST_EXISTS));
    g_assert_true(g_file_test(deep, G_FILE_TEST_EXISTS));
    g_assert_true(g_file_test(symbolic, G_FILE_TEST_IS_SYMLINK));
    g_autofree char *targets = g_build_filename(test->bed.repository, "targets", NULL);
    g_autofree char *away = g_build_filename(test->bed.repository, "away", NULL);
    g_assert_cmpint(rename(targets, away), ==, 0);
    g_assert_true(tuf_repository_prune(repository, INT64_MAX, &error));
}

/** One folder down, a file that cannot be deleted is reported all the same. */
static void test_pruning_below(Case *test, const void *unused)
{
    (void)unused;
    g_autofree char *stray = below_targets(
        test, "v1/3fc4ccfe745870e2c0d99f71f30ff0656c8dedd41cc1d7d3d376b0dbe685e2f3.stray");
    scratch_write(stray, "nobody lists it");
    g_autoptr(TufRepository) repository = tuf_bed_open(&test->bed, 1);
    g_autoptr(GError) error = NULL;
    disk_calls_refuse("unlink", "stray", 0, EBUSY);
    g_assert_false(tuf_repository_prune(repository, INT64_MAX, &error));
    g_assert_true(disk_calls_allow());
    g_assert_error(error, TUF_ERROR, TUF_ERROR_IO);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/sync/tuf/repository/faults/a-first-release-can-be-adopted",
                    test_without_targets);
#define ADD(path, function)                                                                        \
    g_test_add("/sync/tuf/repository/faults/" path, Case, NULL, case_make, function, case_remove)
    ADD("any-call-that-fails-is-reported", test_each_call_refused);
    ADD("a-file-that-does-not-get-its-name-is-not-added", test_a_file_without_its_name);
    ADD("each-file-is-durable-before-the-one-that-names-it", test_order);
    ADD("only-what-follows-the-published-state-is-adopted", test_adopting);
    ADD("a-folder-where-metadata-should-be-is-stepped-over", test_slot_that_is_a_folder);
    ADD("a-wrong-file-in-its-place-is-replaced", test_wrong_file_in_place);
    ADD("a-target-replaced-under-its-name-is-adopted", test_replaced_in_place);
    ADD("taking-away-what-is-not-listed-changes-nothing", test_nothing_to_remove);
    ADD("only-our-own-files-are-deleted", test_pruning);
    ADD("a-file-that-stays-is-reported-from-any-folder", test_pruning_below);
#undef ADD
    return g_test_run();
}
