#include <glib.h>
#include <math.h>

#include "snapshot/account.h"
#include "snapshot/assessment.h"
#include "snapshot/consumption.h"
#include "snapshot_case.h"

static void amounts_of_few_are_hidden(SnapshotCase *fixture, const void *unused)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(GPtrArray) accounts = snapshot_account_list(fixture->snapshot, "800120", &error);

    (void)unused;
    g_assert_no_error(error);
    g_assert_cmpint(accounts->len, ==, 2);
    const SnapshotAccount *now = g_ptr_array_index(accounts, 0);
    const SnapshotAccount *then = g_ptr_array_index(accounts, 1);
    g_assert_cmpint(now->year_be, ==, 2568);
    g_assert_cmpint(now->household_count_state, ==, SNAPSHOT_FIGURE_SMALL);
    g_assert_cmpint(now->household_count, ==, -1);
    g_assert_cmpint(now->amount_state, ==, SNAPSHOT_FIGURE_HIDDEN);
    g_assert_cmpint(now->sent_count, ==, 2);
    g_assert_cmpint(then->income_median_satang, ==, 12000000);
    g_assert_cmpint(then->debt_mean_satang, ==, -1); // not sent, though amounts are shown
    g_assert_cmpint(then->group_count_state, ==, SNAPSHOT_FIGURE_SMALL);
}

static void what_most_do_comes_first(SnapshotCase *fixture, const void *unused)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(GPtrArray) newest = snapshot_consumption_list(fixture->snapshot, "800120", 0, &error);
    g_autoptr(GPtrArray) past =
        snapshot_consumption_list(fixture->snapshot, "800120", 2567, &error);
    g_autoptr(GArray) years = snapshot_consumption_list_years(fixture->snapshot, "800120", &error);

    (void)unused;
    g_assert_no_error(error);
    g_autofree char *items = snapshot_case_join(newest, G_STRUCT_OFFSET(SnapshotConsumption, item));
    g_assert_cmpstr(items, ==, "ใช้ไฟฟ้า ปลูกข้าวกินเอง ซื้อผัก เลี้ยงไก่");
    g_assert_cmpint(((const SnapshotConsumption *)g_ptr_array_index(newest, 0))->households_state,
                    ==, SNAPSHOT_FIGURE_CAPPED);
    g_assert_cmpint(past->len, ==, 1);
    g_assert_cmpint(years->len, ==, 2);
    g_assert_cmpint(g_array_index(years, int, 0), ==, 2568);
}

static void both_rounds_stand_side_by_side(SnapshotCase *fixture, const void *unused)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(GPtrArray) items = snapshot_assessment_list(fixture->snapshot, "800120", &error);

    (void)unused;
    g_assert_no_error(error);
    g_assert_cmpint(items->len, ==, 2);
    const SnapshotAssessment *data = g_ptr_array_index(items, 0);
    const SnapshotAssessment *plan = g_ptr_array_index(items, 1);
    g_assert_cmpfloat(data->before_score, ==, 0); // zero is a score
    g_assert_true(isnan(data->after_score));
    g_assert_null(data->after_date);
    g_assert_cmpfloat(plan->before_score, ==, 2);
    g_assert_cmpfloat(plan->after_score, ==, 4);
    g_assert_cmpfloat(plan->after_max, ==, 5);
    g_assert_true(plan->sample);
}

int main(int argc, char **argv)
{
    const SnapshotCaseTest tests[] = {
        {"/db/snapshot/account/amounts-of-few-are-hidden", amounts_of_few_are_hidden},
        {"/db/snapshot/consumption/what-most-do-comes-first", what_most_do_comes_first},
        {"/db/snapshot/assessment/both-rounds-stand-side-by-side", both_rounds_stand_side_by_side},
    };
    return snapshot_case_run(argc, argv, tests, G_N_ELEMENTS(tests));
}
