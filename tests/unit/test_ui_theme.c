#include <glib.h>
#include <ui/metrics.h>
#include <ui/renderer.h>
#include <ui/theme.h>

#define TEXT_RATIO 7.0
#define GRAPHIC_RATIO 3.0

static void assert_ratio(const char *what, UiColour a, UiColour b, double least)
{
    double ratio = ui_theme_contrast(a, b);
    if (ratio < least) {
        g_test_message("%s: #%06x on #%06x is %.2f", what, a & 0xffffff, b & 0xffffff, ratio);
    }
    g_assert_cmpfloat(ratio, >=, least);
}

static void check_tone(const UiTheme *theme, const UiToneColours *tone)
{
    assert_ratio("ink on tint", tone->ink, tone->tint, TEXT_RATIO);
    assert_ratio("ink on card", tone->ink, theme->card, TEXT_RATIO);
    assert_ratio("ink on surface", tone->ink, theme->surface, TEXT_RATIO);
    assert_ratio("text on solid", tone->on_solid, tone->solid, TEXT_RATIO);
    assert_ratio("solid on card", tone->solid, theme->card, GRAPHIC_RATIO);
    assert_ratio("solid on surface", tone->solid, theme->surface, GRAPHIC_RATIO);
}

static void check_text(const UiTheme *theme)
{
    const UiColour grounds[] = {theme->surface, theme->card, theme->card_sunk};
    for (size_t i = 0; i < G_N_ELEMENTS(grounds); i++) {
        assert_ratio("text", theme->text, grounds[i], TEXT_RATIO);
        assert_ratio("muted text", theme->text_muted, grounds[i], TEXT_RATIO);
    }
    assert_ratio("accent on surface", theme->accent, theme->surface, TEXT_RATIO);
    assert_ratio("accent on card", theme->accent, theme->card, TEXT_RATIO);
    assert_ratio("on accent", theme->on_accent, theme->accent, TEXT_RATIO);
    assert_ratio("on pressed", theme->on_accent, theme->accent_pressed, TEXT_RATIO);
    assert_ratio("on accent tint", theme->on_accent_tint, theme->accent_tint, TEXT_RATIO);
    assert_ratio("text on accent tint", theme->text, theme->accent_tint, TEXT_RATIO);
    assert_ratio("muted on accent tint", theme->text_muted, theme->accent_tint, TEXT_RATIO);
    assert_ratio("on head", theme->on_head, theme->head, TEXT_RATIO);
    assert_ratio("muted on head", theme->on_head_muted, theme->head, TEXT_RATIO);
    assert_ratio("plate", theme->plate_ink, theme->plate, 21.0);
}

static void check_graphics(const UiTheme *theme)
{
    assert_ratio("outline on surface", theme->outline, theme->surface, GRAPHIC_RATIO);
    assert_ratio("outline on card", theme->outline, theme->card, GRAPHIC_RATIO);
    assert_ratio("focus on surface", theme->focus, theme->surface, GRAPHIC_RATIO);
    assert_ratio("focus on card", theme->focus, theme->card, GRAPHIC_RATIO);
    assert_ratio("focus on head", theme->focus_on_head, theme->head, GRAPHIC_RATIO);
    for (int i = 0; i < UI_THEME_SERIES_COUNT; i++) {
        assert_ratio("series on card", theme->series[i], theme->card, GRAPHIC_RATIO);
        assert_ratio("series on track", theme->series[i], theme->card_sunk, GRAPHIC_RATIO);
    }
    // The patterns of a map are drawn in the ends of its scale.
    const UiColour *steps = theme->steps;
    for (int i = 0; i < UI_THEME_STEP_COUNT; i++) {
        UiColour ink = steps[i < 3 ? UI_THEME_STEP_COUNT - 1 : 0];
        assert_ratio("pattern on step", ink, steps[i], GRAPHIC_RATIO);
        g_assert_cmpfloat(i == 0 ? 1 : ui_theme_contrast(steps[0], steps[i]), >=,
                          i == 0 ? 1 : ui_theme_contrast(steps[0], steps[i - 1]) * 1.2);
    }
}

static void test_contrast(void)
{
    for (int kind = 0; kind < UI_THEME_COUNT; kind++) {
        const UiTheme *theme = ui_theme_get((UiThemeKind)kind);
        check_text(theme);
        check_graphics(theme);
        for (int tone = 0; tone < UI_TONE_COUNT; tone++) {
            check_tone(theme, &theme->tone[tone]);
        }
    }
}

static void test_contrast_formula(void)
{
    g_assert_cmpfloat_with_epsilon(ui_theme_contrast(0xff000000, 0xffffffff), 21.0, 1e-9);
    g_assert_cmpfloat_with_epsilon(ui_theme_contrast(0xff777777, 0xff777777), 1.0, 1e-9);
    /* The WCAG examples' grey: 4.48 on white, just below AA. */
    g_assert_cmpfloat_with_epsilon(ui_theme_contrast(0xff777777, 0xffffffff), 4.48, 0.01);
}

static void test_text_heights(void)
{
    for (int type = 0; type < UI_TYPE_COUNT; type++) {
        g_assert_cmpfloat(ui_theme_ko_mm((UiType)type, UI_TEXT_NORMAL), >=, 4.8);
        g_assert_cmpfloat(ui_theme_ko_mm((UiType)type, UI_TEXT_LARGE), >=, 7.4);
        g_assert_cmpfloat(ui_theme_ko_mm((UiType)type, UI_TEXT_LARGEST), >,
                          ui_theme_ko_mm((UiType)type, UI_TEXT_LARGE));
        double line = ui_theme_line_em((UiType)type);
        g_assert_cmpfloat(line, >=, type == UI_TYPE_NUMBER ? 1.0 : 1.6);
    }
}

/* Motion explains; it never lasts, and there is none for those who want it calm. */
static void test_motion(void)
{
    UiMetrics metrics = ui_metrics_make(1920, 1080, 598);
    for (int motion = 0; motion < UI_MOTION_COUNT; motion++) {
        metrics.calm = false;
        g_assert_cmpfloat(ui_metrics_motion_ms(&metrics, (UiMotion)motion), >=, 0);
        g_assert_cmpfloat(ui_metrics_motion_ms(&metrics, (UiMotion)motion), <=, UI_MOTION_LIMIT_MS);
        metrics.calm = true;
        g_assert_cmpfloat(ui_metrics_motion_ms(&metrics, (UiMotion)motion), ==, 0);
    }
}

static int ink_rows(UiRenderer *renderer, int height)
{
    int rows = 0;
    for (int y = 0; y < height; y++) {
        bool ink = false;
        for (int x = 0; x < height; x++) {
            ink = ink || ui_theme_contrast(ui_renderer_pixel(renderer, x, y), 0xffffffff) > 2.0;
        }
        rows += ink;
    }
    return rows;
}

/* The theme says how high ก is; the file has the last word. 1 pixel of rounding is allowed. */
static void test_ko_is_as_high_as_the_theme_says(void)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(UiText) text = ui_text_open(NULL, &error);
    g_assert_no_error(error);
    g_autoptr(UiCanvas) canvas = ui_canvas_new();
    g_autoptr(UiRenderer) renderer = ui_renderer_open_picture(400, 400, text, &error);
    g_assert_no_error(error);
    for (int size = 0; size < UI_TEXT_COUNT; size++) {
        // Letters of a meeting are measured on the panel they are meant for.
        UiMetrics metrics =
            ui_metrics_make(1920, 1080, size == UI_TEXT_MEETING ? UI_THEME_MEETING_MM : 476);
        metrics.text_size = (UiTextSize)size;
        UiParagraph ko = {
            .text = "ก", .style = ui_metrics_style(&metrics, UI_TYPE_BODY), .colour = 0xff000000};
        ui_canvas_reset(canvas, 400, 400);
        ui_canvas_add_fill(canvas, (UiBox){0, 0, 400, 400}, 0xffffffff);
        ui_text_draw(text, canvas, (UiBox){0, 0, 400, 0}, &ko);
        ui_renderer_present(renderer, canvas);
        double wanted = ui_theme_ko_mm(UI_TYPE_BODY, metrics.text_size) * metrics.px_per_mm;
        g_assert_cmpint(ink_rows(renderer, 400), >=, (int)wanted);
    }
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/ui/theme/text-reads-at-7-to-1-and-graphics-at-3-to-1", test_contrast);
    g_test_add_func("/ui/theme/contrast-is-that-of-wcag", test_contrast_formula);
    g_test_add_func("/ui/theme/no-text-is-smaller-than-the-norms-ask", test_text_heights);
    g_test_add_func("/ui/theme/no-motion-lasts-and-calm-has-none", test_motion);
    g_test_add_func("/ui/theme/the-letter-ko-is-as-high-as-promised",
                    test_ko_is_as_high_as_the_theme_says);
    return g_test_run();
}
