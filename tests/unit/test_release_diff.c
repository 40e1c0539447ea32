// What differs between two releases, for the officer and as the notes inside the second.
#include <glib.h>
#include <string.h>

#include "province_fixture.h"
#include "release/diff.h"
#include "snapshot_fixture.h"

static const char ordinary_changes[] =
    "UPDATE project SET status = 'done', status_date = '2026-02-01', percent = 100,"
    " disbursed_satang = 3000, disbursed_date = '2026-02-01' WHERE code = 'A000003';"
    "UPDATE project SET status_date = '2026-02-05' WHERE code = 'B000001';"
    "UPDATE project SET name = 'ตลาดนัดวันอาทิตย์' WHERE code = 'A000002';"
    "DELETE FROM project_money WHERE project_code = 'C000001';"
    "DELETE FROM project WHERE code = 'C000001';"
    "INSERT INTO project (code, area_code, office_code, fiscal_year_be, issue_edition, issue_code,"
    " name, doer, status, status_date, budget_satang) VALUES ('D000001', '800108', '001', 2569,"
    " '2552', '5.1', 'ขุดลอกคลอง', 'agency', 'budgeted', '2026-02-02', 90);"
    "INSERT INTO project_money VALUES ('D000001', 'tao', NULL, 90, 0);"
    "UPDATE organisation SET phone = '075-000000' WHERE code = 'codi';";

typedef struct {
    ProvinceFixture fixture;
    char *first;
    char *second;
} Pair;

/** Release 1 as the fixture has it, release 2 after `changes`. */
static void make_pair(Pair *pair, const char *changes)
{
    g_auto(ReleaseResult) first = {0};
    g_auto(ReleaseResult) second = {0};
    province_fixture_init(&pair->fixture);
    pair->first = province_fixture_path(&pair->fixture, "1.db");
    pair->second = province_fixture_path(&pair->fixture, "2.db");
    ReleaseOptions options = province_fixture_options(&pair->fixture, 1, NULL, pair->first);
    province_fixture_build(&options, &first);
    province_fixture_change(&pair->fixture, changes);
    options = province_fixture_options(&pair->fixture, 2, pair->first, pair->second);
    province_fixture_build(&options, &second);
    g_assert_true(second.replayed);
}

static void pair_clear(Pair *pair)
{
    province_fixture_clear(&pair->fixture);
    g_free(pair->first);
    g_free(pair->second);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Pair, pair_clear)

static bool append_line(const ReleaseDiffLine *line, void *user)
{
    GString *text = user;
    g_string_append_printf(text, "%s %s %s %s %s>%s\n", line->area_code, line->kind,
                           line->record_key, line->what,
                           line->old_value != NULL ? line->old_value : "",
                           line->new_value != NULL ? line->new_value : "");
    return true;
}

static void every_kind_of_change_is_told_apart(void)
{
    g_auto(Pair) pair = {0};
    make_pair(&pair, ordinary_changes);
    g_autoptr(GError) error = NULL;
    g_autoptr(ReleaseDiff) diff = release_diff_open(pair.second, pair.first, &error);
    g_assert_no_error(error);
    g_autoptr(GString) text = g_string_new(NULL);
    g_assert_true(release_diff_list(diff, append_line, text, &error));
    g_assert_no_error(error);
    g_assert_cmpstr(text->str, ==,
                    "80 organisations codi text >\n"
                    "800108 projects D000001 new >budgeted\n"
                    "800120 projects A000002 text ตลาดนัด>ตลาดนัดวันอาทิตย์\n"
                    "800120 projects A000003 disbursed >3000\n"
                    "800120 projects A000003 percent 40.5>100.0\n"
                    "800120 projects A000003 status doing>done\n"
                    "801001 projects C000001 gone proposed>\n"
                    "801002 projects B000001 date >\n");
}

// The release before was made by a program that knew of no ways to the office.
static void a_way_to_the_office_is_new_after_a_release_that_had_none(void)
{
    g_auto(ProvinceFixture) fixture = {0};
    g_auto(ReleaseResult) first_result = {0};
    g_auto(ReleaseResult) second_result = {0};
    g_autoptr(GError) error = NULL;
    province_fixture_init(&fixture);
    g_autofree char *first = province_fixture_path(&fixture, "1.db");
    g_autofree char *second = province_fixture_path(&fixture, "2.db");
    g_autofree char *phone = g_strdup("0 7535 6000");
    ReleaseOptions options = province_fixture_options(&fixture, 1, NULL, first);
    province_fixture_build(&options, &first_result);
    g_autoptr(SqlDatabase) database = sql_open(first, SQL_OPEN_WRITE, &error);
    g_assert_true(sql_run(database, SNAPSHOT_FIXTURE_NO_CONTACT, &error));
    g_assert_no_error(error);
    g_clear_pointer(&database, sql_close);
    options = province_fixture_options(&fixture, 2, first, second);
    options.contact.phone = phone;
    province_fixture_build(&options, &second_result);
    g_autoptr(ReleaseDiff) diff = release_diff_open(second, first, &error);
    g_assert_no_error(error);
    g_autoptr(GString) text = g_string_new(NULL);
    g_assert_true(release_diff_list(diff, append_line, text, &error));
    g_assert_no_error(error);
    g_assert_cmpstr(text->str, ==, "80 settings contact_phone text >0 7535 6000\n");
}

static const ReleaseDiffSummary *find(const GPtrArray *summaries, const char *area_code)
{
    for (guint i = 0; i < summaries->len; i++) {
        const ReleaseDiffSummary *summary = g_ptr_array_index(summaries, i);
        if (strcmp(summary->area_code, area_code) == 0) {
            return summary;
        }
    }
    g_assert_not_reached();
}

static void summaries_count_records_and_money(void)
{
    g_auto(Pair) pair = {0};
    make_pair(&pair, ordinary_changes);
    g_autoptr(GError) error = NULL;
    g_autoptr(ReleaseDiff) diff = release_diff_open(pair.second, pair.first, &error);
    g_autoptr(GPtrArray) summaries = release_diff_summarise(diff, &error);
    g_assert_no_error(error);
    g_assert_cmpuint(summaries->len, ==, 5);
    const ReleaseDiffSummary *changed = find(summaries, "800120");
    g_assert_cmpstr(changed->area_name, ==, "ปากพูน");
    g_assert_cmpstr(changed->district_name, ==, "เมืองนครศรีธรรมราช");
    g_assert_cmpstr(changed->kind, ==, "projects");
    g_assert_cmpint(changed->changed_count, ==, 2);
    g_assert_cmpint(changed->new_count + changed->gone_count, ==, 0);
    g_assert_cmpint(changed->rows_before, ==, 3);
    g_assert_cmpint(changed->amount_before_satang, ==, 3500);
    g_assert_cmpint(changed->amount_after_satang, ==, 3500);
    const ReleaseDiffSummary *gone = find(summaries, "801001");
    g_assert_cmpint(gone->gone_count, ==, 1);
    g_assert_cmpint(gone->rows_before, ==, 1);
    g_assert_cmpint(gone->rows_after, ==, 0);
    g_assert_cmpint(gone->amount_after_satang, ==, 0);
}

static void equal_releases_do_not_differ(void)
{
    g_auto(Pair) pair = {0};
    make_pair(&pair, ordinary_changes);
    g_autoptr(GError) error = NULL;
    g_autoptr(ReleaseDiff) diff = release_diff_open(pair.first, pair.first, &error);
    g_autoptr(GPtrArray) summaries = release_diff_summarise(diff, &error);
    g_assert_no_error(error);
    g_assert_cmpuint(summaries->len, ==, 0);
}

static void the_notes_tell_what_changed(void)
{
    g_auto(Pair) pair = {0};
    make_pair(&pair, ordinary_changes);
    const char *second = pair.second;
    g_assert_cmpint(province_fixture_ask(pair.first, "SELECT count(*) FROM change"), ==, 0);
    // All but the project that was only reported again.
    g_assert_cmpint(province_fixture_ask(second, "SELECT count(*) FROM change"), ==, 7);
    g_assert_cmpint(province_fixture_ask(second, "SELECT max(line_no) FROM change"), ==, 7);
    g_assert_cmpint(province_fixture_ask(
                        second, "SELECT count(*) FROM change WHERE record_key = 'A000003' AND "
                                "what = 'status' AND old_value = 'doing' AND new_value = 'done'"),
                    ==, 1);
}

/** H6, L4: what was withdrawn, or put in other words, is not in the file any more. */
static void the_notes_forget_what_was_withdrawn(void)
{
    g_auto(Pair) pair = {0};
    make_pair(&pair, "UPDATE role SET person = NULL, vacant = 1;"
                     "UPDATE project SET name = 'โครงการที่แก้ชื่อ' WHERE code = 'A000002';"
                     "DELETE FROM project_money WHERE project_code = 'C000001';"
                     "DELETE FROM project WHERE code = 'C000001';");
    g_assert_cmpint(
        province_fixture_ask(pair.second, "SELECT count(*) FROM change WHERE kind = 'roles'"), >=,
        1);
    static const char *const forgotten[] = {"สวน", "ตลาดนัด"};
    for (size_t i = 0; i < G_N_ELEMENTS(forgotten); i++) {
        g_autofree char *question = g_strdup_printf(
            "SELECT count(*) FROM change WHERE record_key || name || ifnull(old_value, '') || "
            "ifnull(new_value, '') LIKE '%%%s%%'",
            forgotten[i]);
        g_assert_cmpint(province_fixture_ask(pair.second, question), ==, 0);
    }
    // Nor in pages of the file that are free by now.
    g_autofree char *data = NULL;
    gsize length = 0;
    g_autoptr(GError) error = NULL;
    g_assert_true(g_file_get_contents(pair.second, &data, &length, &error));
    static const char name[] = "นายตัวอย่าง มีชื่อ";
    g_assert_null(memmem(data, length, name, strlen(name)));
}

static void a_tambon_has_at_most_fifty_lines_and_a_count(void)
{
    g_autoptr(GString) changes = g_string_new(NULL);
    for (int i = 0; i < 70; i++) {
        g_string_append_printf(
            changes,
            "INSERT INTO project (code, area_code, office_code, fiscal_year_be,"
            " issue_edition, issue_code, name, doer, status, status_date) VALUES"
            " ('E0000%02d', '800108', '%d', 2569, '2552', '5', 'โครงการ', 'shared',"
            " 'proposed', '2026-02-02');",
            i, i);
    }
    g_auto(Pair) pair = {0};
    make_pair(&pair, changes->str);
    g_assert_cmpint(
        province_fixture_ask(pair.second, "SELECT count(*) FROM change WHERE area_code = '800108'"),
        ==, 51);
    g_assert_cmpint(province_fixture_ask(pair.second,
                                         "SELECT new_value FROM change WHERE what = 'more' AND "
                                         "area_code = '800108' AND line_no = "
                                         "(SELECT max(line_no) FROM change)"),
                    ==, 20);
}

/** The notes differ from those of the release before, but they are no new content. */
static void notes_alone_make_no_release(void)
{
    g_auto(Pair) pair = {0};
    make_pair(&pair, ordinary_changes);
    g_auto(ReleaseResult) third = {0};
    g_autofree char *output = province_fixture_path(&pair.fixture, "3.db");
    ReleaseOptions options = province_fixture_options(&pair.fixture, 3, pair.second, output);
    province_fixture_build(&options, &third);
    g_assert_false(third.changed);
    g_assert_cmpint(third.number, ==, 2);
}

static void a_rebuilt_release_has_notes_too(void)
{
    g_auto(Pair) pair = {0};
    make_pair(&pair, ordinary_changes);
    g_auto(ReleaseResult) rebuilt = {0};
    g_autofree char *output = province_fixture_path(&pair.fixture, "2b.db");
    ReleaseOptions options = province_fixture_options(&pair.fixture, 2, pair.first, output);
    options.rebuild = true;
    province_fixture_build(&options, &rebuilt);
    g_assert_cmpint(province_fixture_ask(output, "SELECT count(*) FROM change"), ==, 7);
}

static void another_kind_of_file_is_an_error(void)
{
    g_auto(Pair) pair = {0};
    make_pair(&pair, ordinary_changes);
    g_autoptr(GError) error = NULL;
    g_assert_null(release_diff_open(pair.second, pair.fixture.province, &error));
    g_assert_error(error, RELEASE_ERROR, RELEASE_ERROR_FAILED);
    g_clear_error(&error);
    g_autofree char *missing = province_fixture_path(&pair.fixture, "none.db");
    g_assert_null(release_diff_open(pair.second, missing, &error));
    g_assert_error(error, RELEASE_ERROR, RELEASE_ERROR_FAILED);
}

static void add(const char *name, GTestFunc test)
{
    g_autofree char *path = g_strconcat("/db/release/diff/", name, NULL);
    g_test_add_func(path, test);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    add("every-kind-of-change-is-told-apart", every_kind_of_change_is_told_apart);
    add("a-way-to-the-office-is-new-after-a-release-that-had-none",
        a_way_to_the_office_is_new_after_a_release_that_had_none);
    add("summaries-count-records-and-money", summaries_count_records_and_money);
    add("equal-releases-do-not-differ", equal_releases_do_not_differ);
    add("the-notes-tell-what-changed", the_notes_tell_what_changed);
    add("the-notes-forget-what-was-withdrawn", the_notes_forget_what_was_withdrawn);
    add("a-tambon-has-at-most-fifty-lines-and-a-count",
        a_tambon_has_at_most_fifty_lines_and_a_count);
    add("notes-alone-make-no-release", notes_alone_make_no_release);
    add("a-rebuilt-release-has-notes-too", a_rebuilt_release_has_notes_too);
    add("another-kind-of-file-is-an-error", another_kind_of_file_is_an_error);
    return g_test_run();
}
