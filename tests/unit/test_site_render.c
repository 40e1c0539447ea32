// Pages that are made in several threads: what cannot be made is told as if there were one.
#include "base/error.h"
#include "scratch.h"
#include "site_bed.h"
#include "snapshot_fixture.h"

#include <glib.h>
#include <site/site.h>

#define LONG_BASE "https://name-of-47-bytes.phone.pages.example.th"

static bool write_site(const char *snapshot_path, const char *folder, GError **error)
{
    g_autoptr(GError) opening = NULL;
    g_autoptr(Snapshot) snapshot = snapshot_open(snapshot_path, &opening);
    g_autoptr(SiteTree) tree = snapshot == NULL ? NULL : site_tree_open(folder, &opening);
    g_assert_no_error(opening);
    g_autofree char *share = site_bed_share();
    int page_count = 0;
    return site_write(snapshot, tree, share, &page_count, error);
}

/* Of many pages, one behind the other, whose English address is too long for a code. */
static void the_first_page_in_their_order_is_named(void)
{
    const int times = 20;
    g_auto(SnapshotFixture) fixture = {0};
    snapshot_fixture_init_kinds(&fixture, "UPDATE release SET base_url = '" LONG_BASE "';");
    for (int i = 0; i < times; i++) {
        char *folder = scratch_make();
        g_autoptr(GError) error = NULL;
        g_assert_false(write_site(fixture.path, folder, &error));
        g_assert_error(error, BASE_ERROR, BASE_ERROR_TOO_LARGE);
        g_assert_true(g_str_has_prefix(error->message, "page 'd/PF4FET4/': "));
        scratch_remove(folder);
    }
}

/* Whether the folder of a site holds this generation. */
static bool has_generation(const char *folder, const char *number)
{
    g_autofree char *path = g_build_filename(folder, ".site", number, NULL);
    return g_file_test(path, G_FILE_TEST_EXISTS);
}

static void what_cannot_be_made_leaves_the_site_that_was(void)
{
    g_auto(SnapshotFixture) right = {0};
    g_auto(SnapshotFixture) wrong = {0};
    snapshot_fixture_init_kinds(&right, NULL);
    snapshot_fixture_init_kinds(&wrong, "UPDATE release SET base_url = '" LONG_BASE "';");
    char *folder = scratch_make();
    g_autoptr(GError) error = NULL;
    site_bed_write(right.path, folder);
    g_autofree char *page = site_bed_read(folder, "t/800120/2569");
    g_assert_false(write_site(wrong.path, folder, &error));
    g_assert_nonnull(error);
    g_assert_true(has_generation(folder, "1"));
    g_assert_false(has_generation(folder, "2"));
    g_autofree char *after = site_bed_read(folder, "t/800120/2569");
    g_assert_cmpstr(after, ==, page);
    scratch_remove(folder);
}

/* Pages that are kept without their trees, looked at while others are: a divided year, codes. */
static void what_somebody_altered_is_made_anew(void)
{
    static const char *const names[] = {"t/801002/2569/2", "en/t/801002/2569/1", "en/t/801002/2569",
                                        "c/Z0"};
    char *texts[G_N_ELEMENTS(names)] = {NULL};
    g_auto(SnapshotFixture) fixture = {0};
    snapshot_fixture_init_kinds(
        &fixture,
        "INSERT INTO project (code, area_code, office_code, fiscal_year_be, issue_edition, "
        "issue_code, name, objective, doer, status, status_date) "
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100) "
        "SELECT printf('Z%06d', i), '801002', printf('%03d', i), 2569, '2552', '5.1', "
        "printf('%.300c', 'n'), printf('%.400c', 'w'), 'shared', 'doing', '2026-01-10' FROM n;");
    char *folder = scratch_make();
    site_bed_write(fixture.path, folder);
    for (gsize i = 0; i < G_N_ELEMENTS(names); i++) {
        g_autofree char *path = g_build_filename(folder, names[i], "index.html", NULL);
        texts[i] = site_bed_read(folder, names[i]);
        scratch_write(path, "altered");
    }
    g_assert_cmpint(site_bed_write(fixture.path, folder), ==, G_N_ELEMENTS(names));
    for (gsize i = 0; i < G_N_ELEMENTS(names); i++) {
        g_autofree char *text = site_bed_read(folder, names[i]);
        g_assert_cmpstr(text, ==, texts[i]);
        g_free(texts[i]);
    }
    g_assert_cmpint(site_bed_write(fixture.path, folder), ==, 0);
    scratch_remove(folder);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/sync/site/render/the-first-page-in-their-order-is-named",
                    the_first_page_in_their_order_is_named);
    g_test_add_func("/sync/site/render/what-cannot-be-made-leaves-the-site-that-was",
                    what_cannot_be_made_leaves_the_site_that_was);
    g_test_add_func("/sync/site/render/what-somebody-altered-is-made-anew",
                    what_somebody_altered_is_made_anew);
    return g_test_run();
}
