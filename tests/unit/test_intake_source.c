// Which files of a folder are taken, and what happens when two of them say they are the same list.
#include <glib.h>
#include <locale.h>
#include <string.h>

#include "../support/intake_bed.h"

#define HEADING "project_code,fiscal_year_be,issue_code,name,doer,status,status_date\n"
#define ROW_1 "001,2569,5.1,ขุดลอกคลอง,community,doing,21/11/2569\n"
#define ROW_2 "002,2569,1.1,ซ่อมถนน,agency,proposed,21/11/2569\n"
#define FOLDER "intake/800120/"
#define LOCKED "tests/data/intake/workbooks/locked.xlsx"

static void copy_file(const IntakeBed *bed, const char *source, const char *name)
{
    g_autoptr(GError) error = NULL;
    g_autofree char *from = g_build_filename(TEST_SOURCE_DIR, source, NULL);
    g_autofree char *to = intake_bed_path(bed, name);
    g_autofree char *data = NULL;
    gsize bytes = 0;
    intake_bed_write(bed, name, "");
    g_assert_true(g_file_get_contents(from, &data, &bytes, &error) &&
                  g_file_set_contents(to, data, (gssize)bytes, &error));
    g_assert_no_error(error);
}

/** The problem of this rule under this file; fails when there is none. */
static const IntakeProblem *problem_of(const IntakeBed *bed, const char *file, const char *rule)
{
    for (int i = 0; i < intake_report_length(bed->report); i++) {
        const IntakeProblem *problem = intake_report_problem(bed->report, i);
        if (strcmp(problem->rule, rule) == 0 && g_strcmp0(problem->file, file) == 0) {
            return problem;
        }
    }
    intake_bed_expect(bed, rule, -1); // prints the report
    return NULL;
}

static void expect_rival(const IntakeBed *bed, const char *file, const char *other)
{
    const IntakeProblem *problem = problem_of(bed, file, "file.rival");
    g_assert_cmpint(problem->severity, ==, INTAKE_SEVERITY_ERROR);
    g_assert_nonnull(strstr(problem->message, other));
}

static void test_two_files_of_one_sheet_replace_nothing(void)
{
    g_auto(IntakeBed) bed;
    intake_bed_init(&bed);
    intake_bed_write(&bed, FOLDER "projects.csv", HEADING ROW_1);
    intake_bed_import(&bed);
    g_autofree char *before = intake_bed_dump(&bed);
    intake_bed_write(&bed, FOLDER "projects.csv", HEADING ROW_2 ROW_1);
    intake_bed_write(&bed, FOLDER "800120-โครงการ.csv", HEADING ROW_1 ROW_2);
    intake_bed_import(&bed);
    expect_rival(&bed, FOLDER "projects.csv", FOLDER "800120-โครงการ.csv");
    expect_rival(&bed, FOLDER "800120-โครงการ.csv", FOLDER "projects.csv");
    g_assert_cmpint(bed.result.refused, ==, 2);
    g_assert_cmpint(bed.result.stored, ==, 0);
    g_autofree char *after = intake_bed_dump(&bed);
    g_assert_cmpstr(before, ==, after);
}

/** Also when one of them is what is in force: reading it alone would hide the other. */
static void test_a_file_beside_the_one_in_force_is_an_error(void)
{
    g_auto(IntakeBed) bed;
    intake_bed_init(&bed);
    intake_bed_write(&bed, FOLDER "projects.csv", HEADING ROW_1);
    intake_bed_import(&bed);
    intake_bed_write(&bed, FOLDER "800120-projects.csv",
                     HEADING ROW_2 "003,69,5.1,ปี,agency,done,1/1/69\n");
    intake_bed_import(&bed);
    expect_rival(&bed, FOLDER "projects.csv", FOLDER "800120-projects.csv");
    intake_bed_expect(&bed, "value.year", 3); // all problems come out in one pass
    g_assert_cmpint(bed.result.refused, ==, 2);
    g_assert_cmpint(intake_bed_ask(&bed, "SELECT count(*) FROM project"), ==, 1);
}

static void test_other_offices_are_no_rivals(void)
{
    g_auto(IntakeBed) bed;
    intake_bed_init(&bed);
    intake_bed_write(&bed, FOLDER "projects.csv", HEADING ROW_1);
    intake_bed_write(&bed, "intake/801002/projects.csv", HEADING ROW_2);
    intake_bed_import(&bed);
    intake_bed_expect_no(&bed, INTAKE_SEVERITY_ERROR);
    g_assert_cmpint(bed.result.stored, ==, 2);
}

static void test_the_same_bytes_twice_are_a_note(void)
{
    g_auto(IntakeBed) bed;
    intake_bed_init(&bed);
    intake_bed_write(&bed, FOLDER "projects.csv", HEADING ROW_1);
    intake_bed_write(&bed, FOLDER "800120-projects.csv", HEADING ROW_1);
    intake_bed_import(&bed);
    intake_bed_expect_no(&bed, INTAKE_SEVERITY_ERROR);
    intake_bed_expect_no(&bed, INTAKE_SEVERITY_WARNING);
    const IntakeProblem *note = problem_of(&bed, FOLDER "projects.csv", "file.copy");
    g_assert_nonnull(strstr(note->message, FOLDER "800120-projects.csv"));
    g_assert_cmpint(bed.result.stored, ==, 1);
    g_assert_cmpint(intake_bed_ask(&bed, "SELECT count(*) FROM project"), ==, 1);
}

static void test_a_copy_of_one_of_two_rivals_settles_nothing(void)
{
    g_auto(IntakeBed) bed;
    intake_bed_init(&bed);
    intake_bed_write(&bed, FOLDER "projects.csv", HEADING ROW_1);
    intake_bed_write(&bed, FOLDER "โครงการ.csv", HEADING ROW_1);
    intake_bed_write(&bed, FOLDER "800120-projects.csv", HEADING ROW_2);
    intake_bed_import(&bed);
    g_assert_cmpint(bed.result.refused, ==, 3);
    g_assert_cmpint(bed.result.stored, ==, 0);
}

static void test_a_locked_document_is_no_error(void)
{
    g_auto(IntakeBed) bed;
    intake_bed_init(&bed);
    intake_bed_write(&bed, FOLDER "documents.csv",
                     "document_code,area_code,type,title,date,pages,file\n"
                     "d-1,800120,register,ทะเบียน,1/10/2567,1,ทะเบียน.xlsx\n");
    copy_file(&bed, LOCKED, FOLDER "ทะเบียน.xlsx");
    intake_bed_import(&bed);
    intake_bed_expect_no(&bed, INTAKE_SEVERITY_ERROR);
    g_assert_cmpint(problem_of(&bed, FOLDER "ทะเบียน.xlsx", "workbook.password")->severity, ==,
                    INTAKE_SEVERITY_WARNING);
    g_assert_cmpint(bed.result.stored, ==, 1);
}

static void test_a_locked_form_is_an_error(void)
{
    static const char *const names[] = {"projects.xlsx", "โครงการ.xlsx", "800120-งานทั้งหมด.xlsx"};
    for (size_t i = 0; i < G_N_ELEMENTS(names); i++) {
        g_auto(IntakeBed) bed;
        intake_bed_init(&bed);
        g_autofree char *name = g_strconcat(FOLDER, names[i], NULL);
        copy_file(&bed, LOCKED, name);
        intake_bed_import(&bed);
        g_assert_cmpint(problem_of(&bed, name, "workbook.password")->severity, ==,
                        INTAKE_SEVERITY_ERROR);
        g_assert_cmpint(bed.result.refused, ==, 1);
    }
}

static void test_a_locked_workbook_given_by_name_is_an_error(void)
{
    g_auto(IntakeBed) bed;
    intake_bed_init(&bed);
    copy_file(&bed, LOCKED, FOLDER "ทะเบียน.xlsx");
    g_autofree char *path = intake_bed_path(&bed, FOLDER "ทะเบียน.xlsx");
    const char *const paths[] = {path, NULL};
    bed.options.paths = paths;
    intake_bed_import(&bed);
    g_assert_cmpint(bed.result.refused, ==, 1);
}

/** A file is the full list of its years only; both stay in force, whichever came last. */
static void test_files_of_other_years_are_no_rivals(void)
{
    g_auto(IntakeBed) bed;
    intake_bed_init(&bed);
    intake_bed_write(&bed, FOLDER "projects.csv", HEADING ROW_1);
    intake_bed_write(&bed, FOLDER "800120-projects.csv",
                     HEADING "003,2570,5.1,ปลูกป่า,community,in_plan,21/11/2569\n");
    intake_bed_import(&bed);
    intake_bed_expect_no(&bed, INTAKE_SEVERITY_ERROR);
    g_assert_cmpint(bed.result.stored, ==, 2);
    intake_bed_import(&bed);
    g_assert_cmpint(bed.result.stored, ==, 0);
    g_assert_cmpint(bed.result.unchanged, ==, bed.result.files);
    intake_bed_write(&bed, FOLDER "โครงการ.csv",
                     HEADING "004,2570,5.1,ปลูกป่า,community,in_plan,21/11/2569\n");
    intake_bed_import(&bed);
    expect_rival(&bed, FOLDER "โครงการ.csv", FOLDER "800120-projects.csv");
    g_assert_cmpint(bed.result.refused, ==, 2);
    g_assert_cmpint(bed.result.unchanged, ==, bed.result.files - 2); // that of 2569 too
}

/** The others are named, but not all of very many. */
static void test_many_rivals_are_counted(void)
{
    g_auto(IntakeBed) bed;
    intake_bed_init(&bed);
    for (int i = 0; i < 9; i++) {
        g_autofree char *name = g_strdup_printf("sent/%d/800120-projects.csv", i);
        g_autofree char *text =
            g_strdup_printf(HEADING "%03d,2569,5.1,ก,community,done,1/11/2569\n", i);
        intake_bed_write(&bed, name, text);
    }
    g_autofree char *sent = intake_bed_path(&bed, "sent");
    const char *const paths[] = {sent, NULL};
    bed.options.paths = paths;
    intake_bed_import(&bed);
    expect_rival(&bed, "sent/0/800120-projects.csv", "sent/5/800120-projects.csv");
    expect_rival(&bed, "sent/8/800120-projects.csv", "อีก 3 ไฟล์");
    g_assert_cmpint(bed.result.refused, ==, 9);
}

static void test_too_many_sheets_are_an_error(void)
{
    g_auto(IntakeBed) bed;
    intake_bed_init(&bed);
    intake_bed_write(&bed, FOLDER "projects.csv", HEADING ROW_1);
    g_autofree char *path = intake_bed_path(&bed, FOLDER "projects.csv");
    g_autofree const char **paths = g_new0(const char *, INTAKE_IMPORT_LIMIT_FILES + 2);
    for (int i = 0; i <= INTAKE_IMPORT_LIMIT_FILES; i++) {
        paths[i] = path;
    }
    bed.options.paths = paths;
    intake_bed_import(&bed);
    intake_bed_expect(&bed, "file.many", 0);
    g_assert_cmpint(bed.result.stored, ==, 1);
}

int main(int argc, char **argv)
{
    (void)setlocale(LC_ALL, "");
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/db/intake/source/two-files-of-one-sheet-replace-nothing",
                    test_two_files_of_one_sheet_replace_nothing);
    g_test_add_func("/db/intake/source/a-file-beside-the-one-in-force-is-an-error",
                    test_a_file_beside_the_one_in_force_is_an_error);
    g_test_add_func("/db/intake/source/other-offices-are-no-rivals",
                    test_other_offices_are_no_rivals);
    g_test_add_func("/db/intake/source/the-same-bytes-twice-are-a-note",
                    test_the_same_bytes_twice_are_a_note);
    g_test_add_func("/db/intake/source/a-copy-of-one-of-two-rivals-settles-nothing",
                    test_a_copy_of_one_of_two_rivals_settles_nothing);
    g_test_add_func("/db/intake/source/a-locked-document-is-no-error",
                    test_a_locked_document_is_no_error);
    g_test_add_func("/db/intake/source/a-locked-form-is-an-error", test_a_locked_form_is_an_error);
    g_test_add_func("/db/intake/source/a-locked-workbook-given-by-name-is-an-error",
                    test_a_locked_workbook_given_by_name_is_an_error);
    g_test_add_func("/db/intake/source/files-of-other-years-are-no-rivals",
                    test_files_of_other_years_are_no_rivals);
    g_test_add_func("/db/intake/source/many-rivals-are-counted", test_many_rivals_are_counted);
    g_test_add_func("/db/intake/source/too-many-sheets-are-an-error",
                    test_too_many_sheets_are_an_error);
    return g_test_run();
}
