#include "scratch.h"
#include "snapshot_fixture.h"

#include <glib.h>
#include <glib/gstdio.h>
#include <site/site.h>
#include <string.h>

static int write_site_into(const SnapshotFixture *fixture, const char *folder)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(Snapshot) snapshot = snapshot_open(fixture->path, &error);
    g_assert_no_error(error);
    int page_count = 0;
    bool written = site_write(snapshot, folder, &page_count, &error);
    g_assert_no_error(error);
    g_assert_true(written);
    return page_count;
}

/* Writes the pages of the small snapshot into a folder of its own; remove it with scratch_remove().
 */
static char *write_site(const SnapshotFixture *fixture)
{
    char *folder = scratch_make();
    write_site_into(fixture, folder);
    return folder;
}

static char *read_page(const char *folder, const char *name)
{
    g_autoptr(GError) error = NULL;
    g_autofree char *path = g_build_filename(folder, name, "index.html", NULL);
    char *text = NULL;
    g_file_get_contents(path, &text, NULL, &error);
    g_assert_no_error(error);
    return text;
}

#define assert_has(page, words) g_assert_nonnull(strstr(page, words))
#define assert_lacks(page, words) g_assert_null(strstr(page, words))

static void test_every_project_is_an_anchor_of_its_year(void)
{
    g_auto(SnapshotFixture) fixture = {0};
    snapshot_fixture_init(&fixture, NULL);
    char *folder = write_site(&fixture);
    g_assert_cmpint(write_site_into(&fixture, folder), ==, 2);
    g_autofree char *page = read_page(folder, "t/800120/2569");
    assert_has(page, "<article id=\"A000002\">");
    assert_has(page, "<article id=\"A000003\">");
    assert_lacks(page, "A000001");
    g_autofree char *old = read_page(folder, "t/800120/2568");
    assert_has(old, "<article id=\"A000001\">");
    scratch_remove(folder);
}

static void test_sums_and_words_are_those_of_the_snapshot(void)
{
    g_auto(SnapshotFixture) fixture = {0};
    snapshot_fixture_init(&fixture, NULL);
    char *folder = write_site(&fixture);
    g_autofree char *page = read_page(folder, "t/800120/2569");
    assert_has(page, "ตำบลปากพูน อำเภอเมืองนครศรีธรรมราช ปีงบประมาณ 2569");
    assert_has(page, "โครงการทั้งหมด 2 โครงการ");
    assert_has(page, "<th>รวม</th><td>300,000 บาท");
    assert_has(page, "กำลังดำเนินการ ณ 15 ม.ค. 2569");
    assert_has(page, "<dt>งบประมาณ</dt><dd>ไม่ระบุ"); // A000002 states none: not a zero
    assert_has(page, "ข้อมูลชุดที่ 7 จัดทำเมื่อ 31 ม.ค. 2569");
    assert_lacks(page, "2026");
    scratch_remove(folder);
}

static void test_invented_rows_say_so_and_real_ones_do_not(void)
{
    g_auto(SnapshotFixture) fixture = {0};
    snapshot_fixture_init(&fixture, NULL);
    char *folder = write_site(&fixture);
    g_autofree char *sample = read_page(folder, "t/800120/2569");
    assert_has(sample, "ตัวอย่าง");
    g_autofree char *real = read_page(folder, "t/800120/2568");
    assert_lacks(real, "ตัวอย่าง");
    scratch_remove(folder);
}

static void test_text_from_sheets_cannot_become_markup(void)
{
    g_auto(SnapshotFixture) fixture = {0};
    snapshot_fixture_init(&fixture,
                          "UPDATE project SET name = '<script>x</script> & \"y\"' WHERE code = "
                          "'A000002';");
    char *folder = write_site(&fixture);
    g_autofree char *page = read_page(folder, "t/800120/2569");
    assert_lacks(page, "<script");
    assert_has(page, "&lt;script&gt;x&lt;/script&gt; &amp; &quot;y&quot;");
    scratch_remove(folder);
}

static void test_the_index_names_every_tambon_with_its_district(void)
{
    g_auto(SnapshotFixture) fixture = {0};
    snapshot_fixture_init(&fixture, NULL);
    char *folder = write_site(&fixture);
    g_autofree char *page = read_page(folder, ".");
    assert_has(page, "<h2>อำเภอนาบอน</h2><ul><li>ตำบลทุ่งสง (ยังไม่มีข้อมูล)");
    assert_has(page, "<a href=\"t/800120/2569/\">2569</a>");
    scratch_remove(folder);
}

static void test_an_unchanged_page_is_not_written_again(void)
{
    g_auto(SnapshotFixture) fixture = {0};
    snapshot_fixture_init(&fixture, NULL);
    char *folder = write_site(&fixture);
    g_autofree char *path = g_build_filename(folder, "t/800120/2569/index.html", NULL);
    GStatBuf before;
    GStatBuf after;
    g_assert_cmpint(g_stat(path, &before), ==, 0);
    write_site_into(&fixture, folder);
    g_assert_cmpint(g_stat(path, &after), ==, 0);
    g_assert_cmpuint(before.st_ino, ==, after.st_ino); // replacing makes a new file
    scratch_remove(folder);
}

static void test_a_folder_that_cannot_be_written_is_an_error(void)
{
    g_auto(SnapshotFixture) fixture = {0};
    snapshot_fixture_init(&fixture, NULL);
    g_autoptr(GError) error = NULL;
    g_autoptr(Snapshot) snapshot = snapshot_open(fixture.path, &error);
    int page_count = 0;
    // The snapshot file itself stands where a folder is wanted.
    g_assert_false(site_write(snapshot, fixture.path, &page_count, &error));
    g_assert_nonnull(error);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/sync/site/every-project-is-an-anchor-of-its-year",
                    test_every_project_is_an_anchor_of_its_year);
    g_test_add_func("/sync/site/sums-and-words-are-those-of-the-snapshot",
                    test_sums_and_words_are_those_of_the_snapshot);
    g_test_add_func("/sync/site/invented-rows-say-so-and-real-ones-do-not",
                    test_invented_rows_say_so_and_real_ones_do_not);
    g_test_add_func("/sync/site/text-from-sheets-cannot-become-markup",
                    test_text_from_sheets_cannot_become_markup);
    g_test_add_func("/sync/site/the-index-names-every-tambon-with-its-district",
                    test_the_index_names_every_tambon_with_its_district);
    g_test_add_func("/sync/site/an-unchanged-page-is-not-written-again",
                    test_an_unchanged_page_is_not_written_again);
    g_test_add_func("/sync/site/a-folder-that-cannot-be-written-is-an-error",
                    test_a_folder_that_cannot_be_written_is_an_error);
    return g_test_run();
}
