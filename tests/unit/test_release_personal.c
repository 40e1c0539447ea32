// What is personal stops a release in whatever table it stands, though it never came through
// intake.
#include <glib.h>
#include <string.h>

#include "province_fixture.h"

#define ID "1101700230708"

static void build(ProvinceFixture *fixture, GError **error)
{
    g_auto(ReleaseResult) result = {0};
    g_autofree char *output = province_fixture_path(fixture, "1.db");
    ReleaseOptions options = province_fixture_options(fixture, 1, NULL, output);
    bool built = release_snapshot_build(&options, &result, error);
    g_assert_true(built == g_file_test(output, G_FILE_TEST_EXISTS));
}

static void expect_refusal(const char *plant, const char *place)
{
    g_auto(ProvinceFixture) fixture = {0};
    g_autoptr(GError) error = NULL;
    province_fixture_init(&fixture);
    province_fixture_change(&fixture, plant);
    build(&fixture, &error);
    g_assert_error(error, RELEASE_ERROR, RELEASE_ERROR_DATA);
    g_test_message("%s", error->message);
    g_assert_nonnull(strstr(error->message, place));
    g_assert_null(strstr(error->message, ID));
    g_assert_null(strstr(error->message, "0812345678"));
    g_assert_null(strstr(error->message, "สมชาย"));
}

static void test_a_find_names_its_table_column_and_row(void)
{
    expect_refusal("UPDATE project SET objective = 'เพื่อ " ID "' WHERE code = 'A000001'",
                   "ตาราง project ช่อง objective แถว A000001 · 800120 · 001");
    expect_refusal("UPDATE area SET name_en = 'Mr. Somchai' WHERE code = '800120'", "ช่อง name_en");
    expect_refusal("UPDATE organisation SET phone = '812345678'", "ช่อง phone");
    expect_refusal("UPDATE plan SET vision = 'โดยนายสมชาย ใจดี'", "ช่อง vision");
    expect_refusal("UPDATE area_alias SET name = '0812345678'", "ตาราง area_alias ช่อง name");
}

static void test_the_person_of_a_role_may_have_a_name(void)
{
    static const char put[] =
        "INSERT INTO role (area_code, body, role, seat_no, person, vacant, sort_order, sample) "
        "VALUES ('800120', 'คณะทำงาน', 'ประธาน', 1, 'นายสมชาย ใจดี%s', 0, 1, 0)";
    g_auto(ProvinceFixture) fixture = {0};
    g_autoptr(GError) error = NULL;
    province_fixture_init(&fixture);
    g_autofree char *name = g_strdup_printf(put, "");
    province_fixture_change(&fixture, name);
    build(&fixture, &error);
    g_assert_no_error(error);
    g_autofree char *phone = g_strdup_printf(put, " 0812345678");
    expect_refusal(phone, "ตาราง role ช่อง person");
}

/** Every text column of the schema, but those of rows that the release itself writes. */
static void test_no_table_is_left_out(void)
{
    g_auto(ProvinceFixture) fixture = {0};
    g_autoptr(GError) error = NULL;
    province_fixture_init(&fixture);
    build(&fixture, &error);
    g_assert_no_error(error);
    g_autofree char *output = province_fixture_path(&fixture, "1.db");
    g_autofree char *content = NULL;
    g_assert_true(g_file_get_contents(TEST_SOURCE_DIR "/db/query/release/content.sql", &content,
                                      NULL, &error));
    g_autoptr(SqlDatabase) database = sql_open(output, SQL_OPEN_READ, &error);
    g_assert_no_error(error);
    g_autoptr(SqlStatement) tables = sql_prepare(
        database, "SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> 'change'",
        &error);
    g_assert_no_error(error);
    bool row = true;
    int count = 0;
    while (row) {
        g_assert_true(sql_step(tables, &row, &error));
        if (row) {
            g_autofree char *pattern = g_strdup_printf("\\bFROM %s\\b", sql_column_text(tables, 0));
            g_test_message("%s", pattern);
            g_assert_true(g_regex_match_simple(pattern, content, 0, 0));
            count++;
        }
    }
    g_assert_cmpint(count, >, 20);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/db/release/personal/a-find-names-its-table-column-and-row",
                    test_a_find_names_its_table_column_and_row);
    g_test_add_func("/db/release/personal/the-person-of-a-role-may-have-a-name",
                    test_the_person_of_a_role_may_have_a_name);
    g_test_add_func("/db/release/personal/no-table-is-left-out", test_no_table_is_left_out);
    return g_test_run();
}
