// What joins the kiosk and the pages: the road back (w/) and codes (c/).
#include "scratch.h"
#include "site_bed.h"
#include "snapshot_fixture.h"

#include <glib.h>
#include <string.h>

#define ALL_WAYS                                                                                                                      \
    "UPDATE release SET contact_name = 'สำนักงานจังหวัด', contact_phone = '0 7535 6000 ต่อ 12', " \
    "contact_form = 'https://f.example/?p={page}&k=1', contact_line = '@tambon80'; "
#define OFFICE                                                                                     \
    "INSERT INTO organisation (code, area_code, name_th, phone, sort_key) VALUES "                 \
    "('tao', '800120', 'อบต.ปากพูน <b>', '0 7531 0000', X'03'); "

static void every_page_gives_the_ways_with_its_own_code(void)
{
    char *folder = site_bed_make(ALL_WAYS);
    static const char *const pages[][2] = {{"t/800120/2569", "t%2F800120%2F2569"},
                                           {"t/800120", "t%2F800120"},
                                           {"a/80", "a%2F80"},
                                           {"", "%2F"},
                                           {"en/t/800120/2569", "t%2F800120%2F2569"},
                                           {"c", "c"}};
    for (size_t i = 0; i < G_N_ELEMENTS(pages); i++) {
        g_autofree char *page = site_bed_read(folder, pages[i][0]);
        g_autofree char *form =
            g_strdup_printf("href=\"https://f.example/?p=%s&amp;k=1\"", pages[i][1]);
        assert_has(page, form);
        assert_has(page, "href=\"tel:075356000\"");
        assert_has(page, "0 7535 6000 ต่อ 12");
        assert_has(page, "href=\"https://line.me/R/ti/p/@tambon80\"");
    }
    g_autofree char *page = site_bed_read(folder, "t/800120/2569");
    assert_has(page, "<b>t/800120/2569</b>");
    assert_has(page, "href=\"../../../w/800120/\"");
    scratch_remove(folder);
}

static void the_page_of_the_kiosks_code_has_the_tambons_own_office(void)
{
    char *folder = site_bed_make(ALL_WAYS OFFICE);
    g_autofree char *page = site_bed_read(folder, "w/800120");
    assert_has(page, "<h2>อบต.ปากพูน &lt;b&gt;</h2>");
    assert_has(page, "href=\"tel:075310000\"");
    assert_has(page, "data-place=\"800120\"");
    assert_has(page, "data-start=\"https://f.example/?p=\"");
    assert_has(page, "data-end=\"&amp;k=1\"");
    assert_has(page, "<noscript>");
    g_autofree char *other = site_bed_read(folder, "w/800108");
    assert_lacks(other, "075310000");
    g_autofree char *province = site_bed_read(folder, "w");
    assert_has(province, "href=\"800120/\"");
    assert_lacks(province, "data-place=");
    scratch_remove(folder);
}

static void where_nothing_is_stated_it_says_so(void)
{
    char *folder = site_bed_make(SNAPSHOT_FIXTURE_NO_CONTACT);
    g_autofree char *page = site_bed_read(folder, "w/800120");
    assert_has(page, "ยังไม่มีเบอร์โทรหรือทางอื่น");
    assert_lacks(page, "href=\"tel:");
    g_autofree char *front = site_bed_read(folder, "");
    assert_has(front, "href=\"w/\"");
    assert_lacks(front, "line.me");
    scratch_remove(folder);
}

static void every_code_leads_to_its_page(void)
{
    char *folder = site_bed_make(NULL);
    g_autofree char *starts = site_bed_read(folder, "c");
    assert_has(starts, "href=\"A0/\"");
    g_autofree char *page = site_bed_read(folder, "c/A0");
    assert_has(page, "id=\"A000001\"");
    assert_has(page, "href=\"../../t/800120/2568/#A000001\"");
    assert_has(page, "href=\"../../t/800120/2569/#A000002\"");
    g_autofree char *english = site_bed_read(folder, "en/c/A0");
    assert_has(english, "href=\"../../../en/t/800120/2569/#A000002\"");
    g_autofree char *front = site_bed_read(folder, "");
    assert_has(front, "<form action=\"c/\" method=\"get\">");
    scratch_remove(folder);
}

/* The digest that the page's own policy names is that of the script that stands in it. */
static void expect_allowed_script(const char *page)
{
    const char *start = strstr(page, "<script>");
    g_assert_nonnull(start);
    start += strlen("<script>");
    const char *end = strstr(start, "</script>");
    g_assert_nonnull(end);
    g_autoptr(GChecksum) checksum = g_checksum_new(G_CHECKSUM_SHA256);
    g_checksum_update(checksum, (const guchar *)start, end - start);
    guint8 digest[32];
    gsize digest_bytes = sizeof digest;
    g_checksum_get_digest(checksum, digest, &digest_bytes);
    g_autofree char *base64 = g_base64_encode(digest, digest_bytes);
    g_autofree char *allowed = g_strdup_printf("; script-src 'sha256-%s'\"", base64);
    assert_has(page, allowed);
    assert_lacks(page, "&lt;");
}

static void a_script_is_allowed_by_its_hash_and_nowhere_else(void)
{
    char *folder = site_bed_make(ALL_WAYS);
    g_autofree char *codes = site_bed_read(folder, "c");
    g_autofree char *wrong = site_bed_read(folder, "w/800120");
    expect_allowed_script(codes);
    expect_allowed_script(wrong);
    g_autofree char *year = site_bed_read(folder, "t/800120/2569");
    assert_lacks(year, "<script");
    assert_has(year, "default-src 'none';");
    assert_lacks(year, "script-src");
    scratch_remove(folder);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/sync/site/wrong/every-page-gives-the-ways-with-its-own-code",
                    every_page_gives_the_ways_with_its_own_code);
    g_test_add_func("/sync/site/wrong/the-page-of-the-kiosks-code-has-the-tambons-own-office",
                    the_page_of_the_kiosks_code_has_the_tambons_own_office);
    g_test_add_func("/sync/site/wrong/where-nothing-is-stated-it-says-so",
                    where_nothing_is_stated_it_says_so);
    g_test_add_func("/sync/site/codes/every-code-leads-to-its-page", every_code_leads_to_its_page);
    g_test_add_func("/sync/site/template/a-script-is-allowed-by-its-hash-and-nowhere-else",
                    a_script_is_allowed_by_its_hash_and_nowhere_else);
    return g_test_run();
}
