#include <glib.h>
#include <ui/metrics.h>

static void test_millimetres(void)
{
    UiMetrics metrics = ui_metrics_make(1920, 1080, 480);
    g_assert_cmpfloat_with_epsilon(metrics.px_per_mm, 4.0, 1e-9);
    g_assert_cmpint(ui_metrics_px(&metrics, 10), ==, 40);
    g_assert_cmpint(ui_metrics_px(&metrics, 0.1), ==, 1);
    g_assert_cmpint(ui_metrics_px(&metrics, 0), ==, 0);
    g_assert_cmpint(ui_metrics_target(&metrics), ==, 80);
}

static void test_unknown_panel(void)
{
    const double lies[] = {0, -1, 1, 100000};
    for (size_t i = 0; i < G_N_ELEMENTS(lies); i++) {
        UiMetrics metrics = ui_metrics_make(1920, 1080, lies[i]);
        g_assert_cmpfloat_with_epsilon(metrics.px_per_mm, 1920 / UI_METRICS_DEFAULT_LONG_SIDE_MM,
                                       1e-9);
    }
    UiMetrics portrait = ui_metrics_make(1080, 1920, 0);
    g_assert_cmpfloat_with_epsilon(portrait.px_per_mm, 1920 / UI_METRICS_DEFAULT_LONG_SIDE_MM,
                                   1e-9);
    g_assert_true(ui_metrics_is_portrait(&portrait));
}

/* The same millimetres on the glass, whatever the pixels: 4K and 1080p of one panel. */
static void test_same_size_on_glass(void)
{
    UiMetrics coarse = ui_metrics_make(1920, 1080, 598);
    UiMetrics fine = ui_metrics_make(3840, 2160, 598);
    for (int type = 0; type < UI_TYPE_COUNT; type++) {
        double a = ui_metrics_style(&coarse, (UiType)type).em_px / coarse.px_per_mm;
        double b = ui_metrics_style(&fine, (UiType)type).em_px / fine.px_per_mm;
        g_assert_cmpfloat_with_epsilon(a, b, 1.0 / coarse.px_per_mm);
    }
}

static void test_never_smaller_than_promised(void)
{
    for (int width_mm = 300; width_mm < 1200; width_mm += 7) {
        UiMetrics metrics = ui_metrics_make(1920, 1080, width_mm);
        UiTextStyle body = ui_metrics_style(&metrics, UI_TYPE_BODY);
        double ko_mm = body.em_px * ui_theme_ko_per_em(body.face) / metrics.px_per_mm;
        g_assert_cmpfloat(ko_mm, >=, ui_theme_ko_mm(UI_TYPE_BODY, UI_TEXT_NORMAL) - 1e-9);
        g_assert_cmpfloat(ui_metrics_target(&metrics) / metrics.px_per_mm, >=, UI_TARGET_MM - 1e-9);
        g_assert_cmpfloat(body.line_px, >=, 1.6 * body.em_px);
    }
}

/* What is within reach is 1,050 mm over the floor or lower, and is never less than readable. */
static void test_reach(void)
{
    UiMetrics metrics = ui_metrics_make(1080, 1920, 336.4);
    double height_mm = 1920 / metrics.px_per_mm;
    int top = ui_metrics_reach_top(&metrics, 700);
    double lowest_row_mm = 700 + height_mm - top / metrics.px_per_mm;
    g_assert_cmpfloat_with_epsilon(lowest_row_mm, UI_METRICS_REACH_MM, 0.5);
    g_assert_cmpint(ui_metrics_reach_top(&metrics, 400), ==, 0);
    double left_mm = height_mm - ui_metrics_reach_top(&metrics, 1500) / metrics.px_per_mm;
    g_assert_cmpfloat_with_epsilon(left_mm, UI_METRICS_REACH_LEAST_MM, 0.5);
    g_assert_cmpint(ui_metrics_reach_top(&metrics, 0), ==, 1920 / 2);
}

static void test_low_reach_is_off_until_asked_for(void)
{
    UiMetrics metrics = ui_metrics_make(1080, 1920, 336.4);
    metrics.reach_top_px = 900;
    g_assert_cmpint(ui_metrics_lowered_px(&metrics), ==, 0);
    metrics.low_reach = true;
    g_assert_cmpint(ui_metrics_lowered_px(&metrics), ==, 900);
}

/* A 15-inch panel has no room for the largest letters, lying or upright; 21 inches have. */
static void test_a_panel_offers_what_it_has_room_for(void)
{
    UiMetrics small = ui_metrics_make(1366, 768, 344);
    UiMetrics usual = ui_metrics_make(1920, 1080, 598);
    g_assert_true(ui_metrics_offers(&small, UI_TEXT_LARGE));
    g_assert_false(ui_metrics_offers(&small, UI_TEXT_LARGEST));
    g_assert_cmpint(ui_metrics_fit_text_size(&small, UI_TEXT_LARGEST), ==, UI_TEXT_LARGE);
    g_assert_cmpint(ui_metrics_fit_text_size(&usual, UI_TEXT_LARGEST), ==, UI_TEXT_LARGEST);
    UiMetrics upright = ui_metrics_make(768, 1366, 194);
    g_assert_cmpint(ui_metrics_fit_text_size(&upright, UI_TEXT_LARGEST), ==, UI_TEXT_LARGE);
    UiMetrics lying_21 = ui_metrics_make(1366, 768, 476);
    UiMetrics upright_21 = ui_metrics_make(768, 1366, 268);
    g_assert_true(ui_metrics_offers(&lying_21, UI_TEXT_LARGEST));
    g_assert_true(ui_metrics_offers(&upright_21, UI_TEXT_LARGEST));
    UiMetrics tiny = ui_metrics_make(320, 100, 80);
    g_assert_cmpint(ui_metrics_fit_text_size(&tiny, UI_TEXT_LARGEST), ==, UI_TEXT_NORMAL);
    g_assert_false(ui_metrics_is_tight(&usual));
    usual.text_size = UI_TEXT_LARGEST;
    g_assert_true(ui_metrics_is_tight(&usual));
    upright.text_size = UI_TEXT_LARGE;
    g_assert_true(ui_metrics_is_tight(&upright));
}

/* What low reach leaves of the panel must still hold a page: larger letters wait until it is off.
 */
static void test_low_reach_offers_what_it_leaves_room_for(void)
{
    UiMetrics metrics = ui_metrics_make(1920, 1080, 598);
    metrics.reach_top_px = ui_metrics_reach_top(&metrics, 0);
    g_assert_true(ui_metrics_offers(&metrics, UI_TEXT_LARGEST));
    metrics.low_reach = true;
    g_assert_false(ui_metrics_offers(&metrics, UI_TEXT_LARGEST));
    g_assert_true(ui_metrics_offers(&metrics, UI_TEXT_LARGE));
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/ui/metrics/millimetres-become-pixels", test_millimetres);
    g_test_add_func("/ui/metrics/a-panel-that-lies-is-taken-for-27-inches", test_unknown_panel);
    g_test_add_func("/ui/metrics/pixels-do-not-change-sizes-on-the-glass", test_same_size_on_glass);
    g_test_add_func("/ui/metrics/nothing-is-rounded-below-its-promise",
                    test_never_smaller_than_promised);
    g_test_add_func("/ui/metrics/low-reach-is-1050-mm-over-the-floor", test_reach);
    g_test_add_func("/ui/metrics/low-reach-is-off-until-asked-for",
                    test_low_reach_is_off_until_asked_for);
    g_test_add_func("/ui/metrics/a-panel-offers-what-it-has-room-for",
                    test_a_panel_offers_what_it_has_room_for);
    g_test_add_func("/ui/metrics/low-reach-offers-what-it-leaves-room-for",
                    test_low_reach_offers_what_it_leaves_room_for);
    return g_test_run();
}
