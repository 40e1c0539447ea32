// Each sheet about places, people and duties through a whole import: clean rows raise no alarm, a
// second import changes nothing, and what a file no longer has goes only when that is confirmed.
#include <glib.h>
#include <locale.h>
#include <string.h>

#include "../support/intake_bed.h"

typedef struct {
    const char *path;
    const char *table;
    const char *head; // headings and all rows but the last
    const char *last; // the last row
    int rows;
} Sheet;

static const Sheet sheets[] = {
    {"intake/800120/process.csv", "process_state",
     "พื้นที่,แนวทาง,ขั้นที่,สถานะ,วันที่,เอกสาร\n"
     "ต.ปากพูน,พช.2559,1,ทำแล้ว,20 ม.ค. 2569,plan-1\n"
     "หมู่ที่ 2,สถ. หมู่บ้าน 8,๑,เสร็จแล้ว,๕ ม.ค. ๒๕๖๙,\n"
     "80012002,สถ. หมู่บ้าน 8,2,กำลังทำ,,\n",
     "80012002,สถ. หมู่บ้าน 8,3,ยังไม่ทำ,1/1/2580,\n", 4},
    {"intake/800120/quality.csv", "quality",
     "area_code,scheme,level,date,certifier\n"
     "800120,มาตรฐานแผนชุมชน,ดีมาก,1/3/2568,สำนักงานพัฒนาชุมชนจังหวัด\n",
     "800120,มาตรฐานแผนชุมชน,,1/3/2569,คณะกรรมการที่กำนันตำบลปากพูนเป็นประธาน\n", 2},
    {"intake/800120/profile.csv", "profile_item",
     "area_code,section,item,value,unit,survey_date,source\n"
     "800120,กายภาพ,เนื้อที่,\"41,250\",ไร่,1/5/2569,อบต.\n"
     "800120,สังคม,ศาสนา: พุทธ,61.5,ร้อยละ,1/5/2569,\n"
     "800120,สังคม,ศาสนา: อิสลาม,38.4,ร้อยละ,1/5/2569,\n"
     "800120,สังคม,ประวัติ,\"เดิมเป็นท่าเรือ\nต่อมาเป็นชุมชนประมง\",,1/5/2569,\n",
     "80012001,ทุน,กลุ่มออมทรัพย์,3,กลุ่ม,1/5/2569,\n", 5},
    {"intake/800120/assessment.csv", "assessment",
     "area_code,kind,round,item,score,max_score,date\n"
     "800120,ศักยภาพตนเอง,ก่อน,การจัดการข้อมูล,2,5,1/2/2568\n"
     "800120,ศักยภาพตนเอง,ก่อน,เครือข่าย,3.5,5,1/2/2568\n"
     "800120,ศักยภาพตนเอง,หลัง,เครือข่าย,4,5,1/2/2569\n",
     "800120,ศักยภาพตนเอง,หลัง,การจัดการข้อมูล,5,5,1/2/2569\n", 4},
    {"intake/800120/roles.csv", "role",
     "area_code,body,role,person,publish_name,office_phone,vacant\n"
     "800120,คณะทำงานตำบล,กรรมการ,สมมติ หนึ่ง,ใช่,0 7534 1111,\n"
     "800120,คณะทำงานตำบล,กรรมการ,,,075-341-111 ต่อ 12,\n",
     "800120,คณะทำงานตำบล,ประธาน,,,,ใช่\n", 3},
    {"intake/800120/reports.csv", "report",
     "หน่วยงาน,เรื่องที่รายงาน,เดือนที่รายงาน,sent_date\n"
     "tao-800120,รายงานประจำเดือน,2569-09,28/9/2569\n"
     "องค์การบริหารส่วนตำบลปากพูน,report,ต.ค. 2569,2/11/2569\n",
     "tao-800120,report,2569-11,\n", 3},
    {"reference/holidays.csv", "holiday", "date,name_th\n1/1/2570,วันขึ้นปีใหม่\n", "6/4/2570,วันจักรี\n",
     2},
    {"reference/meetings.csv", "meeting_item",
     "list,order,address,title\n"
     "monthly,1,/,หน้าแรก\n"
     "monthly,2,/area/800120/projects?status=doing&source=tao,กำลังทำ\n"
     "monthly,3,/area/800120/village/3,หมู่ที่ 3\n",
     "monthly,4,/area/800120/plan,แผนชุมชน\n", 4},
    {"reference/glossary.csv", "glossary",
     "term,meaning_th,meaning_en\nศอช.ต.,ศูนย์ประสานงานองค์การชุมชนระดับตำบล,\n",
     "สถ.,กรมส่งเสริมการปกครองท้องถิ่น,Department of Local Administration\n", 2},
};

static int64_t count_rows(const IntakeBed *bed, const Sheet *sheet)
{
    g_autofree char *query = g_strconcat("SELECT count(*) FROM ", sheet->table, NULL);
    return intake_bed_ask(bed, query);
}

static void write_sheet(const IntakeBed *bed, const Sheet *sheet, bool whole)
{
    g_autofree char *text = g_strconcat(sheet->head, whole ? sheet->last : "", NULL);
    intake_bed_write(bed, sheet->path, text);
}

/** A document that the steps name. */
static void init_bed(IntakeBed *bed)
{
    intake_bed_init(bed);
    intake_bed_write(bed, "intake/800120/documents.csv",
                     "document_code,area_code,type,title,date,url\n"
                     "plan-1,800120,plan,แผน,1/10/2568,https://plan.example.org/1.pdf\n");
}

static void test_clean_rows_raise_no_alarm(void)
{
    g_auto(IntakeBed) bed;
    init_bed(&bed);
    for (size_t i = 0; i < G_N_ELEMENTS(sheets); i++) {
        write_sheet(&bed, &sheets[i], true);
    }
    intake_bed_import(&bed);
    intake_bed_expect_no(&bed, INTAKE_SEVERITY_ERROR);
    intake_bed_expect_no(&bed, INTAKE_SEVERITY_WARNING);
    for (size_t i = 0; i < G_N_ELEMENTS(sheets); i++) {
        g_assert_cmpint(count_rows(&bed, &sheets[i]), ==, sheets[i].rows);
    }
}

static void test_a_second_import_changes_nothing(void)
{
    for (size_t i = 0; i < G_N_ELEMENTS(sheets); i++) {
        g_auto(IntakeBed) bed;
        init_bed(&bed);
        write_sheet(&bed, &sheets[i], true);
        intake_bed_import(&bed);
        g_autofree char *before = intake_bed_dump(&bed);
        intake_bed_import(&bed);
        g_assert_cmpint(bed.result.stored, ==, 0);
        g_autofree char *after = intake_bed_dump(&bed);
        g_assert_cmpstr(before, ==, after);
    }
}

static void test_vanished_rows_go_when_that_is_confirmed(void)
{
    for (size_t i = 0; i < G_N_ELEMENTS(sheets); i++) {
        g_auto(IntakeBed) bed;
        init_bed(&bed);
        write_sheet(&bed, &sheets[i], true);
        intake_bed_import(&bed);
        write_sheet(&bed, &sheets[i], false);
        intake_bed_import(&bed);
        intake_bed_expect(&bed, "row.vanished", 0);
        g_assert_cmpint(count_rows(&bed, &sheets[i]), ==, sheets[i].rows);
        bed.options.accept_vanished = true;
        intake_bed_import(&bed);
        intake_bed_expect_no(&bed, INTAKE_SEVERITY_ERROR);
        g_assert_cmpint(count_rows(&bed, &sheets[i]), ==, sheets[i].rows - 1);
    }
}

static void expect_text(const IntakeBed *bed, const char *query, const char *expected)
{
    g_autofree char *text = intake_bed_ask_text(bed, query);
    g_assert_cmpstr(text, ==, expected);
}

#define ROLES "area_code,body,role,person,publish_name,office_phone,vacant\n"

static void test_a_name_that_may_not_be_shown_is_not_kept(void)
{
    g_auto(IntakeBed) bed;
    init_bed(&bed);
    intake_bed_write(&bed, "intake/800120/roles.csv",
                     ROLES "800120,คณะ,ประธาน,สมมติ หนึ่ง,,,\n800120,คณะ,เลขา,สมมติ สอง,ใช่,,\n");
    intake_bed_import(&bed);
    intake_bed_expect_no(&bed, INTAKE_SEVERITY_WARNING);
    intake_bed_expect(&bed, "role.name-not-kept", 0);
    expect_text(&bed, "SELECT role || ' ' || coalesce(person, '-') FROM role ORDER BY sort_order",
                "ประธาน -\nเลขา สมมติ สอง");
    // Consent withdrawn: the name is gone with the next file.
    intake_bed_write(&bed, "intake/800120/roles.csv",
                     ROLES "800120,คณะ,ประธาน,สมมติ หนึ่ง,,,\n800120,คณะ,เลขา,สมมติ สอง,ไม่ใช่,,\n");
    intake_bed_import(&bed);
    expect_text(&bed, "SELECT count(person) FROM role", "0");
    g_autofree char *dump = intake_bed_dump(&bed);
    g_assert_null(strstr(dump, "สมมติ"));
}

static void test_a_word_for_nobody_is_a_vacant_seat(void)
{
    g_auto(IntakeBed) bed;
    init_bed(&bed);
    intake_bed_write(&bed, "intake/800120/roles.csv",
                     ROLES "800120,กลุ่มที่ 2,ผู้ประสานการเรียนรู้,( ว่าง ),ใช่,,\n"
                           "800120,กลุ่มที่ 2,กรรมการ,,,,\n");
    intake_bed_import(&bed);
    intake_bed_expect_no(&bed, INTAKE_SEVERITY_ERROR);
    // Vacant is said; an empty cell says nothing.
    expect_text(&bed,
                "SELECT role || ' ' || vacant || ' ' || coalesce(person, '-') FROM role"
                " ORDER BY sort_order",
                "ผู้ประสานการเรียนรู้ 1 -\nกรรมการ 0 -");
}

static void test_sample_files_may_be_of_any_day(void)
{
    g_auto(IntakeBed) bed;
    init_bed(&bed);
    intake_bed_write(&bed, "intake/800120/quality.csv",
                     "ข้อมูลตัวอย่าง การรับรอง\narea_code,scheme,level,date,certifier\n"
                     "800120,มาตรฐานแผนชุมชน,ดี,1/1/2580,สำนักงานพัฒนาชุมชนจังหวัด\n");
    intake_bed_import(&bed);
    intake_bed_expect_no(&bed, INTAKE_SEVERITY_ERROR);
    expect_text(&bed, "SELECT sample FROM quality", "1");
}

#define DOCUMENTS "document_code,area_code,type,title,date,url,project_code\n"
#define PROJECTS "project_code,fiscal_year_be,issue_code,name,doer,status,status_date\n"

static void test_a_document_may_come_before_its_project(void)
{
    g_auto(IntakeBed) bed;
    init_bed(&bed);
    intake_bed_write(&bed, "intake/800120/documents.csv",
                     DOCUMENTS "a,800120,lesson,บทเรียน,1/1/2569,https://x.example.org/a.pdf,001\n"
                               "b,800120,lesson,บทเรียน,1/1/2569,https://x.example.org/b.pdf,002\n");
    intake_bed_write(&bed, "intake/800120/projects.csv",
                     PROJECTS "001,2569,5.1,โครงการ,community,done,1/9/2569\n");
    intake_bed_import(&bed);
    intake_bed_expect_no(&bed, INTAKE_SEVERITY_ERROR);
    g_assert_null(intake_bed_problem(&bed, "document.project", 2));
    intake_bed_expect(&bed, "document.project", 3);
    const IntakeProblem *problem = intake_bed_problem(&bed, "document.project", 3);
    g_assert_cmpstr(problem->file, ==, "intake/800120/documents.csv");
    g_assert_cmpstr(problem->value, ==, "002");
    // A project that goes leaves its document behind, and that is told.
    intake_bed_write(&bed, "intake/800120/projects.csv",
                     PROJECTS "003,2569,5.1,โครงการ,community,done,1/9/2569\n");
    bed.options.accept_vanished = true;
    intake_bed_import(&bed);
    intake_bed_expect(&bed, "document.project", 2);
}

int main(int argc, char **argv)
{
    (void)setlocale(LC_ALL, "");
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/db/intake/sheets/clean-rows-raise-no-alarm", test_clean_rows_raise_no_alarm);
    g_test_add_func("/db/intake/sheets/a-second-import-changes-nothing",
                    test_a_second_import_changes_nothing);
    g_test_add_func("/db/intake/sheets/vanished-rows-go-when-that-is-confirmed",
                    test_vanished_rows_go_when_that_is_confirmed);
    g_test_add_func("/db/intake/sheets/a-name-that-may-not-be-shown-is-not-kept",
                    test_a_name_that_may_not_be_shown_is_not_kept);
    g_test_add_func("/db/intake/sheets/a-word-for-nobody-is-a-vacant-seat",
                    test_a_word_for_nobody_is_a_vacant_seat);
    g_test_add_func("/db/intake/sheets/sample-files-may-be-of-any-day",
                    test_sample_files_may_be_of_any_day);
    g_test_add_func("/db/intake/sheets/a-document-may-come-before-its-project",
                    test_a_document_may_come_before_its_project);
    return g_test_run();
}
