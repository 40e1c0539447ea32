#include "tuf/repository.h"

#include "../support/scratch.h"
#include "../support/tuf_bed.h"
#include "tuf/error.h"
#include "tuf/release.h"

static void test_first_publish(void)
{
    g_auto(TufBed) bed;
    tuf_bed_init(&bed);
    tuf_bed_publish_first(&bed);
    g_autofree char *metadata = g_build_filename(bed.repository, "metadata", NULL);
    g_autofree char *names = scratch_list(metadata);
    g_assert_cmpstr(names, ==, "1.root.json 1.snapshot.json 1.targets.json timestamp.json");
    g_autofree char *targets = g_build_filename(bed.repository, "targets/v1/full", NULL);
    g_autofree char *files = scratch_list(targets);
    g_assert_cmpstr(files, ==,
                    "7692c3ad3540bb803c020b3aee66cd8887123234ea0c6e7143c0add73ff431ed.1.db.zst");
}

static void test_client_accepts(void)
{
    g_auto(TufBed) bed;
    tuf_bed_init(&bed);
    tuf_bed_publish_first(&bed);
    tuf_bed_init_client(&bed);
    g_autoptr(GError) error = NULL;
    g_autoptr(TufClient) client = tuf_bed_refresh(&bed, 0, &error);
    g_assert_no_error(error);
    const GPtrArray *list = tuf_client_list_targets(client);
    g_assert_cmpuint(list->len, ==, 1);
    const TufTarget *target = tuf_client_find_target(client, "v1/full/1.db.zst", &error);
    g_assert_no_error(error);
    g_assert_true(target == g_ptr_array_index(list, 0));
    g_assert_cmpint(tuf_target_length_bytes(target), ==, 3);
    g_autofree char *path = g_build_filename(bed.repository, tuf_target_path(target), NULL);
    bool right = tuf_target_verify_file(target, path, &error);
    g_assert_no_error(error);
    g_assert_true(right);
}

static void test_lives(void)
{
    g_auto(TufBed) bed;
    tuf_bed_init(&bed);
    tuf_bed_publish_first(&bed);
    g_autoptr(TufRepository) repository = tuf_bed_open(&bed, 0);
    g_assert_cmpint(tuf_repository_expires_unix(repository), ==, TUF_BED_NOW + 45 * TUF_BED_DAY);
    g_autofree char *root = scratch_read(
        g_intern_string(g_build_filename(bed.repository, "metadata/1.root.json", NULL)));
    g_assert_nonnull(strstr(root, "\"expires\":\"2031-11-21T02:00:00Z\""));
    g_autofree char *targets = scratch_read(
        g_intern_string(g_build_filename(bed.repository, "metadata/1.targets.json", NULL)));
    g_assert_nonnull(strstr(targets, "\"expires\":\"2027-12-26T02:00:00Z\""));
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/sync/tuf/repository/first-publish-writes-four-files", test_first_publish);
    g_test_add_func("/sync/tuf/repository/a-client-accepts-what-is-written", test_client_accepts);
    g_test_add_func("/sync/tuf/repository/each-role-lives-as-long-as-the-protocol-says",
                    test_lives);
    return g_test_run();
}
