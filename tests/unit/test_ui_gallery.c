#include <glib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <ui/renderer.h>
#include <ui/widget/keyboard.h>

#include "../support/ui_gallery.h"

/* K3: twelve keys of 15 mm, 2 mm apart, and the margins of the page. */
#define KEYS_NEED_MM (204.0 + 2 * 8.0)

typedef struct {
    int width_px;
    int height_px;
    double width_mm;
    UiTextSize largest; /* the gallery's pages have room for texts up to this size */
} Panel;

/* Real panels, and narrow ones of any height: there widgets are measured, not pages. */
static const Panel panels[] = {
    {1920, 1080, 598, UI_TEXT_NORMAL},   {1920, 1080, 941, UI_TEXT_LARGE},
    {3840, 2160, 941, UI_TEXT_LARGE},    {1366, 768, 698, UI_TEXT_NORMAL},
    {1080, 1920, 398, UI_TEXT_NORMAL},   {1080, 1920, 530, UI_TEXT_LARGE},
    {1366, 9000, 345, UI_TEXT_LARGEST},  {1920, 9000, 476, UI_TEXT_LARGEST},
    {1080, 9000, 268, UI_TEXT_LARGEST},  {1080, 9000, 336, UI_TEXT_LARGEST},
    {3840, 12000, 598, UI_TEXT_LARGEST},
};

static UiText *open_text(void)
{
    g_autoptr(GError) error = NULL;
    UiText *text = ui_text_open(NULL, &error);
    g_assert_no_error(error);
    return text;
}

static void complain(const UiMetrics *metrics, const char *page, const char *what,
                     const UiCommand *command)
{
    g_test_message("%s, %d px, %.2f px/mm, text %d: %s: \"%s\" at %d,%d %dx%d", page,
                   metrics->width_px, metrics->px_per_mm, (int)metrics->text_size, what,
                   command->text, command->box.x, command->box.y, command->box.width,
                   command->box.height);
    g_test_fail();
}

/* Where letters are: the line without the room above and below. */
static UiBox letters_of(const UiCommand *line)
{
    return ui_box_inset_xy(line->box, 0, line->box.height / 4);
}

static bool is_on_target(const UiCanvas *canvas, const UiCommand *line)
{
    for (int n = 0; n < ui_canvas_target_count(canvas); n++) {
        UiCommand target = ui_canvas_command(canvas, ui_canvas_target_index(canvas, n));
        if (ui_box_contains(target.box, line->box.x + 1, line->box.y + line->box.height / 2)) {
            return true;
        }
    }
    return false;
}

static void check_line(const UiCanvas *canvas, const UiMetrics *metrics, const char *page,
                       int index)
{
    UiCommand line = ui_canvas_command(canvas, index);
    UiBox whole = {0, 0, metrics->width_px, metrics->height_px};
    if (line.overflows) {
        complain(metrics, page, "does not fit", &line);
    }
    if (line.cut && !is_on_target(canvas, &line)) {
        complain(metrics, page, "is cut and the whole is nowhere to touch", &line);
    }
    if (ui_box_meet(line.box, whole).width != line.box.width) {
        complain(metrics, page, "leaves the canvas", &line);
    }
    for (int i = index + 1; i < ui_canvas_count(canvas); i++) {
        UiCommand other = ui_canvas_command(canvas, i);
        if (other.kind == UI_COMMAND_TEXT &&
            !ui_box_is_empty(ui_box_meet(letters_of(&line), letters_of(&other)))) {
            complain(metrics, page, "lies on other words", &line);
        }
    }
}

static int distance(UiBox a, UiBox b)
{
    int across = MAX(b.x - (a.x + a.width), a.x - (b.x + b.width));
    int along = MAX(b.y - (a.y + a.height), a.y - (b.y + b.height));
    return MAX(across, along);
}

static void check_target(const UiCanvas *canvas, const UiMetrics *metrics, const char *page, int n)
{
    UiCommand target = ui_canvas_command(canvas, ui_canvas_target_index(canvas, n));
    bool is_key = g_str_has_prefix(target.text, UI_KEYBOARD_ID_PREFIX);
    bool is_narrow = metrics->width_px / metrics->px_per_mm < KEYS_NEED_MM;
    int least = ui_metrics_target(metrics);
    int least_width = is_key && is_narrow ? ui_metrics_px(metrics, UI_KEYBOARD_NARROW_KEY_MM)
                      : is_key            ? ui_metrics_px(metrics, UI_KEYBOARD_KEY_MM)
                                          : least;
    least = is_key ? ui_metrics_px(metrics, UI_KEYBOARD_KEY_MM) : least;
    if (target.box.width < least_width || target.box.height < least) {
        complain(metrics, page, "is too small to touch", &target);
    }
    if (target.label[0] == '\0') {
        complain(metrics, page, "says nothing", &target);
    }
    for (int k = n + 1; k < ui_canvas_target_count(canvas); k++) {
        UiCommand other = ui_canvas_command(canvas, ui_canvas_target_index(canvas, k));
        if (distance(target.box, other.box) < ui_metrics_px(metrics, UI_TARGET_GAP_MM)) {
            complain(metrics, page, "is too near to another", &target);
        }
    }
}

static void check_page(UiText *text, UiCanvas *canvas, const UiMetrics *metrics,
                       const UiGalleryPage *page)
{
    UiDraw draw = ui_draw_make(canvas, text, metrics);
    ui_canvas_reset(canvas, metrics->width_px, metrics->height_px);
    page->draw(&draw);
    g_assert_false(ui_canvas_is_full(canvas));
    for (int i = ui_canvas_cover_end(canvas); i < ui_canvas_count(canvas); i++) {
        if (ui_canvas_command(canvas, i).kind == UI_COMMAND_TEXT) {
            check_line(canvas, metrics, page->name, i);
        }
    }
    for (int n = 0; n < ui_canvas_target_count(canvas); n++) {
        check_target(canvas, metrics, page->name, n);
    }
}

static void test_widgets_fit_everywhere(void)
{
    g_autoptr(UiText) text = open_text();
    g_autoptr(UiCanvas) canvas = ui_canvas_new();
    for (size_t panel = 0; panel < G_N_ELEMENTS(panels); panel++) {
        for (int size = 0; size <= (int)panels[panel].largest; size++) {
            UiMetrics metrics = ui_metrics_make(panels[panel].width_px, panels[panel].height_px,
                                                panels[panel].width_mm);
            metrics.text_size = (UiTextSize)size;
            for (int page = 0; page < ui_gallery_page_count; page++) {
                check_page(text, canvas, &metrics, &ui_gallery_pages[page]);
            }
        }
    }
}

/* The same model in the same box: the same height, drawn or measured, and the same list. */
static void test_drawing_is_repeatable(void)
{
    g_autoptr(UiText) text = open_text();
    g_autoptr(UiCanvas) once = ui_canvas_new();
    g_autoptr(UiCanvas) again = ui_canvas_new();
    UiMetrics metrics = ui_metrics_make(1920, 1080, 598);
    for (int page = 0; page < ui_gallery_page_count; page++) {
        UiDraw draw = ui_draw_make(once, text, &metrics);
        ui_canvas_reset(once, 1920, 1080);
        ui_gallery_pages[page].draw(&draw);
        draw = ui_draw_make(again, text, &metrics);
        ui_canvas_reset(again, 1920, 1080);
        ui_gallery_pages[page].draw(&draw);
        g_assert_true(ui_canvas_equal(once, again));
    }
}

static void test_theme_changes_no_layout(void)
{
    g_autoptr(UiText) text = open_text();
    g_autoptr(UiCanvas) light = ui_canvas_new();
    g_autoptr(UiCanvas) other = ui_canvas_new();
    UiMetrics metrics = ui_metrics_make(1920, 1080, 598);
    for (int page = 0; page < ui_gallery_page_count; page++) {
        for (int theme = UI_THEME_DARK; theme < UI_THEME_COUNT; theme++) {
            metrics.theme = UI_THEME_LIGHT;
            UiDraw draw = ui_draw_make(light, text, &metrics);
            ui_canvas_reset(light, 1920, 1080);
            ui_gallery_pages[page].draw(&draw);
            metrics.theme = (UiThemeKind)theme;
            draw = ui_draw_make(other, text, &metrics);
            ui_canvas_reset(other, 1920, 1080);
            ui_gallery_pages[page].draw(&draw);
            g_assert_cmpint(ui_canvas_count(light), ==, ui_canvas_count(other));
            for (int i = 0; i < ui_canvas_count(light); i++) {
                UiCommand a = ui_canvas_command(light, i);
                UiCommand b = ui_canvas_command(other, i);
                g_assert_cmpmem(&a.box, sizeof a.box, &b.box, sizeof b.box);
                g_assert_cmpstr(a.text, ==, b.text);
            }
        }
    }
}

/* For eyes: build/<preset>/gallery/<page>-<look>.png. */
static void test_pictures_are_made(void)
{
    static const struct {
        const char *name;
        int width_px;
        int height_px;
        double width_mm;
        UiTextSize size;
        UiThemeKind theme;
    } looks[] = {
        {"landscape", 1920, 1080, 598, UI_TEXT_NORMAL, UI_THEME_LIGHT},
        {"portrait", 1080, 1920, 398, UI_TEXT_NORMAL, UI_THEME_LIGHT},
        {"dark", 1920, 1080, 598, UI_TEXT_NORMAL, UI_THEME_DARK},
        {"contrast", 1920, 1080, 598, UI_TEXT_NORMAL, UI_THEME_CONTRAST},
        {"large", 1080, 2600, 336, UI_TEXT_LARGE, UI_THEME_LIGHT},
    };
    g_autoptr(UiText) text = open_text();
    g_autoptr(UiCanvas) canvas = ui_canvas_new();
    g_autofree char *folder = g_build_filename(TEST_BINARY_DIR, "gallery", NULL);
    g_assert_cmpint(g_mkdir_with_parents(folder, 0755), ==, 0);
    for (size_t look = 0; look < G_N_ELEMENTS(looks); look++) {
        g_autoptr(GError) error = NULL;
        UiMetrics metrics =
            ui_metrics_make(looks[look].width_px, looks[look].height_px, looks[look].width_mm);
        metrics.text_size = looks[look].size;
        metrics.theme = looks[look].theme;
        g_autoptr(UiRenderer) renderer =
            ui_renderer_open_picture(metrics.width_px, metrics.height_px, text, &error);
        g_assert_no_error(error);
        for (int page = 0; page < ui_gallery_page_count; page++) {
            g_autofree char *name = g_strdup_printf("%s/%s-%s.png", folder,
                                                    ui_gallery_pages[page].name, looks[look].name);
            UiDraw draw = ui_draw_make(canvas, text, &metrics);
            ui_canvas_reset(canvas, metrics.width_px, metrics.height_px);
            ui_gallery_pages[page].draw(&draw);
            ui_renderer_present(renderer, canvas);
            g_assert_true(ui_renderer_save_png(renderer, name, &error));
        }
    }
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/ui/gallery/widgets-fit-every-panel-and-text-size",
                    test_widgets_fit_everywhere);
    g_test_add_func("/ui/gallery/the-same-model-gives-the-same-list", test_drawing_is_repeatable);
    g_test_add_func("/ui/gallery/a-theme-changes-colours-only", test_theme_changes_no_layout);
    g_test_add_func("/ui/gallery/pictures-of-every-widget-are-made", test_pictures_are_made);
    return g_test_run();
}
