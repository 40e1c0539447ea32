// Rules between sheets: found when the files of a run are in, told under the file they came from.
#include <glib.h>
#include <locale.h>
#include <string.h>

#include "../support/intake_bed.h"

#define PROJECTS "intake/800120/projects.csv"
#define PROJECT_HEADING                                                                            \
    "project_code,fiscal_year_be,issue_code,issue_edition,name,doer,status,status_date,"           \
    "parent_code,weight\n"
#define PLANS "intake/800120/plans.csv"
#define PLAN_HEADING "area_code,fiscal_year_be,common_issue,forum_date,document_code\n"
#define LADDER "intake/800120/ladder.csv"
#define LADDER_HEADING "project_code,rung,fiscal_year_be,date\n"
#define DOCUMENTS                                                                                  \
    "document_code,area_code,type,title,date,url\n"                                                \
    "p,800120,plan,แผน,1/3/2565,https://plan.example.org/p.pdf\n"
#define SETS                                                                                       \
    "set,edition,name_th,from_year_be,to_year_be,dimension_count,indicator_count\n"                \
    "bmn,2560,จปฐ.,2560,2564,2,%s\nbmn,2565,จปฐ.,2565,,,\nfund,1,กองทุน,,,1,2\n"

static void init(IntakeBed *bed)
{
    intake_bed_init(bed);
    intake_bed_write(bed, "intake/800120/documents.csv", DOCUMENTS);
}

static void import_without_errors(IntakeBed *bed)
{
    intake_bed_import(bed);
    intake_bed_expect_no(bed, INTAKE_SEVERITY_ERROR);
    g_assert_cmpint(bed->result.unfit, ==, 0);
}

static void expect_in_file(const IntakeBed *bed, const char *rule, int row, const char *file)
{
    intake_bed_expect(bed, rule, row);
    g_assert_cmpstr(intake_bed_problem(bed, rule, row)->file, ==, file);
}

static void test_projects_of_a_year_without_a_plan_are_told(void)
{
    g_auto(IntakeBed) bed;
    init(&bed);
    intake_bed_write(&bed, PLANS, PLAN_HEADING "800120,2566,,1/3/2565,p\n");
    intake_bed_write(&bed, PROJECTS,
                     PROJECT_HEADING "001,2566,5.1,,ก,shared,done,1/1/2566,,\n"
                                     "002,2567,5.1,,ข,shared,doing,1/1/2567,,\n"
                                     "003,2568,5.1,,ค,shared,doing,1/1/2568,,\n"
                                     "004,2565,5.1,,ง,shared,doing,1/1/2565,,\n");
    import_without_errors(&bed);
    expect_in_file(&bed, "cross.no-plan", 3, PROJECTS);  // the plan of the year before still serves
    expect_in_file(&bed, "cross.plan-old", 4, PROJECTS); // two years on
    g_assert_cmpint(intake_bed_problem(&bed, "cross.no-plan", 3)->severity, ==,
                    INTAKE_SEVERITY_NOTE);
    g_assert_cmpint(intake_bed_problem(&bed, "cross.plan-old", 4)->severity, ==,
                    INTAKE_SEVERITY_WARNING);
    g_assert_null(intake_bed_problem(&bed, "cross.no-plan", 2));
    g_assert_null(intake_bed_problem(&bed, "cross.plan-old", 5)); // before the first plan
}

static void test_a_common_issue_needs_a_project(void)
{
    g_auto(IntakeBed) bed;
    init(&bed);
    intake_bed_write(&bed, PLANS, PLAN_HEADING "800120,2566,\"1,5\",1/3/2565,p\n");
    intake_bed_write(&bed, PROJECTS, PROJECT_HEADING "001,2566,5.1,,ก,shared,done,1/1/2566,,\n");
    import_without_errors(&bed);
    expect_in_file(&bed, "cross.common-issue", 2, PLANS);
    g_assert_cmpstr(intake_bed_problem(&bed, "cross.common-issue", 2)->value, ==, "1");
    // An older issue that became the common one is about it.
    intake_bed_write(&bed, PROJECTS,
                     PROJECT_HEADING "001,2566,5.1,,ก,shared,done,1/1/2566,,\n"
                                     "002,2566,1,proposal,ข,shared,done,1/1/2566,,\n");
    import_without_errors(&bed);
    g_assert_null(intake_bed_problem(&bed, "cross.common-issue", 2));
}

static void test_rungs_fit_the_status_and_each_other(void)
{
    g_auto(IntakeBed) bed;
    init(&bed);
    intake_bed_write(&bed, PROJECTS,
                     PROJECT_HEADING "001,2566,5.1,,ก,shared,proposed,1/1/2566,,\n"
                                     "002,2566,5.1,,ข,shared,doing,1/1/2566,,\n");
    intake_bed_write(&bed, LADDER,
                     LADDER_HEADING "001,ordinance,2566,1/9/2565\n001,tambon,2566,1/3/2565\n"
                                    "002,tambon,2566,1/6/2565\n002,lao_plan,2566,1/3/2565\n");
    import_without_errors(&bed);
    expect_in_file(&bed, "cross.ladder-status", 2, LADDER);
    expect_in_file(&bed, "cross.ladder-order", 5, LADDER);
    g_assert_null(intake_bed_problem(&bed, "cross.ladder-order", 2));
}

static void test_an_office_that_sent_nothing_new_is_not_told_again(void)
{
    g_auto(IntakeBed) bed;
    init(&bed);
    intake_bed_write(&bed, PROJECTS,
                     PROJECT_HEADING "001,2566,5.1,,ก,shared,proposed,1/1/2566,,\n");
    intake_bed_write(&bed, LADDER, LADDER_HEADING "001,ordinance,2566,1/9/2565\n");
    import_without_errors(&bed);
    intake_bed_import(&bed);
    g_assert_null(intake_bed_problem(&bed, "cross.ladder-status", 2));
    intake_bed_check(&bed);
    intake_bed_expect(&bed, "cross.ladder-status", 2);
}

static void test_a_project_whose_issue_leads_nowhere_is_listed(void)
{
    g_auto(IntakeBed) bed;
    init(&bed);
    intake_bed_write(&bed, "reference/issue_map.csv",
                     "from_edition,from_code,to_edition,to_code\nproposal,1,2552,1\n"
                     "proposal,1.9,2552,1.1\n");
    intake_bed_write(&bed, PROJECTS,
                     PROJECT_HEADING "001,2566,1.9,proposal,ก,shared,doing,1/1/2566,,\n");
    import_without_errors(&bed);
    intake_bed_check(&bed);
    intake_bed_expect(&bed, "issue_map.coverage", 7);
    g_assert_nonnull(strstr(intake_bed_problem(&bed, "issue_map.coverage", 7)->message, "1 จาก 1"));
    // The way is taken away again: the project would be lost from every sum.
    intake_bed_write(&bed, "reference/issue_map.csv",
                     "from_edition,from_code,to_edition,to_code\nproposal,1,2552,1\n");
    bed.options.accept_vanished = true;
    intake_bed_import(&bed);
    expect_in_file(&bed, "issue.unmapped", 2, PROJECTS);
    g_assert_cmpint(bed.result.unfit, ==, 1);
    g_assert_cmpint(bed.result.refused, ==, 0);
    intake_bed_check(&bed);
    g_assert_nonnull(
        strstr(intake_bed_problem(&bed, "issue_map.coverage", 7)->message, "ยังไม่เทียบ: 1.9"));
}

static void test_a_set_that_no_longer_fits_its_list_is_told(void)
{
    g_auto(IntakeBed) bed;
    init(&bed);
    g_autofree char *sets = g_strdup_printf(SETS, "31");
    intake_bed_write(&bed, "reference/indicator_sets.csv", sets);
    intake_bed_import(&bed);
    expect_in_file(&bed, "indicator.count", 2, "reference/indicator_sets.csv");
    g_assert_cmpint(bed.result.unfit, ==, 1);
}

static void test_money_that_is_reported_twice_is_asked_about(void)
{
    g_auto(IntakeBed) bed;
    init(&bed);
    intake_bed_write(&bed, "reference/programmes.csv",
                     "code,name_th\nphase1,ระยะที่ 1\nphase2,โครงการความร่วมมือ ระยะที่ 2\n");
    intake_bed_write(&bed, "reference/results.csv",
                     "programme,no,text,figure,unit,as_of,source\n"
                     "phase2,1,แผนหมู่บ้าน,1550,หมู่บ้าน,8 มิ.ย. 2552,ข่าว\n"
                     "phase1,6.2,ได้รับเงินจาก พอช.,1.6,ล้านบาท,8 มิ.ย. 2552,ข่าว\n");
    intake_bed_write(&bed, "reference/funding.csv",
                     "programme,organisation,amount,source,note\nphase2,พอช.,1600000,ข่าว,\n"
                     "phase2,cdd,2950000,ข่าว,\n");
    import_without_errors(&bed);
    expect_in_file(&bed, "funding.twice", 2, "reference/funding.csv");
    g_assert_cmpint(intake_bed_problem(&bed, "funding.twice", 2)->severity, ==,
                    INTAKE_SEVERITY_WARNING);
    g_assert_null(intake_bed_problem(&bed, "funding.twice", 3));
    intake_bed_write(&bed, "reference/funding.csv",
                     "programme,organisation,amount,source,note\nphase2,พอช.,1600000,ข่าว,อาจซ้ำ\n"
                     "phase2,cdd,2950000,ข่าว,\n");
    import_without_errors(&bed);
    g_assert_cmpint(intake_bed_problem(&bed, "funding.twice", 2)->severity, ==,
                    INTAKE_SEVERITY_NOTE);
}

static void test_a_stated_total_is_compared_and_left_out(void)
{
    g_auto(IntakeBed) bed;
    init(&bed);
    intake_bed_write(&bed, "reference/funding.csv",
                     "programme,organisation,amount,source\nphase2,พอช.,9301000,ข่าว\n"
                     "phase2,cdd,2950000,ข่าว\nphase2,รวม,\"12,251,000\",ข่าว\n");
    import_without_errors(&bed);
    intake_bed_expect(&bed, "funding.total", 4);
    g_assert_cmpint(intake_bed_ask(&bed, "SELECT count(*) FROM funding"), ==, 2);
    intake_bed_write(&bed, "reference/funding.csv",
                     "programme,organisation,amount,source\nphase2,พอช.,9301000,ข่าว\n"
                     "phase2,cdd,2950000,ข่าว\nphase2,รวม,\"12,251,001\",ข่าว\n");
    intake_bed_import(&bed);
    g_assert_cmpint(bed.result.refused, ==, 1);
    g_assert_nonnull(strstr(intake_bed_problem(&bed, "funding.total", 4)->message, "12,251,000"));
}

#define MEETINGS "reference/meetings.csv"
#define MEETING_HEADING "list,order,address,title\n"

// The lists are read before the projects of the tambons, and are asked about when all are in.
static void test_a_list_of_a_meeting_leads_to_what_is_there(void)
{
    g_auto(IntakeBed) bed;
    init(&bed);
    intake_bed_write(&bed, PROJECTS, PROJECT_HEADING "001,2566,5.1,,ก,shared,doing,1/1/2566,,\n");
    intake_bed_import(&bed);
    g_autofree char *code = intake_bed_ask_text(&bed, "SELECT code FROM project");
    g_autofree char *lines = g_strdup_printf(
        MEETING_HEADING "ประชุม,1,/project/%s,โครงการ\nประชุม,2,/area/800120/village/3,หมู่บ้าน\n"
                        "ประชุม,3,/,หน้าแรก\n",
        code);
    intake_bed_write(&bed, MEETINGS, lines);
    import_without_errors(&bed);
    intake_bed_write(&bed, MEETINGS,
                     MEETING_HEADING "ประชุม,1,/project/ZZZZZZZ,ไม่มี\n"
                                     "ประชุม,2,/area/800120/village/3,มี\n"
                                     "ประชุม,3,/indicator/none,ไม่มี\n");
    intake_bed_import(&bed);
    expect_in_file(&bed, "meeting.gone", 2, MEETINGS);
    const IntakeProblem *gone = intake_bed_problem(&bed, "meeting.gone", 2);
    g_assert_cmpstr(gone->value, ==, "/project/ZZZZZZZ");
    g_assert_nonnull(strstr(gone->message, "“ประชุม” ลำดับ 1"));
    g_assert_nonnull(strstr(gone->message, "ไม่มีโครงการรหัส ZZZZZZZ"));
    g_assert_null(intake_bed_problem(&bed, "meeting.gone", 3));
    intake_bed_expect(&bed, "meeting.gone", 4);
    g_assert_cmpint(bed.result.unfit, ==, 2);
}

static void test_weights_are_all_or_none(void)
{
    g_auto(IntakeBed) bed;
    init(&bed);
    const char *rows = PROJECT_HEADING "900,2566,5.1,,แม่,shared,doing,1/1/2566,,\n"
                                       "901,2566,5.1,,ลูก,shared,doing,1/1/2566,900,%s\n"
                                       "902,2566,5.1,,ลูก,shared,doing,1/1/2566,900,%s\n";
    g_autoptr(GString) half = g_string_new(rows);
    g_string_replace(half, "%s", "40", 1);
    g_string_replace(half, "%s", "", 1);
    intake_bed_write(&bed, PROJECTS, half->str);
    import_without_errors(&bed);
    intake_bed_expect(&bed, "project.weight", 4);
    g_autoptr(GString) none = g_string_new(rows);
    g_string_replace(none, "%s", "", 0);
    intake_bed_write(&bed, PROJECTS, none->str);
    import_without_errors(&bed);
    intake_bed_expect_no(&bed, INTAKE_SEVERITY_WARNING);
    intake_bed_expect(&bed, "project.weight-equal", 2); // and it is said
}

static void test_the_register_has_as_many_places_as_the_province_says(void)
{
    g_auto(IntakeBed) bed;
    init(&bed);
    bed.options.expected = (IntakeExpected){3, 3, 2};
    intake_bed_check(&bed);
    g_assert_cmpint(bed.result.refused, ==, 0);
    bed.options.expected = (IntakeExpected){4, 3, 2};
    intake_bed_check(&bed);
    g_assert_cmpint(bed.result.refused, ==, 1);
    const IntakeProblem *problem = intake_bed_problem(&bed, "area.pilot-count", 0);
    g_assert_nonnull(strstr(problem->message, "3"));
    g_assert_nonnull(strstr(problem->message, "4"));
    bed.options.expected = (IntakeExpected){0, 2, 4};
    intake_bed_check(&bed);
    g_assert_cmpint(intake_report_count(bed.report, INTAKE_SEVERITY_ERROR), ==, 2);
}

int main(int argc, char **argv)
{
    (void)setlocale(LC_ALL, "");
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/db/intake/cross/projects-of-a-year-without-a-plan-are-told",
                    test_projects_of_a_year_without_a_plan_are_told);
    g_test_add_func("/db/intake/cross/a-common-issue-needs-a-project",
                    test_a_common_issue_needs_a_project);
    g_test_add_func("/db/intake/cross/rungs-fit-the-status-and-each-other",
                    test_rungs_fit_the_status_and_each_other);
    g_test_add_func("/db/intake/cross/an-office-that-sent-nothing-new-is-not-told-again",
                    test_an_office_that_sent_nothing_new_is_not_told_again);
    g_test_add_func("/db/intake/cross/a-project-whose-issue-leads-nowhere-is-listed",
                    test_a_project_whose_issue_leads_nowhere_is_listed);
    g_test_add_func("/db/intake/cross/a-set-that-no-longer-fits-its-list-is-told",
                    test_a_set_that_no_longer_fits_its_list_is_told);
    g_test_add_func("/db/intake/cross/money-that-is-reported-twice-is-asked-about",
                    test_money_that_is_reported_twice_is_asked_about);
    g_test_add_func("/db/intake/cross/a-stated-total-is-compared-and-left-out",
                    test_a_stated_total_is_compared_and_left_out);
    g_test_add_func("/db/intake/cross/a-list-of-a-meeting-leads-to-what-is-there",
                    test_a_list_of_a_meeting_leads_to_what_is_there);
    g_test_add_func("/db/intake/cross/weights-are-all-or-none", test_weights_are_all_or_none);
    g_test_add_func("/db/intake/cross/the-register-has-as-many-places-as-the-province-says",
                    test_the_register_has_as_many_places_as_the_province_says);
    return g_test_run();
}
