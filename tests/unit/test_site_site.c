#include "scratch.h"
#include "site_bed.h"
#include "snapshot_fixture.h"

#include <glib.h>
#include <glib/gstdio.h>
#include <site/site.h>
#include <string.h>

/* Writes the pages of the small snapshot into a folder of its own; remove it with scratch_remove().
 */
static char *write_site(const SnapshotFixture *fixture)
{
    char *folder = scratch_make();
    site_bed_write(fixture->path, folder);
    return folder;
}

static void test_every_project_is_an_anchor_of_its_year(void)
{
    g_auto(SnapshotFixture) fixture = {0};
    snapshot_fixture_init(&fixture, NULL);
    char *folder = write_site(&fixture);
    g_autofree char *page = site_bed_read(folder, "t/800120/2569");
    assert_has(page, "<li id=\"A000002\">");
    assert_has(page, "<li id=\"A000003\">");
    assert_lacks(page, "A000001");
    g_autofree char *old = site_bed_read(folder, "t/800120/2568");
    assert_has(old, "<li id=\"A000001\">");
    scratch_remove(folder);
}

static void test_sums_and_words_are_those_of_the_snapshot(void)
{
    g_auto(SnapshotFixture) fixture = {0};
    snapshot_fixture_init(&fixture, NULL);
    char *folder = write_site(&fixture);
    g_autofree char *page = site_bed_read(folder, "t/800120/2569");
    assert_has(page, "<h1>ตำบลปากพูน ปีงบประมาณ 2569</h1>");
    assert_has(page, "<p class=\"where\">อำเภอเมืองนครศรีธรรมราช</p>");
    assert_has(page, "2\u00a0โครงการ<br>300,000\u00a0บาท");
    assert_has(page, "รวมทั้งหมด</th><td>300,000\u00a0บาท");
    assert_has(page, "กำลังดำเนินการ · 15 ม.ค. 2569");
    assert_has(page, "<br><b>ไม่ระบุ</b>"); // A000002 states no budget: not a zero
    assert_has(page, "มี 1\u00a0โครงการที่ไม่ระบุงบ");
    assert_has(page, "ตั้งแต่ชุดที่ 7 จัดทำเมื่อ 31 ม.ค. 2569");
    assert_lacks(page, "2026");
    scratch_remove(folder);
}

static void test_english_stands_beside_it(void)
{
    g_auto(SnapshotFixture) fixture = {0};
    snapshot_fixture_init(&fixture, NULL);
    char *folder = write_site(&fixture);
    g_autofree char *thai = site_bed_read(folder, "t/800120/2569");
    g_autofree char *page = site_bed_read(folder, "en/t/800120/2569");
    assert_has(thai, "<html lang=\"th\">");
    assert_has(thai, "<a href=\"../../../en/t/800120/2569/\" lang=\"en\"");
    assert_has(page, "<html lang=\"en\">");
    assert_has(page, "<a href=\"../../../../t/800120/2569/\" lang=\"th\"");
    assert_has(page, "2\u00a0projects<br>300,000\u00a0baht");
    assert_has(page, "Under way · 15 Jan 2569 BE");
    scratch_remove(folder);
}

static void test_invented_rows_say_so_and_real_ones_do_not(void)
{
    g_auto(SnapshotFixture) fixture = {0};
    snapshot_fixture_init(&fixture, NULL);
    char *folder = write_site(&fixture);
    g_autofree char *sample = site_bed_read(folder, "t/800120/2569");
    assert_has(sample, "ข้อมูลตัวอย่าง");
    g_autofree char *real = site_bed_read(folder, "t/800120/2568");
    assert_lacks(real, "ข้อมูลตัวอย่าง");
    scratch_remove(folder);
}

static void test_text_from_sheets_cannot_become_markup(void)
{
    g_auto(SnapshotFixture) fixture = {0};
    snapshot_fixture_init(&fixture,
                          "UPDATE project SET name = '<script>x</script> & \"y\"' || char(1) || "
                          "'z' WHERE code = 'A000002';"
                          "UPDATE plan SET vision = '\"><script>v</script>';");
    char *folder = write_site(&fixture);
    g_autofree char *page = site_bed_read(folder, "t/800120/2569");
    assert_lacks(page, "<script");
    assert_has(page, "&lt;script&gt;x&lt;/script&gt; &amp; \"y\" z");
    // Quoted by the sign that it does not hold.
    assert_has(page, "<meta name=\"description\" content='2\u00a0โครงการ · 300,000\u00a0บาท · "
                     "\"&gt;&lt;script&gt;v&lt;/script&gt;'>");
    scratch_remove(folder);
}

static void test_a_page_asks_nobody_for_anything(void)
{
    g_auto(SnapshotFixture) fixture = {0};
    snapshot_fixture_init(&fixture, NULL);
    char *folder = write_site(&fixture);
    g_autofree char *page = site_bed_read(folder, "t/800120/2569");
    assert_has(page, "default-src 'none'; style-src 'self' 'sha256-");
    assert_lacks(page, "src=");
    assert_lacks(page, "style=");
    assert_lacks(page, "url(");
    // The hash is of the very bytes between the tags, or no browser applies the style.
    const char *style = strstr(page, "<style>") + strlen("<style>");
    const char *end = strstr(style, "</style>");
    g_autoptr(GChecksum) checksum = g_checksum_new(G_CHECKSUM_SHA256);
    g_checksum_update(checksum, (const guchar *)style, end - style);
    guint8 digest[32];
    gsize digest_bytes = sizeof digest;
    g_checksum_get_digest(checksum, digest, &digest_bytes);
    g_autofree char *base64 = g_base64_encode(digest, digest_bytes);
    assert_has(page, base64);
    scratch_remove(folder);
}

static void test_the_front_names_every_tambon_with_its_district(void)
{
    g_auto(SnapshotFixture) fixture = {0};
    snapshot_fixture_init(&fixture, NULL);
    char *folder = write_site(&fixture);
    g_autofree char *page = site_bed_read(folder, ".");
    assert_has(page, "<a href=\"a/8010/\">อำเภอนาบอน</a></h2><table><tr><th scope=\"row\">"
                     "<a href=\"t/801002/\">ตำบลทุ่งสง</a></th>"
                     "<td><span class=\"soft\">ยังไม่มีข้อมูล</span>");
    assert_has(page, "<a href=\"t/800120/\">ตำบลปากพูน</a></th><td>3\u00a0โครงการ");
    g_autofree char *door = site_bed_read(folder, "t/800120");
    assert_has(door, "<a href=\"2569/\">ปีงบประมาณ 2569</a>");
    scratch_remove(folder);
}

static void test_sums_of_several_say_how_many_have_sent_theirs(void)
{
    g_auto(SnapshotFixture) fixture = {0};
    snapshot_fixture_init(&fixture, NULL);
    char *folder = write_site(&fixture);
    g_autofree char *page = site_bed_read(folder, "a/80");
    assert_has(page, "ส่งแล้ว");
    assert_has(page, "<a href=\"../8001/\">อำเภอเมืองนครศรีธรรมราช</a>");
    scratch_remove(folder);
}

/* Of the list of pages only now.css follows the release when nothing else does. */
static void test_an_unchanged_page_is_the_same_file_in_the_next_release(void)
{
    g_auto(SnapshotFixture) fixture = {0};
    g_auto(SnapshotFixture) next = {0};
    snapshot_fixture_init(&fixture, NULL);
    snapshot_fixture_init(&next, "UPDATE release SET number = 8, made_utc = '2026-02-07T03:00:00Z';"
                                 "UPDATE project SET name = 'ชื่อใหม่' WHERE code = 'A000001';");
    char *folder = write_site(&fixture);
    g_autofree char *before = site_bed_read(folder, "t/800120/2569");
    g_autofree char *path = g_build_filename(folder, "t/800120/2569/index.html", NULL);
    GStatBuf old;
    GStatBuf new;
    g_assert_cmpint(g_stat(path, &old), ==, 0);
    // 2568 and the codes with its name in two languages, now.css, and the list
    g_assert_cmpint(site_bed_write(next.path, folder), ==, 6);
    g_assert_cmpint(g_stat(path, &new), ==, 0);
    g_assert_cmpuint(old.st_ino, ==, new.st_ino);
    g_autofree char *after = site_bed_read(folder, "t/800120/2569");
    g_assert_cmpstr(before, ==, after);
    g_autofree char *changed = site_bed_read(folder, "t/800120/2568");
    assert_has(changed, "ชื่อใหม่");
    assert_has(changed, "ตั้งแต่ชุดที่ 8 จัดทำเมื่อ 7 ก.พ. 2569");
    g_autofree char *now_path = g_build_filename(folder, "now.css", NULL);
    g_autofree char *now = scratch_read(now_path);
    assert_has(now, "ชุดที่ 8 จัดทำเมื่อ 7 ก.พ. 2569");
    assert_has(now, "release no. 8 of 7 Feb 2569 BE");
    scratch_remove(folder);
}

static void test_a_page_that_somebody_altered_is_made_anew(void)
{
    g_auto(SnapshotFixture) fixture = {0};
    snapshot_fixture_init(&fixture, NULL);
    char *folder = write_site(&fixture);
    g_autofree char *page = site_bed_read(folder, "t/800120/2569");
    g_autofree char *path = g_build_filename(folder, "t/800120/2569/index.html", NULL);
    scratch_write(path, "altered");
    site_bed_write(fixture.path, folder);
    g_autofree char *again = site_bed_read(folder, "t/800120/2569");
    g_assert_cmpstr(again, ==, page);
    scratch_remove(folder);
}

static void test_without_templates_nothing_is_written(void)
{
    g_auto(SnapshotFixture) fixture = {0};
    snapshot_fixture_init(&fixture, NULL);
    g_autoptr(GError) error = NULL;
    char *folder = scratch_make();
    g_autoptr(Snapshot) snapshot = snapshot_open(fixture.path, &error);
    g_autoptr(SiteTree) tree = site_tree_open(folder, &error);
    g_assert_no_error(error);
    int page_count = 0;
    g_assert_false(site_write(snapshot, tree, folder, &page_count, &error));
    g_assert_nonnull(error);
    scratch_remove(folder);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/sync/site/every-project-is-an-anchor-of-its-year",
                    test_every_project_is_an_anchor_of_its_year);
    g_test_add_func("/sync/site/sums-and-words-are-those-of-the-snapshot",
                    test_sums_and_words_are_those_of_the_snapshot);
    g_test_add_func("/sync/site/english-stands-beside-it", test_english_stands_beside_it);
    g_test_add_func("/sync/site/invented-rows-say-so-and-real-ones-do-not",
                    test_invented_rows_say_so_and_real_ones_do_not);
    g_test_add_func("/sync/site/text-from-sheets-cannot-become-markup",
                    test_text_from_sheets_cannot_become_markup);
    g_test_add_func("/sync/site/a-page-asks-nobody-for-anything",
                    test_a_page_asks_nobody_for_anything);
    g_test_add_func("/sync/site/the-front-names-every-tambon-with-its-district",
                    test_the_front_names_every_tambon_with_its_district);
    g_test_add_func("/sync/site/sums-of-several-say-how-many-have-sent-theirs",
                    test_sums_of_several_say_how_many_have_sent_theirs);
    g_test_add_func("/sync/site/an-unchanged-page-is-the-same-file-in-the-next-release",
                    test_an_unchanged_page_is_the_same_file_in_the_next_release);
    g_test_add_func("/sync/site/a-page-that-somebody-altered-is-made-anew",
                    test_a_page_that_somebody_altered_is_made_anew);
    g_test_add_func("/sync/site/without-templates-nothing-is-written",
                    test_without_templates_nothing_is_written);
    return g_test_run();
}
