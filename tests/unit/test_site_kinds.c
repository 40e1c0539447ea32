#include "scratch.h"
#include "site_bed.h"

#include <base/code.h>
#include <glib.h>
#include <string.h>

#define PAGE_LIMIT_BYTES 100000
#define LONGEST_NAME 500 // of the schema

/* The survey's newest figures reach up to the province. */
static const char province_figures[] =
    "UPDATE indicator_value SET area_code = '80' WHERE area_code = '8001' AND year_be = 2564;";

static void test_an_indicator_has_the_figures_of_every_tambon(void)
{
    char *folder = site_bed_make_kinds(province_figures);
    g_autofree char *page = site_bed_read(folder, "i/bmn/2560/9");
    assert_has(page, "<h1>มีน้ำสะอาด</h1>");
    assert_has(page, "88.9 %");
    assert_has(page, "ส่งแล้ว 1 จาก 2 ตำบล");
    assert_has(page, "t/800120/\">ตำบลปากพูน</a>");
    assert_has(page, "<td>85 %<br><span class=\"soft\">ส่งแล้ว 11 จาก 12 หมู่บ้าน</span></td>");
    g_autofree char *english = site_bed_read(folder, "en/i/bmn/2560/9");
    assert_has(english, "11 of 12 villages have sent theirs");
    g_autofree char *set = site_bed_read(folder, "i/bmn/2560");
    assert_has(set, "<a href=\"../../../i/bmn/2560/9/\">9 มีน้ำสะอาด</a><br>88.9 %");
    scratch_remove(folder);
}

/* With the longest base URL, in English too: 38 + "/en/" + 18 are the 60 of a QR code. */
static void test_a_survey_with_a_long_code_has_a_short_address(void)
{
    char *folder = site_bed_make_kinds(
        "PRAGMA foreign_keys = OFF;"
        "UPDATE indicator_set SET code = 'organic-community' WHERE code = 'bmn';"
        "UPDATE indicator SET set_code = 'organic-community' WHERE set_code = 'bmn';"
        "UPDATE indicator_value SET set_code = 'organic-community',"
        " area_code = iif(area_code = '8001' AND year_be = 2564, '80', area_code)"
        " WHERE set_code = 'bmn';");
    char set[BASE_CODE_LENGTH + 1] = "";
    char indicator[BASE_CODE_LENGTH + 1] = "";
    base_code_make("i/organic-community/2560/", "", 0, set);
    base_code_make("i/organic-community/2560/9/", "", 0, indicator);
    g_autofree char *set_path = g_strdup_printf("i/%s", set);
    g_autofree char *path = g_strdup_printf("en/i/%s", indicator);
    g_autofree char *way = g_strdup_printf("<a href=\"../../i/%s/\">9 มีน้ำสะอาด</a>", indicator);
    g_autofree char *back = g_strdup_printf("<a href=\"../../../en/i/%s/\">", set);
    g_autofree char *page = site_bed_read(folder, set_path);
    assert_has(page, way);
    g_autofree char *english = site_bed_read(folder, path);
    assert_has(english, back);
    scratch_remove(folder);
}

/* 1: nobody to ask; 4: kept private, and the words for the public alone. */
static void test_figures_that_are_not_shown_say_why(void)
{
    char *folder = site_bed_make_kinds(
        "UPDATE indicator_value SET area_code = '80' WHERE area_code = '8001' AND year_be = 2564;"
        "UPDATE indicator_value SET passed_state = 'hidden', passed = NULL WHERE area_code = "
        "'800120' AND indicator_code = '9' AND sex = '' AND age_group = '';");
    g_autofree char *none = site_bed_read(folder, "i/bmn/2560/1");
    assert_has(none, "ไม่เกี่ยวข้องกับที่นี่");
    g_autofree char *hidden = site_bed_read(folder, "i/bmn/2560/9");
    assert_has(hidden, "ปิดไว้เพราะมีคนน้อย");
    assert_lacks(hidden, "85 %");
    g_autofree char *missing = site_bed_read(folder, "i/bmn/2560/4");
    assert_has(missing, "ยังไม่มีข้อมูล");
    assert_has(missing, "<p>ดื่มสุราประจำ</p>");
    assert_lacks(missing, "<p>นิยาม</p>");
    scratch_remove(folder);
}

/* The province's is a level and has its word; the tambon's lies between two and has none. */
static void test_a_level_has_its_word_or_its_unit(void)
{
    char *folder = site_bed_make_kinds("UPDATE indicator_value SET area_code = '80' WHERE "
                                       "area_code = '80012001' AND set_code = 'village-level';");
    char code[BASE_CODE_LENGTH + 1] = "";
    base_code_make("i/village-level/1/level/", "", 0, code);
    g_autofree char *path = g_strdup_printf("i/%s", code);
    g_autofree char *page = site_bed_read(folder, path);
    assert_has(page, "<span class=\"big\">ควรเร่งพัฒนา (1)</span>");
    assert_has(page, "<td>1.5 ระดับ<br>");
    assert_lacks(page, "tambon (");
    scratch_remove(folder);
}

static void test_a_share_of_nearly_all_is_no_hundred(void)
{
    char *folder = site_bed_make_kinds(
        "UPDATE indicator_value SET area_code = '80', surveyed = 100000, passed = 99999, failed = 1"
        " WHERE area_code = '8001' AND year_be = 2564;");
    g_autofree char *page = site_bed_read(folder, "i/bmn/2560/9");
    assert_has(page, "99.9 %");
    assert_lacks(page, "100 %");
    scratch_remove(folder);
}

static void test_news_stand_by_place_with_what_happened(void)
{
    char *folder = site_bed_make_kinds(NULL);
    g_autofree char *overview = site_bed_read(folder, "n");
    assert_has(overview, "<a href=\"800120/\">ตำบลปากพูน</a>");
    assert_has(overview, "<a href=\"80/\">จังหวัดนครศรีธรรมราช</a>");
    g_autofree char *page = site_bed_read(folder, "n/800120");
    assert_has(page, "<b>สะพานข้ามคลอง</b><br>สถานะ: เสนอโครงการ → ได้รับงบประมาณ");
    assert_has(page, "และอีก 12\u00a0เรื่อง");
    assert_lacks(page, "วีดิทัศน์");
    g_autofree char *own = site_bed_read(folder, "n/80");
    assert_has(own, "<b>ยุทธศาสตร์</b>");
    assert_lacks(own, "สะพาน");
    scratch_remove(folder);
}

static void test_funders_and_results_name_their_source(void)
{
    char *folder = site_bed_make_kinds(NULL);
    g_autofree char *funders = site_bed_read(folder, "f");
    assert_has(funders, "สถาบันพัฒนาองค์กรชุมชน (พอช.)");
    assert_has(funders, "9,301,000\u00a0บาท");
    assert_has(funders, "ที่มา: ข่าว 8 มิ.ย. 2552");
    g_autofree char *results = site_bed_read(folder, "r");
    assert_has(results, "257,000,000\u00a0บาท (ปัดเศษ)");
    assert_has(results, "8 มิ.ย. 2552");
    g_autofree char *programmes = site_bed_read(folder, "p");
    assert_has(programmes, "ปีที่ 1 · 2552");
    assert_has(programmes, "หน่วยงานหลัก พอช.");
    scratch_remove(folder);
}

static void test_issues_stand_with_their_projects(void)
{
    char *folder = site_bed_make_kinds(NULL);
    g_autofree char *page = site_bed_read(folder, "s");
    assert_has(page, "5.1 อาชีพหลัก");
    assert_has(page, "<tr class=\"sum\"><th scope=\"row\">5 เศรษฐกิจ");
    g_autofree char *english = site_bed_read(folder, "en/s");
    assert_has(english, "5 Economy");
    scratch_remove(folder);
}

/* Projects of one year: so many, with names of so many letters. */
static char *many_projects(int count, int letters)
{
    return g_strdup_printf(
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %d) "
        "INSERT INTO project (code, area_code, office_code, fiscal_year_be, issue_edition, "
        "issue_code, name, priority_rank, focus, doer, status, percent, status_date, "
        "budget_satang, sample) SELECT printf('Z%%06d', i), '801002', printf('n%%d', i), 2569, "
        "'2552', '5.1', replace(printf('%%.*c', %d, 'x'), 'x', 'ก'), i, 0, 'shared', 'doing', 50, "
        "'2026-01-10', 123456700, 1 FROM n;",
        count, letters);
}

static void assert_fits(int count, int letters)
{
    g_autofree char *change = many_projects(count, letters);
    char *folder = site_bed_make_kinds(change);
    g_autofree char *page = site_bed_read(folder, "t/801002/2569");
    g_autofree char *last = g_strdup_printf("<li id=\"Z%06d\">", count);
    assert_has(page, last);
    g_test_message("%d projects of %d letters: %zu bytes", count, letters, strlen(page));
    g_assert_cmpuint(strlen(page), <=, PAGE_LIMIT_BYTES);
    scratch_remove(folder);
}

static void test_a_year_of_many_projects_stays_below_100_kb(void)
{
    assert_fits(60, 150);
    assert_fits(120, 120);
    assert_fits(200, 60);
    assert_fits(120, LONGEST_NAME);
    assert_fits(200, LONGEST_NAME);
    assert_fits(290, LONGEST_NAME);
}

static void test_few_projects_keep_their_whole_names(void)
{
    g_autofree char *change = many_projects(20, 400);
    char *folder = site_bed_make_kinds(change);
    g_autofree char *page = site_bed_read(folder, "t/801002/2569");
    assert_lacks(page, "…");
    assert_has(page, "ชุมชนกับ อบต./เทศบาล ทำร่วมกัน · Z000001");
    scratch_remove(folder);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/sync/site/a-survey-with-a-long-code-has-a-short-address",
                    test_a_survey_with_a_long_code_has_a_short_address);
    g_test_add_func("/sync/site/kinds/a-level-has-its-word-or-its-unit",
                    test_a_level_has_its_word_or_its_unit);
    g_test_add_func("/sync/site/kinds/an-indicator-has-the-figures-of-every-tambon",
                    test_an_indicator_has_the_figures_of_every_tambon);
    g_test_add_func("/sync/site/kinds/figures-that-are-not-shown-say-why",
                    test_figures_that_are_not_shown_say_why);
    g_test_add_func("/sync/site/kinds/a-share-of-nearly-all-is-no-hundred",
                    test_a_share_of_nearly_all_is_no_hundred);
    g_test_add_func("/sync/site/kinds/news-stand-by-place-with-what-happened",
                    test_news_stand_by_place_with_what_happened);
    g_test_add_func("/sync/site/kinds/funders-and-results-name-their-source",
                    test_funders_and_results_name_their_source);
    g_test_add_func("/sync/site/kinds/issues-stand-with-their-projects",
                    test_issues_stand_with_their_projects);
    g_test_add_func("/sync/site/kinds/a-year-of-many-projects-stays-below-100-kb",
                    test_a_year_of_many_projects_stays_below_100_kb);
    g_test_add_func("/sync/site/kinds/few-projects-keep-their-whole-names",
                    test_few_projects_keep_their_whole_names);
    return g_test_run();
}
