#include <glib.h>
#include <locale.h>
#include <string.h>

#include "../support/intake_bed.h"

#define PROJECTS "intake/800120/projects.csv"
#define HEADING                                                                                    \
    "project_code,fiscal_year_be,issue_code,name,doer,status,status_date,priority_rank\n"
#define ROW_1 "001,2569,5.1,ขุดลอกคลอง,community,doing,21/11/2569,1\n"
#define ROW_2 "002,2569,1.1,ซ่อมถนน,agency,proposed,21/11/2569,2\n"
#define ROW_3 "003,2570,1.1,ปลูกป่า,shared,in_plan,21/11/2569,1\n"

/** What the province must enter itself because no source says it, and nothing else. */
static void expect_only_names_to_enter(const IntakeBed *bed)
{
    int warnings = 0;
    for (int i = 0; i < intake_report_length(bed->report); i++) {
        const IntakeProblem *problem = intake_report_problem(bed->report, i);
        if (problem->severity == INTAKE_SEVERITY_WARNING) {
            g_assert_cmpstr(problem->rule, ==, "indicator.no-dimension-name");
            warnings++;
        }
    }
    g_assert_cmpint(warnings, ==, 2); // ตำบลเข้มแข็ง and จปฐ. 2565
}

static void test_pilot_imports_without_a_problem(void)
{
    g_auto(IntakeBed) bed;
    intake_bed_init_empty(&bed);
    g_autofree char *pilot = g_build_filename(TEST_SOURCE_DIR, "assets", "pilot", NULL);
    const char *const paths[] = {pilot, NULL};
    bed.options.paths = paths;
    bed.options.expected = (IntakeExpected){60, 23, 4};
    intake_bed_import(&bed);
    intake_bed_expect_no(&bed, INTAKE_SEVERITY_ERROR);
    expect_only_names_to_enter(&bed);
    g_assert_cmpint(bed.result.refused, ==, 0);
    g_assert_cmpint(bed.result.stored, ==, bed.result.files);
    g_assert_cmpint(intake_bed_ask(&bed, "SELECT count(*) > 5000 AND min(sample) = 1 FROM "
                                         "indicator_raw"),
                    ==, 1);
    g_assert_cmpint(intake_bed_ask(&bed, "SELECT count(DISTINCT area_code) FROM "
                                         "household_account_raw"),
                    ==, 60);
    g_assert_cmpint(intake_bed_ask(&bed, "SELECT count(*) FROM area WHERE level = 'tambon'"), ==,
                    60);
    g_assert_cmpint(intake_bed_ask(&bed, "SELECT sum(amount_satang) FROM funding"), ==,
                    INT64_C(3597800000));
    g_assert_cmpint(intake_bed_ask(&bed, "SELECT count(*) FROM project WHERE sample = 0"), ==, 0);
    g_assert_cmpint(intake_bed_ask(&bed, "SELECT count(*) > 1000 FROM project"), ==, 1);
    g_assert_cmpint(
        intake_bed_ask(&bed, "SELECT count(*) FROM project WHERE budget_satang <> (SELECT "
                             "sum(amount_satang) FROM project_money WHERE project_code = code)"),
        ==, 0);
    g_assert_cmpint(intake_bed_ask(&bed, "SELECT count(*) FROM pragma_foreign_key_check"), ==, 0);
}

static void test_importing_twice_changes_nothing(void)
{
    g_auto(IntakeBed) bed;
    intake_bed_init(&bed);
    intake_bed_write(&bed, PROJECTS, HEADING ROW_1 ROW_2);
    intake_bed_import(&bed);
    g_autofree char *before = intake_bed_dump(&bed);
    intake_bed_import(&bed);
    g_autofree char *after = intake_bed_dump(&bed);
    g_assert_cmpstr(before, ==, after);
    g_assert_cmpint(bed.result.stored, ==, 0);
    g_assert_cmpint(bed.result.unchanged, ==, bed.result.files);
}

static void test_same_rows_in_another_file_keep_their_codes(void)
{
    g_auto(IntakeBed) bed;
    intake_bed_init(&bed);
    intake_bed_write(&bed, PROJECTS, HEADING ROW_1 ROW_2);
    intake_bed_import(&bed);
    g_autofree char *before = intake_bed_ask_text(&bed, "SELECT code FROM project ORDER BY 1");
    intake_bed_write(&bed, PROJECTS, HEADING ROW_2 ROW_1);
    intake_bed_import(&bed);
    g_autofree char *after = intake_bed_ask_text(&bed, "SELECT code FROM project ORDER BY 1");
    g_assert_cmpint(bed.result.stored, ==, 1);
    g_assert_cmpstr(before, ==, after);
    g_assert_cmpint(
        intake_bed_ask(&bed, "SELECT count(*) FROM source_file WHERE kind = 'projects'"), ==, 1);
}

static void test_bad_file_keeps_the_last_good_data(void)
{
    g_auto(IntakeBed) bed;
    intake_bed_init(&bed);
    intake_bed_write(&bed, PROJECTS, HEADING ROW_1);
    intake_bed_import(&bed);
    g_autofree char *before = intake_bed_dump(&bed);
    intake_bed_write(&bed, PROJECTS,
                     HEADING ROW_1 "004,69,5.1,ปีสองหลัก,community,doing,1/1/2569,9\n");
    intake_bed_import(&bed);
    g_autofree char *after = intake_bed_dump(&bed);
    g_assert_cmpint(bed.result.refused, ==, 1);
    intake_bed_expect(&bed, "value.year", 3);
    g_assert_cmpstr(before, ==, after);
}

static void test_bad_file_does_not_stop_the_others(void)
{
    g_auto(IntakeBed) bed;
    intake_bed_init(&bed);
    intake_bed_write(&bed, PROJECTS, "ไม่มีหัวตาราง\n");
    intake_bed_write(&bed, "intake/801002/projects.csv", HEADING ROW_1);
    intake_bed_import(&bed);
    g_assert_cmpint(bed.result.refused, ==, 1);
    g_assert_cmpint(bed.result.stored, ==, 1);
    g_assert_cmpint(intake_bed_ask(&bed, "SELECT count(*) FROM project WHERE area_code = '801002'"),
                    ==, 1);
}

static void test_vanished_rows_need_a_confirmation(void)
{
    g_auto(IntakeBed) bed;
    intake_bed_init(&bed);
    intake_bed_write(&bed, PROJECTS, HEADING ROW_1 ROW_2);
    intake_bed_import(&bed);
    intake_bed_write(&bed, PROJECTS, HEADING ROW_1);
    intake_bed_import(&bed);
    intake_bed_expect(&bed, "row.vanished", 0);
    g_assert_cmpstr(intake_bed_problem(&bed, "row.vanished", 0)->value, ==, "002");
    g_assert_cmpint(intake_bed_ask(&bed, "SELECT count(*) FROM project"), ==, 2);
    bed.options.accept_vanished = true;
    intake_bed_import(&bed);
    intake_bed_expect_no(&bed, INTAKE_SEVERITY_ERROR);
    g_assert_cmpint(intake_bed_ask(&bed, "SELECT count(*) FROM project"), ==, 1);
    g_assert_cmpint(intake_bed_ask(&bed, "SELECT count(*) FROM project_identity"), ==, 2);
    g_assert_cmpint(intake_bed_ask(&bed, "SELECT count(*) FROM row_source WHERE kind = 'projects'"),
                    ==, 1);
}

static void test_years_that_a_file_does_not_have_stay(void)
{
    g_auto(IntakeBed) bed;
    intake_bed_init(&bed);
    intake_bed_write(&bed, PROJECTS, HEADING ROW_1 ROW_3);
    intake_bed_import(&bed);
    intake_bed_write(&bed, PROJECTS, HEADING ROW_3);
    intake_bed_import(&bed);
    intake_bed_expect_no(&bed, INTAKE_SEVERITY_ERROR);
    g_assert_cmpint(intake_bed_ask(&bed, "SELECT count(*) FROM project"), ==, 2);
    // Both files still have a row in force.
    g_assert_cmpint(
        intake_bed_ask(&bed, "SELECT count(*) FROM source_file WHERE kind = 'projects'"), ==, 2);
}

static void test_checking_stores_nothing(void)
{
    g_auto(IntakeBed) bed;
    intake_bed_init(&bed);
    g_autofree char *before = intake_bed_dump(&bed);
    intake_bed_write(&bed, PROJECTS, HEADING ROW_1);
    intake_bed_write(&bed, "intake/800120/ladder.csv",
                     "project_code,rung,fiscal_year_be\n001,village,2569\n");
    intake_bed_check(&bed);
    intake_bed_expect_no(&bed, INTAKE_SEVERITY_ERROR); // the ladder saw the checked project
    g_assert_cmpint(bed.result.stored, ==, bed.result.files);
    g_autofree char *after = intake_bed_dump(&bed);
    g_assert_cmpstr(before, ==, after);
}

static void test_office_is_found_by_folder_name_or_option(void)
{
    g_auto(IntakeBed) bed;
    intake_bed_init(&bed);
    intake_bed_write(&bed, "post/801002-projects.csv", HEADING ROW_1);
    intake_bed_write(&bed, "post/โครงการ.csv", HEADING ROW_2);
    g_autofree char *named = intake_bed_path(&bed, "post/801002-projects.csv");
    g_autofree char *loose = intake_bed_path(&bed, "post/โครงการ.csv");
    const char *const paths[] = {named, loose, NULL};
    bed.options.paths = paths;
    intake_bed_import(&bed);
    intake_bed_expect(&bed, "office.unknown", 0);
    g_assert_cmpint(bed.result.stored, ==, 1);
    const char *const loose_only[] = {loose, NULL};
    bed.options.paths = loose_only;
    bed.options.tambon_code = "800120";
    intake_bed_import(&bed);
    intake_bed_expect_no(&bed, INTAKE_SEVERITY_ERROR);
    g_autofree char *areas = intake_bed_ask_text(&bed, "SELECT area_code FROM project ORDER BY 1");
    g_assert_cmpstr(areas, ==, "800120\n801002");
}

static void test_what_cannot_be_read_is_named(void)
{
    g_auto(IntakeBed) bed;
    intake_bed_init(&bed);
    intake_bed_write(&bed, "intake/800120/projects.xlsx", "PK");
    intake_bed_write(&bed, "intake/800120/งานอื่น.csv", "a,b\n");
    intake_bed_write(&bed, "intake/800120/areas.csv", "code,level,name_th\n80,province,ก\n");
    intake_bed_write(&bed, "intake/800199/projects.csv", HEADING ROW_1);
    intake_bed_write(&bed, "intake/800120/plan.pdf", "%PDF");
    intake_bed_import(&bed);
    intake_bed_expect(&bed, "workbook.form", 0);
    intake_bed_expect(&bed, "file.kind", 0);
    intake_bed_expect(&bed, "office.reference", 0);
    intake_bed_expect(&bed, "office.unknown", 0);
    g_assert_cmpint(bed.result.refused, ==, 3);
    const char *const nowhere[] = {"/nowhere/projects.csv", NULL};
    bed.options.paths = nowhere;
    intake_bed_import(&bed);
    intake_bed_expect(&bed, "file.missing", 0);
}

static void test_reference_rows_in_use_cannot_go(void)
{
    g_auto(IntakeBed) bed;
    intake_bed_init(&bed);
    g_autofree char *before = intake_bed_dump(&bed);
    intake_bed_write(&bed, "reference/organisations.csv",
                     "code,name_th,budget_class\ncodi,สถาบันพัฒนาองค์กรชุมชน,other\n");
    bed.options.accept_vanished = true;
    intake_bed_import(&bed);
    intake_bed_expect(&bed, "row.still-used", 0); // cdd pays in funding.csv
    g_autofree char *after = intake_bed_dump(&bed);
    g_assert_cmpstr(before, ==, after);
}

/** Sheets are stored together; one that is undone must not take the others with it. */
static void test_undone_sheet_takes_no_other_with_it(void)
{
    g_auto(IntakeBed) bed;
    intake_bed_init(&bed);
    intake_bed_write(&bed, "reference/issues.csv", // stands before the organisations
                     "edition,code,parent,name_th\n2552,1,,ชื่อใหม่\n2552,1.1,1,เรียนรู้\n2552,5,,"
                     "เศรษฐกิจ\n2552,5.1,5,อาชีพหลัก\nproposal,1,,เชื่อมโยง\nproposal,1.9,1,เดิม\n");
    intake_bed_write(&bed, "reference/organisations.csv",
                     "code,name_th,budget_class\ncodi,สถาบันพัฒนาองค์กรชุมชน,other\n");
    intake_bed_write(&bed, PROJECTS, HEADING ROW_1 ROW_2);
    bed.options.accept_vanished = true;
    intake_bed_import(&bed);
    intake_bed_expect(&bed, "row.still-used", 0);
    g_assert_cmpint(bed.result.refused, ==, 1);
    g_assert_cmpint(bed.result.stored, ==, 2);
    g_assert_cmpint(bed.result.rows, ==, 6 + 2);
    g_autofree char *issue = intake_bed_ask_text(
        &bed, "SELECT name_th FROM issue WHERE edition = '2552' AND code = '1'");
    g_assert_cmpstr(issue, ==, "ชื่อใหม่");
    g_assert_cmpint(intake_bed_ask(&bed, "SELECT count(*) FROM project"), ==, 2);
    g_assert_cmpint(intake_bed_ask(&bed, "SELECT count(*) FROM organisation WHERE code = 'cdd'"),
                    ==, 1);
}

static void test_every_row_knows_its_file(void)
{
    g_auto(IntakeBed) bed;
    intake_bed_init(&bed);
    intake_bed_write(&bed, PROJECTS, "ข้อมูลตัวอย่าง โครงการ\n" HEADING ROW_1 ROW_2);
    intake_bed_import(&bed);
    g_autofree char *source = intake_bed_ask_text(
        &bed, "SELECT f.name || ' ' || r.source_row || ' ' || f.sender || ' ' || f.sample || ' ' ||"
              " length(f.sha256) || ' ' || f.row_count FROM project p JOIN row_source r ON r.kind ="
              " 'projects' AND r.record_key = p.code JOIN source_file f ON f.id = r.source_file"
              " WHERE p.office_code = '002'");
    g_assert_cmpstr(source, ==, "intake/800120/projects.csv 4 test 1 64 2");
    g_assert_cmpint(intake_bed_ask(&bed, "SELECT min(sample) FROM project"), ==, 1);
}

/** What the listener of one run was told, a line a sheet. */
static void note_seen(const IntakeImportSeen *seen, void *data)
{
    GString *notes = data;
    g_string_append_printf(notes, "%s %s %s rows=%d problems=%d\n", seen->office_code,
                           seen->sheet->kind, seen->stored ? "stored" : "refused",
                           seen->table != NULL ? intake_table_row_count(seen->table) : -1,
                           seen->problem_count);
}

static void test_listener_sees_every_sheet_with_its_rows_and_problems(void)
{
    g_auto(IntakeBed) bed;
    intake_bed_init(&bed);
    intake_bed_write(&bed, PROJECTS, HEADING ROW_1 ROW_2);
    intake_bed_write(&bed, "intake/801002/projects.csv", HEADING ",69,5.1,x,community,doing,,1\n");
    g_autoptr(GString) notes = g_string_new(NULL);
    bed.options.listener = note_seen;
    bed.options.listener_data = notes;
    intake_bed_import(&bed);
    g_assert_cmpstr(notes->str, ==,
                    "800120 projects stored rows=3 problems=0\n"
                    "801002 projects refused rows=2 problems=3\n");
    g_string_truncate(notes, 0);
    intake_bed_import(&bed); // what has not changed is not looked at
    g_assert_cmpstr(notes->str, ==, "801002 projects refused rows=2 problems=3\n");
}

static void test_last_try_of_refused_files_is_kept(void)
{
    g_auto(IntakeBed) bed;
    intake_bed_init(&bed);
    intake_bed_write(&bed, PROJECTS, HEADING ",69,5.1,x,community,doing,,1\n");
    intake_bed_check(&bed);
    g_assert_cmpint(intake_bed_ask(&bed, "SELECT count(*) FROM intake_try WHERE kind = 'projects'"),
                    ==, 0); // a check leaves nothing behind
    intake_bed_import(&bed);
    g_autofree char *refused = intake_bed_ask_text(
        &bed, "SELECT office_code || outcome || error_count || sent_utc FROM intake_try "
              "WHERE kind = 'projects'");
    g_assert_true(g_str_has_prefix(refused, "800120refused3"));
    intake_bed_import(&bed); // the same bytes: the same sending
    g_autofree char *again = intake_bed_ask_text(
        &bed, "SELECT office_code || outcome || error_count || sent_utc FROM intake_try "
              "WHERE kind = 'projects'");
    g_assert_cmpstr(again, ==, refused);
    intake_bed_write(&bed, PROJECTS, HEADING ROW_1);
    intake_bed_import(&bed);
    g_assert_cmpint(intake_bed_ask(&bed, "SELECT count(*) FROM intake_try WHERE kind = 'projects' "
                                         "AND outcome = 'stored' AND error_count = 0"),
                    ==, 1);
}

static void test_sheet_without_rows_is_left_aside(void)
{
    g_auto(IntakeBed) bed;
    intake_bed_init(&bed);
    const char *documents = "document_code,area_code,type,title,date,url\n";
    g_autofree char *full = g_strconcat(
        documents, "d1,800120,plan,แผน,1/1/2569,https://plan.example.org/d1.pdf\n", NULL);
    intake_bed_write(&bed, "intake/800120/documents.csv", full);
    intake_bed_import(&bed);
    intake_bed_write(&bed, "intake/800120/documents.csv", documents);
    intake_bed_import(&bed);
    g_assert_cmpint(bed.result.empty, ==, 1);
    g_assert_cmpint(bed.result.refused, ==, 0);
    g_assert_cmpint(intake_bed_ask(&bed, "SELECT count(*) FROM document"), ==, 1);
    bed.options.accept_vanished = true; // said explicitly: all of it goes
    intake_bed_import(&bed);
    g_assert_cmpint(bed.result.stored, ==, 1);
    g_assert_cmpint(intake_bed_ask(&bed, "SELECT count(*) FROM document"), ==, 0);
}

int main(int argc, char **argv)
{
    (void)setlocale(LC_ALL, "");
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/db/intake/import/pilot-imports-without-a-problem",
                    test_pilot_imports_without_a_problem);
    g_test_add_func("/db/intake/import/importing-twice-changes-nothing",
                    test_importing_twice_changes_nothing);
    g_test_add_func("/db/intake/import/same-rows-in-another-file-keep-their-codes",
                    test_same_rows_in_another_file_keep_their_codes);
    g_test_add_func("/db/intake/import/bad-file-keeps-the-last-good-data",
                    test_bad_file_keeps_the_last_good_data);
    g_test_add_func("/db/intake/import/bad-file-does-not-stop-the-others",
                    test_bad_file_does_not_stop_the_others);
    g_test_add_func("/db/intake/import/vanished-rows-need-a-confirmation",
                    test_vanished_rows_need_a_confirmation);
    g_test_add_func("/db/intake/import/years-that-a-file-does-not-have-stay",
                    test_years_that_a_file_does_not_have_stay);
    g_test_add_func("/db/intake/import/checking-stores-nothing", test_checking_stores_nothing);
    g_test_add_func("/db/intake/import/office-is-found-by-folder-name-or-option",
                    test_office_is_found_by_folder_name_or_option);
    g_test_add_func("/db/intake/import/what-cannot-be-read-is-named",
                    test_what_cannot_be_read_is_named);
    g_test_add_func("/db/intake/import/reference-rows-in-use-cannot-go",
                    test_reference_rows_in_use_cannot_go);
    g_test_add_func("/db/intake/import/undone-sheet-takes-no-other-with-it",
                    test_undone_sheet_takes_no_other_with_it);
    g_test_add_func("/db/intake/import/every-row-knows-its-file", test_every_row_knows_its_file);
    g_test_add_func("/db/intake/import/listener-sees-every-sheet-with-its-rows-and-problems",
                    test_listener_sees_every_sheet_with_its_rows_and_problems);
    g_test_add_func("/db/intake/import/last-try-of-refused-files-is-kept",
                    test_last_try_of_refused_files_is_kept);
    g_test_add_func("/db/intake/import/sheet-without-rows-is-left-aside",
                    test_sheet_without_rows_is_left_aside);
    return g_test_run();
}
