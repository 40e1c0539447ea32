#include <base/file.h>
#include <glib/gstdio.h>
#include <string.h>
#include <ui/renderer.h>

#include "contact.h"
#include "golden.h"
#include "mosaic.h"

// The pixels of every screen of the list in every variant, against golden/<name>.mosaics. With the
// word `sample` only nine variants a screen.

#define PICTURE_FOLDER TEST_BINARY_DIR "/golden"

// Variants of a screen of which pictures are written: mostly all differ in the same way.
#define WRITTEN_LIMIT 3

#define FRAME_PX 3
#define FRAME 0xffd00000u

typedef struct {
    const Golden *golden;
    bool sample;
} Case;

typedef struct {
    const char *name;
    GoldenBed bed;
    UiRenderer *lying;
    UiRenderer *upright;
    GStrv known;      // a line a variant, as the file has them
    GPtrArray *lines; // as they will be
    Contact *before;  // NULL: none yet
    Contact *contact;
    UiColour *pixels; // of the variant at hand
    int different;
} Look;

static UiRenderer *open_renderer(const Look *look, int width_px, int height_px)
{
    g_autoptr(GError) error = NULL;
    UiRenderer *renderer =
        ui_renderer_open_picture(width_px, height_px, look->bed.screens.text, &error);
    g_assert_no_error(error);
    return renderer;
}

static char *golden_path(const char *name, const char *suffix)
{
    return g_strdup_printf(GOLDEN_FOLDER "/%s.%s", name, suffix);
}

static void start(Look *look, const Golden *golden)
{
    const UiMetrics first = golden_variant(0);
    look->name = golden->name;
    golden_bed_init(&look->bed, golden);
    look->lying = open_renderer(look, first.width_px, first.height_px);
    look->upright = open_renderer(look, first.height_px, first.width_px);
    g_autofree char *path = golden_path(golden->name, "mosaics");
    g_autofree char *text = NULL;
    if (!g_file_get_contents(path, &text, NULL, NULL)) {
        text = g_strdup("");
    }
    look->known = g_strsplit(text, "\n", -1);
    look->lines = g_ptr_array_new_with_free_func(g_free);
    g_autofree char *picture = golden_path(golden->name, "png");
    look->before = contact_read(picture);
    look->contact = contact_new();
    look->pixels = g_new(UiColour, (gsize)first.width_px * (gsize)first.height_px);
}

static void finish(Look *look)
{
    g_free(look->pixels);
    contact_free(look->contact);
    contact_free(look->before);
    g_ptr_array_unref(look->lines);
    g_strfreev(look->known);
    ui_renderer_close(look->upright);
    ui_renderer_close(look->lying);
    golden_bed_clear(&look->bed);
}

static void draw(Look *look, const UiMetrics *metrics, const char *address)
{
    UiRenderer *renderer = ui_metrics_is_portrait(metrics) ? look->upright : look->lying;
    screen_bed_set_language(metrics->language);
    g_autoptr(UiCanvas) canvas = screen_bed_draw(&look->bed.screens, address, metrics);
    ui_renderer_invalidate(renderer);
    ui_renderer_present(renderer, canvas);
    ui_renderer_read(renderer, look->pixels);
    if (metrics->theme == contact_theme(metrics)) {
        contact_set(look->contact, metrics, look->pixels);
    }
}

static const char *find_known(const Look *look, const char *variant)
{
    size_t length = strlen(variant);
    for (char **line = look->known; *line != NULL; line++) {
        if (strncmp(*line, variant, length) == 0 && (*line)[length] == ' ') {
            return *line + length + 1;
        }
    }
    return NULL;
}

static char *picture_path(const Look *look, const char *variant, const char *what)
{
    g_autofree char *path =
        g_strdup_printf(PICTURE_FOLDER "/%s %s %s.png", look->name, variant, what);
    return g_strdelimit(g_steal_pointer(&path), " ", '-');
}

// What is alike pale, what differs as it is and in a frame.
static void mark_difference(UiColour *pixels, const UiMetrics *metrics, const GArray *boxes)
{
    int count = metrics->width_px * metrics->height_px;
    g_autofree UiColour *drawn = g_memdup2(pixels, (gsize)count * sizeof *pixels);
    for (int i = 0; i < count; i++) {
        pixels[i] = 0xff000000u | (((pixels[i] >> 2) & 0x3f3f3fu) + 0xa0a0a0u);
    }
    for (guint b = 0; b < boxes->len; b++) {
        UiBox box = g_array_index(boxes, UiBox, b);
        UiBox inside = ui_box_inset(box, FRAME_PX);
        for (int y = box.y; y < box.y + box.height; y++) {
            for (int x = box.x; x < box.x + box.width; x++) {
                int i = y * metrics->width_px + x;
                pixels[i] = ui_box_contains(inside, x, y) ? drawn[i] : FRAME;
            }
        }
    }
}

static void write_pictures(Look *look, const UiMetrics *metrics, const char *variant,
                           const GArray *boxes)
{
    g_autoptr(GError) error = NULL;
    g_assert_true(base_file_make_folder(PICTURE_FOLDER, &error));
    g_autofree char *got = picture_path(look, variant, "got");
    contact_write_pixels(look->pixels, metrics->width_px, metrics->height_px, got);
    g_test_message("  got        %s", got);
    g_autofree char *difference = picture_path(look, variant, "difference");
    mark_difference(look->pixels, metrics, boxes);
    contact_write_pixels(look->pixels, metrics->width_px, metrics->height_px, difference);
    g_test_message("  difference %s", difference);
    if (look->before != NULL) {
        g_autofree char *expected = picture_path(look, variant, "expected");
        contact_enlarge(look->before, metrics, look->pixels);
        contact_write_pixels(look->pixels, metrics->width_px, metrics->height_px, expected);
        UiMetrics shown = *metrics;
        shown.theme = contact_theme(metrics);
        g_autofree char *as = golden_variant_name(&shown);
        g_test_message("  expected   %s (coarse, %s)", expected, as);
    }
}

static void tell(Look *look, const UiMetrics *metrics, const char *variant, const GArray *boxes)
{
    UiBox first = g_array_index(boxes, UiBox, 0);
    g_test_message("%s, %s: tiles that differ: %u, the first %dx%d at %d,%d", look->name, variant,
                   boxes->len, first.width, first.height, first.x, first.y);
    if (look->different <= WRITTEN_LIMIT) {
        write_pictures(look, metrics, variant, boxes);
    }
}

// An alike picture keeps its old line: what did not change is not written anew.
static void compare(Look *look, const UiMetrics *metrics)
{
    g_autofree char *variant = golden_variant_name(metrics);
    g_autoptr(Mosaic) drawn = mosaic_take(look->pixels, metrics->width_px, metrics->height_px);
    const char *text = find_known(look, variant);
    g_autoptr(Mosaic) known = text != NULL ? mosaic_from_text(text) : NULL;
    g_autoptr(GArray) boxes = known != NULL ? mosaic_compare(drawn, known) : NULL;
    bool alike = boxes != NULL && boxes->len == 0;
    g_autofree char *fresh = alike ? g_strdup(text) : mosaic_to_text(drawn);
    g_ptr_array_add(look->lines, g_strdup_printf("%s %s\n", variant, fresh));
    look->different += alike ? 0 : 1;
    if (golden_is_writing() || alike) {
        return;
    }
    if (boxes == NULL) {
        g_test_message("%s, %s: nothing to compare with", look->name, variant);
        return;
    }
    tell(look, metrics, variant, boxes);
}

static void write_golden(const Look *look)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(GString) text = g_string_new(NULL);
    for (guint i = 0; i < look->lines->len; i++) {
        g_string_append(text, g_ptr_array_index(look->lines, i));
    }
    g_autofree char *path = golden_path(look->name, "mosaics");
    g_file_set_contents(path, text->str, (gssize)text->len, &error);
    g_assert_no_error(error);
    if (look->different > 0 || look->before == NULL) {
        g_autofree char *picture = golden_path(look->name, "png");
        contact_write(look->contact, picture);
    }
}

static void forget_pictures(const Look *look, const char *variant)
{
    static const char *const kinds[] = {"got", "difference", "expected"};
    for (size_t i = 0; i < G_N_ELEMENTS(kinds); i++) {
        g_autofree char *path = picture_path(look, variant, kinds[i]);
        (void)g_unlink(path);
    }
}

static void looks_as_before(gconstpointer data)
{
    const Case *one = data;
    Look look = {0};
    start(&look, one->golden);
    for (int i = 0; i < GOLDEN_VARIANT_COUNT; i++) {
        UiMetrics metrics = golden_variant(i);
        g_autofree char *variant = golden_variant_name(&metrics);
        forget_pictures(&look, variant);
        if (!one->sample || golden_is_writing() || golden_variant_is_sample(&metrics)) {
            draw(&look, &metrics, one->golden->address);
            compare(&look, &metrics);
        }
    }
    if (golden_is_writing()) {
        write_golden(&look);
    } else if (look.different > 0) {
        g_test_fail_printf("%s looks otherwise in %d of %u variants; " GOLDEN_HOW_TO_REFRESH,
                           look.name, look.different, look.lines->len);
    }
    finish(&look);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    bool sample = argc > 1 && g_str_equal(argv[1], "sample");
    g_autofree Case *cases = g_new0(Case, golden_screen_count);
    for (int i = 0; i < golden_screen_count; i++) {
        cases[i] = (Case){&golden_screens[i], sample};
        g_autofree char *path =
            g_strdup_printf("/screen/pictures/%s-looks-as-before", golden_screens[i].name);
        g_test_add_data_func(path, &cases[i], looks_as_before);
    }
    return g_test_run();
}
