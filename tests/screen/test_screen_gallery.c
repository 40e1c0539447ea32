#include <screen/screen.h>
#include <string.h>
#include <ui/renderer.h>

#include "screen_bed.h"
#include "snapshot_fixture.h"

// The gallery has every widget in every state: what must hold for all widgets is tried on it.

// An hour after the small snapshot was made: 2026-01-31T03:00:00Z.
#define NOW_UNIX INT64_C(1769828400)

static const char *const sections[] = {"tone",  "type",  "button", "chart",
                                       "table", "input", "message"};

// More pages than any section has.
#define MOST_PAGES 12

typedef struct {
    SnapshotFixture snapshot;
    ScreenBed bed;
    UiRenderer *shown; // page after page
} Fixture;

static void set_up(Fixture *fixture, gconstpointer data)
{
    (void)data;
    snapshot_fixture_init(&fixture->snapshot, NULL);
    screen_bed_init(&fixture->bed, fixture->snapshot.path, NOW_UNIX);
    screen_bed_set_language(UI_LANGUAGE_THAI);
}

static void tear_down(Fixture *fixture, gconstpointer data)
{
    (void)data;
    screen_bed_clear(&fixture->bed);
    snapshot_fixture_clear(&fixture->snapshot);
}

typedef void Check(Fixture *fixture, const char *address, const UiMetrics *metrics);

static void on_every_page(Fixture *fixture, const UiMetrics *metrics, Check *check)
{
    for (size_t i = 0; i < G_N_ELEMENTS(sections); i++) {
        for (int page = 1; page <= MOST_PAGES; page++) {
            g_autofree char *address = g_strdup_printf("/gallery/%s?page=%d", sections[i], page);
            check(fixture, address, metrics);
        }
    }
}

static UiMetrics landscape(void) { return ui_metrics_make(1920, 1080, 0); }

static UiMetrics portrait(void)
{
    UiMetrics metrics = ui_metrics_make(1080, 1920, 0);
    metrics.text_size = UI_TEXT_LARGE;
    return metrics;
}

static void check_repeats(Fixture *fixture, const char *address, const UiMetrics *metrics)
{
    g_autoptr(UiCanvas) once = screen_bed_draw(&fixture->bed, address, metrics);
    g_autoptr(UiCanvas) again = screen_bed_draw(&fixture->bed, address, metrics);
    g_assert_true(ui_canvas_equal(once, again));
    g_assert_false(ui_canvas_is_full(once));
}

static void test_drawing_is_repeatable(Fixture *fixture, gconstpointer data)
{
    (void)data;
    UiMetrics wide = landscape();
    UiMetrics high = portrait();
    on_every_page(fixture, &wide, check_repeats);
    on_every_page(fixture, &high, check_repeats);
}

static void check_themes(Fixture *fixture, const char *address, const UiMetrics *metrics)
{
    g_autoptr(UiCanvas) light = screen_bed_draw(&fixture->bed, address, metrics);
    for (int theme = UI_THEME_DARK; theme < UI_THEME_COUNT; theme++) {
        UiMetrics other = *metrics;
        other.theme = (UiThemeKind)theme;
        g_autoptr(UiCanvas) canvas = screen_bed_draw(&fixture->bed, address, &other);
        g_assert_cmpint(ui_canvas_count(canvas), ==, ui_canvas_count(light));
        for (int i = 0; i < ui_canvas_count(canvas); i++) {
            UiCommand a = ui_canvas_command(light, i);
            UiCommand b = ui_canvas_command(canvas, i);
            // The ratios of the colours are the one text that is about the theme.
            if (strstr(address, "/tone") == NULL) {
                g_assert_cmpmem(&a.box, sizeof a.box, &b.box, sizeof b.box);
                g_assert_cmpstr(a.text, ==, b.text);
            }
        }
    }
}

static void test_theme_changes_no_layout(Fixture *fixture, gconstpointer data)
{
    (void)data;
    UiMetrics wide = landscape();
    on_every_page(fixture, &wide, check_themes);
}

static void check_damage(Fixture *fixture, const char *address, const UiMetrics *metrics)
{
    g_autoptr(UiCanvas) canvas = screen_bed_draw(&fixture->bed, address, metrics);
    g_autoptr(GError) error = NULL;
    g_autoptr(UiRenderer) fresh =
        ui_renderer_open_picture(metrics->width_px, metrics->height_px, fixture->bed.text, &error);
    g_assert_no_error(error);
    ui_renderer_present(fixture->shown, canvas);
    ui_renderer_present(fresh, canvas);
    for (int y = 0; y < metrics->height_px; y += 3) {
        for (int x = y % 2; x < metrics->width_px; x += 2) {
            g_assert_cmphex(ui_renderer_pixel(fixture->shown, x, y), ==,
                            ui_renderer_pixel(fresh, x, y));
        }
    }
}

// From page to page only what differs is drawn, and the picture is that of the page.
static void test_damage_draws_enough(Fixture *fixture, gconstpointer data)
{
    (void)data;
    g_autoptr(GError) error = NULL;
    UiMetrics metrics = ui_metrics_make(960, 540, 598);
    fixture->shown = ui_renderer_open_picture(960, 540, fixture->bed.text, &error);
    g_assert_no_error(error);
    on_every_page(fixture, &metrics, check_damage);
    ui_renderer_close(fixture->shown);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
#define CASE(name, function)                                                                       \
    g_test_add("/screen/gallery/" name, Fixture, NULL, set_up, function, tear_down)
    CASE("the-same-model-gives-the-same-list", test_drawing_is_repeatable);
    CASE("a-theme-changes-colours-only", test_theme_changes_no_layout);
    CASE("drawing-the-damage-equals-drawing-all", test_damage_draws_enough);
    return g_test_run();
}
