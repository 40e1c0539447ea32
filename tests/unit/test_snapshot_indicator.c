#include <glib.h>
#include <math.h>
#include <string.h>

#include "snapshot/area.h"
#include "snapshot/indicator.h"
#include "snapshot_case.h"

static const SnapshotIndicatorKey water = {"bmn", "2560", "9", "800120", 2564};

static const SnapshotIndicatorPoint *point(const GPtrArray *points, guint i)
{
    return g_ptr_array_index(points, i);
}

static void editions_stand_side_by_side(SnapshotCase *fixture, const void *unused)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(GPtrArray) sets = snapshot_indicator_list_sets(fixture->snapshot, "800120", &error);
    g_autoptr(GPtrArray) none = snapshot_indicator_list_sets(fixture->snapshot, "801002", &error);

    (void)unused;
    g_assert_no_error(error);
    g_autofree char *editions =
        snapshot_case_join(sets, G_STRUCT_OFFSET(SnapshotIndicatorSet, edition));
    g_assert_cmpstr(editions, ==, "2565 2560 1 1");
    const SnapshotIndicatorSet *old = g_ptr_array_index(sets, 1);
    g_assert_cmpint(old->year_be, ==, 2564);
    g_assert_cmpstr(old->as_of, ==, "2021-03-31");
    g_assert_true(old->sample);
    g_assert_false(((const SnapshotIndicatorSet *)g_ptr_array_index(sets, 0))->sample);
    g_assert_cmpint(old->indicator_count, ==, 31);
    const SnapshotIndicatorSet *nothing = g_ptr_array_index(none, 1);
    g_assert_cmpint(nothing->year_be, ==, 0);
    g_assert_null(nothing->as_of);
}

static void the_next_survey_is_due(SnapshotCase *fixture, const void *unused)
{
    g_autofree char *due = snapshot_indicator_next_due("2021-03-31", 2);
    g_autofree char *leap = snapshot_indicator_next_due("2024-02-29", 1);

    (void)fixture;
    (void)unused;
    g_assert_cmpstr(due, ==, "2023-03-31");
    g_assert_cmpstr(leap, ==, "2025-02-28");
    g_assert_null(snapshot_indicator_next_due(NULL, 1));
    g_assert_null(snapshot_indicator_next_due("2021-03-31", 0));
    g_assert_null(snapshot_indicator_next_due("2021", 1));
}

static void indicators_come_by_dimension_with_their_figures(SnapshotCase *fixture,
                                                            const void *unused)
{
    g_autoptr(GError) error = NULL;
    SnapshotIndicatorKey key = water;
    g_autoptr(GPtrArray) values = snapshot_indicator_list_values(fixture->snapshot, &key, &error);

    (void)unused;
    g_assert_no_error(error);
    g_assert_cmpint(values->len, ==, 3);
    const SnapshotIndicatorValue *birth = g_ptr_array_index(values, 0);
    const SnapshotIndicatorValue *drink = g_ptr_array_index(values, 1);
    const SnapshotIndicatorValue *clean = g_ptr_array_index(values, 2);
    g_assert_cmpfloat(birth->indicator.target, ==, 95);
    g_assert_cmpint(birth->figures.passed_state, ==, SNAPSHOT_FIGURE_NOT_APPLY);
    g_assert_cmpstr(drink->indicator.code, ==, "4");
    g_assert_cmpstr(drink->indicator.direction, ==, "lower");
    g_assert_true(isnan(drink->indicator.target));
    g_assert_cmpint(drink->figures.year_be, ==, 0);
    g_assert_cmpint(drink->figures.surveyed_state, ==, SNAPSHOT_FIGURE_MISSING);
    g_assert_cmpint(clean->figures.passed, ==, 850);
    g_assert_cmpint(clean->figures.sent_count, ==, 11);
    key.year_be = 2563;
    g_autoptr(GPtrArray) past = snapshot_indicator_list_values(fixture->snapshot, &key, &error);
    key.year_be = 0;
    g_autoptr(GPtrArray) newest = snapshot_indicator_list_values(fixture->snapshot, &key, &error);
    g_assert_cmpint(((const SnapshotIndicatorValue *)g_ptr_array_index(past, 2))->figures.passed,
                    ==, 800);
    g_assert_cmpint(((const SnapshotIndicatorValue *)g_ptr_array_index(newest, 2))->figures.passed,
                    ==, 850);
    key.edition = "1999";
    g_autoptr(GPtrArray) none = snapshot_indicator_list_values(fixture->snapshot, &key, &error);
    g_assert_cmpint(none->len, ==, 0);
}

static void the_years_of_a_set_come_newest_first(SnapshotCase *fixture, const void *unused)
{
    g_autoptr(GError) error = NULL;
    SnapshotIndicatorKey key = water;
    g_autoptr(GArray) years = snapshot_indicator_list_set_years(fixture->snapshot, &key, &error);
    key.scope = "80";
    g_autoptr(GArray) none = snapshot_indicator_list_set_years(fixture->snapshot, &key, &error);

    (void)unused;
    g_assert_no_error(error);
    g_assert_cmpint(years->len, ==, 2);
    g_assert_cmpint(g_array_index(years, int, 0), ==, 2564);
    g_assert_cmpint(g_array_index(years, int, 1), ==, 2563);
    g_assert_cmpint(none->len, ==, 0);
}

static void the_trend_names_its_edition(SnapshotCase *fixture, const void *unused)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(GPtrArray) years = snapshot_indicator_list_years(fixture->snapshot, &water, &error);

    (void)unused;
    g_assert_no_error(error);
    g_assert_cmpint(years->len, ==, 3);
    g_assert_cmpint(point(years, 0)->figures.year_be, ==, 2563);
    g_assert_cmpstr(point(years, 1)->edition, ==, "2560");
    g_assert_cmpstr(point(years, 2)->edition, ==, "2565");
    g_assert_cmpstr(point(years, 2)->name_th, ==, "มีน้ำใช้ตลอดปี");
    g_assert_cmpint(point(years, 2)->figures.passed, ==, 0); // nobody passed: a figure
    g_assert_cmpint(point(years, 2)->figures.passed_state, ==, SNAPSHOT_FIGURE_SHOWN);
}

static void three_references_stand_beside_a_figure(SnapshotCase *fixture, const void *unused)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(GPtrArray) points = snapshot_indicator_compare(fixture->snapshot, &water, &error);
    SnapshotIndicatorKey key = water;

    (void)unused;
    g_assert_no_error(error);
    g_assert_cmpint(points->len, ==, 4);
    g_assert_cmpint(point(points, 0)->beside, ==, SNAPSHOT_BESIDE_OWN);
    g_assert_cmpint(point(points, 0)->figures.passed, ==, 850);
    g_assert_cmpint(point(points, 1)->beside, ==, SNAPSHOT_BESIDE_LAST_YEAR);
    g_assert_cmpint(point(points, 1)->figures.year_be, ==, 2563);
    g_assert_cmpint(point(points, 2)->beside, ==, SNAPSHOT_BESIDE_DISTRICT);
    g_assert_cmpint(point(points, 2)->figures.passed, ==, 8000);
    g_assert_cmpint(point(points, 3)->beside, ==, SNAPSHOT_BESIDE_PROVINCE);
    g_assert_cmpint(point(points, 3)->figures.passed_state, ==, SNAPSHOT_FIGURE_MISSING);
    key.scope = "80012002";
    g_autoptr(GPtrArray) village = snapshot_indicator_compare(fixture->snapshot, &key, &error);
    g_assert_cmpint(village->len, ==, 5);
    g_assert_cmpint(point(village, 2)->beside, ==, SNAPSHOT_BESIDE_TAMBON);
    g_assert_cmpint(point(village, 1)->figures.year_be, ==, 0);
    key.scope = "80";
    g_autoptr(GPtrArray) province = snapshot_indicator_compare(fixture->snapshot, &key, &error);
    g_assert_cmpint(province->len, ==, 2);
    key.scope = "group/1";
    g_autoptr(GPtrArray) group = snapshot_indicator_compare(fixture->snapshot, &key, &error);
    g_assert_cmpint(group->len, ==, 3); // itself, last year, province
}

static void places_and_parts_keep_their_states(SnapshotCase *fixture, const void *unused)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(GPtrArray) parts = snapshot_indicator_list_parts(fixture->snapshot, &water, &error);
    g_autoptr(GPtrArray) villages =
        snapshot_indicator_list_places(fixture->snapshot, &water, &error);

    (void)unused;
    g_assert_no_error(error);
    g_assert_cmpint(parts->len, ==, 3);
    g_assert_cmpstr(point(parts, 0)->age_group, ==, "0-5");
    g_assert_cmpint(point(parts, 0)->figures.surveyed_state, ==, SNAPSHOT_FIGURE_SMALL);
    g_assert_cmpstr(point(parts, 2)->sex, ==, "male");
    g_assert_cmpint(point(parts, 2)->figures.failed_state, ==, SNAPSHOT_FIGURE_SMALL);
    g_assert_cmpint(villages->len, ==, 3);
    g_assert_cmpstr(point(villages, 1)->name_th, ==, "บ้านกลาง");
    g_assert_cmpint(point(villages, 1)->figures.passed_state, ==, SNAPSHOT_FIGURE_CAPPED);
    g_assert_cmpint(point(villages, 0)->figures.passed_state, ==, SNAPSHOT_FIGURE_MISSING);
}

static void a_group_has_its_tambons(SnapshotCase *fixture, const void *unused)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(GPtrArray) tambons = snapshot_area_list_group(fixture->snapshot, 1, &error);
    g_autoptr(GPtrArray) points =
        snapshot_indicator_list_group(fixture->snapshot, 1, &water, &error);

    (void)unused;
    g_assert_no_error(error);
    g_assert_cmpint(points->len, ==, tambons->len);
    for (guint i = 0; i < points->len; i++) {
        const SnapshotArea *tambon = g_ptr_array_index(tambons, i);
        g_assert_cmpstr(point(points, i)->scope, ==, tambon->code);
        bool sent = strcmp(tambon->code, water.scope) == 0;
        g_assert_cmpint(point(points, i)->figures.year_be, ==, sent ? water.year_be : 0);
    }
    SnapshotIndicatorKey key = water;
    key.scope = "8001";
    g_autoptr(GPtrArray) district =
        snapshot_indicator_list_tambons(fixture->snapshot, &key, &error);
    key.scope = "80";
    g_autoptr(GPtrArray) province =
        snapshot_indicator_list_tambons(fixture->snapshot, &key, &error);
    g_assert_no_error(error);
    g_assert_cmpint(district->len, ==, 2);
    g_assert_cmpint(province->len, ==, 3);
    g_assert_cmpstr(point(province, 1)->scope, ==, water.scope);
    g_assert_cmpint(point(province, 1)->figures.year_be, ==, water.year_be);
    g_assert_cmpint(point(province, 2)->figures.year_be, ==, 0);
    g_autoptr(GPtrArray) none =
        snapshot_indicator_list_group(fixture->snapshot, 99, &water, &error);
    g_assert_no_error(error);
    g_assert_cmpint(none->len, ==, 0);
}

static void a_table_has_what_the_tambons_sent(SnapshotCase *fixture, const void *unused)
{
    g_autoptr(GError) error = NULL;
    SnapshotIndicatorKey key = water;
    static const char *const scopes[] = {"80", "8001"};

    (void)unused;
    for (size_t i = 0; i < G_N_ELEMENTS(scopes); i++) {
        key.scope = scopes[i];
        g_autoptr(GPtrArray) cells =
            snapshot_indicator_list_table(fixture->snapshot, &key, NULL, &error);
        g_assert_no_error(error);
        g_autofree char *codes =
            snapshot_case_join(cells, G_STRUCT_OFFSET(SnapshotIndicatorCell, code));
        g_assert_cmpstr(codes, ==, "1 9"); // of all, not of women and men; of no village
        const SnapshotIndicatorCell *cell = g_ptr_array_index(cells, 1);
        g_assert_cmpstr(cell->scope, ==, "800120");
        g_assert_cmpint(cell->figures.passed, ==, 850);
        g_assert_cmpint(cell->figures.surveyed, ==, 1000);
    }
    static const char *const some[] = {"9", "none", NULL};
    g_autoptr(GPtrArray) nine =
        snapshot_indicator_list_table(fixture->snapshot, &key, some, &error);
    g_assert_no_error(error);
    g_autofree char *codes = snapshot_case_join(nine, G_STRUCT_OFFSET(SnapshotIndicatorCell, code));
    g_assert_cmpstr(codes, ==, "9");
    g_autoptr(GPtrArray) group =
        snapshot_indicator_list_table_group(fixture->snapshot, 1, &key, NULL, &error);
    g_assert_no_error(error);
    g_assert_cmpint(group->len, ==, 2);
    key.scope = "8010";
    g_autoptr(GPtrArray) none =
        snapshot_indicator_list_table(fixture->snapshot, &key, NULL, &error);
    g_assert_no_error(error);
    g_assert_cmpint(none->len, ==, 0);
}

static void a_share_needs_both_its_numbers(SnapshotCase *fixture, const void *unused)
{
    const struct {
        SnapshotFigures figures;
        SnapshotFigureState state;
        double percent;
    } cases[] = {
        {{.surveyed = 200,
          .surveyed_state = SNAPSHOT_FIGURE_SHOWN,
          .passed = 150,
          .passed_state = SNAPSHOT_FIGURE_SHOWN},
         SNAPSHOT_FIGURE_SHOWN,
         75},
        {{.surveyed = 200,
          .surveyed_state = SNAPSHOT_FIGURE_SHOWN,
          .passed = 0,
          .passed_state = SNAPSHOT_FIGURE_SHOWN},
         SNAPSHOT_FIGURE_SHOWN,
         0},
        {{.surveyed = 0,
          .surveyed_state = SNAPSHOT_FIGURE_SHOWN,
          .passed = 0,
          .passed_state = SNAPSHOT_FIGURE_SHOWN},
         SNAPSHOT_FIGURE_NOT_APPLY,
         -1},
        {{.surveyed = 60,
          .surveyed_state = SNAPSHOT_FIGURE_SHOWN,
          .passed_state = SNAPSHOT_FIGURE_CAPPED},
         SNAPSHOT_FIGURE_CAPPED,
         -1},
        {{.surveyed_state = SNAPSHOT_FIGURE_SMALL, .passed_state = SNAPSHOT_FIGURE_HIDDEN},
         SNAPSHOT_FIGURE_HIDDEN,
         -1},
        {{.surveyed_state = SNAPSHOT_FIGURE_HIDDEN,
          .passed = 20,
          .passed_state = SNAPSHOT_FIGURE_SHOWN},
         SNAPSHOT_FIGURE_HIDDEN,
         -1},
        {{.surveyed = 20, .surveyed_state = SNAPSHOT_FIGURE_SHOWN}, SNAPSHOT_FIGURE_MISSING, -1},
        {{.passed = 20, .passed_state = SNAPSHOT_FIGURE_SHOWN}, SNAPSHOT_FIGURE_MISSING, -1},
        {{0}, SNAPSHOT_FIGURE_MISSING, -1},
    };

    (void)fixture;
    (void)unused;
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        double percent = 0;
        g_assert_cmpint(snapshot_indicator_share(&cases[i].figures, &percent), ==, cases[i].state);
        if (cases[i].percent < 0) {
            g_assert_true(isnan(percent));
        } else {
            g_assert_cmpfloat_with_epsilon(percent, cases[i].percent, 1e-9);
        }
    }
}

int main(int argc, char **argv)
{
    const SnapshotCaseTest tests[] = {
        {"/db/snapshot/indicator/editions-stand-side-by-side", editions_stand_side_by_side},
        {"/db/snapshot/indicator/the-next-survey-is-due", the_next_survey_is_due},
        {"/db/snapshot/indicator/indicators-come-by-dimension-with-their-figures",
         indicators_come_by_dimension_with_their_figures},
        {"/db/snapshot/indicator/the-years-of-a-set-come-newest-first",
         the_years_of_a_set_come_newest_first},
        {"/db/snapshot/indicator/the-trend-names-its-edition", the_trend_names_its_edition},
        {"/db/snapshot/indicator/three-references-stand-beside-a-figure",
         three_references_stand_beside_a_figure},
        {"/db/snapshot/indicator/places-and-parts-keep-their-states",
         places_and_parts_keep_their_states},
        {"/db/snapshot/indicator/a-group-has-its-tambons", a_group_has_its_tambons},
        {"/db/snapshot/indicator/a-table-has-what-the-tambons-sent",
         a_table_has_what_the_tambons_sent},
        {"/db/snapshot/indicator/a-share-needs-both-its-numbers", a_share_needs_both_its_numbers},
    };
    return snapshot_case_run(argc, argv, tests, G_N_ELEMENTS(tests));
}
