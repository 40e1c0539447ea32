#include <glib.h>
#include <math.h>
#include <ui/chart.h>

static void assert_scale(double least, double greatest, int steps, UiChartScale wanted)
{
    UiChartScale scale = ui_chart_scale(least, greatest, steps);
    g_test_message("%g … %g in %d: %g … %g by %g", least, greatest, steps, scale.from, scale.to,
                   scale.step);
    g_assert_cmpfloat_with_epsilon(scale.from, wanted.from, 1e-9);
    g_assert_cmpfloat_with_epsilon(scale.to, wanted.to, 1e-9);
    g_assert_cmpfloat_with_epsilon(scale.step, wanted.step, 1e-9);
}

static void test_scales(void)
{
    assert_scale(0, 100, 5, (UiChartScale){0, 100, 20});
    assert_scale(0, 97, 5, (UiChartScale){0, 100, 20});
    assert_scale(62.3, 71.8, 5, (UiChartScale){62, 72, 2});
    assert_scale(0, 0.3, 3, (UiChartScale){0, 0.3, 0.1});
    assert_scale(0, 1551, 4, (UiChartScale){0, 2000, 500});
    assert_scale(-4, 6, 5, (UiChartScale){-4, 6, 2});
    assert_scale(71.8, 62.3, 5, (UiChartScale){62, 72, 2});
}

static void test_scales_of_one_value(void)
{
    assert_scale(0, 0, 5, (UiChartScale){0, 1, 0.2});
    assert_scale(80, 80, 4, (UiChartScale){70, 90, 5});
    UiChartScale small = ui_chart_scale(0.4, 0.4, 5);
    g_assert_cmpfloat(small.from, >=, 0);
    g_assert_cmpfloat(small.to, >, 0.4);
}

/* Whatever comes in, the scale holds it, is round, and has no more lines than asked for. */
static void test_scales_hold_everything(void)
{
    for (int i = 0; i < 20000; i++) {
        double a = (g_test_rand_double() - 0.3) * pow(10, g_test_rand_int_range(-3, 9));
        double b = (g_test_rand_double() - 0.3) * pow(10, g_test_rand_int_range(-3, 9));
        int steps = g_test_rand_int_range(2, UI_CHART_LIMIT_STEPS + 1);
        UiChartScale scale = ui_chart_scale(a, b, steps);
        double slack = scale.step * 1e-6;
        g_assert_cmpfloat(scale.from, <=, MIN(a, b) + slack);
        g_assert_cmpfloat(scale.to, >=, MAX(a, b) - slack);
        g_assert_cmpint(ui_chart_scale_steps(&scale), >=, 1);
        g_assert_cmpint(ui_chart_scale_steps(&scale), <=, steps);
        double lead = scale.step / pow(10, floor(log10(scale.step) + 1e-9));
        g_assert_true(fabs(lead - 1) < 1e-6 || fabs(lead - 2) < 1e-6 || fabs(lead - 5) < 1e-6);
    }
}

static void test_no_numbers(void)
{
    assert_scale(NAN, 5, 5, (UiChartScale){0, 1, 1});
    assert_scale(0, INFINITY, 5, (UiChartScale){0, 1, 1});
    assert_scale(-1e300, 1e300, 5, (UiChartScale){0, 1, 1});
}

static void test_places(void)
{
    const UiChartScale scale = {50, 100, 10};
    g_assert_cmpint(ui_chart_place(&scale, 50, 400), ==, 0);
    g_assert_cmpint(ui_chart_place(&scale, 75, 400), ==, 200);
    g_assert_cmpint(ui_chart_place(&scale, 100, 400), ==, 400);
    g_assert_cmpint(ui_chart_place(&scale, 10, 400), ==, 0);
    g_assert_cmpint(ui_chart_place(&scale, 1000, 400), ==, 400);
}

static void test_percents_add_up(void)
{
    static const double thirds[] = {1, 1, 1};
    static const double money[] = {150000, 600000, 500000, 0};
    int percents[4];
    ui_chart_percents(thirds, 3, percents);
    g_assert_cmpint(percents[0], ==, 34);
    g_assert_cmpint(percents[1], ==, 33);
    g_assert_cmpint(percents[2], ==, 33);
    ui_chart_percents(money, 4, percents);
    g_assert_cmpint(percents[0], ==, 12);
    g_assert_cmpint(percents[1], ==, 48);
    g_assert_cmpint(percents[2], ==, 40);
    g_assert_cmpint(percents[3], ==, 0);
}

static void test_percents_of_anything(void)
{
    for (int round = 0; round < 5000; round++) {
        double values[UI_CHART_LIMIT_SHARES];
        int percents[UI_CHART_LIMIT_SHARES];
        int count = g_test_rand_int_range(1, UI_CHART_LIMIT_SHARES + 1);
        double sum = 0;
        for (int i = 0; i < count; i++) {
            values[i] = g_test_rand_int_range(-5, 50);
            sum += MAX(values[i], 0);
        }
        ui_chart_percents(values, count, percents);
        int total = 0;
        for (int i = 0; i < count; i++) {
            total += percents[i];
            double exact = sum > 0 ? MAX(values[i], 0) / sum * 100 : 0;
            g_assert_cmpfloat(fabs(percents[i] - exact), <, 1.0 + 1e-6);
        }
        g_assert_cmpint(total, ==, sum > 0 ? 100 : 0);
    }
}

static void test_directions(void)
{
    g_assert_cmpint(ui_chart_compare(10, 12, 0.1, true), ==, UI_CHART_BETTER);
    g_assert_cmpint(ui_chart_compare(10, 12, 0.1, false), ==, UI_CHART_WORSE);
    g_assert_cmpint(ui_chart_compare(12, 10, 0.1, false), ==, UI_CHART_BETTER);
    g_assert_cmpint(ui_chart_compare(10, 10.05, 0.1, true), ==, UI_CHART_SAME);
    g_assert_cmpint(ui_chart_compare(10, 10, 0, true), ==, UI_CHART_SAME);
    g_assert_cmpint(ui_chart_compare(NAN, 10, 0.1, true), ==, UI_CHART_UNKNOWN);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/ui/chart/a-scale-has-round-steps-around-the-values", test_scales);
    g_test_add_func("/ui/chart/one-value-alone-still-has-a-scale", test_scales_of_one_value);
    g_test_add_func("/ui/chart/any-values-lie-on-their-scale", test_scales_hold_everything);
    g_test_add_func("/ui/chart/what-is-no-number-gives-a-plain-scale", test_no_numbers);
    g_test_add_func("/ui/chart/a-value-stands-where-the-scale-says", test_places);
    g_test_add_func("/ui/chart/percents-add-up-to-a-hundred", test_percents_add_up);
    g_test_add_func("/ui/chart/percents-of-any-values-are-within-one-of-exact",
                    test_percents_of_anything);
    g_test_add_func("/ui/chart/better-and-worse-know-which-way-is-good", test_directions);
    return g_test_run();
}
