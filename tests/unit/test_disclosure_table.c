#include <disclosure/table.h>
#include <glib.h>

static const DisclosureFigure S = DISCLOSURE_FIGURE_SURVEYED;
static const DisclosureFigure P = DISCLOSURE_FIGURE_PASSED;
static const DisclosureFigure F = DISCLOSURE_FIGURE_FAILED;

static int add(DisclosureTable *table, int64_t surveyed, int64_t passed)
{
    DisclosureCell cell = {.surveyed = surveyed, .passed = passed};
    return disclosure_table_add(table, &cell);
}

/* A cell as an earlier release showed it: everything, or with what the table had decided. */
static int add_published(DisclosureTable *table, int64_t surveyed, int64_t passed,
                         const DisclosureTable *earlier, int cell)
{
    DisclosureCell again = {.surveyed = surveyed, .passed = passed, .published = true};

    for (int i = 0; i < DISCLOSURE_FIGURE_COUNT; i++) {
        again.marks[i] = disclosure_table_get(earlier, cell, (DisclosureFigure)i);
    }
    return disclosure_table_add(table, &again);
}

static DisclosureState state(const DisclosureTable *table, int cell, DisclosureFigure figure)
{
    return disclosure_table_get(table, cell, figure).state;
}

static void expect_states(const DisclosureTable *table, int cell, const char *wanted)
{
    static const char letters[] = {'s', '<', '^', 'x'}; /* shown, small, capped, hidden */
    const char found[] = {letters[state(table, cell, S)], letters[state(table, cell, P)],
                          letters[state(table, cell, F)], '\0'};

    g_assert_cmpstr(found, ==, wanted);
}

static void protect(DisclosureTable *table)
{
    DisclosureOutcome outcome;

    disclosure_table_protect(table, &outcome);
    g_assert_cmpint(outcome.unprotected, ==, 0);
}

static void zero_is_shown_and_a_few_are_not(void)
{
    g_autoptr(DisclosureTable) table = disclosure_table_new(10);
    int none_failed = add(table, 4000, 4000);
    int few_failed = add(table, 4000, 3991);
    int few_passed = add(table, 4000, 1);
    int ten_failed = add(table, 4000, 3990);
    int nobody = add(table, 0, 0);
    int few_surveyed = add(table, 9, 3);

    protect(table);
    expect_states(table, none_failed, "sss");
    expect_states(table, few_failed, "sx<");
    expect_states(table, few_passed, "s<x");
    expect_states(table, ten_failed, "sss");
    expect_states(table, nobody, "sss");
    expect_states(table, few_surveyed, "<xx");
}

static void a_mark_tells_exactly_its_range(void)
{
    g_autoptr(DisclosureTable) table = disclosure_table_new(10);
    int cell = add(table, 4000, 3995);

    protect(table);
    DisclosureMark failed = disclosure_table_get(table, cell, F);
    DisclosureMark passed = disclosure_table_get(table, cell, P);
    g_assert_cmpint(failed.low, ==, 1);
    g_assert_cmpint(failed.high, ==, 9);
    g_assert_cmpint(passed.low, ==, 3991);
    g_assert_cmpint(passed.high, ==, 3999);
}

static void shares_of_nine_tenths_are_capped_in_small_areas(void)
{
    g_autoptr(DisclosureTable) table = disclosure_table_new(10);
    int most_passed = add(table, 200, 185);
    int all_passed = add(table, 200, 200);
    int most_failed = add(table, 200, 3);
    int below = add(table, 200, 179);
    int large = add(table, 300, 280);
    int too_few_to_cap = add(table, 60, 60);

    protect(table);
    expect_states(table, most_passed, "s^x");
    expect_states(table, all_passed, "s^x");
    expect_states(table, most_failed, "sx^");
    expect_states(table, below, "sss");
    expect_states(table, large, "sss");
    expect_states(table, too_few_to_cap, "sxx");
    g_assert_cmpint(disclosure_table_get(table, all_passed, P).low, ==, 180);
    g_assert_cmpint(disclosure_table_get(table, all_passed, F).high, ==, 20);
}

static void an_area_too_small_shows_no_characteristics(void)
{
    g_autoptr(DisclosureTable) table = disclosure_table_new(10);
    DisclosureCell small = {.surveyed = 99, .passed = 50, .area = DISCLOSURE_AREA_SMALL};
    DisclosureCell women = {.surveyed = 55, .passed = 30, .area = DISCLOSURE_AREA_PART};
    DisclosureCell men = {.surveyed = 44, .passed = 20, .area = DISCLOSURE_AREA_PART};
    int total = disclosure_table_add(table, &small);
    const int parts[] = {disclosure_table_add(table, &women), disclosure_table_add(table, &men)};

    disclosure_table_add_sum(table, total, parts, 2);
    protect(table);
    expect_states(table, total, "sxx");
    expect_states(table, parts[0], "xxx");
    expect_states(table, parts[1], "xxx");
}

static void a_sum_does_not_give_the_small_count_back(void)
{
    g_autoptr(DisclosureTable) table = disclosure_table_new(10);
    const int villages[] = {add(table, 800, 795), add(table, 900, 850), add(table, 700, 500),
                            add(table, 400, 400)};
    int tambon = add(table, 2800, 2545);

    disclosure_table_add_sum(table, tambon, villages, 4);
    protect(table);
    expect_states(table, villages[0], "sx<");
    // Nine tenths can be said even of a complement.
    expect_states(table, villages[1], "s^x");
    // One complement would be known to within 8: the second gives it room.
    expect_states(table, villages[2], "sxx");
    expect_states(table, villages[3], "sss");
    expect_states(table, tambon, "sss");
}

static void without_siblings_that_serve_the_parent_is_hidden(void)
{
    g_autoptr(DisclosureTable) table = disclosure_table_new(10);
    int village = add(table, 800, 795);
    const int none[] = {add(table, 900, 900), village};
    int tambon = add(table, 1700, 1695);
    const int tambons[] = {tambon, add(table, 2000, 1500), add(table, 2500, 2000)};
    int district = add(table, 6200, 5195);

    disclosure_table_add_sum(table, tambon, none, 2);
    disclosure_table_add_sum(table, district, tambons, 3);
    protect(table);
    expect_states(table, none[0], "sss");
    expect_states(table, tambon, "sx<");
    expect_states(table, tambons[1], "sxx");
    expect_states(table, tambons[2], "sxx");
    expect_states(table, district, "sss");
}

static void a_small_number_surveyed_hides_another_number_surveyed(void)
{
    g_autoptr(DisclosureTable) table = disclosure_table_new(10);
    const int villages[] = {add(table, 7, 3), add(table, 900, 850), add(table, 700, 500)};
    int tambon = add(table, 1607, 1353);

    disclosure_table_add_sum(table, tambon, villages, 3);
    protect(table);
    expect_states(table, villages[0], "<xx");
    expect_states(table, villages[1], "xxx");
    expect_states(table, villages[2], "xxx");
    expect_states(table, tambon, "sss");
}

static void women_and_men_protect_each_other(void)
{
    g_autoptr(DisclosureTable) table = disclosure_table_new(10);
    int women[4], men[4], all[4];
    static const int64_t passed[][2] = {{395, 340}, {350, 320}, {300, 310}, {1045, 970}};

    for (int i = 0; i < 4; i++) {
        int64_t surveyed = i < 3 ? 400 : 1200;
        women[i] = add(table, surveyed, passed[i][0]);
        men[i] = add(table, surveyed, passed[i][1]);
        all[i] = add(table, 2 * surveyed, passed[i][0] + passed[i][1]);
        const int parts[] = {women[i], men[i]};
        disclosure_table_add_sum(table, all[i], parts, 2);
    }
    disclosure_table_add_sum(table, women[3], women, 3);
    disclosure_table_add_sum(table, men[3], men, 3);
    disclosure_table_add_sum(table, all[3], all, 3);
    protect(table);
    // "Fewer than 10" women would leave the men of a known total to within 8.
    expect_states(table, women[0], "sxx");
    expect_states(table, men[0], "sxx");
    expect_states(table, all[3], "sss");
    int hidden = 0;
    for (int i = 0; i < 3; i++) {
        hidden += state(table, women[i], P) != DISCLOSURE_STATE_SHOWN;
    }
    g_assert_cmpint(hidden, >=, 2);
}

static void what_was_hidden_stays_hidden_and_what_was_shown_cannot_help(void)
{
    g_autoptr(DisclosureTable) first = disclosure_table_new(10);
    const int before[] = {add(first, 800, 795), add(first, 900, 850), add(first, 700, 500),
                          add(first, 600, 300)};
    int total_before = add(first, 3000, 2445);
    disclosure_table_add_sum(first, total_before, before, 4);
    protect(first);
    expect_states(first, before[3], "sss");

    // Village 2 reports anew, with nothing small: 1 and 3 stay hidden all the same.
    g_autoptr(DisclosureTable) second = disclosure_table_new(10);
    int small = add_published(second, 800, 795, first, before[0]);
    int old = add_published(second, 900, 850, first, before[1]);
    int third = add_published(second, 700, 500, first, before[2]);
    int fourth = add_published(second, 600, 300, first, before[3]);
    int old_total = add_published(second, 3000, 2445, first, total_before);
    int corrected = add(second, 900, 700);
    int total = add(second, 3000, 2295);
    disclosure_table_add_sum(second, old_total, (const int[]){small, old, third, fourth}, 4);
    disclosure_table_add_sum(second, total, (const int[]){small, corrected, third, fourth}, 4);
    protect(second);
    expect_states(second, small, "sx<");
    expect_states(second, third, "sxx");
    expect_states(second, fourth, "sss");
    // With three unknown and two sums the correction itself may be shown only if 1 and 3 stay free.
    DisclosureMark mark = disclosure_table_get(second, small, F);
    g_assert_cmpint(mark.low, ==, 1);
    g_assert_cmpint(mark.high, ==, 9);
}

static void a_village_that_vanishes_hides_its_parents_new_sum(void)
{
    g_autoptr(DisclosureTable) first = disclosure_table_new(10);
    const int before[] = {add(first, 800, 795), add(first, 900, 850), add(first, 700, 500)};
    int total_before = add(first, 2400, 2145);
    disclosure_table_add_sum(first, total_before, before, 3);
    protect(first);
    expect_states(first, before[2], "sxx");

    // Of the three hidden the second and third are withdrawn: the new sum is the first alone.
    g_autoptr(DisclosureTable) second = disclosure_table_new(10);
    int small = add_published(second, 800, 795, first, before[0]);
    int gone[] = {add_published(second, 900, 850, first, before[1]),
                  add_published(second, 700, 500, first, before[2])};
    int old_total = add_published(second, 2400, 2145, first, total_before);
    int total = add(second, 800, 795);
    disclosure_table_add_sum(second, old_total, (const int[]){small, gone[0], gone[1]}, 3);
    disclosure_table_add_sum(second, total, (const int[]){small}, 1);
    protect(second);
    expect_states(second, total, "sx<");
}

static void a_late_tambon_is_not_the_difference_of_two_releases(void)
{
    g_autoptr(DisclosureTable) first = disclosure_table_new(10);
    const int before[] = {add(first, 4000, 3000), add(first, 5000, 4000)};
    int district_before = add(first, 9000, 7000);
    disclosure_table_add_sum(first, district_before, before, 2);
    protect(first);
    expect_states(first, district_before, "sss");

    g_autoptr(DisclosureTable) second = disclosure_table_new(10);
    int old[] = {add_published(second, 4000, 3000, first, before[0]),
                 add_published(second, 5000, 4000, first, before[1])};
    int old_district = add_published(second, 9000, 7000, first, district_before);
    int late = add(second, 3000, 2996);
    int district = add(second, 12000, 9996);
    const int others[] = {district, add(second, 20000, 15000)};
    int province = add(second, 32000, 24996);
    disclosure_table_add_sum(second, old_district, old, 2);
    disclosure_table_add_sum(second, district, (const int[]){old[0], old[1], late}, 3);
    disclosure_table_add_sum(second, province, others, 2);
    protect(second);
    expect_states(second, late, "sxx");
    expect_states(second, district, "sxx");
    expect_states(second, others[1], "sxx");
}

static void what_is_missing_from_a_sum_is_protected_too(void)
{
    g_autoptr(DisclosureTable) table = disclosure_table_new(10);
    DisclosureCell untold = {.surveyed = 500, .passed = 497, .area = DISCLOSURE_AREA_UNTOLD};
    int rest = disclosure_table_add(table, &untold);
    const int villages[] = {rest, add(table, 900, 850), add(table, 700, 500)};
    int tambon = add(table, 2100, 1847);

    disclosure_table_add_sum(table, tambon, villages, 3);
    protect(table);
    expect_states(table, villages[1], "s^x");
    expect_states(table, tambon, "sss");
}

static void a_plain_count_follows_the_same_rules(void)
{
    g_autoptr(DisclosureTable) table = disclosure_table_new(5);
    const int64_t counts[] = {0, 3, 12, 40};
    int cells[4];

    for (int i = 0; i < 4; i++) {
        DisclosureCell cell = {.surveyed = counts[i], .kind = DISCLOSURE_KIND_PLAIN};
        cells[i] = disclosure_table_add(table, &cell);
    }
    DisclosureCell sum = {.surveyed = 55, .kind = DISCLOSURE_KIND_PLAIN};
    int total = disclosure_table_add(table, &sum);
    disclosure_table_add_sum(table, total, cells, 4);
    protect(table);
    g_assert_cmpint(state(table, cells[0], S), ==, DISCLOSURE_STATE_SHOWN);
    g_assert_cmpint(state(table, cells[1], S), ==, DISCLOSURE_STATE_SMALL);
    g_assert_cmpint(state(table, cells[2], S), ==, DISCLOSURE_STATE_HIDDEN);
    g_assert_cmpint(state(table, cells[3], S), ==, DISCLOSURE_STATE_HIDDEN);
    g_assert_cmpint(state(table, total, S), ==, DISCLOSURE_STATE_SHOWN);
}

static void a_mean_does_not_give_back_that_of_few_households(void)
{
    g_autoptr(DisclosureTable) table = disclosure_table_new(10);
    const int64_t households[] = {12, 80, 45, 137};
    int cells[4];

    for (int i = 0; i < 4; i++) {
        DisclosureCell cell = {.surveyed = households[i], .kind = DISCLOSURE_KIND_MEAN};
        cells[i] = disclosure_table_add(table, &cell);
    }
    disclosure_table_add_sum(table, cells[3], cells, 3);
    protect(table);
    g_assert_cmpint(state(table, cells[0], S), ==, DISCLOSURE_STATE_HIDDEN);
    g_assert_cmpint(state(table, cells[1], S), ==, DISCLOSURE_STATE_SHOWN);
    g_assert_cmpint(state(table, cells[2], S), ==, DISCLOSURE_STATE_HIDDEN);
    g_assert_cmpint(state(table, cells[3], S), ==, DISCLOSURE_STATE_SHOWN);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/db/disclosure/table/zero-is-shown-and-a-few-are-not",
                    zero_is_shown_and_a_few_are_not);
    g_test_add_func("/db/disclosure/table/a-mark-tells-exactly-its-range",
                    a_mark_tells_exactly_its_range);
    g_test_add_func("/db/disclosure/table/shares-of-nine-tenths-are-capped-in-small-areas",
                    shares_of_nine_tenths_are_capped_in_small_areas);
    g_test_add_func("/db/disclosure/table/an-area-too-small-shows-no-characteristics",
                    an_area_too_small_shows_no_characteristics);
    g_test_add_func("/db/disclosure/table/a-sum-does-not-give-the-small-count-back",
                    a_sum_does_not_give_the_small_count_back);
    g_test_add_func("/db/disclosure/table/without-siblings-that-serve-the-parent-is-hidden",
                    without_siblings_that_serve_the_parent_is_hidden);
    g_test_add_func("/db/disclosure/table/a-small-number-surveyed-hides-another",
                    a_small_number_surveyed_hides_another_number_surveyed);
    g_test_add_func("/db/disclosure/table/women-and-men-protect-each-other",
                    women_and_men_protect_each_other);
    g_test_add_func("/db/disclosure/table/what-was-hidden-stays-hidden-and-shown-cannot-help",
                    what_was_hidden_stays_hidden_and_what_was_shown_cannot_help);
    g_test_add_func("/db/disclosure/table/a-village-that-vanishes-hides-its-parents-new-sum",
                    a_village_that_vanishes_hides_its_parents_new_sum);
    g_test_add_func("/db/disclosure/table/a-late-tambon-is-not-the-difference-of-two-releases",
                    a_late_tambon_is_not_the_difference_of_two_releases);
    g_test_add_func("/db/disclosure/table/what-is-missing-from-a-sum-is-protected-too",
                    what_is_missing_from_a_sum_is_protected_too);
    g_test_add_func("/db/disclosure/table/a-plain-count-follows-the-same-rules",
                    a_plain_count_follows_the_same_rules);
    g_test_add_func("/db/disclosure/table/a-mean-does-not-give-back-that-of-few-households",
                    a_mean_does_not_give_back_that_of_few_households);
    return g_test_run();
}
