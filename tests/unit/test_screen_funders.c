#include "funders.h"

#include <glib.h>

// Shares that add up, and money that is told twice.

#define BAHT INT64_C(100)

static void shares_of_the_eight_funders_add_up_to_100(void)
{
    // The lines of phase 2 as printed: 35,978,000 baht together.
    static const int64_t baht[] = {2950000, 9301000, 4347000, 1460000,
                                   9120000, 3000000, 1600000, 4200000};
    SnapshotFunding lines[G_N_ELEMENTS(baht)] = {0};
    g_autoptr(GPtrArray) fundings = g_ptr_array_new();
    int sum = 0;

    for (size_t i = 0; i < G_N_ELEMENTS(baht); i++) {
        lines[i].amount_satang = baht[i] * BAHT;
        g_ptr_array_add(fundings, &lines[i]);
    }
    g_autoptr(GArray) percents = screen_funders_percents(fundings);
    g_assert_cmpint(percents->len, ==, fundings->len);
    for (guint i = 0; i < percents->len; i++) {
        sum += g_array_index(percents, int, i);
    }
    g_assert_cmpint(sum, ==, 100);
    g_assert_cmpint(g_array_index(percents, int, 1), ==, 26); // 25.85 %
}

static void too_many_funders_have_no_shares(void)
{
    SnapshotFunding line = {.amount_satang = BAHT};
    g_autoptr(GPtrArray) fundings = g_ptr_array_new();

    for (int i = 0; i < 40; i++) {
        g_ptr_array_add(fundings, &line);
    }
    g_autoptr(GArray) percents = screen_funders_percents(fundings);
    g_assert_cmpint(percents->len, ==, 0);
}

static SnapshotResult make_result(double figure, char *unit, char *text)
{
    return (SnapshotResult){.figure = figure, .has_figure = true, .unit = unit, .text = text};
}

static void a_result_in_baht_is_money(void)
{
    char millions[] = "ล้านบาท";
    char baht[] = "บาท";
    char villages[] = "หมู่บ้าน";
    SnapshotResult result = make_result(1.6, millions, NULL);

    g_assert_cmpint(screen_funders_satang(&result), ==, 1600000 * BAHT);
    result.has_figure = false;
    g_assert_cmpint(screen_funders_satang(&result), ==, -1);
    result = make_result(257, baht, NULL);
    g_assert_cmpint(screen_funders_satang(&result), ==, 257 * BAHT);
    result = make_result(1550, villages, NULL);
    g_assert_cmpint(screen_funders_satang(&result), ==, -1);
}

static void the_same_money_of_the_same_giver_is_flagged(void)
{
    char text[] = "ได้รับงบประมาณจากสำนักงานกองทุนสนับสนุนการสร้างเสริมสุขภาพ (สสส.)";
    char millions[] = "ล้านบาท";
    char name[] = "สำนักงานกองทุนสนับสนุนการสร้างเสริมสุขภาพ";
    char brief[] = "สสส.";
    char other[] = "พอช.";
    const SnapshotResult result = make_result(1.6, millions, text);
    SnapshotFunding funder = {.amount_satang = 1600000 * BAHT, .abbreviation = brief};

    g_assert_true(screen_funders_is_repeated(&funder, &result));
    funder.amount_satang++;
    g_assert_false(screen_funders_is_repeated(&funder, &result));
    funder.amount_satang--;
    funder.abbreviation = other;
    g_assert_false(screen_funders_is_repeated(&funder, &result));
    funder.organisation_th = name;
    g_assert_true(screen_funders_is_repeated(&funder, &result));
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/kiosk/screen/funders/shares-of-the-eight-funders-add-up-to-100",
                    shares_of_the_eight_funders_add_up_to_100);
    g_test_add_func("/kiosk/screen/funders/too-many-funders-have-no-shares",
                    too_many_funders_have_no_shares);
    g_test_add_func("/kiosk/screen/funders/a-result-in-baht-is-money", a_result_in_baht_is_money);
    g_test_add_func("/kiosk/screen/funders/the-same-money-of-the-same-giver-is-flagged",
                    the_same_money_of_the_same_giver_is_flagged);
    return g_test_run();
}
