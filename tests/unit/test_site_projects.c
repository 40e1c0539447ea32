// What a page of a year says of each project: all that the kiosk's screen of it says.
#include "scratch.h"
#include "site_bed.h"

#include <glib.h>
#include <string.h>

#define PAGE_LIMIT_BYTES 100000

/* From the anchor of a project to the end of its element. Returns: owned. */
static char *find_project(const char *page, const char *code)
{
    g_autofree char *start = g_strdup_printf("<li id=\"%s\">", code);
    const char *found = strstr(page, start);
    g_assert_nonnull(found);
    const char *end = strstr(found, "</li>");
    return g_strndup(found, (gsize)(end - found));
}

static char *read_project(const char *folder, const char *name, const char *code)
{
    g_autofree char *page = site_bed_read(folder, name);
    return find_project(page, code);
}

static void all_that_is_known_stands_with_it(void)
{
    char *folder = site_bed_make_kinds("UPDATE document SET project_code = '007' WHERE "
                                       "area_code = '800120' AND code = 'D2';");
    g_autofree char *project = read_project(folder, "t/800120/2569", "A000007");
    assert_has(project, "<a href=\"#A000007\">ดูทุกเรื่องของโครงการนี้</a>");
    assert_has(project, "งบส่วนราชการ 4,000,000\u00a0บาท");
    assert_has(project, "สถาบันพัฒนาองค์กรชุมชน · งบแหล่งอื่น 1,000,000\u00a0บาท");
    assert_has(project,
               "<dt>จ่ายไปแล้ว ณ 20 ม.ค. 2569</dt><dd>2,500,000\u00a0บาท · คิดเป็น 50 % ของงบ");
    assert_has(project, "<dd>ส่งต่อถึง: อบจ. · 15 ต.ค. 2568</dd>");
    assert_has(project, "วงเงินที่ได้รับ: 3,000,000\u00a0บาท");
    assert_has(project, "<dd>ให้เด็กไปโรงเรียนได้</dd>");
    assert_has(project, "<dt>ผู้รับผิดชอบ</dt><dd>กองช่าง</dd>");
    assert_has(project, "<dt>ทำที่ไหน</dt><dd>ทั้งตำบล</dd>");
    assert_has(project, "1 พ.ย. 2568 ถึง 30 ก.ย. 2569");
    assert_has(project, "บทเรียนปุ๋ยหมัก</a>");
    assert_has(project, "<dt>รหัสของ อบต./เทศบาล</dt><dd>007</dd>");
    scratch_remove(folder);
}

static void every_step_of_the_ladder_is_said_in_words(void)
{
    char *folder = site_bed_make_kinds(NULL);
    g_autofree char *project = read_project(folder, "t/800120/2569", "A000007");
    assert_has(project, "<dd>✓ แผนหมู่บ้าน: 2 ส.ค. 2568</dd>");
    assert_has(project, "<dd>แผนตำบล: ยังไม่มีข้อมูล</dd>");
    assert_has(project, "<dd>✓ ข้อบัญญัติงบประมาณ: 1 ต.ค. 2568 · ข้อ 9</dd>");
    assert_has(project, "<dd>แผนจังหวัด: ยังไม่มีข้อมูล</dd>");
    g_autofree char *english = read_project(folder, "en/t/800120/2569", "A000007");
    assert_has(english, "<dd>✓ Village plan: 2 Aug 2568 BE</dd>");
    assert_has(english, "<dd>Tambon plan: No data yet</dd>");
    scratch_remove(folder);
}

static void what_nobody_stated_is_said_to_be_so(void)
{
    char *folder = site_bed_make_kinds(NULL);
    g_autofree char *project = read_project(folder, "t/800120/2569", "A000006");
    assert_has(project, "ยังไม่มีใครแจ้งว่าใครออกเงิน");
    assert_has(project, "ยังไม่มีใครแจ้งว่าจ่ายไปเท่าไร");
    assert_has(project, "<dt>ผู้รับผิดชอบ</dt><dd>ไม่ระบุ</dd>");
    assert_has(project, "<dt>เอกสาร</dt><dd>ยังไม่มีข้อมูล</dd>");
    assert_lacks(project, "0\u00a0บาท");
    assert_lacks(project, "✓");
    g_autofree char *activity = read_project(folder, "t/800120/2569", "A000004");
    assert_has(activity, "<dt>ทำที่ไหน</dt><dd>หมู่ที่ 2</dd>");
    assert_has(activity, "<dt>เป็นส่วนหนึ่งของโครงการนี้</dt><dd><a href=\"../../../c/A0/#A000003\">");
    scratch_remove(folder);
}

/* Half by weight 3, done by weight 1, cancelled; with one more, which has no weight, all count
 * alike.
 */
static void activities_stand_with_how_far_they_bring_it(void)
{
    char *folder =
        site_bed_make_kinds("UPDATE project SET parent_code = NULL WHERE code = 'A000002';");
    g_autofree char *project = read_project(folder, "t/800120/2569", "A000003");
    assert_has(project, "<dt>กิจกรรมย่อยของโครงการนี้</dt><dd>กิจกรรมย่อยรวมกัน: 62\u00a0%<br>");
    assert_has(project, "ค่าเฉลี่ยของกิจกรรม 2\u00a0รายการ ตามน้ำหนัก");
    assert_has(project, "ยกเลิกไป 1\u00a0รายการ ไม่ได้นับรวม");
    assert_has(project, "<a href=\"../../../c/A0/#A000004\">ขุดลอกคูข้างทาง</a> · กำลังดำเนินการ · "
                        "50\u00a0% · น้ำหนัก 3 · 10,000\u00a0บาท");
    assert_has(project, "<a href=\"../../../c/A0/#A000005\">วางท่อระบายน้ำ</a> · แล้วเสร็จ · "
                        "น้ำหนัก 1 · 0\u00a0บาท");
    scratch_remove(folder);
    folder = site_bed_make_kinds(NULL);
    g_autofree char *alike = read_project(folder, "en/t/800120/2569", "A000003");
    assert_has(alike, "Its activities together: 75\u00a0%");
    assert_has(alike, "Not every one has a weight, so all count alike. 1\u00a0more does not say "
                      "how far it is. 1\u00a0was cancelled");
    assert_lacks(alike, "weight 1");
    scratch_remove(folder);
}

static void its_days_stand_oldest_first_and_its_pictures_wait(void)
{
    char *folder = site_bed_make_kinds(NULL);
    g_autofree char *project = read_project(folder, "t/800120/2569", "A000007");
    assert_has(project, "<dt>วันสำคัญของโครงการ</dt><dd>2 ส.ค. 2568: บรรจุในแผนหมู่บ้าน</dd>"
                        "<dd>1 ต.ค. 2568: บรรจุในข้อบัญญัติงบประมาณ</dd>"
                        "<dd>15 ต.ค. 2568: ส่งต่อขอความช่วยเหลือ · อบจ.</dd>"
                        "<dd>19 ต.ค. 2568: ถ่ายภาพ: ก่อนทำ</dd><dd>1 พ.ย. 2568: เริ่มทำ</dd>"
                        "<dd>1 ธ.ค. 2568: รายงานว่า ได้รับงบประมาณ</dd>");
    assert_has(project,
               "<img src=\"../../../targets/photo/bb.bb.jpg\" alt=\"ก่อนทำ · 20 ต.ค. 2568\" "
               "width=\"640\" height=\"480\" loading=\"lazy\">"
               "<figcaption>ก่อนทำ · 20 ต.ค. 2568 · ก่อน</figcaption>");
    assert_lacks(project, "กิจกรรมย่อย");
    scratch_remove(folder);
}

/* Projects of one year, each with all that can be stated, in `letters` letters a text. */
static char *many_projects(int count, const char *letter, int letters)
{
    g_autofree char *text =
        g_strdup_printf("replace(printf('%%.*c', %d, 'x'), 'x', '%s')", letters, letter);
    return g_strdup_printf(
        "CREATE TEMP TABLE n AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n "
        "WHERE i < %d) SELECT i, %s AS words FROM n; "
        "INSERT INTO project (code, area_code, office_code, fiscal_year_be, issue_edition, "
        "issue_code, name, objective, priority_rank, focus, doer, responsible, status, percent, "
        "status_date, budget_satang, disbursed_satang, disbursed_date, start_date, end_date, "
        "parent_code, programme, beyond_capacity, forwarded_to, forwarded_date, answer, "
        "answer_satang, sample) SELECT printf('Z%%06d', i), '801002', printf('n%%d', i), 2569, "
        "'2552', '5.1', words, words, i, 1, 'shared', words, 'doing', 50, '2026-01-10', 123456700, "
        "123456700, '2026-01-10', '2026-01-10', '2026-09-30', iif(i > 1, 'Z000001', NULL), "
        "'phase2', 1, words, '2026-01-10', words, 123456700, 1 FROM n; "
        "INSERT INTO project_money SELECT printf('Z%%06d', i), class, 'codi', 123456700, 1 FROM n, "
        "(SELECT 'community' AS class UNION SELECT 'tao' UNION SELECT 'agency' UNION SELECT "
        "'other'); "
        "INSERT INTO project_ladder (project_code, rung, fiscal_year_be, date, reference) SELECT "
        "printf('Z%%06d', i), column1, 2569, '2026-01-10', words FROM n, (VALUES ('village'), "
        "('tambon'), ('lao_plan'), ('ordinance'), ('district'), ('province'));",
        count, text);
}

/* All pages of the year, whether or not it is divided; each project is on one with all of it. */
static int check_year(const char *folder, const char *language, int count)
{
    int pages = 1;
    GString *all = g_string_new(NULL);
    for (int part = 0; part < pages; part++) {
        g_autofree char *name = g_strdup_printf("%st/801002/2569/%.*d", language, part > 0, part);
        g_autofree char *next =
            g_strdup_printf("%s/%st/801002/2569/%d", folder, language, part + 1);
        g_autofree char *page = site_bed_read(folder, name);
        g_test_message("%s: %zu bytes", name, strlen(page));
        g_assert_cmpuint(strlen(page), <=, PAGE_LIMIT_BYTES);
        g_string_append(all, page);
        pages += g_file_test(next, G_FILE_TEST_IS_DIR) ? 1 : 0;
    }
    for (int i = 1; i <= count; i++) {
        g_autofree char *more = g_strdup_printf("<p class=\"open\"><a href=\"#Z%06d\">", i);
        const char *found = strstr(all->str, more);
        g_assert_nonnull(found);
        g_assert_null(strstr(found + 1, more));
    }
    g_string_free(all, true);
    return pages;
}

static void expect_pages(int count, const char *letter, int letters, bool divided)
{
    g_autofree char *change = many_projects(count, letter, letters);
    char *folder = site_bed_make_kinds(change);
    int pages = check_year(folder, "", count);
    g_assert_cmpint(pages > 1, ==, divided);
    g_assert_cmpint(check_year(folder, "en/", count), ==, pages);
    scratch_remove(folder);
}

static void every_page_of_a_year_stays_below_100_kb(void)
{
    expect_pages(12, "ก", 20, false);
    expect_pages(60, "ก", 20, true);
    expect_pages(60, "ก", 190, true);
    expect_pages(60, "&", 190, true);
    expect_pages(290, "ก", 60, true);
}

static void a_row_of_a_divided_year_leads_to_its_page(void)
{
    g_autofree char *change = many_projects(60, "ก", 30);
    char *folder = site_bed_make_kinds(change);
    g_autofree char *row = read_project(folder, "t/801002/2569", "Z000001");
    assert_has(row, "<h3><a href=\"1/#Z000001\">");
    assert_lacks(row, "<dl");
    g_autofree char *page = site_bed_read(folder, "t/801002/2569/1");
    assert_has(page, "<a href=\"../2/\">หน้า 2</a>");
    g_autofree char *project = find_project(page, "Z000001");
    assert_has(project, "<dl class=\"more\">");
    assert_has(project, "<dd class=\"soft\">อีก 29\u00a0รายการไม่ได้แสดงไว้ที่นี่</dd>");
    g_autofree char *last = read_project(folder, "t/801002/2569", "Z000060");
    assert_lacks(last, "href=\"1/#");
    scratch_remove(folder);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/sync/site/projects/all-that-is-known-stands-with-it",
                    all_that_is_known_stands_with_it);
    g_test_add_func("/sync/site/projects/every-step-of-the-ladder-is-said-in-words",
                    every_step_of_the_ladder_is_said_in_words);
    g_test_add_func("/sync/site/projects/what-nobody-stated-is-said-to-be-so",
                    what_nobody_stated_is_said_to_be_so);
    g_test_add_func("/sync/site/projects/activities-stand-with-how-far-they-bring-it",
                    activities_stand_with_how_far_they_bring_it);
    g_test_add_func("/sync/site/projects/its-days-stand-oldest-first-and-its-pictures-wait",
                    its_days_stand_oldest_first_and_its_pictures_wait);
    g_test_add_func("/sync/site/projects/every-page-of-a-year-stays-below-100-kb",
                    every_page_of_a_year_stays_below_100_kb);
    g_test_add_func("/sync/site/projects/a-row-of-a-divided-year-leads-to-its-page",
                    a_row_of_a_divided_year_leads_to_its_page);
    return g_test_run();
}
