#include <glib.h>

#include "province_fixture.h"

// Plants damage in the master, and expects a refusal that names the record and leaves no file.
static void expect_refusal(const char *damage, const char *record)
{
    g_auto(ProvinceFixture) fixture = {0};
    g_auto(ReleaseResult) result = {0};
    g_autoptr(GError) error = NULL;

    province_fixture_init(&fixture);
    province_fixture_change(&fixture, damage);
    g_autofree char *output = province_fixture_path(&fixture, "1.db");
    g_autofree char *content = province_fixture_path(&fixture, "1.db.content");
    ReleaseOptions options = province_fixture_options(&fixture, 1, NULL, output);
    g_assert_false(release_snapshot_build(&options, &result, &error));
    g_assert_error(error, RELEASE_ERROR, RELEASE_ERROR_DATA);
    g_test_message("%s", error->message);
    g_assert_nonnull(g_strstr_len(error->message, -1, record));
    g_assert_false(g_file_test(output, G_FILE_TEST_EXISTS));
    g_assert_false(g_file_test(content, G_FILE_TEST_EXISTS));
}

static void money_that_does_not_add_up_is_refused(void)
{
    expect_refusal("UPDATE project SET budget_satang = 501 WHERE code = 'A000001'", "800120 · 001");
    expect_refusal("UPDATE project SET budget_satang = NULL WHERE code = 'A000003'",
                   "800120 · 003");
    expect_refusal("UPDATE project SET budget_satang = 1 WHERE code = 'A000002'", "800120 · 002");
    expect_refusal("DELETE FROM project_money WHERE project_code = 'B000001'", "801002 · 001");
}

static void parts_without_their_whole_are_refused(void)
{
    expect_refusal("UPDATE project SET parent_code = 'ZZZZZZZ' WHERE code = 'A000002'",
                   "800120 · 002");
    expect_refusal("UPDATE project SET parent_code = 'B000001' WHERE code = 'A000002'",
                   "800120 · 002");
    expect_refusal("UPDATE project SET parent_code = 'A000002' WHERE code = 'A000002'",
                   "800120 · 002");
}

static void projects_that_are_parts_of_each_other_are_refused(void)
{
    expect_refusal("UPDATE project SET parent_code = 'A000002' WHERE code = 'A000003'", "800120");
    expect_refusal("UPDATE project SET parent_code = 'A000001' WHERE code = 'A000003';"
                   "UPDATE project SET parent_code = 'A000002' WHERE code = 'A000001'",
                   "800120");
    // Hanging from a circle without being in it.
    expect_refusal("UPDATE project SET parent_code = 'A000003' WHERE code = 'A000001';"
                   "UPDATE project SET parent_code = 'A000001' WHERE code = 'A000003'",
                   "800120");
}

static void rungs_of_no_project_are_refused(void)
{
    expect_refusal("INSERT INTO project_ladder (project_code, rung, fiscal_year_be) "
                   "VALUES ('ZZZZZZZ', 'district', 2569)",
                   "ZZZZZZZ");
}

static void villages_of_another_tambon_are_refused(void)
{
    expect_refusal("INSERT INTO project_village VALUES ('B000001', '80012001')", "80012001");
    expect_refusal("INSERT INTO project_village VALUES ('B000001', '801002')", "801002");
}

static void projects_of_a_district_are_refused(void)
{
    expect_refusal("UPDATE project SET area_code = '8010' WHERE code = 'B000001'", "8010 · 001");
}

// Rules only foreign keys know are found by the check of the finished snapshot.
static void other_rows_that_point_to_nothing_are_refused(void)
{
    expect_refusal("UPDATE plan SET area_code = '800199' WHERE area_code = '800120'", "plan");
    expect_refusal("UPDATE project_money SET organisation = 'nobody' WHERE class = 'other'",
                   "project_money");
}

// D2: a list leads to what the release has, or is not released.
static void a_meeting_that_leads_nowhere_is_refused(void)
{
    static const char *const gone[][2] = {
        {"/project/ZZZZZZZ", "“monthly” ลำดับ 2 · /project/ZZZZZZZ · ไม่มีโครงการรหัส ZZZZZZZ"},
        {"/area/800199/plan", "ไม่มีพื้นที่รหัส 800199"},
        {"/area/800120/village/77", "ไม่มีหมู่บ้านรหัส 80012077"},
        {"/group/9", "ไม่มีกลุ่มตำบลที่ 9"},
        {"/area/800120/indicators/old", "ไม่มีชุดตัวชี้วัดรหัส old"},
        {"/area/800120/indicators/bmn?edition=2555", "ไม่มีชุดตัวชี้วัดรหัส bmn"},
        {"/indicator/9?edition=2560&set=bmn", "ไม่มีตัวชี้วัดรหัส 9"},
        {"/compare?areas=800120,800199", "ไม่มีพื้นที่รหัส 800199"},
        {"/meeting/monthly", "/meeting/monthly · ที่อยู่นี้ไม่ใช่หน้าจอ"},
        {"nonsense", "nonsense · ที่อยู่นี้ไม่ใช่หน้าจอ"},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(gone); i++) {
        g_autofree char *damage = g_strdup_printf(
            "INSERT INTO meeting_item VALUES ('monthly', 2, '%s', 'ก')", gone[i][0]);
        expect_refusal(damage, gone[i][1]);
    }
}

static void a_meeting_that_leads_somewhere_is_released(void)
{
    g_auto(ProvinceFixture) fixture = {0};
    g_auto(ReleaseResult) result = {0};
    g_autoptr(GError) error = NULL;

    province_fixture_init(&fixture);
    province_fixture_change(
        &fixture, "INSERT INTO meeting_item VALUES ('all', 1, '/project/A000001', 'ก'),"
                  " ('all', 2, '/area/800120/village/1', 'ข'),"
                  " ('all', 3, '/area/800120/indicators/bmn', 'ค'),"
                  " ('all', 4, '/indicator/1?edition=2560&set=bmn', 'ง'),"
                  " ('all', 5, '/compare?areas=800120,801002', 'จ'), ('all', 6, '/', 'ฉ')");
    g_autofree char *output = province_fixture_path(&fixture, "1.db");
    ReleaseOptions options = province_fixture_options(&fixture, 1, NULL, output);
    g_assert_true(release_snapshot_build(&options, &result, &error));
    g_assert_no_error(error);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/db/release/check/money-that-does-not-add-up-is-refused",
                    money_that_does_not_add_up_is_refused);
    g_test_add_func("/db/release/check/parts-without-their-whole-are-refused",
                    parts_without_their_whole_are_refused);
    g_test_add_func("/db/release/check/projects-that-are-parts-of-each-other-are-refused",
                    projects_that_are_parts_of_each_other_are_refused);
    g_test_add_func("/db/release/check/rungs-of-no-project-are-refused",
                    rungs_of_no_project_are_refused);
    g_test_add_func("/db/release/check/villages-of-another-tambon-are-refused",
                    villages_of_another_tambon_are_refused);
    g_test_add_func("/db/release/check/projects-of-a-district-are-refused",
                    projects_of_a_district_are_refused);
    g_test_add_func("/db/release/check/other-rows-that-point-to-nothing-are-refused",
                    other_rows_that_point_to_nothing_are_refused);
    g_test_add_func("/db/release/check/a-meeting-that-leads-nowhere-is-refused",
                    a_meeting_that_leads_nowhere_is_refused);
    g_test_add_func("/db/release/check/a-meeting-that-leads-somewhere-is-released",
                    a_meeting_that_leads_somewhere_is_released);
    return g_test_run();
}
