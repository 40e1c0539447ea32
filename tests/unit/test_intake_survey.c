// Sheets of surveys: what is kept of a row, what the past and the other rows say of it.
#include <glib.h>
#include <locale.h>
#include <string.h>

#include "../support/intake_bed.h"

#define INDICATORS "intake/800120/indicators.csv"
#define INDICATOR_HEADING                                                                          \
    "set,edition,indicator_code,area_code,year_be,surveyed,passed,failed,value,unit,sex,as_of,"    \
    "source\n"
#define ACCOUNTS "intake/800120/household_accounts.csv"
#define ACCOUNT_HEADING                                                                            \
    "area_code,year_be,household_count,household_total,income_mean,income_median,group_count,"     \
    "as_of\n"
#define CONSUMPTION "intake/800120/consumption.csv"
#define CONSUMPTION_HEADING "area_code,year_be,item,households,surveyed\n"

static void import_cleanly(IntakeBed *bed)
{
    intake_bed_import(bed);
    intake_bed_expect_no(bed, INTAKE_SEVERITY_ERROR);
    intake_bed_expect_no(bed, INTAKE_SEVERITY_WARNING);
}

static void expect_text(const IntakeBed *bed, const char *query, const char *expected)
{
    g_autofree char *text = intake_bed_ask_text(bed, query);
    g_assert_cmpstr(text, ==, expected);
}

/** The same files again change nothing; bytes that differ only outside the rows are read again. */
static void expect_nothing_new(IntakeBed *bed)
{
    g_autofree char *before = intake_bed_dump(bed);
    intake_bed_import(bed);
    g_assert_cmpint(bed->result.stored, ==, 0);
    g_autofree char *after = intake_bed_dump(bed);
    g_assert_cmpstr(before, ==, after);
}

static void test_a_missing_part_is_derived_from_the_two_others(void)
{
    g_auto(IntakeBed) bed;
    intake_bed_init(&bed);
    intake_bed_write(&bed, INDICATORS,
                     INDICATOR_HEADING "bmn,2560,1,800120,2561,,90,10,,คน,,2561-06-01,จปฐ.\n"
                                       "bmn,2560,1,80012001,2561,40,,3,,คน,,2561-06-01,จปฐ.\n"
                                       "bmn,2560,1,80012002,2561,30,30,,,คน,,2561-06-01,จปฐ.\n");
    import_cleanly(&bed);
    intake_bed_expect(&bed, "indicator.derived", 2);
    intake_bed_expect(&bed, "indicator.derived", 3);
    intake_bed_expect(&bed, "indicator.derived", 4);
    expect_text(&bed,
                "SELECT area_code || ' ' || surveyed || ' ' || passed || ' ' || failed"
                " FROM indicator_raw ORDER BY area_code",
                "800120 100 90 10\n80012001 40 37 3\n80012002 30 30 0");
    expect_nothing_new(&bed);
}

static void test_a_percentage_beside_its_parts_is_left_out(void)
{
    g_auto(IntakeBed) bed;
    intake_bed_init(&bed);
    intake_bed_write(&bed, INDICATORS,
                     INDICATOR_HEADING "bmn,2560,2,800120,2561,3,2,1,66.67,คร.,,2561-06-01,จปฐ.\n");
    intake_bed_import(&bed);
    intake_bed_expect_no(&bed, INTAKE_SEVERITY_ERROR);
    intake_bed_expect(&bed, "indicator.percent-typed", 2);
    // The unit is the set's own word.
    expect_text(&bed, "SELECT coalesce(value, 'none') || ' ' || unit FROM indicator_raw",
                "none ครัวเรือน");
}

static void test_a_hundred_percent_with_failures_is_refused(void)
{
    g_auto(IntakeBed) bed;
    intake_bed_init(&bed);
    intake_bed_write(&bed, INDICATORS,
                     INDICATOR_HEADING
                     "bmn,2560,2,800120,2561,100000,99999,1,100.00,คร.,,2561-06-01,จปฐ.\n");
    intake_bed_import(&bed);
    intake_bed_expect(&bed, "indicator.percent", 2);
    g_assert_cmpint(intake_bed_ask(&bed, "SELECT count(*) FROM indicator_raw"), ==, 0);
}

static void test_nobody_surveyed_and_a_weight_need_no_parts(void)
{
    g_auto(IntakeBed) bed;
    intake_bed_init(&bed);
    intake_bed_write(&bed, INDICATORS,
                     INDICATOR_HEADING
                     "bmn,2560,1,800120,2561,0,,,,คน,,2561-06-01,จปฐ.\n"
                     "bmn,2560,3,800120,2561,250,,,38500.5,บาท,,2561-06-01,จปฐ.\n");
    import_cleanly(&bed);
    g_assert_cmpint(intake_bed_ask(&bed, "SELECT count(*) FROM indicator_raw"), ==, 2);
}

static void test_villages_and_sexes_add_up_to_their_whole(void)
{
    g_auto(IntakeBed) bed;
    intake_bed_init(&bed);
    const char *good = INDICATOR_HEADING "bmn,2560,1,800120,2561,100,90,10,,คน,,2561-06-01,จปฐ.\n"
                                         "bmn,2560,1,800120,2561,60,55,5,,คน,ชาย,2561-06-01,จปฐ.\n"
                                         "bmn,2560,1,800120,2561,40,35,5,,คน,หญิง,2561-06-01,จปฐ.\n"
                                         "bmn,2560,1,80012001,2561,50,45,5,,คน,,2561-06-01,จปฐ.\n"
                                         "bmn,2560,1,80012002,2561,30,25,5,,คน,,2561-06-01,จปฐ.\n";
    intake_bed_write(&bed, INDICATORS, good); // village 3 is missing: 80 of 100
    import_cleanly(&bed);
    g_autofree char *whole =
        g_strconcat(good, "bmn,2560,1,80012003,2561,21,21,0,,คน,,2561-06-01,จปฐ.\n", NULL);
    intake_bed_write(&bed, INDICATORS, whole);
    intake_bed_import(&bed);
    intake_bed_expect(&bed, "indicator.villages", 2);
    const IntakeProblem *problem = intake_bed_problem(&bed, "indicator.villages", 2);
    g_assert_nonnull(strstr(problem->message, "100"));
    g_assert_nonnull(strstr(problem->message, "101"));
}

static void test_a_jump_is_seen_against_the_year_in_force(void)
{
    g_auto(IntakeBed) bed;
    intake_bed_init(&bed);
    intake_bed_write(&bed, INDICATORS,
                     INDICATOR_HEADING "bmn,2560,1,800120,2561,100,90,10,,คน,,2561-06-01,จปฐ.\n"
                                       "bmn,2560,2,800120,2561,9,9,0,,คร.,,2561-06-01,จปฐ.\n");
    import_cleanly(&bed);
    intake_bed_write(&bed, INDICATORS,
                     INDICATOR_HEADING "bmn,2560,1,800120,2562,1000,900,100,,คน,,2562-06-01,จปฐ.\n"
                                       "bmn,2560,2,800120,2562,49,49,0,,คร.,,2562-06-01,จปฐ.\n");
    intake_bed_import(&bed);
    intake_bed_expect(&bed, "survey.jump", 2);
    g_assert_null(intake_bed_problem(&bed, "survey.jump", 3)); // few people
    // The year that the file does not have stays in force.
    g_assert_cmpint(intake_bed_ask(&bed, "SELECT count(*) FROM indicator_raw"), ==, 4);
}

static void test_another_edition_is_no_jump(void)
{
    g_auto(IntakeBed) bed;
    intake_bed_init(&bed);
    intake_bed_write(&bed, INDICATORS,
                     INDICATOR_HEADING "bmn,2560,1,800120,2564,100,90,10,,คน,,2564-06-01,จปฐ.\n"
                                       "bmn,2565,1,800120,2565,900,90,810,,คน,,2565-06-01,จปฐ.\n");
    import_cleanly(&bed);
}

static void test_levels_of_villages_may_be_the_same(void)
{
    g_auto(IntakeBed) bed;
    intake_bed_init(&bed);
    intake_bed_write(&bed, INDICATORS,
                     INDICATOR_HEADING "fund,1,1,80012001,2561,,,,3,แห่ง,,2561-06-01,ทะเบียน\n"
                                       "fund,1,1,80012002,2561,,,,3,แห่ง,,2561-06-01,ทะเบียน\n"
                                       "fund,1,1,80012003,2561,,,,3,แห่ง,,2561-06-01,ทะเบียน\n");
    import_cleanly(&bed);
}

static void test_rows_that_vanish_need_a_word(void)
{
    g_auto(IntakeBed) bed;
    intake_bed_init(&bed);
    intake_bed_write(&bed, INDICATORS,
                     INDICATOR_HEADING "bmn,2560,1,800120,2561,100,90,10,,คน,,2561-06-01,จปฐ.\n"
                                       "bmn,2560,1,800120,2561,60,55,5,,คน,ชาย,2561-06-01,จปฐ.\n");
    intake_bed_write(&bed, ACCOUNTS,
                     ACCOUNT_HEADING "800120,2566,40,900,1,1,2,2566-09-30\n"
                                     "80012001,2566,20,300,,,1,2566-09-30\n");
    intake_bed_write(&bed, CONSUMPTION,
                     CONSUMPTION_HEADING "800120,2566,ปลูกผัก,300,800\n"
                                         "800120,2566,ซื้ออาหารถุง,200,800\n");
    intake_bed_import(&bed);
    intake_bed_expect_no(&bed, INTAKE_SEVERITY_ERROR);
    expect_nothing_new(&bed);
    intake_bed_write(&bed, INDICATORS,
                     INDICATOR_HEADING "bmn,2560,1,800120,2561,100,90,10,,คน,,2561-06-01,จปฐ.\n");
    intake_bed_write(&bed, ACCOUNTS, ACCOUNT_HEADING "800120,2566,40,900,1,1,2,2566-09-30\n");
    intake_bed_write(&bed, CONSUMPTION, CONSUMPTION_HEADING "800120,2566,ปลูกผัก,300,800\n");
    intake_bed_import(&bed);
    g_assert_cmpint(bed.result.refused, ==, 3);
    bed.options.accept_vanished = true;
    intake_bed_import(&bed);
    g_assert_cmpint(bed.result.refused, ==, 0);
    g_assert_cmpint(intake_bed_ask(&bed, "SELECT (SELECT count(*) FROM indicator_raw) + (SELECT "
                                         "count(*) FROM household_account_raw) + (SELECT count(*) "
                                         "FROM consumption_raw)"),
                    ==, 3);
    g_assert_cmpint(intake_bed_ask(&bed,
                                   "SELECT count(*) FROM row_source WHERE kind IN ('indicators', "
                                   "'household_accounts', 'consumption')"),
                    ==, 3);
}

static void test_few_households_are_told_that_means_stay_hidden(void)
{
    g_auto(IntakeBed) bed;
    intake_bed_init(&bed);
    intake_bed_write(&bed, ACCOUNTS,
                     ACCOUNT_HEADING "80012001,2566,29,300,180000,150000,1,2566-09-30\n"
                                     "80012002,2566,30,300,180000,150000,1,2566-09-30\n"
                                     "80012003,2566,3,300,,,1,2566-09-30\n");
    import_cleanly(&bed);
    intake_bed_expect(&bed, "account.hidden", 2);
    g_assert_null(intake_bed_problem(&bed, "account.hidden", 3));
    g_assert_null(intake_bed_problem(&bed, "account.hidden", 4)); // it has nothing to hide
    expect_text(&bed, "SELECT income_mean_satang FROM household_account_raw LIMIT 1", "18000000");
}

static void test_a_set_and_its_indicators_change_together(void)
{
    g_auto(IntakeBed) bed;
    intake_bed_init(&bed);
    // One indicator more, in both sheets: neither is wrong because of the other's past.
    intake_bed_write(&bed, "reference/indicator_sets.csv",
                     "set,edition,name_th,from_year_be,to_year_be,dimension_count,indicator_count\n"
                     "bmn,2560,จปฐ.,2560,2564,2,3\nbmn,2565,จปฐ.,2565,,,\nfund,1,กองทุน,,,2,3\n");
    intake_bed_write(
        &bed, "reference/indicators.csv",
        "set,edition,code,dimension_no,dimension_th,name_th,unit,direction,aggregation\n"
        "bmn,2560,1,1,สุขภาพ,ก,คน,higher,ratio\nbmn,2560,2,1,สุขภาพ,ข,คน,higher,ratio\n"
        "bmn,2560,3,2,รายได้,ค,บาท,higher,weighted\n"
        "bmn,2565,1,1,สุขภาพ,ก,คน,higher,ratio\n"
        "fund,1,1,1,กองทุน,ก,แห่ง,higher,sum\nfund,1,2,1,กองทุน,ข,คน,higher,sum\n"
        "fund,1,3,2,สวัสดิการ,ค,คน,higher,sum\n");
    import_cleanly(&bed);
    g_assert_cmpint(intake_bed_ask(&bed, "SELECT count(*) FROM indicator WHERE set_code = 'fund'"),
                    ==, 3);
}

int main(int argc, char **argv)
{
    (void)setlocale(LC_ALL, "");
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/db/intake/survey/a-missing-part-is-derived-from-the-two-others",
                    test_a_missing_part_is_derived_from_the_two_others);
    g_test_add_func("/db/intake/survey/a-percentage-beside-its-parts-is-left-out",
                    test_a_percentage_beside_its_parts_is_left_out);
    g_test_add_func("/db/intake/survey/a-hundred-percent-with-failures-is-refused",
                    test_a_hundred_percent_with_failures_is_refused);
    g_test_add_func("/db/intake/survey/nobody-surveyed-and-a-weight-need-no-parts",
                    test_nobody_surveyed_and_a_weight_need_no_parts);
    g_test_add_func("/db/intake/survey/villages-and-sexes-add-up-to-their-whole",
                    test_villages_and_sexes_add_up_to_their_whole);
    g_test_add_func("/db/intake/survey/a-jump-is-seen-against-the-year-in-force",
                    test_a_jump_is_seen_against_the_year_in_force);
    g_test_add_func("/db/intake/survey/another-edition-is-no-jump",
                    test_another_edition_is_no_jump);
    g_test_add_func("/db/intake/survey/levels-of-villages-may-be-the-same",
                    test_levels_of_villages_may_be_the_same);
    g_test_add_func("/db/intake/survey/rows-that-vanish-need-a-word",
                    test_rows_that_vanish_need_a_word);
    g_test_add_func("/db/intake/survey/few-households-are-told-that-means-stay-hidden",
                    test_few_households_are_told_that_means_stay_hidden);
    g_test_add_func("/db/intake/survey/a-set-and-its-indicators-change-together",
                    test_a_set_and_its_indicators_change_together);
    return g_test_run();
}
