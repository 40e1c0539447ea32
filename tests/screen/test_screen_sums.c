#include <base/address.h>
#include <base/money.h>
#include <sql/sql.h>
#include <string.h>

#include "screen_bed.h"
#include "snapshot_fixture.h"

// The sums on the screens against the rows of the snapshot, added up here and nowhere else: not by
// the statements of the release, whose sums the screens show, and not by db/snapshot.

#define NOW_UNIX INT64_C(1769828400)
#define MOST_PAGES 20

// Every amount of money another one, so that a screen cannot show the right one by chance.
static const char amounts[] =
    "UPDATE project_money SET amount_satang = amount_satang + 100 * (7 + 131 * length(class)"
    "    + 1709 * CAST(substr(project_code, 2) AS INTEGER));"
    "UPDATE project SET budget_satang = (SELECT sum(amount_satang) FROM project_money AS m"
    "                                    WHERE m.project_code = code)"
    "    WHERE budget_satang IS NOT NULL;"
    "UPDATE project SET answer_satang = answer_satang + 4700 WHERE answer_satang IS NOT NULL;";

// What stands behind a count that does not stand alone; of money nothing is asked.
#define BAHT NULL
#define PROJECTS "โครงการ"
#define DOCUMENTS "ฉบับ"
#define PERCENT "%"

// A sum that the screen of an address shows, and what adds it up.
typedef struct {
    const char *address;
    const char *noun;
    const char *sql;
} Sum;

#define COUNT_OF "SELECT count(*) FROM project AS p WHERE "
#define MONEY_OF "SELECT sum(budget_satang) FROM project AS p WHERE "
#define ANSWER_OF "SELECT sum(answer_satang) FROM project AS p WHERE p.beyond_capacity = 1 AND "
#define CLASS_OF                                                                                   \
    "SELECT sum(m.amount_satang) FROM project_money AS m"                                          \
    " JOIN project AS p ON p.code = m.project_code WHERE "
#define INDICATOR_OF                                                                               \
    "SELECT 100 * v.passed / v.surveyed FROM indicator_value AS v WHERE v.set_code = 'bmn'"        \
    " AND v.edition = '2560' AND v.indicator_code = '9' AND v.sex || v.age_group = '' AND "
#define TAMBON "p.area_code = '800120'"
#define VILLAGE(code)                                                                              \
    "EXISTS (SELECT 1 FROM project_village AS v"                                                   \
    " WHERE v.project_code = p.code AND v.village_code = '" code "')"
#define WHOLE_TAMBON                                                                               \
    TAMBON " AND NOT EXISTS (SELECT 1 FROM project_village AS v WHERE v.project_code = p.code)"
// An issue of the edition in force, and those of older editions that lead to it (kinds.sql).
#define ISSUE_5_1                                                                                  \
    "(p.issue_edition, p.issue_code) IN (VALUES ('2552', '5.1'), ('proposal', '5.1'),"             \
    " ('proposal', '5.2'), ('older', '1'))"
#define ISSUE_5_2 "(p.issue_edition, p.issue_code) IN (VALUES ('2552', '5.2'), ('proposal', '5.9'))"

static const Sum sums[] = {
    {"/area/80", PROJECTS, COUNT_OF "1"},
    {"/area/80", BAHT, MONEY_OF "1"},
    {"/area/8001", PROJECTS, COUNT_OF "p.area_code LIKE '8001%'"},
    {"/area/8001", BAHT, MONEY_OF "p.area_code LIKE '8001%'"},
    {"/area/8001", BAHT, MONEY_OF TAMBON},
    {"/group/1", PROJECTS, COUNT_OF "p.area_code IN (SELECT code FROM area WHERE pilot_group = 1)"},
    {"/group/1", BAHT, MONEY_OF "p.area_code IN (SELECT code FROM area WHERE pilot_group = 1)"},
    {"/area/800120", PROJECTS, COUNT_OF TAMBON},
    {"/area/800120", BAHT, MONEY_OF TAMBON},
    {"/area/800120/villages", PROJECTS, COUNT_OF VILLAGE("80012003")},
    {"/area/800120/village/3", PROJECTS, COUNT_OF VILLAGE("80012003")},
    {"/area/800120/village/3", BAHT, MONEY_OF VILLAGE("80012003")},
    {"/area/800120/plan", PROJECTS, COUNT_OF TAMBON " AND p.fiscal_year_be = 2569 AND " ISSUE_5_2},
    {"/area/800120/plan", BAHT, MONEY_OF TAMBON " AND p.fiscal_year_be = 2569 AND " ISSUE_5_2},
    {"/area/800120/issues", PROJECTS, COUNT_OF TAMBON " AND " ISSUE_5_1},
    {"/area/800120/issues", BAHT, MONEY_OF TAMBON " AND " ISSUE_5_1},
    {"/area/800120/issues", BAHT, MONEY_OF TAMBON " AND " ISSUE_5_2},
    {"/issues", PROJECTS, COUNT_OF ISSUE_5_1},
    {"/issues", BAHT, MONEY_OF ISSUE_5_1},
    {"/area/800120/projects", PROJECTS, COUNT_OF TAMBON},
    {"/area/800120/projects", BAHT, MONEY_OF TAMBON},
    {"/area/800120/projects?year=2568", PROJECTS, COUNT_OF TAMBON " AND p.fiscal_year_be = 2568"},
    {"/area/800120/projects?year=2568", BAHT, MONEY_OF TAMBON " AND p.fiscal_year_be = 2568"},
    {"/area/800120/projects?status=doing", PROJECTS, COUNT_OF TAMBON " AND p.status = 'doing'"},
    {"/area/800120/projects?status=doing", BAHT, MONEY_OF TAMBON " AND p.status = 'doing'"},
    {"/area/800120/projects?source=agency", BAHT, CLASS_OF TAMBON " AND m.class = 'agency'"},
    {"/area/800120/projects?issue=5.1", PROJECTS, COUNT_OF TAMBON " AND " ISSUE_5_1},
    {"/area/800120/projects?issue=5.1", BAHT, MONEY_OF TAMBON " AND " ISSUE_5_1},
    {"/area/800120/projects?doer=shared", BAHT, MONEY_OF TAMBON " AND p.doer = 'shared'"},
    {"/area/800120/projects?funder=dla", BAHT, CLASS_OF TAMBON " AND m.organisation = 'dla'"},
    {"/area/800120/projects?village=80012003", BAHT, MONEY_OF VILLAGE("80012003")},
    {"/area/800120/projects?choose=source", BAHT,
     CLASS_OF TAMBON " AND m.class = 'other' AND m.organisation = 'codi'"},
    {"/area/800120/projects?choose=source", BAHT, CLASS_OF TAMBON " AND m.organisation = 'dla'"},
    {"/area/800120/projects?choose=village", PROJECTS, COUNT_OF VILLAGE("80012002")},
    {"/area/800120/projects?choose=village", PROJECTS, COUNT_OF WHOLE_TAMBON},
    {"/area/800120/projects?choose=status", PROJECTS, COUNT_OF TAMBON " AND p.status = 'doing'"},
    {"/area/800120/projects?choose=year", PROJECTS, COUNT_OF TAMBON " AND p.fiscal_year_be = 2568"},
    {"/area/800120/projects?choose=issue", PROJECTS, COUNT_OF TAMBON " AND " ISSUE_5_1},
    {"/area/800120/projects?choose=doer", PROJECTS, COUNT_OF TAMBON " AND p.doer = 'agency'"},
    {"/area/800120/projects?choose=programme", PROJECTS,
     COUNT_OF TAMBON " AND p.programme = 'phase2'"},
    {"/project/A000007", BAHT, MONEY_OF "p.code = 'A000007'"},
    {"/project/A000007", BAHT, CLASS_OF "p.code = 'A000007' AND m.class = 'agency'"},
    {"/project/A000003", BAHT, MONEY_OF "p.code = 'A000003'"},
    {"/area/800120/beyond-capacity", PROJECTS, COUNT_OF TAMBON " AND p.beyond_capacity = 1"},
    {"/area/800120/beyond-capacity", BAHT, MONEY_OF TAMBON " AND p.beyond_capacity = 1"},
    {"/beyond-capacity", PROJECTS, COUNT_OF "p.beyond_capacity = 1"},
    {"/beyond-capacity", BAHT, MONEY_OF "p.beyond_capacity = 1"},
    {"/beyond-capacity", BAHT, ANSWER_OF "p.forwarded_to = 'อบจ.'"},
    {"/area/800120/beyond-capacity", BAHT, ANSWER_OF TAMBON " AND p.forwarded_to = 'อบจ.'"},
    {"/programmes/phase2", PROJECTS, COUNT_OF "p.programme = 'phase2'"},
    {"/programmes/phase2", BAHT, MONEY_OF "p.programme = 'phase2'"},
    {"/programmes/phase2/800120", PROJECTS, COUNT_OF TAMBON " AND p.programme = 'phase2'"},
    {"/programmes/phase2/800120", BAHT, MONEY_OF TAMBON " AND p.programme = 'phase2'"},
    {"/funders", BAHT, "SELECT sum(amount_satang) FROM funding WHERE programme = 'phase2'"},
    {"/funders/dla", BAHT, CLASS_OF "m.organisation = 'dla'"},
    {"/funders/codi", BAHT, CLASS_OF "m.organisation = 'codi'"},
    {"/", PROJECTS, COUNT_OF TAMBON},
    {"/", BAHT, MONEY_OF TAMBON},
    {"/documents/800120", DOCUMENTS, "SELECT count(*) FROM document WHERE area_code = '800120'"},
    {"/documents/80", DOCUMENTS, "SELECT count(*) FROM document"},
    {"/indicator/9?area=800120&set=bmn&edition=2560", PERCENT,
     INDICATOR_OF "v.area_code = '800120' AND v.year_be = 2564"},
    {"/indicator/9?area=800120&set=bmn&edition=2560", PERCENT,
     INDICATOR_OF "v.area_code = '800120' AND v.year_be = 2563"},
    {"/indicator/9?area=group/1&set=bmn&edition=2560", PERCENT,
     INDICATOR_OF "v.area_code = 'group/1' AND v.year_be = 2564"},
    {"/area/800120/indicators/bmn?edition=2560", PERCENT,
     INDICATOR_OF "v.area_code = '800120' AND v.year_be = 2564"},
};

typedef struct {
    SnapshotFixture fixture;
    ScreenBed screens;
    SqlDatabase *database;
} Bed;

static void set_up(Bed *bed, const void *unused)
{
    g_autoptr(GError) error = NULL;

    (void)unused;
    snapshot_fixture_init_kinds(&bed->fixture, amounts);
    screen_bed_init(&bed->screens, bed->fixture.path, NOW_UNIX);
    screen_bed_set_language(UI_LANGUAGE_THAI);
    bed->database = sql_open(bed->fixture.path, SQL_OPEN_READ, &error);
    g_assert_no_error(error);
}

static void tear_down(Bed *bed, const void *unused)
{
    (void)unused;
    sql_close(bed->database);
    screen_bed_clear(&bed->screens);
    snapshot_fixture_clear(&bed->fixture);
}

static char *with_page(const char *address, int page)
{
    g_autoptr(BaseAddress) parsed = base_address_parse(address, NULL);
    g_autofree char *number = g_strdup_printf("%d", page);

    base_address_set_parameter(parsed, "page", number);
    return base_address_to_text(parsed);
}

// Adds the texts of a page, a line each; returns whether it offers `next`.
static bool add_page(Bed *bed, const char *address, const char *next, GString *said)
{
    UiMetrics metrics = ui_metrics_make(1920, 1080, 0);
    g_autoptr(UiCanvas) canvas = screen_bed_draw(&bed->screens, address, &metrics);
    bool more = false;

    for (int i = 0; i < ui_canvas_count(canvas); i++) {
        UiCommand command = ui_canvas_command(canvas, i);
        if (command.kind == UI_COMMAND_TARGET) {
            more = more || g_str_equal(command.text, next);
        } else {
            g_string_append_printf(said, "%s\n", command.text);
        }
    }
    return more;
}

static char *read_screen(Bed *bed, const char *address)
{
    g_autoptr(GString) said = g_string_new("\n");
    bool more = true;

    for (int page = 1; more && page <= MOST_PAGES; page++) {
        g_autofree char *paged = with_page(address, page);
        g_autofree char *next = with_page(address, page + 1);
        more = add_page(bed, paged, next, said);
    }
    return g_string_free(g_steal_pointer(&said), FALSE);
}

static bool is_apart(const char *before, const char *behind)
{
    bool goes_on = strchr(",./", *behind) != NULL && g_ascii_isdigit(behind[1]);

    return !g_ascii_isdigit(*before) && strchr(",./", *before) == NULL &&
           !g_ascii_isdigit(*behind) && !goes_on;
}

// Whether the figure stands there, no part of a longer one: "350,000" is not in "7,350,000".
static bool says(const char *said, const char *figure, const char *noun)
{
    size_t length = strlen(figure);

    for (const char *at = strstr(said, figure); at != NULL; at = strstr(at + 1, figure)) {
        const char *behind = at + length;
        bool alone = at[-1] == '\n' && *behind == '\n';
        bool counts =
            noun == NULL || alone || (*behind == ' ' && g_str_has_prefix(behind + 1, noun));
        if (counts && is_apart(at - 1, behind)) {
            return true;
        }
    }
    return false;
}

static void compare(Bed *bed, const Sum *sum)
{
    g_autoptr(GError) error = NULL;
    g_autofree char *said = read_screen(bed, sum->address);
    int64_t value = 0;

    g_assert_true(sql_query_integer(bed->database, sum->sql, &value, &error));
    g_assert_cmpint(value, >, 0);
    g_autofree char *figure =
        sum->noun == BAHT ? base_money_to_text(value) : g_strdup_printf("%d", (int)value);
    if (!says(said, figure, sum->noun)) {
        g_test_message("%s does not say %s (%s), but%s", sum->address, figure, sum->sql, said);
        g_test_fail();
    }
}

static void every_sum_is_that_of_the_rows(Bed *bed, const void *unused)
{
    (void)unused;
    for (gsize i = 0; i < G_N_ELEMENTS(sums); i++) {
        compare(bed, &sums[i]);
    }
}

static void a_figure_is_no_part_of_a_longer_one(void)
{
    g_assert_true(says("\n3 โครงการ • 350,000 บาท\n", "350,000", BAHT));
    g_assert_true(says("\n3\n", "3", PROJECTS));
    g_assert_false(says("\n7,350,000 บาท\n", "350,000", BAHT));
    g_assert_false(says("\n350,000.50 บาท\n", "350,000", BAHT));
    g_assert_false(says("\n13 โครงการ\n", "3", PROJECTS));
    g_assert_false(says("\n3 ตำบล\n", "3", PROJECTS));
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add("/screen/sums/every-sum-is-that-of-the-rows", Bed, NULL, set_up,
               every_sum_is_that_of_the_rows, tear_down);
    g_test_add_func("/screen/sums/a-figure-is-no-part-of-a-longer-one",
                    a_figure_is_no_part_of_a_longer_one);
    return g_test_run();
}
