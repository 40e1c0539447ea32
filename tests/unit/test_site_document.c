#include <base/hash.h>
#include <glib.h>
#include <glib/gstdio.h>
#include <site/document.h>
#include <site/site.h>
#include <string.h>

#include "scratch.h"
#include "site_bed.h"
#include "snapshot_fixture.h"

#define FILE_BYTES "%PDF-1.4 the plan"
#define CHANGE(set) "UPDATE document SET " set " WHERE area_code = '800120' AND code = 'D1';"

/* A site of the snapshot of kinds.sql, in whose tree some files of D1 lie. */
typedef struct {
    SnapshotFixture fixture;
    char *folder;
    char code[BASE_CODE_LENGTH + 1];
} Bed;

static void put(SiteTree *tree, char *path, const char *text)
{
    g_autofree char *owned = path;
    g_autofree char *place = site_tree_place(tree, owned, NULL);
    scratch_write(place, text);
}

static Bed set_up(const char *change, bool with_files)
{
    Bed bed = {.folder = scratch_make()};
    g_autoptr(GError) error = NULL;
    int page_count = 0;
    snapshot_fixture_init_kinds(&bed.fixture, change);
    snapshot_document_short_code("800120", "D1", bed.code);
    g_autoptr(Snapshot) snapshot = snapshot_open(bed.fixture.path, &error);
    g_autoptr(SiteTree) tree = site_tree_open(bed.folder, &error);
    g_autoptr(SnapshotDocument) document = snapshot_document_get(snapshot, "800120", "D1", &error);
    g_assert_no_error(error);
    if (with_files) {
        put(tree, site_document_file(document), FILE_BYTES);
        put(tree, site_document_page(document, 1), "jpeg");
        put(tree, site_document_page(document, 2), "jpeg");
    }
    g_autofree char *share = site_bed_share();
    g_assert_true(site_write(snapshot, tree, share, &page_count, &error));
    g_assert_no_error(error);
    g_assert_true(site_tree_switch(tree, &error));
    return bed;
}

static void tear_down(Bed *bed)
{
    snapshot_fixture_clear(&bed->fixture);
    scratch_remove(bed->folder);
}

static char *read_document(const Bed *bed, const char *language)
{
    g_autofree char *path = g_strdup_printf("%sd/%s", language, bed->code);
    return site_bed_read(bed->folder, path);
}

/* With the digest and the size of FILE_BYTES. */
static char *with_file(const char *more)
{
    char sha256[BASE_HASH_HEX_LENGTH + 1];
    base_hash_bytes(FILE_BYTES, strlen(FILE_BYTES), sha256);
    return g_strdup_printf("UPDATE document SET sha256 = '%s', bytes = 1234567, pages = 24 WHERE "
                           "area_code = '800120' AND code = 'D1'; %s",
                           sha256, more);
}

static void test_what_it_is_comes_before_the_file(void)
{
    g_autofree char *change = with_file("");
    Bed bed = set_up(change, true);
    g_autofree char *page = read_document(&bed, "");
    char sha256[BASE_HASH_HEX_LENGTH + 1];
    base_hash_bytes(FILE_BYTES, strlen(FILE_BYTES), sha256);
    assert_has(page, "<h1>แผนชุมชนตำบลปากพูน 2569</h1>");
    assert_has(page, "ตำบลปากพูน อำเภอเมืองนครศรีธรรมราช");
    assert_has(page, "PDF · 1.2 เมกะไบต์ · 24\u00a0หน้า");
    assert_has(page, sha256);
    g_autofree char *link =
        g_strdup_printf("href=\"../../d/%s/%s-%.8s.pdf\"", bed.code, bed.code, sha256);
    assert_has(page, link);
    g_assert_true(strstr(page, "วันที่ของเอกสาร") < strstr(page, link));
    assert_has(page, "alt=\"หน้า 2 จาก 24\"");
    assert_lacks(page, "หน้า 3 จาก 24");
    g_autofree char *english = read_document(&bed, "en/");
    assert_has(english, "PDF · 1.2 MB · 24\u00a0pages");
    tear_down(&bed);
}

static void test_a_file_that_is_not_there_is_not_promised(void)
{
    g_autofree char *change = with_file("");
    Bed bed = set_up(change, false);
    g_autofree char *page = read_document(&bed, "");
    assert_has(page, "ไม่มีไฟล์ของเอกสารนี้ที่นี่");
    assert_lacks(page, ".pdf\"");
    assert_lacks(page, "<img");
    tear_down(&bed);
}

static void test_pictures_wait_to_be_asked_for_and_say_their_size(void)
{
    g_autofree char *change = with_file("");
    Bed bed = set_up(change, true);
    g_autofree char *page = read_document(&bed, "");
    const char *more = strstr(page, "<div class=\"more\">");
    assert_has(page, "<section id=\"pages\">");
    assert_has(page, "<a href=\"#pages\">ดูภาพหน้าแรก ๆ ของเอกสาร</a><br>2\u00a0หน้า · 1 กิโลไบต์");
    g_assert_nonnull(more);
    g_assert_true(strstr(page, "<img") > more);
    assert_has(more, "loading=\"lazy\"");
    assert_has(more, "หน้า 2 จาก 24");
    tear_down(&bed);
}

static void test_an_address_elsewhere_is_led_to_and_nothing_else(void)
{
    Bed bed = set_up(CHANGE("url = 'https://example.go.th/p.pdf?a=1&b=\"2\"', file = NULL"), false);
    g_autofree char *page = read_document(&bed, "");
    assert_has(page, "href=\"https://example.go.th/p.pdf?a=1&amp;b=%222%22\"");
    assert_has(page, "rel=\"noreferrer\"");
    assert_lacks(page, "ไม่มีไฟล์ของเอกสารนี้ที่นี่");
    tear_down(&bed);
}

static void test_a_title_cannot_become_markup(void)
{
    Bed bed = set_up(CHANGE("title = '<script>x</script> & \"y\"'"), false);
    g_autofree char *page = read_document(&bed, "");
    g_autofree char *list = site_bed_read(bed.folder, "l/800120");
    assert_lacks(page, "<script");
    assert_lacks(list, "<script");
    assert_has(list, "&lt;script&gt;x&lt;/script&gt; &amp; \"y\"");
    tear_down(&bed);
}

static void test_lists_lead_to_every_document(void)
{
    Bed bed = set_up(NULL, false);
    g_autofree char *own = site_bed_read(bed.folder, "l/800120");
    g_autofree char *none = site_bed_read(bed.folder, "l/801002");
    g_autofree char *all = site_bed_read(bed.folder, "l");
    g_autofree char *link = g_strdup_printf("href=\"../../d/%s/\"", bed.code);
    assert_has(own, "เอกสาร 3\u00a0ฉบับ");
    assert_has(own, link);
    assert_has(none, "วีดิทัศน์ 12 นาที");
    assert_has(all, "เอกสาร 5\u00a0ฉบับ");
    assert_has(all, "href=\"../l/800120/\"");
    tear_down(&bed);
}

static void test_a_tambon_without_documents_says_so(void)
{
    Bed bed = set_up("DELETE FROM document WHERE area_code = '801002';", false);
    g_autofree char *page = site_bed_read(bed.folder, "l/801002");
    assert_has(page, "ตำบลนี้ยังไม่ได้ส่งเอกสาร");
    assert_lacks(page, "documents.csv");
    tear_down(&bed);
}

static void test_a_sample_is_no_real_document(void)
{
    Bed bed = set_up("UPDATE document SET sample = 1;", false);
    g_autofree char *page = read_document(&bed, "");
    g_autofree char *list = site_bed_read(bed.folder, "l/800120");
    g_autofree char *english = read_document(&bed, "en/");
    assert_has(page, "ไม่ใช่เอกสารจริง");
    assert_has(list, "ไม่ใช่เอกสารจริง");
    assert_has(english, "not a real document.");
    assert_lacks(page, "ไม่ใช่โครงการจริง");
    tear_down(&bed);
}

static void test_another_file_has_another_name(void)
{
    char area_code[] = "800120";
    char code[] = "D1";
    char file[] = "Plan.PDF";
    char old[] = "0123456789";
    char new[] = "1123456789";
    SnapshotDocument document = {.area_code = area_code, .code = code, .file = file, .sha256 = old};
    g_autofree char *first = site_document_file(&document);
    document.sha256 = new;
    g_autofree char *second = site_document_file(&document);
    g_assert_true(g_str_has_suffix(first, "-01234567.pdf"));
    g_assert_cmpstr(first, !=, second);
    document.sha256 = NULL;
    g_assert_null(site_document_file(&document));
    g_assert_null(site_document_page(&document, 1));
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/sync/site/document/what-it-is-comes-before-the-file",
                    test_what_it_is_comes_before_the_file);
    g_test_add_func("/sync/site/document/a-file-that-is-not-there-is-not-promised",
                    test_a_file_that_is_not_there_is_not_promised);
    g_test_add_func("/sync/site/document/an-address-elsewhere-is-led-to-and-nothing-else",
                    test_an_address_elsewhere_is_led_to_and_nothing_else);
    g_test_add_func("/sync/site/document/a-title-cannot-become-markup",
                    test_a_title_cannot_become_markup);
    g_test_add_func("/sync/site/document/lists-lead-to-every-document",
                    test_lists_lead_to_every_document);
    g_test_add_func("/sync/site/document/a-tambon-without-documents-says-so",
                    test_a_tambon_without_documents_says_so);
    g_test_add_func("/sync/site/document/a-sample-is-no-real-document",
                    test_a_sample_is_no_real_document);
    g_test_add_func("/sync/site/document/pictures-wait-to-be-asked-for-and-say-their-size",
                    test_pictures_wait_to_be_asked_for_and_say_their_size);
    g_test_add_func("/sync/site/document/another-file-has-another-name",
                    test_another_file_has_another_name);
    return g_test_run();
}
