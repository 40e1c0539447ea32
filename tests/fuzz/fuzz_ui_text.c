// Any bytes, in any box: set in legal lines that keep to their bounds, and painted.
// The first two bytes are the width of the box and the number of lines allowed.
#include <glib.h>
#include <stdlib.h>
#include <string.h>
#include <ui/renderer.h>

#define SIDE_PX 256

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

typedef struct {
    UiText *text;
    UiRenderer *renderer;
    UiCanvas *canvas;
} Bench;

static void close_bench(Bench *bench)
{
    ui_renderer_close(bench->renderer);
    ui_canvas_free(bench->canvas);
    ui_text_close(bench->text);
}

/* Opened once: fonts and dictionary are not what is tested. */
static Bench *get_bench(void)
{
    static Bench bench;
    if (bench.text == NULL) {
        bench.text = ui_text_open(NULL, NULL);
        g_assert_nonnull(bench.text);
        bench.renderer = ui_renderer_open_picture(SIDE_PX, SIDE_PX, bench.text, NULL);
        bench.canvas = ui_canvas_new();
    }
    return &bench;
}

__attribute__((destructor)) static void close_at_end(void) { close_bench(get_bench()); }

static bool begins_with_thai_mark(const char *line)
{
    gunichar c = g_utf8_get_char(line);
    return c == 0x0e31 || (c >= 0x0e33 && c <= 0x0e3a) || (c >= 0x0e47 && c <= 0x0e4e);
}

static void check_lines(const UiCanvas *canvas, int max_lines)
{
    int count = ui_canvas_count(canvas);
    g_assert_true(max_lines == 0 || count <= max_lines);
    for (int i = 0; i < count; i++) {
        UiCommand line = ui_canvas_command(canvas, i);
        g_assert_true(g_utf8_validate(line.text, -1, NULL));
        g_assert_true(line.overflows || line.box.width <= line.limit.width);
        /* The first line begins as the text does, and so may one after a newline. */
        g_assert_true(i == 0 || strchr(line.text, '\n') == NULL);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < 2) {
        return 0;
    }
    Bench *bench = get_bench();
    g_autofree char *words = g_strndup((const char *)data + 2, size - 2);
    UiParagraph paragraph = {.text = words,
                             .style = {UI_FACE_REGULAR, 20, 32},
                             .colour = 0xff000000,
                             .max_lines = data[1] % 8};
    ui_canvas_reset(bench->canvas, SIDE_PX, SIDE_PX);
    int height = ui_text_draw(bench->text, bench->canvas, (UiBox){0, 0, data[0], 0}, &paragraph);
    g_assert_cmpint(height, >=, paragraph.style.line_px);
    check_lines(bench->canvas, paragraph.max_lines);
    UiCanvas *canvas = bench->canvas;
    for (int i = 1; strchr(words, '\n') == NULL && i < ui_canvas_count(canvas); i++) {
        g_assert_false(begins_with_thai_mark(ui_canvas_command(canvas, i).text));
    }
    ui_renderer_present(bench->renderer, canvas);
    g_autofree char *shown = ui_text_break(bench->text, words);
    g_assert_true(g_utf8_validate(shown, -1, NULL));
    return 0;
}
