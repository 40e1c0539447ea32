#include <glib.h>
#include <site/site.h>
#include <string.h>

#include "scratch.h"
#include "site_bed.h"
#include "snapshot_fixture.h"

#define PACKAGE                                                                                              \
    "{\"version\":\"7\",\"as_of\":\"2026-01-20\",\"sample\":true,\"licenses\":[{\"title\":\"CC "             \
    "<0>\","                                                                                                 \
    "\"path\":\"https://creativecommons.org/publicdomain/zero/1.0/\"}],\"resources\":["                      \
    "{\"path\":\"projects-2569.csv\",\"format\":\"csv\",\"title\":\"โครงการ\",\"title_en\":"   \
    "\"Projects\","                                                                                          \
    "\"bytes\":1234567,\"rows\":2,\"sample_rows\":1,\"schema\":\"schema/projects.json\"},"                   \
    "{\"path\":\"projects-2569.json\",\"format\":\"json\",\"title\":\"โครงการ\",\"title_en\":" \
    "\"Projects\","                                                                                          \
    "\"bytes\":20,\"rows\":2,\"sample_rows\":1,\"schema\":\"schema/projects.json\"}]}"
#define SCHEMA                                                                                              \
    "{\"title\":\"โครงการ\",\"title_en\":\"Projects\",\"fields\":[{\"name\":\"budget_baht\"," \
    "\"type\":\"number\","                                                                                  \
    "\"title\":\"งบประมาณ\",\"title_en\":\"Budget\",\"unit\":\"baht\",\"description\":"     \
    "\"ว่างคือไม่ระบุ\"},"                                                      \
    "{\"name\":\"status\",\"type\":\"string\",\"title\":\"สถานะ\",\"categories\":[{\"value\":"    \
    "\"done\","                                                                                             \
    "\"label\":\"แล้วเสร็จ\",\"label_en\":\"Finished\"}]}]}"

static void put(SiteTree *tree, const char *path, const char *text)
{
    g_autoptr(GError) error = NULL;
    g_assert_true(site_tree_put(tree, path, text, strlen(text), &error));
    g_assert_no_error(error);
}

/* A site of the small snapshot; `package` NULL: without open data. False where it could not be. */
static bool write_site(char *folder, const char *package, const char *schema)
{
    g_auto(SnapshotFixture) fixture = {0};
    int page_count = 0;
    snapshot_fixture_init(&fixture, NULL);
    g_autoptr(Snapshot) snapshot = snapshot_open(fixture.path, NULL);
    g_autoptr(SiteTree) tree = site_tree_open(folder, NULL);
    if (package != NULL) {
        put(tree, "o/datapackage.json", package);
        put(tree, "o/schema/projects.json", schema);
    }
    g_autofree char *share = site_bed_share();
    g_autoptr(GError) error = NULL;
    bool written = site_write(snapshot, tree, share, &page_count, &error);
    g_assert_true(written == (error == NULL));
    return written && site_tree_switch(tree, NULL);
}

static void test_the_door_has_licence_files_and_how_to_read_them(void)
{
    char *folder = scratch_make();
    g_assert_true(write_site(folder, PACKAGE, SCHEMA));
    g_autofree char *page = site_bed_read(folder, "o");
    assert_has(page, "href=\"https://creativecommons.org/publicdomain/zero/1.0/\"");
    assert_has(page, "CC &lt;0&gt;");
    assert_has(page, "20 ม.ค. 2569");
    assert_has(page, "<a href=\"../o/projects-2569.csv\">projects-2569.csv</a>");
    assert_has(page, "1.2 เมกะไบต์");
    assert_has(page, "ช่องว่างไม่ใช่ศูนย์");
    assert_has(page, "class=\"sample\"");
    assert_has(page, "ไม่ใช่ข้อมูลจริง");
    g_assert_null(strstr(page, "<0>"));
    scratch_remove(folder);
}

static void test_a_table_says_what_its_columns_mean(void)
{
    char *folder = scratch_make();
    g_assert_true(write_site(folder, PACKAGE, SCHEMA));
    g_autofree char *page = site_bed_read(folder, "o/projects");
    g_autofree char *english = site_bed_read(folder, "en/o/projects");
    assert_has(page, "<code>budget_baht</code>");
    assert_has(page, "<b>งบประมาณ</b>");
    assert_has(page, "ว่างคือไม่ระบุ");
    assert_has(page, "<code>done</code> แล้วเสร็จ");
    assert_has(page, "2\u00a0แถว");
    assert_has(english, "<b>Budget</b>");
    assert_has(english, "<code>done</code> Finished");
    assert_has(english, "<b>สถานะ</b>"); // no English word: the Thai one, never nothing
    scratch_remove(folder);
}

static void test_a_site_without_open_data_has_no_such_page(void)
{
    char *folder = scratch_make();
    g_assert_true(write_site(folder, NULL, NULL));
    g_autofree char *page = g_build_filename(folder, "o", "index.html", NULL);
    g_assert_false(g_file_test(page, G_FILE_TEST_EXISTS));
    scratch_remove(folder);
}

static void test_a_damaged_description_is_an_error(void)
{
    char *folder = scratch_make();
    g_assert_false(write_site(folder, "{\"resources\":", SCHEMA));
    g_assert_false(write_site(folder, PACKAGE, "no JSON"));
    scratch_remove(folder);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/sync/site/data/the-door-has-licence-files-and-how-to-read-them",
                    test_the_door_has_licence_files_and_how_to_read_them);
    g_test_add_func("/sync/site/data/a-table-says-what-its-columns-mean",
                    test_a_table_says_what_its_columns_mean);
    g_test_add_func("/sync/site/data/a-site-without-open-data-has-no-such-page",
                    test_a_site_without_open_data_has_no_such_page);
    g_test_add_func("/sync/site/data/a-damaged-description-is-an-error",
                    test_a_damaged_description_is_an_error);
    return g_test_run();
}
