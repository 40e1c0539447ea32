#include <glib.h>
#include <stdio.h>

#include "province_fixture.h"
#include "scratch.h"
#include "small_disk.h"

#define SKIPPED 77 /* ctest's SKIP_RETURN_CODE */
#define MOST_PAGES 400

// Returns: whether there was room.
static bool build_on(const ProvinceFixture *fixture, const char *folder, const char *previous_path)
{
    g_autoptr(GError) error = NULL;
    g_auto(ReleaseResult) result = {0};
    g_autofree char *output = g_build_filename(folder, "new.db", NULL);
    ReleaseOptions options = province_fixture_options(fixture, 2, previous_path, output);

    if (release_snapshot_build(&options, &result, &error)) {
        g_autofree char *names = scratch_list(folder);
        g_assert_cmpstr(names, ==, "new.db");
        return true;
    }
    g_assert_error(error, RELEASE_ERROR, RELEASE_ERROR_NO_SPACE);
    g_autofree char *left = scratch_list(folder);
    g_assert_cmpstr(left, ==, "");
    return false;
}

static void expect_all_or_nothing(const ProvinceFixture *fixture, const char *previous_path)
{
    char *folder = scratch_make();
    int refused_count = 0;
    bool fits = false;

    for (int pages = 1; pages <= MOST_PAGES && !fits; pages += 2) {
        g_assert_true(small_disk_mount_pages(folder, pages));
        fits = build_on(fixture, folder, previous_path);
        refused_count += fits ? 0 : 1;
        g_assert_true(small_disk_unmount(folder));
    }
    g_assert_true(fits);
    g_assert_cmpint(refused_count, >, 5);
    scratch_remove(folder);
}

static void first_release_is_whole_or_absent(void)
{
    g_auto(ProvinceFixture) fixture = {0};

    province_fixture_init(&fixture);
    expect_all_or_nothing(&fixture, NULL);
}

static void replayed_release_is_whole_or_absent(void)
{
    g_auto(ProvinceFixture) fixture = {0};
    g_auto(ReleaseResult) result = {0};

    province_fixture_init(&fixture);
    g_autofree char *first = province_fixture_path(&fixture, "1.db");
    ReleaseOptions options = province_fixture_options(&fixture, 1, NULL, first);
    province_fixture_build(&options, &result);
    province_fixture_change(&fixture, "UPDATE project SET name = 'ถนนคอนกรีต'");
    expect_all_or_nothing(&fixture, first);
}

int main(int argc, char **argv)
{
    if (!small_disk_prepare()) {
        (void)fputs("SKIPPED: a full disk needs root or user namespaces; this machine gives "
                    "neither\n",
                    stderr);
        return SKIPPED;
    }
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/db/release/full-disk/first-release-is-whole-or-absent",
                    first_release_is_whole_or_absent);
    g_test_add_func("/db/release/full-disk/replayed-release-is-whole-or-absent",
                    replayed_release_is_whole_or_absent);
    return g_test_run();
}
