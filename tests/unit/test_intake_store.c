// What a sheet says is what province.db holds: amounts, dates, places, links between sheets.
#include <glib.h>
#include <locale.h>
#include <string.h>
#include <unistd.h>

#include "../support/intake_bed.h"
#include "base/hash.h"

#define PROJECTS "intake/800120/projects.csv"
#define HEADING                                                                                                                                                                                                                                                            \
    "รหัสโครงการ,ปีงบประมาณ,หมู่ที่,ประเด็น,ชื่อโครงการ,ผู้ดำเนินการ,สถานะ,ข้อมูล ณ วันที่,งบชุมชน," \
    "งบ อบต./เทศบาล,งบส่วนราชการ,งบแหล่งอื่น,ผู้สนับสนุน,โครงการหลัก,โครงการเน้น\n"

static void expect_text(const IntakeBed *bed, const char *query, const char *expected)
{
    g_autofree char *text = intake_bed_ask_text(bed, query);
    g_assert_cmpstr(text, ==, expected);
}

static void import_cleanly(IntakeBed *bed)
{
    intake_bed_import(bed);
    intake_bed_expect_no(bed, INTAKE_SEVERITY_ERROR);
    intake_bed_expect_no(bed, INTAKE_SEVERITY_WARNING);
}

static void test_a_project_with_everything(void)
{
    g_auto(IntakeBed) bed;
    intake_bed_init(&bed);
    intake_bed_write(&bed, PROJECTS,
                     HEADING "๐๐๑,๒๕๖๙,\"หมู่ที่ 1, ม.3\",อาชีพหลัก,ขุดลอก  คลอง,ชุมชนทำเอง,กำลังดำเนินการ,"
                             "21 พ.ย. 2569,0,\"1,234.50\",-,1.5 ล้านบาท,พอช.,,ใช่\n");
    import_cleanly(&bed);
    expect_text(&bed,
                "SELECT office_code || '|' || area_code || '|' || fiscal_year_be || '|' ||"
                " issue_edition || '|' || issue_code || '|' || name || '|' || doer || '|' ||"
                " status || '|' || status_date || '|' || focus || '|' || sample FROM project",
                "001|800120|2569|2552|5.1|ขุดลอก คลอง|community|doing|2026-11-21|1|0");
    // "-" is not stated, 0 is nothing.
    expect_text(&bed,
                "SELECT class || ' ' || amount_satang || ' ' || rounded || ' ' ||"
                " coalesce(organisation, '') FROM project_money ORDER BY class",
                "community 0 0 \nother 150000000 1 codi\ntao 123450 0 ");
    expect_text(&bed, "SELECT budget_satang FROM project", "150123450");
    expect_text(&bed, "SELECT village_code FROM project_village ORDER BY 1", "80012001\n80012003");
}

static void test_a_row_may_say_that_it_is_made_up(void)
{
    g_auto(IntakeBed) bed;
    intake_bed_init(&bed);
    intake_bed_write(&bed, PROJECTS,
                     "รหัสโครงการ,ปีงบประมาณ,ประเด็น,ชื่อโครงการ,ผู้ดำเนินการ,สถานะ,ข้อมูล ณ วันที่,ข้อมูลตัวอย่าง\n"
                     "001,2569,5.1,ก,shared,proposed,1/1/2569,\n"
                     "002,2569,5.1,ข,shared,proposed,1/1/2569,ใช่\n"
                     "003,2569,5.1,ค,shared,proposed,1/1/2569,ไม่ใช่\n");
    import_cleanly(&bed);
    expect_text(&bed, "SELECT office_code || sample FROM project ORDER BY office_code",
                "0010\n0021\n0030");
}

static void test_no_budget_is_not_a_budget_of_zero(void)
{
    g_auto(IntakeBed) bed;
    intake_bed_init(&bed);
    intake_bed_write(&bed, PROJECTS,
                     HEADING "001,2569,,5.1,ก,shared,proposed,1/1/2569,,,,,,,\n"
                             "002,2569,,5.1,ข,shared,proposed,1/1/2569,ไม่มี,,,,,,\n");
    import_cleanly(&bed);
    expect_text(&bed, "SELECT budget_satang FROM project WHERE office_code = '001'", NULL);
    expect_text(&bed, "SELECT budget_satang FROM project WHERE office_code = '002'", "0");
    g_assert_cmpint(intake_bed_ask(&bed, "SELECT count(*) FROM project_money"), ==, 1);
}

static void test_children_may_stand_before_their_parent(void)
{
    g_auto(IntakeBed) bed;
    intake_bed_init(&bed);
    intake_bed_write(&bed, PROJECTS,
                     HEADING "001,2569,1,5.1,ลูก,shared,proposed,1/1/2569,,,,,,900,\n"
                             "900,2568,,5.1,แม่,shared,doing,1/1/2569,,,,,,,\n");
    import_cleanly(&bed);
    expect_text(&bed,
                "SELECT parent.office_code FROM project JOIN project AS parent ON parent.code ="
                " project.parent_code",
                "900");
    // The parent's year stays in force when only the child's is sent again.
    intake_bed_write(&bed, PROJECTS,
                     HEADING "001,2569,1,5.1,ลูกคนเดิม,shared,doing,1/1/2569,,,,,,900,\n");
    import_cleanly(&bed);
    // Without its parent the child is an orphan.
    intake_bed_write(&bed, PROJECTS, HEADING "901,2568,,5.1,อื่น,shared,doing,1/1/2569,,,,,,,\n");
    bed.options.accept_vanished = true;
    intake_bed_import(&bed);
    intake_bed_expect(&bed, "project.parent", 0);
}

static void test_changed_rows_are_changed_in_place(void)
{
    g_auto(IntakeBed) bed;
    intake_bed_init(&bed);
    intake_bed_write(&bed, PROJECTS,
                     HEADING "001,2569,\"1,2\",5.1,ก,shared,doing,1/1/2569,100,200,,,,,\n");
    intake_bed_write(&bed, "intake/800120/ladder.csv",
                     "project_code,rung,fiscal_year_be,date\n001,tambon,2569,1/3/2568\n");
    import_cleanly(&bed);
    intake_bed_write(&bed, PROJECTS, HEADING "001,2569,3,5.1,ก,shared,done,1/2/2569,,300,,,,,\n");
    import_cleanly(&bed);
    expect_text(&bed, "SELECT class || ' ' || amount_satang FROM project_money", "tao 30000");
    expect_text(&bed, "SELECT village_code FROM project_village", "80012003");
    expect_text(&bed, "SELECT rung || ' ' || date FROM project_ladder", "tambon 2025-03-01");
}

static void test_what_hangs_on_a_project_goes_with_it(void)
{
    g_auto(IntakeBed) bed;
    intake_bed_init(&bed);
    intake_bed_write(&bed, PROJECTS,
                     HEADING "001,2569,1,5.1,ก,shared,doing,1/1/2569,100,,,,,,\n"
                             "002,2569,2,5.1,ข,shared,doing,1/1/2569,100,,,,,,\n");
    intake_bed_write(&bed, "intake/800120/ladder.csv",
                     "project_code,rung,fiscal_year_be\n001,tambon,2569\n002,tambon,2569\n");
    import_cleanly(&bed);
    intake_bed_write(&bed, PROJECTS, HEADING "002,2569,2,5.1,ข,shared,doing,1/1/2569,100,,,,,,\n");
    bed.options.accept_vanished = true;
    intake_bed_import(&bed);
    g_assert_cmpint(intake_bed_ask(&bed, "SELECT count(*) FROM project_money"), ==, 1);
    g_assert_cmpint(intake_bed_ask(&bed, "SELECT count(*) FROM project_village"), ==, 1);
    g_assert_cmpint(intake_bed_ask(&bed, "SELECT count(*) FROM project_ladder"), ==, 1);
    g_assert_cmpint(intake_bed_ask(&bed, "SELECT count(*) FROM row_source WHERE kind = 'ladder'"),
                    ==, 1);
}

static void test_two_offices_may_have_the_same_code(void)
{
    g_auto(IntakeBed) bed;
    intake_bed_init(&bed);
    intake_bed_write(&bed, PROJECTS, HEADING "001,2569,,5.1,ก,shared,doing,1/1/2569,,,,,,,\n");
    intake_bed_write(&bed, "intake/801002/projects.csv",
                     HEADING "001,2569,,5.1,ข,shared,doing,1/1/2569,,,,,,,\n");
    import_cleanly(&bed);
    g_assert_cmpint(intake_bed_ask(&bed, "SELECT count(DISTINCT code) FROM project"), ==, 2);
}

static void test_the_edition_of_the_province_is_the_default(void)
{
    g_auto(IntakeBed) bed;
    intake_bed_init(&bed);
    intake_bed_write(&bed, PROJECTS, HEADING "001,2569,,1,ก,shared,doing,1/1/2569,,,,,,,\n");
    import_cleanly(&bed);
    expect_text(&bed, "SELECT issue_edition FROM project", "2552");
    bed.options.issue_edition = "proposal";
    import_cleanly(&bed);
    expect_text(&bed, "SELECT issue_edition FROM project", "2552"); // the file is unchanged
    bed.options.reread_unchanged = true;
    import_cleanly(&bed);
    expect_text(&bed, "SELECT issue_edition FROM project", "proposal");
}

static void test_plans_and_their_common_issues(void)
{
    g_auto(IntakeBed) bed;
    intake_bed_init(&bed);
    intake_bed_write(&bed, "intake/800120/documents.csv",
                     "document_code,area_code,type,title,date,url\n"
                     "plan-2569,ปากพูน,แผน,แผนชุมชน,24 ก.พ. 2568,https://plan.example.org/a.pdf\n");
    intake_bed_write(
        &bed, "intake/800120/plans.csv",
        "area_code,fiscal_year_be,vision,common_issue,forum_date,document_code\n"
        "ต.ปากพูน,2569,\"บรรทัดแรก\nบรรทัดสอง\",\"5.1, การพัฒนาศักยภาพ\",1/3/2568,plan-2569\n"
        "หมู่ที่ 2,2569,,,1/2/2568,plan-2569\n");
    import_cleanly(&bed);
    expect_text(&bed, "SELECT area_code || ' ' || forum_date FROM plan ORDER BY 1",
                "800120 2025-03-01\n80012002 2025-02-01");
    expect_text(&bed, "SELECT vision FROM plan WHERE area_code = '800120'", "บรรทัดแรก\nบรรทัดสอง");
    expect_text(&bed, "SELECT issue_code FROM plan_issue ORDER BY 1", "1\n5.1");
    intake_bed_write(&bed, "intake/800120/plans.csv",
                     "area_code,fiscal_year_be,common_issue,forum_date,document_code\n"
                     "800120,2569,1.1,1/3/2568,plan-2569\n80012002,2569,,1/2/2568,plan-2569\n");
    import_cleanly(&bed);
    expect_text(&bed, "SELECT issue_code FROM plan_issue ORDER BY 1", "1.1");
}

static void test_documents_beside_the_sheet_are_hashed(void)
{
    g_auto(IntakeBed) bed;
    intake_bed_init(&bed);
    intake_bed_write(&bed, "intake/800120/files/plan.odt", "%PDF-1.4");
    intake_bed_write(&bed, "intake/800120/documents.csv",
                     "document_code,area_code,type,title,date,file\n"
                     "D1,800120,plan,แผน,1/1/2569,files/plan.odt\n");
    import_cleanly(&bed);
    char sha256[BASE_HASH_HEX_LENGTH + 1];
    base_hash_bytes("%PDF-1.4", strlen("%PDF-1.4"), sha256);
    expect_text(&bed, "SELECT sha256 FROM document", sha256);
    expect_text(&bed, "SELECT bytes FROM document", "8");
    g_autofree char *link = intake_bed_path(&bed, "intake/800120/files/link.pdf");
    g_assert_cmpint(symlink("/etc/hostname", link), ==, 0);
    intake_bed_write(&bed, "intake/800120/documents.csv",
                     "document_code,area_code,type,title,date,file\n"
                     "D1,800120,plan,แผน,1/1/2569,files/link.pdf\n");
    intake_bed_import(&bed);
    intake_bed_expect(&bed, "document.file", 2);
}

static void test_places_sort_as_people_look_for_them(void)
{
    g_auto(IntakeBed) bed;
    intake_bed_init_empty(&bed);
    intake_bed_write(&bed, "reference/areas.csv",
                     "code,level,parent,name_th\n80,province,,ก\n8001,district,80,เกาะ\n"
                     "8002,district,80,ข้าว\n8003,district,80,กา\n800101,tambon,8001,ก\n"
                     "80010110,village,800101,หมู่ที่ 10\n80010102,village,800101,หมู่ที่ 2\n");
    import_cleanly(&bed);
    expect_text(&bed, "SELECT name_th FROM area WHERE level = 'district' ORDER BY sort_key",
                "กา\nเกาะ\nข้าว");
    expect_text(&bed, "SELECT name_th FROM area WHERE level = 'village' ORDER BY sort_key",
                "หมู่ที่ 2\nหมู่ที่ 10");
}

static void test_short_names_of_places_are_replaced(void)
{
    g_auto(IntakeBed) bed;
    intake_bed_init_empty(&bed);
    intake_bed_write(&bed, "reference/areas.csv",
                     "code,level,parent,name_th,short_names\n80,province,,นคร,ก|ข\n");
    import_cleanly(&bed);
    intake_bed_write(&bed, "reference/areas.csv",
                     "code,level,parent,name_th,short_names\n80,province,,นคร,ข|ค\n");
    import_cleanly(&bed);
    expect_text(&bed, "SELECT name FROM area_alias ORDER BY 1", "ข\nค");
}

int main(int argc, char **argv)
{
    (void)setlocale(LC_ALL, "");
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/db/intake/store/a-row-may-say-that-it-is-made-up",
                    test_a_row_may_say_that_it_is_made_up);
    g_test_add_func("/db/intake/store/a-project-with-everything", test_a_project_with_everything);
    g_test_add_func("/db/intake/store/no-budget-is-not-a-budget-of-zero",
                    test_no_budget_is_not_a_budget_of_zero);
    g_test_add_func("/db/intake/store/children-may-stand-before-their-parent",
                    test_children_may_stand_before_their_parent);
    g_test_add_func("/db/intake/store/changed-rows-are-changed-in-place",
                    test_changed_rows_are_changed_in_place);
    g_test_add_func("/db/intake/store/what-hangs-on-a-project-goes-with-it",
                    test_what_hangs_on_a_project_goes_with_it);
    g_test_add_func("/db/intake/store/two-offices-may-have-the-same-code",
                    test_two_offices_may_have_the_same_code);
    g_test_add_func("/db/intake/store/the-edition-of-the-province-is-the-default",
                    test_the_edition_of_the_province_is_the_default);
    g_test_add_func("/db/intake/store/plans-and-their-common-issues",
                    test_plans_and_their_common_issues);
    g_test_add_func("/db/intake/store/documents-beside-the-sheet-are-hashed",
                    test_documents_beside_the_sheet_are_hashed);
    g_test_add_func("/db/intake/store/places-sort-as-people-look-for-them",
                    test_places_sort_as_people_look_for_them);
    g_test_add_func("/db/intake/store/short-names-of-places-are-replaced",
                    test_short_names_of_places_are_replaced);
    return g_test_run();
}
