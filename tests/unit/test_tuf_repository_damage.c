// Disks that fail, runs that die half way, files that were altered behind the writer's back.
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "../support/scratch.h"
#include "../support/tuf_bed.h"
#include "tuf/error.h"
#include "tuf/repository.h"

/* As in sync/tuf/published.c. */
#define ROOTS_LIMIT 10000

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

static char *list(const Case *test, const char *folder)
{
    g_autofree char *path = g_build_filename(test->bed.repository, folder, NULL);
    return scratch_list(path);
}

static void assert_metadata(const Case *test, const char *expected)
{
    g_autofree char *names = list(test, "metadata");
    g_assert_cmpstr(names, ==, expected);
}

static TufClient *refresh(Case *test, int days)
{
    g_autoptr(GError) error = NULL;
    TufClient *client = tuf_bed_refresh(&test->bed, days * TUF_BED_DAY, &error);
    g_assert_no_error(error);
    return client;
}

/** What a run leaves that dies before timestamp.json: clients and the next run see the old state.
 */
static void test_dead_run(Case *test, const void *unused)
{
    (void)unused;
    g_autoptr(GBytes) timestamp = tuf_bed_read(test->bed.repository, "metadata/timestamp.json");
    {
        g_autoptr(TufRepository) dying = tuf_bed_open(&test->bed, 1);
        tuf_bed_add(&test->bed, dying, "v1/full/2.db.zst", "two");
        tuf_bed_write(&test->bed, dying);
    }
    g_autoptr(GBytes) left = tuf_bed_read(test->bed.repository, "metadata/2.targets.json");
    tuf_bed_put(test->bed.repository, "metadata/timestamp.json", timestamp);
    tuf_bed_init_client(&test->bed);
    g_autoptr(TufClient) old = refresh(test, 1);
    g_assert_cmpuint(tuf_client_list_targets(old)->len, ==, 1);

    g_autoptr(TufRepository) repository = tuf_bed_open(&test->bed, 2);
    g_assert_cmpint(tuf_repository_targets_version(repository), ==, 1);
    tuf_bed_add(&test->bed, repository, "v1/full/3.db.zst", "three");
    tuf_bed_write(&test->bed, repository);
    g_assert_cmpint(tuf_repository_targets_version(repository), ==, 3);
    g_autoptr(GBytes) kept = tuf_bed_read(test->bed.repository, "metadata/2.targets.json");
    g_assert_true(g_bytes_equal(left, kept));
    g_autoptr(TufClient) client = refresh(test, 2);
    g_assert_cmpuint(tuf_client_list_targets(client)->len, ==, 2);
}

static void test_repeated_run(Case *test, const void *unused)
{
    (void)unused;
    g_autoptr(GBytes) timestamp = tuf_bed_read(test->bed.repository, "metadata/timestamp.json");
    for (int run = 0; run < 2; run++) {
        tuf_bed_put(test->bed.repository, "metadata/timestamp.json", timestamp);
        g_autoptr(TufRepository) repository = tuf_bed_open(&test->bed, 1);
        tuf_bed_add(&test->bed, repository, "v1/full/2.db.zst", "two");
        tuf_bed_write(&test->bed, repository);
    }
    assert_metadata(test, "1.root.json 1.snapshot.json 1.targets.json 2.snapshot.json "
                          "2.targets.json timestamp.json");
}

/** A folder in the place of timestamp.json: the last file cannot be replaced. */
static void test_unwritable_timestamp(Case *test, const void *unused)
{
    (void)unused;
    g_autoptr(TufRepository) repository = tuf_bed_open(&test->bed, 1);
    tuf_bed_add(&test->bed, repository, "v1/full/2.db.zst", "two");
    g_autofree char *path = g_build_filename(test->bed.repository, "metadata/timestamp.json", NULL);
    g_assert_cmpint(unlink(path), ==, 0);
    g_assert_cmpint(mkdir(path, 0755), ==, 0);
    g_autoptr(GPtrArray) signers = tuf_bed_signers(&test->bed, 3, 4, 5, -1);
    g_autoptr(GError) error = NULL;
    g_assert_false(tuf_repository_write(repository, signers, &error));
    g_assert_error(error, TUF_ERROR, TUF_ERROR_IO);
    g_assert_cmpint(tuf_repository_targets_version(repository), ==, 1);
    g_clear_error(&error);
    g_assert_null(tuf_repository_open(test->bed.repository, TUF_BED_NOW, &error));
    g_assert_error(error, TUF_ERROR, TUF_ERROR_IO);
    g_assert_cmpint(rmdir(path), ==, 0);
    tuf_bed_write(&test->bed, repository);
    g_assert_cmpint(tuf_repository_targets_version(repository), ==, 2);
}

static void test_unwritable_folder(Case *test, const void *unused)
{
    (void)unused;
    g_autoptr(TufRepository) repository = tuf_bed_open(&test->bed, 1);
    tuf_bed_add(&test->bed, repository, "v1/full/2.db.zst", "two");
    g_autofree char *folder = g_build_filename(test->bed.repository, "metadata", NULL);
    g_autofree char *away = g_build_filename(test->bed.repository, "away", NULL);
    g_assert_cmpint(rename(folder, away), ==, 0);
    g_autoptr(GPtrArray) signers = tuf_bed_signers(&test->bed, 3, 4, 5, -1);
    g_autoptr(GError) error = NULL;
    g_assert_false(tuf_repository_write(repository, signers, &error));
    g_assert_error(error, TUF_ERROR, TUF_ERROR_IO);
}

static void assert_does_not_open(Case *test)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(TufRepository) repository =
        tuf_repository_open(test->bed.repository, TUF_BED_NOW, &error);
    g_assert_null(repository);
    g_assert_nonnull(error);
    g_assert_true(g_error_matches(error, TUF_ERROR, TUF_ERROR_DAMAGED) ||
                  g_error_matches(error, TUF_ERROR, TUF_ERROR_REFUSED));
}

static void test_damage(Case *test, const void *unused)
{
    (void)unused;
    static const char *const names[] = {"metadata/1.root.json", "metadata/1.targets.json",
                                        "metadata/1.snapshot.json", "metadata/timestamp.json"};
    for (size_t i = 0; i < G_N_ELEMENTS(names); i++) {
        g_autoptr(GBytes) whole = tuf_bed_read(test->bed.repository, names[i]);
        gsize length = 0;
        const char *data = g_bytes_get_data(whole, &length);
        g_autoptr(GBytes) cut = g_bytes_new(data, length / 2);
        tuf_bed_put(test->bed.repository, names[i], cut);
        assert_does_not_open(test);
        g_autofree char *altered = g_memdup2(data, length);
        char *version = g_strrstr_len(altered, (gssize)length, "\"version\":1");
        version[10] = '9';
        g_autoptr(GBytes) other = g_bytes_new(altered, length);
        tuf_bed_put(test->bed.repository, names[i], other);
        assert_does_not_open(test);
        tuf_bed_put(test->bed.repository, names[i], whole);
    }
    g_autofree char *targets =
        g_build_filename(test->bed.repository, "metadata/1.targets.json", NULL);
    g_assert_cmpint(unlink(targets), ==, 0);
    assert_does_not_open(test);
}

/** Somebody's folder of endless roots is not read to its end. */
static void test_endless_roots(Case *test, const void *unused)
{
    (void)unused;
    for (int version = 2; version <= ROOTS_LIMIT + 1; version++) {
        g_autofree char *path =
            g_strdup_printf("%s/metadata/%d.root.json", test->bed.repository, version);
        g_assert_cmpint(symlink("1.root.json", path), ==, 0);
    }
    g_autoptr(GError) error = NULL;
    g_assert_null(tuf_repository_open(test->bed.repository, TUF_BED_NOW, &error));
    g_assert_true(g_str_has_prefix(error->message, G_STRINGIFY(ROOTS_LIMIT) ".root.json: "));
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
#define ADD(path, function)                                                                        \
    g_test_add("/sync/tuf/repository/damage/" path, Case, NULL, case_make, function, case_remove)
    ADD("what-a-dead-run-left-is-stepped-over", test_dead_run);
    ADD("a-run-repeated-after-its-death-writes-the-same", test_repeated_run);
    ADD("a-timestamp-that-cannot-be-written-is-reported", test_unwritable_timestamp);
    ADD("a-folder-that-cannot-be-written-is-reported", test_unwritable_folder);
    ADD("endless-roots-are-not-read-to-their-end", test_endless_roots);
    ADD("a-damaged-repository-does-not-open", test_damage);
#undef ADD
    return g_test_run();
}
