// Which files of a repository stay for clients that were led to them before, and which go at once.
#include <stdio.h>
#include <unistd.h>

#include "../support/scratch.h"
#include "../support/tuf_bed.h"
#include "tuf/release.h"
#include "tuf/repository.h"

#define ONE "7692c3ad3540bb803c020b3aee66cd8887123234ea0c6e7143c0add73ff431ed"

typedef struct {
    TufBed bed;
} Case;

/** The release `number`, on its day the only one that is listed. */
static void publish(TufBed *bed, TufRepository *repository, int number)
{
    const TufRelease release = {.release = number,
                                .layout = 1,
                                .fiscal_year_be = 2570,
                                .snapshot_bytes = 4096,
                                .made_utc = "2026-11-21T02:00:00Z",
                                .snapshot_sha256 = ONE};
    json_auto_t *custom = tuf_release_to_json(&release);
    g_autofree char *before = g_strdup_printf("v1/full/%d.db.zst", number - 1);
    g_autofree char *name = g_strdup_printf("v1/full/%d.db.zst", number);
    g_autofree char *source = g_build_filename(bed->folder, "source", NULL);
    scratch_write(source, name);
    g_autoptr(GError) error = NULL;
    bool added = tuf_repository_add_target(repository, name, source, custom, &error);
    g_assert_no_error(error);
    g_assert_true(added);
    (void)tuf_repository_remove_target(repository, before);
    tuf_bed_write(bed, repository);
}

/** Day 0: release 1. Day 10: 2, with a page. Day 11: renewed. Day 20: 3, without the page. */
static void case_make(Case *test, const void *unused)
{
    (void)unused;
    TufBed *bed = &test->bed;
    tuf_bed_init(bed);
    g_autoptr(TufRepository) first = tuf_bed_open(bed, 0);
    tuf_bed_write_root(bed, first, TUF_BED_TARGETS_KEY, TUF_BED_SNAPSHOT_KEY,
                       TUF_BED_TIMESTAMP_KEY);
    publish(bed, first, 1);
    g_autoptr(TufRepository) second = tuf_bed_open(bed, 10);
    tuf_bed_add(bed, second, "paper/1.jpg", "a page");
    publish(bed, second, 2);
    g_autoptr(TufRepository) renewed = tuf_bed_open(bed, 11);
    tuf_bed_write(bed, renewed);
    g_autoptr(TufRepository) third = tuf_bed_open(bed, 20);
    g_assert_true(tuf_repository_remove_target(third, "paper/1.jpg"));
    publish(bed, third, 3);
}

static void case_remove(Case *test, const void *unused)
{
    (void)unused;
    tuf_bed_clear(&test->bed);
}

static char *below(const Case *test, const char *name)
{
    return g_build_filename(test->bed.repository, name, NULL);
}

static void prune(Case *test, int64_t since_unix)
{
    g_autoptr(TufRepository) repository = tuf_bed_open(&test->bed, 20);
    g_autoptr(GError) error = NULL;
    bool done = tuf_repository_prune(repository, since_unix, &error);
    g_assert_no_error(error);
    g_assert_true(done);
}

static void assert_metadata(const Case *test, const char *expected)
{
    g_autofree char *folder = below(test, "metadata");
    g_autofree char *names = scratch_list(folder);
    g_assert_cmpstr(names, ==, expected);
}

/** How many releases, and pages, can still be fetched. */
static void assert_files(const Case *test, size_t releases, size_t pages)
{
    g_autofree char *full = below(test, "targets/v1/full");
    g_autofree char *paper = below(test, "targets/paper");
    g_autofree char *full_names = scratch_list(full);
    g_autofree char *paper_names = scratch_list(paper);
    g_auto(GStrv) found = g_strsplit(full_names, ".db.zst", -1);
    g_assert_cmpuint(g_strv_length(found) - 1, ==, releases);
    g_assert_true((*paper_names != '\0') == (pages > 0));
}

static void test_recent_stay(Case *test, const void *unused)
{
    (void)unused;
    assert_files(test, 3, 1);
    prune(test, TUF_BED_NOW - 1); // the first edition was in force then
    assert_metadata(test, "1.root.json 1.snapshot.json 1.targets.json 2.snapshot.json "
                          "2.targets.json 3.snapshot.json 3.targets.json 4.snapshot.json "
                          "timestamp.json");
    assert_files(test, 3, 0);
    prune(test, TUF_BED_NOW + 15 * TUF_BED_DAY); // that of day 11
    assert_metadata(test, "1.root.json 2.targets.json 3.snapshot.json 3.targets.json "
                          "4.snapshot.json timestamp.json");
    assert_files(test, 2, 0);
    prune(test, INT64_MAX);
    assert_metadata(test, "1.root.json 3.targets.json 4.snapshot.json timestamp.json");
    assert_files(test, 1, 0);
}

static void test_gap(Case *test, const void *unused)
{
    (void)unused;
    g_autofree char *lost = below(test, "metadata/2.snapshot.json");
    g_assert_cmpint(remove(lost), ==, 0);
    prune(test, TUF_BED_NOW - 1);
    assert_metadata(test, "1.root.json 2.targets.json 3.snapshot.json 3.targets.json "
                          "4.snapshot.json timestamp.json");
    g_autofree char *damaged = below(test, "metadata/3.snapshot.json");
    scratch_write(damaged, "{}");
    prune(test, TUF_BED_NOW - 1);
    assert_metadata(test, "1.root.json 3.targets.json 4.snapshot.json timestamp.json");
}

static void test_lost_list(Case *test, const void *unused)
{
    (void)unused;
    g_autofree char *damaged = below(test, "metadata/2.targets.json");
    scratch_write(damaged, "{}");
    prune(test, TUF_BED_NOW + 15 * TUF_BED_DAY);
    assert_files(test, 1, 0);
    g_autofree char *gone = below(test, "metadata/1.snapshot.json");
    g_assert_false(g_file_test(gone, G_FILE_TEST_EXISTS));
    g_assert_cmpint(remove(damaged), ==, 0);
    prune(test, TUF_BED_NOW + 15 * TUF_BED_DAY);
    assert_files(test, 1, 0);
}

static void test_other_names(Case *test, const void *unused)
{
    (void)unused;
    static const char *const names[] = {"metadata/+1.snapshot.json", "metadata/0.snapshot.json",
                                        "metadata/1.snapshot.json.old", "metadata/snapshot.json"};
    for (size_t i = 0; i < G_N_ELEMENTS(names); i++) {
        g_autofree char *path = below(test, names[i]);
        scratch_write(path, "somebody's");
    }
    prune(test, INT64_MAX);
    for (size_t i = 0; i < G_N_ELEMENTS(names); i++) {
        g_autofree char *path = below(test, names[i]);
        g_assert_true(g_file_test(path, G_FILE_TEST_EXISTS));
    }
}

static void test_no_metadata_folder(Case *test, const void *unused)
{
    (void)unused;
    g_autofree char *metadata = below(test, "metadata");
    g_autofree char *away = below(test, "away");
    g_autoptr(TufRepository) repository = tuf_bed_open(&test->bed, 20);
    g_autoptr(GError) error = NULL;
    g_assert_cmpint(rename(metadata, away), ==, 0);
    g_assert_true(tuf_repository_prune(repository, INT64_MAX, &error));
    assert_files(test, 1, 0);
}

static void test_root_alone(void)
{
    g_auto(TufBed) bed;
    tuf_bed_init(&bed);
    g_autoptr(TufRepository) repository = tuf_bed_open(&bed, 0);
    tuf_bed_write_root(&bed, repository, TUF_BED_TARGETS_KEY, TUF_BED_SNAPSHOT_KEY,
                       TUF_BED_TIMESTAMP_KEY);
    g_autoptr(GError) error = NULL;
    g_assert_true(tuf_repository_prune(repository, INT64_MAX, &error));
    g_autofree char *metadata = g_build_filename(bed.repository, "metadata", NULL);
    g_autofree char *names = scratch_list(metadata);
    g_assert_cmpstr(names, ==, "1.root.json");
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
#define ADD(path, function)                                                                        \
    g_test_add("/sync/tuf/prune/" path, Case, NULL, case_make, function, case_remove)
    ADD("what-clients-were-led-to-lately-stays", test_recent_stay);
    ADD("behind-a-lost-snapshot-nothing-is-known", test_gap);
    ADD("of-a-lost-list-no-file-is-known", test_lost_list);
    ADD("files-with-other-names-stay", test_other_names);
    ADD("without-its-folder-no-metadata-goes", test_no_metadata_folder);
#undef ADD
    g_test_add_func("/sync/tuf/prune/a-root-alone-stays", test_root_alone);
    return g_test_run();
}
